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


# feed://bbc.com and feed:https://bbc.com, as buttons on pages have them.
_FEED_SCHEME = re.compile(r"\Afeed:(?:(https?://)|//)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses of feeds or sites, and the words by which these are filtered."""

    urls: tuple[str, ...]
    query: str = ""


@dataclass(frozen=True, slots=True)
class Curated:
    """The name of a topic that the operator offers."""

    topic: Topic


@dataclass(frozen=True, slots=True)
class Words:
    """Anything else: a query."""

    text: str


def read_request(text: str, curated: Sequence[Topic], *, shared: bool = False) -> Addresses | Curated | Words | None:
    """Return the request in a text; None for an empty one.

    Args:
        text: As it was typed.
        curated: The topics that the operator offers.
        shared: It may come from another app's share sheet, which puts words around an address.
    """
    text = plain(text)
    if not text:
        return None
    parts = [_bare(part) for part in text.split()]
    urls = [url for part in parts if (url := read_address(part))]
    if shared and len(urls) < len(parts):
        urls = [url for url in urls if "://" in url]
    if urls and (shared or len(urls) == len(parts)):
        return Addresses(tuple(dict.fromkeys(urls))[:MOST_ADDRESSES])
    if not shared and (filtered := _filtered(text)) is not None:
        return filtered
    named = topic_named(text, curated)
    return Curated(named) if named else Words(text)


def _filtered(text: str) -> Addresses | None:
    """Addresses in front of words. One without https:// may be a word itself: ``booking.com strike``."""
    urls: list[str] = []
    while True:
        first, _, rest = text.partition(" ")
        url = read_address(_bare(first))
        if url is None or "://" not in url:
            break
        urls.append(url)
        text = rest
    return Addresses(tuple(dict.fromkeys(urls))[:MOST_ADDRESSES], text) if urls and text else None


def _bare(part: str) -> str:
    """A word without what encloses it."""
    part = part.strip("<>,;\"'\u201c\u201d\u00ab\u00bb")
    return part[1:].rstrip(").") if part.startswith("(") else part


def read_address(text: str) -> str | None:
    """Return the address that a text is: ``https://bbc.com``, ``feed://bbc.com``, ``bbc.com/news``; else None."""
    text = _FEED_SCHEME.sub(lambda match: match[1] or "https://", text)
    if not text.lower().startswith(("http://", "https://")) and not _DOMAIN.fullmatch(text):
        return None
    try:
        host = urlsplit(text if "://" in text else f"//{text}").hostname
    except ValueError:
        return None
    return text if host and len(text) <= 2000 else None  # noqa: PLR2004 - longer than browsers take
