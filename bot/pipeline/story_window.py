"""The stories of the last days in memory, as the database has them.

Reading a large window takes a while: it is read in portions, between which everything else goes on. A standby reads it
before it leads, again and again, and then has only to read what came since.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple

from bot.log import logger
from bot.storage.queries.facts import load_fact, save_fact
from bot.storage.queries.stories import entries_in_window, events_of_stories, filed_in_window
from bot.stories.filing import report_of
from bot.stories.grouping.scopes import ScopedIndex

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Collection, Iterable
    from datetime import datetime, timedelta

    from bot.model import Entry
    from bot.storage.database import Database

log = logger(__name__)

_LEARNED = "learned words"
_LEARNED_PRIVATELY = "learned words of private feeds"
_PORTION = 1000
_FOLLOW_SECONDS = 20.0
_AT_A_TIME = 20  # some milliseconds


class _FiledIn(NamedTuple):
    """The story that an entry is filed in, and the feed whose private story that is."""

    story_id: int
    feed_id: int | None


@asynccontextmanager
async def prefetching(window: StoryWindow, every: float = _FOLLOW_SECONDS) -> AsyncIterator[None]:
    """Prefetch a window again and again, every so many seconds, while this process waits to lead."""

    async def follow() -> None:
        while True:
            await asyncio.sleep(every)
            try:
                await window.prefetch()
            except Exception as error:  # noqa: BLE001 - what cannot be read now is read by who leads
                log.debug("window_not_prefetched", reason=error)

    following = asyncio.create_task(follow(), name="prefetch")
    try:
        yield
    finally:
        following.cancel()
        with suppress(asyncio.CancelledError):
            await following


class StoryWindow:
    """Reads the window.

    Args:
        database: Where entries and stories are.
        span: How long a story can be joined.
        clock: The moment.
    """

    def __init__(self, database: Database, span: timedelta, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._span = span
        self._clock = clock
        self._index: ScopedIndex | None = None
        self._places: dict[int, _FiledIn] = {}

    @property
    def is_prefetched(self) -> bool:
        """True if a window was read, and who leads next has only to read what came since."""
        return self._index is not None

    async def prefetch(self) -> None:
        """Read the window while another process files, or what it has filed since the last time."""
        index = await self._followed()
        self._index = await self._read(remember=True) if index is None else index

    async def load(self) -> ScopedIndex:
        """Return the window as it is now; from now on who files keeps it so."""
        index = await self._followed()
        index = await self._read() if index is None else index
        self.forget()
        return index

    def forget(self) -> None:
        """Forget what was prefetched: stories were filed anew."""
        self._index, self._places = None, {}

    async def add(self, index: ScopedIndex, entry_ids: Collection[int]) -> None:
        """Add those of some entries to a window that the database has filed."""
        await self._add_all(index, sorted(entry_ids), remember=False)

    async def save_learned(self, index: ScopedIndex) -> None:
        """Store what an index has learned of words, so that a restart does not forget it."""
        async with self._database.write() as conn:
            await save_fact(conn, _LEARNED, index.public.learned(), self._clock())
            await save_fact(conn, _LEARNED_PRIVATELY, index.private.learned(), self._clock())

    async def _read(self, *, remember: bool = False) -> ScopedIndex:
        since, index = self._clock() - self._span, ScopedIndex(window=self._span)
        self.forget()
        async with self._database.read() as conn:
            index.public.restore(await load_fact(conn, _LEARNED) or {})
            index.private.restore(await load_fact(conn, _LEARNED_PRIVATELY) or {})
            events = await events_of_stories(conn, since)
        after: Entry | None = None
        while True:
            async with self._database.read() as conn:
                found = await entries_in_window(conn, since, _PORTION, after=after)
            await self._take_in(index, found, events, remember=remember)
            if len(found) < _PORTION:
                return index
            after = found[-1][0]

    async def _take_in(
        self,
        index: ScopedIndex,
        found: Iterable[tuple[Entry, int, int | None]],
        events: dict[int, int],
        *,
        remember: bool,
    ) -> None:
        for number, (entry, story_id, feed_id) in enumerate(found, 1):
            index.add(report_of(entry), story_id, feed_id, events.get(story_id))
            if remember:
                self._places[entry.id] = _FiledIn(story_id, feed_id)
            if number % _AT_A_TIME == 0:
                await asyncio.sleep(0)

    async def _add_all(self, index: ScopedIndex, ids: list[int], *, remember: bool) -> None:
        since = self._clock() - self._span
        async with self._database.read() as conn:
            events = await events_of_stories(conn, since) if ids else {}
        for start in range(0, len(ids), _PORTION):
            async with self._database.read() as conn:
                found = await entries_in_window(conn, since, _PORTION, among=ids[start : start + _PORTION])
            await self._take_in(index, found, events, remember=remember)

    async def _followed(self) -> ScopedIndex | None:
        """Return what was prefetched, with what was filed since; None if it is of no use."""
        index = self._index
        if index is None:
            return None
        since = self._clock() - self._span
        stored: dict[int, _FiledIn] = {}
        after = 0
        while portion := await self._filed(since, after):
            stored |= {entry_id: _FiledIn(story_id, feed_id) for entry_id, story_id, feed_id in portion}
            after = portion[-1][0]
        if not self._merge(index, stored):
            log.info("window_read_anew", reason="stories were filed anew")
            return None
        index.forget(since)
        await self._add_all(index, [entry_id for entry_id in stored if entry_id not in self._places], remember=True)
        self._places = {entry_id: place for entry_id, place in self._places.items() if entry_id in stored}
        return index

    async def _filed(self, since: datetime, after: int) -> list[tuple[int, int, int | None]]:
        async with self._database.read() as conn:
            return await filed_in_window(conn, since, after, 10 * _PORTION)

    def _merge(self, index: ScopedIndex, stored: dict[int, _FiledIn]) -> bool:
        """Merge the stories that have become one; False if anything else has become of an entry."""
        now: dict[_FiledIn, set[_FiledIn]] = {}
        for entry_id, place in self._places.items():
            if entry_id in stored:
                now.setdefault(place, set()).add(stored[entry_id])
        for before, places in now.items():
            if places == {before}:
                continue
            one = next(iter(places))
            if len(places) > 1 or before.feed_id is not None or one.feed_id is not None:
                return False
            index.public.merge(one.story_id, before.story_id)
        self._places |= {entry_id: place for entry_id, place in stored.items() if entry_id in self._places}
        return True
