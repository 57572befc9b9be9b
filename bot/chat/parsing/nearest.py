"""The name that a mistyped one was meant to be. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def nearest(word: str, known: Sequence[str]) -> str | None:
    """The known word that a mistyped one was probably meant to be: at most two letters away, one in short ones."""
    best = min(known, key=lambda one: (_distance(word, one), one), default=None)
    if best is None:
        return None
    return best if _distance(word, best) <= (1 if len(word) < 5 else 2) else None  # noqa: PLR2004 - a short word


def _distance(left: str, right: str) -> int:
    """How many letters to insert, drop, replace, or swap with their neighbour."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        before, last, row = row, before, [i]
        for j, b in enumerate(right, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
