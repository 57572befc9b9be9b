"""Writing down what is sent: claims before the request, outcomes after it, whatever comes together in one commit.

A transaction costs as much CPU as a request. What is called together is claimed together, and an outcome waits a moment
for the next claims if there will be some: a busy queue needs one commit for four messages. The alerts in doubt after a
crash are never more than may be in flight, because a claim is committed with every outcome that was noted before it.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.storage.database_errors import DATABASE_ERRORS, is_refusal
from bot.storage.database_retry import put_off
from bot.storage.queries.outbox.deliveries import claim_alerts, recover_sending, save_accepted, save_returned

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from bot.storage.database import Database
    from bot.storage.queries.outbox.deliveries import AcceptedAlert, Returned

_FIRST_WAIT, _LONGEST_WAIT = 0.5, 15.0
_GATHER = 0.2  # a little longer than four messages take to leave


@dataclass(slots=True, eq=False)
class _Note:
    claim: tuple[int, ...] = ()
    accepted: Sequence[AcceptedAlert] = ()
    returned: Sequence[Returned] = ()
    claimed: frozenset[int] = frozenset()
    written: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(slots=True, eq=False)
class DeliveryLog:
    """The outbox as the deliverer writes it. ``closing`` set: what cannot be written is given up."""

    database: Database
    closing: asyncio.Event
    _notes: list[_Note] = field(default_factory=list)
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def claim(self, alert_ids: Sequence[int]) -> frozenset[int]:
        """Mark the alerts of one message as being sent; those that still were to be sent.

        Raises:
            Exception: One of ``DATABASE_ERRORS``: nothing may be sent.
        """
        note = _Note(claim=tuple(alert_ids))
        self._notes.append(note)
        await self._write(note)
        return note.claimed

    async def recover(self, now: datetime, busy: Collection[int]) -> int:
        """Make what nobody is sending pending again; return the number of alerts.

        Args:
            now: This moment.
            busy: The chats that a message is on its way to. It is read when no claim can come in between.
        """
        async with self._lock, self.database.write() as conn:
            return await recover_sending(conn, now, self.database.epoch, busy=busy)

    async def save(
        self,
        *,
        accepted: Sequence[AcceptedAlert] = (),
        returned: Sequence[Returned] = (),
        deferred: bool = False,
    ) -> None:
        """Record outcomes: ``deferred`` when claims will follow, whose commit serves.

        A database that cannot be written is tried again until it can, or until all is closed.

        What is never recorded is found in the state ``sending`` at the next start, and goes out again without a sound.
        """
        note = _Note(accepted=accepted, returned=returned)
        self._notes.append(note)
        if deferred and not self.closing.is_set():
            with suppress(TimeoutError):
                async with asyncio.timeout(_GATHER):
                    await note.written.wait()
        wait = _FIRST_WAIT
        while not note.written.is_set():
            try:
                await self._write(note)
            except DATABASE_ERRORS as error:
                put_off("outcome_kept", error)
                if self.closing.is_set():
                    return
                await asyncio.sleep(wait)
                wait = min(2 * wait, _LONGEST_WAIT)

    async def _write(self, note: _Note) -> None:
        """Whoever comes first writes for all who have gathered; the others find it done."""
        async with self._lock:
            await asyncio.sleep(0)  # whoever is called in the same moment has noted it by then
            if note.written.is_set():
                return
            notes, self._notes = self._notes, []
            try:
                await self._commit(notes)
            except BaseException as error:
                # Each of the others tries by itself, and hears of its own failure. A claim that failed is void.
                self._notes = [other for other in notes if other is not note or not note.claim] + self._notes
                if len(notes) == 1 or is_refusal(error) or not isinstance(error, Exception):
                    raise
                await self._commit_alone(note)  # one of them is to blame: it holds up no other

    async def _commit_alone(self, note: _Note) -> None:
        self._notes = [other for other in self._notes if other is not note]
        try:
            await self._commit([note])
        except BaseException:
            if not note.claim:
                self._notes.append(note)
            raise

    async def _commit(self, notes: Sequence[_Note]) -> None:
        claims = [note.claim for note in notes if note.claim]
        claimed: frozenset[int] = frozenset()
        async with self.database.write() as conn:
            await save_accepted(conn, [one for note in notes for one in note.accepted])
            await save_returned(conn, [one for note in notes for one in note.returned])
            if claims:
                claimed = frozenset(await claim_alerts(conn, claims, self.database.epoch))
        for note in notes:
            note.claimed = claimed.intersection(note.claim)
            note.written.set()
