"""The pacer in python-telegram-bot, against the sandbox."""

from __future__ import annotations

import asyncio
import time
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest
from telegram.error import RetryAfter
from telegram.ext import ExtBot

from bot.demo.sandbox import Limits, Sandbox
from bot.demo.sandbox.faults import flood
from bot.metrics import REGISTRY
from bot.model import Priority
from bot.settings import AlertSettings
from bot.telegram.rate_limiter import LONGEST_REPLY_WAIT, Pacer
from tests.alerts.builders import FAST
from tests.sandbox import DirectRequest

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@asynccontextmanager
async def paced(sandbox: Sandbox, settings: AlertSettings = FAST) -> AsyncIterator[tuple[ExtBot[Any], Pacer]]:
    pacer = Pacer(settings)
    request = DirectRequest(sandbox)
    async with ExtBot(sandbox.token, base_url=sandbox.base_url, rate_limiter=pacer, request=request) as bot:
        yield bot, pacer


async def test_what_is_sent_at_once_leaves_evenly_and_is_never_refused() -> None:
    async with (
        Sandbox(auto_chats=True, limits=Limits.telegram()) as sandbox,
        paced(sandbox, AlertSettings()) as (bot, _),
    ):
        began = time.monotonic()
        await asyncio.gather(*(bot.send_message(chat, "hello") for chat in range(1, 41)))
        assert time.monotonic() - began >= 39 / 29 - 0.05
        assert sandbox.state.flood.refused == {"overall": 0, "chat": 0, "group": 0}
        assert len(sandbox.accepted) == 40


async def test_two_messages_of_a_chat_are_kept_apart_even_by_text() -> None:
    settings = AlertSettings(chat_seconds=0.2)
    async with Sandbox(auto_chats=True) as sandbox, paced(sandbox, settings) as (bot, pacer):
        began = time.monotonic()
        await asyncio.gather(bot.send_message(5, "one"), bot.send_message("5", "two"))
        assert time.monotonic() - began >= 0.2
        assert 0 < pacer.ready_in(5) <= 0.2
        assert pacer.ready_in(6) == 0


async def test_what_is_no_message_does_not_wait() -> None:
    settings = AlertSettings(messages_per_second=0.01)
    async with Sandbox() as sandbox, paced(sandbox, settings) as (bot, _):
        chat = sandbox.private_chat()
        await bot.send_message(chat.id, "takes the turn")
        async with asyncio.timeout(2):
            await bot.get_me()
            await bot.get_chat(chat.id)


async def test_an_answer_that_is_refused_is_sent_again_when_telegram_says() -> None:
    async with Sandbox(auto_chats=True) as sandbox, paced(sandbox) as (bot, _):
        sandbox.faults.next("sendMessage", flood(1))
        began = time.monotonic()
        await bot.send_message(5, "hello")
        assert time.monotonic() - began >= 1
        assert [one.text for one in sandbox.accepted] == ["hello"]


async def test_an_answer_that_would_come_much_too_late_is_given_up() -> None:
    async with Sandbox(auto_chats=True) as sandbox, paced(sandbox) as (bot, _):
        sandbox.faults.next("sendMessage", flood(int(LONGEST_REPLY_WAIT) + 1))
        with pytest.raises(RetryAfter):
            await bot.send_message(5, "hello")


async def test_a_holder_of_a_slot_hears_of_a_refusal_and_the_chat_waits() -> None:
    async with Sandbox(auto_chats=True) as sandbox, paced(sandbox) as (bot, pacer):
        sandbox.faults.next("sendMessage", flood(7))
        async with pacer.slot(5, Priority.ALERT) as slot:
            with pytest.raises(RetryAfter):
                await bot.send_message(5, "hello", rate_limit_args=slot)
        assert 6 < pacer.ready_in(5) <= 7


