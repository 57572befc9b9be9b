"""Server-sent events: whoever has the page open is told what has changed."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from aiohttp import web

from bot.operate.page.overview import live_parts

if TYPE_CHECKING:
    from bot.operate.page.content import Content

_EVERY_SECONDS = 5.0
_MOST_OPEN = 20
_TOO_MANY = "So many pages are open already that this one is not kept up to date.\n"


class Events:
    """The streams that are open.

    Args:
        content: What is told.
        closing: Set when the server ends.
        every_seconds: How often it is looked if something has changed.
    """

    def __init__(self, content: Content, closing: asyncio.Event, every_seconds: float = _EVERY_SECONDS) -> None:
        self._content = content
        self._closing = closing
        self._every_seconds = every_seconds
        self._open = 0

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """Send each part of the page when it has changed, until the page is closed."""
        if self._open >= _MOST_OPEN:
            return web.Response(status=503, text=_TOO_MANY)
        self._open += 1
        try:
            return await self._send(request)
        finally:
            self._open -= 1

    async def _send(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "X-Accel-Buffering": "no"})
        await response.prepare(request)
        sent: dict[str, str] = {}
        with suppress(ConnectionError):
            while not self._closing.is_set():
                parts = await live_parts(self._content)
                changed = {name: text for name, text in parts.items() if sent.get(name) != text}
                sent |= changed
                # A comment where nothing has changed: else nobody would notice that the other side has gone.
                told = "".join(event(name, text) for name, text in changed.items()) or ":\n\n"
                await response.write(told.encode())
                with suppress(TimeoutError):
                    async with asyncio.timeout(self._every_seconds):
                        await self._closing.wait()
        return response


def event(name: str, text: str) -> str:
    """Return an event as it is written: each line of its data by itself."""
    lines = "".join(f"data: {line}\n" for line in text.splitlines())
    return f"event: {name}\n{lines}\n"
