# pure
"""The records that rooms hand each other, named as the glossary names them.

Every record is frozen: a room that wants another value makes another record. Times are aware and in
UTC; they are converted only when they are shown. An ``id`` of 0 means "not stored yet". What is made a hundred
thousand times for one story is a tuple: a frozen dataclass takes four times as long to make.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from bot.model.kinds import (
    AlertKind,
    AlertState,
    ChatKind,
    ChatState,
    FeedState,
    HoldReason,
    Length,
    Origin,
    Pace,
    Priority,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from bot.problems import FeedReason


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a feed, as plain text: markup, control characters and tracking parameters are gone.

    ``guid`` is unique within its feed. ``published_at`` is what the feed says, never later than ``seen_at``; without a
    date it is None. ``text`` is the article's text, once read; empty if the article could not be had and the blurb has
    to do. ``notifies`` is False for the past of a feed that is new: it is kept, and alerts nobody. ``identity`` is a
    number that the entry keeps when its feed revises it under another guid; None where nothing tells. ``image`` is the
    address of its picture, if feed or page name one.
    """

    feed_id: int
    guid: str
    url: str
    title: str
    blurb: str
    published_at: datetime | None
    seen_at: datetime
    outlet: str = ""
    language: str = ""
    text: str = ""
    id: int = 0
    notifies: bool = True
    identity: int | None = None
    image: str = ""

    @property
    def body(self) -> str:
        """The best text there is: the article, else the feed's blurb."""
        return self.text or self.blurb

    @property
    def time(self) -> datetime:
        """When it was published, else when it was first seen."""
        return self.published_at or self.seen_at


@dataclass(frozen=True, slots=True)
class Story:
    """One event, as told by one or more entries; the first one opened it.

    ``outlets`` are in the order in which they reported, without repeats. ``follows_id`` names the story that this one
    develops. ``summary`` has at most 280 characters, or 400 if it is one sentence, ``long_summary`` at most 700, both
    of the report's own sentences joined by newlines, and both empty when there is nothing but a headline.

    ``private_feed_id`` names the feed whose subscribers alone may see the story. ``linked_ids`` are stories of the
    same event: others may see them, or more, or they tell it in another language, or turned out to be the same.
    ``private_outlets`` are the reports of private feeds to a story that is everybody's: feed's id and outlet each.
    ``image`` is the address of the first picture that a report has brought that all who see the story may see.
    """

    id: int
    title: str
    url: str
    lead: str
    summary: str
    long_summary: str
    language: str
    outlets: tuple[str, ...]
    opened_at: datetime
    published_at: datetime
    follows_id: int | None = None
    breaking: bool = False
    private_feed_id: int | None = None
    linked_ids: tuple[int, ...] = ()
    private_outlets: tuple[tuple[int, str], ...] = ()
    image: str = ""

    def seen_with(self, feed_ids: Collection[int], linked: Iterable[Story] = ()) -> Story:
        """Return the story as a chat sees it that has these feeds and may see these linked stories: Abendblick (de)."""
        beside = [outlet for feed_id, outlet in self.private_outlets if feed_id in feed_ids]
        for other in linked:
            mark = f" ({other.language})" if other.language not in {"", self.language} else ""
            beside += [outlet + mark for outlet in other.seen_with(feed_ids).outlets]
        outlets = tuple(dict.fromkeys((*self.outlets, *beside)))
        return self if outlets == self.outlets else replace(self, outlets=outlets)


@dataclass(frozen=True, slots=True)
class Topic:
    """A named query: curated (``chat_id`` is None), or a chat's own; that of ``base_id``, but for some words."""

    id: int
    name: str
    query: str
    chat_id: int | None = None
    base_id: int | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """An RSS, RDF, Atom or JSON document at a URL, polled, with what the next poll needs to know.

    ``seen_spans`` are the hashes of the items of its last document, empty when that has to be parsed whole.
    ``skip_hours`` and ``skip_days`` are bit masks: bit 0 is the hour from midnight UTC, and Monday. ``offered_url`` is
    a new address that was found for a failing feed.
    """

    id: int
    url: str
    name: str
    outlet: str
    language: str = ""
    origin: Origin = Origin.CONFIG
    state: FeedState = FeedState.ACTIVE
    etag: str = ""
    last_modified: str = ""
    body_hash: bytes = b""
    seen_spans: bytes = b""
    primed: bool = False
    entries_a_week: float | None = None
    failures: int = 0
    failing_since: datetime | None = None
    last_good_at: datetime | None = None
    last_polled_at: datetime | None = None
    next_poll_at: datetime | None = None
    reason: FeedReason | None = None
    moved_to: str = ""
    moved_seen: int = 0
    site_url: str = ""
    offered_url: str = ""
    ttl_minutes: int = 0
    skip_hours: int = 0
    skip_days: int = 0


