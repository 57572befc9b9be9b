"""Queries of a job about its host: the feeds and entries that it claims, and the gap after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, func, or_, select, text, update
from sqlalchemy.dialects.postgresql import insert

from bot.model import FeedState
from bot.storage.queries.entries import ENTRY_COLUMNS, IS_UNREAD, entry_of
from bot.storage.queries.feeds import FEED_COLUMNS, feed_of
from bot.storage.queries.queue.jobs import QUEUE
from bot.storage.tables import entries, feeds, hosts

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime, timedelta

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Entry, Feed
    from bot.storage.queries.queue.jobs import HostJob

_IS_OURS = text(
    f"EXISTS (SELECT FROM {QUEUE} WHERE id = :job AND status = 'picked' AND queue_manager_id = CAST(:worker AS uuid))"
)


async def claim_host_feeds(
    conn: AsyncConnection, job: HostJob, now: datetime, lease: timedelta, limit: int
) -> list[Feed]:
    """Claim feeds of a job's host that are due, or that this job's worker had claimed when it died.

    Nothing is claimed for a job that is another worker's by now: whoever was stopped for a while comes too late.
    """
    due = (
        select(feeds.c.id)
        .where(
            feeds.c.host == job.host,
            feeds.c.state.in_([FeedState.ACTIVE, FeedState.FAILING]),
            or_(feeds.c.next_poll_at <= max(now, job.until), feeds.c.claimed_by == job.id),
        )
        .order_by(feeds.c.next_poll_at, feeds.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    claim = (
        update(feeds)
        .where(feeds.c.id.in_(due.scalar_subquery()), _IS_OURS)
        .values(next_poll_at=now + lease, claimed_by=job.id)
        .returning(*FEED_COLUMNS)
    )
    return [feed_of(row) for row in await conn.execute(claim, {"job": job.id, "worker": job.worker})]


async def host_entries_unread(conn: AsyncConnection, job: HostJob, limit: int, but: Collection[int]) -> list[Entry]:
    """Return the entries of a job's host whose article is to be read, the newest first; none if the job is lost."""
    query = select(*ENTRY_COLUMNS).where(
        IS_UNREAD, entries.c.host == job.host, entries.c.id.not_in(list(but)), _IS_OURS
    )
    query = query.order_by(entries.c.id.desc()).limit(limit)
    return [entry_of(row) for row in await conn.execute(query, {"job": job.id, "worker": job.worker})]


async def save_gaps(conn: AsyncConnection, seconds: Mapping[str, float]) -> None:
    """Store that each host may be asked again in so many seconds, by the database's own clock."""
    row = insert(hosts).values(
        [
            {"host": host, "next_at": func.clock_timestamp() + func.make_interval(0, 0, 0, 0, 0, 0, gap)}
            for host, gap in sorted(seconds.items())
        ]
    )
    await conn.execute(row.on_conflict_do_update(index_elements=["host"], set_={"next_at": row.excluded.next_at}))


async def forget_hosts(conn: AsyncConnection, keep: timedelta) -> None:
    """Delete the gaps that have been over for so long."""
    await conn.execute(delete(hosts).where(hosts.c.next_at < func.now() - keep))
