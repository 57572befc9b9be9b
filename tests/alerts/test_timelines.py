"""Messages that tell a story's timeline grow with it; what a chat may not see is never in them."""

from __future__ import annotations

from contextlib import asynccontextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update
from telegram.ext import ExtBot

from bot.alerts.timelines import TimelineEditor, load_timeline
from bot.i18n import Texts
from bot.model import ChatSettings
from bot.storage.queries.outbox.timelines import GROWS_FOR, forget_timelines, keep_timeline, owe_timelines
from bot.storage.queries.stories import save_new_stories
from bot.storage.tables import entries, feeds, subscriptions, timelines
from bot.telegram.channel import TelegramChannel
from bot.telegram.rate_limiter import Pacer
from tests.alerts.builders import FAST, NOON, Clock, make_context, make_story, save_chats
from tests.sandbox import DirectRequest

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.demo.sandbox import Sandbox, SandboxMessage
    from bot.storage.database import Database

MINUTE = timedelta(minutes=1)
GAP = timedelta(seconds=60)


async def save_feed(conn: AsyncConnection, feed_id: int, origin: str = "admin") -> None:
    values = {"id": feed_id, "url": f"http://{feed_id}/", "name": f"Feed {feed_id}", "outlet": f"Outlet {feed_id}"}
    await conn.execute(insert(feeds).values(**values, origin=origin, next_poll_at=NOON, created_at=NOON))


async def save_report(conn: AsyncConnection, story_id: int, title: str, feed_id: int = 1, minutes: int = 0) -> None:
    values: dict[str, Any] = {"url": f"https://news.example/{title}", "title": title, "language": "en"}
    values |= {"feed_id": feed_id, "guid": title, "outlet": f"Outlet {feed_id}", "story_id": story_id}
    at = NOON + minutes * MINUTE
    await conn.execute(insert(entries).values(**values, seen_at=at, published_at=at, state="filed", notifies=True))


async def save_story_of_two(database: Database) -> None:
    async with database.write() as conn:
        await save_chats(conn, [5, 6])
        await save_feed(conn, 1)
        await save_feed(conn, 2, origin="chat")
        await conn.execute(insert(subscriptions).values(chat_id=6, feed_id=2, name="Mine", created_at=NOON))
        await save_new_stories(conn, [make_story(1), make_story(2, follows_id=1)])
        await save_report(conn, 1, "Quake")
        await save_report(conn, 1, "Quake, privately", feed_id=2, minutes=1)
        await save_report(conn, 2, "72 dead", minutes=2)


async def titles(database: Database, chat_id: int, story_id: int = 2) -> list[list[str]]:
    async with database.read() as conn:
        timeline = await load_timeline(conn, story_id, chat_id, ChatSettings())
    return [[told.title for told in one.tellings] for one in timeline.developments]


async def test_a_timeline_has_what_the_chat_may_see_and_no_more(database: Database) -> None:
    await save_story_of_two(database)
    assert await titles(database, 5) == [["Quake"], ["72 dead"]]
    assert await titles(database, 6) == [["Quake", "Quake, privately"], ["72 dead"]]
    assert await titles(database, 5, story_id=1) == [["Quake"], ["72 dead"]]


@asynccontextmanager
async def growing(database: Database, sandbox: Sandbox) -> AsyncIterator[tuple[TimelineEditor, Clock, SandboxMessage]]:
    """The editor, its clock, and a message of chat 5 that tells story 1."""
    await save_story_of_two(database)
    chat = sandbox.private_chat(id=5, first_name="Ana")
    sandbox.say(chat, None, "/start")
    pacer, clock = Pacer(FAST), Clock()
    bot = ExtBot(sandbox.token, base_url=sandbox.base_url, rate_limiter=pacer, request=DirectRequest(sandbox))
    async with bot:
        sent = await bot.send_message(5, "the story so far")
        async with database.write() as conn:
            await keep_timeline(conn, 5, sent.message_id, about_chat_id=5, story_id=1, now=NOON)
        context = make_context(database, TelegramChannel(bot, pacer, Texts), clock=clock)
        yield TimelineEditor(context), clock, chat.messages[sent.message_id]


async def grow(database: Database, now: Any, title: str) -> None:
    async with database.write() as conn:
        await save_report(conn, 2, title, minutes=5)
        await owe_timelines(conn, {2}, now, GAP)


async def test_a_message_grows_with_its_story(database: Database, sandbox: Sandbox) -> None:
    async with growing(database, sandbox) as (editor, clock, message):
        assert await editor.edit_due() == 0
        await grow(database, clock.now, "80 dead")
        assert await editor.edit_due() == 0  # a minute apart at least
        clock.now += GAP
        assert await editor.edit_due() == 1
        assert "80 dead" in message.text
        assert "privately" not in message.text
        assert await editor.edit_due() == 0


async def test_a_report_that_comes_while_it_is_edited_is_told_next_time(database: Database, sandbox: Sandbox) -> None:
    async with growing(database, sandbox) as (editor, clock, message):
        await grow(database, clock.now, "80 dead")
        clock.now += GAP
        await grow(database, clock.now, "90 dead")
        assert await editor.edit_due() == 1
        assert "90 dead" in message.text


async def test_a_message_that_is_gone_grows_no_longer(database: Database, sandbox: Sandbox) -> None:
    async with growing(database, sandbox) as (editor, clock, message):
        await grow(database, clock.now, "80 dead")
        clock.now += GAP
        message.deleted = True
        assert await editor.edit_due() == 1
        async with database.read() as conn:
            assert (await conn.execute(select(timelines.c.id))).all() == []


async def test_an_edit_that_fails_is_made_later(database: Database, sandbox: Sandbox) -> None:
    async with growing(database, sandbox) as (editor, clock, message):
        await grow(database, clock.now, "80 dead")
        clock.now += GAP
        sandbox.faults.next("editMessageText", "server-error")
        assert await editor.edit_due() == 1
        assert "80 dead" not in message.text
        clock.now += 2 * MINUTE
        assert await editor.edit_due() == 1
        assert "80 dead" in message.text


async def test_messages_grow_for_two_days(database: Database, sandbox: Sandbox) -> None:
    async with growing(database, sandbox) as (_, clock, _message):
        await grow(database, clock.now + GROWS_FOR, "80 dead")
        async with database.write() as conn:
            assert (await conn.execute(select(timelines.c.due_at))).scalar_one() is None
            await conn.execute(update(timelines).values(created_at=NOON - GROWS_FOR))
            assert await forget_timelines(conn, NOON) == 1
