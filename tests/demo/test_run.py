"""The whole program, played to the end against the sandbox, as ``newsbell demo`` does it."""

from __future__ import annotations

import asyncio
import io
import os
import re
import signal
import sys
from collections import Counter
from datetime import timedelta
from ipaddress import IPv4Network
from pathlib import Path
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from rich.console import Console

import bot
from bot.demo.day import DayServer, ExpectedChat, load_day, load_expected
from bot.demo.run import PORT, can_show_page, run_demo, run_live
from bot.demo.subscribers import subscribe_users
from bot.errors import NewsbellError
from bot.settings import FeedConfig, FetchSettings, Settings, read_settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.demo.sandbox import Sandbox
    from bot.storage.database import Database


def make_console() -> Console:
    return Console(file=io.StringIO(), width=120)


def printed(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


@pytest.mark.timeout(120)
async def test_the_day_at_full_speed_brings_every_alert_once_and_loses_none() -> None:
    console, day, expected = make_console(), load_day(), load_expected()
    assert await run_demo(once=True, console=console) == 0
    text = printed(console)
    owed = sum(len(chat.stories) for chat in expected.chats)
    assert text.splitlines()[-1] == (
        f"{owed} alerts to {len(expected.chats)} chats from {len(day.entries)} entries "
        f"in {len(expected.stories)} stories, 0 lost"
    )
    told = Counter(re.findall(r"^\d\d:\d\d  (\w+) · .*  lag \d+\.\d s$", text, re.MULTILINE))
    assert told == {chat.user: len(chat.stories) for chat in expected.chats}
    story_of = {entry.title: entry.story for entry in day.entries}
    found = re.findall(r"^\d\d:\d\d  (\w+) · .*↳ a reply, without a sound.*\n +(.*\S)", text, re.MULTILINE)
    replies = Counter((user, story_of[title]) for user, title in found)
    assert replies == Counter((chat.user, story) for chat in expected.chats for story in chat.replies)
    assert "also: " in text


@pytest.mark.timeout(120)
async def told_when(page: aiohttp.ClientSession, wanted: Callable[[Any], bool], chat: int = 0) -> Any:
    """The state of the page as soon as it is as wanted; it is asked for again when something changes."""
    revision = ""
    while True:
        query = {"chat": str(chat), "revision": revision}
        async with page.get("/page/state", params=query) as response:
            told = await response.json()
        if wanted(told):
            return told
        revision = told["revision"]


async def address_of(console: Console, demo: asyncio.Task[int]) -> str:
    """The address of the page, once it is printed."""
    while not (found := re.search(r"Open (http://127\.0\.0\.1:\d+)/ in a browser", printed(console))):
        assert not demo.done()
        await asyncio.sleep(0.05)
    return found[1]


@pytest.mark.timeout(180)
async def test_a_day_on_the_page_says_when_it_is_over_and_begins_again_until_ctrl_c() -> None:
    console = make_console()
    demo = asyncio.create_task(run_demo(once=False, minutes=0.2, console=console, port=0))
    try:
        async with asyncio.timeout(120), aiohttp.ClientSession(await address_of(console, demo)) as page:
            await page.post("/page/say", json={"chat": 1001, "text": "/sub Iran talks"})
            await told_when(page, lambda now: now["clock"]["over"])
            assert (await told_when(page, lambda _: True, 1001))["chat"]["messages"]
            await page.post("/page/clock", json={"do": "replay"})
            told = await told_when(page, lambda now: now["clock"]["ready"] and not now["clock"]["over"], 1001)
            assert told["chat"]["messages"] == []
            assert told["clock"]["now"] < told["clock"]["start"] + 60 * 60 * 1000
    except TimeoutError:
        pytest.fail(f"the day does not end: {printed(console)}")
    finally:
        if not demo.done():
            os.kill(os.getpid(), signal.SIGINT)
        assert await demo == 0
    assert "Amira has subscribed to Iran talks, Ukraine sanctions." in printed(console)
    over = r"The day is over: \d+ alerts? to \d+ chats? from \d+ entries in \d+ stories, 0 lost\b"
    assert re.search(over, printed(console)), printed(console)[-2000:]


async def test_a_bot_that_does_not_answer_is_no_endless_wait(sandbox: Sandbox, sqlite: Database) -> None:
    chat = ExpectedChat("A", "Ann", ("Iran talks",), (), (), (), ())
    async with DayServer(load_day()) as server:
        with pytest.raises(NewsbellError, match=r"Ann typed /start and had no answer within 0\.1 s"):
            await subscribe_users(sandbox, sqlite, server, [chat], patience_seconds=0.1)


@pytest.mark.timeout(180)
async def test_live_shows_the_operators_feeds_and_tells_nobody_else() -> None:
    console = make_console()
    async with DayServer(load_day()) as server:
        settings = Settings(
            feeds=tuple(FeedConfig(name=feed.name, url=feed.url, outlet=feed.outlet) for feed in server.feeds),
            curated=read_settings(None)[0].curated,
            fetch=FetchSettings(allow_networks=(IPv4Network("127.0.0.0/8"),), host_gap_seconds=0).model_copy(
                update={"fastest_minutes": 0.01, "slowest_minutes": 0.01}
            ),
        )
        demo = asyncio.create_task(run_live(settings, console=console, port=0))
        try:
            async with asyncio.timeout(120), aiohttp.ClientSession(await address_of(console, demo)) as page:
                await page.post("/page/say", json={"chat": 1001, "text": "/sub Iran talks"})
                await told_when(page, lambda now: len(now["chat"]["messages"]) > 1, 1001)
                server.advance(server.day.start + timedelta(hours=1))
                told = await told_when(page, lambda now: any(one["story"] for one in now["chat"]["messages"]), 1001)
                assert told["clock"]["real"] is True
                async with page.post("/page/clock", json={"do": "next"}) as response:
                    assert response.status == 400
        finally:
            if not demo.done():
                os.kill(os.getpid(), signal.SIGINT)
            assert await demo == 0
    alert = r"You · Iran talks .*\n +.*(Iran|Tehran)"  # the headline of whichever outlet was polled first
    assert re.search(alert, printed(console)), printed(console)[-2000:]


def test_a_page_is_shown_only_where_somebody_sits(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert not can_show_page()


def test_the_readme_names_the_page() -> None:
    readme = (Path(bot.__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    assert f"http://127.0.0.1:{PORT}/" in readme
