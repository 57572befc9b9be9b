# pure
"""The pace of alerts and the time of digests, as people type them."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.parsing.off_words import is_off
from bot.chat.parsing.times_of_day import read_clock
from bot.model import Pace
from bot.text.plain import plain

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class DigestChoice:
    """A pace, and its time: ``at`` and ``weekday`` are None where nothing was said of them."""

    pace: Pace
    at: int | None = None
    weekday: int | None = None


def read_digest(text: str) -> DigestChoice | None:
    """``daily 8:00``, ``weekly friday 18:00``, ``hourly``, ``instant`` or ``off``."""
    parts = plain(text).casefold().split()
    if not parts:
        return None
    if is_off(parts[0]) or parts[0] == Pace.INSTANT:
        return DigestChoice(Pace.INSTANT) if len(parts) == 1 else None
    if parts[0] not in {Pace.HOURLY, Pace.DAILY, Pace.WEEKLY}:
        return None
    pace, rest = Pace(parts[0]), parts[1:]
    weekday = None
    if pace is Pace.WEEKLY and rest and (day := _weekday(rest[0])) is not None:
        weekday, rest = day, rest[1:]
    if not rest:
        return DigestChoice(pace, None, weekday)
    at = read_clock(" ".join(rest)) if pace is not Pace.HOURLY else None
    return None if at is None else DigestChoice(pace, at, weekday)


def _weekday(text: str) -> int | None:
    if len(text) < 2:  # noqa: PLR2004 - "t" could be two days
        return None
    found = [index for index, day in enumerate(_DAYS) if day.startswith(text)]
    return found[0] if len(found) == 1 else None
