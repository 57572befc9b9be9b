"""A database that refuses says so once, and once that it is back; the errors that drivers raise bare get a name."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from bot.errors import DatabaseAwayError, LeaseLostError
from bot.storage.database import Database
from bot.storage.database_errors import DATABASE_ERRORS, DatabaseOutage, is_away, is_refusal

FULL = OperationalError("", {}, Exception("database or disk is full"))


class ServerError(Exception):
    """An error with the code of PostgreSQL for a full disk."""

    sqlstate = "53100"


FULL_SERVER = OperationalError("", {}, ServerError("could not extend file: No space left on device"))
AWAY = DatabaseAwayError("Connection refused")


def events(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.msg["event"] for record in caplog.records if isinstance(record.msg, dict)]


def test_it_is_said_once_and_once_that_it_is_back(caplog: pytest.LogCaptureFixture) -> None:
    outage = DatabaseOutage()
    for _ in range(3):
        outage.failed(AWAY, writing=True)
        outage.failed(AWAY, writing=False)
    for _ in range(3):
        outage.succeeded(writing=False)
    assert events(caplog) == ["database_away", "database_back"]


class Clock:
    """Seconds that a test sets."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize("full", [FULL, FULL_SERVER])
def test_one_that_can_be_read_but_not_written_is_back_when_writing_stays_well(
    full: DBAPIError, caplog: pytest.LogCaptureFixture
) -> None:
    clock = Clock()
    outage = DatabaseOutage(calm_seconds=60, clock=clock)
    for _ in range(5):  # small writes find room, large ones do not
        outage.failed(full, writing=True)
        outage.succeeded(writing=False)
        clock.now += 30
        outage.succeeded(writing=True)
    assert events(caplog) == ["database_refuses"]
    clock.now += 29
    outage.succeeded(writing=True)
    clock.now += 1
    outage.succeeded(writing=False)
    assert events(caplog) == ["database_refuses"]
    outage.succeeded(writing=True)
    assert events(caplog) == ["database_refuses", "database_back"]


def test_a_disk_that_is_full_and_then_away_is_back_when_it_can_be_read(caplog: pytest.LogCaptureFixture) -> None:
    outage = DatabaseOutage()
    outage.failed(FULL, writing=True)
    outage.failed(AWAY, writing=True)
    outage.succeeded(writing=False)
    assert events(caplog) == ["database_refuses", "database_back"]


def test_what_is_no_refusal_is_none(caplog: pytest.LogCaptureFixture) -> None:
    outage = DatabaseOutage()
    outage.failed(LeaseLostError(), writing=True)
    outage.failed(KeyError("ours"), writing=True)
    assert events(caplog) == []


@pytest.mark.parametrize("bare", [ConnectionResetError("reset"), TimeoutError(), NoConnectionFree("pool full")])
async def test_what_drivers_and_pools_raise_bare_has_a_name(sqlite: Database, bare: Exception) -> None:
    for transaction in (sqlite.read, sqlite.write):
        with pytest.raises(DATABASE_ERRORS) as raised:
            async with transaction():
                raise bare
        assert isinstance(raised.value, DatabaseAwayError)
        assert is_refusal(raised.value)
        assert str(raised.value)


async def test_a_pool_without_a_free_connection_is_waited_for(postgres_url: str) -> None:
    database = await Database.open(postgres_url)
    database.engine.pool._timeout = 0.05  # type: ignore[attr-defined] # the pool's own, of 30 s
    async with asyncio.TaskGroup() as group:
        taken, free = asyncio.Event(), asyncio.Event()

        async def hold() -> None:
            async with database.read():
                taken.set()
                await free.wait()

        for _ in range(10):
            taken.clear()
            group.create_task(hold())
            await taken.wait()
        with pytest.raises(DatabaseAwayError, match="QueuePool limit"):
            async with database.read():
                pass
        free.set()
    async with database.read():
        pass
    await database.close()


async def test_a_session_that_the_server_ends_is_a_refusal_and_the_next_is_a_new_one(postgres_url: str) -> None:
    database = await Database.open(postgres_url)
    with pytest.raises(DATABASE_ERRORS) as raised:
        async with database.write() as conn:
            await conn.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))
    assert is_away(raised.value)
    async with database.read() as conn:
        assert await conn.scalar(text("SELECT 1")) == 1
    await database.close()
