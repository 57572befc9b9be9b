"""Backups of PostgreSQL, by pg_dump and pg_restore, which come with it and must not be older than the server."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
from typing import TYPE_CHECKING

from sqlalchemy import inspect

from bot.errors import InputError, StorageError
from bot.operate.backup.backup_file import written_whole
from bot.storage.database import Database

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import URL, Connection

_ANYBODYS = ("--no-owner", "--no-privileges")
_REVISION = re.compile(r"^COPY [^\n]*alembic_version[^\n]*\n([0-9a-f]{1,40})$", re.MULTILINE)
_LINES = 2
_QUERY = {"ssl": "PGSSLMODE", "sslmode": "PGSSLMODE"}


async def save_postgres(url: URL, file: Path) -> None:
    """Write a backup.

    Raises:
        InputError: The file is there already, or cannot be written.
        StorageError: pg_dump is not there, or does not succeed.
    """
    with written_whole(file) as part:
        await _run(url, "pg_dump", "--format=custom", *_ANYBODYS, f"--file={part}")


async def restore_postgres(file: Path, url: URL, address: str) -> None:
    """Fill an empty database from a backup that is whole, and bring it to this version's shape.

    Raises:
        InputError: The backup is damaged, or not Newsbell's.
        StorageError: The database is not empty, the backup is of a newer version, or pg_restore does not succeed.
    """
    database = await Database.open(address)
    try:
        async with database.read() as conn:
            there = await conn.run_sync(_tables)
        if there:
            message = f"The database has {there} tables already: restore into an empty one (createdb)."
            raise StorageError(message)
        await _prove(file, url)
        into = ("--exit-on-error", "--single-transaction", f"--dbname={url.database}")
        await _run(url, "pg_restore", *_ANYBODYS, *into, str(file))
        async with database.failing_in_words():
            await database.migrate()
    finally:
        await database.close()


def _tables(conn: Connection) -> int:
    return len(inspect(conn).get_table_names())


async def _prove(file: Path, url: URL) -> None:
    """Read the whole of a backup once, without a database: it is refused before anything of it is there."""
    try:
        await _run(url, "pg_restore", f"--file={os.devnull}", str(file))
        told = await _run(url, "pg_restore", "--data-only", "--table=alembic_version", "--file=-", str(file))
    except StorageError as error:
        message = f"{file} is damaged: {error} Take another backup."
        raise InputError(message) from error
    if not (found := _REVISION.search(told)):
        message = f"{file} is a backup of another program's database."
        raise InputError(message)
    from bot.storage.migrate import is_known  # noqa: PLC0415 - takes a fifth of a second

    if not is_known(found[1]):
        message = f"{file} was made by a newer Newsbell. Update the program."
        raise StorageError(message)


async def _run(url: URL, program: str, *arguments: str) -> str:
    """Run a program of PostgreSQL's on a database; what it printed.

    Raises:
        StorageError: It is not there, or says that it did not succeed.
    """
    path = shutil.which(program)
    if path is None:
        message = f"{program} is not installed: it comes with PostgreSQL's client (Debian: postgresql-client)."
        raise StorageError(message)
    process = await asyncio.create_subprocess_exec(
        path, *arguments, env=_environment(url), stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    printed, said = await process.communicate()
    if process.returncode:
        lines = said.decode(errors="replace").strip().splitlines() or [f"{program} ended without a word"]
        message = " ".join(f"{line.rstrip('.')}." for line in lines[:_LINES])
        raise StorageError(message)
    return printed.decode(errors="replace")


def _environment(url: URL) -> dict[str, str]:
    """Return the variables that lead to a database; a password among the arguments could be read by anybody."""
    host = url.query.get("host", url.host) or ""
    variables = {
        "PGHOST": host if isinstance(host, str) else host[0],
        "PGPORT": str(url.port or url.query.get("port", "")),
        "PGUSER": url.username or "",
        "PGPASSWORD": str(url.password or ""),
        "PGDATABASE": url.database or "",
    }
    variables |= {_QUERY[name]: str(value) for name, value in url.query.items() if name in _QUERY}
    return os.environ | {name: value for name, value in variables.items() if value}
