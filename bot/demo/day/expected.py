"""The alerts that the sample day must bring, read from ``expected.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import datetime

    from bot.demo.day.data import Day, DayEntry


@dataclass(frozen=True, slots=True)
class ExpectedStory:
    """A story: the entries that it consists of, in the order of their publication, the first of which opens it.

    ``topics`` are the names of the topics (shipped ones and the chats' own) that it belongs to, ``near`` those that it
    nearly belongs to and must not ring. ``follows`` is the story that it develops, and ``retells`` the one in another
    language that tells the same event, "" for none. ``past`` stories were published before the first poll and ring
    nobody.
    """

    name: str
    entries: tuple[str, ...]
    topics: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    follows: str = ""
    retells: str = ""
    breaking: bool = False
    past: bool = False


@dataclass(frozen=True, slots=True)
class ExpectedChat:
    """A chat in a language, its subscriptions, and the stories that it must be alerted to, each exactly once.

    ``topics`` are names of shipped topics, ``queries`` name and text of the chat's own, ``feeds`` ids of outlets.
    ``replies`` are those of ``stories`` that come as a silent reply, because the chat had the story that they follow.
    """

    name: str
    user: str
    topics: tuple[str, ...]
    queries: tuple[tuple[str, str], ...]
    feeds: tuple[str, ...]
    stories: tuple[str, ...]
    replies: tuple[str, ...]
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Expected:
    """All that the day must bring."""

    stories: tuple[ExpectedStory, ...]
    chats: tuple[ExpectedChat, ...]

    def story(self, name: str) -> ExpectedStory:
        """The story of that name; KeyError when there is none."""
        return {story.name: story for story in self.stories}[name]

    def story_of(self, entry_id: str) -> ExpectedStory:
        """The story that an entry belongs to; KeyError when there is none."""
        return {entry: story for story in self.stories for entry in story.entries}[entry_id]

    def jumps(self, day: Day) -> Iterator[datetime]:
        """The simulated moments to advance to, as few as give what the day must bring; the last is its end.

        When hours pass in a moment, which outlet is heard first is chance. Where one story follows another, the reports
        that open them come in jumps of their own: it is their headlines that tell what follows what.
        """
        earlier_ones = {name for story in self.stories for name in (story.follows, story.retells)}
        opening = {story.entries[0] for story in self.stories if story.follows or story.name in earlier_ones}
        jump: list[DayEntry] = []
        for entry in day.entries:
            if entry.time <= day.start:
                continue
            if any(self._must_come_first(earlier, entry, opening) for earlier in jump):
                yield jump[-1].time
                jump = []
            jump.append(entry)
        yield day.end

    def _must_come_first(self, earlier: DayEntry, entry: DayEntry, opening: Collection[str]) -> bool:
        story = self.story_of(entry.id)
        opens_it = earlier.id in opening and earlier.id in story.entries
        comes_before = self.story_of(earlier.id).name in {story.follows, story.retells} - {""}
        return earlier.outlet != entry.outlet and (opens_it or comes_before)


def load_expected() -> Expected:
    """The expectations that ship with the day."""
    data = tomllib.loads((files("bot.demo.day") / "expected.toml").read_text("utf-8"))
    return Expected(
        stories=tuple(ExpectedStory(name=name, **_frozen(row)) for name, row in data["stories"].items()),
        chats=tuple(
            ExpectedChat(
                name=name,
                user=row["user"],
                topics=tuple(row["topics"]),
                queries=tuple(row["queries"].items()),
                feeds=tuple(row["feeds"]),
                stories=tuple(row["stories"]),
                replies=tuple(row["replies"]),
                language=row.get("language", "en"),
            )
            for name, row in data["chats"].items()
        ),
    )


def _frozen(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
