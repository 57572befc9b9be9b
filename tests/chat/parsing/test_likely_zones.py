from __future__ import annotations

from zoneinfo import available_timezones

import pytest

from bot.chat.parsing.likely_zones import likely_zones
from bot.i18n import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_a_few_zones(language: str) -> None:
    zones = likely_zones(language, "UTC")
    assert 2 <= len(zones) <= 6
    assert set(zones) <= available_timezones()


def test_the_operators_zone_comes_first() -> None:
    assert next(iter(likely_zones("de", "America/New_York").items())) == ("America/New_York", "New York")
    assert list(likely_zones("de", "Europe/Vienna").items())[:2] == [
        ("Europe/Vienna", "Wien"),
        ("Europe/Berlin", "Berlin"),
    ]
