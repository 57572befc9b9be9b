"""Names of subscriptions and topics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.plain import plain, shorten
from bot.web.urls import shown_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.model import Topic

NAME_CHARS = 60


def name_of(text: str) -> str:
    """A query or title as the name of a subscription."""
    return shorten(plain(shown_text(text)), NAME_CHARS) or "\u2026"


def topic_named(text: str, topics: Iterable[Topic]) -> Topic | None:
    """The topic of that name, whatever its capitals."""
    wanted = plain(text).casefold()
    return next((topic for topic in topics if plain(topic.name).casefold() == wanted), None)
