"""The services over one database, with a chat that has a bit of everything; and a database that refuses."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, text

from bot.model import ChatKind, Entry, Pace
from bot.settings import ChatSettingsSection, Settings
from bot.storage.queries.chats import save_chat
from bot.storage.queries.feeds import load_feed_by_url, offer_url
from bot.storage.queries.subscriptions import save_subscription, subscriptions_of
from bot.storage.tables import alerts, chats, feeds, mutes, subscriptions, topics
from bot.subscriptions.changes import Changes
from bot.subscriptions.curated import CuratedService
from bot.subscriptions.interests import Interests
from bot.subscriptions.preferences import PreferencesService
from bot.subscriptions.service import SubscriptionService
from bot.topics.query import parse_query
from bot.topics.reading import Reading, document_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from bot.model import Feed, Subscription, Topic
    from bot.storage.database import Database

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
ANA, BOB = 7, 8
OLD, NEW = "https://a.example/feed", "https://a.example/new"
_HEADLINES = ("grain harvest", "gold price", "tin mine", "zinc rush")


@dataclass(frozen=True)
class Desk:
    """Ana has the curated topic Grain, her own query gold, and the feed OLD, which is offered NEW."""

    database: Database
    interests: Interests
    subscriptions: SubscriptionService
    curated: CuratedService
    preferences: PreferencesService
    grain: Topic

    async def of(self, chat_id: int) -> list[Subscription]:
        async with self.database.read() as conn:
            return await subscriptions_of(conn, chat_id)

    async def feed(self, url: str) -> Feed:
        async with self.database.read() as conn:
            found = await load_feed_by_url(conn, url)
        assert found is not None
        return found

    async def everything(self) -> dict[str, Any]:
        """All that a change may touch, and what the index would find."""
        async with self.database.read() as conn:
            tables = (topics, subscriptions, feeds, chats, mutes, alerts)
            found: dict[str, Any] = {
                table.name: (await conn.execute(select(table).order_by(table.c.id))).all() for table in tables
            }
        return found | {"index": await self.index()}

    async def index(self) -> dict[str, list[int]]:
        """The topics that each headline belongs to, and the feeds that are listened to."""
        async with self.database.read() as conn:
            ids = list((await conn.execute(select(feeds.c.id).order_by(feeds.c.id))).scalars())
        readings = {headline: Reading(document_of(_entry(headline))) for headline in _HEADLINES}
        found = {headline: sorted(self.interests.topics_of(reading)) for headline, reading in readings.items()}
        return found | {"feeds": [feed_id for feed_id in ids if self.interests.feeds_of(_entry("x", feed_id))]}


def _entry(title: str, feed_id: int = 0) -> Entry:
    return Entry(feed_id, "1", "https://x.example/1", title, "", None, NOW, language="en")


async def open_desk(database: Database, limits: ChatSettingsSection | None = None) -> Desk:
    interests = Interests()
    changes = Changes(database, interests)
    service = SubscriptionService(changes, limits or ChatSettingsSection())
    curated = CuratedService(changes)
    async with database.write() as conn:
        for chat_id, name in ((ANA, "Ana"), (BOB, "Bob")):
            await save_chat(conn, chat_id, kind=ChatKind.PRIVATE, title=name, language="en", now=NOW)
    grain = await curated.add_topic("Grain", parse_query("grain OR wheat"), NOW)
    await service.subscribe_topic(ANA, 0, grain, NOW)
    await service.subscribe_query(ANA, 0, parse_query("gold"), "gold", NOW)
    kept = await service.subscribe_feed(ANA, 0, OLD, "A News", NOW)
    async with database.write() as conn:
        await save_subscription(conn, kept.subscription._replace(pace=Pace.DAILY, silent=True))
        await offer_url(conn, kept.subscription.feed_id or 0, NEW)
    return Desk(database, interests, service, curated, PreferencesService(database, Settings()), grain)


@asynccontextmanager
async def refusing(database: Database, event: str, table: str) -> AsyncIterator[None]:
    """A database that refuses one kind of statement on a table, as a full disk does in the middle of a change."""
    if database.dialect == "sqlite":
        made = [f"CREATE TRIGGER full_disk BEFORE {event} ON {table} BEGIN SELECT RAISE(ABORT, 'disk is full'); END"]
        gone = ["DROP TRIGGER full_disk"]
    else:
        body = "$$ BEGIN RAISE EXCEPTION 'disk is full'; END $$"
        made = [
            f"CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS {body}",
            f"CREATE TRIGGER full_disk BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION full_disk()",
        ]
        gone = [f"DROP TRIGGER full_disk ON {table}", "DROP FUNCTION full_disk()"]
    await _run(database, made)
    try:
        yield
    finally:
        await _run(database, gone)


async def _run(database: Database, statements: Sequence[str]) -> None:
    async with database.write() as conn:
        for statement in statements:
            await conn.execute(text(statement))
