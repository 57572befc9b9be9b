from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.chat.parsing.places import find_zones, is_zone, similar_zones, zone_at

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def zones_of(text: str, language: str = "en") -> list[str]:
    return [zone for zone, _ in find_zones(text, language, NOW).places]


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Vienna", "Europe/Vienna"), ("wien", "Europe/Vienna"), ("Wien, AT", "Europe/Vienna"),
        ("Tehran", "Asia/Tehran"), ("تهران", "Asia/Tehran"), ("Київ", "Europe/Kyiv"), ("İstanbul", "Europe/Istanbul"),
        ("new york", "America/New_York"), ("são  paulo", "America/Sao_Paulo"), ("Sao Paulo", "America/Sao_Paulo"),
        ("london, ca", "America/Toronto"), ("القاهرة", "Africa/Cairo"), ("Lisboa", "Europe/Lisbon"),
        ("europe/vienna", "Europe/Vienna"), ("America/New York", "America/New_York"), ("utc", "UTC"), ("GMT", "UTC"),
        ("Saint-Denis, RE", "Indian/Reunion"), ("Madrid, XX", "Europe/Madrid"),
    ],
)  # fmt: skip
def test_a_city_has_its_time_zone(text: str, zone: str) -> None:
    assert zones_of(text)[0] == zone
    assert find_zones(text, "en", NOW).is_certain


def test_a_name_that_several_large_cities_share_is_asked_about() -> None:
    assert zones_of("Portland")[:2] == ["America/Los_Angeles", "America/New_York"]


def test_beside_a_large_city_small_ones_of_its_name_are_not_meant() -> None:
    assert find_zones("Paris", "en", NOW).places == (("Europe/Paris", "Paris, FR"),)


@pytest.mark.parametrize("text", ["", "Xyzzyville", "../etc/passwd", "\0", "a" * 1000])
def test_a_city_that_is_none_has_no_time_zone(text: str) -> None:
    assert zones_of(text) == []


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [(48.2, 16.37, "Europe/Vienna"), (35.69, 139.69, "Asia/Tokyo"), (-18.1, 178.4, "Pacific/Fiji"),
     (-16.8, -179.99, "Pacific/Fiji"), (999, 0, "UTC")],
)  # fmt: skip
def test_a_spot_on_the_map_has_the_zone_of_the_nearest_city(latitude: float, longitude: float, zone: str) -> None:
    assert zone_at(latitude, longitude) == zone


def test_every_zone_that_is_offered_exists_and_fits_a_button() -> None:
    for name in ("San Jose", "Springfield", "Santiago", "Victoria"):
        for zone in zones_of(name):
            ZoneInfo(zone)
            assert is_zone(zone)
            assert len(zone) <= 40


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "../x", "\0"])
def test_a_zone_that_is_none(name: str) -> None:
    assert not is_zone(name)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Viena", "Europe/Vienna"), ("Viemna", "Europe/Vienna"), ("Tehrna", "Asia/Tehran"),
        ("Instambul", "Europe/Istanbul"), ("Cincinatti", "America/New_York"), ("Sao Polo", "America/Sao_Paulo"),
    ],
)  # fmt: skip
def test_a_misspelt_city_is_still_meant(text: str, zone: str) -> None:
    assert similar_zones(text)[0][0] == zone


@pytest.mark.parametrize("text", ["iran talks", "my home town", "Xyzzyville", ""])
def test_what_is_like_no_city_is_none(text: str) -> None:
    assert similar_zones(text) == []


@pytest.mark.parametrize(
    ("text", "language", "zones"),
    [
        ("India", "en", ["Asia/Kolkata"]), ("Indien", "de", ["Asia/Kolkata"]), ("Österreich", "de", ["Europe/Vienna"]),
        ("Austria", "de", ["Europe/Vienna"]), ("Німеччина", "uk", ["Europe/Berlin"]), ("ایران", "en", ["Asia/Tehran"]),
        ("UK", "en", ["Europe/London"]), ("Singapore", "en", ["Asia/Singapore"]), ("Germany", "en", ["Europe/Berlin"]),
        ("Brazil", "en", ["America/Sao_Paulo", "America/Manaus", "America/Rio_Branco"]),
        ("Georgia", "en", ["Asia/Tbilisi", "America/New_York"]), ("Texas", "en", ["America/Chicago", "America/Denver"]),
    ],
)  # fmt: skip
def test_a_country_has_its_zones_and_those_that_are_the_same_count_once(
    text: str, language: str, zones: list[str]
) -> None:
    assert zones_of(text, language) == zones
    assert find_zones(text, language, NOW).is_certain


def test_a_large_country_is_asked_about_by_its_largest_cities() -> None:
    assert zones_of("USA")[:3] == ["America/New_York", "America/Los_Angeles", "America/Chicago"]
    assert zones_of("USA") == zones_of("United States")


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("UTC+3", ["Europe/Istanbul", "Europe/Moscow", "Africa/Dar_es_Salaam"]), ("GMT+5:45", ["Asia/Kathmandu"]),
        ("+05:30", ["Asia/Kolkata", "Asia/Colombo"]), ("utc \u22129", ["America/Anchorage"]),
        ("UTC+15", []), ("UTC+0:17", []), ("+1e9", []),
    ],
)  # fmt: skip
def test_an_offset_is_that_of_the_zones_which_have_it_now(text: str, zones: list[str]) -> None:
    assert zones_of(text)[: len(zones)] == zones
    assert bool(zones_of(text)) is bool(zones)


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("IST", ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"]), ("MSK", ["Europe/Moscow"]),
        ("cest", ["Europe/Berlin"]), ("PST", ["America/Los_Angeles", "Asia/Manila"]), ("JST", ["Asia/Tokyo"]),
    ],
)  # fmt: skip
def test_an_abbreviation_is_asked_about_where_several_have_it(text: str, zones: list[str]) -> None:
    assert zones_of(text) == zones


def test_a_town_that_has_the_name_beside_its_own_is_likely_not_certain() -> None:
    found = find_zones("Indija", "en", NOW)
    assert ([zone for zone, _ in found.places], found.is_certain) == (["Europe/Belgrade"], False)
    assert find_zones("Inđija", "en", NOW).is_certain
