"""A TCP connection that a test may let fall silent, as a network without power does: nothing comes, nothing ends."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Self

_SEND = b"/sendMessage"


class Wire:
    """Listens on a port of 127.0.0.1, and passes on to another.

    Attributes:
        port: Where it listens.
        sent: How many messages to Telegram have passed.
    """

    def __init__(self, target: int) -> None:
        self.port = 0
        self.sent = 0
        self._target = target
        self._flows = asyncio.Event()
        self._flows.set()
        self._ends: set[asyncio.StreamWriter] = set()
        self._server: asyncio.Server | None = None

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        self._flows.set()
        for end in list(self._ends):
            end.transport.abort()

    def silence(self) -> None:
        """Let nothing pass from now on; whoever connects is connected, and hears nothing."""
        self._flows.clear()

    def heal(self) -> None:
        """Let new connections pass. What was in the old ones is lost with them."""
        for end in list(self._ends):
            end.transport.abort()
        self._flows.set()

    def carries(self, port: int) -> bool:
        """Tell whether the connection from that port to the target is one of this wire's."""
        return any(end.get_extra_info("sockname")[1] == port for end in self._ends)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._ends.add(writer)
        try:
            await self._flows.wait()
            there_reader, there = await asyncio.open_connection("127.0.0.1", self._target)
            self._ends.add(there)
            try:
                async with asyncio.TaskGroup() as group:
                    group.create_task(self._pass_on(reader, there))
                    group.create_task(self._pass_on(there_reader, writer))
            finally:
                self._ends.discard(there)
                there.transport.abort()
        except OSError:
            pass
        finally:
            self._ends.discard(writer)
            writer.transport.abort()

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await reader.read(65536):
                self.sent += data.count(_SEND)
                await self._flows.wait()
                writer.write(data)
                await writer.drain()
        writer.transport.abort()
