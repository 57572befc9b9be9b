"""Alerts and pages are of one composer: the same address, name or headline comes out alike in both."""

from __future__ import annotations

import pytest

from bot.demo.sandbox.markup import parse_html, utf16_len
from bot.i18n import Texts
from bot.model import ChatSettings
from bot.telegram import alert_message, page
from bot.telegram.alert_message import compose_alert
from bot.telegram.page import BUTTON_CHARS, Button, Renderer, link, name_button, page_of
from bot.telegram.story_lines import Voice
from tests.alerts.builders import NOON, make_alert, make_story

HEBREW = "\u05d0\u05d9\u05e8\u05d0\u05df"


def links_of(html: str) -> list[str]:
    return [entity["url"] for entity in parse_html(html)[1] if entity["type"] == "text_link"]


@pytest.mark.parametrize(
    ("url", "opens"),
    [
        ("https://example.org/x", True),
        ("http://example.org/?a=1&b=2", True),
        ("HTTPS://EXAMPLE.ORG/x", True),
        (f"https://example.org/{'x' * 1500}", True),
        (f"https://example.org/{'x' * 2001}", False),
        ("http://localhost/x", False),
        ("https://intranet./x", False),
        ("https://[::1", False),
        ("https://example.org/\u202egnp.exe", False),
        ("https://example.org/a b", False),
        ("https://example.org/a\tb", False),
        ("ftp://example.org/x", False),
        ("javascript:alert(1)", False),
        ("", False),
    ],
)
def test_an_address_is_a_link_in_an_alert_and_in_a_page_or_in_neither(url: str, opens: bool) -> None:
    message = compose_alert(make_story(url=url), make_alert(), Voice(Texts("en"), ChatSettings()), NOON)
    expected = [url] if opens else []
    assert links_of(message.html) == expected
    assert links_of(link("Read", url)) == expected
    assert [button.url for row in message.rows for button in row if button.url] == expected


@pytest.mark.parametrize(
    ("language", "name", "isolated"),
    [("en", "BBC", False), ("en", HEBREW, True), ("ar", "BBC", True), ("fa", HEBREW, False), ("en", "2024", False)],
)
def test_a_name_is_isolated_in_both_or_in_neither(language: str, name: str, isolated: bool) -> None:
    shown = f"\u2068{name}\u2069" if isolated else name
    voice = Voice(Texts(language), ChatSettings(language=language))
    alert = compose_alert(make_story(outlets=(name,)), make_alert(label=name), voice, NOON)
    assert alert.plain.count(shown) == 2
    assert Renderer(Texts(language))("card-title", name=name) == f"<b>{shown}</b>"


@pytest.mark.parametrize("text", ["word " * 100, "\U0001f600" * 300, "x" * 300, "good\u202enews " * 30])
def test_what_is_too_long_is_cut_alike_and_by_telegrams_count(text: str) -> None:
    label = name_button(text, "x").text
    assert utf16_len(label) <= BUTTON_CHARS
    assert label == page.cut(text, BUTTON_CHARS)
    title = parse_html(
        compose_alert(make_story(title=text), make_alert(), Voice(Texts("en"), ChatSettings()), NOON).html
    )[0].splitlines()[0]
    assert title == page.cut(text, alert_message.TITLE_UNITS)
    assert "\u202e" not in label + title


def test_what_is_marked_counts_as_telegram_counts_it() -> None:
    long = f"https://example.org/{'x' * 1500}"
    shown = page_of([f"{number} {link('a & b', long)}" for number in range(20)])
    assert links_of(shown.html) == [long] * 20


def test_a_button_of_an_alert_is_a_button_of_a_page() -> None:
    message = compose_alert(make_story(), make_alert(), Voice(Texts("en"), ChatSettings()), NOON)
    assert message.rows == ((Button("Read", url="https://example.org/iran-talks"), Button("\u22ef", "a:1")),)
