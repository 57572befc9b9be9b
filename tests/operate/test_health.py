from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.operate.health import health, save_heartbeat

if TYPE_CHECKING:
    from bot.storage.database import Database

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("after", "problem"),
    [
        (0, ""),
        (119, ""),
        (121, "The bot has given no sign of life for 121 seconds."),
    ],
)
async def test_health_is_a_fresh_heartbeat(database: Database, after: int, problem: str) -> None:
    await save_heartbeat(database, NOW - timedelta(hours=1))
    await save_heartbeat(database, NOW)
    assert await health(database, NOW + timedelta(seconds=after)) == problem


async def test_a_bot_that_never_ran_is_not_well(database: Database) -> None:
    assert "never run" in await health(database, NOW)
