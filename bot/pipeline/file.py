"""Poll and file: the rooms called in the order that ``bot/__init__.py`` draws. Nothing is decided here.

Polling ends in the table ``entries``, filing in the table ``alerts``; delivering what stands there is
``alerts.deliver``'s own loop. Each step may be killed anywhere and run again.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from bot.alerts.fanout import plan_and_save
from bot.errors import QueryError, StorageError
from bot.pipeline.poll import poll_round, read_round
from bot.storage.queries.entries import count_quiet, entries_to_file, file_quiet, save_filed
from bot.storage.queries.facts import load_fact, save_fact
from bot.storage.queries.feeds import feeds_due, feeds_wanted
from bot.storage.queries.stories import (
    entries_in_window,
    last_story_id,
    load_story,
    reports_of_story,
    save_new_stories,
    save_story,
)
from bot.storage.queries.topics import topics_wanted
from bot.stories.filing import is_breaking, join_story, open_story, report_of, summarise_both
from bot.stories.grouping.cluster import StoryIndex
from bot.stories.grouping.report import Placed, Verdict
from bot.subscriptions.interests import Interests
from bot.topics.query import parse_query
from bot.workers import WorkerError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.feeds.poll import Polled, Poller
    from bot.model import Entry, Story
    from bot.pipeline.bell import Bell
    from bot.settings import Settings
    from bot.storage.database import Database
    from bot.web.article import ArticleReader
    from bot.workers import Workers

log = logging.getLogger(__name__)

_BATCH = 200
_QUIET_MOST = 2000
_SUMMARY_SECONDS = 5.0
_LOOK_SECONDS = 0.5
_FIRST_COMES = timedelta(seconds=5)
_PATIENCE_SECONDS = 2.0
_LEARNED = "learned words"


@dataclass(frozen=True, slots=True)
class _Filing:
    """An entry, the story it went to, and who may want to hear of it."""

    entry: Entry
    story_id: int
    opens: bool
    rings: bool
    topic_ids: tuple[int, ...]
    feed_ids: tuple[int, ...]

    @property
    def wanted(self) -> bool:
        return self.rings and bool(self.topic_ids or self.feed_ids)


class Pipeline:
    """The way from the feeds to the pending alerts. Call ``restore`` first."""

    def __init__(
        self,
        *,
        database: Database,
        due: Bell,
        settings: Settings,
        workers: Workers,
        poller: Poller,
        reader: ArticleReader,
        clock: Callable[[], datetime],
    ) -> None:
        self.interests = Interests()
        self._due = due
        self._database = database
        self._settings = settings
        self._workers = workers
        self._poller = poller
        self._reader = reader
        self._clock = clock
        self._arrived = asyncio.Event()
        self._index = StoryIndex()
        self._next_story_id = 1
        # One entry at a time decides: two at once could open two stories for one event.
        self._filing = asyncio.Lock()

    async def restore(self) -> None:
        """Rebuild from the database what lives in memory: the stories of the window and what somebody wants."""
        since = self._clock() - timedelta(hours=self._settings.stories.window_hours)
        index = StoryIndex(window=timedelta(hours=self._settings.stories.window_hours))
        async with self._database.read() as conn:
            index.restore(await load_fact(conn, _LEARNED) or {})
            for entry, story_id in await entries_in_window(conn, since):
                index.add(report_of(entry), story_id)
            self._next_story_id = await last_story_id(conn) + 1
            topics, feeds = await topics_wanted(conn), await feeds_wanted(conn)
        self._index = index
        for topic in topics:
            try:
                self.interests.want_topic(topic.id, parse_query(topic.query))
            except QueryError as error:
                log.warning("topic_unreadable topic=%d reason=%s", topic.id, error)
        for feed_id in feeds:
            self.interests.want_feed(feed_id)
        log.info("restored entries=%d topics=%d feeds=%d", len(index), len(topics), len(feeds))

    async def has_due(self) -> bool:
        """Return True if a feed is due."""
        async with self._database.read() as conn:
            return bool(await feeds_due(conn, self._clock(), 1))

    async def poll(self, *, everything: bool = False, on_polled: Callable[[Polled], None] | None = None) -> int:
        """Poll the feeds that are due (or all) and store what came; ``read`` and ``file`` go on from there.

        Returns:
            How many feeds were polled.
        """

        def saved(polled: Polled) -> None:
            if polled.entries:
                self._arrived.set()
            if on_polled is not None:
                on_polled(polled)

        return await poll_round(
            self._database,
            self._poller,
            clock=self._clock,
            everything=everything,
            wanted=self.interests.may_want,
            on_polled=saved,
            on_merged=self.interests.merge_feed,
        )

    async def read(self) -> int:
        """Read the articles that somebody may want; how many were read or given up."""
        count = 0
        while found := await read_round(self._database, self._reader):
            count += found
        return count

    async def read_and_file(self, stop: asyncio.Event) -> None:
        """Read and file what arrives, until ``stop``; what is being committed then is still committed."""
        async with asyncio.TaskGroup() as group:
            while not stop.is_set():
                # A slow article holds up neither the others nor what is already read.
                group.create_task(retry_on_database_error("read", self._read_some), name="read")
                await retry_on_database_error("file", self.file)
                with suppress(TimeoutError):
                    async with asyncio.timeout(_LOOK_SECONDS):
                        await self._arrived.wait()
                self._arrived.clear()

    async def _read_some(self) -> None:
        if await read_round(self._database, self._reader):
            self._arrived.set()

    async def file(self) -> int:
        """File every entry that waits: its story, that story's alerts and "it is filed" are one commit.

        Returns:
            How many entries were filed.
        """
        async with self._filing:
            filed = await self._file_quiet()
            while waiting := await self._waiting():
                try:
                    filed += await self._file(waiting)
                except BaseException:
                    # The index has taken in what the database has not: begin again from what is stored.
                    await asyncio.shield(self.restore())
                    raise
        return filed

    async def _file_quiet(self) -> int:
        # Thousands of feeds that are new bring more of the past than it is worth to judge: it rings nobody, and an
        # entry takes half a millisecond.
        async with self._database.read() as conn:
            if await count_quiet(conn) <= _QUIET_MOST:
                return 0
        filed = 0
        while True:  # in portions: as one statement SQLite keeps 190 MB for 150,000 of them
            async with self._database.write() as conn:
                portion = await file_quiet(conn, _QUIET_MOST)
            filed += portion
            if portion < _QUIET_MOST:
                return filed

    async def _waiting(self) -> list[tuple[Entry, bool]]:
        async with self._database.read() as conn:
            return await entries_to_file(conn, _BATCH, waits_since=self._clock() - _FIRST_COMES)

    async def _file(self, waiting: Sequence[tuple[Entry, bool]]) -> int:
        now = self._clock()
        open_stories: dict[int, Story] = {}
        filings = [await self._place(entry, rings, open_stories) for entry, rings in waiting]
        await self._summarise(filings, open_stories)
        async with self._database.write() as conn:
            await save_new_stories(conn, [open_stories[filing.story_id] for filing in filings if filing.opens])
            await save_filed(conn, [(filing.entry.id, filing.story_id) for filing in filings])
            for filing in filings:
                open_stories[filing.story_id] = await self._announce(conn, filing, open_stories[filing.story_id], now)
        self._index.forget(now - timedelta(hours=self._settings.stories.window_hours))
        if any(filing.wanted for filing in filings):
            self._due.ring()
        log.info(
            "filed entries=%d stories=%d wanted=%d",
            len(filings),
            sum(filing.opens for filing in filings),
            sum(filing.wanted for filing in filings),
        )
        return len(filings)

    async def _place(self, entry: Entry, rings: bool, open_stories: dict[int, Story]) -> _Filing:  # noqa: FBT001
        placed, topic_ids = self._judge(entry, rings=rings)
        story = None
        if placed.verdict is Verdict.SAME and placed.story_id is not None:
            story = open_stories.get(placed.story_id) or await self._load(placed.story_id)
        opens = story is None
        if story is None:
            story = open_story(entry, self._next_story_id, placed.story_id)
            self._next_story_id += 1
        else:
            story = join_story(story, entry)
        self._index.add(report_of(entry), story.id)
        open_stories[story.id] = story
        feed_ids = tuple(self.interests.feeds_of(entry)) if rings else ()
        return _Filing(entry, story.id, opens, rings, topic_ids, feed_ids)

    def _judge(self, entry: Entry, *, rings: bool) -> tuple[Placed, tuple[int, ...]]:
        """Where an entry belongs, and to which topics."""
        try:
            return self._index.place(report_of(entry)), tuple(self.interests.topics_of(entry)) if rings else ()
        except Exception:
            # One entry fails alone: it opens a story that rings only those who want its feed as a whole.
            log.exception("judging_failed entry=%d", entry.id)
            return Placed(Verdict.NEW, None, 0.0), ()

    async def _load(self, story_id: int) -> Story | None:
        async with self._database.read() as conn:
            return await load_story(conn, story_id)

    async def _summarise(self, filings: Sequence[_Filing], open_stories: dict[int, Story]) -> None:
        """Summarise the stories that somebody wants, once each, in worker processes."""
        chosen: dict[int, Entry] = {}
        for filing in filings:
            if filing.wanted and not open_stories[filing.story_id].summary:
                chosen.setdefault(filing.story_id, filing.entry)

        async def summarise(story_id: int, entry: Entry) -> None:
            story = open_stories[story_id]
            try:
                short, long = await self._workers.run(
                    summarise_both, entry.body, entry.title, entry.language, timeout=_SUMMARY_SECONDS
                )
            except WorkerError as error:
                log.warning("summary_failed story=%d reason=%s", story_id, error)
                return
            open_stories[story_id] = replace(story, summary=short, long_summary=long)

        await asyncio.gather(*(summarise(story_id, entry) for story_id, entry in chosen.items()))

    async def _announce(self, conn: AsyncConnection, filing: _Filing, story: Story, now: datetime) -> Story:
        """Plan the alerts that an entry brings; the story as it is afterwards."""
        if not filing.opens:
            rules = self._settings.alerts
            breaks = not story.breaking and is_breaking(
                await reports_of_story(conn, story.id),
                outlets=rules.breaking_outlets,
                minutes=rules.breaking_minutes,
            )
            story = replace(story, breaking=story.breaking or breaks)
            await save_story(conn, story, now, breaking_at=now if breaks else None)
        if filing.rings:
            await plan_and_save(
                conn,
                story,
                topic_ids=filing.topic_ids,
                feed_ids=filing.feed_ids,
                joined=not filing.opens,
                now=now,
                rules=self._settings.alerts,
            )
        return story

    async def remember(self) -> None:
        """Store what the index has learned of words, so that a restart does not forget it."""
        async with self._database.write() as conn:
            await save_fact(conn, _LEARNED, self._index.learned(), self._clock())


async def retry_on_database_error(name: str, work: Callable[[], Awaitable[object]]) -> None:
    """Do a piece of work; while the database is full, locked or away, say so and leave it for the next time."""
    try:
        await work()
    except* (DBAPIError, StorageError) as errors:
        first = errors.exceptions[0]
        while isinstance(first, BaseExceptionGroup):
            first = first.exceptions[0]
        reason = getattr(first, "orig", None) or first
        log.error("database_refuses work=%s reason=%s", name, reason)  # noqa: TRY400 - expected, and tried again
        await asyncio.sleep(_PATIENCE_SECONDS)
