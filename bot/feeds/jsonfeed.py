# pure
"""JSON Feed (jsonfeed.org, versions 1 and 1.1): what its fields are called, and nothing taken on trust."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class JsonItem:
    """One item as it is written; of ``html`` and ``text`` one is empty."""

    id: str
    url: str
    title: str
    html: str
    text: str
    published: str
    language: str
    image: str


@dataclass(frozen=True, slots=True)
class JsonFeed:
    """A document as it is written."""

    title: str
    site_url: str
    language: str
    items: tuple[JsonItem, ...]


def is_json(body: bytes) -> bool:
    """Return True if a body can only be JSON: it opens with a brace."""
    return body[:200].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{"


def read_json(data: object) -> JsonFeed | None:
    """The feed that a decoded document holds; None when it is another kind of JSON."""
    if not isinstance(data, dict):
        return None
    items = data.get("items")
    if not isinstance(items, list) or not ("jsonfeed.org" in _text(data, "version") or _text(data, "title")):
        return None
    return JsonFeed(
        title=_text(data, "title"),
        site_url=_text(data, "home_page_url"),
        language=_text(data, "language"),
        items=tuple(_item(item) for item in items if isinstance(item, dict)),
    )


def _item(item: dict[str, Any]) -> JsonItem:
    html = _text(item, "content_html")
    text = max((_text(item, name) for name in ("content_text", "summary")), key=len)
    if len(html) >= len(text):
        text = ""
    return JsonItem(
        id=_text(item, "id"),
        url=_text(item, "url") or _text(item, "external_url"),
        title=_text(item, "title"),
        html="" if text else html,
        text=text,
        published=_text(item, "date_published") or _text(item, "date_modified"),
        language=_text(item, "language"),
        image=_text(item, "image") or _text(item, "banner_image"),
    )


def _text(data: dict[str, Any], name: str) -> str:
    value = data.get(name)
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
