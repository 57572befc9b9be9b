"""The carrier of requests to Telegram, by aiohttp: python-telegram-bot's extension point ``BaseRequest``.

Together with the library's building and reading, a request takes half the CPU that it takes with the library's own
client; see ``tests/bench/results/alerts.md``.
"""

from __future__ import annotations

import asyncio
import re
from io import BytesIO
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest

from bot import metrics
from bot.valid_text import valid
from bot.web.proxy import Proxies, ProxyAddress, ProxyFailedError, SocksConnector

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram._utils.types import JSONDict, ODVInput
    from telegram.request import RequestData

    from bot.telegram.reach import TelegramReach


class SilencedError(aiohttp.ClientConnectionError):
    """Nothing may be sent at this moment."""


NOT_SENT = (
    aiohttp.ClientConnectorError,
    aiohttp.ClientHttpProxyError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.InvalidURL,
    aiohttp.NonHttpUrlClientError,
    SilencedError,
)
"""The causes of errors after which it is certain that Telegram has not been asked."""

_CONNECT_SECONDS = 5.0
_PLACE_SECONDS = 1.0  # for a free connection
_UPLOAD_SECONDS = 20.0
_SILENT_SECONDS = 0.5
_SILENCED = "nothing is sent: this process has no proof at the moment that it leads"
_JSON = {"Content-Type": "application/json"}
# The beginnings of all that is not valid in a text: JSON must spell it out, and what is no UTF-8 is replaced.
_SPELT_OUT = re.compile(rb"\\u(?:[dD][89a-fA-F]|0000)")


