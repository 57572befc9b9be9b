"""The server: routes are added to it before it listens, and whatever has not been opened is guarded.

It listens as soon as its address is free: of two processes on one machine the second waits with its page until the
first has ended, as it waits with everything else.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.log import logger
from bot.operate.http.guard import AccessGuard, is_from_elsewhere
from bot.storage.database_errors import DATABASE_ERRORS

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterable

    from pydantic import SecretStr

    from bot.status_address import StatusAddress

log = logger(__name__)

_RETRY_SECONDS = 3.0
_LEAVE_SECONDS = 1.0  # for what is being answered when the program ends
_MOST_BYTES = 64 * 1024
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class StatusServer:
    """One aiohttp application; ``port`` is where it listens, 0 while it does not.

    Args:
        address: Where to listen.
        token: What who asks from another machine has to know.
        most_bytes: The largest body of a request.
    """

    def __init__(self, address: StatusAddress, token: SecretStr | None, *, most_bytes: int = _MOST_BYTES) -> None:
        self.address = address
        self.guard = AccessGuard(address, token)
        self.port = 0
        self._open: set[str] = set()
        self._refuse: Callable[[web.Request], Awaitable[web.StreamResponse]] = _refuse
        self._app = web.Application(middlewares=[self._watched], client_max_size=most_bytes)
        self._app.on_response_prepare.append(_with_headers)
        self._app.on_shutdown.append(self._hang_up)
        self._closing = asyncio.Event()

    @property
    def closing(self) -> asyncio.Event:
        """Set when the server ends: an answer that goes on and on is to end then."""
        return self._closing

    def add(self, routes: Iterable[web.AbstractRouteDef], *, is_open: bool = False) -> None:
        """Add routes; those that are open see for themselves who asks (and from where)."""
        for route in routes:
            for added in route.register(self._app.router):
                if is_open and added.resource is not None:
                    self._open.add(added.resource.canonical)

    def refuse_with(self, refuse: Callable[[web.Request], Awaitable[web.StreamResponse]]) -> None:
        """Answer whoever may not ask by another page than a plain line."""
        self._refuse = refuse

    @asynccontextmanager
    async def listening(self, *, retry_seconds: float = _RETRY_SECONDS) -> AsyncIterator[None]:
        """Answer within the block, from the moment on at which the address is free."""
        runner = web.AppRunner(self._app, access_log=None, shutdown_timeout=_LEAVE_SECONDS)
        await runner.setup()
        trying = asyncio.create_task(self._listen(runner, retry_seconds), name="status page")
        try:
            yield
        finally:
            trying.cancel()
            await asyncio.gather(trying, return_exceptions=True)
            self.port = 0
            await runner.cleanup()

    async def _listen(self, runner: web.AppRunner, retry_seconds: float) -> None:
        said = False
        while True:
            try:
                await _whole(web.TCPSite(runner, self.address.host, self.address.port).start())
            except OSError as error:
                if not said:
                    note = "tried again and again; STATUS_ADDR names another address, or off"
                    log.warning("no_status_page", address=str(self.address), reason=error.strerror, note=note)
                said = True
                await asyncio.sleep(retry_seconds)
            else:
                self.port = runner.addresses[0][1]
                log.info("status_page", address=str(self.address._replace(port=self.port)))
                return

    async def _hang_up(self, _app: web.Application) -> None:
        self._closing.set()

    @web.middleware
    async def _watched(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        resource = request.match_info.route.resource
        if resource is not None and resource.canonical in self._open:
            return await handler(request)
        if is_from_elsewhere(request):
            return web.Response(status=403, text="This has to be asked from the status page itself.\n")
        if not self.guard.lets_in(request):
            return await self._refuse(request)
        try:
            return await handler(request)
        except web.HTTPException:
            raise
        except DATABASE_ERRORS as error:
            log.warning("status_page_without_database", reason=getattr(error, "orig", None) or error)
            return web.Response(status=503, text="The database does not answer. / and /readyz say more.\n")
        except Exception:
            log.exception("status_page_failed", path=request.match_info.route.name or "")
            return web.Response(status=500, text="The page could not be made; the log says why.\n")


async def _whole(starting: Coroutine[Any, Any, None]) -> None:
    """Start to the end, also when cancelled: a start that is cut off leaves its socket open."""
    task = asyncio.ensure_future(starting)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        raise


async def _refuse(_request: web.Request) -> web.StreamResponse:
    return web.Response(status=401, text="Ask with the token.\n", headers={"WWW-Authenticate": "Bearer"})


async def _with_headers(_request: web.Request, response: web.StreamResponse) -> None:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
