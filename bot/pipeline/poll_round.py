"""A round of polling: feeds that are due are claimed, polled side by side, and what came is saved.

::

    feeds due ──claim (commit)──▶ poll side by side ──▶ save (commit)

What is not committed when the program dies is polled again when its claim ends.
"""

from __future__ import annotations

import asyncio
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from bot import metrics
from bot.feeds.poll import UNREACHED
from bot.isolation import Isolation
from bot.log import logger
from bot.model import EntryState
from bot.pipeline.network_watch import NetworkWatch
from bot.storage.database_errors import is_refusal
from bot.storage.notifications import ARRIVED, MERGED, notify
from bot.storage.queries.feeds import claim_feeds, give_back_feeds
from bot.storage.queries.polls import save_polls
from bot.text.hosts import host_of
from bot.web.host_limiter import NoTurnError
from bot.web.urls import shown_url

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.feeds.poll import Polled, Poller
    from bot.model import Entry, Feed
    from bot.pipeline.queue.together import Together
    from bot.storage.database import Database

log = logger(__name__)

_CLAIM = 500
_LEASE = timedelta(minutes=10)
_GATHER_SECONDS = 0.25
MOST_IN_HAND = 4000
"""The feeds that are claimed at a time: enough that hundreds may wait for a host of theirs, 8 KB of memory each."""


@dataclass(slots=True)
class InHand:
    """The number of feeds that the rounds of a process have claimed and not polled yet."""

    count: int = 0

    @property
    def is_full(self) -> bool:
        """True while no more are to be claimed: their claims would end before their turn comes."""
        return self.count >= MOST_IN_HAND

    def add(self, polling: asyncio.Task[None]) -> None:
        """Count a feed until its poll has ended."""
        self.count += 1
        polling.add_done_callback(self._leave)

    def _leave(self, _: asyncio.Task[None]) -> None:
        self.count -= 1


