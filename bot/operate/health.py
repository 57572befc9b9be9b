"""The bot's heartbeat in the database, which ``newsbell health`` reads."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.storage.queries.facts import fact_time, save_fact

if TYPE_CHECKING:
    from datetime import datetime

    from bot.storage.database import Database

HEARTBEAT = "heartbeat"
HEARTBEAT_EVERY = timedelta(seconds=30)
_LATE = 4 * HEARTBEAT_EVERY


async def save_heartbeat(database: Database, now: datetime) -> None:
    """Store a heartbeat."""
    async with database.write() as conn:
        await save_fact(conn, HEARTBEAT, None, now)


async def health(database: Database, now: datetime) -> str:
    """Return a sentence that says why the bot is not well; the empty string when it is."""
    if not await database.is_current():
        return "The bot of this version has never run with this database."
    async with database.read() as conn:
        last = await fact_time(conn, HEARTBEAT)
    if last is None:
        return "The bot has never run with this database."
    late = now - last
    if late > _LATE:
        return f"The bot has given no sign of life for {late.total_seconds():.0f} seconds."
    return ""
