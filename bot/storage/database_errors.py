"""A database that refuses everybody, told apart from one that minds a single row; and the line that says so, once."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from sqlalchemy.exc import DatabaseError, DBAPIError, InterfaceError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from bot.errors import LeaseLostError, StorageError
from bot.log import logger

if TYPE_CHECKING:
    from collections.abc import Callable

log = logger(__name__)

DATABASE_ERRORS = (DBAPIError, StorageError)
"""All that ``Database.read()`` and ``write()`` raise by themselves: expected, and tried again."""

NO_ANSWER = (OSError, NoConnectionFree)
"""Raised bare by drivers and pools when a database is not there; outside of ``Database`` it is a DatabaseAwayError."""

# SQLSTATE classes: connection, resources, operator intervention, system error, log-in, and no such database.
_AWAY_CLASSES = frozenset({"08", "53", "57", "58", "28", "3D"})
_READ_ONLY_CLASS = "25"
_DISK_FULL = "53100"


def is_refusal(error: BaseException) -> bool:
    """Return True if a database refuses everybody: it is full, locked, damaged or away. Else one row is to blame."""
    if not isinstance(error, DBAPIError):
        return isinstance(error, StorageError | NoConnectionFree | OSError)
    if is_away(error) or _class_of(error) == _READ_ONLY_CLASS:
        return True
    driver_error = error.orig
    if isinstance(getattr(driver_error, "__cause__", None), ValueError):  # asyncpg's for a value that does not fit
        return False
    has_state = getattr(driver_error, "sqlstate", None) is not None
    return not has_state and type(error) in {DatabaseError, InterfaceError, InternalError, OperationalError}


def is_away(error: BaseException) -> bool:
    """Return True if it is not the statement but the connection that failed."""
    if not isinstance(error, DBAPIError):
        return isinstance(error, StorageError | NoConnectionFree | OSError)
    return error.connection_invalidated or _class_of(error) in _AWAY_CLASSES


def _class_of(error: DBAPIError) -> str:
    return _state_of(error)[:2]


def _state_of(error: Exception) -> str:
    return str(getattr(getattr(error, "orig", None), "sqlstate", None) or "")


def reason_of(error: BaseException) -> str:
    """Return the database's own message, in a line."""
    said = str(getattr(error, "orig", None) or error).strip().partition("\n")[0]
    return said or type(error).__name__


class DatabaseOutage:
    """Says once that a database refuses, whoever meets it, and once that it is as before.

    A full disk takes small writes and refuses large ones: one that refuses what is written is back when a write goes
    well and none has failed for ``calm_seconds``.
    """

    def __init__(self, *, calm_seconds: float = 60, clock: Callable[[], float] = time.monotonic) -> None:
        self._calm_seconds = calm_seconds
        self._clock = clock
        self._since: float | None = None
        self._failed_at = 0.0
        self._only_writes = False

    def failed(self, error: Exception, *, writing: bool) -> None:
        """Take note of a transaction that has failed."""
        if isinstance(error, LeaseLostError) or not is_refusal(error):
            return
        self._failed_at = self._clock()
        gone = is_away(error) and _state_of(error) != _DISK_FULL
        if self._since is None:
            self._since = self._failed_at
            self._only_writes = writing and not gone
            event = "database_away" if gone else "database_refuses"
            log.error(event, reason=reason_of(error), note="all work waits, and goes on by itself")
        elif gone:
            self._only_writes = False

    def succeeded(self, *, writing: bool) -> None:
        """Take note of a transaction that went well."""
        if self._since is None:
            return
        now = self._clock()
        if self._only_writes and (not writing or now - self._failed_at < self._calm_seconds):
            return
        log.warning("database_back", seconds=round(now - self._since, 1))
        self._since = None
