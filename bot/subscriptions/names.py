"""Names of subscriptions and topics."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.text.plain import plain, shorten
from bot.web.urls import shown_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.model import Topic
    from bot.settings import TopicConfig

NAME_CHARS = 60


def name_of(text: str) -> str:
    """A query or title as the name of a subscription."""
    return shorten(plain(shown_text(text)), NAME_CHARS) or "\u2026"


def localized(topic: Topic, configured: Iterable[TopicConfig], language: str) -> Topic:
    """A topic under its name in a language, if the operator has given it one there; a chat's own one as it is."""
    config = _config_of(topic, configured)
    return topic if config is None else replace(topic, name=config.names.get(language, topic.name))


def about(topic: Topic, configured: Iterable[TopicConfig], language: str) -> str:
    """Return the sentence of a curated topic about itself in a language, or else in English; empty if there is none."""
    config = _config_of(topic, configured)
    return "" if config is None else config.about.get(language) or config.about.get("en", "")


def is_name_of(name: str, topic: Topic, configured: Iterable[TopicConfig]) -> bool:
    """Return True if a subscription has the name that its topic has in some language, and not one chosen for it."""
    config = _config_of(topic, configured)
    return config is not None and name in {topic.name, *config.names.values()}


def _config_of(topic: Topic, configured: Iterable[TopicConfig]) -> TopicConfig | None:
    if topic.chat_id is not None and topic.base_id is None:
        return None
    return next((one for one in configured if one.name.casefold() == topic.name.casefold()), None)


def topic_named(text: str, topics: Iterable[Topic]) -> Topic | None:
    """The topic of that name, whatever its capitals."""
    wanted = plain(text).casefold()
    return next((topic for topic in topics if plain(topic.name).casefold() == wanted), None)
