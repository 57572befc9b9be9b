# pure
"""Where a web page says its feeds are, and where feeds usually are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from urllib.parse import urljoin, urlsplit

_MAX_PAGE = 500_000
_MAX_FOUND = 20
_TAG = re.compile(r"<(link|a)\s([^<>]{1,2000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([a-zA-Z-]{1,20})\s*=\s*(?:\"([^\"]{0,1500})\"|'([^']{0,1500})'|([^\s\"'>]{1,1500}))")
_SCHEMES = frozenset({"http", "https"})
_KINDS = frozenset(
    {
        "application/rss+xml",
        "application/atom+xml",
        "application/feed+json",
        "application/rdf+xml",
        "application/xml",
        "text/xml",
    }
)
_FEEDISH = re.compile(r"(?:^|[/._-])(?:rss|feed|atom|rdf)(?:[/._?-]|s?\d{0,2}$)|\.(?:rss|atom|rdf)$", re.IGNORECASE)
_USUAL = ("feed", "rss", "rss.xml", "feed.xml", "atom.xml", "index.xml", "feeds/posts/default", "feed.json")


@dataclass(frozen=True, slots=True)
class FoundFeed:
    """A feed at an address; ``title`` is what it calls itself, and may be empty."""

    url: str
    title: str = ""


def feed_links(page: str, url: str) -> tuple[FoundFeed, ...]:
    """Return the feeds that a page names: declared ones first, then links that look like one; comment feeds last."""
    declared: list[FoundFeed] = []
    likely: list[FoundFeed] = []
    for name, text in _TAG.findall(page[:_MAX_PAGE]):
        attributes = {key.lower(): unescape(a or b or c) for key, a, b, c in _ATTRIBUTE.findall(text)}
        target = _joined(url, attributes.get("href", ""))
        if not target or target == url:
            continue
        if name.lower() == "link":
            rel = attributes.get("rel", "").lower().split()
            kind = attributes.get("type", "").lower().partition(";")[0].strip()
            if "alternate" in rel and kind in _KINDS:
                declared.append(FoundFeed(target, attributes.get("title", "")[:100].strip()))
        elif _FEEDISH.search(urlsplit(target).path):
            likely.append(FoundFeed(target))
    once = {found.url: found for found in reversed(declared + likely)}
    ordered = [once.pop(found.url) for found in declared + likely if found.url in once]
    ordered.sort(key=lambda found: "comment" in f"{found.url} {found.title}".lower())
    return tuple(ordered[:_MAX_FOUND])


def usual_places(url: str) -> tuple[FoundFeed, ...]:
    """Where a site's feed is when it does not say: below the address, and at its root."""
    parts = urlsplit(url)
    folders = dict.fromkeys((parts.path.rstrip("/") + "/", "/"))
    return tuple(
        FoundFeed(parts._replace(path=folder + name, query="", fragment="").geturl())
        for folder in folders
        for name in _USUAL
    )


def _joined(base: str, link: str) -> str:
    try:
        joined = urljoin(base, link.strip())
        parts = urlsplit(joined)
    except ValueError:
        return ""
    host = parts.netloc.rpartition("@")[2]
    return parts._replace(netloc=host, fragment="").geturl() if link and parts.scheme in _SCHEMES and host else ""
