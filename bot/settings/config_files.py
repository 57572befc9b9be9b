"""Reading the environment and the files, and a sentence for everything that is wrong with them."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from bot.settings.environment import Environment, FileOverrides, variable_of
from bot.settings.sections import FeedConfig, FileSettings, Section, Settings, TopicConfig
from bot.settings.user_paths import SHIPPED, user_folder
from bot.settings.value_problems import value_problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SectionT = TypeVar("SectionT", bound=Section)
_HERE = Path(".env")


def read_settings(folder: Path | None = None) -> tuple[Settings, list[str]]:
    """Read the environment and the three files.

    Args:
        folder: Where the files are; by default what ``NEWSBELL_CONFIG`` names (a folder, or the newsbell.toml in
            it), else ``config`` here, else what ``newsbell init`` has written, else what the program brings.

    Returns:
        The settings, with defaults in the place of what is wrong, and everything that is wrong, a sentence each.
    """
    problems: list[str] = []
    folder = _folder(folder or _environment([], _HERE).newsbell_config)
    # What is here comes before what is beside the files, which is root's alone where systemd reads it.
    variables = [path for path in (folder / _HERE, _HERE) if os.access(path, os.R_OK)]
    environment = _environment(problems, *variables)
    overrides = _overrides(problems, *variables)
    main = _overridden(_read(folder / "newsbell.toml", problems, required=False), overrides)
    feeds = _read(folder / "feeds.toml", problems, required=True)
    topics = _read(folder / "topics.toml", problems, required=True)
    files = _checked(FileSettings, main, folder / "newsbell.toml", problems, overrides=overrides) or FileSettings()
    settings = Settings(
        **{name: getattr(files, name) for name in FileSettings.model_fields},
        token=environment.telegram_bot_token,
        api_url=environment.telegram_api_url,
        database_url=environment.database_url,
        admin_ids=environment.admin_ids,
        log_format=environment.log_format,
        webhook_url=environment.webhook_url,
        webhook_certificate=environment.webhook_certificate,
        status_address=environment.status_address,
        status_token=environment.status_token,
        feeds=_table(FeedConfig, "feeds", feeds, folder / "feeds.toml", problems),
        curated=_table(TopicConfig, "topics", topics, folder / "topics.toml", problems),
        folder=folder,
    )
    if settings.webhook_url and settings.status_address is None:
        problems.append("environment: WEBHOOK_URL needs STATUS_ADDR: it is answered by the server of the status page")
    _repeats([(feed.url, "url") for feed in settings.feeds], "feeds", folder / "feeds.toml", problems)
    _repeats(
        [(topic.name.casefold(), "name") for topic in settings.curated], "topics", folder / "topics.toml", problems
    )
    return settings, problems


def _environment(problems: list[str], *files: Path) -> Environment:
    try:
        return Environment.read(files)
    except ValidationError as error:
        for detail in error.errors():
            variable, what = value_problem(Environment, detail)
            problems.append(f"environment: {variable.upper()} {what}")
        return Environment.model_construct()


def _overrides(problems: list[str], *files: Path) -> Mapping[str, Mapping[str, str]]:
    try:
        return FileOverrides.read(files).model_dump()
    except ValidationError as error:
        for detail in error.errors():
            section = str(detail["loc"][0])
            problems.append(
                f"environment: {variable_of(section)} is a section: write a variable for each of its keys, "
                f"named like {variable_of('fetch', 'at_once')}"
            )
        return {}


def _folder(chosen: Path | None) -> Path:
    if chosen is not None:
        return chosen.parent if chosen.suffix == ".toml" else chosen
    here, own = Path("config"), user_folder()
    return next((folder for folder in (here, own) if (folder / "feeds.toml").is_file()), SHIPPED)


def _read(path: Path, problems: list[str], *, required: bool) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        if required:
            problems.append(f"{path}: there is no such file; copy it from the project's config folder")
    except OSError as error:
        problems.append(f"{path}: cannot be read: {error.strerror}")
    except UnicodeDecodeError:
        problems.append(f"{path}: is not UTF-8 text; save it as UTF-8")
    except ValueError as error:  # tomllib's own, or a number of more digits than Python reads
        problems.append(f"{path}: is not TOML: {error}")
    return {}


def _overridden(main: dict[str, Any], overrides: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """Return what the file says, with what variables say in its place."""
    for name, values in overrides.items():
        section = main.setdefault(name, {}) if values else None
        if isinstance(section, dict):
            section.update({key: _value_of(name, key, text) for key, text in values.items()})
    return main


def _value_of(section: str, key: str, text: str) -> str | list[str]:
    """Return a variable's text, as a list where the key is one."""
    known = getattr(FileSettings(), section)
    return text.replace(",", " ").split() if isinstance(getattr(known, key, None), tuple) else text


def _table(
    kind: type[SectionT], name: str, data: Mapping[str, Any], path: Path, problems: list[str]
) -> tuple[SectionT, ...]:
    problems.extend(f"{path}: {key} is not known here; write [[{name}]]" for key in data if key != name)
    rows = data.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        problems.append(f"{path}: {name}: write each as a table of its own, under [[{name}]]")
        return ()
    checked = (
        _checked(kind, row, path, problems, where=f"{name}[{number}].") for number, row in enumerate(rows, start=1)
    )
    return tuple(row for row in checked if row is not None)


def _checked(
    kind: type[SectionT],
    data: Mapping[str, Any],
    path: Path,
    problems: list[str],
    where: str = "",
    *,
    overrides: Mapping[str, Mapping[str, str]] = MappingProxyType({}),
) -> SectionT | None:
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        for detail in error.errors():
            key, what = value_problem(kind, detail)
            said_in = f"{path}: {where}{key}"
            if len(detail["loc"]) > 1 and detail["loc"][1] in overrides.get(str(detail["loc"][0]), ()):
                said_in = f"environment: {variable_of(*map(str, detail['loc'][:2]))}"
            line = f"{said_in} {what}"
            if line not in problems:
                problems.append(line)
        return None


def _repeats(values: Sequence[tuple[str, str]], name: str, path: Path, problems: list[str]) -> None:
    seen: dict[str, int] = {}
    for number, (value, key) in enumerate(values, start=1):
        if value in seen:
            problems.append(f"{path}: {name}[{number}].{key} is the same as that of {name}[{seen[value]}]; remove one")
        seen.setdefault(value, number)
