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


async def test_another_site_cannot_use_the_browser_to_speak(sandbox: Sandbox, browser: aiohttp.ClientSession) -> None:
    chat = sandbox.private_chat()
    for path in ("/", "/control/chats", f"/control/chat/{chat.id}"):
        async with browser.get(path, headers={"Host": "evil.example"}) as response:
            assert response.status == 403
    async with browser.post("/control/say", data='{"chat": 1001, "text": "x"}') as response:
        assert response.status == 415
    async with browser.post("/control/say", json={"chat": chat.id}, headers={"Host": "evil.example"}) as response:
        assert response.status == 403
    async with browser.get("/control/chat/99") as response:
        assert response.status == 404
    assert sandbox.messages(chat) == []
