"""The page's routes: what is served, and who may ask."""

from __future__ import annotations

import asyncio
import re
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest

from bot.demo.page.acts import ACTS

if TYPE_CHECKING:
    import aiohttp
    from telegram import Bot

    from bot.demo.sandbox import Sandbox
    from bot.demo.show import Show

STATIC = sorted(entry.name for entry in (files("bot.demo.page") / "static").iterdir())
FOREIGN: list[dict[str, str]] = [
    {"Host": "evil.example"},
    {"Host": "127.0.0.1.evil.example"},
    {"Origin": "https://evil.example"},
    {"Origin": "http://127.0.0.1:1"},
    {"Origin": "null"},
]


async def get(browser: aiohttp.ClientSession, path: str) -> Any:
    async with browser.get(path) as response:
        assert response.status == 200
        return await response.json()


@pytest.mark.parametrize("path", ["/", *(f"/page/{name}" for name in STATIC)])
async def test_a_file_is_our_own_and_loads_nothing_from_elsewhere(browser: aiohttp.ClientSession, path: str) -> None:
    async with browser.get(path) as response:
        assert response.status == 200
        text = await response.text()
        policy = response.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    assert "unsafe" not in policy
    assert set(re.findall(r"https?://[\w.]+", text)) <= {"http://www.w3.org"}
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(", text)


@pytest.mark.parametrize(
    "path", ["/", "/page/state", "/page/stories", "/page/app.js", "/control/state", "/control/journal"]
)
@pytest.mark.parametrize("foreign", FOREIGN, ids=str)
async def test_another_site_cannot_use_the_browser_to_look(
    browser: aiohttp.ClientSession, path: str, foreign: dict[str, str]
) -> None:
    async with browser.get(path) as response:
        assert response.status == 200
    async with browser.get(path, headers=foreign) as response:
        assert response.status == 403


@pytest.mark.parametrize("name", ["trouble", "file", *ACTS])
@pytest.mark.parametrize("foreign", FOREIGN, ids=str)
async def test_another_site_cannot_use_the_browser_to_act(
    show: Show, browser: aiohttp.ClientSession, name: str, foreign: dict[str, str]
) -> None:
    chat = show.cast.you.id
    async with browser.post(f"/page/{name}?chat={chat}", json={"chat": chat, "text": "x"}, headers=foreign) as response:
        assert response.status == 403
    assert show.sandbox.messages(chat) == []


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b'{"chat": 1001, "text": "x"}', "text/plain", 415),
        (b"chat=1001&text=x", "application/x-www-form-urlencoded", 415),
        (b"{", "application/json", 400),
        (b'["chat"]', "application/json", 400),
        (b"\xff", "application/json", 400),
        (b'{"chat": 99, "text": "x"}', "application/json", 400),
        (b'{"chat": 1001, "text": "x", "more": 1}', "application/json", 400),
    ],
)
async def test_an_act_is_json_and_says_what_it_is_about(
    show: Show, browser: aiohttp.ClientSession, body: bytes, kind: str, status: int
) -> None:
    async with browser.post("/page/say", data=body, headers={"Content-Type": kind}) as response:
        assert response.status == status
    assert show.sandbox.messages(show.cast.you) == []


async def test_the_state_waits_for_something_new(show: Show, browser: aiohttp.ClientSession) -> None:
    first = await get(browser, f"/page/state?chat={show.cast.you.id}")
    assert first["chat"]["messages"] == []
    waiting = asyncio.create_task(get(browser, f"/page/state?chat={show.cast.you.id}&revision={first['revision']}"))
    async with browser.post("/page/say", json={"chat": show.cast.you.id, "text": "/start"}) as response:
        assert response.status == 200
    second = await waiting
    assert second["revision"] != first["revision"]
    assert [message["text"] for message in second["chat"]["messages"]] == ["/start"]


async def test_a_photo_of_the_day_is_handed_on_and_no_other_is_fetched(
    show: Show, browser: aiohttp.ClientSession
) -> None:
    assert show.player is not None
    entry, server = show.player.day.entries[0], show.player.server
    async with browser.get(
        "/page/photo", params={"url": f"{server.base}/{entry.outlet}/photo/{entry.slug}.webp"}
    ) as response:
        assert (response.status, response.content_type) == (200, "image/webp")
        assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    for url in (
        "",
        f"{server.base}/",
        f"{server.base}/{entry.outlet}/news/{entry.slug}",
        "https://img.example/photo/1.webp",
    ):
        async with browser.get("/page/photo", params={"url": url}) as response:
            assert response.status == 404


async def test_files_go_both_ways(sandbox: Sandbox, bot: Bot, show: Show, browser: aiohttp.ClientSession) -> None:
    chat = show.cast.you.id
    address = f"/page/file?chat={chat}&name=feeds.opml"
    async with browser.post(address, data=b"<opml/>") as response:
        assert response.status == 415  # a form of another site could send this much
    async with browser.post(address, data=b"", headers={"X-Newsbell": "page"}) as response:
        assert response.status == 400
    async with browser.post(address, data=b"<opml/>", headers={"X-Newsbell": "page"}) as response:
        assert response.status == 200
    *_, update = await bot.get_updates()
    assert update.message is not None
    assert update.message.document is not None
    assert update.message.document.file_name == "feeds.opml"
    assert await (await update.message.document.get_file()).download_as_bytearray() == b"<opml/>"
    await bot.send_document(chat, b"<script>1</script>", filename='нов"ости.html')
    shown = (await get(browser, f"/page/state?chat={chat}"))["chat"]["messages"][-1]["file"]
    async with browser.get(f"/page/file/{shown['id']}") as response:
        assert await response.read() == b"<script>1</script>"
        assert response.content_type == "application/octet-stream"
        assert response.headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''%D0")
    async with browser.get("/page/file/none") as response:
        assert response.status == 404
    assert len(sandbox.messages(chat)) == 2


@pytest.mark.parametrize("path", ["/page/story/99", "/page/story/x", "/page/file/99", "/page/none.js"])
async def test_what_is_not_there_is_not_found(browser: aiohttp.ClientSession, path: str) -> None:
    async with browser.get(path) as response:
        assert response.status == 404


@pytest.mark.parametrize("chat", ["", "99", "-5", "x", "--5", "1e9"])
async def test_a_chat_that_is_none_is_shown_as_none(browser: aiohttp.ClientSession, chat: str) -> None:
    assert (await get(browser, f"/page/state?chat={chat}"))["chat"] is None
    async with browser.post(f"/page/file?chat={chat}", data=b"x", headers={"X-Newsbell": "page"}) as response:
        assert response.status == 404
