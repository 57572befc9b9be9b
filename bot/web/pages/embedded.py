# pure
"""The text of an article that a page carries as data, for its own script: JSON-LD, ``__NEXT_DATA__`` and their kin."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAX_PAGE = 3_000_000
_MAX_TEXT = 200_000
_MAX_DEPTH = 60
_MAX_SCRIPTS = 40
_MIN_PROSE = 40
_MIN_SCRIPT = 200
_SCRIPT = re.compile(r"<script\b([^<>]{0,1000})>", re.IGNORECASE)
_IS_JSON = re.compile(r"type\s*=\s*[\"']?application/(?:ld\+)?json", re.IGNORECASE)
_IS_STATE = re.compile(r"\A\s{0,100}(?:window|self|globalThis)?[.\w$\[\]\"']{1,100}\s{0,9}=\s{0,9}(?=\{)")
_BLOCK = re.compile(r"<(?:p|br|div|li|h[1-6]|blockquote)\b", re.IGNORECASE)
_END_OF_SENTENCE = re.compile(
    r"[.!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964][\"'\u2019\u201d\u00bb)\]<&\s]|"
    r"[.!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964]\Z"
)
_ADDRESS = re.compile(r"\A\s*(?:https?:)?//\S+\s*\Z")
# Where an article stands in what sites write for their own scripts; everything below it is its text.
_BODIES = frozenset(
    [
        "articlebody",
        "article_body",
        "articlecontent",
        "article",
        "articletext",
        "blocks",
        "body",
        "bodyhtml",
        "body_html",
        "bodytext",
        "components",
        "content",
        "content_elements",
        "contenthtml",
        "content_html",
        "description_html",
        "elements",
        "fulltext",
        "html",
        "markup",
        "paragraphs",
        "post",
        "rendered",
        "richtext",
        "story",
        "storybody",
        "text",
    ]
)
# What stands beside a text, and is none of it.
_ASIDES = frozenset(
    [
        "ads",
        "alt",
        "author",
        "authors",
        "bio",
        "biography",
        "byline",
        "caption",
        "captions",
        "comments",
        "consent",
        "cookie",
        "copyright",
        "credit",
        "credits",
        "dek",
        "description",
        "excerpt",
        "footer",
        "head",
        "header",
        "headline",
        "i18n",
        "image",
        "images",
        "keywords",
        "kicker",
        "latest",
        "legal",
        "locale",
        "media",
        "menu",
        "messages",
        "meta",
        "metadata",
        "more",
        "mostread",
        "nav",
        "navigation",
        "newsletter",
        "og",
        "popular",
        "promo",
        "recirculation",
        "recommended",
        "related",
        "relatedarticles",
        "related_articles",
        "seo",
        "share",
        "sidebar",
        "subtitle",
        "summary",
        "tags",
        "teaser",
        "teasers",
        "title",
        "topics",
        "translations",
        "trending",
        "video",
        "videos",
    ]
)
_OTHER_WORKS = frozenset({"liveBlogUpdate", "hasPart", "mentions", "isRelatedTo"})
_NAMES = frozenset({"title", "headline", "name"})
_LINKS = frozenset({"url", "slug", "href", "link", "path", "canonical_url", "uri", "permalink"})


def embedded_article(page: str) -> str:
    """Return the article that a page carries as data, as HTML of its paragraphs; empty when it carries none."""
    linked: list[list[str]] = []
    stated: list[list[str]] = []
    for kind, data in _data_of(page[:_MAX_PAGE]):
        if kind == "ld":
            linked += _article_bodies(data)
        else:
            stated += _bodies(data)
    return _as_html(max(linked, key=_length, default=[]) or max(stated, key=_length, default=[]))


def linked_data(page: str) -> Iterator[Any]:
    """The data of a page that are meant for others: its JSON-LD."""
    return (data for kind, data in _data_of(page[:_MAX_PAGE]) if kind == "ld")


def _data_of(page: str) -> Iterator[tuple[str, Any]]:
    """The JSON in a page's scripts; ``ld`` for what is meant for others, ``state`` for what its own script reads."""
    for number, opening in enumerate(_SCRIPT.finditer(page)):
        if number >= _MAX_SCRIPTS:
            return
        end = page.find("</script", opening.end())
        text = page[opening.end() : end if end >= 0 else len(page)]
        state = None if _IS_JSON.search(opening[1]) else _IS_STATE.match(text)
        if len(text) < _MIN_SCRIPT or not (state or _IS_JSON.search(opening[1])):
            continue
        data = _read_json(text[state.end() :] if state else text)
        if data is not None:
            yield "ld" if "ld+json" in opening[1].lower() else "state", data


