"""There is no network when hosts that were there fail together and nobody answers, and then no feed is to blame."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.feeds.network import NetworkChange, NetworkReach, is_answer, is_unreached
from bot.model import Feed
from bot.problems import FeedProblem, FeedReason

NOW = datetime(2026, 3, 27, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
NO_HOST = FeedReason.of(FeedProblem.UNKNOWN_HOST, host="a.example")
NOT_FOUND = FeedReason.of(FeedProblem.NOTHING_THERE, status="404")


def feed(host: str, failures: int = 0) -> Feed:
    return Feed(id=1, url=f"https://{host}.example/feed", name=host, outlet=host, failures=failures)


def lose(network: NetworkReach, hosts: str, now: datetime = NOW, asking: int = 0) -> list[NetworkChange]:
    """Note that hosts are not reached; what that changes."""
    changes = [network.note(feed(host), NO_HOST, asking, now) for host in hosts]
    return [change for change in changes if change]


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


@pytest.mark.parametrize(
    ("reason", "is_so"),
    [
        (None, True),
        (NOT_FOUND, True),
        (FeedReason(FeedProblem.CERTIFICATE_EXPIRED), True),
        (NO_HOST, False),
        (FeedReason(FeedProblem.PRIVATE_NETWORK), False),  # nobody was asked
        (FeedReason(FeedProblem.HANGS_UP), False),  # a connection that was open when the network went
    ],
)
def test_a_poll_that_somebody_answered(reason: FeedReason | None, *, is_so: bool) -> None:
    assert is_answer(reason) is is_so


def test_it_is_lost_once_and_back_once() -> None:
    told: list[NetworkChange] = []
    network = NetworkReach(told.append)
    (change,) = lose(network, "abc")
    assert change == NetworkChange(is_lost=True, hosts=3, since=NOW, now=NOW)
    assert "none of the last 3 hosts is reached" in change.sentence
    assert lose(network, "abcd", NOW + MINUTE) == []
    back = network.note(feed("a"), NOT_FOUND, 0, NOW + 5 * MINUTE)
    assert back is not None
    assert back.sentence == "The network is back after 5 min."
    assert network.lost_since is None
    assert network.note(feed("a"), None, 0, NOW + 6 * MINUTE) is None
    assert told == [change, back]


def test_it_is_lost_when_hosts_fail_one_after_another_and_nobody_answers_in_between() -> None:
    network = NetworkReach()
    lose(network, "a", NOW)
    lose(network, "b", NOW + 4 * MINUTE)
    assert network.lost_since is None
    lose(network, "c", NOW + 8 * MINUTE)
    assert network.lost_since == NOW


def test_it_is_not_lost_while_more_are_under_way_than_have_failed() -> None:
    network = NetworkReach()
    lose(network, "abcd", asking=5)
    assert network.lost_since is None
    lose(network, "e", asking=5)
    assert network.lost_since == NOW


@pytest.mark.parametrize("hosts", ["ab", "aaa"])
def test_few_hosts_may_fail_by_chance(hosts: str) -> None:
    network = NetworkReach()
    assert lose(network, hosts) == []


@pytest.mark.parametrize("reason", [NOT_FOUND, FeedReason(FeedProblem.PRIVATE_NETWORK)])
def test_other_failures_say_nothing(reason: FeedReason) -> None:
    network = NetworkReach()
    assert [network.note(feed(host), reason, 0, NOW) for host in "abc"] == [None] * 3
    assert network.lost_since is None


def test_hosts_that_failed_before_say_nothing() -> None:
    network = NetworkReach()
    assert [network.note(feed(host, failures=1), NO_HOST, 0, NOW) for host in "abc"] == [None] * 3
    assert network.lost_since is None


def test_an_answer_in_between_says_that_it_is_there() -> None:
    network = NetworkReach()
    lose(network, "ab")
    network.note(feed("d"), NOT_FOUND, 0, NOW)
    lose(network, "c")
    assert network.lost_since is None


def test_failures_that_are_far_apart_are_not_together() -> None:
    network = NetworkReach()
    for number, host in enumerate("abcdef"):
        lose(network, host, NOW + number * 6 * MINUTE)
    assert network.lost_since is None


def test_no_feed_is_to_blame_while_it_is_lost_nor_for_a_poll_that_began_then() -> None:
    network = NetworkReach()
    assert not network.excuses(NO_HOST, NOW)
    lose(network, "abc")
    assert network.excuses(NO_HOST, NOW)
    assert not network.excuses(NOT_FOUND, NOW)
    assert not network.excuses(None, NOW)
    network.note(feed("a"), None, 0, NOW + MINUTE)
    assert network.excuses(NO_HOST, NOW)
    assert not network.excuses(NO_HOST, NOW + 2 * MINUTE)
    assert not network.excuses(NO_HOST, None)


def test_hosts_that_stay_dead_are_to_blame_once_another_has_answered() -> None:
    """Else three dead feeds beside a few that are well would be excused, and asked each minute, for ever."""
    network, lost = NetworkReach(), 0
    for minute in range(0, 60, 2):
        lost += len(lose(network, "abc", NOW + minute * MINUTE))
        network.note(feed("d"), None, 0, NOW + (minute + 1) * MINUTE)
    assert lost == 1
    assert not network.excuses(NO_HOST, NOW + 60 * MINUTE)


def test_one_that_fails_while_it_is_lost_is_doubted_until_it_answers() -> None:
    network = NetworkReach()
    lose(network, "abce")
    network.note(feed("d"), None, 0, NOW + MINUTE)
    lose(network, "ae", NOW + 2 * MINUTE)
    assert lose(network, "fg", NOW + 2 * MINUTE) == []
    network.note(feed("a"), NOT_FOUND, 0, NOW + 3 * MINUTE)
    assert lose(network, "fge", NOW + 4 * MINUTE) == []
    assert len(lose(network, "a", NOW + 4 * MINUTE)) == 1
