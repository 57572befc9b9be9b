"""Takes away what jobs and workers leave behind: lines of the queue's log, gaps that are over, the dead."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.storage.queries.queue.host_claims import forget_hosts
from bot.storage.queries.queue.jobs import trim_queue_log
from bot.storage.queries.queue.signs_of_life import drop_workers

if TYPE_CHECKING:
    from bot.storage.database import Database

TIDY_EVERY = timedelta(minutes=1)
_LOG_MINUTES = 10  # 300 jobs a second leave half a million lines in that time
_SILENT, _GAP_OVER = timedelta(hours=1), timedelta(hours=1)


async def tidy_queue(database: Database) -> None:
    """Keep the tables of the queue small; on PostgreSQL alone."""
    async with database.write() as conn:
        await trim_queue_log(conn, _LOG_MINUTES)
        await forget_hosts(conn, _GAP_OVER)
        await drop_workers(conn, "", _SILENT)
