"""The place of the leader on PostgreSQL: an advisory lock, on a connection of its own, and the lease that goes with it.

The lock says at once that a leader has died. What it cannot say: that one is frozen, cut off or without power, since
the server keeps its session. Therefore the leader renews its lease every second, by the server's clock, and whoever
waits ends the sessions of one that has not for six. Behind a pooler a session proves nothing, and the lease decides
alone.
"""

from __future__ import annotations

import asyncio
import time
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import asyncpg

from bot.errors import DatabaseAwayError, StorageError
from bot.log import logger
from bot.storage.database_errors import reason_of
from bot.storage.lease import GOOD_FOR, Lease
from bot.storage.postgres import connect_apart

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.storage.database import Database

log = logger(__name__)

_KEY = 0x6E657773_62656C6C  # "newsbell"
_PROOF_EVERY = 1.0
_LIMIT = 2.0
_SILENT = 6  # longer than GOOD_FOR: who is taken over has stopped sending before
_HEAD_START = 2.5  # a standby that asks every half second comes first

# The last one of them is asyncpg's for a session that ended in the middle of a question.
_ERRORS = (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError)

_FRESH = f"l.renewed_at > clock_timestamp() - interval '{_SILENT} seconds'"
_SESSIONS = (
    "leases l JOIN pg_stat_activity s ON s.application_name = l.holder AND s.usename = current_user"
    " AND s.pid <> pg_backend_pid() WHERE l.name = 'leader'"
)
_END_SILENT = f"SELECT count(pg_terminate_backend(s.pid)) FROM {_SESSIONS} AND NOT {_FRESH}"  # noqa: S608 - ours
_END_ALL = f"SELECT count(pg_terminate_backend(s.pid)) FROM {_SESSIONS} AND l.holder <> $1"  # noqa: S608 - ours
_IS_ALIVE = f"SELECT EXISTS (SELECT FROM {_SESSIONS} AND s.pid = l.session AND l.holder <> $1 AND {_FRESH})"  # noqa: S608 - ours
_END_OLD = f"SELECT count(pg_terminate_backend(s.pid)) FROM {_SESSIONS} AND l.holder = $1 AND s.pid = l.session"  # noqa: S608 - ours
_RENEW = (
    "UPDATE leases SET renewed_at = clock_timestamp(), session = pg_backend_pid()"
    " WHERE name = 'leader' AND epoch = $1 RETURNING epoch"
)
_TAKE_OVER = (
    "UPDATE leases SET epoch = epoch + 1, holder = $1, session = pg_backend_pid(), renewed_at = clock_timestamp()"
    " WHERE name = 'leader' RETURNING epoch"
)


