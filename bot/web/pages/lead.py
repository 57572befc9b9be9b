# pure
"""The lead of a page, which an extractor sometimes takes for a teaser of another article, and leaves out."""

from __future__ import annotations

import re
from typing import Any

from bot.text.plain import plain

_Tree = Any  # lxml's, which has no types
_LEAD = 60  # characters that tell a paragraph
_BLOCKS = ("p", "h2", "h3", "h4", "div", "span", "section", "strong", "em", "b")
_WHOLE_BLOCKS = frozenset({"p", "h2", "h3", "h4"})
_MAX_LEAD = 2000
_LOOKED_AT = 300
_SENTENCE_ENDS = tuple('.!?\u2026"\u201d\u00bb\u3002\u061f')
_LEAD_NAMES = re.compile(
    r"(?<![a-z])(?:lead|lede|intro|standfirst|dek|teaser|abstract|chapo|chapeau|vorspann|entradilla|sommario|summary|strap)"
    r"(?![a-z])",
    re.IGNORECASE,
)
_NOT_OURS = frozenset({"a", "aside", "footer", "nav", "figure", "li"})
_DESCRIPTIONS = (
    './/meta[@property="og:description"]/@content',
    './/meta[@name="description"]/@content',
    './/meta[@name="twitter:description"]/@content',
)


def with_lead(text: str, tree: _Tree) -> str:
    """The text with the page's own lead, which an extractor sometimes takes for a teaser of another article."""
    for lead in (_described(tree), _opening(tree, text)):
        if text and lead and lead[:_LEAD] not in text:
            return f"{lead}\n{text}"
    return text


def _described(tree: _Tree) -> str:
    """The paragraph that a page's description quotes; "" for none."""
    said = next((plain(str(found)) for path in _DESCRIPTIONS for found in tree.xpath(path)[:1]), "")
    start = said[:_LEAD]
    if len(start) < _LEAD:
        return ""
    for element in tree.iter(*_BLOCKS):
        text = _own_text(element)
        if plain(text[: 4 * _LEAD]).startswith(start) and _is_ours(element):
            return plain(text)
    return ""


def _opening(tree: _Tree, text: str) -> str:
    """The paragraph between the headline and the first one that was found, if it is a lead by name or place."""
    headline = next(tree.iter("h1"), None)
    if headline is None:
        return ""
    missed: list[tuple[_Tree, str]] = []
    for element in headline.xpath("following::*[self::p or self::div]")[:_LOOKED_AT]:
        paragraph = plain(_own_text(element)[:_MAX_LEAD])
        if len(paragraph) >= _LEAD and text.startswith(paragraph[:_LEAD]):
            named = (found for other, found in missed if _is_lead(other, element))
            return next(named, "")
        if len(paragraph) >= _LEAD and paragraph.endswith(_SENTENCE_ENDS) and _is_ours(element):
            missed.append((element, paragraph))
    return ""


def _own_text(element: _Tree) -> str:
    return str(element.text_content() if element.tag in _WHOLE_BLOCKS else element.text or "")


def _is_ours(element: _Tree) -> bool:
    """Return True if an element is no part of a list, a figure, or what leads elsewhere."""
    linked = sum(len(link.text_content()) for link in element.iter("a"))
    return linked * 2 <= len(_own_text(element)) and _NOT_OURS.isdisjoint(up.tag for up in element.iterancestors())


def _is_lead(element: _Tree, first: _Tree) -> bool:
    """Return True if an element calls itself a lead, or stands beside the first paragraph as one of its kind."""
    names = " ".join(str(up.get("class") or "") for up in (element, element.getparent()))
    is_like = element.getparent() is first.getparent() and (element.tag, element.get("class")) == (first.tag, None)
    return is_like or bool(_LEAD_NAMES.search(names))


__all__ = ["with_lead"]
