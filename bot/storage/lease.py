"""The lease of the leader: what it has proven, and the fence around everything that it writes.

Every transaction of the leader begins with the question whether its epoch is still the last. On PostgreSQL that takes
``FOR KEY SHARE`` of the row: whoever takes over waits for transactions that have asked, and they for nobody.
"""

from __future__ import annotations

import asyncio
import math
import time
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, insert, select, update

from bot.errors import LeaseLostError
from bot.storage.tables import leases

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

_LEADER = "leader"

# Built once: it begins every transaction that the leader writes in. SQLite has one writer, and knows no FOR.
_OF_EPOCH = (
    select(leases.c.epoch)
    .where(leases.c.name == _LEADER, leases.c.epoch == bindparam("epoch"))
    .with_for_update(read=True, key_share=True)
)

GOOD_FOR = 4.0
"""The seconds after its last proof for which a lease on PostgreSQL counts as held. Nobody takes it over so soon."""


class Lease:
    """The lead, as its holder knows it.

    Args:
        epoch: Higher than that of every leader before.
        good_for: The seconds for which a proof holds; by default it needs no other than the fence's.
    """

    def __init__(self, epoch: int, good_for: float = math.inf) -> None:
        self.epoch = epoch
        self.lost = asyncio.Event()
        self._good_for = good_for
        self._proven_at = time.monotonic()

    def is_held(self) -> bool:
        """Return True if this process may send: nobody else can lead at this moment."""
        return not self.lost.is_set() and time.monotonic() - self._proven_at < self._good_for

    def prove(self, at: float) -> None:
        """Take note that the database has confirmed the lease after that moment of the monotonic clock."""
        self._proven_at = at

    def doubt(self) -> None:
        """Send nothing until the lease is proven again."""
        self._proven_at = -math.inf

    def lose(self) -> LeaseLostError:
        """Take note that somebody else leads, and return the error that says so."""
        self.lost.set()
        return LeaseLostError("Another Newsbell leads with this database by now; this one has stopped sending.")

    async def check(self, conn: AsyncConnection) -> None:
        """Let a transaction go on only if nobody else leads; and nobody will before it has ended.

        Raises:
            LeaseLostError: Somebody does.
        """
        if not await _has_epoch(conn, self.epoch):
            raise self.lose()


async def _has_epoch(conn: AsyncConnection, epoch: int) -> bool:
    """Return True if that is the leader's epoch, and keep it so until the end of the transaction."""
    return (await conn.execute(_OF_EPOCH, {"epoch": epoch})).first() is not None


async def next_epoch(conn: AsyncConnection, holder: str) -> int:
    """Begin the epoch of another leader, and return it."""
    # FOR UPDATE waits for whoever has asked for its epoch, which an UPDATE of such columns does not.
    await conn.execute(select(leases.c.epoch).where(leases.c.name == _LEADER).with_for_update())
    values = {"epoch": leases.c.epoch + 1, "holder": holder, "session": None, "renewed_at": None}
    query = update(leases).where(leases.c.name == _LEADER).values(values).returning(leases.c.epoch)
    epoch: int | None = (await conn.execute(query)).scalar_one_or_none()
    if epoch is None:
        epoch = 1
        await conn.execute(insert(leases).values(name=_LEADER, epoch=epoch, holder=holder))
    return epoch
