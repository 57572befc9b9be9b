"""Poll: feeds that are due become entries, and entries that somebody may want get their article's text.

::

    feeds due ──claim (commit)──▶ poll side by side ──▶ save (commit) ──▶ read articles ──▶ save (commit each)


Rounds may overlap: a feed that takes half a minute holds up only its own. What is not committed when the program
dies is polled again when its claim ends.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from bot.isolation import Isolation
from bot.log import logger
from bot.model import EntryState
from bot.pipeline.bell import Bell
from bot.storage.database_retry import is_refusal, keep_going
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
_READ_TRIES = 3
_NOT_READ = "article_not_saved"


class PollStep:
    """The first step of a headline: from the feeds to the table ``entries``.

    Args:
        database: Where feeds and entries are.
        poller: Polls one feed.
        reader: Reads one article.
        interests: Tells which entries somebody may want.
        clock: The moment, aware and in UTC.
        arrived: Rung when there are entries to file.
        isolation: Counts what fails unforeseen.
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
        isolation: Isolation | None = None,
    ) -> None:
        self._database = database
        self._poller = poller
        self._reader = reader
        self._interests = interests
        self._clock = clock
        self._arrived = arrived
        self._to_read = Bell()
        self._isolation = isolation or Isolation()

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
            on_merged=self._interests.merge_feed,
            isolation=self._isolation,
        )

    async def read(self) -> int:
        """Read the articles that somebody may want, and return how many were read or given up."""
        count = 0
        while found := await read_round(self._database, self._reader, self._clock, self._isolation):
            count += found
        return count

    async def _start_rounds(self, group: asyncio.TaskGroup, stop: asyncio.Event) -> None:
        async def start_if_due() -> None:
            async with self._database.read() as conn:
                is_due = bool(await feeds_due(conn, self._clock(), 1))
            if is_due and not stop.is_set():
                group.create_task(keep_going("poll", self.poll, self._isolation), name="poll")

        while not stop.is_set():
            # Rounds may overlap, so that a slow feed holds up its own round alone.
            await keep_going("tick", start_if_due, self._isolation)
            with suppress(TimeoutError):
                async with asyncio.timeout(_TICK_SECONDS):
                    await stop.wait()

    async def _start_reading(self, group: asyncio.TaskGroup, stop: asyncio.Event) -> None:
        while not stop.is_set():
            # A slow article holds up no other.
            group.create_task(keep_going("read", self._read_some, self._isolation), name="read")
            await self._to_read.wait(_LOOK_SECONDS)

    async def _read_some(self) -> None:
        if await read_round(self._database, self._reader, self._clock, self._isolation):
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
    rounds = _Rounds(database, poller, clock, isolation or Isolation(), wanted, on_polled or _ignore, on_merged)
    while True:
        async with database.write() as conn:
            claimed = await claim_feeds(conn, clock(), _LEASE, _CLAIM, after_id=last_id if everything else None)
        if not claimed:
            return polled
        last_id = claimed[-1].id
        polled += len(claimed)
        await rounds.poll(claimed)


def _ignore(_: Polled) -> None:
    """Nobody wants to know."""


@dataclass(frozen=True, slots=True)
class _Rounds:
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
        for polled in batch:
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


async def read_round(
    database: Database,
    reader: Reader,
    clock: Callable[[], datetime],
    isolation: Isolation | None = None,
) -> int:
    """Read the articles that somebody may want, each saved as soon as it is read.

    Returns:
        How many were read or given up.
    """
    isolation = isolation or Isolation()
    left_alone = reader.busy | isolation.resting(_NOT_READ, clock())  # rounds may overlap
    async with database.read() as conn:
        waiting = await entries_unread(conn, _READ_AT_A_TIME + len(left_alone))
    waiting = [entry for entry in waiting if entry.id not in left_alone]
    reader.busy.update(entry.id for entry in waiting)

    async def read(entry: Entry) -> None:
        try:
            article = await reader.read(entry.url, entry.language)
            async with database.write() as conn:
                await save_articles(conn, [(entry.id, article.text, article.language or entry.language)])
        except Exception as error:
            if is_refusal(error):
                raise
            await _do_without(database, entry, isolation.failed(_NOT_READ, entry.id, error, clock()))
        else:
            isolation.succeeded(_NOT_READ, entry.id)
        finally:
            reader.busy.discard(entry.id)

    async with asyncio.TaskGroup() as group:
        for entry in waiting:
            group.create_task(read(entry), name=f"read entry {entry.id}")
    return len(waiting)


async def _do_without(database: Database, entry: Entry, times: int) -> None:
    """After some tries, file an entry by what its feed says."""
    if times < _READ_TRIES:
        return
    try:
        async with database.write() as conn:
            await save_articles(conn, [(entry.id, "", entry.language)])
    except Exception as error:
        if is_refusal(error):
            raise
        log.error("article_not_set_aside", entry=entry.id, reason=error)  # noqa: TRY400 - it rests, and is tried again
