"""The next poll is the latest of what pace, feed and server ask for, within the operator's bounds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.feeds.schedule import (
    DAY,
    WEEK,
    Bounds,
    PollHints,
    after_pause,
    first_pace,
    hints_of,
    later_pace,
    next_poll,
    pace,
    retry_poll,
)
from bot.model import Feed

NOW = datetime(2026, 3, 27, 12, 0, tzinfo=UTC)  # a Friday
FEED = Feed(id=1, url="https://example.org/rss", name="Example", outlet="Example")
BOUNDS = Bounds()
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
CALM = PollHints()


@pytest.mark.parametrize(
    ("entries_a_week", "wait"),
    [
        (None, 5 * MINUTE),
        (0.0, 12 * HOUR),
        (1.0, 12 * HOUR),
        (1.5, WEEK / 15),
        (70.0, WEEK / 700),
        (1008.0, MINUTE),
        (100_000.0, MINUTE),
    ],
)
def test_a_busy_feed_is_polled_every_minute_and_a_quiet_one_twice_a_day(
    entries_a_week: float | None, wait: timedelta
) -> None:
    assert pace(entries_a_week, BOUNDS) == wait


def test_the_operators_bounds_hold() -> None:
    bounds = Bounds(fastest=10 * MINUTE, slowest=HOUR)
    assert [pace(rate, bounds) for rate in (None, 0.0, 1e6)] == [10 * MINUTE, HOUR, 10 * MINUTE]


@pytest.mark.parametrize(
    ("changes", "hints", "wait"),
    [
        ({}, CALM, 5 * MINUTE),
        ({"ttl_minutes": 60}, CALM, HOUR),
        ({"ttl_minutes": 2}, CALM, 5 * MINUTE),
        ({"ttl_minutes": 100_000}, CALM, 12 * HOUR),
        ({}, PollHints(fresh_until=NOW + 30 * MINUTE), 30 * MINUTE),
        ({}, PollHints(fresh_until=NOW - HOUR), 5 * MINUTE),
        ({}, PollHints(fresh_until=NOW + 365 * DAY), 12 * HOUR),
        ({"ttl_minutes": 60}, PollHints(fresh_until=NOW + 90 * MINUTE), 90 * MINUTE),
        ({"failures": 1}, CALM, 5 * MINUTE),
        ({"failures": 2}, CALM, 10 * MINUTE),
        ({"failures": 5}, CALM, 80 * MINUTE),
        ({"failures": 12}, CALM, DAY),
        ({"failures": 10_000}, CALM, DAY),
        ({"failures": 1}, PollHints(retry_at=NOW + 2 * HOUR), 2 * HOUR),
        ({}, PollHints(retry_at=NOW + 30 * DAY), DAY),
        ({}, PollHints(retry_at=NOW - HOUR), 5 * MINUTE),
    ],
)
def test_the_latest_wish_counts(changes: dict[str, int], hints: PollHints, wait: timedelta) -> None:
    feed = replace(FEED, **changes)  # type: ignore[arg-type] # the tests name fields of Feed
    assert next_poll(feed, NOW, BOUNDS, hints, 0.0) == NOW + wait


def test_jitter_adds_up_to_a_tenth() -> None:
    waits = [next_poll(FEED, NOW, BOUNDS, CALM, jitter) - NOW for jitter in (-1.0, 0.0, 0.5, 1.0, 9.0)]
    assert waits == [5 * MINUTE, 5 * MINUTE, 5.25 * MINUTE, 5.5 * MINUTE, 5.5 * MINUTE]


@pytest.mark.parametrize(
    ("changes", "most"), [({}, 5 * MINUTE), ({"entries_a_week": 1e6}, MINUTE), ({"ttl_minutes": 600}, HOUR)]
)
def test_feeds_that_are_new_are_spread_over_their_wait(changes: dict[str, int], most: timedelta) -> None:
    """Polled together again and again, they would keep each other's entries waiting."""
    feed = replace(FEED, **changes)  # type: ignore[arg-type] # the tests name fields of Feed
    first = next_poll(feed, NOW, BOUNDS, CALM, 0.0, is_new=True)
    assert first == next_poll(feed, NOW, BOUNDS, CALM, 0.0)
    assert next_poll(feed, NOW, BOUNDS, CALM, 1.0, is_new=True) - first == most


