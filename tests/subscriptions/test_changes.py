"""A change that fails halfway has changed nothing: neither the database nor the index."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import DBAPIError

from bot.model import Alert, AlertKind, AlertState, HoldReason, Length, Pace, Priority, Story, Subscription
from bot.storage.queries.chats import load_chat
from bot.storage.queries.stories import save_new_stories
from bot.subscriptions.service import ImportItem
from bot.topics.query import parse_query
from tests.storage.rows import save_alerts
from tests.subscriptions.desk import ANA, BOB, NEW, NOW, OLD, refusing

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tests.subscriptions.desk import Desk

    Operation = Callable[[Desk], Awaitable[object]]

TIN = parse_query("tin")
LATER = NOW + timedelta(days=1)
DRAFT = Subscription(0, ANA, 0, "Tin")


async def import_with_settings(desk: Desk) -> None:
    async with desk.database.read() as conn:
        chat = await load_chat(conn, ANA)
    assert chat is not None
    await desk.subscriptions.import_all(ANA, [ImportItem(TIN, "Tin", DRAFT)], replace(chat.settings, hourly_cap=3), NOW)


async def daily_digests(desk: Desk) -> None:
    async with desk.database.read() as conn:
        chat = await load_chat(conn, ANA)
    assert chat is not None
    await desk.preferences.set_digest(ANA, replace(chat.settings, digest_at=60), Pace.DAILY)


async def move_onto_another_feed(desk: Desk) -> None:
    await desk.curated.move_feed((await desk.feed(OLD)).id, NOW)


# Each change with the last kind of statement that it makes: all before it have been made when that is refused.
OPERATIONS: dict[str, tuple[str, str, Operation]] = {
    "subscribe to a topic": (
        "INSERT", "subscriptions", lambda desk: desk.subscriptions.subscribe_topic(BOB, 0, desk.grain, NOW)
    ),
    "subscribe to a query": (
        "INSERT", "subscriptions", lambda desk: desk.subscriptions.subscribe_query(BOB, 0, TIN, "tin", NOW)
    ),
    "subscribe to a feed": (
        "INSERT", "subscriptions", lambda desk: desk.subscriptions.subscribe_feed(BOB, 0, NEW, "New", NOW)
    ),
    "import": ("INSERT", "subscriptions", import_with_settings),
    "unsubscribe": ("UPDATE", "feeds", lambda desk: desk.subscriptions.unsubscribe(ANA, [1, 2, 3])),
    "forget a chat": ("DELETE", "chats", lambda desk: desk.subscriptions.forget_chat(ANA)),
    "another query for a curated topic": (
        "UPDATE", "subscriptions", lambda desk: desk.subscriptions.change_query(ANA, 1, TIN, NOW)
    ),
    "another query": ("UPDATE", "subscriptions", lambda desk: desk.subscriptions.change_query(ANA, 2, TIN, NOW)),
    "fewer like this": (
        "UPDATE", "subscriptions", lambda desk: desk.subscriptions.exclude_word(ANA, 1, "harvest", NOW)
    ),
    "a new address": ("UPDATE", "feeds", lambda desk: desk.subscriptions.move_feed(ANA, 3, NOW)),
    "end of a pause": ("UPDATE", "alerts", lambda desk: desk.subscriptions.resume(ANA, 1, NOW)),
    "mute a story": ("UPDATE", "alerts", lambda desk: desk.subscriptions.mute_story(ANA, 1, NOW)),
    "digest": ("UPDATE", "subscriptions", daily_digests),
    "end of a chat's pause": ("UPDATE", "alerts", lambda desk: desk.preferences.resume(ANA, NOW)),
    "a new address for all": ("UPDATE", "feeds", move_onto_another_feed),
}  # fmt: skip


@pytest.fixture
async def held(desk: Desk) -> None:
    """Ana and her Grain pause, an alert of hers is held, and NEW is a feed that Bob had."""
    alert = Alert(
        id=0, chat_id=ANA, thread_id=0, story_id=1, kind=AlertKind.NEW, label="Grain", state=AlertState.HELD,
        priority=Priority.ALERT, silent=False, length=Length.SHORT, due_at=LATER, expires_at=LATER, created_at=NOW,
        subscription_id=2, held_for=HoldReason.PAUSE,
    )  # fmt: skip
    story = Story(1, "Grain", "https://x.example/1", "", "", "", "en", ("BBC",), NOW, NOW)
    await desk.subscriptions.subscribe_feed(BOB, 0, NEW, "New", NOW)
    await desk.subscriptions.unsubscribe(BOB, [4])
    await desk.subscriptions.pause(ANA, 1, LATER)
    await desk.preferences.pause(ANA, LATER)
    async with desk.database.write() as conn:
        await save_new_stories(conn, [story])
        await save_alerts(conn, [alert])


@pytest.mark.parametrize("name", OPERATIONS)
@pytest.mark.usefixtures("held")
async def test_a_change_that_fails_halfway_has_changed_nothing(desk: Desk, name: str) -> None:
    event, table, operation = OPERATIONS[name]
    before = await desk.everything()
    async with refusing(desk.database, event, table):
        with pytest.raises(DBAPIError, match="disk is full"):
            await operation(desk)
    assert await desk.everything() == before
    await operation(desk)
    assert await desk.everything() != before


async def test_changes_at_once_are_made_one_after_another(desk: Desk) -> None:
    service = desk.subscriptions
    first, second = await asyncio.gather(
        service.subscribe_feed(ANA, 0, NEW, "New", NOW), service.subscribe_feed(BOB, 0, NEW, "New", NOW)
    )
    assert first.subscription.feed_id == second.subscription.feed_id
    await asyncio.gather(
        service.unsubscribe(ANA, [first.subscription.id]),
        service.unsubscribe(BOB, [second.subscription.id]),
        service.subscribe_feed(BOB, 0, NEW, "New", NOW),
    )
    assert (await desk.index())["feeds"] == [1, first.subscription.feed_id]
