from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.model import ChatKind, Origin, Subscription, Topic
from bot.settings import TopicConfig
from bot.storage.queries.chats import save_chat
from bot.storage.queries.subscriptions import subscribe
from bot.storage.queries.topics import (
    add_topic,
    change_topic,
    count_subscribers,
    load_topic,
    load_topics,
    remove_curated,
    sync_topics,
    topics_curated,
    topics_wanted,
)

if TYPE_CHECKING:
    from bot.storage.database import Database

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


async def test_the_configuration_brings_its_topics_in_its_order(database: Database) -> None:
    async with database.write() as conn:
        await sync_topics(conn, [TopicConfig(name="Iran talks", query="iran"), TopicConfig(name="AI", query="ai")], NOW)
        assert [(topic.name, topic.query) for topic in await topics_curated(conn)] == [
            ("Iran talks", "iran"),
            ("AI", "ai"),
        ]


async def test_a_changed_configuration_changes_adds_and_takes_away(database: Database) -> None:
    async with database.write() as conn:
        await sync_topics(conn, [TopicConfig(name="Iran", query="iran"), TopicConfig(name="AI", query="ai")], NOW)
        before = {topic.name: topic.id for topic in await topics_curated(conn)}
        await sync_topics(
            conn, [TopicConfig(name="IRAN", query="iran talks"), TopicConfig(name="Grain", query="grain")], NOW
        )
        now_there = await topics_curated(conn)
        assert now_there[0] == Topic(id=before["Iran"], name="IRAN", query="iran talks")
        assert [topic.name for topic in now_there] == ["IRAN", "Grain"]
        await sync_topics(conn, [TopicConfig(name="AI", query="ai")], NOW)
        assert [topic.id for topic in await topics_curated(conn)] == [before["AI"]]


async def test_what_the_owner_added_or_removed_in_the_chat_outlives_the_configuration(database: Database) -> None:
    async with database.write() as conn:
        added = await add_topic(conn, "Grain", "grain", NOW, origin=Origin.ADMIN)
        await sync_topics(conn, [], NOW)
        assert await topics_curated(conn) == [added]
        await remove_curated(conn, added.id, NOW)
        await sync_topics(conn, [TopicConfig(name="Grain", query="grain")], NOW)
        assert await topics_curated(conn) == []


async def test_a_topic_of_the_configuration_that_the_owner_removed_stays_removed(database: Database) -> None:
    configured = [TopicConfig(name="Grain", query="grain")]
    async with database.write() as conn:
        await sync_topics(conn, configured, NOW)
        [topic] = await topics_curated(conn)
        await remove_curated(conn, topic.id, NOW)
        await sync_topics(conn, configured, NOW)
        assert await topics_curated(conn) == []


async def test_wanted_are_the_topics_with_a_subscriber(database: Database) -> None:
    async with database.write() as conn:
        await save_chat(conn, 7, kind=ChatKind.PRIVATE, title="Ana", language="en", now=NOW)
        curated = await add_topic(conn, "Grain", "grain", NOW, origin=Origin.ADMIN)
        own = await add_topic(conn, "Mine", "mine", NOW, chat_id=7)
        await subscribe(conn, Subscription(id=0, chat_id=7, thread_id=0, name="Mine", topic_id=own.id), NOW)
        assert await topics_wanted(conn) == [own]
        assert [topic.id for topic in await topics_wanted(conn, [own.id, curated.id])] == [own.id]
        assert (await count_subscribers(conn, own.id), await count_subscribers(conn, curated.id)) == (1, 0)


async def test_a_changed_topic_comes_back_changed(database: Database) -> None:
    async with database.write() as conn:
        topic = await add_topic(conn, "Grain", "grain", NOW)
        await change_topic(conn, topic.id, name="Corn", query="corn OR maize")
        changed = Topic(id=topic.id, name="Corn", query="corn OR maize")
        assert await load_topic(conn, topic.id) == changed
        assert await load_topics(conn, [topic.id, 999]) == {topic.id: changed}
        assert await load_topic(conn, 999) is None
