"""A bell between two sides that know nothing of each other: made first, and handed to both."""

from __future__ import annotations

import asyncio
from contextlib import suppress


class Bell:
    """Rung when there is something to do, and waited for by whoever does it. A ring is kept until it is heard."""

    __slots__ = ("_branches", "_rung")

    def __init__(self) -> None:
        self._rung = asyncio.Event()
        self._branches: list[Bell] = []

    def ring(self) -> None:
        """Let the waiting side go on, now or when it waits next."""
        self._rung.set()
        for branch in self._branches:
            branch.ring()

    def branch(self) -> Bell:
        """A bell that is rung with this one, for one of several who wait; it can be rung alone as well."""
        made = Bell()
        self._branches.append(made)
        return made

    async def wait(self, seconds: float, *, gather: float = 0.0) -> None:
        """Wait for a ring, at most so long.

        Args:
            seconds: At most.
            gather: For so long afterwards further rings count as heard: what rings comes in bursts.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._rung.wait()
        if gather:
            await asyncio.sleep(gather)
        self._rung.clear()
