"""Queries about facts: small things the running bot remembers, such as its heartbeat and learned word frequencies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, select

from bot.storage.tables import facts
from bot.storage.upsert import upsert

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection


async def save_fact(conn: AsyncConnection, key: str, value: Any, now: datetime) -> None:
    """Store a JSON value under a key, in the place of an older one."""
    await upsert(conn, facts, {"key": key, "value": value, "updated_at": now}, key=("key",))


async def load_fact(conn: AsyncConnection, key: str) -> Any:
    """Return the value stored under a key; None if there is none."""
    return (await conn.execute(select(facts.c.value).where(facts.c.key == key))).scalar_one_or_none()


async def fact_time(conn: AsyncConnection, key: str) -> datetime | None:
    """Return the moment at which a key was last saved; None if never."""
    return (await conn.execute(select(facts.c.updated_at).where(facts.c.key == key))).scalar_one_or_none()


async def drop_facts(conn: AsyncConnection, beginning: str) -> None:
    """Delete the values of all keys that begin so."""
    await conn.execute(delete(facts).where(facts.c.key.startswith(beginning, autoescape=True)))
