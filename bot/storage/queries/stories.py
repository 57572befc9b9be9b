"""Queries about stories and the entries that are filed into them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, insert, select, update

from bot.model import Story
from bot.storage.queries.entries import ENTRY_COLUMNS, ENTRY_COLUMNS_WITHOUT_TEXT, entry_of
from bot.storage.tables import entries, stories

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from sqlalchemy import Row
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Entry


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
    for start in range(0, len(wanted), 500):  # SQLite takes a bounded number of parameters
        rows = await conn.execute(select(stories).where(stories.c.id.in_(wanted[start : start + 500])))
        found.update((row.id, story_of(row)) for row in rows)
    return found


async def save_new_stories(conn: AsyncConnection, new: Sequence[Story]) -> None:
    """Insert stories under the ids that they bring."""
    if new:
        await conn.execute(insert(stories), [_row_of(story) for story in new])


def _row_of(story: Story) -> dict[str, Any]:
    values = {name: getattr(story, name) for name in Story.__dataclass_fields__ if name != "breaking"}
    return values | {"outlets": list(story.outlets), "updated_at": story.opened_at}


async def save_story(conn: AsyncConnection, story: Story, now: datetime, breaking_at: datetime | None = None) -> None:
    """Store a story's outlets and summaries after another report, and the moment it became breaking news."""
    values: dict[str, Any] = {
        "summary": story.summary,
        "long_summary": story.long_summary,
        "outlets": list(story.outlets),
        "updated_at": now,
    }
    if breaking_at is not None:
        values["breaking_at"] = breaking_at
    await conn.execute(update(stories).where(stories.c.id == story.id).values(values))


async def reports_of_story(conn: AsyncConnection, story_id: int) -> list[tuple[str, datetime]]:
    """Return the outlet and time of each report of a story."""
    rows = await conn.execute(
        select(entries.c.outlet, entries.c.published_at, entries.c.seen_at).where(entries.c.story_id == story_id)
    )
    return [(row.outlet, row.published_at or row.seen_at) for row in rows]


async def entries_of_story(conn: AsyncConnection, story_id: int) -> list[Entry]:
    """Return the reports of a story, the first one first."""
    rows = await conn.execute(select(*ENTRY_COLUMNS).where(entries.c.story_id == story_id).order_by(entries.c.id))
    return [entry_of(row) for row in rows]


async def entries_in_window(conn: AsyncConnection, since: datetime) -> list[tuple[Entry, int]]:
    """Return the filed entries seen since a moment with their stories' ids, oldest first, to rebuild the index.

    The articles' texts, which the index does not need, are left out.
    """
    rows = await conn.execute(
        select(*ENTRY_COLUMNS_WITHOUT_TEXT, entries.c.story_id)
        .where(entries.c.seen_at >= since, entries.c.story_id.is_not(None))
        .order_by(entries.c.seen_at, entries.c.id)
    )
    return [(entry_of(row), row.story_id) for row in rows]


async def forget_stories(conn: AsyncConnection, before: datetime) -> int:
    """Delete the stories without a report since a moment, and their alerts; return their number."""
    result = await conn.execute(delete(stories).where(stories.c.updated_at < before))
    return result.rowcount
