"""Queries that the demo follows the whole way with: entries in, alerts planned, work still to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select, update

from bot.model import AlertKind, AlertState, ChatState, EntryState
from bot.storage.queries.privacy.visibility import load_seen_stories
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
    """The alert in a message: its topic, the story's title, and the outlets that report it by now."""

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
        .where(alerts.c.kind != AlertKind.DIGEST, alerts.c.state.not_in((AlertState.MERGED, AlertState.SHOWN)))
        .order_by(alerts.c.id)
    )
    return [
        Planned(row.id, row.chat_id, row.story_id, AlertState(row.state), row.message_id)
        for row in await conn.execute(query)
    ]


async def load_alert_in_message(conn: AsyncConnection, chat_id: int, message_id: int) -> DeliveredAlert | None:
    """Return the alert in a message; None for a message that is no alert."""
    query = (
        select(alerts.c.label, alerts.c.story_id)
        .where(alerts.c.story_id.is_not(None), alerts.c.chat_id == chat_id, alerts.c.message_id == message_id)
        .order_by(alerts.c.id)
        .limit(1)
    )
    row = (await conn.execute(query)).first()
    if row is None:
        return None
    story = (await load_seen_stories(conn, [(chat_id, row.story_id)]))[chat_id, row.story_id]
    return DeliveredAlert(row.label, story.title, story.outlets)


async def count_entries_and_stories(conn: AsyncConnection) -> tuple[int, int]:
    """Count the entries that have come in, and the stories they tell."""
    counted = [
        (await conn.execute(select(func.count()).select_from(table))).scalar_one() for table in (entries, stories)
    ]
    return counted[0], counted[1]


async def is_at_rest(conn: AsyncConnection, now: datetime) -> bool:
    """Return True if everything that came in is filed, planned and delivered."""
    on_the_way = (
        select(entries.c.id).where(entries.c.state != EntryState.FILED),
        select(fanouts.c.id),
        select(alerts.c.id)
        .join(chats, chats.c.id == alerts.c.chat_id)
        .where(
            alerts.c.state.in_([AlertState.PENDING, AlertState.SENDING]),
            alerts.c.due_at <= now,
            chats.c.state == ChatState.ACTIVE,
        ),
    )
    for query in on_the_way:
        if (await conn.execute(query.limit(1))).first() is not None:
            return False
    return True


async def owes_edits(conn: AsyncConnection) -> bool:
    """Return True if an alert has yet to name outlets that have joined its story."""
    return (
        await conn.execute(select(alerts.c.id).where(alerts.c.edit_due_at.is_not(None)).limit(1))
    ).first() is not None


async def count_polled_since(conn: AsyncConnection, since: datetime) -> int:
    """Count the feeds that have been polled since then."""
    query = select(func.count()).select_from(feeds).where(feeds.c.last_polled_at >= since)
    return int((await conn.execute(query)).scalar_one())


async def make_all_due(conn: AsyncConnection, now: datetime) -> None:
    """Poll every feed at the next tick, also those that fail."""
    await conn.execute(update(feeds).values(next_poll_at=now))
