from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.model import ChatKind, Length, Origin, Pace, Subscription
from bot.storage.queries.chats import save_chat
from bot.storage.queries.subscriptions import (
    count_subscriptions,
    load_subscription,
    save_subscription,
    subscribe,
    subscriptions_of,
    unsubscribe,
)
from bot.storage.queries.topics import add_topic, load_topic

if TYPE_CHECKING:
    from bot.storage.database import Database

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
async def topic_id(database: Database) -> int:
    async with database.write() as conn:
        await save_chat(conn, 7, kind=ChatKind.PRIVATE, title="Ana", language="en", now=NOW)
        return (await add_topic(conn, "Grain", "grain", NOW, chat_id=7)).id


def recipient(topic_id: int, thread_id: int = 0) -> Subscription:
    return Subscription(id=0, chat_id=7, thread_id=thread_id, name="Grain", topic_id=topic_id)


async def test_the_same_wish_twice_is_one_subscription(database: Database, topic_id: int) -> None:
    async with database.write() as conn:
        first, is_new = await subscribe(conn, recipient(topic_id), NOW)
        again, is_new_again = await subscribe(conn, recipient(topic_id), NOW)
        assert (first, is_new, is_new_again) == (again, True, False)
        assert await count_subscriptions(conn, 7) == 1


async def test_each_thread_of_a_group_has_its_own(database: Database, topic_id: int) -> None:
    async with database.write() as conn:
        await subscribe(conn, recipient(topic_id, 5), NOW)
        await subscribe(conn, recipient(topic_id, 6), NOW)
        assert [subscription.thread_id for subscription in await subscriptions_of(conn, 7)] == [5, 6]


async def test_what_was_chosen_comes_back(database: Database, topic_id: int) -> None:
    async with database.write() as conn:
        subscription, _ = await subscribe(conn, recipient(topic_id), NOW)
        changed = subscription._replace(
            name="Corn",
            pace=Pace.DAILY,
            silent=True,
            length=Length.LONG,
            only_outlets=("BBC",),
            never_outlets=("Tass", "RT"),
            paused_until=NOW,
            digest_at=450,
            digest_weekday=6,
        )
        await save_subscription(conn, changed)
        assert await load_subscription(conn, subscription.id) == changed


async def test_the_last_use_takes_a_chats_own_topic_along(database: Database, topic_id: int) -> None:
    async with database.write() as conn:
        here, _ = await subscribe(conn, recipient(topic_id, 5), NOW)
        there, _ = await subscribe(conn, recipient(topic_id, 6), NOW)
        assert await unsubscribe(conn, here.id) == here
        assert await load_topic(conn, topic_id) is not None
        assert await unsubscribe(conn, there.id) == there
        assert await load_topic(conn, topic_id) is None
        assert await unsubscribe(conn, there.id) is None


async def test_a_curated_topic_stays_when_nobody_wants_it(database: Database, topic_id: int) -> None:
    assert topic_id
    async with database.write() as conn:
        curated = await add_topic(conn, "AI", "ai", NOW, origin=Origin.CONFIG)
        subscription, _ = await subscribe(conn, recipient(curated.id)._replace(name="AI"), NOW)
        await unsubscribe(conn, subscription.id)
        assert await load_topic(conn, curated.id) == curated
