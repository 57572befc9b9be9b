from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.chat.views.times import moment_text, weekday_name
from bot.i18n import LANGUAGES
from bot.model import ChatSettings

NOW = datetime(2026, 3, 28, 23, 30, tzinfo=UTC)


def test_moments_are_those_of_the_chats_zone() -> None:
    vienna = ChatSettings(time_zone="Europe/Vienna", language="de")
    assert moment_text(NOW, NOW, vienna) == "00:30"
    assert moment_text(NOW - timedelta(hours=1), NOW, vienna) == "28. März 23:30"
    assert moment_text(NOW - timedelta(days=400), NOW, ChatSettings()) == "21 Feb 2025 23:30"
    assert moment_text(NOW, NOW, ChatSettings(time_zone="No/Where")) == "23:30"


@pytest.mark.parametrize("language", LANGUAGES)
def test_days_have_names_in_every_language(language: str) -> None:
    assert len({weekday_name(day, language) for day in range(7)}) == 7
