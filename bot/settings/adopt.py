"""Taking over a configuration while the program runs: what has changed, and what has to wait for the next start.

Who was given the settings, or a section of them, when everything was built reads the new values from the same object:
nothing is built anew, so nothing that is on its way is given up.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.settings.sections import AtStart, Section

if TYPE_CHECKING:
    from bot.settings.sections import Settings

_NAMES = {
    "token": "TELEGRAM_BOT_TOKEN",
    "api_url": "TELEGRAM_API_URL",
    "folder": "NEWSBELL_CONFIG",
    "status_address": "STATUS_ADDR",
}
_IN_TABLES = frozenset({"feeds", "curated"})  # the database says what has changed of them


@dataclass(frozen=True, slots=True)
class Synced:
    """A table that was brought in step with its file: how many rows are new, and which have changed or are gone."""

    added: int = 0
    changed: frozenset[int] = frozenset()
    gone: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Adopted:
    """The keys of which other values are in force now, and those of which they will be from the next start on."""

    changed: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reloaded:
    """The configuration was right, and is in force."""

    feeds: Synced
    topics: Synced
    keys: Adopted


@dataclass(frozen=True, slots=True)
class NotReloaded:
    """The configuration is wrong, and nothing was changed: everything that is wrong with it."""

    problems: tuple[str, ...]


def adopt(settings: Settings, new: Settings) -> Adopted:
    """Put other values in force, but for those that are read at the start alone."""
    changed: list[str] = []
    waiting: list[str] = []
    _adopt(settings, new, "", changed, waiting)
    return Adopted(tuple(changed), tuple(waiting))


def _adopt(section: Section, new: Section, prefix: str, changed: list[str], waiting: list[str]) -> None:
    for name, field in type(section).model_fields.items():
        old, value = getattr(section, name), getattr(new, name)
        key = f"{prefix}{name}" if prefix else _NAMES.get(name, name.upper())
        if isinstance(old, Section):
            _adopt(old, value, f"{name}.", changed, waiting)
        elif old == value:
            continue
        elif AtStart() in field.metadata:
            waiting.append(key)
        else:
            section.__dict__[name] = value  # frozen for everybody else
            changed += [] if name in _IN_TABLES else [key]
