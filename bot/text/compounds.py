# pure
"""Words that many write as two: cease fire, wild fires. They are one word here, as if a hyphen stood between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.languages import words_of_all
from bot.text.spelling import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMPOUNDS = words_of_all("open_compounds")
_FIRST = frozenset(word.partition("-")[0] for word in _COMPOUNDS)
_SECOND = frozenset(word.partition("-")[2] for word in _COMPOUNDS)


def is_compound(first: str, second: str) -> bool:
    """Return True if two folded words in a row are one that many write as two, or its plural."""
    if first not in _FIRST:
        return False
    both = f"{first}-{second}"
    return both in _COMPOUNDS or both.removesuffix("s") in _COMPOUNDS or f"{both.removesuffix('men')}man" in _COMPOUNDS


def begins_compound(token: str) -> bool:
    """Return True if a token may be the first of two that are one word."""
    return fold(token) in _FIRST


def ends_compound(token: str) -> bool:
    """Return True if a token may be the second of two that are one word."""
    second = fold(token)
    return not _SECOND.isdisjoint((second, second.removesuffix("s"), f"{second.removesuffix('men')}man"))


def joined(words: Sequence[str]) -> tuple[str, ...]:
    """Words with a hyphen between two that are one."""
    out: list[str] = []
    for word in words:
        if out and is_compound(out[-1], word):
            out[-1] += "-" + word
        else:
            out.append(word)
    return tuple(out)
