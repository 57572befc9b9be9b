from __future__ import annotations

import pytest

from bot.chat.parsing.language_names import read_language_name


@pytest.mark.parametrize(
    ("text", "language", "code"),
    [
        ("pt-br", "en", "pt"), ("PT_BR", "en", "pt"), ("de", "en", "de"), ("Deutsch", "en", "de"),
        ("german", "de", "de"),
        ("немецкий", "ru", "de"), ("Українська", "en", "uk"), ("فارسی", "en", "fa"), ("Arabisch", "de", "ar"),
        ("Klingon", "en", None), ("", "en", None), ("zh-hans", "en", None),
    ],
)  # fmt: skip
def test_a_language_is_called_by_its_tag_or_a_name(text: str, language: str, code: str | None) -> None:
    assert read_language_name(text, language) == code