async def poll_round(
    database: Database,
    poller: Poller,
    *,
    clock: Callable[[], datetime],
    everything: bool = False,
    wanted: Callable[[Entry], bool] = lambda _: True,
    on_polled: Callable[[Polled], None] | None = None,
    on_merged: Callable[[int, int], None] = lambda _old, _there: None,
    is_over: Callable[[], bool] = lambda: False,
    isolation: Isolation | None = None,
    network: NetworkWatch | None = None,
    in_hand: InHand | None = None,
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
        is_over: Asked before each feed; once it says so, nothing more begins, and what was claimed is due again.
        isolation: Counts what fails unforeseen; each feed fails alone.
        network: Watches the network through the polls; while there is none, no feed is blamed.
        in_hand: Counts the feeds of this round and of others; while there are enough, this one claims no more.

    Returns:
        How many feeds were polled.
    """
    polled, last_id = 0, 0
    batch = FeedBatch(
        database,
        poller,
        clock,
        isolation or Isolation(),
        wanted,
        on_polled or _ignore,
        on_merged,
        is_over=is_over,
        network=network or NetworkWatch(),
        in_hand=in_hand or InHand(),
    )
    while not (is_over() or batch.in_hand.is_full):
        async with database.write() as conn:
            claimed = await claim_feeds(conn, clock(), _LEASE, _CLAIM, after_id=last_id if everything else None)
        if not claimed:
            break
        last_id = claimed[-1].id
        polled += await batch.poll(claimed)
    return polled


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
    is_over: Callable[[], bool] = lambda: False
    for_leader: bool = False
    """True in a worker: the leader is told what came, and looks once more at what nobody seems to want."""
    saves: Together[tuple[Feed, Polled]] | None = None
    """Saves the polls of other batches with those of this one."""
    network: NetworkWatch = field(default_factory=NetworkWatch)
    in_hand: InHand = field(default_factory=InHand)

    async def poll(self, claimed: Sequence[Feed]) -> int:
        """Poll feeds, save each batch of finished polls in one commit, and return how many were polled."""
        done: asyncio.Queue[tuple[Feed, Polled | None]] = asyncio.Queue()
        polled = 0
        async with asyncio.TaskGroup() as group:
            for feed in claimed:
                self.in_hand.add(group.create_task(self._poll(feed, done), name=f"poll feed {feed.id}"))
            left = len(claimed)
            while left:
                batch = await _gather(done, left)
                left -= len(batch)
                outcomes = [(feed, outcome) for feed, outcome in batch if outcome is not None]
                await (self.saves.add(outcomes) if self.saves else self.save(outcomes))
                polled += len(outcomes)
                if len(outcomes) < len(batch):
                    async with self.database.write() as conn:
                        left_out = [feed.id for feed, outcome in batch if outcome is None]
                        await give_back_feeds(conn, left_out, self.clock())
        return polled

    async def _poll(self, feed: Feed, done: asyncio.Queue[tuple[Feed, Polled | None]]) -> None:
        polled: Polled | None = None
        is_own = self.poller.is_own(host_of(feed.url))
        try:
            async with self.poller.turn(feed) as keep_alive:
                if not self.is_over():
                    with nullcontext() if is_own else self.network.asking():
                        polled = await self.poller.poll(feed, self.clock(), keep_alive=keep_alive)
            if polled is not None and not is_own and await self.network.excuses(feed, polled, self.clock()):
                polled = self.poller.unreached(feed, self.clock(), polled.reason)
        except NoTurnError:
            polled = None  # it is given back, and due at the next start
        except Exception as error:  # noqa: BLE001 - isolated, and logged
            polled = self._broken("poll_failed", feed, error)
        done.put_nowait((feed, polled))

    def _broken(self, event: str, feed: Feed, error: Exception) -> Polled:
        self.isolation.failed(event, feed.id, error, self.clock(), url=shown_url(feed.url))
        return self.poller.broken(feed, self.clock())

    async def save(self, batch: Sequence[tuple[Feed, Polled]]) -> None:
        """Save polls in one commit; where that fails, each in its own."""
        try:
            await self._save(batch)
        except Exception as error:
            if is_refusal(error):
                raise
            for feed, polled in batch:
                await self._save_alone(feed, polled)

    async def _save_alone(self, feed: Feed, polled: Polled) -> None:
        """Save one poll; one that cannot be saved counts as failed, and what it brought is fetched again."""
        try:
            await self._save([(feed, polled)])
        except Exception as error:
            if is_refusal(error):
                raise
            broken = self._broken("poll_not_saved", feed, error)
        else:
            self.isolation.succeeded("poll_not_saved", feed.id)
            return
        try:
            await self._save([(feed, broken)])
        except Exception as error:
            if is_refusal(error):
                raise
            log.error("failure_not_saved", feed=feed.id, reason=error)  # noqa: TRY400 - its claim ends by itself

    async def _save(self, polls: Sequence[tuple[Feed, Polled]]) -> None:
        batch = [polled for _, polled in polls]
        fresh = [(entry, self._state(entry)) for polled in batch for entry in reversed(polled.entries)]
        moved = [polled.feed for polled in batch if polled.has_moved]
        before = [feed for feed, _ in polls]
        async with self.database.write() as conn:
            merged = await save_polls(conn, [polled.feed for polled in batch], fresh, moved, before=before)
            if self.for_leader:
                await self._tell(conn, fresh, merged)
        metrics.ENTRIES.inc(len(fresh))
        for polled in batch:
            metrics.POLLS.labels(polled.outcome).inc()
            if polled.reason:
                say = log.debug if polled.outcome == UNREACHED else log.info
                say("feed_failed", feed=polled.feed.id, failures=polled.feed.failures, reason=polled.reason)
            self.on_polled(polled)
        for old, there in merged.items():
            self.on_merged(old, there)

    async def _tell(
        self, conn: AsyncConnection, fresh: Sequence[tuple[Entry, EntryState]], merged: Mapping[int, int]
    ) -> None:
        if fresh:
            await notify(conn, ARRIVED)
        for old, there in merged.items():
            await notify(conn, MERGED, f"{old} {there}")

    def _state(self, entry: Entry) -> EntryState:
        """The past of a new feed is filed as it is; an article that nobody can want is not fetched."""
        if not entry.notifies or not entry.url:
            return EntryState.READ
        if self.wanted(entry):
            return EntryState.UNREAD
        return EntryState.UNWANTED if self.for_leader else EntryState.READ


async def _gather(done: asyncio.Queue[tuple[Feed, Polled | None]], left: int) -> list[tuple[Feed, Polled | None]]:
    """Collect finished polls for one commit: at least one, and the others of the next quarter of a second."""
    batch = [await done.get()]
    if len(batch) < left:
        await asyncio.sleep(_GATHER_SECONDS)
    while not done.empty():
        batch.append(done.get_nowait())
    return batch
