"""The keys under which the forms of a word meet."""

from __future__ import annotations

import pytest

from bot.text.inflection import dictionary_form, keys_of, read_endings, without_clitics


def test_rules_are_read_by_ending_and_by_whole_word() -> None:
    endings = read_endings("# a comment\n3a ach\n0 $\n4человек ^люди\n")
    assert endings == {"ach": (3, "a"), "": (0, ""), "^люди": (4, "человек")}


def test_a_line_without_a_rule_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^ach is no rule$"):
        read_endings("ach ami\n")


@pytest.mark.parametrize(
    ("language", "form", "word"),
    [
        ("pl", "wyborach", "wybory"),
        ("cs", "praze", "praha"),
        ("uk", "києві", "київ"),
        ("fi", "suomessa", "suomi"),
        ("pt", "sanções", "sanção"),
        ("ru", "дети", "ребенок"),
        ("en", "women", "woman"),
        ("en", "labour", "labor"),
        ("de", "kanzlers", "kanzlers"),
        ("xx", "words", "words"),
    ],
)
def test_the_dictionary_form_of_a_word_is_told_by_its_ending(language: str, form: str, word: str) -> None:
    assert dictionary_form(form, language) == word


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("tr", "deprem", "depremler"),
        ("tr", "seçim", "seçimler"),
        ("ru", "киев", "киеве"),
        ("fa", "تحريم", "تحريمها"),
        ("uk", "ракета", "ракетами"),
        ("en", "35", "35s"),
        ("fr", "électeur", "électeurs"),
        ("de", "gespräch", "gespräche"),
        ("es", "sanción", "sanciones"),
        ("it", "negoziato", "negoziati"),
        ("nl", "sanctie", "sancties"),
        ("el", "εκλογη", "εκλογες"),
    ],
)
def test_two_forms_of_a_word_have_a_key_in_common(language: str, one: str, other: str) -> None:
    assert set(keys_of(one, language)) & set(keys_of(other, language))


def test_a_word_of_no_language_has_no_keys() -> None:
    assert keys_of("word", "") == ()


def test_what_is_glued_before_a_word_is_taken_off_if_a_word_is_left() -> None:
    assert without_clitics("והממשלה", "he") == ("הממשלה", "ממשלה")
    assert without_clitics("בעד", "he") == ()
