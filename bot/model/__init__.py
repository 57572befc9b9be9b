# pure
"""The records that rooms hand each other, and their kinds and states.

Import them from this package: the files behind it may be cut in another way.
"""

from bot.model.kinds import (
    AlertKind,
    AlertState,
    ChatKind,
    ChatState,
    EntryState,
    FeedState,
    HoldReason,
    Length,
    Origin,
    Pace,
    Priority,
)
from bot.model.records import (
    Alert,
    Chat,
    ChatSettings,
    Entry,
    Feed,
    Recipient,
    Story,
    Subscription,
    Topic,
)

__all__ = [
    "Alert",
    "AlertKind",
    "AlertState",
    "Chat",
    "ChatKind",
    "ChatSettings",
    "ChatState",
    "Entry",
    "EntryState",
    "Feed",
    "FeedState",
    "HoldReason",
    "Length",
    "Origin",
    "Pace",
    "Priority",
    "Recipient",
    "Story",
    "Subscription",
    "Topic",
]
