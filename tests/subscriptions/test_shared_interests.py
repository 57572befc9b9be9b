"""Another process hears of every change of what somebody wants, and of all of them when it looks for itself."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import update

from bot.storage.database import Database
from bot.storage.notifications import INTERESTS, listen, notify
from bot.storage.tables import topics
from bot.subscriptions.interests import Interests
from bot.subscriptions.shared_interests import SharedInterests, compose_notice
from bot.topics.query import parse_query
from tests.storage.queries.test_entries import make_entry
from tests.subscriptions.desk import ANA, BOB, NOW, open_desk

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

PATIENCE = 30


@pytest.fixture
async def postgres(postgres_url: str) -> AsyncIterator[Database]:
    database = await Database.open(postgres_url)
    yield database
    await database.close()


def wants(interests: Interests, *titles: str) -> list[bool]:
    return [interests.may_want(make_entry(1, feed_id=99, title=title, blurb="")) for title in titles]


async def test_a_change_is_heard_with_the_commit_that_makes_it(postgres: Database) -> None:
    desk = await open_desk(postgres)
    elsewhere = Interests()
    shared = SharedInterests(postgres, elsewhere)
    told: asyncio.Queue[str] = asyncio.Queue()
    stop = asyncio.Event()
    async with asyncio.TaskGroup() as group, asyncio.timeout(PATIENCE):
        listening = asyncio.Event()

        async def connected() -> None:
            await shared.load()
            listening.set()

        group.create_task(listen(postgres, stop, {INTERESTS: told.put_nowait}, connected))
        await listening.wait()
        assert wants(elsewhere, "gold price", "wheat harvest", "tin mine") == [True, True, False]

        await desk.subscriptions.subscribe_query(BOB, 0, parse_query("tin"), "Tin", NOW)
        notice = await told.get()
        await shared.follow(notice)
        assert wants(elsewhere, "gold price", "tin mine") == [True, True]

        for kept in await desk.of(BOB):
            await desk.subscriptions.unsubscribe(BOB, [kept.id])
        await shared.follow(await told.get())
        assert wants(elsewhere, "gold price", "tin mine") == [True, False]
        stop.set()


async def test_what_was_not_heard_is_found_by_loading_again(postgres: Database) -> None:
    desk = await open_desk(postgres)
    elsewhere = Interests()
    shared = SharedInterests(postgres, elsewhere)
    await shared.follow("")
    (feed,) = [kept.feed_id for kept in await desk.of(ANA) if kept.feed_id is not None]
    assert elsewhere.may_want(make_entry(1, feed_id=feed, title="anything"))
    for kept in await desk.of(ANA):
        await desk.subscriptions.unsubscribe(ANA, [kept.id])
    await desk.subscriptions.subscribe_query(ANA, 0, parse_query("zinc"), "Zinc", NOW)
    await shared.load()
    assert not elsewhere.may_want(make_entry(1, feed_id=feed, title="anything"))
    assert wants(elsewhere, "gold price", "wheat harvest", "zinc rush") == [False, False, True]


async def test_a_query_that_cannot_be_read_is_wanted_by_nobody(postgres: Database) -> None:
    await open_desk(postgres)
    elsewhere = Interests()
    shared = SharedInterests(postgres, elsewhere)
    await shared.load()
    async with postgres.write() as conn:
        await conn.execute(update(topics).values(query="(gold"))
    await shared.load()
    assert wants(elsewhere, "gold price") == [False]


async def test_a_notice_that_is_too_long_says_that_everything_may_have_changed(postgres: Database) -> None:
    told: asyncio.Queue[str] = asyncio.Queue()
    stop, listening = asyncio.Event(), asyncio.Event()

    async def connected() -> None:
        listening.set()

    async with asyncio.TaskGroup() as group, asyncio.timeout(PATIENCE):
        group.create_task(listen(postgres, stop, {INTERESTS: told.put_nowait}, connected))
        await listening.wait()
        async with postgres.write() as conn:
            await notify(conn, INTERESTS, compose_notice({2, 1}, {3}))
            await notify(conn, INTERESTS, compose_notice(range(9000), ()))
        assert await told.get() == "t1 t2 f3"
        assert await told.get() == ""
        stop.set()
