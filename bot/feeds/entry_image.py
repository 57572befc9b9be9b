# pure
"""The image that a feed gives an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.web.pages.page_image import image_address, image_in_html, is_image_file, is_too_small, pixels

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_LARGE = 2560  # more is for print, and slow to fetch
_UNKNOWN = 640  # a width that is not written stands among the others as this
_MOST = 20
_MOST_HTML = 20_000


def entry_image(entry: Mapping[str, Any], base: str) -> str:
    """The address of the image that one of feedparser's entries brings; empty when it brings none that would do.

    Args:
        entry: feedparser's.
        base: The address of its document.
    """
    for links in _given(entry):
        found = (image_address(_address(link), base) for link in sorted(links, key=_rank))
        if address := next(filter(None, found), ""):
            return address
    texts = [str(content.get("value") or "") for content in (entry.get("content") or ())[:2]]
    found = (image_in_html(text[:_MOST_HTML], base) for text in (*texts, str(entry.get("summary") or "")))
    return next(filter(None, found), "")


def _given(entry: Mapping[str, Any]) -> Iterator[Iterable[Mapping[str, Any]]]:
    """The images that the feed itself names, the likeliest to be a photo first."""
    media = [dict(link) for link in (entry.get("media_content") or ())[:_MOST]]
    yield [link for link in media if _is_image(link) and _is_large(link)]
    yield [link for link in map(dict, (entry.get("media_thumbnail") or ())[:_MOST]) if _is_large(link)]
    links = map(dict, (entry.get("links") or ())[:_MOST])
    yield [link for link in links if link.get("rel") == "enclosure" and _is_image(link)]
    image = entry.get("image")
    yield [image] if isinstance(image, dict) else []


def _is_image(link: Mapping[str, Any]) -> bool:
    medium, kind = str(link.get("medium") or "").lower(), str(link.get("type") or "").lower()
    if medium or kind:
        return medium == "image" or (not medium and kind.startswith("image/"))
    return is_image_file(_address(link))


def _is_large(link: Mapping[str, Any]) -> bool:
    return not is_too_small(link.get("width"), link.get("height"))


def _rank(link: Mapping[str, Any]) -> int:
    width = pixels(link.get("width")) or _UNKNOWN
    return width if width > _LARGE else -width


def _address(link: Mapping[str, Any]) -> str:
    return str(link.get("url") or link.get("href") or "")