@dataclass(frozen=True, slots=True)
class ChatSettings:
    """A chat's choices for everything it receives. Times of day are minutes after local midnight."""

    language: str = "en"
    time_zone: str = "UTC"
    quiet_from: int | None = None
    quiet_to: int | None = None
    hourly_cap: int | None = None
    breaking_passes: bool = True
    length: Length = Length.SHORT
    link_previews: bool = False
    digest_at: int = 8 * 60
    digest_weekday: int = 0
    news_languages: tuple[str, ...] = ()  # codes, or "*"; empty until it chooses: see topics.news_languages


@dataclass(frozen=True, slots=True)
class Chat:
    """A Telegram private chat, group or channel; ``id`` is Telegram's own."""

    id: int
    kind: ChatKind
    title: str = ""
    state: ChatState = ChatState.ACTIVE
    suspended_reason: str = ""
    suspended_at: datetime | None = None
    paused_until: datetime | None = None
    settings: ChatSettings = field(default_factory=ChatSettings)


class Subscription(NamedTuple):
    """A chat's subscription to a topic, to a feed, or to what a topic finds in a feed (both ids), with its settings.

    ``thread_id`` is the forum thread to answer in, 0 for none. ``digest_at`` is minutes after local midnight and
    ``digest_weekday`` 0 for Monday. What is None or empty is as the chat has it. ``photo``: with the story's picture.
    """

    id: int
    chat_id: int
    thread_id: int
    name: str
    topic_id: int | None = None
    feed_id: int | None = None
    pace: Pace = Pace.INSTANT
    silent: bool = False
    length: Length | None = None
    only_outlets: tuple[str, ...] = ()
    never_outlets: tuple[str, ...] = ()
    paused_until: datetime | None = None
    digest_at: int | None = None
    digest_weekday: int | None = None
    news_languages: tuple[str, ...] = ()
    photo: bool = False


class Recipient(NamedTuple):
    """A subscription that matches a story, with what its chat has chosen and has already been told.

    ``paused_until`` is the chat's own pause. ``had`` means that an alert about this very story exists in the same place
    (chat and thread); ``followed`` that one about a story of the chain that this one follows was or is about to be told
    there, in the message ``followed_message_id`` once that is known. ``rung`` counts the alerts of the last hour that
    rang in the chat or will ring. ``told_in`` is the alert about a linked story that exists in the same place, and
    ``told_language`` that story's language while it waits. ``asked`` are the languages that the query asks for.
    """

    subscription: Subscription
    settings: ChatSettings
    paused_until: datetime | None = None
    had: bool = False
    followed: bool = False
    followed_message_id: int | None = None
    story_muted: bool = False
    muted_outlets: frozenset[str] = frozenset()
    rung: int = 0
    told_in: int | None = None
    told_language: str | None = None
    asked: tuple[str, ...] = ()


class Alert(NamedTuple):
    """One message owed to one chat about one story: new, update or digest.

    ``due_at`` is the earliest moment to send it; after ``expires_at`` it becomes a line of the next digest instead of
    ringing. ``reply_to`` is the message that it answers. ``label`` is the topic's (or feed's) name in the chat.
    ``photo`` is the address of the picture above it, empty where none is wanted, known, or taken by the channel.
    """

    id: int
    chat_id: int
    thread_id: int
    story_id: int | None
    kind: AlertKind
    label: str
    state: AlertState
    priority: Priority
    silent: bool
    length: Length
    due_at: datetime
    expires_at: datetime
    created_at: datetime
    attempts: int = 0
    uncertain: bool = False
    reply_to: int | None = None
    message_id: int | None = None
    subscription_id: int | None = None
    digest_id: int | None = None
    held_for: HoldReason = HoldReason.NONE
    error: str = ""
    photo: str = ""
