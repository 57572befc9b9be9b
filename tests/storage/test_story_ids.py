from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import insert

from bot.storage.queries.stories import last_story_id
from bot.storage.story_ids import StoryIds
from bot.storage.tables import stories

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.storage.database import Database

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


async def save(conn: AsyncConnection, *ids: int) -> None:
    moments = dict.fromkeys(("opened_at", "published_at", "updated_at"), NOW)
    await conn.execute(
        insert(stories), [{"id": which, "title": "", "url": "", "outlets": [], **moments} for which in ids]
    )


async def use(conn: AsyncConnection, ids: StoryIds, count: int) -> list[int]:
    await ids.draw(conn, count)
    used = []
    for _ in range(count):
        used.append(ids.next)
        ids.use()
    return used


async def test_ids_rise_and_are_drawn_once(database: Database) -> None:
    ids = StoryIds()
    async with database.write() as conn:
        first = await use(conn, ids, 3)
        await save(conn, *first)
        await ids.draw(conn, 2)
        assert len(ids) == 2
        second = await use(conn, ids, 2)
    assert first + second == sorted({*first, *second})


async def test_two_who_draw_on_postgresql_never_have_the_same(database: Database) -> None:
    """On SQLite one process files, and the file's lock sees to it."""
    if database.dialect == "sqlite":
        return
    one, other = StoryIds(), StoryIds()
    async with database.write() as conn:
        drawn = [await use(conn, ids, 2) for ids in (one, other, one)]
    assert len({which for ids in drawn for which in ids}) == 6


async def test_ids_go_on_after_those_that_a_version_before_has_given(database: Database) -> None:
    async with database.write() as conn:
        await save(conn, 1, 2, 40)
        assert await use(conn, StoryIds(), 2) == [41, 42]
        await save(conn, 41, 42)
        assert await use(conn, StoryIds(), 1) == [await last_story_id(conn) + 1]
