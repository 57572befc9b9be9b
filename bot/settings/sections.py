"""The sections of ``config/*.toml``, with the defaults and bounds of every setting."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from ipaddress import IPv4Network, IPv6Network  # noqa: TC003 - pydantic resolves the annotations
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import SplitResult, urlsplit
from zoneinfo import available_timezones

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator

from bot.status_address import StatusAddress  # noqa: TC001 - pydantic resolves the annotations

Seconds = Annotated[float, Field(gt=0)]
Hours = Annotated[float, Field(gt=0)]


@dataclass(frozen=True, slots=True)
class AtStart:
    """Marks what is read when the program starts, and what a reload leaves alone until the next start."""


@dataclass(frozen=True, slots=True)
class InWords:
    """Says of a key what may stand there, where its type does not say enough: "must be ``text``, not 3"."""

    text: str


class Section(BaseModel):
    """A table of a file: frozen for all who read it (see ``adopt``), and without keys that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def web_address(text: str) -> SplitResult | None:
    """Return the parts of an http or https address that names a host; None if it is none."""
    try:
        parts = urlsplit(text)
    except ValueError:  # half an IPv6 address
        return None
    return parts if parts.scheme in {"http", "https"} and parts.hostname else None


class FetchSettings(Section):
    """``[fetch]``: fetching feeds and articles."""

    contact: Annotated[str, AtStart()] = ""
    """An address of the operator's that the User-Agent names, so that a publisher can reach a person."""
    allow_networks: Annotated[
        tuple[IPv4Network | IPv6Network, ...], AtStart(), InWords('a list of networks like ["192.168.0.0/16"]')
    ] = ()
    """Networks that may be polled although they are private, on any port, and without politeness."""
    proxy_resolves: Annotated[bool, AtStart()] = False
    """True if a proxy of the environment turns names into addresses, and decides by itself which may be asked."""
    at_once: Annotated[int, Field(ge=1, le=200), AtStart()] = 50
    """The number of feeds that are fetched at the same time; each open TLS connection holds 0.4 MB."""
    host_at_once: Annotated[int, Field(ge=1, le=20), AtStart()] = 2
    """The number of feeds of one host that are fetched at the same time."""
    host_gap_seconds: Annotated[float, Field(ge=0, le=60), AtStart()] = 1
    """The least time between the beginnings of two fetches from one host."""
    timeout_seconds: Seconds = 30
    """The time that a feed or page may take, from the first byte sent to the last one received."""
    patience_seconds: Annotated[Seconds, AtStart()] = 2
    """After so long without an end a fetch hangs: it goes on, but another takes its place."""
    fastest_minutes: Annotated[float, Field(ge=0.1, le=1440)] = 1
    """The shortest interval of polling, for a busy feed."""
    slowest_minutes: Annotated[float, Field(ge=0.1, le=1440)] = 720
    """The longest interval of polling, for a quiet feed, unless the feed itself asks for a longer one."""
    max_feed_mb: Annotated[float, Field(gt=0, le=50)] = 5
    """The largest feed that is read, decompressed."""
    max_page_mb: Annotated[float, Field(gt=0, le=50)] = 3
    """The largest page of an article that is read, decompressed."""
    max_entries: Annotated[int, Field(ge=1, le=5000)] = 500
    """The number of entries of one document that are read: the newest ones."""
    parse_seconds: Seconds = 2
    """The time that parsing a document may take before its worker is stopped."""
    page_seconds: Seconds = 5
    """The time that extracting an article may take before its worker is stopped."""
    articles_at_once: Annotated[int, Field(ge=1, le=50), AtStart()] = 20
    """The number of articles that are read at the same time, each from another host."""
    worker_memory_mb: Annotated[int, Field(ge=128, le=4096), AtStart()] = 400
    """The address space that a worker process may take."""


class StorySettings(Section):
    """``[stories]``: grouping the entries that report the same event."""

    window_hours: Annotated[Hours, AtStart()] = 72
    """The time in which a story can be joined by later entries."""


class TopicSettings(Section):
    """``[topics]``: queries."""


class AlertSettings(Section):
    """``[alerts]``: the pace, the lateness and the sound of alerts."""

    messages_per_second: Annotated[float, Field(gt=0, le=30)] = 29
    """The most messages that the bot sends a second, never above 29; fewer after Telegram has refused some."""
    chat_seconds: Annotated[float, Field(ge=0)] = 1.02
    """The least time between two messages of one chat."""
    group_per_minute: Annotated[int, Field(ge=1), AtStart()] = 20
    """The most messages that a group or channel gets in any minute."""
    in_flight: Annotated[int, Field(ge=1, le=64)] = 8
    """The most messages on their way at once; a crash can repeat so many, silently."""
    paid_broadcast: Annotated[bool, AtStart()] = False
    """True if alerts may cost Telegram Stars to go faster than 30 a second (allow_paid_broadcast)."""
    paid_per_second: Annotated[float, Field(gt=0, le=1000)] = 1000
    """The messages that the bot sends a second while paid_broadcast is on."""
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
    """The time from waking to that digest, in which the feeds are polled."""
    keep_held_days: Annotated[float, Field(ge=8)] = 14
    """The longest that an alert waits for its digest."""


