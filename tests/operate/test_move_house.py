"""``newsbell copy``: from SQLite to PostgreSQL and back, refused where it would mix two databases, taken up again."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import delete, func, insert, select

from bot.cli import main
from bot.errors import StorageError
from bot.model import ChatKind, EntryState
from bot.storage.database import Database
from bot.storage.queries.chats import save_chat
from bot.storage.queries.entries import add_entries
from bot.storage.queries.facts import load_fact, save_fact
from bot.storage.queries.feeds import add_feed
from bot.storage.queries.topics import add_topic
from bot.storage.snapshot import copy_database
from bot.storage.tables import alerts, chats, feeds, metadata, stories, topics
from tests.storage.queries.test_entries import make_entry

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 3, 1, 12, 30, 15, 250000, tzinfo=UTC)
NOT_COPIED = {"hosts", "leases", "workers", "facts"}


@pytest.fixture
async def postgres(postgres_url: str) -> Database:
    return await Database.open(postgres_url)


async def fill(database: Database) -> None:
    """Rows of many kinds: negative ids, columns of other names, references to higher numbers, JSON, bytes, times."""
    alert: dict[str, Any] = {"chat_id": -5, "kind": "digest", "priority": 4, "due_at": NOW, "expires_at": NOW}
    alert |= {"created_at": NOW, "matched": ["ü", "𝔘"]}
    story: dict[str, Any] = {"title": "t", "url": "u", "outlets": ["A"], "opened_at": NOW, "published_at": NOW}
    async with database.write() as conn:
        for chat_id in (-5, 7, 2**40):
            await save_chat(conn, chat_id, kind=ChatKind.PRIVATE, title="T", language="en", now=NOW)
        feed = await add_feed(conn, "https://a.example/feed", NOW, name="A")
        await conn.execute(feeds.update().values(body_hash=b"\x00\xff", seen_spans=b"\x01"))
        await add_entries(conn, [(make_entry(n, feed_id=feed.id), EntryState.UNWANTED) for n in range(2500)])
        await conn.execute(insert(stories), [story | {"id": n, "updated_at": NOW} for n in (1, 2)])
        await conn.execute(stories.update().where(stories.c.id == 1).values(follows_id=2))
        await conn.execute(insert(alerts), [alert | {"id": 1}, alert | {"id": 2}])
        await conn.execute(alerts.update().where(alerts.c.id == 1).values(digest_id=2))
        await add_topic(conn, "kept", "gold", NOW)
        gone = await add_topic(conn, "gone", "tin", NOW)
        await conn.execute(delete(topics).where(topics.c.id == gone.id))
        await save_fact(conn, "words", {"a": 1}, NOW)


async def everything(database: Database) -> dict[str, list[Any]]:
    async with database.read() as conn:
        found = {
            table.name: list((await conn.execute(select(table).order_by(*table.primary_key))).all())
            for table in metadata.sorted_tables
            if table.name not in NOT_COPIED
        }
        return found | {"words": await load_fact(conn, "words")}


async def test_everything_arrives_and_the_next_row_gets_the_next_number(sqlite: Database, postgres: Database) -> None:
    await fill(sqlite)
    seen: dict[str, tuple[int, int]] = {}
    await copy_database(sqlite, postgres, lambda table, done, total: seen.update({table: (done, total)}))
    assert await everything(postgres) == await everything(sqlite)
    assert seen["entries"] == (2500, 2500)
    async with postgres.write() as conn:
        assert (await add_topic(conn, "new", "zinc", NOW)).id == 3  # the second is gone, and its number stays its own
        await add_entries(conn, [(make_entry(9999), EntryState.READ)])
        assert await load_fact(conn, "copying") is None
    await postgres.close()


async def test_an_interrupted_copy_goes_on(sqlite: Database, postgres: Database) -> None:
    await fill(sqlite)

    def cut(table: str, done: int, _: int) -> None:
        if (table, done) == ("entries", 2000):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await copy_database(sqlite, postgres, cut)
    first: list[int] = []
    await copy_database(sqlite, postgres, lambda table, done, _: first.append(done) if table == "entries" else None)
    assert first[0] == 2000
    assert await everything(postgres) == await everything(sqlite)
    await postgres.close()


async def test_what_is_not_empty_or_of_another_copy_is_refused(sqlite: Database, postgres: Database) -> None:
    await fill(sqlite)
    async with postgres.write() as conn:
        await add_topic(conn, "mine", "gold", NOW)
    with pytest.raises(StorageError, match="is not empty: it has topics"):
        await copy_database(sqlite, postgres)
    async with postgres.write() as conn:
        assert (await conn.execute(select(func.count()).select_from(chats))).scalar_one() == 0
        await conn.execute(delete(topics))
        await save_fact(conn, "copying", {"entries": 1}, NOW)
    with pytest.raises(StorageError, match="of something else"):
        await copy_database(sqlite, postgres)
    await postgres.close()


def test_as_a_command_there_and_back_again(
    sqlite_copy: str, postgres_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(tmp_path / "newsbell.db")) as raw:
        raw.execute("INSERT INTO facts VALUES ('words', '1', '2026-03-01 12:00:00')")
        raw.commit()
    assert main(["copy", "--from", sqlite_copy, "--to", postgres_url]) == 0
    assert "Everything is copied, and the counts agree." in capsys.readouterr().out
    assert main(["copy", "--from", sqlite_copy, "--to", postgres_url]) == 2
    assert "is not empty: it has facts" in capsys.readouterr().err
    back = f"sqlite:///{tmp_path}/back.db"
    assert main(["copy", "--from", postgres_url, "--to", back]) == 0
    with closing(sqlite3.connect(tmp_path / "back.db")) as raw:
        assert raw.execute("SELECT value FROM facts WHERE key = 'words'").fetchone() == (1,)


def test_from_a_database_that_is_not_there_nothing_is_made(
    postgres_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["copy", "--from", f"sqlite:///{tmp_path}/none.db", "--to", postgres_url]) == 2
    assert "There is no database" in capsys.readouterr().err
    assert not (tmp_path / "none.db").exists()
