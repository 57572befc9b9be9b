"""Telling systemd how the service is: ready, alive, reloading, stopping (the protocol of sd_notify).

Nothing is sent where no service manager listens. The watchdog is fed by the event loop itself: a loop that is stuck
stops feeding it, and systemd starts the program anew.
"""

from __future__ import annotations

import asyncio
import os
import socket
import time
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping

_ABSTRACT = "@"
_BEATS = 3  # of which two may be late before the watchdog bites
_MICROSECONDS = 1_000_000


class ServiceManager:
    """The service manager that has started this process, if one has.

    Args:
        environment: Where it says how it is told, and how often.
    """

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        address = environment.get("NOTIFY_SOCKET", "")
        self._address = f"\0{address[1:]}" if address.startswith(_ABSTRACT) else address
        self._beat_seconds = _watchdog_seconds(environment) / _BEATS

    def tell(self, *lines: str) -> None:
        """Send lines like ``READY=1``; a manager that has gone is no reason to fail."""
        if not self._address:
            return
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sending:
            sending.connect(self._address)
            sending.sendall("\n".join(lines).encode())

    @asynccontextmanager
    async def serving(self, status: str) -> AsyncIterator[None]:
        """Be ready within the block, feed the watchdog, and be stopping after it."""
        self.tell("READY=1", f"STATUS={status}")
        beats: list[asyncio.TimerHandle] = []

        def beat() -> None:
            self.tell("WATCHDOG=1")
            beats[:] = [asyncio.get_running_loop().call_later(self._beat_seconds, beat)]

        if self._beat_seconds:
            beat()
        try:
            yield
        finally:
            self.tell("STOPPING=1")
            for handle in beats:
                handle.cancel()

    @contextmanager
    def reloading(self) -> Iterator[None]:
        """Be reloading within the block, and ready after it."""
        self.tell("RELOADING=1", f"MONOTONIC_USEC={time.monotonic_ns() // 1000}")
        try:
            yield
        finally:
            self.tell("READY=1")


def _watchdog_seconds(environment: Mapping[str, str]) -> float:
    microseconds, pid = environment.get("WATCHDOG_USEC", ""), environment.get("WATCHDOG_PID", "")
    if not microseconds.isdigit() or (pid and pid != str(os.getpid())):
        return 0.0
    return int(microseconds) / _MICROSECONDS
