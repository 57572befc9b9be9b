# pure
"""A limit on messages: one warning to a person who types too fast, then silence until the minute is over.

In memory on purpose: a restart forgives.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

MOST_KEPT = 10_000


class FloodVerdict(Enum):
    """The treatment of a message."""

    ANSWER = auto()
    WARN = auto()
    IGNORE = auto()


@dataclass(slots=True)
class FloodGuard:
    """At most ``most`` messages of one person in any window; the next one is warned about, the rest are ignored."""

    most: int = 30
    window: timedelta = timedelta(minutes=1)
    _counted: OrderedDict[int, tuple[datetime, int]] = field(default_factory=OrderedDict)

    def judge(self, user_id: int, now: datetime) -> FloodVerdict:
        """Count a message and say what to do with it."""
        since, count = self._counted.pop(user_id, (now, 0))
        if now - since >= self.window or now < since:
            since, count = now, 0
        self._counted[user_id] = since, count + 1
        if len(self._counted) > MOST_KEPT:
            self._counted.popitem(last=False)
        if count < self.most:
            return FloodVerdict.ANSWER
        return FloodVerdict.WARN if count == self.most else FloodVerdict.IGNORE
