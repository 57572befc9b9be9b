"""In which order updates are handled: those of one chat one after the other, those of different chats at once."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable

AT_ONCE = 64


class ChatByChat(BaseUpdateProcessor):
    """So that two quick taps cannot overtake each other, and nobody waits while another's feed is looked for."""

    def __init__(self) -> None:
        super().__init__(AT_ONCE)
        self._turns: dict[int, tuple[asyncio.Lock, int]] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Wait for the chat's turn, and handle the update."""
        chat = update.effective_chat if isinstance(update, Update) else None
        async with self._turn(chat.id if chat else 0):
            await coroutine

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
        """Nothing to close."""
