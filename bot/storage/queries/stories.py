"""Queries about stories and the entries that are filed into them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import bindparam, func, insert, literal, or_, select, tuple_, update

from bot.model import Story
from bot.storage.queries.entries import ENTRY_COLUMNS_WITHOUT_TEXT, entry_of
from bot.storage.tables import UtcDateTime, entries, feeds, stories

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import datetime

    from sqlalchemy import Row
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Entry


_AT_ONCE = 500  # SQLite takes a bounded number of parameters
_TOLD_AT = func.coalesce(entries.c.published_at, entries.c.seen_at, type_=entries.c.seen_at.type)
_SAVED = ("summary", "long_summary", "image", "updated_at", "outlets", "linked_ids", "private_outlets")
_SAVE_STORY = (
    update(stories)
    .where(stories.c.id == bindparam("of_story"))
    .values(
        {name: bindparam(f"new_{name}", type_=stories.c[name].type) for name in _SAVED}
        | {"breaking_at": func.coalesce(bindparam("new_breaking_at", type_=UtcDateTime()), stories.c.breaking_at)}
    )
)


def story_of(row: Row[Any]) -> Story:
    """Return the record of a row of the table."""
    return Story(
        id=row.id,
        title=row.title,
        url=row.url,
        lead=row.lead,
        summary=row.summary,
        long_summary=row.long_summary,
        language=row.language,
        outlets=tuple(row.outlets),
        opened_at=row.opened_at,
        published_at=row.published_at,
        follows_id=row.follows_id,
        breaking=row.breaking_at is not None,
        private_feed_id=row.private_feed_id,
        linked_ids=tuple(row.linked_ids or ()),
        private_outlets=tuple((feed_id, outlet) for feed_id, outlet in row.private_outlets or ()),
        image=row.image,
    )


async def last_story_id(conn: AsyncConnection) -> int:
    """Return the highest id given so far, 0 if none."""
    return (await conn.execute(select(func.max(stories.c.id)))).scalar_one() or 0


async def load_story(conn: AsyncConnection, story_id: int) -> Story | None:
    """Return one story; None if it is gone."""
    row = (await conn.execute(select(stories).where(stories.c.id == story_id))).one_or_none()
    return story_of(row) if row else None


async def load_stories(conn: AsyncConnection, ids: Iterable[int]) -> dict[int, Story]:
    """Return stories by their ids; those that are gone are left out."""
    wanted = list(ids)
    found: dict[int, Story] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        rows = await conn.execute(select(stories).where(stories.c.id.in_(wanted[start : start + _AT_ONCE])))
        found.update((row.id, story_of(row)) for row in rows)
    return found


async def save_new_stories(conn: AsyncConnection, new: Sequence[Story]) -> None:
    """Insert stories under the ids that they bring."""
    if new:
        rows = [row_of_story(story) | {"updated_at": story.opened_at} for story in new]
        await conn.execute(insert(stories), rows)


def row_of_story(story: Story) -> dict[str, Any]:
    """Return the values of a story's row that are the story's own."""
    values = {name: getattr(story, name) for name in Story.__dataclass_fields__ if name != "breaking"}
    return values | _lists_of(story)


def _lists_of(story: Story) -> dict[str, Any]:
    return {
        "outlets": list(story.outlets),
        "linked_ids": list(story.linked_ids) or None,
        "private_outlets": [list(pair) for pair in story.private_outlets] or None,
    }


async def save_stories(conn: AsyncConnection, told: Iterable[tuple[Story, datetime | None]], now: datetime) -> None:
    """Store what further reports have made of stories: outlets, links, image, summaries.

    Args:
        conn: A transaction.
        told: Each story once, and the moment at which it became breaking; None leaves that as it is.
        now: This moment.
    """
    rows = [
        {
            "of_story": story.id,
            "new_summary": story.summary,
            "new_long_summary": story.long_summary,
            "new_image": story.image,
            "new_updated_at": now,
            "new_breaking_at": breaking_at,
            **{f"new_{name}": value for name, value in _lists_of(story).items()},
        }
        for story, breaking_at in told
    ]
    if rows:
        await conn.execute(_SAVE_STORY, rows)


async def save_links(conn: AsyncConnection, linked: Sequence[Story]) -> None:
    """Store the links of stories."""
    for story in linked:
        links = {"linked_ids": list(story.linked_ids)}
        await conn.execute(update(stories).where(stories.c.id == story.id).values(links))


class StoredReport(NamedTuple):
    """The feed, the outlet and the time of a report."""

    feed_id: int
    outlet: str
    time: datetime


async def reports_of_stories(conn: AsyncConnection, ids: Iterable[int]) -> dict[int, list[StoredReport]]:
    """Return the reports of stories, by the stories' ids."""
    found: dict[int, list[StoredReport]] = {}
    wanted = list(ids)
    for start in range(0, len(wanted), _AT_ONCE):
        query = select(entries.c.story_id, entries.c.feed_id, entries.c.outlet, _TOLD_AT).where(
            entries.c.story_id.in_(wanted[start : start + _AT_ONCE])
        )
        for story_id, *report in await conn.execute(query):
            found.setdefault(story_id, []).append(StoredReport(*report))
    return found


