"""Access to the database, opened once and closed last: SQLite by default, PostgreSQL for larger ones."""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.ext.asyncio import create_async_engine

from bot.errors import StorageError
from bot.valid_text import valid

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import asyncpg
    from sqlalchemy import Connection
    from sqlalchemy.engine import URL
    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

HEAD = "b41c7e90d2fa"  # the last of the migrations: this version's shape
_VERSIONS = "alembic_version"
_BUSY_SECONDS = 30.0
_CLOSE_SECONDS = 2.0
_DAMAGED = "It is damaged: put a copy from before in its place, or move it away to begin anew."
_ADVICE = {
    "malformed": _DAMAGED,
    "not a database": f"Check DATABASE_URL. {_DAMAGED}",
    "locked": "Another program holds it: end that program and start again.",
}
_WRITES = "newsbell_writes"
_COUNTED = 1000  # rows of each index: a millisecond each, however large they are


class Database:
    """Transactions on SQLite or PostgreSQL: ``read()`` sees one moment, ``write()`` commits all of it or nothing."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        # SQLite has one writer: waiting for it in our own queue is fair, waiting in its busy handler is not.
        self._writer = asyncio.Lock()

    @classmethod
    async def open(cls, url: str, *, create: bool = True) -> Database:
        """Connect.

        Args:
            url: The address.
            create: Make an SQLite file, and its folder, where there is none.

        Raises:
            StorageError: The address is not one of ours, or nothing answers there.
        """
        parsed = _parse(url)
        if not create:
            _check_exists(parsed)
        engine = _make_engine(parsed)
        database = cls(engine)
        try:
            async with database.read():
                pass
        except (DBAPIError, OSError) as error:
            await engine.dispose()
            raise StorageError(_said(parsed, "does not open", error)) from error
        return database

    @asynccontextmanager
    async def failing_in_words(self) -> AsyncIterator[None]:
        """Let a database that is damaged, locked or away end the block with a sentence.

        Raises:
            StorageError: It says what is wrong, and what to do.
        """
        try:
            yield
        except DBAPIError as error:
            raise StorageError(_said(self._engine.url, "cannot be used", error)) from error

    @property
    def dialect(self) -> str:
        """``sqlite`` or ``postgresql``."""
        return self._engine.dialect.name

    @property
    def path(self) -> Path | None:
        """The file of an SQLite database; None for one in memory or on a server."""
        name = self._engine.url.database
        return Path(name) if self.dialect == "sqlite" and name and name != ":memory:" else None

    async def close(self) -> None:
        """Close every connection; what is not committed is undone."""
        await self._engine.dispose()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that only reads."""
        async with self._engine.connect() as conn:
            yield conn

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that writes: committed at the end, undone by any exception."""
        if self.dialect != "sqlite":
            async with self._engine.begin() as conn:
                yield conn
            return
        async with self._writer, self._engine.connect() as conn:
            await conn.execution_options(**{_WRITES: True})
            async with conn.begin():
                yield conn

    @asynccontextmanager
    async def dedicated(self, **settings: Any) -> AsyncIterator[asyncpg.Connection]:
        """A connection of asyncpg's own, beside the pool, for what SQLAlchemy does not do: listening, the queue.

        Args:
            settings: More arguments of ``asyncpg.connect``.

        Raises:
            StorageError: The database cannot be reached, or the connection is lost within the block.
        """
        import asyncpg  # noqa: PLC0415 - SQLite needs none of it

        _, arguments = self._engine.dialect.create_connect_args(self._engine.url)
        ours = {name: value for name, value in arguments.items() if not name.startswith("prepared_statement")}
        lost = (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError)
        try:
            conn = await asyncpg.connect(**ours, **settings)
            try:
                yield conn
            finally:
                with suppress(*lost):
                    await conn.close(timeout=_CLOSE_SECONDS)
        except lost as error:
            raise StorageError(_said(self._engine.url, "cannot be used", error)) from error

    async def optimize(self) -> None:
        """Let SQLite count what its indexes hold, by which it chooses among them; PostgreSQL counts by itself."""
        if self.dialect != "sqlite":
            return
        async with self.write() as conn:
            await conn.exec_driver_sql(f"PRAGMA analysis_limit = {_COUNTED}")
            await conn.exec_driver_sql("ANALYZE")
            # Connections that are open read the figures only with the tables, when those seem to have changed.
            version = (await conn.exec_driver_sql("PRAGMA schema_version")).scalar_one()
            await conn.exec_driver_sql(f"PRAGMA schema_version = {version + 1}")

    async def migrate(self) -> None:
        """Bring the tables to this version's shape.

        Raises:
            StorageError: The database is of a newer version.
        """
        if await self.is_current():
            return
        from bot.storage.migrate import check_upgradable, upgrade  # noqa: PLC0415 - a fifth of a start

        async with self.read() as conn:
            await conn.run_sync(check_upgradable)
        if self.dialect == "postgresql":
            from bot.storage.job_queue import install_queue  # noqa: PLC0415 - PostgreSQL's alone

            async with self.dedicated() as connection:
                await install_queue(connection)
        async with self.write() as conn:
            await conn.run_sync(upgrade)

    async def is_current(self) -> bool:
        """Return True if the tables have this version's shape."""
        async with self.read() as conn:
            return await conn.run_sync(_is_current)


