"""Queries about chats: storing and loading them and their settings, and leaving for good."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import case, delete, select, update

from bot.model import Chat, ChatKind, ChatState
from bot.storage.queries.chat_lifecycle import resume_chat
from bot.storage.queries.chat_settings import SETTINGS_COLUMNS, settings_of, values_of
from bot.storage.tables import chats
from bot.storage.upsert import upsert

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Row
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import ChatSettings


_SELECT = select(
    *(chats.c[name] for name in Chat.__dataclass_fields__ if name != "settings"),
    *SETTINGS_COLUMNS,
)


def chat_of(row: Row[Any]) -> Chat:
    """Return the record of a row of ``_SELECT``."""
    return Chat(
        id=row.id,
        kind=ChatKind(row.kind),
        title=row.title,
        state=ChatState(row.state),
        suspended_reason=row.suspended_reason,
        suspended_at=row.suspended_at,
        paused_until=row.paused_until,
        settings=settings_of(row),
    )


async def load_chat(conn: AsyncConnection, chat_id: int) -> Chat | None:
    """Return one chat; None if it is not known."""
    row = (await conn.execute(_SELECT.where(chats.c.id == chat_id))).one_or_none()
    return chat_of(row) if row else None


async def save_chat(
    conn: AsyncConnection,
    chat_id: int,
    *,
    kind: ChatKind,
    title: str,
    language: str,
    now: datetime,
    news_languages: tuple[str, ...] = (),
    time_zone: str = "UTC",
) -> Chat:
    """Store a chat that has just spoken, and resume it if it was suspended: the bot can be heard there again.

    Args:
        conn: In a transaction that writes.
        chat_id: Telegram's own.
        kind: What it is by now.
        title: As Telegram shows it.
        language: Of the person who spoke; kept unless the chat has chosen one itself.
        now: The moment.
        news_languages: What a new chat hears, if that is not what follows from its language.
        time_zone: Whose clock a new chat goes by until it chooses.
    """
    said = {"kind": kind, "title": title, "language": language, "seen_at": now}
    # A group's language is that of whoever called the bot first, not of whoever spoke last.
    keeps_language = chats.c.language_chosen | (chats.c.kind != ChatKind.PRIVATE)
    changes = said | {"language": case((keeps_language, chats.c.language), else_=language)}
    first = {"id": chat_id, "created_at": now, "news_languages": " ".join(news_languages), "time_zone": time_zone}
    await upsert(conn, chats, first | said, key=("id",), changes=changes)
    await resume_chat(conn, chat_id, now)
    return chat_of((await conn.execute(_SELECT.where(chats.c.id == chat_id))).one())


async def save_chat_settings(conn: AsyncConnection, chat_id: int, settings: ChatSettings) -> None:
    """Store what a chat has chosen, but for its language (``choose_language``)."""
    values = {name: value for name, value in values_of(settings).items() if name != "language"}
    moves = chats.c.time_zone_chosen | (chats.c.time_zone != settings.time_zone)
    await conn.execute(update(chats).where(chats.c.id == chat_id).values(values | {"time_zone_chosen": moves}))


async def choose_time_zone(conn: AsyncConnection, chat_id: int, time_zone: str) -> None:
    """Go by the clock of a zone that was chosen, be it the one of before."""
    await conn.execute(update(chats).where(chats.c.id == chat_id).values(time_zone=time_zone, time_zone_chosen=True))


async def load_introduced(conn: AsyncConnection, chat_id: int) -> tuple[bool, bool]:
    """Return whether a chat was shown its first topic, and whether it has chosen its time zone."""
    query = select(chats.c.introduced, chats.c.time_zone_chosen).where(chats.c.id == chat_id)
    row = (await conn.execute(query)).one_or_none()
    return (True, True) if row is None else (row.introduced, row.time_zone_chosen)


async def begin_introduction(conn: AsyncConnection, chat_id: int) -> bool:
    """Note that a chat is shown its first topic; return False if it was before, or is at this moment."""
    query = update(chats).where(chats.c.id == chat_id, ~chats.c.introduced).values(introduced=True)
    return bool((await conn.execute(query)).rowcount)


async def choose_language(conn: AsyncConnection, chat_id: int, language: str) -> None:
    """Speak this language to a chat from now on, whoever speaks."""
    await conn.execute(update(chats).where(chats.c.id == chat_id).values(language=language, language_chosen=True))


async def pause_chat(conn: AsyncConnection, chat_id: int, until: datetime | None) -> None:
    """Hold a chat's alerts until a moment; None lets them ring again."""
    await conn.execute(update(chats).where(chats.c.id == chat_id).values(paused_until=until))


async def delete_chat(conn: AsyncConnection, chat_id: int) -> None:
    """Delete a chat with all that is its own: subscriptions, topics, alerts, mutes, prompts."""
    await conn.execute(delete(chats).where(chats.c.id == chat_id))


async def chats_active(conn: AsyncConnection) -> list[int]:
    """Return the ids of the chats that may be sent to."""
    rows = await conn.execute(select(chats.c.id).where(chats.c.state == ChatState.ACTIVE).order_by(chats.c.id))
    return list(rows.scalars())
