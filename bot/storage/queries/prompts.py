"""Queries about prompts: the one question that a person in a chat has been asked and has not answered yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite

from bot.storage.tables import prompts

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question: what about (``kind``), with what is needed to use the answer, and until when it waits."""

    chat_id: int
    user_id: int
    kind: str
    data: dict[str, Any]
    expires_at: datetime


async def save_prompt(conn: AsyncConnection, prompt: Prompt) -> None:
    """Ask; a question that the same person in the same chat was asked before is dropped."""
    insert = postgresql.insert if conn.dialect.name == "postgresql" else sqlite.insert
    row = insert(prompts).values(
        chat_id=prompt.chat_id,
        user_id=prompt.user_id,
        kind=prompt.kind,
        data=prompt.data,
        expires_at=prompt.expires_at,
    )
    await conn.execute(
        row.on_conflict_do_update(
            index_elements=[prompts.c.chat_id, prompts.c.user_id],
            set_={
                "kind": row.excluded.kind,
                "data": row.excluded.data,
                "expires_at": row.excluded.expires_at,
            },
        )
    )


async def load_prompt(conn: AsyncConnection, chat_id: int, user_id: int, now: datetime) -> Prompt | None:
    """The question that waits for an answer; None if there is none or it has expired."""
    row = (
        await conn.execute(
            select(prompts).where(
                prompts.c.chat_id == chat_id, prompts.c.user_id == user_id, prompts.c.expires_at > now
            )
        )
    ).one_or_none()
    return Prompt(row.chat_id, row.user_id, row.kind, row.data, row.expires_at) if row else None


async def drop_prompt(conn: AsyncConnection, chat_id: int, user_id: int) -> bool:
    """The question is answered or cancelled; whether there was one."""
    result = await conn.execute(delete(prompts).where(prompts.c.chat_id == chat_id, prompts.c.user_id == user_id))
    return bool(result.rowcount)


async def forget_prompts(conn: AsyncConnection, now: datetime) -> int:
    """Delete what has expired; how many."""
    return (await conn.execute(delete(prompts).where(prompts.c.expires_at <= now))).rowcount
