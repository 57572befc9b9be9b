# pure
"""Pages that only send their readers on: by a meta refresh, or by a line of script on a page that says nothing else."""

from __future__ import annotations

import re
from html import unescape

_LOOKED_AT = 64 * 1024
_SOON = 15.0  # seconds; a page that is renewed later is one to read
_META = re.compile(r"<meta\s([^<>]{1,3000})>", re.IGNORECASE)
_IS_REFRESH = re.compile(r"http-equiv\s*=\s*[\"']?\s*refresh\b", re.IGNORECASE)
_CONTENT = re.compile(r"content\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)
# As browsers read it: "5; url='/new'", "5,/new", "0 URL = /new".
_TARGET = re.compile(
    r"\A ?(?P<delay>\d*)(?:\.[\d.]*)?(?: ?[;,] ?| )(?:url ?= ?)?"
    r"(?:\"(?P<double>[^\"]*)|'(?P<single>[^']*)|(?P<bare>[^ ].*))",
    re.IGNORECASE,
)
_SCRIPTED = re.compile(
    r"\blocation(?:\.href)?\s{0,9}=\s{0,9}([\"'])(?P<set>[^\"'\\\s]{1,2000})\1"
    r"|\blocation\.(?:replace|assign)\(\s{0,9}([\"'])(?P<called>[^\"'\\\s]{1,2000})\3",
)
_COMMENT_OR_NOSCRIPT = (("<!--", "-->"), ("<noscript", "</noscript"))


def refresh_target(page: str) -> str:
    """Return where a page's meta refresh leads, as it is written there; empty when it has none that leads elsewhere."""
    for attributes in _META.findall(_bare(page[:_LOOKED_AT])):
        if not _IS_REFRESH.search(attributes):
            continue
        content = _CONTENT.search(attributes)
        said = unescape(content[1] or content[2] or content[3] or "") if content else ""
        found = _TARGET.match(" ".join(said.split()))
        if found and float(found["delay"] or 0) <= _SOON:
            return (found["double"] or found["single"] or found["bare"] or "").strip()
    return ""


def scripted_target(page: str) -> str:
    """Return where a page's script sends a browser; only of use when the page has nothing to read."""
    found = _SCRIPTED.search(page[:_LOOKED_AT])
    return (found["set"] or found["called"]) if found else ""


def _bare(page: str) -> str:
    """Return a page without its comments, and without what is for browsers that run no scripts."""
    for opening, closing in _COMMENT_OR_NOSCRIPT:
        first, *rest = re.split(opening, page, flags=re.IGNORECASE)
        page = first + "".join(re.split(closing, piece, maxsplit=1, flags=re.IGNORECASE)[-1] for piece in rest)
    return page


__all__ = ["refresh_target", "scripted_target"]
