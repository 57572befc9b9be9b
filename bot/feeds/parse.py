# pure
"""A document becomes items: plain text, absolute links, aware times (run it in a worker that can be killed).

feedparser reads every item that is used. It gets bytes in UTF-8 in a ``BytesIO`` (a str or bytes it might take for a
file's name), with its two passes over HTML off: 3.4 times faster, because we want plain text and join links ourselves.
"""

from __future__ import annotations

import io
import json
import re
from contextlib import suppress
from dataclasses import dataclass, replace
from html import escape
from typing import Any

from bot.feeds import slim
from bot.feeds.dates import date_of_text
from bot.feeds.decode import harden, mend_references, to_utf8
from bot.feeds.feed_links import FoundFeed, feed_links
from bot.feeds.items import (
    MAX_NAME,
    MAX_TITLE,
    DocumentHead,
    Item,
    blurb_of,
    guid_of,
    identity_of,
    in_order,
    item_of,
    language_of,
    name_of,
)
from bot.feeds.jsonfeed import JsonItem, is_json, read_json
from bot.feeds.links import absolute_link
from bot.feeds.mend import mend_ampersands, without
from bot.problems import FeedProblem, FeedReason
from bot.text.charset import decode
from bot.text.html import paragraphs_of_html, paragraphs_of_plain, text_of_title
from bot.text.plain import shorten
from bot.web.pages.page_image import image_address, image_in_html
from bot.web.pages.redirect import refresh_target
from bot.web.urls import shown_url

_HEADERS = {"content-type": "application/xml; charset=utf-8"}
_FEED_ROOT = re.compile(rb"<(?:[A-Za-z_][\w.-]{0,40}:)?(?:rss|rdf|feed|channel|item|entry)[\s>/]", re.IGNORECASE)
_PAGE_ROOT = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_PROLOGUE = re.compile(rb"\s+|<\?[^>]{0,2000}>|(<!--)")
_DAYS = (b"monday", b"tuesday", b"wednesday", b"thursday", b"friday", b"saturday", b"sunday")
_SKIP_HOURS = re.compile(rb"<skipHours>(.{0,2000}?)</skipHours>", re.DOTALL)
_SKIP_DAYS = re.compile(rb"<skipDays>(.{0,1000}?)</skipDays>", re.DOTALL)
_NUMBERS = re.compile(rb"<hour>\s*(\d{1,2})\s*</hour>")
_MAX_TTL = 525_600


@dataclass(frozen=True, slots=True)
class Parsed:
    """The content of a document.

    ``problem`` says why it is no feed, and is None when it is one. ``items`` are those that were not among the seen
    spans, newest first. ``spans`` are the hashes of all its items, empty when it has to be parsed whole the next time.
    ``whole`` says that all items were parsed, ``head`` that title, language and so on were read. ``links`` are
    the feeds that a web page names.
    """

    items: tuple[Item, ...] = ()
    problem: FeedReason | None = None
    is_page: bool = False
    head: bool = False
    whole: bool = False
    title: str = ""
    site_url: str = ""
    language: str = ""
    ttl_minutes: int = 0
    skip_hours: int = 0
    skip_days: int = 0
    spans: bytes = b""
    links: tuple[FoundFeed, ...] = ()


def warm_up() -> None:
    """Load what parsing takes, before somebody waits for it."""
    import feedparser  # noqa: F401, PLC0415 - 16 MB that only a worker needs


def parse_feed(body: bytes, content_type: str, url: str, seen: bytes = b"", max_items: int = 500) -> Parsed:
    """Read a document.

    Args:
        body: As it came, unpacked.
        content_type: The header, for its charset.
        url: Where it was, to join links to.
        seen: ``spans`` of the last time; items that are among them are not read again.
        max_items: How many items are read: the newest.
    """
    if not body.strip():
        return Parsed(problem=FeedReason(FeedProblem.EMPTY))
    if is_json(body):
        return _from_json(body, content_type, url, max_items)
    document = to_utf8(body, content_type)
    start = _after_comments(document)
    root = _FEED_ROOT.search(document, start)
    if root is None or _PAGE_ROOT.search(without(document[start : root.start()], b"<!--", b"-->")):
        is_page = _PAGE_ROOT.search(document, start) is not None
        return _from_page(document.decode("utf-8", "replace"), url, is_page=is_page)
    return _from_xml(mend_ampersands(harden(document)), url, seen, max_items)


