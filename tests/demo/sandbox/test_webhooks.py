"""Webhooks: what is taken, and how updates are posted."""

from __future__ import annotations

import ssl
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest

from bot.demo.sandbox import Sandbox
from bot.demo.sandbox.webhooks import SECRET_HEADER

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

CERTIFICATE = Path(__file__).parents[2] / "web" / "certificates" / "good.pem"


class Receiver:
    """A bot's own server: it remembers what is posted, and answers as it is told."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, dict[str, Any]]] = []
        self.answers: list[web.Response] = []
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        self.heard.append((request.headers.get(SECRET_HEADER, ""), await request.json()))
        return self.answers.pop(0) if self.answers else web.Response()


@asynccontextmanager
async def receiving(context: ssl.SSLContext | None = None) -> AsyncIterator[Receiver]:
    receiver, app = Receiver(), web.Application()
    app.router.add_post("/hook", receiver.take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=context).start()
    receiver.url = f"{'https' if context else 'http'}://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


@pytest.fixture
async def local() -> AsyncIterator[Sandbox]:
    async with Sandbox(is_local=True, webhook_retry_seconds=0.01) as running:
        yield running


@pytest.fixture
async def bot(local: Sandbox) -> AsyncIterator[Bot]:
    async with Bot(local.token, base_url=local.base_url, base_file_url=local.base_file_url) as ready:
        yield ready


async def test_updates_are_posted_in_order_with_the_secret(local: Sandbox, bot: Bot) -> None:
    chat = local.private_chat(first_name="Ann")
    local.say(chat, text="before")
    async with receiving() as receiver:
        await bot.set_webhook(receiver.url, secret_token="A-secret_1")
        local.say(chat, text="after")
        await local.wait_for(lambda: not local.state.updates.pending)
    assert [(secret, one["message"]["text"]) for secret, one in receiver.heard] == [
        ("A-secret_1", "before"),
        ("A-secret_1", "after"),
    ]
    assert [one["update_id"] for _, one in receiver.heard] == [1, 2]


async def test_what_is_not_taken_is_posted_again_and_told(local: Sandbox, bot: Bot) -> None:
    chat = local.private_chat(first_name="Ann")
    async with receiving() as receiver:
        receiver.answers = [web.Response(status=500), web.Response(status=302)]
        await bot.set_webhook(receiver.url)
        local.say(chat, text="x")
        await local.wait_for(lambda: not local.state.updates.pending)
        info = await bot.get_webhook_info()
    assert [(secret, one["message"]["text"]) for secret, one in receiver.heard] == [("", "x")] * 3
    assert info.last_error_message == "Wrong response from the webhook: 302 Found"
    local.say(chat, text="y")
    await local.wait_for(lambda: "Connection failed" in (local.state.updates.webhook.last_error or ("", ""))[1])  # type: ignore[union-attr]
    assert (await bot.get_webhook_info()).pending_update_count == 1


async def test_an_answer_may_be_a_call(local: Sandbox, bot: Bot) -> None:
    chat = local.private_chat(first_name="Ann")
    async with receiving() as receiver:
        receiver.answers = [
            web.json_response({"method": "sendMessage", "chat_id": chat.id, "text": "Hello"}),
            web.json_response({"method": "sendMessage", "chat_id": 99, "text": "Nobody"}),
            web.json_response(["nothing"]),
        ]
        await bot.set_webhook(receiver.url, allowed_updates=["message"])
        for text in ("/start", "/start", "/start"):
            local.say(chat, text=text)
        local.kick_bot(local.group(), chat.id)
        await local.wait_for(lambda: not local.state.updates.pending)
    assert [one.text for one in local.replies(chat)] == ["Hello"]
    assert len(receiver.heard) == 3  # nothing of the kinds that are not wanted


async def test_a_certificate_of_ones_own_is_trusted(local: Sandbox, bot: Bot) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    chat = local.private_chat(first_name="Ann")
    async with receiving(context) as receiver:
        await bot.set_webhook(receiver.url)
        local.say(chat, text="x")
        await local.wait_for(lambda: local.state.updates.webhook and local.state.updates.webhook.last_error)
        assert receiver.heard == []
        await bot.set_webhook(receiver.url, certificate=CERTIFICATE.read_bytes())
        await local.wait_for(lambda: not local.state.updates.pending)
        assert (await bot.get_webhook_info()).has_custom_certificate
    assert len(receiver.heard) == 1


async def test_dropping_what_waits_and_going_back_to_polling(local: Sandbox, bot: Bot) -> None:
    chat = local.private_chat(first_name="Ann")
    local.say(chat, text="old")
    async with receiving() as receiver:
        await bot.set_webhook(receiver.url, drop_pending_updates=True)
        await bot.delete_webhook()
        local.say(chat, text="new")
        *_, update = await bot.get_updates()
    assert update.message is not None
    assert update.message.text == "new"
    assert receiver.heard == []
    assert (await bot.get_webhook_info()).url == ""


async def test_nothing_is_posted_off_this_machine(local: Sandbox, bot: Bot) -> None:
    await bot.set_webhook("https://example.org/hook")
    local.say(local.private_chat(first_name="Ann"), text="x")
    await local.wait_for(lambda: local.state.updates.webhook and local.state.updates.webhook.last_error)
    told = (await bot.get_webhook_info()).last_error_message
    assert told == "Connection failed: the sandbox reaches this machine alone"


@pytest.mark.parametrize(
    ("url", "more", "complaint"),
    [
        ("http://example.org/hook", {}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ("https:///hook", {}, "bad webhook: Invalid webhook URL specified"),
        ("https://example.org:8080/", {}, "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"),
        ("https://127.0.0.1/hook", {}, r"bad webhook: IP address 127\.0\.0\.1 is reserved"),
        ("https://example.org/", {"secret_token": "a b"}, "secret token contains unallowed characters"),
        ("https://example.org/", {"secret_token": "a" * 257}, "secret token is too long"),
    ],
)
async def test_a_webhook_that_telegram_would_not_take(url: str, more: dict[str, str], complaint: str) -> None:
    async with Sandbox() as sandbox, Bot(sandbox.token, base_url=sandbox.base_url) as bot:
        with pytest.raises(BadRequest, match=f"(?i)^{complaint}$"):
            await bot.set_webhook(url, **more)  # type: ignore[arg-type]
        assert sandbox.state.updates.webhook is None
