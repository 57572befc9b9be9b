"""Queries that tell if the bot is well: what is late, what fails, and when it last wrote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bot.model import AlertState, ChatState, FeedState, Origin
from bot.storage.queries.facts import fact_time
from bot.storage.tables import alerts, chats, feeds

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.problems import FeedReason

_POLLED = (FeedState.ACTIVE, FeedState.FAILING)
_NAMED = 3


@dataclass(frozen=True, slots=True)
class VitalFigures:
    """The figures of a moment. ``failing_now`` names some feeds that fail and are everybody's, the newest first.

    ``poll_due`` is the moment since which the feed that waits longest has been due, ``alert_due`` the same of an alert.
    """

    written_at: datetime | None
    feeds: int
    failing: int
    poll_due: datetime | None
    alerts_due: int
    alert_due: datetime | None
    failing_now: tuple[tuple[str, FeedReason | None], ...] = ()


async def load_vital_figures(conn: AsyncConnection, now: datetime, heartbeat: str) -> VitalFigures:
    """Return what tells if the bot is well.

    Args:
        conn: A transaction.
        now: The moment.
        heartbeat: The key of the fact that the leader saves again and again.
    """
    states = select(feeds.c.state, func.count()).where(feeds.c.state.in_(_POLLED)).group_by(feeds.c.state)
    by_state = {row[0]: row[1] for row in await conn.execute(states)}
    poll_due = select(func.min(feeds.c.next_poll_at)).where(feeds.c.state.in_(_POLLED), feeds.c.next_poll_at <= now)
    due = (alerts.c.state == AlertState.PENDING, alerts.c.due_at <= now, chats.c.state == ChatState.ACTIVE)
    waiting = (
        await conn.execute(select(func.count(), func.min(alerts.c.due_at)).select_from(alerts.join(chats)).where(*due))
    ).one()
    return VitalFigures(
        written_at=await fact_time(conn, heartbeat),
        feeds=sum(by_state.values()),
        failing=by_state.get(FeedState.FAILING, 0),
        poll_due=(await conn.execute(poll_due)).scalar_one(),
        alerts_due=waiting[0],
        alert_due=waiting[1],
        failing_now=await _failing(conn) if by_state.get(FeedState.FAILING) else (),
    )


async def _failing(conn: AsyncConnection) -> tuple[tuple[str, FeedReason | None], ...]:
    rows = await conn.execute(
        select(feeds.c.name, feeds.c.reason)
        .where(feeds.c.state == FeedState.FAILING, feeds.c.origin != Origin.CHAT)
        .order_by(feeds.c.failing_since.desc(), feeds.c.id)
        .limit(_NAMED)
    )
    return tuple((row.name, row.reason) for row in rows)
