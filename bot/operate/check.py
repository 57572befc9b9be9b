"""Loading the configuration: everything that is wrong with it, at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.errors import ConfigError, QueryError
from bot.i18n.problem_texts import ENGLISH, query_problem
from bot.settings import read_settings
from bot.topics.query import parse_query

if TYPE_CHECKING:
    from pathlib import Path

    from bot.settings import Settings


def load_settings(folder: Path | None = None) -> Settings:
    """Load the settings of a folder (see ``bot.settings``) and check the queries of its topics.

    Raises:
        ConfigError: Something is wrong; it lists everything that is.
    """
    settings, problems = read_settings(folder)
    for number, topic in enumerate(settings.curated, start=1):
        try:
            parse_query(topic.query)
        except QueryError as error:
            what = query_problem(ENGLISH, error.problem)
            problems.append(f"{settings.folder / 'topics.toml'}: topics[{number}].query ({topic.name}): {what}")
    if problems:
        raise ConfigError(tuple(problems))
    return settings
