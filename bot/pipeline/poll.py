"""Poll: feeds that are due become entries, and entries that somebody may want get their article's text.

::

    feeds due ──claim (commit)──▶ poll side by side ──▶ save (commit) ──▶ read articles ──▶ save (commit each)


Rounds may overlap: a feed that takes half a minute holds up only its own. What is not committed when the program
dies is polled again when its claim ends.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from bot.log import logger
from bot.model import EntryState
from bot.pipeline.bell import Bell
from bot.storage.database_retry import retry_on_database_error
from bot.storage.queries.entries import entries_unread, save_articles
from bot.storage.queries.feeds import claim_feeds, feeds_due, save_polls
from bot.web.urls import shown_url

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from bot.feeds.poll import Polled, Poller
    from bot.model import Entry, Feed
    from bot.storage.database import Database
    from bot.subscriptions.interests import Interests

log = logger(__name__)

_CLAIM = 500
_LEASE = timedelta(minutes=10)
_GATHER_SECONDS = 0.25
_READ_AT_A_TIME = 50
_TICK_SECONDS = 0.5
_LOOK_SECONDS = 0.5


class PollStep:
    """The first step of a headline: from the feeds to the table ``entries``.

    Args:
        database: Where feeds and entries are.
        poller: Polls one feed.
        reader: Reads one article.
        interests: Tells which entries somebody may want.
        clock: The moment, aware and in UTC.
        arrived: Rung when there are entries to file.
    """

    def __init__(
        self,
        *,
        database: Database,
        poller: Poller,
        reader: Reader,
        interests: Interests,
        clock: Callable[[], datetime],
        arrived: Bell,
    ) -> None:
        self._database = database
        self._poller = poller
        self._reader = reader
        self._interests = interests
        self._clock = clock
        self._arrived = arrived
        self._to_read = Bell()

    async def run(self, stop: asyncio.Event) -> None:
        """Poll and read until ``stop``; rounds that have begun then are finished."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._start_rounds(group, stop), name="start rounds")
            group.create_task(self._start_reading(group, stop), name="start reading")

    async def poll(self, *, everything: bool = False, on_polled: Callable[[Polled], None] | None = None) -> int:
        """Poll the feeds that are due (or all) and store what came, and return their number."""

        def saved(polled: Polled) -> None:
            if polled.entries:
                self._to_read.ring()
                self._arrived.ring()
            if on_polled is not None:
                on_polled(polled)

        return await poll_round(
            self._database,
            self._poller,
            clock=self._clock,
            everything=everything,
            wanted=self._interests.may_want,
            on_polled=saved,
        )

    async def read(self) -> int:
        """Read the articles that somebody may want, and return how many were read or given up."""
        count = 0
        while found := await read_round(self._database, self._reader):
            count += found
        return count

    async def _start_rounds(self, group: asyncio.TaskGroup, stop: asyncio.Event) -> None:
        async def start_if_due() -> None:
            async with self._database.read() as conn:
                is_due = bool(await feeds_due(conn, self._clock(), 1))
            if is_due and not stop.is_set():
                group.create_task(retry_on_database_error("poll", self.poll), name="poll")

        while not stop.is_set():
            # Rounds may overlap, so that a slow feed holds up its own round alone.
            await retry_on_database_error("tick", start_if_due)
            with suppress(TimeoutError):
                async with asyncio.timeout(_TICK_SECONDS):
                    await stop.wait()

    async def _start_reading(self, group: asyncio.TaskGroup, stop: asyncio.Event) -> None:
        while not stop.is_set():
            # A slow article holds up no other.
            group.create_task(retry_on_database_error("read", self._read_some), name="read")
            await self._to_read.wait(_LOOK_SECONDS)

    async def _read_some(self) -> None:
        if await read_round(self._database, self._reader):
            self._to_read.ring()
            self._arrived.ring()


class ArticleToRead(Protocol):
    """The outcome of reading an article."""

    @property
    def text(self) -> str:
        """The article; empty when it could not be had."""

    @property
    def language(self) -> str:
        """Its language, as far as it is known."""


class Reader(Protocol):
    """A reader of articles (see ``bot.web.article``). ``busy`` are the ids of the entries that are being read."""

    busy: set[int]

    async def read(self, url: str, language_hint: str = "") -> ArticleToRead:
        """Read the article at an address."""


