# pure
"""The words for "off"."""

from __future__ import annotations

from bot.text.plain import plain

_OFF = frozenset({"off", "no", "none", "never", "aus", "nein", "non", "нет", "ні"})


def is_off(text: str) -> bool:
    """True for a word that means no."""
    return plain(text).casefold() in _OFF
