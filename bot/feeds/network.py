# pure
"""The network, as polls tell of it: it is lost when hosts that were there fail together and nobody answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.problems import FeedProblem
from bot.text.hosts import host_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.model import Feed
    from bot.problems import FeedReason

FEW_HOSTS = 3
"""So many hosts do not fail together by chance."""
_TOGETHER = timedelta(minutes=10)
_UNREACHED = frozenset(
    {
        FeedProblem.UNKNOWN_HOST,
        FeedProblem.NOTHING_LISTENS,
        FeedProblem.NO_ROUTE,
        FeedProblem.NO_ANSWER,
        FeedProblem.NO_ANSWER_IN_TIME,
        FeedProblem.CONNECTION_BROKE,
        FeedProblem.NO_CONNECTION,
        FeedProblem.PROXY,
    }
)
# Nobody was asked, or the connection was there before and broke.
_TELLS_NOTHING = frozenset(
    {
        FeedProblem.ADDRESS_TOO_LONG,
        FeedProblem.NOT_AN_ADDRESS,
        FeedProblem.OTHER_SCHEME,
        FeedProblem.MASKED_ADDRESS,
        FeedProblem.WRONG_PORT,
        FeedProblem.NO_INTERNET_ADDRESS,
        FeedProblem.THIS_MACHINE,
        FeedProblem.PRIVATE_NETWORK,
        FeedProblem.SHARED_NETWORK,
        FeedProblem.LINK_LOCAL_NETWORK,
        FeedProblem.MULTICAST_NETWORK,
        FeedProblem.EXAMPLE_NETWORK,
        FeedProblem.RESERVED_NETWORK,
        FeedProblem.DISGUISED_ADDRESS,
        FeedProblem.HANGS_UP,
        FeedProblem.BREAKS_OFF,
        FeedProblem.CONFUSING,
        FeedProblem.STOPPING,
    }
)


def is_unreached(reason: FeedReason | None) -> bool:
    """Return True if a poll came to nobody: its host was not found, or there was no connection to it."""
    return reason is not None and reason.problem in _UNREACHED


def is_answer(reason: FeedReason | None) -> bool:
    """Return True if somebody on the network has answered a poll, whatever it was."""
    return reason is None or reason.problem not in _UNREACHED | _TELLS_NOTHING


@dataclass(frozen=True, slots=True)
class NetworkChange:
    """The network is lost or back: as so many hosts tell, and since when it was lost."""

    is_lost: bool
    hosts: int
    since: datetime
    now: datetime

    @property
    def sentence(self) -> str:
        """The change, as a person reads of it."""
        if self.is_lost:
            return (
                f"There is no network: none of the last {self.hosts} hosts is reached. "
                "They are tried again every minute or two, and no feed is blamed."
            )
        return f"The network is back after {max((self.now - self.since) // timedelta(minutes=1), 1)} min."


def _tell_nobody(_: NetworkChange) -> None:
    """Nobody wants to know."""


class NetworkReach:
    """The network of this machine, as its polls tell.

    Args:
        on_change: Told when it is lost, and when it is back.
    """

    def __init__(self, on_change: Callable[[NetworkChange], None] = _tell_nobody) -> None:
        self.lost_since: datetime | None = None
        self.on_change = on_change
        self._back_at: datetime | None = None
        self._silent: dict[str, datetime] = {}
        self._doubted: set[str] = set()  # were silent while it was lost, and have not answered since

    def note(self, feed: Feed, reason: FeedReason | None, asking: int, now: datetime) -> NetworkChange | None:
        """Take note of a poll, and return what has changed.

        A host that failed before says nothing of the network, nor does one that was still silent when another answered;
        one answer says that the network is there.

        Args:
            feed: As it was before.
            reason: Why the poll failed, if it did.
            asking: How many others are under way: the network is not lost while most of them may be answered.
            now: The moment.
        """
        change, host = None, host_of(feed.url)
        if is_answer(reason):
            change = self._note_answer(now)
            self._doubted.discard(host)
        elif is_unreached(reason) and not feed.failures and host not in self._doubted:
            change = self._note_silence(host, asking, now)
        if change is not None:
            self.on_change(change)
        return change

    def _note_answer(self, now: datetime) -> NetworkChange | None:
        since, silent = self.lost_since, self._silent
        self.lost_since, self._silent = None, {}
        if since is None:
            return None
        self._doubted.update(silent)
        self._back_at = now
        return NetworkChange(is_lost=False, hosts=len(silent), since=since, now=now)

    def _note_silence(self, host: str, asking: int, now: datetime) -> NetworkChange | None:
        self._silent[host] = now
        if self.lost_since is not None:
            return None
        self._silent = {host: at for host, at in self._silent.items() if now - at < _TOGETHER}
        if len(self._silent) < max(FEW_HOSTS, asking):
            return None
        self.lost_since = min(self._silent.values())
        return NetworkChange(is_lost=True, hosts=len(self._silent), since=self.lost_since, now=now)

    def excuses(self, reason: FeedReason | None, began_at: datetime | None) -> bool:
        """Return True if it is the network's fault, and not the feed's, that a poll failed that began then."""
        if not is_unreached(reason):
            return False
        was_away = self._back_at is not None and began_at is not None and began_at < self._back_at
        return self.lost_since is not None or was_away
