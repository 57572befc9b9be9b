from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bot.storage.database import Database
from bot.storage.database_errors import DATABASE_ERRORS
from bot.storage.postgres import connect_apart

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
async def postgres(postgres_url: str) -> AsyncIterator[Database]:
    database = await Database.open(postgres_url)
    yield database
    await database.close()


async def test_who_waits_for_an_answer_has_an_error_when_the_connections_are_cut(postgres: Database) -> None:
    async def wait_for_ever() -> None:
        async with postgres.read() as conn:
            await conn.execute(text("SELECT pg_sleep(3600)"))

    waiting = asyncio.ensure_future(wait_for_ever())
    async with postgres.read() as conn:
        while not await conn.scalar(text("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'")):
            await conn.rollback()
    postgres.cut()
    with pytest.raises(DATABASE_ERRORS):
        await asyncio.wait_for(waiting, 10)
    async with postgres.read() as conn:
        assert await conn.scalar(text("SELECT 1")) == 1


async def test_the_sessions_of_a_process_have_its_name(postgres: Database) -> None:
    apart = await connect_apart(postgres.engine, postgres.name, timeout=5)
    async with postgres.read() as conn:
        query = text("SELECT count(*) FROM pg_stat_activity WHERE application_name = :name")
        assert await conn.scalar(query, {"name": postgres.name}) == 2
    assert await apart.fetchval("SHOW tcp_keepalives_count") in {"3", "0"}  # 0 over a unix socket, which has none
    await apart.close()
