from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.demo.day import DayClock
from bot.demo.day.clock import utc_now

START = datetime(2026, 3, 12, 6, tzinfo=UTC)
REAL = datetime(2031, 5, 5, 20, tzinfo=UTC)
HOUR = timedelta(hours=1)


class Watch:
    """A real time that the test moves."""

    def __init__(self) -> None:
        self.now = REAL

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def clock(watch: Watch) -> DayClock:
    return DayClock(START, real=watch)


def test_it_stands_still_until_it_is_moved(clock: DayClock, watch: Watch) -> None:
    watch.passes(hours=3)
    assert clock() == START


def test_the_past_is_as_old_as_it_says(clock: DayClock, watch: Watch) -> None:
    watch.passes(hours=3)
    assert clock.real_time(START - 2 * HOUR) == REAL - 2 * HOUR


def test_it_runs_as_fast_as_told(clock: DayClock, watch: Watch) -> None:
    clock.play(240)
    watch.passes(seconds=15)
    assert clock() == START + HOUR
    assert clock.real_time(START + HOUR) == watch.now
    assert clock.real_time(START + 2 * HOUR) == watch.now + timedelta(seconds=15)


def test_what_was_skipped_came_out_since_the_last_move(clock: DayClock, watch: Watch) -> None:
    watch.passes(seconds=10)
    clock.advance(START + HOUR)
    watch.passes(seconds=4)
    clock.advance(START + 3 * HOUR)
    assert clock() == START + 3 * HOUR
    assert clock.real_time(START + HOUR / 2) == REAL + timedelta(seconds=5)
    assert clock.real_time(START + HOUR) == REAL + timedelta(seconds=10)
    assert clock.real_time(START + 2 * HOUR) == REAL + timedelta(seconds=12)
    assert clock.real_time(START + 3 * HOUR) == watch.now


def test_it_never_goes_back(clock: DayClock) -> None:
    clock.advance(START + 2 * HOUR)
    clock.advance(START + HOUR)
    assert clock() == START + 2 * HOUR


def test_a_change_of_speed_keeps_what_was(clock: DayClock, watch: Watch) -> None:
    clock.play(60)
    watch.passes(minutes=1)
    clock.play(0)
    watch.passes(minutes=1)
    assert clock() == START + HOUR
    assert clock.real_time(START + HOUR / 2) == REAL + timedelta(seconds=30)


def test_a_moment_that_will_not_come_has_no_real_time(clock: DayClock) -> None:
    with pytest.raises(ValueError, match="stands still"):
        clock.real_time(START + HOUR)


def test_it_keeps_the_real_time_by_default() -> None:
    before = utc_now()
    clock = DayClock(START)
    assert before <= clock.real_time(START) <= utc_now()
