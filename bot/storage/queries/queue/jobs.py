"""Queries about jobs, on PostgreSQL alone: a job has one host's due feeds polled, or its unread articles read.

The tables are PgQueuer's. A host has one job at a time (``dedupe_key``), so it is asked by one worker at a time.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, literal_column, select, text

from bot.model import EntryState, FeedState
from bot.storage.tables import UtcDateTime, entries

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

QUEUE, QUEUE_LOG, QUEUE_STATUS = "pgqueuer", "pgqueuer_log", "pgqueuer_status"
POLL_HOST, READ_HOST = "poll_host", "read_host"
_POLL_PRIORITY, _READ_PRIORITY = 0, 1  # an article that somebody wants is a late alert
_MOST_QUEUED = 5000  # by one statement
_ACTIVE = "job.status IN ('queued', 'picked')"
# ON CONFLICT finds the partial index by its very condition, which is PgQueuer's.
_UNIQUE = (
    f"(dedupe_key) WHERE ((status = ANY (ARRAY['queued'::{QUEUE_STATUS}, 'picked'::{QUEUE_STATUS}]))"
    " AND (dedupe_key IS NOT NULL))"
)


def _queue(due: str) -> str:
    return f"""
        INSERT INTO {QUEUE} (priority, entrypoint, payload, execute_after, dedupe_key, status)
        SELECT :priority, :entrypoint,
            convert_to(json_build_object('host', due.host, 'until', CAST(:until AS text))::text, 'UTF8'),
            greatest(now(), hosts.next_at), due.host, 'queued'
        FROM ({due}) AS due LEFT JOIN hosts ON hosts.host = due.host
        ORDER BY due.since
        ON CONFLICT {_UNIQUE} DO NOTHING
    """  # noqa: S608 - ours


_NO_JOB = f"NOT EXISTS (SELECT FROM {QUEUE} AS job WHERE job.dedupe_key = host AND {_ACTIVE})"
_QUEUE_POLLS = text(
    _queue(f"""
        SELECT host, min(next_poll_at) AS since FROM feeds
        WHERE state IN ('{FeedState.ACTIVE}', '{FeedState.FAILING}') AND next_poll_at <= :now AND {_NO_JOB}
        GROUP BY host ORDER BY since LIMIT {_MOST_QUEUED}
    """)  # noqa: S608 - ours
).bindparams(bindparam("now", type_=UtcDateTime))
_QUEUE_READS = text(
    _queue(f"""
        SELECT host, min(id) AS since FROM entries WHERE state = '{EntryState.UNREAD}' AND {_NO_JOB}
        GROUP BY host ORDER BY since LIMIT {_MOST_QUEUED}
    """)  # noqa: S608 - ours
)


@dataclass(frozen=True, slots=True)
class HostJob:
    """A job as its worker sees it: what was due at ``host`` until then, and which run of which job it is."""

    id: int
    worker: str
    host: str
    until: datetime

    @classmethod
    def read(cls, job_id: int, worker: str, payload: bytes) -> HostJob:
        """Read what ``queue_polls`` and ``queue_reads`` have written."""
        values = json.loads(payload)
        return cls(job_id, worker, values["host"], datetime.fromisoformat(values["until"]))


async def queue_polls(conn: AsyncConnection, now: datetime) -> int:
    """Queue a job for each host with feeds that are due and without a job, and return how many."""
    return await _run(conn, _QUEUE_POLLS, entrypoint=POLL_HOST, priority=_POLL_PRIORITY, now=now, until=now.isoformat())


async def queue_reads(conn: AsyncConnection, now: datetime) -> int:
    """Queue a job for each host with articles to read and without a job, and return how many."""
    return await _run(conn, _QUEUE_READS, entrypoint=READ_HOST, priority=_READ_PRIORITY, until=now.isoformat())


async def has_unread(conn: AsyncConnection) -> bool:
    """Return True if there are articles to read."""
    query = select(entries.c.id).where(entries.c.state == literal_column(f"'{EntryState.UNREAD}'")).limit(1)
    return (await conn.execute(query)).first() is not None


async def _run(conn: AsyncConnection, statement: Any, **values: Any) -> int:
    return int((await conn.execute(statement, values)).rowcount)


async def drop_waiting_jobs(conn: AsyncConnection) -> int:
    """Delete the jobs that nobody has begun: what is due is done without the queue now."""
    return await _run(conn, text(f"DELETE FROM {QUEUE} WHERE status = 'queued'"))  # noqa: S608 - ours


async def trim_queue_log(conn: AsyncConnection, minutes: int) -> int:
    """Delete the queue's log but for the last minutes: each job leaves two lines there."""
    before = text(f"DELETE FROM {QUEUE_LOG} WHERE created < now() - make_interval(mins => :minutes)")  # noqa: S608 - ours
    return await _run(conn, before, minutes=minutes)
