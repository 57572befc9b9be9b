"""A copy of a whole database in an empty one, of the same kind or the other: to try things out, or to move house.

A copy that was interrupted goes on where it stopped: what it copies stands in ``facts`` of the target until every table
has as many rows as the original had when it began.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, Integer, bindparam, func, insert, literal_column, select, text, update

from bot.errors import StorageError
from bot.storage.database import STILL_RUNS
from bot.storage.queries.facts import drop_facts, load_fact, save_fact
from bot.storage.tables import facts, metadata
from bot.storage.upsert import insert_if_new

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Column, Table
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.storage.database import Database

    Show = Callable[[str, int, int], None]

_CHUNK = 1000
_COPYING = "copying"
_OF_THE_MOMENT = frozenset({"hosts", "leases", "workers"})  # they say who is at work, and where
_KEPT_BY_TARGET = (_COPYING, STILL_RUNS)


async def copy_database(source: Database, target: Database, show: Show = lambda _table, _done, _total: None) -> None:
    """Copy every row; begin, or go on with what was interrupted.

    Args:
        source: Nothing else may write to it meanwhile.
        target: With the same tables, all empty.
        show: Called with a table, its rows so far and its rows in all.

    Raises:
        StorageError: The target is not empty, or holds part of another copy; or in the end the two differ.
    """
    tables = [table for table in metadata.sorted_tables if table.name not in _OF_THE_MOMENT]
    async with source.read() as old:
        if source.dialect == "postgresql":  # one moment of it, however long that takes; SQLite reads no other
            await old.execution_options(isolation_level="REPEATABLE READ")
        totals = {table.name: await _count(old, table) for table in tables}
        await _begin(target, totals)
        for table in tables:
            await _copy_table(old, target, table, partial(_shown, show, table.name, totals[table.name]))
        for table in tables:
            await _copy_references(old, target, table)
        numbers = await _last_numbers(old, tables)
    await _end(target, tables, totals, numbers)


def _shown(show: Show, table: str, total: int, done: int) -> None:
    show(table, done, total)


async def _count(conn: AsyncConnection, table: Table) -> int:
    query = select(func.count()).select_from(table)
    if table is facts:
        query = query.where(facts.c.key.not_in(_KEPT_BY_TARGET))
    return (await conn.execute(query)).scalar_one()


async def _begin(target: Database, totals: dict[str, int]) -> None:
    async with target.write() as conn:
        begun = await load_fact(conn, _COPYING)
        if begun == totals:
            return
        if begun is not None:
            message = "The copy that was begun there was of something else, or that has changed since: empty it first."
            raise StorageError(message)
        for table in metadata.sorted_tables:
            if table.name in totals and await _count(conn, table):
                message = f"The database to copy to is not empty: it has {table.name}. Name an empty one."
                raise StorageError(message)
        await save_fact(conn, _COPYING, totals, datetime.now(UTC))


def _number(table: Table) -> Column[Any] | None:
    """Return the column that numbers a table's rows; None for a table with another key."""
    keys = list(table.primary_key.columns)
    return keys[0] if len(keys) == 1 and isinstance(keys[0].type, BigInteger | Integer) else None


async def _copy_table(old: AsyncConnection, target: Database, table: Table, show: Callable[[int], None]) -> None:
    number, query, done = _number(table), select(table), 0
    if number is not None:
        async with target.read() as conn:
            last = (await conn.execute(select(func.max(number)))).scalar_one()
            done = await _count(conn, table)
        query = query.order_by(number) if last is None else query.where(number > last).order_by(number)
    if table is facts:
        query = query.where(facts.c.key.not_in(_KEPT_BY_TARGET))
    later = {column.key: None for column in _references(table)}
    statement = insert(table) if number is not None else insert_if_new(target.dialect, table)
    show(done)
    async with old.stream(query) as rows:
        async for chunk in rows.mappings().partitions(_CHUNK):
            async with target.write() as new:
                await new.execute(statement, [dict(row) | later for row in chunk])
            done += len(chunk)
            show(done)


def _references(table: Table) -> list[Column[Any]]:
    """Return the columns that name other rows of the same table: those may have higher numbers."""
    return [column for column in table.columns for key in column.foreign_keys if key.column.table is table]


async def _copy_references(old: AsyncConnection, target: Database, table: Table) -> None:
    number = _number(table)
    if number is None:
        return
    for column in _references(table):
        query = select(number.label("row_number"), column.label("names")).where(column.is_not(None))
        change = update(table).where(number == bindparam("row_number")).values({column.key: bindparam("names")})
        async with old.stream(query) as rows:
            async for chunk in rows.mappings().partitions(_CHUNK):
                async with target.write() as new:
                    await new.execute(change, [dict(row) for row in chunk])


async def _last_numbers(old: AsyncConnection, tables: list[Table]) -> dict[str, int]:
    """Return the last number that each table has given, even if its row is gone: no other row gets it."""
    last: dict[str, int] = {}
    for table in tables:
        number = _number(table)
        if number is not None and number.autoincrement is not False:
            last[table.name] = (await old.execute(select(func.max(number)))).scalar_one() or 0
    if old.dialect.name == "sqlite":
        given = await old.execute(text("SELECT name, seq FROM sqlite_sequence"))
        last |= {row.name: max(row.seq, last[row.name]) for row in given if row.name in last}
    return last


async def _end(target: Database, tables: list[Table], totals: dict[str, int], numbers: dict[str, int]) -> None:
    async with target.write() as conn:
        found = {table.name: await _count(conn, table) for table in tables}
        if found != totals:
            differ = ", ".join(
                f"{name} {found[name]} of {totals[name]}" for name in totals if found[name] != totals[name]
            )
            message = f"The copy is not complete: {differ}. Empty the target, and copy again."
            raise StorageError(message)
        if conn.dialect.name == "postgresql":
            for name, last in numbers.items():
                sequence = func.pg_get_serial_sequence(name, "id")
                await conn.execute(select(func.setval(sequence, max(last, 1), literal_column(str(last > 0)))))
        await drop_facts(conn, _COPYING)
