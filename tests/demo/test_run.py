"""The whole program, played to the end against the sandbox, as ``newsbell demo`` does it."""

from __future__ import annotations

import asyncio
import io
import os
import re
import signal
from collections import Counter
from typing import TYPE_CHECKING

import aiohttp
import pytest
from rich.console import Console

from bot.demo.day import DayServer, ExpectedChat, load_day, load_expected
from bot.demo.run import run_demo
from bot.demo.subscribers import subscribe_users
from bot.errors import NewsbellError

if TYPE_CHECKING:
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
async def turn_to_the_end(url: str) -> None:
    """Go from story to story on the page until the day is over."""
    async with aiohttp.ClientSession(url) as page:
        while True:
            async with page.get("/page/state") as response:
                clock = (await response.json())["clock"]
            if clock["over"]:
                return
            if clock["ready"]:
                await page.post("/page/clock", json={"do": "next"})
            await asyncio.sleep(0.2)


@pytest.mark.timeout(180)
async def test_a_day_on_the_page_says_when_it_is_over_and_ends_with_ctrl_c() -> None:
    console = make_console()
    demo = asyncio.create_task(run_demo(once=False, console=console, port=0))
    try:
        async with asyncio.timeout(120):
            while not (found := re.search(r"Open (http://127\.0\.0\.1:\d+)/ in a browser", printed(console))):
                assert not demo.done()
                await asyncio.sleep(0.05)
            await turn_to_the_end(found[1])
    except TimeoutError:
        pytest.fail(f"the day does not end: {printed(console)}")
    finally:
        if not demo.done():
            os.kill(os.getpid(), signal.SIGINT)
        assert await demo == 0
    assert "Amira has subscribed to Iran talks, Ukraine sanctions." in printed(console)
    over = r"The day is over: \d+ alerts? to \d+ chats? from \d+ entries in \d+ stories, 0 lost\."
    assert re.search(over, printed(console)), printed(console)[-2000:]


async def test_a_bot_that_does_not_answer_is_no_endless_wait(sandbox: Sandbox, sqlite: Database) -> None:
    chat = ExpectedChat("A", "Ann", ("Iran talks",), (), (), (), ())
    async with DayServer(load_day()) as server:
        with pytest.raises(NewsbellError, match=r"Ann typed /start and had no answer within 0\.1 s"):
            await subscribe_users(sandbox, sqlite, server, [chat], patience_seconds=0.1)
