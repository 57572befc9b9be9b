"""The composition root: everything is built here, in order, and closed in reverse.

``run`` is the whole program. It returns when it is asked to stop (SIGTERM, Ctrl-C or the given event), after what is
being committed and what is on its way to Telegram is done.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.alerts.delivery_context import DeliveryContext
from bot.chat.app import build_application
from bot.chat.framework.services import Services
from bot.chat.notices import send_notices
from bot.errors import NewsbellError
from bot.feeds.discover import Discoverer
from bot.i18n import Texts
from bot.operate.clean import clean_up
from bot.operate.health import HEARTBEAT_EVERY, save_heartbeat
from bot.pipeline.deliver import Deliverer
from bot.pipeline.file import retry_on_database_error
from bot.runtime import Runtime, opened_runtime, stop_on_signals, utc_now
from bot.storage.leader import leading
from bot.subscriptions.changes import Changes
from bot.subscriptions.curated import CuratedService
from bot.subscriptions.preferences import PreferencesService
from bot.subscriptions.service import SubscriptionService
from bot.telegram.channel import TelegramChannel
from bot.telegram.connection import talking
from bot.telegram.rate_limiter import Pacer
from bot.telegram.transport import Transport

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine
    from typing import Any

    from telegram.ext import Application

    from bot.alerts.delivery_context import Delivered
    from bot.settings import Settings
    from bot.storage.database import Database

log = logging.getLogger(__name__)

_TICK = timedelta(seconds=0.5)
_GRACE_SECONDS = 60  # APScheduler's own default of 1 s drops a job that a busy moment delays
_LEARNED_EVERY = timedelta(minutes=10)
_NOTICES_EVERY = timedelta(minutes=1)


async def run(
    settings: Settings,
    *,
    stop: asyncio.Event | None = None,
    on_sent: Callable[[Delivered], None] | None = None,
) -> None:
    """Poll, file, deliver and answer, until ``stop`` is set, or SIGTERM or Ctrl-C comes.

    Args:
        settings: With a token.
        stop: Ends the run when it is set; without it, only signals do.
        on_sent: Called with everything that Telegram has accepted.

    Raises:
        TokenError: Telegram does not know the bot.
        StorageError: The database cannot be used.
    """
    stop = stop or asyncio.Event()
    async with stop_on_signals(stop), opened_runtime(settings) as runtime, leading(runtime.database, stop) as leads:
        if not leads:
            return
        await runtime.pipeline.restore()
        due = runtime.due
        pacer = Pacer(settings.alerts)
        changes = Changes(runtime.database, runtime.pipeline.interests)
        application = build_application(
            Services(
                database=runtime.database,
                settings=settings,
                clock=utc_now,
                subscriptions=SubscriptionService(changes, settings.chat),
                curated=CuratedService(changes),
                preferences=PreferencesService(runtime.database),
                discover=Discoverer(runtime.fetcher, runtime.workers, settings.fetch).discover,
                wake=due.ring,
            ),
            bot_token=settings.token.get_secret_value() if settings.token else "",
            base_url=f"{settings.api_url}/bot",
            base_file_url=f"{settings.api_url}/file/bot",
            pacer=pacer,
            transport=Transport(),
        )
        channel = TelegramChannel(application.bot, pacer, Texts, paid_broadcast=settings.alerts.paid_broadcast)
        deliverer = Deliverer(DeliveryContext(runtime.database, channel, settings.alerts, utc_now, on_sent), due)
        async with talking(application, stop):
            await _work(settings, runtime, application, deliverer, stop)


async def _work(
    settings: Settings,
    runtime: Runtime,
    application: Application[Any, Any, Any, Any, Any, Any],
    deliverer: Deliverer,
    stop: asyncio.Event,
) -> None:
    """Poll, file and deliver side by side until ``stop``; if one of them breaks, all end, and the error is raised."""
    scheduler = AsyncIOScheduler(
        timezone=UTC, job_defaults={"misfire_grace_time": _GRACE_SECONDS, "coalesce": True, "max_instances": 1}
    )
    pipeline, database = runtime.pipeline, runtime.database
    try:
        async with asyncio.TaskGroup() as group:

            async def start_round() -> None:
                # Rounds may overlap, so that a slow feed holds up its own round alone.
                if not stop.is_set() and await pipeline.has_due():
                    group.create_task(retry_on_database_error("poll", pipeline.poll), name="poll")

            async def tick() -> None:
                await retry_on_database_error("tick", start_round)

            scheduler.add_job(tick, "interval", seconds=_TICK.total_seconds(), next_run_time=utc_now())
            scheduler.add_job(send_notices, "interval", seconds=_NOTICES_EVERY.total_seconds(), args=[application])
            schedule_upkeep(scheduler, database, pipeline.remember, settings.operate.keep_days)
            scheduler.start()
            group.create_task(pipeline.read_and_file(stop), name="read and file")
            delivery = group.create_task(deliverer.run(stop), name="deliver")
            log.info("running")
            await _either(stop.wait(), delivery)
            scheduler.pause()
            await delivery
    except* NewsbellError as errors:
        raise errors.exceptions[0] from None
    finally:
        if scheduler.running:
            scheduler.shutdown(wait=False)
        await retry_on_database_error("remember", pipeline.remember)
    log.info("stopped")


def schedule_upkeep(
    scheduler: AsyncIOScheduler, database: Database, remember: Callable[[], Awaitable[Any]], keep_days: int
) -> None:
    """Let the bot give signs of life, save what it has learned of words, and clean up every night."""

    async def beating() -> None:
        await retry_on_database_error("beat", lambda: save_heartbeat(database, utc_now()))

    async def remembering() -> None:
        await retry_on_database_error("remember", remember)

    async def cleaning() -> None:
        await retry_on_database_error("clean", lambda: clean_up(database, utc_now(), keep_days=keep_days))

    scheduler.add_job(beating, "interval", seconds=HEARTBEAT_EVERY.total_seconds(), next_run_time=utc_now())
    scheduler.add_job(remembering, "interval", seconds=_LEARNED_EVERY.total_seconds())
    scheduler.add_job(cleaning, "cron", hour=3, minute=17)


async def _either(wish: Coroutine[Any, Any, Any], task: asyncio.Task[Any]) -> None:
    """Until a wish comes true or a task ends."""
    waiting = asyncio.ensure_future(wish)
    try:
        await asyncio.wait({waiting, task}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        waiting.cancel()
