"""DATABASE_URL: read, and what is said when nothing usable is there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from bot.errors import StorageError
from bot.storage.database_errors import reason_of

if TYPE_CHECKING:
    from sqlalchemy.engine import URL

_DAMAGED = "It is damaged: put a copy from before in its place, or move it away to begin anew."
_ADVICE = {
    "malformed": _DAMAGED,
    "not a database": f"Check DATABASE_URL. {_DAMAGED}",
    "locked": "Another program holds it: end that program and start again.",
    "password authentication failed": "Check user and password in DATABASE_URL; an @ in the password is written %40.",
    "does not exist": "Make it with createdb, or check user and name in DATABASE_URL.",
    "onnect": "Check that PostgreSQL runs there and takes connections, and host and port in DATABASE_URL.",
    "ame or service": "Check the host in DATABASE_URL.",
    "readonly": "It can only be read: let this program write the file and its folder.",
    "read-only": "Point DATABASE_URL at the server that takes writes.",
}
_AT_SIGN = "An @ in the password is written %40, a : %3A and a / %2F. "


def parse_address(url: str) -> URL:
    """Read the address of a database.

    Raises:
        StorageError: It is none of ours; the sentence shows no password.
    """
    hint = "Write sqlite+aiosqlite:///var/newsbell.db or postgresql+asyncpg://user:password@host/database."
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        message = f"DATABASE_URL is not an address of a database. {_AT_SIGN if url.count('@') > 1 else ''}{hint}"
        raise StorageError(message) from error
    if "@" in (parsed.host or ""):  # all after the first @ is taken for the host: it must not be shown
        message = f"DATABASE_URL has more than one @. {_AT_SIGN}{hint}"
        raise StorageError(message)
    drivers = {"sqlite": "sqlite+aiosqlite", "postgres": "postgresql+asyncpg", "postgresql": "postgresql+asyncpg"}
    parsed = parsed.set(drivername=drivers.get(parsed.drivername, parsed.drivername))
    if parsed.drivername not in drivers.values():
        message = f"DATABASE_URL begins with {parsed.drivername}, which Newsbell does not speak. {hint}"
        raise StorageError(message)
    return parsed


def refuse_sqlite(url: str) -> None:
    """Refuse a database that only one machine can use.

    Raises:
        StorageError: It is SQLite.
    """
    if parse_address(url).get_backend_name() == "sqlite":
        message = (
            "newsbell worker needs PostgreSQL, and DATABASE_URL names an SQLite file, which is one machine's, on a"
            " network drive too. Set DATABASE_URL=postgresql+asyncpg://user:password@host/newsbell here and for"
            " newsbell run (newsbell copy brings what the file holds), or leave the polling to newsbell run."
        )
        raise StorageError(message)


def check_exists(url: URL) -> None:
    """See that an SQLite file is there.

    Raises:
        StorageError: It is not.
    """
    path = url.database
    if url.get_backend_name() == "sqlite" and path and path != ":memory:" and not Path(path).exists():
        message = f"There is no database {path}: the bot has never run here. Start it with: newsbell run"
        raise StorageError(message)


def said_of(url: URL, what: str, error: BaseException) -> str:
    """Return the sentence about an error of the database at an address: what is wrong, and what to do."""
    reason = reason_of(error).rstrip(".")
    advice = next((advice for word, advice in _ADVICE.items() if word in reason), "Check DATABASE_URL and the disk.")
    return f"The database {url.render_as_string()} {what}: {reason}. {advice}"


def make_folder(folder: Path) -> None:
    """Make the folder of an SQLite file.

    Raises:
        StorageError: It cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"The folder {folder} for the database cannot be made: {error.strerror}. Check DATABASE_URL."
        raise StorageError(message) from error
