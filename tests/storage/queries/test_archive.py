from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import event, insert, select

from bot.model import (
    Alert,
    AlertKind,
    AlertState,
    ChatKind,
    Entry,
    EntryState,
    Length,
    Origin,
    Priority,
    Story,
    Subscription,
)
from bot.storage.queries.archive.filed import filed_among, ids_of_feeds, load_texts, newest_filed, oldest_filed_at
from bot.storage.queries.chats import save_chat
from bot.storage.queries.entries import add_entries, save_filed
from bot.storage.queries.feeds import add_feed, feeds_failing_since, feeds_wanted, find_feed, load_feed
from bot.storage.queries.outbox.sent_alerts import (
    lengthen_alert,
    load_sent_alert,
    mute_outlet,
    mute_story,
    reports_seen,
    sent_alerts_in_message,
)
from bot.storage.queries.status.statistics import load_statistics
from bot.storage.queries.stories import save_new_stories
from bot.storage.queries.subscriptions import release_feed, subscribe, subscribers_of_feed, unsubscribe
from bot.storage.queries.topics import add_topic, offer_again, remove_curated, topics_curated
from bot.storage.tables import alerts, entries, feeds, mutes
from tests.alerts.builders import make_story
from tests.storage.rows import save_alerts

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.storage.database import Database

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
STORY = Story(1, "Grain", "https://a.example/1", "lead", "s", "l", "en", ("A",), NOW, NOW)


def entry(number: int, hours: float = 0) -> Entry:
    at = NOW - timedelta(hours=hours)
    return Entry(1, str(number), f"https://a.example/{number}", f"Grain {number}", "", at, at, outlet="A")


def alert(**changes: Any) -> Alert:
    made = Alert(
        id=0, chat_id=7, thread_id=0, story_id=1, kind=AlertKind.NEW, label="Grain", state=AlertState.PENDING,
        priority=Priority.ALERT, silent=False, length=Length.SHORT, due_at=NOW, expires_at=NOW, created_at=NOW,
    )  # fmt: skip
    return made._replace(**changes)


async def fill(conn: AsyncConnection) -> None:
    feed = await add_feed(conn, "https://a.example/feed", NOW, name="A feed", origin=Origin.ADMIN)
    assert feed.id == 1
    await add_entries(conn, [(entry(number, hours=number), EntryState.READ) for number in (3, 2, 1)])
    await save_new_stories(conn, [STORY])
    rows = (await conn.execute(select(entries.c.id, entries.c.guid))).all()
    await save_filed(conn, [(row.id, 1) for row in rows if row.guid != "2"])
    await save_chat(conn, 7, kind=ChatKind.PRIVATE, title="Ana", language="de", now=NOW)


async def test_the_archive_is_read_from_its_end_and_only_what_is_filed(database: Database) -> None:
    async with database.write() as conn:
        assert await oldest_filed_at(conn, 7) is None
        await fill(conn)
        every = list((await conn.execute(select(entries.c.id))).scalars())
        found = await filed_among(conn, 7, every, NOW - timedelta(hours=9))
        assert [(one.entry.guid, one.story_id) for one in found] == [("1", 1), ("3", 1)]
        assert [one.entry.guid for one in await filed_among(conn, 7, every, NOW - timedelta(hours=2))] == ["1"]
        first, last = [(one.entry.id, one.entry.seen_at) for one in found]
        assert await newest_filed(conn, below=None, floor=0, limit=10) == [first, last]
        assert await newest_filed(conn, below=None, floor=0, limit=1) == [first]
        assert await newest_filed(conn, below=first[0], floor=0, limit=10) == [last]
        assert await newest_filed(conn, below=None, floor=first[0], limit=10) == [first]
        await conn.execute(entries.update().values(text="the article"))
        ids = [one.entry.id for one in found]
        assert await load_texts(conn, ids, 3000) == dict.fromkeys(ids, "the article")
        assert {one.entry.text for one in await filed_among(conn, 7, every, NOW - timedelta(hours=9))} == {""}
        assert await oldest_filed_at(conn, 7) == NOW - timedelta(hours=3)
        assert [name for _, name in await reports_seen(conn, make_story(1), 7)] == ["A feed", "A feed"]


async def test_the_newest_of_the_archive_are_found_without_sorting_it(sqlite: Database) -> None:
    async with sqlite.read() as conn:
        plan = await plan_of(conn, lambda: newest_filed(conn, below=50, floor=1, limit=10))
    assert plan == ["SEARCH entries USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"]


async def test_the_newest_of_some_feeds_are_found_in_an_index_alone(sqlite: Database) -> None:
    async with sqlite.read() as conn:
        plan = await plan_of(conn, lambda: ids_of_feeds(conn, [1, 2], below=50, floor=1, limit=10))
    index = "SEARCH entries USING COVERING INDEX ix_entries_of_feed (feed_id=? AND id>? AND id<?)"
    assert plan == [index, "USE TEMP B-TREE FOR ORDER BY"]


