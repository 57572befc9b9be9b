"""Queries about subscriptions and their settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, select, update

from bot.model import ChatState, FeedState, Length, Origin, Pace, Subscription
from bot.problems import FeedProblem, FeedReason
from bot.storage.queries.topics import delete_own_topic
from bot.storage.tables import chats, feeds, subscriptions
from bot.storage.upsert import insert_if_new

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import ColumnElement, Row
    from sqlalchemy.ext.asyncio import AsyncConnection


def subscription_of(row: Row[Any]) -> Subscription:
    """Return the record of a row of the table."""
    return Subscription(
        id=row.id,
        chat_id=row.chat_id,
        thread_id=row.thread_id,
        name=row.name,
        topic_id=row.topic_id,
        feed_id=row.feed_id,
        pace=Pace(row.pace),
        silent=row.silent,
        length=Length(row.length) if row.length else None,
        only_outlets=tuple(row.only_outlets),
        never_outlets=tuple(row.never_outlets),
        paused_until=row.paused_until,
        digest_at=row.digest_at,
        digest_weekday=row.digest_weekday,
        news_languages=tuple(row.news_languages.split()),
        photo=row.photo,
    )


async def subscriptions_of(conn: AsyncConnection, chat_id: int) -> list[Subscription]:
    """Return all of a chat's subscriptions, in every thread, the oldest first."""
    rows = await conn.execute(
        select(subscriptions).where(subscriptions.c.chat_id == chat_id).order_by(subscriptions.c.id)
    )
    return [subscription_of(row) for row in rows]


async def count_subscriptions(conn: AsyncConnection, chat_id: int) -> int:
    """Return the number of a chat's subscriptions."""
    query = select(func.count()).select_from(subscriptions).where(subscriptions.c.chat_id == chat_id)
    return (await conn.execute(query)).scalar_one()


async def is_anything_wanted(conn: AsyncConnection) -> bool:
    """Return True if anybody has subscribed to anything."""
    return (await conn.execute(select(subscriptions.c.id).limit(1))).one_or_none() is not None


async def load_subscription(conn: AsyncConnection, subscription_id: int) -> Subscription | None:
    """Return one subscription; None if it is gone."""
    row = (await conn.execute(select(subscriptions).where(subscriptions.c.id == subscription_id))).one_or_none()
    return subscription_of(row) if row else None


async def subscribe(conn: AsyncConnection, wanted: Subscription, now: datetime) -> tuple[Subscription, bool]:
    """Store a subscription (its id is ignored) unless the chat has the same one in the same thread already.

    Returns:
        The subscription as it is stored, and whether it is new.
    """
    insert = insert_if_new(conn.dialect.name, subscriptions)
    place = {"chat_id": wanted.chat_id, "thread_id": wanted.thread_id, "feed_id": wanted.feed_id}
    row = place | _settings(wanted) | {"topic_id": wanted.topic_id, "created_at": now}
    result = await conn.execute(insert.values(row).returning(subscriptions.c.id))
    is_new = result.scalar_one_or_none() is not None
    stored = (await conn.execute(select(subscriptions).where(*_is_same(wanted)))).one()
    return subscription_of(stored), is_new


def _is_same(wanted: Subscription) -> tuple[ColumnElement[bool], ...]:
    of_topic = subscriptions.c.topic_id == wanted.topic_id
    of_feed = subscriptions.c.feed_id == wanted.feed_id
    return (
        subscriptions.c.chat_id == wanted.chat_id,
        subscriptions.c.thread_id == wanted.thread_id,
        of_topic if wanted.feed_id is None else of_feed,
    )


async def save_subscription(conn: AsyncConnection, subscription: Subscription) -> None:
    """Store a subscription's name and settings, and the topic or feed that it is for."""
    await conn.execute(
        update(subscriptions)
        .where(subscriptions.c.id == subscription.id)
        .values(topic_id=subscription.topic_id, feed_id=subscription.feed_id, **_settings(subscription))
    )


async def unsubscribe(conn: AsyncConnection, subscription_id: int) -> Subscription | None:
    """Delete a subscription, and with it the chat's own topic if this was its last use; return what was deleted."""
    gone = await load_subscription(conn, subscription_id)
    if gone is None:
        return None
    await conn.execute(delete(subscriptions).where(subscriptions.c.id == subscription_id))
    if gone.topic_id is not None:
        await delete_own_topic(conn, gone.topic_id)
    return gone


def _settings(subscription: Subscription) -> dict[str, Any]:
    return {
        "name": subscription.name,
        "pace": subscription.pace,
        "silent": subscription.silent,
        "length": subscription.length,
        "only_outlets": list(subscription.only_outlets),
        "never_outlets": list(subscription.never_outlets),
        "paused_until": subscription.paused_until,
        "digest_at": subscription.digest_at,
        "digest_weekday": subscription.digest_weekday,
        "news_languages": " ".join(subscription.news_languages),
        "photo": subscription.photo,
    }


async def release_feed(conn: AsyncConnection, feed_id: int) -> None:
    """Stop polling a feed that a chat brought and that nobody wants any more; the operator's are polled on."""
    is_wanted = select(subscriptions.c.id).where(subscriptions.c.feed_id == feed_id).exists()
    await conn.execute(
        update(feeds)
        .where(feeds.c.id == feed_id, feeds.c.origin == Origin.CHAT, ~is_wanted)
        .values(state=FeedState.RETIRED, reason=FeedReason(FeedProblem.UNWANTED))
    )


async def subscribers_of_feed(conn: AsyncConnection, feed_id: int) -> list[tuple[int, int, int, str]]:
    """Return the subscribers of a feed: chat, thread, subscription and the chat's language each.

    Of a feed with a notice of failure, only those who had the notice.
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
