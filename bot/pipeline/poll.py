"""Poll: feeds that are due become entries, and entries that somebody may want get their article's text.

::

    feeds due ──poll round──▶ entries ──read round──▶ entries with text

Rounds may overlap: a feed that takes half a minute holds up only its own. Where they are done is ``rounds``' affair.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from bot.isolation import Isolation
from bot.storage.database_retry import keep_going
from bot.storage.queries.feeds import feeds_due

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.pipeline.bell import Bell
    from bot.pipeline.rounds import Rounds
    from bot.storage.database import Database

_TICK_SECONDS = 0.5
_LOOK_SECONDS = 0.5


class PollStep:
    """The first step of a headline: from the feeds to the table ``entries``.

    Args:
        database: Where feeds are.
        rounds: Where feeds are polled and articles read.
        clock: The moment, aware and in UTC.
        to_read: Rung when there are articles to read.
        isolation: Counts what fails unforeseen.
    """

    def __init__(
        self,
        *,
        database: Database,
        rounds: Rounds,
        clock: Callable[[], datetime],
        to_read: Bell,
        isolation: Isolation | None = None,
    ) -> None:
        self._database = database
        self._rounds = rounds
        self._clock = clock
        self._to_read = to_read
        self._isolation = isolation or Isolation()

    async def run(self, stop: asyncio.Event) -> None:
        """Poll and read until ``stop``; what is being asked then is awaited, and what waits for its turn is left."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._start_polling(group, stop), name="start polling")
            group.create_task(self._start_reading(group, stop), name="start reading")
            await stop.wait()
            self._rounds.stop()

    async def _start_polling(self, group: asyncio.TaskGroup, stop: asyncio.Event) -> None:
        async def start_if_due() -> None:
            async with self._database.read() as conn:
                is_due = bool(await feeds_due(conn, self._clock(), 1))
            if is_due and not stop.is_set():
                group.create_task(keep_going("poll", self._rounds.poll, self._isolation), name="poll")

        while not stop.is_set():
            # Rounds may overlap, so that a slow feed holds up its own round alone.
            await keep_going("tick", start_if_due, self._isolation)
            with suppress(TimeoutError):
                async with asyncio.timeout(_TICK_SECONDS):
                    await stop.wait()

    async def _start_reading(self, group: asyncio.TaskGroup, stop: asyncio.Event) -> None:
        while not stop.is_set():
            # A slow article holds up no other.
            group.create_task(keep_going("read", self._rounds.read, self._isolation), name="read")
            await self._to_read.wait(_LOOK_SECONDS)
