# pure
"""Is the bot well, and if not, why: from what was seen of it to a sentence for each thing that is wrong.

A problem makes the bot unready: it does not do what it is for. A warning does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.operate.presence import Role

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime


class Aspect(StrEnum):
    """The things that are looked at."""

    DATABASE = "database"
    DISK = "disk"
    POLLING = "polling"
    FEEDS = "feeds"
    NETWORK = "network"
    TELEGRAM = "telegram"
    DELIVERY = "delivery"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong; ``names`` is a part of the sentence for those alone who may see feeds."""

    aspect: Aspect
    text: str
    is_problem: bool = True
    names: str = ""

    @property
    def whole(self) -> str:
        """The sentence, names and all."""
        return f"{self.text.removesuffix('.')}: {self.names}." if self.names else self.text


@dataclass(frozen=True, slots=True)
class Observation:
    """Everything that was seen of the bot at a moment; a value that is empty or None was not seen, or is not wrong.

    ``database`` and ``writing`` say why reading and writing do not work; ``talks`` is False for who does not talk to
    Telegram, such as a standby; ``late_after`` is how late an alert may be.
    """

    now: datetime
    started_at: datetime
    role: Role
    database: str = ""
    writing: str = ""
    free_mb: float | None = None
    feeds: int = 0
    failing: int = 0
    failing_now: tuple[str, ...] = ()
    network_since: datetime | None = None
    poll_due: datetime | None = None
    alerts_due: int = 0
    alert_due: datetime | None = None
    late_after: timedelta = timedelta(minutes=10)
    talks: bool = True
    telegram: str = ""
    telegram_since: datetime | None = None
    conflict: str = ""
    ahead: timedelta = timedelta()


_POLLS_LATE = timedelta(minutes=10)
_MOMENT = timedelta(seconds=20)  # a request or two that failed are nothing yet
_CLOCK_OFF = timedelta(seconds=30)
_LITTLE_MB, _NO_MB = 200, 20
_FEW = 3


def assess(seen: Observation) -> tuple[Finding, ...]:
    """Return everything that is wrong, what the rest follows from first."""
    if seen.database:
        return (Finding(Aspect.DATABASE, f"The database does not answer: {seen.database}."),)
    found = [*_disk(seen), *_clock(seen), *_telegram(seen)]
    if seen.role is not Role.STANDBY:
        found += [*_feeds(seen), *_polling(seen)]
    if seen.role is Role.LEADER:
        found += _delivery(seen)
    return tuple(sorted(found, key=lambda finding: not finding.is_problem))


def _disk(seen: Observation) -> Iterator[Finding]:
    if seen.writing:
        yield Finding(Aspect.DATABASE, f"The database cannot be written: {seen.writing}.")
    if seen.free_mb is not None and seen.free_mb < _LITTLE_MB:
        text = f"The disk of the database is nearly full: {seen.free_mb:.0f} MB are free."
        yield Finding(Aspect.DISK, text, is_problem=seen.free_mb < _NO_MB)


def _clock(seen: Observation) -> Iterator[Finding]:
    off = abs(seen.ahead)
    if off > _CLOCK_OFF:
        which = "ahead of" if seen.ahead > timedelta() else "behind"
        text = f"This machine's clock is {duration(off)} {which} Telegram's: set it by a time service (NTP)."
        yield Finding(Aspect.CLOCK, text, is_problem=off > _POLLS_LATE)


def _telegram(seen: Observation) -> Iterator[Finding]:
    if not seen.talks or seen.role is not Role.LEADER:
        return
    if seen.telegram and seen.now - (seen.telegram_since or seen.now) >= _MOMENT:
        since = seen.telegram_since or seen.now
        yield Finding(Aspect.TELEGRAM, f"Telegram cannot be reached since {since:%d %b %H:%M} UTC: {seen.telegram}.")
    elif seen.conflict:
        yield Finding(Aspect.TELEGRAM, f"The bot hears nobody: {seen.conflict}. End that program.")


def _feeds(seen: Observation) -> Iterator[Finding]:
    if seen.network_since is not None:
        text = f"No feed is reached since {seen.network_since:%d %b %H:%M} UTC: is the network down?"
        yield Finding(Aspect.NETWORK, text)
    if not seen.failing:
        return
    names = "; ".join(seen.failing_now)
    if seen.failing == seen.feeds and seen.feeds >= _FEW:
        text = f"None of {seen.feeds} feeds can be polled (is the network down?)."
        yield Finding(Aspect.FEEDS, text, names=names)
    else:
        verb = "fails" if seen.failing == 1 else "fail"
        yield Finding(Aspect.FEEDS, f"{seen.failing} of {seen.feeds} feeds {verb}.", is_problem=False, names=names)


def _polling(seen: Observation) -> Iterator[Finding]:
    late = _late(seen, seen.poll_due)
    if late > _POLLS_LATE:
        yield Finding(Aspect.POLLING, f"Feeds that are due have not been polled for {duration(late)}.")


def _delivery(seen: Observation) -> Iterator[Finding]:
    late = _late(seen, seen.alert_due)
    if late > seen.late_after:
        verb = "alert waits" if seen.alerts_due == 1 else "alerts wait"
        yield Finding(Aspect.DELIVERY, f"{seen.alerts_due} {verb} to be sent, the oldest for {duration(late)}.")


def _late(seen: Observation, since: datetime | None) -> timedelta:
    """Return how long something waits: what waited before the start is late only when it waits on after it."""
    return seen.now - max(since, seen.started_at) if since else timedelta()


def duration(span: timedelta) -> str:
    """Return a span of time in the unit that fits: 50 seconds, 3 minutes, 2 hours, 4 days."""
    seconds = span.total_seconds()
    for unit, size in (("day", 86400), ("hour", 3600), ("minute", 60)):
        if seconds >= 2 * size:
            return f"{seconds / size:.0f} {unit}s"
    return f"{seconds:.0f} seconds"
