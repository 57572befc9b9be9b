from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from aiohttp import web

from bot.web.client import Fetcher
from bot.workers import Workers
from tests.web.site import Site, settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    """A web site on loopback."""
    site = Site()
    server = web.Server(site.answer)  # type: ignore[arg-type] # a low-level server hands over BaseRequest
    runner = web.ServerRunner(server, shutdown_timeout=0.1)
    await runner.setup()
    place = web.TCPSite(runner, "127.0.0.1", 0)
    await place.start()
    site.port = runner.addresses[0][1]
    yield site
    await runner.cleanup()


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    """An HTTP client that may ask loopback."""
    async with Fetcher(settings().fetch) as fetcher:
        yield fetcher


@pytest.fixture
async def workers() -> AsyncIterator[Workers]:
    """Worker processes, started when they are needed."""
    async with Workers() as workers:
        yield workers
