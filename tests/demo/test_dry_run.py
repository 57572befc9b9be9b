from __future__ import annotations

import asyncio
import io
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from rich.console import Console
from sqlalchemy import select

from bot.demo.dry_run import dry_run
from bot.settings import FeedConfig, Settings, TopicConfig
from bot.storage.tables import alerts, chats, subscriptions, topics
from tests.alerts.builders import make_story, publish, save_chats, save_subscriptions, save_topic
from tests.web.site import settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.storage.database import Database
    from tests.web.site import Site

TOPICS = (
    TopicConfig(name="Iran talks", query="iran talks"),
    TopicConfig(name="Lissabon", query="lissabon flughafen"),
    TopicConfig(name="Chess", query="chess"),
)


@asynccontextmanager
async def played(settings: Settings) -> AsyncIterator[Console]:
    """A dry run, and what it prints; it is stopped at the end."""
    console, stop = Console(file=io.StringIO(), width=200), asyncio.Event()
    running = asyncio.create_task(dry_run(settings, stop=stop, console=console))
    try:
        yield console
    finally:
        stop.set()
        assert await running == 0


async def until_printed(console: Console, *texts: str) -> str:
    assert isinstance(console.file, io.StringIO)
    async with asyncio.timeout(40):
        while not all(text in console.file.getvalue() for text in texts):  # noqa: ASYNC110 - a console rings no bell
            await asyncio.sleep(0.05)
    return console.file.getvalue()


def feed(site: Site, name: str, title: str) -> FeedConfig:
    """A feed on loopback, with an entry of this minute and one of last year."""
    now = f"{datetime.now(UTC):%a, %d %b %Y %H:%M:%S} GMT"
    items = f"<item><guid>1</guid><title>{title}</title><pubDate>{now}</pubDate></item>"
    items += "<item><guid>2</guid><title>Chess: old</title><pubDate>Mon, 02 Mar 2020 10:00:00 GMT</pubDate></item>"
    document = f"<rss version='2.0'><channel><title>{name}</title>{items}</channel></rss>"
    return FeedConfig(name=name, url=site.says(f"/{name}", document, headers={"Content-Type": "application/rss+xml"}))


@pytest.mark.parametrize("kind", ["new", "with chats"])
async def test_where_nobody_has_subscribed_every_curated_topic_is_played(
    database: Database, database_url: str, site: Site, kind: str
) -> None:
    if kind == "with chats":
        async with database.write() as conn:
            await save_chats(conn, [5, 1])
    titles = ("Iran talks resume in Geneva", "Flughafen von Lissabon geschlossen")
    feeds = tuple(feed(site, name, title) for name, title in zip(("Wire", "Bote"), titles, strict=True))
    configured = settings().model_copy(update={"database_url": database_url, "feeds": feeds, "curated": TOPICS})
    async with played(configured) as console:
        said = await until_printed(console, *titles)
    assert said.splitlines()[1] == "Nobody has subscribed yet: one chat hears all 3 curated topics from now on."
    assert "whoever subscribes · Iran talks" in said
    assert "whoever subscribes · Lissabon" in said
    assert "Chess" not in said
    async with database.read() as conn:
        for table, rows in ((subscriptions, 0), (topics, 0), (alerts, 0), (chats, 2 if kind == "with chats" else 0)):
            assert len((await conn.execute(select(table))).all()) == rows


async def test_without_topics_a_dry_run_says_what_is_missing(sqlite_url: str) -> None:
    async with played(Settings(database_url=sqlite_url)) as console:
        await until_printed(console, "there are no curated topics to play: add one to topics.toml.")


async def test_a_dry_run_prints_what_is_owed_and_sends_and_changes_nothing(
    database: Database, database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    now = datetime.now(UTC)
    async with database.write() as conn:
        await save_topic(conn)
        await save_chats(conn, [5, 6])
        await save_subscriptions(conn, [5, 6])
    story = replace(make_story(), opened_at=now, published_at=now - timedelta(minutes=1))
    await publish(database, story, now)
    async with played(Settings(database_url=database_url)) as console:
        said = await until_printed(console, "5 · Iran talks", "6 · Iran talks")
    assert said.startswith("Dry run: nothing is sent")
    assert "Nobody has subscribed" not in said
    assert said.count(story.title) == 2
    assert "running" in caplog.text
    assert "t.me/" not in caplog.text  # the name of the bot that is played is anybody's
    async with database.read() as conn:
        found = await conn.execute(select(alerts.c.state, alerts.c.attempts))
        assert [tuple(row) for row in found] == [("pending", 0)] * 2