class ChatSettingsSection(Section):
    """``[chat]``: the people who may use the bot, and the limits of a chat."""

    invite_only: bool = False
    """True if only people whom the operator has allowed may use the bot."""
    most_topics: Annotated[int, Field(ge=1, le=1000)] = 50
    """The most topics that a chat may have."""
    most_feeds: Annotated[int, Field(ge=0, le=1000)] = 50
    """The most feeds that a chat may have of its own."""
    default_timezone: str = "UTC"
    """The time zone of a chat that has not said where it is."""

    @field_validator("default_timezone")
    @classmethod
    def _is_a_zone(cls, value: str) -> str:
        if value not in available_timezones():
            message = "is not a time zone: write it as Europe/Vienna or Asia/Tehran"
            raise ValueError(message)
        return value


class OperateSettings(Section):
    """``[operate]``: logs and clean-up."""

    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    """The least serious line that is logged."""
    keep_days: Annotated[int, Field(ge=3)] = 30
    """The days for which a story is stored after its last report, and the most for the other kinds."""
    keep_entry_days: Annotated[int, Field(ge=3)] = 30
    """The days for which entries are stored that their feed has pushed out of its document."""
    keep_alert_days: Annotated[int, Field(ge=3)] = 14
    """The days for which alerts are stored after their story's last report."""
    keep_text_days: Annotated[int, Field(ge=1)] = 7
    """The days for which the texts of articles are stored."""

    @property
    def entry_days(self) -> int:
        """The days for which entries are stored; nothing is for longer than ``keep_days``."""
        return min(self.keep_entry_days, self.keep_days)

    @property
    def alert_days(self) -> int:
        """The days for which alerts are stored."""
        return min(self.keep_alert_days, self.keep_days)

    @property
    def text_days(self) -> int:
        """The days for which the texts of articles are stored."""
        return min(self.keep_text_days, self.keep_days)


class FeedConfig(Section):
    """One ``[[feeds]]`` of feeds.toml."""

    name: Annotated[str, Field(min_length=1, max_length=100)]
    """The name that subscribers read; also the outlet, unless that is given."""
    url: str
    """The feed's address."""
    outlet: Annotated[str, Field(max_length=100)] = ""
    """The publisher, when several feeds are one outlet's."""
    language: Annotated[
        str, Field(pattern="^([a-z]{2,3})?$"), InWords('a code of two or three small letters like "en"')
    ] = ""
    """The language, when the feed does not say or says it wrong."""

    @field_validator("url")
    @classmethod
    def _is_an_address(cls, value: str) -> str:
        if web_address(value) is None:
            message = "is not an address: write https:// and the rest of it"
            raise ValueError(message)
        return value


_BY_LANGUAGE = InWords('a table of texts by language like { de = "…" }')


class TopicConfig(Section):
    """One ``[[topics]]`` of topics.toml."""

    name: Annotated[str, Field(min_length=1, max_length=60)]
    """The name on the button that subscribers tap."""
    query: Annotated[str, Field(min_length=1, max_length=8000)]
    """The words that decide which stories belong to the topic."""
    names: Annotated[dict[str, Annotated[str, Field(min_length=1, max_length=60)]], _BY_LANGUAGE] = Field(
        default_factory=dict
    )
    """The name in other languages of the chat, by their codes."""
    about: Annotated[dict[str, Annotated[str, Field(min_length=1, max_length=200)]], _BY_LANGUAGE] = Field(
        default_factory=dict
    )
    """A sentence about the topic, by the codes of the languages of the chat."""


class FileSettings(Section):
    """newsbell.toml as a whole."""

    fetch: FetchSettings = Field(default_factory=FetchSettings)
    stories: StorySettings = Field(default_factory=StorySettings)
    topics: TopicSettings = Field(default_factory=TopicSettings)
    alerts: AlertSettings = Field(default_factory=AlertSettings)
    chat: ChatSettingsSection = Field(default_factory=ChatSettingsSection)
    operate: OperateSettings = Field(default_factory=OperateSettings)


class LogFormat(StrEnum):
    """The look of a line of the log; ``auto`` is text on a terminal and JSON elsewhere."""

    AUTO = "auto"
    TEXT = "text"
    JSON = "json"


class Settings(FileSettings):
    """Everything that the operator decides; while the program runs a reload alone changes it."""

    token: Annotated[SecretStr | None, AtStart()] = None
    api_url: Annotated[str, AtStart()] = "https://api.telegram.org"
    database_url: Annotated[str, AtStart()] = "sqlite+aiosqlite:///var/newsbell.db"
    admin_ids: tuple[int, ...] = ()
    log_format: Annotated[LogFormat, AtStart()] = LogFormat.AUTO
    webhook_url: Annotated[str, AtStart()] = ""
    webhook_certificate: Annotated[Path | None, AtStart()] = None
    status_address: Annotated[StatusAddress | None, AtStart()] = None
    status_token: Annotated[SecretStr | None, AtStart()] = None
    feeds: tuple[FeedConfig, ...] = ()
    curated: tuple[TopicConfig, ...] = ()
    folder: Annotated[Path, AtStart()] = Path("config")
