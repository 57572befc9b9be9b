"""Queries of the clean-up: finding rows that are too old, which holds up nobody, and dropping some of them.

What is dropped is asked again if it is too old where others may have taken it up meanwhile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, literal_column, select, update

from bot.model import AlertState, EntryState
from bot.storage.tables import alerts, entries, mutes, stories

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Select
    from sqlalchemy.ext.asyncio import AsyncConnection

_AT_ONCE = 10_000
KEPT_OF_FEED = 500
"""So many entries of a feed stay, the newest ones: they may still stand in its document."""
_OVER = alerts.c.state.not_in((AlertState.PENDING, AlertState.HELD, AlertState.SENDING))
# SQLite uses a partial index only where its condition stands in the query.
_HAS_TEXT = entries.c.text != literal_column("''")


async def old_alerts(conn: AsyncConnection, before: datetime) -> list[int]:
    """Return alerts that are over, about stories without a report since a moment."""
    of_story = stories.join(alerts, alerts.c.story_id == stories.c.id)
    query = select(alerts.c.id).select_from(of_story).where(stories.c.updated_at < before, _OVER)
    return await _ids(conn, query)


async def old_digests(conn: AsyncConnection, before: datetime) -> list[int]:
    """Return digests that are over and were made before a moment."""
    return await _ids(conn, select(alerts.c.id).where(alerts.c.story_id.is_(None), alerts.c.created_at < before, _OVER))


async def drop_alerts(conn: AsyncConnection, ids: Sequence[int]) -> int:
    """Delete alerts, and return their number; one that is to be sent again is left."""
    return (await conn.execute(delete(alerts).where(alerts.c.id.in_(ids), _OVER))).rowcount


async def old_stories(conn: AsyncConnection, before: datetime) -> list[int]:
    """Return the stories without a report since a moment, but for those with an alert, which is still to be sent."""
    has_alerts = select(alerts.c.id).where(alerts.c.story_id == stories.c.id).exists()
    return await _ids(conn, select(stories.c.id).where(stories.c.updated_at < before, ~has_alerts))


async def drop_stories(conn: AsyncConnection, ids: Sequence[int]) -> int:
    """Delete stories, and return their number; one with an alert is left."""
    has_alerts = select(alerts.c.id).where(alerts.c.story_id == stories.c.id).exists()
    return (await conn.execute(delete(stories).where(stories.c.id.in_(ids), ~has_alerts))).rowcount


async def old_texts(conn: AsyncConnection, before: datetime) -> list[int]:
    """Return the filed entries seen before a moment whose articles are stored."""
    query = select(entries.c.id).where(_HAS_TEXT, entries.c.seen_at < before, entries.c.state == EntryState.FILED)
    return await _ids(conn, query)


async def drop_texts(conn: AsyncConnection, ids: Sequence[int]) -> int:
    """Empty the articles of entries, and return their number. All else of them stays."""
    if conn.dialect.name != "sqlite":
        return (await conn.execute(update(entries).where(entries.c.id.in_(ids)).values(text=""))).rowcount
    # SQLite never joins the pages of rows that have shrunk: an update would leave a page of 4 KB to each. Rows that are
    # put in again stand close together. There, nothing refers to an entry.
    rows = (await conn.execute(select(entries).where(entries.c.id.in_(ids)))).all()
    emptied = [dict(zip(entries.c.keys(), row, strict=True)) | {"text": ""} for row in rows]
    await conn.execute(delete(entries).where(entries.c.id.in_(ids)))
    if emptied:
        await conn.execute(insert(entries), emptied)
    return len(emptied)


async def crowded_feeds(conn: AsyncConnection, kept: int = KEPT_OF_FEED) -> list[int]:
    """Return the feeds with more entries than are kept of each."""
    query = select(entries.c.feed_id).group_by(entries.c.feed_id).having(func.count() > kept)
    return list((await conn.execute(query)).scalars())


async def old_entries(
    conn: AsyncConnection, feed_ids: Sequence[int], before: datetime, kept: int = KEPT_OF_FEED
) -> list[int]:
    """Return the entries of some feeds seen before a moment, but for the newest of each."""
    place = func.row_number().over(partition_by=entries.c.feed_id, order_by=entries.c.id.desc())
    ranked = (
        select(entries.c.id, entries.c.seen_at, entries.c.state, place.label("place"))
        .where(entries.c.feed_id.in_(feed_ids))
        .subquery()
    )
    is_old = (ranked.c.seen_at < before, ranked.c.state == EntryState.FILED, ranked.c.place > kept)
    return await _ids(conn, select(ranked.c.id).where(*is_old))


async def drop_entries(conn: AsyncConnection, ids: Sequence[int]) -> int:
    """Delete entries, and return their number."""
    return (await conn.execute(delete(entries).where(entries.c.id.in_(ids)))).rowcount


async def old_mutes(conn: AsyncConnection, now: datetime) -> list[int]:
    """Return the mutes that are over."""
    return await _ids(conn, select(mutes.c.id).where(mutes.c.until <= now))


async def drop_mutes(conn: AsyncConnection, ids: Sequence[int]) -> int:
    """Delete mutes, and return their number."""
    return (await conn.execute(delete(mutes).where(mutes.c.id.in_(ids)))).rowcount


async def _ids(conn: AsyncConnection, query: Select[*tuple[int]]) -> list[int]:
    return list((await conn.execute(query.limit(_AT_ONCE))).scalars())
