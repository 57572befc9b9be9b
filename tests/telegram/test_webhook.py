"""What people write, heard by webhook: taken by the leader alone, from Telegram alone, and nothing lost on the way."""

from __future__ import annotations

import asyncio
import json
import ssl
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from aiohttp import web
from telegram.ext import Application, MessageHandler, filters

from bot.demo.sandbox import Sandbox
from bot.errors import ConfigError
from bot.telegram.connection import talking
from bot.telegram.transport import Transport
from bot.telegram.webhook import SECRET_HEADER, WebhookInbox
from tests.alerts.builders import until
from tests.sandbox import make_builder

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from telegram import Update

CERTIFICATE = Path(__file__).parents[1] / "web" / "certificates" / "good.pem"
NOBODY = asyncio.Event


@pytest.fixture
async def local() -> AsyncIterator[Sandbox]:
    async with Sandbox(is_local=True, webhook_retry_seconds=0.01) as running:
        yield running


class Listener:
    """An application that remembers what it hears."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def application(self, sandbox: Sandbox) -> Application[Any, Any, Any, Any, Any, Any]:
        transport = Transport()
        built = make_builder(sandbox).request(transport).get_updates_request(transport).job_queue(None).build()
        built.add_handler(MessageHandler(filters.TEXT, self._hear))
        return built

    async def _hear(self, update: Update, _context: object) -> None:
        assert update.effective_message is not None
        self.heard.append(update.effective_message.text or "")

    async def hears(self, text: str) -> None:
        async def has_heard() -> bool:
            return text in self.heard

        await until(has_heard)


@asynccontextmanager
async def answered(sandbox: Sandbox, *, tls: bool = False) -> AsyncIterator[WebhookInbox]:
    """A webhook behind a server of its own, which begins before anybody takes what is posted."""
    context = None
    if tls:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(CERTIFICATE)
    webhook = WebhookInbox("https://unknown/hook", sandbox.token, CERTIFICATE if tls else None)
    app = web.Application()
    app.add_routes(webhook.routes())
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=context).start()
    webhook.url = f"{'https' if tls else 'http'}://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield webhook
    await runner.cleanup()


async def test_changing_from_asking_to_being_posted_to_and_back_loses_nothing(local: Sandbox) -> None:
    listener, chat = Listener(), local.private_chat()
    async with answered(local) as webhook:
        async with talking(listener.application(local), NOBODY()) as listens:
            assert listens
            local.say(chat, text="one")
            await listener.hears("one")
        local.say(chat, text="two, while nobody listens")
        async with talking(listener.application(local), NOBODY(), webhook=webhook) as listens:
            assert listens
            local.say(chat, text="three")
            await listener.hears("three")
        local.say(chat, text="four, to which the answer is: later")
        async with talking(listener.application(local), NOBODY()) as listens:
            assert listens
            local.say(chat, text="five")
            await listener.hears("five")
    assert [text.partition(",")[0] for text in listener.heard] == ["one", "two", "three", "four", "five"]


async def test_a_certificate_that_nobody_vouches_for_is_handed_to_telegram(local: Sandbox) -> None:
    listener, chat = Listener(), local.private_chat()
    async with (
        answered(local, tls=True) as webhook,
        talking(listener.application(local), NOBODY(), webhook=webhook) as listens,
    ):
        assert listens
        local.say(chat, text="one")
        await listener.hears("one")


async def test_an_address_that_telegram_does_not_post_to_is_said_to_be_wrong(sandbox: Sandbox) -> None:
    webhook = WebhookInbox("http://127.0.0.1:8081/hook", sandbox.token)
    with pytest.raises(ConfigError, match="WEBHOOK_URL is not an address that Telegram posts to: Bad webhook"):
        async with talking(Listener().application(sandbox), NOBODY(), webhook=webhook):
            pass


async def test_stopped_while_telegram_is_away_it_comes_to_nothing(local: Sandbox) -> None:
    stop = asyncio.Event()
    stop.set()
    async with (
        answered(local) as webhook,
        talking(Listener().application(local), stop, webhook=webhook) as listens,
    ):
        assert not listens


async def test_only_telegram_is_heard_and_each_update_once(local: Sandbox) -> None:
    listener, chat = Listener(), local.private_chat()
    local.say(chat, text="hello")
    update = json.dumps(local.state.updates.pending[0])
    async with answered(local) as webhook, aiohttp.ClientSession() as session:

        async def post(body: str, secret: str = webhook.secret) -> int:
            async with session.post(webhook.url, data=body, headers={SECRET_HEADER: secret}) as response:
                return response.status

        assert await post(update) == 503
        assert await post(update, "guessed") == 403
        async with talking(listener.application(local), NOBODY(), webhook=webhook):
            await listener.hears("hello")
            assert [await post(update), await post(update, "")] == [200, 403]
            assert [await post("{"), await post("[]"), await post("{}"), await post("x" * 1_000_001)] == [400] * 3 + [
                413
            ]
            local.say(chat, text="the last")
            await listener.hears("the last")
        assert await post(update) == 503
    assert listener.heard == ["hello", "the last"]
