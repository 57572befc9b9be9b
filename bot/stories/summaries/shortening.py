# pure
# ruff: noqa: RUF001 - dashes and apostrophes
"""A news sentence that is too long by a clause: it ends before a clause that only adds to it.

What is left is said by the report word for word, and means the same: nothing is taken off that denies, sets a condition
or contrasts, who says it stays, and what is left is a whole sentence.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.stories.summaries.quotes import outside_quotes
from bot.stories.summaries.sentence_filter import is_whole
from bot.text.languages import language_of

_SHORTEST, _LEAST_SHARE = 80, 0.3  # characters, and of the sentence: the news, not its first words
_ASIDE = re.compile(r"\s[–—-]\s|\s--\s|\(")
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_LONGEST_ATTRIBUTION = 70
_RESTRICTED = 12  # words of which a clause may say what alone is meant: "only one meeting, with"


def shorten(sentence: str, most: int, language: str) -> str:
    """The sentence without its last clauses, in at most so many characters; empty where it cannot be shortened."""
    starts = _clause_starts(language)
    if not starts:
        return ""
    cuts = [found.start() for found in starts.finditer(sentence) if found.start() < most]
    for at in reversed(cuts):
        found = _cut(sentence, at, language)
        if found and len(found) <= most:
            return found
    return ""


def _cut(sentence: str, at: int, language: str) -> str:
    """The part of a sentence before a place, and who says it; empty where it must not end there."""
    head, tail = sentence[:at], sentence[at:]
    who = _who_says(tail, language)
    left = f"{head}{who or '.'}"
    if len(head) < max(_SHORTEST, _LEAST_SHARE * len(sentence)) or not is_whole(left, language):
        return ""
    loses_speaker = _attributes(tail, language) and not (who or _attributes(head, language))
    if loses_speaker or _changes_meaning(tail, language) or _goes_on(tail.removesuffix(who), language):
        return ""
    return left if _is_complete(head, language) else ""


def _who_says(tail: str, language: str) -> str:
    """The end of a sentence that says who said it (", police said on Monday."), if it does."""
    at = tail.rfind(", ")
    last = tail[at:]
    return last if at > 0 and len(last) <= _LONGEST_ATTRIBUTION and _attributes(last, language) else ""


def _attributes(text: str, language: str) -> bool:
    return not language_of(language).saying.isdisjoint(_words(outside_quotes(text)))


def _changes_meaning(tail: str, language: str) -> bool:
    """Return True if a clause denies, sets a condition or contrasts, or contrasts."""
    known = language_of(language)
    return not (known.turns_meaning | known.denial).isdisjoint(_words(tail))


def _goes_on(tail: str, language: str) -> bool:
    """Return True if the sentence goes on behind the clause: with its verb behind a comma, or behind a dash."""
    outside, verbs = outside_quotes(tail), _verb_behind_comma(language)
    return bool(_ASIDE.search(outside) or (verbs and verbs.search(outside, 1)))


def _is_complete(head: str, language: str) -> bool:
    """Return True if the main clause is in it: it ends on no word that goes on, and does not only set a scene."""
    known, words = language_of(language), _words(head)
    opens_below = not known.subordinators.isdisjoint(words[:1])
    restricts = not (known.turns_meaning | known.denial).isdisjoint(words[-_RESTRICTED:])
    return known.openers.isdisjoint(words[-1:]) and not restricts and (not opens_below or ", " in head)


def _words(text: str) -> list[str]:
    return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]


@lru_cache(maxsize=64)
def _verb_behind_comma(language: str) -> re.Pattern[str] | None:
    finite = language_of(language).finite
    return re.compile(rf",\s(?:[\w-]+\s)?(?:{finite})") if finite else None


@lru_cache(maxsize=64)
def _clause_starts(language: str) -> re.Pattern[str] | None:
    """Match where a clause begins that only adds to a sentence."""
    known = language_of(language).separable
    return re.compile(rf"(?:,|\s[–—-]|;)\s(?={'|'.join(f'(?:{one})' for one in known)})") if known else None
