"""One process files and delivers for a database; a second one waits until the first has ended.

The lock dies with the process that holds it, however it dies: a lock of the file beside SQLite's, an advisory lock of
the session on PostgreSQL.
"""

from __future__ import annotations

import asyncio
import fcntl
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

from sqlalchemy import text

from bot.errors import StorageError
from bot.log import logger

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path

    from bot.storage.database import Database

log = logger(__name__)

_TRY_SECONDS = 1.0
_KEY = 0x6E657773_62656C6C  # "newsbell"


@asynccontextmanager
async def leading(database: Database, stop: asyncio.Event) -> AsyncIterator[bool]:
    """Wait to become the only process that works on this database, and remain it until the end of the block.

    Yields:
        False when ``stop`` was set while waiting.

    Raises:
        StorageError: The lock's file cannot be made.
    """
    if database.path is not None:
        async with _file_lock(database.path, stop) as leads:
            yield leads
    elif database.dialect == "postgresql":
        async with _advisory_lock(database, stop) as leads:
            yield leads
    else:
        yield True  # in memory, nobody else can see it


@asynccontextmanager
async def _file_lock(path: Path, stop: asyncio.Event) -> AsyncIterator[bool]:
    lock = path.with_name(path.name + ".lock")
    try:
        file = lock.open("w")
    except OSError as error:
        message = f"{lock} cannot be written: {error.strerror}. Check DATABASE_URL."
        raise StorageError(message) from error
    with file:
        yield await _until(lambda: _taken(file.fileno()), stop)


async def _taken(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@asynccontextmanager
async def _advisory_lock(database: Database, stop: asyncio.Event) -> AsyncIterator[bool]:
    async with database.read() as conn:
        await conn.execution_options(isolation_level="AUTOCOMMIT")  # the lock is the session's, not a transaction's

        async def taken() -> bool:
            query = text("SELECT pg_try_advisory_lock(:key)")
            return bool((await conn.execute(query, {"key": _KEY})).scalar_one())

        leads = await _until(taken, stop)
        try:
            yield leads
        finally:
            if leads:
                await conn.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": _KEY})


async def _until(taken: Callable[[], Awaitable[bool]], stop: asyncio.Event) -> bool:
    if await taken():
        return True
    log.warning(
        "standby", reason="another Newsbell is at work on this database", note="this one takes over when it ends"
    )
    while not stop.is_set():
        with suppress(TimeoutError):
            async with asyncio.timeout(_TRY_SECONDS):
                await stop.wait()
        if not stop.is_set() and await taken():
            return True
    return False
