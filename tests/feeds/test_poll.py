"""One poll of one feed: whatever it answers, the feed's new state says what it means."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from aiohttp import web

from bot.feeds.poll import Poller
from bot.model import Feed, FeedState
from bot.problems import FeedProblem, FeedReason
from tests.feeds.documents import MALFORMED, rss, rss_item
from tests.web.site import Site, settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.workers import Workers

NOW = datetime(2026, 3, 27, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


def make_feed(url: str, **changes: object) -> Feed:
    feed = Feed(id=7, url=url, name="Example", outlet="Example", primed=True)
    return replace(feed, **changes)  # type: ignore[arg-type] # the tests name fields of Feed


@pytest.fixture
async def poller(workers: Workers) -> AsyncIterator[Poller]:
    async with Poller(settings(parse_seconds=5), workers, jitter=lambda: 0.0) as poller:
        yield poller


async def test_new_entries_come_with_the_feeds_new_state(site: Site, poller: Poller) -> None:
    body = rss(rss_item(1, when=NOW - HOUR), rss_item(2, when=NOW - 2 * HOUR), head="<ttl>30</ttl>")
    url = site.says("/rss", body, headers={"ETag": '"1"', "Last-Modified": "Fri, 27 Mar 2026 11:00:00 GMT"})
    polled = await poller.poll(make_feed(url), NOW)
    assert polled.outcome == "new"
    assert [(entry.title, entry.published_at, entry.seen_at, entry.outlet) for entry in polled.entries] == [
        ("Headline 1", NOW - HOUR, NOW, "Example"),
        ("Headline 2", NOW - 2 * HOUR, NOW, "Example"),
    ]
    feed = polled.feed
    assert (feed.etag, feed.last_modified) == ('"1"', "Fri, 27 Mar 2026 11:00:00 GMT")
    assert (feed.state, feed.failures, feed.last_good_at, feed.last_polled_at) == (FeedState.ACTIVE, 0, NOW, NOW)
    assert feed.next_poll_at == NOW + 30 * MINUTE
    assert feed.site_url == "https://news.example/"


async def test_an_unchanged_feed_is_not_even_sent(site: Site, poller: Poller) -> None:
    async def answer(request: web.Request) -> web.StreamResponse:
        if request.headers.get("If-None-Match") == '"1"':
            return web.Response(status=304, headers={"ETag": '"2"'})
        return web.Response(body=rss(rss_item(1)), headers={"ETag": '"1"'})

    url = site.does("/rss", answer)
    first = await poller.poll(make_feed(url), NOW)
    second = await poller.poll(first.feed, NOW + HOUR)
    assert (second.outcome, second.entries, second.feed.etag) == ("not-modified", (), '"2"')


async def test_an_unchanged_body_is_not_parsed(site: Site, poller: Poller) -> None:
    url = site.says("/rss", rss(rss_item(1)))
    first = await poller.poll(make_feed(url), NOW)
    second = await poller.poll(first.feed, NOW + HOUR)
    assert (second.outcome, second.entries) == ("unchanged", ())
    assert second.feed.body_hash == first.feed.body_hash


async def test_only_what_is_new_in_a_changed_body_comes(site: Site, poller: Poller) -> None:
    url = site.says("/rss", rss(rss_item(1), rss_item(2)))
    first = await poller.poll(make_feed(url), NOW)
    site.says("/rss", rss(rss_item(3), rss_item(1), rss_item(2)))
    second = await poller.poll(first.feed, NOW + HOUR)
    assert [entry.title for entry in second.entries] == ["Headline 3"]


async def test_a_304_that_nothing_was_asked_for_is_a_failure(site: Site, poller: Poller) -> None:
    polled = await poller.poll(make_feed(site.says("/rss", status=304)), NOW)
    assert (polled.outcome, polled.reason) == ("failed", FeedReason(FeedProblem.UNASKED_NOT_MODIFIED))


@pytest.mark.parametrize(
    ("ages", "notifies"),
    [
        ([20 * MINUTE, 30 * MINUTE], [True, False]),
        ([2 * HOUR, 3 * HOUR], [False, False]),
        ([-20 * MINUTE, HOUR], [True, False]),
        ([timedelta(days=-400), HOUR], [False, False]),
        ([None, None], [False, False]),
    ],
)
async def test_a_feed_that_is_new_does_not_ring_its_past(
    site: Site, poller: Poller, ages: list[timedelta | None], notifies: list[bool]
) -> None:
    items = [rss_item(number, when=None if age is None else NOW - age) for number, age in enumerate(ages)]
    polled = await poller.poll(make_feed(site.says("/rss", rss(*items)), primed=False), NOW)
    assert [entry.notifies for entry in polled.entries] == notifies
    assert polled.feed.primed


async def test_an_archive_under_new_addresses_does_not_ring(site: Site, poller: Poller) -> None:
    body = rss(rss_item(1, when=NOW - HOUR), rss_item(2, when=NOW - timedelta(days=9)), rss_item(3))
    polled = await poller.poll(make_feed(site.says("/rss", body)), NOW)
    assert {entry.title: entry.notifies for entry in polled.entries} == {
        "Headline 1": True,
        "Headline 2": False,
        "Headline 3": True,
    }


async def test_a_date_in_the_future_is_now_and_one_before_the_web_is_none(site: Site, poller: Poller) -> None:
    body = rss(rss_item(1, when=NOW + timedelta(days=3)), rss_item(2, when=datetime(1970, 1, 1, tzinfo=UTC)))
    polled = await poller.poll(make_feed(site.says("/rss", body)), NOW)
    assert [entry.published_at for entry in polled.entries] == [NOW, None]


async def test_an_aggregators_entries_are_their_sources(site: Site, poller: Poller) -> None:
    source = '<source url="https://agency.example/rss">The Agency</source>'
    own = '<source url="https://news.example/rss">Example, all sections</source>'
    body = rss(rss_item(1, extra=source), rss_item(2, extra=own), rss_item(3))
    polled = await poller.poll(make_feed(site.says("/rss", body)), NOW)
    assert [entry.outlet for entry in polled.entries] == ["The Agency", "Example", "Example"]


async def test_what_a_feed_says_of_itself_fills_what_nobody_has_said(site: Site, poller: Poller) -> None:
    url = site.says("/rss", rss(rss_item(1), head="<language>fr</language>"))
    polled = await poller.poll(make_feed(url, name="", outlet=""), NOW)
    assert (polled.feed.name, polled.feed.outlet, polled.feed.language) == ("Example News", "Example News", "fr")
    assert polled.entries[0].outlet == "Example News"
    named = await poller.poll(make_feed(url, language="de"), NOW)
    assert (named.feed.name, named.feed.outlet, named.feed.language) == ("Example", "Example", "de")


@pytest.mark.parametrize(
    ("status", "headers", "problem"),
    [
        (404, {}, FeedProblem.NOTHING_THERE),
        (403, {"Server": "cloudflare"}, FeedProblem.CLOUDFLARE),
        (403, {}, FeedProblem.SHUT_OUT),
        (503, {"Server": "cloudflare", "cf-mitigated": "challenge"}, FeedProblem.CLOUDFLARE),
        (503, {"Server": "cloudflare"}, FeedProblem.SERVER_OVERLOADED),
        (401, {}, FeedProblem.PASSWORD),
        (206, {}, FeedProblem.OTHER_STATUS),
        (599, {}, FeedProblem.OTHER_STATUS),
    ],
)
async def test_a_failure_says_why(
    site: Site, poller: Poller, status: int, headers: dict[str, str], problem: FeedProblem
) -> None:
    before = make_feed(site.says("/rss", status=status, headers=headers), etag="kept", last_good_at=NOW - HOUR)
    reason = FeedReason.of(problem, status=str(status))
    polled = await poller.poll(before, NOW)
    assert (polled.outcome, polled.reason, polled.feed.reason) == ("failed", reason, reason)
    assert (polled.feed.state, polled.feed.failures, polled.feed.failing_since) == (FeedState.FAILING, 1, NOW)
    assert (polled.feed.etag, polled.feed.last_good_at) == ("kept", NOW - HOUR)
    again = await poller.poll(polled.feed, NOW + HOUR)
    assert (again.feed.failures, again.feed.failing_since) == (2, NOW)


async def test_a_feed_that_recovers_is_as_new(site: Site, poller: Poller) -> None:
    failing = make_feed(
        site.says("/rss", rss(rss_item(1))),
        state=FeedState.FAILING,
        failures=9,
        failing_since=NOW - HOUR,
        reason=FeedReason.of(FeedProblem.SERVER_OVERLOADED, status="503"),
        offered_url="https://other.example/",
    )
    feed = (await poller.poll(failing, NOW)).feed
    assert (feed.state, feed.failures, feed.failing_since, feed.reason, feed.offered_url) == (
        FeedState.ACTIVE,
        0,
        None,
        None,
        "",
    )


@pytest.mark.parametrize("status", [429, 503])
async def test_retry_after_is_obeyed(site: Site, poller: Poller, status: int) -> None:
    url = site.says("/rss", status=status, headers={"Retry-After": "7200"})
    assert (await poller.poll(make_feed(url), NOW)).feed.next_poll_at == NOW + 2 * HOUR


async def test_a_feed_that_is_gone_is_retired(site: Site, poller: Poller) -> None:
    polled = await poller.poll(make_feed(site.says("/rss", status=410)), NOW)
    assert (polled.outcome, polled.feed.state) == ("gone", FeedState.RETIRED)
    assert polled.reason == FeedReason.of(FeedProblem.GONE, status="410")


async def test_a_feed_moves_when_it_has_said_so_three_times(site: Site, poller: Poller) -> None:
    new = site.says("/new", rss(rss_item(1)))
    site.says("/hop", status=308, headers={"Location": "/new"})
    polled = await poller.poll(make_feed(site.says("/old", status=301, headers={"Location": "/hop"})), NOW)
    assert (polled.feed.moved_to, polled.feed.moved_seen, polled.has_moved) == (new, 1, False)
    polled = await poller.poll(polled.feed, NOW)
    assert (polled.feed.url, polled.feed.moved_seen) == (site.url("/old"), 2)
    polled = await poller.poll(polled.feed, NOW)
    assert (polled.feed.url, polled.feed.moved_to, polled.feed.moved_seen, polled.has_moved) == (new, "", 0, True)


async def test_a_feed_that_says_it_only_now_and_then_stays(site: Site, poller: Poller) -> None:
    site.says("/new", rss(rss_item(1)))
    url = site.says("/old", status=301, headers={"Location": "/new"})
    feed = (await poller.poll(make_feed(url, moved_to=site.url("/elsewhere"), moved_seen=2), NOW)).feed
    assert (feed.url, feed.moved_to, feed.moved_seen) == (url, site.url("/new"), 1)
    site.says("/old", rss(rss_item(1)))
    feed = (await poller.poll(feed, NOW)).feed
    assert (feed.url, feed.moved_to, feed.moved_seen) == (url, "", 0)


async def test_a_redirect_for_the_moment_moves_nothing(site: Site, poller: Poller) -> None:
    site.says("/new", rss(rss_item(1)))
    site.says("/hop", status=301, headers={"Location": "/new"})
    url = site.says("/old", status=302, headers={"Location": "/hop"})
    polled = await poller.poll(make_feed(url), NOW)
    assert (polled.outcome, polled.feed.moved_to) == ("new", "")


async def test_a_page_in_the_place_of_a_feed_offers_the_feed_it_names(site: Site, poller: Poller) -> None:
    url = site.says("/rss", '<html><link rel="alternate" type="application/rss+xml" href="/news.rss"></html>')
    polled = await poller.poll(make_feed(url), NOW)
    assert polled.reason == FeedReason.of(FeedProblem.WEB_PAGE_WITH_FEED, url=site.url("/news.rss"))
    assert polled.feed.offered_url == site.url("/news.rss")


async def test_a_404_that_lasts_looks_for_the_new_address_on_the_site(site: Site, poller: Poller) -> None:
    site.says("/", '<html><link rel="alternate" type="application/rss+xml" href="/2026/rss"></html>')
    new = site.says("/2026/rss", rss(rss_item(1)))
    feed = make_feed(site.url("/old"), failures=1)
    feed = (await poller.poll(feed, NOW)).feed
    assert (feed.failures, feed.offered_url) == (2, "")
    feed = (await poller.poll(feed, NOW)).feed
    assert (feed.failures, feed.offered_url) == (3, new)


async def test_a_404_looks_for_the_new_address_again_each_time_it_has_lasted_much_longer(
    site: Site, poller: Poller
) -> None:
    site.says("/", '<html><link rel="alternate" type="application/rss+xml" href="/rss"></html>')
    site.says("/rss", rss(rss_item(1)))
    searched = []
    for failures in range(1, 16):
        polled = await poller.poll(make_feed(site.url("/old"), failures=failures - 1), NOW)
        if polled.feed.offered_url:
            searched.append(failures)
    assert searched == [3, 8, 12]


@pytest.mark.parametrize("body", [b" ", b"nothing that is a feed", b'{"version": 1}'])
async def test_a_document_that_stays_unreadable_looks_for_the_new_address_too(
    site: Site, poller: Poller, body: bytes
) -> None:
    site.says("/", '<html><link rel="alternate" type="application/rss+xml" href="/rss"></html>')
    site.says("/old", body)
    new = site.says("/rss", rss(rss_item(1)))
    for failures in (1, 2):
        feed = (await poller.poll(make_feed(site.url("/old"), failures=failures), NOW)).feed
        assert (feed.failures, feed.offered_url) == (failures + 1, new if failures == 2 else "")


async def test_a_server_that_fails_has_not_moved(site: Site, poller: Poller) -> None:
    site.says("/", '<html><link rel="alternate" type="application/rss+xml" href="/rss"></html>')
    site.says("/rss", rss(rss_item(1)))
    feed = make_feed(site.says("/old", status=503), failures=2)
    assert (await poller.poll(feed, NOW)).feed.offered_url == ""


async def test_a_site_that_is_gone_too_offers_nothing(site: Site, poller: Poller) -> None:
    feed = make_feed(site.url("/old"), failures=2, site_url=site.url("/home"))
    assert (await poller.poll(feed, NOW)).feed.offered_url == ""


async def test_a_malformed_feed_is_parsed_whole_each_time(site: Site, poller: Poller) -> None:
    first = await poller.poll(make_feed(site.says("/rss", MALFORMED), entries_a_week=3.0), NOW)
    assert (len(first.entries), first.feed.seen_spans) == (2, b"")
    assert first.feed.entries_a_week == 3.0
    site.says("/rss", MALFORMED + b" ")
    assert len((await poller.poll(first.feed, NOW)).entries) == 2


async def test_the_pace_is_learned_from_the_first_document_and_from_what_comes(site: Site, poller: Poller) -> None:
    items = [rss_item(number, when=NOW - number * HOUR) for number in range(1, 25)]
    first = await poller.poll(make_feed(site.says("/rss", rss(*items)), primed=False), NOW)
    assert first.feed.entries_a_week == pytest.approx(168)
    site.says("/rss", rss(rss_item(99, when=NOW), *items))
    second = await poller.poll(first.feed, NOW + HOUR)
    assert second.feed.entries_a_week == pytest.approx(168, rel=0.01)
    assert second.feed.next_poll_at == NOW + HOUR + timedelta(weeks=1) / (second.feed.entries_a_week or 0) / 10


async def test_a_document_that_takes_too_long_is_stopped(site: Site, workers: Workers) -> None:
    url = site.says("/rss", rss(*("<item><title>a</title><b/></item>" for _ in range(30_000))))
    async with Poller(settings(parse_seconds=0.2, max_entries=5000), workers) as poller:
        polled = await poller.poll(make_feed(url), NOW)
    assert polled.reason == FeedReason.of(FeedProblem.READING_TOO_LONG, seconds=0.2)
    assert polled.feed.body_hash == b""


async def test_the_bots_own_machines_need_no_turns_and_others_take_them(workers: Workers) -> None:
    async with Poller(settings(), workers) as poller:
        async with poller.turn(make_feed("http://127.0.0.1:1/rss")) as keep_alive:
            assert keep_alive
        async with poller.turn(make_feed("http://news.example/rss")) as keep_alive:
            assert not keep_alive
