# pure
"""Lengths of time."""

from __future__ import annotations

import re
from datetime import timedelta

from bot.text.languages import words_of_all
from bot.text.plain import plain

LONGEST_PAUSE = timedelta(days=365)


_DURATION = re.compile(r"(\d{1,4})\s*([^\W\d_]*)")
_HOURS = {"units_hour": 1, "units_day": 24, "units_week": 168}


def read_duration(text: str) -> timedelta | None:
    """Read ``3d``, ``12h``, ``2 weeks``, ``3 Tage``: units in any of the languages; a bare number is days."""
    found = _DURATION.fullmatch(plain(text).casefold())
    hours = _hours_of(found[2]) if found else None
    if found is None or hours is None or int(found[1]) == 0:
        return None
    return min(timedelta(hours=int(found[1]) * hours), LONGEST_PAUSE)


def _hours_of(unit: str) -> int | None:
    if not unit:
        return _HOURS["units_day"]
    return next((hours for key, hours in _HOURS.items() if unit in words_of_all(key)), None)
