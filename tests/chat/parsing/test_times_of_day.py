from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.parsing.times_of_day import DAY_MINUTES, clock_text, read_clock, read_quiet


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("7", 420), ("22:30", 1350), ("8.15", 495), ("8h15", 495), ("9 pm", 1260), ("12am", 0), ("12pm", 720),
        ("um 8 Uhr", 480), ("à 8h", 480), ("23h", 1380), ("ساعت ۸", 480),
        ("24:00", 0), ("0", 0), ("24:01", None), ("25", None), ("7:60", None), ("13pm", None), ("x", None), ("", None),
    ],
)  # fmt: skip
def test_a_time_of_day(text: str, minutes: int | None) -> None:
    assert read_clock(text) == minutes


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("22:30-7", (1350, 420)), ("23–8", (1380, 480)), ("22 to 7", (1320, 420)), ("22 7", (1320, 420)),
        ("10 pm - 6:30 am", (1320, 390)), ("23h-7h", (1380, 420)), ("von 23 bis 7 Uhr", (1380, 420)),
        ("de 23h à 7h", (1380, 420)),
        ("с 23 до 7", (1380, 420)), ("از ۲۳ تا ۷", (1380, 420)), ("9 pm 7 am", (1260, 420)),
        ("7-7", None), ("7", None), ("1-2-3", None), ("a-b", None), ("", None),
    ],
)  # fmt: skip
def test_quiet_hours(text: str, hours: tuple[int, int] | None) -> None:
    assert read_quiet(text) == hours


@given(st.integers(0, 24 * 60 - 1))
def test_a_time_of_day_that_is_shown_can_be_typed(minutes: int) -> None:
    assert read_clock(clock_text(minutes)) == minutes


@given(st.text(max_size=60))
def test_whatever_is_typed_as_a_time_of_day_is_one_or_is_none(text: str) -> None:
    for minute in (read_clock(text), *(read_quiet(text) or ())):
        assert minute is None or 0 <= minute < DAY_MINUTES
