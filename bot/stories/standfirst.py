# pure
"""The standfirst: the sentence or two in which an outlet's editors say what an article says, as its feed has them.

It is written to stand beside the headline alone, which an article's own sentences rarely are; many articles open on a
scene, and their news is said in the standfirst only.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from bot.stories.summaries.sentences import split_paragraphs
from bot.text.plain import stem, words

if TYPE_CHECKING:
    from bot.model import Entry

STANDFIRST_CHARS = 400
"""A longer blurb is the article itself, or its beginning."""
_OPENING_CHARS = 1500
_SAID_FROM = 0.8
# Not "...", nor what was cut off behind "the U.S.".
_ENDS_WELL = re.compile(r"(?<![.\u2026])(?<!\.[A-Z])[.!?][\"\u201d\u00bb\u2019)]{0,2}\Z")


def text_to_summarise(entry: Entry) -> str:
    """The text that a summary of an entry is chosen from: the article, behind its standfirst where that says more.

    A blurb that breaks off counts as far as its last whole sentence; one that the article opens with is left out.
    """
    said = _standfirst(entry.blurb, entry.language) if entry.text else ""
    if not said or _opens_with(entry.text, said, entry.language):
        return entry.body
    return f"{said}\n{entry.text}"


def _standfirst(blurb: str, language: str) -> str:
    """The whole sentences that a blurb begins with; none of one that is an article."""
    if len(blurb) > STANDFIRST_CHARS:
        return ""
    sentences = [sentence for paragraph in split_paragraphs(blurb, language)[:1] for sentence in paragraph]
    return " ".join(takewhile(_ENDS_WELL.search, sentences))


def _opens_with(article: str, said: str, language: str) -> bool:
    """Return True if nearly every word of a standfirst is among the first of the article."""
    told = {stem(word, language) for word in words(article[:_OPENING_CHARS])}
    asked = {stem(word, language) for word in words(said)}
    return len(asked & told) >= _SAID_FROM * len(asked)
