from __future__ import annotations

import asyncio
import logging
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from bot.errors import StorageError
from bot.storage.database import Database
from bot.storage.leader import leading

if TYPE_CHECKING:
    from pathlib import Path


async def test_the_second_waits_until_the_first_is_done(
    database: Database, database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    other = await Database.open(database_url)
    order: list[str] = []

    async def second() -> None:
        async with leading(other, asyncio.Event()) as leads:
            assert leads
            order.append("second")

    async with leading(database, asyncio.Event()) as leads:
        assert leads
        waiting = asyncio.create_task(second())
        while "standby" not in caplog.text:  # noqa: ASYNC110 - what is awaited is a line of the log
            await asyncio.sleep(0.01)
        order.append("first")
    await waiting
    await other.close()
    assert order == ["first", "second"]


async def test_who_waits_can_be_asked_to_stop(database: Database, database_url: str) -> None:
    other = await Database.open(database_url)
    stop = asyncio.Event()
    stop.set()
    async with leading(database, asyncio.Event()), leading(other, stop) as leads:
        assert not leads
    await other.close()


async def test_the_lock_dies_with_its_process(tmp_path: Path) -> None:
    holder = (
        "import fcntl, sys, time\n"
        f"file = open({str(tmp_path / 'newsbell.db.lock')!r}, 'w')\n"
        "fcntl.flock(file, fcntl.LOCK_EX)\n"
        "print('held', flush=True)\n"
        "sys.stdin.read()\n"
    )
    process = subprocess.Popen(  # noqa: ASYNC220, S603 - our own interpreter, and what it prints is awaited
        [sys.executable, "-c", holder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    database = await Database.open(f"sqlite:///{tmp_path}/newsbell.db")
    stop = asyncio.Event()
    stop.set()
    async with leading(database, stop) as leads:
        assert not leads
    process.kill()
    process.communicate()
    async with leading(database, stop) as leads:
        assert leads
    await database.close()


async def test_in_memory_there_is_nobody_else() -> None:
    database = await Database.open("sqlite:///:memory:")
    async with leading(database, asyncio.Event()) as leads:
        assert leads
    await database.close()


async def test_a_lock_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    database = await Database.open(f"sqlite:///{tmp_path}/newsbell.db")
    (tmp_path / "newsbell.db.lock").mkdir()
    with pytest.raises(StorageError, match="cannot be written"):
        async with leading(database, asyncio.Event()):
            pass
    await database.close()
