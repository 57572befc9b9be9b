"""Writing down what is sent: claims before the request, outcomes after it, whatever comes together in one commit.

A transaction costs about a millisecond of CPU; while one is being committed, the next ones gather.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from bot.storage.alerts import claim_alerts, save_accepted, save_returned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.storage.alerts import Accepted, Returned
    from bot.storage.database import Database

log = logging.getLogger(__name__)

_FIRST_WAIT, _LONGEST_WAIT = 0.5, 15.0


@dataclass(slots=True, eq=False)
class _Note:
    claim: tuple[int, ...] = ()
    accepted: Sequence[Accepted] = ()
    returned: Sequence[Returned] = ()
    claimed: frozenset[int] = frozenset()
    written: bool = False


@dataclass(slots=True, eq=False)
class Ledger:
    """The outbox as the deliverer writes it. ``closing`` set: what cannot be written is given up."""

    database: Database
    closing: asyncio.Event
    _notes: list[_Note] = field(default_factory=list)
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    _failing: bool = False

    async def claim(self, alert_ids: Sequence[int]) -> frozenset[int]:
        """Mark the alerts of one message as being sent; those that still were to be sent.

        Raises:
            DBAPIError: The database cannot be written: nothing may be sent.
        """
        note = _Note(claim=tuple(alert_ids))
        await self._write(note)
        return note.claimed

    async def save(self, *, accepted: Sequence[Accepted] = (), returned: Sequence[Returned] = ()) -> None:
        """Record outcomes. A database that cannot be written is tried again until it can, or until all is closed.

        What is never recorded is found in the state ``sending`` at the next start, and goes out again without a sound.
        """
        note = _Note(accepted=accepted, returned=returned)
        wait = _FIRST_WAIT
        while True:
            try:
                await self._write(note)
            except DBAPIError as error:
                self._failed(error)
                if self.closing.is_set():
                    return
                await asyncio.sleep(wait)
                wait = min(2 * wait, _LONGEST_WAIT)
            else:
                return

    async def _write(self, note: _Note) -> None:
        """Whoever comes first writes for all who have gathered; the others find it done."""
        self._notes.append(note)
        async with self._lock:
            if note.written:
                return
            notes, self._notes = self._notes, []
            try:
                await self._commit(notes)
            except BaseException:
                # Each of the others tries by itself, and hears of its own failure.
                self._notes = [other for other in notes if other is not note] + self._notes
                raise
            if self._failing:
                log.warning("database_writable_again")
                self._failing = False

    async def _commit(self, notes: Sequence[_Note]) -> None:
        claims = [note.claim for note in notes if note.claim]
        claimed: frozenset[int] = frozenset()
        async with self.database.write() as conn:
            await save_accepted(conn, [one for note in notes for one in note.accepted])
            await save_returned(conn, [one for note in notes for one in note.returned])
            if claims:
                claimed = frozenset(await claim_alerts(conn, claims))
        for note in notes:
            note.claimed = claimed.intersection(note.claim)
            note.written = True

    def _failed(self, error: DBAPIError) -> None:
        if not self._failing:
            log.error("database_not_writable reason=%s; what was sent is kept in memory", error.orig)
        self._failing = True
