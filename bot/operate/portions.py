# pure
"""The number of rows that one transaction of the clean-up may change: as many as a moment allows."""

from __future__ import annotations

_FIRST, _MOST = 50, 2000
_GOAL_SECONDS = 0.015  # a third of what others may have to wait: how long a row takes is not the same everywhere
_GROWTH, _FALL = 2.0, 0.1


class Portion:
    """A number of rows that follows how long the last ones took.

    Attributes:
        rows: How many to take next.
    """

    def __init__(self) -> None:
        self.rows = _FIRST

    def took(self, rows: int, seconds: float) -> None:
        """Learn that a transaction with so many rows took so long; a single one may have been unlucky, or lucky."""
        factor = min(max(_GOAL_SECONDS / max(seconds, 1e-6), _FALL), _GROWTH)
        self.rows = min(max(int(rows * factor), 1), _MOST)
