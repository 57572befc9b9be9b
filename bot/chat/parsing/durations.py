# pure
"""Lengths of time."""

from __future__ import annotations

import re
from datetime import timedelta

from bot.text.plain import plain

LONGEST_PAUSE = timedelta(days=365)


_DURATION = re.compile(r"(\d{1,4})\s*([a-z]*)")


_UNITS = {"": 24, "d": 24, "day": 24, "days": 24, "h": 1, "hour": 1, "hours": 1, "w": 168, "week": 168, "weeks": 168}


def read_duration(text: str) -> timedelta | None:
    """``3d``, ``12h``, ``2 weeks``; a bare number is days."""
    found = _DURATION.fullmatch(plain(text).casefold())
    if not found or found.group(2) not in _UNITS or int(found.group(1)) == 0:
        return None
    return min(timedelta(hours=int(found.group(1)) * _UNITS[found.group(2)]), LONGEST_PAUSE)
