"""Being in touch with Telegram: introduced, listening, and gone in time."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from telegram.ext import Application, MessageHandler, filters

from bot.telegram.connection import talking
from bot.telegram.transport import Transport
from bot.telegram.update_order import ChatByChat
from tests.sandbox import make_builder

if TYPE_CHECKING:
    from telegram import Update

    from bot.demo.sandbox import Sandbox


class Handlers:
    """A handler that never comes to an end by itself."""

    def __init__(self) -> None:
        self.began = asyncio.Event()
        self.cancelled = False

    async def hang(self, _update: Update, _context: object) -> None:
        self.began.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            self.cancelled = True
            raise


def make_application(sandbox: Sandbox) -> tuple[Application[Any, Any, Any, Any, Any, Any], Transport]:
    transport = Transport()
    builder = make_builder(sandbox).request(transport).get_updates_request(transport)
    return builder.concurrent_updates(ChatByChat()).job_queue(None).build(), transport


async def test_handlers_that_run_at_the_end_are_cancelled_after_their_grace(
    sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    application, _ = make_application(sandbox)
    handlers = Handlers()
    application.add_handler(MessageHandler(filters.ALL, handlers.hang))
    chat = sandbox.private_chat()
    async with talking(application, asyncio.Event(), grace=0) as listens:
        assert listens
        sandbox.say(chat, text="one")
        sandbox.say(chat, text="another, that waits for it")
        await handlers.began.wait()
    assert handlers.cancelled
    assert "handlers_cancelled" in caplog.text
    assert not application.running


@pytest.mark.parametrize("method", ["getMe", "deleteWebhook"])
async def test_stopped_before_telegram_was_reached_it_never_talked_and_leaves_nothing_open(
    sandbox: Sandbox, method: str
) -> None:
    application, transport = make_application(sandbox)
    sandbox.faults.rate(method, server_error=1.0)
    stop = asyncio.Event()

    async def stop_when_refused() -> None:
        await sandbox.wait_for(lambda: sandbox.faults.counts["server-error"])
        stop.set()

    async with asyncio.TaskGroup() as group:
        group.create_task(stop_when_refused())
        async with talking(application, stop) as listens:
            assert not listens
    assert transport._sessions == {}
    assert not application.running


async def test_that_telegram_is_not_reached_at_the_start_is_said_once(
    sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    application, _ = make_application(sandbox)
    sandbox.faults.rate("getMe", server_error=1.0)

    async def answer_the_third() -> None:
        await sandbox.wait_for(lambda: sandbox.faults.counts["server-error"] >= 2, 30)
        sandbox.faults.rate("getMe", server_error=0.0)

    async with asyncio.TaskGroup() as group:
        group.create_task(answer_the_third())
        async with talking(application, asyncio.Event()) as listens:
            assert listens
    assert sandbox.faults.counts["server-error"] >= 2
    assert caplog.text.count("telegram_unreachable") == 1
