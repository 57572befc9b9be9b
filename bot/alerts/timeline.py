# pure
"""A story from its beginning: its reports, the developments that followed, and who told them, the oldest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.topics.news_languages import preference
from bot.web.canonical import clean_link

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import datetime

    from bot.model import ChatSettings, Entry, Story


@dataclass(frozen=True, slots=True)
class Telling:
    """One report, and the language that it is in if that is another than the headline's."""

    outlet: str
    title: str
    url: str
    time: datetime
    language: str = ""


@dataclass(frozen=True, slots=True)
class Development:
    """One event of a story, under the headline that the chat reads best, and its reports."""

    title: str
    url: str
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """A story's events in the order in which they were first told."""

    developments: tuple[Development, ...]

    @property
    def tellings(self) -> int:
        """The number of reports."""
        return sum(len(one.tellings) for one in self.developments)

    @property
    def outlets(self) -> int:
        """The number of outlets that have told something of it."""
        return len({told.outlet.casefold() for one in self.developments for told in one.tellings})


def arrange(stories: Mapping[int, Story], reports: Iterable[tuple[Entry, int]], settings: ChatSettings) -> Timeline:
    """Make a timeline of what a chat may see.

    Args:
        stories: All that belong together, by their ids.
        reports: The reports that the chat may see, each with the id of its story, the oldest first.
        settings: Of the chat: its languages decide which headline an event stands under.
    """
    event_of = _events(stories)
    told: dict[int, list[tuple[Entry, str]]] = {}
    for entry, story_id in reports:
        told.setdefault(event_of[story_id], []).append((entry, stories[story_id].language or entry.language))
    return Timeline(tuple(_development(reports_of, settings) for reports_of in told.values()))


def _events(stories: Mapping[int, Story]) -> dict[int, int]:
    """The first story of each one's event: linked stories tell the same."""
    event_of: dict[int, int] = {}
    for story_id in sorted(stories):
        if story_id not in event_of:
            for one in _linked(stories, story_id):
                event_of[one] = story_id
    return event_of


def _linked(stories: Mapping[int, Story], story_id: int) -> Collection[int]:
    found, new = set[int](), {story_id}
    while new:
        found |= new
        new = {linked for one in new for linked in stories[one].linked_ids if linked in stories} - found
    return found


def _development(reports: Sequence[tuple[Entry, str]], settings: ChatSettings) -> Development:
    head, spoken = min(reports, key=lambda report: preference(report[1], settings))
    tellings = tuple(
        Telling(entry.outlet, entry.title, clean_link(entry.url), entry.time, language if language != spoken else "")
        for entry, language in reports
    )
    return Development(head.title, head.url, tellings)
