"""A real Chromium for tests of pages, driven over its DevTools protocol.

``page``: a fixture, an empty tab the size of a phone. Where no Chromium is installed its tests are skipped, but never
in CI, which installs one.
"""

from __future__ import annotations

import asyncio
import itertools
import os
import re
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

PATIENCE = 60.0
_UNTIL = "new Promise(done => { const look = () => (%s) ? done() : setTimeout(look, 20); look() })"
_LISTENS = re.compile(rb"DevTools listening on ws://([^/]+)/")
_SIZE = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
_FLAGS = (
    "--headless",
    "--no-sandbox",  # it would not start as root
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--remote-debugging-port=0",
)


class Page:
    """A tab: it goes to addresses, runs expressions, and remembers what went wrong in it."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.problems: list[str] = []
        self._socket = socket
        self._numbers = itertools.count(1)
        self._loaded = False

    async def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Call a method of the protocol; what it answers."""
        number = next(self._numbers)
        await self._socket.send_json({"id": number, "method": method, "params": params})
        while True:
            told = await self._socket.receive_json(timeout=PATIENCE)
            if told.get("id") == number:
                assert "error" not in told, told["error"]
                answer: dict[str, Any] = told["result"]
                return answer
            self._note(told)

    async def run(self, expression: str) -> Any:
        """The value of an expression in the page, awaited if it is a promise."""
        answer = await self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    async def go(self, url: str) -> None:
        """Open an address, and wait until it is loaded."""
        self._loaded = False
        await self.call("Page.navigate", url=url)
        while not self._loaded:
            self._note(await self._socket.receive_json(timeout=PATIENCE))

    async def until(self, expression: str) -> None:
        """Wait until an expression is true."""
        async with asyncio.timeout(PATIENCE):
            await self.run(_UNTIL % expression)

    def _note(self, told: dict[str, Any]) -> None:
        params = told.get("params", {})
        self._loaded = self._loaded or told.get("method") == "Page.loadEventFired"
        if told.get("method") == "Runtime.exceptionThrown":
            self.problems.append(str(params["exceptionDetails"]))
        elif told.get("method") == "Log.entryAdded" and params["entry"]["level"] == "error":
            self.problems.append(str(params["entry"]["text"]))


@pytest.fixture
async def page(tmp_path: Path) -> AsyncIterator[Page]:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        assert not os.environ.get("CI"), "CI has to install Chromium"
        pytest.skip("no Chromium here: apt-get install chromium")
    process = await asyncio.create_subprocess_exec(
        chromium,
        *_FLAGS,
        f"--user-data-dir={tmp_path / 'chromium'}",
        "about:blank",
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stderr is not None
    try:
        async with asyncio.timeout(PATIENCE):
            address = await _listens_at(process.stderr)
        drain = asyncio.create_task(process.stderr.read(), name="what Chromium complains of")
        async with aiohttp.ClientSession(f"http://{address}") as session:
            async with session.get("/json/list") as response:
                tab = next(tab for tab in await response.json() if tab["type"] == "page")
            async with session.ws_connect(tab["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                opened = Page(socket)
                for domain in ("Page", "Runtime", "Log"):
                    await opened.call(f"{domain}.enable")
                await opened.call("Emulation.setDeviceMetricsOverride", **_SIZE)
                yield opened
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        await process.wait()
    await drain


async def _listens_at(stream: asyncio.StreamReader) -> str:
    """Host and port at which the browser says it listens."""
    while True:
        line = await stream.readline()
        assert line, "Chromium ended before it listened"
        if found := _LISTENS.search(line):
            return found[1].decode()
