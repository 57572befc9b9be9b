"""From a page to its article, or to the reason why there is none."""

from __future__ import annotations

import json
import time

import pytest

from bot.web.pages.extract import MAX_TEXT, Extracted, extract_article

SENTENCES = (
    "Negotiators returned to the lakeside hotel on Thursday for a second round of talks about the river's water. "
    "Both sides said they had come with new proposals, and neither would say what was in them. "
    "The delegations are expected to stay until the weekend, according to two people who prepared the meeting. "
)


def page(article: str, *, head: str = "", around: str = "") -> bytes:
    return f"""<!doctype html><html><head><meta charset="utf-8"><title>Talks resume &amp; continue</title>{head}</head>
      <body><nav><a href="/">Home</a><a href="/world">World</a></nav>{around}
      <main><article><h1>Talks resume</h1>{article}</article></main>
      <footer>Copyright. All rights reserved.</footer></body></html>""".encode()


def paragraphs(count: int) -> str:
    return "".join(f"<p>Part {number} of the report. {SENTENCES}</p>" for number in range(count))


ARTICLE = paragraphs(4)


def test_a_page_offers_an_image_even_if_its_article_is_hidden() -> None:
    head = '<meta property="og:image" content="/photo.jpg">'
    url = "https://news.example/talks"
    assert extract_article(page(ARTICLE, head=head), url=url).image == "https://news.example/photo.jpg"
    hidden = extract_article(page("<p>Subscribe to continue reading.</p>", head=head), url=url)
    assert (hidden.text, hidden.image) == ("", "https://news.example/photo.jpg")
    assert extract_article(page(ARTICLE), url=url).image == ""


def test_an_article_is_its_paragraphs() -> None:
    found = extract_article(page(ARTICLE), "text/html; charset=utf-8")
    assert found.reason is None
    assert (found.language, found.title) == ("en", "Talks resume & continue")
    assert found.text.count("Negotiators returned") == 4
    assert "Talks resume" not in found.text
    assert "Copyright" not in found.text
    assert "World" not in found.text
    assert all(line == line.strip() for line in found.text.split("\n"))


def test_what_hides_in_an_article_is_taken_out() -> None:
    found = extract_article(page(ARTICLE.replace("second", "sec\u202eo\u202cnd\u200b")))
    assert "a second round" in found.text


def test_a_long_article_has_an_end() -> None:
    assert len(extract_article(page(paragraphs(200))).text) == MAX_TEXT


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "no-article"),
        (b"\x00\x01\x02", "no-article"),
        (page("<p>Only a line.</p>"), "no-article"),
        (page("<p>The first lines.</p><div>Subscribe to continue reading</div>"), "paywall"),
        (page(f"<p>{SENTENCES}</p><p>Already a subscriber? Log in.</p>"), "paywall"),
        (page("<p>Les premières lignes.</p><p>Article réservé aux abonnés</p>"), "paywall"),
        (
            page(
                f"<p>{SENTENCES}</p>",
                head='<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>',
            ),
            "paywall",
        ),
        (page("", around="<h2>Before you continue</h2><p>We use cookies.</p>"), "cookie-consent"),
        (page("<p>We value your privacy. Accept all cookies?</p>"), "cookie-consent"),
        (page("<noscript>Please enable JavaScript to view this page.</noscript>"), "browser-only"),
        (
            b"<html><title>Just a moment...</title><body>Checking your browser</body></html>",
            "browser-only",
        ),
        (page("<p>Verify you are human by completing the action below.</p>"), "browser-only"),
    ],
)
def test_a_page_without_an_article_says_why(body: bytes, reason: str) -> None:
    found = extract_article(body)
    assert (found.text, str(found.reason)) == ("", reason)


def test_a_whole_article_may_speak_of_walls() -> None:
    found = extract_article(
        page(ARTICLE + "<p>The site asks readers to subscribe to continue reading its archive.</p>")
    )
    assert found.reason is None


