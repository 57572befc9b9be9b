from __future__ import annotations

import pytest

from bot.stories.grouping.numbers import NONE, Numbers, numbers_differ, read_numbers
from bot.text.plain import words


def read(text: str, language: str = "en") -> Numbers:
    return read_numbers(text, words(text), language)


@pytest.mark.parametrize(
    ("text", "language", "numbers"),
    [
        ("Talks resume", "en", set()),
        ("Six die", "en", {"6"}),
        ("Sechs Tote", "de", {"6"}),
        ("Sechs Tote", "en", set()),
        ("Profit of 1,200 million", "en", {"1200"}),
        ("Gewinn steigt um 4,50 Prozent", "de", {"4.5"}),
        ("Flight 007 lands", "en", {"7"}),
        ("Down by 0", "en", {"0"}),
    ],
)
def test_numbers_are_written_one_way(text: str, language: str, numbers: set[str]) -> None:
    assert read(text, language).plain == numbers


def test_years_and_tolls_stand_apart() -> None:
    numbers = read("72 people killed since the storm season of 2026 began, the 3rd in a row")
    assert numbers == Numbers(frozenset(("72", "3")), frozenset(("2026",)), frozenset(("72",)))


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("56 killed in quake", "72 killed in quake", True),
        ("56 killed in quake", "Quake kills 56", False),
        ("56 killed in quake", "Quake kills many", False),
        ("Election of 2022", "Election of 2026", True),
    ],
)
def test_other_numbers_are_another_development(one: str, other: str, differ: bool) -> None:
    assert numbers_differ(read(one), read(other)) is differ
    assert not numbers_differ(read(one), NONE)
