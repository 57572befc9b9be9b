# pure
"""When a feed is asked again: the latest of what its pace, its own wishes and its server's wishes come to."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.model import Feed

WEEK = timedelta(weeks=1)
DAY = timedelta(days=1)
_FIRST = timedelta(minutes=5)  # for a feed whose pace is not known yet
_LOOKS = 10  # polls for each entry that its pace promises: a tenth of the gap is waited at most
_RETRY = timedelta(minutes=1)  # without a network, and up to twice as long, so that feeds do not come all at once
_JITTER = 0.1
_SPREAD = timedelta(minutes=5)
_MAX_DOUBLINGS = 20
_FAR = timedelta(seconds=10**9)  # no wish reaches further
_DIGITS = re.compile(r"[0-9]{1,9}")  # str.isdigit() takes more for digits than int() does
_ALL_HOURS, _ALL_DAYS = 2**24 - 1, 2**7 - 1


@dataclass(frozen=True, slots=True)
class Bounds:
    """The operator's bounds of polling: ``fastest`` for a busy one, ``slowest`` for a quiet one."""

    fastest: timedelta = timedelta(minutes=1)
    slowest: timedelta = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class PollHints:
    """The wishes of a server's answer: not before ``fresh_until``, and never before ``retry_at``."""

    fresh_until: datetime | None = None
    retry_at: datetime | None = None


def next_poll(
    feed: Feed, now: datetime, bounds: Bounds, hints: PollHints, jitter: float, *, is_new: bool = False
) -> datetime:
    """When to ask again.

    Args:
        feed: With its failures as they are after this poll.
        now: The moment of this poll.
        bounds: The operator's.
        hints: The server's.
        jitter: From 0 to 1, so that feeds drift apart.
        is_new: Whether it was the first poll: feeds that were added together are spread over their wait.
    """
    wait = pace(feed.entries_a_week, bounds)
    wait = max(wait, min(timedelta(minutes=feed.ttl_minutes), bounds.slowest))
    if hints.fresh_until is not None:
        wait = max(wait, min(hints.fresh_until - now, bounds.slowest))
    if feed.failures:
        wait = min(wait * 2 ** min(feed.failures - 1, _MAX_DOUBLINGS), max(DAY, bounds.fastest))
    if hints.retry_at is not None:
        wait = max(wait, min(hints.retry_at - now, DAY))
    most = max(wait * _JITTER, min(wait, _SPREAD)) if is_new else wait * _JITTER
    wait += most * min(max(jitter, 0.0), 1.0)
    return after_pause(now + wait, feed.skip_hours, feed.skip_days)


def retry_poll(feed: Feed, now: datetime, bounds: Bounds, jitter: float) -> datetime:
    """When to ask a feed again that there was no network for: soon, so that nothing is late when it is back.

    The feed is as it was before: one that failed already waits as long as it would have.
    """
    due = next_poll(feed, now, bounds, PollHints(), jitter)
    if feed.failures:
        return due
    soon = now + _RETRY * (1 + min(max(jitter, 0.0), 1.0))
    return min(due, after_pause(soon, feed.skip_hours, feed.skip_days))


def pace(entries_a_week: float | None, bounds: Bounds) -> timedelta:
    """Return the time to wait for a feed that has so many entries a week."""
    wait = _FIRST if entries_a_week is None else WEEK / max(entries_a_week * _LOOKS, WEEK / bounds.slowest)
    return max(min(wait, bounds.slowest), bounds.fastest)


def after_pause(moment: datetime, skip_hours: int, skip_days: int) -> datetime:
    """The first moment from then on that is in no hour or day that the feed asks to be left alone in (UTC)."""
    if skip_hours >= _ALL_HOURS or skip_days >= _ALL_DAYS:  # it would never be polled
        return moment
    while skip_days >> moment.weekday() & 1 or skip_hours >> moment.hour & 1:
        moment = moment.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return moment


def first_pace(dates: Sequence[datetime], now: datetime) -> float | None:
    """Entries a week, as the dates of a whole document tell; None when they tell nothing."""
    recent = [date for date in dates if timedelta(0) <= now - date <= WEEK]
    if not recent:
        return 0.5 if dates else None
    whole = len(recent) < len(dates)  # the document reaches further back than the week
    covered = WEEK if whole else max(now - min(recent), timedelta(hours=6))
    return len(recent) * (WEEK / covered)


def later_pace(entries_a_week: float | None, fresh: int, since: timedelta) -> float | None:
    """Entries a week, after so many new ones in the time since the last poll: a mean that forgets in a week."""
    if entries_a_week is None and not fresh:
        return None
    return (entries_a_week or 0.0) * math.exp(-max(since, timedelta(0)) / WEEK) + fresh


def hints_of(headers: Mapping[str, str], now: datetime) -> PollHints:
    """Read the wishes in Cache-Control, Expires and Retry-After."""
    retry_at = _moment(headers.get("retry-after", ""), now)
    seconds = _max_age(headers.get("cache-control", ""))
    if seconds is not None:
        age = headers.get("age", "").strip()
        seconds -= int(age) if _DIGITS.fullmatch(age) else 0
        return PollHints(now + timedelta(seconds=seconds) if seconds > 0 else None, retry_at)
    expires = headers.get("expires", "")
    fresh_until = None
    if expires and (until := _http_date(expires)) is not None:
        # Its clock may be wrong: what counts is how far ahead of its own Date it is.
        ahead = until - (_http_date(headers.get("date", "")) or now)
        fresh_until = now + min(max(ahead, -_FAR), _FAR)
    return PollHints(fresh_until, retry_at)


def _max_age(control: str) -> int | None:
    for part in control.split(","):
        name, _, value = part.strip().partition("=")
        value = value.strip(' "')
        if name.strip().lower() == "max-age" and value.isdigit() and value.isascii():
            return min(int(value[:12]), 10**9)
    return None


def _moment(value: str, now: datetime) -> datetime | None:
    """A Retry-After: seconds from now, or a date."""
    value = value.strip()
    if value.isdigit() and value.isascii():
        return now + timedelta(seconds=min(int(value[:12]), 10**9))
    return _http_date(value)


def _http_date(value: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
