"""Builders of what the tests of alerts are about, and a deliverer that talks to the sandbox."""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select
from telegram.ext import ExtBot

from bot.alerts.delivery_context import DeliveryContext
from bot.alerts.fanout import plan_and_save
from bot.i18n import Texts
from bot.model import (
    Alert,
    AlertKind,
    AlertState,
    ChatSettings,
    Length,
    Pace,
    Priority,
    Recipient,
    Story,
    Subscription,
)
from bot.pipeline.bell import Bell
from bot.pipeline.deliver import DeliverStep
from bot.settings import AlertSettings
from bot.storage.queries.stories import save_new_stories
from bot.storage.tables import alerts, chats, subscriptions, topics
from bot.telegram.channel import TelegramChannel
from bot.telegram.rate_limiter import Pacer
from bot.telegram.transport import Transport
from tests.sandbox import DirectRequest

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.alerts.channel import Channel
    from bot.alerts.delivery_context import Delivered
    from bot.demo.sandbox import Sandbox
    from bot.storage.database import Database
    from bot.telegram.story_lines import Translate

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)

FAST = AlertSettings(messages_per_second=30, chat_seconds=0, group_per_minute=1000)
"""Limits that no test waits for."""


def make_story(story_id: int = 1, **changes: Any) -> Story:
    story = Story(
        id=story_id,
        title="Iran and the United States resume nuclear talks in Vienna",
        url="https://example.org/iran-talks",
        lead="Negotiators met on Tuesday.",
        summary="Negotiators met on Tuesday for the first time since May.\nBoth sides called the talks useful.",
        long_summary="Negotiators met on Tuesday for the first time since May.\nBoth sides called the talks useful.",
        language="en",
        outlets=("Reuters",),
        opened_at=NOON,
        published_at=NOON,
    )
    return replace(story, **changes)


def make_subscription(subscription_id: int = 1, **changes: Any) -> Subscription:
    return Subscription(id=subscription_id, chat_id=5, thread_id=0, name="Iran talks", topic_id=1)._replace(**changes)


def make_wish(settings: ChatSettings | None = None, **changes: Any) -> Recipient:
    """A wish; what is named like a field of Subscription goes there, ``chat_paused_until`` is the chat's."""
    of_wish = {"had", "followed", "followed_message_id", "story_muted", "muted_outlets", "rung"}
    of_wish |= {"told_in", "told_language", "asked"}
    own = {name: value for name, value in changes.items() if name in of_wish}
    if "chat_paused_until" in changes:
        own["paused_until"] = changes.pop("chat_paused_until")
    subscription = make_subscription(**{name: value for name, value in changes.items() if name not in of_wish})
    return Recipient(subscription=subscription, settings=settings or ChatSettings(), **own)


def make_alert(alert_id: int = 1, **changes: Any) -> Alert:
    alert = Alert(
        id=alert_id,
        chat_id=5,
        thread_id=0,
        story_id=1,
        kind=AlertKind.NEW,
        label="Iran talks",
        state=AlertState.PENDING,
        priority=Priority.ALERT,
        silent=False,
        length=Length.SHORT,
        due_at=NOON,
        expires_at=NOON.replace(hour=18),
        created_at=NOON,
    )
    return alert._replace(**changes)


async def save_topic(conn: AsyncConnection, topic_id: int = 1, name: str = "Iran talks") -> None:
    await conn.execute(insert(topics).values(id=topic_id, name=name, query=name, created_at=NOON))


async def save_chats(conn: AsyncConnection, ids: Iterable[int], **values: Any) -> None:
    await conn.execute(
        insert(chats),
        [
            {"id": chat, "kind": "private" if chat > 0 else "supergroup", "created_at": NOON, "seen_at": NOON} | values
            for chat in ids
        ],
    )


async def save_subscriptions(conn: AsyncConnection, chat_ids: Iterable[int], **values: Any) -> None:
    rows = [
        {"chat_id": chat, "topic_id": 1, "name": "Iran talks", "pace": Pace.INSTANT, "created_at": NOON} | values
        for chat in chat_ids
    ]
    await conn.execute(insert(subscriptions), rows)


async def plan(
    conn: AsyncConnection,
    story: Story,
    now: datetime = NOON,
    *,
    topic_ids: tuple[int, ...] = (1,),
    joined: bool = False,
    rules: AlertSettings = FAST,
) -> int:
    return await plan_and_save(conn, story, topic_ids=topic_ids, feed_ids=(), joined=joined, now=now, rules=rules)


async def publish(database: Database, story: Story, now: datetime = NOON, **options: Any) -> None:
    """File a story and plan its alerts, as the pipeline does."""
    async with database.write() as conn:
        await save_new_stories(conn, [story])
        await plan(conn, story, now, **options)


async def states(database: Database) -> dict[str, int]:
    """How many alerts, digests aside, are in each state."""
    async with database.read() as conn:
        found = (await conn.execute(select(alerts.c.state).where(alerts.c.kind != "digest"))).scalars().all()
    return {state: found.count(state) for state in sorted(set(found))}


async def rows_of(database: Database, *columns: str) -> list[tuple[Any, ...]]:
    """Some columns of all alerts, the oldest first."""
    async with database.read() as conn:
        found = await conn.execute(select(*(alerts.c[name] for name in columns)).order_by(alerts.c.id))
        return [tuple(row) for row in found]


class Clock:
    """The time, as the test says."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    @staticmethod
    def real() -> datetime:
        return datetime.now(UTC)


def make_context(
    database: Database,
    channel: Channel,
    *,
    settings: AlertSettings = FAST,
    clock: Callable[[], datetime] | None = None,
    on_sent: Callable[[Delivered], None] | None = None,
) -> DeliveryContext:
    return DeliveryContext(database, channel, settings, clock or Clock(), on_sent)


@asynccontextmanager
async def delivering(
    database: Database,
    sandbox: Sandbox,
    *,
    settings: AlertSettings = FAST,
    clock: Callable[[], datetime] | None = None,
    on_sent: Callable[[Delivered], None] | None = None,
    direct: bool = True,
    read_timeout: float = 5.0,
    texts: Callable[[str], Translate] = Texts,
) -> AsyncIterator[Bell]:
    """A deliverer that runs until the end of the block, and the bell that says that something is due."""
    pacer = Pacer(settings)
    request = DirectRequest(sandbox) if direct else Transport(8, read_timeout=read_timeout)
    bot = ExtBot(sandbox.token, base_url=sandbox.base_url, rate_limiter=pacer, request=request)
    async with bot:
        channel = TelegramChannel(bot, pacer, texts, paid_broadcast=settings.paid_broadcast)
        due, stop = Bell(), asyncio.Event()
        context = make_context(database, channel, settings=settings, clock=clock, on_sent=on_sent)
        running = asyncio.create_task(DeliverStep(context, due).run(stop))
        try:
            yield due
        finally:
            stop.set()
            await running


async def until(condition: Callable[[], Any], seconds: float = 10) -> None:
    """Wait until something that is awaited gives true."""
    async with asyncio.timeout(seconds):
        while not await condition():  # noqa: ASYNC110 - the database has no event to wait for
            await asyncio.sleep(0.01)


logging.getLogger("bot.alerts").setLevel(logging.INFO)
