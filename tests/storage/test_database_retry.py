"""Work on a database that refuses is left for the next time; any other mistake is not hidden."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy.exc import OperationalError

from bot.storage.database_retry import retry_on_database_error


async def test_a_database_that_refuses_is_waited_for_and_said(caplog: pytest.LogCaptureFixture) -> None:
    async def refused() -> None:
        msg = "INSERT"
        raise OperationalError(msg, {}, Exception("database or disk is full"))

    async def refused_in_a_group() -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(refused())

    await retry_on_database_error("file", refused)
    await retry_on_database_error("poll", refused_in_a_group)
    assert [record.msg for record in caplog.records] == [
        {"event": "database_refuses", "work": work, "reason": "database or disk is full"} for work in ("file", "poll")
    ]


async def test_any_other_mistake_is_not_hidden() -> None:
    async def mistake() -> None:
        msg = "ours"
        raise KeyError(msg)

    with pytest.raises(KeyError, match="ours"):
        await retry_on_database_error("file", mistake)
