"""Rounds: polling what is due and reading what is wanted, wherever that is done.

``RoundsHere`` does it in this process; ``SharedRounds`` leaves it to workers while there are some.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from bot.isolation import Isolation
from bot.pipeline.network_watch import NetworkWatch
from bot.pipeline.poll_round import InHand, poll_round
from bot.pipeline.read_round import read_round

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from bot.feeds.network import NetworkReach
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

    def stop(self) -> None:
        """Begin nothing more in this process, whatever is due; what is being asked is awaited."""


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
        network: What is known of the network: is told of each poll.
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
        network: NetworkReach | None = None,
    ) -> None:
        self._database = database
        self._poller = poller
        self._reader = reader
        self._interests = interests
        self._clock = clock
        self._arrived = arrived
        self._to_read = to_read
        self._isolation = isolation or Isolation()
        self._network = NetworkWatch(network)
        self._gives_way = False
        self._is_over = False
        self._running = 0
        self._in_hand = InHand()

    @property
    def is_busy(self) -> bool:
        """True while a round is under way."""
        return self._running > 0

    def give_way(self, *, to_others: bool) -> None:
        """Let the rounds that are under way begin nothing more: others poll from now on. Or not any more."""
        self._gives_way = to_others

    def stop(self) -> None:
        """Begin nothing more: what waits for its turn is left for the next start."""
        self._is_over = True
        self._poller.let_go()
        self._reader.let_go()

    async def poll(self, *, everything: bool = False, on_polled: Callable[[Polled], None] | None = None) -> int:
        """Poll the feeds that are due (or all) and store what came, and return their number."""

        def saved(polled: Polled) -> None:
            if polled.entries:
                self._to_read.ring()
                self._arrived.ring()
            if on_polled is not None:
                on_polled(polled)

        with self._under_way():
            return await poll_round(
                self._database,
                self._poller,
                clock=self._clock,
                everything=everything,
                wanted=self._interests.may_want,
                on_polled=saved,
                on_merged=self._interests.merge_feed,
                is_over=lambda: self._gives_way or self._is_over,
                isolation=self._isolation,
                network=self._network,
                in_hand=self._in_hand,
            )

    async def read(self) -> int:
        """Read some of the articles that somebody may want, and return how many were read or given up."""
        with self._under_way():
            count = await read_round(self._database, self._reader, self._clock, self._isolation)
        if count:
            self._to_read.ring()
            self._arrived.ring()
        return count

    @contextmanager
    def _under_way(self) -> Iterator[None]:
        self._running += 1
        try:
            yield
        finally:
            self._running -= 1
