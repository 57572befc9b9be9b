from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.chat.framework.flood import MOST_KEPT, FloodGuard, FloodVerdict

NOW = datetime(2026, 3, 28, 23, 30, tzinfo=UTC)


def test_a_flood_is_answered_once_a_window() -> None:
    flood = FloodGuard(most=3)
    verdicts = [flood.judge(7, NOW + timedelta(seconds=second)) for second in range(6)]
    assert verdicts == [FloodVerdict.ANSWER] * 3 + [FloodVerdict.WARN] + [FloodVerdict.IGNORE] * 2
    assert flood.judge(8, NOW) is FloodVerdict.ANSWER
    assert flood.judge(7, NOW + timedelta(minutes=1)) is FloodVerdict.ANSWER


def test_a_clock_that_was_set_back_forgives() -> None:
    flood = FloodGuard(most=1)
    flood.judge(7, NOW)
    assert flood.judge(7, NOW - timedelta(hours=1)) is FloodVerdict.ANSWER


def test_a_crowd_does_not_fill_the_memory() -> None:
    flood = FloodGuard()
    for user in range(MOST_KEPT + 5):
        flood.judge(user, NOW)
    assert len(flood._counted) == MOST_KEPT
