"""``newsbell check``: configuration, token, database, network and feeds, each with a verdict and what to do.

Nothing leaves this machine unless it is asked to: then Telegram says whose the token is, and every feed is tried.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from bot.operate.check import load_settings
from bot.operate.doctor.diagnosis import unknown
from bot.operate.doctor.feed_checks import show_feeds, try_feeds
from bot.operate.doctor.local_checks import (
    check_database,
    check_secrets,
    check_token_form,
    check_way_out,
    database_host,
)
from bot.operate.doctor.telegram_checks import check_proxy, check_who
from bot.operate.doctor.verdicts import show_verdicts
from bot.operate.progress import progress

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.operate.doctor.diagnosis import Diagnosis
    from bot.settings import Settings

_NOT_TRIED = unknown("feeds", "not tried; with --online each is")


async def check(
    folder: Path | None, clock: Callable[[], datetime], console: Console | None = None, *, online: bool
) -> bool:
    """Print a verdict on everything that the bot needs and that can be told.

    Args:
        folder: Where the configuration is; by default as ``bot.settings`` says.
        clock: The moment.
        console: Where to print.
        online: Whether to ask Telegram and every feed; without it nothing leaves this machine.

    Returns:
        True if nothing is bad.

    Raises:
        ConfigError: The configuration is not right.
    """
    settings, console = load_settings(folder), console or Console()
    counts = f"{len(settings.feeds)} feeds, {len(settings.curated)} topics."
    console.print(f"The configuration in {settings.folder} is right: {counts}", highlight=False, soft_wrap=True)
    with progress() as show:
        tried = await try_feeds(settings, show) if online else []
        show("Looking at the rest", 0, 0)
        ways = await _ask(settings, clock) if online else _look(settings)
        database = await _look_at_database(settings, online=online)
    feeds = show_feeds(tried, console) if online else []
    return show_verdicts([*ways, *database, *feeds, check_secrets(Path())], console)


async def _ask(settings: Settings, clock: Callable[[], datetime]) -> list[Diagnosis]:
    asked = await check_who(settings, clock) if settings.token else [check_token_form(None)]
    return [*asked, check_proxy(settings.api_url)]


def _look(settings: Settings) -> list[Diagnosis]:
    token = check_token_form(settings.token.get_secret_value() if settings.token else None)
    return [token, check_proxy(settings.api_url), check_way_out(settings.api_url)]


async def _look_at_database(settings: Settings, *, online: bool) -> list[Diagnosis]:
    """Look at the database, where that may be; what it knows of feeds says nothing new beside a try of each."""
    if not online and (host := database_host(settings.database_url)):
        return [unknown("database", f"it is on {host}; with --online it is opened"), _NOT_TRIED]
    found = await check_database(settings)
    if online:
        return [one for one in found if one.what != "feeds"]
    return found if any(one.what == "feeds" for one in found) else [*found, _NOT_TRIED]
