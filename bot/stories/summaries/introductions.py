# pure
# ruff: noqa: RUF001 - apostrophes
"""People and things that a sentence takes for known, and the sentences that say who it is.

"Roe" was "Jane Roe, the mayor" a sentence before, "the company" had a name there, "the DOT" was written out. A summary
may hold such a sentence only after one that introduces it, or under a headline that does.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from bot.stories.summaries.back_references import grammar_words
from bot.text.languages import all_languages, language_of
from bot.text.plain import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

Needs = tuple[frozenset[int], ...]
_WORD = re.compile(r"(?:O['’](?=[A-Z]))?[^\W\d_]\w*(?:-\w+)*(?:['’]s\b)?")
_DEFINED = re.compile(r"\(([^\W\d_a-z]{2,6})\)")
_ACRONYM = re.compile(r"(?<![\w-])[^\W\d_a-zß-öø-ÿа-яё]{2,6}(?![\w-])")
_PARTICLES = frozenset(
    ("de", "da", "del", "della", "di", "van", "von", "der", "den", "bin", "al", "el", "la", "le", "dos", "du")
)
_ARABIC = frozenset(("al", "bin"))
_BEFORE_PLACES = frozenset(("de", "du", "des", "d", "U", "S", "N", "E"))
_COURTESY = frozenset(
    ("mr", "mrs", "ms", "m", "mm", "mme", "mlle", "mmes", "herr", "herrn", "frau", "sr", "sra", "señor")
)
_COURTESY |= frozenset(("señora", "signor"))
_CAPITAL_NOUNS = frozenset(("de",))
_AFTER_INITIAL = (".", ". ", ".-", "'", "’")
_GAPS, _AFTER_COURTESY = ("", " ", "'", "’"), (" ", ". ")
_LONGEST_NAME = 8
# A pointer this near to the start may mean what the first sentence told.
_NEAR_LEAD = 10


@dataclass(frozen=True, slots=True)
class _Run:
    """Words with capitals that stand together: a name in full if there are several, else perhaps a short form.

    ``courtesy`` says that a word like "Mr" stands before it, which is no part of a name.
    """

    words: tuple[str, ...]
    stems: tuple[str, ...]
    before: str
    start: int
    opens: bool
    courtesy: bool


@dataclass(slots=True)
class _ReportNames:
    """The names of a report: by the stem of a part, the places that have the whole; and words that are no names."""

    full: dict[str, set[int]] = field(default_factory=dict)
    common: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Introductions:
    """All that a sentence takes for known: for each such thing the places of which one must be chosen before it.

    ``names`` are those of people and organisations, and of nouns that mean them ("the company"); ``things`` is
    whatever else an earlier sentence has told of ("the drugs").
    """

    names: Needs
    things: Needs

    def all(self) -> Needs:
        """All needs, each once."""
        return tuple(dict.fromkeys((*self.names, *self.things)))


def what_they_need(sentences: Sequence[str], title: str, language: str) -> list[Introductions]:
    """For each sentence, what must be told before it."""
    runs = [_runs(sentence, language) for sentence in sentences]
    headline = _runs(title, language)
    known = _read_names(runs, sentences, language)
    acronyms = _defined(sentences)
    nouns = _Nouns(sentences, title, language)
    return [
        Introductions(
            tuple(
                dict.fromkeys(
                    (
                        *_names_needed(place, runs[place], headline, known, language),
                        *_acronyms_needed(sentence, place, acronyms, title, language),
                        *nouns.needed(place, runs[place]),
                    )
                )
            ),
            tuple(dict.fromkeys(nouns.told(place))),
        )
        for place, sentence in enumerate(sentences)
    ]


def _runs(sentence: str, language: str) -> list[_Run]:
    """The names of a sentence; a first word that only opens it is no part of one."""
    openers, words = language_of(language).openers | language_of(language).elided, list(_WORD.finditer(sentence))
    runs: list[_Run] = []
    at = 0
    while at < len(words):
        found = words[at]
        folded = found[0].casefold()
        if not found[0][0].isupper() or (at == 0 and folded in openers) or folded in _COURTESY:
            at += 1
            continue
        end = at + 1
        while end < len(words) and end - at < _LONGEST_NAME and _goes_on(sentence, words, end, language):
            end += 1
        while not words[end - 1][0][0].isupper():
            end -= 1
        parts = tuple(_bare(word[0]) for word in words[at:end])
        previous = words[at - 1][0].casefold() if at else ""
        gap = sentence[words[at - 1].end() : found.start()] if at else ""
        runs.append(
            _Run(
                parts,
                tuple(stem(part.casefold(), language) for part in parts),
                before=previous if gap in _GAPS else "",
                start=found.start(),
                opens=at == 0,
                courtesy=previous in _COURTESY and gap in _AFTER_COURTESY,
            )
        )
        at = end
    return runs


def _goes_on(sentence: str, words: Sequence[re.Match[str]], at: int, language: str) -> bool:
    """Return True if the word at a place goes on with the name before it: "George W. Bush", "Ursula von der Leyen"."""
    before, between = words[at - 1][0], sentence[words[at - 1].end() : words[at].start()]
    if before.endswith(("'s", "’s")):
        return False
    joins = between == " " or _is_initial(before, between, language)
    return joins and (words[at][0][0].isupper() or words[at][0] in _PARTICLES)


def _is_initial(word: str, after: str, language: str) -> bool:
    """Return True for the W of "George W. Bush" and the O of "O'Brien", not for the M. of "M. Macron"."""
    return len(word) == 1 and after in _AFTER_INITIAL and word.casefold() not in language_of(language).titles


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _read_names(runs: Sequence[Sequence[_Run]], sentences: Sequence[str], language: str) -> _ReportNames:
    known = _ReportNames()
    alone: set[str] = set()  # before any whole name: "Amazon" of "Amazon France" is as well known by itself
    articles = language_of(language).articles
    as_thing: Counter[str] = Counter()
    for place, found in enumerate(runs):
        for run in found:
            if len(run.words) > 1:
                for part in _short_forms(run):
                    known.full.setdefault(part, set()).add(place)
            elif run.before in articles | language_of(language).before_places:
                as_thing[run.stems[0]] += 1
            elif run.stems[0] not in known.full:
                alone.add(run.stems[0])
    small = {word[0] for sentence in sentences for word in _WORD.finditer(sentence) if word[0].islower()}
    known.common |= alone - {run.stems[-1] for found in runs for run in found if len(run.words) > 1}
    # "The Boston Globe" makes "the Globe" no person's name, but "Jane Roe" leaves one in "the Roe bridge".
    full = [run for found in runs for run in found if len(run.words) > 1 and run.before not in articles]
    people = {run.stems[-1] for run in full} if language not in _CAPITAL_NOUNS else set()
    uses = Counter(run.stems[0] for found in runs for run in found if len(run.words) == 1)
    known.common |= {part for part, count in as_thing.items() if part not in people or 2 * count >= uses[part]}
    # Jordan is a country, "Michael Jordan" is none; of "Instead Jordan", which opens a sentence, nobody knows.
    surnames = {run.stems[1] for found in runs for run in found if len(run.words) == 2 and not run.opens}  # noqa: PLR2004
    known.common |= {stem(word, language) for word in small} | (_not_people() - surnames) | _days()
    return known


@lru_cache(maxsize=1)
def _not_people() -> frozenset[str]:
    """Countries with their seats of government and people: they introduce themselves."""
    return _days() | {
        stem(word, code)
        for code, language in all_languages().items()
        for names in language.countries.values()
        for word in names
    }


@lru_cache(maxsize=1)
def _days() -> frozenset[str]:
    return frozenset(stem(word, code) for code, language in all_languages().items() for word in language.calendar)


def _short_forms(run: _Run) -> tuple[str, ...]:
    """A given name is one as the surname is, of longer names only the last word; not the Paris of "mairie de Paris"."""
    if run.words[-2] in _BEFORE_PLACES or len(run.words[-1]) == 1:
        return ()
    return run.stems if len(run.words) == 2 and len(run.words[0]) > 1 else run.stems[-1:]  # noqa: PLR2004 - two words


def _names_needed(
    place: int, runs: Sequence[_Run], headline: Sequence[_Run], known: _ReportNames, language: str
) -> list[frozenset[int]]:
    needed = []
    for run in runs:
        part = run.stems[0]
        if len(run.words) > 1 or (not run.courtesy and (part not in known.full or part in known.common)):
            continue
        whole = known.full.get(part, set())
        if place in whole or _needs_nobody(run, language):
            continue
        if any(part in one.stems and len(one.words) > 1 for one in headline):
            continue
        earlier = frozenset(found for found in whole if found < place)
        if earlier or not any(part in one.stems for one in headline):
            needed.append(earlier)
    return needed


def _needs_nobody(run: _Run, language: str) -> bool:
    """Return True after a role ("President Obama") or particle ("al Qaeda"), and for a title before a name."""
    known = language_of(language)
    return run.before in known.roles or run.before in _ARABIC or run.words[0].casefold() in known.titles


def _defined(sentences: Sequence[str]) -> dict[str, set[int]]:
    """The acronyms of a report with the places that introduce them.

    Those are where it writes one out, "Department of Transport (DOT)"; if it never does, where it has it first.
    """
    found: dict[str, set[int]] = {}
    first: dict[str, set[int]] = {}
    for place, sentence in enumerate(sentences):
        for match in _DEFINED.finditer(sentence):
            found.setdefault(match[1], set()).add(place)
        for match in _ACRONYM.finditer(sentence):
            first.setdefault(match[0], {place})
    return first | found


def _acronyms_needed(
    sentence: str, place: int, acronyms: dict[str, set[int]], title: str, language: str
) -> list[frozenset[int]]:
    used = {match[0] for match in _ACRONYM.finditer(sentence)} & acronyms.keys()
    return [
        frozenset(found for found in acronyms[word] if found < place)
        for word in sorted(used)
        if place not in acronyms[word]
        and word.casefold() not in language_of(language).known_acronyms
        and word not in title
    ]


def _may_be_meant(run: _Run) -> bool:
    """Return True if a noun after a name may mean it: no day, and not just a capital at the start."""
    return len(run.words) > 1 or not (run.opens or run.stems[0] in _not_people())


class _Nouns:
    """The nouns that mean somebody or something told before: "the company", "the victim"."""

    def __init__(self, sentences: Sequence[str], title: str, language: str) -> None:
        self._language = language
        self._sentences = sentences
        self._pattern = _pointers(language)
        self._definite = _definites(language)
        goes_on = language_of(language).pointer_goes_on
        self._goes_on = re.compile(goes_on) if goes_on else None
        self._stops = grammar_words(language)
        self._stems = [self._stems_of(sentence) for sentence in sentences] if self._pattern else []
        self._title = self._stems_of(title)

    def _stems_of(self, text: str) -> frozenset[str]:
        return frozenset(stem(word[0].casefold(), self._language) for word in _WORD.finditer(text))

    def needed(self, place: int, runs: Sequence[_Run]) -> list[frozenset[int]]:
        """The needs of one sentence; the first one of a report, whose headline stands above it, has none."""
        if not self._pattern or not place:
            return []
        sentence = self._sentences[place]
        found = self._pattern.search(sentence)
        if not found or any(_may_be_meant(run) for run in runs if run.start < found.start()):
            return []
        noun = stem(found["noun"].casefold().split()[-1], self._language)
        said_within = {stem(word[0].casefold(), self._language) for word in _WORD.finditer(sentence, 0, found.start())}
        if noun in self._title or noun in said_within:
            return []
        told = frozenset(at for at in range(place) if noun in self._stems[at])
        return [told or frozenset((place - 1, 0) if place < _NEAR_LEAD else (place - 1,))]

    def told(self, place: int) -> list[frozenset[int]]:
        """The needs of what a sentence calls "the", if earlier ones speak of it, and neither it nor the title does."""
        if not self._definite:
            return []
        found: list[frozenset[int]] = []
        sentence = self._sentences[place]
        for match in self._definite.finditer(sentence):
            heads = self._heads(match[1])
            if self._goes_on and self._goes_on.match(sentence, match.start(1) + len(" ".join(heads))):
                continue
            nouns = {stem(word, self._language) for word in heads}
            before = self._stems_of(sentence[: match.start()])
            if not nouns & (self._title | before):
                found.append(frozenset(at for at in range(place) if nouns & self._stems[at]))
        return [earlier for earlier in found if earlier]

    def _heads(self, phrase: str) -> list[str]:
        """The words of a noun phrase up to one that goes on with the sentence."""
        return list(takewhile(lambda word: word not in self._stops, phrase.casefold().split()))


@lru_cache(maxsize=64)
def _definites(language: str) -> re.Pattern[str] | None:
    """Match an article and up to three words after it, none of them a name."""
    known = language_of(language)
    if not known.definite or not known.pointers:
        return None
    first = r"[^\W\d_]" if language in _CAPITAL_NOUNS else r"[^\W\d_A-ZÀ-ÖØ-Þ]"
    return re.compile(rf"\b(?i:{known.definite})((?:{first}[\w-]{{2,30}})(?:\s{first}[\w-]{{1,30}}){{0,2}})\b")


@lru_cache(maxsize=64)
def _pointers(language: str) -> re.Pattern[str] | None:
    known = language_of(language)
    if not known.pointers:
        return None
    nouns, goes_on = "|".join(known.pointers), f"(?!{known.pointer_goes_on})" if known.pointer_goes_on else ""
    if not known.definite:
        return re.compile(rf"^\W*(?P<noun>(?i:{nouns}))\b{goes_on}")
    return re.compile(rf"\b(?i:{known.definite})(?:[^\W\d_][\w-]*\s)?(?P<noun>{nouns})\b{goes_on}")
