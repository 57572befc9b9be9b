from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.feeds.feed_links import FoundFeed, feed_links, usual_places

PAGE = "https://news.example/world/"


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("", ()),
        (
            '<link rel="alternate" type="application/rss+xml" title="All &amp; more" href="/rss">',
            (FoundFeed("https://news.example/rss", "All & more"),),
        ),
        (
            "<LINK REL=alternate TYPE=application/atom+xml HREF=atom.xml/>",
            (FoundFeed("https://news.example/world/atom.xml/"),),
        ),
        (
            "<link rel='alternate home' type='application/feed+json; charset=utf-8' href='//cdn.example/f.json'>",
            (FoundFeed("https://cdn.example/f.json"),),
        ),
        ('<link rel="alternate" type="text/html" href="/de"><link rel="stylesheet" type="text/xml" href="/x">', ()),
        ('<link rel="alternate" type="application/rss+xml" href="">', ()),
        ('<link rel="alternate" type="application/rss+xml">', ()),
        (f'<link rel="alternate" type="application/rss+xml" href="{PAGE}">', ()),
        ('<link rel="alternate" type="application/rss+xml" href="javascript:x"><a href="http://[">x</a>', ()),
        (
            '<a href="/feeds/all.rss#top">RSS</a> <a href="/about">About</a>',
            (FoundFeed("https://news.example/feeds/all.rss"),),
        ),
        ('<a class="x" href="https://other.example/feed/">Feed</a>', (FoundFeed("https://other.example/feed/"),)),
        ('<a href="https://user:secret@news.example/rss.xml">x</a>', (FoundFeed("https://news.example/rss.xml"),)),
        ('<a href="/refeedings">no feed</a>', ()),
    ],
)
def test_what_a_page_names_is_found(page: str, found: tuple[FoundFeed, ...]) -> None:
    assert feed_links(page, PAGE) == found


def test_declared_feeds_come_first_and_those_of_comments_last_each_once() -> None:
    page = """<a href="/rss.xml">all</a>
      <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
      <link rel="alternate" type="application/rss+xml" title="News" href="/feed">
      <link rel="alternate" type="application/rss+xml" title="News again" href="/feed">"""
    assert [found.url.removeprefix("https://news.example") for found in feed_links(page, PAGE)] == [
        "/feed",
        "/rss.xml",
        "/comments/feed",
    ]


def test_the_usual_places_are_below_the_address_and_at_the_root() -> None:
    urls = [found.url for found in usual_places("https://news.example/world?x=1#y")]
    assert urls[0] == "https://news.example/world/feed"
    assert "https://news.example/rss.xml" in urls
    assert len(urls) == len(set(urls)) == 16
    assert len(usual_places("https://news.example")) == 8


@pytest.mark.parametrize(
    "hostile", ["<a ", "<link ", "<a href='", "<link rel=alternate ", "<a a='", "<a " + "a=b " * 50]
)
def test_the_time_grows_with_the_length_alone(hostile: str) -> None:
    started = time.process_time()
    feed_links(hostile * (1_000_000 // len(hostile)), PAGE)
    assert time.process_time() - started < 2


@given(st.text(alphabet="<>linka href='\"=/:.rsfed[]", max_size=200), st.text(max_size=30))
def test_no_page_raises(page: str, url: str) -> None:
    feed_links(page, url)
