"""The composition root: everything is built here, in order, and closed in reverse.

``run`` is the whole program. It returns when it is asked to stop (SIGTERM, Ctrl-C or the given event), after what is
being committed and what is on its way to Telegram is done.
"""

from __future__ import annotations

import asyncio
import gc
from contextlib import AsyncExitStack
from datetime import UTC, timedelta
from functools import partial
from typing import TYPE_CHECKING

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.alerts.delivery_context import DeliveryContext
from bot.chat.app import build_application
from bot.chat.framework.services import Services
from bot.chat.notices import notify_of_mistakes, send_notices
from bot.errors import NewsbellError
from bot.feeds.discover import Discoverer
from bot.feeds.network import NetworkReach
from bot.i18n import Texts
from bot.log import logger
from bot.operate.clean import clean_up
from bot.operate.health import HEARTBEAT_EVERY, save_heartbeat
from bot.operate.presence import Presence, Role
from bot.operate.reload import Reloader
from bot.operate.status import answering
from bot.operate.systemd import ServiceManager
from bot.operate.tidy_queue import TIDY_EVERY, tidy_queue
from bot.pipeline.deliver import DeliverStep
from bot.pipeline.index import index_archive
from bot.pipeline.story_summary import Summariser
from bot.pipeline.story_window import StoryWindow, prefetching
from bot.runtime import Runtime, hearing_hangups, opened_database, opened_runtime, stop_on_signals, utc_now
from bot.storage.database_retry import keep_going, retry_on_database_error, until_done
from bot.storage.leader import leading
from bot.subscriptions.changes import Changes
from bot.subscriptions.curated import CuratedService
from bot.subscriptions.preferences import PreferencesService
from bot.subscriptions.service import SubscriptionService
from bot.telegram.channel import TelegramChannel
from bot.telegram.connection import talking
from bot.telegram.rate_limiter import Pacer
from bot.telegram.reach import TelegramReach
from bot.telegram.transport import Transport
from bot.telegram.webhook import WebhookInbox

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine
    from datetime import datetime
    from typing import Any

    from telegram.ext import Application

    from bot.alerts.delivery_context import Delivered
    from bot.isolation import Isolation
    from bot.settings import Settings
    from bot.storage.database import Database

log = logger(__name__)

_GRACE_SECONDS = 60  # APScheduler's own default of 1 s drops a job that a busy moment delays
_LEARNED_EVERY = timedelta(minutes=10)
_NOTICES_EVERY = timedelta(minutes=1)
_OPTIMIZE_HOURS = 24
_INDEX_EVERY = timedelta(seconds=30)


async def run(
    settings: Settings,
    *,
    stop: asyncio.Event | None = None,
    on_sent: Callable[[Delivered], None] | None = None,
    on_start: Callable[[str], None] | None = None,
    read_again: Callable[[], Settings] | None = None,
    clock: Callable[[], datetime] = utc_now,
    poll_here: bool = False,
    network: NetworkReach | None = None,
) -> None:
    """Poll, file, deliver and answer, until ``stop`` is set, or SIGTERM or Ctrl-C comes; reload on SIGHUP.

    Args:
        settings: With a token.
        stop: Ends the run when it is set; without it, only signals do.
        on_sent: Called with everything that Telegram has accepted.
        on_start: Called once with the bot's address, which the log names then, when everything runs and people are
            answered.
        read_again: Reads the configuration for a reload; without it there is nothing to reload.
        clock: The moment, aware and in UTC: everything that the bot does by the time of day goes by it.
        poll_here: Poll and read in this process, even while there are workers.
        network: Is told of each poll, and tells when there is no network.

    Raises:
        LeaseLostError: Another process has taken over.
        TokenError: Telegram does not know the bot.
        StorageError: The database cannot be used.
    """
    stop, hangup = stop or asyncio.Event(), asyncio.Event()
    presence, reach, manager = Presence(), TelegramReach(utc_now), ServiceManager()
    network = network or NetworkReach()
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(stop_on_signals(stop))
        await stack.enter_async_context(hearing_hangups(hangup))
        database = await stack.enter_async_context(opened_database(settings))
        routes = webhook.routes() if (webhook := _webhook(settings)) else ()
        await stack.enter_async_context(
            answering(settings, database, presence, utc_now, reach=reach, network=network, open_routes=routes)
        )
        await stack.enter_async_context(manager.serving("stands by"))
        window = StoryWindow(database, timedelta(hours=settings.stories.window_hours), clock)
        async with prefetching(window):
            lease = await stack.enter_async_context(leading(database, stop))
        if lease is None:
            return
        presence.role = Role.LEADER
        manager.tell("STATUS=leads: files, answers and sends")
        runtime = await stack.enter_async_context(
            opened_runtime(
                settings, database, clock=clock, poll_here=poll_here, stop=stop, window=window, network=network
            )
        )
        if not await until_done("restore", runtime.file.restore, stop):
            return
        gc.freeze()  # nor is the window walked by full collections, each of which holds up answers and filing
        pacer = Pacer(settings.alerts)
        changes = Changes(database, runtime.interests)
        curated = CuratedService(changes)
        reloader = Reloader(settings, read_again or (lambda: settings), curated, utc_now, [pacer.reload])
        application = build_application(
            _services(settings, runtime, changes, curated, clock=clock, reloader=reloader, pacer=pacer),
            bot_token=settings.token.get_secret_value() if settings.token else "",
            base_url=f"{settings.api_url}/bot",
            base_file_url=f"{settings.api_url}/file/bot",
            pacer=pacer,
            transport=Transport(reach=reach, may_send=lease.is_held),
        )
        channel = TelegramChannel(application.bot, pacer, Texts, paid_broadcast=settings.alerts.paid_broadcast)
        context = DeliveryContext(database, channel, settings.alerts, clock, on_sent, isolation=runtime.isolation)
        if await stack.enter_async_context(talking(application, stop, webhook=webhook)):
            tell = partial(notify_of_mistakes, application)
            reloading = reloader.run(hangup, tell, runtime.isolation, during=manager.reloading)
            started = partial(_say_that_it_runs, f"https://t.me/{application.bot.username}", on_start)
            deliver = DeliverStep(context, runtime.due)
            await _work(settings, runtime, application, deliver, stop, reloading=reloading, started=started)


