"""Databases that a command cannot use: each is a sentence that says what to do, exit code 2, and nothing is changed."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

import asyncpg
import pytest
from sqlalchemy import text

from bot.cli import main
from bot.storage.database import HEAD, STILL_RUNS, Database
from bot.storage.queries.facts import save_fact
from tests.storage.queries.test_entries import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COMMANDS = [["worker"], ["run"], ["poll", "--once"]]


@pytest.fixture(autouse=True)
def _configuration(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    config = tmp_path / "config"
    config.mkdir()
    for name in ("newsbell.toml", "feeds.toml", "topics.toml"):
        (config / name).write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEWSBELL_CONFIG", str(config))
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:secret")
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:9")
    yield
    root.handlers[:] = handlers  # a command logs to the standard error of its own test
    root.setLevel(level)


def said_of(command: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """What a command says that cannot go on."""
    assert main(command) == 2
    said = capsys.readouterr().err
    assert "Traceback" not in said
    return said.splitlines()[-1]


@pytest.mark.parametrize("url", ["", "sqlite+aiosqlite:////mnt/share/newsbell.db"])
def test_a_worker_needs_postgresql(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str], url: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    before = sorted(tmp_path.rglob("*"))
    said = said_of(["worker"], capsys)
    assert said.startswith("newsbell worker needs PostgreSQL")
    assert "network drive" in said
    assert "DATABASE_URL=postgresql+asyncpg://" in said
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("command", COMMANDS)
def test_a_server_that_is_away(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], unused_tcp_port: int, command: list[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"postgresql+asyncpg://user:hidden@127.0.0.1:{unused_tcp_port}/newsbell")
    said = said_of(command, capsys)
    assert "does not open" in said
    assert "host and port in DATABASE_URL" in said
    assert "hidden" not in said


@pytest.mark.parametrize("command", COMMANDS)
def test_a_password_with_an_at_sign(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql+asyncpg://user:p@ss@db.example/newsbell")
    said = said_of(command, capsys)
    assert "An @ in the password is written %40" in said
    assert "ss@" not in said


def test_a_password_with_a_written_at_sign_is_read_as_it_is() -> None:
    database = Database.open("postgresql+asyncpg://user:p%40ss@127.0.0.1:9/newsbell")
    with pytest.raises(Exception, match=r"user:\*\*\*@127.0.0.1:9/newsbell does not open"):
        asyncio.run(database)


@pytest.mark.parametrize("command", COMMANDS[1:])
@pytest.mark.usefixtures("sqlite_copy")
def test_a_file_that_may_only_be_read(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    command: list[str],
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///file:{tmp_path}/newsbell.db?mode=ro&uri=true")
    before = (tmp_path / "newsbell.db").read_bytes()
    assert "It can only be read: let this program write the file" in said_of(command, capsys)
    assert (tmp_path / "newsbell.db").read_bytes() == before


async def _execute(socket: str, statement: str) -> None:
    conn = await asyncpg.connect(host=socket, user="postgres", database="postgres")
    await conn.execute(statement)
    await conn.close()


@pytest.fixture
def read_only_url(postgres_url: str, postgres_socket: str) -> Iterator[str]:
    asyncio.run(_execute(postgres_socket, "ALTER DATABASE newsbell SET default_transaction_read_only = on"))
    yield postgres_url
    asyncio.run(_execute(postgres_socket, "ALTER DATABASE newsbell RESET default_transaction_read_only"))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_server_that_may_only_be_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], read_only_url: str, command: list[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", read_only_url)
    assert "takes writes" in said_of(command, capsys)


async def _become(url: str, revision: str, still_runs: list[str] | None = None) -> None:
    database = await Database.open(url)
    async with database.write() as conn:
        await conn.execute(text("UPDATE alembic_version SET version_num = :new"), {"new": revision})
        if still_runs is not None:
            await save_fact(conn, STILL_RUNS, still_runs, NOW)
    await database.close()


@pytest.mark.parametrize("command", [*COMMANDS, ["migrate"]])
def test_the_tables_of_a_newer_version(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], postgres_url: str, command: list[str]
) -> None:
    asyncio.run(_become(postgres_url, "0123456789ab"))
    monkeypatch.setenv("DATABASE_URL", postgres_url)
    said = said_of(command, capsys)
    assert said.startswith("The database was made by a newer Newsbell")
    assert "Update the program" in said


def test_the_tables_of_an_older_version(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], postgres_url: str
) -> None:
    asyncio.run(_become(postgres_url, "3a7641fff999"))
    monkeypatch.setenv("DATABASE_URL", postgres_url)
    assert "then: newsbell migrate" in said_of(["worker"], capsys)


async def test_newer_tables_say_which_versions_still_run_on_them(database: Database, database_url: str) -> None:
    await _become(database_url, "0123456789ab", ["0123456789ab"])
    assert not await database.is_current()
    await _become(database_url, "0123456789ab", ["0123456789ab", HEAD])
    assert await database.is_current()
