# pure
"""The names that a mistyped one was probably meant to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

if TYPE_CHECKING:
    from collections.abc import Sequence

_LETTERS_FOR_ONE, _LETTERS_FOR_TWO = 3, 5


def nearest_names(text: str, known: Sequence[str], most: int) -> list[str]:
    """The known names at most two letters away; the nearest first, then in their order.

    A letter away is one that was left out, put in, replaced, or swapped with its neighbour. A short text may be one
    letter away, and one or two letters may not be: in Chinese or Japanese they are a whole name.
    """
    away = (len(text) >= _LETTERS_FOR_ONE) + (len(text) >= _LETTERS_FOR_TWO)
    if not away:
        return []
    found = process.extract(text, known, scorer=OSA.distance, score_cutoff=away, limit=most)
    return [name for name, _, _ in found]


def nearest_name(text: str, known: Sequence[str]) -> str | None:
    """The nearest of them, if there is one."""
    return next(iter(nearest_names(text, known, 1)), None)
