from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.subscriptions.desk import open_desk

if TYPE_CHECKING:
    from bot.storage.database import Database
    from tests.subscriptions.desk import Desk


@pytest.fixture
async def desk(database: Database) -> Desk:
    return await open_desk(database)
