"""Asking a web server for a feed or a page: politely, guarded, and never for longer or more than allowed.

What comes back is a value, ``Fetched | NotModified | FetchFailed``; nothing that a server does raises.
"""

from __future__ import annotations

import asyncio
import ssl
import string
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self
from urllib.parse import quote, urljoin

import aiohttp
from multidict import CIMultiDict
from yarl import URL

from bot.problems import FeedProblem, FeedReason, rounded
from bot.text.hosts import host_of
from bot.valid_text import is_valid, valid_text
from bot.web.certificate import expiry_of
from bot.web.decompress import ACCEPTED, Unpackable, Unpacker
from bot.web.failures import certificate_reason, failure_reason, has_expired, status_reason
from bot.web.host_limiter import giving_way
from bot.web.sessions import Sessions
from bot.web.ssrf_guard import Guard
from bot.web.urls import url_problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aiohttp.abc import AbstractResolver

    from bot.settings import FetchSettings

ACCEPT_FEED = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5"
ACCEPT_PAGE = "text/html, application/xhtml+xml;q=0.9, */*;q=0.5"
_MAX_HOPS = 6
_MAX_COOKIES = 8 * 1024
_PERMANENT = frozenset({301, 308})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_VALIDATORS = (("ETag", 500), ("Last-Modified", 100))
_KEPT_HEADERS = ("cache-control", "expires", "age", "date", "retry-after")


@dataclass(frozen=True, slots=True)
class Fetched:
    """A body, unpacked. ``url`` is where it was in the end, ``moved_to`` where it has moved for good ("" if not)."""

    url: str
    body: bytes
    content_type: str = ""
    etag: str = ""
    last_modified: str = ""
    moved_to: str = ""
    headers: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class NotModified:
    """The server says that nothing has changed; the validators may have."""

    etag: str = ""
    last_modified: str = ""
    moved_to: str = ""
    headers: Mapping[str, str] | None = None


class _Cookies:
    """The cookies set on the way of one fetch, and kept no longer: some servers redirect until theirs comes back."""

    def __init__(self) -> None:
        self._jar: aiohttp.CookieJar | None = None

    def keep(self, response: aiohttp.ClientResponse) -> None:
        """Take the cookies of an answer."""
        if "Set-Cookie" in response.headers:
            self._jar = self._jar or aiohttp.CookieJar(unsafe=True)  # hosts may be addresses
            self._jar.update_cookies(response.cookies, response.url)

    def headers_for(self, url: str) -> dict[str, str]:
        """Return the header with the cookies that are for an address."""
        found = self._jar.filter_cookies(URL(url)) if self._jar else {}
        line = "; ".join(f"{name}={morsel.coded_value}" for name, morsel in found.items())
        is_good = 0 < len(line) <= _MAX_COOKIES and line.isascii() and line.isprintable()
        return {"Cookie": line} if is_good else {}


@dataclass(frozen=True, slots=True)
class FetchFailed:
    """It could not be had. ``status`` is 0 when no answer came."""

    reason: FeedReason
    status: int = 0
    headers: Mapping[str, str] | None = None


