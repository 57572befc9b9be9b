"""``newsbell demo --once``: the day at full speed in the terminal, and a last line that says how it went.

::

    DayServer ◀──polls── bot.app.run ──sends──▶ Sandbox ◀──/start, /sub── the users
        ▲                     │
        └── the day's clock   └──▶ the terminal
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from bot.app import run
from bot.demo.day import load_expected
from bot.demo.queries import make_all_due
from bot.demo.subscribers import subscribe_users
from bot.demo.terminal import show_delivered
from bot.demo.watch import (
    PATIENCE_SECONDS,
    START_PATIENCE_SECONDS,
    are_polled,
    count_day,
    is_settled,
    name_of,
    no_edits_owed,
    show_edits,
    until,
)
from bot.operate.progress import progress
from bot.runtime import utc_now

if TYPE_CHECKING:
    from rich.console import Console

    from bot.alerts.delivery_context import Delivered
    from bot.demo.day import DayServer
    from bot.demo.result import DayResult
    from bot.demo.sandbox import Sandbox
    from bot.operate.progress import ShowProgress
    from bot.settings import Settings
    from bot.storage.database import Database

_EVER = datetime.min.replace(tzinfo=UTC)


@dataclass(slots=True)
class Stage:
    """Where the day is played."""

    console: Console
    sandbox: Sandbox
    server: DayServer
    settings: Settings
    database: Database
    stop: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def time(self) -> str:
        """The time by the day's clock."""
        return f"{self.server.clock():%H:%M}"

    def show(self, delivered: Delivered) -> None:
        """Print an alert."""
        who = name_of(self.sandbox, delivered.owed[0].alert.chat_id)
        show_delivered(self.console, delivered, time=self.time, who=who)

    def say(self, sentence: str) -> None:
        """Print a sentence about what is happening."""
        self.console.print(sentence, style="italic", highlight=False)


async def play_at_full_speed(stage: Stage) -> DayResult:
    """Run the program while the day is played; whichever ends first ends the other. Return how it went."""
    program = asyncio.create_task(run(stage.settings, stop=stage.stop, on_sent=stage.show), name="newsbell")
    play = asyncio.create_task(_play_all(stage), name="the day")
    try:
        await asyncio.wait({program, play}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        stage.stop.set()
        if not play.done():
            play.cancel()
        outcomes = await asyncio.gather(program, play, return_exceptions=True)
    for outcome in outcomes:
        if isinstance(outcome, BaseException) and not isinstance(outcome, asyncio.CancelledError):
            raise outcome
    return await count_day(stage.database, stage.sandbox)


async def _play_all(stage: Stage) -> None:
    day, feeds = stage.server.day, len(stage.settings.feeds)
    stage.say(f"A Telegram and {len(day.outlets)} news outlets, invented, are on this machine; nothing leaves it.")
    await until(partial(are_polled, stage.database, feeds, _EVER), START_PATIENCE_SECONDS)
    for user in await subscribe_users(stage.sandbox, stage.database, stage.server, load_expected().chats):
        stage.say(f"{user.name} has subscribed to {', '.join(user.subscriptions)}.")
    stage.say("The day is played at full speed.\n")
    async with asyncio.TaskGroup() as group:
        edits = show_edits(stage.console, stage.database, stage.sandbox, lambda: stage.time)
        watching = group.create_task(edits, name="edits")
        with progress(stage.console) as show:
            await _jump_through(stage, feeds, show)
        watching.cancel()


async def _jump_through(stage: Stage, feeds: int, show: ShowProgress) -> None:
    """Jump from moment to moment; at each, everything is polled, filed and delivered before the next."""
    moments = list(load_expected().jumps(stage.server.day))
    for number, moment in enumerate(moments):
        show("The day", number, len(moments))
        stage.server.advance(moment)
        since = utc_now()
        async with stage.database.write() as conn:
            await make_all_due(conn, since)
        await until(partial(_is_settled, stage, feeds, since), PATIENCE_SECONDS)
    await until(partial(no_edits_owed, stage.database), PATIENCE_SECONDS)


async def _is_settled(stage: Stage, feeds: int, since: datetime) -> bool:
    return await is_settled(stage.database, feeds, since, utc_now())
