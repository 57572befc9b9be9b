"""Watching the network through the polls that are under way: a poll that came to nobody waits to hear what others hear.

Three hosts that are dead fail at once, before the first of those that are well has answered.
"""

from __future__ import annotations

import asyncio
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from bot.feeds.network import NetworkReach, is_answer, is_unreached
from bot.log import logger

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from bot.feeds.network import NetworkChange
    from bot.feeds.poll import Polled
    from bot.model import Feed

log = logger(__name__)

_PATIENCE_SECONDS = 10.0


class NetworkWatch:
    """Tells whose fault it is that a poll came to nobody; that the network is lost, or back, it logs once.

    Args:
        reach: What is known of the network.
    """

    def __init__(self, reach: NetworkReach | None = None) -> None:
        self.reach = reach or NetworkReach()
        self._asking = 0
        self._news = asyncio.Event()

    @contextmanager
    def asking(self) -> Iterator[None]:
        """The time in which a poll is under way."""
        self._asking += 1
        try:
            yield
        finally:
            self._asking -= 1
            if not self._asking:
                self._tell()

    async def excuses(self, feed: Feed, polled: Polled, now: datetime) -> bool:
        """Return True if it is for want of a network that a poll has failed; who cannot tell yet waits for the others.

        Args:
            feed: As it was before.
            polled: The poll's outcome.
            now: The moment.
        """
        change = self.reach.note(feed, polled.reason, self._asking, now)
        if change is not None:
            _log(change)
        if change is not None or is_answer(polled.reason):
            self._tell()
        elif is_unreached(polled.reason) and not feed.failures and self._asking and self.reach.lost_since is None:
            with suppress(TimeoutError):
                async with asyncio.timeout(_PATIENCE_SECONDS):
                    await self._news.wait()
        return self.reach.excuses(polled.reason, polled.feed.last_polled_at)

    def _tell(self) -> None:
        """Let those that wait look once more."""
        self._news.set()
        self._news = asyncio.Event()


def _log(change: NetworkChange) -> None:
    if change.is_lost:
        log.warning("network_lost", hosts=change.hosts, note=change.sentence)
    else:
        seconds = round((change.now - change.since).total_seconds())
        log.warning("network_back", seconds=seconds, note=change.sentence)
