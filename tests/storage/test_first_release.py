"""A database that the first release has made and used (first_release.sql, one alert of it not sent yet) works on."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from bot.demo.sandbox import Sandbox
from bot.storage.database import Database
from bot.storage.queries.feeds import load_feeds
from bot.storage.queries.subscriptions import subscriptions_of
from bot.storage.tables import alerts, entries, stories
from tests.alerts.builders import until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

ROOT = Path(__file__).parents[2]
FIRST_RELEASE = Path(__file__).with_name("first_release.sql")
AMIRA, BORIS, CHIARA = 1001, 1002, 1003
PATIENCE = 60


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "newsbell.db"
    connection = sqlite3.connect(path)
    connection.executescript(FIRST_RELEASE.read_text(encoding="utf-8"))
    connection.close()
    return path


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox() as sandbox:
        yield sandbox


async def test_everything_that_it_holds_is_there_after_the_migration(old: Path) -> None:
    database = await Database.open(f"sqlite+aiosqlite:///{old}")
    try:
        await database.migrate()
        assert await database.is_current()
        async with database.read() as conn:
            counts = [
                (await conn.execute(select(func.count()).select_from(table))).scalar_one()
                for table in (entries, stories, alerts)
            ]
            names = {chat: [one.name for one in await subscriptions_of(conn, chat)] for chat in (AMIRA, BORIS, CHIARA)}
            feeds = [feed.name for feed in await load_feeds(conn)]
        assert counts == [16, 5, 9]
        assert names == {
            AMIRA: ["Iran talks", "Ukraine sanctions"],
            BORIS: ["Ukraine sanctions", "Peru (earthquake OR quake)"],
            CHIARA: ["lang:de (Iran OR Ukraine)", "The Harbour Post"],
        }
        assert len(feeds) == 6
    finally:
        await database.close()


async def test_this_version_delivers_what_the_first_one_owed_and_nothing_twice(
    old: Path, tmp_path: Path, sandbox: Sandbox
) -> None:
    chats = {number: sandbox.private_chat(id=number) for number in (AMIRA, BORIS, CHIARA)}
    config = tmp_path / "config"
    config.mkdir()
    for name in ("feeds.toml", "topics.toml"):
        (config / name).write_text("", encoding="utf-8")
    environment = {
        **os.environ,
        "TELEGRAM_BOT_TOKEN": sandbox.token,
        "TELEGRAM_API_URL": sandbox.url,
        "DATABASE_URL": f"sqlite+aiosqlite:///{old}",
        "NEWSBELL_CONFIG": str(config),
        "STATUS_ADDR": "off",
        "PYTHONPATH": str(ROOT),
    }

    async def has_answer(number: int) -> bool:
        return bool(sandbox.replies(chats[number]))

    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", cwd=tmp_path, env=environment, stderr=asyncio.subprocess.PIPE
    )
    try:
        await until(partial(has_answer, BORIS), PATIENCE)
        sandbox.say(chats[AMIRA], text="/list")
        await until(partial(has_answer, AMIRA), PATIENCE)
        process.terminate()
        await asyncio.wait_for(process.communicate(), PATIENCE)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    assert process.returncode == 0
    (alert,) = sandbox.replies(chats[BORIS])
    assert "72 killed, search goes on" in alert.text
    (subscriptions,) = sandbox.replies(chats[AMIRA])
    assert "Iran talks" in subscriptions.text
    assert sandbox.replies(chats[CHIARA]) == []
