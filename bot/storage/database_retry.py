"""Work that waits for a database which is full, locked or away."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy.exc import DatabaseError, DBAPIError, InterfaceError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from bot.errors import StorageError
from bot.log import logger

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.isolation import Isolation
    from bot.storage.database import Database

T = TypeVar("T")

log = logger(__name__)

DATABASE_ERRORS = (DBAPIError, NoConnectionFree, OSError)
"""The exceptions of a database that is full, locked, restarting or gone: expected, logged, and tried again."""

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


async def save_each(
    database: Database,
    items: Sequence[T],
    save: Callable[[AsyncConnection, T], Awaitable[object]],
    on_failed: Callable[[T, Exception], object],
) -> list[T]:
    """Save items in one commit; where that fails, each in its own, so that one is held up by no other.

    Returns:
        Those that were saved; the others were told to ``on_failed``.
    """
    try:
        async with database.write() as conn:
            for item in items:
                await save(conn, item)
    except Exception as error:
        if is_refusal(error):
            raise
        if len(items) == 1:
            on_failed(items[0], error)
            return []
        return [done for item in items for done in await save_each(database, [item], save, on_failed)]
    return list(items)


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
