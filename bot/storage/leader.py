"""One process files and delivers for a database; a second one waits as standby until the first has ended.

::

    standby ──lock──▶ epoch + 1 ──▶ leader ──proof every second──▶ leader
                                      │ no proof: sends nothing, and asks again
                                      └ another epoch: LeaseLostError

Who leads is decided in the database (``lease``). What is here decides when to ask: on SQLite a lock of the file beside
it, on PostgreSQL an advisory lock of a session; both die with the process that has them, however it dies.
"""

from __future__ import annotations

import asyncio
import fcntl
import os
import threading
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Protocol

from bot.errors import DatabaseAwayError, LeaseLostError, StorageError
from bot.log import logger
from bot.storage.lease import Lease, next_epoch

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path
    from typing import TextIO

    from bot.storage.database import Database

log = logger(__name__)

_TRY_SECONDS = 0.5
_END_SECONDS = 10.0


class Seat(Protocol):
    """The place of the leader of one database."""

    async def check(self) -> None:
        """See that this process could lead at all.

        Raises:
            StorageError: It could not, and a sentence says why.
        """

    async def take(self) -> Lease | None:
        """Begin to lead; None while another process does.

        Raises:
            DatabaseAwayError: The database does not answer.
            StorageError: This process cannot lead.
        """

    async def keep(self, lease: Lease) -> None:
        """Prove again and again that this process leads.

        Raises:
            LeaseLostError: Another one does.
        """

    async def leave(self) -> None:
        """Let the next one lead."""


@asynccontextmanager
async def leading(database: Database, stop: asyncio.Event) -> AsyncIterator[Lease | None]:
    """Wait to become the only process that works on this database, and remain it until the end of the block.

    Meanwhile whatever ``database`` writes is written under the lease. When that is lost, the block is cancelled.

    Yields:
        The lease; None when ``stop`` was set while waiting.

    Raises:
        LeaseLostError: Another process has taken over.
        StorageError: The database cannot be used as it is.
    """
    seat = _seat_of(database)
    try:
        await seat.check()
        lease = await _wait_for(seat, stop)
        if lease is None:
            yield None
            return
        log.info("leading", epoch=lease.epoch)
        database.lease = lease
        async with _kept(seat, database, lease):
            yield lease
    finally:
        database.lease = None
        await seat.leave()


def _seat_of(database: Database) -> Seat:
    if database.dialect == "sqlite":
        return FileSeat(database)
    from bot.storage.session_lock import SessionSeat  # noqa: PLC0415 - SQLite needs no driver for it

    return SessionSeat(database)


async def _wait_for(seat: Seat, stop: asyncio.Event) -> Lease | None:
    """Ask for the lead until it is had, or ``stop`` is set; a database that is away is waited for."""
    said = False
    while True:
        with suppress(DatabaseAwayError):  # the outage is said
            lease = await seat.take()
            if lease is not None:
                return lease
            if not said:
                said = True
                log.warning(
                    "standby",
                    reason="another Newsbell is at work on this database",
                    note="this one takes over when it ends",
                )
        if stop.is_set():
            return None
        with suppress(TimeoutError):
            async with asyncio.timeout(_TRY_SECONDS):
                await stop.wait()


@asynccontextmanager
async def _kept(seat: Seat, database: Database, lease: Lease) -> AsyncIterator[None]:
    """Cancel the block when the lease is lost; a process that then does not come to its end is ended."""
    deadline = threading.Timer(_END_SECONDS, os._exit, [os.EX_TEMPFAIL])
    deadline.daemon = True

    async def keep() -> None:
        try:
            await seat.keep(lease)
        except LeaseLostError:
            log.error("lease_lost", note="another Newsbell leads; this one ends")  # noqa: TRY400 - expected
            deadline.start()
            database.cut()
            raise

    try:
        async with asyncio.TaskGroup() as group:
            keeping = group.create_task(keep(), name="keep the lead")
            try:
                yield
            finally:
                keeping.cancel()
    except BaseExceptionGroup as errors:
        lost, others = errors.split(LeaseLostError)
        raise (lost or others or errors).exceptions[0] from None
    finally:
        deadline.cancel()


class FileSeat:
    """The place beside an SQLite file: a lock that the system gives to one process. In memory nobody else can see it.

    A leader that is frozen keeps it: nobody else may write while it could wake in the middle of a commit.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._file: TextIO | None = None

    async def check(self) -> None:
        """See that the file of the lock can be made, and that the database is of no newer version.

        Raises:
            StorageError: It is not so.
        """
        await self._database.check_version()
        if self._database.path is not None:
            self._file = self._opened(self._database.path)

    @staticmethod
    def _opened(path: Path) -> TextIO:
        lock = path.with_name(path.name + ".lock")
        try:
            return lock.open("w", encoding="utf-8")
        except OSError as error:
            message = f"{lock} cannot be written: {error.strerror}. Check DATABASE_URL."
            raise StorageError(message) from error

    async def take(self) -> Lease | None:
        """Begin to lead, with the tables of this version; None while another process does."""
        if self._file is not None:
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return None
        await self._database.migrate()
        async with self._database.write() as conn:
            return Lease(await next_epoch(conn, self._database.name))

    async def keep(self, lease: Lease) -> None:
        """Wait until the fence has found another epoch, as on a disk whose locks do not hold.

        Raises:
            LeaseLostError: It has.
        """
        await lease.lost.wait()
        raise lease.lose()

    async def leave(self) -> None:
        """Give the lock back."""
        if self._file is not None:
            self._file.close()
