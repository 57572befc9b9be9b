"""The status page in a browser: for everybody, live, by keyboard, and deaf to what feeds say."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from pydantic import SecretStr
from sqlalchemy import select, update

from bot.model import FeedState
from bot.settings import Settings
from bot.status_address import StatusAddress
from bot.storage.tables import feeds
from tests.browser import DESKTOP, PHONE, open_page
from tests.operate.asking import asked
from tests.operate.page.news_day import NOW, fill

if TYPE_CHECKING:
    import aiohttp
    from playwright.async_api import Browser

    from bot.storage.database import Database

PAGES = ("/", "/feeds", "/stories", "/topics")
WIDER_THAN_THE_SCREEN = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def base(session: aiohttp.ClientSession) -> str:
    return str(session._base_url).rstrip("/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP])
async def test_nothing_keeps_anybody_from_using_it(
    chromium: Browser, sqlite: Database, size: tuple[int, int], scheme: str
) -> None:
    await fill(sqlite)
    async with asked(sqlite, lambda: NOW) as session, open_page(chromium, size, color_scheme=scheme) as page:
        for path in PAGES:
            await page.go(base(session) + path)
            assert await page.barriers() == [], path
            assert await page.run(WIDER_THAN_THE_SCREEN) is False, path
            assert await page.tab.title() in {"Well · Newsbell", f"{path[1:].capitalize()} · Newsbell"}
        await page.go(base(session) + "/")
        await page.run("document.querySelector('details').open = true")
        assert await page.barriers() == []
        assert page.problems == []


async def test_signing_in(chromium: Browser, sqlite: Database) -> None:
    settings = Settings(status_address=StatusAddress("0.0.0.0", 0), status_token=SecretStr("correct horse battery"))
    async with asked(sqlite, lambda: NOW, settings=settings) as session, open_page(chromium, PHONE) as page:
        await page.go(base(session) + "/feeds")
        assert await page.barriers() == []
        await page.tab.keyboard.type("a guess")
        await page.tab.keyboard.press("Enter")
        await page.tab.get_by_role("alert").wait_for()
        await page.tab.get_by_label("The token (STATUS_TOKEN)").fill("correct horse battery")
        await page.tab.keyboard.press("Enter")
        await page.tab.get_by_text("Newsbell is well").wait_for()
        await page.go(base(session) + "/feeds")
        assert await page.run("document.querySelector('h1').textContent") == "Feeds"
        assert await page.run("document.cookie") == ""


async def test_what_changes_comes_by_itself(chromium: Browser, sqlite: Database) -> None:
    await fill(sqlite)
    moments = [NOW]
    async with asked(sqlite, lambda: moments[-1]) as session, open_page(chromium, DESKTOP) as page:
        await page.go(base(session) + "/")
        await page.tab.get_by_text("7 of 59 feeds fail").wait_for()
        await page.tab.get_by_text("live", exact=True).wait_for()
        async with sqlite.write() as conn:
            await conn.execute(update(feeds).values(state=FeedState.ACTIVE))
        moments.append(NOW + timedelta(seconds=10))
        await page.tab.get_by_text("all 60 feeds answer").wait_for()
        assert page.problems == []


async def test_a_feed_is_polled_at_a_tap_and_its_row_shows_it(chromium: Browser, sqlite: Database) -> None:
    await fill(sqlite)
    async with asked(sqlite, lambda: NOW) as session, open_page(chromium, PHONE) as page:
        await page.go(base(session) + "/feeds?state=failing&q=12")
        await page.tab.get_by_role("button", name="Poll Meridian Wire 12 now").click()
        await page.until("document.querySelector('#feed-12 button').disabled")
        async with sqlite.write() as conn:
            assert (await conn.execute(select(feeds.c.next_poll_at).where(feeds.c.id == 12))).scalar_one() == NOW
            polled = {"last_polled_at": NOW + timedelta(seconds=1), "next_poll_at": NOW + timedelta(minutes=5)}
            await conn.execute(update(feeds).where(feeds.c.id == 12).values(state=FeedState.ACTIVE, **polled))
        await page.until("document.querySelector('#feed-12 .state').textContent == 'active'")
        assert await page.run("document.activeElement.textContent") == "Poll now"
        assert page.problems == []


async def test_without_scripts_it_works_as_well(chromium: Browser, sqlite: Database) -> None:
    await fill(sqlite)
    async with asked(sqlite, lambda: NOW) as session, open_page(chromium, PHONE, java_script_enabled=False) as page:
        await page.go(base(session) + "/feeds")
        await page.tab.get_by_label("Name or address").fill("harbour")
        await page.tab.get_by_role("button", name="Search").click()
        await page.tab.get_by_text("9 feeds found").wait_for()
        await page.tab.get_by_role("button", name="Poll The Harbour Post 7 now").click()
        await page.tab.get_by_text("9 feeds found").wait_for()
        assert page.tab.url.endswith("/feeds?q=harbour&state=")


async def test_by_keyboard_alone(chromium: Browser, sqlite: Database) -> None:
    await fill(sqlite)
    async with asked(sqlite, lambda: NOW) as session, open_page(chromium, DESKTOP) as page:
        await page.go(base(session) + "/")
        press = page.tab.keyboard.press
        await press("Tab")
        assert await page.run("document.activeElement.textContent") == "To the content"
        await press("Enter")
        assert await page.run("document.activeElement.id") == "main"
        await page.go(base(session) + "/")
        for _ in range(4):
            await press("Tab")
        assert await page.run("document.activeElement.textContent") == "Feeds"
        await press("Enter")
        await page.tab.wait_for_url("**/feeds")
