# pure
"""Days as each language writes them, ``28 Mar``, ``28. März``, and the names of days and months."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_skeleton, get_day_names, get_month_names

if TYPE_CHECKING:
    from datetime import date


_CONTEXTS: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")


def locale_of(language: str) -> Locale:
    """A language for its dates and units; English for one that nobody knows."""
    try:
        return Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return Locale("en")


def day_text(day: date, language: str, *, with_year: bool = False) -> str:
    """A day with the short name of its month."""
    locale = locale_of(language)
    if locale.language == "en":
        locale = Locale("en", "GB")  # the day stands before the month
    return format_skeleton("yMMMd" if with_year else "MMMd", day, locale=locale)


@cache
def calendar_names(language: str) -> frozenset[str]:
    """Return the full names of all days and months, in small letters; in English for a language that nobody knows."""
    locale = locale_of(language)
    names = (named("wide", context, locale) for named in (get_day_names, get_month_names) for context in _CONTEXTS)
    return frozenset(name.lower() for found in names for name in found.values())
