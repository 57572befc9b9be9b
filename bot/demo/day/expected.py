"""What the sample day must bring, read from ``expected.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class ExpectedStory:
    """A story: the entries that it consists of, in the order of their publication, the first of which opens it.

    ``topics`` are the names of the topics (shipped ones and the chats' own) that it belongs to, ``near`` those that it
    nearly belongs to and must not ring. ``follows`` is the story that it develops, "" for none. ``past`` stories were
    published before the first poll and ring nobody.
    """

    name: str
    entries: tuple[str, ...]
    topics: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    follows: str = ""
    breaking: bool = False
    past: bool = False


@dataclass(frozen=True, slots=True)
class ExpectedChat:
    """A chat, its subscriptions, and the stories that it must be alerted to, each exactly once.

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
            )
            for name, row in data["chats"].items()
        ),
    )


def _frozen(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
