"""Writes that several want at once are one commit."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

T = TypeVar("T")


class Together(Generic[T]):
    """Collects things for a moment, and writes them at once.

    Args:
        write: Writes them; what it raises, each of those hears whose things they were.
        seconds: The moment.
    """

    def __init__(self, write: Callable[[list[T]], Awaitable[object]], seconds: float) -> None:
        self._write = write
        self._seconds = seconds
        self._things: list[T] = []
        self._writing: asyncio.Task[None] | None = None

    async def add(self, things: Iterable[T]) -> None:
        """Have things written, and return when that is done."""
        self._things.extend(things)
        if self._writing is None:
            self._writing = asyncio.create_task(self._write_all(), name="write together")
        await asyncio.shield(self._writing)

    async def _write_all(self) -> None:
        await asyncio.sleep(self._seconds)
        things, self._things, self._writing = self._things, [], None
        await self._write(things)
