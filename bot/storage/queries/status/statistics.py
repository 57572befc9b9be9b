"""Queries for the operator: counts, the length of the queue, and the lag of alerts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select

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
    """The bot in figures. ``oldest_due`` is the moment since which the alert that waits longest has been due."""

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

    def lag_quantile(self, share: float) -> float | None:
        """Return the lag, in seconds, that this share of the last day's alerts did not exceed; None without any."""
        if not self.lags:
            return None
        return self.lags[min(int(len(self.lags) * share), len(self.lags) - 1)]


async def count_states(conn: AsyncConnection) -> dict[str, dict[str, int]]:
    """Count feeds, chats and the alerts of the queue by their states; a state without any is counted, too."""
    counted: dict[str, dict[str, int]] = {}
    for name, table, states in (
        ("feeds", feeds, tuple(FeedState)),
        ("chats", chats, tuple(ChatState)),
        ("queue_alerts", alerts, (AlertState.PENDING, AlertState.HELD, AlertState.SENDING)),
    ):
        query = select(table.c.state, func.count()).where(table.c.state.in_(states)).group_by(table.c.state)
        found = {row[0]: row[1] for row in await conn.execute(query)}
        counted[name] = {str(state): found.get(state, 0) for state in states}
    return counted


async def load_statistics(conn: AsyncConnection, now: datetime) -> Statistics:
    """Count the figures of this moment, and of the 24 hours before it."""
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
    oldest = (
        select(func.min(alerts.c.due_at)).select_from(alerts.join(chats)).where(*due, chats.c.state == ChatState.ACTIVE)
    )
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
