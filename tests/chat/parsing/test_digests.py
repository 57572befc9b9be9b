from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.parsing.digests import DigestChoice, read_digest
from bot.model import Pace


@pytest.mark.parametrize(
    ("text", "choice"),
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
def test_a_digest(text: str, choice: DigestChoice | None) -> None:
    assert read_digest(text) == choice


@given(st.text(max_size=60))
def test_whatever_is_typed_as_a_digest_is_one_or_is_none(text: str) -> None:
    choice = read_digest(text)
    assert choice is None or choice.pace in set(Pace)
