"""What an item of a real document says once its software's and its site's habits are taken off."""

from __future__ import annotations

import json

import pytest

from bot.feeds.items import Item, identity_of
from bot.feeds.parse import Parsed, parse_feed
from tests.feeds.documents import rss, rss_item

URL = "https://news.example/feeds/all"


def parse(body: str | bytes, seen: bytes = b"") -> Parsed:
    return parse_feed(body.encode() if isinstance(body, str) else body, "", URL, seen)


def item(body: str) -> Item:
    return parse(rss(body)).items[0]


def atom(body: str, head: str = "") -> str:
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title>{head}{body}</feed>'


def entry(body: str) -> Item:
    return parse(atom(f"<entry><id>1</id>{body}</entry>")).items[0]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("How the &lt;script&gt; element works", "How the <script> element works"),
        ("<![CDATA[A guide to the &lt;head&gt; element]]>", "A guide to the <head> element"),
        ("Caf&amp;amp;eacute; owners&amp;amp;rsquo; strike", "Caf\u00e9 owners\u2019 strike"),
        ("Profit up &lt;b&gt;again&lt;/b&gt; at R&amp;amp;D firm AT&amp;T", "Profit up again at R&D firm AT&T"),
        ("We only play D&D on a server & more", "We only play D&D on a server & more"),
        ("Caf&eacute; &ndash; open", "Caf\u00e9 \u2013 open"),
        ("&amp;copy=3 &unknown;", "&copy=3 &unknown;"),
    ],
)
def test_a_title_of_rss(written: str, title: str) -> None:
    assert item(f"<item><guid>1</guid><title>{written}</title></item>").title == title


def test_the_title_of_a_photo_or_a_podcast_is_not_the_items() -> None:
    media = (
        '<media:content xmlns:media="http://search.yahoo.com/mrss/"><media:title>Photo</media:title></media:content>'
    )
    podcast = '<itunes:title xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">Keepers</itunes:title>'
    assert item(f"<item><guid>1</guid>{media}<title>Mill burns</title></item>").title == "Mill burns"
    assert item(f"<item><guid>1</guid><title>Episode 12</title>{podcast}</item>").title == "Episode 12"


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ('<title type="text">Use &lt;b&gt;bold&lt;/b&gt;</title>', "Use <b>bold</b>"),
        ("<title>Use &lt;b&gt;bold&lt;/b&gt; &amp;mdash; now</title>", "Use <b>bold</b> \u2014 now"),
        ('<title type="html">Use &lt;b&gt;bold&lt;/b&gt;</title>', "Use bold"),
        ('<title type="html">The &amp;lt;b&amp;gt; tag</title>', "The <b> tag"),
    ],
)
def test_a_title_of_atom_is_what_its_type_says(written: str, title: str) -> None:
    assert entry(written).title == title


@pytest.mark.parametrize(
    ("written", "blurb"),
    [
        ('<summary type="text">Use &lt;blink&gt; now.\n\nOr not.</summary>', "Use <blink> now.\nOr not."),
        ("<summary>Use &lt;b&gt; &amp;amp; &lt;i&gt;.</summary>", "Use <b> & <i>."),
        ("<summary>&lt;p&gt;Said &lt;b&gt;so&lt;/b&gt;.&lt;/p&gt;</summary>", "Said so."),
        ('<summary type="html">&lt;p&gt;One\nline.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</summary>', "One line.\nTwo."),
        ('<content type="html">&lt;figcaption&gt;x&lt;/figcaption&gt;Text&lt;br&gt;on</content>', "Text on"),
    ],
)
def test_a_text_of_atom_is_what_its_type_says(written: str, blurb: str) -> None:
    assert entry(f"<title>T</title>{written}").blurb == blurb


@pytest.mark.parametrize(
    ("written", "blurb"),
    [
        ("R&D costs rose at AT&T and H&M, the Q&A said.", "R&D costs rose at AT&T and H&M, the Q&A said."),
        ("Wrapped\nat eighty.\n\nNew paragraph.", "Wrapped at eighty.\nNew paragraph."),
        ("<![CDATA[<p>One.</p><p>The post T1 appeared first on Example News.</p>]]>", "One."),
        ("<![CDATA[<h3>Heading</h3><p>Text.</p><ul><li>a</li></ul>]]>", "Heading\nText.\na"),
        ("&lt;p&gt;One. Continue reading T1 &amp;rarr;&lt;/p&gt;", "One."),
        ("<![CDATA[<p>Photo: A. Example</p>]]>", ""),
    ],
)
def test_a_text_of_rss(written: str, blurb: str) -> None:
    assert item(f"<item><guid>1</guid><title>T1</title><description>{written}</description></item>").blurb == blurb


@pytest.mark.parametrize(
    ("fields", "title", "blurb"),
    [
        (
            {"title": "Why <blink> died", "content_text": "The <b> & 3 < 5.\n\n* a"},
            "Why <blink> died",
            "The <b> & 3 < 5.\n* a",
        ),
        ({"title": "&#8216;Smart&#8217;", "content_text": "Write &lt; so."}, "\u2018Smart\u2019", "Write &lt; so."),
        ({"title": "A &amp;rsquo; B", "content_html": "<p>a</p><p>b &lt; c</p>"}, "A \u2019 B", "a\nb < c"),
        ({"content_html": "<p>a</p>", "content_text": "a longer <i> text"}, "", "a longer <i> text"),
        ({"content_html": "<p>longer</p>", "summary": "short"}, "", "longer"),
    ],
)
def test_plain_fields_of_json_hold_no_markup(fields: dict[str, str], title: str, blurb: str) -> None:
    found = parse(json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", **fields}]})).items[
        0
    ]
    assert (found.title, found.blurb) == (title, blurb)


