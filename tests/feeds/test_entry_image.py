"""The image of an entry, of real documents: read by feedparser as it reads them."""

from __future__ import annotations

import json

import pytest

from bot.feeds.parse import parse_feed
from tests.feeds.documents import rss, rss_item

MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"'
ITUNES = 'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
URL = "https://news.example/feeds/all"


def image_of(extra: str, *, text: str = "", url: str = URL) -> str:
    (item,) = parse_feed(rss(rss_item(1, extra=extra, text=text)), "", url).items
    return item.image


def content(file: str, more: str = 'medium="image"') -> str:
    return f'<media:content {MEDIA} url="https://img.example/{file}" {more}/>'


SMALL = content("s.jpg", 'medium="image" width="460"')
LARGE = content("l.jpg", 'medium="image" width="1200"')


def thumbnail(file: str, more: str = "") -> str:
    return f'<media:thumbnail {MEDIA} url="https://img.example/{file}" {more}/>'


def enclosure(file: str, kind: str) -> str:
    return f'<enclosure url="https://img.example/{file}" type="{kind}" length="1"/>'


@pytest.mark.parametrize(
    ("extra", "file"),
    [
        (content("a.jpg"), "a.jpg"),
        (content("a", 'type="image/jpeg" width="1200"'), "a"),
        (content("a.jpg", ""), "a.jpg"),
        (f"<media:group {MEDIA}>{SMALL}{LARGE}</media:group>", "l.jpg"),
        (SMALL + content("huge.jpg", 'medium="image" width="9000"'), "s.jpg"),
        (content("film.mp4", 'medium="video"') + thumbnail("t.jpg", 'width="480" height="360"'), "t.jpg"),
        (content("a", 'medium="video" type="image/jpeg"'), ""),
        (content("tiny.jpg", 'medium="image" width="140"'), ""),
        (thumbnail("t.jpg", 'width="240" height="135"'), ""),
        (thumbnail("t.jpg"), "t.jpg"),
        (thumbnail("t.jpg") + content("a.jpg"), "a.jpg"),
        (enclosure("e.jpg", "image/jpeg"), "e.jpg"),
        (enclosure("e.mp3", "audio/mpeg"), ""),
        (enclosure("e.mp3", "audio/mpeg") + f'<itunes:image {ITUNES} href="https://img.example/i.png"/>', "i.png"),
        (content("pixel.gif") + thumbnail("t.jpg"), "t.jpg"),
        (f'<media:content {MEDIA} url="data:image/png;base64,AAAA" medium="image"/>', ""),
        (f"<media:content {MEDIA} medium='image'/>", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_the_image_that_a_feed_gives(extra: str, file: str) -> None:
    assert image_of(extra) == (f"https://img.example/{file}" if file else "")


def test_an_image_in_the_text_is_taken_if_the_feed_gives_no_other() -> None:
    text = '&lt;img src="https://img.example/open.gif" width="1" height="1"/&gt;&lt;img src="/in/text.jpg"/&gt; Words.'
    assert image_of("", text=text) == "https://news.example/in/text.jpg"
    assert image_of(content("a.jpg"), text=text) == "https://img.example/a.jpg"
    encoded = "<content:encoded><![CDATA[<p><img src='https://img.example/c.webp'></p>]]></content:encoded>"
    assert image_of(encoded) == "https://img.example/c.webp"


def test_the_key_of_a_feed_is_not_passed_on() -> None:
    keyed = content("a.jpg?token=t0ken")
    assert image_of(keyed, url="https://img.example/feed?token=t0ken") == ""
    assert image_of(keyed) == "https://img.example/a.jpg?token=t0ken"


def test_an_image_of_json() -> None:
    items = [
        {"id": "1", "title": "One", "image": "https://img.example/1.jpg", "banner_image": "https://img.example/b.jpg"},
        {"id": "2", "title": "Two", "banner_image": "/b.jpg"},
        {"id": "3", "title": "Three", "content_html": "<p><img src='/c.jpg'></p>"},
        {"id": "4", "title": "Four", "image": {"url": "https://img.example/4.jpg"}},
    ]
    body = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": items}).encode()
    found = {item.guid: item.image for item in parse_feed(body, "application/feed+json", URL).items}
    assert found == {
        "1": "https://img.example/1.jpg",
        "2": "https://news.example/b.jpg",
        "3": "https://news.example/c.jpg",
        "4": "",
    }


def test_another_image_makes_no_other_item() -> None:
    first, second = (parse_feed(rss(rss_item(1, extra=content(file))), "", URL).items[0] for file in ("a.jpg", "b.jpg"))
    assert first == second
