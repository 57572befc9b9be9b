"""Queries about entries: new ones, those that wait for their article, those that wait to be filed."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, func, literal_column, select, update
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite

from bot.model import Entry
from bot.storage.tables import entries

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from sqlalchemy import Row
    from sqlalchemy.ext.asyncio import AsyncConnection

UNREAD, READ, FILED = "unread", "read", "filed"

# SQLite uses a partial index only where its condition stands in the query.
_WAITING = entries.c.state != literal_column("'filed'")
_FIELDS = tuple(entries.c[name] for name in Entry.__dataclass_fields__)
_INSERTED = tuple(name for name in Entry.__dataclass_fields__ if name != "id")
_INSERT = {
    "sqlite": insert_sqlite(entries).on_conflict_do_nothing(),
    "postgresql": insert_postgresql(entries).on_conflict_do_nothing(),
}
_SAVE_ARTICLE = (
    update(entries)
    .where(entries.c.id == bindparam("entry_id"))
    .values(text=bindparam("new_text"), language=bindparam("new_language"), state=READ)
)
_SAVE_FILED = (
    update(entries).where(entries.c.id == bindparam("entry_id")).values(story_id=bindparam("new_story_id"), state=FILED)
)


def entry_of(row: Row[Any]) -> Entry:
    """The record of a row that was selected with ``entry_columns``."""
    return Entry(*row[: len(_FIELDS)])


def entry_columns() -> tuple[Any, ...]:
    """What to select for ``entry_of``."""
    return _FIELDS


def twin(entry: Entry) -> int:
    """A number that two entries of a feed share when they say the same at the same place, whatever their guids."""
    where = entry.url.partition("://")[2].partition("/")[2].rstrip("/")  # a site may have moved to another host
    said = f"{entry.title.casefold() or entry.blurb or entry.guid}\0{where}"
    return int.from_bytes(blake2b(said.encode("utf-8", "replace"), digest_size=8).digest(), "big", signed=True)


async def add_entries(conn: AsyncConnection, fresh: Sequence[tuple[Entry, str]]) -> None:
    """Insert entries in the states given; one that its feed has had before (by guid, or by what it says) is left."""
    if not fresh:
        return
    await conn.execute(
        _INSERT[conn.dialect.name],
        [
            {name: getattr(entry, name) for name in _INSERTED} | {"state": state, "twin": twin(entry)}
            for entry, state in fresh
        ],
    )


async def entries_unread(conn: AsyncConnection, limit: int) -> list[Entry]:
    """The entries whose article somebody may want, the newest first."""
    query = select(*_FIELDS).where(_WAITING, entries.c.state == UNREAD).order_by(entries.c.id.desc()).limit(limit)
    return [entry_of(row) for row in await conn.execute(query)]


async def save_article(conn: AsyncConnection, entry_id: int, text: str, language: str) -> None:
    """Store an article's text ("" when it could not be had): the entry waits to be filed."""
    await save_articles(conn, [(entry_id, text, language)])


async def save_articles(conn: AsyncConnection, read: Iterable[tuple[int, str, str]]) -> None:
    """Store several articles: entry's id, text and language each."""
    rows = [{"entry_id": entry_id, "new_text": text, "new_language": language} for entry_id, text, language in read]
    if rows:
        await conn.execute(_SAVE_ARTICLE, rows)


_QUIET = (_WAITING, entries.c.state == READ, entries.c.rings.is_(False))


_PUBLISHED = func.coalesce(entries.c.published_at, entries.c.seen_at, type_=entries.c.seen_at.type)


async def entries_to_file(
    conn: AsyncConnection, limit: int, *, waits_since: datetime | None = None
) -> list[tuple[Entry, bool]]:
    """The entries that wait to be filed, and whether each may ring: those that may first, the earliest report first.

    Of several outlets that are polled at once, the one that published first opens the story: its later rivals are
    left out while its article is being read, if it was seen after ``waits_since``.
    """
    query = select(*_FIELDS).where(_WAITING, entries.c.state == READ)
    if waits_since is not None:
        behind = select(func.min(_PUBLISHED)).where(
            _WAITING, entries.c.state == UNREAD, entries.c.seen_at > waits_since
        )
        first = (await conn.execute(behind)).scalar_one()
        if first is not None:
            query = query.where(first >= _PUBLISHED)
    query = query.order_by(entries.c.rings.desc(), _PUBLISHED, entries.c.id).limit(limit)
    found = [entry_of(row) for row in await conn.execute(query)]
    return [(entry, entry.rings) for entry in found]


async def count_quiet(conn: AsyncConnection) -> int:
    """How many entries wait to be filed that may not ring."""
    return (await conn.execute(select(func.count()).select_from(entries).where(*_QUIET))).scalar_one()


async def file_quiet(conn: AsyncConnection, limit: int) -> int:
    """Mark entries that wait and may not ring as filed, in no story, so many at most; how many."""
    some = select(entries.c.id).where(*_QUIET).limit(limit).scalar_subquery()
    return (await conn.execute(update(entries).where(entries.c.id.in_(some)).values(state=FILED))).rowcount


async def save_filed(conn: AsyncConnection, filed: Iterable[tuple[int, int]]) -> None:
    """Mark entries as filed: entry's id and story's id each."""
    rows = [{"entry_id": entry_id, "new_story_id": story_id} for entry_id, story_id in filed]
    if rows:
        await conn.execute(_SAVE_FILED, rows)


async def load_entry(conn: AsyncConnection, entry_id: int) -> Entry | None:
    """One entry; None if it is gone."""
    row = (await conn.execute(select(*_FIELDS).where(entries.c.id == entry_id))).one_or_none()
    return entry_of(row) if row else None


async def forget_entries(conn: AsyncConnection, before: datetime, keep: int = 500) -> int:
    """Delete the entries seen before a moment, but for the newest of each feed: they may still stand in its document.

    Returns:
        How many were deleted.
    """
    place = func.row_number().over(partition_by=entries.c.feed_id, order_by=entries.c.id.desc())
    ranked = select(entries.c.id, entries.c.seen_at, entries.c.state, place.label("place")).subquery()
    old = select(ranked.c.id).where(ranked.c.seen_at < before, ranked.c.state == FILED, ranked.c.place > keep)
    return (await conn.execute(delete(entries).where(entries.c.id.in_(old.scalar_subquery())))).rowcount
