# pure
"""A story as queries see it: its words cut once, however many queries are tried on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.text.language import likely_languages
from bot.text.spelling import normal
from bot.text.tokens import TOKEN, plain_words
from bot.topics.field import Field
from bot.topics.passages import passages_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.model import Entry

# How much of an article decides what it is about, in characters: some 500 words. What is said in passing further
# down would ring for a story about something else.
READ_CHARACTERS = 3_000
# Before a form: it is one of the headline, which is read with every passage.
TITLE = "title:"
# How much of a text its language is guessed from, where nobody says it.
GUESSED_CHARACTERS = 600
# Languages that are written alike, or had another code.
_SAME_LANGUAGE = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "bs": "hr", "sh": "hr"}


@dataclass(frozen=True, slots=True)
class Document:
    """The text that a query is matched with: a story's headline, its text or blurb, who published it, and its language.

    ``feed`` is the feed's name or address. Of ``text`` the first 3,000 characters are read. ``language`` is a
    code like ``en`` or ``pt-BR``, empty if unknown: then it is guessed, and where that is unsure, words match by the
    forms that they have in each likely language.
    """

    title: str
    text: str = ""
    outlet: str = ""
    feed: str = ""
    language: str = ""


def document_of(entry: Entry) -> Document:
    """Return the parts of an entry that queries are matched with."""
    return Document(title=entry.title, text=entry.body, outlet=entry.outlet, feed=entry.url, language=entry.language)


class Reading:
    """A document with its words cut, to try any number of queries on."""

    def __init__(self, document: Document, *, stems: bool = True) -> None:
        self.document = document
        self._stems = stems
        likely = _languages(document)
        self.language = likely[0] if len(likely) == 1 else ""
        self.stem_language = " ".join(likely) if stems else ""
        self.title = Field("title", document.title[:READ_CHARACTERS], self.stem_language)
        self.outlet_names = _names_of_source(document.outlet)
        self.feed_names = _names_of_source(document.feed)
        self.source = {"source:" + word for words in self.outlet_names + self.feed_names for word in words}
        self.source.add("lang:" + self.language)
        self.said = self.source.union([TITLE + form for form in self.title.forms])
        text = document.text[:READ_CHARACTERS]
        places = passages_of(text)
        self.passages = tuple(Passage(self, text, place) for place in places)

    @cached_property
    def text(self) -> Field:
        """The whole text."""
        return Field("text", self.document.text[:READ_CHARACTERS], self.stem_language)

    @cached_property
    def whole(self) -> Passage:
        """Title and text as if they were one passage: what a query leaves out must be nowhere in it."""
        if len(self.passages) == 1:
            return self.passages[0]
        return Passage(self, self.text.text, (0, len(self.text.text)))

    @cached_property
    def headline(self) -> Passage:
        """The document without its text."""
        return Reading(replace(self.document, text=""), stems=self._stems).whole


class Passage:
    """The headline and the lead, or a passage further down: what a query requires must be together in one."""

    def __init__(self, reading: Reading, text: str, place: tuple[int, int]) -> None:
        start, end = place
        self.reading = reading
        self.title = reading.title
        is_all = (start, end) == (0, len(text))
        self.text = reading.text if is_all else Field("text", text[start:end], reading.stem_language, offset=start)
        self.has_headline = start == 0

    @cached_property
    def forms(self) -> set[str]:
        """The forms of its words, and those that are known of the document as a whole."""
        forms = self.text.forms | self.reading.said
        return forms | self.title.forms if self.has_headline else forms


def _languages(document: Document) -> Sequence[str]:
    """The language that a document says it is in, or else those that it may be in."""
    code = document.language.casefold().replace("_", "-").partition("-")[0]
    if code:
        return (_SAME_LANGUAGE.get(code, code),)
    return likely_languages(f"{document.title}\n{document.text[:GUESSED_CHARACTERS]}")


@lru_cache(maxsize=2048)
def _names_of_source(name: str) -> tuple[tuple[str, ...], ...]:
    """The words of an outlet's or feed's name, apart and as one, or of the host of an address."""
    if "://" in name:
        return _names_of_source(_host(name))
    words = tuple(word for token in TOKEN.findall(normal(name)) for word in plain_words(token))
    return words, ("".join(words),)


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
