"""The daily clean-up: what is too old is deleted, or emptied, a few rows at a time.

Nobody waits for it: rows are looked for in transactions that only read, each that writes is over in a moment, and
after each as much time is left to others as it took. What is not done when the program ends is done the next day.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.log import logger
from bot.operate.portions import Portion
from bot.storage.old_rows import (
    crowded_feeds,
    drop_alerts,
    drop_entries,
    drop_mutes,
    drop_stories,
    drop_texts,
    old_alerts,
    old_digests,
    old_entries,
    old_mutes,
    old_stories,
    old_texts,
)
from bot.storage.queries.archive.filed import first_id_since
from bot.storage.queries.archive.search_index import forget_indexed
from bot.storage.queries.outbox.timelines import forget_timelines
from bot.storage.queries.prompts import forget_prompts

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.settings import Settings
    from bot.storage.database import Database

    Find = Callable[[AsyncConnection], Awaitable[Sequence[int]]]
    Drop = Callable[[AsyncConnection, Sequence[int]], Awaitable[int]]

log = logger(__name__)

_FEEDS_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class Retention:
    """The moments before which each kind of rows is too old."""

    stories: datetime
    entries: datetime
    alerts: datetime
    texts: datetime

    @classmethod
    def of(cls, settings: Settings, now: datetime) -> Retention:
        """Return what the operator has chosen; what can still be joined, or was told of it, is never too old."""
        window, keep = timedelta(hours=settings.stories.window_hours), settings.operate

        def before(days: float) -> datetime:
            return now - max(timedelta(days=days), window)

        return cls(
            stories=before(keep.keep_days),
            entries=before(keep.entry_days),
            alerts=before(keep.alert_days),
            texts=now - timedelta(days=keep.text_days),
        )


async def clean_up(database: Database, now: datetime, *, settings: Settings) -> None:
    """Delete stories, entries, alerts, mutes and questions that are too old, and the texts of articles.

    An entry that its feed may still show is kept, however old: it would come back as new. So is what waits to be sent.
    """
    too_old, sweep = Retention.of(settings, now), _Sweep(database)
    alerts = await sweep.all(lambda conn: old_alerts(conn, too_old.alerts), drop_alerts)
    digests = await sweep.all(lambda conn: old_digests(conn, too_old.alerts), drop_alerts)
    stories = await sweep.all(lambda conn: old_stories(conn, too_old.stories), drop_stories)
    texts = await sweep.all(lambda conn: old_texts(conn, too_old.texts), drop_texts)
    entries = await _clean_entries(database, sweep, too_old.entries)
    mutes = await sweep.all(lambda conn: old_mutes(conn, now), drop_mutes)
    async with database.write() as conn:
        await forget_indexed(conn, await first_id_since(conn, too_old.stories))
    async with database.write() as conn:
        prompts = await forget_prompts(conn, now)
        await forget_timelines(conn, now)
    log.info(
        "cleaned",
        stories=stories,
        alerts=alerts + digests,
        entries=entries,
        texts=texts,
        mutes=mutes,
        prompts=prompts,
        slowest_ms=round(1000 * sweep.slowest),
    )


async def _clean_entries(database: Database, sweep: _Sweep, before: datetime) -> int:
    async with database.read() as conn:
        crowded = await crowded_feeds(conn)
    count = 0
    for start in range(0, len(crowded), _FEEDS_AT_ONCE):
        some = crowded[start : start + _FEEDS_AT_ONCE]
        count += await sweep.all(lambda conn, some=some: old_entries(conn, some, before), drop_entries)  # type: ignore[misc]
    return count


class _Sweep:
    """Takes rows away, in transactions that are over in a moment. ``slowest`` is how long the longest took."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.slowest = 0.0

    async def all(self, find: Find, drop: Drop) -> int:
        """Find rows and drop them, until none are found; return their number."""
        count, portion = 0, Portion()
        while found := await self._found(find):
            dropped = 0
            while found:
                ids, found = found[: portion.rows], found[portion.rows :]
                began = time.perf_counter()
                async with self._database.write() as conn:
                    waited = time.perf_counter()
                    dropped += await drop(conn, ids)
                seconds = time.perf_counter() - waited
                portion.took(len(ids), seconds)
                self.slowest = max(self.slowest, seconds)
                # Half of the time at least is everybody's, also that of programs which do not stand in our queue.
                await asyncio.sleep(time.perf_counter() - began)
            count += dropped
            if not dropped:  # somebody has taken them up again
                break
        return count

    async def _found(self, find: Find) -> Sequence[int]:
        async with self._database.read() as conn:
            return await find(conn)
