"""Closed threads are tried once a day for a month, on both databases."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from bot.storage.queries.chat_lifecycle import move_chat
from bot.storage.queries.closed_threads import close_thread, is_closed, open_thread, open_threads
from bot.storage.tables import closed_threads
from tests.alerts.builders import NOON, save_chats

if TYPE_CHECKING:
    from datetime import datetime

    from bot.storage.database import Database

DAY = timedelta(days=1)


async def shut(database: Database, now: datetime) -> list[tuple[int, int]]:
    async with database.read() as conn:
        query = select(closed_threads.c.chat_id, closed_threads.c.thread_id).where(is_closed(now))
        return sorted((row.chat_id, row.thread_id) for row in await conn.execute(query))


async def test_a_thread_is_closed_for_a_day_each_time_and_in_the_end_for_good(database: Database) -> None:
    async with database.write() as conn:
        await save_chats(conn, [-5])
        assert await close_thread(conn, -5, 7, NOON)
    assert await shut(database, NOON + DAY / 2) == [(-5, 7)]
    assert await shut(database, NOON + DAY) == []
    async with database.write() as conn:
        assert not await close_thread(conn, -5, 7, NOON + DAY)
        assert not await close_thread(conn, -5, 7, NOON + 30 * DAY)
    assert await shut(database, NOON + 300 * DAY) == [(-5, 7)]
    async with database.write() as conn:
        await open_thread(conn, -5, 7)
        assert await close_thread(conn, -5, 7, NOON + 31 * DAY)


async def test_opening_one_opens_those_of_the_chat_and_no_others(database: Database) -> None:
    async with database.write() as conn:
        await save_chats(conn, [-5, -6])
        for chat_id, thread_id in ((-5, 0), (-5, 7), (-6, 7)):
            await close_thread(conn, chat_id, thread_id, NOON)
        await open_threads(conn, -5, NOON)
        await open_threads(conn, -5, NOON)
    assert await shut(database, NOON) == [(-6, 7)]


async def test_they_go_along_when_a_chat_gets_another_id(database: Database) -> None:
    async with database.write() as conn:
        await save_chats(conn, [-5, -6])
        for chat_id, thread_id in ((-5, 7), (-5, 8), (-6, 7)):
            await close_thread(conn, chat_id, thread_id, NOON)
        await move_chat(conn, -5, -6)
        await move_chat(conn, -6, -100)
    assert await shut(database, NOON) == [(-100, 7), (-100, 8)]
