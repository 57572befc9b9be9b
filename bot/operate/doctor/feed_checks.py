"""A try of every feed of the configuration, as a table and a verdict."""

from __future__ import annotations

import asyncio
import itertools
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from bot.feeds.network import FEW_HOSTS, is_unreached
from bot.feeds.poll import Poller
from bot.i18n.problem_texts import ENGLISH, feed_problem
from bot.model import Feed
from bot.operate.doctor.diagnosis import bad, good, unknown
from bot.operate.doctor.telegram_checks import NETWORK
from bot.text.hosts import host_of
from bot.workers import Workers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from bot.feeds.poll import Polled
    from bot.operate.doctor.diagnosis import Diagnosis
    from bot.operate.progress import ShowProgress
    from bot.settings import FeedConfig, Settings


async def try_feeds(settings: Settings, show: ShowProgress) -> list[Polled]:
    """Poll every feed of the configuration once, showing how many are done, and store nothing."""
    done = itertools.count(1)

    async def try_one(feed: FeedConfig) -> Polled:
        polled = await _try(poller, feed)
        show("Trying feeds", next(done), len(settings.feeds))
        return polled

    async with (
        Workers(memory_mb=settings.fetch.worker_memory_mb) as workers,
        Poller(settings, workers) as poller,
    ):
        return await asyncio.gather(*map(try_one, settings.feeds))


async def _try(poller: Poller, config: FeedConfig) -> Polled:
    feed = Feed(id=0, url=config.url, name=config.name, outlet=config.outlet or config.name, language=config.language)
    async with poller.turn(feed) as keep_alive:
        return await poller.poll(feed, datetime.now(UTC), keep_alive=keep_alive)


def show_feeds(tried: Sequence[Polled], console: Console) -> list[Diagnosis]:
    """Print a table of feeds that were tried, unless it is the network, and return what it comes to."""
    if not tried:
        return [good("feeds", "feeds.toml names none")]
    if _is_network(tried):
        return judge_feeds(tried)
    table = Table("feed", "answer", "entries", "newest")
    for polled in tried:
        table.add_row(*_row_of(polled))
    console.print(table)
    return judge_feeds(tried)


def judge_feeds(tried: Sequence[Polled]) -> list[Diagnosis]:
    """Judge feeds that were tried: where nobody at all is reached, it is not they that are wrong."""
    answering = sum(not polled.reason for polled in tried)
    found = f"{answering} of {len(tried)} feeds answer"
    if _is_network(tried):
        return [
            bad("network", f"none of {len(_hosts(tried))} hosts of feeds is reached", NETWORK),
            unknown("feeds", found),
        ]
    if answering == len(tried):
        return [good("feeds", found)]
    return [bad("feeds", found, "The table of feeds says why; correct or take out their lines in feeds.toml.")]


def _is_network(tried: Sequence[Polled]) -> bool:
    return len(_hosts(tried)) >= FEW_HOSTS and all(is_unreached(polled.reason) for polled in tried)


def _hosts(tried: Sequence[Polled]) -> set[str]:
    return {host_of(polled.feed.url) for polled in tried}


def _row_of(polled: Polled) -> tuple[Text, Text, str, str]:
    newest = max((entry.time for entry in polled.entries), default=None)
    return (
        Text(polled.feed.name),
        Text(feed_problem(ENGLISH, polled.reason), "red") if polled.reason else Text("good", "green"),
        str(len(polled.entries)),
        f"{newest:%d %b %H:%M} UTC" if newest else "",
    )
