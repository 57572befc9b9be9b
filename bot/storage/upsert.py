"""Inserts that meet a row with the same key: SQLite and PostgreSQL both know them, each by a statement of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy.dialects import postgresql, sqlite

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import TableClause
    from sqlalchemy.ext.asyncio import AsyncConnection

    InsertOnConflict: TypeAlias = postgresql.Insert | sqlite.Insert


def insert_if_new(dialect: str, table: TableClause) -> InsertOnConflict:
    """Return an INSERT that leaves rows whose key is taken as they are; its values are still to be given."""
    return _insert(dialect, table).on_conflict_do_nothing()


async def upsert(
    conn: AsyncConnection,
    table: TableClause,
    values: Mapping[str, Any],
    *,
    key: Sequence[str],
    changes: Mapping[str, Any] | None = None,
) -> None:
    """Insert a row, or change the one that has its key.

    Args:
        conn: In a transaction that writes.
        table: Where.
        values: The new row.
        key: The columns of a unique key.
        changes: What a row that is there already gets; by default every value but the key.
    """
    if changes is None:
        changes = {name: value for name, value in values.items() if name not in key}
    row = _insert(conn.dialect.name, table).values(dict(values))
    await conn.execute(row.on_conflict_do_update(index_elements=list(key), set_=dict(changes)))


def _insert(dialect: str, table: TableClause) -> InsertOnConflict:
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