def _read_json(text: str) -> Any:
    try:
        return json.JSONDecoder(strict=False).raw_decode(text.strip().removeprefix("<!--").lstrip())[0]
    except (ValueError, RecursionError):
        return None


def _article_bodies(data: Any, depth: int = 0) -> list[list[str]]:
    """Every ``articleBody``; the parts of a live page are one."""
    if depth > _MAX_DEPTH:
        return []
    if isinstance(data, list):
        return [body for part in data for body in _article_bodies(part, depth + 1)]
    if not isinstance(data, dict):
        return []
    body = data.get("articleBody")
    found = [[body]] if isinstance(body, str) and body.strip() else []
    updates = data.get("liveBlogUpdate")
    if isinstance(updates, list):
        found.append([piece for body in _article_bodies(updates, depth + 1) for piece in body])
    rest = (value for key, value in data.items() if key not in {"liveBlogUpdate", "hasPart", "mentions", "isRelatedTo"})
    return found + [
        body for value in rest if isinstance(value, dict | list) for body in _article_bodies(value, depth + 1)
    ]


def _bodies(data: Any, depth: int = 0) -> list[list[str]]:
    """The texts below each key that names one, outermost first."""
    if depth > _MAX_DEPTH:
        return []
    if isinstance(data, list):
        return [] if _is_teasers(data) else [body for part in data for body in _bodies(part, depth + 1)]
    if not isinstance(data, dict):
        return []
    found: list[list[str]] = []
    for key, value in data.items():
        name = key.lower()
        if name in _BODIES and (prose := list(_prose(value))):
            found.append(prose)
        elif name not in _ASIDES:
            found += _bodies(value, depth + 1)
    return found


def _prose(node: Any, depth: int = 0) -> Iterator[str]:
    """The sentences at and below a place, in their order."""
    if depth > _MAX_DEPTH:
        return
    if isinstance(node, str):
        if len(node) >= _MIN_PROSE and _END_OF_SENTENCE.search(node) and not _ADDRESS.match(node):
            yield node
    elif isinstance(node, list) and not _is_teasers(node):
        for part in node:
            yield from _prose(part, depth + 1)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key.lower() not in _ASIDES:
                yield from _prose(value, depth + 1)


def _is_teasers(parts: list[Any]) -> bool:
    """Return True if a list is of other articles: each has a name and an address."""
    named = [
        part
        for part in parts
        if isinstance(part, dict) and not _NAMES.isdisjoint(keys := {key.lower() for key in part}) and keys & _LINKS
    ]
    return len(named) > 1 and len(named) * 2 > len(parts)


def _length(pieces: list[str]) -> int:
    return sum(map(len, pieces))


def _as_html(pieces: list[str]) -> str:
    """Return paragraphs as HTML: what has no tags of blocks is text, a line of it a paragraph."""
    once = dict.fromkeys(pieces)  # some states hold a text twice
    whole = "".join(_written(html.unescape(piece) if "&lt;p" in piece else piece) for piece in once)
    return whole[:_MAX_TEXT]


def _written(piece: str) -> str:
    if _BLOCK.search(piece):
        return f"<div>{piece}</div>"
    lines = filter(None, map(str.strip, piece.split("\n")))
    kept = [line if "<" in line else html.escape(html.unescape(line), quote=False) for line in lines]
    return "".join(f"<p>{line}</p>" for line in kept)


__all__ = ["embedded_article", "linked_data"]
