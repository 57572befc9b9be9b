"""Queries about permits: whom the operator has invited or banned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bot.storage.tables import permits
from bot.storage.upsert import upsert

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection


async def load_permit(conn: AsyncConnection, user_id: int) -> bool | None:
    """Return True for somebody invited, False for somebody banned, None if the operator has said nothing."""
    query = select(permits.c.allowed).where(permits.c.user_id == user_id)
    return (await conn.execute(query)).scalar_one_or_none()


async def save_permit(conn: AsyncConnection, user_id: int, now: datetime, *, allowed: bool) -> None:
    """Invite or ban somebody."""
    row = {"user_id": user_id, "allowed": allowed, "created_at": now}
    await upsert(conn, permits, row, key=("user_id",), changes={"allowed": allowed})
