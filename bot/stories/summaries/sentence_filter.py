# pure
# ruff: noqa: RUF001 - the full stops and quotation marks of many languages are what this is about
"""The sentences that may stand in a summary by themselves.

A report speaks of others, not of "us" and not to "you", outside its quotations.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.stories.summaries.fragments import is_fragment, is_glued, is_noise
from bot.stories.summaries.quotes import has_whole_quotes, outside_quotes
from bot.text.languages import language_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_ENDS = re.compile(r"[.!。！।؛۔։።．｡](?:[\"”’»)'\]」』“›]|\s)*$")
_TRAILS_OFF = re.compile(r"(?:\.\s?\.+|…|\[…\]|\[\.\.\.\])\s*(?:[\"”’»)'\]])*$")
_ASKS = re.compile("[?？؟՞¿\u037e]")
_EXCLAIMS = re.compile(r"[!！]\s*\Z")
_STRAY_MARK = re.compile(r"\s[.!\"”]$|\"\"")
_LONGEST = 1_000  # characters: no summary is as long, and a pattern costs little on what is shorter
_SHORTEST, _SHORTEST_DENSE = 20, 8  # characters; in Chinese, Japanese and Korean a character says more
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SHOUTED_FROM = 4
_LONGEST_HEADING = 60
_PRONOUNS_OF_ONE_LETTER = ("i", "я")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def is_whole(sentence: str, language: str = "en") -> bool:
    """Return True if it is a whole statement of the report that neither asks nor shouts."""
    return (
        (_SHORTEST_DENSE if _DENSE.search(sentence) else _SHORTEST) <= len(sentence) <= _LONGEST
        and is_finished(sentence)
        and not is_question(sentence)
        and not is_shouted(sentence)
        and not is_glued(sentence, language)
        and has_whole_quotes(sentence)
        and not is_noise(sentence)
        and not is_fragment(sentence, language)
        and not invites(sentence, language)
    )


def find_start(sentences: Sequence[str], whole: Sequence[bool], language: str = "en") -> int | None:
    """The place of the first whole sentence, if only lines of the page stand before it: nothing can introduce it."""
    for place, sentence in enumerate(sentences):
        if whole[place]:
            return place
        is_of_page = len(sentence) < _SHORTEST or is_noise(sentence) or is_heading(sentence, language)
        if not is_of_page and (is_finished(sentence) or is_question(sentence) or sentence.endswith(":")):
            return None
    return None


def is_heading(sentence: str, language: str) -> bool:
    """Return True for a few words without a verb, though they end in a full stop."""
    return _SHORTEST <= len(sentence) <= _LONGEST_HEADING and is_finished(sentence) and is_fragment(sentence, language)


def is_reporting(sentence: str, language: str = "en") -> bool:
    """Return True if it speaks as a report does: in the third person, and without exclaiming."""
    return not _EXCLAIMS.search(outside_quotes(sentence)) and not speaks_of_us(sentence, language)


def is_finished(sentence: str) -> bool:
    """Return True if it ends as a statement does: not cut off, no heading, no promise of what follows."""
    return bool(_ENDS.search(sentence)) and not _TRAILS_OFF.search(sentence) and not _STRAY_MARK.search(sentence)


def is_question(sentence: str) -> bool:
    """Return True if it asks, or quotes somebody who asks."""
    return bool(_ASKS.search(sentence))


def is_shouted(sentence: str) -> bool:
    """Return True if most of its letters are capitals: a heading, a warning, an advertisement."""
    upper = sum(map(str.isupper, sentence))
    return upper >= _SHOUTED_FROM and upper * 2 > sum(map(str.isalpha, sentence))


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
    known, polite = language_of(language).first_person, language_of(language).polite_you
    before = ""
    for found in _WORD.finditer(text):
        word = found[0].replace("’", "'")
        if before and found[0] == polite:
            return True
        if _is_person(word, known) and (word[0].islower() or not before or _is_pronoun_i(word, before)):
            return True
        before = f"{before} {word}{text[found.end() : found.end() + 1]}".strip()
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
    opens = not last[0].isupper() or " " not in before or last.removesuffix(",").endswith("day")
    return word.partition("'")[0] == "I" and (opens or before.endswith(","))
