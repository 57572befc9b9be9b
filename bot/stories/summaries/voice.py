# pure
# ruff: noqa: RUF001 - apostrophes
"""The voice of a sentence: a report speaks of others, not of "us" and not to "you", outside its quotations."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.stories.summaries.quotes import outside_quotes
from bot.text.languages import language_of

_PRONOUNS_OF_ONE_LETTER = ("i", "я")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def speaks_of_us(sentence: str, language: str) -> bool:
    """Return True if it speaks in the first or second person outside quotations."""
    return _speaks_of_us(outside_quotes(sentence), language)


def invites(sentence: str, language: str) -> bool:
    """Return True if it invites the reader or promotes something."""
    invitations = _invitations(language)
    return bool(invitations and invitations.match(sentence))


@lru_cache(maxsize=64)
def _invitations(language: str) -> re.Pattern[str] | None:
    phrases = language_of(language).invitations
    return re.compile(rf"(?:{'|'.join(phrases)})", re.IGNORECASE) if phrases else None


def _speaks_of_us(text: str, language: str) -> bool:
    known = language_of(language).first_person
    before = ""
    for found in _WORD.finditer(text):
        word = found[0].replace("’", "'")
        if _is_person(word, known) and (word[0].islower() or not before or _is_pronoun_i(word, before)):
            return True
        before = f"{before} {word}".strip()
    return False


def _is_person(word: str, known: frozenset[str]) -> bool:
    """Return True for a listed word, or one before an apostrophe (j'aime); US and MI are no pronouns."""
    folded = word.casefold()
    stem, apostrophe, _ = folded.partition("'")
    if len(stem) == 1 and stem not in _PRONOUNS_OF_ONE_LETTER:
        return bool(apostrophe) and stem in known
    return (folded in known or (bool(apostrophe) and stem in known)) and (len(word) == 1 or not word.isupper())


def _is_pronoun_i(word: str, before: str) -> bool:
    """Return True for the English I that is no numeral: "World War I" has a name before it, "On Monday I" a day."""
    last = before.rsplit(" ", 1)[-1]
    return word.partition("'")[0] == "I" and (not last[0].isupper() or " " not in before or last.endswith("day"))
