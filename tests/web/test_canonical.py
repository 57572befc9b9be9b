"""Links that mean the same page compare equal, and what is shown keeps all but the tracking."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.web.canonical import canonical_url, clean_link, names_a_page, without_session

PAGE = "https://example.com/2026/03/29/iran-talks-open"


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com/2026/03/29/iran-talks-open",
        "http://www.example.com/2026/03/29/iran-talks-open/",
        "HTTPS://EXAMPLE.COM:443/2026/03/29/iran-talks-open?utm_source=rss&utm_medium=feed",
        "https://m.example.com/2026/03/29/iran-talks-open#comments",
        "https://amp.example.com/2026/03/29/iran-talks-open?fbclid=abc",
        "https://example.com/amp/2026/03/29/iran-talks-open",
        "https://example.com/2026/03/29/iran-talks-open/amp/",
        "https://example.com/2026/03/29/iran-talks-open.amp",
        "https://example.com/2026/03/29/iran-talks-open?outputType=amp",
        "https://example.com//2026/03/29//iran-talks-open/index.html",
        "https://www.google.com/amp/s/www.example.com/2026/03/29/iran-talks-open",
        "https://example-com.cdn.ampproject.org/c/s/example.com/2026/03/29/iran-talks-open?amp=1",
        "https://example.com/2026/03/29/ir%61n-talks-open",
        "  https://example.com/2026/03/29/iran-talks-open\n",
        "https://www.google.com/url?q=https%3A%2F%2Fexample.com%2F2026%2F03%2F29%2Firan-talks-open&sa=U",
        "https://example.com/2026/03/29/iran-talks-open;jsessionid=1?ref=feedly&PHPSESSID=0a1b",
    ],
)
def test_addresses_of_one_page_are_equal(url: str) -> None:
    assert canonical_url(url) == PAGE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.com/story?id=1", "https://example.com/story?id=2"),
        ("https://example.com/a", "https://example.org/a"),
        ("https://example.com:8080/a", "https://example.com/a"),
        ("https://example.com/app#/story/5", "https://example.com/app#/story/6"),
        ("https://example.com/app#!5", "https://example.com/app"),
        ("https://example.com/camp", "https://example.com/c"),
        ("https://example.com/a?view=full", "https://example.com/a?view=list"),
        ("https://example.com/a%2Fb", "https://example.com/a"),
        ("https://example.com/paper?ref=2025-114", "https://example.com/paper?ref=2025-115"),
        (
            "https://example.com/c?s=cc0c5fb09865354bbec8415210a554da",
            "https://example.com/c?s=dd0c5fb09865354bbec8415210a554da",
        ),
    ],
)
def test_addresses_of_different_pages_differ(one: str, other: str) -> None:
    assert canonical_url(one) != canonical_url(other)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "no address",
        "mailto:a@example.com",
        "https://",
        "https://./",
        "https://example.com:port/a",
        "https://[::1/a",
    ],
)
def test_what_is_no_web_address_has_no_canonical_form(url: str) -> None:
    assert canonical_url(url) == ""


def test_parameters_compare_in_any_order() -> None:
    assert canonical_url("https://example.com/a?b=2&a=1") == canonical_url("https://example.com/a?a=1&b=2")


def test_an_address_in_an_old_encoding_compares_too() -> None:
    url = "https://a.example/caf%E9/menu"
    assert canonical_url(f"{url}?utm_source=feed") == canonical_url(url) != ""
    assert canonical_url(canonical_url(url)) == canonical_url(url)


def test_a_host_that_is_short_keeps_its_first_label() -> None:
    assert canonical_url("https://m.de/a") == "https://m.de/a"
    assert canonical_url("https://en.m.wikipedia.org/wiki/Iran") == "https://en.wikipedia.org/wiki/Iran"


URLS = st.one_of(
    st.text(max_size=60),
    st.builds(
        "{}://{}{}{}{}".format,
        st.sampled_from(["http", "https", "HTTPS"]),
        st.sampled_from(
            [
                "example.com",
                "www.m.example.com",
                "amp.amp.co.uk",
                "www.google.com",
                "a.cdn.ampproject.org",
                "M.EXAMPLE.com:80",
            ]
        ),
        st.lists(
            st.sampled_from(
                ["/amp", "/c/s/b.example.com", "/amp/s/x.org/1", "/index.html", "/a.amp", "//", "/%41%2f", "/ü", "/.."]
            ),
            max_size=4,
        ).map("".join),
        st.sampled_from(["", "?", "?utm_source=x", "?amp", "?b=%20&a=+", "?a=1&a=0", "?x=%E2%82%AC"]),
        st.sampled_from(["", "#", "#/r?utm_source=1", "#!x", "#xtor=RSS-1"]),
    ),
)


@given(URLS)
def test_canonical_is_idempotent(url: str) -> None:
    once = canonical_url(url)
    assert canonical_url(once) == once


@given(URLS)
def test_cleaning_is_idempotent_and_only_takes_away(url: str) -> None:
    once = clean_link(url)
    assert clean_link(once) == once
    assert len(once) <= len(url)


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("https://example.com/a?utm_source=rss&id=5&fbclid=x", "https://example.com/a?id=5"),
        ("https://example.com/a?utm_source=rss", "https://example.com/a"),
        ("https://example.com/a#xtor=RSS-1", "https://example.com/a"),
        ("https://example.com/A/?Q=1&q=%20#part-2", "https://example.com/A/?Q=1&q=%20#part-2"),
        ("https://example.com/a?UTM_Campaign=x#Echobox=17", "https://example.com/a"),
        ("https://www.example.com/amp/a?amp=1", "https://www.example.com/amp/a?amp=1"),
        ("not a link", "not a link"),
        ("https://example.com/paper?ref=2025-114", "https://example.com/paper?ref=2025-114"),
        ("https://example.com/paper?ref=2025-114&utm_id=1", "https://example.com/paper?ref=2025-114"),
        ("https://example.com/index.php?rss=4471", "https://example.com/index.php?rss=4471"),
        ("https://example.com/read?source=annex-b.pdf", "https://example.com/read?source=annex-b.pdf"),
        ("https://example.com/deals?partner=northern-rail", "https://example.com/deals?partner=northern-rail"),
        ("https://example.com/p?campaign_id=3121", "https://example.com/p?campaign_id=3121"),
        ("https://example.com/a?ref=producthunt", "https://example.com/a"),
        ("https://example.com/a?ref=example.org&id=2", "https://example.com/a?id=2"),
        ("https://example.com/a?ref=https%3A%2F%2Fexample.org%2Fx", "https://example.com/a"),
        ("https://example.com/a?source=rss----bb87da25612c---4", "https://example.com/a"),
        ("https://example.com/a?source=rss_home&partner=rssnyt", "https://example.com/a"),
        ("https://example.com/a?referer=newsletter&referrer=t.co", "https://example.com/a"),
        ("https://example.com/a?source=twitter-share&rss=1&ref=", "https://example.com/a"),
        ("https://example.com/a;jsessionid=0A1B?x=1", "https://example.com/a;jsessionid=0A1B?x=1"),
        (
            "https://example.com/click?s=cc0c5fb09865354bbec8415210a554da",
            "https://example.com/click?s=cc0c5fb09865354bbec8415210a554da",
        ),
        ("https://example.com/a?sid=05/11/19/224214", "https://example.com/a?sid=05/11/19/224214"),
    ],
)
def test_only_tracking_is_taken_off_a_shown_link(url: str, clean: str) -> None:
    assert clean_link(url) == clean


@pytest.mark.parametrize(
    ("url", "is_page"),
    [
        (PAGE, True),
        ("https://bbc.com/news/world-12345678", True),
        ("https://www.bbc.com/news/articles/c4gz1x2y3zo", True),
        ("https://www.tagesschau.de/ausland/europa/ukraine-104.html", True),
        ("https://www.youtube.com/watch?v=dQw4w9WgXcQ", True),
        ("https://news.ycombinator.com/item?id=4421", True),
        ("https://example.com/p/harbour", True),
        ("https://example.com/?p=71", True),
        ("https://example.com/1234567", True),
        ("https://example.com/app#/story/5", True),
        ("https://example.com/news/2025", True),
        ("https://example.com/world/iran-and-us-open-talks", True),
        ("https://example.com", False),
        ("https://example.com/", False),
        ("https://example.com/world/live", False),
        ("https://example.com/world/index.html", False),
        ("https://example.com/middle-east", False),
        ("https://example.com/en/news/", False),
        ("https://example-of-long-host-name.com/news", False),
    ],
)
def test_a_page_is_told_from_a_site_and_its_sections(url: str, is_page: bool) -> None:
    assert names_a_page(canonical_url(url)) is is_page


@pytest.mark.parametrize(
    ("guid", "kept"),
    [
        ("http://a.example/x#0", "https://a.example/x"),
        ("https://a.example/x#3", "https://a.example/x"),
        ("HTTP://a.example/x?PHPSESSID=1&y=2", "https://a.example/x?y=2"),
        ("https://a.example/x;jsessionid=AB?y=2&sid=0a1b2c3d4e5f60718293a4b5c6d7e8f9", "https://a.example/x?y=2"),
        ("https://a.example/x?sid=7", "https://a.example/x?sid=7"),
        ("tag:a.example,2025:1#2", "tag:a.example,2025:1"),
        ("urn:1", "urn:1"),
        ("ftp://a.example/x", "ftp://a.example/x"),
        ("#7", "#7"),
        ("", ""),
    ],
)
def test_a_guid_is_compared_without_what_changes_at_a_revision(guid: str, kept: str) -> None:
    assert without_session(guid) == kept
