from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import insert, select, update

from bot.demo.queries import (
    DeliveredAlert,
    Planned,
    alerts_planned,
    count_entries_and_stories,
    count_polled_since,
    is_at_rest,
    load_alert_in_message,
    make_all_due,
    owes_edits,
)
from bot.model import AlertState
from bot.storage.tables import alerts, chats, entries, fanouts, feeds, stories

if TYPE_CHECKING:
    from bot.storage.database import Database

NOW = datetime(2026, 3, 12, 12, tzinfo=UTC)


async def put(database: Database, table: Any, **row: Any) -> int:
    async with database.write() as conn:
        return int((await conn.execute(insert(table).values(**row).returning(table.c.id))).scalar_one())


async def make_world(database: Database) -> tuple[int, int]:
    """A feed with a filed entry that opened a story, and a chat; the feed's and the story's ids."""
    feed = await put(database, feeds, url="http://a", name="A", outlet="A", next_poll_at=NOW, created_at=NOW)
    times = {"opened_at": NOW, "published_at": NOW, "updated_at": NOW}
    story = await put(database, stories, id=1, title="T", url="http://a/1", outlets=["A", "B"], **times)
    entry = {"feed_id": feed, "guid": "1", "url": "http://a/1", "title": "T", "outlet": "A", "seen_at": NOW}
    await put(database, entries, **entry, state="filed", story_id=story)
    await put(database, chats, id=7, kind="private", created_at=NOW, seen_at=NOW)
    return feed, story


async def put_alert(database: Database, **row: Any) -> int:
    times = {"due_at": NOW, "expires_at": NOW + timedelta(hours=6), "created_at": NOW}
    return await put(database, alerts, **{"chat_id": 7, "kind": "new", "priority": 2, **times, **row})


async def test_planned_alerts_know_the_message_that_told_them(database: Database) -> None:
    _, story = await make_world(database)
    digest = await put_alert(database, kind="digest", state="sent", message_id=9, digest_key="d")
    held = await put_alert(database, story_id=story, state="sent", digest_id=digest)
    update_ = await put_alert(database, story_id=story, kind="update", state="pending")
    async with database.read() as conn:
        assert await alerts_planned(conn) == [
            Planned(held, 7, story, AlertState.SENT, 9),
            Planned(update_, 7, story, AlertState.PENDING, None),
        ]
        assert await count_entries_and_stories(conn) == (1, 1)


async def test_a_message_tells_an_alert_or_none(database: Database) -> None:
    _, story = await make_world(database)
    await put_alert(database, story_id=story, label="Iran", state="sent", message_id=9)
    async with database.read() as conn:
        assert await load_alert_in_message(conn, 7, 9) == DeliveredAlert("Iran", "T", ("A", "B"))
        assert await load_alert_in_message(conn, 7, 10) is None
        assert await load_alert_in_message(conn, 8, 9) is None


@pytest.mark.parametrize(
    ("what", "rest"),
    [
        ("nothing", True),
        ("an entry to file", False),
        ("an audience to walk", False),
        ("an alert that is due", False),
        ("an alert on its way", False),
        ("an alert for later", True),
        ("an alert for a suspended chat", True),
        ("an alert that was sent", True),
    ],
)
async def test_there_is_rest_when_nothing_is_on_its_way(database: Database, what: str, *, rest: bool) -> None:
    feed, story = await make_world(database)
    match what:
        case "an entry to file":
            entry = {"feed_id": feed, "guid": "2", "url": "http://a/2", "title": "U", "outlet": "A", "seen_at": NOW}
            await put(database, entries, **entry, state="unread")
        case "an audience to walk":
            await put(database, fanouts, story_id=story, kind="plan", created_at=NOW)
        case "an alert that is due":
            await put_alert(database, story_id=story)
        case "an alert on its way":
            await put_alert(database, story_id=story, state="sending")
        case "an alert for later":
            await put_alert(database, story_id=story, due_at=NOW + timedelta(seconds=1))
        case "an alert for a suspended chat":
            await put_alert(database, story_id=story)
            async with database.write() as conn:
                await conn.execute(update(chats).values(state="suspended"))
        case "an alert that was sent":
            await put_alert(database, story_id=story, state="sent")
    async with database.read() as conn:
        assert await is_at_rest(conn, NOW) is rest


async def test_edits_are_owed_until_they_are_made(database: Database) -> None:
    _, story = await make_world(database)
    alert = await put_alert(database, story_id=story, state="sent", edit_due_at=NOW)
    async with database.read() as conn:
        assert await owes_edits(conn)
    async with database.write() as conn:
        await conn.execute(update(alerts).where(alerts.c.id == alert).values(edit_due_at=None))
    async with database.read() as conn:
        assert not await owes_edits(conn)


async def test_every_feed_can_be_made_due_at_once(database: Database) -> None:
    feed, _ = await make_world(database)
    async with database.write() as conn:
        await conn.execute(update(feeds).values(next_poll_at=NOW + timedelta(days=1), last_polled_at=NOW))
        assert await count_polled_since(conn, NOW) == 1
        assert await count_polled_since(conn, NOW + timedelta(seconds=1)) == 0
        await make_all_due(conn, NOW)
        due = (await conn.execute(select(feeds.c.next_poll_at).where(feeds.c.id == feed))).scalar_one()
    assert due == NOW
