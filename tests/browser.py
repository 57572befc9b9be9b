"""A real Chromium for tests of pages, Debian's own, driven by Playwright.

``chromium``: a fixture, the browser. ``page``: a fixture, an empty tab the size of a phone. ``open_page`` opens
another of any size. A tab reaches this machine alone; what it asks of others, what it complains of and what it fails to
load are its ``problems``. Where no Chromium is installed its tests are skipped, but never in CI, which installs one.
"""

from __future__ import annotations

import os
import shutil
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import async_playwright

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from playwright.async_api import Browser, ConsoleMessage, Route
    from playwright.async_api import Page as Tab

PATIENCE_MS = 30_000
PHONE = (390, 844)
DESKTOP = (1280, 800)
SERIOUS = frozenset({"serious", "critical"})
_UNTIL = "new Promise(done => { const look = () => (%s) ? done() : setTimeout(look, 20); look() })"
_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")  # without the first it does not start as root


class Page:
    """A tab, with what went wrong in it."""

    def __init__(self, tab: Tab) -> None:
        self.tab = tab
        self.problems: list[str] = []
        tab.on("console", self._complained)
        tab.on("pageerror", lambda error: self.problems.append(str(error)))

    async def run(self, expression: str) -> Any:
        """The value of an expression in the page, awaited if it is a promise."""
        return await self.tab.evaluate(expression)

    async def go(self, url: str) -> None:
        """Open an address, and wait until it is loaded."""
        await self.tab.goto(url)

    async def until(self, expression: str) -> None:
        """Wait until an expression is true."""
        await self.run(_UNTIL % expression)

    async def barriers(self) -> list[str]:
        """What keeps people from using the page as it is now, as far as axe-core finds it and thinks it serious."""
        found = await Axe().run(self.tab)
        return [
            f"{one['id']}: {node['html']}: {node.get('failureSummary', '')}"
            for one in found.response["violations"]
            if one["impact"] in SERIOUS
            for node in one["nodes"]
        ]

    def _complained(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.problems.append(message.text)

    async def _keep_here(self, route: Route) -> None:
        if urlsplit(route.request.url).hostname in {"127.0.0.1", "localhost"}:
            await route.continue_()
            return
        self.problems.append(f"asked for {route.request.url}")
        await route.abort()


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        assert not os.environ.get("CI"), "CI has to install Chromium"
        pytest.skip("no Chromium here: apt-get install chromium")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=_FLAGS)
        yield browser
        await browser.close()


@asynccontextmanager
async def open_page(browser: Browser, size: tuple[int, int] = PHONE, **options: Any) -> AsyncIterator[Page]:
    """Open a tab of its own, of this size; the options are those of Playwright's new_context."""
    width, height = size
    context = await browser.new_context(viewport={"width": width, "height": height}, **options)
    context.set_default_timeout(PATIENCE_MS)
    opened = Page(await context.new_page())
    await context.route("**/*", opened._keep_here)
    yield opened
    await context.close()


@pytest.fixture
async def page(chromium: Browser) -> AsyncIterator[Page]:
    async with open_page(chromium, has_touch=True, is_mobile=True) as opened:
        yield opened
