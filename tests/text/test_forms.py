"""The words of a text, and the forms under which they are found."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.aliases import name_of, read_names
from bot.text.forms import forms_of
from bot.text.spelling import fold, normal, without_accents
from bot.text.tokens import TOKEN, main_form, pairs, pieces_of, squash


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("U.S.-Iran talks, 10,000 dead.", ["U.S.", "Iran", "talks", "10,000", "dead"]),
        ("It ended.The U.S envoy", ["It", "ended", "The", "U.S", "envoy"]),
        ("state-of-the-art O'Brien's", ["state-of-the-art", "O'Brien's"]),
        ("a_b #Iran @who e-mail@example.org", ["a", "b", "Iran", "who", "e-mail", "example", "org"]),
        ("4.5% of $1.2bn", ["4.5", "of", "1", "2bn"]),
        ("किसानों का", ["किसानों", "का"]),
        ("إيرانـــية مُحادثات", ["إيرانـــية", "مُحادثات"]),
        ("美国与Iran核谈判", ["美国与", "Iran", "核谈判"]),
        ("'quoted' ʼn", ["quoted", "n"]),
    ],
)
def test_a_text_is_cut_into_tokens(text: str, tokens: list[str]) -> None:
    assert TOKEN.findall(normal(text)) == tokens


@pytest.mark.parametrize(
    ("form", "token", "language"),
    [
        ("talks", "Talks", "en"),
        ("~talk", "Talks", "en"),
        ("@iran", "Iranian", "en"),
        ("ceasefire", "cease-fire", "en"),
        ("fire", "cease-fire", "en"),
        ("^us", "U.S.", "en"),
        ("^us", "US", "en"),
        ("us", "us", "en"),
        ("^us", "us", "de"),
        ("@us", "US-Iran", "en"),
        ("erdogan", "Erdoğan", "tr"),
        ("@turkey", "Türkiye’nin", "tr"),
    ],
)
def test_a_token_is_found_under_each_of_its_forms(form: str, token: str, language: str) -> None:
    assert form in forms_of(token, language, False)


@pytest.mark.parametrize(("form", "token"), [("^us", "us"), ("@us", "us"), ("@turkey", "turkey"), ("21", "2-1")])
def test_a_token_is_not_found_under_another_words_form(form: str, token: str) -> None:
    assert form not in forms_of(token, "en", False)


def test_accents_are_dropped_from_latin_and_greek_letters_only() -> None:
    assert without_accents("łódź køge ærø ırak αθήνα йод й") == "lodz koge aero irak αθηνα йод й"


def test_a_squashed_text_knows_where_its_characters_were() -> None:
    squashed, offsets = squash("伊 朗。AI")
    assert squashed == "伊朗 ai"
    assert offsets == [0, 2, 3, 4, 5]
    assert pairs(squashed) == {"#伊朗", "#伊", "#朗"}


@given(st.text(max_size=30))
def test_the_main_form_of_a_word_is_its_own_main_form(text: str) -> None:
    for token in TOKEN.findall(normal(text)):
        for piece in pieces_of(token):
            main = main_form(piece)
            assert main
            assert main_form(main) == main
            assert TOKEN.findall(normal(main)) == [main]


@given(st.text(max_size=20))
def test_folding_does_not_see_how_a_letter_was_composed(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


def test_a_table_of_names_is_read_with_its_endings_and_what_comes_before() -> None:
    table = """# a comment
[english]
iran iranian
us ^us usa
[endings]
ru ий ая
fr = ne
[before ar]
ar = ال
[inflected]
iran иранск/ru iranien/fr ايران/ar irã
[several]
us: united states; etats unis
"""
    names, several = read_names(table)
    assert names == {
        **dict.fromkeys(
            ["iran", "iranian", "иранский", "иранская", "iranien", "iranienne", "ايران", "الايران", "irã"], "iran"
        ),
        **dict.fromkeys(["^us", "usa"], "us"),
    }
    assert several == {("united", "states"): "us", ("etats", "unis"): "us"}


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("iranian", "iran"),
        ("иранскому", "iran"),
        ("والايراني", "iran"),
        ("украинские", "ukraine"),
        ("українців", "ukraine"),
        ("للاوكرانيين", "ukraine"),
        ("tehran", "tehran"),
        ("ira", ""),
        ("ruse", ""),
        ("frances", ""),
        ("ab", ""),
        ("газа", ""),
        ("us", ""),
    ],
)
def test_a_name_joins_its_adjectives_and_nothing_else(form: str, name: str) -> None:
    assert name_of(form) == name
