"""Queries about filed entries: the archive that /search, /latest and previews look through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bot.storage.queries.entries import ENTRY_COLUMNS_WITHOUT_TEXT, entry_of
from bot.storage.queries.privacy.visibility import sees_feed, sees_story
from bot.storage.tables import entries, feeds, stories

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Entry


_ROUGHLY = 1000


@dataclass(frozen=True, slots=True)
class FiledEntry:
    """An entry, the story that it was filed into, that story's language, and those that are linked with it."""

    entry: Entry
    story_id: int
    linked_ids: tuple[int, ...] = ()
    language: str = ""


async def newest_filed(
    conn: AsyncConnection, *, below: int | None, floor: int, limit: int
) -> list[tuple[int, datetime]]:
    """Return the newest filed entries, those from ``floor`` to before ``below``: their ids, and when each was seen.

    Only of entries, so that they are walked from their end: joined with others they would be sorted, all of them.
    """
    query = select(entries.c.id, entries.c.seen_at).where(entries.c.story_id.is_not(None), entries.c.id >= floor)
    if below is not None:
        query = query.where(entries.c.id < below)
    rows = await conn.execute(query.order_by(entries.c.id.desc()).limit(limit))
    return [(row.id, row.seen_at) for row in rows]


async def filed_among(
    conn: AsyncConnection, chat_id: int, entry_ids: Collection[int], since: datetime
) -> list[FiledEntry]:
    """Return those of some entries that are filed, seen since a moment, and for a chat to see, the newest first.

    The articles' texts are left out: ``load_texts`` has those that are needed.
    """
    query = (
        select(
            *ENTRY_COLUMNS_WITHOUT_TEXT,
            entries.c.story_id,
            stories.c.linked_ids,
            stories.c.language.label("story_language"),
        )
        .join(feeds, feeds.c.id == entries.c.feed_id)
        .join(stories, stories.c.id == entries.c.story_id)
        .where(entries.c.id.in_(entry_ids), entries.c.seen_at >= since, sees_feed(chat_id), sees_story(chat_id))
    )
    rows = await conn.execute(query.order_by(entries.c.id.desc()))
    return [FiledEntry(entry_of(row), row.story_id, tuple(row.linked_ids or ()), row.story_language) for row in rows]


async def ids_of_feeds(
    conn: AsyncConnection, feed_ids: Collection[int], *, below: int | None, floor: int, limit: int
) -> list[int]:
    """Return the ids of the newest entries of some feeds, filed or not: those from ``floor`` to before ``below``."""
    query = select(entries.c.id).where(entries.c.feed_id.in_(feed_ids), entries.c.id >= floor)
    if below is not None:
        query = query.where(entries.c.id < below)
    return list((await conn.execute(query.order_by(entries.c.id.desc()).limit(limit))).scalars())


async def first_id_since(conn: AsyncConnection, since: datetime) -> int:
    """Return the smallest id of the entries seen since a moment; 0 if there is none. Ids follow the clock, roughly."""
    first = select(entries.c.id).where(entries.c.seen_at >= since).order_by(entries.c.seen_at).limit(_ROUGHLY)
    return (await conn.execute(select(func.min(first.subquery().c.id)))).scalar_one_or_none() or 0


async def load_texts(conn: AsyncConnection, ids: Iterable[int], characters: int) -> dict[int, str]:
    """Return the beginnings of some entries' articles, of so many characters, by the entries' ids."""
    beginning = func.substr(entries.c.text, 1, characters).label("beginning")
    rows = await conn.execute(select(entries.c.id, beginning).where(entries.c.id.in_(list(ids))))
    return {row.id: row.beginning for row in rows}


async def oldest_filed_at(conn: AsyncConnection, chat_id: int) -> datetime | None:
    """Return the moment at which the oldest stored entry that a chat may see was first seen; None if there is none."""
    query = select(entries.c.seen_at).join(feeds, feeds.c.id == entries.c.feed_id).where(sees_feed(chat_id))
    found: datetime | None = (await conn.execute(query.order_by(entries.c.seen_at).limit(1))).scalar_one_or_none()
    return found


async def languages_told(conn: AsyncConnection, chat_id: int, since: datetime) -> dict[str, int]:
    """Return the number of stories in each language that were opened since a moment and that a chat may see."""
    query = select(stories.c.language, func.count()).where(
        stories.c.opened_at >= since, stories.c.language != "", sees_story(chat_id)
    )
    return {row[0]: row[1] for row in await conn.execute(query.group_by(stories.c.language))}
