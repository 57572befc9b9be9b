"""Jobs of a worker: one host's due feeds are polled, or its unread articles read.

A job ends after a minute, or when the worker does; what is left then is due, and queued again. While it lasts, no other
worker asks its host, and the gap after its last request outlives it.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from bot.pipeline.network_watch import NetworkWatch
from bot.pipeline.poll_round import FeedBatch
from bot.pipeline.queue.together import Together
from bot.pipeline.read_round import NOT_READ, Reader, read_entry
from bot.storage.queries.queue.host_claims import claim_host_feeds, host_entries_unread, save_gaps

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from bot.feeds.network import NetworkReach
    from bot.feeds.poll import Polled, Poller
    from bot.isolation import Isolation
    from bot.storage.database import Database
    from bot.storage.queries.queue.jobs import HostJob
    from bot.subscriptions.interests import Interests

JOB_SECONDS = 60.0
_PORTION = 4  # entries looked up at once: whoever was frozen and wakes up reads no more than these
_TOGETHER_SECONDS = 0.1  # several jobs end in it: one commit, a third of the CPU
_LEASE = timedelta(minutes=3)  # of a job that is nobody's any more


class PoliteReader(Reader, Protocol):
    """A reader that leaves a gap between two requests of one host."""

    def gap_left(self, host: str) -> float:
        """Return the seconds until a host may be asked again."""


class HostJobs:
    """Does jobs, many side by side.

    Args:
        database: On PostgreSQL.
        poller: Polls one feed.
        reader: Reads one article.
        interests: Tells which entries somebody may want, as far as this worker knows.
        clock: The moment, aware and in UTC.
        isolation: Counts what fails unforeseen.
        on_polled: Called with each poll's outcome, once it is saved.
        job_seconds: A job ends after so long.
        network: What is known of the network: is told of each poll.
    """

    def __init__(
        self,
        *,
        database: Database,
        poller: Poller,
        reader: PoliteReader,
        interests: Interests,
        clock: Callable[[], datetime],
        isolation: Isolation,
        on_polled: Callable[[Polled], None] = lambda _: None,
        job_seconds: float = JOB_SECONDS,
        network: NetworkReach | None = None,
    ) -> None:
        self._database = database
        self._poller = poller
        self._reader = reader
        self._clock = clock
        self._isolation = isolation
        self._job_seconds = job_seconds
        self._batch = FeedBatch(
            database, poller, clock, isolation, interests.may_want, on_polled, interests.merge_feed, for_leader=True
        )
        self._batch = replace(self._batch, network=NetworkWatch(network))
        self._batch = replace(self._batch, saves=Together(self._batch.save, _TOGETHER_SECONDS))
        self._gaps = Together(self._save_gaps, _TOGETHER_SECONDS)

    async def poll(self, job: HostJob, ending: asyncio.Event) -> int:
        """Poll the host's feeds that are due, and return how many were polled."""
        is_over, polled = self._until(ending), 0
        batch = replace(self._batch, is_over=is_over)
        portion = 2 * self._poller.at_once(job.host)
        while not is_over():
            async with self._database.write() as conn:
                claimed = await claim_host_feeds(conn, job, self._clock(), _LEASE, portion)
            if claimed:
                polled += await batch.poll(claimed)
            if len(claimed) < portion:
                break
        await self._keep_gap(job.host, self._poller.gap_left(job.host))
        return polled

    async def read(self, job: HostJob, ending: asyncio.Event) -> int:
        """Read the articles of the host that somebody may want, and return how many were read or given up."""
        is_over, read = self._until(ending), 0
        while not is_over():
            resting = self._isolation.resting(NOT_READ, self._clock())
            async with self._database.read() as conn:
                waiting = await host_entries_unread(conn, job, _PORTION, resting)
            for entry in waiting:
                if is_over():
                    break
                await read_entry(entry, self._database, self._reader, self._clock, self._isolation)
                read += 1
            if len(waiting) < _PORTION:
                break
        await self._keep_gap(job.host, self._reader.gap_left(job.host))
        return read

    def _until(self, ending: asyncio.Event) -> Callable[[], bool]:
        loop = asyncio.get_running_loop()
        end = loop.time() + self._job_seconds
        return lambda: ending.is_set() or loop.time() >= end

    async def _keep_gap(self, host: str, seconds: float) -> None:
        if seconds > 0:
            await self._gaps.add([(host, seconds)])

    async def _save_gaps(self, gaps: Sequence[tuple[str, float]]) -> None:
        async with self._database.write() as conn:
            await save_gaps(conn, dict(gaps))
