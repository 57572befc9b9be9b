from __future__ import annotations

import pytest

from bot.text.concepts import concept_of, read_concepts


@pytest.mark.parametrize(
    "words",
    [
        ("earthquake", "erdbeben", "séisme", "terremoto", "землетрясения", "زلزال", "الزلزال", "deprem"),
        ("gold", "or", "oro", "ouro", "золото"),
        ("ceasefire", "waffenruhe", "trêve", "tregua", "перемирие"),
    ],
)
def test_a_concept_is_one_in_every_language(words: tuple[str, ...]) -> None:
    assert len({concept_of(word) for word in words}) == 1
    assert concept_of(words[0])


@pytest.mark.parametrize("word", ["organ", "order", "und", "xi", "zorblatt", ""])
def test_most_words_are_no_concept(word: str) -> None:
    assert concept_of(word) == ""


def test_the_longest_beginning_decides_and_a_whole_word_before_it() -> None:
    whole, beginnings = read_concepts("# a note\nfire: =fire wildfire\nship: fireship\n")
    assert whole == {"fire": "fire"}
    assert beginnings == {"wildfire": "fire", "fireship": "ship"}
