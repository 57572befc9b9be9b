from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from rich.console import Console

from bot.alerts.delivery_context import Delivered
from bot.demo.queries import DeliveredAlert
from bot.demo.terminal import show_delivered, show_edit
from bot.model import Alert, AlertKind, AlertState, ChatKind, ChatSettings, Length, Priority, Story
from bot.storage.queries.outbox.alerts import Owed

NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)
ALERT = Alert(
    id=1,
    chat_id=7,
    thread_id=0,
    story_id=1,
    kind=AlertKind.NEW,
    label="Iran talks",
    state=AlertState.SENT,
    priority=Priority.ALERT,
    silent=False,
    length=Length.SHORT,
    due_at=NOON,
    expires_at=NOON + timedelta(hours=6),
    created_at=NOON,
)
STORY = Story(
    id=1,
    title="Talks [bold]resume[/bold] in Vienna",
    url="https://example.org/1",
    lead="",
    summary="One sentence.\nAnother.",
    long_summary="",
    language="en",
    outlets=("Meridian Wire", "The Harbour Post"),
    opened_at=NOON,
    published_at=NOON,
)


def make_delivered(alert: Alert, story: Story | None = STORY, lag: float | None = 1.23, **more: object) -> Delivered:
    owed = Owed(alert=alert, story=story, settings=ChatSettings(), chat_kind=ChatKind.PRIVATE, paused_until=None)
    return Delivered((replace(owed, **more),), NOON, lag, alert.reply_to)  # type: ignore[arg-type]


def printed(delivered: Delivered) -> list[str]:
    """The lines that are not blank."""
    console = Console(file=io.StringIO(), width=80)
    show_delivered(console, delivered, time="14:05", who="Amira")
    assert isinstance(console.file, io.StringIO)
    return [line.rstrip() for line in console.file.getvalue().splitlines() if line.strip()]


def test_an_alert_shows_time_chat_topic_lag_headline_summary_and_outlets() -> None:
    assert printed(make_delivered(ALERT)) == [
        "14:05  Amira · Iran talks  lag 1.2 s",
        "       Talks [bold]resume[/bold] in Vienna",
        "       One sentence.",
        "       Another.",
        "       Meridian Wire · also: The Harbour Post",
    ]


@pytest.mark.parametrize(
    ("alert", "lag", "line"),
    [
        (ALERT._replace(reply_to=5, silent=True), None, "14:05  Amira · Iran talks  ↳ a reply, without a sound"),
        (ALERT._replace(reply_to=5), None, "14:05  Amira · Iran talks  ↳ a reply"),
        (ALERT._replace(silent=True), None, "14:05  Amira · Iran talks  without a sound"),
        (ALERT._replace(uncertain=True), None, "14:05  Amira · Iran talks  without a sound"),
        (ALERT._replace(priority=Priority.BREAKING), None, "14:05  Amira · Iran talks  ⚡ breaking"),
        (ALERT, -0.5, "14:05  Amira · Iran talks  lag 0.0 s"),
        (ALERT, 600, "14:05  Amira · Iran talks  lag 10 min"),
    ],
)
def test_what_is_special_about_an_alert_stands_in_its_first_line(alert: Alert, lag: float | None, line: str) -> None:
    assert printed(make_delivered(alert, lag=lag))[0] == line


def test_a_digest_shows_each_of_its_stories() -> None:
    digest = ALERT._replace(kind=AlertKind.DIGEST, story_id=None)
    alone = replace(STORY, title="Alone", summary="", outlets=())
    lines = printed(make_delivered(digest, None, None, members=((STORY, ALERT), (alone, ALERT))))
    assert [line.strip() for line in lines if "·" not in line] == [
        "Talks [bold]resume[/bold] in Vienna",
        "One sentence.",
        "Another.",
        "Alone",
    ]
    assert printed(make_delivered(digest, None, None)) == ["14:05  Amira · Iran talks"]


def test_without_a_name_and_a_clock_the_number_and_the_real_time_are_shown() -> None:
    console = Console(file=io.StringIO(), width=80)
    show_delivered(console, make_delivered(ALERT))
    assert isinstance(console.file, io.StringIO)
    assert console.file.getvalue().startswith(f"{NOON.astimezone():%H:%M}  7 · Iran talks")


def test_an_edit_names_all_outlets() -> None:
    console = Console(file=io.StringIO(), width=80)
    show_edit(console, DeliveredAlert("Iran talks", "Talks resume", ("A", "B", "C")), time="15:00", who="Amira")
    assert isinstance(console.file, io.StringIO)
    assert [line.strip() for line in console.file.getvalue().splitlines()] == [
        "15:00  Amira · Iran talks  ✎ edited, without a sound",
        "Talks resume",
        "A · also: B, C",
        "",
    ]
