"""All that the demo's page shows and steers: the bot in a process of its own, its Telegram, and the day.

::

    DayServer ◀──polls── the bot's process ──sends──▶ Sandbox ◀──── the page in the browser
        ▲                      ▲     │
        └─── the day's clock ──┘     └──▶ the terminal

A performance is one run of the day on a new database. Where the news are real there is no day, and one performance.
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from bot.demo.cast import introduce
from bot.demo.day import load_expected
from bot.demo.program import Program
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
from bot.errors import NewsbellError
from bot.runtime import utc_now
from bot.storage.database import Database

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from rich.console import Console

    from bot.alerts.delivery_context import Delivered
    from bot.demo.cast import Cast
    from bot.demo.player import DayPlayer
    from bot.demo.sandbox import Sandbox
    from bot.settings import Settings

_KILLED = -9
_SETTLE_SECONDS = 4


class Show:
    """The bot, its Telegram, its database, and the day.

    Args:
        console: Where the terminal's lines go.
        sandbox: Running.
        cast: The people and chats.
        player: The day; None where the news are real.
        settings: The bot's; those of a performance name another database.
        folder: Where the databases are made.
    """

    def __init__(
        self,
        console: Console,
        sandbox: Sandbox,
        cast: Cast,
        player: DayPlayer | None,
        *,
        settings: Settings,
        folder: Path,
    ) -> None:
        self.console = console
        self.sandbox = sandbox
        self.cast = cast
        self.player = player
        self.settings = settings
        self.result = ""
        self.is_ready = False
        self.moved_at: datetime | None = None
        self.polls_before = 0
        self.database: Database | None = None
        self.program: Program | None = None
        self._folder = folder
        if player is not None:
            player.on_change = self.time_changed
        self.performances = 0
        self._replay = asyncio.Event()

    @property
    def is_awake(self) -> bool:
        """True while the bot's process lives and has asked its Telegram for what people say."""
        return self.program is None or (
            self.program.is_running and self.sandbox.state.updates.polls > self.polls_before
        )

    @property
    def now(self) -> datetime:
        """The time that everybody here lives by."""
        return self.player.now if self.player else utc_now()

    def time_changed(self) -> None:
        """Tell everybody who lives by the day's clock that it goes otherwise."""
        if self.program is not None:
            self.program.tell_time()
        self.sandbox.state.changed()

    def replay(self) -> None:
        """Begin the day again, with nothing said and nothing stored."""
        self._replay.set()

    async def go_to_next_story(self) -> None:
        """Let the day go on to where the next story begins, once what has been published so far is delivered.

        Who presses twice would otherwise make an alert late by the hours that are passed over.
        """
        player, database = self.player, self.database
        if player is None:
            return
        if database is not None and self.moved_at is not None:
            feeds, since = len(self.settings.feeds), self.moved_at
            await until(lambda: is_settled(database, feeds, since, player.now), _SETTLE_SECONDS)
        player.go_to_next_story()
        self.moved_at = player.now
        await self.poll_now()

    async def poll_now(self) -> None:
        """Let every feed be polled at the next tick."""
        if self.database is not None:
            async with self.database.write() as conn:
                await make_all_due(conn, self.now)

    async def run(self, stop: asyncio.Event, speed: float) -> None:
        """Give one performance after another until ``stop``.

        Args:
            stop: Ends the show.
            speed: The one that the day begins with.

        Raises:
            NewsbellError: The bot ended by itself.
        """
        while not stop.is_set():
            self._replay.clear()
            self.database, self.result = await self._opened_database(), ""
            try:
                await self._perform(self.database, stop, speed)
            finally:
                await self.database.close()
            if not stop.is_set():
                self.is_ready, self.moved_at = False, None
                self.sandbox.state.forget()
                self.cast.you.blocked = False
                if self.player is not None:
                    self.player.rewind()

    def start_program(self, program: Program) -> None:
        """Start the bot's process; it is awake once it listens."""
        self.polls_before = self.sandbox.state.updates.polls
        program.start()

    # A performance

    async def _opened_database(self) -> Database:
        self.performances += 1
        url = f"sqlite+aiosqlite:///{self._folder}/newsbell-{self.performances}.db"
        self.settings = self.settings.model_copy(update={"database_url": url})
        database = await Database.open(url)
        await database.migrate()
        return database

    async def _perform(self, database: Database, stop: asyncio.Event, speed: float) -> None:
        self.program = Program(self.settings, self._show, (lambda: p.reading) if (p := self.player) else None)
        self.start_program(self.program)
        tasks = [
            asyncio.create_task(work, name=name)
            for name, work in (
                ("the day", self._play(database, speed)),
                ("edits", show_edits(self.console, database, self.sandbox, lambda: self.time)),
                ("the bot's process", self._watch_program(self.program)),
                ("stop", stop.wait()),
                ("replay", self._replay.wait()),
            )
        ]
        try:
            while not stop.is_set() and not self._replay.is_set():
                done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    task.result()
                    tasks.remove(task)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await self.program.stop()

    async def _watch_program(self, program: Program) -> None:
        while True:
            await program.ended()
            if program.exit_code not in {0, _KILLED}:
                message = "The bot has ended by itself; what it said of the reason stands above."
                raise NewsbellError(message)
            await self.sandbox.wait_for(lambda: program.is_running, None)

    async def _play(self, database: Database, speed: float) -> None:
        await self.sandbox.wait_for(lambda: self.sandbox.state.updates.listening, START_PATIENCE_SECONDS)
        if self.player is None:
            self.say("The bot is polling your feeds. Ctrl-C ends it.")
            return
        feeds = len(self.settings.feeds)
        await until(partial(are_polled, database, feeds, self.player.day.start), START_PATIENCE_SECONDS)
        await self._introduce(database, self.player)
        self.is_ready = True
        self.player.play(speed)
        await self.player.until_end()
        await self._end_day(database, self.player)

    async def _introduce(self, database: Database, player: DayPlayer) -> None:
        await introduce(self.sandbox, self.cast)
        for user in await subscribe_users(self.sandbox, database, player.server, load_expected().chats):
            self.say(f"{user.name} has subscribed to {', '.join(user.subscriptions)}.")
        self.say(f"The day, {player.day.start:%H:%M} to {player.day.end:%H:%M}, begins. Ctrl-C ends it.\n")

    async def _end_day(self, database: Database, player: DayPlayer) -> None:
        """Let what came last be polled, delivered, and told again with its other outlets; then the clock stands."""
        player.server.advance(player.day.end)
        player.play(1)
        since, feeds = player.now, len(self.settings.feeds)
        await self.poll_now()
        await until(lambda: is_settled(database, feeds, since, player.now), PATIENCE_SECONDS)
        await until(partial(no_edits_owed, database), PATIENCE_SECONDS)
        self.result = str(await count_day(database, self.sandbox))
        player.finish()
        self.say(f"The day is over: {self.result}.\nReplay on the page begins it again; Ctrl-C ends it.")

    # The terminal

    def say(self, sentence: str) -> None:
        """Print a sentence about what is happening."""
        self.console.print(sentence, style="italic", highlight=False)

    @property
    def time(self) -> str:
        """The time by the day's clock, or that of this machine."""
        return f"{self.now:%H:%M}" if self.player else f"{self.now.astimezone():%H:%M}"

    def _show(self, delivered: Delivered) -> None:
        who = name_of(self.sandbox, delivered.owed[0].alert.chat_id)
        show_delivered(self.console, delivered, time=self.time, who=who)
