from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from bot.storage.tables import facts
from bot.storage.upsert import insert_if_new, upsert

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.storage.database import Database

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
LATER = NOW.replace(hour=13)


async def rows(conn: AsyncConnection) -> list[tuple[str, object, datetime]]:
    found = await conn.execute(select(facts.c.key, facts.c.value, facts.c.updated_at).order_by(facts.c.key))
    return [(key, value, at) for key, value, at in found]


async def test_a_new_row_is_inserted_and_one_with_its_key_is_changed(database: Database) -> None:
    async with database.write() as conn:
        for value, at in ((1, NOW), (2, LATER)):
            await upsert(conn, facts, {"key": "a", "value": value, "updated_at": at}, key=("key",))
        await upsert(conn, facts, {"key": "b", "value": 3, "updated_at": NOW}, key=("key",))
        assert await rows(conn) == [("a", 2, LATER), ("b", 3, NOW)]


async def test_a_row_that_is_there_gets_the_changes_alone(database: Database) -> None:
    async with database.write() as conn:
        await upsert(conn, facts, {"key": "a", "value": 1, "updated_at": NOW}, key=("key",), changes={"value": 9})
        assert await rows(conn) == [("a", 1, NOW)]
        await upsert(conn, facts, {"key": "a", "value": 2, "updated_at": LATER}, key=("key",), changes={"value": 9})
        assert await rows(conn) == [("a", 9, NOW)]


async def test_a_row_whose_key_is_taken_is_left_out(database: Database) -> None:
    insert = insert_if_new(database.dialect, facts)
    async with database.write() as conn:
        for value in (1, 2):
            await conn.execute(insert.values(key="a", value=value, updated_at=NOW))
        assert await rows(conn) == [("a", 1, NOW)]
