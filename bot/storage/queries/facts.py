"""Queries about facts: small things the running bot remembers, such as its heartbeat and learned word frequencies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from bot.storage.tables import facts

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection


async def save_fact(conn: AsyncConnection, key: str, value: Any, now: datetime) -> None:
    """Remember a JSON value under a key, in the place of what was there."""
    insert = postgresql.insert if conn.dialect.name == "postgresql" else sqlite.insert
    row = insert(facts).values(key=key, value=value, updated_at=now)
    await conn.execute(
        row.on_conflict_do_update(
            index_elements=[facts.c.key], set_={"value": row.excluded.value, "updated_at": row.excluded.updated_at}
        )
    )


async def load_fact(conn: AsyncConnection, key: str) -> Any:
    """What is remembered under a key; None if nothing is."""
    return (await conn.execute(select(facts.c.value).where(facts.c.key == key))).scalar_one_or_none()


async def fact_time(conn: AsyncConnection, key: str) -> datetime | None:
    """When a key was last saved; None if never."""
    return (await conn.execute(select(facts.c.updated_at).where(facts.c.key == key))).scalar_one_or_none()
