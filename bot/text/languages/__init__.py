"""Everything that depends on one language and is no visible text: one file a language, ``de.toml`` for German.

The names below are the keys of those files, and each is optional. In a file words are one string with spaces
between, phrases are a list. Words are casefolded when they are read, because a text's are: ``ß`` is ``ss``.
``docs/adding-a-language.md`` tells how to write one.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, fields
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Words = frozenset[str]
    Row = tuple[str, ...]
    Phrases = tuple[str, ...]
    Table = Mapping[str, Words]

_NO_WORDS: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Language:
    """The words of one language and what they do; what its file leaves out is empty.

    Recognising it, and the forms of its words:
        stemmer: Snowball's name of it.
        query_stemmer: The same, for queries alone: stories are grouped by whole words.
        has_endings: There are rules of its endings, ``bot/text/endings/<code>.txt``.
        prefixes: What is written as one with the word that follows (Hebrew and, in, to), without vowel signs.
        suffixes: Endings that neither Snowball nor the rules take off (Persian plurals).
        letters: Its letters that not every language of its script has, by which it is told from others.
        script: The characters (a range of a regular expression) that only its news are written in.
        prints_without_accents: Outlets print "Erdogan": accents are not compared.
        common_words: The commonest words of news, by which it is recognised.

    Queries and names:
        open_compounds: Words that many write as two (cease fire).
        elided: Words that lose their vowel and stand before an apostrophe (``l`` in l'Iran).
        name_endings: Endings that stand behind a name's apostrophe, without accents (``da`` in Ukrayna'da).
        acronyms_as_words: Acronyms that are words of it in small letters (``un`` in French).
        acronyms_meant_as_words: Those that a query, or a headline in capitals, more likely means as the word.
        names_as_words: Names that are words without their capital (polish).
        not_after: By name, what comes before it and makes it another place (Latin America).

    Headlines:
        numbers: Two, three, four and on, without those that are often something else.
        harm: What is counted when people come to harm.
        denial: Words by which somebody denies or refuses.
        root_letters: How many first letters of a word are its root, where Snowball's stems leave forms apart.
        countries: By country, its names, people, adjectives and seats of government that open a headline.

    Sentences:
        titles: Abbreviations, without their last full stop, that never end a sentence.
        abbreviations: Those that end one only if the next word opens sentences.
        before_numbers: Those that go on with a number (No. 1).
        before_titles: Those that go on with a title (Calif. Gov.).
        openers: First words that open a sentence rather than go on with a name.
        ordinals_end_in_stop: "3. Juni" is no end of a sentence.
        after_ordinals: What goes on after such an ordinal even with a capital.
        before_ordinals: What stands before an ordinal and no other number (des 10. Jubiläums).

    Summaries:
        back_words: First words that point back at the sentence before.
        back_phrases: The same in several words; regular expressions.
        this: A regular expression of its words for "this", which before one of ``calendar`` do not point back.
        calendar: How names of days and times of day begin.
        additive: A regular expression of words that add to what was said before (also, également).
        leaning: A regular expression of other words that lean on what was said before (later, such, the next step).
        points_forward: How a report's first sentence may open although it points back; regular expressions.
        scenes: How a sentence opens that sets a scene before the news; regular expressions.
        turns: How a sentence opens that turns from there to the news; regular expressions.
        separable: How a clause begins behind a comma that may be left out of a long sentence; regular expressions.
        turns_meaning: Words that deny, set a condition or contrast: a clause that holds one is never left out.
        subordinators: Words that open a subordinate clause.
        possessives: His, her, their.
        demonstratives: Words for "this" before a noun.
        late_pronoun: A regular expression of openings whose pronoun has nobody to stand for.
        unnamed_speakers: Regular expressions of what follows a quotation of somebody unnamed.
        first_person: I, we, my, and you.
        polite_you: The word for a reader that is told by its capital inside a sentence (Sie).
        saying: Words that attribute a statement.
        reported: A regular expression of verb forms that tell what somebody else says (German "sei").
        finite: A regular expression of its finite verbs; a sentence that holds none is a fragment.
        sure_verbs: A regular expression of verbs that are nothing else, for sentences without a full stop.
        captions: A regular expression of what only captions hold (", right,", "poses for").
        invitations: How a sentence begins that tells the reader what to do; regular expressions.
        definite: A regular expression of its definite articles, with the space or apostrophe behind them.
        pointers: Regular expressions of nouns that mean somebody or something told before (the company, the victim).
        pointer_goes_on: A regular expression of what follows such a noun when it says itself who is meant.
        articles: Words before a noun, before which stands no person's name.
        roles: Words before a surname that say who somebody is (President).
        before_places: Words before a name that make it a place (in Boston).
        known_acronyms: Acronyms that every reader knows.
        quotes: Pairs of quotation marks, never used the other way round in any language.
        elisions: Words with an apostrophe before them ('em), which opens no quotation.
        noise_starts: What lines of the page and not of the report start with.
        noise_marks: What such lines hold.

    The chat:
        off: What somebody types to switch a thing off, in single words.
        every_day, every_hour, every_week, at_once: What somebody types for a pace.
        every_morning, every_evening: The same for a daily digest at those times.
        units_day, units_hour, units_week: What stands behind a number for a length of time.
        between_times: What stands between two times of day.
        before_times: What stands before a time of day, and says nothing.
    """

    stemmer: str = ""
    query_stemmer: str = ""
    has_endings: bool = False
    prefixes: Row = ()
    suffixes: Row = ()
    letters: str = ""
    script: str = ""
    prints_without_accents: bool = False
    common_words: Row = ()
    open_compounds: Words = _NO_WORDS
    elided: Words = _NO_WORDS
    name_endings: Words = _NO_WORDS
    acronyms_as_words: Words = _NO_WORDS
    acronyms_meant_as_words: Words = _NO_WORDS
    names_as_words: Words = _NO_WORDS
    not_after: Table = field(default_factory=dict)
    numbers: Row = ()
    harm: Words = _NO_WORDS
    denial: Words = _NO_WORDS
    root_letters: int = 0
    countries: Table = field(default_factory=dict)
    titles: Words = _NO_WORDS
    abbreviations: Words = _NO_WORDS
    before_numbers: Words = _NO_WORDS
    before_titles: Words = _NO_WORDS
    openers: Words = _NO_WORDS
    ordinals_end_in_stop: bool = False
    after_ordinals: Words = _NO_WORDS
    before_ordinals: Words = _NO_WORDS
    back_words: Words = _NO_WORDS
    back_phrases: Phrases = ()
    this: str = ""
    calendar: Row = ()
    additive: str = ""
    leaning: str = ""
    points_forward: Phrases = ()
    scenes: Phrases = ()
    turns: Phrases = ()
    separable: Phrases = ()
    turns_meaning: Words = _NO_WORDS
    subordinators: Words = _NO_WORDS
    possessives: Words = _NO_WORDS
    demonstratives: Words = _NO_WORDS
    late_pronoun: str = ""
    unnamed_speakers: Phrases = ()
    first_person: Words = _NO_WORDS
    polite_you: str = ""
    saying: Words = _NO_WORDS
    reported: str = ""
    finite: str = ""
    sure_verbs: str = ""
    captions: str = ""
    invitations: Phrases = ()
    definite: str = ""
    pointers: Phrases = ()
    pointer_goes_on: str = ""
    articles: Words = _NO_WORDS
    roles: Words = _NO_WORDS
    before_places: Words = _NO_WORDS
    known_acronyms: Words = _NO_WORDS
    quotes: Row = ()
    elisions: Row = ()
    noise_starts: Phrases = ()
    noise_marks: Phrases = ()
    off: Words = _NO_WORDS
    every_day: Phrases = ()
    every_hour: Phrases = ()
    every_week: Phrases = ()
    at_once: Phrases = ()
    every_morning: Phrases = ()
    every_evening: Phrases = ()
    units_day: Words = _NO_WORDS
    units_hour: Words = _NO_WORDS
    units_week: Words = _NO_WORDS
    between_times: Words = _NO_WORDS
    before_times: Words = _NO_WORDS


UNKNOWN = Language()


@cache
def language_codes() -> frozenset[str]:
    """The two-letter codes of the languages that have a file."""
    names = (path.name for path in files(__name__).iterdir())
    return frozenset(name.removesuffix(".toml") for name in names if name.endswith(".toml"))


@lru_cache(maxsize=256)  # codes come from feeds: any number of them may be wrong
def language_of(code: str) -> Language:
    """A language by its two-letter code, read at the first time; ``UNKNOWN`` if it has no file."""
    if code not in language_codes():
        return UNKNOWN
    return read_language(files(__name__).joinpath(f"{code}.toml").read_text("utf-8"), code)


@cache
def all_languages() -> Mapping[str, Language]:
    """Every language that has a file, by code, in the order of the codes; 10 ms at the first time."""
    return MappingProxyType({code: language_of(code) for code in sorted(language_codes())})


@cache
def words_of_all(key: str) -> Words:
    """The words under one key of every language."""
    return frozenset(word for language in all_languages().values() for word in getattr(language, key))


def read_language(text: str, code: str) -> Language:
    """Read the format of the files.

    Raises:
        ValueError: A key is unknown, or a value is of another kind; the message names both.
    """
    kinds = {field.name: str(field.type) for field in fields(Language)}
    values = {}
    for key, value in tomllib.loads(text).items():
        if key not in kinds:
            raise _wrong(code, f"there is no key {key}")
        kind, read = _READERS[kinds[key]]
        if not isinstance(value, kind):
            raise _wrong(code, f"{key} has to be a {kind.__name__}")
        parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        for part in parts:
            if not isinstance(part, str):
                raise _wrong(code, f"{key} holds {part}, which is no string")
        values[key] = read(value)
    return Language(**values)


def _wrong(code: str, what: str) -> ValueError:
    return ValueError(f"{code}.toml: {what}")


def _words(value: str) -> Words:
    return frozenset(value.casefold().split())


def _table(value: dict[str, str]) -> Table:
    return MappingProxyType({name: _words(words) for name, words in value.items()})


_READERS: dict[str, tuple[type, Callable[[Any], Any]]] = {
    "str": (str, str),
    "bool": (bool, bool),
    "int": (int, int),
    "Words": (str, _words),
    "Row": (str, lambda value: tuple(value.casefold().split())),
    "Phrases": (list, tuple),
    "Table": (dict, _table),
}
