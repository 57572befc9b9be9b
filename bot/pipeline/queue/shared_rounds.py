"""Rounds shared with workers: while there are some they poll and read, by the queue; else this process does.

Nobody has to choose: a worker that is started is found within a second, and when the last one is silent for a quarter
of a minute the leader polls again by itself.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.log import logger
from bot.storage.queries.queue.jobs import drop_waiting_jobs, has_unread, queue_polls, queue_reads
from bot.storage.queries.queue.signs_of_life import has_live_workers

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.pipeline.rounds import RoundsHere
    from bot.storage.database import Database

log = logger(__name__)

SIGN_OF_LIFE_SECONDS = 4.0
"""A worker says so often that it is alive."""
SILENT = timedelta(seconds=12)
"""A worker that has not said so for so long is not counted on."""
_LOOK_SECONDS = 1.0
_ALONE_SECONDS = 5.0  # after a restart of the database nobody has given a sign for a moment


class SharedRounds:
    """Rounds by the queue, or here.

    Args:
        database: On PostgreSQL.
        here: Does the work while there are no workers.
        clock: The moment, aware and in UTC.
    """

    def __init__(self, database: Database, here: RoundsHere, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._here = here
        self._clock = clock
        self._queues = False
        self._looked_at = float("-inf")
        self._alone_since: float | None = None
        self._looking = asyncio.Lock()

    async def poll(self) -> int:
        """Queue a job for each host with feeds that are due, or poll them here."""
        if not await self._looks_to_workers():
            return await self._here.poll()
        if self._here.is_busy:
            return 0  # a host is asked by one side at a time
        async with self._database.write() as conn:
            return await queue_polls(conn, self._clock())

    async def read(self) -> int:
        """Queue a job for each host with articles to read, or read them here."""
        if not await self._looks_to_workers():
            return await self._here.read()
        async with self._database.read() as conn:
            if self._here.is_busy or not await has_unread(conn):
                return 0
        async with self._database.write() as conn:
            return await queue_reads(conn, self._clock())

    def stop(self) -> None:
        """Begin nothing more here; workers go on."""
        self._here.stop()

    async def _looks_to_workers(self) -> bool:
        async with self._looking:
            now = asyncio.get_running_loop().time()
            if now - self._looked_at >= _LOOK_SECONDS:
                async with self._database.read() as conn:
                    alive = await has_live_workers(conn, SILENT)
                await self._see(now, alive=alive)
                self._looked_at = now
        return self._queues

    async def _see(self, now: float, *, alive: bool) -> None:
        if alive:
            self._alone_since = None
            if not self._queues:
                log.info("workers_found", note="they poll and read from now on")
                self._here.give_way(to_others=True)
                self._queues = True
        elif self._queues:
            self._alone_since = now if self._alone_since is None else self._alone_since
            if now - self._alone_since >= _ALONE_SECONDS:
                await self._take_back()

    async def _take_back(self) -> None:
        async with self._database.write() as conn:
            dropped = await drop_waiting_jobs(conn)
        log.warning("workers_gone", dropped=dropped, note="this process polls and reads again")
        self._here.give_way(to_others=False)
        self._queues = False
