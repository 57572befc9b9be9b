"""In which order updates are handled: those of one chat one after the other, those of different chats at once.

An update takes one of the few places only when it is its chat's turn: what waits for its chat holds up nobody else, and
of one chat only so much may wait. Who floods is turned away at the door, before there is anything to wait for.
"""

from __future__ import annotations

import asyncio
import inspect
from contextlib import asynccontextmanager
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, Protocol

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.log import logger

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable

log = logger(__name__)

AT_ONCE = 64
MOST_WAITING = 30
_NO_LIMIT = 1_000_000  # of the library, whose places are taken by those that wait, too


class Admission(Enum):
    """The fate of an update at the door."""

    ENTER = auto()
    ALWAYS = auto()  # however many of its chat wait: it says what became of the chat
    WARN = auto()
    DROP = auto()


class Door(Protocol):
    """Judges updates before they wait for anything."""

    def judge(self, update: Update) -> Admission:
        """Count the update to whoever sent it, and say what becomes of it."""

    async def warn(self, update: Update) -> None:
        """Tell the sender that it was too much; nothing else is done with the update."""


class ChatByChat(BaseUpdateProcessor):
    """So that two quick taps cannot overtake each other, and nobody waits for another chat.

    Args:
        door: Judges each update that comes; without it all are let in.
        at_once: How many updates are handled at the same time.
    """

    def __init__(self, door: Door | None = None, at_once: int = AT_ONCE) -> None:
        super().__init__(_NO_LIMIT)
        self._door = door
        self._places = asyncio.Semaphore(at_once)
        self._turns: dict[int, tuple[asyncio.Lock, int]] = {}
        self._at_work: set[asyncio.Task[Any] | None] = set()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Wait for the chat's turn, and handle the update; or turn it away."""
        task = asyncio.current_task()
        self._at_work.add(task)
        try:
            await self._admit(update, coroutine)
        finally:
            self._at_work.discard(task)
            if inspect.iscoroutine(coroutine):
                coroutine.close()  # it was not awaited if the update was turned away

    async def _admit(self, update: object, coroutine: Awaitable[Any]) -> None:
        chat = update.effective_chat if isinstance(update, Update) else None
        admission = self._judge(update)
        if admission is Admission.ENTER and self._waiting(chat.id if chat else 0) > MOST_WAITING:
            log.info("dropped", chat=chat.id if chat else 0, note="too many of its updates wait")
        elif admission in {Admission.ENTER, Admission.ALWAYS}:
            async with self._turn(chat.id if chat else 0), self._places:
                await coroutine
        elif admission is Admission.WARN and self._door is not None and isinstance(update, Update):
            await self._door.warn(update)

    def _judge(self, update: object) -> Admission:
        if self._door is None or not isinstance(update, Update):
            return Admission.ENTER
        return self._door.judge(update)

    def _waiting(self, key: int) -> int:
        return self._turns[key][1] if key in self._turns else 0

    @asynccontextmanager
    async def _turn(self, key: int) -> AsyncIterator[None]:
        lock, waiting = self._turns.get(key, (asyncio.Lock(), 0))
        self._turns[key] = lock, waiting + 1
        try:
            async with lock:
                yield
        finally:
            lock, waiting = self._turns[key]
            if waiting == 1:
                del self._turns[key]
            else:
                self._turns[key] = lock, waiting - 1

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """End what is still being handled, or waits to be."""
        rest = [task for task in self._at_work if task is not None]
        for task in rest:
            task.cancel()
        await asyncio.gather(*rest, return_exceptions=True)
