"""Chats that go, come back, or change their id, on both databases."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from bot.storage.queries.chat_lifecycle import drop_unsent, move_chat, resume_chat, suspend_chat
from bot.storage.queries.outbox.digests import held_due, release_paused, save_digest
from bot.storage.tables import alerts, chats, mutes, prompts, subscriptions, topics
from tests.alerts.builders import NOON, make_story, publish, rows_of, save_chats, save_subscriptions, save_topic

if TYPE_CHECKING:
    from sqlalchemy import Table

    from bot.storage.database import Database

OLD, NEW = -40, -1000040
HOUR = timedelta(hours=1)


async def live_in(database: Database, chat: int, thread_id: int = 0) -> None:
    """A chat with one of everything."""
    async with database.write() as conn:
        await save_chats(conn, [chat], kind="group", hourly_cap=4)
        await save_subscriptions(conn, [chat], thread_id=thread_id)
        await conn.execute(insert(topics).values(id=100 - chat, chat_id=chat, name="own", query="own", created_at=NOON))
        await conn.execute(insert(mutes).values(chat_id=chat, story_id=None, outlet="BBC", until=NOON))
        await conn.execute(insert(prompts).values(chat_id=chat, user_id=1, kind="x", data={}, expires_at=NOON))


async def ids(database: Database, table: Table) -> list[Any]:
    async with database.read() as conn:
        return sorted((await conn.execute(select(table.c.chat_id))).scalars().all(), key=str)


async def test_a_new_id_is_taken_over_everywhere_and_nothing_else_changes(database: Database) -> None:
    async with database.write() as conn:
        await save_topic(conn)
    await live_in(database, OLD)
    await publish(database, make_story())
    async with database.write() as conn:
        await move_chat(conn, OLD, NEW)
        await move_chat(conn, NEW, NEW)
        row = (await conn.execute(select(chats))).one()
    assert (row.id, row.kind, row.hourly_cap, row.created_at) == (NEW, "supergroup", 4, NOON)
    assert [await ids(database, table) for table in (subscriptions, alerts, mutes, prompts)] == [[NEW]] * 4
    assert await ids(database, topics) == [NEW, None]


async def test_two_chats_that_become_one_keep_once_what_both_have(database: Database) -> None:
    async with database.write() as conn:
        await save_topic(conn)
        await save_topic(conn, 2, "Oil")
    await live_in(database, OLD)
    await live_in(database, NEW)
    async with database.write() as conn:
        await save_subscriptions(conn, [OLD], topic_id=2, name="Oil")
    await publish(database, make_story(1))
    await publish(database, make_story(2), topic_ids=(2,))
    async with database.write() as conn:
        await move_chat(conn, OLD, NEW)
    assert await ids(database, subscriptions) == [NEW, NEW]
    assert await ids(database, mutes) == [NEW]
    assert await ids(database, prompts) == [NEW]
    assert await ids(database, topics) == [NEW, NEW, None, None]
    assert sorted(await rows_of(database, "chat_id", "story_id")) == [(NEW, 1), (NEW, 2)]


async def test_a_suspended_chat_resumes_as_it_was(database: Database) -> None:
    async with database.write() as conn:
        await save_topic(conn)
    await live_in(database, OLD)
    await publish(database, make_story())
    async with database.write() as conn:
        assert await suspend_chat(conn, OLD, "bot was kicked", NOON)
        assert not await suspend_chat(conn, OLD, "another reason", NOON + HOUR)
        row = (await conn.execute(select(chats))).one()
        assert (row.state, row.suspended_reason, row.suspended_at) == ("suspended", "bot was kicked", NOON)
        await conn.execute(update(alerts).values(due_at=NOON + HOUR))
        assert await resume_chat(conn, OLD, NOON)
        row = (await conn.execute(select(chats))).one()
    assert (row.state, row.suspended_reason, row.suspended_at) == ("active", "", None)
    assert await rows_of(database, "state", "due_at") == [("pending", NOON)]


async def test_what_is_no_longer_wanted_is_not_sent(database: Database) -> None:
    async with database.write() as conn:
        await save_topic(conn)
        await save_chats(conn, [5, 6])
        await save_subscriptions(conn, [5, 6])
    await publish(database, make_story(1))
    await publish(database, make_story(2))
    async with database.write() as conn:
        assert await drop_unsent(conn, 5, story_id=1) == 1
        await conn.execute(subscriptions.delete().where(subscriptions.c.chat_id == 5))
        assert await drop_unsent(conn, 5) == 1
        assert await drop_unsent(conn, 6) == 0
    assert sorted(await rows_of(database, "chat_id", "story_id", "state")) == [
        (5, 1, "expired"),
        (5, 2, "expired"),
        (6, 1, "pending"),
        (6, 2, "pending"),
    ]


async def test_a_digest_on_its_way_is_sent_although_something_is_no_longer_wanted(database: Database) -> None:
    async with database.write() as conn:
        await save_topic(conn)
        await save_chats(conn, [5])
        await save_subscriptions(conn, [5], pace="daily")
    await publish(database, make_story(1))
    async with database.write() as conn:
        await conn.execute(update(alerts).values(due_at=NOON))
        [held] = await held_due(conn, NOON, 10)
        await save_digest(conn, held, [held.alerts], (), now=NOON, expires_at=NOON + HOUR)
        assert await drop_unsent(conn, 5) == 0
    assert await rows_of(database, "kind", "state") == [("new", "held"), ("digest", "pending")]


async def test_the_end_of_a_pause_makes_its_digest_due(database: Database) -> None:
    async with database.write() as conn:
        await save_topic(conn)
        await save_chats(conn, [5], paused_until=NOON + 9 * HOUR)
        await save_subscriptions(conn, [5])
    await publish(database, make_story())
    async with database.write() as conn:
        await release_paused(conn, 5, NOON + HOUR)
    assert await rows_of(database, "state", "due_at") == [("held", NOON + HOUR)]


async def test_what_a_subscription_missed_waits_for_the_end_of_its_own_pause(database: Database) -> None:
    async with database.write() as conn:
        await save_topic(conn)
        await save_chats(conn, [5])
        await save_subscriptions(conn, [5])
        await conn.execute(update(subscriptions).values(paused_until=NOON + 9 * HOUR))
    await publish(database, make_story())
    async with database.write() as conn:
        await release_paused(conn, 5, NOON + HOUR)
    assert await rows_of(database, "state", "due_at") == [("held", NOON + 9 * HOUR)]
    async with database.write() as conn:
        await conn.execute(update(subscriptions).values(paused_until=None))
        await release_paused(conn, 5, NOON + HOUR)
    assert await rows_of(database, "state", "due_at") == [("held", NOON + HOUR)]
