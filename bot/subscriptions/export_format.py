# pure
"""A chat's export as JSON, and how to read one: strictly, all of it or nothing."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from bot.errors import FileError
from bot.model import ChatSettings, Length, Pace
from bot.problems import FileProblem, FileReason
from bot.valid_text import valid

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.model import Feed, Subscription, Topic

MOST_BYTES = 1_000_000
MOST_SUBSCRIPTIONS = 2000
_Minutes = Annotated[int, Field(ge=0, lt=24 * 60)]
_Weekday = Annotated[int, Field(ge=0, le=6)]
_Languages = Annotated[tuple[Annotated[str, Field(pattern=r"^(\*|[a-z]{2,3})$")], ...], Field(max_length=60)]
_Names = Annotated[tuple[Annotated[str, Field(max_length=200)], ...], Field(max_length=200)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class ExportedSubscription(_Part):
    """A subscription in a file, with its settings: a query, the address of a feed, or both for a filtered feed."""

    name: Annotated[str, Field(min_length=1, max_length=200)]
    query: Annotated[str, Field(min_length=1, max_length=2000)] | None = None
    feed: Annotated[str, Field(min_length=1, max_length=2000)] | None = None
    pace: Pace = Pace.INSTANT
    silent: bool = False
    length: Length | None = None
    only_outlets: _Names = ()
    never_outlets: _Names = ()
    digest_at: _Minutes | None = None
    digest_weekday: _Weekday | None = None
    news_languages: _Languages = ()
    photo: bool = False

    @model_validator(mode="after")
    def _is_for_something(self) -> ExportedSubscription:
        if self.query is None and self.feed is None:
            message = "needs a query or a feed"
            raise ValueError(message)
        return self


class ChosenSettings(_Part):
    """A chat's settings in a file."""

    time_zone: Annotated[str, Field(max_length=64)] = "UTC"
    quiet_from: _Minutes | None = None
    quiet_to: _Minutes | None = None
    hourly_cap: Annotated[int, Field(ge=1, le=1000)] | None = None
    breaking_passes: bool = True
    length: Length = Length.SHORT
    link_previews: bool = False
    digest_at: _Minutes = 480
    digest_weekday: _Weekday = 0
    news_languages: _Languages = ()


class Export(_Part):
    """Everything of a chat."""

    newsbell: Literal[1]
    settings: ChosenSettings | None = None
    subscriptions: Annotated[tuple[ExportedSubscription, ...], Field(max_length=MOST_SUBSCRIPTIONS)] = ()


def compose_export(
    settings: ChatSettings,
    subscriptions: Sequence[Subscription],
    topics: Mapping[int, Topic],
    feeds: Mapping[int, Feed],
    now: datetime,
) -> bytes:
    """A chat's export."""
    wishes = []
    for one in subscriptions:
        topic, feed = topics.get(one.topic_id or 0), feeds.get(one.feed_id or 0)
        what = ({"query": topic.query} if topic else {}) | ({"feed": feed.url} if feed else {})
        if what:
            wishes.append(
                {
                    "name": one.name,
                    **what,
                    "pace": one.pace,
                    "silent": one.silent,
                    "length": one.length,
                    "only_outlets": one.only_outlets,
                    "never_outlets": one.never_outlets,
                    "digest_at": one.digest_at,
                    "digest_weekday": one.digest_weekday,
                    "news_languages": one.news_languages,
                    "photo": one.photo,
                }
            )
    shown = {"newsbell": 1, "exported_at": now.isoformat(), "settings": asdict(settings), "subscriptions": wishes}
    return json.dumps(shown, ensure_ascii=False, indent=2).encode()


def read_export(content: bytes) -> Export:
    """Read an export.

    Raises:
        FileError: It is none, or a part of it is wrong; the reason says which.
    """
    if len(content) > MOST_BYTES:
        raise FileError(FileReason(FileProblem.EXPORT_TOO_LARGE, (("mb", MOST_BYTES // 1_000_000),)))
    try:
        return Export.model_validate(valid(json.loads(content)))
    except ValidationError as error:
        raise FileError(_fault(error)) from error
    except (ValueError, RecursionError) as error:  # no JSON, no UTF-8, a number of more digits than Python reads
        raise FileError(FileReason(FileProblem.NO_JSON)) from error


def _fault(error: ValidationError) -> FileReason:
    first = error.errors()[0]
    if not first["loc"] or (first["type"], first["loc"]) == ("missing", ("newsbell",)):
        return FileReason(FileProblem.NO_EXPORT)
    where = ".".join(map(str, first["loc"]))[:200]
    return FileReason(FileProblem.EXPORT_BROKEN, (("where", where),))
