"""What a worker did not know anybody to want, the leader sends back to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bot.model import EntryState
from bot.pipeline.queue.second_look import send_back
from bot.storage.database import Database
from bot.storage.queries.entries import add_entries, entries_to_file
from bot.storage.queries.feeds import add_feed
from bot.storage.tables import entries
from bot.subscriptions.interests import Interests
from bot.topics.query import parse_query
from tests.storage.queries.test_entries import NOW, make_entry

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
async def postgres(postgres_url: str) -> AsyncIterator[Database]:
    database = await Database.open(postgres_url)
    yield database
    await database.close()


async def test_what_somebody_wants_after_all_is_read_and_the_rest_is_filed(postgres: Database) -> None:
    interests = Interests()
    interests.want_topic(1, parse_query("gold"))
    fresh = [
        (make_entry(1, guid="wanted", url="https://a.example/1", title="Gold rises"), EntryState.UNWANTED),
        (make_entry(1, guid="read already", url="https://a.example/2", title="Gold falls"), EntryState.READ),
        (make_entry(1, guid="unwanted", url="https://a.example/3", title="Rain"), EntryState.UNWANTED),
    ]
    async with postgres.write() as conn:
        await add_feed(conn, "https://a.example/feed", NOW)
        await add_entries(conn, fresh)
        waiting = await entries_to_file(conn, 10)
    assert {entry.guid for entry in waiting} == {"wanted", "read already", "unwanted"}
    left = await send_back(postgres, interests, waiting)
    assert {entry.guid for entry in left} == {"read already", "unwanted"}
    async with postgres.read() as conn:
        unread = (
            (await conn.execute(select(entries.c.guid).where(entries.c.state == EntryState.UNREAD))).scalars().all()
        )
    assert unread == ["wanted"]
    assert await send_back(postgres, interests, []) == []
