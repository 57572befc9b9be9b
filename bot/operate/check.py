"""Checking the configuration: everything that is wrong with it, at once, and a try of every feed."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.errors import ConfigError, QueryError
from bot.feeds.poll import Poller
from bot.i18n.problem_texts import ENGLISH, feed_problem, query_problem
from bot.model import Feed
from bot.settings import read_settings
from bot.topics.query import parse_query
from bot.workers import Workers

if TYPE_CHECKING:
    from pathlib import Path

    from bot.feeds.poll import Polled
    from bot.settings import FeedConfig, Settings


def load_settings(folder: Path | None = None) -> Settings:
    """Load the settings of a folder (see ``bot.settings``) and check the queries of its topics.

    Raises:
        ConfigError: Something is wrong; it lists everything that is.
    """
    settings, problems = read_settings(folder)
    for number, topic in enumerate(settings.curated, start=1):
        try:
            parse_query(topic.query)
        except QueryError as error:
            what = query_problem(ENGLISH, error.problem)
            problems.append(f"{settings.folder / 'topics.toml'}: topics[{number}].query ({topic.name}): {what}")
    if problems:
        raise ConfigError(tuple(problems))
    return settings


async def check(folder: Path | None, *, online: bool) -> bool:
    """Print that the configuration is right, and with ``online`` try each feed and print a table.

    Returns:
        True if every feed that was tried answered.

    Raises:
        ConfigError: The configuration is not right.
    """
    settings = load_settings(folder)
    console = Console()
    counts = f"{len(settings.feeds)} feeds, {len(settings.curated)} topics."
    console.print(f"The configuration in {settings.folder} is right: {counts}", highlight=False, soft_wrap=True)
    if settings.token is None:
        console.print("TELEGRAM_BOT_TOKEN is not set: newsbell run needs it, newsbell demo does not.", soft_wrap=True)
    return await _try_feeds(settings, console) if online else True


async def _try_feeds(settings: Settings, console: Console) -> bool:
    async with (
        Workers(memory_mb=settings.fetch.worker_memory_mb) as workers,
        Poller(settings, workers) as poller,
    ):
        tried = await asyncio.gather(*(_try(poller, feed) for feed in settings.feeds))
    table = Table("feed", "answer", "entries", "newest")
    for polled in tried:
        table.add_row(*_row_of(polled))
    console.print(table)
    bad = sum(bool(polled.reason) for polled in tried)
    console.print(f"{len(tried) - bad} of {len(tried)} feeds answer.", highlight=False)
    return not bad


def _row_of(polled: Polled) -> tuple[Text, Text, str, str]:
    newest = max((entry.time for entry in polled.entries), default=None)
    return (
        Text(polled.feed.name),
        Text(feed_problem(ENGLISH, polled.reason), "red") if polled.reason else Text("good", "green"),
        str(len(polled.entries)),
        f"{newest:%d %b %H:%M} UTC" if newest else "",
    )


async def _try(poller: Poller, config: FeedConfig) -> Polled:
    feed = Feed(id=0, url=config.url, name=config.name, outlet=config.outlet or config.name, language=config.language)
    async with poller.turn(feed) as keep_alive:
        return await poller.poll(feed, datetime.now(UTC), keep_alive=keep_alive)
