"""Queries about prompts: the one question that a person in a chat has been asked and has not answered yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, select

from bot.storage.tables import prompts
from bot.storage.upsert import upsert

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question: its ``kind``, the ``data`` that its answer will need, and the moment at which it is given up."""

    chat_id: int
    user_id: int
    kind: str
    data: dict[str, Any]
    expires_at: datetime


async def save_prompt(conn: AsyncConnection, prompt: Prompt) -> None:
    """Store a question, in the place of one that the same person in the same chat has not answered."""
    row = {name: getattr(prompt, name) for name in Prompt.__dataclass_fields__}
    await upsert(conn, prompts, row, key=("chat_id", "user_id"))


async def load_prompt(conn: AsyncConnection, chat_id: int, user_id: int, now: datetime) -> Prompt | None:
    """Return the question that waits for an answer; None if there is none or it has expired."""
    row = (
        await conn.execute(
            select(prompts).where(
                prompts.c.chat_id == chat_id, prompts.c.user_id == user_id, prompts.c.expires_at > now
            )
        )
    ).one_or_none()
    return Prompt(row.chat_id, row.user_id, row.kind, row.data, row.expires_at) if row else None


async def drop_prompt(conn: AsyncConnection, chat_id: int, user_id: int) -> bool:
    """Delete a question that is answered or cancelled; return True if there was one."""
    result = await conn.execute(delete(prompts).where(prompts.c.chat_id == chat_id, prompts.c.user_id == user_id))
    return bool(result.rowcount)


async def forget_prompts(conn: AsyncConnection, now: datetime) -> int:
    """Delete the expired questions and return their number."""
    return (await conn.execute(delete(prompts).where(prompts.c.expires_at <= now))).rowcount
