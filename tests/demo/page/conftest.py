from __future__ import annotations

import io
from functools import partial
from typing import TYPE_CHECKING

import aiohttp
import pytest
from rich.console import Console

from bot.demo.cast import make_cast
from bot.demo.page import add_page
from bot.demo.player import DayPlayer
from bot.demo.run import demo_settings
from bot.demo.sandbox import Sandbox
from bot.demo.show import Show

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.storage.database import Database


@pytest.fixture
async def show(tmp_path: Path, sqlite: Database) -> AsyncIterator[Show]:
    """The page's server with an empty database and no bot behind it: a test is the bot itself."""
    player = DayPlayer()
    async with player.server:
        sandbox = Sandbox(clock=player.timestamp)
        cast = make_cast(sandbox)
        settings = demo_settings(sandbox, player.server, config=None)
        made = Show(Console(file=io.StringIO()), sandbox, cast, player, settings=settings, folder=tmp_path)
        made.database, made.is_ready = sqlite, True
        sandbox.extensions.append(partial(add_page, show=made))
        async with sandbox:
            yield made


@pytest.fixture
def sandbox(show: Show) -> Sandbox:
    return show.sandbox


@pytest.fixture
async def browser(sandbox: Sandbox) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(sandbox.url) as session:
        yield session
