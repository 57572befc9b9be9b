"""Watching the bot at work through its database and its Telegram: is everything delivered, how did the day go."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from bot.demo.queries import (
    alerts_planned,
    count_entries_and_stories,
    count_polled_since,
    is_at_rest,
    load_alert_in_message,
    owes_edits,
)
from bot.demo.result import DayResult, compare
from bot.demo.terminal import show_edit

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from rich.console import Console

    from bot.demo.sandbox import Sandbox, SandboxMessage
    from bot.storage.database import Database

ALERT_MENU = "a:"
"""The beginning of the data of an alert's menu button; see ``bot.telegram.alert_message``."""
PATIENCE_SECONDS = 20
START_PATIENCE_SECONDS = 60
_LOOK_SECONDS = 0.05


async def until(is_so: Callable[[], Awaitable[bool]], seconds: float) -> None:
    """Wait until it is so, within a limit: the last line shows whatever is missing then."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            while not await is_so():  # noqa: ASYNC110 - a database rings no bell
                await asyncio.sleep(_LOOK_SECONDS)


async def are_polled(database: Database, feeds: int, since: datetime) -> bool:
    """Return True if so many feeds have been polled since then."""
    async with database.read() as conn:
        return await count_polled_since(conn, since) >= feeds


async def is_settled(database: Database, feeds: int, since: datetime, now: datetime) -> bool:
    """Return True if so many feeds have been polled since then, and all that came of it is delivered."""
    async with database.read() as conn:
        return await count_polled_since(conn, since) >= feeds and await is_at_rest(conn, now)


async def no_edits_owed(database: Database) -> bool:
    """Return True if every alert names all outlets of its story."""
    async with database.read() as conn:
        return not await owes_edits(conn)


async def count_day(database: Database, sandbox: Sandbox) -> DayResult:
    """Compare what the bot owed with what its Telegram has taken so far."""
    async with database.read() as conn:
        planned = await alerts_planned(conn)
        entries, stories = await count_entries_and_stories(conn)
    messages = [
        (line.chat_id, line.message_id, menu_of(sandbox.find(line.chat_id, line.message_id)))
        for line in sandbox.accepted
    ]
    return compare(planned, messages, entries=entries, stories=stories)


def menu_of(message: SandboxMessage) -> str:
    """Return the data of an alert's menu button, which names the alert."""
    return next((button.data for row in message.buttons for button in row if button.data.startswith(ALERT_MENU)), "")


def name_of(sandbox: Sandbox, chat_id: int) -> str:
    """Return the person of a private chat, or the title of another."""
    chat = sandbox.state.world.chats[chat_id]
    return chat.user.first_name if chat.user else chat.title


async def show_edits(console: Console, database: Database, sandbox: Sandbox, time: Callable[[], str]) -> None:
    """Print each alert that is edited to name more outlets, until it is cancelled."""
    edits = sandbox.edits
    shown = len(edits)

    def is_more() -> bool:
        return len(edits) > shown

    while True:
        await sandbox.wait_for(is_more, None)
        edit = edits[shown]
        shown += 1
        async with database.read() as conn:
            alert = await load_alert_in_message(conn, edit.chat_id, edit.message_id)
        if alert is not None:
            show_edit(console, alert, time=time(), who=name_of(sandbox, edit.chat_id))
