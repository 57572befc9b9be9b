"""Alerts in the terminal: each as it is delivered, with its topic, outlets and lag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from bot.model import Priority

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

    from bot.alerts.delivery_context import Delivered
    from bot.demo.queries import DeliveredAlert
    from bot.model import Alert, Story

_INDENT = (0, 0, 0, 7)


def show_delivered(console: Console, delivered: Delivered, *, time: str = "", who: str = "") -> None:
    """Print alerts that Telegram has just accepted.

    Args:
        console: Where to.
        delivered: The alert, or several that went out as one message.
        time: The time to show; by default the time of the sending, here.
        who: The chat's name; by default its number.
    """
    time = time or f"{delivered.sent_at.astimezone():%H:%M}"
    for alert, story in _alerts_of(delivered):
        console.print(_first_line(alert, delivered, time, who or str(alert.chat_id)))
        if story is not None:
            for line in _story_lines(story):
                console.print(Padding(line, _INDENT))
        console.print()


def show_edit(console: Console, alert: DeliveredAlert, *, time: str, who: str) -> None:
    """Print that an alert names more outlets than before."""
    console.print(
        Text.assemble(
            (f"{time}  ", "dim"),
            (who, "bold cyan"),
            " · ",
            (alert.label, "cyan"),
            ("  ✎ edited, without a sound", "dim"),
        )
    )
    console.print(Padding(Text(alert.title), _INDENT))
    console.print(Padding(_outlets(alert.outlets), _INDENT))
    console.print()


def _alerts_of(delivered: Delivered) -> Iterator[tuple[Alert, Story | None]]:
    for owed in delivered.owed:
        if owed.members:
            yield from ((alert, story) for story, alert in owed.members)
        else:
            yield owed.alert, owed.story


def _first_line(alert: Alert, delivered: Delivered, time: str, who: str) -> Text:
    line = Text.assemble((f"{time}  ", "dim"), (who, "bold cyan"), " · ", (alert.label, "cyan"))
    if alert.priority is Priority.BREAKING:
        line.append("  ⚡ breaking", "bold yellow")
    if delivered.reply_to is not None:
        line.append("  ↳ a reply, without a sound" if alert.silent else "  ↳ a reply", "dim")
    elif alert.silent or alert.uncertain:
        line.append("  without a sound", "dim")
    if delivered.lag_seconds is not None:
        line.append(f"  lag {_duration(delivered.lag_seconds)}", "green")
    return line


def _story_lines(story: Story) -> Iterator[Text]:
    yield Text(story.title, "bold")
    for sentence in story.summary.splitlines():
        yield Text(sentence)
    if story.outlets:
        yield _outlets(story.outlets)


def _outlets(outlets: tuple[str, ...]) -> Text:
    others = f" · also: {', '.join(outlets[1:])}" if outlets[1:] else ""
    return Text(f"{outlets[0]}{others}", "dim")


def _duration(seconds: float) -> str:
    if seconds < 90:  # noqa: PLR2004 - above that, minutes read better
        return f"{max(seconds, 0):.1f} s"
    return f"{seconds / 60:.0f} min"
