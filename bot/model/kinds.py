# pure
"""The kinds and states of the records, named as the glossary names them."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class ChatKind(StrEnum):
    """The type of a chat, as Telegram calls it."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


class ChatState(StrEnum):
    """An active chat is sent alerts. A suspended one keeps everything and comes back with /start."""

    ACTIVE = "active"
    SUSPENDED = "suspended"


class Pace(StrEnum):
    """The pace of a subscription's alerts: at once, or in a digest."""

    INSTANT = "instant"
    HOURLY = "hourly"
    DAILY = "daily"
    WEEKLY = "weekly"


class Length(StrEnum):
    """The length of an alert: the headline, two sentences (280 characters; one, 400), or more (640)."""

    HEADLINE = "headline"
    SHORT = "short"
    LONG = "long"


class AlertKind(StrEnum):
    """Why an alert is owed: a story the chat has not heard of, news of one it has, or a digest."""

    NEW = "new"
    UPDATE = "update"
    DIGEST = "digest"


class AlertState(StrEnum):
    """The life of an alert. ``held`` waits for a digest; ``sending`` is committed right before the request."""

    PENDING = "pending"
    HELD = "held"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    EXPIRED = "expired"
    MERGED = "merged"  # never sent: "digest_id" is an alert about a linked story, which has told of the event
    SHOWN = "shown"  # never sent: the chat read the story when it subscribed


class HoldReason(StrEnum):
    """Why an alert waits for a digest: its subscription's pace, quiet hours, the hourly cap, a pause, or lateness."""

    NONE = ""
    PACE = "pace"
    QUIET = "quiet"
    CAP = "cap"
    PAUSE = "pause"
    LATE = "late"


class Priority(IntEnum):
    """The order of messages that wait for Telegram's limits; the lowest number first."""

    REPLY = 0
    BREAKING = 1
    ALERT = 2
    SILENT = 3
    DIGEST = 4
    BROADCAST = 5


class FeedState(StrEnum):
    """``active`` and ``failing`` feeds are polled; a ``retired`` one (410, or removed) is not."""

    ACTIVE = "active"
    FAILING = "failing"
    RETIRED = "retired"


class Origin(StrEnum):
    """The source of a feed or topic: the configuration, a chat for itself, or the operator in a chat for everybody."""

    CONFIG = "config"
    CHAT = "chat"
    ADMIN = "admin"


class EntryState(StrEnum):
    """The life of an entry: ``unread`` waits for its article, ``read`` and ``unwanted`` for filing, then ``filed``."""

    UNREAD = "unread"
    UNWANTED = "unwanted"
    READ = "read"
    FILED = "filed"
