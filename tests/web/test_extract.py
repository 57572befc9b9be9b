"""From a page to its article, or to the reason why there is none."""

from __future__ import annotations

import time

import pytest

from bot.web.extract import MAX_TEXT, Extracted, extract_article

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


@pytest.mark.parametrize("hostile", [b"<div>", b"<p", b"<script>", b"<!--", b"&", b"<a href='", b"<table><tr><td>"])
def test_a_hostile_page_is_given_up_in_time(hostile: bytes) -> None:
    started = time.process_time()
    found = extract_article(hostile * (400_000 // len(hostile)))
    assert time.process_time() - started < 5
    assert isinstance(found, Extracted)
