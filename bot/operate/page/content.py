"""The content of the pages: what the database tells, in the form in which templates show it.

What takes long and changes slowly is kept for some seconds, so that any number of open pages costs what one does.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.errors import QueryError
from bot.operate.readiness.assess import assess
from bot.storage.queries.status.hourly import load_day
from bot.storage.queries.status.statistics import count_states
from bot.storage.queries.status.story_list import count_alerted, first_entries, list_stories
from bot.storage.queries.topics import topics_curated
from bot.topics.evaluate import explain
from bot.topics.query import parse_query
from bot.topics.reading import Reading, document_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Entry, Story
    from bot.operate.readiness.assess import Finding, Observation
    from bot.operate.readiness.observe import Observer
    from bot.storage.database import Database
    from bot.storage.queries.status.hourly import DayOfAlerts
    from bot.topics.query import Query

DAY = timedelta(days=1)
_KEPT = timedelta(seconds=5)
_MOST_WORDS = 6
_MOST_KEPT = 500


@dataclass(frozen=True, slots=True)
class Wellness:
    """The bot at a moment: what was seen, what is wrong, and the last day; ``day`` is None without a database."""

    seen: Observation
    findings: tuple[Finding, ...]
    day: DayOfAlerts | None = None
    states: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @property
    def is_well(self) -> bool:
        """True if nothing keeps the bot from what it is for."""
        return not any(finding.is_problem for finding in self.findings)


@dataclass(frozen=True, slots=True)
class TopicOfStory:
    """A curated topic that a story belongs to, and the words for which it does, each with its field."""

    name: str
    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ShownStory:
    """A story, the topics that it belongs to, and how many alerts of it were sent."""

    story: Story
    topics: tuple[TopicOfStory, ...]
    alerts: int


@dataclass(slots=True)
class Content:
    """Looks up what is shown."""

    observer: Observer
    _last: Wellness | None = None
    _looking: asyncio.Lock = field(default_factory=asyncio.Lock)
    _queries: dict[str, Query | None] = field(default_factory=dict)
    _topics: OrderedDict[int, tuple[TopicOfStory, ...]] = field(default_factory=OrderedDict)
    _topics_of: Sequence[tuple[str, str]] = ()

    @property
    def database(self) -> Database:
        """The bot's."""
        return self.observer.database

    def now(self) -> datetime:
        """The moment."""
        return self.observer.clock()

    async def wellness(self) -> Wellness:
        """Return how the bot is, and its day; looked up every few seconds at most."""
        async with self._looking:
            last, now = self._last, self.now()
            if last is None or not timedelta() <= now - last.seen.now < _KEPT:
                last = self._last = await self._look(now)
            return last

    async def _look(self, now: datetime) -> Wellness:
        seen = await self.observer.look()
        findings = assess(seen)
        if seen.database:
            return Wellness(seen, findings)
        async with self.database.read() as conn:
            return Wellness(seen, findings, await load_day(conn, now), await count_states(conn))

    async def stories(self, conn: AsyncConnection, *, offset: int, limit: int) -> list[ShownStory]:
        """Return some of the last day's stories, the newest first, with what each has to do with which topics."""
        found = await list_stories(conn, self.now() - DAY, offset=offset, limit=limit)
        ids = [story.id for story in found]
        curated = [(topic.name, topic.query) for topic in await topics_curated(conn)]
        if curated != self._topics_of:
            self._topics_of = curated
            self._topics.clear()
            self._queries.clear()
        reports = await first_entries(conn, [one for one in ids if one not in self._topics])
        alerted = await count_alerted(conn, ids)
        return [
            ShownStory(story, self._topics_for(story, reports.get(story.id)), alerted.get(story.id, 0))
            for story in found
        ]

    def _topics_for(self, story: Story, report: Entry | None) -> tuple[TopicOfStory, ...]:
        """Find the topics of a story's first report; what was found is kept, as long as the topics are the same."""
        if story.id not in self._topics and report is not None:
            reading = Reading(document_of(report))
            found = ((name, self._words(query, reading)) for name, query in self._topics_of)
            self._topics[story.id] = tuple(TopicOfStory(name, words) for name, words in found if words)
            if len(self._topics) > _MOST_KEPT:
                self._topics.popitem(last=False)
        return self._topics.get(story.id, ())

    def _words(self, text: str, reading: Reading) -> tuple[tuple[str, str], ...]:
        if text not in self._queries:
            try:
                self._queries[text] = parse_query(text)
            except QueryError:  # it was written before a change of the language
                self._queries[text] = None
        query = self._queries[text]
        hits = explain(query, reading) if query is not None else []
        return tuple(dict.fromkeys((hit.matched_text, hit.field) for hit in hits))[:_MOST_WORDS]
