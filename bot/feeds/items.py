# pure
"""The items of feedparser become our entries: plain text, absolute links, aware times, an own identity."""

from __future__ import annotations

import re
from calendar import timegm
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from hashlib import blake2b
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from bot.text.html import text_of_html, text_of_plain
from bot.text.plain import shorten
from bot.web.canonical import clean_link

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MAX_TITLE = 500
MAX_BLURB = 4000
_MAX_GUID = 500
_MAX_LINK = 2000
MAX_NAME = 100
_HASHED = "hash:"
_WEB = ("http://", "https://")
_LANGUAGE = re.compile(r"^[a-zA-Z]{2,3}(?=[-_]|$)")
# What weblogs add to the end of each blurb.
_FURNITURE_CHARS = 400
_FURNITURE_MARKS = ("appeared first on", "Continue reading", "Read more")
_FURNITURE = re.compile(
    r"(?:\bThe post .{1,300} appeared first on .{1,120}|\bContinue reading.{0,120}|\bRead more\W{0,5})$"
)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a document. ``source`` and ``source_url`` are whom an aggregator's item names as its origin."""

    guid: str
    url: str
    title: str
    blurb: str
    published_at: datetime | None
    language: str = ""
    source: str = ""
    source_url: str = ""


def in_order(items: Iterable[Item]) -> tuple[Item, ...]:
    """Newest first; those without a date stay behind the one that they follow. Exact copies count once."""
    latest = datetime.max.replace(tzinfo=UTC)
    dated: list[tuple[datetime, Item]] = []
    for item in _told_apart(items):
        latest = item.published_at or latest
        dated.append((latest, item))
    return tuple(item for _, item in sorted(dated, key=lambda pair: pair[0], reverse=True))


def _told_apart(items: Iterable[Item]) -> Iterable[Item]:
    """The items with a guid of its own for each: where several share one, what they say goes into it."""
    items = [item for item in dict.fromkeys(items) if not _is_void(item)]
    counts = Counter(item.guid for item in items)
    if len(counts) == len(items):
        return items
    return [replace(item, guid=_apart(item)) if counts[item.guid] > 1 else item for item in items]


def _is_void(item: Item) -> bool:
    return not (item.title or item.blurb or item.url) and item.guid.startswith(_HASHED)


def _apart(item: Item) -> str:
    said = f"{item.title or item.blurb}\0{item.url}"
    return f"{item.guid[: _MAX_GUID - 40]}#{blake2b(said.encode('utf-8', 'replace'), digest_size=8).hexdigest()}"


def item_of(entry: dict[str, Any], base: str, site_url: str, language: str) -> Item:
    """The item that one of feedparser's entries is.

    Args:
        entry: feedparser's.
        base: What its links are relative to.
        site_url: The site's front page: a link to it tells no item from another.
        language: The feed's.
    """
    title = shorten(plain_field(entry, "title"), MAX_TITLE)
    url = _entry_link(entry, base)
    blurb = _blurb(entry)
    source = entry.get("source") or {}
    return Item(
        guid=guid_of(str(entry.get("id") or ""), "" if url == site_url else url, title, blurb),
        url=url,
        title=title,
        blurb=blurb,
        published_at=_date(entry),
        language=language_of(str((entry.get("title_detail") or {}).get("language") or "")) or language,
        source=shorten(text_of_html(str(source.get("title") or "")), MAX_NAME),
        source_url=str(source.get("href") or source.get("link") or "")[:_MAX_LINK],
    )


def guid_of(guid: str, url: str, title: str, blurb: str) -> str:
    """Return what tells an item from another in its feed: its guid, else its link, else a hash of what it says."""
    name = text_of_plain(guid) or url
    if not name:
        name = _HASHED + blake2b((title or blurb).encode("utf-8", "replace"), digest_size=16).hexdigest()
    if len(name) > _MAX_GUID:
        name = name[: _MAX_GUID - 40] + blake2b(name.encode("utf-8", "replace"), digest_size=16).hexdigest()
    return name


def _entry_link(entry: Mapping[str, Any], base: str) -> str:
    candidates = [str(entry.get("link") or "")]
    candidates += [str(link.get("href") or "") for link in entry.get("links") or () if link.get("rel") == "alternate"]
    guid = str(entry.get("id") or "")
    if guid.startswith(_WEB):
        candidates.append(guid)
    candidates += [str(link.get("href") or "") for link in entry.get("links") or ()]
    return next((link for link in (absolute_link(candidate, base) for candidate in candidates) if link), "")


def absolute_link(link: str, base: str) -> str:
    """An absolute web address without tracking and credentials; empty when it is not one."""
    link = "".join(link.split())
    if not link:
        return ""
    try:
        joined = link if link.startswith(_WEB) else urljoin(base, link)
        parts = urlsplit(joined)
        if parts.scheme not in {"http", "https"} or not parts.hostname or len(joined) > _MAX_LINK:
            return ""
        if "@" in parts.netloc:
            joined = parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
    except ValueError:
        return ""
    return clean_link(joined) if "?" in joined or "#" in joined else joined


def plain_field(fields: Mapping[str, Any], name: str) -> str:
    """A title as plain text, by what it says it is written in."""
    value = str(fields.get(name) or "")
    if not value:
        return ""
    kind = (fields.get(f"{name}_detail") or {}).get("type")
    if kind == "text/plain" and "</" not in value and "&" not in value:
        return text_of_plain(value)
    return text_of_html(value)


def _blurb(entry: Mapping[str, Any]) -> str:
    """The summary, or the content where that says more."""
    summary = str(entry.get("summary") or "")
    contents = [str(content.get("value") or "") for content in entry.get("content") or ()]
    if summary in contents:
        summary = ""
    texts = [text_of_html(markup) for markup in (summary, *contents[:2]) if markup]
    text = max(texts, key=len, default="")
    if any(mark in text for mark in _FURNITURE_MARKS):
        furniture = _FURNITURE.search(text, max(0, len(text) - _FURNITURE_CHARS))
        text = text[: furniture.start()].rstrip() if furniture else text
    return shorten(text, MAX_BLURB)


def _date(entry: dict[str, Any]) -> datetime | None:
    for name in ("published", "updated", "created"):
        when = dict.get(entry, f"{name}_parsed")  # feedparser's own get() takes one date for another
        if when is not None:
            try:
                return datetime.fromtimestamp(timegm(when), UTC)
            except (ValueError, OverflowError, OSError):
                return None
    return None


def date_of_text(text: str) -> datetime | None:
    """The moment that a date as JSON or RSS write it means; without a zone it is UTC."""
    try:
        when = datetime.fromisoformat(text.strip())
    except ValueError:
        try:
            when = parsedate_to_datetime(text.strip())
        except (ValueError, OverflowError):
            return None
    return when if when.tzinfo else when.replace(tzinfo=UTC)


def language_of(name: str) -> str:
    """The two or three letters of a language tag; empty when it is none."""
    found = _LANGUAGE.match(name.strip())
    return found[0].lower() if found else ""