class Transport(BaseRequest):
    """Requests over kept connections, through the proxy of the environment if it names one.

    Args:
        connections: How many requests may be on their way; getUpdates always is.
        read_timeout: How many seconds to wait for an answer where nothing else is said.
        reach: Is told of every answer, and of every request without one.
        may_send: Asked right before a request leaves, so that a process that slept in between sends nothing.
    """

    def __init__(
        self,
        connections: int = 16,
        read_timeout: float = 5.0,
        *,
        reach: TelegramReach | None = None,
        may_send: Callable[[], bool] = lambda: True,
    ) -> None:
        self._connections = connections
        self._reach = reach
        self._read_timeout = read_timeout
        self._may_send = may_send
        self._is_open = False
        self._sessions: dict[ProxyAddress | None, aiohttp.ClientSession] = {}  # by the SOCKS proxy
        self._proxies: dict[str, ProxyAddress | None] = {}

    @property
    def read_timeout(self) -> float | None:
        """The seconds for which an answer is awaited, unless a request says otherwise."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Be ready for requests."""
        self._is_open = True

    async def shutdown(self) -> None:
        """Close every connection."""
        sessions, self._sessions = self._sessions, {}
        self._is_open = False
        for session in sessions.values():
            await session.close()

    @staticmethod
    def parse_json_payload(payload: bytes) -> JSONDict:
        """Read an answer or an update; its texts are valid (``bot/valid_text.py``).

        Raises:
            TelegramError: It is no JSON.
        """
        read = BaseRequest.parse_json_payload(payload)
        return valid(read) if _SPELT_OUT.search(payload) else read

    async def do_request(  # noqa: PLR0917 - the signature is the library's
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Send a request; the status and the body of the answer.

        Raises:
            TimedOut: No answer came in time.
            NetworkError: There is no connection, and the cause is one of ``NOT_SENT``; or it broke.
        """
        await self._check_may_send(url)
        try:
            session, through = self._way_to(url)
        except NetworkError as error:
            self._failed("unreachable", str(error))
            raise
        read = _given(read_timeout, self._read_timeout)
        connect = _given(connect_timeout, _CONNECT_SECONDS)
        place = _given(pool_timeout, _PLACE_SECONDS)
        body: dict[str, Any] = {}
        total = None
        if request_data is not None and request_data.contains_files:
            body = {"data": _form(request_data)}
            # The time for reading counts from the end of writing: this is for one who stops taking what is written.
            total = _sum(connect, place, _given(write_timeout, _UPLOAD_SECONDS), read)
        elif request_data is not None:
            body = {"data": request_data.json_payload, "headers": _JSON}
        timeout = aiohttp.ClientTimeout(total, _sum(connect, place), sock_read=read, sock_connect=connect)
        try:
            async with session.request(
                method, url, allow_redirects=False, timeout=timeout, **body, **through
            ) as answer:
                content = await answer.read()
        except TimeoutError as error:
            self._failed("timeout", "no answer came in time")
            raise TimedOut from error
        except (aiohttp.ClientError, OSError) as error:
            cause = error.__cause__ if isinstance(error.__cause__, SilencedError) else error
            said = _said(cause)
            self._failed("unreachable", said)
            raise NetworkError(said) from cause
        metrics.TELEGRAM_REQUESTS.labels(str(answer.status)).inc()
        if self._reach is not None:
            self._reach.answered(url, answer.status, answer.headers.get("Date", ""))
        return answer.status, content

    def _failed(self, outcome: str, reason: str) -> None:
        metrics.TELEGRAM_REQUESTS.labels(outcome).inc()
        if self._reach is not None:
            self._reach.failed(reason)

    async def _check_may_send(self, url: str) -> None:
        if self._may_send():
            return
        if url.endswith("/getUpdates"):
            # What people write stays with Telegram. After an error the library waits longer each time, up to half a
            # minute; a timeout it takes for an answer without updates.
            await asyncio.sleep(_SILENT_SECONDS)
            raise TimedOut
        raise NetworkError(_SILENCED) from SilencedError(_SILENCED)

    async def _check_body(self, *_: object) -> None:
        """Stop a request whose body is about to be written: its head has not left, it waits for the body."""
        if not self._may_send():
            raise SilencedError(_SILENCED)

    def _way_to(self, url: str) -> tuple[aiohttp.ClientSession, dict[str, Any]]:
        """The session for a server, and the arguments that name its proxy; looked up once for each server.

        Raises:
            NetworkError: The proxy cannot be used.
        """
        origin = urlsplit(url)._replace(path="", query="").geturl()
        if origin not in self._proxies:
            try:
                self._proxies[origin] = Proxies().proxy_for(origin)
            except ProxyFailedError as error:
                raise NetworkError(str(error)) from aiohttp.NonHttpUrlClientError(origin)
        proxy = self._proxies[origin]
        if proxy is None or not proxy.is_socks:
            return self._session_by(None), {"proxy": proxy.url} if proxy else {}
        return self._session_by(proxy), {}

    def _session_by(self, socks: ProxyAddress | None) -> aiohttp.ClientSession:
        if not self._is_open:
            message = "the transport is not initialized"
            raise RuntimeError(message)
        if socks not in self._sessions:
            # The server is the operator's choice, and where it is blocked its name is often lied about: the proxy asks.
            connector = SocksConnector(socks, _is_allowed, limit=self._connections) if socks else None
            watch = aiohttp.TraceConfig()
            watch.on_request_chunk_sent.append(self._check_body)
            self._sessions[socks] = aiohttp.ClientSession(
                trace_configs=[watch],
                connector=connector or aiohttp.TCPConnector(limit=self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )
        return self._sessions[socks]


def _is_allowed(_host: str, _port: int) -> None:
    """Judge nothing: the server is the operator's choice."""


def _given(value: ODVInput[float], default: float) -> float | None:
    return value if value is None or isinstance(value, int | float) else default


def _sum(*seconds: float | None) -> float | None:
    return None if None in seconds else sum(filter(None, seconds))


def _form(data: RequestData) -> aiohttp.FormData:
    form = aiohttp.FormData(quote_fields=False)  # else names come out as %C3%A9
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime_type) in data.multipart_data.items():
        stream = BytesIO(content) if isinstance(content, bytes) else content  # aiohttp warns of large bytes
        form.add_field(name, stream, filename=filename, content_type=mime_type)
    return form


def _said(error: Exception) -> str:
    """The kind of an error and its text, without the address: that one holds the token."""
    text = error.message if isinstance(error, aiohttp.ClientResponseError) else error
    return f"{type(error).__name__}: {text}"
