# pure
"""Names in texts that put no spaces between words.

インド is not in インドネシア, 印度 not in 印度尼西亚, タイ not in タイトル.
A text is read from its beginning, the longest name first, as a reader does; what is left may be any word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from bot.text.aliases import UNSPACED_NAMES

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc]+")
_HANGUL = re.compile("[\uac00-\ud7a3]")
# What Korean puts before a country's name: against, against, for, and the countries by one syllable.
_BEFORE_KOREAN = frozenset("대반친주미한북중일러영독")
# What no word of katakana begins with.
_NEVER_FIRST = "\u30f3\u30fc\u30a1\u30a3\u30a5\u30a7\u30a9\u30e3\u30e5\u30e7\u30c3"
# What is left of a run of katakana beside a name is a word of its own from so many characters on.
_SHORTEST_WORD = 3


def _by_beginning() -> dict[str, list[str]]:
    """Names by their first two characters, the longest first."""
    found: dict[str, list[str]] = {}
    for name in sorted(UNSPACED_NAMES, key=len, reverse=True):
        found.setdefault(name[:2], []).append(name)
    return found


_BY_BEGINNING = _by_beginning()


class NameSpan(NamedTuple):
    """Where a name stands in a squashed text, and its key; the key is empty for a word that only looks like one."""

    start: int
    end: int
    key: str


def names_in(squashed: str, offsets: Sequence[int]) -> list[NameSpan]:
    """The names in a squashed text, none inside another; ``offsets`` are where its characters were."""
    spans: list[NameSpan] = []
    at = 0
    while at < len(squashed) - 1:
        name = next((one for one in _BY_BEGINNING.get(squashed[at : at + 2], ()) if squashed.startswith(one, at)), "")
        if name and _stands_alone(squashed, at, at + len(name), offsets, spans):
            spans.append(NameSpan(at, at + len(name), UNSPACED_NAMES[name].strip("-")))
            at += len(name)
        else:
            at += 1
    return spans


def _stands_alone(text: str, start: int, end: int, offsets: Sequence[int], before: Sequence[NameSpan]) -> bool:
    follows_name = bool(before) and before[-1].end == start
    if _HANGUL.match(text, start):
        begins = start == 0 or offsets[start] - offsets[start - 1] > 1 or not _HANGUL.match(text, start - 1)
        return begins or follows_name or text[start - 1] in _BEFORE_KOREAN
    if not _KATAKANA.fullmatch(text, start, end):
        return True
    if not follows_name and start and _KATAKANA.match(text, start - 1):
        return False
    rest = _KATAKANA.match(text, end)
    if rest is None or rest[0] in UNSPACED_NAMES:
        return True
    return len(rest[0]) >= _SHORTEST_WORD <= end - start and rest[0][0] not in _NEVER_FIRST


def find_unspaced(substring: str, squashed: str, spans: Collection[NameSpan]) -> int:
    """Where a substring first stands in a squashed text without cutting a name; -1 if nowhere."""
    names = [span for span in spans if span.key]
    start = squashed.find(substring)
    while start >= 0:
        end = start + len(substring)
        if not any(_is_cut(one, start, end) for one in names):
            return start
        start = squashed.find(substring, start + 1)
    return -1


def _is_cut(name: NameSpan, start: int, end: int) -> bool:
    """Return True if a part of a name is between two places, and a part is not."""
    overlaps = name.start < end and start < name.end
    return overlaps and not (start <= name.start and name.end <= end)
