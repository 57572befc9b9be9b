"""The sample day as a feed reader meets it: over HTTP, read with feedparser and with the bot's own reader."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import aiohttp
import feedparser
import pytest
from lxml import etree

from bot.demo.day import Day, DayClock, DayServer, Outlet, ServedFeed, load_day
from bot.feeds.parse import parse_feed

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

SHOWN = 15
DAY = load_day()
OUTLETS = pytest.mark.parametrize("outlet", DAY.outlets, ids=lambda outlet: outlet.id)


@pytest.fixture
def day() -> Day:
    return DAY


@pytest.fixture
async def server(day: Day) -> AsyncIterator[DayServer]:
    async with DayServer(day) as server:
        yield server


@pytest.fixture
async def client() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as client:
        yield client


def feed_of(server: DayServer, outlet: Outlet) -> ServedFeed:
    return next(feed for feed in server.feeds if feed.outlet == outlet.name)


@OUTLETS
async def test_feedparser_finds_the_newest_entries(
    server: DayServer, client: aiohttp.ClientSession, outlet: Outlet
) -> None:
    server.advance(DAY.end)
    async with client.get(feed_of(server, outlet).url) as answer:
        body, content_type = await answer.read(), answer.headers["Content-Type"]
    assert content_type == outlet.content_type
    read = feedparser.parse(io.BytesIO(body), response_headers={"content-type": content_type})
    assert read.version == {"rss": "rss20", "rdf": "rss10", "atom": "atom10"}[outlet.format]
    shown = DAY.published(outlet.id, DAY.end)[:SHOWN]
    assert [entry.link.partition("?")[0] for entry in read.entries] == [
        f"{server.site(outlet)}news/{entry.slug}" for entry in shown
    ]
    assert [bool(entry.get("published_parsed") or entry.get("updated_parsed")) for entry in read.entries] == [
        entry.dated for entry in shown
    ]
    if outlet.tracking:
        assert all(entry.link.endswith(f"?{outlet.tracking}") for entry in read.entries)


@OUTLETS
async def test_the_bot_reads_what_was_written(server: DayServer, client: aiohttp.ClientSession, outlet: Outlet) -> None:
    before = server.clock.real_time(DAY.start).replace(microsecond=0)  # feeds have whole seconds
    server.advance(DAY.end)
    feed = feed_of(server, outlet)
    async with client.get(feed.url) as answer:
        parsed = parse_feed(await answer.read(), answer.headers["Content-Type"], feed.url)
    assert parsed.problem is None
    assert parsed.language == outlet.language[:2]
    assert parsed.title.startswith(outlet.name)
    assert parsed.site_url == server.site(outlet)
    items = {item.url.removeprefix(f"{server.site(outlet)}news/"): item for item in parsed.items}
    shown = DAY.published(outlet.id, DAY.end)[:SHOWN]
    assert set(items) == {entry.slug for entry in shown}  # nothing tracks
    for entry in shown:
        item = items[entry.slug]
        assert item.title == entry.title
        assert item.blurb.removesuffix("…") == entry.blurb
        if not entry.dated:
            assert item.published_at is None
        elif entry.time > DAY.start:
            assert item.published_at is not None
            assert before <= item.published_at <= datetime.now(UTC)
        else:
            assert item.published_at is not None
            assert item.published_at < before - timedelta(hours=1)


async def test_only_one_feed_is_malformed_and_is_mended(server: DayServer, client: aiohttp.ClientSession) -> None:
    server.advance(DAY.end)
    malformed = []
    for feed in server.feeds:
        async with client.get(feed.url) as answer:
            body = await answer.read()
        assert parse_feed(body, answer.headers["Content-Type"], feed.url).spans, feed.name
        try:
            etree.fromstring(body)
        except etree.XMLSyntaxError:
            malformed.append(feed.name)
    assert malformed == ["The Harbour Post"]


async def test_what_is_not_out_is_not_found(server: DayServer, client: aiohttp.ClientSession) -> None:
    entry = DAY.entry("meridian/iran-six-powers-resume-nuclear-talks-vienna")
    url = f"{server.base}/meridian/news/{entry.slug}"
    async with client.get(url) as answer:
        assert answer.status == 404
    server.advance(entry.time - timedelta(seconds=1))
    async with client.get(f"{server.base}/meridian/feed.xml") as answer:
        assert entry.slug not in await answer.text()
    server.advance(entry.time)
    async with client.get(f"{server.base}/meridian/feed.xml") as answer:
        assert entry.slug in await answer.text()
    async with client.get(url) as answer:
        assert answer.status == 200
    for path in ("/nowhere/", "/nowhere/feed.xml", "/meridian/news/nothing"):
        async with client.get(server.base + path) as answer:
            assert answer.status == 404


async def test_an_unchanged_feed_is_not_sent_again(server: DayServer, client: aiohttp.ClientSession) -> None:
    url = f"{server.base}/meridian/feed.xml"
    async with client.get(url) as answer:
        etag, modified = answer.headers["ETag"], answer.headers["Last-Modified"]
    for headers in ({"If-None-Match": etag}, {"If-Modified-Since": modified}):
        async with client.get(url, headers=headers) as answer:
            assert (answer.status, await answer.read()) == (304, b"")
    server.advance(DAY.start + timedelta(hours=1))
    for headers in ({"If-None-Match": etag, "If-Modified-Since": modified}, {"If-Modified-Since": modified}):
        async with client.get(url, headers=headers) as answer:
            assert answer.status == 200
    assert server.answers == {("meridian", 200): 3, ("meridian", 304): 2}


async def test_a_feed_with_nothing_yet_is_a_feed(server: DayServer, client: aiohttp.ClientSession) -> None:
    feed = next(feed for feed in server.feeds if feed.outlet == "Radio Lagune")
    async with client.get(feed.url) as answer:
        assert "Last-Modified" not in answer.headers
        parsed = parse_feed(await answer.read(), answer.headers["Content-Type"], feed.url)
    async with client.get(feed.url, headers={"If-Modified-Since": "Thu, 12 Mar 2026 06:00:00 GMT"}) as answer:
        assert answer.status == 200
    assert (parsed.items, parsed.problem) == ((), None)


async def test_an_outage_ends_by_the_clock_or_after_enough_requests(
    server: DayServer, client: aiohttp.ClientSession
) -> None:
    outage = DAY.outlet("lagune").outage
    assert outage is not None
    url = f"{server.base}/lagune/feed.xml"

    async def status() -> int:
        async with client.get(url) as answer:
            if answer.status == 503:
                assert answer.headers["Retry-After"].isdigit()
            return answer.status

    assert await status() == 200
    server.advance(outage.start)
    assert [await status() for _ in range(outage.requests + 1)] == [503] * outage.requests + [200]


async def test_after_an_outage_nothing_is_missing(client: aiohttp.ClientSession) -> None:
    outage = DAY.outlet("lagune").outage
    assert outage is not None
    down = [entry for entry in DAY.published("lagune", outage.end) if entry.time >= outage.start]
    assert down
    async with DayServer(DAY, DayClock(DAY.start)) as server:
        server.advance(outage.end)
        async with client.get(f"{server.base}/lagune/feed.xml") as answer:
            text = await answer.text()
    assert all(entry.slug in text for entry in down)


async def test_homepages_say_where_the_feed_is(server: DayServer, client: aiohttp.ClientSession) -> None:
    server.advance(DAY.end)
    types = set()
    for outlet in DAY.outlets:
        async with client.get(server.site(outlet)) as answer:
            page = await answer.text()
        assert f'title="{outlet.name}" href="{server.site(outlet)}feed.xml"' in page
        types.add(page.partition('rel="alternate" type="')[2].partition('"')[0])
    assert types == {"application/rss+xml", "application/rdf+xml", "application/atom+xml"}


async def test_robots_may_read(server: DayServer, client: aiohttp.ClientSession) -> None:
    async with client.get(f"{server.base}/robots.txt") as answer:
        assert answer.content_type == "text/plain"
        assert "Disallow: /*/account/" in await answer.text()


async def test_every_link_of_a_page_leads_somewhere(server: DayServer, client: aiohttp.ClientSession) -> None:
    server.advance(DAY.end)
    asked: set[str] = set()
    for outlet in DAY.outlets:
        report = server.published(outlet)[0]
        for page in (server.site(outlet), f"{server.site(outlet)}news/{report.entry.slug}"):
            async with client.get(page) as answer:
                text = await answer.text()
            asked |= {link for link in re.findall(r'(?:href|src)="([^"#]+)"', text) if link.startswith(server.base)}
    assert {link.rpartition("/")[2] for link in asked} >= {"feed.xml", "wire.css", f"{report.entry.slug}.webp"}
    for link in asked:
        async with client.get(link) as answer:
            assert answer.status == 200, link
