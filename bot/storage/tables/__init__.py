"""The tables, named as the glossary names things. The unique keys are what makes every step safe to run twice.

Import tables from this package: the files behind it may be cut in another way.
"""

from bot.storage.tables.alerts import alerts, fanouts, timelines
from bot.storage.tables.base import metadata
from bot.storage.tables.chats import chats, closed_threads, mutes, permits, prompts
from bot.storage.tables.facts import facts
from bot.storage.tables.feeds import feeds
from bot.storage.tables.leases import leases
from bot.storage.tables.queue import hosts, workers
from bot.storage.tables.stories import entries, stories
from bot.storage.tables.subscriptions import subscriptions, topics
from bot.storage.tables.types import UtcDateTime
from bot.storage.tables.undeclared import is_declared, search_again

__all__ = [
    "UtcDateTime",
    "alerts",
    "chats",
    "closed_threads",
    "entries",
    "facts",
    "fanouts",
    "feeds",
    "hosts",
    "is_declared",
    "leases",
    "metadata",
    "mutes",
    "permits",
    "prompts",
    "search_again",
    "stories",
    "subscriptions",
    "timelines",
    "topics",
    "workers",
]
