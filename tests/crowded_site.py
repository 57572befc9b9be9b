"""A news site at many loopback addresses that remembers who asked which of its hosts, when, and at the same time."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import Callable

_ITEM = (
    "<item><title>{host} says number {number}</title><link>http://{host}:{port}/article/{number}</link>"
    "<guid>{host}-{path}-{number}</guid><description>Number {number}.</description></item>"
)
_ARTICLE = "<html><body><article>{}</article></body></html>".format(
    "".join(f"<p>Paragraph {n} of an article that tells what happened here in some detail.</p>" for n in range(8))
)


@dataclass
class CrowdedSite:
    """Every address of 127.0.0.0/8 is a host of it; ``agents`` are told apart by their User-Agent."""

    newest: int = 1
    asked: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    together: list[tuple[str, set[str]]] = field(default_factory=list)
    most_at_once: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    held: set[str] = field(default_factory=set)
    _inside: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/{path:.*}", self._answer)
        self._runner = web.AppRunner(app, handler_cancellation=True)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "0.0.0.0", 0)
        await site.start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self.held.clear()
        async with self._changed:
            self._changed.notify_all()
        await self._runner.cleanup()

    def url(self, host: str, path: str = "feed") -> str:
        return f"http://{host}:{self.port}/{path}"

    def inside(self, host: str) -> list[str]:
        """Who is being answered by a host at this moment."""
        return list(self._inside[host])

    async def until(self, is_so: Callable[[], object]) -> None:
        async with self._changed:
            await self._changed.wait_for(is_so)

    async def release(self) -> None:
        """Answer whoever is kept waiting."""
        self.held.clear()
        async with self._changed:
            self._changed.notify_all()

    async def _answer(self, request: web.Request) -> web.Response:
        host, agent = request.host.partition(":")[0], request.headers["User-Agent"]
        self.asked[host].append(agent)
        inside = self._inside[host]
        inside.append(agent)
        self.most_at_once[host] = max(self.most_at_once[host], len(inside))
        if len(set(inside)) > 1:
            self.together.append((host, set(inside)))
        try:
            async with self._changed:
                self._changed.notify_all()
                await self._changed.wait_for(lambda: host not in self.held)
        finally:
            inside.remove(agent)
        if request.path.startswith("/article"):
            return web.Response(text=_ARTICLE, content_type="text/html")
        if request.path == "/robots.txt":
            return web.Response(status=404)
        return web.Response(text=self._feed(host, request.path), content_type="application/rss+xml")

    def _feed(self, host: str, path: str) -> str:
        numbers = range(self.newest, max(self.newest - 5, 0), -1)
        items = "".join(_ITEM.format(host=host, port=self.port, path=path, number=n) for n in numbers)
        head = f"<title>{host}</title><link>http://{host}/</link><description>d</description>"
        return f'<rss version="2.0"><channel>{head}{items}</channel></rss>'
