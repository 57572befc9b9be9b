"""The two commands: one file of the whole database, and a database of such a file."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.errors import InputError, StorageError
from bot.operate.backup.backup_file import POSTGRESQL, SQLITE, kind_of, size_of
from bot.operate.backup.postgres_backup import restore_postgres, save_postgres
from bot.operate.backup.sqlite_backup import restore_sqlite, save_sqlite
from bot.operate.progress import progress
from bot.storage.address import parse_address
from bot.storage.database import Database

_NAMES = {SQLITE: "SQLite", POSTGRESQL: "PostgreSQL"}


async def save_backup(address: str, file: Path) -> str:
    """Write the database at an address to a file; a sentence about it.

    Raises:
        InputError: The file is there already, or cannot be written.
        StorageError: The database cannot be backed up.
    """
    url = parse_address(address)
    database = await Database.open(address, create=False)
    path, kind = database.path, database.dialect
    await database.close()
    if path is None and kind != POSTGRESQL:
        message = "A database in memory cannot be backed up."
        raise StorageError(message)
    with progress() as show:
        show("Writing the backup", 0, 0)
        if path is not None:
            await asyncio.to_thread(save_sqlite, path, file)
        else:
            await save_postgres(url, file)
    return f"{file} has everything, {size_of(file)}. Keep it where only you can read it."


async def restore_backup(file: Path, address: str) -> str:
    """Make the database at an address of a file; a sentence about it.

    Raises:
        InputError: The file is no backup of this kind of database, or damaged.
        StorageError: There is a database already, or the backup is of a newer version.
    """
    url, kind = parse_address(address), kind_of(file)
    if kind != url.get_backend_name():
        message = f"{file} is a backup of {_NAMES[kind]}, and DATABASE_URL names {_NAMES[url.get_backend_name()]}."
        raise InputError(message)
    if kind == SQLITE and (not url.database or url.database == ":memory:"):
        message = "DATABASE_URL names no file to restore to."
        raise StorageError(message)
    with progress() as show:
        show("Reading the backup", 0, 0)
        if kind == POSTGRESQL:
            await restore_postgres(file, url, address)
        else:
            await restore_sqlite(file, _free(Path(str(url.database))))
    return "The database is restored. Start the bot: newsbell run"


def _free(path: Path) -> Path:
    """Return the place of a database that is not there yet, in a folder that is.

    Raises:
        StorageError: There is one.
    """
    if path.exists():
        message = f"There is a database already at {path}: stop the bot, move it away, and restore then."
        raise StorageError(message)
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