def _say_that_it_runs(address: str, on_start: Callable[[str], None] | None) -> None:
    if on_start is None:  # a bot that is only played has none that anybody is to open
        log.info("running")
        return
    log.info("running", address=address)
    on_start(address)


def _webhook(settings: Settings) -> WebhookInbox | None:
    if not settings.webhook_url or settings.token is None:
        return None
    return WebhookInbox(settings.webhook_url, settings.token.get_secret_value(), settings.webhook_certificate)


def _services(
    settings: Settings,
    runtime: Runtime,
    changes: Changes,
    curated: CuratedService,
    *,
    clock: Callable[[], datetime],
    reloader: Reloader,
    pacer: Pacer,
) -> Services:
    summariser = Summariser(runtime.workers, runtime.isolation)
    return Services(
        database=runtime.database,
        settings=settings,
        clock=clock,
        subscriptions=SubscriptionService(changes, settings.chat),
        curated=curated,
        preferences=PreferencesService(runtime.database, settings),
        discover=Discoverer(runtime.fetcher, runtime.workers, settings.fetch).discover,
        wake=runtime.due.ring,
        reload=reloader.reload,
        summarise=lambda story: summariser.with_summary(story, clock()),
        send_rate=lambda: pacer.rate,
        isolation=runtime.isolation,
    )


async def _work(
    settings: Settings,
    runtime: Runtime,
    application: Application[Any, Any, Any, Any, Any, Any],
    deliver: DeliverStep,
    stop: asyncio.Event,
    *,
    reloading: Coroutine[Any, Any, None],
    started: Callable[[], None],
) -> None:
    """Poll, file and deliver side by side until ``stop``; if one of them breaks, all end, and the error is raised."""
    scheduler = AsyncIOScheduler(
        timezone=UTC, job_defaults={"misfire_grace_time": _GRACE_SECONDS, "coalesce": True, "max_instances": 1}
    )
    try:
        async with asyncio.TaskGroup() as group:
            notices, seconds = partial(send_notices, application), _NOTICES_EVERY.total_seconds()
            add_job(scheduler, runtime.isolation, "notices", notices, "interval", seconds=seconds)
            schedule_upkeep(scheduler, runtime.database, runtime.isolation, runtime.file.save_word_counts, settings)
            scheduler.start()
            group.create_task(runtime.poll.run(stop), name="poll")
            group.create_task(runtime.hear(stop), name="hear workers")
            group.create_task(runtime.file.run(stop), name="file")
            delivery = group.create_task(deliver.run(stop), name="deliver")
            reloads = group.create_task(reloading, name="reload")
            started()
            await _either(stop.wait(), delivery)
            scheduler.pause()
            reloads.cancel()
            await delivery
    except* NewsbellError as errors:
        raise errors.exceptions[0] from None
    finally:
        if scheduler.running:
            scheduler.shutdown(wait=False)
        if runtime.database.is_ours():
            await retry_on_database_error("save word counts", runtime.file.save_word_counts)
    log.info("stopped")


def schedule_upkeep(
    scheduler: AsyncIOScheduler,
    database: Database,
    isolation: Isolation,
    save_word_counts: Callable[[], Awaitable[Any]],
    settings: Settings,
) -> None:
    """Let the bot give signs of life, save what it has learned of words, and clean up every night."""
    add = partial(add_job, scheduler, isolation)
    beat, clean = partial(_call_now, save_heartbeat, database), partial(_call_now, clean_up, database)
    add("beat", beat, "interval", seconds=HEARTBEAT_EVERY.total_seconds(), next_run_time=utc_now())
    add("save word counts", save_word_counts, "interval", seconds=_LEARNED_EVERY.total_seconds())
    add("index", partial(index_archive, database), "interval", seconds=_INDEX_EVERY.total_seconds())
    add("clean", partial(clean, settings=settings), "cron", hour=3, minute=17)
    if database.dialect == "postgresql":
        add("tidy queue", partial(tidy_queue, database), "interval", seconds=TIDY_EVERY.total_seconds())
    add("optimize", database.optimize, "interval", hours=_OPTIMIZE_HOURS, next_run_time=utc_now())


def add_job(
    scheduler: AsyncIOScheduler,
    isolation: Isolation,
    name: str,
    work: Callable[[], Awaitable[object]],
    trigger: str,
    **when: Any,
) -> None:
    """Do a piece of work now and then; one that fails fails alone, and is done again when it is its time."""
    scheduler.add_job(keep_going, trigger, args=[name, work, isolation], name=name, **when)


async def _call_now(work: Callable[..., Awaitable[None]], database: Database, **options: Any) -> None:
    """Do a piece of work of which the moment is an argument."""
    await work(database, utc_now(), **options)


async def _either(event: Coroutine[Any, Any, Any], task: asyncio.Task[Any]) -> None:
    """Wait for an event or for the end of a task."""
    waiting = asyncio.ensure_future(event)
    try:
        await asyncio.wait({waiting, task}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        waiting.cancel()
