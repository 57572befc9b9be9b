"""Environment and ``config/*.toml`` become one frozen Settings, or a list of everything that is wrong with them.

The environment (or a ``.env`` file beside the program) holds what is secret or differs by machine:
``TELEGRAM_BOT_TOKEN``, ``TELEGRAM_API_URL``, ``DATABASE_URL``, ``ADMIN_IDS`` and ``NEWSBELL_CONFIG``. The files hold
the rest.
"""

from __future__ import annotations

import difflib
import tomllib
from ipaddress import IPv4Network, IPv6Network  # noqa: TC003 - pydantic resolves the annotations
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pydantic_core import ErrorDetails

SectionT = TypeVar("SectionT", bound="_Section")

Seconds = Annotated[float, Field(gt=0)]
Hours = Annotated[float, Field(gt=0)]


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class FetchSettings(_Section):
    """``[fetch]``: how feeds and articles are had."""

    contact: str = ""
    """An address of the operator's that the User-Agent names, so that a publisher can reach a person."""
    allow_networks: tuple[IPv4Network | IPv6Network, ...] = ()
    """Networks that may be polled although they are private, on any port, and without politeness."""
    at_once: Annotated[int, Field(ge=1, le=200)] = 50
    """How many feeds are fetched at the same time; each open TLS connection holds 0.4 MB."""
    host_at_once: Annotated[int, Field(ge=1, le=20)] = 2
    """How many feeds of one host are fetched at the same time."""
    host_gap_seconds: Annotated[float, Field(ge=0, le=60)] = 1
    """How far apart two fetches from one host begin."""
    timeout_seconds: Seconds = 30
    """How long a feed or page may take from the first byte sent to the last one received."""
    fastest_minutes: Annotated[float, Field(ge=0.1, le=1440)] = 1
    """How often a busy feed is polled."""
    slowest_minutes: Annotated[float, Field(ge=0.1, le=1440)] = 720
    """How often a quiet feed is polled at least, unless the feed itself asks for less."""
    max_feed_mb: Annotated[float, Field(gt=0, le=50)] = 5
    """How large a feed may be, decompressed."""
    max_page_mb: Annotated[float, Field(gt=0, le=50)] = 3
    """How large an article's page may be, decompressed."""
    max_entries: Annotated[int, Field(ge=1, le=5000)] = 500
    """How many entries of one document are read: the newest."""
    parse_seconds: Seconds = 2
    """How long a document may take to parse before its worker is stopped."""
    page_seconds: Seconds = 5
    """How long an article may take to extract before its worker is stopped."""
    articles_at_once: Annotated[int, Field(ge=1, le=50)] = 6
    """How many articles are read at the same time, each from another host."""
    worker_memory_mb: Annotated[int, Field(ge=128, le=4096)] = 400
    """How much address space a worker process may take."""


class StorySettings(_Section):
    """``[stories]``: when two entries tell of the same event."""

    window_hours: Hours = 72
    """How long a story can be joined by later entries."""


class TopicSettings(_Section):
    """``[topics]``: queries."""


class AlertSettings(_Section):
    """``[alerts]``: how fast, how late and how loud."""

    messages_per_second: Annotated[float, Field(gt=0, le=30)] = 27
    """How many messages the bot sends a second, evenly spaced. Telegram refuses more than about 30."""
    chat_seconds: Annotated[float, Field(ge=0)] = 1.02
    """The least time between two messages of one chat."""
    group_per_minute: Annotated[int, Field(ge=1)] = 20
    """How many messages a group or channel gets in any minute, at most."""
    in_flight: Annotated[int, Field(ge=1, le=64)] = 8
    """How many messages may be on their way at once: so many silent copies a crash can cost, at most."""
    paid_broadcast: bool = False
    """Whether alerts may cost Telegram Stars to go faster than 30 a second (allow_paid_broadcast)."""
    paid_per_second: Annotated[float, Field(gt=0, le=1000)] = 1000
    """How many messages a second while paid_broadcast is on."""
    expires_hours: Hours = 6
    """An alert that could not be delivered for so long becomes a line of the next digest."""
    list_from: Annotated[int, Field(ge=2)] = 3
    """So many alerts that wait behind a chat's own pace become one message."""
    late_queue_minutes: Annotated[float, Field(gt=0)] = 10
    """When the whole queue is later than this, two alerts of a chat already become one message."""
    breaking_outlets: Annotated[int, Field(ge=2)] = 4
    """So many outlets within breaking_minutes make a story breaking news."""
    breaking_minutes: Annotated[float, Field(gt=0)] = 30
    """The time within which breaking_outlets must report."""
    edit_seconds: Annotated[float, Field(ge=1)] = 60
    """The least time between two edits of one alert ("also: BBC, Al Jazeera")."""
    edit_hours: Hours = 6
    """After so long an alert is not edited any more."""
    asleep_minutes: Annotated[float, Field(gt=0)] = 60
    """A pause of the program longer than this is a sleep: what was published in it becomes one digest."""
    catch_up_minutes: Annotated[float, Field(gt=0)] = 10
    """How long after waking from a sleep that digest is sent, so that the feeds have been polled by then."""
    keep_held_days: Annotated[float, Field(ge=8)] = 14
    """How long an alert waits for its digest, at most."""


