"""The sample day in the hands of whoever watches it: its clock stands, runs, or is moved on to the next story."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.demo.day import ClockReading, DayServer, LivedClock, load_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.demo.day import Day

SPEEDS = (0, 1, 60)
"""The speeds that are offered: it stands, as in life, a minute a second."""
ACT_TAKES = timedelta(seconds=3)
"""The time that a message or a tap takes while the clock stands, so that who waits for nothing is no flood."""


class DayPlayer:
    """Plays the day. ``on_change`` is called when its time goes otherwise than before."""

    def __init__(self) -> None:
        self.day = load_day()
        self.server = DayServer(self.day, LivedClock(self.day.start))
        self.speed = 0.0
        self.is_over = False
        self.on_change: Callable[[], None] = lambda: None
        self._turned = asyncio.Event()
        self._openings = _openings(self.day)

    @property
    def now(self) -> datetime:
        """The time of the day."""
        return self.server.clock()

    def timestamp(self) -> float:
        """The time of the day in Unix seconds."""
        return self.now.timestamp()

    @property
    def reading(self) -> ClockReading:
        """The clock, for another process."""
        return self.server.clock.reading

    @property
    def next_story_at(self) -> datetime | None:
        """The moment at which the next story begins; None when all have begun."""
        now = self.now
        return next((moment for moment in self._openings if moment > now), None)

    def play(self, speed: float) -> None:
        """Let the day run so many times as fast as life, from now on; 0 lets it stand."""
        self.speed = speed
        self.server.clock.play(speed)
        self._change()

    def go_to_next_story(self) -> None:
        """Be at the moment at which the next story begins, or at the end of the day."""
        self.server.advance(self.next_story_at or self.day.end)
        self._change()

    def let_time_pass(self) -> None:
        """Somebody does something: that takes its time even while the clock stands."""
        if not self.speed:
            self.server.advance(self.now + ACT_TAKES)
            self._change()

    def rewind(self) -> None:
        """Stand at the beginning of the day again."""
        self.server.clock = LivedClock(self.day.start)
        self.server.answers.clear()
        self.server.down.clear()
        self.speed, self.is_over = 0.0, False
        self._change()

    def finish(self) -> None:
        """Say that the day is over, and let the clock stand."""
        self.is_over = True
        self.play(0)

    async def until_end(self) -> None:
        """Wait until the day is over, however fast it runs."""
        while self.now < self.day.end:
            self._turned.clear()
            left = (self.day.end - self.now).total_seconds() / self.speed if self.speed else None
            with suppress(TimeoutError):
                async with asyncio.timeout(left):
                    await self._turned.wait()

    def _change(self) -> None:
        self._turned.set()
        self.on_change()


def _openings(day: Day) -> list[datetime]:
    """The moments at which a story of the day begins, in order."""
    first: dict[str, datetime] = {}
    for entry in day.entries:
        first.setdefault(entry.story, entry.time)
    return sorted({moment for moment in first.values() if moment > day.start})
