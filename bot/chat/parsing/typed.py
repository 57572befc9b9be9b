"""What people type, understood: what to subscribe to, lengths of time, times of day, quiet hours, digests. Pure.

Each function takes what stands behind a command and gives None for what it does not understand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.model import Pace
from bot.text.plain import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.model import Topic

MOST_ADDRESSES = 10
LONGEST_PAUSE = timedelta(days=365)
_DOMAIN = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d+)?(?:[/?#]\S*)?")
_DURATION = re.compile(r"(\d{1,4})\s*([a-z]*)")
_UNITS = {"": 24, "d": 24, "day": 24, "days": 24, "h": 1, "hour": 1, "hours": 1, "w": 168, "week": 168, "weeks": 168}
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?")
# What may stand between two times, the surest first.
_BETWEEN = tuple(map(re.compile, (r"[-\u2013\u2014]", r"\bto\b", r"\s")))
_OFF = frozenset({"off", "no", "none", "never", "aus", "nein", "non", "нет", "ні"})
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses of feeds or sites."""

    urls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Curated:
    """The name of a topic that the operator offers."""

    topic: Topic


@dataclass(frozen=True, slots=True)
class Words:
    """Anything else: a query."""

    text: str


def read_request(text: str, curated: Sequence[Topic]) -> Addresses | Curated | Words | None:
    """What somebody wants to subscribe to; None for nothing."""
    text = plain(text)
    if not text:
        return None
    parts = [part.strip("<>,;") for part in text.split()]
    urls = [url for part in parts if (url := read_address(part))]
    if len(urls) == len(parts):
        return Addresses(tuple(dict.fromkeys(urls))[:MOST_ADDRESSES])
    named = topic_named(text, curated)
    return Curated(named) if named else Words(text)


def topic_named(text: str, topics: Sequence[Topic]) -> Topic | None:
    """The topic of that name, whatever its capitals."""
    wanted = plain(text).casefold()
    return next((topic for topic in topics if plain(topic.name).casefold() == wanted), None)


def read_address(text: str) -> str | None:
    """A text that is an address, with or without its scheme: ``https://bbc.com``, ``bbc.com/news``."""
    if not text.lower().startswith(("http://", "https://")) and not _DOMAIN.fullmatch(text):
        return None
    try:
        host = urlsplit(text if "://" in text else f"//{text}").hostname
    except ValueError:
        return None
    return text if host and len(text) <= 2000 else None  # noqa: PLR2004 - longer than browsers take


def is_off(text: str) -> bool:
    """Whether somebody says no."""
    return plain(text).casefold() in _OFF


def read_duration(text: str) -> timedelta | None:
    """``3d``, ``12h``, ``2 weeks``; a bare number is days."""
    found = _DURATION.fullmatch(plain(text).casefold())
    if not found or found.group(2) not in _UNITS or int(found.group(1)) == 0:
        return None
    return min(timedelta(hours=int(found.group(1)) * _UNITS[found.group(2)]), LONGEST_PAUSE)


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


@dataclass(frozen=True, slots=True)
class DigestChoice:
    """How soon to hear, and when: ``at`` and ``weekday`` are None where nothing was said of them."""

    pace: Pace
    at: int | None = None
    weekday: int | None = None


def read_digest(text: str) -> DigestChoice | None:
    """``daily 8:00``, ``weekly friday 18:00``, ``hourly``, ``instant`` or ``off``."""
    parts = plain(text).casefold().split()
    if not parts:
        return None
    if parts[0] in _OFF or parts[0] == Pace.INSTANT:
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


def clock_text(minutes: int) -> str:
    """A time of day as people write it."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def nearest(word: str, known: Sequence[str]) -> str | None:
    """The known word that a mistyped one was probably meant to be: at most two letters away, one in short ones."""
    best = min(known, key=lambda one: (_distance(word, one), one), default=None)
    if best is None:
        return None
    return best if _distance(word, best) <= (1 if len(word) < 5 else 2) else None  # noqa: PLR2004 - a short word


def _distance(left: str, right: str) -> int:
    """How many letters to insert, drop, replace, or swap with their neighbour."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        before, last, row = row, before, [i]
        for j, b in enumerate(right, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
