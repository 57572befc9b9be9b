"""All that a running Newsbell tells over HTTP ends whole with it: nothing still reads when the database is closed."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.operate.presence import Presence, Role
from bot.operate.status import answering
from bot.settings import Settings
from bot.status_address import StatusAddress

if TYPE_CHECKING:
    from bot.storage.database import Database

NOW = datetime(2026, 3, 9, 12, tzinfo=UTC)


@pytest.mark.parametrize("turns", range(0, 60, 4))
async def test_nothing_goes_on_after_the_block(database: Database, turns: int) -> None:
    settings = Settings(status_address=StatusAddress("127.0.0.1", 0))
    before = asyncio.all_tasks()
    async with answering(settings, database, Presence(Role.LEADER, NOW), lambda: NOW):
        for _ in range(turns):  # into the midst of a look at the database
            await asyncio.sleep(0)
    assert asyncio.all_tasks() <= before


async def test_there_is_nothing_without_an_address(sqlite: Database) -> None:
    settings = Settings(status_address=None)
    async with answering(settings, sqlite, Presence(Role.LEADER, NOW), lambda: NOW) as server:
        assert server is None