WRAPPED = (
    "The harbour board, which in 2021 lost a case over the old pier against\nthe town, voted on Tuesday.",
    "Ane Holm, who in 2018 won the Golden Anchor Award for Best Public\r\nManager in a Coastal Town, took sides.",
    "The new boats will cost 38 million crowns and carry 120 passengers,\n    and the first is built in Gdansk.",
    "Residents of the outer islands had asked for more departures, said\n\tthe board of the Harbour\nAuthority.",
)
WRAPPINGS = {
    "p": "".join(f"<p>\n{text}\n</p>" for text in WRAPPED),
    "div": "".join(f"<div>{text}</div>" for text in WRAPPED),
    "div and br": f"<div>{'<br><br>'.join(WRAPPED)}</div>",
    "div and br, alone on their lines": "<div class='post-body'>" + "\n<br />\n<br />\n".join(WRAPPED) + "</div>",
    "span": "<div>" + "<br/><br/>".join(f"<span>{text}</span>" for text in WRAPPED) + "</div>",
    "span within a word's line": "".join(f"<p><span>{text[:30]}</span>{text[30:]}</p>" for text in WRAPPED),
    "links": "".join(f"<p>{text[:20]}<a href='/x'>{text[20:60]}</a>{text[60:]}</p>" for text in WRAPPED),
    "emphasis at a line's end": "".join(f"<p>{text.replace(chr(10), f'<em>{chr(10)}</em>')}</p>" for text in WRAPPED),
    "font": "".join(f"<p><font face='Arial'>{text}</font></p>" for text in WRAPPED),
    "section": "".join(f"<section><p>{text}</p></section>" for text in WRAPPED),
    "list": "<ul>" + "".join(f"<li>{text}</li>" for text in WRAPPED) + "</ul>",
    "blockquote": "".join(f"<blockquote>{text}</blockquote>" for text in WRAPPED),
    "pre": "<pre>" + "\n\n".join(WRAPPED) + "</pre>",
}


@pytest.mark.parametrize("name", WRAPPINGS)
def test_a_line_of_source_is_no_paragraph(name: str) -> None:
    found = extract_article(page(WRAPPINGS[name]))
    assert found.reason is None
    lines = found.text.split("\n")
    assert [" ".join(text.split()) for text in WRAPPED] == [" ".join(line.lstrip("- ").split()) for line in lines]


FIRST = "The harbour board voted on Tuesday to replace the two oldest ferries with electric boats, after three years."


@pytest.mark.parametrize("around", ["", "<nav>Cookie settings</nav>", "<footer>We use cookies</footer>"])
def test_a_short_article_is_too_short_and_no_wall(around: str) -> None:
    body = f"<article><p>{FIRST}</p></article><footer>Contact | Cookie settings | We use cookies</footer>{around}"
    found = extract_article(f"<html><title>Ferries</title><body>{body}</body></html>".encode())
    assert found.reason is not None
    assert str(found.reason).startswith("too-short {")


@pytest.mark.parametrize("kind", ["application/ld+json", "application/json"])
def test_an_article_in_the_page_s_data_is_read(kind: str) -> None:
    data = json.dumps(
        {"articleBody": [FIRST, *WRAPPED] if kind == "application/json" else "\n".join([FIRST, *WRAPPED])}
    )
    body = f"<title>Ferries</title><body><div id=root></div><script type='{kind}'>{data}</script></body>"
    found = extract_article(f"<html>{body}<noscript>Please enable JavaScript</noscript></html>".encode())
    assert found.reason is None
    assert found.text.startswith(FIRST)


@pytest.mark.parametrize(
    ("page_with", "sent_to"),
    [
        (
            '<meta http-equiv="refresh" content="0;url=/br"><title>Moved</title><body><a href="/br">Here</a></body>',
            "/br",
        ),
        ('<title>Moved</title><script>location.replace("/br")</script>', "/br"),
        (f'<meta http-equiv="refresh" content="1;url=/br"><article>{ARTICLE}</article>', ""),
        (f"<p>{'Not an article, a list of words without an end. ' * 9}</p><script>location='/x'</script>", ""),
        ("<title>Nothing</title>", ""),
    ],
)
def test_a_page_that_sends_its_readers_on_says_where(page_with: str, sent_to: str) -> None:
    assert extract_article(f"<html>{page_with}</html>".encode()).sent_to == sent_to


@pytest.mark.parametrize("hostile", [b"<div>", b"<p", b"<script>", b"<!--", b"&", b"<a href='", b"<table><tr><td>"])
def test_a_hostile_page_is_given_up_in_time(hostile: bytes) -> None:
    started = time.process_time()
    found = extract_article(hostile * (400_000 // len(hostile)))
    assert time.process_time() - started < 5
    assert isinstance(found, Extracted)
