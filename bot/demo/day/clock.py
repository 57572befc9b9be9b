"""The sample day's clock: it stands still, is moved on by hand, or runs many times as fast as the real one."""

from __future__ import annotations

from bisect import bisect_left
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


def utc_now() -> datetime:
    """The real time."""
    return datetime.now(UTC)


class ClockReading(NamedTuple):
    """A simulated moment, when it really was, and how fast simulated time has run since."""

    simulated: datetime
    real: datetime
    speed: float

    def at(self, real: datetime) -> datetime:
        """Return the simulated time at a real one."""
        return self.simulated + (real - self.real) * self.speed


class DayClock:
    """Simulated time, and when each simulated moment really was.

    Feeds are dated by ``real_time``, so that what they bring is news at the moment at which it appears. Before the
    start one simulated hour is a real one, so that a feed's past is as old as it says.

    Args:
        start: The simulated moment at which it stands.
        real: The real time.
    """

    def __init__(self, start: datetime, *, real: Callable[[], datetime] = utc_now) -> None:
        self._real = real
        self._speed = 0.0
        # Knots of simulated and real time, rising in both; between two of them time is linear.
        self._simulated = [start]
        self._reached = [real()]

    def __call__(self) -> datetime:
        """The simulated time."""
        return self.reading.at(self._real())

    @property
    def reading(self) -> ClockReading:
        """All that another process needs to have the same time."""
        return ClockReading(self._simulated[-1], self._reached[-1], self._speed)

    def play(self, speed: float) -> None:
        """Run from now on, ``speed`` simulated seconds to a real one; 0 stands still."""
        self._tie(self())
        self._speed = speed

    def advance(self, to: datetime) -> None:
        """Be at a simulated moment now. Moments that have passed stay passed: an earlier one changes nothing."""
        if to > self():
            self._tie(to)

    def real_time(self, moment: datetime) -> datetime:
        """When a simulated moment really was, or will be at this speed.

        Raises:
            ValueError: when it has not come and the clock stands still.
        """
        if moment <= self._simulated[0]:
            return self._reached[0] - (self._simulated[0] - moment)
        after = bisect_left(self._simulated, moment)
        if after < len(self._simulated):
            began, ended = self._simulated[after - 1], self._simulated[after]
            share = (moment - began) / (ended - began)
            return self._reached[after - 1] + (self._reached[after] - self._reached[after - 1]) * share
        if not self._speed:
            message = f"{moment} has not come, and the clock stands still"
            raise ValueError(message)
        return self._reached[-1] + (moment - self._simulated[-1]) / self._speed

    def _tie(self, simulated: datetime) -> None:
        self._simulated.append(simulated)
        self._reached.append(self._real())


class LivedClock(DayClock):
    """The clock of a day that everybody lives by: what is published is dated by it, so that no other time is seen."""

    def real_time(self, moment: datetime) -> datetime:
        """The moment itself."""
        return moment
