from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import insert, select, text
from sqlalchemy.exc import IntegrityError, OperationalError, StatementError

from bot.errors import StorageError
from bot.storage.database import Database
from bot.storage.database_errors import is_refusal
from bot.storage.tables import alerts, chats, facts, is_declared, metadata, subscriptions, topics

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

NOW = datetime(2026, 3, 1, 12, 30, 15, 250000, tzinfo=UTC)


async def test_migrations_make_the_tables_that_the_code_declares(database: Database) -> None:
    def differences(conn: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(conn, opts={"include_name": is_declared}), metadata))

    async with database.read() as conn:
        assert await conn.run_sync(differences) == []
    assert await database.is_current()


async def test_migrating_twice_changes_nothing(database: Database) -> None:
    async with database.write() as conn:
        await conn.execute(insert(facts).values(key="kept", value={"n": 1}, updated_at=NOW))
    await database.migrate()
    async with database.read() as conn:
        assert (await conn.execute(select(facts.c.value))).scalar_one() == {"n": 1}


async def test_a_database_of_a_newer_version_is_left_alone(database: Database) -> None:
    async with database.write() as conn:
        await conn.execute(text("UPDATE alembic_version SET version_num = 'ffffffffffff'"))
    with pytest.raises(StorageError, match="newer Newsbell"):
        await database.migrate()


async def test_a_moment_comes_back_as_the_same_moment_in_utc(database: Database) -> None:
    there = NOW.astimezone(timezone(timedelta(hours=5, minutes=30)))
    async with database.write() as conn:
        await conn.execute(insert(facts).values(key="when", value=None, updated_at=there))
    async with database.read() as conn:
        back = (await conn.execute(select(facts.c.updated_at))).scalar_one()
    assert (back, back.tzinfo) == (NOW, UTC)


async def test_a_moment_without_a_time_zone_is_refused(database: Database) -> None:
    async with database.write() as conn:
        with pytest.raises(StatementError, match="naive"):
            await conn.execute(insert(facts).values(key="when", value=None, updated_at=NOW.replace(tzinfo=None)))


async def test_a_failed_transaction_leaves_nothing(database: Database) -> None:
    async def half_done() -> None:
        async with database.write() as conn:
            await conn.execute(insert(facts).values(key="a", value=1, updated_at=NOW))
            await conn.execute(insert(facts).values(key="a", value=2, updated_at=NOW))

    with pytest.raises(IntegrityError):
        await half_done()
    async with database.read() as conn:
        assert (await conn.execute(select(facts.c.key))).all() == []


async def test_writers_wait_for_each_other(database: Database) -> None:
    async with database.write() as conn:
        await conn.execute(insert(facts).values(key="count", value=0, updated_at=NOW))

    async def add_one() -> None:
        async with database.write() as conn:
            count = (await conn.execute(select(facts.c.value).with_for_update())).scalar_one()
            await asyncio.sleep(0)
            await conn.execute(facts.update().values(value=count + 1))

    await asyncio.gather(*(add_one() for _ in range(20)))
    async with database.read() as conn:
        assert (await conn.execute(select(facts.c.value))).scalar_one() == 20


async def test_a_transaction_that_cannot_begin_fails_as_its_statements_do(tmp_path: Path) -> None:
    file = tmp_path / "news.db"
    database = await Database.open(f"sqlite+aiosqlite:///{file}?timeout=0.01")
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(OperationalError, match="database is locked") as refused:
            async with database.write():
                pass
        other.execute("ROLLBACK")
    assert is_refusal(refused.value)
    async with database.write() as conn:
        await conn.execute(text("CREATE TABLE kept (id)"))
    await database.close()


