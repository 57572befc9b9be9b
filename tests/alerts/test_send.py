"""Every outcome as the sandbox brings it about, and what becomes of the chat, the alert and the message."""

from __future__ import annotations

import asyncio
import socket
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select, update
from telegram.ext import ExtBot

from bot.demo.sandbox import Fault, Sandbox
from bot.demo.sandbox.faults import flood
from bot.demo.sandbox.refusal import bad_request
from bot.errors import TokenError
from bot.i18n import Texts
from bot.pipeline.bell import Bell
from bot.pipeline.deliver import DeliverStep
from bot.storage.queries.chat_lifecycle import resume_chat, suspend_chat, try_suspended
from bot.storage.tables import alerts, chats, subscriptions
from bot.telegram.channel import TelegramChannel
from bot.telegram.rate_limiter import Pacer
from bot.telegram.transport import Transport
from tests.alerts.builders import (
    FAST,
    NOON,
    Clock,
    delivering,
    make_context,
    make_story,
    publish,
    rows_of,
    save_chats,
    save_subscriptions,
    save_topic,
    states,
    until,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from bot.demo.sandbox import SandboxChat
    from bot.storage.database import Database

pytestmark = pytest.mark.usefixtures("sqlite")


async def subscribe(database: Database, *ids: int, **values: Any) -> None:
    async with database.write() as conn:
        await save_topic(conn)
        await save_chats(conn, ids)
        await save_subscriptions(conn, ids, **values)


async def chat_row(database: Database, chat_id: int) -> tuple[str, str, Any]:
    async with database.read() as conn:
        row = (await conn.execute(select(chats).where(chats.c.id == chat_id))).one()
    return row.state, row.suspended_reason, row.suspended_at


async def became(database: Database, *expected: tuple[Any, ...], columns: tuple[str, ...] = ("state",)) -> None:
    """Wait until the alerts' columns are these."""

    async def reached() -> bool:
        return await rows_of(database, *columns) == list(expected)

    try:
        await until(reached)
    except TimeoutError:
        assert await rows_of(database, *columns) == list(expected)


def kick(sandbox: Sandbox, chat: SandboxChat) -> None:
    sandbox.kick_bot(chat, sandbox.add_user())


def silence(sandbox: Sandbox, chat: SandboxChat) -> None:
    sandbox.set_bot(chat, sandbox.add_user(), "member", can_send_messages=False)


@pytest.mark.parametrize(
    ("kind", "act", "reason"),
    [
        ("private", lambda sandbox, chat: sandbox.block(chat), "Forbidden: bot was blocked by the user"),
        ("private", lambda sandbox, chat: sandbox.deactivate(chat), "Forbidden: user is deactivated"),
        ("group", kick, "Forbidden: bot was kicked from the group chat"),
        ("supergroup", kick, "Forbidden: bot was kicked from the supergroup chat"),
        ("group", lambda sandbox, chat: sandbox.delete_group(chat), "Forbidden: the group chat was deleted"),
        ("supergroup", silence, "Not enough rights to send text messages to the chat"),
        ("nowhere", lambda _sandbox, _chat: None, "Chat not found"),
    ],
)
async def test_a_chat_that_cannot_be_sent_to_is_suspended_and_comes_back_as_it_was(
    sqlite: Database, kind: str, act: Callable[[Sandbox, SandboxChat], Any], reason: str
) -> None:
    async with Sandbox() as sandbox:
        if kind == "private":
            chat = sandbox.private_chat()
        else:
            chat = (sandbox.group if kind in {"group", "nowhere"} else sandbox.supergroup)(bot="member")
        chat_id = chat.id if kind != "nowhere" else -987654321
        await subscribe(sqlite, chat_id)
        act(sandbox, chat)
        async with delivering(sqlite, sandbox) as due:
            await publish(sqlite, make_story())
            due.ring()

            async def suspended() -> bool:
                return (await chat_row(sqlite, chat_id))[0] == "suspended"

            await until(suspended)
            _, said, since = await chat_row(sqlite, chat_id)
            assert reason.lower() in said.lower()
            assert since == NOON
            await became(sqlite, ("pending", 1), columns=("state", "attempts"))
            if kind != "private" or "blocked" not in reason:
                return
            sandbox.unblock(chat)
            async with sqlite.write() as conn:
                assert await resume_chat(conn, chat_id, NOON)
                assert not await resume_chat(conn, chat_id, NOON)
            due.ring()
            await became(sqlite, ("sent",))
        assert await chat_row(sqlite, chat_id) == ("active", "", None)
        assert [one.silent for one in sandbox.accepted] == [False]


async def test_a_group_that_became_a_supergroup_goes_by_its_new_id(sqlite: Database) -> None:
    async with Sandbox() as sandbox:
        group = sandbox.group(bot="member")
        await subscribe(sqlite, group.id)
        grown = sandbox.upgrade(group, sandbox.add_user())
        async with delivering(sqlite, sandbox) as due:
            await publish(sqlite, make_story())
            due.ring()
            await became(sqlite, ("sent", grown.id), columns=("state", "chat_id"))
        assert [one.chat_id for one in sandbox.accepted] == [grown.id]
    async with sqlite.read() as conn:
        assert (await conn.execute(select(chats.c.id, chats.c.kind))).all() == [(grown.id, "supergroup")]
        assert (await conn.execute(select(subscriptions.c.chat_id))).scalars().all() == [grown.id]


@pytest.mark.parametrize("refusals", [0, 2])
async def test_a_chat_on_trial_is_back_when_it_accepts_and_has_been_away_since_the_first_refusal_if_not(
    sqlite: Database, refusals: int
) -> None:
    clock = Clock()
    async with Sandbox() as sandbox:
        channel = sandbox.channel()
        await subscribe(sqlite, channel.id)
        async with sqlite.write() as conn:
            await suspend_chat(conn, channel.id, "not enough rights", NOON)
        for day in range(1, 2 + refusals):
            clock.now = NOON + timedelta(days=day)
            async with sqlite.write() as conn:
                assert await try_suspended(conn, clock.now) == 1
            refuses = day <= refusals
            sandbox.faults.next("sendMessage", *(["blocked"] if refuses else []))
            wanted = ("suspended", "Forbidden: bot was blocked by the user", NOON) if refuses else ("active", "", None)

            async def settled(wanted: tuple[str, str, Any] = wanted) -> bool:
                return await chat_row(sqlite, channel.id) == wanted

            async with delivering(sqlite, sandbox, clock=clock) as due:
                story = make_story(day, title=f"Story {day}", opened_at=clock.now, published_at=clock.now)
                await publish(sqlite, story, clock.now)
                due.ring()
                await until(settled)
        assert sandbox.accepted != []


async def test_an_alert_in_a_channel_has_its_link_alone(sqlite: Database) -> None:
    async with Sandbox() as sandbox:
        channel = sandbox.channel()
        await subscribe(sqlite, channel.id)
        async with sqlite.write() as conn:
            await conn.execute(update(chats).values(kind="channel"))
        async with delivering(sqlite, sandbox) as due:
            await publish(sqlite, make_story())
            due.ring()
            await became(sqlite, ("sent",))
        [message] = sandbox.replies(channel)
        assert [[button.url != "" for button in row] for row in message.buttons] == [[True]]


@pytest.mark.parametrize("gone", [True, False])
async def test_a_closed_thread_falls_back_to_the_general_one_and_says_so_once(sqlite: Database, gone: bool) -> None:
    async with Sandbox() as sandbox:
        admin = sandbox.add_user()
        forum = sandbox.supergroup(forum=True, bot="member", admins=[admin])
        thread = sandbox.add_topic(forum, "News", admin)
        await subscribe(sqlite, forum.id, thread_id=thread)
        if gone:
            sandbox.delete_topic(forum, thread)
        else:
            sandbox.close_topic(forum, thread, admin)
        async with delivering(sqlite, sandbox) as due:
            for number in (1, 2):
                await publish(sqlite, make_story(number, title=f"Story {number}"))
                due.ring()
                await became(sqlite, *[("sent",)] * number)
            await sandbox.wait_for(lambda: len(sandbox.accepted) == 3)
        texts = sorted(one.text.splitlines()[0] for one in sandbox.accepted)
        assert [one.thread_id for one in sandbox.accepted] == [0, 0, 0]
        assert texts[:2] == ["Story 1", "Story 2"]
        assert texts[2].startswith("The forum topic for “Iran talks” is closed")


async def test_markup_that_telegram_refuses_goes_out_as_plain_text(
    sqlite: Database, caplog: pytest.LogCaptureFixture
) -> None:
    async with Sandbox() as sandbox:
        chat = sandbox.private_chat()
        await subscribe(sqlite, chat.id)
        refusal = bad_request("can't parse entities: Can't find end tag corresponding to start tag \"b\"")
        sandbox.faults.next("sendMessage", Fault.refuse(refusal))
        async with delivering(sqlite, sandbox) as due:
            await publish(sqlite, make_story())
            due.ring()
            await became(sqlite, ("sent",))
        (message,) = sandbox.replies(chat)
        assert [entity["type"] for entity in message.entities] == ["url"]  # Telegram's own, of a bare address
        assert message.text.endswith("https://example.org/iran-talks")
    assert "this is a mistake of Newsbell's" in caplog.text


async def test_what_is_refused_as_plain_text_too_is_given_up(sqlite: Database) -> None:
    async with Sandbox() as sandbox:
        chat = sandbox.private_chat()
        await subscribe(sqlite, chat.id)
        refusal = Fault.refuse(bad_request("message is too long"))
        sandbox.faults.next("sendMessage", refusal, refusal)
        async with delivering(sqlite, sandbox) as due:
            await publish(sqlite, make_story())
            due.ring()
            await became(sqlite, ("failed", "Message is too long"), columns=("state", "error"))


async def test_flood_control_is_waited_for_and_nothing_else_changes(sqlite: Database) -> None:
    async with Sandbox() as sandbox:
        chat = sandbox.private_chat()
        await subscribe(sqlite, chat.id)
        sandbox.faults.next("sendMessage", flood(1))
        async with delivering(sqlite, sandbox, clock=Clock.real) as due:
            now = Clock.real()
            await publish(sqlite, make_story(opened_at=now, published_at=now), now)
            due.ring()
            await became(sqlite, ("sent", 2, False), columns=("state", "attempts", "uncertain"))
        assert [one.silent for one in sandbox.accepted] == [False]


@pytest.mark.parametrize(
    ("fault", "messages"),
    [
        ("server-error", [True]),
        ("bad-gateway", [True]),
        ("server-error-after", [False, True]),
        ("timeout-after", [False, True]),
        ("timeout-before", [True]),
        ("reset-after", [False, True]),
        ("reset-before", [True]),
    ],
)
async def test_what_may_have_arrived_is_sent_again_without_a_sound(
    sqlite: Database, fault: str, messages: list[bool]
) -> None:
    async with Sandbox(silence_seconds=1) as sandbox:
        chat = sandbox.private_chat()
        await subscribe(sqlite, chat.id)
        sandbox.faults.next("sendMessage", fault)
        async with delivering(sqlite, sandbox, clock=Clock.real, direct=False, read_timeout=0.2) as due:
            now = Clock.real()
            await publish(sqlite, make_story(opened_at=now, published_at=now), now)
            due.ring()
            await became(sqlite, ("sent", True), columns=("state", "uncertain"))
        assert [one.silent for one in sandbox.accepted] == messages


async def test_what_never_left_is_sent_again_as_it_was(sqlite: Database) -> None:
    with socket.socket() as closed:  # bound and not listening: every connection is refused
        closed.bind(("127.0.0.1", 0))
        pacer = Pacer(FAST)
        address = f"http://127.0.0.1:{closed.getsockname()[1]}/bot"
        async with unstarted(address, pacer) as bot:
            await subscribe(sqlite, 5)
            await publish(sqlite, make_story())
            stop = asyncio.Event()
            deliverer = DeliverStep(make_context(sqlite, TelegramChannel(bot, pacer, Texts)), Bell())
            running = asyncio.create_task(deliverer.run(stop))
            await became(sqlite, ("pending", 1, False), columns=("state", "attempts", "uncertain"))
            ((due_at,),) = await rows_of(sqlite, "due_at")
            assert timedelta(seconds=0.5) <= due_at - NOON <= timedelta(seconds=1)
            stop.set()
            await running


@asynccontextmanager
async def unstarted(address: str, pacer: Pacer) -> AsyncIterator[ExtBot[Any]]:
    """A bot that has not been able to introduce itself."""
    request = Transport()
    await request.initialize()
    yield ExtBot("4242:sandbox", base_url=address, rate_limiter=pacer, request=request)
    await request.shutdown()


async def test_a_wrong_token_ends_delivery_and_keeps_what_is_owed(sqlite: Database) -> None:
    async with Sandbox() as sandbox:
        await subscribe(sqlite, 5)
        await publish(sqlite, make_story())
        sandbox.faults.next("sendMessage", "unauthorized")
        with pytest.raises(TokenError, match="TELEGRAM_BOT_TOKEN"):
            async with delivering(sqlite, sandbox):
                await became(sqlite, ("pending", 1), columns=("state", "attempts"))
    assert await states(sqlite) == {"pending": 1}


async def test_an_alert_whose_chat_has_paused_meanwhile_is_held(sqlite: Database) -> None:
    async with Sandbox(auto_chats=True) as sandbox:
        await subscribe(
            sqlite,
            5,
        )
        await publish(sqlite, make_story())
        async with sqlite.write() as conn:
            await conn.execute(update(chats).values(paused_until=NOON + timedelta(hours=2)))
        async with delivering(sqlite, sandbox):
            await became(sqlite, ("held", "pause"), columns=("state", "held_for"))
        assert sandbox.accepted == []


async def test_an_alert_that_is_withdrawn_in_the_last_moment_is_not_sent(sqlite: Database) -> None:
    async with Sandbox(auto_chats=True) as sandbox:
        await subscribe(sqlite, *range(5, 11))
        settings = FAST.model_copy(update={"messages_per_second": 4.0})
        await publish(sqlite, make_story())
        async with delivering(sqlite, sandbox, settings=settings):
            await sandbox.wait_for(lambda: sandbox.accepted)
            async with sqlite.write() as conn:
                await conn.execute(update(alerts).where(alerts.c.state == "pending").values(state="expired"))
            # The first four are called together, and claimed by now; the others have their turn prepared.
            await became(sqlite, *[("sent",)] * 4, *[("expired",)] * 2)
        assert [one.chat_id for one in sandbox.accepted] == [5, 6, 7, 8]
