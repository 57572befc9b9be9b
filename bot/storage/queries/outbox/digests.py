"""Queries about digests: held alerts, alerts that are late, and the messages that list them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from bot.model import AlertKind, AlertState, ChatState, HoldReason, Length, Priority
from bot.storage.queries.chat_settings import settings_of
from bot.storage.queries.closed_threads import is_closed
from bot.storage.queries.outbox.alerts import CHAT_COLUMNS, alert_of
from bot.storage.tables import alerts, chats, closed_threads, subscriptions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Alert, ChatSettings


@dataclass(frozen=True, slots=True)
class Held:
    """The held alerts of one chat and thread whose digest is due, the oldest first, and the chat's settings."""

    chat_id: int
    thread_id: int
    settings: ChatSettings
    alerts: tuple[Alert, ...]


@dataclass(frozen=True, slots=True)
class Late:
    """A pending alert that was not delivered in time; ``active`` is True if its chat may be sent to."""

    alert: Alert
    settings: ChatSettings
    active: bool


async def held_due(conn: AsyncConnection, now: datetime, limit: int) -> list[Held]:
    """Return at most ``limit`` places whose digest is due; paused and suspended chats and closed threads wait."""
    waiting = (alerts.c.state == AlertState.HELD, alerts.c.due_at <= now, alerts.c.digest_id.is_(None))
    shut = select(1).where(
        closed_threads.c.chat_id == alerts.c.chat_id, closed_threads.c.thread_id == alerts.c.thread_id, is_closed(now)
    )
    places = (
        select(alerts.c.chat_id, alerts.c.thread_id)
        .join(chats, chats.c.id == alerts.c.chat_id)
        .where(
            *waiting,
            chats.c.state == ChatState.ACTIVE,
            (chats.c.paused_until.is_(None)) | (chats.c.paused_until <= now),
            ~shut.exists(),
        )
        .distinct()
        .limit(limit)
        .subquery()
    )
    rows = (
        await conn.execute(
            select(alerts, *CHAT_COLUMNS)
            .join(places, (places.c.chat_id == alerts.c.chat_id) & (places.c.thread_id == alerts.c.thread_id))
            .join(chats, chats.c.id == alerts.c.chat_id)
            .where(*waiting)
            .order_by(alerts.c.created_at, alerts.c.id)
        )
    ).all()
    found: dict[tuple[int, int], tuple[ChatSettings, list[Alert]]] = {}
    for row in rows:
        found.setdefault((row.chat_id, row.thread_id), (settings_of(row), []))[1].append(alert_of(row))
    return [Held(chat, thread, settings, tuple(held)) for (chat, thread), (settings, held) in found.items()]


async def save_digest(
    conn: AsyncConnection,
    held: Held,
    messages: Sequence[Sequence[Alert]],
    overflow: Iterable[Alert],
    *,
    now: datetime,
    expires_at: datetime,
) -> None:
    """Store a place's digest: a pending alert for each message. The overflow is expired, and counted in the last one.

    A message is silent if all its members would have been.
    """
    digest_id = None
    for members in messages:
        row = _digest_row(held, members, now, expires_at)
        digest_id = (await conn.execute(insert(alerts).values(row).returning(alerts.c.id))).scalar_one()
        ids = [alert.id for alert in members]
        await conn.execute(update(alerts).where(alerts.c.id.in_(ids)).values(digest_id=digest_id))
    await expire(conn, [alert.id for alert in overflow], "there was no room in the digest", counted_by=digest_id)


def _digest_row(held: Held, members: Sequence[Alert], now: datetime, expires_at: datetime) -> dict[str, Any]:
    return {
        "chat_id": held.chat_id,
        "thread_id": held.thread_id,
        "kind": AlertKind.DIGEST,
        "label": "",
        "state": AlertState.PENDING,
        "priority": int(Priority.DIGEST),
        "silent": all(alert.silent for alert in members),
        "length": Length.HEADLINE,
        "due_at": now,
        "expires_at": expires_at,
        "created_at": now,
        "digest_key": f"from {min(alert.id for alert in members)}",
    }


