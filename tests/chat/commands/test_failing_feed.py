"""The new address of a failing feed, taken by a chat that has more feeds than it may have by now."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import update

from bot.chat.notices import send_notices
from bot.model import Pace, Subscription
from bot.settings import ChatSettingsSection
from bot.storage.queries.feeds import add_feed, load_feed_by_url
from bot.storage.queries.subscriptions import subscribe, subscriptions_of
from bot.storage.tables import feeds
from tests.chat.script import Theatre
from tests.chat.stage import NOW, open_stage

if TYPE_CHECKING:
    from bot.demo.sandbox import Sandbox
    from bot.storage.database import Database

OLD, NEW = "https://a.example/feed", "https://a.example/new"


async def test_a_feed_can_take_its_new_address_where_there_is_no_room_for_another(
    sandbox: Sandbox, database: Database
) -> None:
    async with open_stage(sandbox, database, chat=ChatSettingsSection(most_feeds=1)) as stage:
        ana = (await Theatre.open(stage)).places["ana"]
        await stage.say(ana, f"/sub {OLD}")
        await stage.tap("Tune")
        await stage.tap("Sound off")
        await stage.tap("When")
        await stage.tap("daily")
        async with database.write() as conn:
            other = await add_feed(conn, "https://b.example/feed", NOW)  # from before the operator allowed but one
            await subscribe(conn, Subscription(0, ana.id, 0, "B", feed_id=other.id), NOW)
            broken = {"state": "failing", "failing_since": NOW - timedelta(days=1), "failures": 9, "offered_url": NEW}
            await conn.execute(update(feeds).where(feeds.c.url == OLD).values(broken))
            before, _ = await subscriptions_of(conn, ana.id)
        await send_notices(stage.app)
        lines = [line for line in sandbox.state.accepted if line.chat_id == ana.id]
        notice = sandbox.state.world.chats[ana.id].messages[lines[-1].message_id]
        assert "You’re subscribed to A News" in await stage.tap("Use the new address", message=notice)
        async with database.read() as conn:
            after, _ = await subscriptions_of(conn, ana.id)
            there = await load_feed_by_url(conn, NEW)
    assert there is not None
    assert (before.silent, before.pace) == (True, Pace.DAILY)
    assert after == before._replace(feed_id=there.id)
