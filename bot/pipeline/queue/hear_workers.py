"""The leader hears what workers have brought, and which feeds they have made one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.storage.database_retry import keep_going
from bot.storage.notifications import ARRIVED, MERGED, listen

if TYPE_CHECKING:
    import asyncio

    from bot.isolation import Isolation
    from bot.pipeline.bell import Bell
    from bot.storage.database import Database
    from bot.subscriptions.interests import Interests


async def hear_workers(
    database: Database, stop: asyncio.Event, *, arrived: Bell, to_read: Bell, interests: Interests, isolation: Isolation
) -> None:
    """Listen to workers until ``stop``; on SQLite there are none.

    Args:
        database: That of all.
        stop: Ends it.
        arrived: Rung when there are entries to file.
        to_read: Rung when there may be articles to read.
        interests: Told which feeds have become one.
        isolation: Counts what fails unforeseen.
    """
    connections = 0

    def hear_arrival(_: str) -> None:
        arrived.ring()
        to_read.ring()

    async def look_again() -> None:
        nonlocal connections
        connections += 1
        if connections > 1:
            interests.change_origin()  # feeds may have become one unheard
        hear_arrival("")

    heard = {ARRIVED: hear_arrival, MERGED: lambda ids: interests.merge_feed(*map(int, ids.split()))}
    while database.dialect == "postgresql" and not stop.is_set():
        await keep_going("listen", lambda: listen(database, stop, heard, look_again), isolation)
