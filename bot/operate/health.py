"""Whether the bot is alive: it leaves a heartbeat in the database, which ``newsbell health`` reads."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.storage.queries.facts import fact_time, save_fact

if TYPE_CHECKING:
    from datetime import datetime

    from bot.storage.database import Database

HEARTBEAT = "heartbeat"
BEAT = timedelta(seconds=30)
_LATE = 4 * BEAT


async def beat(database: Database, now: datetime) -> None:
    """Say that the bot is alive."""
    async with database.write() as conn:
        await save_fact(conn, HEARTBEAT, None, now)


async def health(database: Database, now: datetime) -> str:
    """Why the bot is not well, in a sentence; the empty string when it is."""
    async with database.read() as conn:
        last = await fact_time(conn, HEARTBEAT)
    if last is None:
        return "The bot has never run with this database."
    late = now - last
    if late > _LATE:
        return f"The bot has given no sign of life for {late.total_seconds():.0f} seconds."
    return ""
