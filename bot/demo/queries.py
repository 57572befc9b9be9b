"""Queries for who watches the whole way: what came in, what was planned of it, what is still on its way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select, update

from bot.model import AlertKind, AlertState
from bot.storage.tables import alerts, chats, entries, fanouts, feeds, stories

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection


@dataclass(frozen=True, slots=True)
class Planned:
    """An alert about a story, as far as it has come. ``message_id`` is that of the message that tells it."""

    id: int
    chat_id: int
    story_id: int
    state: AlertState
    message_id: int | None


@dataclass(frozen=True, slots=True)
class DeliveredAlert:
    """What a message told: its topic, the story's title, and the outlets that report it by now."""

    label: str
    title: str
    outlets: tuple[str, ...]


async def alerts_planned(conn: AsyncConnection) -> list[Planned]:
    """Every alert about a story, in the order of planning; one that went out in a list or digest has its message."""
    carrier = alerts.alias()
    query = (
        select(
            alerts.c.id,
            alerts.c.chat_id,
            alerts.c.story_id,
            alerts.c.state,
            func.coalesce(alerts.c.message_id, carrier.c.message_id).label("message_id"),
        )
        .outerjoin(carrier, carrier.c.id == alerts.c.digest_id)
        .where(alerts.c.kind != AlertKind.DIGEST)
        .order_by(alerts.c.id)
    )
    return [
        Planned(row.id, row.chat_id, row.story_id, AlertState(row.state), row.message_id)
        for row in await conn.execute(query)
    ]


async def alert_told(conn: AsyncConnection, chat_id: int, message_id: int) -> DeliveredAlert | None:
    """What the alert in a message tells; None for a message that is no alert."""
    query = (
        select(alerts.c.label, stories.c.title, stories.c.outlets)
        .join(stories, stories.c.id == alerts.c.story_id)
        .where(alerts.c.chat_id == chat_id, alerts.c.message_id == message_id)
        .order_by(alerts.c.id)
        .limit(1)
    )
    row = (await conn.execute(query)).first()
    return DeliveredAlert(row.label, row.title, tuple(row.outlets)) if row else None


async def count_entries_and_stories(conn: AsyncConnection) -> tuple[int, int]:
    """How many entries have come in, and how many stories they tell."""
    counted = [
        (await conn.execute(select(func.count()).select_from(table))).scalar_one() for table in (entries, stories)
    ]
    return counted[0], counted[1]


async def is_at_rest(conn: AsyncConnection, now: datetime) -> bool:
    """Whether everything that came in is filed, planned and delivered."""
    on_the_way = (
        select(entries.c.id).where(entries.c.state != "filed"),
        select(fanouts.c.id),
        select(alerts.c.id)
        .join(chats, chats.c.id == alerts.c.chat_id)
        .where(
            alerts.c.state.in_([AlertState.PENDING, AlertState.SENDING]),
            alerts.c.due_at <= now,
            chats.c.state == "active",
        ),
    )
    for query in on_the_way:
        if (await conn.execute(query.limit(1))).first() is not None:
            return False
    return True


async def owes_edits(conn: AsyncConnection) -> bool:
    """Whether an alert has yet to name outlets that have joined its story."""
    return (
        await conn.execute(select(alerts.c.id).where(alerts.c.edit_due_at.is_not(None)).limit(1))
    ).first() is not None


async def count_polled_since(conn: AsyncConnection, since: datetime) -> int:
    """How many feeds have been polled since then."""
    query = select(func.count()).select_from(feeds).where(feeds.c.last_polled_at >= since)
    return int((await conn.execute(query)).scalar_one())


async def make_all_due(conn: AsyncConnection, now: datetime) -> None:
    """Poll every feed at the next tick, also those that fail."""
    await conn.execute(update(feeds).values(next_poll_at=now))
