"""Queries about chats: who is there, what each has chosen, and leaving for good."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import case, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.model import Chat, ChatKind, ChatSettings, ChatState, Length
from bot.storage.queries.chat_lifecycle import resume_chat
from bot.storage.tables import chats

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Row
    from sqlalchemy.ext.asyncio import AsyncConnection


def chat_of(row: Row[Any]) -> Chat:
    """The record of a row of the table."""
    return Chat(
        id=row.id,
        kind=ChatKind(row.kind),
        title=row.title,
        state=ChatState(row.state),
        suspended_reason=row.suspended_reason,
        suspended_at=row.suspended_at,
        paused_until=row.paused_until,
        settings=ChatSettings(
            language=row.language,
            time_zone=row.time_zone,
            quiet_from=row.quiet_from,
            quiet_to=row.quiet_to,
            hourly_cap=row.hourly_cap,
            breaking_passes=row.breaking_passes,
            length=Length(row.length),
            link_previews=row.link_previews,
            digest_at=row.digest_at,
            digest_weekday=row.digest_weekday,
        ),
    )


async def load_chat(conn: AsyncConnection, chat_id: int) -> Chat | None:
    """One chat; None if it is not known."""
    row = (await conn.execute(select(chats).where(chats.c.id == chat_id))).one_or_none()
    return chat_of(row) if row else None


async def chat_upsert(
    conn: AsyncConnection, chat_id: int, *, kind: ChatKind, title: str, language: str, now: datetime
) -> Chat:
    """Remember a chat that has just spoken: it is active, as what it speaks to can also speak back.

    Args:
        conn: In a transaction that writes.
        chat_id: Telegram's own.
        kind: What it is by now.
        title: As Telegram shows it.
        language: Of the person who spoke; kept unless the chat has chosen one itself.
        now: The moment.
    """
    insert = postgresql.insert if conn.dialect.name == "postgresql" else sqlite.insert
    row = insert(chats).values(id=chat_id, kind=kind, title=title, language=language, created_at=now, seen_at=now)
    await conn.execute(
        row.on_conflict_do_update(
            index_elements=[chats.c.id],
            set_={
                "kind": row.excluded.kind,
                "title": row.excluded.title,
                # A group's language is that of whoever called the bot first, not of whoever spoke last.
                "language": case(
                    (chats.c.language_chosen, chats.c.language),
                    (chats.c.kind != ChatKind.PRIVATE, chats.c.language),
                    else_=row.excluded.language,
                ),
                "seen_at": row.excluded.seen_at,
            },
        )
    )
    await resume_chat(conn, chat_id, now)
    return chat_of((await conn.execute(select(chats).where(chats.c.id == chat_id))).one())


async def save_chat_settings(conn: AsyncConnection, chat_id: int, settings: ChatSettings) -> None:
    """Store what a chat has chosen, but for its language (``choose_language``)."""
    await conn.execute(
        update(chats)
        .where(chats.c.id == chat_id)
        .values(
            time_zone=settings.time_zone,
            quiet_from=settings.quiet_from,
            quiet_to=settings.quiet_to,
            hourly_cap=settings.hourly_cap,
            breaking_passes=settings.breaking_passes,
            length=settings.length,
            link_previews=settings.link_previews,
            digest_at=settings.digest_at,
            digest_weekday=settings.digest_weekday,
        )
    )


async def choose_language(conn: AsyncConnection, chat_id: int, language: str) -> None:
    """Speak this language to a chat from now on, whoever speaks."""
    await conn.execute(update(chats).where(chats.c.id == chat_id).values(language=language, language_chosen=True))


async def pause_chat(conn: AsyncConnection, chat_id: int, until: datetime | None) -> None:
    """Hold a chat's alerts until a moment; None lets them ring again."""
    await conn.execute(update(chats).where(chats.c.id == chat_id).values(paused_until=until))


async def delete_chat(conn: AsyncConnection, chat_id: int) -> None:
    """Forget a chat with all that is its own: subscriptions, topics, alerts, mutes, prompts."""
    await conn.execute(delete(chats).where(chats.c.id == chat_id))


async def chats_active(conn: AsyncConnection) -> list[int]:
    """The ids of the chats that may be sent to."""
    rows = await conn.execute(select(chats.c.id).where(chats.c.state == ChatState.ACTIVE).order_by(chats.c.id))
    return list(rows.scalars())
