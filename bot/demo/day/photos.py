"""The pictures of the sample day, one for stories of a kind: drawn, for none was taken of what never happened."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.demo.day.data import DayEntry

_OTHER = "city"
# By a word of the story's name.
_KINDS = {
    "peru": "quake",
    "iran": "talks",
    "football": "stadium",
    "bundesliga": "stadium",
    "sanction": "talks",
    "sanktionen": "talks",
    "swap": "talks",
    "coalition": "talks",
    "einigung": "talks",
    "kremlin": "talks",
    "ship": "ship",
    "port": "ship",
    "harbour": "ship",
    "tides": "ship",
    "tankers": "ship",
    "ecb": "market",
    "oil": "market",
    "takeover": "market",
    "chip": "market",
}


def photo_of(entry: DayEntry) -> bytes:
    """The picture of an entry, as WebP."""
    words = entry.story.split("-")
    kinds = [kind for word, kind in _KINDS.items() if word in words]
    return _read("stadium" if "stadium" in kinds else kinds[0] if kinds else _OTHER)


@cache
def _read(name: str) -> bytes:
    return (files("bot.demo.day") / "photos" / f"{name}.webp").read_bytes()
