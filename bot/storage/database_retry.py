"""Work that waits for a database which is full, locked or away."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from bot.errors import LeaseLostError
from bot.log import logger
from bot.storage.database_errors import DATABASE_ERRORS, is_away, is_refusal, reason_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.isolation import Isolation
    from bot.storage.database import Database

T = TypeVar("T")

log = logger(__name__)

_PAUSE_SECONDS = 2.0


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
    refused = False  # the pause comes after: to be cancelled within an except* would come out as a group of exceptions
    try:
        await work()
    except* DATABASE_ERRORS as errors:
        refused = True
        first = errors.exceptions[0]
        while isinstance(first, BaseExceptionGroup):
            first = first.exceptions[0]
        put_off("work_put_off", first, work=name)
    if refused:
        await asyncio.sleep(_PAUSE_SECONDS)


def put_off(event: str, error: BaseException, **fields: object) -> None:
    """Say that work is left for the next time. A database that refuses everybody has said so itself, once for all."""
    say = log.debug if is_refusal(error) else log.error
    say(event, reason=reason_of(error), **fields)


async def until_done(name: str, work: Callable[[], Awaitable[object]], stop: asyncio.Event) -> bool:
    """Do a piece of work that has to be done first; while the database is away, try again. False if ``stop`` came.

    Raises:
        Exception: Of the work, if not the connection is to blame: it would not go better the next time.
    """
    while not stop.is_set():
        try:
            await work()
        except DATABASE_ERRORS as error:
            if isinstance(error, LeaseLostError) or not is_away(error):
                raise
            put_off("work_put_off", error, work=name)
            with suppress(TimeoutError):
                async with asyncio.timeout(_PAUSE_SECONDS):
                    await stop.wait()
        else:
            return True
    return False


async def keep_going(name: str, work: Callable[[], Awaitable[object]], isolation: Isolation) -> None:
    """Do a piece of work that is done again and again: whatever it raises is said, and left for the next time."""
    failure: BaseExceptionGroup | None = None
    try:
        await retry_on_database_error(name, work)
    except* Exception as errors:  # noqa: BLE001 - isolated, and logged
        failure = errors
    if failure is None:
        isolation.succeeded("work_failed", name)
        return
    isolation.failed("work_failed", name, failure, datetime.now(UTC))
    await asyncio.sleep(_PAUSE_SECONDS)
