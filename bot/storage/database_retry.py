"""Work that waits for a database which is full, locked or away."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy.exc import DatabaseError, DBAPIError, InterfaceError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from bot.errors import StorageError
from bot.log import logger

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.isolation import Isolation

log = logger(__name__)

_PAUSE_SECONDS = 2.0
# SQLSTATE classes: connection, resources, operator intervention, system error, and read-only transactions.
_REFUSING_CLASSES = frozenset({"08", "25", "53", "57", "58"})


def is_refusal(error: BaseException) -> bool:
    """Return True if a database refuses everybody: it is full, locked, damaged or away. Else one row is to blame."""
    if not isinstance(error, DBAPIError):
        return isinstance(error, StorageError | NoConnectionFree | OSError)
    driver_error = error.orig
    state = getattr(driver_error, "sqlstate", None)
    if error.connection_invalidated or (state or "")[:2] in _REFUSING_CLASSES:
        return True
    if isinstance(getattr(driver_error, "__cause__", None), ValueError):  # asyncpg's for a value that does not fit
        return False
    return state is None and type(error) in {DatabaseError, InterfaceError, InternalError, OperationalError}


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


async def keep_going(name: str, work: Callable[[], Awaitable[object]], isolation: Isolation) -> None:
    """Do a piece of work that is done again and again: whatever it raises is said, and left for the next time."""
    try:
        await retry_on_database_error(name, work)
    except* Exception as errors:  # noqa: BLE001 - isolated, and logged
        isolation.failed("work_failed", name, errors, datetime.now(UTC))
        await asyncio.sleep(_PAUSE_SECONDS)
    else:
        isolation.succeeded("work_failed", name)
