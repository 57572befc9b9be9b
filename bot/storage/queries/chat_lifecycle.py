"""Queries about chats that are suspended, tried again, resumed, or moved to another id.

A chat that refuses a message is suspended, and becomes active again once a day for a month: its next message is the
try. Until one is accepted ``suspended_at`` stays, so that another refusal goes on with the same month.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import Table, case, delete, func, literal, or_, select, update

from bot.model import AlertState, ChatKind, ChatState, HoldReason, Origin
from bot.storage.queries.lineage import revive_merged
from bot.storage.tables import (
    UtcDateTime,
    alerts,
    chats,
    closed_threads,
    feeds,
    mutes,
    prompts,
    stories,
    subscriptions,
    topics,
)

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import ColumnElement
    from sqlalchemy.ext.asyncio import AsyncConnection

_UNSENT = (AlertState.PENDING, AlertState.HELD)
# What makes a row of a chat the same as one of another chat, for when two chats become one.
_KEYS_IN_A_CHAT: dict[Table, tuple[tuple[str, ...], ...]] = {
    subscriptions: (("thread_id", "topic_id"), ("thread_id", "feed_id")),
    alerts: (("thread_id", "story_id", "kind"), ("thread_id", "digest_key")),
    closed_threads: (("thread_id",),),
    mutes: (("story_id",), ("outlet",)),
    prompts: (("user_id",),),
    topics: (),
}


TRIED_EVERY = timedelta(days=1)
TRIED_FOR = timedelta(days=30)


async def suspend_chat(conn: AsyncConnection, chat_id: int, reason: str, now: datetime, *, tries: bool = True) -> bool:
    """Send a chat nothing until it comes back, and delete nothing; return False if it was suspended already.

    Args:
        conn: To be committed.
        chat_id: Which chat.
        reason: As the other side said it.
        now: This moment.
        tries: Try it again once a day. False where somebody will say so when it may be sent to again.
    """
    month = or_(chats.c.suspended_at.is_(None), chats.c.suspended_at > now - TRIED_FOR)
    retry_at = case((month, literal(now + TRIED_EVERY, UtcDateTime())), else_=None) if tries else None
    which = (chats.c.state == ChatState.ACTIVE,) if tries else ()
    result = await conn.execute(
        update(chats)
        .where(chats.c.id == chat_id, *which)
        .values(
            state=ChatState.SUSPENDED,
            suspended_reason=reason[:500],
            suspended_at=func.coalesce(chats.c.suspended_at, literal(now, UtcDateTime())),
            retry_at=retry_at,
        )
    )
    return result.rowcount > 0


async def try_suspended(conn: AsyncConnection, now: datetime) -> int:
    """Make active the suspended chats whose next try is due: their next message is it. Return their number."""
    result = await conn.execute(
        update(chats)
        .where(chats.c.state == ChatState.SUSPENDED, chats.c.retry_at <= now)
        .values(state=ChatState.ACTIVE, retry_at=None)
    )
    return result.rowcount


async def resume_chat(conn: AsyncConnection, chat_id: int, now: datetime) -> bool:
    """Resume a chat with everything as it was; return False if it was active.

    Its pending alerts are due now, and those that came too late meanwhile make one digest.
    """
    result = await conn.execute(
        update(chats)
        .where(chats.c.id == chat_id, or_(chats.c.state == ChatState.SUSPENDED, chats.c.suspended_at.is_not(None)))
        .values(state=ChatState.ACTIVE, suspended_reason="", suspended_at=None, retry_at=None)
    )
    if not result.rowcount:
        return False
    await _make_due(conn, chat_id, now)
    return True


async def _make_due(conn: AsyncConnection, chat_id: int, now: datetime) -> None:
    is_late = (alerts.c.state == AlertState.HELD) & (alerts.c.held_for == HoldReason.LATE)
    await conn.execute(
        update(alerts)
        .where(alerts.c.chat_id == chat_id, or_(alerts.c.state == AlertState.PENDING, is_late), alerts.c.due_at > now)
        .values(due_at=now)
    )


async def move_chat(conn: AsyncConnection, old_id: int, new_id: int) -> None:
    """Give a group that has become a supergroup its new id, with everything that belongs to it.

    If the new id is known already, the two are merged, and rows that both have are stored once.
    """
    if old_id == new_id:
        return
    known = (await conn.execute(select(chats.c.id).where(chats.c.id == new_id))).scalar_one_or_none()
    if known is None:
        await conn.execute(
            update(chats)
            .where(chats.c.id == old_id)
            .values(
                id=new_id,
                kind=ChatKind.SUPERGROUP,
                state=ChatState.ACTIVE,
                suspended_reason="",
                suspended_at=None,
                retry_at=None,
            )
        )
        return
    for table, keys in _KEYS_IN_A_CHAT.items():
        await _move_rows(conn, table, keys, old_id, new_id)
    await conn.execute(delete(chats).where(chats.c.id == old_id))


async def _move_rows(
    conn: AsyncConnection, table: Table, keys: tuple[tuple[str, ...], ...], old_id: int, new_id: int
) -> None:
    """Move the rows of a chat to another one, but for those that it has already."""
    other = table.alias()
    # Two rows are the same when a unique key says so; NULL in it is never the same as anything.
    conflicts = [
        select(1).where(other.c.chat_id == new_id, *(other.c[column] == table.c[column] for column in columns)).exists()
        for columns in keys
    ]
    await conn.execute(
        update(table).where(table.c.chat_id == old_id, *(~conflict for conflict in conflicts)).values(chat_id=new_id)
    )


async def drop_unsent(conn: AsyncConnection, chat_id: int, *, story_id: int | None = None) -> int:
    """Give up alerts that a chat no longer wants before they are sent, and return their number.

    Args:
        conn: To be committed.
        chat_id: Whose alerts.
        story_id: Of one story; None: those whose subscription is gone, or whose story was of a feed that is gone.
    """
    which = alerts.c.story_id == story_id if story_id is not None else _is_unwanted(chat_id)
    dropped = (
        await conn.execute(
            update(alerts)
            .where(alerts.c.chat_id == chat_id, alerts.c.state.in_(_UNSENT), alerts.c.story_id.is_not(None), which)
            .values(state=AlertState.EXPIRED, error="no longer wanted", digest_id=None)
            .returning(alerts.c.id)
        )
    ).scalars()
    dropped_ids = list(dropped)
    if dropped_ids and story_id is None:
        await revive_merged(conn, dropped_ids)
    return len(dropped_ids)


def _is_unwanted(chat_id: int) -> ColumnElement[bool]:
    mine = select(subscriptions.c.feed_id).where(
        subscriptions.c.chat_id == chat_id, subscriptions.c.feed_id.is_not(None)
    )
    hidden = select(stories.c.id).join(feeds, feeds.c.id == stories.c.private_feed_id)
    hidden = hidden.where(feeds.c.origin == Origin.CHAT, stories.c.private_feed_id.not_in(mine))
    return or_(alerts.c.subscription_id.is_(None), alerts.c.story_id.in_(hidden))