async def plan_of(conn: AsyncConnection, ask: Callable[[], Awaitable[object]]) -> list[str]:
    """How SQLite goes about the last statement of a query."""
    asked: list[tuple[str, Any]] = []
    event.listen(conn.sync_connection, "before_cursor_execute", lambda *call: asked.append((call[2], call[3])))
    await ask()
    statement, values = asked[-1]
    return [row.detail for row in await conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)]


async def test_an_alert_that_somebody_asks_about(database: Database) -> None:
    async with database.write() as conn:
        await fill(conn)
        await save_alerts(conn, [alert(state=AlertState.SENT), alert(kind=AlertKind.UPDATE)])
        first, second = (await conn.execute(select(alerts.c.id).order_by(alerts.c.id))).scalars()
        await conn.execute(alerts.update().where(alerts.c.id == first).values(message_id=50, sent_at=NOW))
        await conn.execute(alerts.update().where(alerts.c.id == second).values(digest_id=first))
        told = await load_sent_alert(conn, first)
        assert told is not None
        assert (told.alert.message_id, told.sent_at) == (50, NOW)
        assert await load_sent_alert(conn, 999) is None
        assert [one.alert.id for one in await sent_alerts_in_message(conn, 7, 50)] == [first, second]
        assert await sent_alerts_in_message(conn, 8, 50) == []
        await lengthen_alert(conn, first)
        longer = await load_sent_alert(conn, first)
        assert longer is not None
        assert longer.alert.length is Length.LONG


async def test_a_mute_is_kept_once_and_prolonged(database: Database) -> None:
    later = NOW + timedelta(days=1)
    async with database.write() as conn:
        await fill(conn)
        for until in (NOW, later):
            await mute_story(conn, 7, 1, until)
            await mute_outlet(conn, 7, "A", until)
        rows = (await conn.execute(select(mutes.c.story_id, mutes.c.outlet, mutes.c.until))).all()
        assert sorted(map(str, rows)) == sorted(map(str, [(1, None, later), (None, "A", later)]))


async def test_the_bot_in_figures(database: Database) -> None:
    async with database.write() as conn:
        assert (await load_statistics(conn, NOW)).lag_quantile(0.5) is None
        await fill(conn)
        await save_alerts(conn, [alert(), alert(kind=AlertKind.UPDATE, state=AlertState.HELD)])
        await conn.execute(
            insert(alerts),
            [
                {
                    "chat_id": 7, "kind": "new", "state": "sent", "priority": 2, "due_at": NOW, "expires_at": NOW,
                    "created_at": NOW, "sent_at": NOW, "message_id": number, "lag_seconds": 1.0 * number,
                    "thread_id": 0,
                }
                for number in range(1, 101)
            ],
        )  # fmt: skip
        shown = await load_statistics(conn, NOW + timedelta(seconds=5))
    assert (shown.chats, shown.suspended, shown.feeds, shown.queued, shown.held) == (1, 0, 1, 1, 1)
    assert (shown.sent_today, shown.entries_today, shown.stories_today, shown.oldest_due) == (100, 3, 1, NOW)
    assert (shown.lag_quantile(0.5), shown.lag_quantile(0.95), shown.lag_quantile(1)) == (51, 96, 100)


async def test_who_subscribes_to_a_feed_and_which_feeds_are_dead(database: Database) -> None:
    async with database.write() as conn:
        await fill(conn)
        await conn.execute(feeds.update().values(origin=Origin.CHAT))
        recipient = Subscription(0, 7, 5, "A feed", feed_id=1)
        kept, _ = await subscribe(conn, recipient, NOW)
        assert await subscribers_of_feed(conn, 1) == [(7, 5, kept.id, "de")]
        assert await find_feed(conn, "a FEED") == await find_feed(conn, "https://a.example/feed") == 1
        assert await find_feed(conn, "nothing") is None
        assert await feeds_failing_since(conn, NOW) == []
        assert await feeds_wanted(conn, [1]) == [1]
        await release_feed(conn, 1)
        feed = await load_feed(conn, 1)
        assert feed is not None
        assert feed.state == "active"
        await unsubscribe(conn, kept.id)
        await release_feed(conn, 1)
        feed = await load_feed(conn, 1)
        assert feed is not None
        assert feed.state == "retired"


async def test_a_topic_that_was_removed_can_be_offered_again(database: Database) -> None:
    async with database.write() as conn:
        assert await offer_again(conn, "Grain", "grain") is None
        topic = await add_topic(conn, "Grain", "grain", NOW, origin=Origin.ADMIN)
        await remove_curated(conn, topic.id, NOW)
        again = await offer_again(conn, "Grain", "corn")
        assert again == replace(topic, query="corn")
        assert await topics_curated(conn) == [again]
