"""Whether the configuration can be used: everything that is wrong with it, at once, and a try of every feed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.errors import ConfigError, QueryError
from bot.settings import read_settings
from bot.topics.query import parse_query

if TYPE_CHECKING:
    from pathlib import Path

    from bot.settings import Settings


def load_settings(folder: Path | None = None) -> Settings:
    """The settings of a folder (see ``bot.settings``), queries and all.

    Raises:
        ConfigError: Something is wrong; it lists everything that is.
    """
    settings, problems = read_settings(folder)
    for number, topic in enumerate(settings.curated, start=1):
        try:
            parse_query(topic.query)
        except QueryError as error:
            problems.append(f"{settings.folder / 'topics.toml'}: topics[{number}].query ({topic.name}): {error}")
    if problems:
        raise ConfigError(tuple(problems))
    return settings
