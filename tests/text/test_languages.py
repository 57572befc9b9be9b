from __future__ import annotations

import re
from dataclasses import fields

import pytest
import Stemmer

from bot.text.languages import (
    UNKNOWN,
    Language,
    all_languages,
    language_codes,
    language_of,
    read_language,
    words_of_all,
)

CODES = sorted(language_codes())
PATTERNS = ("back_phrases", "unnamed_speakers", "invitations", "pointers")
SINGLE_PATTERNS = ("late_pronoun", "reported", "finite", "sure_verbs", "captions", "definite", "pointer_goes_on")


@pytest.mark.parametrize("code", CODES)
def test_every_shipped_file_can_be_used(code: str) -> None:
    language = language_of(code)
    assert re.fullmatch("[a-z]{2}", code)
    assert language != UNKNOWN
    assert not language.stemmer or language.stemmer in Stemmer.algorithms()
    for key in PATTERNS:
        assert all(re.compile(pattern) for pattern in getattr(language, key))
    assert all(re.compile(getattr(language, key)) for key in SINGLE_PATTERNS)
    assert re.compile(f"[{language.script}]" if language.script else language.this)
    assert all(len(pair) == 2 for pair in language.quotes)
    assert not language.after_ordinals or language.ordinals_end_in_stop


def test_words_compare_as_those_of_a_text_do() -> None:
    assert {"schliesslich", "ausserdem"} <= language_of("de").back_words
    assert language_of("de").countries["uk"] == {"grossbritannien"}


def test_every_key_is_used_by_some_language() -> None:
    for field in fields(Language):
        assert any(getattr(language, field.name) for language in all_languages().values()), field.name


@pytest.mark.parametrize("code", ["", "xx", "EN", "en-GB", "../languages/en", "\0", "e" * 1000])
def test_a_code_without_a_file_is_an_unknown_language(code: str) -> None:
    assert language_of(code) is UNKNOWN


def test_words_of_all_languages_are_one_set() -> None:
    assert {"killed", "tote", "погибли"} <= words_of_all("harm")


def test_a_file_is_read_by_kinds() -> None:
    text = """
        stemmer = 'klingon'
        ordinals_end_in_stop = true
        numbers = 'cha’ wej'
        titles = '''
        hod
        ’aj'''
        noise_starts = ['photo: ', 'read more']
        [countries]
        iran = 'iran teheran'
    """
    assert read_language(text, "tlh") == Language(
        stemmer="klingon",
        ordinals_end_in_stop=True,
        numbers=("cha’", "wej"),
        titles=frozenset(("hod", "’aj")),
        noise_starts=("photo: ", "read more"),
        countries={"iran": frozenset(("iran", "teheran"))},
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("tittles = 'mr'", "there is no key tittles"),
        ("titles = ['mr']", "titles has to be a str"),
        ("noise_marks = 'photo'", "noise_marks has to be a list"),
        ("countries = 'iran'", "countries has to be a dict"),
        ("ordinals_end_in_stop = 'yes'", "ordinals_end_in_stop has to be a bool"),
        ("noise_marks = [1]", "noise_marks holds 1, which is no string"),
        ("[countries]\niran = ['iran']", "countries holds ['iran'], which is no string"),
    ],
)
def test_a_wrong_file_is_refused_with_its_key(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"xx.toml: {message}")):
        read_language(text, "xx")
