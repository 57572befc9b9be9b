"""Queries about the last stories and the curated topics, as the operator sees them; what is private is left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bot.model import AlertState
from bot.storage.queries.entries import ENTRY_COLUMNS, entry_of
from bot.storage.queries.stories import story_of
from bot.storage.tables import alerts, entries, feeds, stories, subscriptions, topics

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime
    from typing import Any

    from sqlalchemy import Select, Subquery
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Entry, Story


@dataclass(frozen=True, slots=True)
class ListedTopic:
    """A curated topic: how many subscribe to it, and how many alerts of it were sent since a moment."""

    id: int
    name: str
    query: str
    subscribers: int
    alerts: int


async def list_stories(conn: AsyncConnection, since: datetime, *, offset: int = 0, limit: int = 12) -> list[Story]:
    """Return some of the stories that are everybody's and were told since a moment, the newest first."""
    query = select(stories).where(stories.c.opened_at >= since, stories.c.private_feed_id.is_(None))
    rows = await conn.execute(
        query.order_by(stories.c.opened_at.desc(), stories.c.id.desc()).offset(offset).limit(limit)
    )
    return [story_of(row) for row in rows]


async def count_stories(conn: AsyncConnection, since: datetime) -> int:
    """Count these stories."""
    query = select(func.count()).where(stories.c.opened_at >= since, stories.c.private_feed_id.is_(None))
    return (await conn.execute(query)).scalar_one()


async def first_entries(conn: AsyncConnection, story_ids: Collection[int]) -> dict[int, Entry]:
    """Return the first report of each of some stories that is everybody's, by the story's id."""
    first = (
        select(func.min(entries.c.id))
        .join(feeds, feeds.c.id == entries.c.feed_id)
        .where(entries.c.story_id.in_(list(story_ids)), feeds.c.filed_private.is_(False))
        .group_by(entries.c.story_id)
    )
    rows = await conn.execute(select(*ENTRY_COLUMNS, entries.c.story_id).where(entries.c.id.in_(first)))
    return {row.story_id: entry_of(row) for row in rows}


async def count_alerted(conn: AsyncConnection, story_ids: Collection[int]) -> dict[int, int]:
    """Count the chats that were alerted of each of some stories, by the story's id."""
    query = select(alerts.c.story_id, func.count()).where(
        alerts.c.story_id.in_(list(story_ids)), alerts.c.state == AlertState.SENT
    )
    return {row[0]: row[1] for row in await conn.execute(query.group_by(alerts.c.story_id))}


async def list_topics(conn: AsyncConnection, since: datetime) -> Sequence[ListedTopic]:
    """Return the curated topics, those with most subscribers first."""
    having = _counted(select(subscriptions.c.topic_id, func.count().label("many")))
    sent = _counted(
        select(subscriptions.c.topic_id, func.count().label("many"))
        .join(alerts, alerts.c.subscription_id == subscriptions.c.id)
        .where(alerts.c.sent_at >= since)
    )
    subscribers, sent_count = func.coalesce(having.c.many, 0), func.coalesce(sent.c.many, 0)
    query = (
        select(topics.c.id, topics.c.name, topics.c.query, subscribers, sent_count)
        .outerjoin(having, having.c.topic_id == topics.c.id)
        .outerjoin(sent, sent.c.topic_id == topics.c.id)
        .where(topics.c.chat_id.is_(None), topics.c.removed_at.is_(None))
        .order_by(subscribers.desc(), topics.c.name)
    )
    return [ListedTopic(*row) for row in await conn.execute(query)]


async def count_own_topics(conn: AsyncConnection, since: datetime) -> tuple[int, int]:
    """Count the topics that chats have of their own, and the alerts of them since a moment; they are not shown."""
    own = select(func.count()).select_from(topics).where(topics.c.chat_id.is_not(None))
    sent = (
        select(func.count())
        .select_from(alerts)
        .join(subscriptions, subscriptions.c.id == alerts.c.subscription_id)
        .join(topics, topics.c.id == subscriptions.c.topic_id)
        .where(topics.c.chat_id.is_not(None), alerts.c.sent_at >= since)
    )
    return (await conn.execute(own)).scalar_one(), (await conn.execute(sent)).scalar_one()


def _counted(query: Select[Any]) -> Subquery:
    return query.where(subscriptions.c.topic_id.is_not(None)).group_by(subscriptions.c.topic_id).subquery()
