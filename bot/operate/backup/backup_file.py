"""Files of backups: the kind that one is of, and the place where one may be written."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

SQLITE, POSTGRESQL = "sqlite", "postgresql"
_BEGINNINGS = {b"SQLite format 3\0": SQLITE, b"PGDMP": POSTGRESQL}
_OWNER_ONLY = 0o600  # addresses of feeds may hold passwords
_MB = 1_000_000


def kind_of(file: Path) -> str:
    """Return the kind of database that a backup is of.

    Raises:
        InputError: It cannot be read, or is no backup.
    """
    try:
        with file.open("rb") as opened:
            beginning = opened.read(max(map(len, _BEGINNINGS)))
    except OSError as error:
        message = f"{file} cannot be read: {error.strerror}."
        raise InputError(message) from error
    for known, kind in _BEGINNINGS.items():
        if beginning.startswith(known):
            return kind
    message = f"{file} is no backup: newsbell backup writes SQLite files and PostgreSQL archives."
    raise InputError(message)


@contextmanager
def written_whole(file: Path) -> Iterator[Path]:
    """Give a place beside a file to write to, for its owner alone; at the end of the block it becomes the file.

    Raises:
        InputError: The file is there already, or cannot be written.
    """
    if file.exists():
        message = f"{file} is there already: move it away, or name another file."
        raise InputError(message)
    part = file.with_name(f"{file.name}.part")
    try:
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _OWNER_ONLY))
        try:
            yield part
            _sync(part)
            part.rename(file)
            _sync(file.parent)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        message = f"{file} cannot be written: {error.strerror}."
        raise InputError(message) from error


def _sync(path: Path) -> None:
    """Bring a file or folder to the disk: a backup that a power cut takes is none."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def size_of(file: Path) -> str:
    """Return the size of a file for people."""
    size = Path(file).stat().st_size
    return f"{size / _MB:.1f} MB" if size >= _MB else f"{size / 1000:.0f} kB"
