"""Exceptions that nobody foresaw: each costs the piece of work that raised it, and no other.

Whoever goes through feeds, entries, chats, chores or jobs catches them here, one piece at a time: the traceback is
logged once, the failure is counted, and the piece rests for a while that doubles before it is tried again.
"""

from __future__ import annotations

from collections import Counter, OrderedDict
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot import metrics
from bot.log import logger

if TYPE_CHECKING:
    from collections.abc import Hashable
    from datetime import datetime

log = logger(__name__)

_FIRST_REST, _LONGEST_REST = timedelta(minutes=1), timedelta(hours=1)
_MOST_DOUBLINGS = 6
_MOST_KEPT = 10_000


class Isolation:
    """The failures since the start: ``counts`` by event, and those pieces of work that are to be tried again."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self._failed: OrderedDict[tuple[str, Hashable], tuple[int, datetime]] = OrderedDict()

    def failed(self, event: str, which: Hashable, error: BaseException, now: datetime, **fields: Any) -> int:
        """Log and count the failure of a piece of work, and return how often in a row it has failed.

        Args:
            event: Names the kind of work, in the log too.
            which: Tells the pieces of a kind apart.
            error: With its traceback.
            now: The moment.
            fields: More for the log.
        """
        times = self._failed.pop((event, which), (0, now))[0] + 1
        rest = min(_FIRST_REST * 2 ** min(times - 1, _MOST_DOUBLINGS), _LONGEST_REST)
        self._failed[event, which] = times, now + rest
        if len(self._failed) > _MOST_KEPT:
            self._failed.popitem(last=False)
        self.counts[event] += 1
        metrics.FAILURES.labels(event).inc()
        if times == 1:
            log.error(event, which=which, exc_info=error, **fields)
        else:
            log.error(event, which=which, times=times, reason=error, **fields)
        return times

    def succeeded(self, event: str, which: Hashable) -> None:
        """Forget that a piece of work has failed."""
        if self._failed:
            self._failed.pop((event, which), None)

    def has_failed(self, event: str, which: Hashable) -> bool:
        """Return True if a piece of work failed the last time."""
        return (event, which) in self._failed

    def resting(self, event: str, now: datetime) -> set[Any]:
        """Return the pieces of a kind that are not to be tried yet."""
        return {
            which
            for (kind, which), (_, until) in self._failed.items()
            if kind == event and timedelta(0) < until - now <= _LONGEST_REST  # the clock may be set back
        }
