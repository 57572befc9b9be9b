"""The commands besides running the bot: each does one thing and ends."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack, suppress
from functools import partial
from typing import TYPE_CHECKING

from bot.i18n.problem_texts import ENGLISH, feed_problem
from bot.model import FeedState, Origin
from bot.operate.health import health
from bot.operate.progress import progress, show_no_progress
from bot.runtime import configure, ensure_current_tables, opened_database, opened_runtime, stop_on_signals, utc_now
from bot.storage.leader import leading
from bot.storage.queries.configured_feeds import sync_feeds
from bot.storage.queries.entries import has_unfiled
from bot.storage.queries.feeds import add_feed, has_due, load_feed_by_url, load_feeds
from bot.storage.queries.privacy.refiled_stories import has_stale_feeds
from bot.web.urls import shown_url, url_problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.feeds.poll import Polled
    from bot.settings import Settings
    from bot.storage.database import Database

_TICK_SECONDS = 1.0
_MOST_NAMED = 20


async def poll(settings: Settings, *, once: bool, everything: bool, show: Callable[[str], None]) -> None:
    """Poll the feeds that are due and file what came, without Telegram.

    Args:
        settings: The operator's.
        once: One round; otherwise until SIGTERM or Ctrl-C.
        everything: Every feed in the first round, due or not.
        show: Is given a line for each feed, and one at the end of each round that had any.
    """
    stop = asyncio.Event()
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(stop_on_signals(stop))
        database = await stack.enter_async_context(opened_database(settings))
        if await stack.enter_async_context(leading(database, stop)) is None:
            return
        if once and not await _has_work(settings, database, stop, everything=everything):
            show(_line_of_round("0", 0))
            return
        runtime = await stack.enter_async_context(opened_runtime(settings, database, stop=stop))
        await runtime.file.restore()
        far = stack.enter_context(progress()) if once else show_no_progress
        while not stop.is_set():
            total = await _count_to_poll(database, everything=everything) if once else 0
            polls: list[Polled] = []
            await runtime.here.poll(
                everything=everything,
                on_polled=partial(_show_polled, polls, show, partial(far, "Polling feeds"), total),
            )
            read = 0
            while count := await runtime.here.read():
                read += count
                far("Reading articles", read, 0)
            filed = await runtime.file.file()
            if once or polls:
                show(_line_of_round(_count(polls), filed))
            if once:
                break
            everything = False
            with suppress(TimeoutError):
                async with asyncio.timeout(_TICK_SECONDS):
                    await stop.wait()
        await runtime.file.save_word_counts()


async def _has_work(settings: Settings, database: Database, stop: asyncio.Event, *, everything: bool) -> bool:
    """Return True if there is something to poll or to file: only then is what does so loaded, half of a start."""
    await configure(settings, database, utc_now, stop)
    async with database.read() as conn:
        due = await has_due(conn, None if everything else utc_now())
        return due or await has_unfiled(conn) or await has_stale_feeds(conn)


def _line_of_round(polled: str, filed: int) -> str:
    return f"{polled} feeds polled, {filed} entries filed"


async def _count_to_poll(database: Database, *, everything: bool) -> int:
    async with database.read() as conn:
        known = await load_feeds(conn)
    now, polled = utc_now(), {FeedState.ACTIVE, FeedState.FAILING}
    return sum(feed.state in polled and (everything or (feed.next_poll_at or now) <= now) for feed in known)


def _show_polled(
    polls: list[Polled], show: Callable[[str], None], far: Callable[[int, int], None], total: int, polled: Polled
) -> None:
    """Show a poll's line; that there is no network is said once, by the log."""
    from bot.feeds.poll import UNREACHED

    polls.append(polled)
    far(len(polls), total)
    if polled.outcome != UNREACHED:
        show(_line_of(polled))


def _count(polls: Sequence[Polled]) -> str:
    from bot.feeds.poll import UNREACHED

    reached = sum(polled.outcome != UNREACHED for polled in polls)
    return str(reached) if reached == len(polls) else f"{reached} of {len(polls)}"


def _line_of(polled: Polled) -> str:
    detail = feed_problem(ENGLISH, polled.reason) if polled.reason else f"{len(polled.entries)} new"
    return f"{polled.outcome:<12} {polled.feed.name}: {detail}"


async def migrate(settings: Settings) -> None:
    """Bring the database to this version's shape."""
    with progress() as show:
        show("Bringing the database to this version's shape", 0, 0)
        async with opened_database(settings) as database:
            await database.migrate()


async def why_not_well(settings: Settings) -> str:
    """Say why the bot is not well, as far as the database tells; empty when it is."""
    async with opened_database(settings, create=False) as database:
        return await health(database, utc_now())


async def import_opml(settings: Settings, document: bytes) -> str:
    """Add the feeds of an OPML file for everybody; a line that says how many, and one for each that cannot be asked.

    Raises:
        FileError: It is no OPML.
    """
    from bot.feeds.opml import parse_opml

    found = parse_opml(document)
    added = 0
    failed: list[str] = []
    with progress() as show:
        async with opened_database(settings) as database:
            await ensure_current_tables(database)
            async with database.write() as conn:
                await sync_feeds(conn, settings.feeds, utc_now())
                for number, feed in enumerate(found, start=1):
                    show("Adding feeds", number, len(found))
                    if problem := url_problem(feed.url):
                        failed.append(f"{shown_url(feed.url)[:200]}: {feed_problem(ENGLISH, problem)}")
                    elif await load_feed_by_url(conn, feed.url) is None:
                        await add_feed(
                            conn, feed.url, utc_now(), name=feed.title, site_url=feed.site_url, origin=Origin.ADMIN
                        )
                        added += 1
    there = len(found) - added - len(failed)
    passed = f", {len(failed)} passed over" if failed else ""
    return "\n".join([f"{added} added, {there} there already{passed}.", *failed[:_MOST_NAMED]])


async def export_opml(settings: Settings) -> str:
    """All feeds that are everybody's as OPML; those of chats are theirs."""
    from bot.feeds.opml import Outline, compose_opml

    async with opened_database(settings) as database:
        await ensure_current_tables(database)
        async with database.write() as conn:
            await sync_feeds(conn, settings.feeds, utc_now())
            feeds = await load_feeds(conn)
    shared = (Outline(feed.url, feed.name) for feed in feeds if feed.origin is not Origin.CHAT)
    return compose_opml(shared, "Newsbell", utc_now())
