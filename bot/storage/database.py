"""Access to the database, opened once and closed last: SQLite by default, PostgreSQL for larger ones."""

from __future__ import annotations

import asyncio
import json
import secrets
import sqlite3
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import event, inspect, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine

from bot.errors import DatabaseAwayError, StorageError
from bot.storage.address import check_exists, make_folder, parse_address, said_of
from bot.storage.database_errors import NO_ANSWER, DatabaseOutage, reason_of
from bot.storage.queries.facts import save_fact
from bot.storage.tables import facts
from bot.valid_text import valid

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import asyncpg
    from sqlalchemy import Connection
    from sqlalchemy.engine import URL
    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

    from bot.storage.lease import Lease
    from bot.storage.postgres import Connections

HEAD = "5c1e9a7d4b20"  # the last of the migrations: this version's shape
_RELEASED: tuple[str, ...] = ()
"""The HEAD of the last release, as long as its code runs on these tables too: so machines are upgraded one by one."""
STILL_RUNS = "shapes that still run"
_VERSIONS = "alembic_version"
_BUSY_SECONDS = 30.0
_CLOSE_SECONDS = 2.0
_WRITES = "newsbell_writes"
_COUNTED = 1000  # rows of each index: a millisecond each, however large they are


class Database:
    """Transactions on SQLite or PostgreSQL: ``read()`` sees one moment, ``write()`` commits all of it or nothing.

    Attributes:
        name: What PostgreSQL calls this process's sessions.
        lease: The leader's: what it writes is written only while nobody else leads.
        outage: Says when the database is away and when it is back.
    """

    def __init__(self, engine: AsyncEngine, name: str, connections: Connections | None = None) -> None:
        self.name = name
        self.engine = engine
        self.lease: Lease | None = None
        self.outage = DatabaseOutage()
        self._connections = connections
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
        parsed = parse_address(url)
        if not create:
            check_exists(parsed)
        name = f"newsbell {secrets.token_hex(6)}"
        engine, connections = _make_engine(parsed, name)
        database = cls(engine, name, connections)
        try:
            async with engine.connect():
                pass
        except (DBAPIError, *NO_ANSWER) as error:
            await engine.dispose()
            raise StorageError(said_of(parsed, "does not open", error)) from error
        return database

    @asynccontextmanager
    async def failing_in_words(self) -> AsyncIterator[None]:
        """Let a database that is damaged, locked or away end the block with a sentence.

        Raises:
            StorageError: It says what is wrong, and what to do.
        """
        try:
            yield
        except (DBAPIError, DatabaseAwayError) as error:
            raise StorageError(said_of(self.engine.url, "cannot be used", error)) from error

    @property
    def dialect(self) -> str:
        """``sqlite`` or ``postgresql``."""
        return self.engine.dialect.name

    @property
    def path(self) -> Path | None:
        """The file of an SQLite database; None for one in memory or on a server."""
        name = self.engine.url.database
        return Path(name) if self.dialect == "sqlite" and name and name != ":memory:" else None

    async def close(self) -> None:
        """Close every connection; what is not committed is undone."""
        await self.engine.dispose()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that only reads.

        Raises:
            DatabaseAwayError: The database does not answer.
        """
        async with self._noticing(writing=False), self.engine.connect() as conn:
            yield conn

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that writes: committed at the end, undone by any exception.

        Raises:
            DatabaseAwayError: The database does not answer.
            LeaseLostError: Another process leads by now; nothing was written.
        """
        async with self._noticing(writing=True), self._begun() as conn:
            if self.lease is not None:
                await self.lease.check(conn)
            yield conn

    @asynccontextmanager
    async def _begun(self) -> AsyncIterator[AsyncConnection]:
        if self.dialect != "sqlite":
            async with self.engine.begin() as conn:
                yield conn
            return
        async with self._writer, self.engine.connect() as conn:
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

        from bot.storage.postgres import CONNECT_SECONDS, connect_apart  # noqa: PLC0415 - the same

        lost = (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError)
        try:
            conn = await connect_apart(self.engine, self.name, timeout=CONNECT_SECONDS, **settings)
            try:
                yield conn
            finally:
                with suppress(*lost):
                    await conn.close(timeout=_CLOSE_SECONDS)
        except lost as error:
            raise DatabaseAwayError(said_of(self.engine.url, "cannot be used", error)) from error

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

    @asynccontextmanager
    async def _noticing(self, *, writing: bool) -> AsyncIterator[None]:
        try:
            yield
        except NO_ANSWER as error:
            away = DatabaseAwayError(reason_of(error))
            self.outage.failed(away, writing=writing)
            raise away from error
        except DBAPIError as error:
            self.outage.failed(error, writing=writing)
            raise
        else:
            self.outage.succeeded(writing=writing)

    def cut(self) -> None:
        """End all connections to a server that no longer answers: who waits there has an error instead."""
        if self._connections is not None:
            self._connections.cut()

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
            if _RELEASED:
                await save_fact(conn, STILL_RUNS, _RELEASED, datetime.now(UTC))

    async def check_version(self) -> None:
        """See that this version can work with the tables as they are, or, on SQLite, as it will make them.

        Raises:
            StorageError: They are of another version, and a sentence says what to do.
        """
        if await self.is_current():
            return
        from bot.storage.migrate import check_upgradable  # noqa: PLC0415 - a fifth of a start

        async with self.read() as conn:
            await conn.run_sync(check_upgradable)
        if self.dialect != "sqlite":  # others may be using it
            if not await self._has_tables():
                message = "The database is empty. Make its tables first: newsbell migrate"
            else:
                message = (
                    "The database is of an earlier version. Stop every Newsbell that uses it, then: newsbell migrate"
                )
            raise StorageError(message)

    async def _has_tables(self) -> bool:
        async with self.read() as conn:
            return await conn.run_sync(lambda sync: inspect(sync).has_table(_VERSIONS))

    def is_ours(self) -> bool:
        """Return True if nobody else leads, as far as this process knows."""
        return self.lease is None or self.lease.is_held()

    @property
    def epoch(self) -> int:
        """The leader's; 0 of a process that does not lead."""
        return self.lease.epoch if self.lease is not None else 0

    async def is_current(self) -> bool:
        """Return True if the tables have this version's shape, or a newer one on which this version still runs."""
        async with self.read() as conn:
            return await conn.run_sync(_is_current)


