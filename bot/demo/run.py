"""``newsbell demo``: the same program against a sandbox of Telegram, on a day of sample news or on your own feeds.

Everything is on this machine and in a temporary folder: no token, nothing is left behind, and nothing goes to Telegram.
The sample day needs no network either.
"""

from __future__ import annotations

import asyncio
import os
import socket
import sys
import tempfile
import webbrowser
from contextlib import AsyncExitStack
from functools import partial
from ipaddress import IPv4Network
from pathlib import Path

from pydantic import SecretStr
from rich.console import Console

from bot.demo.cast import make_cast
from bot.demo.day import DayServer, load_day
from bot.demo.full_speed import Stage, play_at_full_speed
from bot.demo.page import add_page
from bot.demo.player import DayPlayer
from bot.demo.sandbox import Sandbox
from bot.demo.show import Show
from bot.runtime import stop_on_signals
from bot.settings import AlertSettings, FeedConfig, FetchSettings, Settings, read_settings
from bot.storage.database import Database

HOST = "127.0.0.1"
PORT = 8017
"""The page's port, unless it is taken."""
SPEED = 60.0
"""The day's speed, unless it is asked for in minutes."""
_POLL_MINUTES = 0.5
_FETCH = FetchSettings(allow_networks=(IPv4Network("127.0.0.0/8"),), host_gap_seconds=0)
_FOR_A_DAY = 24.0


async def run_demo(
    *,
    once: bool,
    minutes: float | None = None,
    folder: Path | None = None,
    console: Console | None = None,
    port: int = PORT,
    show_page: bool = False,
) -> int:
    """Play the sample day, printing each alert as it is delivered.

    Args:
        once: At full speed, and end with the day; otherwise on the page, until Ctrl-C.
        minutes: How long the day takes on the page; without it a minute takes a second.
        folder: Where topics.toml is; by default as ``bot.settings`` says.
        console: Where to print.
        port: The page's.
        show_page: Whether to open the page in the browser.

    Returns:
        0, or 1 if an alert was lost.
    """
    console = console or Console()
    if once:
        return await _play_once(console, folder)
    async with AsyncExitStack() as stack:
        place = stack.enter_context(_temporary_folder())
        player = DayPlayer()
        await stack.enter_async_context(player.server)
        sandbox = Sandbox(clock=player.timestamp)
        cast = make_cast(sandbox)
        settings = demo_settings(sandbox, player.server, config=folder).model_copy(
            update={"admin_ids": (cast.operator.id,)}
        )
        show = Show(console, sandbox, cast, player, settings=settings, folder=Path(place))
        outlets = len(player.day.outlets)
        show.say(f"A Telegram and {outlets} news outlets, invented, are on this machine; nothing leaves it.")
        length = (player.day.end - player.day.start).total_seconds()
        await _run_page(stack, show, port, show_page=show_page, speed=length / (minutes * 60) if minutes else SPEED)
    return 0


async def run_live(
    settings: Settings, *, console: Console | None = None, port: int = PORT, show_page: bool = False
) -> int:
    """Show the same page with the operator's own configuration and real feeds, until Ctrl-C; nothing is sent."""
    async with AsyncExitStack() as stack:
        place = stack.enter_context(_temporary_folder())
        sandbox = Sandbox()
        cast = make_cast(sandbox)
        changed = {
            "token": SecretStr(sandbox.token),
            "admin_ids": (cast.operator.id,),
            "status_address": None,
            "chat": settings.chat.model_copy(update={"invite_only": False}),
        }
        show = Show(
            console or Console(),
            sandbox,
            cast,
            None,
            settings=settings.model_copy(update=changed),
            folder=Path(place),
        )
        show.say(f"Your {len(settings.feeds)} feeds and your topics, with a Telegram on this machine: nothing is sent.")
        await _run_page(stack, show, port, show_page=show_page, speed=1)
    return 0


async def _run_page(stack: AsyncExitStack, show: Show, port: int, *, show_page: bool, speed: float) -> None:
    show.sandbox.extensions.append(partial(add_page, show=show))
    show.sandbox.port = _free_port(port)
    await stack.enter_async_context(show.sandbox)
    show.settings = show.settings.model_copy(update={"api_url": show.sandbox.url})
    show.say(f"Open {show.sandbox.url}/ in a browser.")
    if show_page and can_show_page():
        webbrowser.open(f"{show.sandbox.url}/")
    stop = asyncio.Event()
    async with stop_on_signals(stop):
        await show.run(stop, speed)


def _free_port(wanted: int) -> int:
    """Return the port if nobody listens there, else 0: any that is free."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, wanted))
        except OSError:
            return 0
    return wanted


def can_show_page() -> bool:
    """Return True if somebody sits at this machine, before a terminal and with a browser of windows."""
    has_windows = sys.platform in {"darwin", "win32"} or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
    return has_windows and sys.stdout.isatty()


def _temporary_folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="newsbell-demo-", ignore_cleanup_errors=True)


async def _play_once(console: Console, folder: Path | None) -> int:
    async with AsyncExitStack() as stack:
        place = stack.enter_context(_temporary_folder())
        server = await stack.enter_async_context(DayServer(load_day()))
        sandbox = await stack.enter_async_context(Sandbox())
        # Feeds are polled when the day jumps, not by themselves.
        settings = demo_settings(sandbox, server, config=folder, fetch=_FETCH).model_copy(
            update={"api_url": sandbox.url, "database_url": f"sqlite+aiosqlite:///{place}/newsbell.db"}
        )
        database = await Database.open(settings.database_url)
        stack.push_async_callback(database.close)
        await database.migrate()
        result = await play_at_full_speed(Stage(console, sandbox, server, settings, database))
    console.print(str(result), style="bold", highlight=False)
    return 0 if result.alerts and not result.lost and not result.waiting else 1


def demo_settings(
    sandbox: Sandbox, server: DayServer, *, config: Path | None, fetch: FetchSettings | None = None
) -> Settings:
    """The program's settings: the shipped topics, the day's feeds, and a pace that suits a short day."""
    return Settings(
        token=SecretStr(sandbox.token),
        feeds=tuple(FeedConfig(name=feed.name, url=feed.url, outlet=feed.outlet) for feed in server.feeds),
        curated=read_settings(config)[0].curated,
        fetch=fetch or _FETCH.model_copy(update={"fastest_minutes": _POLL_MINUTES, "slowest_minutes": _POLL_MINUTES}),
        # The sandbox refuses no burst, and a day that is moved on by hours has not slept.
        alerts=AlertSettings(
            chat_seconds=0.1,
            list_from=50,
            edit_seconds=1,
            late_queue_minutes=_FOR_A_DAY * 60,
            asleep_minutes=_FOR_A_DAY * 60,
            expires_hours=_FOR_A_DAY,
        ),
    )