async def test_the_rate_in_force_is_a_figure_and_falls_with_a_refusal() -> None:
    async with Sandbox(auto_chats=True) as sandbox, paced(sandbox) as (bot, pacer):
        assert pacer.rate == REGISTRY.get_sample_value("newsbell_send_rate") == 20
        sandbox.faults.next("sendMessage", flood(1))
        with pytest.raises(RetryAfter):
            async with pacer.slot(5, Priority.ALERT) as slot:
                await bot.send_message(5, "hello", rate_limit_args=slot)
        assert pacer.rate == REGISTRY.get_sample_value("newsbell_send_rate") == pytest.approx(14)


async def test_an_answer_passes_what_waits_before_it() -> None:
    async with Sandbox(auto_chats=True) as sandbox, paced(sandbox) as (bot, pacer):
        alerts = [
            asyncio.ensure_future(bot.send_message(chat, "alert", rate_limit_args=Priority.ALERT))
            for chat in range(1, 31)
        ]
        await asyncio.sleep(0)
        assert pacer.waiting > 20
        await bot.send_message(99, "answer")
        await asyncio.gather(*alerts)
        assert "answer" in [one.text for one in sandbox.accepted[:4]]


async def test_who_stops_waiting_gives_up_the_place() -> None:
    async with Sandbox(auto_chats=True) as sandbox, paced(sandbox) as (bot, pacer):
        waiting = [asyncio.ensure_future(bot.send_message(5, f"{n}")) for n in range(4)]
        await asyncio.sleep(0)
        waiting[1].cancel()
        waiting[2].cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        assert [one.text for one in sandbox.accepted] == ["0", "3"]
        assert pacer.waiting == 0
        await bot.send_message(5, "again")


async def test_a_place_whose_turn_came_in_the_moment_of_giving_up_is_free_again() -> None:
    settings = AlertSettings(in_flight=1, chat_seconds=0)
    async with Sandbox(auto_chats=True) as sandbox, paced(sandbox, settings) as (bot, pacer):

        async def wait_in_vain() -> None:
            async with pacer.slot(5, Priority.REPLY):
                raise AssertionError

        async with pacer.slot(6, Priority.REPLY):
            waiting = asyncio.ensure_future(wait_in_vain())
            await asyncio.sleep(0.05)  # so that nothing but the one place is in its way
        waiting.cancel()  # its turn has come with the end of the block, and it has not gone on yet
        with pytest.raises(asyncio.CancelledError):
            await waiting
        async with asyncio.timeout(2):
            await bot.send_message(5, "hello")


async def test_a_channel_goes_by_its_name() -> None:
    async with Sandbox() as sandbox, paced(sandbox) as (bot, _):
        channel = sandbox.channel(username="news", bot="administrator")
        await bot.send_message("@news", "hello")
        assert [one.chat_id for one in sandbox.accepted] == [channel.id]


async def test_at_the_end_nobody_waits_for_ever() -> None:
    async with (
        Sandbox(auto_chats=True) as sandbox,
        paced(sandbox, AlertSettings(messages_per_second=0.01)) as (bot, pacer),
    ):
        await bot.send_message(1, "takes the turn")
        called = [asyncio.ensure_future(bot.send_message(n, "x", rate_limit_args=Priority.ALERT)) for n in range(2, 9)]
        await asyncio.sleep(0)
        assert pacer.waiting == 3  # four are at the gate
        await pacer.shutdown()
        ended = await asyncio.gather(*called, return_exceptions=True)
        assert all(isinstance(one, asyncio.CancelledError) for one in ended)
        assert pacer.waiting == 0
        assert len(sandbox.accepted) == 1


async def test_who_gives_up_at_the_gate_holds_up_nobody() -> None:
    async with Sandbox(auto_chats=True) as sandbox, paced(sandbox, AlertSettings(messages_per_second=4)) as (bot, _):
        waiting = [asyncio.ensure_future(bot.send_message(chat, f"{chat}")) for chat in range(1, 5)]
        await asyncio.sleep(0.05)
        waiting[1].cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        assert [one.chat_id for one in sandbox.accepted] == [1, 3, 4]
