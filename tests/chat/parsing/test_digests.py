from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.parsing.digests import DigestChoice, read_digest
from bot.model import Pace


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("daily 8:00", DigestChoice(Pace.DAILY, 480)),
        ("Daily", DigestChoice(Pace.DAILY)),
        ("weekly friday 18:00", DigestChoice(Pace.WEEKLY, 1080, 4)),
        ("weekly fri", DigestChoice(Pace.WEEKLY, None, 4)),
        ("weekly 7 am", DigestChoice(Pace.WEEKLY, 420)),
        ("hourly", DigestChoice(Pace.HOURLY)),
        ("off", DigestChoice(Pace.INSTANT)),
        ("instant", DigestChoice(Pace.INSTANT)),
        ("instant 8", None),
        ("hourly 8", None),
        ("daily never", None),
        ("weekly t 8", None),
        ("every morning", DigestChoice(Pace.DAILY, 480)),
        ("every morning at 7", DigestChoice(Pace.DAILY, 420)),
        ("täglich 8", DigestChoice(Pace.DAILY, 480)),
        ("täglich um 8 Uhr", DigestChoice(Pace.DAILY, 480)),
        ("Tous les jours à 8h30", DigestChoice(Pace.DAILY, 510)),
        ("каждый вечер", DigestChoice(Pace.DAILY, 1200)),
        ("щотижня в 9", DigestChoice(Pace.WEEKLY, 540)),
        ("her gün saat 9", DigestChoice(Pace.DAILY, 540)),
        ("هر روز ۸", DigestChoice(Pace.DAILY, 480)),
        ("كل ساعة", DigestChoice(Pace.HOURLY)),
        ("al instante", DigestChoice(Pace.INSTANT)),
        ("weekly on friday at 18", DigestChoice(Pace.WEEKLY, 1080, 4)),
        ("dailyish", None),
        ("sometimes", None),
        ("", None),
    ],
)
def test_a_digest(text: str, choice: DigestChoice | None) -> None:
    assert read_digest(text) == choice


@pytest.mark.parametrize(
    ("text", "weekday"),
    [("wöchentlich freitag 18", 4), ("wöchentlich am Fr 18", 4), ("weekly friday", 4), ("wöchentlich so", 6)],
)
def test_a_day_is_named_in_the_language_of_the_chat_or_in_english(text: str, weekday: int) -> None:
    german = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
    choice = read_digest(text, german)
    assert choice is not None
    assert choice.weekday == weekday


@given(st.text(max_size=60))
def test_whatever_is_typed_as_a_digest_is_one_or_is_none(text: str) -> None:
    choice = read_digest(text)
    assert choice is None or choice.pace in set(Pace)
