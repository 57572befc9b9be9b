"""Queries about permits: whom the operator has invited or banned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite

from bot.storage.tables import permits

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection


async def load_permit(conn: AsyncConnection, user_id: int) -> bool | None:
    """True if invited, False if banned, None if the operator has said nothing."""
    query = select(permits.c.allowed).where(permits.c.user_id == user_id)
    return (await conn.execute(query)).scalar_one_or_none()


async def save_permit(conn: AsyncConnection, user_id: int, now: datetime, *, allowed: bool) -> None:
    """Invite or ban somebody."""
    insert = postgresql.insert if conn.dialect.name == "postgresql" else sqlite.insert
    row = insert(permits).values(user_id=user_id, allowed=allowed, created_at=now)
    await conn.execute(
        row.on_conflict_do_update(index_elements=[permits.c.user_id], set_={"allowed": row.excluded.allowed})
    )


async def drop_permit(conn: AsyncConnection, user_id: int) -> None:
    """Forget what was said about somebody."""
    await conn.execute(delete(permits).where(permits.c.user_id == user_id))
