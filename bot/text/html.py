# pure
"""HTML of a feed's fields becomes plain text, in time that grows with its length alone.

Each pattern stops at the next ``<``: a field of 75,000 opened comments takes a naive stripper minutes.
"""

from __future__ import annotations

import html
import re

from bot.text.plain import plain

_MAX_MARKUP = 60_000
_INLINE = re.compile(
    r"</?(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|dfn|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike"
    r"|strong|sub|sup|tt|u|var|wbr)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[/!?]?[a-zA-Z][^<>]*>")
_OPEN_END = re.compile(r"<[/!?]?[a-zA-Z][^<>]*\Z")
_HIDDEN = (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"))
# Some feeds write the mark of XML into the text itself.
_CDATA = re.compile(r"<!\[CDATA\[|\]\]>")
# Entities or tags where none should be left: many feeds escape their text once more than they need.
_ESCAPED_TWICE = re.compile(
    r"&(?:lt|amp|quot|nbsp|#x?[0-9a-f]{2,6});|<!\[CDATA\[|</?(?:a|b|br|div|em|i|img|li|p|span|strong|ul)\b[^<>]*>",
    re.IGNORECASE,
)


def text_of_html(markup: str) -> str:
    """One line of plain text: entities resolved, tags taken away, scripts, styles and comments with what they hold."""
    markup = _untagged(markup[:_MAX_MARKUP])
    if "&" in markup:
        markup = html.unescape(markup)
        if _ESCAPED_TWICE.search(markup):
            markup = _untagged(html.unescape(markup))
    return plain(markup)


def text_of_plain(text: str) -> str:
    """One line of plain text from a field that says it holds no markup: a ``<`` is a ``<``."""
    return plain(text[:_MAX_MARKUP])


def _untagged(markup: str) -> str:
    if "<" not in markup:
        return markup
    if "[CDATA[" in markup:
        markup = _CDATA.sub("", markup)
    for opening, closing in _HIDDEN:
        if opening in markup.lower():
            markup = _without(markup, opening, closing)
    return _OPEN_END.sub(" ", _TAG.sub(" ", _INLINE.sub("", markup)))


def _without(markup: str, opening: str, closing: str) -> str:
    """The markup without what stands between two marks; all of the rest when the second never comes."""
    lowered = markup.lower()
    pieces: list[str] = []
    at = 0
    while (start := lowered.find(opening, at)) >= 0:
        pieces.append(markup[at:start])
        end = lowered.find(closing, start)
        if end < 0:
            return " ".join(pieces)
        at = end + len(closing)
    pieces.append(markup[at:])
    return " ".join(pieces)
