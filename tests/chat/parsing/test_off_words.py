from __future__ import annotations

from bot.chat.parsing.off_words import is_off


def test_no_in_several_languages() -> None:
    assert all(map(is_off, ("off", "OFF", "nein", "нет", "none")))
    assert not is_off("on")