async def poll_round(
    database: Database,
    poller: Poller,
    *,
    clock: Callable[[], datetime],
    everything: bool = False,
    wanted: Callable[[Entry], bool] = lambda _: True,
    on_polled: Callable[[Polled], None] | None = None,
    on_merged: Callable[[int, int], None] = lambda _old, _there: None,
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

    Returns:
        How many feeds were polled.
    """
    polled, last_id = 0, 0
    while True:
        async with database.write() as conn:
            claimed = await claim_feeds(conn, clock(), _LEASE, _CLAIM, after_id=last_id if everything else None)
        if not claimed:
            return polled
        last_id = claimed[-1].id
        polled += len(claimed)
        await _poll_claimed(database, poller, claimed, clock, wanted=wanted, on_polled=on_polled, on_merged=on_merged)


async def _poll_claimed(
    database: Database,
    poller: Poller,
    claimed: Sequence[Feed],
    clock: Callable[[], datetime],
    *,
    wanted: Callable[[Entry], bool],
    on_polled: Callable[[Polled], None] | None,
    on_merged: Callable[[int, int], None],
) -> None:
    done: asyncio.Queue[Polled | None] = asyncio.Queue()

    async def poll(feed: Feed) -> None:
        async with poller.turn(feed) as keep_alive:
            try:
                done.put_nowait(await poller.poll(feed, clock(), keep_alive=keep_alive))
            except Exception:
                # One feed fails alone; it is claimed for a while, and then tried again.
                log.exception("poll_failed", feed=feed.id, url=shown_url(feed.url))
                done.put_nowait(None)

    async with asyncio.TaskGroup() as group:
        for feed in claimed:
            group.create_task(poll(feed), name=f"poll feed {feed.id}")
        left = len(claimed)
        while left:
            batch = await _gather(done, left)
            left -= len(batch)
            merged = await _save(database, [polled for polled in batch if polled is not None], wanted, on_polled)
            for old, there in merged.items():
                on_merged(old, there)


async def _gather(done: asyncio.Queue[Polled | None], left: int) -> list[Polled | None]:
    """Collect finished polls for one commit: at least one, and the others of the next quarter of a second."""
    batch = [await done.get()]
    if len(batch) < left:
        await asyncio.sleep(_GATHER_SECONDS)
    while not done.empty():
        batch.append(done.get_nowait())
    return batch


async def _save(
    database: Database,
    batch: Sequence[Polled],
    wanted: Callable[[Entry], bool],
    on_polled: Callable[[Polled], None] | None,
) -> dict[int, int]:
    fresh = [(entry, _state(entry, wanted)) for polled in batch for entry in reversed(polled.entries)]
    async with database.write() as conn:
        merged = await save_polls(
            conn,
            [polled.feed for polled in batch],
            fresh,
            moved=[polled.feed for polled in batch if polled.has_moved],
        )
    for polled in batch:
        if polled.reason:
            log.info("feed_failed", feed=polled.feed.id, failures=polled.feed.failures, reason=polled.reason)
        if on_polled is not None:
            on_polled(polled)
    return merged


def _state(entry: Entry, wanted: Callable[[Entry], bool]) -> EntryState:
    """The past of a new feed is filed as it is; an article that nobody can want is not fetched."""
    return EntryState.UNREAD if entry.notifies and entry.url and wanted(entry) else EntryState.READ


async def read_round(database: Database, reader: Reader) -> int:
    """Read the articles that somebody may want, each saved as soon as it is read.

    Returns:
        How many were read or given up.
    """
    async with database.read() as conn:
        waiting = await entries_unread(conn, _READ_AT_A_TIME + len(reader.busy))
    waiting = [entry for entry in waiting if entry.id not in reader.busy]  # rounds may overlap
    reader.busy.update(entry.id for entry in waiting)

    async def read(entry: Entry) -> None:
        try:
            article = await reader.read(entry.url, entry.language)
            async with database.write() as conn:
                await save_articles(conn, [(entry.id, article.text, article.language or entry.language)])
        finally:
            reader.busy.discard(entry.id)

    async with asyncio.TaskGroup() as group:
        for entry in waiting:
            group.create_task(read(entry), name=f"read entry {entry.id}")
    return len(waiting)
