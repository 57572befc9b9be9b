"""Queries about topics: the operator's curated ones, and the chats' own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, insert, select, update

from bot.model import Origin, Topic
from bot.settings.adopt import Synced
from bot.storage.tables import subscriptions, topics

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import datetime

    from sqlalchemy import Row
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.settings import TopicConfig


def topic_of(row: Row[Any]) -> Topic:
    """Return the record of a row of the table."""
    return Topic(id=row.id, name=row.name, query=row.query, chat_id=row.chat_id, base_id=row.base_id)


async def topics_curated(conn: AsyncConnection) -> list[Topic]:
    """Return the topics that the operator offers to everybody, in the order in which they were added."""
    rows = await conn.execute(
        select(topics).where(topics.c.chat_id.is_(None), topics.c.removed_at.is_(None)).order_by(topics.c.id)
    )
    return [topic_of(row) for row in rows]


async def topics_wanted(conn: AsyncConnection, among: Collection[int] | None = None) -> list[Topic]:
    """Return the topics with at least one subscriber, curated or not: all of them, or those among some ids."""
    wanted = select(subscriptions.c.topic_id).where(subscriptions.c.topic_id.is_not(None))
    query = select(topics).where(topics.c.id.in_(wanted)).order_by(topics.c.id)
    rows = await conn.execute(query if among is None else query.where(topics.c.id.in_(among)))
    return [topic_of(row) for row in rows]


async def load_topic(conn: AsyncConnection, topic_id: int) -> Topic | None:
    """Return one topic; None if it is gone."""
    row = (await conn.execute(select(topics).where(topics.c.id == topic_id))).one_or_none()
    return topic_of(row) if row else None


async def load_topics(conn: AsyncConnection, ids: Iterable[int]) -> dict[int, Topic]:
    """Return topics by their ids; those that are gone are left out."""
    rows = await conn.execute(select(topics).where(topics.c.id.in_(list(ids))))
    return {row.id: topic_of(row) for row in rows}


async def queries_asking_language(conn: AsyncConnection, ids: Collection[int]) -> dict[int, str]:
    """Return those queries of some topics in which a language may be asked for, by the topics' ids."""
    if not ids:
        return {}
    asking = select(topics.c.id, topics.c.query).where(topics.c.id.in_(ids), topics.c.query.icontains("lang"))
    return {row.id: row.query for row in await conn.execute(asking)}


async def add_topic(
    conn: AsyncConnection,
    name: str,
    query: str,
    now: datetime,
    *,
    chat_id: int | None = None,
    base_id: int | None = None,
    origin: Origin = Origin.CHAT,
) -> Topic:
    """Store a topic: a chat's own, or with ``chat_id`` None a curated one."""
    result = await conn.execute(
        insert(topics)
        .values(name=name, query=query, chat_id=chat_id, base_id=base_id, origin=origin, created_at=now)
        .returning(topics.c.id)
    )
    return Topic(id=result.scalar_one(), name=name, query=query, chat_id=chat_id, base_id=base_id)


async def change_topic(
    conn: AsyncConnection, topic_id: int, *, name: str, query: str, base_id: int | None = None
) -> None:
    """Give a topic another name or query; without ``base_id`` it is no longer a curated one but for some words."""
    values = {"name": name, "query": query, "base_id": base_id}
    await conn.execute(update(topics).where(topics.c.id == topic_id).values(values))


async def topics_based_on(conn: AsyncConnection, base_id: int) -> list[Topic]:
    """Return the chats' topics that are a curated one but for some words."""
    return [topic_of(row) for row in await conn.execute(select(topics).where(topics.c.base_id == base_id))]


async def remove_curated(conn: AsyncConnection, topic_id: int, now: datetime) -> None:
    """Offer a curated topic no longer, even if topics.toml has it; its subscribers keep it."""
    await conn.execute(
        update(topics)
        .where(topics.c.id == topic_id, topics.c.chat_id.is_(None))
        .values(removed_at=now, origin=Origin.ADMIN)
    )


async def offer_again(conn: AsyncConnection, name: str, query: str) -> Topic | None:
    """Offer a curated topic again that had been removed, with this query; None if there was none of that name."""
    row = (
        await conn.execute(
            select(topics)
            .where(topics.c.chat_id.is_(None), topics.c.removed_at.is_not(None), topics.c.name == name)
            .order_by(topics.c.id)
            .limit(1)
        )
    ).one_or_none()
    if row is None:
        return None
    await conn.execute(
        update(topics).where(topics.c.id == row.id).values(query=query, removed_at=None, origin=Origin.ADMIN)
    )
    return Topic(id=row.id, name=row.name, query=query)


async def delete_own_topic(conn: AsyncConnection, topic_id: int) -> None:
    """Delete a chat's own topic if nobody subscribes to it any more; a curated one stays."""
    used = select(subscriptions.c.id).where(subscriptions.c.topic_id == topic_id).exists()
    await conn.execute(delete(topics).where(topics.c.id == topic_id, topics.c.chat_id.is_not(None), ~used))


async def count_subscribers(conn: AsyncConnection, topic_id: int) -> int:
    """Return the number of subscriptions to a topic."""
    query = select(func.count()).select_from(subscriptions).where(subscriptions.c.topic_id == topic_id)
    return (await conn.execute(query)).scalar_one()


async def sync_topics(conn: AsyncConnection, configured: Sequence[TopicConfig], now: datetime) -> Synced:
    """Bring the curated topics in step with topics.toml. A name that left it is offered no longer.

    A topic that was added or removed in the chat (``origin`` admin) stays as the chat said.

    Returns:
        What of the table is new or has changed.
    """
    rows = (await conn.execute(select(topics).where(topics.c.chat_id.is_(None)).order_by(topics.c.id))).all()
    known = {row.name.casefold(): row for row in rows}
    added, changed = 0, set[int]()
    for topic in configured:
        row = known.pop(topic.name.casefold(), None)
        if row is None:
            await add_topic(conn, topic.name, topic.query, now, origin=Origin.CONFIG)
            added += 1
        elif row.origin == Origin.CONFIG and (row.name, row.query, row.removed_at) != (topic.name, topic.query, None):
            values = {"name": topic.name, "query": topic.query, "removed_at": None}
            await conn.execute(update(topics).where(topics.c.id == row.id).values(values))
            changed.add(row.id)
    gone = [row.id for row in known.values() if row.origin == Origin.CONFIG and row.removed_at is None]
    if gone:
        await conn.execute(update(topics).where(topics.c.id.in_(gone)).values(removed_at=now))
    return Synced(added, frozenset(changed), frozenset(gone))