async def test_a_chat_that_changes_its_id_takes_everything_along(database: Database) -> None:
    async with database.write() as conn:
        await conn.execute(insert(chats).values(id=-5, kind="group", created_at=NOW, seen_at=NOW))
        await conn.execute(insert(topics).values(id=1, chat_id=-5, name="t", query="t", created_at=NOW))
        await conn.execute(insert(subscriptions).values(chat_id=-5, topic_id=1, name="t", created_at=NOW))
        await conn.execute(chats.update().values(id=-1005))
    async with database.read() as conn:
        assert (await conn.execute(select(subscriptions.c.chat_id))).scalar_one() == -1005
        assert (await conn.execute(select(topics.c.chat_id))).scalar_one() == -1005


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("nonsense", "sqlite\\+aiosqlite:///var/newsbell.db"),
        ("mysql+aiomysql://host/db", "sqlite\\+aiosqlite"),
        ("oracle://host/db", "does not speak"),
        ("postgresql+asyncpg://postgres:secret@127.0.0.1:1/none", "does not open"),
    ],
)
async def test_a_wrong_address_is_a_sentence_without_the_password(url: str, words: str) -> None:
    with pytest.raises(StorageError, match=words) as caught:
        await Database.open(url)
    assert "secret" not in str(caught.value)


async def test_short_addresses_get_their_driver(tmp_path: Path) -> None:
    database = await Database.open(f"sqlite:///{tmp_path}/deep/er/newsbell.db")
    assert database.dialect == "sqlite"
    await database.close()
    assert (tmp_path / "deep/er/newsbell.db").exists()


async def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageError, match="cannot be made"):
        await Database.open(f"sqlite:///{tmp_path}/file/newsbell.db")


async def test_a_file_that_is_no_database_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "newsbell.db").write_bytes(b"this is a text " * 100)
    with pytest.raises(StorageError, match="does not open"):
        await Database.open(f"sqlite:///{tmp_path}/newsbell.db")


async def test_no_text_that_a_database_refuses_reaches_it(database: Database) -> None:
    bad = ("\0", "\ud800", "\udfff", "\udce9\0", "\ud83d\0\ude00")
    rows = [{"key": f"k{n}{text}", "value": {text: [text, n]}, "updated_at": NOW} for n, text in enumerate(bad)]
    async with database.write() as conn:
        await conn.execute(insert(facts), rows)
        await conn.execute(insert(facts).values(rows[0] | {"key": "alone\0"}))
        found = [*await conn.execute(select(facts.c.key, facts.c.value).where(facts.c.key != "alone\ud800"))]
        await conn.execute(text("UPDATE facts SET key = :key WHERE key = 'alone'"), {"key": "again\0"})
    assert sorted(map(tuple, found)) == [(f"k{n}", {"": ["", n]}) for n in range(len(bad))]
    async with database.read() as conn:
        assert await conn.scalar(select(facts.c.key).where(facts.c.key.like("a%\0"))) == "again"


async def test_what_sqlite_counts_is_known_to_connections_that_were_open_before(sqlite: Database) -> None:
    ask = "SELECT id FROM alerts WHERE edit_due_at <= '2026' AND state = 'sent' ORDER BY edit_due_at"
    row = {"kind": "new", "state": "sent", "priority": 2, "due_at": NOW, "expires_at": NOW, "created_at": NOW}
    await sqlite.optimize()  # counts nothing
    async with sqlite.read() as conn:
        assert (await conn.exec_driver_sql(ask)).all() == []
        await conn.rollback()
        async with sqlite.write() as other:
            await other.execute(insert(chats).values(id=1, kind="private", created_at=NOW, seen_at=NOW))
            await other.execute(insert(alerts), [row | {"chat_id": 1} for _ in range(2000)])
        await sqlite.optimize()
        assert (await conn.exec_driver_sql(ask)).all() == []
        plan = (await conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {ask}")).all()
    assert any("ix_alerts_edit_due_at" in step.detail for step in plan)


async def test_postgresql_counts_by_itself(database: Database) -> None:
    await database.optimize()
    assert await database.is_current()


async def test_an_empty_database_of_postgresql_is_said_to_be_empty(postgres_socket: str) -> None:
    database = await Database.open(f"postgresql+asyncpg://postgres@/postgres?host={postgres_socket}")
    try:
        with pytest.raises(StorageError, match=r"^The database is empty. Make its tables first: newsbell migrate$"):
            await database.check_version()
    finally:
        await database.close()
