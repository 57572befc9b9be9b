"""Work that waits for a database which is full, locked or away."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from bot.errors import StorageError
from bot.log import logger

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

log = logger(__name__)

_PAUSE_SECONDS = 2.0


async def retry_on_database_error(name: str, work: Callable[[], Awaitable[object]]) -> None:
    """Do a piece of work; while the database is full, locked or away, say so and leave it for the next time."""
    try:
        await work()
    except* (DBAPIError, StorageError) as errors:
        first = errors.exceptions[0]
        while isinstance(first, BaseExceptionGroup):
            first = first.exceptions[0]
        reason = getattr(first, "orig", None) or first
        log.error("database_refuses", work=name, reason=reason)  # noqa: TRY400 - expected, and tried again
        await asyncio.sleep(_PAUSE_SECONDS)
