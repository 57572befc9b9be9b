# pure
# ruff: noqa: RUF001 - apostrophes and quotation marks
"""First words: those that point back (a summary must not open on "But he"), and those of a report's opening."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from bot.stories.summaries.quotes import outside_quotes
from bot.text.languages import all_languages, language_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORT = 70  # characters
_OPENS_SPEECH = re.compile(r'["“„«»](?!\s?(?:[\w\'’:.&-]{1,30}\s?){1,5}[,:]?["”“»])')  # longer than the name of a film
TELLS_CLEARLY = 2  # words of the headline
_LATEST_LEAD = 4  # sentences from the first whole one on
_FIRST = re.compile(r"\A[^\w¿¡]*(\w+(?:-\w+)*)(['’]\w+)?")
_FIRST_TWO = re.compile(r"\A\W{0,9}(\w{1,40})\s(?:\w['’])?(\w{1,60})")
# A quotation of somebody unnamed: it is all there is, or what follows it is "he said", "a-t-il dit".
_ALL_QUOTE = re.compile(r"^(?:\"[^\"]*\"|“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|‘[^‘]*’|'[^\"]*[.!,]')\W*$")


def points_back(sentence: str, language: str = "en") -> bool:
    """Return True if a sentence needs the one before it: by its first words, or as the speech of somebody unnamed."""
    found = _FIRST.match(sentence)
    if not found:
        return False
    code = language[:2].casefold() or "en"
    word, tail = found[1].casefold(), (found[2] or "").casefold().replace("’", "'")
    known = language_of(code).back_words
    if (word in known or word + tail in known) and not _calendar(code).match(sentence, found.start(1)):
        return True
    phrases, late = _patterns(code)
    if phrases and phrases.match(sentence, found.start(1)):
        return True
    if late and late.match(sentence):
        return True
    return bool(_ALL_QUOTE.match(sentence) or _unnamed().match(sentence)) or _reports_on(sentence, code)


def points_at(sentence: str, language: str) -> str:
    """The noun, in small letters, that a demonstrative which opens a sentence points at ("This plan"); "" for none."""
    found = _FIRST_TWO.match(sentence)
    if not found or found[1].casefold() not in language_of(language[:2].casefold()).demonstratives:
        return ""
    return found[2].casefold()


def points_inside(sentence: str, language: str) -> list[list[str]]:
    """The few words after each demonstrative behind a sentence's first word: what it points at ("these accusations").

    Those that point at the calendar, and those in quotations, are left out.
    """
    pattern = _inside(language)
    if not pattern:
        return []
    text = outside_quotes(sentence)
    found = [match for match in pattern.finditer(text) if not _calendar(language).match(text, match.start())]
    known = grammar_words(language)
    heads = [list(takewhile(lambda word: word not in known, match[1].casefold().split())) for match in found]
    return [head for head in heads if head]


@lru_cache(maxsize=64)
def grammar_words(language: str) -> frozenset[str]:
    """The commonest words of a language, and those that open sentences: none of them is a noun."""
    known = language_of(language)
    return known.openers | frozenset(known.common_words)


@lru_cache(maxsize=64)
def _inside(language: str) -> re.Pattern[str] | None:
    words = "|".join(sorted(map(re.escape, language_of(language).demonstratives)))
    return re.compile(rf"(?<=[\w,]\s)(?:{words})\s(?=(\w{{2,30}}(?:\s\w{{2,30}}){{0,2}}))") if words else None


def adds_to_others(sentence: str, language: str = "en") -> bool:
    """Return True if it adds to something said before it ("has also won"), so that it can open nothing."""
    pattern = _additive(language[:2].casefold())
    return bool(pattern and pattern.search(outside_quotes(sentence)))


@lru_cache(maxsize=64)
def _additive(code: str) -> re.Pattern[str] | None:
    additive = language_of(code).additive
    return re.compile(additive) if additive else None


def leans(sentence: str, language: str) -> bool:
    """Return True if any word of a sentence points at what was said before: "then", "such", a first "it", not "her"."""
    code = language[:2].casefold()
    pattern = _leaning(code)
    if pattern and pattern.search(outside_quotes(sentence)):
        return True
    opens_so = points_back(sentence, code) and not is_about_somebody(sentence, code)
    return opens_so or adds_to_others(sentence, code) or bool(points_inside(sentence, code))


@lru_cache(maxsize=64)
def _leaning(code: str) -> re.Pattern[str] | None:
    words = language_of(code).leaning
    return re.compile(rf"(?i:{words})") if words else None


def _reports_on(sentence: str, code: str) -> bool:
    """Return True for what somebody said who was named before: German "Die Lage sei ernst", without "sagte"."""
    known = language_of(code)
    if not known.reported or not re.search(known.reported, sentence):
        return False
    return known.saying.isdisjoint(re.findall(r"\w+", sentence.casefold()))


@lru_cache(maxsize=64)
def _patterns(code: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """The phrases of a language, and its openings whose pronoun has nobody to stand for ("For years, she hid it")."""
    known = language_of(code)
    phrases = re.compile("|".join(f"(?:{phrase})" for phrase in known.back_phrases), re.IGNORECASE)
    late = re.compile(known.late_pronoun)
    return phrases if known.back_phrases else None, late if known.late_pronoun else None


@lru_cache(maxsize=64)
def _calendar(language: str) -> re.Pattern[str]:
    """Match "this week", which points at the calendar; in a language that does not list it, nothing."""
    known = language_of(language)
    return re.compile(rf"(?:{known.this})\s(?:{'|'.join(known.calendar)})" if known.this else r"(?!)", re.IGNORECASE)


@cache
def _unnamed() -> re.Pattern[str]:
    """Match a quotation and what gives it to somebody unnamed: "he said", "a-t-il dit"."""
    speakers = "|".join(speaker for language in all_languages().values() for speaker in language.unnamed_speakers)
    return re.compile(rf"^(?:[\"“«„'‘].*[\"”»“'’])\W*(?:{speakers})", re.IGNORECASE)


def find_leads(
    whole: Sequence[bool], may_open: Sequence[bool], of_title: Sequence[int], stands: Sequence[bool]
) -> list[int]:
    """The places of the sentences that may open the news, the best one first.

    That is the first whole one, even if the headline puts it in other words, unless one of the next few has clearly
    more words of the headline. Where it cannot be told, the one of the others opens that has most of them, and if none
    has any, the first that stands by itself: a scene or a quotation is nearer to the news than what comes later.
    """
    start = next((place for place, is_whole in enumerate(whole) if is_whole), len(whole))
    near = [place for place in range(start, min(start + _LATEST_LEAD, len(whole))) if may_open[place]]
    told = [place for place in near if place == start or of_title[place]]
    words = {place: of_title[place] + (TELLS_CLEARLY - 0.5 if place == start else 0.0) for place in told}
    rest = [place for place in range(start, min(start + _LATEST_LEAD, len(whole))) if stands[place]]
    return list(dict.fromkeys((*sorted(told, key=lambda place: (-words[place], place)), *rest)))


def sets_scene(sentence: str, facts: frozenset[str], language: str) -> bool:
    """Return True if it opens before the news or beside it: "Ten years ago", a quotation, few words without a fact."""
    pattern = _compiled(language_of(language).scenes)
    is_empty = len(sentence) < _SHORT and not facts
    return is_empty or bool(_OPENS_SPEECH.match(sentence)) or bool(pattern and pattern.match(sentence))


def is_about_somebody(sentence: str, language: str) -> bool:
    """Return True if it opens on what somebody has: "His sentencing"."""
    found = _FIRST.match(sentence)
    return found is not None and found[1].casefold() in language_of(language).possessives


def turns(sentence: str, language: str) -> bool:
    """Return True if it turns from a scene to the news: "But now"."""
    pattern = _compiled(language_of(language).turns)
    return bool(pattern and pattern.match(sentence))


def points_forward(sentence: str, language: str) -> bool:
    """Return True if a report may open so: what stands for something follows in the same sentence ("It is feared")."""
    pattern = _compiled(language_of(language).points_forward)
    return bool(pattern and pattern.match(sentence))


@lru_cache(maxsize=256)
def _compiled(phrases: tuple[str, ...]) -> re.Pattern[str] | None:
    return re.compile(rf"\W*(?:{'|'.join(phrases)})", re.IGNORECASE) if phrases else None
