"""Backups of SQLite, by its own means: a copy of one moment, while others read and write."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from bot.errors import InputError, StorageError
from bot.operate.backup.backup_file import written_whole
from bot.storage.database import Database

if TYPE_CHECKING:
    from pathlib import Path

_BUSY_SECONDS = 30.0
_BROKEN = "is damaged: take another backup"


def save_sqlite(database: Path, file: Path) -> None:
    """Write a backup.

    Raises:
        InputError: The file is there already, or cannot be written.
        StorageError: The database cannot be read, or is damaged.
    """
    with written_whole(file) as part:
        try:
            with _opened(database, "ro") as source, closing(sqlite3.connect(part)) as target:
                source.backup(target)
                target.execute("PRAGMA journal_mode = DELETE")  # one file, without others beside it
        except sqlite3.Error as error:
            message = f"{database} cannot be backed up: {error}."
            raise StorageError(message) from error
        if problem := _problem(part):
            message = f"{database} is damaged ({problem}): what of it can be read is not worth keeping as a backup."
            raise StorageError(message)


async def restore_sqlite(file: Path, database: Path) -> None:
    """Make a database of a backup that is whole; it has this version's shape then.

    Raises:
        InputError: The backup is damaged.
        StorageError: The backup is of a newer version.
    """
    if problem := _problem(file):
        message = f"{file} {_BROKEN} ({problem})."
        raise InputError(message)
    with written_whole(database) as part:
        with _opened(file, "ro") as source, closing(sqlite3.connect(part)) as target:
            source.backup(target)
        await _bring_along(part)


async def _bring_along(part: Path) -> None:
    """Let the migrations prove that the tables are ours."""
    database = await Database.open(f"sqlite+aiosqlite:///{part}", create=False)
    try:
        async with database.failing_in_words():
            await database.migrate()
    finally:
        await database.close()
    with closing(sqlite3.connect(part)) as conn:
        conn.execute("PRAGMA journal_mode = DELETE")  # else its last commits stand in a file of the old name


def _problem(file: Path) -> str:
    """Return what is wrong with a file; empty if nothing is."""
    try:
        with _opened(file, "ro") as conn:
            [(said,)] = conn.execute("PRAGMA integrity_check(1)").fetchall()
            if said != "ok":
                return str(said)
            if conn.execute("PRAGMA foreign_key_check").fetchone() is not None:
                return "rows refer to rows that are not there"
            has_tables = conn.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
            return "" if has_tables else "it has no tables of Newsbell's"
    except sqlite3.Error as error:
        return str(error)


def _opened(file: Path, mode: str) -> closing[sqlite3.Connection]:
    return closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode={mode}", uri=True, timeout=_BUSY_SECONDS))
