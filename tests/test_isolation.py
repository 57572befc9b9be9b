"""What fails is counted, rests longer each time, and says its traceback once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.isolation import Isolation

if TYPE_CHECKING:
    import pytest

NOW = datetime(2026, 3, 27, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def test_a_piece_of_work_rests_twice_as_long_each_time_and_an_hour_at_most() -> None:
    isolation, now = Isolation(), NOW
    for minutes in (1, 2, 4, 8, 16, 32, 60, 60):
        isolation.failed("poll_failed", 1, ValueError("bug"), now)
        assert isolation.resting("poll_failed", now + (minutes - 0.1) * MINUTE) == {1}
        now += minutes * MINUTE
        assert isolation.resting("poll_failed", now) == set()
    assert isolation.counts == {"poll_failed": 8}


def test_kinds_and_pieces_are_told_apart_and_success_is_a_new_beginning() -> None:
    isolation = Isolation()
    assert [isolation.failed("a", which, ValueError(), NOW) for which in (1, 2, 1)] == [1, 1, 2]
    assert isolation.failed("b", 1, ValueError(), NOW) == 1
    isolation.succeeded("a", 1)
    isolation.succeeded("a", 5)
    assert (isolation.has_failed("a", 1), isolation.has_failed("a", 2)) == (False, True)
    assert isolation.resting("a", NOW) == {2}
    assert isolation.failed("a", 1, ValueError(), NOW) == 1


def test_a_clock_that_is_set_back_lets_nothing_rest_for_ever() -> None:
    isolation = Isolation()
    isolation.failed("a", 1, ValueError(), NOW)
    assert isolation.resting("a", NOW - timedelta(days=1)) == set()


def test_the_traceback_is_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    isolation = Isolation()
    for _ in range(3):
        isolation.failed("chore_broken", "edits", ValueError("bug"), NOW, chat=5)
    lines: list[dict[str, Any]] = [dict(record.msg) for record in caplog.records]  # type: ignore[arg-type] # structlog's
    assert [line["event"] for line in lines] == ["chore_broken"] * 3
    assert [line.get("times", 1) for line in lines] == [1, 2, 3]
    assert ["exc_info" in line for line in lines] == [True, False, False]


def test_what_is_remembered_is_bounded() -> None:
    isolation = Isolation()
    for which in range(10_001):
        isolation.failed("a", which, ValueError(), NOW)
    assert len(isolation.resting("a", NOW)) == 10_000
