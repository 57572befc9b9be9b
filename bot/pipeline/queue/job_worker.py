"""The worker's side of the queue: PgQueuer hands out jobs, beats for those that run, and takes over the dead's."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

from pgqueuer.errors import RetryRequested
from pgqueuer.qm import QueueManager

from bot.log import logger
from bot.storage.database_errors import is_refusal
from bot.storage.job_queue import SETTINGS, queries_on
from bot.storage.queries.queue.jobs import POLL_HOST, READ_HOST, HostJob

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from pgqueuer.models import Job

    from bot.pipeline.queue.host_jobs import HostJobs
    from bot.storage.database import Database

    Do = Callable[[HostJob, asyncio.Event], Awaitable[int]]

log = logger(__name__)

SILENT_SECONDS = 10.0
"""A job whose worker has given no sign of life for so long is another's."""
_LOOK_SECONDS = 2.0  # for jobs of the dead, of which no notice comes
_RETRY_SECONDS = 5.0
_MOST_BATCH = 25


async def do_jobs(database: Database, jobs: HostJobs, stop: asyncio.Event, *, at_once: int, gap_seconds: float) -> None:
    """Do jobs until ``stop``, or until the queue's connection is lost; what has begun then is finished or given back.

    Args:
        database: On PostgreSQL.
        jobs: What is to be done.
        stop: Ends it.
        at_once: How many requests there are at once; twice as many jobs are taken, for those that wait for a gap.
        gap_seconds: The longest gap of a host: a dead worker's host is left alone for so long at least.

    Raises:
        StorageError: The connection is lost.
    """
    batch = min(at_once, _MOST_BATCH)
    async with database.dedicated() as connection:
        ending = asyncio.Event()  # of all jobs that this connection has brought
        connection.add_termination_listener(lambda _: ending.set())
        manager = QueueManager(queries_on(connection), channel=SETTINGS.channel)
        for name, do in ((POLL_HOST, jobs.poll), (READ_HOST, jobs.read)):
            manager.entrypoint(name, accepts_context=False)(_entrypoint(do, str(manager.queue_manager_id), ending))
        watch = asyncio.create_task(_end(stop, ending, manager.shutdown), name="end jobs")
        try:
            await manager.run(
                dequeue_timeout=timedelta(seconds=_LOOK_SECONDS),
                batch_size=batch,
                max_concurrent_tasks=2 * max(at_once, batch),
                shutdown_on_listener_failure=True,
                heartbeat_timeout=timedelta(seconds=max(SILENT_SECONDS, gap_seconds)),
                log_aggregation_interval=timedelta(0),
            )
        finally:
            watch.cancel()


async def _end(stop: asyncio.Event, ending: asyncio.Event, shutdown: asyncio.Event) -> None:
    await stop.wait()
    ending.set()
    shutdown.set()


def _entrypoint(do: Do, worker: str, ending: asyncio.Event) -> Callable[[Job], Awaitable[None]]:
    async def run(job: Job) -> None:
        if ending.is_set():
            raise RetryRequested(reason="its worker ends")
        try:
            done = await do(HostJob.read(job.id, worker, job.payload or b"{}"), ending)
        except* Exception as errors:
            if is_refusal(_first(errors)):
                # The job stays: who takes it next takes what this one has claimed.
                raise RetryRequested(timedelta(seconds=_RETRY_SECONDS), "the database refuses") from None
            raise
        log.debug("job_done", entrypoint=job.entrypoint, job=job.id, done=done)

    return run


def _first(error: BaseException) -> BaseException:
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error
