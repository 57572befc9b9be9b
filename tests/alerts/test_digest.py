"""When digests are due, in the chat's own time, and how they are parted into messages."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.alerts.digest import (
    LINES_A_MESSAGE,
    MESSAGES_A_DIGEST,
    catch_up_at,
    next_digest,
    next_hour,
    plan_digest,
    quiet_until,
    zone_of,
)
from bot.model import ChatSettings, Pace
from tests.alerts.builders import make_alert

VIENNA = ChatSettings(time_zone="Europe/Vienna")
QUIET = replace(VIENNA, quiet_from=22 * 60 + 30, quiet_to=7 * 60)
ZONES = ["UTC", "Europe/Vienna", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Casablanca"]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("pace", "now", "at_minutes", "weekday", "due"),
    [
        (Pace.HOURLY, "2026-03-10T12:20", None, None, "2026-03-10T13:00"),
        (Pace.INSTANT, "2026-03-10T12:00", None, None, "2026-03-10T13:00"),
        # Daily at 8:00 in Vienna is 7:00 UTC in winter and 6:00 in summer.
        (Pace.DAILY, "2026-03-28T06:59", None, None, "2026-03-28T07:00"),
        (Pace.DAILY, "2026-03-28T07:00", None, None, "2026-03-29T06:00"),
        (Pace.DAILY, "2026-10-24T06:00", None, None, "2026-10-25T07:00"),
        (Pace.DAILY, "2026-03-10T12:00", 20 * 60, None, "2026-03-10T19:00"),
        # 02:30 is not there on the day that summer time begins, and twice on the day that it ends.
        (Pace.DAILY, "2026-03-28T12:00", 150, None, "2026-03-29T01:30"),
        (Pace.DAILY, "2026-10-24T12:00", 150, None, "2026-10-25T00:30"),
        (Pace.DAILY, "2026-10-25T00:30", 150, None, "2026-10-26T01:30"),
        # 10 March 2026 is a Tuesday.
        (Pace.WEEKLY, "2026-03-10T12:00", None, None, "2026-03-16T07:00"),
        (Pace.WEEKLY, "2026-03-10T12:00", 13 * 60, 1, "2026-03-17T12:00"),
        (Pace.WEEKLY, "2026-03-10T11:59", 13 * 60, 1, "2026-03-10T12:00"),
        (Pace.WEEKLY, "2026-03-25T12:00", None, 6, "2026-03-29T06:00"),
        # A full hour is full to the second.
        (Pace.HOURLY, "2026-03-10T12:20:30.000005", None, None, "2026-03-10T13:00"),
        # In Vienna the 11th has begun.
        (Pace.DAILY, "2026-03-10T23:30", 15, None, "2026-03-11T23:15"),
        (Pace.WEEKLY, "2026-03-15T23:30", 45, 0, "2026-03-15T23:45"),
    ],
)
def test_a_digest_is_due_by_the_clock_on_the_chats_wall(
    pace: Pace, now: str, at_minutes: int | None, weekday: int | None, due: str
) -> None:
    assert next_digest(pace, at(now), VIENNA, at_minutes, weekday) == at(due)


def test_a_digest_that_falls_into_quiet_hours_comes_at_their_end() -> None:
    assert next_digest(Pace.HOURLY, at("2026-03-10T21:10"), QUIET, None, None) == at("2026-03-11T06:00")
    assert next_digest(Pace.DAILY, at("2026-03-10T12:00"), QUIET, 6 * 60, None) == at("2026-03-11T06:00")


def test_full_hours_are_those_of_the_chats_own_wall() -> None:
    assert next_hour(at("2026-03-10T12:10"), zone_of("Asia/Kolkata")) == at("2026-03-10T12:30")


def test_what_came_too_late_is_told_when_all_is_caught_up_or_at_the_chats_next_full_hour() -> None:
    kolkata = ChatSettings(time_zone="Asia/Kolkata")
    assert catch_up_at(at("2026-03-10T12:10"), kolkata, None) == at("2026-03-10T12:30")
    assert catch_up_at(at("2026-03-10T12:10"), kolkata, at("2026-03-10T12:10")) == at("2026-03-10T12:30")
    assert catch_up_at(at("2026-03-10T12:10"), kolkata, at("2026-03-10T12:11")) == at("2026-03-10T12:11")
    assert catch_up_at(at("2026-03-10T21:10"), QUIET, at("2026-03-10T22:00")) == at("2026-03-11T06:00")


@pytest.mark.parametrize(
    ("now", "end"),
    [
        ("2026-03-10T21:29", None),
        ("2026-03-10T21:30", "2026-03-11T06:00"),
        ("2026-03-11T05:59", "2026-03-11T06:00"),
        ("2026-03-11T06:00", None),
        ("2026-03-28T22:00", "2026-03-29T05:00"),  # summer time begins in this night
        ("2026-10-24T22:00", "2026-10-25T06:00"),  # and ends in this one
    ],
)
def test_quiet_hours_end_by_the_chats_own_clock(now: str, end: str | None) -> None:
    assert quiet_until(at(now), QUIET) == (at(end) if end else None)


def test_quiet_hours_within_a_day() -> None:
    siesta = replace(VIENNA, quiet_from=13 * 60, quiet_to=15 * 60)
    assert quiet_until(at("2026-03-10T12:30"), siesta) == at("2026-03-10T14:00")
    assert quiet_until(at("2026-03-10T12:00"), siesta) == at("2026-03-10T14:00")
    assert quiet_until(at("2026-03-10T11:59"), siesta) is None
    assert quiet_until(at("2026-03-10T14:00"), siesta) is None
    assert quiet_until(at("2026-03-10T14:30"), siesta) is None


@pytest.mark.parametrize("settings", [VIENNA, replace(VIENNA, quiet_from=5), replace(VIENNA, quiet_from=5, quiet_to=5)])
def test_without_two_different_times_there_are_no_quiet_hours(settings: ChatSettings) -> None:
    assert quiet_until(at("2026-03-10T23:00"), settings) is None


def test_a_quiet_end_that_comes_twice_means_the_next_of_the_two() -> None:
    # From 03:00 to 02:00 the clock in Vienna is put back: 02:30 comes at 00:30 and at 01:30 UTC.
    until_half_past_two = replace(VIENNA, quiet_from=22 * 60, quiet_to=150)
    assert quiet_until(at("2026-10-25T00:10"), until_half_past_two) == at("2026-10-25T01:30")
    assert quiet_until(at("2026-10-25T01:10"), until_half_past_two) == at("2026-10-25T01:30")


@pytest.mark.parametrize("name", ["Nowhere/Atlantis", "", "../../etc/passwd", "Europe", "a\0b"])
def test_an_unknown_time_zone_counts_as_utc(name: str) -> None:
    assert str(zone_of(name)) == "UTC"


times = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis
minutes = st.integers(0, 24 * 60 - 1)


@given(times, st.sampled_from(ZONES), minutes, st.integers(0, 6), st.sampled_from(list(Pace)))
def test_the_next_digest_is_always_later_and_within_a_period(
    now: datetime, zone: str, at_minutes: int, weekday: int, pace: Pace
) -> None:
    due = next_digest(pace, now, ChatSettings(time_zone=zone), at_minutes, weekday)
    longest = {Pace.DAILY: timedelta(hours=26), Pace.WEEKLY: timedelta(days=7, hours=2)}.get(pace, timedelta(hours=1))
    assert now < due <= now + longest


@given(times, st.sampled_from(ZONES), minutes)
def test_every_local_day_has_one_daily_digest(start: datetime, zone: str, at_minutes: int) -> None:
    settings, now, days = ChatSettings(time_zone=zone), start, []
    for _ in range(9):
        now = next_digest(Pace.DAILY, now, settings, at_minutes, None)
        days.append(now.astimezone(zone_of(zone)).date())
    assert days == [days[0] + timedelta(days=number) for number in range(9)]


@given(times, st.sampled_from(ZONES), minutes, minutes)
def test_quiet_hours_always_end_within_a_day(now: datetime, zone: str, start: int, end: int) -> None:
    until = quiet_until(now, ChatSettings(time_zone=zone, quiet_from=start, quiet_to=end))
    assert until is None or now < until <= now + timedelta(hours=26)


def test_late_alerts_are_told_after_the_sleep_or_at_the_next_hour() -> None:
    now, awake_at = at("2026-03-10T12:05"), at("2026-03-10T12:10")
    assert catch_up_at(now, VIENNA, awake_at) == awake_at
    assert catch_up_at(now, VIENNA, None) == at("2026-03-10T13:00")
    assert catch_up_at(awake_at, VIENNA, awake_at) == at("2026-03-10T13:00")
    assert catch_up_at(at("2026-03-10T22:05"), QUIET, None) == at("2026-03-11T06:00")


def test_a_digest_keeps_topics_together_and_the_oldest_first() -> None:
    labels = ["Iran", "Space", "Iran", "Space", "Iran"]
    held = [make_alert(n, label=label) for n, label in enumerate(labels, start=1)]
    plan = plan_digest(held)
    assert [[alert.id for alert in message] for message in plan.messages] == [[1, 3, 5, 2, 4]]
    assert plan.overflow == ()
    assert plan_digest([]).messages == ()


def test_a_long_digest_takes_several_messages_and_drops_the_oldest() -> None:
    room = LINES_A_MESSAGE * MESSAGES_A_DIGEST
    held = [make_alert(number) for number in range(1, room + 4)]
    plan = plan_digest(held)
    assert [len(message) for message in plan.messages] == [LINES_A_MESSAGE] * MESSAGES_A_DIGEST
    assert [alert.id for alert in plan.overflow] == [1, 2, 3]


@given(st.lists(st.sampled_from("abc"), max_size=100))
def test_what_is_held_is_in_one_message_or_in_the_overflow(labels: list[str]) -> None:
    held = [make_alert(number, label=label) for number, label in enumerate(labels)]
    plan = plan_digest(held)
    told = [alert for message in plan.messages for alert in message]
    assert sorted(alert.id for alert in [*told, *plan.overflow]) == list(range(len(labels)))
