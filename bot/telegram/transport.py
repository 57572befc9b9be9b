"""The carrier of requests to Telegram, by aiohttp: python-telegram-bot's extension point ``BaseRequest``.

Together with the library's building and reading, a request takes half the CPU that it takes with the library's own
client; see ``tests/bench/results/alerts.md``.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest
from yarl import URL

from bot.valid_text import valid

if TYPE_CHECKING:
    from telegram._utils.types import JSONDict, ODVInput
    from telegram.request import RequestData

NOT_SENT = (
    aiohttp.ClientConnectorError,
    aiohttp.ClientHttpProxyError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.InvalidURL,
    aiohttp.NonHttpUrlClientError,
)
"""The causes of errors after which it is certain that Telegram has not been asked."""

_CONNECT_SECONDS = 5.0
_PLACE_SECONDS = 1.0  # for a free connection
_UPLOAD_SECONDS = 20.0
_JSON = {"Content-Type": "application/json"}


class Transport(BaseRequest):
    """Requests over kept connections, through the proxy of the environment if it names one.

    Args:
        connections: How many requests may be on their way; getUpdates always is.
        read_timeout: How many seconds to wait for an answer where nothing else is said.
    """

    def __init__(self, connections: int = 16, read_timeout: float = 5.0) -> None:
        self._connections = connections
        self._read_timeout = read_timeout
        self._session: aiohttp.ClientSession | None = None
        self._proxies: dict[str, dict[str, Any]] = {}

    @property
    def read_timeout(self) -> float | None:
        """The seconds for which an answer is awaited, unless a request says otherwise."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Be ready for requests."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Close every connection."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    @staticmethod
    def parse_json_payload(payload: bytes) -> JSONDict:
        """Read an answer or an update; its texts are valid (``bot/valid_text.py``).

        Raises:
            TelegramError: It is no JSON.
        """
        return valid(BaseRequest.parse_json_payload(payload))

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
        if self._session is None:
            message = "the transport is not initialized"
            raise RuntimeError(message)
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
            async with self._session.request(
                method, url, allow_redirects=False, timeout=timeout, **body, **self._proxy_for(url)
            ) as answer:
                return answer.status, await answer.read()
        except TimeoutError as error:
            raise TimedOut from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(_said(error)) from error

    def _proxy_for(self, url: str) -> dict[str, Any]:
        """The arguments that name the proxy; looked up once for each server."""
        origin = urlsplit(url)._replace(path="", query="").geturl()
        if origin not in self._proxies:
            self._proxies[origin] = _proxy_of_environment(origin)
        return self._proxies[origin]


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


def _proxy_of_environment(origin: str) -> dict[str, Any]:
    """Return the proxy for a server by ``HTTPS_PROXY``, ``HTTP_PROXY``, ``ALL_PROXY`` and ``NO_PROXY``.

    Raises:
        NetworkError: It is a proxy that cannot be used.
    """
    parts = urlsplit(origin)
    found = getproxies()
    proxy = found.get(parts.scheme) or found.get("all")
    if not proxy or proxy_bypass(parts.netloc):
        return {}
    address = URL(proxy if "://" in proxy else f"http://{proxy}")
    if address.scheme not in {"http", "https"}:
        message = f"The proxy of the environment is {address.scheme}://, and only http:// and https:// can be used."
        raise NetworkError(message) from aiohttp.NonHttpUrlClientError(address.scheme)
    return {"proxy": address}


def _said(error: Exception) -> str:
    """The kind of an error and its text, without the address: that one holds the token."""
    text = error.message if isinstance(error, aiohttp.ClientResponseError) else error
    return f"{type(error).__name__}: {text}"
