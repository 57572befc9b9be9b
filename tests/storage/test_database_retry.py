"""Work on a database that refuses is left for the next time; any other mistake is not hidden."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import insert, text
from sqlalchemy.exc import DBAPIError, OperationalError, ProgrammingError

from bot.storage.tables import facts, feeds

if TYPE_CHECKING:
    from bot.storage.database import Database

from bot.isolation import Isolation
from bot.storage.database_errors import is_refusal
from bot.storage.database_retry import keep_going, retry_on_database_error
from tests.poison import poisoned


async def test_a_database_that_refuses_is_waited_for(caplog: pytest.LogCaptureFixture) -> None:
    """It has said so itself (``database_errors``): the log is not filled with what each piece of work met."""
    caplog.set_level(logging.DEBUG)

    async def refused() -> None:
        msg = "INSERT"
        raise OperationalError(msg, {}, Exception("database or disk is full"))

    async def refused_in_a_group() -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(refused())

    await retry_on_database_error("file", refused)
    await retry_on_database_error("poll", refused_in_a_group)
    assert [(record.levelname, record.msg) for record in caplog.records if isinstance(record.msg, dict)] == [
        ("DEBUG", {"event": "work_put_off", "work": work, "reason": "database or disk is full"})
        for work in ("file", "poll")
    ]


async def test_any_other_mistake_is_not_hidden() -> None:
    async def mistake() -> None:
        msg = "ours"
        raise KeyError(msg)

    with pytest.raises(KeyError, match="ours"):
        await retry_on_database_error("file", mistake)


NOW = datetime(2026, 3, 27, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "row",
    [
        {"key": None},
        {"key": "poison"},
        {"key": "a", "updated_at": datetime(2026, 3, 27, 12, 0)},  # noqa: DTZ001 - the fault
        {"key": "a", "value": object()},
    ],
)
async def test_a_row_that_cannot_be_stored_is_no_refusal(database: Database, row: dict[str, Any]) -> None:
    async with poisoned(database, "INSERT", "facts", "NEW.key = 'poison'"):
        with pytest.raises(Exception) as raised:  # noqa: PT011 - of many kinds
            async with database.write() as conn:
                await conn.execute(insert(facts).values({"value": 1, "updated_at": NOW} | row))
    assert not is_refusal(raised.value)


async def test_a_number_that_does_not_fit_is_no_refusal(database: Database) -> None:
    with pytest.raises((OverflowError, DBAPIError)) as raised:
        async with database.write() as conn:
            await conn.execute(insert(feeds).values(url="u", name="", outlet="", ttl_minutes=2**70, next_poll_at=NOW))
    assert not is_refusal(raised.value)


async def test_a_database_that_takes_no_writes_refuses(database: Database) -> None:
    sql = "PRAGMA query_only = 1" if database.dialect == "sqlite" else "SET TRANSACTION READ ONLY"

    async def write() -> None:
        async with database.write() as conn:
            await conn.execute(text(sql))
            await conn.execute(insert(facts).values(key="a", value=1, updated_at=NOW))

    with pytest.raises(DBAPIError) as raised:
        await write()
    assert is_refusal(raised.value)


@pytest.mark.parametrize(
    ("error", "refuses"),
    [
        (OSError(28, "No space left on device"), True),
        (OperationalError("", {}, Exception("disk I/O error")), True),
        (ProgrammingError("", {}, Exception("a mistake of ours")), False),
        (KeyError("ours"), False),
    ],
)
def test_what_everybody_meets_refuses(error: Exception, *, refuses: bool) -> None:
    assert is_refusal(error) is refuses


async def test_work_that_is_done_again_and_again_goes_on_after_any_mistake() -> None:
    isolation = Isolation()

    async def mistake() -> None:
        async with asyncio.TaskGroup():
            raise ZeroDivisionError

    async def well() -> None:
        """Nothing is wrong."""

    await keep_going("poll", mistake, isolation)
    assert isolation.has_failed("work_failed", "poll")
    await keep_going("poll", well, isolation)
    assert not isolation.has_failed("work_failed", "poll")


@pytest.mark.parametrize("error", [ZeroDivisionError(), OperationalError("", {}, Exception("disk I/O error"))])
async def test_a_pause_after_a_failure_can_be_cancelled(error: Exception) -> None:
    """A leader that has lost its lease ends at once, with the error that says so."""
    failing = asyncio.Event()

    async def fail() -> None:
        failing.set()
        raise error

    pausing = asyncio.ensure_future(keep_going("poll", fail, Isolation()))
    await failing.wait()
    await asyncio.sleep(0)
    pausing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await pausing
