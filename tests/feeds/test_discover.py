"""From what a person types to the feed that is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.errors import FeedError
from bot.feeds.discover import Discoverer, completed
from bot.feeds.feed_links import FoundFeed
from bot.web.client import Fetcher
from tests.feeds.documents import JSON_FEED, rss, rss_item
from tests.web.site import Site, settings
from tests.web.test_ssrf_guard import Names

if TYPE_CHECKING:
    from bot.workers import Workers

FEED = rss(rss_item(1))


@pytest.fixture
def discoverer(fetcher: Fetcher, workers: Workers) -> Discoverer:
    return Discoverer(fetcher, workers, settings(parse_seconds=5).fetch)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("news.example", "https://news.example"),
        (" //news.example/x ", "https://news.example/x"),
        ("news.example:8080/x", "https://news.example:8080/x"),
        ("http://news.example", "http://news.example"),
        ("feed://news.example/rss", "https://news.example/rss"),
        ("feed:https://news.example/rss", "https://news.example/rss"),
        ("ftp://news.example", "ftp://news.example"),
        ("", ""),
    ],
)
def test_what_is_typed_becomes_an_address(typed: str, meant: str) -> None:
    assert completed(typed) == meant


async def test_the_address_of_a_feed_is_the_feed(site: Site, discoverer: Discoverer) -> None:
    url = site.says("/rss", FEED)
    assert await discoverer.discover(url) == (FoundFeed(url, "Example News"),)


async def test_a_feed_that_has_moved_is_had_from_its_new_address(site: Site, discoverer: Discoverer) -> None:
    new = site.says("/new", FEED)
    url = site.says("/old", status=301, headers={"Location": "/new"})
    assert await discoverer.discover(url) == (FoundFeed(new, "Example News"),)


async def test_the_feeds_that_a_page_names_are_tried(site: Site, discoverer: Discoverer) -> None:
    links = "".join(
        f'<link rel="alternate" type="application/rss+xml" title="Link {path}" href="{path}">'
        for path in ("/broken", "/page", "/rss", "/json")
    )
    page = f"<!doctype html><html><head>{links}</head></html>"
    site.says("/page", page)
    site.says("/json", JSON_FEED.replace(b"Json &amp; friends", b""))
    found = await discoverer.discover(site.says("/", page))
    assert [feed.url for feed in found] == [site.url("/json")]
    site.says("/rss", FEED)
    assert await discoverer.discover(site.url("/")) == (
        FoundFeed(site.url("/rss"), "Example News"),
        FoundFeed(site.url("/json"), "Link /json"),
    )


async def test_a_page_that_names_none_may_have_one_in_the_usual_place(site: Site, discoverer: Discoverer) -> None:
    url = site.says("/world", "<html><body>News</body></html>")
    feed = site.says("/world/rss.xml", FEED)
    assert await discoverer.discover(url) == (FoundFeed(feed, "Example News"),)


async def test_an_address_that_is_gone_may_have_one_in_the_usual_place(site: Site, discoverer: Discoverer) -> None:
    feed = site.says("/rss", FEED)
    assert await discoverer.discover(site.url()) == (FoundFeed(feed, "Example News"),)


@pytest.mark.parametrize(
    ("body", "status", "reason"),
    [
        ("<html></html>", 200, "web-page-without-feed"),
        ("some text", 200, "no-feed"),
        ("", 404, 'nothing-there {"status":"404"}'),
        ("", 304, "unasked-not-modified"),
    ],
)
async def test_where_no_feed_is_a_person_is_told_why(
    site: Site, discoverer: Discoverer, body: str, status: int, reason: str
) -> None:
    with pytest.raises(FeedError) as caught:
        await discoverer.discover(site.says("/x", body, status=status))
    assert str(caught.value.reason) == reason


async def test_what_cannot_be_asked_is_not(discoverer: Discoverer) -> None:
    with pytest.raises(FeedError, match=r": other-scheme$"):
        await discoverer.discover("ftp://news.example/")
    with pytest.raises(FeedError, match=r"^https://...@news.example.invalid: "):
        await discoverer.discover("user:password@news.example.invalid")


async def test_a_site_without_encryption_is_found_without_a_scheme(site: Site, workers: Workers) -> None:
    site.says("/rss", FEED)
    names = Names(plain_example=["127.0.0.1"])
    async with Fetcher(settings().fetch, resolver=names) as fetcher:
        discoverer = Discoverer(fetcher, workers, settings(parse_seconds=5).fetch)
        url = f"plain.example:{site.port}/rss"
        assert await discoverer.discover(url) == (FoundFeed(f"http://{url}", "Example News"),)


async def test_a_document_that_takes_too_long_is_no_feed(site: Site, fetcher: Fetcher, workers: Workers) -> None:
    discoverer = Discoverer(fetcher, workers, settings(parse_seconds=0.05, max_entries=5000).fetch)
    url = site.says("/rss", rss(*("<item><title>a</title><b/></item>" for _ in range(30_000))))
    with pytest.raises(FeedError, match=": reading-too-long "):
        await discoverer.discover(url)
