"""``newsbell demo``: the same program against a sandbox of Telegram and a day of sample news.

::

    DayServer ◀──polls── bot.app.run ──sends──▶ Sandbox ◀──/start, /sub── the users
        ▲                     │
        └── the day's clock   └──▶ the terminal

Everything is on this machine and in a temporary folder: no token, no network, nothing is left behind.
"""

from __future__ import annotations

import asyncio
import tempfile
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from ipaddress import IPv4Network
from typing import TYPE_CHECKING

from pydantic import SecretStr
from rich.console import Console

from bot.app import run
from bot.demo.day import DayServer, load_day, load_expected
from bot.demo.queries import (
    alerts_planned,
    count_entries_and_stories,
    count_polled_since,
    is_at_rest,
    load_alert_in_message,
    make_all_due,
    owes_edits,
)
from bot.demo.result import DayResult, compare
from bot.demo.sandbox import Sandbox
from bot.demo.subscribers import subscribe_users
from bot.demo.terminal import show_delivered, show_edit
from bot.settings import AlertSettings, FeedConfig, FetchSettings, Settings, read_settings
from bot.storage.database import Database

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path

    from bot.alerts.delivery_context import Delivered
    from bot.demo.sandbox import SandboxMessage

POLL_SECONDS = 3
"""The interval of polling when the day is played slowly."""
ALERT_MENU = "a:"
"""The beginning of the data of an alert's menu button; see ``bot.telegram.alert_message``."""
_LOOK_SECONDS = 0.05
_PATIENCE_SECONDS = 20
_START_PATIENCE_SECONDS = 60


def utc_now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


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

    def name_of(self, chat_id: int) -> str:
        """The person of a chat."""
        return str(self.sandbox.state.world.users[chat_id].first_name)

    def show(self, delivered: Delivered) -> None:
        """Print an alert."""
        show_delivered(self.console, delivered, time=self.time, who=self.name_of(delivered.owed[0].alert.chat_id))

    def say(self, sentence: str) -> None:
        """Print a sentence about what is happening."""
        self.console.print(sentence, style="italic", highlight=False)


def demo_settings(sandbox: Sandbox, server: DayServer, folder: str, *, config: Path | None, once: bool) -> Settings:
    """The program's settings: the shipped topics, the day's feeds, and a pace that suits a short day.

    With ``once`` feeds are polled when the day jumps, not by themselves.
    """
    return Settings(
        token=SecretStr(sandbox.token),
        api_url=sandbox.url,
        database_url=f"sqlite+aiosqlite:///{folder}/newsbell.db",
        feeds=tuple(FeedConfig(name=feed.name, url=feed.url, outlet=feed.outlet) for feed in server.feeds),
        curated=read_settings(config)[0].curated,
        fetch=_fetch_settings(once=once),
        # The sandbox refuses no burst, and a minute of the real world is hours of the day.
        alerts=AlertSettings(chat_seconds=0.1, list_from=50, edit_seconds=1),
    )


def _fetch_settings(*, once: bool) -> FetchSettings:
    fetch = FetchSettings(allow_networks=(IPv4Network("127.0.0.0/8"),), host_gap_seconds=0)
    if once:
        return fetch
    # Shorter than an operator may set: the sample outlets do not mind.
    pace = POLL_SECONDS / 60
    return fetch.model_copy(update={"fastest_minutes": pace, "slowest_minutes": pace})


async def run_demo(
    *, once: bool, minutes: float = 3, folder: Path | None = None, console: Console | None = None
) -> int:
    """Play the day, printing each alert as it is delivered, and then a line that says how it went.

    Args:
        once: At full speed, and end with the day; otherwise go on until Ctrl-C.
        minutes: How long the day takes otherwise.
        folder: Where topics.toml is; by default as ``bot.settings`` says.
        console: Where to print.

    Returns:
        0, or 1 if an alert was lost.
    """
    console = console or Console()
    async with _opened_stage(console, folder, once=once) as stage:
        await _perform(stage, once=once, minutes=minutes)
        result = await _count(stage)
    console.print(str(result), style="bold", highlight=False)
    is_whole = result.alerts and not result.lost and not result.waiting
    return 0 if is_whole or (not once and not result.lost) else 1


@asynccontextmanager
async def _opened_stage(console: Console, folder: Path | None, *, once: bool) -> AsyncIterator[Stage]:
    async with AsyncExitStack() as stack:
        place = stack.enter_context(tempfile.TemporaryDirectory(prefix="newsbell-demo-", ignore_cleanup_errors=True))
        server = await stack.enter_async_context(DayServer(load_day()))
        sandbox = await stack.enter_async_context(Sandbox())
        settings = demo_settings(sandbox, server, place, config=folder, once=once)
        database = await Database.open(settings.database_url)
        stack.push_async_callback(database.close)
        await database.migrate()
        yield Stage(console, sandbox, server, settings, database)


