"""File: entries become stories, and stories become pending alerts.

::

    entries ──cluster──▶ decide ──match──▶ summarise ──plan──▶ one commit: stories, alerts, "entry is filed"

What decides is pure (``stories.filing``, ``alerts.plan``). The step may be killed anywhere and run again.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from bot import metrics
from bot.isolation import Isolation
from bot.log import logger
from bot.pipeline.announce import Announcer
from bot.pipeline.index import Said, index_said, said_in
from bot.pipeline.queue.second_look import send_back
from bot.pipeline.refile import refile_feeds
from bot.pipeline.story_summary import SummariesOfBatch, Summariser
from bot.pipeline.story_window import StoryWindow
from bot.storage.database_errors import is_refusal
from bot.storage.database_retry import keep_going
from bot.storage.queries.entries import count_quiet, entries_to_file, file_quiet, save_filed
from bot.storage.queries.feeds import feeds_wanted
from bot.storage.queries.privacy.visibility import load_scopes
from bot.storage.queries.stories import load_story, save_links, save_new_stories
from bot.storage.queries.topics import topics_wanted
from bot.storage.story_ids import StoryIds
from bot.stories.filing import Filing, decide, link, report_of, story_to_join
from bot.stories.grouping.report import Verdict
from bot.stories.grouping.scopes import ALONE, Placement, Scope, ScopedIndex
from bot.stories.standfirst import SourceText, source_of
from bot.topics.reading import Reading, document_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from bot.model import Entry, Story
    from bot.pipeline.bell import Bell
    from bot.settings import Settings
    from bot.storage.database import Database
    from bot.subscriptions.interests import Interests
    from bot.workers import Workers

log = logger(__name__)

_BATCH = 200
_QUIET_MOST = 2000
_LOOK_SECONDS = 0.5
_GATHER_SECONDS = 0.5  # from one filing to the next: a commit of one entry costs the queries of a commit of many
_FIRST_COMES = timedelta(seconds=5)
_NOT_FILED = "filing_failed"
_TRIES = 3


class FileStep:
    """The second step of a headline: from the table ``entries`` to the table ``alerts``. Call ``restore`` first.

    Args:
        database: Where entries, stories and alerts are.
        settings: The operator's.
        workers: Summarise.
        interests: What somebody wants to hear of; filled by ``restore``.
        clock: The moment, aware and in UTC.
        arrived: Rung when there are entries to file.
        due: Rung when alerts are due.
        isolation: Counts what fails unforeseen; each entry fails alone.
        window: What a standby has prefetched.
    """

    def __init__(
        self,
        *,
        database: Database,
        settings: Settings,
        workers: Workers,
        interests: Interests,
        clock: Callable[[], datetime],
        arrived: Bell,
        due: Bell,
        isolation: Isolation | None = None,
        window: StoryWindow | None = None,
    ) -> None:
        self._database = database
        self._settings = settings
        self._interests = interests
        self._clock = clock
        self._arrived = arrived
        self._due = due
        self._isolation = isolation or Isolation()
        self._summariser = Summariser(workers, self._isolation)
        self._announcer = Announcer(settings.alerts)
        self._window = window or StoryWindow(database, timedelta(hours=settings.stories.window_hours), clock)
        self._index = ScopedIndex()
        self._in_doubt: Sequence[int] = ()
        self._is_stale = False
        self._scopes: Mapping[int, frozenset[int]] = {}
        self._story_ids = StoryIds()
        self._said: dict[int, Said] = {}  # by entries that are being filed
        # One entry at a time decides: two at once could open two stories for one event.
        self._filing = asyncio.Lock()

    async def run(self, stop: asyncio.Event) -> None:
        """File what arrives, until ``stop``; what is being committed then is still committed."""
        loop = asyncio.get_running_loop()
        while not stop.is_set():
            next_at = loop.time() + _GATHER_SECONDS
            await keep_going("file", lambda: self.file(stop), self._isolation)
            await self._arrived.wait(_LOOK_SECONDS)
            with suppress(TimeoutError):  # the first entry after a pause is filed at once, others wait for each other
                async with asyncio.timeout_at(next_at):
                    await stop.wait()

    async def restore(self) -> None:
        """Rebuild from the database what lives in memory: the stories of the window and what somebody wants."""
        if await refile_feeds(self._database):
            self._window.forget()
            self._story_ids = StoryIds()
        self._index = index = await self._window.load()
        async with self._database.read() as conn:
            topics, feeds = await topics_wanted(conn), await feeds_wanted(conn)
        self._is_stale, self._in_doubt = False, ()
        self._interests.want_all(topics, feeds)
        log.info("restored", entries=len(index), topics=len(topics), feeds=len(feeds))

    async def file(self, stop: asyncio.Event | None = None) -> int:
        """File every entry that waits: its story, that story's alerts and "it is filed" are one commit.

        Args:
            stop: Once it is set, no further batch is begun.

        Returns:
            How many entries were filed.
        """
        async with self._filing:
            self._is_stale |= self._interests.take_origin_change()
            if self._is_stale:
                await self.restore()
            await self._end_doubt()
            filed = await self._file_quiet()
            while not (stop and stop.is_set()) and (waiting := await self._waiting()):
                try:
                    filed += await self._file(waiting)
                except BaseException:
                    self._index.undo()
                    raise
                filed += await self._file_quiet()  # what came meanwhile
        return filed

    async def _end_doubt(self) -> None:
        """Take in what a commit has stored after all, of which it was not known whether it was made."""
        if self._in_doubt:
            await self._window.add(self._index, self._in_doubt)
            self._in_doubt = ()

    async def _file_quiet(self) -> int:
        # Thousands of feeds that are new bring more of the past than it is worth to judge: it notifies nobody, and an
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

    async def _waiting(self) -> list[Entry]:
        now = self._clock()
        self._said.clear()
        async with self._database.read() as conn:
            resting = self._isolation.resting(_NOT_FILED, now)
            waiting = await entries_to_file(conn, _BATCH, waits_since=now - _FIRST_COMES, but=resting)
        if waiting and self._database.dialect == "postgresql":
            waiting = await send_back(self._database, self._interests, waiting)
        if waiting:
            async with self._database.read() as conn:
                self._scopes = await load_scopes(conn, {entry.feed_id for entry in waiting})
                await self._story_ids.draw(conn, 2 * len(waiting))  # for each alone, too, if they fail together
        return waiting

    async def _file(self, waiting: Sequence[Entry]) -> int:
        """File entries in one commit; if that fails, and those that have failed before, each in its own."""
        suspects = [entry for entry in waiting if self._isolation.has_failed(_NOT_FILED, entry.id)]
        others = [entry for entry in waiting if entry not in suspects] if suspects else waiting
        filed = 0
        try:
            filed = await self._file_together(others) if others else 0
        except Exception as error:
            if is_refusal(error):
                raise
            self._take_back()
            suspects = list(waiting)
        for entry in suspects:
            filed += await self._file_alone(entry)
        return filed

    def _take_back(self) -> None:
        """Nothing of a batch was stored: the index is to be as it was before."""
        self._index.undo()
        self._in_doubt, self._is_stale = (), False

    async def _file_together(self, waiting: Sequence[Entry]) -> int:
        self._index.begin()
        filings, stories = await self._place_all(waiting, adds=True)
        return await self._commit(filings, stories)

    async def _file_alone(self, entry: Entry) -> bool:
        """File an entry in a commit of its own; the index takes it in when that is done."""
        try:
            (filing,), stories = await self._place_all([entry], adds=False)
            await self._commit([filing], stories)
            self._add(filing)
        except Exception as error:
            if is_refusal(error):
                raise
            self._take_back()
            if self._isolation.failed(_NOT_FILED, entry.id, error, self._clock()) >= _TRIES:
                await self._set_aside(entry)
            return False
        self._isolation.succeeded(_NOT_FILED, entry.id)
        return True

    async def _set_aside(self, entry: Entry) -> None:
        try:
            async with self._database.write() as conn:
                await save_filed(conn, [(entry.id, None)])
        except Exception as error:
            if is_refusal(error):
                raise
            log.error("entry_not_set_aside", entry=entry.id, reason=error)  # noqa: TRY400 - it rests, and is tried again
        else:
            log.error("entry_set_aside", entry=entry.id, note="filed in no story and without alerts")

    async def _commit(self, filings: Sequence[Filing], open_stories: dict[int, Story]) -> int:
        now = self._clock()
        said = {filing.entry.id: self._said.pop(filing.entry.id, Said()) for filing in filings}
        # If the database goes away now, nobody knows what has become of the commit.
        self._in_doubt = [filing.entry.id for filing in filings]
        self._is_stale = any(filing.merged is not None for filing in filings)
        async with self._database.write() as conn:
            await save_new_stories(conn, [open_stories[filing.story.id] for filing in filings if filing.opens])
            await save_filed(
                conn,
                [(filing.entry.id, filing.story.id) for filing in filings],
                {filing.entry.id: " ".join(filing.words) for filing in filings if filing.words},
            )
            await index_said(conn, said)
            await save_links(conn, [story for story in open_stories.values() if story.linked_ids])
            await self._announcer.announce(conn, filings, open_stories, now)
        self._in_doubt, self._is_stale = (), False
        self._index.settle()
        self._index.forget(now - timedelta(hours=self._settings.stories.window_hours))
        wanted = sum(filing.is_wanted for filing in filings)
        if wanted:
            self._due.ring()
        opened = sum(filing.opens for filing in filings)
        metrics.STORIES.inc(opened)
        log.info("filed", entries=len(filings), stories=opened, wanted=wanted)
        return len(filings)

    async def _place_all(self, waiting: Sequence[Entry], *, adds: bool) -> tuple[list[Filing], dict[int, Story]]:
        """The decisions about entries, and the stories that they leave, by their ids; the index learns of each."""
        open_stories: dict[int, Story] = {}
        filings = []
        summaries = SummariesOfBatch(self._summariser, self._clock())
        try:
            for entry in waiting:
                filings.append(await self._place(entry, open_stories))
                if adds:
                    self._add(filings[-1])
                _begin_summary(summaries, filings[-1])
                await asyncio.sleep(0)  # people wait for answers: 200 entries are a third of a second
            return filings, await summaries.added_to(open_stories)
        finally:
            summaries.stop()

    async def _place(self, entry: Entry, open_stories: dict[int, Story]) -> Filing:
        scope = self._scopes.get(entry.feed_id)
        placement, topic_ids = self._judge(entry, None if scope is None else Scope(entry.feed_id, scope))
        placed = placement.placed
        story = await self._find(story_to_join(placed), open_stories)
        told = await self._find(placed.story_id, open_stories) if placed.verdict is Verdict.RETOLD else None
        filing = decide(
            entry,
            placed,
            story,
            next_story_id=self._story_ids.next,
            topic_ids=topic_ids,
            feed_ids=self._interests.feeds_of(entry),
            private=scope is not None,
            linked_ids=(*placement.linked_ids, *((told.id, *told.linked_ids) if told else ())),
            merged=await self._find(placed.merges_id, open_stories),
        )
        if filing.opens:
            self._story_ids.use()
        open_stories[filing.story.id] = filing.story
        for linked_id in set(filing.story.linked_ids).difference(story.linked_ids if story else ()):
            linked = await self._find(linked_id, open_stories)
            if linked is not None:
                open_stories[linked_id] = link(linked, [filing.story.id])
        return filing

    async def _find(self, story_id: int | None, open_stories: Mapping[int, Story]) -> Story | None:
        if story_id is None or story_id in open_stories:
            return open_stories.get(story_id or 0)
        async with self._database.read() as conn:
            return await load_story(conn, story_id)

    def _add(self, filing: Filing) -> None:
        if not filing.is_aside:
            self._index.add(report_of(filing.entry), filing.story.id, filing.private_feed_id, filing.event_id)
        if filing.merged is not None:
            self._index.public.merge(filing.story.id, filing.merged.id)

    def _judge(self, entry: Entry, scope: Scope | None) -> tuple[Placement, Sequence[int]]:
        """Find where an entry belongs, and to which topics."""
        try:
            reading = Reading(document_of(entry))
            self._said[entry.id] = said_in(reading)
            topic_ids = self._interests.topics_of(reading) if entry.notifies else ()
            return self._index.place(report_of(entry), scope), topic_ids
        except Exception as error:  # noqa: BLE001 - isolated, and logged
            # One entry fails alone: it opens a story that notifies only those who want its feed as a whole.
            self._isolation.failed("judging_failed", entry.id, error, self._clock())
            return ALONE, ()

    async def save_word_counts(self) -> None:
        """Store what the index has learned of words, so that a restart does not forget it."""
        await self._window.save_learned(self._index)


def _begin_summary(summaries: SummariesOfBatch, filing: Filing) -> None:
    """Have a story summarised that somebody wants and that has no summary yet."""
    story, entry = filing.story, filing.entry
    if not filing.is_wanted or story.summary:
        return
    if filing.is_aside:  # what everybody sees of a story is told in words that everybody may read
        summaries.begin(story.id, SourceText(story.lead, story.title, story.language))
    else:
        summaries.begin(story.id, source_of(entry))
