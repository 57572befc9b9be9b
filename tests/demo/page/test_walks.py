"""The whole demo as a person meets it: its own process, a real browser, and everything that they are told to try."""

from __future__ import annotations

import asyncio
import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any
from urllib.request import Request, urlopen

import pytest
from playwright.async_api import TimeoutError as NotThere

from bot.i18n import Texts
from bot.settings import read_settings
from tests.browser import DESKTOP, PHONE, open_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.async_api import Browser, Locator, Route

    from tests.browser import Page

ALERT = ".message.theirs:has([title='Follow this story'])"
OPML = '<opml version="2.0"><body><outline text="Ledger" type="rss" xmlUrl="{}"/></body></opml>'
IRAN = "Iran talks"


@pytest.fixture(scope="module")
def demo() -> Iterator[str]:
    """The address of the page of a demo that runs."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "demo", "--no-browser", "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        url = next(word for line in process.stdout for word in line.split() if word.startswith("http"))
        yield url
    finally:
        process.terminate()
        process.communicate(timeout=60)
    assert process.returncode == 0


def ask(url: str, path: str, **body: Any) -> Any:
    """What a route of the page answers."""
    headers = {"Content-Type": "application/json"}
    request = Request(url + path, json.dumps(body).encode() if body else None, headers)  # noqa: S310 - our own server
    with urlopen(request) as answer:  # noqa: S310
        return json.load(answer)


def some_feed(url: str) -> str:
    """The address of a feed of the demo."""
    reports = (report for one in ask(url, "page/stories") for report in ask(url, f"page/story/{one['id']}")["reports"])
    return str(next(reports)["feed"])


@pytest.mark.timeout(180)
@pytest.mark.parametrize(
    ("language", "size"), [("en", PHONE), ("en", DESKTOP), ("fa", PHONE), ("fa", DESKTOP)], ids=str
)
async def test_somebody_new_gets_all_there_is(
    demo: str, chromium: Browser, tmp_path: Path, language: str, size: tuple[int, int]
) -> None:
    texts = Texts(language)
    topic = next(one for one in read_settings(None)[0].curated if one.name == IRAN)
    about = {"first_name": "Noor", "language_code": language}
    chat = ask(demo, "control/private_chat", **about)["result"]["id"]
    async with open_page(chromium, size, has_touch=size == PHONE) as page:
        await page.go(f"{demo}#{chat}/0")
        await page.tab.click(".wide")
        await page.tab.locator(".key", has_text=topic.names.get(language, IRAN)).first.click()
        await page.tab.locator(".key", has_text=topic.names.get(language, IRAN)).filter(has_text="✅").first.wait_for()
        await said(page, "/sub Ukraine sanctions", "Ukraine")
        alert = await rung(page)
        await alert.locator(".key").last.click()
        await key(alert, texts("alert-why")).click()
        await page.tab.locator(".theirs.last .quote").last.wait_for()
        await key(alert, texts("alert-more")).click()
        await key(alert, texts("alert-more")).wait_for(state="detached")
        await alert.locator(".key").last.click()
        await key(alert, texts("alert-mute-story")).click()
        await page.tab.locator("#toast", has_text=texts("alert-story-muted")).wait_for()
        await said(page, "/quiet 22:30-7", "22:30")
        file = tmp_path / "feeds.opml"
        file.write_text(OPML.format(f"{some_feed(demo)}?for={chat}"), encoding="utf-8")
        await said(page, "/import", "")
        await page.tab.click("#attach")
        async with page.tab.expect_file_chooser() as chooser:
            await page.tab.locator("dialog .choice").first.click()
        await (await chooser.value).set_files(file)
        await page.tab.locator(".mine .file", has_text="feeds.opml").wait_for()
        await page.tab.locator(".theirs", has_text=texts("import-done", added=1, there=0, failed=0)).wait_for()
        assert await page.barriers() == []
        assert page.problems == []


def key(alert: Locator, text: str) -> Locator:
    """A button under an alert."""
    return alert.get_by_role("button", name=text, exact=True)


async def said(page: Page, text: str, answer: str) -> None:
    """Type a line, and wait for an answer that contains this."""
    before = await page.tab.locator(".message.theirs").count()
    await page.tab.fill("#line", text)
    await page.tab.keyboard.press("Enter")
    await page.until(f"document.querySelectorAll('.message.theirs').length > {before}")
    await page.tab.locator(".message.theirs", has_text=answer).last.wait_for()


async def rung(page: Page) -> Locator:
    """Go from story to story until one rings here; its alert."""
    for _ in range(20):
        await page.tab.click("#next")
        try:
            await page.tab.locator(ALERT).last.wait_for(timeout=3000)
        except NotThere:
            continue
        number = await page.tab.locator(ALERT).last.get_attribute("data-message")
        return page.tab.locator(f"[data-message='{number}']")
    pytest.fail("no story rings")


@pytest.mark.timeout(120)
async def test_the_bot_is_killed_and_loses_nothing(demo: str, chromium: Browser) -> None:
    async with open_page(chromium, DESKTOP) as page:
        await page.go(demo)
        await page.tab.locator("#next:enabled").wait_for()
        await page.tab.click("#open-trouble")
        await page.tab.click("[data-what=kill]")
        await page.tab.locator(".log", has_text="was killed (SIGKILL)").wait_for()
        await page.tab.locator(".log", has_text="It listens again").wait_for()
        await page.tab.locator(".counts", has_text="0lost").wait_for()
        assert page.problems == []


@pytest.mark.timeout(120)
async def test_a_story_is_followed_from_its_feed_to_its_alert(demo: str, chromium: Browser) -> None:
    async with open_page(chromium, DESKTOP) as page:
        await page.go(demo)
        await page.tab.locator("#next:enabled").wait_for()
        await page.tab.click("#open-way")
        iran = page.tab.locator(".stories button", has_text="Iran").filter(has_text=re.compile(r"\d alerts?$")).last
        while not await iran.count():
            await page.tab.click("#next")
            await page.tab.wait_for_timeout(500)
        await iran.click()
        await page.tab.locator(".way", has_text="Amira").first.wait_for()
        await page.tab.locator("details mark").first.wait_for(state="attached")
        way = await page.tab.locator(".way").inner_text()
        for step in ("Fetched", "feed.xml", "opened it", "Iran talks by", "The article of", "Amira"):
            assert step in way
        assert await page.tab.locator("details mark").count() > 0
        assert await page.barriers() == []
        assert page.problems == []


async def test_a_story_opens_though_the_list_is_asked_for_at_that_moment(demo: str, chromium: Browser) -> None:
    asked, goes_on = asyncio.Event(), asyncio.Event()

    async def hold(route: Route) -> None:
        asked.set()
        await goes_on.wait()
        await route.continue_()

    async with open_page(chromium, DESKTOP) as page:
        await page.go(demo)
        await page.tab.locator("#next:enabled").wait_for()
        await page.tab.click("#open-way")
        story = page.tab.locator(".stories button").first
        while not await story.count():
            await page.tab.click("#next")
            await page.tab.wait_for_timeout(500)
        await page.tab.route("**/page/stories", hold)
        await asked.wait()
        await story.click()
        await page.tab.locator(".way").wait_for()
        goes_on.set()
        for _ in range(2):
            async with page.tab.expect_response("**/page/story/*"):
                pass
        assert await page.tab.locator(".way").count() == 1