def _make_engine(url: URL, name: str) -> tuple[AsyncEngine, Connections | None]:
    if url.get_backend_name() != "sqlite":
        from bot.storage.postgres import Connections, connect_args  # noqa: PLC0415 - SQLite needs no driver for it

        engine = create_async_engine(
            url,
            pool_size=5,
            max_overflow=5,
            pool_pre_ping=True,
            json_serializer=_json,
            connect_args=connect_args(name),
        )
        event.listen(engine.sync_engine, "before_cursor_execute", _with_valid_texts, retval=True)
        return engine, Connections(engine)
    if url.database and url.database != ":memory:":
        make_folder(Path(url.database).parent)
    patience = {} if "timeout" in url.query else {"timeout": _BUSY_SECONDS}
    engine = create_async_engine(url, connect_args=patience, json_serializer=_json)
    event.listen(engine.sync_engine, "before_cursor_execute", _with_valid_texts, retval=True)
    event.listen(engine.sync_engine, "connect", _tune_sqlite)
    event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine, None


def _json(value: Any) -> str:
    return json.dumps(valid(value))


def _with_valid_texts(*call: Any) -> tuple[str, Any]:
    """Let no text through that either database would refuse: the last gate, for every statement."""
    _conn, _cursor, statement, parameters, *_ = call
    return statement, valid(parameters)


def _tune_sqlite(connection: Any, _record: Any) -> None:
    # WAL lets readers go on while one writes; NORMAL is safe with it: a power cut may undo the last
    # commits but never breaks the file, and what is undone is fetched or sent again.
    connection.isolation_level = None  # transactions are begun by _begin_sqlite, not by the driver
    cursor = connection.cursor()
    # Each connection has a cache of its own, of 2 MB by default: what is not in it is in the system's, which all share.
    memory = ("temp_store=MEMORY", "cache_size=-1024")
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", *memory):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(conn: Connection) -> None:
    # IMMEDIATE takes the writer's place at once: a deferred transaction that writes later fails if another came first.
    begin = "BEGIN IMMEDIATE" if conn.get_execution_options().get(_WRITES) else "BEGIN"
    driver: Any = conn.connection.dbapi_connection
    try:  # one trip to SQLite's thread, where a statement of SQLAlchemy's makes three
        driver.run_async(lambda connection: connection.execute(begin))
    except sqlite3.Error as error:
        raise DBAPIError.instance(begin, None, error, sqlite3.Error) from error


def _is_current(conn: Connection) -> bool:
    if not inspect(conn).has_table(_VERSIONS):
        return False
    if list(conn.execute(text(f"SELECT version_num FROM {_VERSIONS}")).scalars()) == [HEAD]:  # noqa: S608 - ours
        return True
    if not inspect(conn).has_table(facts.name):
        return False
    runs = conn.execute(select(facts.c.value).where(facts.c.key == STILL_RUNS)).scalar_one_or_none()
    return HEAD in (runs or ())
