"""Rows that a database refuses, as a mistake of ours or a damaged page would make it."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from sqlalchemy import text

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.storage.database import Database

_SQLITE = (
    "CREATE TRIGGER poison BEFORE {event} ON {table} WHEN {condition} BEGIN SELECT RAISE(ABORT, 'poisoned'); END",
)
_POSTGRESQL = (
    "CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'poisoned'; END $$",
    "CREATE TRIGGER poison BEFORE {event} ON {table} FOR EACH ROW WHEN ({condition}) EXECUTE FUNCTION poison()",
)


@asynccontextmanager
async def poisoned(database: Database, event: str, table: str, condition: str) -> AsyncIterator[None]:
    """Let a database refuse some rows.

    Args:
        database: Of either kind.
        event: ``INSERT`` or ``UPDATE``.
        table: Its name.
        condition: In SQL, about ``NEW``.
    """
    is_sqlite = database.dialect == "sqlite"
    async with database.write() as conn:
        for statement in _SQLITE if is_sqlite else _POSTGRESQL:
            await conn.execute(text(statement.format(event=event, table=table, condition=condition)))
    try:
        yield
    finally:
        async with database.write() as conn:
            await conn.execute(text("DROP TRIGGER poison" + ("" if is_sqlite else f" ON {table}")))
            if not is_sqlite:
                await conn.execute(text("DROP FUNCTION poison"))
