from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from bot.chat.parsing.places import find_zones, is_zone, similar_zones, zone_at


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
    assert find_zones(text)[0][0] == zone


def test_a_name_that_several_large_cities_share_is_asked_about() -> None:
    zones = [zone for zone, _ in find_zones("Portland")]
    assert zones[:2] == ["America/Los_Angeles", "America/New_York"]


def test_beside_a_large_city_small_ones_of_its_name_are_not_meant() -> None:
    assert find_zones("Paris") == [("Europe/Paris", "Paris, FR")]


@pytest.mark.parametrize("text", ["", "Xyzzyville", "../etc/passwd", "\0", "a" * 1000])
def test_a_city_that_is_none_has_no_time_zone(text: str) -> None:
    assert find_zones(text) == []


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [(48.2, 16.37, "Europe/Vienna"), (35.69, 139.69, "Asia/Tokyo"), (-18.1, 178.4, "Pacific/Fiji"),
     (-16.8, -179.99, "Pacific/Fiji"), (999, 0, "UTC")],
)  # fmt: skip
def test_a_spot_on_the_map_has_the_zone_of_the_nearest_city(latitude: float, longitude: float, zone: str) -> None:
    assert zone_at(latitude, longitude) == zone


def test_every_zone_that_is_offered_exists_and_fits_a_button() -> None:
    for name in ("San Jose", "Springfield", "Santiago", "Victoria"):
        for zone, _ in find_zones(name):
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
