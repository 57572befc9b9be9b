"""Queries about stories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, insert, select, update

from bot.model import Entry, Story
from bot.storage.tables import entries, stories

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from sqlalchemy import Row
    from sqlalchemy.ext.asyncio import AsyncConnection


def story_of(row: Row[Any]) -> Story:
    """The record of a row of the table."""
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
    """The highest id given so far, 0 if none."""
    return (await conn.execute(select(func.max(stories.c.id)))).scalar_one() or 0


async def load_story(conn: AsyncConnection, story_id: int) -> Story | None:
    """One story; None if it is gone."""
    row = (await conn.execute(select(stories).where(stories.c.id == story_id))).one_or_none()
    return story_of(row) if row else None


async def load_stories(conn: AsyncConnection, ids: Iterable[int]) -> dict[int, Story]:
    """Stories by their ids; those that are gone are left out."""
    wanted = list(ids)
    found: dict[int, Story] = {}
    for start in range(0, len(wanted), 500):  # SQLite takes a bounded number of parameters
        rows = await conn.execute(select(stories).where(stories.c.id.in_(wanted[start : start + 500])))
        found.update((row.id, story_of(row)) for row in rows)
    return found


async def save_new_stories(conn: AsyncConnection, new: Sequence[Story]) -> None:
    """Insert stories under the ids that they bring."""
    if new:
        await conn.execute(
            insert(stories),
            [
                {
                    "id": story.id,
                    "title": story.title,
                    "url": story.url,
                    "lead": story.lead,
                    "summary": story.summary,
                    "long_summary": story.long_summary,
                    "language": story.language,
                    "outlets": list(story.outlets),
                    "follows_id": story.follows_id,
                    "opened_at": story.opened_at,
                    "published_at": story.published_at,
                    "updated_at": story.opened_at,
                }
                for story in new
            ],
        )


async def save_story(conn: AsyncConnection, story: Story, now: datetime, breaking_at: datetime | None = None) -> None:
    """Store what another report has changed: outlets, summaries, and the moment it became breaking news."""
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
    """The outlet and time of each report of a story."""
    rows = await conn.execute(
        select(entries.c.outlet, entries.c.published_at, entries.c.seen_at).where(entries.c.story_id == story_id)
    )
    return [(row.outlet, row.published_at or row.seen_at) for row in rows]


async def entries_of_story(conn: AsyncConnection, story_id: int) -> list[Entry]:
    """The reports of a story, the first one first."""
    rows = await conn.execute(select(entries).where(entries.c.story_id == story_id).order_by(entries.c.id))
    return [entry_of(row) for row in rows]


async def entries_in_window(conn: AsyncConnection, since: datetime) -> list[tuple[Entry, int]]:
    """The filed entries seen since a moment with their stories' ids, oldest first: what the index is rebuilt from.

    The articles' texts, which the index does not need, are left out.
    """
    columns = [column for column in entries.c if column.name != "text"]
    rows = await conn.execute(
        select(*columns)
        .where(entries.c.seen_at >= since, entries.c.story_id.is_not(None))
        .order_by(entries.c.seen_at, entries.c.id)
    )
    return [(entry_of(row), row.story_id) for row in rows]


def entry_of(row: Row[Any]) -> Entry:
    """The record of a row of entries, with or without its text."""
    return Entry(
        id=row.id,
        feed_id=row.feed_id,
        guid=row.guid,
        url=row.url,
        title=row.title,
        blurb=row.blurb,
        text=getattr(row, "text", ""),
        outlet=row.outlet,
        language=row.language,
        published_at=row.published_at,
        seen_at=row.seen_at,
    )


async def forget_stories(conn: AsyncConnection, before: datetime) -> int:
    """Delete stories last added to before a moment, with their alerts and entries' places; how many."""
    result = await conn.execute(delete(stories).where(stories.c.updated_at < before))
    return result.rowcount
