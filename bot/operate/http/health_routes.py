"""/healthz: the process answers. /readyz: it does what it is for, or says what keeps it from that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot import __version__
from bot.operate.readiness.assess import Aspect, Finding, assess

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.operate.presence import Role
    from bot.operate.readiness.observe import Observer

_READY, _UNREADY = 200, 503


def health_routes(observer: Observer, may_see_names: Callable[[web.Request], bool]) -> list[web.RouteDef]:
    """Return the two routes; names of feeds are told to those alone who may see the status page."""

    async def healthz(_request: web.Request) -> web.Response:
        return web.json_response({"program": "newsbell", "version": __version__})

    async def readyz(request: web.Request) -> web.Response:
        seen = await observer.look()
        told = _report(seen.role, assess(seen), names=may_see_names(request))
        return web.json_response(told, status=_READY if told["ready"] else _UNREADY)

    return [web.get("/healthz", healthz), web.get("/readyz", readyz)]


def _report(role: Role, findings: Sequence[Finding], *, names: bool) -> dict[str, Any]:
    def sentences(*, problems: bool) -> list[str]:
        return [found.whole if names else found.text for found in findings if found.is_problem is problems]

    unwell = {found.aspect for found in findings if found.is_problem}
    return {
        "program": "newsbell",
        "version": __version__,
        "role": role,
        "ready": not unwell,
        "problems": sentences(problems=True),
        "warnings": sentences(problems=False),
        "checks": {aspect: aspect not in unwell for aspect in Aspect},
    }
