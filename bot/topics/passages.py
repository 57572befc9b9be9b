# pure
"""The parts of a text in which words belong together: its lead, then each paragraph, or sentence of a long one.

Two words of a query that stand paragraphs apart say nothing about a story: one of them was mentioned in passing.
"""

from __future__ import annotations

import itertools
import re

# A lead ends with the paragraph or sentence that reaches so many characters.
LEAD = 300
# A longer paragraph is cut into sentences.
_LONG = 500
_SENTENCE = re.compile(r"[.!?\u061f\u0964]['\"\u201d\u2019\u00bb)]*\s+|[\u3002\uff01\uff1f][\u300d\u300f\u201d]*")


def passages_of(text: str) -> list[tuple[int, int]]:
    """Where the passages of a text begin and end; one at least. Together they are the text."""
    units = [unit for paragraph in _paragraphs(text) for unit in _units(text, *paragraph)]
    passages: list[tuple[int, int]] = []
    for start, end in units:
        if len(passages) == 1 and passages[0][1] < LEAD:
            passages[0] = (0, end)
        else:
            passages.append((start, end))
    return passages or [(0, 0)]


def _paragraphs(text: str) -> list[tuple[int, int]]:
    return _cut(0, len(text), [match.end() for match in re.finditer("\n+", text)])


def _units(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A paragraph, or its sentences where it is a long one or the first."""
    if end - start <= _LONG and start:
        return [(start, end)]
    return _cut(start, end, [match.end() for match in _SENTENCE.finditer(text, start, end)])


def _cut(start: int, end: int, cuts: list[int]) -> list[tuple[int, int]]:
    marks = [start, *(cut for cut in cuts if start < cut < end), end]
    return [(first, last) for first, last in itertools.pairwise(marks) if first < last]
