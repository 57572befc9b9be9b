"""The outlets of the sample day and what they report, read from the files beside this module."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


class Format(StrEnum):
    """The kind of document that an outlet's feed is."""

    RSS = "rss"
    RDF = "rdf"
    ATOM = "atom"


@dataclass(frozen=True, slots=True)
class Outage:
    """The outlet's server is down from ``start`` to ``end``, but refuses so many ``requests`` at most.

    The limit lets a day that is played at full speed recover as one does that is played slowly.
    """

    start: datetime
    end: datetime
    requests: int


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet. ``id`` is its folder on the server; ``dateline`` has ``{place}`` where the place stands.

    ``tracking`` is what its feed appends to links. A ``sloppy`` outlet's feed is not well-formed XML. ``utc_offset``
    is the clock that its feed is dated by, in hours.
    """

    id: str
    name: str
    tagline: str
    format: Format
    language: str
    content_type: str
    encoding: str
    dateline: str
    tracking: str
    sections: tuple[str, ...]
    sloppy: bool = False
    utc_offset: int = 0
    outage: Outage | None = None


@dataclass(frozen=True, slots=True)
class DayEntry:
    """One report. ``time`` is simulated; ``id`` is the outlet's id, a slash, and the slug.

    ``more`` is the headline of the "Read more" block in the middle of its page. A report with ``dated`` False has no
    date in the feed, one without a ``blurb`` nothing but its headline.
    """

    id: str
    story: str
    outlet: str
    slug: str
    time: datetime
    title: str
    blurb: str
    byline: str
    place: str
    caption: str
    more: str
    section: str
    paragraphs: tuple[str, ...]
    dated: bool = True


@dataclass(frozen=True, slots=True)
class Day:
    """The day: what was published before ``start`` is the past that a feed has when it is first polled."""

    start: datetime
    end: datetime
    outlets: tuple[Outlet, ...]
    entries: tuple[DayEntry, ...]

    def outlet(self, outlet_id: str) -> Outlet:
        """The outlet of that id; KeyError when there is none."""
        return {outlet.id: outlet for outlet in self.outlets}[outlet_id]

    def entry(self, entry_id: str) -> DayEntry:
        """The entry of that id; KeyError when there is none."""
        return {entry.id: entry for entry in self.entries}[entry_id]

    def published(self, outlet_id: str, now: datetime) -> tuple[DayEntry, ...]:
        """Return the articles that an outlet has published by a simulated moment, newest first."""
        return tuple(entry for entry in reversed(self.entries) if entry.outlet == outlet_id and entry.time <= now)


def load_day() -> Day:
    """The day that ships. Entries are in the order of their publication."""
    folder = files("bot.demo.day")
    main = tomllib.loads((folder / "outlets.toml").read_text("utf-8"))
    outlets = tuple(_outlet(row, main["date"]) for row in main["outlets"])
    entries = [
        _entry(row, path.name.removesuffix(".toml"), main["date"])
        for path in (folder / "stories").iterdir()
        if path.name.endswith(".toml")
        for row in tomllib.loads(path.read_text("utf-8"))["entries"]
    ]
    return Day(
        start=_moment(main["date"], main["start"]),
        end=_moment(main["date"], main["end"]),
        outlets=outlets,
        entries=tuple(sorted(entries, key=lambda entry: (entry.time, entry.id))),
    )


def _outlet(row: Mapping[str, Any], day: date) -> Outlet:
    outage = row.get("outage")
    return Outlet(
        **{
            **row,
            "format": Format(row["format"]),
            "sections": tuple(row["sections"]),
            "outage": outage
            and Outage(_moment(day, outage["start"]), _moment(day, outage["end"]), int(outage["requests"])),
        }
    )


def _entry(row: Mapping[str, Any], story: str, day: date) -> DayEntry:
    return DayEntry(
        id=f"{row['outlet']}/{row['slug']}",
        story=story,
        outlet=row["outlet"],
        slug=row["slug"],
        time=_moment(day, row["time"]),
        title=row["title"],
        blurb=row.get("blurb", ""),
        byline=row["byline"],
        place=row.get("place", ""),
        caption=row["caption"],
        more=row["more"],
        section=row["section"],
        paragraphs=tuple(" ".join(paragraph.split()) for paragraph in row["body"].strip().split("\n\n")),
        dated=row.get("dated", True),
    )


def _moment(day: date, at: time) -> datetime:
    return datetime.combine(day, at, UTC)
