"""Dates are read in the words of many languages, with the zones that feeds name."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.feeds.dates import date_of_text, needs_another_reading


def read(text: str, language: str = "") -> str:
    when = date_of_text(text, language)
    return "" if when is None else f"{when.astimezone(UTC):%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("zone", "utc"),
    [
        ("UT", "10:15"), ("UTC", "10:15"), ("GMT", "10:15"), ("Z", "10:15"), ("WET", "10:15"),
        ("CET", "09:15"), ("BST", "09:15"), ("WEST", "09:15"), ("WAT", "09:15"), ("MEZ", "09:15"), ("MET", "09:15"),
        ("CEST", "08:15"), ("EET", "08:15"), ("CAT", "08:15"), ("SAST", "08:15"), ("MESZ", "08:15"), ("MEST", "08:15"),
        ("EEST", "07:15"), ("MSK", "07:15"), ("TRT", "07:15"), ("IDT", "07:15"), ("EAT", "07:15"),
        ("IRST", "06:45"), ("GST", "06:15"), ("MSD", "06:15"), ("AFT", "05:45"), ("PKT", "05:15"), ("IST", "04:45"),
        ("NPT", "04:30"), ("BDT", "04:15"), ("WIB", "03:15"), ("ICT", "03:15"), ("HKT", "02:15"), ("SGT", "02:15"),
        ("MYT", "02:15"), ("PHT", "02:15"), ("AWST", "02:15"), ("JST", "01:15"), ("KST", "01:15"), ("ACST", "00:45"),
        ("AEST", "00:15"), ("ADT", "13:15"), ("AST", "14:15"), ("EDT", "14:15"), ("EST", "15:15"), ("CDT", "15:15"),
        ("CST", "16:15"), ("MDT", "16:15"), ("MST", "17:15"), ("PDT", "17:15"), ("PST", "18:15"), ("AKST", "19:15"),
        ("HST", "20:15"), ("BRT", "13:15"), ("ART", "13:15"), ("CLT", "14:15"), ("COT", "15:15"), ("NST", "13:45"),
        ("Europe/Berlin", "09:15"), ("America/Argentina/Buenos_Aires", "13:15"), ("(CET)", "09:15"),
        ("GMT+2", "08:15"), ("GMT+0200", "08:15"), ("UTC-03:00", "13:15"), ("+0530", "04:45"), ("\u22120500", "15:15"),
        ("+01:00 (CET)", "09:15"), ("Atlantis/Nowhere", "10:15"), ("XYZ", "10:15"),
    ],
)  # fmt: skip
def test_a_zone_is_known_by_its_name(zone: str, utc: str) -> None:
    assert read(f"Mon, 24 Nov 2025 10:15:00 {zone}") == f"2025-11-24 {utc}"


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("Mon, 24 Nov 2025 20:15:00 AEDT", "2025-11-24 09:15"),
        ("Mon, 24 Nov 2025 20:15:00 NZDT", "2025-11-24 07:15"),
        ("Mon, 24 Nov 2025 00:15:00 JST", "2025-11-23 15:15"),
        ("2025-11-24 10:15:00 CET", "2025-11-24 09:15"),
        ("2025-11-24T10:15:00 EST", "2025-11-24 15:15"),
        ("Mon, 24 Nov 2025 1:05 PM EST", "2025-11-24 18:05"),
        ("24 Nov 2025 12:30 a.m. GMT", "2025-11-24 00:30"),
    ],
)
def test_a_zone_may_follow_any_date(text: str, utc: str) -> None:
    assert read(text, "en") == utc


@pytest.mark.parametrize(
    ("zone", "language", "utc"),
    [
        ("CST", "zh", "02:15"),
        ("IST", "he", "08:15"),
        ("BST", "bn", "04:15"),
        ("AST", "ar", "07:15"),
        ("AMT", "pt", "14:15"),
    ],
)
def test_a_name_of_several_zones_is_that_of_the_feeds_language(zone: str, language: str, utc: str) -> None:
    text = f"Mon, 24 Nov 2025 10:15:00 {zone}"
    assert needs_another_reading(text, language)
    assert read(text, language) == f"2025-11-24 {utc}"


@pytest.mark.parametrize(
    ("text", "language", "utc"),
    [
        ("Mo, 24 Nov 2025 10:15:00 +0100", "de", "2025-11-24 09:15"),
        ("Mi, 24 Dez 2025 10:15:00 +0100", "de", "2025-12-24 09:15"),
        ("24. M\u00e4rz 2025, 14.30 Uhr", "de", "2025-03-24 14:30"),
        ("lun., 24 f\u00e9vr. 2025 10:15 CET", "fr", "2025-02-24 09:15"),
        ("mardi 2 d\u00e9cembre 2025 10:15", "fr", "2025-12-02 10:15"),
        ("24 ao\u00fbt 2025 10h15", "fr", "2025-08-24 10:15"),
        ("mi\u00e9, 26 nov 2025 10:15:00 CET", "es", "2025-11-26 09:15"),
        ("lunes, 20 de enero de 2025 10:15", "es", "2025-01-20 10:15"),
        ("gio, 27 nov 2025 10:15:00 +0100", "it", "2025-11-27 09:15"),
        ("27 gennaio 2025 10:15", "it", "2025-01-27 10:15"),
        ("vr, 28 mrt 2025 10:15:00 +0100", "nl", "2025-03-28 09:15"),
        ("28 mei 2025 10:15", "nl", "2025-05-28 10:15"),
        ("ter, 25 fev 2025 08:30:00 -0300", "pt", "2025-02-25 11:30"),
        ("25 de dezembro de 2025 08:30", "pt", "2025-12-25 08:30"),
        ("\u041f\u043d, 24 \u043d\u043e\u044f 2025 10:15:00 +0300", "ru", "2025-11-24 07:15"),
        ("24 \u043d\u043e\u044f\u0431\u0440\u044f 2025, 10:15", "ru", "2025-11-24 10:15"),
        ("24 \u043b\u0438\u0441\u0442\u043e\u043f\u0430\u0434\u0430 2025 10:15", "uk", "2025-11-24 10:15"),
        ("Sal, 25 Kas 2025 10:15:00 +0300", "tr", "2025-11-25 07:15"),
        ("28 Kas\u0131m 2025 10:15", "tr", "2025-11-28 10:15"),
        ("25 \u0646\u0648\u0641\u0645\u0628\u0631 2025 10:15", "ar", "2025-11-25 10:15"),
        ("\u06f2\u06f8 \u0646\u0648\u0627\u0645\u0628\u0631 \u06f2\u06f0\u06f2\u06f5", "fa", "2025-11-28 00:00"),
        ("wt., 25 lis 2025 10:15:00 +0100", "pl", "2025-11-25 09:15"),
        ("25 grudnia 2025 10:15", "pl", "2025-12-25 10:15"),
        ("25 november 2025 10:15", "sv", "2025-11-25 10:15"),
        ("2025\u5e7411\u670824\u65e5 10:15", "ja", "2025-11-24 10:15"),
        ("25. prosince 2025 10:15", "", "2025-12-25 10:15"),
        ("25 aralik 2025", "xx", ""),
    ],
)
def test_months_and_days_are_read_in_many_languages(text: str, language: str, utc: str) -> None:
    assert read(text, language) == utc


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2025-11-24", "2025-11-24 00:00"),
        ("2025-11-24T10:15", "2025-11-24 10:15"),
        ("2025-11-24T10:15:00.123456789Z", "2025-11-24 10:15"),
        ("20251124T101500Z", "2025-11-24 10:15"),
        ("Mon, 24 Nov 2025 10:15 +0100", "2025-11-24 09:15"),
        ("Mon, 24 Nov 2025", "2025-11-24 00:00"),
        ("Mon, 24 Nov 2025 24:00:00 +0100", "2025-11-24 23:00"),
        ("Mon, 24 Nov 2025 24:00 GMT", "2025-11-25 00:00"),
        ("2025-11-24T24:00:00Z", "2025-11-25 00:00"),
        ("Mon, 24 Nov 2025 23:24:00 GMT", "2025-11-24 23:24"),
        ("2025-W48-3", "2025-11-26 00:00"),
        ("2025W48", "2025-11-24 00:00"),
        ("2025-W48-3T10:15:00Z", "2025-11-26 10:15"),
        ("2025-W48-3 10:15", "2025-11-26 10:15"),
        ("2025-W60-3", ""),
        ("2025-328", "2025-11-24 00:00"),
        ("2025-328T10:15:00+01:00", "2025-11-24 09:15"),
        ("1763979300", "2025-11-24 10:15"),
        ("1763979300123", "2025-11-24 10:15"),
        ("11/27/2025 10:15 PM", "2025-11-27 22:15"),
        ("Monday, November 24, 2025 - 10:15", "2025-11-24 10:15"),
        ("24\u00a0November\u00a02025", "2025-11-24 00:00"),
        ("9999-12-31T24:00:00-12:00", ""),
        ("", ""),
        ("yesterday", ""),
        ("5", ""),
        ("part 5 of 12", ""),
        ("not a date 4 of 2025 at all", ""),
        ("Mon, 24 Nov 2025 10:15:00 +9900", "2025-11-24 10:15"),
    ],
)
def test_a_date_is_read_as_standards_and_software_write_it(text: str, utc: str) -> None:
    assert read(text, "en") == utc


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("Mon, 24 Nov 2025 10:15:00 GMT", False),
        ("Mon, 24 Nov 2025 10:15:00 EST", False),
        ("Mon, 24 Nov 2025 10:15:00 +0100", False),
        ("2025-11-24T10:15:00Z", False),
        ("Mon, 24 Nov 2025 23:24:00 GMT", False),
        ("Mon, 24 Nov 2025 10:15:00 CEST", True),
        ("Mon, 24 Nov 2025 10:15 Europe/Paris", True),
        ("Mon, 24 Nov 2025 1:15 PM GMT", True),
        ("Mon, 24 Nov 2025 24:00 GMT", True),
        ("2025-W48-3T10:15:00Z", True),
    ],
)
def test_only_what_feedparser_reads_wrong_is_read_again(text: str, needs: bool) -> None:
    assert needs_another_reading(text, "en") is needs


@given(st.text(alphabet="0123456789 :-/+.,TZWapmGMTjanuryMo\u0663", max_size=40))
def test_no_date_raises(text: str) -> None:
    when = date_of_text(text)
    assert when is None or when.tzinfo is not None


@given(st.datetimes(datetime(1971, 1, 1), datetime(2100, 1, 1)))  # noqa: DTZ001 - naive on purpose
def test_what_is_written_is_read(when: datetime) -> None:
    assert date_of_text(when.isoformat()) == when.replace(tzinfo=UTC)
