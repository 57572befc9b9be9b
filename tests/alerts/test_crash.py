"""Killing the bot at random moments loses nothing and rings nobody twice.

``NEWSBELL_SOAK=1`` makes the long version: 1,000 alerts to 100 chats, 60 kills.
"""

from __future__ import annotations

import asyncio
import os
import random
import signal
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import func, insert, select

from bot.storage.database import Database
from bot.storage.tables import alerts, entries, feeds, stories
from tests.alerts.builders import NOON, save_chats, save_subscriptions, save_topic, states
from tests.alerts.lives import BRISK, Nursery
from tests.alerts.proof import SOAK, seed, told_in
from tests.sandbox import start_remote

if TYPE_CHECKING:
    from pathlib import Path

STORIES, CHATS, KILLS = (10, 100, 60) if SOAK else (5, 60, 10)


@pytest.mark.timeout(1800)
async def test_kills_at_random_moments_lose_nothing_and_ring_nobody_twice(tmp_path: Path, sqlite_url: str) -> None:
    database = await Database.open(sqlite_url)
    await database.migrate()
    await seed(database, STORIES, CHATS)
    log = tmp_path / "accepted.jsonl"
    dice = random.Random(7)
    kills = 0
    async with (
        start_remote("--auto-chats", "--latency-ms", "2", "30", log=log) as remote,
        Nursery.open() as nursery,
    ):
        life: dict[str, Any] = {"database_url": sqlite_url, "api_url": remote.url, "settings": BRISK.model_dump()}
        while True:
            pid = await nursery.begin("deliver", **life)
            ended = asyncio.create_task(nursery.end())
            if kills < KILLS:
                goal = (await remote.look())["accepted"] + dice.randrange(1 + STORIES * CHATS // KILLS)
                while not ended.done() and (await remote.look())["accepted"] < goal:
                    await asyncio.wait([ended], timeout=dice.uniform(0.001, 0.01))
                if not ended.done():
                    os.kill(pid, signal.SIGKILL)
                    kills += 1
            status = await ended
            assert status in {0, -signal.SIGKILL}
            if status == 0:
                break
        told = told_in(log)
    print(f"{STORIES * CHATS} alerts, {kills} kills: {told}")  # noqa: T201 - the soak's report
    told.check(STORIES, CHATS)
    assert told.silent <= BRISK.in_flight * kills
    assert kills >= 0.7 * KILLS
    assert await states(database) == {"sent": STORIES * CHATS}
    await database.close()


async def test_killed_before_any_statement_of_filing_every_alert_exists_once(sqlite_url: str) -> None:
    """The test's own hook kills the program between two statements (soak: between any two) and starts it again."""
    database = await Database.open(sqlite_url)
    await database.migrate()
    people = range(1, 101)
    life = {"database_url": sqlite_url, "chunk": 40}  # so that it takes more than one commit
    async with database.write() as conn:
        await save_topic(conn)
        await save_chats(conn, people)
        await save_subscriptions(conn, people)
        await conn.execute(
            insert(feeds).values(id=1, url="u", name="Feed", outlet="Feed", next_poll_at=NOON, created_at=NOON)
        )
    deaths = 0
    async with Nursery.open() as nursery:
        for number, die_at in enumerate(range(1, 200, 1 if SOAK else 5), start=1):
            await add_report(database, die_at)
            await nursery.begin("file", die_at=die_at, **life)
            died = await nursery.end() == 9
            deaths += died
            await nursery.begin("file", die_at=0, **life)
            assert await nursery.end() == 0
            async with database.read() as conn:
                report = (await conn.execute(select(entries).where(entries.c.guid == str(die_at)))).one()
                told = await conn.execute(select(alerts.c.chat_id).where(alerts.c.story_id == report.story_id))
                assert (await conn.execute(select(func.count()).select_from(stories))).scalar_one() == number
            assert report.state == "filed"
            assert sorted(told.scalars()) == list(people), die_at
            if not died:
                break
    assert deaths > (15 if SOAK else 3)
    await database.close()


async def add_report(database: Database, number: int) -> None:
    """A new report of an event of its own, which waits to be filed."""
    now = datetime.now(UTC)
    async with database.write() as conn:
        await conn.execute(
            insert(entries).values(
                feed_id=1,
                guid=str(number),
                url=f"https://example.org/{number}",
                title=f"Iran talks, day {number}",
                blurb="Negotiators met again.",
                outlet="Feed",
                language="en",
                published_at=now,
                seen_at=now,
                state="read",
            )
        )
