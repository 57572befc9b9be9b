"""The zones in which somebody may live who speaks a language."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_NOWHERE = "UTC"


def likely_zones(language: str, default: str) -> dict[str, str]:
    """Return some zones, each with the city that stands for it.

    Args:
        language: The chat's.
        default: The zone of new chats: where the operator lives, others may. It comes first.
    """
    cities = _cities()[language]
    if default == _NOWHERE:
        return dict(cities)
    first = cities.get(default) or default.rpartition("/")[2].replace("_", " ")
    return {default: first, **cities}


@lru_cache(maxsize=1)
def _cities() -> Mapping[str, Mapping[str, str]]:
    cities: Mapping[str, Mapping[str, str]] = tomllib.loads(
        (files("bot.chat.parsing") / "likely_cities.toml").read_text(encoding="utf-8")
    )
    return cities
