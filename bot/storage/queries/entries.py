"""Queries about entries: new ones, those that wait for their article, those that wait to be filed."""

from __future__ import annotations

from hashlib import blake2b
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from sqlalchemy import Text, bindparam, case, func, literal, literal_column, select, update

from bot.model import Entry, EntryState
from bot.storage.tables import entries, search_again, stories
from bot.storage.upsert import insert_if_new
from bot.text.hosts import host_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Row, UnaryExpression
    from sqlalchemy.ext.asyncio import AsyncConnection

# SQLite uses a partial index only where its condition stands in the query.
_WAITING = entries.c.state != literal_column(f"'{EntryState.FILED}'")
IS_UNREAD = entries.c.state == literal_column(f"'{EntryState.UNREAD}'")
"""The condition of ``ix_entries_unread``, as it has to be written for it."""
# Not along the ids of all entries, of which few are unread.
_UNREAD_NEWEST_FIRST: UnaryExpression[int] = literal_column("+entries.id").desc()
ENTRY_COLUMNS = tuple(entries.c[name] for name in Entry.__dataclass_fields__)
"""Selected first, so that ``entry_of`` finds them at the beginning of a row."""
ENTRY_COLUMNS_WITHOUT_TEXT = tuple(
    literal("").label("text") if column.name == "text" else column for column in ENTRY_COLUMNS
)
"""The same for those who do not need the articles' texts, which are most of what is stored."""
_MOST_LEFT_OUT = 10_000  # a database takes a bounded number of parameters
_INSERTED = tuple(name for name in Entry.__dataclass_fields__ if name != "id")
_INSERT = {dialect: insert_if_new(dialect, entries) for dialect in ("sqlite", "postgresql")}
_INDEX_AGAIN = {dialect: insert_if_new(dialect, search_again) for dialect in ("sqlite", "postgresql")}
_SAVE_ARTICLE = (
    update(entries)
    .where(entries.c.id == bindparam("entry_id"))
    .values(
        text=bindparam("new_text"),
        language=bindparam("new_language"),
        image=case((entries.c.image == "", bindparam("new_image", type_=Text)), else_=entries.c.image),
        blurb=func.coalesce(func.nullif(bindparam("new_blurb", type_=Text), ""), entries.c.blurb),
        state=EntryState.READ,
    )
)
_SAVE_FILED = (
    update(entries)
    .where(entries.c.id == bindparam("entry_id"))
    .values(story_id=bindparam("new_story_id"), joined_by=bindparam("new_joined_by"), state=EntryState.FILED)
)
_AT_ONCE = 500
_REVISED = tuple(entries.c[name] for name in ("id", "feed_id", "guid", "identity", "title", "url", "story_id"))
_REVISE_ENTRY = (
    update(entries)
    .where(entries.c.id == bindparam("entry_id"))
    .values(
        title=bindparam("new_title"),
        url=bindparam("new_url"),
        host=bindparam("new_host"),
        blurb=bindparam("new_blurb"),
    )
)
_REVISE_STORY = (
    update(stories)
    .where(stories.c.id == bindparam("of_story"), stories.c.title == bindparam("old_title"))
    .values(title=bindparam("new_title"))
)


def entry_of(row: Row[*tuple[Any, ...]]) -> Entry:
    """Return the record of a row that begins with ``ENTRY_COLUMNS``."""
    return Entry(*row[: len(ENTRY_COLUMNS)])


def twin(entry: Entry) -> int:
    """Return a number that two entries of a feed share if title and address are the same, whatever their guids."""
    where = entry.url.partition("://")[2].partition("/")[2].rstrip("/")  # a site may have moved to another host
    said = f"{entry.title.casefold() or entry.blurb or entry.guid}\0{where}"
    return int.from_bytes(blake2b(said.encode("utf-8", "replace"), digest_size=8).digest(), "big", signed=True)


async def add_entries(conn: AsyncConnection, fresh: Sequence[tuple[Entry, EntryState]]) -> None:
    """Insert entries in the states given; one that its feed has had before (by guid, identity or twin) is not new.

    Where its headline is another now at the same address, the entry is revised, and with it the story of that headline.
    """
    if not fresh:
        return
    await _revise(conn, [entry for entry, _ in fresh])
    await conn.execute(
        _INSERT[conn.dialect.name],
        [
            {name: getattr(entry, name) for name in _INSERTED}
            | {"state": state, "twin": twin(entry), "host": host_of(entry.url)}
            for entry, state in fresh
        ],
    )


async def _revise(conn: AsyncConnection, fresh: Sequence[Entry]) -> None:
    """Give the entries that are known the headline that their feed gives them now."""
    revised = [(row, entry) for row, entry in await _known(conn, fresh) if _is_revised(row, entry)]
    if not revised:
        return
    await conn.execute(
        _REVISE_STORY,
        [{"of_story": row.story_id, "old_title": row.title, "new_title": entry.title} for row, entry in revised],
    )
    await conn.execute(
        _REVISE_ENTRY,
        [
            {
                "entry_id": row.id,
                "new_title": entry.title,
                "new_url": entry.url or row.url,
                "new_host": host_of(entry.url or row.url),
                "new_blurb": entry.blurb,
            }
            for row, entry in revised
        ],
    )
    await conn.execute(_INDEX_AGAIN[conn.dialect.name], [{"entry_id": row.id} for row, _ in revised])


def _is_revised(row: Row[Any], entry: Entry) -> bool:
    """Return True if an entry is the stored one under another headline, and no other one under a guid used twice."""
    same = row.url == entry.url if row.identity is None else row.identity == entry.identity
    return same and bool(row.title) and entry.title not in {"", row.title}