def _after_comments(document: bytes) -> int:
    """Where a document begins to say what it is: comments may speak of ``<html>`` or ``<rss>``."""
    at = 0
    while (found := _PROLOGUE.match(document, at)) is not None:
        if found[1] is None:
            at = found.end()
            continue
        end = document.find(b"-->", found.end())
        if end < 0:
            return at
        at = end + 3
    return at


def _from_page(page: str, url: str, *, is_page: bool) -> Parsed:
    """Return why it is no feed, with the feeds that it names, and first where it sends its readers on to."""
    target = absolute_link(refresh_target(page), url)
    links = feed_links(page, url) if is_page else ()
    if target and target != url:
        others = (link for link in links if link.url != target)
        problem = FeedReason.of(FeedProblem.WEB_PAGE_THAT_MOVED, url=shown_url(target))
        return Parsed(problem=problem, is_page=True, links=(FoundFeed(target), *others))
    if not is_page:
        return Parsed(problem=FeedReason(FeedProblem.NO_FEED))
    problem = FeedReason(FeedProblem.WEB_PAGE)
    if links:
        problem = FeedReason.of(FeedProblem.WEB_PAGE_WITH_FEED, url=shown_url(links[0].url))
    return Parsed(problem=problem, is_page=True, links=links)


def _from_xml(document: bytes, url: str, seen: bytes, max_items: int) -> Parsed:
    spans = slim.find_spans(document)
    if len(spans) > max_items:
        newest = _newest(document, spans, max_items)
        document = slim.cut(document, spans, newest)
        spans = slim.find_spans(document)
    hashes = b"".join(span.hash for span in spans)
    hours, days = _skips(slim.cut(document, spans, set()))
    if seen and spans:
        fresh = slim.unseen(spans, seen)
        if not fresh:
            return Parsed(spans=hashes)
        if len(fresh) < len(spans):
            tree = _feedparser(slim.cut(document, spans, fresh))
            if tree is not None and not tree.bozo and len(tree.entries) == len(fresh):
                read = _read(tree, url, max_items)
                items = tuple(_told_from_the_cut(item, document) for item in read.items)
                return replace(read, items=items, spans=hashes, head=True, skip_hours=hours, skip_days=days)
    tree = _feedparser(document) or _in_parts(document, spans)
    if tree is None:
        return Parsed(problem=FeedReason(FeedProblem.CONFUSING))
    parsed = _read(tree, url, max_items)
    if not parsed.items and not tree.version and not tree.feed.get("title"):
        return Parsed(problem=FeedReason(FeedProblem.NO_FEED))
    same = not tree.bozo and len(spans) == len(tree.entries) == len({item.guid for item in parsed.items})
    return replace(parsed, spans=hashes if same else b"", head=True, whole=True, skip_hours=hours, skip_days=days)


def _told_from_the_cut(item: Item, document: bytes) -> Item:
    """An item without its identity if another one of the document, which was cut out, shares its guid before the #."""
    before, mark, _ = item.guid.partition("#")
    if mark and document.count(escape(f"{before}#", quote=False).encode()) > 1:
        return replace(item, identity=None)
    return item


def _newest(document: bytes, spans: list[slim.Span], count: int) -> set[int]:
    """The numbers of the newest items of a document that is in order, one way or the other."""
    dates = [date_of_text(text.decode("utf-8", "replace")) for text in slim.span_dates(document, [spans[0], spans[-1]])]
    if dates[0] and dates[1] and dates[0] < dates[1]:
        return set(range(len(spans) - count, len(spans)))
    return set(range(count))


def _feedparser(document: bytes) -> Any | None:
    """Return feedparser's reading of a document; None when both of its parsers raise, as on a stray ``gml:pos``."""
    with suppress(Exception):
        return _strictly(document)
    # A reference to no character makes both raise. A namespace with a space in it, among others, makes only the strict
    # one: what is no XML from the first byte goes to the lenient one.
    mended = mend_references(document)
    for attempt in (mended, b"&;" + mended):
        with suppress(Exception):
            return _strictly(attempt)
    return None


