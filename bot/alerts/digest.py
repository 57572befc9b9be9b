# pure
"""When a digest is due, and what goes into it: hourly, daily and weekly in the chat's own time zone.

Times of day are minutes after local midnight. On the day that summer time begins, a time of day that does not exist
is taken to be as long after midnight as ever (02:30 becomes 03:30); on the day that it ends, the first of the two is
meant. So every local day has exactly one daily digest.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.model import Pace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.model import Alert, ChatSettings

LINES_A_MESSAGE = 15
"""The most stories in one digest message: few enough for 4096 units with titles uncut."""
MESSAGES_A_DIGEST = 4
"""The most messages of a digest; the stories left over are counted as expired."""

_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)


def zone_of(name: str) -> ZoneInfo:
    """A time zone by its name; UTC if there is none of that name."""
    try:
        return ZoneInfo(name)
    except (KeyError, OSError, ValueError):  # not found, a folder, or not even the shape of a name
        return ZoneInfo("UTC")


def next_digest(pace: Pace, now: datetime, settings: ChatSettings, at: int | None, weekday: int | None) -> datetime:
    """The first moment after ``now`` at which a digest of that pace is due, moved out of quiet hours.

    Args:
        pace: Hourly, daily or weekly; instant counts as hourly.
        now: This moment.
        settings: What the chat has chosen.
        at: Minutes after midnight, if the subscription has a time of its own.
        weekday: 0 for Monday, if the subscription has a day of its own.
    """
    zone = zone_of(settings.time_zone)
    at = settings.digest_at if at is None else at
    match pace:
        case Pace.DAILY:
            due = _next_time_of_day(now, at, zone)
        case Pace.WEEKLY:
            due = _next_time_of_day(now, at, zone, settings.digest_weekday if weekday is None else weekday)
        case _:
            due = next_hour(now, zone)
    return quiet_until(due, settings) or due


def next_hour(now: datetime, zone: ZoneInfo) -> datetime:
    """The next full hour on the wall clock of a time zone, in UTC."""
    local = now.astimezone(zone)
    past = timedelta(minutes=local.minute, seconds=local.second, microseconds=local.microsecond)
    return now.astimezone(UTC) - past + _HOUR


def quiet_until(now: datetime, settings: ChatSettings) -> datetime | None:
    """When the quiet hours that hold now will end; None if it is not quiet."""
    start, end = settings.quiet_from, settings.quiet_to
    if start is None or end is None or start == end:
        return None
    zone = zone_of(settings.time_zone)
    local = now.astimezone(zone)
    minute = local.hour * 60 + local.minute
    is_quiet = start <= minute < end if start < end else minute >= start or minute < end
    if not is_quiet:
        return None
    # On the night that summer time ends, the end of the quiet may come twice: the next of the two counts.
    second = _at(local.date(), end, zone, fold=1)
    return second if now < second <= now + 2 * _HOUR else _next_time_of_day(now, end, zone)


def catch_up_at(now: datetime, settings: ChatSettings, awake_at: datetime | None) -> datetime:
    """When alerts that came too late to ring are told: after a sleep all at once, else at the next full hour.

    Args:
        now: This moment.
        settings: What the chat has chosen.
        awake_at: The end of the time in which a program that has just woken polls every feed; None without a sleep.
    """
    due = awake_at if awake_at is not None and now < awake_at else next_hour(now, zone_of(settings.time_zone))
    return quiet_until(due, settings) or due


def _next_time_of_day(now: datetime, minutes: int, zone: ZoneInfo, weekday: int | None = None) -> datetime:
    day = now.astimezone(zone).date()
    while True:
        if weekday is None or day.weekday() == weekday % 7:
            due = _at(day, minutes, zone)
            if due > now:
                return due
        day += _DAY


def _at(day: date, minutes: int, zone: ZoneInfo, fold: int = 0) -> datetime:
    return datetime.combine(day, time(minutes // 60 % 24, minutes % 60, fold=fold), zone).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class DigestPlan:
    """The messages of one chat's digest, each a tuple of held alerts, and those for which there is no room."""

    messages: tuple[tuple[Alert, ...], ...]
    overflow: tuple[Alert, ...]


def plan_digest(held: Sequence[Alert]) -> DigestPlan:
    """Part the held alerts of one place (chat and thread) into messages, by topic, the oldest topic first.

    What does not fit into ``MESSAGES_A_DIGEST`` is the oldest of all: news that was overtaken by later news.
    """
    room = LINES_A_MESSAGE * MESSAGES_A_DIGEST
    by_age = sorted(held, key=lambda alert: (alert.created_at, alert.id))
    kept = by_age[-room:]
    first_of = {alert.label: index for index, alert in reversed(list(enumerate(kept)))}
    kept.sort(key=lambda alert: first_of[alert.label])
    messages = [tuple(kept[start : start + LINES_A_MESSAGE]) for start in range(0, len(kept), LINES_A_MESSAGE)]
    return DigestPlan(tuple(messages), tuple(by_age[: -len(kept)]) if kept else ())
