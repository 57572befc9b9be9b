"""What every way of running needs, opened in order and closed in reverse: without Telegram, for commands that do not
talk to it.
"""  # noqa: D205 - one sentence

from __future__ import annotations

import asyncio
import gc
import logging
import signal
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.errors import StorageError
from bot.feeds.poll import Poller
from bot.pipeline.file import Pipeline
from bot.storage.database import Database
from bot.storage.queries.feeds import sync_feeds
from bot.storage.queries.topics import sync_topics
from bot.web.article import ArticleReader
from bot.web.client import Fetcher
from bot.workers import Workers

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.settings import Settings

log = logging.getLogger(__name__)

_WORKERS = 1  # for each of parsing, extracting and summarising: none of them waits for another


def utc_now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Runtime:
    """What every way of running needs: the database, the workers, the web, and the pipeline."""

    database: Database
    workers: Workers
    fetcher: Fetcher
    pipeline: Pipeline


@asynccontextmanager
async def opened_database(settings: Settings) -> AsyncIterator[Database]:
    """The database, closed at the end."""
    database = await Database.open(settings.database_url)
    try:
        yield database
    finally:
        await database.close()


@asynccontextmanager
async def opened_runtime(settings: Settings) -> AsyncIterator[Runtime]:
    """The database in shape and in step with the configuration, the workers, the web client, and the pipeline.

    Raises:
        StorageError: The database cannot be used as it is.
    """
    async with AsyncExitStack() as stack:
        database = await stack.enter_async_context(opened_database(settings))
        await bring_into_shape(database)
        async with database.write() as conn:
            await sync_feeds(conn, settings.feeds, utc_now())
            await sync_topics(conn, settings.curated, utc_now())
        workers = await stack.enter_async_context(Workers(_WORKERS, memory_mb=settings.fetch.worker_memory_mb))
        fetcher = await stack.enter_async_context(Fetcher(settings.fetch))
        pipeline = Pipeline(
            database=database,
            settings=settings,
            workers=workers,
            poller=Poller(settings, workers, fetcher=fetcher),
            reader=ArticleReader(settings, workers, fetcher=fetcher),
            clock=utc_now,
        )
        # What is there by now stays: a full collection that walks it takes a tenth of a poll's CPU.
        gc.freeze()
        yield Runtime(database, workers, fetcher, pipeline)


async def bring_into_shape(database: Database) -> None:
    """Give an SQLite database this version's tables; anyone else's is only looked at.

    Raises:
        StorageError: It has the tables of another version.
    """
    if database.dialect == "sqlite":
        await database.migrate()
    elif not await database.is_current():
        message = "The database has another version's shape. Stop every Newsbell that uses it, then: newsbell migrate"
        raise StorageError(message)


@asynccontextmanager
async def asked_to_stop(stop: asyncio.Event) -> AsyncIterator[None]:
    """SIGTERM and Ctrl-C ask to stop; a second Ctrl-C no longer asks."""
    loop = asyncio.get_running_loop()

    def ask() -> None:
        log.info("stopping reason=asked to; what is on its way is awaited")
        stop.set()
        loop.remove_signal_handler(signal.SIGINT)

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, ask)
    try:
        yield
    finally:
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)
