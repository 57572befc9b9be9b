from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.parsing.digests import DigestChoice, read_digest
from bot.chat.parsing.durations import read_duration
from bot.chat.parsing.nearest import nearest
from bot.chat.parsing.off_words import is_off
from bot.chat.parsing.subscription_request import Addresses, Curated, Words, read_request
from bot.chat.parsing.times_of_day import clock_text, read_clock, read_quiet
from bot.model import Pace, Topic

IRAN = Topic(1, "Iran talks", "iran talks")


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("", None),
        ("   \n ", None),
        ("IRAN  talks", Curated(IRAN)),
        ("iran deal", Words("iran deal")),
        ("https://bbc.com/news", Addresses(("https://bbc.com/news",))),
        ("bbc.com/news", Addresses(("bbc.com/news",))),
        ("<https://a.example>, b.example", Addresses(("https://a.example", "b.example"))),
        ("a.example a.example", Addresses(("a.example",))),
        ("bücher.example", Addresses(("bücher.example",))),
        ("localhost.example:8080/x", Addresses(("localhost.example:8080/x",))),
        ("iran bbc.com", Words("iran bbc.com")),
        ("source:bbc", Words("source:bbc")),
        ("3.5", Words("3.5")),
        ("https://", Words("https://")),
        ("https://[", Words("https://[")),
    ],
)
def test_a_wish_is_told_apart(text: str, wish: object) -> None:
    assert read_request(text, [IRAN]) == wish


def test_only_so_many_addresses_are_taken() -> None:
    wish = read_request(" ".join(f"a{number}.example" for number in range(30)), [])
    assert isinstance(wish, Addresses)
    assert len(wish.urls) == 10


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("3d", 72), ("3", 72), ("12h", 12), ("2 weeks", 336), ("1 W", 168), ("999w", 365 * 24),
        ("0", None), ("forever", None), ("", None), ("-3d", None), ("3m", None),
    ],
)  # fmt: skip
def test_a_length_of_time(text: str, hours: int | None) -> None:
    assert read_duration(text) == (None if hours is None else timedelta(hours=hours))


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("7", 420), ("22:30", 1350), ("8.15", 495), ("8h15", 495), ("9 pm", 1260), ("12am", 0), ("12pm", 720),
        ("24:00", 0), ("0", 0), ("24:01", None), ("25", None), ("7:60", None), ("13pm", None), ("x", None), ("", None),
    ],
)  # fmt: skip
def test_a_time_of_day(text: str, minutes: int | None) -> None:
    assert read_clock(text) == minutes


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("22:30-7", (1350, 420)), ("23–8", (1380, 480)), ("22 to 7", (1320, 420)), ("22 7", (1320, 420)),
        ("10 pm - 6:30 am", (1320, 390)), ("7-7", None), ("7", None), ("1-2-3", None), ("a-b", None), ("", None),
    ],
)  # fmt: skip
def test_quiet_hours(text: str, hours: tuple[int, int] | None) -> None:
    assert read_quiet(text) == hours


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("daily 8:00", DigestChoice(Pace.DAILY, 480)),
        ("Daily", DigestChoice(Pace.DAILY)),
        ("weekly friday 18:00", DigestChoice(Pace.WEEKLY, 1080, 4)),
        ("weekly fri", DigestChoice(Pace.WEEKLY, None, 4)),
        ("weekly 7 am", DigestChoice(Pace.WEEKLY, 420)),
        ("hourly", DigestChoice(Pace.HOURLY)),
        ("off", DigestChoice(Pace.INSTANT)),
        ("instant", DigestChoice(Pace.INSTANT)),
        ("instant 8", None),
        ("hourly 8", None),
        ("daily never", None),
        ("weekly t 8", None),
        ("sometimes", None),
        ("", None),
    ],
)
def test_a_digest(text: str, wish: DigestChoice | None) -> None:
    assert read_digest(text) == wish


def test_no_in_several_languages() -> None:
    assert all(map(is_off, ("off", "OFF", "nein", "нет", "none")))
    assert not is_off("on")


@given(st.integers(0, 24 * 60 - 1))
def test_a_time_of_day_that_is_shown_can_be_typed(minutes: int) -> None:
    assert read_clock(clock_text(minutes)) == minutes


@given(st.text(max_size=60))
def test_whatever_is_typed_is_read_or_not_but_never_raises(text: str) -> None:
    read_request(text, [IRAN])
    for read in (read_duration, read_clock, read_quiet, read_digest):
        read(text)


@pytest.mark.parametrize(
    ("word", "meant"),
    [("lst", "list"), ("ilst", "list"), ("serach", "search"), ("searhc", "search"), ("frobnicate", None), ("xy", None)],
)
def test_the_nearest_command(word: str, meant: str | None) -> None:
    assert nearest(word, ("list", "search", "settings")) == meant


def test_without_commands_there_is_none_near() -> None:
    assert nearest("list", ()) is None