def _in_parts(document: bytes, spans: list[slim.Span]) -> Any | None:
    """The document without the items that make feedparser raise; None when none is left."""

    def entries_among(numbers: range) -> list[Any]:
        tree = _feedparser(slim.cut(document, spans, set(numbers)))
        if tree is not None:
            return list(tree.entries)
        if len(numbers) <= 1:
            return []
        half = len(numbers) // 2
        return entries_among(numbers[:half]) + entries_among(numbers[half:])

    tree = _feedparser(slim.cut(document, spans, set()))
    if tree is None:
        return None
    tree["entries"] = entries_among(range(len(spans)))
    tree["bozo"] = True
    return tree if tree.entries else None


def _strictly(document: bytes) -> Any:
    import feedparser  # noqa: PLC0415 - 16 MB that only a worker needs

    return feedparser.parse(
        io.BytesIO(document),
        # Without the document's address: with it, feedparser joins it to each tag's (absent) base, 1.5 ms a feed.
        response_headers=_HEADERS,
        sanitize_html=False,
        resolve_relative_uris=False,
    )


def _read(tree: Any, url: str, max_items: int) -> Parsed:
    feed = tree.feed
    site_url = absolute_link(str(feed.get("link") or ""), url)
    language = language_of(str(feed.get("language") or ""))
    is_atom = tree.version.startswith("atom")
    # An Atom link without a base is relative to the document; in RSS, where nothing says so, the site is meant.
    base = url if is_atom else site_url or url
    head = DocumentHead(base, site_url, language, name_of(feed, is_atom=is_atom), is_atom, url)
    return Parsed(
        items=in_order(item_of(entry, head) for entry in tree.entries)[:max_items],
        title=head.title,
        site_url=site_url,
        language=language,
        ttl_minutes=_ttl(str(feed.get("ttl") or "")),
    )


def _ttl(text: str) -> int:
    """Return the minutes for which the feed may be cached, but for updatePeriod, which software writes unasked."""
    text = text.strip()
    return min(int(text[:9]), _MAX_TTL) if text.isdigit() and text.isascii() else 0


def _skips(head: bytes) -> tuple[int, int]:
    """The hours (UTC) and days in which the feed asks to be left alone, as bit masks."""
    hours = days = 0
    for block in _SKIP_HOURS.findall(head):
        for hour in _NUMBERS.findall(block):
            hours |= 1 << (int(hour) % 24)
    for block in _SKIP_DAYS.findall(head):
        for number, day in enumerate(_DAYS):
            days |= (day in block.lower()) << number
    return hours, days


def _from_json(body: bytes, content_type: str, url: str, max_items: int) -> Parsed:
    try:
        data = json.loads(decode(body, content_type))
    except (ValueError, RecursionError):
        return Parsed(problem=FeedReason(FeedProblem.BROKEN_JSON))
    found = read_json(data)
    if found is None:
        return Parsed(problem=FeedReason(FeedProblem.OTHER_JSON))
    language = language_of(found.language)
    site_url = absolute_link(found.site_url, url)
    title = shorten(_json_title(found.title), MAX_NAME)
    head = DocumentHead(site_url or url, site_url, language, title, url=url)
    return Parsed(
        items=in_order(_json_item(item, head) for item in found.items)[:max_items],
        head=True,
        whole=True,
        title=head.title,
        site_url=site_url,
        language=language,
    )


def _json_title(text: str) -> str:
    return text_of_title(text, has_markup=False)


def _json_item(item: JsonItem, head: DocumentHead) -> Item:
    title = shorten(_json_title(item.title), MAX_TITLE)
    paragraphs = paragraphs_of_plain(item.text) if item.text else paragraphs_of_html(item.html)
    blurb = blurb_of(paragraphs, title, head.title)
    link = absolute_link(item.url, head.base)
    guid = guid_of(item.id, link, title, blurb)
    language = language_of(item.language) or head.language
    return Item(
        guid=guid,
        url=link,
        title=title,
        blurb=blurb,
        published_at=date_of_text(item.published, language),
        language=language,
        identity=identity_of(guid, link),
        image=image_address(item.image, head.url) or image_in_html(item.html, head.url),
    )
