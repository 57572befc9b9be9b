# pure
"""The failures of a feed that say that there is no network, and not that something is wrong with the feed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.problems import FeedProblem

if TYPE_CHECKING:
    from bot.problems import FeedReason

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
FEW_HOSTS = 3
"""So many hosts do not fail together by chance."""


def is_unreached(reason: FeedReason | None) -> bool:
    """Return True if a poll came to nobody: its host was not found, or there was no connection to it."""
    return reason is not None and reason.problem in _UNREACHED