def refuse_sqlite(url: str) -> None:
    """Refuse a database that only one machine can use.

    Raises:
        StorageError: It is SQLite.
    """
    if _parse(url).get_backend_name() == "sqlite":
        message = (
            "newsbell worker needs PostgreSQL, and DATABASE_URL names an SQLite file, which is one machine's, on a"
            " network drive too. Set DATABASE_URL=postgresql+asyncpg://user:password@host/newsbell here and for"
            " newsbell run (newsbell copy brings what the file holds), or leave the polling to newsbell run."
        )
        raise StorageError(message)


def _parse(url: str) -> URL:
    hint = "Write sqlite+aiosqlite:///var/newsbell.db or postgresql+asyncpg://user:password@host/database."
    try:
        parsed = make_url(url)
        parsed.get_dialect()
    except (ArgumentError, NoSuchModuleError) as error:
        message = f"DATABASE_URL is not an address of a database. {hint}"
        raise StorageError(message) from error
    drivers = {"sqlite": "sqlite+aiosqlite", "postgres": "postgresql+asyncpg", "postgresql": "postgresql+asyncpg"}
    parsed = parsed.set(drivername=drivers.get(parsed.drivername, parsed.drivername))
    if parsed.drivername not in drivers.values():
        message = f"DATABASE_URL begins with {parsed.drivername}, which Newsbell does not speak. {hint}"
        raise StorageError(message)
    return parsed


def _check_exists(url: URL) -> None:
    path = url.database
    if url.get_backend_name() == "sqlite" and path and path != ":memory:" and not Path(path).exists():
        message = f"There is no database {path}: the bot has never run here. Start it with: newsbell run"
        raise StorageError(message)


def _said(url: URL, what: str, error: BaseException) -> str:
    reason = _first_line(error)
    advice = next((advice for word, advice in _ADVICE.items() if word in reason), "Check DATABASE_URL and the disk.")
    return f"The database {url.render_as_string()} {what}: {reason}. {advice}"


def _make_engine(url: URL) -> AsyncEngine:
    if url.get_backend_name() != "sqlite":
        engine = create_async_engine(url, pool_size=5, max_overflow=5, pool_pre_ping=True, json_serializer=_json)
        event.listen(engine.sync_engine, "before_cursor_execute", _with_valid_texts, retval=True)
        return engine
    if url.database and url.database != ":memory:":
        _make_folder(Path(url.database).parent)
    patience = {} if "timeout" in url.query else {"timeout": _BUSY_SECONDS}
    engine = create_async_engine(url, connect_args=patience, json_serializer=_json)
    event.listen(engine.sync_engine, "before_cursor_execute", _with_valid_texts, retval=True)
    event.listen(engine.sync_engine, "connect", _tune_sqlite)
    event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def _json(value: Any) -> str:
    return json.dumps(valid(value))


def _with_valid_texts(*call: Any) -> tuple[str, Any]:
    """Let no text through that either database would refuse: the last gate, for every statement."""
    _conn, _cursor, statement, parameters, *_ = call
    return statement, valid(parameters)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"The folder {folder} for the database cannot be made: {error.strerror}. Check DATABASE_URL."
        raise StorageError(message) from error


def _first_line(error: BaseException) -> str:
    said = str(getattr(error, "orig", None) or error).strip()
    return said.splitlines()[0].rstrip(".") if said else type(error).__name__


def _tune_sqlite(connection: Any, _record: Any) -> None:
    # WAL lets readers go on while one writes; NORMAL is safe with it: a power cut may undo the last
    # commits but never breaks the file, and what is undone is fetched or sent again.
    connection.isolation_level = None  # transactions are begun by _begin_sqlite, not by the driver
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "temp_store=MEMORY"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(conn: Connection) -> None:
    # IMMEDIATE takes the writer's place at once: a deferred transaction that writes later fails if another came first.
    conn.exec_driver_sql("BEGIN IMMEDIATE" if conn.get_execution_options().get(_WRITES) else "BEGIN")


def _is_current(conn: Connection) -> bool:
    if not inspect(conn).has_table(_VERSIONS):
        return False
    return list(conn.execute(text(f"SELECT version_num FROM {_VERSIONS}")).scalars()) == [HEAD]  # noqa: S608 - ours
