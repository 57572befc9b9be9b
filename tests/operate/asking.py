"""A running status server, and somebody who asks it."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import aiohttp

from bot.operate.presence import Presence, Role
from bot.operate.status import answering
from bot.settings import Settings
from bot.status_address import StatusAddress

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable
    from datetime import datetime

    from aiohttp import web

    from bot.operate.http.status_server import StatusServer
    from bot.storage.database import Database
    from bot.telegram.reach import TelegramReach

PATIENCE = 20


async def until_listening(server: StatusServer) -> str:
    """The address of a server, once it listens."""
    async with asyncio.timeout(PATIENCE):
        while not server.port:  # noqa: ASYNC110 - an address that becomes free rings no bell
            await asyncio.sleep(0.01)
    return f"http://{server.address.own_host}:{server.port}"


@asynccontextmanager
async def asked(
    database: Database,
    clock: Callable[[], datetime],
    *,
    settings: Settings | None = None,
    presence: Presence | None = None,
    reach: TelegramReach | None = None,
    open_routes: Iterable[web.AbstractRouteDef] = (),
) -> AsyncIterator[aiohttp.ClientSession]:
    """A session with everything that a running bot answers."""
    settings = settings or Settings(status_address=StatusAddress("127.0.0.1", 0))
    presence = presence or Presence(Role.LEADER, clock())
    async with answering(settings, database, presence, clock, reach=reach, open_routes=open_routes) as server:
        assert server is not None
        async with aiohttp.ClientSession(await until_listening(server)) as session:
            yield session
