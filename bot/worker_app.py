"""``newsbell worker``: a process that polls and reads for the leader, on this machine or another.

It files nothing, chats with nobody and needs no token. What it brings are rows of ``entries``.
"""

from __future__ import annotations

import asyncio
import os
import socket
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from bot.feeds.network import NetworkReach
from bot.feeds.poll import Poller
from bot.isolation import Isolation
from bot.log import logger
from bot.operate.presence import Presence, Role
from bot.operate.status import answering
from bot.pipeline.queue.host_jobs import HostJobs
from bot.pipeline.queue.job_worker import do_jobs
from bot.pipeline.queue.shared_rounds import SIGN_OF_LIFE_SECONDS
from bot.runtime import ensure_current_tables, opened_database, opened_tools, stop_on_signals, utc_now
from bot.storage.address import refuse_sqlite
from bot.storage.database_retry import keep_going
from bot.storage.notifications import INTERESTS, MERGED, listen, wait_for
from bot.storage.queries.queue.signs_of_life import drop_workers, save_worker
from bot.subscriptions.interests import Interests
from bot.subscriptions.shared_interests import SharedInterests
from bot.web.article import ArticleReader

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.settings import Settings
    from bot.storage.database import Database

log = logger(__name__)

_RELOAD_SECONDS = 60.0
_FORGOTTEN = timedelta(hours=1)  # a worker that was killed


async def work(settings: Settings, *, stop: asyncio.Event | None = None) -> None:
    """Poll and read what the queue holds, until ``stop`` is set, or SIGTERM or Ctrl-C comes.

    Requests that are on their way then are awaited and saved; what has not begun is given back.

    Raises:
        StorageError: The database is no PostgreSQL, or cannot be used.
    """
    stop = stop or asyncio.Event()
    refuse_sqlite(settings.database_url)
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(stop_on_signals(stop))
        database = await stack.enter_async_context(opened_database(settings))
        await ensure_current_tables(database)
        network = NetworkReach()
        await stack.enter_async_context(answering(settings, database, Presence(Role.WORKER), utc_now, network=network))
        workers, fetcher = await stack.enter_async_context(opened_tools(settings))
        interests, isolation = Interests(), Isolation()
        shared = SharedInterests(database, interests)
        await shared.load()
        jobs = HostJobs(
            database=database,
            poller=Poller(settings, workers, fetcher=fetcher),
            reader=ArticleReader(settings, workers, fetcher=fetcher),
            interests=interests,
            clock=utc_now,
            isolation=isolation,
            network=network,
        )
        do = partial(
            do_jobs, database, jobs, stop, at_once=settings.fetch.at_once, gap_seconds=settings.fetch.host_gap_seconds
        )
        async with _alive(database, stop, isolation), asyncio.TaskGroup() as group:
            group.create_task(_follow(database, interests, shared, stop, isolation), name="follow interests")
            log.info("worker_running")
            while not stop.is_set():
                await keep_going("jobs", do, isolation)
    log.info("stopped")


@asynccontextmanager
async def _alive(database: Database, stop: asyncio.Event, isolation: Isolation) -> AsyncIterator[None]:
    """Give signs of life until ``stop``, so that the leader leaves the polling to the queue."""
    worker_id, name = str(uuid4()), f"{socket.gethostname()}:{os.getpid()}"

    async def sign() -> None:
        async with database.write() as conn:
            await save_worker(conn, worker_id, name)

    async def leave() -> None:
        async with database.write() as conn:
            await drop_workers(conn, worker_id, _FORGOTTEN)

    async def live() -> None:
        while not await wait_for(stop, SIGN_OF_LIFE_SECONDS):
            await keep_going("sign of life", sign, isolation)
        await keep_going("leave", leave, isolation)

    await sign()
    async with asyncio.TaskGroup() as group:
        group.create_task(live(), name="signs of life")
        yield


async def _follow(
    database: Database, interests: Interests, shared: SharedInterests, stop: asyncio.Event, isolation: Isolation
) -> None:
    """Keep the interests in step: told of changes, and loaded again on connecting and every minute."""
    told: asyncio.Queue[str] = asyncio.Queue()
    heard = {INTERESTS: told.put_nowait, MERGED: lambda ids: interests.merge_feed(*map(int, ids.split()))}

    async def take() -> None:
        notice = ""  # nobody has said anything for a minute: everything
        with suppress(TimeoutError):
            async with asyncio.timeout(_RELOAD_SECONDS):
                notice = await told.get()
        if not stop.is_set():
            await shared.follow(notice)

    async def look() -> None:
        while not stop.is_set():
            await keep_going("load interests", take, isolation)

    async with asyncio.TaskGroup() as group:
        looking = group.create_task(look(), name="load interests")
        while not stop.is_set():
            await keep_going("listen", lambda: listen(database, stop, heard, shared.load), isolation)
        looking.cancel()
