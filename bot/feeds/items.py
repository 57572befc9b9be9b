# pure
"""The items of feedparser become our entries: plain text, absolute links, aware times, an own identity."""

from __future__ import annotations

import re
from calendar import timegm
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from bot.feeds.dates import date_of_text, needs_another_reading
from bot.feeds.entry_image import entry_image
from bot.feeds.links import MAX_LINK, absolute_link, enclosure_of, entry_link
from bot.text.furniture import without_furniture
from bot.text.html import (
    paragraphs_of_html,
    paragraphs_of_plain,
    resolve_entities,
    text_of_html,
    text_of_plain,
    text_of_title,
)
from bot.text.plain import shorten
from bot.web.canonical import clean_link, without_session

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MAX_TITLE = 500
MAX_BLURB = 4000
MAX_NAME = 100
_MAX_GUID = 500
_HASHED = "hash:"
_LANGUAGE = re.compile(r"^[a-zA-Z]{2,3}(?=[-_]|$)")
# Markup in a field that is said to be plain: no author writes these about tags.
_MARKED_UP = re.compile(
    r"</(?:p|a|div|li|ul|ol|td|blockquote|h[1-6])>|<a\s[^<>]{0,500}href\s*=|<img\s[^<>]{0,500}src\s*=|<br\s?/>",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a document.

    ``source`` and ``source_url`` are whom an aggregator's item names as its origin. ``identity`` is a number that the
    item keeps when it is revised under another guid: one that differs in its fragment, its session or its scheme, with
    the same canonical link. It is None where another item of the document has the same. ``image`` is the address of the
    picture that the feed gives it.
    """

    guid: str
    url: str
    title: str
    blurb: str
    published_at: datetime | None
    language: str = ""
    source: str = ""
    source_url: str = ""
    identity: int | None = field(default=None, compare=False)
    image: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class DocumentHead:
    """The part of a document that its items are read by.

    ``url`` is where it was, ``base`` what links are relative to, and ``site_url`` the site's front page: a link to it
    tells no item from another.
    ``is_atom`` says that a field called plain text holds no markup.
    """

    base: str
    site_url: str = ""
    language: str = ""
    title: str = ""
    is_atom: bool = False
    url: str = ""


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
    shared = Counter(item.identity for item in items)
    if len(shared) < len(items):
        items = [replace(item, identity=None) if shared[item.identity] > 1 else item for item in items]
    counts = Counter(item.guid for item in items)
    if len(counts) == len(items):
        return items
    return [replace(item, guid=_apart(item), identity=None) if counts[item.guid] > 1 else item for item in items]


def _is_void(item: Item) -> bool:
    return not (item.title or item.blurb or item.url) and item.guid.startswith(_HASHED)


def _apart(item: Item) -> str:
    said = f"{item.title or item.blurb}\0{item.url}"
    return f"{item.guid[: _MAX_GUID - 40]}#{blake2b(said.encode('utf-8', 'replace'), digest_size=8).hexdigest()}"


def item_of(entry: Mapping[str, Any], head: DocumentHead) -> Item:
    """The item that one of feedparser's entries is."""
    # A plain dict: feedparser's own takes one name for another (a date for another date), at ten times the cost.
    entry = dict(entry)
    title = shorten(_title(entry, is_atom=head.is_atom), MAX_TITLE)
    language = language_of(str((entry.get("title_detail") or {}).get("language") or "")) or head.language
    url = entry_link(entry, head.base, language)
    blurb = _blurb(entry, title, head)
    source, source_url = _source(entry)
    named_by = absolute_link(enclosure_of(entry), head.base) if not url else "" if url == head.site_url else url
    guid = guid_of(str(entry.get("id") or ""), named_by, title, blurb)
    return Item(
        guid=guid,
        url=url,
        title=title,
        blurb=blurb,
        published_at=_date(entry, language),
        language=language,
        source=source,
        source_url=source_url,
        identity=identity_of(guid, url),
        image=entry_image(entry, head.url or head.base),
    )


def identity_of(guid: str, url: str) -> int | None:
    """The number that a revision of an item shares with it; None without a link, or with a guid that never changes."""
    if not url or guid.startswith(_HASHED) or ("#" not in guid and not guid.startswith(("http:", "https:"))):
        return None
    link = without_session(clean_link(url)).removeprefix("https://").removeprefix("www.").rstrip("/")
    said = f"{without_session(guid)}\0{link}"
    return int.from_bytes(blake2b(said.encode("utf-8", "replace"), digest_size=8).digest(), "big", signed=True)


def guid_of(guid: str, url: str, title: str, blurb: str) -> str:
    """Return what tells an item from another in its feed: its guid, else its link, else a hash of what it says."""
    name = text_of_plain(guid) or url
    if not name:
        name = _HASHED + blake2b((title or blurb).encode("utf-8", "replace"), digest_size=16).hexdigest()
    if len(name) > _MAX_GUID:
        name = name[: _MAX_GUID - 40] + blake2b(name.encode("utf-8", "replace"), digest_size=16).hexdigest()
    return name


def name_of(fields: Mapping[str, Any], *, is_atom: bool) -> str:
    """The title of a feed as plain text."""
    return shorten(_title(fields, is_atom=is_atom), MAX_NAME)


def _title(fields: Mapping[str, Any], *, is_atom: bool) -> str:
    """A title as plain text, by what it says it is written in."""
    value = str(fields.get("title") or "")
    if not value:
        return ""
    kind = (fields.get("title_detail") or {}).get("type")
    return text_of_title(value, has_markup=not (is_atom and kind == "text/plain"))


def _blurb(entry: Mapping[str, Any], title: str, head: DocumentHead) -> str:
    """The summary, or the content where that says more; its paragraphs are lines."""
    fields = [(str(entry.get("summary") or ""), (entry.get("summary_detail") or {}).get("type"))]
    fields += [(str(content.get("value") or ""), content.get("type")) for content in (entry.get("content") or ())[:2]]
    longest: list[str] = []
    length = 0
    for text, kind in sorted(dict(fields).items(), key=lambda field: len(field[0]), reverse=True):
        if len(text) <= length:  # it cannot say more than what was read
            break
        lines = _paragraphs(text, is_plain=head.is_atom and kind == "text/plain")
        said = sum(map(len, lines)) + len(lines)
        if said > length:
            longest, length = lines, said
    return blurb_of(longest, title, head.title)


def _paragraphs(text: str, *, is_plain: bool) -> list[str]:
    has_markup = _MARKED_UP.search(text) is not None if is_plain else "<" in text or "&lt;" in text
    return paragraphs_of_html(text, MAX_BLURB) if has_markup else paragraphs_of_plain(resolve_entities(text), MAX_BLURB)


def blurb_of(paragraphs: Sequence[str], title: str, site: str) -> str:
    """A text of paragraphs without what is the site's, one a line."""
    return shorten("\n".join(without_furniture(paragraphs, title, site)), MAX_BLURB)


def _source(entry: Mapping[str, Any]) -> tuple[str, str]:
    """The name and the address of whom an aggregator's item names as its origin; empty where it names none."""
    source = entry.get("source")
    if not source:
        return "", ""
    name = shorten(text_of_html(str(source.get("title") or "")), MAX_NAME)
    return name, str(source.get("href") or source.get("link") or "")[:MAX_LINK]


def _date(entry: Mapping[str, Any], language: str) -> datetime | None:
    for name in ("published", "updated", "created"):
        when = entry.get(f"{name}_parsed")
        text = str(entry.get(name) or "")
        if when is None or needs_another_reading(text, language):
            read = date_of_text(text, language)
            if read is not None:
                return read
        if when is not None:
            try:
                return datetime.fromtimestamp(timegm(when), UTC)
            except (ValueError, OverflowError, OSError):
                return None
    return None


def language_of(name: str) -> str:
    """The two or three letters of a language tag; empty when it is none."""
    found = _LANGUAGE.match(name.strip())
    return found[0].lower() if found else ""
