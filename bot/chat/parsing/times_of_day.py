# pure
"""Times of day, and the hours between two of them."""

from __future__ import annotations

import re

from bot.text.plain import plain

_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?")


# What may stand between two times, the surest first.
_BETWEEN = tuple(map(re.compile, (r"[-\u2013\u2014]", r"\bto\b", r"\s")))


DAY_MINUTES = 24 * 60


def read_clock(text: str) -> int | None:
    """A time of day in minutes after midnight: ``7``, ``22:30``, ``8.15``, ``9 pm``, ``24:00``."""
    found = _CLOCK.fullmatch(plain(text).casefold())
    if not found:
        return None
    hour, minute, half = int(found.group(1)), int(found.group(2) or 0), found.group(3)
    if half:
        if not 1 <= hour <= 12:  # noqa: PLR2004 - a clock's face
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    if minute > 59 or hour * 60 + minute > DAY_MINUTES:  # noqa: PLR2004 - minutes of an hour
        return None
    return (hour * 60 + minute) % DAY_MINUTES


def read_quiet(text: str) -> tuple[int, int] | None:
    """Quiet hours: ``22:30-7``, ``23 to 8``, ``22 7``. The same time twice is none at all."""
    for between in _BETWEEN:
        parts = between.split(plain(text).casefold())
        if len(parts) == 2:  # noqa: PLR2004 - from and to
            start, end = read_clock(parts[0]), read_clock(parts[1])
            return None if start is None or end is None or start == end else (start, end)
    return None


def clock_text(minutes: int) -> str:
    """A time of day as people write it."""
    return f"{minutes // 60:02}:{minutes % 60:02}"
