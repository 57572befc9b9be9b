"""Queries about filed entries: the archive that /search, /latest and previews look through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bot.storage.queries.entries import ENTRY_COLUMNS_WITHOUT_TEXT, entry_of
from bot.storage.tables import entries

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Entry


@dataclass(frozen=True, slots=True)
class FiledEntry:
    """An entry, and the story that it was filed into."""

    entry: Entry
    story_id: int


async def filed_before(conn: AsyncConnection, before_id: int | None, since: datetime, limit: int) -> list[FiledEntry]:
    """Return the filed entries seen since a moment, the newest first; with ``before_id`` only those below it.

    The articles' texts are left out: ``load_texts`` has those that are needed.
    """
    query = select(*ENTRY_COLUMNS_WITHOUT_TEXT, entries.c.story_id).where(
        entries.c.story_id.is_not(None), entries.c.seen_at >= since
    )
    if before_id is not None:
        query = query.where(entries.c.id < before_id)
    rows = await conn.execute(query.order_by(entries.c.id.desc()).limit(limit))
    return [FiledEntry(entry_of(row), row.story_id) for row in rows]


async def load_texts(conn: AsyncConnection, ids: Iterable[int]) -> dict[int, str]:
    """Return the articles' texts of some entries, by the entries' ids."""
    rows = await conn.execute(select(entries.c.id, entries.c.text).where(entries.c.id.in_(list(ids))))
    return {row.id: row.text for row in rows}


async def oldest_filed_at(conn: AsyncConnection) -> datetime | None:
    """Return the moment at which the oldest stored entry was first seen; None if there is no entry."""
    found: datetime | None = (await conn.execute(select(func.min(entries.c.seen_at)))).scalar_one_or_none()
    return found
