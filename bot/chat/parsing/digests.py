# pure
"""The pace of alerts and the time of digests, as people type them in any of the languages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bot.chat.parsing.off_words import is_off
from bot.chat.parsing.times_of_day import read_clock
from bot.model import Pace
from bot.text.languages import words_of_all
from bot.text.plain import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MORNING, _EVENING = 8 * 60, 20 * 60
# What is typed, by its key in the files of the languages; "every morning" is a pace and a time.
_PACES = {
    "at_once": (Pace.INSTANT, None),
    "every_hour": (Pace.HOURLY, None),
    "every_day": (Pace.DAILY, None),
    "every_morning": (Pace.DAILY, _MORNING),
    "every_evening": (Pace.DAILY, _EVENING),
    "every_week": (Pace.WEEKLY, None),
}


@dataclass(frozen=True, slots=True)
class DigestChoice:
    """A pace, and its time: ``at`` and ``weekday`` are None where nothing was said of them."""

    pace: Pace
    at: int | None = None
    weekday: int | None = None


def read_digest(text: str, days: Sequence[str] = _DAYS) -> DigestChoice | None:
    """Read ``daily 8:00``, ``weekly friday 18:00``, ``every morning``, ``hourly``, ``instant`` or ``off``.

    Args:
        text: In any of the languages.
        days: The names of the days in the chat's, from Monday on; the English ones are known, too.
    """
    words = plain(text).casefold()
    if is_off(words):
        return DigestChoice(Pace.INSTANT)
    phrase = _longest(words)
    if phrase is None:
        return None
    (pace, at), rest = _phrases()[phrase], words[len(phrase) :].split()
    weekday = None
    if pace is Pace.WEEKLY:
        weekday, rest = _take_weekday(rest, days)
    if not rest:
        return DigestChoice(pace, at, weekday)
    said = read_clock(" ".join(rest)) if pace in {Pace.DAILY, Pace.WEEKLY} else None
    return None if said is None else DigestChoice(pace, said, weekday)


@cache
def _phrases() -> Mapping[str, tuple[Pace, int | None]]:
    return {plain(phrase).casefold(): pace for key, pace in _PACES.items() for phrase in words_of_all(key)}


def _longest(words: str) -> str | None:
    """The longest phrase for a pace that a text begins with."""
    parts = words.split()
    starts = (" ".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((start for start in starts if start in _phrases()), None)


def _take_weekday(parts: list[str], days: Sequence[str]) -> tuple[int | None, list[str]]:
    """The first of some words that is a day, and the words without it."""
    for place, word in enumerate(parts):
        for names in (days, _DAYS):
            if (day := _weekday(word, names)) is not None:
                return day, [*parts[:place], *parts[place + 1 :]]
    return None, parts


def _weekday(text: str, names: Sequence[str]) -> int | None:
    if len(text) < 2:  # noqa: PLR2004 - "t" could be two days
        return None
    found = [index for index, day in enumerate(names) if day.casefold().startswith(text)]
    exact = [index for index in found if names[index].casefold() == text]
    return next(iter(exact), None) if len(found) > 1 else next(iter(found), None)
