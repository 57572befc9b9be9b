"""Looking through what has been filed with a query: the same judgement, in the same two steps, that alerts are made by.

Headline and blurb say whether an article is worth reading; only then its text decides. So most entries cost a tenth of
a millisecond here, as they do when they come in. What is told in no language that rings is counted and left out.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.storage.queries.archive.filed import (
    filed_among,
    first_id_since,
    ids_of_feeds,
    load_texts,
    newest_filed,
    oldest_filed_at,
)
from bot.storage.queries.archive.search_index import count_having, ids_having, indexed_from, indexed_languages
from bot.storage.queries.privacy.visibility import load_seen_stories
from bot.topics.reading import READ_CHARACTERS
from bot.topics.search_keys import ways_of_queries
from bot.topics.tellings import Tellings, Wishes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Chat, Story
    from bot.storage.database import Database
    from bot.storage.queries.archive.filed import FiledEntry
    from bot.topics.search_keys import Way
    from bot.topics.tellings import Wish

PREVIEW_SPAN = timedelta(days=7)
PREVIEW_ENTRIES = 6000
# Of what the index says may fit, so many are judged for a preview: enough to tell 5 stories a day from 6.
PREVIEW_JUDGED = 150
SEARCH_ENTRIES = 30_000
_FIRST = 25
_BATCH = 100
_PORTION = 12  # to judge one costs a quarter of a millisecond, to load the texts of some as much as two


@dataclass(frozen=True, slots=True)
class Preview:
    """The yield of a query: stories a day, the time over which that was measured, and the newest few.

    ``left_out`` counts, by their languages, the stories that would not ring because they are told in no other.
    """

    a_day: float
    span: timedelta
    newest: tuple[Story, ...]
    left_out: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Results:
    """One page of a search, the newest first, whether there are more, and since when entries were looked at.

    ``left_out`` is what would stand before its end, and is told in no language that rings.
    """

    stories: tuple[Story, ...]
    more: bool
    since: datetime
    left_out: Mapping[str, int] = field(default_factory=dict)


async def preview(database: Database, chat: Chat, wish: Wish, now: datetime, shown: int = 3) -> Preview:
    """Return the stories that a query would have rung for a chat in the last week, or since the archive begins."""
    since, chat_id = now - PREVIEW_SPAN, chat.id
    walk = _Walk(database, chat_id, Wishes(chat.settings, [wish]), since)
    await walk.go(judged=PREVIEW_JUDGED, looked=PREVIEW_ENTRIES)
    async with database.read() as conn:
        begins = await oldest_filed_at(conn, chat_id) or now
    newest = await _seen(database, chat_id, walk.found[:shown])
    # A day at least: three stories in the first hour of a new bot are not 72 a day.
    start = max(begins, since) if walk.walked_to is None else walk.walked_to
    span = max(now - start, timedelta(days=1))
    share = await walk.share()
    left_out = {language: round(count * share) for language, count in walk.left_out.items()}
    return Preview(len(walk.found) * share / (span / timedelta(days=1)), span, newest, left_out)


async def _seen(database: Database, chat_id: int, story_ids: Sequence[int]) -> tuple[Story, ...]:
    async with database.read() as conn:
        stories = await load_seen_stories(conn, [(chat_id, story_id) for story_id in story_ids])
    return tuple(stories[chat_id, story_id] for story_id in story_ids)


async def search(
    database: Database, chat_id: int, wishes: Wishes, now: datetime, *, days: int, page: int, size: int
) -> Results:
    """One page of the stories that somebody looks for. Only what the chat may see is looked at."""
    most = (page + 1) * size + 1
    since = now - timedelta(days=days)
    walk = _Walk(database, chat_id, wishes, since)
    await walk.go(most=most, looked=SEARCH_ENTRIES)
    chosen = await _seen(database, chat_id, walk.found[page * size : (page + 1) * size])
    return Results(chosen, len(walk.found) >= most, walk.walked_to or since, walk.left_out)


class _Walk:
    """A walk through the archive, the newest entries first: along its index, then past what is not in it yet.

    Attributes:
        walked_to: When the last entry looked at was seen, if that was not all there is.
    """

    def __init__(self, database: Database, chat_id: int, wishes: Wishes, since: datetime) -> None:
        self._database = database
        self._chat_id = chat_id
        self._wishes = wishes
        self._since = since
        self._tellings = Tellings(wishes)
        self._ways: tuple[Way, ...] = ()
        self._indexed_from = 0
        self._floor = 0
        self._judged = 0
        self._judged_all = True
        self.walked_to: datetime | None = None

    @property
    def found(self) -> list[int]:
        """The ids of the stories that are wanted, the newest first."""
        return self._tellings.stories

    @property
    def left_out(self) -> Mapping[str, int]:
        """The stories that are told in no wanted language, counted by their languages."""
        return self._tellings.left_out()

    async def go(self, *, looked: int, most: int | None = None, judged: int | None = None) -> None:
        """Look until there are ``most`` stories, or so many entries were judged, or looked at where none is indexed."""
        before = None
        async with self._database.read() as conn:
            self._floor = await first_id_since(conn, self._since)
            if not self._floor:  # nothing was seen since
                return
            if self._wishes.queries is not None:
                queries = [wish.query for wish in self._wishes.queries]
                self._ways = ways_of_queries(queries, await indexed_languages(conn))
                self._indexed_from = max(await indexed_from(conn), self._floor)
        if self._wishes.queries is not None:
            if not await self._go_along_the_index(most, judged):
                return
            before = self._indexed_from
        if before is None or before > self._floor:
            await self._go_past_all(before, most, looked)

    async def share(self) -> float:
        """Return the ratio of entries that may fit, by the index, to those that were judged."""
        if self._judged_all or not self._judged:
            return 1.0
        async with self._database.read() as conn:
            return max(1.0, await count_having(conn, self._ways, floor=self._floor) / self._judged)

    async def _go_along_the_index(self, most: int | None, judged: int | None) -> bool:
        """Return False where enough was found."""
        before: int | None = None
        size = _FIRST
        while True:
            async with self._database.read() as conn:
                ids = await self._next_ids(conn, before, size)
                await self._look(conn, await filed_among(conn, self._chat_id, ids, self._since), most)
            self._judged += len(ids)
            if len(ids) < size:
                return True
            self._judged_all = judged is None or self._judged < judged
            if not self._judged_all or self._has(most):
                return False
            before = ids[-1]
            size = min(2 * size, _BATCH)
            await asyncio.sleep(0)  # others have their turn between batches

    async def _next_ids(self, conn: AsyncConnection, before: int | None, size: int) -> list[int]:
        ids = await ids_having(conn, self._ways, below=before, floor=self._indexed_from, limit=size)
        if not self._wishes.feeds:
            return ids
        told = await ids_of_feeds(conn, self._wishes.feeds, below=before, floor=self._indexed_from, limit=size)
        return sorted({*ids, *told}, reverse=True)[:size]

    async def _go_past_all(self, before: int | None, most: int | None, looked: int) -> None:
        while True:
            async with self._database.read() as conn:
                newest = await newest_filed(conn, below=before, floor=self._floor, limit=_BATCH)
                ids = [entry_id for entry_id, _ in newest]
                last = await self._look(conn, await filed_among(conn, self._chat_id, ids, self._since), most)
            looked -= len(newest)
            if len(newest) < _BATCH:
                return
            before, seen_at = newest[-1]
            if looked <= 0 or self._has(most):
                self.walked_to = last if last and self._has(most) else seen_at
                return
            await asyncio.sleep(0)  # others have their turn between batches

    def _has(self, most: int | None) -> bool:
        return most is not None and len(self._tellings) >= most

    async def _look(self, conn: AsyncConnection, batch: Sequence[FiledEntry], most: int | None) -> datetime | None:
        """Judge entries until there are enough stories, and return when the last of those looked at was seen."""
        last: datetime | None = None
        for start in range(0, len(batch), _PORTION):
            if self._has(most):
                break
            portion = batch[start : start + _PORTION]
            last = portion[-1].entry.seen_at
            likely = [one for one in portion if self._tellings.may_take(one)]
            texts = await load_texts(conn, [one.entry.id for one in likely], READ_CHARACTERS) if likely else {}
            for one in likely:
                if self._tellings.may_take(one):
                    self._tellings.take(one, texts.get(one.entry.id, ""))
        return last
