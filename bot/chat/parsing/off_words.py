# pure
"""The words for "off", in every language that has some."""

from __future__ import annotations

from bot.text.languages import words_of_all
from bot.text.plain import plain


def is_off(text: str) -> bool:
    """True for a word that means no."""
    return plain(text).casefold() in words_of_all("off")
