"""A Telegram for tests: the demo's sandbox, reached over HTTP, inside the process, or in a process of its own.

- ``sandbox``: a fixture, a running Sandbox. ``bot``: a fixture, python-telegram-bot's Bot talking to it.
- ``make_builder(sandbox)``: an ApplicationBuilder whose Application talks to it over HTTP, as in real life.
- ``make_builder(sandbox, direct=True)``: the same without sockets, some ten times faster; for thousands of steps.
- ``hear(app, update)``: let the application handle one update, as returned by ``sandbox.say`` and its like, and wait
  until it is done. The application need not be polling.
- ``RemoteSandbox``: a sandbox in another process, and its controls; for tests that kill the bot.
"""

from __future__ import annotations

import asyncio
import json
import sys
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from telegram import Bot, Update
from telegram.error import NetworkError, TimedOut
from telegram.ext import ApplicationBuilder
from telegram.request import BaseRequest, RequestData

from bot.demo.sandbox import BrokenOff, Ending, Params, Refusal, Sandbox
from bot.demo.sandbox.params import Upload

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping
    from pathlib import Path

    from telegram.ext import Application

    from tests.heard_log import HeardLog


@pytest.fixture
async def sandbox(monkeypatch: pytest.MonkeyPatch, heard_log: HeardLog) -> AsyncIterator[Sandbox]:
    # Without it python-telegram-bot warns inside its own RetryAfter, and warnings are errors here.
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    async with Sandbox() as running:
        yield running
        heard_log.hear_people(running)


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    async with Bot(sandbox.token, base_url=sandbox.base_url, base_file_url=sandbox.base_file_url) as ready:
        yield ready


def make_builder(sandbox: Sandbox, *, direct: bool = False) -> ApplicationBuilder[Any, Any, Any, Any, Any, Any]:
    builder: ApplicationBuilder[Any, Any, Any, Any, Any, Any] = ApplicationBuilder()
    builder = builder.token(sandbox.token).base_url(sandbox.base_url).base_file_url(sandbox.base_file_url)
    if direct:
        builder = builder.request(DirectRequest(sandbox)).get_updates_request(DirectRequest(sandbox))
    return builder


async def hear(app: Application[Any, Any, Any, Any, Any, Any], update: Mapping[str, Any]) -> None:
    """Handle the update now, to the end, as the library does; {} is an update that the bot never gets."""
    if update:
        heard = Update.de_json(dict(update), app.bot)
        await app.update_processor.process_update(heard, app.process_update(heard))


class DirectRequest(BaseRequest):
    """python-telegram-bot's transport, without the sockets: calls the sandbox where it is."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox

    @property
    def read_timeout(self) -> float | None:
        return 5

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_timeouts: Any, **_more: Any
    ) -> tuple[int, bytes]:
        if method == "GET":
            return 200, self.sandbox.state.world.files[url.rpartition("/")[2]].content
        params = _params(request_data) if request_data is not None else Params()
        try:
            result = await self.sandbox.call(url.rpartition("/")[2], params)
        except Refusal as refusal:
            return refusal.status, json.dumps(refusal.to_json()).encode()
        except BrokenOff as broken:
            error = TimedOut() if broken.ending is Ending.SILENCE else NetworkError("httpx.ReadError: ")
            raise error from broken
        return 200, json.dumps({"ok": True, "result": result}).encode()


def _params(data: RequestData) -> Params:
    files = {
        name: Upload(part[0], part[2], part[1] if isinstance(part[1], bytes) else part[1].read())
        for name, part in data.multipart_data.items()
    }
    return Params(dict(data.json_parameters), files)


class RemoteSandbox:
    """A sandbox in another process, by its controls; see ``bot.demo.sandbox.control``."""

    def __init__(self, url: str, session: aiohttp.ClientSession, token: str) -> None:
        self.url = url
        self.token = token
        self._session = session

    async def do(self, name: str, **arguments: Any) -> Any:
        """``do("say", chat=1001, text="/start")``; also "limits", "faults" and "tap"."""
        async with self._session.post(f"{self.url}/control/{name}", json=arguments) as response:
            answer = await response.json()
        assert answer["ok"], answer["description"]
        return answer["result"]

    async def look(self, name: str = "state", **query: Any) -> Any:
        """``look("accepted", after=10)``, ``look("edits")`` or ``look()`` for the counts."""
        async with self._session.get(f"{self.url}/control/{name}", params=query) as response:
            return (await response.json())["result"]


@asynccontextmanager
async def start_remote(*options: str, log: Path | None = None) -> AsyncIterator[RemoteSandbox]:
    """``python -m bot.demo.sandbox`` with these options, until the end of the block."""
    extra = ("--accepted-log", str(log)) if log is not None else ()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.demo.sandbox", *options, *extra, stdout=asyncio.subprocess.PIPE
    )
    try:
        assert process.stdout is not None
        async with asyncio.timeout(20):
            url = (await process.stdout.readline()).decode().strip()
        async with aiohttp.ClientSession() as session:
            yield RemoteSandbox(url, session, "4242:sandbox")
    finally:
        process.terminate()
        await process.wait()