@pytest.mark.parametrize(
    ("moment", "hours", "days", "after"),
    [
        (NOW, 0, 0, NOW),
        (NOW + 17 * MINUTE, 1 << 12, 0, NOW + HOUR),
        (NOW + 17 * MINUTE, 1 << 11, 0, NOW + 17 * MINUTE),
        (NOW + 17 * MINUTE, 0b111 << 12, 0, NOW + 3 * HOUR),
        (NOW, 0, 1 << 4, NOW + 12 * HOUR),
        (NOW, 1, 0b110000, datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
        (NOW, 2**24 - 1, 0, NOW),
        (NOW, 0, 2**7 - 1, NOW),
    ],
)
def test_hours_and_days_that_a_feed_skips_are_waited_out(
    moment: datetime, hours: int, days: int, after: datetime
) -> None:
    assert after_pause(moment, hours, days) == after


@given(
    rate=st.none() | st.floats(0, 1e9),
    ttl=st.integers(0, 10**6),
    failures=st.integers(0, 10**6),
    hours=st.integers(0, 2**24 - 1),
    days=st.integers(0, 2**7 - 1),
    fresh=st.none() | st.timedeltas(-timedelta(days=900), timedelta(days=900)),
    retry=st.none() | st.timedeltas(-timedelta(days=900), timedelta(days=900)),
    jitter=st.floats(0, 1),
)
def test_the_next_poll_is_always_later_and_within_bounds(
    *,
    rate: float | None,
    ttl: int,
    failures: int,
    hours: int,
    days: int,
    fresh: timedelta | None,
    retry: timedelta | None,
    jitter: float,
) -> None:
    feed = replace(FEED, entries_a_week=rate, ttl_minutes=ttl, failures=failures, skip_hours=hours, skip_days=days)
    hints = PollHints(None if fresh is None else NOW + fresh, None if retry is None else NOW + retry)
    then = next_poll(feed, NOW, BOUNDS, hints, jitter)
    assert NOW + BOUNDS.fastest <= then <= NOW + 1.1 * DAY + 8 * DAY


@pytest.mark.parametrize(
    ("ages", "rate"),
    [
        ([], None),
        ([timedelta(days=30)], 0.5),
        ([-HOUR], 0.5),
        ([HOUR, 2 * HOUR, 3 * HOUR], 3 * WEEK / (6 * HOUR)),
        ([HOUR, 12 * HOUR], 2 * 14),
        ([DAY, 2 * DAY, 30 * DAY], 2),
    ],
)
def test_the_dates_of_a_whole_document_tell_its_pace(ages: list[timedelta], rate: float | None) -> None:
    assert first_pace([NOW - age for age in ages], NOW) == rate


def test_the_pace_follows_what_comes_and_forgets_in_a_week() -> None:
    rate: float | None = None
    for _ in range(24 * 7 * 6):  # an entry an hour for six weeks
        rate = later_pace(rate, 1, HOUR)
    assert rate == pytest.approx(168, rel=0.02)
    for _ in range(7):
        rate = later_pace(rate, 0, DAY)
    assert rate == pytest.approx(168 / 2.718, rel=0.02)
    assert later_pace(None, 0, HOUR) is None
    assert later_pace(3.0, 0, -HOUR) == 3.0


@pytest.mark.parametrize(
    ("headers", "hints"),
    [
        ({}, CALM),
        ({"cache-control": "max-age=600"}, PollHints(NOW + 10 * MINUTE)),
        ({"cache-control": 'public, Max-Age="600", must-revalidate', "age": "60"}, PollHints(NOW + 9 * MINUTE)),
        ({"cache-control": "max-age=600", "age": "900"}, CALM),
        ({"cache-control": "max-age=600", "age": "soon"}, PollHints(NOW + 10 * MINUTE)),
        ({"cache-control": "max-age=600", "age": "\u00b2"}, PollHints(NOW + 10 * MINUTE)),
        ({"cache-control": "max-age=600", "age": "\u0661"}, PollHints(NOW + 10 * MINUTE)),
        ({"cache-control": "max-age=0", "expires": "Fri, 27 Mar 2026 15:00:00 GMT"}, CALM),
        ({"cache-control": "no-cache, max-age=x"}, CALM),
        ({"cache-control": "max-age=" + "9" * 50}, PollHints(NOW + timedelta(seconds=10**9))),
        ({"expires": "Fri, 27 Mar 2026 12:20:00 GMT"}, PollHints(NOW + 20 * MINUTE)),
        (
            {"expires": "Fri, 27 Mar 2020 12:20:00 GMT", "date": "Fri, 27 Mar 2020 12:00:00 GMT"},
            PollHints(NOW + 20 * MINUTE),
        ),
        (
            {"expires": "Fri, 31 Dec 9999 23:59:59 GMT", "date": "Mon, 01 Jan 0001 00:00:00 GMT"},
            PollHints(NOW + timedelta(seconds=10**9)),
        ),
        (
            {"expires": "Mon, 01 Jan 0001 00:00:00 GMT", "date": "Fri, 31 Dec 9999 23:59:59 GMT"},
            PollHints(NOW - timedelta(seconds=10**9)),
        ),
        ({"expires": "0"}, CALM),
        ({"retry-after": "120"}, PollHints(None, NOW + 2 * MINUTE)),
        ({"retry-after": "Fri, 27 Mar 2026 13:00:00 GMT"}, PollHints(None, NOW + HOUR)),
        ({"retry-after": "Fri, 27 Mar 2026 13:00:00"}, PollHints(None, NOW + HOUR)),
        ({"retry-after": "later"}, CALM),
        ({"retry-after": "9" * 50}, PollHints(None, NOW + timedelta(seconds=10**9))),
    ],
)
def test_what_a_server_asks_for_is_read(headers: dict[str, str], hints: PollHints) -> None:
    assert hints_of(headers, NOW) == hints


ANY_DATE = st.datetimes().map(lambda date: date.strftime("%d %b %Y %H:%M:%S GMT"))
ANY_VALUE = st.text(max_size=40) | ANY_DATE | st.from_regex(r"max-age=\d+|\d+", fullmatch=True)


@given(st.dictionaries(st.sampled_from(["cache-control", "expires", "age", "date", "retry-after"]), ANY_VALUE))
def test_no_header_raises(headers: dict[str, str]) -> None:
    assert isinstance(hints_of(headers, NOW), PollHints)


@pytest.mark.parametrize(
    ("changes", "jitter", "wait"),
    [
        ({"entries_a_week": 1.0}, 0.0, MINUTE),
        ({"entries_a_week": 1.0}, 1.0, 2 * MINUTE),
        ({"entries_a_week": 1.0}, 7.0, 2 * MINUTE),
        ({"entries_a_week": 10_000.0}, 1.0, MINUTE + 6 * timedelta(seconds=1)),  # it is asked every minute anyway
        ({"entries_a_week": 1.0, "failures": 1}, 0.0, 12 * HOUR),
        ({"entries_a_week": 1.0, "skip_hours": 1 << NOW.hour}, 0.0, HOUR),
    ],
)
def test_without_a_network_a_feed_is_asked_again_soon(changes: dict[str, Any], jitter: float, wait: timedelta) -> None:
    assert retry_poll(replace(FEED, **changes), NOW, BOUNDS, jitter) == NOW + wait
