# pure
"""The links of a feed: which of an entry's is the article's, and how one is repaired without becoming another page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from bot.web.canonical import clean_link
from bot.web.unwrap import leads_elsewhere, unwrapped_link

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MAX_LINK = 2000
_WEB = ("http://", "https://")
_ORIGINS = ("feedburner_origlink", "pheedo_origlink")
_PAGES = frozenset({"text/html", "application/xhtml+xml", "application/xml+xhtml", ""})
# Relations whose target is about the entry, as the last resort.
_ABOUT = ("via", "related")
_BREAK = re.compile(r"[\r\n\t]")  # of a link that its source wraps
_SPACE = re.compile(r"\s")
_SCHEME = re.compile(r"^(https?):/*(?=[^/])", re.IGNORECASE)
_HOST = re.compile(
    r"^(?:www\d?\.(?:[\w-]+\.)+[^\W\d_]{2,24}|(?:[\w-]+\.)+(?!(?:html?|php\d?|aspx?|jspx?|cgi|xml|xhtml|shtml|cfm|pdf|txt|json|js|css|rss"
    r"|atom|rdf|docx?|jpe?g|png|gif|zip)\b)[^\W\d_]{2,24}(?=/|:\d))(?::\d{1,5})?(?=[/?#]|$)",
    re.IGNORECASE,
)


def absolute_link(link: str, base: str) -> str:
    """An absolute web address without tracking and credentials; empty when it is not one.

    Spaces in it are encoded as a browser does, and what a line break tore apart is joined.
    """
    link = link.strip()
    if not link:
        return ""
    if not link.isprintable():
        link = "".join(map(str.strip, _BREAK.split(link)))
    link = _SPACE.sub("%20", link)
    try:
        joined = link if link.startswith(_WEB) and "///" not in link[:9] else _joined(link, base)
        parts = urlsplit(joined)
        if parts.scheme not in {"http", "https"} or not parts.hostname or len(joined) > MAX_LINK:
            return ""
        if "@" in parts.netloc:
            joined = parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
    except ValueError:
        return ""
    joined = unwrapped_link(joined)
    return clean_link(joined) if "?" in joined or "#" in joined else joined


def _joined(link: str, base: str) -> str:
    """A link that is no full address, as one: its host is named, its scheme is misspelt, or it is relative."""
    link = _SCHEME.sub(lambda match: f"{match[1].lower()}://", link)
    if link.startswith(_WEB):
        return link
    if _HOST.match(link):
        return f"{urlsplit(base).scheme or 'https'}://{link}"
    return urljoin(base, link)


def entry_link(entry: Mapping[str, Any], base: str, language: str) -> str:
    """The address of the article that one of feedparser's entries is about; empty when it names none.

    Args:
        entry: feedparser's.
        base: What its links are relative to.
        language: Of the feed: of several alternatives the one in it is taken.
    """
    blind = ""
    for candidate in _candidates(entry, language):
        link = absolute_link(candidate, base) if candidate else ""
        if link and not leads_elsewhere(link):
            return link
        blind = blind or link
    return blind


def enclosure_of(entry: Mapping[str, Any]) -> str:
    """The address of the sound or picture that one of feedparser's entries brings: it is no article, but tells it."""
    links = (link for link in entry.get("links") or () if link.get("rel") == "enclosure")
    return next((str(link["href"]) for link in links if link.get("href")), "")


def _candidates(entry: Mapping[str, Any], language: str) -> Iterable[str]:
    """The addresses that may be the article's, the likeliest first; an enclosure or the feed itself is none."""
    yield from (str(entry.get(name) or "") for name in _ORIGINS)
    links = [link for link in map(dict, entry.get("links") or ()) if link.get("href")]
    alternates = [link for link in links if link.get("rel") == "alternate"]
    guid = str(entry.get("id") or "")
    link = str(entry.get("link") or "")
    if len(alternates) > 1:
        yield from (str(one["href"]) for one in sorted(alternates, key=lambda one: _distance(one, language)))
    if link != guid or link.startswith((*_WEB, "/")):  # a guid without a link is one only if it looks like one
        yield link
    yield from (str(one["href"]) for one in alternates)
    if guid.startswith(_WEB):
        yield guid
    for relation in _ABOUT:
        yield from (str(one["href"]) for one in links if one.get("rel") == relation)


def _distance(link: Mapping[str, Any], language: str) -> tuple[bool, int]:
    """The distance of an alternative from a page in a feed's language."""
    kind = str(link.get("type") or "").partition(";")[0].strip().lower()
    spoken = str(link.get("hreflang") or "").partition("-")[0].strip().lower()
    return kind not in _PAGES, 1 if not spoken else 0 if spoken == language else 2
