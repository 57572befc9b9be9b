"""Without a network it is said once, and no feed is blamed. The way out is a proxy, which is there or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.feeds.poll import Poller
from bot.model import FeedState
from bot.pipeline.network_watch import NetworkWatch
from bot.storage.queries.feeds import load_feed
from tests.feeds.documents import rss, rss_item
from tests.pipeline.test_poll_round import MINUTE, START, Rounds
from tests.web.site import Site, settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.storage.database import Database
    from bot.workers import Workers


@pytest.fixture
def through(monkeypatch: pytest.MonkeyPatch, workers: Workers) -> Callable[[int, int], Poller]:
    """What makes a poller whose proxies, for http and for https, are at two ports."""

    def make(http: int, https: int) -> Poller:
        for name in ("no_proxy", "all_proxy", "NO_PROXY", "ALL_PROXY"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{http}")
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{https}")
        return Poller(settings(proxy_resolves=True), workers, jitter=lambda: 0.0)

    return make


@pytest.fixture
def closed(unused_tcp_port: int) -> int:
    """A port at which nothing listens."""
    return unused_tcp_port


async def test_it_is_said_once_and_no_feed_is_blamed(
    site: Site,
    sqlite: Database,
    caplog: pytest.LogCaptureFixture,
    *,
    through: Callable[[int, int], Poller],
    closed: int,
) -> None:
    def events(name: str) -> list[dict[str, object]]:
        return [record.msg for record in caplog.records if isinstance(record.msg, dict) and record.msg["event"] == name]

    caplog.set_level("INFO", "bot.pipeline")
    site.says("/feed", rss(rss_item(1)))
    network = NetworkWatch()
    async with through(closed, closed) as away, through(site.port, site.port) as there:
        rounds = Rounds(sqlite, away, network=network)
        ids = await rounds.add(*(f"http://host{number}.example/feed" for number in range(30)))
        assert {outcome for _, outcome in await rounds.run()} == {"unreached"}
        assert {outcome for _, outcome in await rounds.run(2 * MINUTE)} == {"unreached"}
        assert network.reach.lost_since == START
        async with sqlite.read() as conn:
            feed = await load_feed(conn, ids[0])
        assert feed is not None
        assert (feed.state, feed.failures, feed.failing_since, feed.reason) == (FeedState.ACTIVE, 0, None, None)
        assert feed.next_poll_at == START + 3 * MINUTE
        rounds.poller = there
        assert {outcome for _, outcome in await rounds.run(MINUTE)} == {"new"}
    assert [len(events(name)) for name in ("network_lost", "network_back", "feed_failed")] == [1, 1, 0]
    assert events("network_back")[0]["seconds"] == 180


async def test_feeds_that_fail_before_the_others_answer_are_to_blame(
    site: Site,
    sqlite: Database,
    caplog: pytest.LogCaptureFixture,
    *,
    through: Callable[[int, int], Poller],
    closed: int,
) -> None:
    """A host that hears nothing fails in no time; those that answer take theirs."""
    site.says("/feed", rss(rss_item(1)))
    async with through(site.port, closed) as poller:
        rounds = Rounds(sqlite, poller)
        dead = [f"https://{name}.example/feed" for name in "abc"]
        await rounds.add(*dead, *(f"http://{name}.example/feed" for name in "defgh"))
        assert [outcome for _, outcome in await rounds.run()] == ["new"] * 5 + ["failed"] * 3
        assert rounds.network.reach.lost_since is None
    assert "network_lost" not in caplog.text


async def test_two_feeds_that_fail_alone_are_to_blame(
    sqlite: Database, through: Callable[[int, int], Poller], closed: int
) -> None:
    async with through(closed, closed) as poller:
        rounds = Rounds(sqlite, poller)
        await rounds.add(*(f"http://{name}.example/feed" for name in "ab"))
        assert [outcome for _, outcome in await rounds.run()] == ["failed"] * 2
