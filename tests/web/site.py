"""A web site on loopback that answers as it is told, and remembers what it was asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from aiohttp import web

from bot.settings import FetchSettings, Settings

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

Handler = "Callable[[web.Request], Awaitable[web.StreamResponse]]"
LOOPBACK = "127.0.0.0/8"


@dataclass
class Site:
    """Answers by path; what has no answer is a 404."""

    port: int = 0
    answers: dict[str, Callable[[web.Request], Awaitable[web.StreamResponse]]] = field(default_factory=dict)
    asked: list[web.BaseRequest] = field(default_factory=list)

    def url(self, path: str = "/") -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def says(
        self, path: str, body: bytes | str = b"", *, status: int = 200, headers: Mapping[str, str] | None = None
    ) -> str:
        """Always answer a path so; its address."""

        async def answer(_: web.Request) -> web.StreamResponse:
            content = body.encode() if isinstance(body, str) else body
            return web.Response(status=status, body=content, headers={"Content-Type": "text/html", **(headers or {})})

        self.answers[path] = answer
        return self.url(path)

    def does(self, path: str, answer: Callable[[web.Request], Awaitable[web.StreamResponse]]) -> str:
        """Answer a path by a function; its address."""
        self.answers[path] = answer
        return self.url(path)

    def paths(self) -> list[str]:
        return [request.path for request in self.asked]

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request)
        answer = self.answers.get(request.path)
        return await answer(request) if answer else web.Response(status=404)


def settings(**fetch: object) -> Settings:
    """Settings that allow loopback, with quick limits."""
    values: dict[str, object] = {"allow_networks": [LOOPBACK], "timeout_seconds": 5, "host_gap_seconds": 0, **fetch}
    return Settings(fetch=FetchSettings.model_validate(values))
