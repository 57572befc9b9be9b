"""What a failure says of the network."""

from __future__ import annotations

import pytest

from bot.feeds.network import is_unreached
from bot.problems import FeedProblem, FeedReason


@pytest.mark.parametrize(
    ("reason", "is_so"),
    [
        (FeedReason.of(FeedProblem.UNKNOWN_HOST, host="a.example"), True),
        (FeedReason(FeedProblem.NO_ROUTE), True),
        (FeedReason(FeedProblem.PROXY), True),
        (FeedReason(FeedProblem.HANGS_UP), False),
        (FeedReason.of(FeedProblem.NOTHING_THERE, status="404"), False),
        (FeedReason(FeedProblem.EMPTY), False),
        (None, False),
    ],
)
def test_a_poll_that_came_to_nobody(reason: FeedReason | None, *, is_so: bool) -> None:
    assert is_unreached(reason) is is_so
