"""The parts that every way of running needs, opened in order and closed in reverse; none of them talks to Telegram.

What polls and files is imported where it is opened: many a command opens the database alone.
"""

from __future__ import annotations

import asyncio
import gc
import os
import signal
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from bot.log import logger
from bot.storage.database import Database
from bot.storage.database_retry import until_done
from bot.storage.queries.configured_feeds import sync_feeds
from bot.storage.queries.feeds import release_claims
from bot.storage.queries.topics import sync_topics

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine

    from bot.feeds.network import NetworkReach
    from bot.isolation import Isolation
    from bot.pipeline.bell import Bell
    from bot.pipeline.file import FileStep
    from bot.pipeline.poll import PollStep
    from bot.pipeline.rounds import Rounds, RoundsHere
    from bot.pipeline.story_window import StoryWindow
    from bot.settings import Settings
    from bot.subscriptions.interests import Interests
    from bot.web.client import Fetcher
    from bot.workers import Workers

log = logger(__name__)

_MOST_EXTRACTING = 4
_OPENED = (
    "bot.feeds.poll",
    "bot.pipeline.file",
    "bot.pipeline.poll",
    "bot.pipeline.queue.hear_workers",
    "bot.pipeline.queue.shared_rounds",
    "bot.web.article",
)


def load_opened() -> None:
    """Import what ``opened_runtime`` opens: a standby that takes over has done so before."""
    for name in _OPENED:
        import_module(name)


def utc_now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Runtime:
    """The database, the workers, the web client, the first two steps of the pipeline, and what joins the steps.

    ``interests`` is what somebody wants to hear of; ``here`` polls and reads in this process, ``poll`` has it done;
    ``hear`` listens to workers; ``due`` is rung when alerts may be due; ``isolation`` counts what fails unforeseen.
    """

    database: Database
    workers: Workers
    fetcher: Fetcher
    interests: Interests
    here: RoundsHere
    poll: PollStep
    hear: Callable[[asyncio.Event], Coroutine[Any, Any, None]]
    file: FileStep
    due: Bell
    isolation: Isolation


@asynccontextmanager
async def opened_database(settings: Settings, *, create: bool = True) -> AsyncIterator[Database]:
    """Open the database, and close it at the end of the block.

    Raises:
        StorageError: It does not open, or what the block does with it fails.
    """
    database = await Database.open(settings.database_url, create=create)
    try:
        async with database.failing_in_words():
            yield database
    finally:
        await database.close()


@asynccontextmanager
async def opened_runtime(
    settings: Settings,
    database: Database,
    *,
    clock: Callable[[], datetime] = utc_now,
    poll_here: bool = False,
    stop: asyncio.Event | None = None,
    window: StoryWindow | None = None,
    network: NetworkReach | None = None,
) -> AsyncIterator[Runtime]:
    """Bring the database in step with the configuration, and open the workers, the web client, and the pipeline.

    Only who leads may: a standby has perhaps another configuration.

    Args:
        settings: The operator's.
        database: Where this process leads.
        clock: The moment, aware and in UTC.
        poll_here: Poll and read in this process, even while there are ``newsbell worker``s.
        stop: Ends the waiting for a database that is away.
        window: What a standby has prefetched.
        network: Is told of each poll in this process.
    """
    from bot.feeds.poll import Poller
    from bot.isolation import Isolation
    from bot.pipeline.bell import Bell
    from bot.pipeline.file import FileStep
    from bot.pipeline.poll import PollStep
    from bot.pipeline.queue.hear_workers import hear_workers
    from bot.pipeline.queue.shared_rounds import SharedRounds
    from bot.pipeline.rounds import RoundsHere
    from bot.subscriptions.interests import Interests
    from bot.web.article import ArticleReader

    async with AsyncExitStack() as stack:
        await configure(settings, database, clock, stop or asyncio.Event())
        workers, fetcher = await stack.enter_async_context(opened_tools(settings))
        interests, arrived, to_read, due, isolation = Interests(), Bell(), Bell(), Bell(), Isolation()
        here = RoundsHere(
            database=database,
            poller=Poller(settings, workers, fetcher=fetcher),
            reader=ArticleReader(settings, workers, fetcher=fetcher),
            interests=interests,
            clock=clock,
            arrived=arrived,
            to_read=to_read,
            isolation=isolation,
            network=network,
        )
        rounds: Rounds = here
        if database.dialect == "postgresql" and not poll_here:
            rounds = SharedRounds(database, here, clock)
        poll = PollStep(database=database, rounds=rounds, clock=clock, to_read=to_read, isolation=isolation)
        file = FileStep(
            database=database,
            settings=settings,
            workers=workers,
            interests=interests,
            clock=clock,
            arrived=arrived,
            due=due,
            isolation=isolation,
            window=window,
        )
        hear = partial(
            hear_workers, database, arrived=arrived, to_read=to_read, interests=interests, isolation=isolation
        )
        yield Runtime(database, workers, fetcher, interests, here, poll, hear, file, due, isolation)


async def configure(settings: Settings, database: Database, clock: Callable[[], datetime], stop: asyncio.Event) -> None:
    """Bring the database in step with the configuration, as soon as it is there; only who leads may.

    Args:
        settings: The operator's.
        database: Where this process leads.
        clock: The moment, aware and in UTC.
        stop: Ends the waiting for a database that is away.
    """

    async def once() -> None:
        async with database.write() as conn:
            await sync_feeds(conn, settings.feeds, clock())
            await sync_topics(conn, settings.curated, clock())
            await release_claims(conn, clock())

    await until_done("configure", once, stop)


@asynccontextmanager
async def opened_tools(settings: Settings) -> AsyncIterator[tuple[Workers, Fetcher]]:
    """Open what polling and reading take: the processes that can be killed, and the web client."""
    from bot.web.client import Fetcher

    async with _workers(settings) as workers, Fetcher(settings.fetch) as fetcher:
        # Modules and tables stay in memory: a full collection that walks them takes a tenth of a poll's CPU.
        gc.freeze()
        yield workers, fetcher


def _workers(settings: Settings) -> Workers:
    from bot import metrics
    from bot.web.pages.extract import extract_article
    from bot.workers import Workers

    # A page takes 20 ms and more, ten times what a feed or a summary does: those have one process each.
    extracting = min(len(os.sched_getaffinity(0)), _MOST_EXTRACTING)
    several = {extract_article.__module__: extracting}
    return Workers(several, memory_mb=settings.fetch.worker_memory_mb, on_done=metrics.count_task)


async def ensure_current_tables(database: Database) -> None:
    """Migrate an SQLite database to this version's tables; one on PostgreSQL, which others may use, is only checked.

    Raises:
        StorageError: It has the tables of another version.
    """
    await database.check_version()
    if database.dialect == "sqlite":
        await database.migrate()


@asynccontextmanager
async def hearing_hangups(hangup: asyncio.Event) -> AsyncIterator[None]:
    """Set ``hangup`` on SIGHUP, which would end the program otherwise."""
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGHUP, hangup.set)
    try:
        yield
    finally:
        loop.remove_signal_handler(signal.SIGHUP)


@asynccontextmanager
async def stop_on_signals(stop: asyncio.Event) -> AsyncIterator[None]:
    """Set ``stop`` on SIGTERM and Ctrl-C; a second Ctrl-C ends the program at once."""
    loop = asyncio.get_running_loop()

    def request_stop() -> None:
        log.info("stopping", reason="signal", note="requests that are on their way are awaited")
        stop.set()
        loop.remove_signal_handler(signal.SIGINT)

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, request_stop)
    try:
        yield
    finally:
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)
