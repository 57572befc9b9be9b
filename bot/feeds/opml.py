# pure
"""OPML: the list of feeds that readers hand to each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from bot.errors import FileError
from bot.feeds.decode import mend_references, to_utf8
from bot.problems import FileProblem, FileReason
from bot.text.plain import plain
from bot.valid_text import valid
from bot.web.urls import url_problem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

_MAX_BYTES = 5_000_000
_MAX_FEEDS = 20_000
_MAX_TITLE = 100


# Ampersands that begin no entity of XML itself: in addresses as they are, and in entities that a file would define.
_LOOSE = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)")
_DEFINED = re.compile(rb"<!ENTITY\b[^<>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Outline:
    """A feed of an OPML file."""

    url: str
    title: str = ""
    site_url: str = ""


def parse_opml(document: bytes) -> tuple[Outline, ...]:
    """The feeds of a file, each address once, whether or not it can be asked (``url_problem`` says so).

    Raises:
        FileError: It is no OPML, or names no feed.
    """
    if len(document) > _MAX_BYTES:
        raise FileError(FileReason(FileProblem.LIST_TOO_LARGE, (("mb", _MAX_BYTES // 1_000_000),)))
    # Many readers write OPML that is not quite XML; it is read leniently, and nothing is resolved or loaded.
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        mended = mend_references(_DEFINED.sub(b"", to_utf8(document, "")))
        root = etree.fromstring(_LOOSE.sub(b"&amp;", mended), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None or _name(root) != "opml":
        raise FileError(FileReason(FileProblem.NO_OPML))
    found: dict[str, Outline] = {}
    for element in root.iter():
        if _name(element) != "outline":
            continue
        attributes = {str(key).lower(): str(value) for key, value in element.attrib.items()}
        url = attributes.get("xmlurl", "").strip()
        if url and len(found) < _MAX_FEEDS:
            title = plain(attributes.get("title") or attributes.get("text") or "")[:_MAX_TITLE]
            site = attributes.get("htmlurl", "").strip()
            found.setdefault(url, Outline(url, title, "" if url_problem(site) else site))
    if not found:
        raise FileError(FileReason(FileProblem.NAMES_NO_FEED))
    return valid(tuple(found.values()))


def compose_opml(feeds: Iterable[Outline], title: str, now: datetime) -> str:
    """A file that any reader can import."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        f"<head><title>{escape(plain(title))}</title>",
        f"<dateCreated>{now:%a, %d %b %Y %H:%M:%S} +0000</dateCreated></head>",
        "<body>",
    ]
    for feed in feeds:
        name = quoteattr(plain(feed.title) or feed.url)
        site = f" htmlUrl={quoteattr(feed.site_url)}" if feed.site_url else ""
        lines.append(f'<outline type="rss" text={name} title={name} xmlUrl={quoteattr(feed.url)}{site}/>')
    return "\n".join([*lines, "</body>", "</opml>", ""])


def _name(element: etree._Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""
