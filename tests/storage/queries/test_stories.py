from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import insert

from bot.model import Entry, Story
from bot.storage.queries.facts import fact_time, load_fact, save_fact
from bot.storage.queries.outbox.sent_alerts import reports_seen
from bot.storage.queries.stories import (
    entries_in_window,
    filed_in_window,
    last_story_id,
    load_stories,
    load_story,
    reports_of_stories,
    save_new_stories,
    save_stories,
)
from bot.storage.tables import entries, feeds

if TYPE_CHECKING:
    from bot.storage.database import Database

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def make_story(number: int, opened_at: datetime = NOW, **values: Any) -> Story:
    story = Story(
        id=number,
        title=f"Story {number}",
        url=f"https://news.example/{number}",
        lead="It began.",
        summary="",
        long_summary="",
        language="en",
        outlets=("BBC",),
        opened_at=opened_at,
        published_at=opened_at - timedelta(minutes=3),
    )
    return replace(story, **values)


@pytest.fixture
async def stored(database: Database) -> Database:
    async with database.write() as conn:
        await conn.execute(
            insert(feeds).values(id=1, url="u", name="n", outlet="BBC", next_poll_at=NOW, created_at=NOW)
        )
        await save_new_stories(conn, [make_story(1), make_story(2, follows_id=1)])
        for number, (story_id, age) in enumerate([(1, 90), (2, 5), (1, 1), (None, 0)], start=1):
            await conn.execute(
                insert(entries).values(
                    id=number,
                    feed_id=1,
                    guid=f"g{number}",
                    url="u",
                    title="t",
                    blurb="b",
                    text="long",
                    outlet=f"Outlet {number}",
                    seen_at=NOW - timedelta(hours=age),
                    published_at=NOW - timedelta(hours=age + 1) if number == 1 else None,
                    story_id=story_id,
                )
            )
    return database


async def test_stories_come_back_as_they_were(stored: Database) -> None:
    async with stored.read() as conn:
        assert await load_story(conn, 2) == make_story(2, follows_id=1)
        assert await load_story(conn, 3) is None
        assert await load_stories(conn, [1, 3, 2]) == {1: make_story(1), 2: make_story(2, follows_id=1)}
        assert await last_story_id(conn) == 2


async def test_an_empty_database_has_no_story(database: Database) -> None:
    async with database.write() as conn:
        await save_new_stories(conn, [])
        assert await last_story_id(conn) == 0


async def test_another_report_changes_outlets_and_summaries(stored: Database) -> None:
    changed = make_story(1, outlets=("BBC", "DW"), summary="Short.", long_summary="Long.", breaking=True)
    async with stored.write() as conn:
        await save_stories(conn, [(changed, NOW)], NOW)
    async with stored.read() as conn:
        assert await load_story(conn, 1) == changed
    async with stored.write() as conn:
        await save_stories(conn, [(replace(changed, outlets=("BBC", "DW", "NPR")), None)], NOW)
    async with stored.read() as conn:
        again = await load_story(conn, 1)
    assert again is not None
    assert again.breaking


async def test_the_index_is_rebuilt_from_the_window_without_the_texts(stored: Database) -> None:
    async with stored.read() as conn:
        since = NOW - timedelta(hours=72)
        found = await entries_in_window(conn, since, 10)
        assert [(entry.id, story_id, entry.text) for entry, story_id, _ in found] == [(2, 2, ""), (3, 1, "")]
        assert await entries_in_window(conn, since, 1) == found[:1]
        assert await entries_in_window(conn, since, 1, after=found[0][0]) == found[1:]
        assert await entries_in_window(conn, since, 9, among=[1, 3]) == found[1:]
        assert await filed_in_window(conn, since, 0, 10) == [(2, 2, None), (3, 1, None)]
        assert await filed_in_window(conn, since, 2, 1) == [(3, 1, None)]


async def test_reports_of_a_story(stored: Database) -> None:
    async with stored.read() as conn:
        found = await reports_of_stories(conn, [1, 99])
        assert found.keys() == {1}
        assert [(report.outlet, report.time) for report in sorted(found[1])] == [
            ("Outlet 1", NOW - timedelta(hours=91)),
            ("Outlet 3", NOW - timedelta(hours=1)),
        ]
        reports = await reports_seen(conn, make_story(1), 7)
    assert reports[0] == (
        Entry(
            id=1,
            feed_id=1,
            guid="g1",
            url="u",
            title="t",
            blurb="b",
            text="long",
            outlet="Outlet 1",
            published_at=NOW - timedelta(hours=91),
            seen_at=NOW - timedelta(hours=90),
        ),
        "n",
    )


async def test_a_fact_is_replaced(database: Database) -> None:
    async with database.write() as conn:
        assert await load_fact(conn, "words") is None
        assert await fact_time(conn, "words") is None
        await save_fact(conn, "words", {"iran": 3}, NOW)
        await save_fact(conn, "words", {"iran": 4}, NOW + timedelta(minutes=1))
        assert await load_fact(conn, "words") == {"iran": 4}
        assert await fact_time(conn, "words") == NOW + timedelta(minutes=1)
