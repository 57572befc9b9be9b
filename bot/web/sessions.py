"""Connections of the HTTP client: direct ones, which the guard watches, and through the proxies of the environment."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp.resolver import AsyncResolver
from yarl import URL

from bot.problems import FeedProblem, FeedReason
from bot.web.connector import LenientConnector
from bot.web.host_limiter import ASIDE
from bot.web.http_head import MAX_LINES
from bot.web.proxy import Proxies, ProxyAddress, SocksConnector
from bot.web.ssrf_guard import RefusedError, is_address

if TYPE_CHECKING:
    from aiohttp.abc import AbstractResolver

    from bot.settings import FetchSettings
    from bot.web.ssrf_guard import Guard

_CHUNK = 64 * 1024
_DNS_SECONDS = 300
_MAX_LINE = 64 * 1024  # of a head, which is bounded as a whole too
_IDLE_SECONDS = 4  # an idle TLS connection holds 0.37 MB; most hosts are asked for one feed


class Sessions:
    """Sessions by the proxy that they use, each opened when it is needed.

    Args:
        settings: The operator's.
        guard: Judges what is connected to, also by a proxy on our behalf.
        headers: What every request says.
        resolver: What turns names into addresses; by default the system's servers, asked asynchronously.
    """

    def __init__(
        self, settings: FetchSettings, guard: Guard, headers: dict[str, str], resolver: AbstractResolver | None
    ) -> None:
        self._settings = settings
        self._guard = guard
        self._headers = headers
        self._given_resolver = resolver
        self._opened: dict[ProxyAddress | None, aiohttp.ClientSession] = {}
        self._proxies = Proxies()

    async def close(self) -> None:
        """Close every connection."""
        opened, self._opened = self._opened, {}
        for session in opened.values():
            await session.close()

    def is_direct(self, url: str) -> bool:
        """Return True if an address is asked without a proxy."""
        return self._proxies.proxy_for(url) is None

    async def session_for(self, url: str) -> tuple[aiohttp.ClientSession, dict[str, Any]]:
        """The session for an address, and what its request has to say of a proxy.

        Raises:
            OSError: The address may not be asked, has no address, or the proxy cannot be used.
        """
        proxy = self._proxies.proxy_for(url)
        if proxy not in self._opened:
            self._opened[proxy] = self._open(proxy)
        if proxy is None or proxy.is_socks:
            return self._opened[proxy], {}
        await self._judge(URL(url))
        return self._opened[proxy], {"proxy": proxy.url}

    async def _judge(self, url: URL) -> None:
        """Raise if a proxy may not be asked for an address: it connects to what it finds, so we look first."""
        host, port = url.raw_host or "", url.port or 0
        if self._settings.proxy_resolves or is_address(host):
            self._guard.judge_unresolved(host, port)
            return
        self._guard.judge_name(host)
        try:
            found = await self._resolver().resolve(host, port, socket.AF_UNSPEC)
        except OSError as error:
            raise RefusedError(FeedReason.of(FeedProblem.UNKNOWN_HOST, host=host[:100])) from error
        for one in found:
            self._guard.judge(one["host"], port)

    def _resolver(self) -> AbstractResolver:
        if self._given_resolver is None:
            self._given_resolver = AsyncResolver()
        return self._given_resolver

    def _open(self, proxy: ProxyAddress | None) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=self._connector(proxy),
            headers=self._headers,
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(sock_connect=10),
            auto_decompress=False,
            max_line_size=_MAX_LINE,
            max_field_size=_MAX_LINE,
            max_headers=MAX_LINES,
            read_bufsize=_CHUNK,
            trust_env=False,
        )

    def _connector(self, proxy: ProxyAddress | None) -> aiohttp.TCPConnector:
        options: dict[str, Any] = {
            "ttl_dns_cache": _DNS_SECONDS,
            "limit": (self._settings.at_once + self._settings.articles_at_once) * (1 + ASIDE),
            "keepalive_timeout": _IDLE_SECONDS,
        }
        if proxy is None:
            return LenientConnector(resolver=self._resolver(), socket_factory=self._guard.make_socket, **options)
        if not proxy.is_socks:
            return LenientConnector(resolver=self._resolver(), **options)
        if self._settings.proxy_resolves:
            return SocksConnector(proxy, self._guard.judge_unresolved, **options)
        return SocksConnector(proxy, self._guard.judge, self._resolver(), **options)


__all__ = ["Sessions"]
