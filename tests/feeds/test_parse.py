"""What each kind of document says, and that what it does not say costs nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.feeds.feed_links import FoundFeed
from bot.feeds.items import Item
from bot.feeds.parse import Parsed, parse_feed
from bot.problems import FeedProblem, FeedReason
from tests.feeds.documents import ATOM, JSON_FEED, MALFORMED, NOON, RDF, rss, rss_item

URL = "https://news.example/rss"


def parse(body: bytes, seen: bytes = b"", *, content_type: str = "", max_items: int = 500) -> Parsed:
    return parse_feed(body, content_type, URL, seen, max_items)


def item(body: str) -> Item:
    return parse(rss(body)).items[0]


def test_rss_is_read() -> None:
    parsed = parse(rss(rss_item(1, when=NOON), head="<language>en-GB</language><ttl>30</ttl>"))
    assert replace(parsed, spans=b"") == Parsed(
        items=(
            Item(
                guid="tag:news.example,1",
                url="https://news.example/story/1",
                title="Headline 1",
                blurb="What happened, part 1.",
                published_at=NOON,
                language="en",
            ),
        ),
        head=True,
        whole=True,
        title="Example News",
        site_url="https://news.example/",
        language="en",
        ttl_minutes=30,
    )
    assert len(parsed.spans) == 8


def test_atom_is_read() -> None:
    parsed = parse(ATOM)
    assert parsed.title == "Das Blatt"
    assert parsed.language == "de"
    assert parsed.items == (
        Item(
            guid="urn:2",
            url="https://blatt.example/zwei",
            title="Second",
            blurb="Some content here.",
            published_at=datetime(2026, 3, 27, 11, 0, tzinfo=UTC),
            language="en",
        ),
        Item(
            guid="urn:1",
            url="https://blatt.example/nachrichten/eins.html?id=1",
            title="Nutzen Sie <b> sparsam",
            blurb="Ein kurzer Satz.",
            published_at=datetime(2026, 3, 27, 9, 0, tzinfo=UTC),
            language="de",
            source="Die Agentur",
            source_url="https://agentur.example/",
        ),
    )


def test_rdf_is_read() -> None:
    parsed = parse(RDF)
    assert [(found.title, found.url, found.guid) for found in parsed.items] == [
        ("First", "https://rdf.example/1", "https://rdf.example/1"),
        ("Second", "https://rdf.example/2", "https://rdf.example/2"),
    ]
    assert len(parsed.spans) == 16


def test_json_feed_is_read() -> None:
    parsed = parse(b"\xef\xbb\xbf \n" + JSON_FEED)
    assert (parsed.title, parsed.language, parsed.site_url) == ("Json & friends", "en", "https://json.example/")
    assert parsed.items == (
        Item("7", "https://json.example/seven", "Seven", "The seventh.", NOON - timedelta(hours=4), "en"),
        Item("8", "https://other.example/8", "", "No title here", None, "fr"),
    )


def test_a_malformed_feed_is_read_as_far_as_it_can_be_and_never_slimmed() -> None:
    parsed = parse(MALFORMED)
    assert [(found.title, found.url) for found in parsed.items] == [
        ("One & only", "https://broken.example/1?a=1&b=2"),
        ("Two spaces", "https://broken.example/2"),
    ]
    assert parsed.spans == b""


@pytest.mark.parametrize(
    ("reference", "title"),
    [
        ("&#xD83D;&#xDE00;", "A\U0001f600Z"),  # an emoji, as some software writes it
        ("&#55357;&#56832;", "A\U0001f600Z"),
        ("&#xD83D;", "AZ"),
        ("&#x110000;", "AZ"),
        ("&#99999999999999999999999;", "AZ"),
        ("&#0000000000000066;&#xDE00;", "ABZ"),
    ],
)
def test_a_reference_to_no_character_costs_nothing_else(reference: str, title: str) -> None:
    """Each makes feedparser raise, in both of its parsers."""
    parsed = parse(rss(rss_item(1), f"<item><title>A{reference}Z</title><guid>2</guid></item>"))
    assert [(found.guid, found.title) for found in parsed.items] == [
        ("tag:news.example,1", "Headline 1"),
        ("2", title),
    ]


STRAY = '<gml:pos xmlns:gml="http://www.opengis.net/gml">a</gml:pos>'  # both of feedparser's parsers raise KeyError


def test_an_item_that_makes_both_parsers_raise_is_left_out_alone() -> None:
    parsed = parse(rss(*(rss_item(number, extra=STRAY if number in {2, 5} else "") for number in range(7))))
    assert [found.title for found in parsed.items] == [f"Headline {number}" for number in (0, 1, 3, 4, 6)]
    assert (parsed.title, parsed.problem, parsed.spans) == ("Example News", None, b"")


@pytest.mark.parametrize("body", [rss(rss_item(1), head=STRAY), rss(rss_item(1, extra=STRAY)), rss(f"<item>{STRAY}")])
def test_a_document_of_which_nothing_can_be_read_says_so(body: bytes) -> None:
    assert parse(body).problem == FeedReason(FeedProblem.CONFUSING)


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"hello", "no-feed"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "no-feed"),
        (b"<!DOCTYPE html><title>A page</title>", "web-page"),
        (b"<html><body><p>about <feed> tags</p></body></html>", "web-page"),
        (b'{"items": []}', "other-json"),
        (
            b'{"version": "https://jsonfeed.org/version/1", "items": 3}',
            "other-json",
        ),
        (b'{"a": ', "broken-json"),
        (b"{" + b"[" * 100_000, "broken-json"),
    ],
)
def test_what_is_no_feed_says_what_it_is(body: bytes, problem: str) -> None:
    assert str(parse(body).problem) == problem


def test_a_json_list_is_no_feed() -> None:
    assert parse(b'[{"title": "x"}]').problem == FeedReason(FeedProblem.NO_FEED)


def test_a_web_page_that_names_its_feed_says_so() -> None:
    page = b'<html><head><link rel="alternate" type="application/rss+xml" href="/all.rss" title="All"></head></html>'
    parsed = parse(page)
    assert parsed.problem == FeedReason.of(FeedProblem.WEB_PAGE_WITH_FEED, url="https://news.example/all.rss")
    assert parsed.links == (FoundFeed("https://news.example/all.rss", "All"),)


def test_an_empty_feed_is_a_feed() -> None:
    assert parse(rss()) == Parsed(head=True, whole=True, title="Example News", site_url="https://news.example/")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<item><title>Only a title</title></item>", ("Only a title", "", "")),
        ("<item><description>Only a blurb</description></item>", ("", "", "Only a blurb")),
        ("<item><link>https://news.example/1</link></item>", ("", "https://news.example/1", "")),
        ("<item><guid>https://news.example/1</guid></item>", ("", "https://news.example/1", "")),
        (
            '<item><title>Sound</title><enclosure url="https://news.example/1.mp3" type="audio/mpeg"/></item>',
            ("Sound", "", ""),
        ),
    ],
)
def test_an_item_that_lacks_most_things_is_an_item(body: str, expected: tuple[str, str, str]) -> None:
    found = item(body)
    assert (found.title, found.url, found.blurb) == expected
    assert found.guid
    assert found.published_at is None


def test_an_item_that_lacks_everything_is_none() -> None:
    assert parse(rss("<item></item>", rss_item(1))).items == parse(rss(rss_item(1))).items


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        ("Profit &lt; loss &amp; more", "Profit < loss & more"),
        ("&lt;b&gt;Bold&lt;/b&gt; claim", "Bold claim"),
        ("<![CDATA[Tom &amp; Jerry <i>again</i>]]>", "Tom & Jerry again"),
        ("Ben &amp;#8217;n&amp;#8217; Jerry", "Ben ’n’ Jerry"),
        ("شهر \u202eevil\u202c القدس", "شهر evil القدس"),
        ("  two\n lines\t ", "two lines"),
        ("word " * 1000, "word " * 98 + "word…"),
    ],
)
def test_a_title_becomes_plain_text(markup: str, title: str) -> None:
    assert item(f"<item><title>{markup}</title></item>").title == title


def test_the_longer_of_summary_and_content_is_the_blurb_and_it_has_an_end() -> None:
    long = "<content:encoded><![CDATA[" + "<p>Much is said.</p>" * 2000 + "]]></content:encoded>"
    found = item(rss_item(1, extra=long))
    assert found.blurb.startswith("Much is said.\nMuch")
    assert len(found.blurb) <= 4000
    assert found.blurb.endswith("…")


@pytest.mark.parametrize(
    "end", ["The post A title appeared first on A site.", "Continue reading A title →", "Read more »"]
)
def test_what_weblogs_add_to_each_blurb_is_dropped(end: str) -> None:
    assert item(rss_item(1, text=f"What happened. {end}")).blurb.strip() == "What happened."


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("https://news.example/1?utm_source=rss&amp;id=3#xtor=RSS-1", "https://news.example/1?id=3"),
        ("https://user:pass@news.example/1", "https://news.example/1"),
        ("/1", "https://news.example/1"),
        (" https://news.example/\n1 ", "https://news.example/1"),
        ("javascript:alert(1)", ""),
        ("ftp://news.example/1", ""),
        ("http://[", ""),
        ("https://news.example/" + "a" * 3000, ""),
        ("mailto:a@news.example", ""),
    ],
)
def test_a_link_is_absolute_and_tells_nobody_where_the_click_came_from(link: str, url: str) -> None:
    found = item(f"<item><title>t</title><link>{link}</link></item>")
    assert found.url == url


@pytest.mark.parametrize(
    ("date", "moment"),
    [
        ("Fri, 27 Mar 2026 12:00:00 GMT", NOON),
        ("2026-03-27T13:00:00+01:00", NOON),
        ("Fri, 27 Mar 2026 08:00:00 EDT", NOON),
        ("yesterday", None),
        ("Fri, 99 Mar 2026 12:00:00 GMT", None),
        ("0000-00-00", None),
    ],
)
def test_a_date_is_a_moment_or_nothing(date: str, moment: datetime | None) -> None:
    assert item(f"<item><title>t</title><pubDate>{date}</pubDate></item>").published_at == moment


def test_items_without_a_guid_are_told_apart_by_link_and_then_by_title() -> None:
    home = "<link>https://news.example/</link>"
    parsed = parse(
        rss(
            "<item><title>By link</title><link>https://news.example/1</link></item>",
            f"<item><title>At home</title>{home}</item>",
            f"<item><title>At home too</title>{home}</item>",
            "<item><title>Nowhere</title></item>",
        )
    )
    guids = [found.guid for found in parsed.items]
    assert guids[0] == "https://news.example/1"
    assert all(guid.startswith("hash:") for guid in guids[1:])
    assert len(set(guids)) == 4
    again = parse(rss(f"<item><title>At home too</title>{home}</item>"))
    assert again.items[0].guid == guids[2]


def test_items_that_share_a_guid_are_told_apart_and_exact_copies_count_once() -> None:
    one, two = rss_item(1), rss_item(1).replace("Headline 1", "Another headline")
    parsed = parse(rss(one, two, one))
    assert [found.title for found in parsed.items] == ["Headline 1", "Another headline"]
    assert len({found.guid for found in parsed.items}) == 2
    assert parsed.spans == b""  # alone, each of them would keep the guid: parse whole
    assert parse(rss(two, one)).items[0].guid == parsed.items[1].guid


def test_a_long_guid_is_cut_and_stays_its_own() -> None:
    guids = {item(rss_item(1).replace("tag:news.example,1", "x" * 900 + end)).guid for end in ("1", "2")}
    assert len(guids) == 2
    assert all(len(guid) <= 500 for guid in guids)


def test_items_are_newest_first_and_the_dateless_stay_in_their_place() -> None:
    body = rss(
        rss_item(1, when=NOON - timedelta(hours=2)),
        rss_item(2),
        rss_item(3, when=NOON),
        rss_item(4, when=NOON - timedelta(hours=3)),
    )
    assert [found.title[-1] for found in parse(body).items] == ["3", "1", "2", "4"]


@pytest.mark.parametrize("oldest_first", [False, True])
def test_only_the_newest_items_are_read(oldest_first: bool) -> None:
    items = [rss_item(number, when=NOON - timedelta(hours=number)) for number in range(30)]
    body = rss(*(reversed(items) if oldest_first else items))
    assert [found.title for found in parse(body, max_items=3).items] == ["Headline 0", "Headline 1", "Headline 2"]


@pytest.mark.parametrize(
    ("head", "hours", "days"),
    [
        ("<skipHours><hour>0</hour><hour> 23 </hour><hour>24</hour></skipHours>", 1 | 1 << 23, 0),
        ("<skipDays><day>Saturday</day><day>sunday</day></skipDays>", 0, 0b1100000),
        ("<skipHours>never</skipHours>", 0, 0),
    ],
)
def test_when_to_leave_a_feed_alone_is_read(head: str, hours: int, days: int) -> None:
    parsed = parse(rss(rss_item(1), head=head))
    assert (parsed.skip_hours, parsed.skip_days) == (hours, days)


@pytest.mark.parametrize(("ttl", "minutes"), [("60", 60), ("-5", 0), ("1e9", 0), ("99999999999", 525_600), ("²", 0)])
def test_a_ttl_is_a_number_of_minutes(ttl: str, minutes: int) -> None:
    assert parse(rss(rss_item(1), head=f"<ttl>{ttl}</ttl>")).ttl_minutes == minutes


# Slimming: the same as the full parse, item by item.


def test_what_was_seen_is_not_read_again() -> None:
    first = parse(rss(rss_item(1), rss_item(2)))
    second = parse(rss(rss_item(3), rss_item(1), rss_item(2)), first.spans)
    assert [found.title for found in second.items] == ["Headline 3"]
    assert second.head
    assert not second.whole
    assert len(second.spans) == 24
    third = parse(rss(rss_item(3), rss_item(1), head="<lastBuildDate>now</lastBuildDate>"), second.spans)
    assert third == Parsed(spans=third.spans)
    assert len(third.spans) == 16


def test_a_changed_item_is_read_again() -> None:
    first = parse(rss(rss_item(1), rss_item(2)))
    changed = parse(rss(rss_item(1), rss_item(2, text="Corrected.")), first.spans)
    assert [(found.guid, found.blurb) for found in changed.items] == [("tag:news.example,2", "Corrected.")]


def test_a_document_that_becomes_malformed_is_parsed_whole() -> None:
    first = parse(rss(rss_item(1), rss_item(2)))
    second = parse(rss(rss_item(3, extra="<b>"), rss_item(1), rss_item(2)), first.spans)
    assert {found.title for found in second.items} == {"Headline 1", "Headline 2", "Headline 3"}
    assert second.whole
    assert second.spans == b""


ODD_ITEMS = st.sampled_from(
    [
        "<item><title>plain</title></item>",
        "<item><title><![CDATA[</item><item> hidden]]></title></item>",
        "<item><!-- </item> --><title>commented</title></item>",
        "<item\n><title>spaced</title></item>",
        "<item><title>deep</title><item><title>nested</title></item></item>",
        "<item/>",
        "<items>not one</items>",
        "<!-- <item> -->",
        "<![CDATA[<item>]]>",
        "<item><description>&lt;item&gt;</description></item>",
        "<title>between</title>",
        "<item>",
        "</item>",
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.integers(0, 12).map(rss_item) | ODD_ITEMS, max_size=8),
    st.lists(st.integers(0, 12).map(rss_item) | ODD_ITEMS, max_size=8),
)
def test_a_slimmed_document_gives_what_the_whole_gives(before: list[str], after: list[str]) -> None:
    """Whatever stood there before, the new items are those that a full parse has and that were not there."""
    first = parse(rss(*before))
    slim, whole = parse(rss(*after), first.spans), parse(rss(*after))
    known = set(first.items)
    assert set(slim.items) - known == set(whole.items) - known
    assert set(slim.items) <= set(whole.items)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from([ATOM, RDF, JSON_FEED, MALFORMED, rss(rss_item(1), rss_item(2))]), st.data())
def test_no_mutation_of_a_document_raises(document: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(document)))
    until = data.draw(st.integers(at, min(len(document), at + 60)))
    mutated = document[:at] + data.draw(st.binary(max_size=8)) + document[until:]
    parsed = parse(mutated)
    for found in parsed.items:
        assert found.guid
        assert len(found.guid) <= 500
        assert len(found.title) <= 500
        assert len(found.blurb) <= 4000
        assert found.url == "" or found.url.startswith(("http://", "https://"))
        assert found.published_at is None or found.published_at.tzinfo is not None


@pytest.mark.parametrize("page", ["<!doctype html>{}<body>Moved</body>", "{}", "<html><head>{}</head></html>"])
def test_a_page_that_sends_its_readers_on_says_where(page: str) -> None:
    refresh = (
        '<meta http-equiv="refresh" content="0;url=/new.xml"><link rel="alternate" href="/new.xml" type="text/xml">'
    )
    parsed = parse_feed(page.format(refresh).encode(), "text/html", "https://news.example/feed")
    assert str(parsed.problem) == 'web-page-that-moved {"url":"https://news.example/new.xml"}'
    assert [link.url for link in parsed.links] == ["https://news.example/new.xml"]
    itself = parse_feed(page.format(refresh).encode(), "text/html", "https://news.example/new.xml")
    assert str(itself.problem) in {"web-page", "no-feed"}


def test_a_json_feed_may_be_in_another_encoding() -> None:
    feed = '{"version": "https://jsonfeed.org/version/1", "items": [{"id": "1", "title": "Müller über Österreich"}]}'
    parsed = parse_feed(feed.encode("latin-1"), "application/feed+json; charset=iso-8859-1", "https://news.example/")
    assert [item.title for item in parsed.items] == ["Müller über Österreich"]
