"""What is said of a bot that is not well, and what makes it unready."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.operate.presence import Role
from bot.operate.readiness.assess import Aspect, Observation, assess, duration

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
WELL = Observation(NOW, NOW - timedelta(days=1), Role.LEADER, free_mb=5000, feeds=6)
LATE = NOW - timedelta(minutes=11)


@pytest.mark.parametrize("role", list(Role))
def test_of_a_bot_that_is_well_nothing_is_said(role: Role) -> None:
    assert assess(replace(WELL, role=role)) == ()


@pytest.mark.parametrize(
    ("changes", "check", "text", "is_problem"),
    [
        ({"database": "gone"}, Aspect.DATABASE, "The database does not answer: gone.", True),
        ({"writing": "full"}, Aspect.DATABASE, "The database cannot be written: full.", True),
        ({"free_mb": 19.0}, Aspect.DISK, "The disk of the database is nearly full: 19 MB are free.", True),
        ({"free_mb": 199.0}, Aspect.DISK, "The disk of the database is nearly full: 199 MB are free.", False),
        (
            {"ahead": timedelta(days=2)},
            Aspect.CLOCK,
            "This machine's clock is 2 days ahead of Telegram's: set it by a time service (NTP).",
            True,
        ),
        (
            {"ahead": timedelta(seconds=-31)},
            Aspect.CLOCK,
            "This machine's clock is 31 seconds behind Telegram's: set it by a time service (NTP).",
            False,
        ),
        (
            {"telegram": "no route", "telegram_since": NOW - timedelta(minutes=57)},
            Aspect.TELEGRAM,
            "Telegram cannot be reached since 01 Mar 11:03 UTC: no route.",
            True,
        ),
        (
            {"conflict": "another program listens with this token"},
            Aspect.TELEGRAM,
            "The bot hears nobody: another program listens with this token. End that program.",
            True,
        ),
        (
            {"failing": 6, "failing_now": ("A (a)", "B (b)")},
            Aspect.FEEDS,
            "None of 6 feeds can be polled (is the network down?): A (a); B (b).",
            True,
        ),
        (
            {"network_since": NOW - timedelta(minutes=57)},
            Aspect.NETWORK,
            "No feed is reached since 01 Mar 11:03 UTC: is the network down?",
            True,
        ),
        ({"failing": 1}, Aspect.FEEDS, "1 of 6 feeds fails.", False),
        ({"failing": 2, "failing_now": ("A (a)",)}, Aspect.FEEDS, "2 of 6 feeds fail: A (a).", False),
        ({"feeds": 2, "failing": 2}, Aspect.FEEDS, "2 of 2 feeds fail.", False),
        ({"poll_due": LATE}, Aspect.POLLING, "Feeds that are due have not been polled for 11 minutes.", True),
        (
            {"alert_due": LATE, "alerts_due": 1},
            Aspect.DELIVERY,
            "1 alert waits to be sent, the oldest for 11 minutes.",
            True,
        ),
        (
            {"alert_due": NOW - timedelta(hours=3), "alerts_due": 40},
            Aspect.DELIVERY,
            "40 alerts wait to be sent, the oldest for 3 hours.",
            True,
        ),
    ],
)
def test_a_sentence_says_what_is_wrong(changes: dict[str, Any], check: Aspect, text: str, is_problem: bool) -> None:
    (found,) = assess(replace(WELL, **changes))
    assert (found.aspect, found.whole, found.is_problem) == (check, text, is_problem)


@pytest.mark.parametrize(
    "changes",
    [
        {"telegram": "a moment ago", "telegram_since": NOW - timedelta(seconds=19)},
        {"telegram": "a moment ago"},
        {"telegram": "x", "telegram_since": LATE, "talks": False},
        {"ahead": timedelta(seconds=29)},
        {"free_mb": None},
        {"poll_due": NOW - timedelta(minutes=9)},
        {"alert_due": NOW - timedelta(minutes=9)},
        # What waited while the bot was not running is late only once it has waited as long while it runs.
        {"started_at": NOW - timedelta(minutes=1), "poll_due": LATE, "alert_due": LATE},
    ],
)
def test_what_passes_by_itself_is_not_said(changes: dict[str, Any]) -> None:
    assert assess(replace(WELL, **changes)) == ()


def test_each_part_answers_for_what_it_does() -> None:
    late = replace(
        WELL, poll_due=LATE, alert_due=LATE, alerts_due=1, telegram="away", telegram_since=LATE, failing=1, free_mb=1.0
    )
    checks = {role: [found.aspect for found in assess(replace(late, role=role))] for role in Role}
    assert checks == {
        Role.LEADER: [Aspect.DISK, Aspect.TELEGRAM, Aspect.POLLING, Aspect.DELIVERY, Aspect.FEEDS],
        Role.WORKER: [Aspect.DISK, Aspect.POLLING, Aspect.FEEDS],
        Role.STANDBY: [Aspect.DISK],
    }


def test_without_a_database_nothing_else_is_known() -> None:
    assert [found.aspect for found in assess(replace(WELL, database="gone", free_mb=0.0, poll_due=LATE))] == [
        Aspect.DATABASE
    ]


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 seconds"), (119, "119 seconds"), (120, "2 minutes"), (7200, "2 hours"), (172_800, "2 days")],
)
def test_a_span_is_told_in_the_unit_that_fits(seconds: int, text: str) -> None:
    assert duration(timedelta(seconds=seconds)) == text
