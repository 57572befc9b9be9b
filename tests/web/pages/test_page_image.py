"""The image of a page, and what may be one: whatever a page writes there."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.web.pages.page_image import (
    MAX_ADDRESS,
    image_address,
    image_in_html,
    is_image_file,
    is_too_small,
    page_image,
    pixels,
)

PAGE = "https://news.example/world/talks"
PHOTO = "https://img.example/talks.jpg"


@pytest.mark.parametrize(
    ("link", "address"),
    [
        (PHOTO, PHOTO),
        ("  /a/talks.jpg#top ", "https://news.example/a/talks.jpg"),
        ("//img.example/talks", "https://img.example/talks"),
        ("talks one.jpg", "https://news.example/world/talks%20one.jpg"),
        ("https://img.example/Gespräche.jpg?w=1200&q=80", "https://img.example/Gespr%C3%A4che.jpg?w=1200&q=80"),
        ("https://img.example/a%20b.jpg?url=https%3A%2F%2Fo.example%2F1", "https://img.example/a%20b.jpg?url=https%3A%2F%2Fo.example%2F1"),
        ("http://img.example/talks.gif?auth=1&width=1200", "http://img.example/talks.gif?auth=1&width=1200"),
        ("https://img.example/google-pixel-9.png", "https://img.example/google-pixel-9.png"),
        ("https://img.example/counter-offensive.jpg", "https://img.example/counter-offensive.jpg"),
    ],
)  # fmt: skip
def test_an_address_that_may_be_shown(link: str, address: str) -> None:
    assert image_address(link, PAGE) == address
    assert image_address(address, PAGE) == address


@pytest.mark.parametrize(
    "link",
    [
        "",
        "data:image/png;base64,iVBORw0KGgo=",
        "javascript:alert(1)",
        "ftp://img.example/a.jpg",
        "file:///etc/passwd.jpg",
        "https://",
        "https://[::1/a.jpg",
        "https://localhost/a.jpg",
        "https://user:secret@img.example/a.jpg",
        "https://img.example:0/a.jpg",
        "https://img.example/a\x00.jpg",
        "https://img.example/a\u202egpj.exe",
        "https://img.example/" + "a" * MAX_ADDRESS,
        "https://img.example/" + "ä" * (MAX_ADDRESS // 4),  # longer once it is encoded
        "https://img.example/logo.svg",
        "https://img.example/favicon.ico?v=2",
        "https://img.example/clip.mp4",
        "https://img.example/pixel.gif",
        "https://img.example/1x1.png?u=7",
        "https://s.w.example/images/core/emoji/15/72x72/1f600.png",
        "https://pixel.wp.com/b.gif?host=news.example",
        "https://stats1.news.example/open.jpg",
        "https://secure.gravatar.com/avatar/0",
        "https://feeds.feedburner.com/~r/news/~4/0",
        "https://ad.doubleclick.net/ad/0.jpg",
    ],
)
def test_an_address_that_is_refused(link: str) -> None:
    assert image_address(link, PAGE) == ""


def test_a_key_goes_no_further_than_the_document_that_was_had_by_it() -> None:
    keyed = "https://club.example/photo.jpg?token=t0ken"
    assert image_address(keyed, "https://club.example/feed?token=t0ken") == ""
    assert image_address(keyed, "https://club.example/feed") == keyed
    assert image_address("/photo.jpg", "https://club.example/feed?token=t0ken") == "https://club.example/photo.jpg"


@pytest.mark.parametrize(
    ("width", "height", "small"),
    [
        ("1200", "675", False),
        (300, 150, False),
        ("1", "1", True),
        ("299px", None, True),
        ("640", "100", True),
        ("0", "0", False),
        (None, None, False),
        ("auto", "100%", True),
        ("wide", "", False),
        ("9" * 99, "", False),
    ],
)
def test_sizes_say_what_is_too_small(width: object, height: object, *, small: bool) -> None:
    assert is_too_small(width, height) is small


def test_a_number_of_pixels_is_read_as_it_is_written() -> None:
    assert [pixels(written) for written in (" 640px", 640, "", None, "-1", "6e9")] == [640, 640, 0, 0, 0, 6]


def test_a_file_of_a_photo_is_known_by_its_path() -> None:
    assert [is_image_file(f"https://a.example/{path}") for path in ("a.JPG?x=1", "a.webp#x", "a.php?x=a.jpg")] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("html", "address"),
    [
        (f'<p>Text</p><img class="x" src="{PHOTO}" width="1200">', PHOTO),
        (f"<IMG SRC={PHOTO}>", PHOTO),
        ("<img src='https://img.example/x?a=1&amp;b=2' width=640>", "https://img.example/x?a=1&b=2"),
        ('<img src="https://counter.example/x?a=1">', ""),
        ('<img src="https://img.example/x?a=1">', ""),
        ('<img src="/pixel.jpg" width="1" height="1"><img src="/talks.jpg">', "https://news.example/talks.jpg"),
        ('<img alt="a > b" src="/x.jpg"', ""),
        ('<meta src="/x.jpg">', ""),
        ("<img ><img src><img src=>", ""),
    ],
)
def test_the_first_large_image_of_a_text(html: str, address: str) -> None:
    assert image_in_html(html, PAGE) == address


def meta(**named: str) -> str:
    return "".join(f'<meta property="{name.replace("_", ":")}" content="{value}">' for name, value in named.items())


@pytest.mark.parametrize(
    ("head", "address"),
    [
        (meta(og_image=PHOTO), PHOTO),
        (meta(twitter_image="/t.jpg", og_image=PHOTO), PHOTO),
        (meta(og_image="data:image/png;base64,AAAA", twitter_image=PHOTO), PHOTO),
        (f'<meta name="twitter:image:src" content="{PHOTO}">', PHOTO),
        (f"<META CONTENT='{PHOTO}' PROPERTY='og:image'>", PHOTO),
        (meta(og_image="/share.jpg?a=1&amp;b=2"), "https://news.example/share.jpg?a=1&b=2"),
        (meta(og_image=PHOTO) + meta(og_image="/second.jpg"), PHOTO),
        (meta(og_image=PHOTO, og_image_width="80", og_image_height="80"), ""),
        (meta(og_image="/logo.svg"), ""),
        ("", ""),
    ],
)
def test_what_a_page_offers_for_previews(head: str, address: str) -> None:
    assert page_image(f"<html><head>{head}</head><body><img src='/body.jpg'></body></html>", PAGE) == address


def linked(data: Any) -> str:
    padding = {"description": "x" * 200}
    whole = [padding, *data] if isinstance(data, list) else {**data, **padding}
    return f'<script type="application/ld+json">{json.dumps(whole)}</script>'


@pytest.mark.parametrize(
    ("data", "address"),
    [
        ({"@type": "NewsArticle", "image": PHOTO}, PHOTO),
        ({"@type": ["Report", "NewsArticle"], "image": ["data:,", {"@type": "ImageObject", "url": PHOTO}]}, PHOTO),
        ({"@graph": [{"@type": "WebSite", "image": "/site.jpg"}, {"@type": "BlogPosting", "image": PHOTO}]}, PHOTO),
        ([{"@type": "WebPage", "mainEntity": {"@type": "Article", "image": {"contentUrl": PHOTO}}}], PHOTO),
        ({"@type": "Article", "image": {"url": PHOTO, "width": 90}}, ""),
        ({"@type": "Article", "image": {"url": 7}}, ""),
        ({"@type": "Article", "image": 7}, ""),
        ({"@type": "Organization", "image": PHOTO}, ""),
        ([{"@type": "Organization", "image": PHOTO}], ""),
        ({"@graph": {"@graph": {"@graph": {"@graph": {"@graph": {"@graph": {"@graph": {"image": PHOTO}}}}}}}}, ""),
    ],
)
def test_what_a_page_says_of_itself_as_data(data: Any, address: str) -> None:
    assert page_image(f"<html><head>{linked(data)}</head></html>", PAGE) == address


def test_no_page_is_too_long_or_too_deep() -> None:
    assert page_image("<meta " * 200_000, PAGE) == ""
    assert page_image('<meta content="' * 100_000, PAGE) == ""
    assert image_in_html("<img src=" * 100_000, PAGE) == ""
    deep = "[" * 50_000
    assert page_image(f'<script type="application/ld+json">{deep}</script>', PAGE) == ""
