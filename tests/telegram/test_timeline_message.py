from __future__ import annotations

from datetime import timedelta

from bot.alerts.timeline import Development, Telling, Timeline
from bot.demo.sandbox.markup import parse_html
from bot.i18n import Texts
from bot.model import ChatSettings
from bot.telegram.page import LIMIT
from bot.telegram.story_lines import Voice
from bot.telegram.timeline_message import compose_timeline
from bot.text.plain import utf16_len
from tests.alerts.builders import NOON

ENGLISH = Voice(Texts("en"), ChatSettings())


def told(number: int, title: str = "Talks resume", outlet: str = "Wire", language: str = "") -> Telling:
    return Telling(outlet, title, f"https://wire.example/{number}", NOON + timedelta(minutes=number), language)


def test_a_timeline_tells_who_told_what_when() -> None:
    timeline = Timeline(
        (
            Development("Talks resume", "https://wire.example/1", (told(1), told(2, "Gespräche", "Abendblick", "de"))),
            Development("", "https://wire.example/3", (told(3, "", "<Post>"),)),
        )
    )
    message = compose_timeline(timeline, ENGLISH, NOON)
    assert message.plain.splitlines() == [
        "🧵 Talks resume",
        "12:01 · Wire",
        "12:02 · Abendblick (de): Gespräche",
        "",
        "🧵 https://wire.example/3",
        "12:03 · <Post>",
        "",
        "Reports: 3 · Outlets: 3",
        "I’ll update this message as the story develops.",
    ]
    assert '12:01 · <a href="https://wire.example/1">Wire</a>' in message.html
    assert parse_html(message.html)[0] == message.plain


def test_what_has_no_address_is_no_link() -> None:
    telling = Telling("Wire", "Talks", "http://localhost/x", NOON)
    message = compose_timeline(Timeline((Development("Talks", "", (telling,)),)), ENGLISH, NOON)
    assert "<a" not in message.html


def test_headlines_are_cut_before_the_beginning_is() -> None:
    long = "A headline of many words that goes on and on, as some of them do, until nobody reads it any more at all"
    some = Development(long, "", tuple(told(number, f"{number} {long}") for number in range(45)))
    message = compose_timeline(Timeline((some,)), ENGLISH, NOON)
    assert utf16_len(message.plain) <= LIMIT
    assert "Earlier reports" not in message.plain
    assert "12:00" in message.plain


def test_of_a_story_that_is_too_long_the_beginning_goes() -> None:
    many = [
        Development(f"Development {day}", "", tuple(told(60 * day + number) for number in range(10)))
        for day in range(20)
    ]
    message = compose_timeline(Timeline(tuple(many)), ENGLISH, NOON)
    assert message.plain.startswith("… Earlier reports: 1")
    assert "🧵 Development 19" in message.plain
    assert "🧵 Development 0" not in message.plain
    assert "Reports: 200" in message.plain


def test_a_single_event_too_large_loses_its_first_reports() -> None:
    one = Development("Flood", "", tuple(told(number, f"Flood {number}") for number in range(120)))
    message = compose_timeline(Timeline((one,)), ENGLISH, NOON)
    assert "… Earlier reports: 32" in message.plain
    assert "Flood 119" in message.plain
