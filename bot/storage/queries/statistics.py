"""Queries for the operator: how many of everything, how far behind, how late alerts came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select

from bot.model import AlertState, ChatState, FeedState
from bot.storage.tables import alerts, chats, entries, feeds, stories, subscriptions, topics

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import ColumnElement, Table
    from sqlalchemy.ext.asyncio import AsyncConnection

_DAY = timedelta(days=1)
_MOST_LAGS = 20_000


@dataclass(frozen=True, slots=True)
class Statistics:
    """The bot in figures. ``oldest_due`` is since when the alert that waits longest has been due."""

    chats: int
    suspended: int
    subscriptions: int
    curated_topics: int
    own_topics: int
    feeds: int
    failing_feeds: int
    entries_today: int
    stories_today: int
    sent_today: int
    failed_today: int
    queued: int
    held: int
    oldest_due: datetime | None
    lags: tuple[float, ...]

    def lag(self, share: float) -> float | None:
        """The lag, in seconds, that this share of the last day's alerts did not exceed; None without any."""
        if not self.lags:
            return None
        return self.lags[min(int(len(self.lags) * share), len(self.lags) - 1)]


async def load_statistics(conn: AsyncConnection, now: datetime) -> Statistics:
    """The figures of this moment, and of the 24 hours before it."""
    since = now - _DAY

    async def count(table: Table, *conditions: ColumnElement[bool]) -> int:
        return (await conn.execute(select(func.count()).select_from(table).where(*conditions))).scalar_one()

    due = (alerts.c.state == AlertState.PENDING, alerts.c.due_at <= now)
    lags = await conn.execute(
        select(alerts.c.lag_seconds)
        .where(alerts.c.sent_at > since, alerts.c.lag_seconds.is_not(None))
        .order_by(alerts.c.sent_at.desc())
        .limit(_MOST_LAGS)
    )
    oldest = select(func.min(alerts.c.due_at)).select_from(alerts.join(chats)).where(*due, chats.c.state == "active")
    return Statistics(
        chats=await count(chats, chats.c.state == ChatState.ACTIVE),
        suspended=await count(chats, chats.c.state == ChatState.SUSPENDED),
        subscriptions=await count(subscriptions),
        curated_topics=await count(topics, topics.c.chat_id.is_(None), topics.c.removed_at.is_(None)),
        own_topics=await count(topics, topics.c.chat_id.is_not(None)),
        feeds=await count(feeds, feeds.c.state != FeedState.RETIRED),
        failing_feeds=await count(feeds, feeds.c.state == FeedState.FAILING),
        entries_today=await count(entries, entries.c.seen_at > since),
        stories_today=await count(stories, stories.c.opened_at > since),
        sent_today=await count(alerts, alerts.c.sent_at > since, alerts.c.message_id.is_not(None)),
        failed_today=await count(alerts, alerts.c.state == AlertState.FAILED, alerts.c.created_at > since),
        queued=await count(alerts, *due),
        held=await count(alerts, alerts.c.state == AlertState.HELD),
        oldest_due=(await conn.execute(oldest)).scalar_one_or_none(),
        lags=tuple(sorted(lags.scalars())),
    )


async def feeds_dead(conn: AsyncConnection, before: datetime) -> list[tuple[int, str, str]]:
    """The feeds that have failed since before a moment: id, name and reason each."""
    rows = await conn.execute(
        select(feeds.c.id, feeds.c.name, feeds.c.reason)
        .where(feeds.c.state == FeedState.FAILING, feeds.c.failing_since <= before)
        .order_by(feeds.c.name)
    )
    return [(row.id, row.name, row.reason) for row in rows]


async def chats_of_feed(conn: AsyncConnection, feed_id: int) -> list[tuple[int, int, int, str]]:
    """Who subscribes to a feed: chat, thread, subscription and the chat's language each.

    Of a feed whose failure was noticed, only those who were told of it.
    """
    rows = await conn.execute(
        select(subscriptions.c.chat_id, subscriptions.c.thread_id, subscriptions.c.id, chats.c.language)
        .join(chats, chats.c.id == subscriptions.c.chat_id)
        .join(feeds, feeds.c.id == subscriptions.c.feed_id)
        .where(
            subscriptions.c.feed_id == feed_id,
            chats.c.state == ChatState.ACTIVE,
            feeds.c.noticed_at.is_(None) | (subscriptions.c.created_at <= feeds.c.noticed_at),
        )
        .order_by(subscriptions.c.id)
    )
    return [(row.chat_id, row.thread_id, row.id, row.language) for row in rows]


async def find_feed(conn: AsyncConnection, text: str) -> int | None:
    """The id of the feed with this address or name."""
    query = select(feeds.c.id).where(or_(feeds.c.url == text, func.lower(feeds.c.name) == text.lower()))
    return (await conn.execute(query.order_by(feeds.c.id).limit(1))).scalar_one_or_none()