@pytest.mark.parametrize(
    ("written", "utc"),
    [
        ("Mon, 24 Nov 2025 10:15:00 CEST", "08:15"),
        ("Mon, 24 Nov 2025 10:15:00 EST", "15:15"),
        ("Mo, 24 Nov 2025 10:15:00 +0100", "09:15"),
        ("24 novembre 2025 10:15", "10:15"),
        ("2025-W48-1T10:15:00Z", "10:15"),
    ],
)
def test_a_date_is_read_by_feedparser_or_else_by_its_words(written: str, utc: str) -> None:
    found = item(f"<item><guid>1</guid><title>T</title><pubDate>{written}</pubDate></item>")
    assert f"{found.published_at:%Y-%m-%d %H:%M}" == f"2025-11-24 {utc}"


def test_a_date_that_nobody_reads_leaves_the_next_one() -> None:
    dates = "<published>soon, 5</published><updated>2025-11-24T10:15:00Z</updated>"
    assert f"{entry(f'<title>T</title>{dates}').published_at:%H:%M}" == "10:15"
    assert entry("<title>T</title><published>soon, 5</published>").published_at is None


PAGE = "https://news.example/articles/c4gz"


@pytest.mark.parametrize(
    ("one", "other", "are_same"),
    [
        (("https://n.example/a#0", PAGE), ("https://n.example/a#1", PAGE), True),
        (("http://n.example/a", PAGE), ("https://n.example/a", PAGE), True),
        (("https://n.example/a?PHPSESSID=1", PAGE), ("https://n.example/a?PHPSESSID=2", PAGE), True),
        (("https://n.example/a;jsessionid=1", PAGE), ("https://n.example/a", PAGE), True),
        (("tag:1#", f"{PAGE}?sid={'a1' * 16}"), ("tag:1#2", f"{PAGE}?sid={'b2' * 16}"), True),
        (("tag:1#1", PAGE), ("tag:1#2", f"{PAGE}?utm_source=rss"), True),
        (("tag:1#2", PAGE), ("tag:1#3", "http://www.news.example/articles/c4gz/"), True),
        (("https://n.example/a", PAGE), ("https://n.example/b", PAGE), False),
        (("https://n.example/a#0", PAGE), ("https://n.example/a#1", f"{PAGE}2"), False),
        (("https://n.example/a?id=1", PAGE), ("https://n.example/a?id=2", PAGE), False),
    ],
)
def test_an_article_keeps_its_identity_when_it_is_revised(
    one: tuple[str, str], other: tuple[str, str], are_same: bool
) -> None:
    assert (identity_of(*one) == identity_of(*other)) is are_same


def test_what_has_no_address_or_no_guid_has_no_identity() -> None:
    assert identity_of("tag:1", "") is None
    assert identity_of("hash:1", PAGE) is None
    assert identity_of("tag:1", PAGE) is None


def change(number: int, title: str) -> str:
    return f"<item><title>{title}</title><guid>{PAGE}#{number}</guid><link>{PAGE}</link></item>"


def test_items_that_stand_side_by_side_are_no_revisions_of_each_other() -> None:
    assert [found.identity for found in parse(rss(change(1, "One"), change(2, "Two"))).items] == [None, None]
    assert parse(rss(change(1, "One"))).items[0].identity is not None


def test_an_item_beside_one_that_was_seen_before_is_no_revision_of_it() -> None:
    before = parse(rss(change(1, "One"), rss_item(7)))
    beside = parse(rss(change(2, "Two"), change(1, "One"), rss_item(7)), before.spans).items
    instead = parse(rss(change(2, "Two"), rss_item(7)), before.spans).items
    assert [(found.title, found.identity is None) for found in beside] == [("Two", True)]
    assert [(found.title, found.identity is None) for found in instead] == [("Two", False)]


def test_an_item_of_sound_alone_is_told_by_it() -> None:
    sound = '<enclosure url="https://news.example/{}.mp3" type="audio/mpeg"/>'
    items = parse(rss(*(f"<item><title>Morning news</title>{sound.format(number)}</item>" for number in (1, 2)))).items
    assert [(found.guid, found.url) for found in items] == [
        ("https://news.example/1.mp3", ""),
        ("https://news.example/2.mp3", ""),
    ]


@pytest.mark.parametrize(
    "document",
    [
        '<?xml version="1.0"?><!-- In a browser: <html> and <body> -->{}',
        "<!-- <!doctype html> --><!-- <rss> -->\n{}",
        "<?xml version='1.0'?><?xml-stylesheet href='<html>'?><!-- <head > -->{}",
        "{}<!-- <html> -->",
        "junk <!-- <html> --> {}",
    ],
)
def test_a_comment_makes_no_web_page_of_a_feed(document: str) -> None:
    feed = "<rss version='2.0'><channel><title>W</title><item><title>Ferry resumes</title></item></channel></rss>"
    parsed = parse(document.format(feed))
    assert (parsed.problem, parsed.is_page) == (None, False)
    assert [found.title for found in parsed.items] == ["Ferry resumes"]


@pytest.mark.parametrize(
    "document",
    [
        "<!-- <rss> --><html><body><p>News</p></body></html>",
        "<html><!-- <rss version='2.0'> --></html>",
        "<!-- never closed <html><rss>",
    ],
)
def test_a_comment_makes_no_feed_of_a_web_page(document: str) -> None:
    assert parse(document).is_page
