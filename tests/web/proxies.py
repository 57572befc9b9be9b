"""Proxies on loopback: HTTP (CONNECT, and GET with a whole address) and SOCKS5. They remember what they were asked."""

from __future__ import annotations

import asyncio
import base64
import socket
from contextlib import suppress
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

_REFUSED = 5


class _Proxy:
    """Connects to the names and addresses that it knows, each by the address that it has for it.

    Args:
        known: Addresses by name; others are refused.
        login: User and password, if it wants them.
    """

    def __init__(self, known: Mapping[str, str], login: tuple[str, str] | None = None) -> None:
        self.known = known
        self.login = login
        self.port = 0
        self.asked: list[tuple[str, int]] = []
        self._running: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in tuple(self._running):
            task.cancel()
            await asyncio.wait({task})

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        try:
            # The server's own callback cannot bear a task that was cancelled.
            with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
                await self.talk(reader, writer)
        finally:
            writer.close()

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Speak the protocol."""
        raise NotImplementedError

    async def _connect(self, host: str, port: int) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
        self.asked.append((host, port))
        return await asyncio.open_connection(self.known[host], port) if host in self.known else None


async def _join(
    one: tuple[asyncio.StreamReader, asyncio.StreamWriter], other: tuple[asyncio.StreamReader, asyncio.StreamWriter]
) -> None:
    async def copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(65_536):
            writer.write(data)
            await writer.drain()
        writer.close()

    try:
        with suppress(ConnectionError):
            await asyncio.gather(copy(one[0], other[1]), copy(other[0], one[1]))
    finally:
        for _, writer in (one, other):
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()


class HttpProxy(_Proxy):
    """An HTTP proxy; ``lines`` are the first lines of the requests that it got."""

    def __init__(self, known: Mapping[str, str], login: tuple[str, str] | None = None) -> None:
        super().__init__(known, login)
        self.lines: list[str] = []

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        method, target, _ = head.split("\r\n")[0].split(" ")
        self.lines.append(f"{method} {target}")
        if self.login is not None:
            expected = base64.b64encode(":".join(self.login).encode()).decode()
            if f"Proxy-Authorization: Basic {expected}" not in head:
                writer.write(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
                return
        parts = urlsplit(target if "://" in target else f"//{target}")
        found = await self._connect(parts.hostname or "", parts.port or 80)
        if found is None:
            writer.write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
            return
        if method == "CONNECT":
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        else:
            path = f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}"
            found[1].write(head.replace(target, path, 1).encode("latin-1"))
        await _join((reader, writer), found)


class SocksProxy(_Proxy):
    """A SOCKS5 proxy (RFC 1928), with a login if it wants one (RFC 1929)."""

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        _, count = await reader.readexactly(2)
        methods = await reader.readexactly(count)
        wanted = 2 if self.login else 0
        writer.write(bytes([5, wanted if wanted in methods else 0xFF]))
        if wanted not in methods:
            return
        if self.login and not await self._may_enter(reader, writer):
            return
        host, port = await self._target(reader)
        found = await self._connect(host, port)
        writer.write(bytes([5, 0 if found else _REFUSED, 0, 1, 0, 0, 0, 0, 0, 0]))
        if found is not None:
            await _join((reader, writer), found)

    async def _may_enter(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        await reader.readexactly(1)
        said = [(await reader.readexactly((await reader.readexactly(1))[0])).decode() for _ in range(2)]
        allowed = tuple(said) == self.login
        writer.write(bytes([1, 0 if allowed else 1]))
        return allowed

    @staticmethod
    async def _target(reader: asyncio.StreamReader) -> tuple[str, int]:
        _, _, _, kind = await reader.readexactly(4)
        if kind == 3:
            host = (await reader.readexactly((await reader.readexactly(1))[0])).decode()
        else:
            family, size = (socket.AF_INET, 4) if kind == 1 else (socket.AF_INET6, 16)
            host = socket.inet_ntop(family, await reader.readexactly(size))
        return host, int.from_bytes(await reader.readexactly(2), "big")


__all__ = ["HttpProxy", "SocksProxy"]
