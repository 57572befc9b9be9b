from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.feeds.feed_links import FoundFeed, feed_links, usual_places
from tests.growth import assert_linear

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
        (
            '<base href="https://cdn.example/site/"><link rel="alternate" type="application/rss+xml" href="news.xml">',
            (FoundFeed("https://cdn.example/site/news.xml"),),
        ),
        (
            '<base target="_blank" href="/feeds/"><a href="sport.rss">Sport</a>',
            (FoundFeed("https://news.example/feeds/sport.rss"),),
        ),
        (
            '<link title="News > World" rel="alternate" type="application/rss+xml" href="/w">',
            (FoundFeed("https://news.example/w", "News > World"),),
        ),
        (
            "<link data-x='a>b' type='application/atom+xml' rel='alternate' href='/a?x=1&amp;y=2'>",
            (FoundFeed("https://news.example/a?x=1&y=2"),),
        ),
        ('<a type="application/rss+xml" href="/all">RSS</a>', (FoundFeed("https://news.example/all"),)),
        ('<a type="application/atom+xml; charset=utf-8" href="/x">Atom</a>', (FoundFeed("https://news.example/x"),)),
        ('<a type="text/xml" href="/sitemap">no feed</a>', ()),
        ('<link rel="feed" href="/stream">', (FoundFeed("https://news.example/stream"),)),
        ('<!-- <link rel="alternate" type="application/rss+xml" href="/old"> -->', ()),
        (
            '<script type="application/ld+json">{"@type": "DataFeed", "url": "/daily.xml"}</script>',
            (FoundFeed("https://news.example/daily.xml"),),
        ),
        (
            """<script type='application/ld+json'>{"@context": "https://schema.org", "@graph": [{"@type": "WebSite",
            "url": "https://news.example/", "subjectOf": {"@type": ["Thing", "DataFeed"], "@id": "/stream/1",
            "encodingFormat": "application/rss+xml"}}]}</script>""",
            (FoundFeed("https://news.example/stream/1"),),
        ),
        (
            """<script type="application/ld+json">[{"@type": "DataDownload", "encodingFormat": "application/atom+xml",
            "contentUrl": "https://news.example/atoms"}]</script>""",
            (FoundFeed("https://news.example/atoms"),),
        ),
        (
            '<script type="application/ld+json">{"@type": "WebPage", "url": "https://news.example/rss/all"}</script>',
            (FoundFeed("https://news.example/rss/all"),),
        ),
        ('<script type="application/ld+json">{"@type": "WebPage", "url": "http://[feed/"}</script>', ()),
        ('<script type="application/ld+json">{"url": </script>', ()),
        ('<script type="application/ld+json">{"url": "/feed"}', ()),
        ('<script type="application/ld+json">{"url": "/about", "name": ["x", 1, null]}</script>', ()),
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
    assert "https://news.example/world/?feed=rss2" in urls
    assert len(urls) == len(set(urls)) == 32
    assert len(usual_places("https://news.example")) == 16


@pytest.mark.parametrize(
    "hostile",
    [
        "<a ",
        "<link ",
        "<a href='",
        "<link rel=alternate ",
        "<a a='",
        "<a " + "a=b " * 50,
        "<!--",
        "<script type=application/ld+json>",
    ],
)
def test_the_time_grows_with_the_length_alone(hostile: str) -> None:
    assert_linear(lambda length: feed_links(hostile * (length // len(hostile)), PAGE), 1_000_000)


@given(st.text(alphabet="<>linka href='\"=/:.rsfed[]", max_size=200), st.text(max_size=30))
def test_no_page_raises(page: str, url: str) -> None:
    feed_links(page, url)
