"""Queries about the last day, hour by hour: alerts, and how late they were."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import Integer, cast, extract, func, select

from bot.model import AlertState
from bot.storage.tables import alerts, entries, stories

if TYPE_CHECKING:
    from sqlalchemy import Column
    from sqlalchemy.ext.asyncio import AsyncConnection

HOURS = 24
_HOUR = 3600


@dataclass(frozen=True, slots=True)
class HourOfAlerts:
    """The alerts that were sent in an hour; ``lags`` counts them by their lag in seconds, as far as they have one."""

    begins: datetime
    alerts: int
    lags: Counter[int]


@dataclass(frozen=True, slots=True)
class DayOfAlerts:
    """The last 24 hours, the oldest first, and what came in and went out in them."""

    hours: tuple[HourOfAlerts, ...]
    entries: int
    stories: int
    failed: int

    @property
    def alerts(self) -> int:
        """The alerts that were sent."""
        return sum(hour.alerts for hour in self.hours)

    @property
    def lags(self) -> Counter[int]:
        """The lags of the whole day."""
        return sum((hour.lags for hour in self.hours), Counter[int]())


async def load_day(conn: AsyncConnection, now: datetime) -> DayOfAlerts:
    """Return the hour of a moment and the 23 before it."""
    first = now.replace(minute=0, second=0, microsecond=0) - timedelta(hours=HOURS - 1)
    hour = cast(func.floor(extract("epoch", alerts.c.sent_at) / _HOUR), Integer).label("hour")
    lag = cast(alerts.c.lag_seconds, Integer).label("lag")
    rows = await conn.execute(
        select(hour, lag, func.count()).where(alerts.c.sent_at >= first, alerts.c.sent_at <= now).group_by(hour, lag)
    )
    sent: Counter[int] = Counter()
    lags: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for which, seconds, count in rows:
        sent[which] += count
        if seconds is not None:
            lags[which][seconds] += count
    numbers = [int(first.timestamp()) // _HOUR + number for number in range(HOURS)]
    return DayOfAlerts(
        tuple(HourOfAlerts(datetime.fromtimestamp(n * _HOUR, UTC), sent[n], lags[n]) for n in numbers),
        entries=await _count(conn, entries.c.seen_at, first),
        stories=await _count(conn, stories.c.opened_at, first),
        failed=(
            await conn.execute(
                select(func.count()).where(alerts.c.state == AlertState.FAILED, alerts.c.created_at >= first)
            )
        ).scalar_one(),
    )


async def _count(conn: AsyncConnection, moment: Column[datetime], first: datetime) -> int:
    return (await conn.execute(select(func.count()).where(moment >= first))).scalar_one()


def quantile(lags: Counter[int], share: float) -> int | None:
    """Return the lag, in seconds, that this share of the alerts did not exceed; None without any."""
    left = share * lags.total()
    for seconds in sorted(lags):
        left -= lags[seconds]
        if left <= 0:
            return seconds
    return None
