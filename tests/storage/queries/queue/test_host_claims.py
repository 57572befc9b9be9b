"""Hosts' feeds are claimed by the job of the host, and the gap after a job outlives it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from sqlalchemy import select, text, update

from bot.model import EntryState, FeedState
from bot.storage.database import Database
from bot.storage.job_queue import queries_on
from bot.storage.queries.configured_feeds import sync_feeds
from bot.storage.queries.entries import add_entries
from bot.storage.queries.feeds import (
    add_feed,
    feeds_due,
    give_back_feeds,
    load_feed,
    move_feed,
    retire_feed,
)
from bot.storage.queries.polls import save_polls
from bot.storage.queries.queue.host_claims import (
    claim_host_feeds,
    forget_hosts,
    host_entries_unread,
    save_gaps,
)
from bot.storage.queries.queue.jobs import (
    POLL_HOST,
    QUEUE,
    READ_HOST,
    HostJob,
    drop_waiting_jobs,
    queue_polls,
    queue_reads,
    trim_queue_log,
)
from bot.storage.queries.queue.signs_of_life import drop_workers, has_live_workers, live_workers, save_worker
from bot.storage.tables import entries, feeds, hosts, workers
from tests.storage.queries.test_entries import make_entry

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from pgqueuer.models import Job
    from sqlalchemy.ext.asyncio import AsyncConnection

NOW = datetime(2026, 3, 27, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
ME, OTHER = str(uuid4()), str(uuid4())


@pytest.fixture
async def postgres(postgres_url: str) -> AsyncIterator[Database]:
    database = await Database.open(postgres_url)
    yield database
    await database.close()


async def add(conn: AsyncConnection, *urls: str, now: datetime = NOW) -> list[int]:
    return [(await add_feed(conn, url, now)).id for url in urls]


async def pick(database: Database, worker: str = ME, silent: timedelta = MINUTE) -> list[HostJob]:
    """Take the jobs that wait, as PgQueuer does it for a worker."""
    async with database.dedicated() as connection:
        from pgqueuer.ports.repository import EntrypointExecutionParameter  # noqa: PLC0415

        names = {name: EntrypointExecutionParameter(0) for name in (POLL_HOST, READ_HOST)}
        picked: list[Job] = await queries_on(connection).dequeue(100, names, worker, None, silent)  # type: ignore[arg-type]
    return [HostJob.read(job.id, worker, job.payload or b"") for job in picked]


async def test_the_host_of_a_feed_is_that_of_its_address_wherever_it_comes_from(database: Database) -> None:
    async with database.write() as conn:
        (first, moved) = await add(conn, "https://A.example/1", "https://b.example/1")
        await move_feed(conn, moved, "https://c.example/2")
        await add_entries(conn, [(make_entry(first, url="https://d.example/x"), EntryState.UNREAD)])
        rows = (await conn.execute(select(feeds.c.id, feeds.c.host))).all()
        entry_host = (await conn.execute(select(entries.c.host))).scalar_one()
    assert {row.id: row.host for row in rows} == {first: "a.example", moved: "c.example"}
    assert entry_host == "d.example"


async def test_hosts_that_an_older_version_left_out_are_filled_in(database: Database) -> None:
    async with database.write() as conn:
        (feed_id,) = await add(conn, "https://a.example/1")
        await add_entries(conn, [(make_entry(feed_id, url="https://d.example/x"), EntryState.UNREAD)])
        await conn.execute(update(feeds).values(host=""))
        await conn.execute(update(entries).values(host=""))
        await sync_feeds(conn, (), NOW)
        assert (await conn.execute(select(feeds.c.host))).scalar_one() == "a.example"
        assert (await conn.execute(select(entries.c.host))).scalar_one() == "d.example"


async def test_a_host_has_one_job_however_much_of_it_is_due(postgres: Database) -> None:
    async with postgres.write() as conn:
        first, _, _, gone, _ = await add(
            conn,
            "https://a.example/1",
            "https://a.example/2",
            "https://b.example/1",
            "https://c.example/1",
            "https://d.example/1",
        )
        await retire_feed(conn, gone, None)  # type: ignore[arg-type]
        await conn.execute(update(feeds).where(feeds.c.host == "d.example").values(next_poll_at=NOW + MINUTE))
        await add_entries(conn, [(make_entry(first, url="https://b.example/x"), EntryState.UNREAD)])
        assert await queue_reads(conn, NOW) == 1
        assert await queue_polls(conn, NOW) == 1  # b.example has a job, which reads
        assert await queue_polls(conn, NOW) == 0
        names = (await conn.execute(text(f"SELECT entrypoint, dedupe_key FROM {QUEUE} ORDER BY priority"))).all()  # noqa: S608
    assert [tuple(row) for row in names] == [(POLL_HOST, "a.example"), (READ_HOST, "b.example")]
    assert [job.host for job in await pick(postgres)] == ["b.example", "a.example"]
    async with postgres.write() as conn:
        assert await queue_polls(conn, NOW) == 0
        assert await drop_waiting_jobs(conn) == 0


async def test_a_job_claims_its_hosts_feeds_and_after_its_workers_death_claims_them_again(postgres: Database) -> None:
    async with postgres.write() as conn:
        first, second, _ = await add(conn, "https://a.example/1", "https://a.example/2", "https://b.example/1")
        await conn.execute(update(feeds).where(feeds.c.id == second).values(next_poll_at=NOW + MINUTE / 2))
        await queue_polls(conn, NOW + MINUTE)
    jobs = await pick(postgres)
    (job,) = [job for job in jobs if job.host == "a.example"]
    async with postgres.write() as conn:
        claimed = await claim_host_feeds(conn, job, NOW, 3 * MINUTE, 10)
        # By the worker's clock the second is not due yet; the leader's, which queued it, decides.
        assert [feed.id for feed in claimed] == [first, second]
        await save_polls(conn, [claimed[0]], [])
        # The claim holds against everybody else ...
        assert [feed.id for feed in await feeds_due(conn, NOW + MINUTE, 9)] != [first, second]
        assert await queue_polls(conn, NOW + MINUTE) == 0
    # ... and the job, taken over by another worker, takes what its first one has not saved.
    (again,) = [job for job in await pick(postgres, OTHER, timedelta(0)) if job.host == "a.example"]
    assert again.id == job.id
    async with postgres.write() as conn:
        assert await claim_host_feeds(conn, job, NOW, 3 * MINUTE, 10) == []  # who wakes up late has lost it
        assert [feed.id for feed in await claim_host_feeds(conn, again, NOW, 3 * MINUTE, 10)] == [second]
        await give_back_feeds(conn, [second], NOW)
        feed = await load_feed(conn, second)
    assert feed is not None
    assert (feed.state, feed.next_poll_at) == (FeedState.ACTIVE, NOW)


async def test_a_job_reads_its_hosts_entries_alone(postgres: Database) -> None:
    async with postgres.write() as conn:
        (feed_id,) = await add(conn, "https://a.example/1")
        here = make_entry(feed_id, guid="1", url="https://n.example/1"), EntryState.UNREAD
        there = make_entry(feed_id, guid="2", url="https://m.example/2"), EntryState.UNREAD
        done = make_entry(feed_id, guid="3", url="https://n.example/3"), EntryState.UNWANTED
        await add_entries(conn, [here, there, done])
        assert await queue_reads(conn, NOW) == 2
    (job,) = [job for job in await pick(postgres) if job.host == "n.example"]
    async with postgres.read() as conn:
        unread = await host_entries_unread(conn, job, 10, ())
        assert [entry.guid for entry in unread] == ["1"]
        assert await host_entries_unread(conn, job, 10, {entry.id for entry in unread}) == []


async def test_the_gap_of_a_host_outlives_its_job(postgres: Database) -> None:
    async with postgres.write() as conn:
        await add(conn, "https://a.example/1", "https://b.example/1")
        await save_gaps(conn, {"a.example": 40})
        await save_gaps(conn, {"a.example": 60})
        await queue_polls(conn, NOW)
    assert [job.host for job in await pick(postgres)] == ["b.example"]
    async with postgres.write() as conn:
        await forget_hosts(conn, timedelta(0))
        assert (await conn.execute(select(hosts.c.host))).scalars().all() == ["a.example"]
        await conn.execute(update(hosts).values(next_at=NOW - timedelta(days=400)))
        await forget_hosts(conn, timedelta(days=1))
        assert (await conn.execute(select(hosts.c.host))).scalars().all() == []
        assert await drop_waiting_jobs(conn) == 1


async def test_a_worker_is_alive_as_long_as_it_says_so(postgres: Database) -> None:
    async with postgres.write() as conn:
        assert not await has_live_workers(conn, MINUTE)
        await save_worker(conn, ME, "one")
        await save_worker(conn, OTHER, "two")
        await conn.execute(update(workers).where(workers.c.id == OTHER).values(seen_at=NOW - timedelta(days=400)))
        assert await live_workers(conn, MINUTE) == ["one"]
        await drop_workers(conn, ME, MINUTE)
        assert not await has_live_workers(conn, timedelta(days=9999))


async def test_the_log_of_jobs_is_trimmed(postgres: Database) -> None:
    async with postgres.write() as conn:
        await add(conn, "https://a.example/1")
        await queue_polls(conn, NOW)
    await pick(postgres)
    async with postgres.write() as conn:
        assert await trim_queue_log(conn, 10) == 0
    async with postgres.write() as conn:
        assert await trim_queue_log(conn, -1) == 1