async def _known(conn: AsyncConnection, fresh: Sequence[Entry]) -> list[tuple[Row[Any], Entry]]:
    """Return the stored entries that some of a batch are, each with the one that it is now."""
    found: list[tuple[Row[Any], Entry]] = []
    for start in range(0, len(fresh), _AT_ONCE):  # SQLite takes a bounded number of parameters
        batch = fresh[start : start + _AT_ONCE]
        by_guid = {(entry.feed_id, entry.guid): entry for entry in batch}
        by_identity = {(entry.feed_id, entry.identity): entry for entry in batch if entry.identity is not None}
        query = select(*_REVISED).where(
            entries.c.feed_id.in_({entry.feed_id for entry in batch}),
            entries.c.guid.in_([entry.guid for entry in batch])
            | entries.c.identity.in_([identity for _, identity in by_identity]),
        )
        for row in await conn.execute(query):
            entry = by_guid.get((row.feed_id, row.guid)) or by_identity.get((row.feed_id, row.identity))
            if entry is not None:
                found.append((row, entry))
    return found


async def entries_unread(conn: AsyncConnection, limit: int) -> list[Entry]:
    """Return the entries whose article somebody may want, the newest first."""
    query = select(*ENTRY_COLUMNS).where(IS_UNREAD).order_by(_UNREAD_NEWEST_FIRST).limit(limit)
    return [entry_of(row) for row in await conn.execute(query)]


async def unwanted_among(conn: AsyncConnection, ids: Collection[int]) -> set[int]:
    """Return those of some entries whose article a worker did not read, because it knew of nobody who wants it."""
    query = select(entries.c.id).where(entries.c.id.in_(ids), entries.c.state == EntryState.UNWANTED)
    return set((await conn.execute(query)).scalars())


async def mark_unread(conn: AsyncConnection, ids: Collection[int]) -> None:
    """Let the articles of entries be read that wait to be filed."""
    await conn.execute(update(entries).where(entries.c.id.in_(ids)).values(state=EntryState.UNREAD))


async def save_articles(conn: AsyncConnection, read: Iterable[tuple[int, str, str, str, str]]) -> None:
    """Store articles, which wait to be filed now.

    Args:
        conn: To be committed.
        read: Entry's id, text ("" when it could not be had), language, the address of the page's image, and a blurb
            each; the image that the feed gives stays, and so does its blurb where the new one is empty.
    """
    rows = [
        {"entry_id": entry_id, "new_text": text, "new_language": language, "new_image": image, "new_blurb": blurb}
        for entry_id, text, language, image, blurb in read
    ]
    if rows:
        await conn.execute(_SAVE_ARTICLE, rows)


_QUIET = (_WAITING, entries.c.state == EntryState.READ, entries.c.notifies.is_(False))
_PUBLISHED = func.coalesce(entries.c.published_at, entries.c.seen_at, type_=entries.c.seen_at.type)


async def entries_to_file(
    conn: AsyncConnection, limit: int, *, waits_since: datetime | None = None, but: Collection[int] = ()
) -> list[Entry]:
    """Return the entries that wait to be filed: those that may notify first, then by time.

    Of several outlets that are polled at once, the one that published first opens the story: its later rivals are
    left out while its article is being read, if it was seen after ``waits_since``. The entries ``but`` are left out.
    """
    query = select(*ENTRY_COLUMNS).where(_WAITING, entries.c.state != EntryState.UNREAD)
    if but:
        query = query.where(entries.c.id.not_in(list(but)[:_MOST_LEFT_OUT]))
    first = await _first_unread(conn, waits_since) if waits_since is not None else None
    if first is not None:
        query = query.where(first >= _PUBLISHED)
    query = query.order_by(entries.c.notifies.desc(), _PUBLISHED, entries.c.id).limit(limit)
    return [entry_of(row) for row in await conn.execute(query)]


async def _first_unread(conn: AsyncConnection, seen_after: datetime) -> datetime | None:
    """Return the earliest time of an entry whose article is still to be read; None if there is none."""
    query = select(func.min(_PUBLISHED)).where(IS_UNREAD, entries.c.seen_at > seen_after)
    first: datetime | None = (await conn.execute(query)).scalar_one()
    return first


async def has_unfiled(conn: AsyncConnection) -> bool:
    """Return True if an entry waits to be read or to be filed."""
    return (await conn.execute(select(entries.c.id).where(_WAITING).limit(1))).first() is not None


async def count_quiet(conn: AsyncConnection) -> int:
    """Count the entries that wait to be filed and may not notify."""
    return (await conn.execute(select(func.count()).select_from(entries).where(*_QUIET))).scalar_one()


async def file_quiet(conn: AsyncConnection, limit: int) -> int:
    """Mark at most ``limit`` entries that wait and may not notify as filed, in no story, and return their number."""
    some = select(entries.c.id).where(*_QUIET).limit(limit).scalar_subquery()
    return (await conn.execute(update(entries).where(entries.c.id.in_(some)).values(state=EntryState.FILED))).rowcount


async def save_filed(
    conn: AsyncConnection, filed: Iterable[tuple[int, int | None]], joined_by: Mapping[int, str] = MappingProxyType({})
) -> None:
    """Mark entries as filed.

    Args:
        conn: A transaction.
        filed: Entry's id and story's id each; None for one that is set aside, in no story.
        joined_by: By entry's id, the words of its headline that it joined its story by.
    """
    rows = [
        {"entry_id": entry_id, "new_story_id": story_id, "new_joined_by": joined_by.get(entry_id, "")}
        for entry_id, story_id in filed
    ]
    if rows:
        await conn.execute(_SAVE_FILED, rows)
