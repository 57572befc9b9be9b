"""What different forms of a word have in common."""

from __future__ import annotations

import pytest

from bot.text.roots import root


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "talks", "talk"),
        ("es", "dončić", "doncic"),
        ("de", "müller", "muller"),
        ("ru", "олимпиада", "олимпийский"),
        ("ru", "зеленский", "зеленского"),
        ("sl", "olimpijske", "olimpijskih"),
        ("uk", "президента", "президенту"),
        ("xx", "zorblatts", "zorblatt"),
    ],
)
def test_forms_of_one_word_have_one_root(language: str, one: str, other: str) -> None:
    assert root(one, language) == root(other, language)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("en", "iran", "iraq"), ("ru", "иран", "ирак"), ("ru", "2020", "2021"), ("sl", "100000", "100001")],
)
def test_other_words_and_numbers_have_others(language: str, one: str, other: str) -> None:
    assert root(one, language) != root(other, language)
