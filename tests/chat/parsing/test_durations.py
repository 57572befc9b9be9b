from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.parsing.durations import LONGEST_PAUSE, read_duration


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("3d", 72), ("3", 72), ("12h", 12), ("2 weeks", 336), ("1 W", 168), ("999w", 365 * 24),
        ("3 дня", 72), ("12 Stunden", 12), ("2 semaines", 336), ("۳ روز", 72), ("1 hafta", 168), ("3 أيام", 72),
        ("0", None), ("forever", None), ("", None), ("-3d", None), ("3m", None),
    ],
)  # fmt: skip
def test_a_length_of_time(text: str, hours: int | None) -> None:
    assert read_duration(text) == (None if hours is None else timedelta(hours=hours))


@given(st.text(max_size=60))
def test_whatever_is_typed_as_a_length_of_time_is_one_or_is_none(text: str) -> None:
    length = read_duration(text)
    assert length is None or timedelta(0) < length <= LONGEST_PAUSE
