"""The sandbox, and a database that is quickly there: made once, and copied for each test."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from bot.storage.database import Database
from tests.sandbox import sandbox

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

__all__ = ["sandbox"]


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the copy to copy from is kept."""
    return tmp_path_factory.mktemp("migrated") / "newsbell.db"


@pytest.fixture
async def sqlite(migrated_file: Path, tmp_path: Path) -> AsyncIterator[Database]:
    """An open SQLite database with all tables."""
    if not os.path.exists(migrated_file):  # noqa: ASYNC240, PTH110 - a moment, once
        made = await Database.open(f"sqlite+aiosqlite:///{migrated_file}")
        await made.migrate()
        await made.close()
    shutil.copy(migrated_file, tmp_path / "newsbell.db")
    database = await Database.open(f"sqlite+aiosqlite:///{tmp_path}/newsbell.db")
    yield database
    await database.close()
