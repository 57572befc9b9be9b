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
_MARKS = "\"“”„«»‘’'"
_BEFORE_OPENING, _AFTER_OPENING = "([-–—:", ("¿", "¡", "(", "[", "…")
# A quotation glued to the sentence before it; a straight mark there may as well close one.
_GLUED_QUOTE = re.compile(r"(?<=[^\W\d_]{2}[.!?…])[«“„\"](?=[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ])")
_OPENS = re.compile(r"[\"“„«»‘']")
_NESTED = 4  # marks that stand together at most, and the letter beside them
_LONGEST_SPEECH = 8
_QUOTATION = re.compile(  # a mark that needs its other half is looked after for a sentence's length, or many cost n²
    r"\"[^\"]*(?:\"|$)|“[^”]*(?:”|$)|«[^»]*(?:»|$)|„[^“”]*(?:[“”]|$)|»[^«]{0,400}«|「[^」]{0,400}」"
    r"|(?<![\w’'])[‘'](?=\w).{0,400}?(?<=[\w.,!?…])[’'](?!\w)"
)


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


def outside_quotes(sentence: str) -> str:
    """The rest of a sentence without its quotations, and without what follows a mark that is not closed."""
    return _QUOTATION.sub(" ", sentence)


def part_glued_quotes(line: str) -> str:
    """A line with a space between a sentence and the quotation that is glued to its end (``he said."We``)."""
    if not _GLUED_QUOTE.search(line):
        return line
    pieces, start, is_open = [], 0, False
    for mark in _DOUBLE.finditer(line):
        glued = bool(_GLUED_QUOTE.match(line, mark.start()))
        if glued and not (is_open and mark[0] == '"'):
            pieces.append(line[start : mark.start()])
            start = mark.start()
        is_open ^= mark[0] == '"'
    return " ".join([*pieces, line[start:]])


def inside_speech(paragraphs: Sequence[Sequence[str]]) -> list[list[bool]]:
    """For each sentence of each paragraph, whether it stands inside a quotation that opened in one before it.

    A quotation that is not closed within eight sentences was a stray mark, unless the text ends there. One that goes on
    in the next paragraph mostly opens anew there, and is closed in its last paragraph alone.
    """
    halves = [[_half(sentence) for sentence in paragraph] for paragraph in paragraphs]
    inside: list[list[bool]] = []
    is_open = False
    for place, half in enumerate(halves):
        after = halves[place + 1] if place + 1 < len(halves) else []
        goes_on = (
            sum(half) == 1 if not after else (bool(_OPENS.match(paragraphs[place + 1][0])) or _first_mark(after) < 0)
        )
        found, is_open = _inside_paragraph(half, is_open=is_open, goes_on=goes_on)
        inside.append(found)
    return inside


def _inside_paragraph(half: Sequence[int], *, is_open: bool, goes_on: bool) -> tuple[list[bool], bool]:
    """The sentences of a paragraph inside speech, and whether it leaves its last quotation open for the next one."""
    inside = [False] * len(half)
    opened = -1 if is_open and _first_mark(half) < 0 else None
    for place, net in enumerate(half):
        if net > 0:
            opened = place
        elif net < 0 and opened is not None:
            if place - opened <= _LONGEST_SPEECH:
                inside[opened + 1 : place] = [True] * (place - opened - 1)
            opened = None
    left_open = opened is not None and goes_on and len(half) - opened <= _LONGEST_SPEECH
    if opened is not None and left_open:
        inside[opened + 1 :] = [True] * (len(half) - opened - 1)
    return inside, left_open


def _first_mark(half: Sequence[int]) -> int:
    return next((net for net in half if net), 0)


def _half(sentence: str) -> int:
    """Above 0 when a sentence leaves quotations open, below 0 when it closes some that it did not open, else 0."""
    doubles = [_direction(sentence, mark.start(), mark.end()) for mark in _DOUBLE.finditer(sentence)]
    if doubles:
        return sum(doubles)
    opened = len(_opening_single().findall(sentence))
    if opened > len(_CLOSING_SINGLE.findall(sentence)):
        return 1
    return -1 if len(_SURE_CLOSING_SINGLE.findall(sentence)) > opened else 0


def _direction(sentence: str, start: int, end: int) -> int:
    """1 for a mark that opens, -1 for one that closes, by what it touches: the same one does both, by the language."""
    before, after = (
        sentence[max(0, start - _NESTED) : start].rstrip(_MARKS)[-1:],
        sentence[end : end + _NESTED].lstrip(_MARKS)[:1],
    )
    ends_words = bool(before) and not before.isspace() and before not in _BEFORE_OPENING
    starts_words = after.isalnum() or after in _AFTER_OPENING
    if ends_words != starts_words:
        return 1 if starts_words else -1
    return (sentence[start] in "«„“") - (sentence[start] in "»”")
