"""Articles that stand in a page's data alone, as sites of many makes write them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from bot.web.pages.embedded import embedded_article
from tests.growth import assert_linear

if TYPE_CHECKING:
    from collections.abc import Callable

SENTENCES = [
    "The harbour board voted on Tuesday to replace the two oldest ferries with electric boats.",
    "The new boats will cost 38 million crowns & carry 120 passengers each, the board said in Skerry.",
    "Residents of the outer islands had asked for more departures in winter; the timetable will have one.",
]
HTML = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
TEASERS = [
    {"title": f"Other news {number}", "url": f"/other/{number}", "text": f"Something else happened in place {number}."}
    for number in range(30)
]


def script(data: Any, attributes: str = 'id="__NEXT_DATA__" type="application/json"', before: str = "") -> str:
    return f"<html><body><div id='root'></div><script {attributes}>{before}{json.dumps(data)}</script></body></html>"


def state(article: Any) -> dict[str, Any]:
    return {"props": {"pageProps": {"article": article, "related": TEASERS, "latestNews": TEASERS}}, "page": "/[slug]"}


LD = 'type="application/ld+json"'
PAGES: dict[str, str] = {
    "HTML in a body": script(state({"title": "Ferries", "body": HTML})),
    "HTML, escaped": script(state({"content": HTML.replace("<", "&lt;").replace(">", "&gt;")})),
    "lines of text": script(state({"text": "\n\n".join(SENTENCES)})),
    "a list of paragraphs": script(state({"paragraphs": [*SENTENCES, 5, None]})),
    "blocks": script(state({"blocks": [{"type": "paragraph", "data": {"text": text}} for text in SENTENCES]})),
    "blocks within blocks": script(
        state({"content": {"model": {"blocks": [{"model": {"blocks": [{"text": text}]}} for text in SENTENCES]}}})
    ),
    "content elements": script(
        {"content_elements": [{"type": "text", "content": text} for text in SENTENCES], "related_content": TEASERS},
        "",
        "window.Fusion=window.Fusion||{};Fusion.globalContent=",
    ).replace("window.Fusion=window.Fusion||{};", ""),
    "a state": script(
        {"story": {"storyBody": HTML, "author": {"bio": "She writes. " * 90}}}, "", "window.__STATE__ = "
    ),
    "WordPress's own": script(
        {"posts": {"12": {"content": {"rendered": HTML}, "excerpt": {"rendered": HTML * 3}}}}, 'type="application/json"'
    ),
    "JSON-LD": script({"@type": "NewsArticle", "articleBody": "\n".join(SENTENCES)}, LD),
    "JSON-LD in a graph": script({"@graph": [{"@type": "WebSite"}, {"articleBody": HTML}]}, LD),
    "JSON-LD of a live page": script({"liveBlogUpdate": [{"articleBody": text} for text in SENTENCES]}, LD),
    "JSON-LD with line breaks inside": script({"articleBody": " \\n ".join(SENTENCES)}, LD).replace("\\\\n", "\n"),
    "JSON-LD in a list": script([{"@type": "Organization"}, {"articleBody": " ".join(SENTENCES)}], LD),
}


@pytest.mark.parametrize("name", PAGES)
def test_the_text_is_found(name: str) -> None:
    found = embedded_article(PAGES[name])
    shown = re.sub(r"<[^>]+>", " ", found).replace("&amp;", "&")
    assert [sentence for sentence in SENTENCES if sentence not in shown] == []
    assert "Other news" not in shown
    assert "Something else" not in shown
    assert "She writes" not in shown


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<script>",
        "<script></script>",
        script({"props": {"pageProps": {"related": TEASERS, "items": TEASERS}}}),
        script({"locale": {"text": SENTENCES}, "cookie": {"body": HTML}}),
        script({"body": "https://cdn.example/a/very/long/address/of/a/picture.jpg?of=something.", "n": [1] * 100}),
        script({"body": "a label without an end of its sentence, many of them", "n": [1] * 100}),
        script({"articleBody": 5, "n": [1] * 100}, LD),
        "<script type='application/json'>" + "{broken" * 60 + "</script>",
        "<script>var x = " + "[" * 5000 + "</script>",
        script(state({"body": HTML})).replace("application/json", "text/template"),
    ],
)
def test_what_is_no_article_is_none(page: str) -> None:
    assert embedded_article(page) == ""


def test_depth_and_number_have_bounds() -> None:
    deep: Any = HTML
    for _ in range(80):
        deep = {"body": [deep]}
    assert embedded_article(script(deep)) == ""
    linked: Any = {"articleBody": HTML}
    for _ in range(80):
        linked = [linked]
    assert embedded_article(script(linked, LD)) == ""
    nested: Any = {"body": HTML}
    for _ in range(80):
        nested = {"a": nested}
    assert embedded_article(script(nested)) == ""
    many = "<script type='application/json'>{}</script>" * 50 + script(state({"body": HTML}))
    assert embedded_article(many) == ""
    assert embedded_article("<script>1</script>" + "<script type='application/ld+json'>" + "x" * 300) == ""


@pytest.mark.parametrize(
    "page",
    [
        lambda length: "<script type='application/json'>" * (length // 32),
        lambda length: "<script type='application/json'>" + "[" * length,
        lambda length: "<script type='application/json'>" + json.dumps({"body": ["x" * 50 + "."] * (length // 50)}),
        lambda length: "<script type='application/json'>" + '{"body":' * (length // 8),
        lambda length: "<script>" + "a." * (length // 2),
        lambda length: script(state({"body": "Ferries " + " " * (length // 5) + ". " + " ".join(SENTENCES)})),
    ],
)
def test_looking_is_linear(page: Callable[[int], str]) -> None:
    assert_linear(lambda length: embedded_article(page(length)), 1_000_000)
