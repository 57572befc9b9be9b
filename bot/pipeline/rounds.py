"""Rounds: polling what is due and reading what is wanted, wherever that is done.

``RoundsHere`` does it in this process.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from bot.isolation import Isolation
from bot.pipeline.poll_round import poll_round
from bot.pipeline.read_round import read_round

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.feeds.poll import Polled, Poller
    from bot.pipeline.bell import Bell
    from bot.pipeline.read_round import Reader
    from bot.storage.database import Database
    from bot.subscriptions.interests import Interests


class Rounds(Protocol):
    """The seam between the first step and those who do its work. Rounds may overlap."""

    async def poll(self) -> int:
        """Have the feeds polled that are due, and return how many there were."""

    async def read(self) -> int:
        """Have the articles read that somebody may want, and return how many there were."""


class RoundsHere:
    """Rounds in this process.

    Args:
        database: Where feeds and entries are.
        poller: Polls one feed.
        reader: Reads one article.
        interests: Tells which entries somebody may want.
        clock: The moment, aware and in UTC.
        arrived: Rung when there are entries to file.
        to_read: Rung when there are articles to read.
        isolation: Counts what fails unforeseen.
    """

    def __init__(
        self,
        *,
        database: Database,
        poller: Poller,
        reader: Reader,
        interests: Interests,
        clock: Callable[[], datetime],
        arrived: Bell,
        to_read: Bell,
        isolation: Isolation | None = None,
    ) -> None:
        self._database = database
        self._poller = poller
        self._reader = reader
        self._interests = interests
        self._clock = clock
        self._arrived = arrived
        self._to_read = to_read
        self._isolation = isolation or Isolation()

    async def poll(self, *, everything: bool = False, on_polled: Callable[[Polled], None] | None = None) -> int:
        """Poll the feeds that are due (or all) and store what came, and return their number."""

        def saved(polled: Polled) -> None:
            if polled.entries:
                self._to_read.ring()
                self._arrived.ring()
            if on_polled is not None:
                on_polled(polled)

        return await poll_round(
            self._database,
            self._poller,
            clock=self._clock,
            everything=everything,
            wanted=self._interests.may_want,
            on_polled=saved,
            on_merged=self._interests.merge_feed,
            isolation=self._isolation,
        )

    async def read(self) -> int:
        """Read some of the articles that somebody may want, and return how many were read or given up."""
        count = await read_round(self._database, self._reader, self._clock, self._isolation)
        if count:
            self._to_read.ring()
            self._arrived.ring()
        return count
