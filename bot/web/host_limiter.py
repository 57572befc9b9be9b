"""Turns at a host: few requests at once to one host, each a little after the last one, and a cap on all of them.

A host that does not answer for half a minute must not hold one of the few places for so long: a tenth of the feeds that
hang would take them all. Who waits too long for a host gives its place to the next one and waits on aside.
"""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

ASIDE = 4
"""So many may wait aside for each place that there is; beyond, the one that waits longest is given up."""
_PATIENCE_SECONDS = 2.0


@dataclass(slots=True)
class _Host:
    places: asyncio.Semaphore
    next_at: float = 0.0
    users: int = 0


class _AllTurns:
    """The places among all hosts, and the requests that go on without one, the longest first."""

    def __init__(self, at_once: int, patience: float) -> None:
        self.free = asyncio.Semaphore(at_once)
        self.patience = patience
        self._most_aside = at_once * ASIDE
        self._aside: dict[asyncio.Timeout, None] = {}

    def put_aside(self, timeout: asyncio.Timeout) -> None:
        """Let a request go on aside; if there are too many, the one that waits longest runs out of time."""
        self._aside[timeout] = None
        if len(self._aside) > self._most_aside:
            longest = next(iter(self._aside))
            del self._aside[longest]
            if not longest.expired():
                longest.reschedule(asyncio.get_running_loop().time())

    def end(self, timeout: asyncio.Timeout) -> None:
        """A request has ended."""
        self._aside.pop(timeout, None)


class _HeldTurn:
    """The place of one turn, until it is given up or the turn ends."""

    def __init__(self, turns: _AllTurns) -> None:
        self._turns = turns
        self._is_held = True

    @contextmanager
    def waiting(self, timeout: asyncio.Timeout) -> Iterator[None]:
        """The time in which the turn's holder waits for a host."""
        patience = self._turns.patience if self._is_held else 0.0
        giving_way = asyncio.get_running_loop().call_later(patience, self._give_way, timeout)
        try:
            yield
        finally:
            giving_way.cancel()
            self._turns.end(timeout)

    def _give_way(self, timeout: asyncio.Timeout) -> None:
        self.leave()
        self._turns.put_aside(timeout)

    def leave(self) -> None:
        """Give the place up; once is enough."""
        if self._is_held:
            self._is_held = False
            self._turns.free.release()


_HELD: ContextVar[_HeldTurn | None] = ContextVar("held turn", default=None)


@contextmanager
def giving_way(timeout: asyncio.Timeout) -> Iterator[None]:
    """Wait for a host within ``timeout``; who has a turn, and waits too long, keeps nobody else waiting.

    The time may be cut short: when too many hosts hang, the one that hangs longest runs out of it.
    """
    place = _HELD.get()
    if place is None:
        yield
        return
    with place.waiting(timeout):
        yield


class NoTurnError(Exception):
    """Nobody has a turn any more: the program stops."""


class HostLimiter:
    """Hands out turns to ask a host.

    Args:
        at_once: How many turns there are in all, beside those that wait aside.
        host_at_once: How many of one host's.
        host_gap: Seconds between the beginnings of two turns of one host.
        patience: Seconds that a turn may wait for its host before its place is another's.
    """

    def __init__(
        self, at_once: int, host_at_once: int, host_gap: float, *, patience: float = _PATIENCE_SECONDS
    ) -> None:
        self._all = _AllTurns(at_once, patience)
        self._host_at_once = host_at_once
        self._gap = host_gap
        self._hosts: dict[str, _Host] = {}
        self._idle: deque[str] = deque()
        self._waiting: set[asyncio.Task[Any]] = set()
        self._is_over = False

    def let_go(self) -> None:
        """Give nobody a turn any more; those who wait for one do not wait on."""
        self._is_over = True
        for task in self._waiting:
            task.cancel()

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        """A turn to ask a host; the empty string is a host that needs no consideration.

        Raises:
            NoTurnError: Nobody has a turn any more.
        """
        task = self._awaits()
        try:
            async with self._turn_at(host) if host else self._hold():
                self._waiting.discard(task)
                yield
        except asyncio.CancelledError:
            if not (self._is_over and task in self._waiting):
                raise
            task.uncancel()
            raise NoTurnError from None
        finally:
            self._waiting.discard(task)

    def _awaits(self) -> asyncio.Task[Any]:
        """Note that the task that runs awaits its turn, and return it."""
        task = asyncio.current_task()
        if self._is_over or task is None:
            raise NoTurnError
        self._waiting.add(task)
        return task

    @asynccontextmanager
    async def _turn_at(self, host: str) -> AsyncIterator[None]:
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
                async with self._hold():
                    yield
        finally:
            state.users -= 1
            if not state.users:
                self._idle.append(host)
                self._forget_idle()

    def gap_left(self, host: str) -> float:
        """Return the seconds until a host may be asked again."""
        state = self._hosts.get(host)
        return 0.0 if state is None else max(0.0, state.next_at - asyncio.get_running_loop().time())

    def is_shared(self, host: str) -> bool:
        """Return True if somebody else has or awaits a turn of this host."""
        state = self._hosts.get(host)
        return state is not None and state.users > 1

    @asynccontextmanager
    async def _hold(self) -> AsyncIterator[None]:
        await self._all.free.acquire()
        place = _HeldTurn(self._all)
        before = _HELD.set(place)
        try:
            yield
        finally:
            _HELD.reset(before)
            place.leave()

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
