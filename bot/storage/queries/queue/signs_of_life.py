"""Queries about the workers that are alive, by the clock of the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, exists, func, or_, select
from sqlalchemy.dialects.postgresql import insert

from bot.storage.tables import workers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import timedelta

    from sqlalchemy.ext.asyncio import AsyncConnection


async def save_worker(conn: AsyncConnection, worker_id: str, name: str) -> None:
    """Store a worker's sign of life."""
    row = insert(workers).values(id=worker_id, name=name, seen_at=func.now())
    await conn.execute(row.on_conflict_do_update(index_elements=["id"], set_={"seen_at": func.now()}))


async def drop_workers(conn: AsyncConnection, worker_id: str, silent: timedelta) -> None:
    """Delete a worker that ends, and those that have given no sign of life for so long."""
    gone = or_(workers.c.id == worker_id, workers.c.seen_at < func.now() - silent)
    await conn.execute(delete(workers).where(gone))


async def live_workers(conn: AsyncConnection, silent: timedelta) -> Sequence[str]:
    """Return the names of the workers that have given a sign of life within so long."""
    alive = select(workers.c.name).where(workers.c.seen_at > func.now() - silent).order_by(workers.c.name)
    return (await conn.execute(alive)).scalars().all()


async def has_live_workers(conn: AsyncConnection, silent: timedelta) -> bool:
    """Return True if a worker has given a sign of life within so long."""
    return bool((await conn.execute(select(exists().where(workers.c.seen_at > func.now() - silent)))).scalar_one())