_IS_INDEXED = or_(stories.c.private_feed_id.is_not(None), feeds.c.filed_private.is_(False))


async def entries_in_window(
    conn: AsyncConnection,
    since: datetime,
    limit: int,
    *,
    after: Entry | None = None,
    among: Collection[int] | None = None,
) -> list[tuple[Entry, int, int | None]]:
    """Return filed entries seen since a moment, oldest first, to rebuild the index.

    The articles' texts, which the index does not need, are left out, and so are reports of private feeds to stories
    that are everybody's.

    Args:
        conn: A transaction.
        since: The moment.
        limit: How many.
        after: The last one of the portion before.
        among: Only entries with these ids.

    Returns:
        Each entry with its story's id, and the feed whose private story that is.
    """
    query = (
        select(*ENTRY_COLUMNS_WITHOUT_TEXT, entries.c.story_id, stories.c.private_feed_id)
        .join(stories, stories.c.id == entries.c.story_id)
        .join(feeds, feeds.c.id == entries.c.feed_id)
        .where(entries.c.seen_at >= since, _IS_INDEXED)
    )
    if after is not None:
        place = tuple_(literal(after.seen_at, UtcDateTime), literal(after.id))
        query = query.where(tuple_(entries.c.seen_at, entries.c.id) > place)
    if among is not None:
        query = query.where(entries.c.id.in_(list(among)))
    rows = await conn.execute(query.order_by(entries.c.seen_at, entries.c.id).limit(limit))
    return [(entry_of(row), row.story_id, row.private_feed_id) for row in rows]


async def filed_in_window(
    conn: AsyncConnection, since: datetime, after_id: int, limit: int
) -> list[tuple[int, int, int | None]]:
    """Return of the same entries, in the order of their ids, no more than ids: entry, story, private feed."""
    rows = await conn.execute(
        select(entries.c.id, entries.c.story_id, stories.c.private_feed_id)
        .join(stories, stories.c.id == entries.c.story_id)
        .join(feeds, feeds.c.id == entries.c.feed_id)
        .where(entries.c.id > after_id, entries.c.seen_at >= since, _IS_INDEXED)
        .order_by(entries.c.id)
        .limit(limit)
    )
    return [(row.id, row.story_id, row.private_feed_id) for row in rows]


async def events_of_stories(conn: AsyncConnection, since: datetime) -> dict[int, int]:
    """Return everybody's linked stories that were told since a moment, each with the first one of its event."""
    rows = (
        await conn.execute(
            select(stories.c.id, stories.c.linked_ids).where(
                stories.c.linked_ids.is_not(None), stories.c.private_feed_id.is_(None), stories.c.updated_at >= since
            )
        )
    ).all()
    shared = {row.id for row in rows}
    return {row.id: min({row.id} | shared.intersection(row.linked_ids)) for row in rows}


async def joined_by(conn: AsyncConnection, entry_ids: Iterable[int]) -> dict[int, str]:
    """Return, by the ids of entries, the words by which they joined their stories."""
    query = select(entries.c.id, entries.c.joined_by).where(entries.c.id.in_(list(entry_ids)))
    return {row.id: row.joined_by for row in await conn.execute(query.where(entries.c.joined_by != ""))}
