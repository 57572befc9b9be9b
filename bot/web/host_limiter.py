"""Turns at a host: few requests at once to one host, each a little after the last one, and a cap on all of them."""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@dataclass(slots=True)
class _Host:
    places: asyncio.Semaphore
    next_at: float = 0.0
    users: int = 0


class HostLimiter:
    """Hands out turns to ask a host.

    Args:
        at_once: How many turns there are in all.
        host_at_once: How many of one host's.
        host_gap: Seconds between the beginnings of two turns of one host.
    """

    def __init__(self, at_once: int, host_at_once: int, host_gap: float) -> None:
        self._all = asyncio.Semaphore(at_once)
        self._host_at_once = host_at_once
        self._gap = host_gap
        self._hosts: dict[str, _Host] = {}
        self._idle: deque[str] = deque()

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        """A turn to ask a host; the empty string is a host that needs no consideration."""
        if not host:
            async with self._all:
                yield
            return
        state = self._hosts.setdefault(host, _Host(asyncio.Semaphore(self._host_at_once)))
        state.users += 1
        try:
            async with state.places:
                now = asyncio.get_running_loop().time()
                wait = state.next_at - now
                state.next_at = max(now, state.next_at) + self._gap
                if wait > 0:
                    await asyncio.sleep(wait)
                # The place among all comes last: who waits for a host keeps nobody else waiting.
                async with self._all:
                    yield
        finally:
            state.users -= 1
            if not state.users:
                self._idle.append(host)
                self._forget_idle()

    def is_shared(self, host: str) -> bool:
        """Return True if somebody else has or awaits a turn of this host."""
        state = self._hosts.get(host)
        return state is not None and state.users > 1

    def _forget_idle(self) -> None:
        """Drop the hosts that nobody uses and whose gap is over: there may be 100,000 of them."""
        now = asyncio.get_running_loop().time()
        while self._idle:
            state = self._hosts.get(self._idle[0])
            if state is not None and not state.users:
                if state.next_at > now:
                    break
                del self._hosts[self._idle[0]]
            self._idle.popleft()
