"""A link is repaired without becoming another page, and of an entry's links the article's is taken."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.feeds.links import absolute_link, enclosure_of, entry_link

BASE = "https://news.example/world/"


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("https://a.example/Annual report 2025.pdf", "https://a.example/Annual%20report%202025.pdf"),
        ("https://a.example/show?name=Old Town&id=3", "https://a.example/show?name=Old%20Town&id=3"),
        ("https://a.example/two  spaces", "https://a.example/two%20%20spaces"),
        ("https://a.example/no\u00a0break", "https://a.example/no%20break"),
        ("  https://a.example/x \n", "https://a.example/x"),
        ("https://a.example/news/\n  2025/11/ferry", "https://a.example/news/2025/11/ferry"),
        ("https://a.example/news/\r\n\t2025\t/ferry", "https://a.example/news/2025/ferry"),
        ("HTTPS://a.example/X", "https://a.example/X"),
        ("http:/a.example/x", "http://a.example/x"),
        ("https:///a.example/x", "https://a.example/x"),
        ("http:a.example/x", "http://a.example/x"),
        ("//a.example/x", "https://a.example/x"),
        ("/x", "https://news.example/x"),
        ("x.html", "https://news.example/world/x.html"),
        ("x.html?y=1", "https://news.example/world/x.html?y=1"),
        ("2025/11/x", "https://news.example/world/2025/11/x"),
        ("article.php/77", "https://news.example/world/article.php/77"),
        ("v2.0/notes", "https://news.example/world/v2.0/notes"),
        ("?id=7", "https://news.example/world/?id=7"),
        ("www.a.example", "https://www.a.example"),
        ("www.a.example/x", "https://www.a.example/x"),
        ("www2.a.example?x=1", "https://www2.a.example?x=1"),
        ("a.example.org/2025/x", "https://a.example.org/2025/x"),
        ("gazeta.pl/artykul/1", "https://gazeta.pl/artykul/1"),
        ("a.example:8080/x", "https://a.example:8080/x"),
        ("https://user:secret@a.example/x", "https://a.example/x"),
        ("https://a.example/x?utm_source=rss&id=1", "https://a.example/x?id=1"),
        ("https://a.example/x;jsessionid=AB12", "https://a.example/x;jsessionid=AB12"),
        ("https://www.google.com/url?q=https://a.example/x&sa=U", "https://a.example/x"),
        ("", ""),
        ("   ", ""),
        ("mailto:a@a.example", ""),
        ("javascript:alert(1)", ""),
        ("nostr:naddr1", ""),
        ("https://", ""),
        ("https://[::1/a", ""),
        ("https://a.example/" + "x" * 2000, ""),
    ],
)
def test_a_link_is_repaired_and_stays_the_same_page(written: str, link: str) -> None:
    assert absolute_link(written, BASE) == link


def test_a_host_without_a_scheme_has_the_one_of_the_feed() -> None:
    assert absolute_link("www.a.example/x", "http://news.example/") == "http://www.a.example/x"
    assert absolute_link("www.a.example/x", "") == "https://www.a.example/x"


def alternate(href: str, **attributes: str) -> dict[str, str]:
    return {"rel": "alternate", "type": "text/html", "href": href, **attributes}


@pytest.mark.parametrize(
    ("entry", "link"),
    [
        ({}, ""),
        ({"link": "/1"}, "https://news.example/1"),
        ({"link": "https://a.example/1", "id": "https://a.example/?p=1"}, "https://a.example/1"),
        ({"id": "https://a.example/1"}, "https://a.example/1"),
        ({"link": "x3", "id": "x3"}, ""),  # a guid that is no address, though nothing says so
        ({"link": "/x3", "id": "/x3"}, "https://news.example/x3"),
        ({"link": "mailto:a@a.example", "id": "https://a.example/1"}, "https://a.example/1"),
        ({"links": [{"rel": "enclosure", "href": "https://a.example/1.mp3"}]}, ""),
        (
            {
                "links": [
                    {"rel": "self", "href": "https://a.example/1.xml"},
                    {"rel": "hub", "href": "https://h.example/"},
                ]
            },
            "",
        ),
        (
            {"links": [{"rel": "related", "href": "https://r.example/"}, {"rel": "via", "href": "https://v.example/"}]},
            "https://v.example/",
        ),
        ({"links": [{"rel": "alternate"}, alternate("https://a.example/1")]}, "https://a.example/1"),
        (
            {"link": "http://feedproxy.google.com/~r/z/~3/A/", "feedburner_origlink": "https://a.example/1"},
            "https://a.example/1",
        ),
        ({"link": "http://a.example/click.phdo?i=1", "pheedo_origlink": "https://a.example/1"}, "https://a.example/1"),
        ({"link": "https://feedpress.me/link/12/3456/x", "id": "https://a.example/1"}, "https://a.example/1"),
        ({"link": "https://feedpress.me/link/12/3456/x", "id": "tag:1"}, "https://feedpress.me/link/12/3456/x"),
    ],
)
def test_the_articles_link_is_taken(entry: dict[str, Any], link: str) -> None:
    assert entry_link(entry, BASE, "en") == link


@pytest.mark.parametrize(
    ("language", "link"),
    [
        ("de", "https://a.example/de"),
        ("fr", "https://a.example/fr"),
        ("", "https://a.example/x"),
        ("ru", "https://a.example/x"),
    ],
)
def test_of_several_alternatives_the_one_in_the_feeds_language_is_taken(language: str, link: str) -> None:
    links = [
        alternate("https://a.example/1.pdf", type="application/pdf", hreflang=language),
        alternate("https://a.example/en", hreflang="en"),
        alternate("https://a.example/de", hreflang="de-AT"),
        alternate("https://a.example/x"),
        alternate("https://a.example/fr", hreflang="fr"),
    ]
    assert entry_link({"link": "https://a.example/fr", "links": links}, BASE, language) == link


def test_an_enclosure_tells_an_entry_and_is_no_article() -> None:
    entry = {"links": [alternate("/1"), {"rel": "enclosure"}, {"rel": "enclosure", "href": "https://a.example/1.mp3"}]}
    assert enclosure_of(entry) == "https://a.example/1.mp3"
    assert enclosure_of({}) == ""


@given(st.text(alphabet='htps:/w.a-Z09 \t\n?#&=%[]@;\\"<>\u00e9', max_size=60))
def test_no_link_raises_and_a_repaired_one_stays(written: str) -> None:
    once = absolute_link(written, BASE)
    assert absolute_link(once, BASE) == once
    assert not once or once.startswith(("http://", "https://"))
