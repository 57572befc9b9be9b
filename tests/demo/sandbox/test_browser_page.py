"""The page in the browser: what it is given, and who may ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.demo.sandbox import Sandbox


@pytest.fixture
async def browser(sandbox: Sandbox) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(sandbox.url) as session:
        yield session


async def get(browser: aiohttp.ClientSession, path: str) -> Any:
    async with browser.get(path) as response:
        assert response.status == 200
        return await response.json()


async def test_the_page_loads_nothing_from_elsewhere(browser: aiohttp.ClientSession) -> None:
    async with browser.get("/") as response:
        text = await response.text()
        assert response.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert text.startswith("<!doctype html>")
    assert "http://" not in text.replace('"http://" + raw', "")
    assert "https://" not in text
    assert "innerHTML" not in text


async def test_a_chat_is_shown_as_its_person_sees_it(
    sandbox: Sandbox, bot: Bot, browser: aiohttp.ClientSession
) -> None:
    first, chat = sandbox.private_chat(first_name="Ann"), sandbox.private_chat(first_name="Bea")
    sandbox.group()
    assert await get(browser, "/control/chats") == [{"id": first.id, "name": "Ann"}, {"id": chat.id, "name": "Bea"}]
    async with browser.post("/control/say", json={"chat": chat.id, "text": "/start"}) as response:
        asked = (await response.json())["result"]["message"]["message_id"]
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("More", callback_data="m")]])
    sent = await bot.send_message(
        chat.id,
        "<b>Hello</b>",
        parse_mode="HTML",
        reply_markup=keys,
        reply_to_message_id=asked,
        disable_notification=True,
    )
    tap = {"chat": chat.id, "message": sent.message_id, "button": "m"}
    async with browser.post("/control/tap", json=tap) as response:
        query = (await response.json())["result"]["callback_query"]["id"]
    await bot.answer_callback_query(query)
    await bot.answer_callback_query(query, "There is no more.")
    await bot.send_document(chat.id, b"x", filename="feeds.opml")
    shown = await get(browser, f"/control/chat/{chat.id}")
    assert (shown["bot"], shown["answers"]) == ("Newsbell", ["There is no more."])
    assert [(message["bot"], message["text"], message["file"]) for message in shown["messages"]] == [
        (False, "/start", ""),
        (True, "Hello", ""),
        (True, "", "feeds.opml"),
    ]
    hello = shown["messages"][1]
    assert hello["entities"] == [{"type": "bold", "offset": 0, "length": 5}]
    assert hello["buttons"] == [[{"text": "More", "data": "m", "url": ""}]]
    assert (hello["reply_to"], hello["silent"], hello["edited"]) == (asked, True, False)


LOOKS = ("/", "/control/chats", "/control/chat/1001", "/control/state", "/control/accepted", "/control/edits")


@pytest.mark.parametrize("path", LOOKS)
@pytest.mark.parametrize(
    "foreign",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1.evil.example"},
        {"Origin": "https://evil.example"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "null"},
    ],
    ids=str,
)
async def test_another_site_cannot_use_the_browser_to_look_or_speak(
    sandbox: Sandbox, browser: aiohttp.ClientSession, path: str, foreign: dict[str, str]
) -> None:
    chat = sandbox.private_chat(id=1001)
    async with browser.get(path) as response:
        assert response.status == 200
    async with browser.get(path, headers=foreign) as response:
        assert response.status == 403
    async with browser.post("/control/say", json={"chat": 1001, "text": "x"}, headers=foreign) as response:
        assert response.status == 403
    assert sandbox.messages(chat) == []


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b'{"chat": 1001, "text": "x"}', "text/plain", 415),
        (b"chat=1001&text=x", "application/x-www-form-urlencoded", 415),
        (b"{", "application/json", 400),
        (b'["chat"]', "application/json", 400),
        (b"\xff", "application/json", 400),
    ],
)
async def test_the_controls_take_json_alone(
    sandbox: Sandbox, browser: aiohttp.ClientSession, body: bytes, kind: str, status: int
) -> None:
    chat = sandbox.private_chat(id=1001)
    for name in ("say", "tap", "limits", "faults"):
        async with browser.post(f"/control/{name}", data=body, headers={"Content-Type": kind}) as response:
            assert response.status == status
    assert sandbox.messages(chat) == []


async def test_its_own_page_may_speak(sandbox: Sandbox, browser: aiohttp.ClientSession) -> None:
    sandbox.private_chat(id=1001)
    own = {"Origin": sandbox.url}
    async with browser.post("/control/say", json={"chat": 1001, "text": "x"}, headers=own) as response:
        assert response.status == 200
    async with browser.get("/control/chat/99") as response:
        assert response.status == 404