class Fetcher:
    """One HTTP client for everything that is read from the web.

    Args:
        settings: The operator's limits.
        resolver: What turns names into addresses; by default the system's servers, asked asynchronously.
        tls: What certificates are checked against; by default the system's.
    """

    def __init__(
        self, settings: FetchSettings, *, resolver: AbstractResolver | None = None, tls: ssl.SSLContext | None = None
    ) -> None:
        self._settings = settings
        self._tls = tls
        self.guard = Guard(settings.allow_networks)
        agent = {"User-Agent": user_agent(settings.contact)}
        self._sessions = Sessions(settings, self.guard, agent, resolver)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Close every connection."""
        await self._sessions.close()

    async def fetch_feed(
        self, url: str, *, etag: str = "", last_modified: str = "", keep_alive: bool = True
    ) -> Fetched | NotModified | FetchFailed:
        """Ask for a feed, if it is another than the one that these validators name."""
        headers = {"Accept": ACCEPT_FEED, "Accept-Encoding": ACCEPTED}
        if etag:
            headers["If-None-Match"] = etag
        if last_modified:
            headers["If-Modified-Since"] = last_modified
        if not keep_alive:
            headers["Connection"] = "close"
        return await self._fetch(url, headers, int(self._settings.max_feed_mb * 1e6))

    async def fetch_page(self, url: str, *, max_bytes: int | None = None) -> Fetched | FetchFailed:
        """Ask for a web page, or for robots.txt."""
        headers = {"Accept": ACCEPT_PAGE, "Accept-Encoding": ACCEPTED}
        answer = await self._fetch(url, headers, max_bytes or int(self._settings.max_page_mb * 1e6))
        if isinstance(answer, NotModified):
            return FetchFailed(FeedReason(FeedProblem.UNASKED_NOT_MODIFIED), 304)
        return answer

    async def _fetch(self, url: str, headers: dict[str, str], limit: int) -> Fetched | NotModified | FetchFailed:
        begun = asyncio.get_running_loop().time()
        try:
            async with asyncio.timeout(self._settings.timeout_seconds) as timeout:
                with giving_way(timeout):
                    return await self._follow(url, headers, limit)
        except TimeoutError:
            seconds = rounded(min(asyncio.get_running_loop().time() - begun, self._settings.timeout_seconds))
            return FetchFailed(FeedReason.of(FeedProblem.NO_ANSWER_IN_TIME, seconds=seconds))
        except Unpackable as error:
            return FetchFailed(error.reason)
        except aiohttp.ClientConnectorCertificateError as error:
            looks = has_expired(error) and self._sessions.is_direct(url)
            expired = await expiry_of(error.host, error.port or 443, self.guard) if looks else None
            return FetchFailed(certificate_reason(error, expired))
        except (aiohttp.ClientError, OSError, ValueError) as error:
            return FetchFailed(failure_reason(error))

    async def _follow(self, url: str, headers: dict[str, str], limit: int) -> Fetched | NotModified | FetchFailed:
        moved_to, moving = "", True
        cookies = _Cookies()
        for _ in range(_MAX_HOPS):
            problem = url_problem(url)
            if problem:
                return FetchFailed(problem)
            # The context takes 35 ms to build: once, and only if something is encrypted.
            tls = self._trust() if url.startswith("https") else True
            sent = headers | cookies.headers_for(url)
            session, through = await self._sessions.session_for(url)
            async with session.get(URL(url), headers=sent, allow_redirects=False, ssl=tls, **through) as response:
                cookies.keep(response)
                if response.status in _REDIRECTS and (target := response.headers.get("Location")):
                    following = urljoin(url, _address(target))
                    moving = moving and response.status in _PERMANENT
                    moved_to = following if moving else moved_to
                    if host_of(following) != host_of(url):  # what was meant for one host is not told to another
                        headers = {name: value for name, value in headers.items() if not name.startswith("If-")}
                    url = following
                    continue
                return await self._answer(response, url, moved_to, limit)
        return FetchFailed(FeedReason.of(FeedProblem.TOO_MANY_REDIRECTS, times=_MAX_HOPS - 1))

    async def _answer(
        self, response: aiohttp.ClientResponse, url: str, moved_to: str, limit: int
    ) -> Fetched | NotModified | FetchFailed:
        got = _valid_headers(response)
        kept = {name: got[name] for name in _KEPT_HEADERS if name in got}
        etag, last_modified = (_validator(response, name)[:most] for name, most in _VALIDATORS)
        if response.status == 304:  # noqa: PLR2004
            return NotModified(etag, last_modified, moved_to, kept)
        if response.status != 200:  # noqa: PLR2004
            return FetchFailed(status_reason(response.status, got), response.status, kept)
        if (response.content_length or 0) > limit:
            response.close()
            return FetchFailed(FeedReason.of(FeedProblem.TOO_LARGE, mb=rounded(limit / 1e6)), 200, kept)
        body = await _body(response, ",".join(got.getall("Content-Encoding", ())), limit)
        return Fetched(url, body, got.get("Content-Type", "")[:200], etag, last_modified, moved_to, headers=kept)

    def _trust(self) -> ssl.SSLContext:
        if self._tls is None:
            self._tls = ssl.create_default_context()
        return self._tls


def _valid_headers(response: aiohttp.ClientResponse) -> CIMultiDict[str]:
    """Return the headers as valid text: aiohttp makes lone surrogates of bytes that are no UTF-8."""
    return CIMultiDict((name, valid_text(value)) for name, value in response.headers.items())


def _validator(response: aiohttp.ClientResponse, name: str) -> str:
    """Return a validator; "" for one that cannot be sent back as it came, so that it would match nothing."""
    value = response.headers.get(name, "")
    return value if is_valid(value) else ""


def _address(target: str) -> str:
    """Return a Location; one with bytes that are no UTF-8 is escaped, as browsers do it."""
    target = target.strip()
    return target if is_valid(target) else quote(target, string.printable, errors="surrogateescape")


async def _body(response: aiohttp.ClientResponse, encodings: str, limit: int) -> bytes:
    """Read and unpack a body. One step is short; what a small chunk becomes beyond it is unpacked beside the loop."""
    unpacker = Unpacker(encodings, limit)
    async for chunk in response.content.iter_any():
        unpacker.feed(chunk)
        while unpacker.has_more:
            await asyncio.to_thread(unpacker.unpack)
    return unpacker.body()


def user_agent(contact: str) -> str:
    """Return the User-Agent: the program, and the operator's address."""
    return f"Newsbell/0.1 (feed reader{'; ' + contact if contact.isprintable() and contact else ''})"


__all__ = ["FetchFailed", "Fetched", "Fetcher", "NotModified", "user_agent"]
