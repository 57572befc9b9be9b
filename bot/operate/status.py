"""Everything that a running Newsbell tells over HTTP, put together: health, metrics and the status page."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.operate.http.health_routes import health_routes
from bot.operate.http.status_server import StatusServer
from bot.operate.metrics.exposition import metrics_routes
from bot.operate.metrics.loop_lag import watch_loop
from bot.operate.page.content import Content
from bot.operate.page.status_pages import StatusPages
from bot.operate.readiness.notes import note_findings
from bot.operate.readiness.observe import Observer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable
    from datetime import datetime

    from aiohttp import web

    from bot.feeds.network import NetworkReach
    from bot.operate.presence import Presence
    from bot.settings import Settings
    from bot.storage.database import Database
    from bot.telegram.reach import TelegramReach


@asynccontextmanager
async def answering(
    settings: Settings,
    database: Database,
    presence: Presence,
    clock: Callable[[], datetime],
    *,
    reach: TelegramReach | None = None,
    network: NetworkReach | None = None,
    open_routes: Iterable[web.AbstractRouteDef] = (),
) -> AsyncIterator[StatusServer | None]:
    """Answer at ``settings.status_address`` within the block; None if there is none.

    Args:
        settings: The operator's.
        database: The bot's.
        presence: The part that this process plays, by the moment.
        clock: The moment, aware and in UTC.
        reach: What is known of Telegram; None in a process that does not talk to it.
        network: What is known of the network; None in a process that does not poll.
        open_routes: More to be answered on the same address; they see for themselves who asks.
    """
    if settings.status_address is None:
        yield None
        return
    server = StatusServer(settings.status_address, settings.status_token)
    late_after = timedelta(minutes=settings.alerts.late_queue_minutes)
    observer = Observer(database, presence, clock, late_after, reach, network)
    server.add(health_routes(observer, server.guard.lets_in), is_open=True)
    server.add(open_routes, is_open=True)
    server.add(metrics_routes(observer))
    StatusPages(server, Content(observer)).add_to(server)
    watching = [asyncio.create_task(watch) for watch in (watch_loop(), note_findings(observer))]
    try:
        async with server.listening():
            yield server
    finally:
        for watch in watching:
            watch.cancel()
        await asyncio.gather(*watching, return_exceptions=True)