class ChatSettingsSection(_Section):
    """``[chat]``: who may use the bot, and how much."""

    invite_only: bool = False
    """Whether only people whom the operator has allowed may use the bot."""
    most_topics: Annotated[int, Field(ge=1, le=1000)] = 50
    """How many topics a chat may have."""
    most_feeds: Annotated[int, Field(ge=0, le=1000)] = 50
    """How many feeds of its own a chat may have."""


class OperateSettings(_Section):
    """``[operate]``: logs and clean-up."""

    log_level: Annotated[str, Field(pattern="^(DEBUG|INFO|WARNING|ERROR)$")] = "INFO"
    """The least serious line that is logged."""
    keep_days: Annotated[int, Field(ge=3)] = 30
    """How many days entries, stories and alerts are kept."""


class FeedConfig(_Section):
    """One ``[[feeds]]`` of feeds.toml."""

    name: Annotated[str, Field(min_length=1, max_length=100)]
    """What subscribers read; also the outlet, unless that is given."""
    url: str
    """The feed's address."""
    outlet: Annotated[str, Field(max_length=100)] = ""
    """Who publishes it, when several feeds are one outlet's."""
    language: Annotated[str, Field(pattern="^([a-z]{2,3})?$")] = ""
    """The language, when the feed does not say or says it wrong."""

    @field_validator("url")
    @classmethod
    def _is_an_address(cls, value: str) -> str:
        parts = urlsplit(value)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            message = "is not an address: write https:// and the rest of it"
            raise ValueError(message)
        return value


class TopicConfig(_Section):
    """One ``[[topics]]`` of topics.toml."""

    name: Annotated[str, Field(min_length=1, max_length=60)]
    """What subscribers tap."""
    query: Annotated[str, Field(min_length=1, max_length=2000)]
    """The words that decide."""


class _Files(_Section):
    """newsbell.toml as a whole."""

    fetch: FetchSettings = FetchSettings()
    stories: StorySettings = StorySettings()
    topics: TopicSettings = TopicSettings()
    alerts: AlertSettings = AlertSettings()
    chat: ChatSettingsSection = ChatSettingsSection()
    operate: OperateSettings = OperateSettings()


class Settings(_Files):
    """Everything that the operator decides; nothing changes it while the program runs."""

    token: SecretStr | None = None
    api_url: str = "https://api.telegram.org"
    database_url: str = "sqlite+aiosqlite:///var/newsbell.db"
    admin_ids: tuple[int, ...] = ()
    feeds: tuple[FeedConfig, ...] = ()
    curated: tuple[TopicConfig, ...] = ()
    folder: Path = Path("config")


