"""The leader's place on PostgreSQL: what happens to a leader whose session ends, or who is silent."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import asyncpg
import pytest
from sqlalchemy import text

from bot.errors import LeaseLostError, StorageError
from bot.storage.database import Database
from bot.storage.leader import leading

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from bot.storage.lease import Lease

PATIENCE = 20


@pytest.fixture
async def first(postgres_url: str) -> AsyncIterator[Database]:
    database = await Database.open(postgres_url)
    yield database
    await database.close()


@pytest.fixture
async def second(postgres_url: str) -> AsyncIterator[Database]:
    database = await Database.open(postgres_url)
    yield database
    await database.close()


@pytest.fixture
async def operator(postgres_socket: str) -> AsyncIterator[asyncpg.Connection[Any]]:
    connection = await asyncpg.connect(host=postgres_socket, user="postgres", database="newsbell")
    yield connection
    await connection.close()


async def end_lock_session(operator: asyncpg.Connection[Any]) -> None:
    assert await operator.fetchval(
        "SELECT count(pg_terminate_backend(pid)) FROM pg_locks WHERE locktype = 'advisory' AND granted"
    )


@asynccontextmanager
async def waiting_to_lead(database: Database) -> AsyncIterator[asyncio.Future[Lease]]:
    """A standby, and its lease once it leads."""
    leads: asyncio.Future[Lease] = asyncio.get_running_loop().create_future()
    over = asyncio.Event()

    async def lead() -> None:
        async with leading(database, over) as lease:
            if lease is not None:
                leads.set_result(lease)
                await over.wait()

    task = asyncio.create_task(lead())
    try:
        yield leads
    finally:
        over.set()
        await task


async def until(is_so: Callable[[], Awaitable[bool] | bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not (found if isinstance(found := is_so(), bool) else await found):  # noqa: ASYNC110 - of another process
            await asyncio.sleep(0.02)


async def test_without_a_standby_a_leader_whose_session_was_ended_goes_on(
    first: Database, operator: asyncpg.Connection[Any]
) -> None:
    async with leading(first, asyncio.Event()) as lease:
        assert lease is not None
        epoch = lease.epoch
        assert lease.is_held()
        await end_lock_session(operator)
        await until(lambda: not lease.is_held())
        await until(lease.is_held)
        assert lease.epoch == epoch
        async with first.write() as conn:
            await conn.execute(text("SELECT 1"))


async def test_a_standby_takes_over_from_one_whose_session_was_ended_and_that_one_is_told(
    first: Database, second: Database, operator: asyncpg.Connection[Any]
) -> None:
    epochs: list[int] = []

    async def lead_until_told() -> None:
        async with leading(first, asyncio.Event()) as lease, waiting_to_lead(second) as leads:
            assert lease is not None
            await end_lock_session(operator)
            epochs.extend([lease.epoch, (await leads).epoch])
            await lease.lost.wait()
            assert not lease.is_held()
            await asyncio.Event().wait()

    with pytest.raises(LeaseLostError):
        await asyncio.wait_for(lead_until_told(), PATIENCE)
    assert epochs[1] == epochs[0] + 1


async def test_a_leader_that_is_silent_is_taken_over_though_its_session_is_there(
    second: Database, operator: asyncpg.Connection[Any]
) -> None:
    """As one that is frozen or without power: the server does not notice."""
    silent = await asyncpg.connect(**_where(operator), server_settings={"application_name": "newsbell frozen"})
    await silent.execute("SELECT pg_advisory_lock($1)", 0x6E657773_62656C6C)
    await silent.execute(
        "INSERT INTO leases (name, epoch, holder, session, renewed_at)"
        " VALUES ('leader', 41, 'newsbell frozen', pg_backend_pid(), clock_timestamp() - interval '5 seconds')"
    )
    half = silent.transaction()
    await half.start()
    await silent.execute("SELECT FROM leases FOR KEY SHARE")  # in the middle of a commit
    async with asyncio.timeout(10), waiting_to_lead(second) as leads:
        assert (await leads).epoch == 42
    with pytest.raises((asyncpg.PostgresError, asyncpg.InterfaceError)):
        await half.commit()


def _where(connection: asyncpg.Connection[Any]) -> dict[str, Any]:
    host = connection._addr
    return {"host": str(host).rpartition("/")[0], "user": "postgres", "database": "newsbell"}


async def test_behind_a_pooler_the_lease_decides_though_the_lock_is_free(
    first: Database, second: Database, operator: asyncpg.Connection[Any]
) -> None:
    """A pooler hands the leader's session to others: the lock is theirs as well."""
    async with leading(first, asyncio.Event()) as lease:
        assert lease is not None
        await operator.execute("SET application_name = 'a pooler'")
        assert not await operator.fetchval("SELECT pg_try_advisory_lock($1)", 0x6E657773_62656C6C)
        async with waiting_to_lead(second) as leads:
            await asyncio.wait([leads], timeout=0.1)
            assert not leads.done()


async def test_a_read_only_database_is_a_sentence_and_nothing_changes(
    first: Database, operator: asyncpg.Connection[Any]
) -> None:
    await operator.execute("ALTER DATABASE newsbell SET default_transaction_read_only = on")
    try:
        with pytest.raises(StorageError, match=r"read-only[.] Point DATABASE_URL at the server that takes writes"):
            async with leading(first, asyncio.Event()):
                pass
    finally:
        await operator.execute("SET default_transaction_read_only = off")
        await operator.execute("ALTER DATABASE newsbell RESET default_transaction_read_only")
    assert await operator.fetchval("SELECT count(*) FROM leases") == 0


async def test_tables_of_another_version_are_a_sentence(first: Database, operator: asyncpg.Connection[Any]) -> None:
    for number, words in (("3a7641fff999", "earlier version.*newsbell migrate"), ("ffffffffffff", "newer Newsbell")):
        await operator.execute(f"UPDATE alembic_version SET version_num = '{number}'")  # noqa: S608 - ours
        with pytest.raises(StorageError, match=words):
            async with leading(first, asyncio.Event()):
                pass
