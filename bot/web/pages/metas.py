# pure
"""The words of a page on itself, for others: the tags of its head, and its JSON-LD."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from bot.web.pages.embedded import linked_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_MAX_PAGE = 500_000  # what stands further down is no head
_MAX_DEPTH = 6
_TAG = re.compile(r"<(meta|img)\s([^<>]{0,3000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"([a-zA-Z:_-]{1,40})\s{0,9}=\s{0,9}(?:\"([^\"]{0,2000})\"|'([^']{0,2000})'|([^\s\"'=<>]{1,2000}))"
)
_ARTICLES = re.compile(r"article|posting|report", re.IGNORECASE)


def tags_of(html: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    """The ``meta`` and ``img`` tags of a text, each by its name and its attributes."""
    for tag in _TAG.finditer(html):
        attributes: dict[str, str] = {}
        for found in _ATTRIBUTE.finditer(tag[2]):
            attributes.setdefault(found[1].lower(), unescape(found[2] or found[3] or found[4] or ""))
        yield tag[1].lower(), attributes


def metas_of(page: str) -> dict[str, str]:
    """The contents of the ``meta`` tags of a page, by their names in small letters; of two, the first."""
    metas: dict[str, str] = {}
    for name, attributes in tags_of(page[:_MAX_PAGE]):
        if name == "meta":
            said = attributes.get("property") or attributes.get("name") or ""
            metas.setdefault(said.lower(), attributes.get("content", ""))
    return metas


def linked_articles(page: str) -> Iterator[Mapping[str, Any]]:
    """The articles in the data of a page that are meant for others."""
    return (article for data in linked_data(page) for article in _articles(data))


def _articles(data: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(data, list):
        for part in data:
            yield from _articles(part, depth + 1)
    if isinstance(data, dict):
        if _ARTICLES.search(str(data.get("@type") or "")[:200]):
            yield data
        yield from _articles(data.get("@graph") or data.get("mainEntity"), depth + 1)
