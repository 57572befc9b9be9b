from __future__ import annotations

import pytest

from bot.chat.parsing.off_words import is_off
from bot.i18n import LANGUAGES
from bot.text.languages import language_of


@pytest.mark.parametrize("word", ["off", "OFF", "nein", "нет", "none", "Kapalı", "não", "إيقاف", "خاموش", " aus "])
def test_no_in_the_languages_of_the_chat(word: str) -> None:
    assert is_off(word)


@pytest.mark.parametrize("word", ["on", "", "22-7", "offline"])
def test_anything_else_is_no_no(word: str) -> None:
    assert not is_off(word)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_each_language_of_the_chat_has_a_word_for_it(language: str) -> None:
    assert language_of(language).off