class SessionSeat:
    """The lock's session, as long as it is there."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._session: asyncpg.Connection[Any] | None = None
        self._has_lock = False
        self._ended = asyncio.Event()
        self._connected_at = 0.0

    async def check(self) -> None:
        """See that the tables are of this version and can be written.

        Raises:
            StorageError: It is not so.
        """
        await self._database.check_version()
        async with self._asking() as session:
            if await session.fetchval("SELECT current_setting('transaction_read_only')::boolean"):
                message = "The database is read-only. Point DATABASE_URL at the server that takes writes."
                raise StorageError(message)

    async def take(self) -> Lease | None:
        """Begin to lead, in the place of one that is silent, too; None while another process does.

        Raises:
            DatabaseAwayError: The database does not answer.
        """
        began = time.monotonic()
        async with self._asking() as session:
            if not await session.fetchval("SELECT pg_try_advisory_lock($1)", _KEY):
                if ended := await session.fetchval(_END_SILENT):
                    log.warning("silent_leader_ended", sessions=ended)
                return None
            if await session.fetchval(_IS_ALIVE, self._database.name):
                await session.execute("SELECT pg_advisory_unlock($1)", _KEY)
                return None
            # What a leader of before has not committed by now, it never will.
            await session.fetchval(_END_ALL, self._database.name)
            lease = Lease(await self._take_over(session), GOOD_FOR)
            self._has_lock = True
        lease.prove(began)
        return lease

    async def _take_over(self, session: asyncpg.Connection[Any]) -> int:
        async with session.transaction():
            await session.execute("INSERT INTO leases (name, epoch) VALUES ('leader', 0) ON CONFLICT DO NOTHING")
            # Whoever has asked for its epoch in a transaction (``Lease.check``) is waited for.
            await session.execute("SELECT FROM leases WHERE name = 'leader' FOR UPDATE")
            return int(await session.fetchval(_TAKE_OVER, self._database.name))

    async def keep(self, lease: Lease) -> None:
        """Prove every second that this process leads; while that cannot be, doubt it.

        Raises:
            LeaseLostError: Another process does.
        """
        while not lease.lost.is_set():
            await self._pause(lease)
            try:
                await self._prove(lease)
            except DatabaseAwayError as error:
                _doubt(lease, str(error))
                if isinstance(error.__cause__, TimeoutError):
                    self._database.cut()  # who waits there for an answer would wait as long as a dead network does
        raise lease.lose()

    async def _pause(self, lease: Lease) -> None:
        """Wait for the next proof, or less if the session ends or the fence has found another epoch."""
        waits = [asyncio.ensure_future(event.wait()) for event in (self._ended, lease.lost)]
        try:
            await asyncio.wait(waits, timeout=_PROOF_EVERY, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
        if self._ended.is_set():
            self._ended.clear()
            self._drop()
            _doubt(lease, "the session of the lock has ended")

    async def _prove(self, lease: Lease) -> None:
        began = time.monotonic()
        async with self._asking() as session:
            if not self._has_lock and not await self._take_again(session, lease):
                return
            renewed = await session.fetchval(_RENEW, lease.epoch)
        if renewed is None:
            raise lease.lose()
        lease.prove(began)

    async def _take_again(self, session: asyncpg.Connection[Any], lease: Lease) -> bool:
        """After the loss of the session, go on in the same epoch if nobody else wants to lead."""
        if await session.fetchval("SELECT epoch FROM leases WHERE name = 'leader'") != lease.epoch:
            raise lease.lose()
        if time.monotonic() - self._connected_at < _HEAD_START:
            return False
        self._has_lock = await session.fetchval("SELECT pg_try_advisory_lock($1)", _KEY)
        if not self._has_lock:
            await session.fetchval(_END_OLD, self._database.name)
        else:
            log.info("leading_again", epoch=lease.epoch)
        return self._has_lock

    async def leave(self) -> None:
        """Give the lock back, with its session."""
        session, self._session = self._session, None
        if session is None:
            return
        try:
            await session.close(timeout=_LIMIT)
        except _ERRORS:
            session.terminate()

    @asynccontextmanager
    async def _asking(self) -> AsyncIterator[asyncpg.Connection[Any]]:
        """Ask the database something, within the limit; without an answer the session is given up.

        Raises:
            DatabaseAwayError: It does not answer.
        """
        try:
            async with asyncio.timeout(_LIMIT):
                if self._session is None:
                    self._session = await connect_apart(self._database.engine, self._database.name, timeout=_LIMIT)
                    self._connected_at = time.monotonic()
                    self._ended.clear()
                    self._session.add_termination_listener(self._note_end)
                yield self._session
        except _ERRORS as error:
            self._drop()
            away = DatabaseAwayError(reason_of(error))
            self._database.outage.failed(away, writing=True)
            raise away from error
        self._database.outage.succeeded(writing=True)

    def _note_end(self, session: object) -> None:
        if session is self._session:
            self._ended.set()

    def _drop(self) -> None:
        session, self._session = self._session, None
        self._has_lock = False
        if session is not None:
            session.terminate()


def _doubt(lease: Lease, reason: str) -> None:
    if lease.is_held():
        log.warning("lease_in_doubt", reason=reason, note="nothing is sent until it is proven again")
    lease.doubt()
