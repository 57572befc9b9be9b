"""Queries about the threads of forums that take no alerts, so that the rest of the forum goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, or_, select, update

from bot.model import AlertState, HoldReason
from bot.storage.queries.chat_lifecycle import TRIED_EVERY, TRIED_FOR
from bot.storage.tables import alerts, closed_threads
from bot.storage.upsert import upsert

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import ColumnElement
    from sqlalchemy.ext.asyncio import AsyncConnection


def is_closed(now: datetime) -> ColumnElement[bool]:
    """Return the condition that a row of ``closed_threads`` is not to be tried yet."""
    return or_(closed_threads.c.retry_at.is_(None), closed_threads.c.retry_at > now)


async def close_thread(conn: AsyncConnection, chat_id: int, thread_id: int, now: datetime) -> bool:
    """Store that a thread takes no alerts, and is tried again once a day for a month; return True if that is new."""
    place: dict[str, Any] = {"chat_id": chat_id, "thread_id": thread_id}
    query = select(closed_threads.c.closed_at).filter_by(**place)
    closed_at = (await conn.execute(query)).scalar_one_or_none()
    is_over = closed_at is not None and closed_at <= now - TRIED_FOR
    retry_at = None if is_over else now + TRIED_EVERY
    row = place | {"closed_at": closed_at or now, "retry_at": retry_at}
    await upsert(conn, closed_threads, row, key=("chat_id", "thread_id"), changes={"retry_at": retry_at})
    return closed_at is None


async def open_thread(conn: AsyncConnection, chat_id: int, thread_id: int) -> None:
    """Store that a thread takes alerts again."""
    place = (closed_threads.c.chat_id == chat_id, closed_threads.c.thread_id == thread_id)
    await conn.execute(delete(closed_threads).where(*place))


async def open_threads(conn: AsyncConnection, chat_id: int, now: datetime) -> None:
    """Forget all closed threads of a chat, one of which was opened; what they were owed comes as one digest now."""
    ids = list((await conn.execute(select(closed_threads.c.thread_id).filter_by(chat_id=chat_id))).scalars())
    if not ids:
        return
    await conn.execute(delete(closed_threads).where(closed_threads.c.chat_id == chat_id))
    await conn.execute(
        update(alerts)
        .where(
            alerts.c.chat_id == chat_id,
            alerts.c.thread_id.in_(ids),
            alerts.c.state == AlertState.HELD,
            alerts.c.held_for == HoldReason.LATE,
        )
        .values(due_at=now)
    )
