"""Queries about filed entries: the archive that /search, /latest and previews look through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bot.storage.queries.entries import ENTRY_COLUMNS_WITHOUT_TEXT, entry_of
from bot.storage.queries.privacy.visibility import sees_feed, sees_story
from bot.storage.tables import entries, feeds, stories

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Entry


@dataclass(frozen=True, slots=True)
class FiledEntry:
    """An entry, the story that it was filed into, and those that are linked with that."""

    entry: Entry
    story_id: int
    linked_ids: tuple[int, ...] = ()


async def filed_before(
    conn: AsyncConnection, chat_id: int, before_id: int | None, since: datetime, limit: int
) -> list[FiledEntry]:
    """Return the filed entries seen since a moment that a chat may see, the newest first.

    The articles' texts are left out: ``load_texts`` has those that are needed.

    Args:
        conn: A transaction.
        chat_id: Who looks.
        before_id: Only entries below this id.
        since: The moment.
        limit: How many.
    """
    query = (
        select(*ENTRY_COLUMNS_WITHOUT_TEXT, entries.c.story_id, stories.c.linked_ids)
        .join(feeds, feeds.c.id == entries.c.feed_id)
        .join(stories, stories.c.id == entries.c.story_id)
        .where(entries.c.seen_at >= since, sees_feed(chat_id), sees_story(chat_id))
    )
    if before_id is not None:
        query = query.where(entries.c.id < before_id)
    rows = await conn.execute(query.order_by(entries.c.id.desc()).limit(limit))
    return [FiledEntry(entry_of(row), row.story_id, tuple(row.linked_ids or ())) for row in rows]


async def load_texts(conn: AsyncConnection, ids: Iterable[int]) -> dict[int, str]:
    """Return the articles' texts of some entries, by the entries' ids."""
    rows = await conn.execute(select(entries.c.id, entries.c.text).where(entries.c.id.in_(list(ids))))
    return {row.id: row.text for row in rows}


async def oldest_filed_at(conn: AsyncConnection, chat_id: int) -> datetime | None:
    """Return the moment at which the oldest stored entry that a chat may see was first seen; None if there is none."""
    query = select(entries.c.seen_at).join(feeds, feeds.c.id == entries.c.feed_id).where(sees_feed(chat_id))
    found: datetime | None = (await conn.execute(query.order_by(entries.c.seen_at).limit(1))).scalar_one_or_none()
    return found
