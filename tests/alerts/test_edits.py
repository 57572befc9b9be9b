"""Later outlets are edited in as "also", and a story that becomes breaking news passes what held it back."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import update
from telegram.ext import ExtBot

from bot.alerts.edits import Editor
from bot.alerts.fanout import continue_fanout
from bot.demo.sandbox import Fault, Sandbox
from bot.demo.sandbox.faults import flood
from bot.demo.sandbox.refusal import bad_request
from bot.i18n import Texts
from bot.storage.queries.outbox.sent_alerts import lengthen_alert
from bot.storage.queries.stories import save_stories
from bot.storage.tables import alerts, chats
from bot.telegram.channel import TelegramChannel
from bot.telegram.rate_limiter import Pacer
from tests.alerts.builders import (
    FAST,
    NOON,
    Clock,
    delivering,
    make_context,
    make_story,
    plan,
    publish,
    rows_of,
    save_chats,
    save_subscriptions,
    save_topic,
    until,
)
from tests.sandbox import DirectRequest

if TYPE_CHECKING:
    from bot.model import Story
    from bot.storage.database import Database

MINUTE = timedelta(minutes=1)


async def tell(database: Database, sandbox: Sandbox, clock: Clock, story: Story, **chat: Any) -> int:
    """Somebody is told of a story; their chat."""
    person = sandbox.private_chat()
    async with database.write() as conn:
        await save_topic(conn)
        await save_chats(conn, [person.id], **chat)
        await save_subscriptions(conn, [person.id])
    async with delivering(database, sandbox, clock=clock) as due:
        await publish(database, story, clock.now)
        due.ring()
        await sandbox.wait_for(lambda: sandbox.accepted)
    return person.id


async def join(database: Database, story: Story, now: datetime, *outlets: str) -> Story:
    """More outlets report the story, as the pipeline files it."""
    story = replace(story, outlets=(*story.outlets, *outlets))
    async with database.write() as conn:
        await save_stories(conn, [(story, None)], now)
        await plan(conn, story, now, joined=True)
    while await continue_fanout(database, FAST, now):
        pass
    return story


def make_editor(database: Database, sandbox: Sandbox, clock: Clock) -> Editor:
    pacer = Pacer(FAST)
    bot = ExtBot(sandbox.token, base_url=sandbox.base_url, rate_limiter=pacer, request=DirectRequest(sandbox))
    return Editor(make_context(database, TelegramChannel(bot, pacer, Texts), clock=clock))


async def test_later_outlets_are_edited_in_and_nobody_is_rung_again(database: Database) -> None:
    clock = Clock()
    async with Sandbox() as sandbox:
        chat = await tell(database, sandbox, clock, make_story())
        editor = make_editor(database, sandbox, clock)
        story = await join(database, make_story(), clock.now, "BBC")
        assert await editor.edit_due() == 0  # not within a minute of the message itself
        clock.now += MINUTE
        assert await editor.edit_due() == 1
        (message,) = sandbox.replies(chat)
        assert "Reuters +1" in message.text
        assert message.button("Read").url == "https://example.org/iran-talks"
        await join(database, story, clock.now, "AP", "DW")
        assert await editor.edit_due() == 0
        clock.now += MINUTE
        assert await editor.edit_due() == 1
        assert "Reuters +3" in sandbox.replies(chat)[0].text
        clock.now += MINUTE
        assert await editor.edit_due() == 0
        assert len(sandbox.accepted) == 1
    assert await rows_of(database, "shown_outlets", "edit_due_at") == [(4, None)]


async def test_after_six_hours_nothing_is_edited(database: Database) -> None:
    clock = Clock()
    async with Sandbox() as sandbox:
        await tell(database, sandbox, clock, make_story())
        clock.now += timedelta(hours=6)
        await join(database, make_story(), clock.now, "BBC")
        clock.now += MINUTE
        assert await make_editor(database, sandbox, clock).edit_due() == 0


async def test_an_alert_that_was_lengthened_stays_long(sqlite: Database) -> None:
    clock = Clock()
    story = make_story(long_summary="One.\nTwo.\nThree.")
    async with Sandbox() as sandbox:
        chat = await tell(sqlite, sandbox, clock, story)
        async with sqlite.write() as conn:
            await lengthen_alert(conn, 1)
        await join(sqlite, story, clock.now, "BBC")
        clock.now += MINUTE
        await make_editor(sqlite, sandbox, clock).edit_due()
        assert "Three." in sandbox.replies(chat)[0].text


async def test_an_outlet_that_joins_while_the_alert_is_on_its_way_is_not_forgotten(sqlite: Database) -> None:
    clock = Clock()
    async with Sandbox() as sandbox:
        chat = await tell(sqlite, sandbox, clock, make_story())
        async with sqlite.write() as conn:
            await conn.execute(update(alerts).values(state="sending"))
        await join(sqlite, make_story(), clock.now, "BBC")
        async with sqlite.write() as conn:
            await conn.execute(update(alerts).values(state="sent"))
        clock.now += MINUTE
        assert await make_editor(sqlite, sandbox, clock).edit_due() == 1
        assert "Reuters +1" in sandbox.replies(chat)[0].text


async def test_an_outlet_that_joins_during_an_edit_is_owed_the_next_one(sqlite: Database) -> None:
    clock = Clock()
    async with Sandbox(latency=(0.2, 0.2)) as sandbox:
        chat = await tell(sqlite, sandbox, clock, make_story())
        story = await join(sqlite, make_story(), clock.now, "BBC")
        clock.now += MINUTE
        editor = make_editor(sqlite, sandbox, clock)

        editing = asyncio.ensure_future(editor.edit_due())
        await sandbox.wait_for(lambda: sandbox.state.calls["editmessagetext"])
        await join(sqlite, story, clock.now + timedelta(seconds=1), "AP")
        await editing
        assert "Reuters +1" in sandbox.replies(chat)[0].text
        assert "AP" not in sandbox.replies(chat)[0].text
        clock.now += MINUTE
        assert await editor.edit_due() == 1
        assert "Reuters +2" in sandbox.replies(chat)[0].text


@pytest.mark.parametrize(
    ("fault", "owed_after", "state"),
    [
        (Fault.refuse(bad_request("message is not modified: the same")), None, "active"),
        (Fault.refuse(bad_request("message to edit not found")), None, "active"),
        (Fault.refuse(bad_request("can't parse entities: x")), None, "active"),
        (Fault.named("server-error"), 1 * MINUTE, "active"),
        (flood(200), 1 * MINUTE + timedelta(seconds=200), "active"),
        (Fault.named("blocked"), None, "suspended"),
        (Fault.refuse(bad_request("not enough rights to edit messages of the chat")), None, "active"),
    ],
)
async def test_an_edit_that_fails_does_no_harm(
    sqlite: Database, fault: Fault, owed_after: timedelta | None, state: str
) -> None:
    clock = Clock()
    async with Sandbox() as sandbox:
        await tell(sqlite, sandbox, clock, make_story())
        await join(sqlite, make_story(), clock.now, "BBC")
        clock.now += MINUTE
        sandbox.faults.next("editMessageText", fault)
        assert await make_editor(sqlite, sandbox, clock).edit_due() == 1
    due = clock.now + owed_after if owed_after is not None else None
    assert await rows_of(sqlite, "edit_due_at", "state") == [(due, "sent")]
    async with sqlite.read() as conn:
        assert (await conn.execute(chats.select())).one().state == state


async def test_what_was_told_in_a_list_or_digest_is_not_edited(sqlite: Database) -> None:
    clock = Clock()
    async with Sandbox() as sandbox:
        await tell(sqlite, sandbox, clock, make_story())
        async with sqlite.write() as conn:
            await conn.execute(update(alerts).values(edit_due_at=NOON, digest_id=1))
        editor = make_editor(sqlite, sandbox, clock)
        assert await editor.edit_due() == 1
        assert await editor.edit_due() == 0
        assert sandbox.edits == []


async def test_edits_are_made_while_the_deliverer_runs(sqlite: Database) -> None:
    clock = Clock()
    async with Sandbox() as sandbox:
        chat = await tell(sqlite, sandbox, clock, make_story())
        await join(sqlite, make_story(), clock.now, "BBC")
        clock.now += MINUTE
        async with delivering(sqlite, sandbox, clock=clock):
            await sandbox.wait_for(lambda: sandbox.edits)
        assert "Reuters +1" in sandbox.replies(chat)[0].text


@pytest.mark.parametrize(
    ("chat", "state"),
    [
        ({"quiet_from": 11 * 60, "quiet_to": 13 * 60}, "pending"),
        ({"hourly_cap": 0}, "pending"),
        ({"quiet_from": 11 * 60, "quiet_to": 13 * 60, "breaking_passes": False}, "held"),
        ({"paused_until": NOON + timedelta(days=1)}, "held"),
    ],
)
async def test_a_story_that_becomes_breaking_news_passes_if_the_chat_wants(
    database: Database, chat: dict[str, Any], state: str
) -> None:
    async with database.write() as conn:
        await save_topic(conn)
        await save_chats(conn, [5], **chat)
        await save_subscriptions(conn, [5])
    await publish(database, make_story())
    later = NOON + 20 * MINUTE
    await join(database, make_story(breaking=True), later, "BBC", "AP", "DW")
    ((now_state, priority, due_at),) = await rows_of(database, "state", "priority", "due_at")
    assert now_state == state
    assert (priority, due_at) == (1, later) if state == "pending" else due_at > later


async def test_a_development_is_a_silent_reply_to_the_first_alert(database: Database) -> None:
    clock = Clock()
    async with Sandbox() as sandbox:
        chat = await tell(database, sandbox, clock, make_story())
        newcomer = sandbox.private_chat()
        async with database.write() as conn:
            await save_chats(conn, [newcomer.id])
            await save_subscriptions(conn, [newcomer.id])
        follow_up = make_story(2, title="Talks end without a deal", follows_id=1)
        async with delivering(database, sandbox, clock=clock) as due:
            await publish(database, follow_up, clock.now)
            due.ring()

            async def told() -> bool:
                return len(sandbox.accepted) == 3

            await until(told)
        first, reply = sandbox.replies(chat)
        (alert,) = sandbox.replies(newcomer)
        assert (reply.reply_to, reply.silent) == (first.id, True)
        assert (alert.reply_to, alert.silent) == (0, False)


async def test_a_reply_finds_a_message_that_was_sent_after_it_was_planned(sqlite: Database) -> None:
    clock = Clock()
    async with Sandbox() as sandbox:
        person = sandbox.private_chat()
        async with sqlite.write() as conn:
            await save_topic(conn)
            await save_chats(conn, [person.id])
            await save_subscriptions(conn, [person.id])
        await publish(sqlite, make_story())
        await publish(sqlite, make_story(2, title="Talks end without a deal", follows_id=1))
        async with delivering(sqlite, sandbox, clock=clock):
            await sandbox.wait_for(lambda: len(sandbox.accepted) == 2)
        first, reply = sandbox.replies(person)
        assert reply.reply_to == first.id
