# pure
"""The seam between an alert and the way it takes: a draft goes in, and it is accepted or it fails.

A channel words a draft in its own manner, keeps to the pace of its other side, and reads that side's refusals. Nothing
above it knows how. Telegram is one (``bot.telegram.channel``); ``bot.app`` chooses.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager
    from datetime import datetime

    from bot.alerts.retry import Failure
    from bot.alerts.timeline import Timeline
    from bot.model import Alert, ChatSettings, Priority, Story


@dataclass(frozen=True, slots=True)
class StoryContent:
    """One story, as the alert's length, label and priority want it told."""

    story: Story
    alert: Alert


@dataclass(frozen=True, slots=True)
class ListContent:
    """Several alerts that had to wait."""

    stories: tuple[tuple[Story, Alert], ...]


@dataclass(frozen=True, slots=True)
class DigestContent:
    """The stories of a digest, and how many older ones found no place in it."""

    stories: tuple[tuple[Story, Alert], ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class TimelineContent:
    """A story from its beginning, told anew."""

    timeline: Timeline


@dataclass(frozen=True, slots=True)
class ThreadClosedContent:
    """A notice to those who run a forum: the thread of that subscription takes no alerts."""

    label: str


@dataclass(frozen=True, slots=True)
class ForumClosedContent:
    """The same to one of them in private: the forum's general thread takes none either."""

    label: str
    chat: str


Content = StoryContent | ListContent | DigestContent | TimelineContent | ThreadClosedContent | ForumClosedContent


@dataclass(frozen=True, slots=True)
class Draft:
    """A message to be sent or edited, in the words of no channel yet.

    ``at`` is the moment of which its times of day speak. ``plain`` asks for text without markup and buttons, and
    ``menu`` for the buttons that change something: those who only read have none. ``photo`` is the address of an image
    to show above the text; without one, ``previews`` lets the channel show what the first link leads to.
    """

    content: Content
    chat_id: int
    settings: ChatSettings
    at: datetime
    priority: Priority
    thread_id: int = 0
    silent: bool = False
    previews: bool = False
    reply_to: int | None = None
    plain: bool = False
    menu: bool = True
    photo: str = ""


@dataclass(frozen=True, slots=True)
class Accepted:
    """The message is with the other side, under that id."""

    message_id: int


class Turn(Protocol):
    """Leave to send one message to one chat, now."""

    async def send(self, draft: Draft) -> Accepted | Failure:
        """Send a message to the chat whose turn it is."""


class Channel(Protocol):
    """A way out for alerts."""

    @property
    def waiting(self) -> int:
        """The number of messages that wait for their turn."""

    def ready_in(self, chat_id: int) -> float:
        """The seconds until a chat's own pace allows the next message; infinity while one is on its way."""

    def turn(self, chat_id: int, priority: Priority) -> AbstractAsyncContextManager[Turn]:
        """Wait for a chat's turn, so that something can be written down between it and the sending.

        The work between is to be short: few have their turn at a time, and the chat gets no other message meanwhile.
        """

    async def send(self, draft: Draft) -> Accepted | Failure:
        """Send a message when it is its turn; nothing is to be written down before."""

    async def admins(self, chat_id: int) -> tuple[int, ...]:
        """Those who run a chat, by the ids under which each can be written to; none if that cannot be had."""

    async def edit(self, draft: Draft, message_id: int) -> Accepted | Failure:
        """Put a draft in the place of a message that was sent before, when it is its turn."""
