# pure
# ruff: noqa: RUF001, RUF002 - the quotation marks of many languages are what this is about
"""Whole and half quotations: a summary never opens a quotation that it does not close."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from bot.text.languages import words_of_all

if TYPE_CHECKING:
    from collections.abc import Sequence

_BRACKETS = ("()", "[]", "（）")
_INNER = str.maketrans("", "", "„“”»«")
_CLOSING_SINGLE = re.compile(r"(?<=[\w.,!?…%)])[’'](?!\w)")
_SURE_CLOSING_SINGLE = re.compile(r"(?<=[.,!?…])[’'](?!\w)")
_DOUBLE = re.compile('["“”„«»]')
_LONGEST_SPEECH = 8


def has_whole_quotes(sentence: str) -> bool:
    """Return True if every quotation mark and bracket that opens is closed, in order."""
    if sentence.count('"') % 2:
        return False
    if "„" in sentence or "»" in sentence[: sentence.find("«")]:  # „German“, »German«, ”Swedish”: count, no order
        marks = [character for character in sentence if character in "„“”«»"]
        return len(marks) % 2 == 0 and _nests(sentence.translate(_INNER)) and _singles_close(sentence)
    return _nests(sentence) and _singles_close(sentence)


def _nests(sentence: str) -> bool:
    for opening, closing in _pairs():
        depth = 0
        for character in sentence if opening in sentence or closing in sentence else "":
            depth += (character == opening) - (character == closing)
            if depth < 0:
                return False
        if depth:
            return False
    return True


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    return tuple((pair[0], pair[1]) for pair in (*_BRACKETS, *sorted(words_of_all("quotes"))))


def _singles_close(sentence: str) -> bool:
    opened = len(_opening_single().findall(sentence))
    return len(_SURE_CLOSING_SINGLE.findall(sentence)) <= opened <= len(_CLOSING_SINGLE.findall(sentence))


@cache
def _opening_single() -> re.Pattern[str]:
    """Match ‘ or ' that opens: before a letter, after no letter; 'em and '90s are elisions."""
    elisions = "|".join(sorted(words_of_all("elisions")))
    return re.compile(rf"(?<![\w’'])[‘'‚](?=[^\W\d])(?!['‘](?:{elisions})\b)", re.IGNORECASE)


def inside_speech(sentences: Sequence[str]) -> list[bool]:
    """For each sentence of a paragraph, whether it stands inside a quotation that opened in one before it.

    A quotation that is not closed within eight sentences was a stray mark.
    """
    inside = [False] * len(sentences)
    half = [_half(sentence) for sentence in sentences]
    start = 0
    while start < len(sentences):
        if half[start] > 0:
            window = range(start + 1, min(len(sentences), start + 1 + _LONGEST_SPEECH))
            end = next((index for index in window if half[index]), None)
            if end is not None and half[end] < 0:
                inside[start + 1 : end] = [True] * (end - start - 1)
                start = end
        start += 1
    return inside


def _half(sentence: str) -> int:
    """1 when a sentence leaves a quotation open, -1 when it closes one that it did not open, else 0."""
    if len(_DOUBLE.findall(sentence)) % 2 == 0:
        return 0
    last = list(_DOUBLE.finditer(sentence))[-1]
    return -1 if last[0] in "”»" or (last[0] == '"' and not re.match(r"\w", sentence[last.end() :])) else 1
