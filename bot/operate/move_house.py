"""``newsbell copy``: everything that one database holds into an empty one, with a bar for each table."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack

from bot.errors import StorageError
from bot.operate.progress import progress
from bot.storage.database import Database
from bot.storage.leader import leading
from bot.storage.snapshot import copy_database


async def copy(source_url: str, target_url: str) -> int:
    """Copy a database, and return the exit code.

    Raises:
        StorageError: One of the two cannot be used for it, and nothing was changed; or the copy is not complete.
    """
    async with AsyncExitStack() as stack:
        source = await _opened(stack, source_url, create=False)
        await source.check_version()
        if not await source.is_current():
            message = "The database to copy from is of an earlier version. Set DATABASE_URL to it: newsbell migrate"
            raise StorageError(message)
        await _refuse_busy(stack, source, source_url)
        target = await _opened(stack, target_url, create=True)
        await target.migrate()
        await _refuse_busy(stack, target, target_url)
        await _copy(source, target)
    return 0


async def _opened(stack: AsyncExitStack, url: str, *, create: bool) -> Database:
    database = await Database.open(url, create=create)
    stack.push_async_callback(database.close)
    await stack.enter_async_context(database.failing_in_words())
    return database


async def _refuse_busy(stack: AsyncExitStack, database: Database, url: str) -> None:
    """Keep every Newsbell off a database until the copy is done."""
    no_waiting = asyncio.Event()
    no_waiting.set()
    if not await stack.enter_async_context(leading(database, no_waiting)):
        message = f"A Newsbell is at work on {url.partition('://')[0]}, which is one of the two: stop it first."
        raise StorageError(message)


async def _copy(source: Database, target: Database) -> None:
    with progress() as show:
        await copy_database(source, target, show)
    print("Everything is copied, and the counts agree.")  # noqa: T201 - a command prints