async def _perform(stage: Stage, *, once: bool, minutes: float) -> None:
    """Run the program while the day is played; whichever ends first ends the other."""
    program = asyncio.create_task(run(stage.settings, stop=stage.stop, on_sent=stage.show), name="newsbell")
    play = asyncio.create_task(_play_all(stage, once=once, minutes=minutes), name="the day")
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


async def _play_all(stage: Stage, *, once: bool, minutes: float) -> None:
    day = stage.server.day
    stage.say(f"A Telegram and {len(day.outlets)} news outlets, invented, are on this machine; nothing leaves it.")
    if not once:
        stage.sandbox.private_chat(first_name="You")
        stage.say(f"Talk to the bot yourself in a browser: {stage.sandbox.url}/")
    await _until(stage, partial(_all_polled, stage), _START_PATIENCE_SECONDS)
    await _introduce_users(stage)
    async with asyncio.TaskGroup() as group:
        watching = group.create_task(_show_edits(stage), name="edits")
        await (_play_at_full_speed(stage) if once else _play_slowly(stage, minutes))
        watching.cancel()
    if not once:
        result = await _count(stage)
        stage.say(f"The day is over: {result}.\nThe bot goes on polling and answering; Ctrl-C ends it.")
        await stage.stop.wait()


async def _introduce_users(stage: Stage) -> None:
    for user in await subscribe_users(stage.sandbox, stage.database, stage.server, load_expected().chats):
        stage.say(f"{user.name} has subscribed to {', '.join(user.subscriptions)}.")


async def _play_at_full_speed(stage: Stage) -> None:
    """Jump from moment to moment; at each, everything is polled, filed and delivered before the next."""
    stage.say("The day is played at full speed.\n")
    for moment in load_expected().jumps(stage.server.day):
        stage.server.advance(moment)
        since = utc_now()
        async with stage.database.write() as conn:
            await make_all_due(conn, since)
        await _until(stage, partial(_settled, stage, since), _PATIENCE_SECONDS)
    await _until(stage, _no_edits_owed, _PATIENCE_SECONDS)


async def _play_slowly(stage: Stage, minutes: float) -> None:
    day, clock = stage.server.day, stage.server.clock
    stage.say(f"The day, {day.start:%H:%M} to {day.end:%H:%M}, takes {minutes:g} minutes. Ctrl-C ends it.\n")
    clock.play((day.end - day.start).total_seconds() / (minutes * 60))
    await asyncio.sleep(minutes * 60)
    clock.advance(day.end)
    clock.play(0)
    # What came last is polled, delivered, and told again with its other outlets.
    await _until(stage, partial(_settled, stage, utc_now()), _PATIENCE_SECONDS)
    await _until(stage, _no_edits_owed, _PATIENCE_SECONDS)


async def _until(stage: Stage, is_so: Callable[[Database], Awaitable[bool]], seconds: float) -> None:
    """Wait until it is so, within a limit: the last line shows whatever is missing then."""
    deadline = utc_now() + timedelta(seconds=seconds)
    while not await is_so(stage.database) and utc_now() < deadline:  # noqa: ASYNC110 - a database rings no bell
        await asyncio.sleep(_LOOK_SECONDS)


async def _all_polled(stage: Stage, database: Database) -> bool:
    async with database.read() as conn:
        return await count_polled_since(conn, datetime.min.replace(tzinfo=UTC)) >= len(stage.settings.feeds)


async def _settled(stage: Stage, since: datetime, database: Database) -> bool:
    async with database.read() as conn:
        everything_polled = await count_polled_since(conn, since) >= len(stage.settings.feeds)
        return everything_polled and await is_at_rest(conn, utc_now())


async def _no_edits_owed(database: Database) -> bool:
    async with database.read() as conn:
        return not await owes_edits(conn)


async def _show_edits(stage: Stage) -> None:
    edits = stage.sandbox.edits
    shown = len(edits)

    def is_more() -> bool:
        return len(edits) > shown

    while True:
        await stage.sandbox.wait_for(is_more, None)
        async with stage.database.read() as conn:
            alert = await load_alert_in_message(conn, edits[shown].chat_id, edits[shown].message_id)
        if alert is not None:
            show_edit(stage.console, alert, time=stage.time, who=stage.name_of(edits[shown].chat_id))
        shown += 1


async def _count(stage: Stage) -> DayResult:
    async with stage.database.read() as conn:
        planned = await alerts_planned(conn)
        entries, stories = await count_entries_and_stories(conn)
    messages = [
        (line.chat_id, line.message_id, _menu_of(stage.sandbox.find(line.chat_id, line.message_id)))
        for line in stage.sandbox.accepted
    ]
    return compare(planned, messages, entries=entries, stories=stories)


def _menu_of(message: SandboxMessage) -> str:
    """Return the data of an alert's menu button, which names the alert."""
    return next((button.data for row in message.buttons for button in row if button.data.startswith(ALERT_MENU)), "")
