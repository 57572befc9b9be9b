# pure
"""Dates as feeds write them: in the words of any language, with names of time zones, with 24:00 and ISO weeks.

feedparser's reading comes first, in microseconds; dateparser reads what it cannot, in a millisecond.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from datetime import tzinfo

_MAX_DATE = 80
_SOONEST_MILLISECONDS = 1e11
# Names of zones and their minutes from UTC; what several countries call their own is the one that feeds mean most.
_ZONES = {
    **dict.fromkeys(("ut", "utc", "gmt", "z", "wet", "uct", "zulu"), 0),
    **dict.fromkeys(("cet", "bst", "west", "wat", "met", "mez", "ist-ie"), 60),
    **dict.fromkeys(("cest", "eet", "cat", "sast", "mest", "mesz", "hec", "oez", "wast"), 120),
    **dict.fromkeys(("eest", "msk", "trt", "idt", "eat", "ast-ar", "oesz", "fet", "arabia"), 180),
    **dict.fromkeys(("irst",), 210),
    **dict.fromkeys(("gst", "msd", "samt", "get", "azt", "amt", "mut", "ret", "sct"), 240),
    **dict.fromkeys(("irdt", "aft"), 270),
    **dict.fromkeys(("pkt", "yekt", "uzt", "tjt", "tmt", "mvt"), 300),
    **dict.fromkeys(("ist", "slst"), 330),
    **dict.fromkeys(("npt",), 345),
    **dict.fromkeys(("omst", "kgt", "bdt", "btt", "almt"), 360),
    **dict.fromkeys(("mmt",), 390),
    **dict.fromkeys(("wib", "ict", "krat", "novt", "hovt"), 420),
    **dict.fromkeys(("hkt", "sgt", "myt", "pht", "awst", "wita", "irkt", "ulat", "phst"), 480),
    **dict.fromkeys(("jst", "kst", "wit", "yakt"), 540),
    **dict.fromkeys(("acst",), 570),
    **dict.fromkeys(("aest", "chst", "vlat", "pgt"), 600),
    **dict.fromkeys(("acdt",), 630),
    **dict.fromkeys(("aedt", "sakt", "magt", "sbt"), 660),
    **dict.fromkeys(("nzst", "fjt", "pett"), 720),
    **dict.fromkeys(("nzdt",), 780),
    **dict.fromkeys(("azost", "egst"), 0),
    **dict.fromkeys(("azot", "cvt"), -60),
    **dict.fromkeys(("brst", "uyst"), -120),
    **dict.fromkeys(("ndt",), -150),
    **dict.fromkeys(("adt", "brt", "art", "clst", "uyt", "gft", "pyst", "srt"), -180),
    **dict.fromkeys(("nst",), -210),
    **dict.fromkeys(("ast", "edt", "clt", "bot", "vet", "pyt", "gyt"), -240),
    **dict.fromkeys(("est", "cdt", "cot", "pet", "ect", "act"), -300),
    **dict.fromkeys(("cst", "mdt"), -360),
    **dict.fromkeys(("mst", "pdt"), -420),
    **dict.fromkeys(("pst", "akdt"), -480),
    **dict.fromkeys(("akst", "hdt"), -540),
    **dict.fromkeys(("hst",), -600),
    **dict.fromkeys(("sst",), -660),
}
_ZONES_BY_LANGUAGE = {
    ("cst", "zh"): 480,
    ("ist", "he"): 120,
    ("ist", "ga"): 60,
    ("bst", "bn"): 360,
    ("ast", "ar"): 180,
    ("amt", "pt"): -240,
    ("gst", "ka"): 240,
    ("est", "pt"): -300,
}
# The zones that feedparser reads right by itself.
_KNOWN = frozenset({"ut", "utc", "gmt", "z", "adt", "ast", "edt", "est", "cdt", "cst", "mdt", "mst", "pdt", "pst"})
_ZONE_NAME = re.compile(r"(?<=[\s\d])\(?([A-Za-z]{1,5})\)?\s*$")
_ZONE_PLACE = re.compile(r"\s\(?([A-Z][A-Za-z_]{2,20}(?:/[A-Z][A-Za-z_]{1,30}){1,2})\)?\s*$")
_OFFSET = re.compile(
    r"(?<=[\d\s])(?:\(?(?:GMT|UTC|UT)\s?)?([+\u2212-])(\d{1,2}):?(\d{2})?\)?(?:\s*\([^()]{1,40}\))?\s*$", re.IGNORECASE
)
_WEEK = re.compile(r"^(\d{4})-?W(\d{2})(?:-?(\d))?(?:[T ](.{1,30}))?$")
_ORDINAL = re.compile(r"^(\d{4})-(\d{3})(?:[T ](.{1,30}))?$")
_MIDNIGHT = re.compile(r"(?<![\d:])24:00(?::00(?:\.0+)?)?(?![\d:])")
_DOTTED_TIME = re.compile(r"(?<=\s)(\d{1,2})[.h](\d{2})(?=\s*(?:$|[A-Za-z+-]|Uhr))")
_UNREAD = re.compile(r"\b(?:Uhr|uur|kl\.?|Uhr,|klo|ora|ore|om|um)\b\.?", re.IGNORECASE)
_HALF_DAY = re.compile(r"\d\s?[ap]\.?m\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_STAMP = re.compile(r"^\d{9,10}(?:\.\d+)?$|^\d{12,13}$")
# The languages of the shipped feeds and of the chat, and what their neighbours write, by script.
_SCRIPTS = tuple(
    (re.compile(letters), tuple(languages.split()))
    for letters, languages in (
        ("[\u0400-\u04ff]", "ru uk bg sr"),
        ("[\u0600-\u06ff]", "ar fa ur"),
        ("[\u0370-\u03ff]", "el"),
        ("[\u0590-\u05ff]", "he"),
        ("[\uac00-\ud7af]", "ko"),
        ("[\u3040-\u30ff\u4e00-\u9fff]", "ja zh"),
        ("[\u0900-\u097f]", "hi"),
        ("[\u0e00-\u0e7f]", "th"),
        ("", "en de fr es it nl pt tr pl sv da nb fi cs ro hu ca id vi"),
    )
)
_SPELT = {"no": "nb", "nn": "nb", "in": "id", "iw": "he", "sh": "hr"}


def date_of_text(text: str, language: str = "") -> datetime | None:
    """The moment that a date means; None when it means none. Without a zone it is UTC.

    Args:
        text: As it is written.
        language: In which its names are, two letters; others are tried too.
    """
    text = " ".join(unicodedata.normalize("NFKC", text[:_MAX_DATE]).split())
    if not any(map(str.isdigit, text)):
        return None
    text, days = _without_midnight(text)
    bare, zone = _split_zone(text, language)
    when = _plain(text, bare, zone) or _in_words(bare, language)
    if when is None:
        return None
    when = when if when.tzinfo else when.replace(tzinfo=zone or UTC)
    try:
        return (when + timedelta(days=days)).astimezone(UTC)
    except (OverflowError, ValueError):
        return None


def needs_another_reading(text: str, language: str) -> bool:
    """Return True if feedparser reads a date wrong: it takes a zone that it does not know for UTC, 1 PM for 1."""
    if ("24:00" in text and _MIDNIGHT.search(text)) or "W" in text[4:6]:
        return True
    if _HALF_DAY.search(text) or _ZONE_PLACE.search(text):
        return True
    found = _ZONE_NAME.search(text)
    name = found[1].lower() if found else ""
    return (name in _ZONES and name not in _KNOWN) or (name, language) in _ZONES_BY_LANGUAGE


def _without_midnight(text: str) -> tuple[str, int]:
    """A date whose 24:00 is 00:00 of the next day, and how many days that is."""
    if "24:00" not in text:
        return text, 0
    mended = _MIDNIGHT.sub("00:00:00", text)
    return mended, int(mended != text)


def _split_zone(text: str, language: str) -> tuple[str, tzinfo | None]:
    """A date without its zone, and the zone; None where it has none that is known."""
    found = _ZONE_NAME.search(text)
    if found:
        minutes = _ZONES_BY_LANGUAGE.get((found[1].lower(), language), _ZONES.get(found[1].lower()))
        return (text[: found.start()].rstrip(), _fixed(minutes)) if minutes is not None else (text, None)
    found = _OFFSET.search(text)
    if found and ":" in text[: found.start()]:
        minutes = int(found[2]) * 60 + int(found[3] or 0)
        return text[: found.start()].rstrip(), _fixed(minutes if found[1] == "+" else -minutes)
    found = _ZONE_PLACE.search(text)
    if found:
        try:
            return text[: found.start()], ZoneInfo(found[1])
        except (KeyError, ValueError, OSError):
            return text[: found.start()], None
    return text, None


def _fixed(minutes: int) -> tzinfo | None:
    return timezone(timedelta(minutes=minutes)) if abs(minutes) < 24 * 60 else None


def _plain(text: str, bare: str, zone: tzinfo | None) -> datetime | None:
    """A date as standards write it."""
    for written in dict.fromkeys((text, bare)):
        try:
            return datetime.fromisoformat(written)
        except ValueError:
            continue
    return _numbered(text) or _of_mail(bare, zone)


def _numbered(text: str) -> datetime | None:
    """A date by its week, its day of the year, or the seconds since 1970."""
    try:
        if _STAMP.match(text):
            seconds = float(text)
            return datetime.fromtimestamp(seconds / 1000 if seconds > _SOONEST_MILLISECONDS else seconds, UTC)
        if found := _WEEK.match(text):
            return _at(datetime.fromisocalendar(int(found[1]), int(found[2]), int(found[3] or 1)), found[4])
        if found := _ORDINAL.match(text):
            return _at(datetime(int(found[1]), 1, 1) + timedelta(days=int(found[2]) - 1), found[3])  # noqa: DTZ001
    except (ValueError, OverflowError, OSError):
        return None
    return None


def _at(day: datetime, time: str | None) -> datetime:
    return datetime.fromisoformat(f"{day:%Y-%m-%d}T{time}") if time else day


def _of_mail(bare: str, zone: tzinfo | None) -> datetime | None:
    """A date as RFC 822 writes it, whatever its day of the week is called."""
    if _HALF_DAY.search(bare):
        return None
    try:
        when = parsedate_to_datetime(bare)
    except (ValueError, TypeError, IndexError):
        return None
    return when.replace(tzinfo=zone) if zone is not None else when


def _in_words(bare: str, language: str) -> datetime | None:
    """A date in the words of some language."""
    text = _DOTTED_TIME.sub(r"\1:\2", _UNREAD.sub(" ", bare)).strip(" ,.;")
    lengths = {len(digits) for digits in _DIGITS.findall(text)}
    if 4 not in lengths or not lengths & {1, 2}:  # noqa: PLR2004 - the digits of a year, and of a day
        return None
    own = _SPELT.get(language, language)
    others = next(languages for letters, languages in _SCRIPTS if letters.search(text))
    return (_read(text, (own,)) if own else None) or _read(text, others)


@lru_cache(maxsize=512)
def _read(text: str, languages: tuple[str, ...]) -> datetime | None:
    import dateparser  # noqa: PLC0415 - a tenth of a second that most feeds never need

    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}
    try:
        found: datetime | None = dateparser.parse(text, languages=list(languages), settings=settings)
    except (ValueError, OverflowError, TypeError):  # a language that it does not know, too
        return None
    return found
