# pure
"""Times of day, and the hours between two of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.text.languages import words_of_all
from bot.text.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|h)?")
_DASH = re.compile(r"[-\u2013\u2014]")


DAY_MINUTES = 24 * 60


def read_clock(text: str) -> int | None:
    """Read a time of day, in minutes after midnight: ``7``, ``22:30``, ``8.15``, ``9 pm``, ``um 8 Uhr``, ``24:00``."""
    said = [word for word in plain(text).casefold().split() if word not in words_of_all("before_times")]
    found = _CLOCK.fullmatch(" ".join(said))
    if not found:
        return None
    hour, minute, half = int(found.group(1)), int(found.group(2) or 0), found.group(3)
    if half in {"am", "pm"}:
        if not 1 <= hour <= 12:  # noqa: PLR2004 - a clock's face
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    if minute > 59 or hour * 60 + minute > DAY_MINUTES:  # noqa: PLR2004 - minutes of an hour
        return None
    return (hour * 60 + minute) % DAY_MINUTES


def read_quiet(text: str) -> tuple[int, int] | None:
    """Read quiet hours: ``22:30-7``, ``23 to 8``, ``von 23 bis 7``, ``22 7``. The same time twice is none at all."""
    for start, end in _halves(plain(text).casefold()):
        times = read_clock(start), read_clock(end)
        if None not in times:
            return None if times[0] == times[1] else (times[0] or 0, times[1] or 0)
    return None


def _halves(text: str) -> Iterator[tuple[str, str]]:
    """The places where a text may be two times, the surest first."""
    dashed = _DASH.split(text)
    if len(dashed) > 1:
        if len(dashed) == 2:  # noqa: PLR2004 - from and to
            yield dashed[0], dashed[1]
        return
    words = text.split()
    for place, word in enumerate(words):
        if word in words_of_all("between_times"):
            yield " ".join(words[:place]), " ".join(words[place + 1 :])
    for place in range(1, len(words)):
        yield " ".join(words[:place]), " ".join(words[place:])


def clock_text(minutes: int) -> str:
    """A time of day as people write it."""
    return f"{minutes // 60:02}:{minutes % 60:02}"
