"""A copy of a whole database, for trying things out on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select, text

from bot.storage.tables import metadata

if TYPE_CHECKING:
    from bot.storage.database import Database

_CHUNK = 1000


async def copy_database(source: Database, target: Database) -> None:
    """Copy every row of one database into an empty SQLite database with the same tables."""
    async with source.read() as old, target.write() as new:
        # A digest may have a higher number than the alerts that name it.
        await new.execute(text("PRAGMA defer_foreign_keys = ON"))
        for table in metadata.sorted_tables:
            async with old.stream(select(table)) as rows:
                async for chunk in rows.mappings().partitions(_CHUNK):
                    await new.execute(insert(table), [dict(row) for row in chunk])
