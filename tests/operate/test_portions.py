"""A portion of the clean-up follows how long the last ones took."""

from __future__ import annotations

import pytest

from bot.operate.portions import Portion


@pytest.mark.parametrize(
    ("rows", "seconds", "following"),
    [
        (100, 0.015, 100),
        (100, 0.01, 150),
        (100, 0.001, 200),  # not more than twice as many
        (100, 0.0, 200),
        (100, 0.03, 50),
        (100, 60.0, 10),  # not less than a tenth
        (2, 60.0, 1),
        (1900, 0.001, 2000),
    ],
)
def test_what_takes_longer_is_done_in_smaller_portions(rows: int, seconds: float, following: int) -> None:
    portion = Portion()
    portion.took(rows, seconds)
    assert portion.rows == following


def test_it_begins_small() -> None:
    assert Portion().rows == 50
