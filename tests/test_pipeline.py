"""Filing, with a real database and real workers: what it does when something is wrong."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import OperationalError

from bot.house import opened_house
from bot.pipeline import patiently
from bot.settings import AlertSettings, Settings
from bot.storage.entries import READ
from bot.storage.tables import alerts, chats, entries, feeds, stories, subscriptions, topics
from bot.topics.query import parse_query

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.house import House
    from bot.storage.database import Database

NOW = datetime.now(UTC)
TEXT = (
    "Negotiators from Iran and six powers met on Monday to revive the nuclear agreement of the last decade.\n"
    "Diplomats said that the talks would go on for at least another week in the Austrian capital, Vienna."
)


@pytest.fixture
async def house(database: Database, database_url: str) -> AsyncIterator[House]:
    """A house on an empty database with one feed, and one chat that wants "iran talks"."""
    async with database.write() as conn:
        await conn.execute(
            insert(feeds).values(id=1, url="http://x/", name="One", outlet="One", next_poll_at=NOW, created_at=NOW)
        )
        await conn.execute(insert(topics).values(id=1, name="Iran", query="iran talks", created_at=NOW))
        await conn.execute(insert(chats).values(id=5, kind="private", created_at=NOW, seen_at=NOW))
        await conn.execute(insert(subscriptions).values(chat_id=5, topic_id=1, name="Iran", created_at=NOW))
    async with opened_house(Settings(database_url=database_url, alerts=AlertSettings(breaking_outlets=2))) as house:
        await house.pipeline.restore()
        house.pipeline.interests.want_topic(1, parse_query("iran talks"))
        yield house


async def arrive(house: House, *titles: str, **values: Any) -> None:
    rows = [
        {
            "feed_id": 1,
            "guid": f"{title}-{values.get('outlet', '')}",
            "url": f"https://news.example/{abs(hash((title, values.get('outlet'))))}",
            "title": title,
            "blurb": "",
            "text": TEXT,
            "outlet": "One",
            "language": "en",
            "seen_at": NOW,
            "published_at": NOW - timedelta(minutes=5),
            "state": READ,
            "rings": True,
            **values,
        }
        for title in titles
    ]
    async with house.database.write() as conn:
        await conn.execute(insert(entries), rows)


async def rows_of(house: House, *columns: Any) -> list[tuple[Any, ...]]:
    async with house.database.read() as conn:
        return [tuple(row) for row in await conn.execute(select(*columns).order_by(columns[0].table.c.id))]


async def test_a_story_is_summarised_and_its_alert_planned(house: House) -> None:
    rung: list[bool] = []
    house.pipeline.on_alerts = lambda: rung.append(True)
    await arrive(house, "Iran nuclear talks resume in Vienna")
    assert await house.pipeline.file() == 1
    ((summary, long_summary),) = await rows_of(house, stories.c.summary, stories.c.long_summary)
    assert summary
    assert all(line in TEXT for line in summary.splitlines() + long_summary.splitlines())
    assert await rows_of(house, alerts.c.chat_id, alerts.c.kind, alerts.c.state) == [(5, "new", "pending")]
    assert rung == [True]
    assert await house.pipeline.file() == 0


async def test_another_outlet_joins_makes_it_breaking_and_rings_nobody_again(house: House) -> None:
    await arrive(house, "Iran nuclear talks resume in Vienna")
    await house.pipeline.file()
    await arrive(house, "Iran nuclear talks resume in Vienna", outlet="Two")
    await house.pipeline.file()
    ((outlets, breaking_at),) = await rows_of(house, stories.c.outlets, stories.c.breaking_at)
    assert outlets == ["One", "Two"]
    assert breaking_at is not None
    assert len(await rows_of(house, alerts.c.id)) == 1


async def test_after_a_restart_a_story_is_still_known(house: House) -> None:
    await arrive(house, "Iran nuclear talks resume in Vienna")
    await house.pipeline.file()
    await house.pipeline.remember()
    await house.pipeline.restore()
    await arrive(house, "Iran nuclear talks resume in Vienna", outlet="Two")
    await house.pipeline.file()
    assert len(await rows_of(house, stories.c.id)) == 1


async def test_what_does_not_ring_is_filed_and_rings_nobody(house: House) -> None:
    await arrive(house, "Iran nuclear talks resume in Vienna", rings=False)
    assert await house.pipeline.file() == 1
    assert len(await rows_of(house, stories.c.id)) == 1
    assert await rows_of(house, alerts.c.id) == []


async def test_a_flood_of_the_past_is_filed_without_being_judged(house: House) -> None:
    await arrive(house, *(f"Old news {number}" for number in range(2001)), rings=False, text="")
    await arrive(house, "Iran nuclear talks resume in Vienna")
    assert await house.pipeline.file() == 2002
    assert len(await rows_of(house, stories.c.id)) == 1
    assert len(await rows_of(house, alerts.c.id)) == 1


async def test_one_entry_that_cannot_be_judged_does_not_hold_up_the_others(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    topics_of = house.pipeline.interests.topics_of

    def confused(entry: Any) -> list[int]:
        if entry.title == "Poison":
            raise RecursionError(entry.title)
        return topics_of(entry)

    monkeypatch.setattr(house.pipeline.interests, "topics_of", confused)
    await arrive(house, "Poison", "Iran nuclear talks resume in Vienna")
    assert await house.pipeline.file() == 2
    assert len(await rows_of(house, alerts.c.id)) == 1
    assert "judging_failed" in caplog.text


async def test_a_failed_commit_leaves_the_entries_waiting_and_the_memory_right(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: Any, **__: Any) -> int:
        raise OSError(28, "No space left on device")

    await arrive(house, "Iran nuclear talks resume in Vienna")
    with monkeypatch.context() as broken:
        broken.setattr("bot.pipeline.plan_and_save", full)
        with pytest.raises(OSError, match="No space"):
            await house.pipeline.file()
    assert await rows_of(house, stories.c.id) == []
    assert await house.pipeline.file() == 1
    assert len(await rows_of(house, alerts.c.id)) == 1


async def test_a_database_that_refuses_is_waited_for_and_said(caplog: pytest.LogCaptureFixture) -> None:
    async def refused() -> None:
        msg = "INSERT"
        raise OperationalError(msg, {}, Exception("database or disk is full"))

    async def refused_in_a_group() -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(refused())

    await patiently("file", refused)
    await patiently("poll", refused_in_a_group)
    assert [record.getMessage() for record in caplog.records] == [
        "database_refuses work=file reason=database or disk is full",
        "database_refuses work=poll reason=database or disk is full",
    ]


async def test_any_other_mistake_is_not_hidden() -> None:
    async def mistake() -> None:
        msg = "ours"
        raise KeyError(msg)

    with pytest.raises(KeyError, match="ours"):
        await patiently("file", mistake)
