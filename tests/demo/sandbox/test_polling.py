from __future__ import annotations

import asyncio

import pytest
from telegram import Bot, Update
from telegram.error import Conflict
from telegram.ext import CommandHandler, ContextTypes

from bot.demo.sandbox import Refusal, Sandbox
from bot.demo.sandbox.polling import UpdateQueue
from tests.sandbox import make_builder

OTHER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


def queue_of(texts: str) -> UpdateQueue:
    queue = UpdateQueue(first_id=10, conflict_seconds=0)
    for text in texts:
        queue.add("message", {"text": text})
    return queue


@pytest.mark.parametrize(
    ("offset", "limit", "got", "left"),
    [
        (0, 100, "abcd", "abcd"),
        (0, 2, "ab", "abcd"),
        (0, 0, "a", "abcd"),
        (12, 100, "cd", "cd"),
        (12, 1, "c", "cd"),
        (99, 100, "", ""),
        (-1, 100, "d", "d"),
        (-9, 100, "abcd", "abcd"),
    ],
)
async def test_an_offset_acknowledges_what_is_before_it(offset: int, limit: int, got: str, left: str) -> None:
    queue = queue_of("abcd")
    updates = await queue.get(offset, limit)
    assert "".join(update["message"]["text"] for update in updates) == got
    assert "".join(update["message"]["text"] for update in queue.pending) == left
    assert queue.last_id == 13


async def test_a_poll_waits_for_the_next_update_and_not_longer() -> None:
    queue = queue_of("")
    assert await queue.get(seconds=0.01) == []
    poll = asyncio.create_task(queue.get(seconds=10))
    await asyncio.sleep(0)
    assert queue.listening
    queue.add("message", {"text": "a"})
    assert [update["update_id"] for update in await poll] == [10]
    assert not queue.listening


async def test_a_second_listener_sends_the_first_away() -> None:
    queue = queue_of("")
    first = asyncio.create_task(queue.get(seconds=10))
    await asyncio.sleep(0)
    second = asyncio.create_task(queue.get(seconds=10))
    with pytest.raises(Refusal) as caught:
        await first
    assert (caught.value.status, caught.value.description) == (409, OTHER)
    queue.add("message", {"text": "a"})
    assert len(await second) == 1
    assert queue.conflicts == 1


async def test_a_second_conflict_is_held_back() -> None:
    queue = UpdateQueue(conflict_seconds=0.05)
    polls = []
    for _ in range(3):
        polls.append(asyncio.create_task(queue.get(seconds=10)))
        await asyncio.sleep(0)
    started = asyncio.get_running_loop().time()
    for poll in polls[:2]:
        with pytest.raises(Refusal):
            await poll
    assert asyncio.get_running_loop().time() - started >= 0.04
    polls[2].cancel()


async def test_a_webhook_ends_the_waiting() -> None:
    queue = queue_of("")
    poll = asyncio.create_task(queue.get(seconds=10))
    await asyncio.sleep(0)
    queue.interrupt()
    with pytest.raises(Refusal, match="Conflict: terminated by setWebhook request"):
        await poll
    queue.interrupt()
    assert not queue.listening


@pytest.mark.parametrize(
    ("wanted", "heard"),
    [
        (None, ["message", "my_chat_member"]),
        (frozenset[str](), ["message", "my_chat_member"]),
        (frozenset({"message", "chat_member"}), ["message", "chat_member"]),
    ],
)
async def test_only_the_kinds_that_were_asked_for_are_heard(wanted: frozenset[str] | None, heard: list[str]) -> None:
    queue = queue_of("")
    await queue.get(allowed=wanted)
    for kind in ("message", "my_chat_member", "chat_member"):
        queue.add(kind, {})
    assert [kind for update in queue.pending for kind in update if kind != "update_id"] == heard


async def test_two_bots_of_one_token_conflict_over_http(sandbox: Sandbox, bot: Bot) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=20))
    await sandbox.wait_for(lambda: sandbox.state.updates.listening)
    async with Bot(sandbox.token, base_url=sandbox.base_url) as other:
        second = asyncio.create_task(other.get_updates(timeout=20))
        with pytest.raises(Conflict) as caught:
            await first
        assert caught.value.message == OTHER
        sandbox.say(sandbox.private_chat(), text="/start")
        assert [update.message and update.message.text for update in await second] == ["/start"]


async def test_a_listener_that_hangs_up_is_gone(sandbox: Sandbox, bot: Bot) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    await sandbox.wait_for(lambda: sandbox.state.updates.listening)
    poll.cancel()
    await sandbox.wait_for(lambda: not sandbox.state.updates.listening)
    sandbox.say(sandbox.private_chat(), text="/start")
    assert len(await bot.get_updates()) == 1
    assert sandbox.state.updates.conflicts == 0


async def test_an_application_hears_each_message_once_and_acknowledges_it(sandbox: Sandbox) -> None:
    app = make_builder(sandbox).build()

    async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.effective_message is not None
        await update.effective_message.reply_text(" ".join(context.args or []))

    app.add_handler(CommandHandler("echo", echo))
    chat = sandbox.private_chat(language_code="de")
    sandbox.say(chat, text="/echo before")
    async with app:
        await app.start()
        assert app.updater is not None
        await app.updater.start_polling(timeout=10)
        sandbox.say(chat, text="/echo during")
        await sandbox.wait_for(lambda: len(sandbox.accepted) == 2)
        await app.updater.stop()
        await app.stop()
    assert [line.text for line in sandbox.accepted] == ["before", "during"]
    assert not sandbox.state.updates.pending
