"""A round of polling: feeds that are due are claimed, polled side by side, and what came is saved.

::

    feeds due ──claim (commit)──▶ poll side by side ──▶ save (commit)

What is not committed when the program dies is polled again when its claim ends.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot import metrics
from bot.isolation import Isolation
from bot.log import logger
from bot.model import EntryState
from bot.storage.database_retry import is_refusal
from bot.storage.queries.feeds import claim_feeds, save_polls
from bot.web.urls import shown_url

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from bot.feeds.poll import Polled, Poller
    from bot.model import Entry, Feed
    from bot.storage.database import Database

log = logger(__name__)

_CLAIM = 500
_LEASE = timedelta(minutes=10)
_GATHER_SECONDS = 0.25


async def poll_round(
    database: Database,
    poller: Poller,
    *,
    clock: Callable[[], datetime],
    everything: bool = False,
    wanted: Callable[[Entry], bool] = lambda _: True,
    on_polled: Callable[[Polled], None] | None = None,
    on_merged: Callable[[int, int], None] = lambda _old, _there: None,
    isolation: Isolation | None = None,
) -> int:
    """Poll the feeds that are due and save what came.

    Args:
        database: Where feeds and entries are.
        poller: Polls one feed.
        clock: Tells the moment.
        everything: Every feed, due or not.
        wanted: Whether somebody may want an entry, so that its article is worth reading.
        on_polled: Called with each poll's outcome, once it is saved.
        on_merged: Called with the id of a feed that has moved to another's address, and with the id of that.
        isolation: Counts what fails unforeseen; each feed fails alone.

    Returns:
        How many feeds were polled.
    """
    polled, last_id = 0, 0
    batch = FeedBatch(database, poller, clock, isolation or Isolation(), wanted, on_polled or _ignore, on_merged)
    while True:
        async with database.write() as conn:
            claimed = await claim_feeds(conn, clock(), _LEASE, _CLAIM, after_id=last_id if everything else None)
        if not claimed:
            return polled
        last_id = claimed[-1].id
        polled += len(claimed)
        await batch.poll(claimed)


def _ignore(_: Polled) -> None:
    """Nobody wants to know."""


@dataclass(frozen=True, slots=True)
class FeedBatch:
    """Polls claimed feeds side by side and saves what came; whatever one of them does costs no other."""

    database: Database
    poller: Poller
    clock: Callable[[], datetime]
    isolation: Isolation
    wanted: Callable[[Entry], bool]
    on_polled: Callable[[Polled], None]
    on_merged: Callable[[int, int], None]

    async def poll(self, claimed: Sequence[Feed]) -> None:
        """Poll feeds, and save each batch of finished polls in one commit."""
        done: asyncio.Queue[tuple[Feed, Polled]] = asyncio.Queue()
        async with asyncio.TaskGroup() as group:
            for feed in claimed:
                group.create_task(self._poll(feed, done), name=f"poll feed {feed.id}")
            left = len(claimed)
            while left:
                batch = await _gather(done, left)
                left -= len(batch)
                await self._save_all(batch)

    async def _poll(self, feed: Feed, done: asyncio.Queue[tuple[Feed, Polled]]) -> None:
        try:
            async with self.poller.turn(feed) as keep_alive:
                polled = await self.poller.poll(feed, self.clock(), keep_alive=keep_alive)
        except Exception as error:  # noqa: BLE001 - isolated, and logged
            polled = self._broken("poll_failed", feed, error)
        done.put_nowait((feed, polled))

    def _broken(self, event: str, feed: Feed, error: Exception) -> Polled:
        self.isolation.failed(event, feed.id, error, self.clock(), url=shown_url(feed.url))
        return self.poller.broken(feed, self.clock())

    async def _save_all(self, batch: Sequence[tuple[Feed, Polled]]) -> None:
        try:
            await self._save([polled for _, polled in batch])
        except Exception as error:
            if is_refusal(error):
                raise
            for feed, polled in batch:
                await self._save_alone(feed, polled)

    async def _save_alone(self, feed: Feed, polled: Polled) -> None:
        """Save one poll; one that cannot be saved counts as failed, and what it brought is fetched again."""
        try:
            await self._save([polled])
        except Exception as error:
            if is_refusal(error):
                raise
            broken = self._broken("poll_not_saved", feed, error)
        else:
            self.isolation.succeeded("poll_not_saved", feed.id)
            return
        try:
            await self._save([broken])
        except Exception as error:
            if is_refusal(error):
                raise
            log.error("failure_not_saved", feed=feed.id, reason=error)  # noqa: TRY400 - its claim ends by itself

    async def _save(self, batch: Sequence[Polled]) -> None:
        fresh = [(entry, _state(entry, self.wanted)) for polled in batch for entry in reversed(polled.entries)]
        moved = [polled.feed for polled in batch if polled.has_moved]
        async with self.database.write() as conn:
            merged = await save_polls(conn, [polled.feed for polled in batch], fresh, moved=moved)
        metrics.ENTRIES.inc(len(fresh))
        for polled in batch:
            metrics.POLLS.labels(polled.outcome).inc()
            if polled.reason:
                log.info("feed_failed", feed=polled.feed.id, failures=polled.feed.failures, reason=polled.reason)
            self.on_polled(polled)
        for old, there in merged.items():
            self.on_merged(old, there)


async def _gather(done: asyncio.Queue[tuple[Feed, Polled]], left: int) -> list[tuple[Feed, Polled]]:
    """Collect finished polls for one commit: at least one, and the others of the next quarter of a second."""
    batch = [await done.get()]
    if len(batch) < left:
        await asyncio.sleep(_GATHER_SECONDS)
    while not done.empty():
        batch.append(done.get_nowait())
    return batch


def _state(entry: Entry, wanted: Callable[[Entry], bool]) -> EntryState:
    """The past of a new feed is filed as it is; an article that nobody can want is not fetched."""
    return EntryState.UNREAD if entry.notifies and entry.url and wanted(entry) else EntryState.READ
