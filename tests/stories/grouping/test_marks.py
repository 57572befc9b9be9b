"""The marks of a headline that survive translation."""

from __future__ import annotations

import pytest

from bot.stories.grouping.marks import consonants_of, marks_of
from bot.stories.grouping.numbers import NONE, read_numbers
from bot.stories.grouping.proper_names import possible_names
from bot.text.plain import words


@pytest.mark.parametrize(
    "spellings",
    [
        ("zelensky", "selenskyj", "zelenskyy", "зеленский", "зеленского"),
        ("netanyahu", "netanjahu", "нетаньяху"),
        ("dončić", "doncic", "дончич"),
        ("trump", "трамп"),
        ("macron", "макрон"),
        ("khamenei", "chamenei", "хаменеи"),
        ("phuket", "fuket"),
    ],
)
def test_a_name_is_one_however_it_is_spelt(spellings: tuple[str, ...]) -> None:
    assert len({consonants_of(one) for one in spellings}) == 1
    assert consonants_of(spellings[0])


@pytest.mark.parametrize("word", ["xi", "aia", "2020", "g20summit", "東京都庁", "oreo"])
def test_what_is_too_short_or_no_name_has_no_consonants(word: str) -> None:
    assert consonants_of(word) == ""


def test_countries_names_and_numbers_are_marks() -> None:
    title = "Zorblatt says 72 Iranian ships left, 5 stay"
    folded = words(title)
    numbers = read_numbers(title, folded, "en")
    possible = possible_names(title, folded)
    assert marks_of(folded, folded, {"zorblatt"}, {}, numbers, possible=possible) == {"@iran", "srblt", "~ship", "#72"}


def test_without_capitals_any_word_that_is_not_common_may_be_a_name() -> None:
    title = "zorblatt visits harbour"
    folded = words(title)
    found = marks_of(folded, folded, (), {"visits": 0.1}, NONE, possible=possible_names(title, folded))
    assert found == {consonants_of("zorblatt"), consonants_of("harbour")}


def test_beside_capitals_a_word_in_small_letters_is_no_name() -> None:
    title = "Mindestens 12 Tote bei Erdbeben nahe Zorblatt befürchtet"
    folded = words(title)
    found = marks_of(folded, folded, (), {}, NONE, possible=possible_names(title, folded))
    assert consonants_of("zorblatt") in found
    assert consonants_of("befürchtet") not in found
    assert possible_names("\u0130zmir ve", ["izmir"]) == [True]  # what cannot be told apart may be anything
