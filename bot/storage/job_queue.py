"""The queue between machines: PgQueuer's tables, under names that no environment variable changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pgqueuer.adapters.persistence.qb import QueryBuilderEnvironment, QueryQueueBuilder, QuerySchedulerBuilder
from pgqueuer.db import AsyncpgDriver
from pgqueuer.domain.settings import DBSettings, Durability
from pgqueuer.queries import Queries
from pgqueuer.types import Channel

from bot.storage.queries.queue.jobs import QUEUE, QUEUE_LOG, QUEUE_STATUS

if TYPE_CHECKING:
    import asyncpg

# The log of jobs is kept for minutes, to look at: a crash of the server may empty it.
SETTINGS = DBSettings(
    prefix="",
    db_schema=None,
    channel=Channel("ch_pgqueuer"),
    function="fn_pgqueuer_changed",
    statistics_table="pgqueuer_statistics",
    queue_status_type=QUEUE_STATUS,
    queue_table=QUEUE,
    queue_table_log=QUEUE_LOG,
    trigger="tg_pgqueuer_changed",
    schedules_table="pgqueuer_schedules",
    durability=Durability.balanced,
    widen_id=True,
)


def queries_on(connection: asyncpg.Connection) -> Queries:
    """Return PgQueuer's queries on a connection of their own."""
    return Queries(
        AsyncpgDriver(connection),
        qbe=QueryBuilderEnvironment(SETTINGS),
        qbq=QueryQueueBuilder(SETTINGS),
        qbs=QuerySchedulerBuilder(SETTINGS),
    )


async def install_queue(connection: asyncpg.Connection) -> None:
    """Make the queue's tables, or bring those of an older PgQueuer to the shape of this one."""
    queries = queries_on(connection)
    if await queries.schema_is_installed():
        await queries.apply_upgrade()
    else:
        await queries.install(create_schema=False)
    await queries.optimize_autovacuum()
