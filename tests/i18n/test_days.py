from __future__ import annotations

from datetime import date

import pytest

from bot.i18n import LANGUAGES
from bot.i18n.days import calendar_names, day_text, locale_of

DAY = date(2026, 3, 28)


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "28 Mar"), ("de", "28. März"), ("fr", "28 mars"), ("pt", "28 de mar."), ("ru", "28 мар.")],
)
def test_a_day_is_written_as_in_its_language(language: str, text: str) -> None:
    assert day_text(DAY, language) == text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_year_is_said_where_it_is_asked_for(language: str) -> None:
    assert "2026" in day_text(DAY, language, with_year=True)
    assert "2026" not in day_text(DAY, language)


@pytest.mark.parametrize("language", ["zz", "", "no such"])
def test_a_language_that_nobody_knows_is_english(language: str) -> None:
    assert locale_of(language).language == "en"
    assert day_text(DAY, language) == "28 Mar"


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", {"thursday", "march"}),
        ("de", {"donnerstag", "märz"}),
        ("ru", {"четверг", "марта", "март"}),
        ("zz", {"thursday"}),
    ],
)
def test_days_and_months_are_known_by_their_names(language: str, names: set[str]) -> None:
    assert names < calendar_names(language)