class _Environment(BaseSettings):
    """What the environment says. Field names are the variables' names."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", env_ignore_empty=True, hide_input_in_errors=True)

    telegram_bot_token: SecretStr | None = None
    telegram_api_url: str = "https://api.telegram.org"
    database_url: str = "sqlite+aiosqlite:///var/newsbell.db"
    newsbell_config: Path | None = None
    admin_ids: Annotated[tuple[int, ...], NoDecode] = ()

    @field_validator("telegram_bot_token")
    @classmethod
    def _has_the_shape_of_a_token(cls, value: SecretStr | None) -> SecretStr | None:
        number, _, secret = (value.get_secret_value() if value else "1:x").partition(":")
        if not number.isdigit() or not secret:
            message = "is not a token: BotFather gives one like 123456:ABC-DEF"
            raise ValueError(message)
        return value

    @field_validator("telegram_api_url")
    @classmethod
    def _is_an_address(cls, value: str) -> str:
        if urlsplit(value).scheme not in {"http", "https"}:
            message = "is not an address: write http:// or https:// and the host of the Bot API server"
            raise ValueError(message)
        return value.rstrip("/")

    @field_validator("admin_ids", mode="before")
    @classmethod
    def _are_numbers(cls, value: str | tuple[int, ...]) -> tuple[int, ...]:
        if isinstance(value, tuple):
            return value
        words = value.replace(",", " ").split()
        if not all(word.isdigit() for word in words):
            message = "are Telegram user numbers with commas between them, for example 1234567,7654321"
            raise ValueError(message)
        return tuple(map(int, words))


def read_settings(folder: Path | None = None) -> tuple[Settings, list[str]]:
    """Read the environment and the three files.

    Args:
        folder: Where the files are; by default what ``NEWSBELL_CONFIG`` names (a folder, or the newsbell.toml in
            it), else ``config`` here, else the one beside the program.

    Returns:
        The settings, with defaults in the place of what is wrong, and everything that is wrong, a sentence each.
    """
    problems: list[str] = []
    environment = _environment(problems)
    folder = _folder(folder or environment.newsbell_config)
    main = _read(folder / "newsbell.toml", problems, required=False)
    feeds = _read(folder / "feeds.toml", problems, required=True)
    topics = _read(folder / "topics.toml", problems, required=True)
    files = _checked(_Files, main, folder / "newsbell.toml", problems) or _Files()
    settings = Settings(
        **{name: getattr(files, name) for name in _Files.model_fields},
        token=environment.telegram_bot_token,
        api_url=environment.telegram_api_url,
        database_url=environment.database_url,
        admin_ids=environment.admin_ids,
        feeds=_table(FeedConfig, "feeds", feeds, folder / "feeds.toml", problems),
        curated=_table(TopicConfig, "topics", topics, folder / "topics.toml", problems),
        folder=folder,
    )
    _repeats([(feed.url, "url") for feed in settings.feeds], "feeds", folder / "feeds.toml", problems)
    _repeats(
        [(topic.name.casefold(), "name") for topic in settings.curated], "topics", folder / "topics.toml", problems
    )
    return settings, problems


def _environment(problems: list[str]) -> _Environment:
    try:
        return _Environment()
    except ValidationError as error:
        for detail in error.errors():
            variable = str(detail["loc"][0]).upper()
            problems.append(f"environment: {variable} {_reason(detail)}")
        return _Environment.model_construct()


def _folder(chosen: Path | None) -> Path:
    if chosen is not None:
        return chosen.parent if chosen.suffix == ".toml" else chosen
    here = Path("config")
    return here if here.is_dir() else Path(__file__).parent.parent / "config"


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
    except tomllib.TOMLDecodeError as error:
        problems.append(f"{path}: is not TOML: {error}")
    return {}


def _table(
    kind: type[SectionT], name: str, data: Mapping[str, Any], path: Path, problems: list[str]
) -> tuple[SectionT, ...]:
    problems.extend(f"{path}: {key}: is not known here; write [[{name}]]" for key in data if key != name)
    rows = data.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        problems.append(f"{path}: {name}: write each as a table of its own, under [[{name}]]")
        return ()
    checked = (
        _checked(kind, row, path, problems, where=f"{name}[{number}].") for number, row in enumerate(rows, start=1)
    )
    return tuple(row for row in checked if row is not None)


def _checked(
    kind: type[SectionT], data: Mapping[str, Any], path: Path, problems: list[str], where: str = ""
) -> SectionT | None:
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        for detail in error.errors():
            keys = [
                str(key) for key in detail["loc"] if isinstance(key, int) or key.isidentifier()
            ]  # not pydantic's own
            line = f"{path}: {where}{'.'.join(keys)}: {_reason(detail, kind)}"
            if line not in problems:
                problems.append(line)
        return None


def _reason(detail: ErrorDetails, kind: type[_Section] | None = None) -> str:
    """What to write instead, in words that need no knowledge of the program."""
    match detail["type"]:
        case "value_error":
            return str(detail["ctx"]["error"])
        case "missing":
            return "is missing; write it"
        case "extra_forbidden":
            return _unknown(str(detail["loc"][-1]), detail["loc"][:-1], kind)
        case "ip_v4_network" | "ip_v6_network" | "ip_any_network":
            return 'is not a network: write one like "192.168.0.0/16"'
        case _:
            return f"{detail['msg'][0].lower()}{detail['msg'][1:]}, not {detail['input']!r}"


def _unknown(key: str, path: Sequence[int | str], kind: type[BaseModel] | None) -> str:
    for step in path:
        section = kind.model_fields[str(step)].annotation if kind else None
        kind = section if isinstance(section, type) and issubclass(section, BaseModel) else None
    known = list(kind.model_fields) if kind else []
    near = difflib.get_close_matches(key, known, n=1)
    return f"is not known; did you mean {near[0]}?" if near else f"is not known; known are {', '.join(known) or 'none'}"


def _repeats(values: Sequence[tuple[str, str]], name: str, path: Path, problems: list[str]) -> None:
    seen: dict[str, int] = {}
    for number, (value, key) in enumerate(values, start=1):
        if value in seen:
            problems.append(f"{path}: {name}[{number}].{key}: is the same as that of {name}[{seen[value]}]; remove one")
        seen.setdefault(value, number)