async def postpone_held(conn: AsyncConnection, ids: Sequence[int], due_at: datetime) -> None:
    """Let held alerts wait for a later digest."""
    await conn.execute(update(alerts).where(alerts.c.id.in_(ids)).values(due_at=due_at))


async def late_alerts(conn: AsyncConnection, now: datetime, limit: int) -> list[Late]:
    """Return pending alerts, digests too, that have not been delivered in time."""
    rows = await conn.execute(
        select(alerts, chats.c.state.label("chat_state"), *CHAT_COLUMNS)
        .join(chats, chats.c.id == alerts.c.chat_id)
        .where(alerts.c.state == AlertState.PENDING, alerts.c.expires_at <= now)
        .order_by(alerts.c.id)
        .limit(limit)
    )
    return [Late(alert_of(row), settings_of(row), row.chat_state == ChatState.ACTIVE) for row in rows]


async def hold_late(conn: AsyncConnection, alert_id: int, due_at: datetime) -> None:
    """Turn a pending alert into a line of the next digest."""
    await conn.execute(
        update(alerts)
        .where(alerts.c.id == alert_id, alerts.c.state == AlertState.PENDING)
        .values(state=AlertState.HELD, held_for=HoldReason.LATE, due_at=due_at, digest_id=None)
    )


async def keep_for_thread(conn: AsyncConnection, closed_out: Sequence[Alert], now: datetime) -> None:
    """Let pending alerts wait, as lines of one digest, until their closed thread is open."""
    for alert in closed_out:
        if alert.kind is AlertKind.DIGEST:
            await dissolve_digest(conn, alert.id, now)
        else:
            await hold_late(conn, alert.id, now)


async def dissolve_digest(conn: AsyncConnection, digest_id: int, due_at: datetime) -> None:
    """Give up a digest that was not delivered in time; its members wait for the next one."""
    await conn.execute(
        update(alerts)
        .where(alerts.c.digest_id == digest_id, alerts.c.state == AlertState.HELD)
        .values(digest_id=None, due_at=due_at)
    )
    # The next digest may begin with the same alert: the key is free for it.
    await conn.execute(update(alerts).where(alerts.c.id == digest_id).values(digest_key=None))
    await expire(conn, [digest_id], "not delivered in time")


async def expire(conn: AsyncConnection, ids: Sequence[int], reason: str, *, counted_by: int | None = None) -> None:
    """Give alerts up for a reason; a digest may count them ("and 3 older ones")."""
    if ids:
        await conn.execute(
            update(alerts)
            .where(alerts.c.id.in_(ids))
            .values(state=AlertState.EXPIRED, error=reason, digest_id=counted_by)
        )


async def expire_held(conn: AsyncConnection, before: datetime) -> int:
    """Give up alerts that have waited for a digest since before a moment, and return their number."""
    result = await conn.execute(
        update(alerts)
        .where(alerts.c.state == AlertState.HELD, alerts.c.digest_id.is_(None), alerts.c.created_at < before)
        .values(state=AlertState.EXPIRED, error="waited too long for a digest")
    )
    return result.rowcount


async def release_paused(conn: AsyncConnection, chat_id: int, now: datetime) -> None:
    """Let the alerts held by a pause that is over come as one digest now.

    Those of a subscription that is still paused wait for the end of its own pause.
    """
    pausing = select(subscriptions.c.id).where(subscriptions.c.chat_id == chat_id, subscriptions.c.paused_until > now)
    await conn.execute(
        update(alerts)
        .where(
            alerts.c.chat_id == chat_id,
            alerts.c.state == AlertState.HELD,
            alerts.c.held_for == HoldReason.PAUSE,
            alerts.c.subscription_id.is_(None) | alerts.c.subscription_id.not_in(pausing),
        )
        .values(due_at=now)
    )
