# pure
"""Requests to subscribe: addresses, a curated topic, or a query."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.subscriptions.names import topic_named
from bot.text.plain import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.model import Topic


MOST_ADDRESSES = 10


_DOMAIN = re.compile(r"\A(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d+)?(?:[/?#]\S*)?")


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses of feeds or sites."""

    urls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Curated:
    """The name of a topic that the operator offers."""

    topic: Topic


@dataclass(frozen=True, slots=True)
class Words:
    """Anything else: a query."""

    text: str


def read_request(text: str, curated: Sequence[Topic]) -> Addresses | Curated | Words | None:
    """The request in a text; None for an empty one."""
    text = plain(text)
    if not text:
        return None
    parts = [part.strip("<>,;") for part in text.split()]
    urls = [url for part in parts if (url := read_address(part))]
    if len(urls) == len(parts):
        return Addresses(tuple(dict.fromkeys(urls))[:MOST_ADDRESSES])
    named = topic_named(text, curated)
    return Curated(named) if named else Words(text)


def read_address(text: str) -> str | None:
    """A text that is an address, with or without its scheme: ``https://bbc.com``, ``bbc.com/news``."""
    if not text.lower().startswith(("http://", "https://")) and not _DOMAIN.fullmatch(text):
        return None
    try:
        host = urlsplit(text if "://" in text else f"//{text}").hostname
    except ValueError:
        return None
    return text if host and len(text) <= 2000 else None  # noqa: PLR2004 - longer than browsers take
