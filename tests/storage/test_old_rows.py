"""The rows that the clean-up finds, and what it leaves although it was found."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import insert, select, update

from bot.model import AlertKind, AlertState, EntryState
from bot.storage.old_rows import (
    crowded_feeds,
    drop_alerts,
    drop_entries,
    drop_mutes,
    drop_stories,
    drop_texts,
    old_alerts,
    old_digests,
    old_entries,
    old_mutes,
    old_stories,
    old_texts,
)
from bot.storage.queries.entries import add_entries, save_filed
from bot.storage.queries.feeds import add_feed
from bot.storage.queries.outbox.alerts import row_of
from bot.storage.queries.outbox.sent_alerts import mute_outlet, mute_story
from bot.storage.queries.stories import save_new_stories
from bot.storage.tables import alerts, entries, mutes, stories
from tests.alerts.builders import make_alert, make_story, save_chats
from tests.storage.queries.test_entries import make_entry

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.storage.database import Database

NOW = datetime(2026, 3, 27, 12, 0, tzinfo=UTC)
OLD = NOW - timedelta(days=40)
BEFORE = NOW - timedelta(days=30)


async def save_alerts(conn: AsyncConnection, story_id: int | None, *states: AlertState) -> None:
    """Store an alert of each state, each in a chat of its own."""
    kind = AlertKind.NEW if story_id else AlertKind.DIGEST
    for chat_id, state in enumerate(states, 1):
        alert = make_alert(chat_id=chat_id, story_id=story_id, kind=kind, state=state, created_at=OLD)
        await conn.execute(insert(alerts).values(row_of(alert)))


async def test_alerts_of_stories_that_are_over_go_and_what_is_to_be_sent_stays(database: Database) -> None:
    async with database.write() as conn:
        await save_chats(conn, range(1, 10))
        await save_new_stories(conn, [make_story(1, opened_at=OLD), make_story(2, opened_at=NOW)])
        await save_alerts(conn, 1, *AlertState)
        await save_alerts(conn, 2, AlertState.SENT)
        over = await old_alerts(conn, BEFORE)
        assert len(over) == 5
        await conn.execute(update(alerts).where(alerts.c.id == over[0]).values(state=AlertState.PENDING))
        assert await drop_alerts(conn, over) == 4
        left = (await conn.execute(select(alerts.c.state).where(alerts.c.story_id == 1))).scalars()
        assert sorted(left) == ["held", "pending", "pending", "sending"]
        assert len((await conn.execute(select(alerts.c.id).where(alerts.c.story_id == 2))).all()) == 1


async def test_digests_that_are_over_go(database: Database) -> None:
    async with database.write() as conn:
        await save_chats(conn, range(1, 9))
        await save_alerts(conn, None, *AlertState)
        assert len(await old_digests(conn, BEFORE)) == 5
        assert await old_digests(conn, OLD) == []


async def test_a_story_stays_as_long_as_an_alert_about_it_and_its_entries_stay(database: Database) -> None:
    async with database.write() as conn:
        await save_chats(conn, [1])
        feed = await add_feed(conn, "https://news.example/rss", NOW)
        await save_new_stories(
            conn,
            [
                make_story(1, opened_at=OLD),
                make_story(2, opened_at=OLD),
                make_story(3, opened_at=NOW, follows_id=1),
            ],
        )
        await add_entries(conn, [(make_entry(1, feed.id), EntryState.READ)])
        await save_filed(conn, [(1, 1)])
        await save_alerts(conn, 2, AlertState.HELD)
        assert await old_stories(conn, BEFORE) == [1]
        assert await drop_stories(conn, [1, 2]) == 1
        assert (await conn.execute(select(stories.c.id, stories.c.follows_id).order_by(stories.c.id))).all() == [
            (2, None),
            (3, None),
        ]
        assert (await conn.execute(select(entries.c.story_id))).scalars().all() == [None]


async def test_an_article_is_emptied_once_filed_and_the_entry_stays_known(database: Database) -> None:
    async with database.write() as conn:
        feed = await add_feed(conn, "https://news.example/rss", NOW)
        states = (EntryState.FILED, EntryState.READ, EntryState.FILED)
        seen = (OLD, OLD, NOW)
        await add_entries(
            conn,
            [
                (make_entry(number, feed.id, text="long", seen_at=at), state)
                for number, (state, at) in enumerate(zip(states, seen, strict=True))
            ],
        )
        all_else = [column for column in entries.c if column.name != "text"]
        before = (await conn.execute(select(*all_else).order_by(entries.c.id))).all()
        assert await old_texts(conn, BEFORE) == [1]
        assert await drop_texts(conn, [1]) == 1
        assert await old_texts(conn, BEFORE) == []
        assert (await conn.execute(select(entries.c.text).order_by(entries.c.id))).scalars().all() == [
            "",
            "long",
            "long",
        ]
        assert (await conn.execute(select(*all_else).order_by(entries.c.id))).all() == before


async def test_old_entries_go_but_for_the_newest_of_each_feed(database: Database) -> None:
    async with database.write() as conn:
        feed = (await add_feed(conn, "https://news.example/rss", NOW)).id
        quiet = (await add_feed(conn, "https://quiet.example/rss", NOW)).id
        fresh = [(make_entry(number, feed, seen_at=OLD), EntryState.FILED) for number in range(8)]
        fresh += [
            (make_entry(8, feed, seen_at=NOW), EntryState.FILED),
            (make_entry(0, quiet, seen_at=OLD), EntryState.FILED),
            (make_entry(9, feed, seen_at=OLD), EntryState.UNREAD),
        ]
        await add_entries(conn, fresh)
        assert await crowded_feeds(conn, kept=4) == [feed]
        old = await old_entries(conn, [feed, quiet], BEFORE, kept=4)
        assert await drop_entries(conn, old) == 6
        left = (await conn.execute(select(entries.c.feed_id, entries.c.guid).order_by(entries.c.id))).all()
    assert left == [(feed, "guid 6"), (feed, "guid 7"), (feed, "guid 8"), (quiet, "guid 0"), (feed, "guid 9")]


async def test_mutes_that_are_over_go(database: Database) -> None:
    async with database.write() as conn:
        await save_chats(conn, [5])
        await save_new_stories(conn, [make_story(1, opened_at=NOW)])
        await mute_story(conn, 5, 1, NOW + timedelta(days=1))
        await mute_outlet(conn, 5, "BBC", NOW)
        assert await drop_mutes(conn, await old_mutes(conn, NOW)) == 1
        assert (await conn.execute(select(mutes.c.story_id))).scalars().all() == [1]


async def test_the_pages_of_articles_that_are_emptied_are_free_again(sqlite: Database) -> None:
    async with sqlite.write() as conn:
        feed = await add_feed(conn, "https://news.example/rss", NOW)
        fresh = [
            (make_entry(number, feed.id, text="long" * 800, seen_at=OLD), EntryState.FILED) for number in range(200)
        ]
        await add_entries(conn, fresh)
        await drop_texts(conn, await old_texts(conn, BEFORE))
        free = (await conn.exec_driver_sql("PRAGMA freelist_count")).scalar_one()
    assert free > 150
