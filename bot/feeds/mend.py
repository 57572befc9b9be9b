# pure
"""Ampersands of a document that XML does not allow, mended before feedparser gives up on XML.

Its lenient parser makes ``D&D;`` of ``D&D`` and takes ``&copy=3`` in an address for a sign.
"""

from __future__ import annotations

import re
from html.entities import html5
from typing import AnyStr

_LOOSE = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);)")
# What is passed over as a whole, or the reference or ampersand that is to be mended.
_MENDED = re.compile(
    rb"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)"
    rb"|&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);)(?:(#[xX][0-9a-fA-F]+|#[0-9]+|[A-Za-z][A-Za-z0-9]{1,31}(?=;));?)?",
    re.DOTALL,
)


def mend_ampersands(document: bytes) -> bytes:
    """The document in UTF-8 with names of HTML as characters, and any other ``&`` written as ``&amp;``.

    What stands in CDATA and comments stays: there an ampersand is one.
    """
    return _MENDED.sub(_written, document) if _LOOSE.search(document) else document


def without(text: AnyStr, opening: AnyStr, closing: AnyStr) -> AnyStr:
    """A text without what stands between two marks, marks and all; what never ends stays."""
    pieces: list[AnyStr] = []
    at = 0
    while (start := text.find(opening, at)) >= 0 and (end := text.find(closing, start + len(opening))) >= 0:
        pieces.append(text[at:start])
        at = end + len(closing)
    pieces.append(text[at:])
    return text[:0].join(pieces)


def _written(match: re.Match[bytes]) -> bytes:
    text = match[0]
    if not text.startswith(b"&"):
        return text
    name = match[1]
    if name is None:
        return b"&amp;"
    if name.startswith(b"#"):
        return b"&" + name.lower() + b";"
    characters = html5.get(name.decode("ascii") + ";")
    if characters is None:
        return b"&amp;" + text[1:]
    return "".join(f"&#{ord(character)};" for character in characters).encode("ascii")
