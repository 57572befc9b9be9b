"""Notices between the processes of one PostgreSQL database: sent by the commit that they are about, and heard at once.

A notice that is missed costs only time: who listens looks again whenever it has connected, and now and then besides.
On SQLite there is nobody else to tell.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from sqlalchemy import func, select

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.storage.database import Database

ARRIVED = "newsbell_arrived"
"""There are entries to file or to read."""
INTERESTS = "newsbell_interests"
"""Topics and feeds that may be wanted now, or not any more: ``t1 t2 f3``; nothing stands for all of them."""
MERGED = "newsbell_merged"
"""A feed has become one with another: both ids."""
_PROOF_SECONDS = 5.0
_LONGEST = 7000  # PostgreSQL takes 8000 bytes


async def notify(conn: AsyncConnection, channel: str, payload: str = "") -> None:
    """Tell every other process, once this transaction is committed."""
    if conn.dialect.name == "postgresql":
        await conn.execute(select(func.pg_notify(channel, payload if len(payload) < _LONGEST else "")))


async def listen(
    database: Database,
    stop: asyncio.Event,
    heard: Mapping[str, Callable[[str], None]],
    connected: Callable[[], Awaitable[object]],
) -> None:
    """Listen until ``stop``, or until the connection is lost.

    Args:
        database: On PostgreSQL.
        stop: Ends it.
        heard: What is called with a notice's payload, by channel.
        connected: Called once notices are heard; what came before was missed.

    Raises:
        StorageError: The connection is lost.
    """
    async with database.dedicated() as connection:
        for channel, call in heard.items():
            await connection.add_listener(channel, lambda _conn, _pid, _channel, payload, call=call: call(payload))
        await connected()
        while not stop.is_set():
            # A connection that is cut says nothing by itself.
            await connection.execute("SELECT 1", timeout=_PROOF_SECONDS)
            await wait_for(stop, _PROOF_SECONDS)


async def wait_for(event: asyncio.Event, seconds: float) -> bool:
    """Wait for an event, at most so long, and return True if it is set."""
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        return False
    return True
