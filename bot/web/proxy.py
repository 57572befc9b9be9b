"""Proxies: which one the environment names for an address, and connections through SOCKS.

``HTTPS_PROXY``, ``HTTP_PROXY``, ``ALL_PROXY`` and ``NO_PROXY``, as by most programs, for feeds, articles and Telegram.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from ipaddress import ip_address, ip_network
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import getproxies

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from python_socks import ProxyConnectionError, ProxyError, ProxyTimeoutError
from python_socks.async_.asyncio import Proxy as SocksClient
from yarl import URL

from bot.web.connector import LenientConnector

if TYPE_CHECKING:
    import asyncio
    import socket
    from collections.abc import Callable, Mapping

_HTTP = frozenset({"http", "https"})
_SOCKS = {"socks": "socks5", "socks4": "socks4", "socks4a": "socks4", "socks5": "socks5", "socks5h": "socks5"}
_PORTS = {"http": 80, "https": 443}


class ProxyFailedError(OSError):
    """A proxy cannot be used, cannot be reached, or does not let a connection through."""


@dataclass(frozen=True, slots=True)
class ProxyAddress:
    """A proxy; ``is_socks`` tells its kind."""

    url: URL

    @property
    def is_socks(self) -> bool:
        """Return True if it speaks SOCKS, False if HTTP."""
        return self.url.scheme in _SOCKS


@dataclass(frozen=True, slots=True)
class Proxies:
    """The proxies of the environment: the one for each scheme, and the servers that are asked without."""

    by_scheme: Mapping[str, str] = field(default_factory=getproxies)

    def proxy_for(self, url: str) -> ProxyAddress | None:
        """Return the proxy for an address; None when it is asked itself.

        Raises:
            ProxyFailedError: It is a proxy of an unknown kind.
        """
        parts = urlsplit(url)
        named = self.by_scheme.get(parts.scheme) or self.by_scheme.get("all")
        host = (parts.hostname or "").rstrip(".")
        if not named or _is_direct(host, parts.port or _PORTS.get(parts.scheme, 0), self.by_scheme.get("no", "")):
            return None
        address = URL(named if "://" in named else f"http://{named}")
        if address.scheme not in _HTTP and address.scheme not in _SOCKS:
            message = (
                f"The proxy of the environment is {address.scheme}://; http://, https:// or socks5:// can be used."
            )
            raise ProxyFailedError(message)
        return ProxyAddress(address)


def _is_direct(host: str, port: int, exceptions: str) -> bool:
    """Return True if NO_PROXY names a host: itself, its domain, its network, or all."""
    return any(_names(entry, host, port) for entry in exceptions.lower().replace(",", " ").split())


def _names(entry: str, host: str, port: int) -> bool:
    if entry == "*":
        return True
    try:
        return ip_address(host) in ip_network(entry.strip("[]"), strict=False)
    except ValueError:
        name, _, at = entry.rpartition(":") if entry.rpartition(":")[2].isdigit() else (entry, "", "")
        name = name.strip("[]").removeprefix("*").lstrip(".")
        return (not at or int(at) == port) and bool(name) and (host == name or host.endswith(f".{name}"))


class SocksConnector(LenientConnector):
    """Connections through a SOCKS proxy.

    Args:
        proxy: It.
        judge: Raises if an address (or, where the proxy resolves, a name) may not be connected to.
        resolver: What turns names into addresses; None leaves that to the proxy.
        options: Those of aiohttp's connector.
    """

    def __init__(
        self,
        proxy: ProxyAddress,
        judge: Callable[[str, int], None],
        resolver: AbstractResolver | None = None,
        **options: Any,
    ) -> None:
        super().__init__(resolver=resolver or _NamesAsTheyAre(), **options)
        scheme = _SOCKS[proxy.url.scheme]
        self._socks = SocksClient.from_url(str(proxy.url.with_scheme(scheme)), rdns=True)  # it is given what we judged
        self._judge = judge

    async def _wrap_create_connection(
        self,
        *args: Any,
        addr_infos: list[Any],
        req: aiohttp.ClientRequest,
        timeout: aiohttp.ClientTimeout,  # noqa: ASYNC109 - the signature is the library's
        client_error: type[Exception] = aiohttp.ClientConnectorError,
        **options: Any,
    ) -> tuple[asyncio.Transport, Any]:
        host, port = addr_infos[0][4][:2]
        try:
            self._judge(host, port)
            tunnel = await self._tunnel(host, port, timeout.sock_connect)
        except OSError as error:
            raise client_error(req.connection_key, error) from error
        return await self._wrap_existing_connection(
            *args, **options, req=req, timeout=timeout, client_error=client_error, sock=tunnel
        )

    async def _tunnel(self, host: str, port: int, seconds: float | None) -> socket.socket:
        try:
            return await self._socks.connect(dest_host=host, dest_port=port, timeout=seconds)
        except (ProxyError, ProxyConnectionError, ProxyTimeoutError, OSError) as error:
            raise ProxyFailedError(str(error)) from error


class _NamesAsTheyAre(AbstractResolver):
    async def resolve(self, host: str, port: int = 0, family: socket.AddressFamily | int = 0) -> list[ResolveResult]:
        return [ResolveResult(hostname=host, host=host, port=port, family=family, proto=0, flags=0)]

    async def close(self) -> None:
        """There is nothing to close."""


__all__ = ["Proxies", "ProxyAddress", "ProxyFailedError", "SocksConnector"]
