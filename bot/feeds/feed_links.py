# pure
"""Where a web page says its feeds are, and where feeds usually are."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from html import unescape
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from bot.feeds.mend import without

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAX_PAGE = 500_000
_MAX_FOUND = 20
_MAX_DATA = 20  # blocks of JSON-LD
_MAX_DEPTH = 12
# A tag with quoted values, which may hold ">", or as much of one as comes before the next.
_TAG = re.compile(
    r"<(link|a|base)\s((?>(?:[^<>\"']|\"[^\"<]{0,1500}\"|'[^'<]{0,1500}')*)|[^<>]{1,2000})>", re.IGNORECASE
)
_ATTRIBUTE = re.compile(r"([a-zA-Z-]{1,20})\s{0,9}=\s{0,9}(?:\"([^\"]{0,1500})\"|'([^']{0,1500})'|([^\s\"'>]{1,1500}))")
_DATA = re.compile(r"<script\s[^<>]{0,300}application/(?:ld\+)?json[^<>]{0,300}>", re.IGNORECASE)
_SCHEMES = frozenset({"http", "https"})
_SAID = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "application/rss"}
)
_KINDS = _SAID | {"application/xml", "text/xml", "application/x-rss+xml", "text/rss", "text/atom", "application/atom"}
_ADDRESSES = ("contentUrl", "url", "@id", "target", "urlTemplate")
_FORMATS = ("encodingFormat", "fileFormat", "contentType")
_FEEDISH = re.compile(r"(?:^|[/._-])(?:rss|feed|atom|rdf)(?:[/._?-]|s?\d{0,2}$)|\.(?:rss|atom|rdf)$", re.IGNORECASE)
_USUAL = (
    "feed",
    "rss",
    "rss.xml",
    "feed.xml",
    "atom.xml",
    "index.xml",
    "feeds/posts/default",
    "feed.json",
    "index.rdf",
    "rss/",
    "feeds",
    "blog/feed",
    "news/rss",
    "rss/news.xml",
    "feed/atom",
    "?feed=rss2",
)


@dataclass(frozen=True, slots=True)
class FoundFeed:
    """A feed at an address; ``title`` is what it calls itself, and may be empty."""

    url: str
    title: str = ""


def feed_links(page: str, url: str) -> tuple[FoundFeed, ...]:
    """Return the feeds that a page names: declared ones first, then links that look like one; comment feeds last."""
    page = without(page[:_MAX_PAGE], "<!--", "-->")
    tags = [(name.lower(), _attributes(text)) for name, text in _TAG.findall(page)]
    base = next((_joined(url, tag["href"]) for name, tag in tags if name == "base" and tag.get("href")), "") or url
    declared: list[FoundFeed] = []
    likely: list[FoundFeed] = []
    for name, tag in tags:
        target = _joined(base, tag.get("href", ""))
        if not target or target == url or name == "base":
            continue
        if _declares(name, tag):
            declared.append(FoundFeed(target, tag.get("title", "")[:100].strip()))
        elif name == "a" and _FEEDISH.search(urlsplit(target).path):
            likely.append(FoundFeed(target))
    named = [FoundFeed(target) for link in _links_of_data(page) if (target := _joined(base, link)) not in {"", url}]
    return _in_order(declared + named + likely)


def _in_order(found: list[FoundFeed]) -> tuple[FoundFeed, ...]:
    once: dict[str, FoundFeed] = {}
    for feed in found:
        once.setdefault(feed.url, feed)
    ordered = sorted(once.values(), key=lambda feed: "comment" in f"{feed.url} {feed.title}".lower())
    return tuple(ordered[:_MAX_FOUND])


def _attributes(text: str) -> dict[str, str]:
    return {key.lower(): unescape(a or b or c) for key, a, b, c in _ATTRIBUTE.findall(text)}


def _declares(name: str, tag: dict[str, str]) -> bool:
    """Return True if a tag says itself that it leads to a feed."""
    rel = tag.get("rel", "").lower().split()
    kind = tag.get("type", "").lower().partition(";")[0].strip()
    if name == "a":
        return kind in _SAID or "feed" in rel
    return "feed" in rel or ("alternate" in rel and kind in _KINDS)


def _links_of_data(page: str) -> Iterator[str]:
    """The addresses of feeds in the page's JSON-LD."""
    for opening in islice(_DATA.finditer(page), _MAX_DATA):
        end = page.find("</script", opening.end())
        try:
            data = json.loads(page[opening.end() : max(end, opening.end())])
        except (ValueError, RecursionError):
            continue
        yield from _links_in(data, _MAX_DEPTH)


def _links_in(data: object, depth: int) -> Iterator[str]:
    if depth and isinstance(data, list):
        for part in data:
            yield from _links_in(part, depth - 1)
    elif depth and isinstance(data, dict):
        kinds = data.get("@type")
        formats = [str(data.get(name) or "").lower().partition(";")[0].strip() for name in _FORMATS]
        is_feed = "DataFeed" in (kinds if isinstance(kinds, list) else [kinds]) or any(
            kind in _SAID for kind in formats
        )
        addresses = [value for name in _ADDRESSES if isinstance(value := data.get(name), str)]
        yield from (address for address in addresses if is_feed or _FEEDISH.search(_path(address)))
        for part in data.values():
            yield from _links_in(part, depth - 1)


def _path(address: str) -> str:
    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def usual_places(url: str) -> tuple[FoundFeed, ...]:
    """Where a site's feed is when it does not say: below the address, and at its root."""
    parts = urlsplit(url)
    folders = dict.fromkeys((parts.path.rstrip("/") + "/", "/"))
    bare = parts._replace(query="", fragment="")
    return tuple(
        FoundFeed(bare._replace(path=folder + name.partition("?")[0], query=name.partition("?")[2]).geturl())
        for name in _USUAL
        for folder in folders
    )


def _joined(base: str, link: str) -> str:
    try:
        joined = urljoin(base, link.strip())
        parts = urlsplit(joined)
    except ValueError:
        return ""
    host = parts.netloc.rpartition("@")[2]
    return parts._replace(netloc=host, fragment="").geturl() if link and parts.scheme in _SCHEMES and host else ""
