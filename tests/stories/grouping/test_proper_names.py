"""Which words of a headline are likely names."""

from __future__ import annotations

import pytest

from bot.stories.grouping.proper_names import find_names
from bot.text.plain import words
from bot.text.roots import root
from bot.text.word_frequencies import shipped


def names_in(title: str, language: str = "en") -> set[str]:
    folded = words(title)
    roots = [root(word, language) for word in folded]
    return set(find_names(title, folded, roots, language, shipped().get(language, {})))


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Diaz wins weightlifting gold for Manila", {"diaz", "manila"}),
        ("Storm closes the port of Zorbville", {"zorbvill"}),
        ("Police arrest 3 in Zorbville", {"zorbvill"}),
        ("Zorblatt Wins Gold In Weightlifting", {"zorblatt"}),
        ("zorblatt wins gold in weightlifting", {"zorblatt"}),
        ("A U.S. envoy meets I and 2 others", {"us"}),
        ("Wins Gold", set()),
        ("", set()),
    ],
)
def test_a_name_has_a_capital_among_small_letters_or_is_no_word(title: str, names: set[str]) -> None:
    assert names_in(title) == names


def test_where_every_noun_has_a_capital_only_a_large_table_tells() -> None:
    assert names_in("Der Sturm sperrt den Hafen von Zorbdorf", "de") == set()


def test_an_apostrophe_is_the_same_however_it_is_printed() -> None:
    assert names_in("President meets Zorblatt\u2019s envoy at noon") == {"zorblatt"}


def test_a_headline_whose_words_are_counted_otherwise_has_none() -> None:
    assert find_names("Two words", ["one"], ["one"], "en", {}) == frozenset()
