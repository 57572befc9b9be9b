# pure
"""A story as queries see it: its words cut once, however many queries are tried on it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from bot.text.aliases import FIRST_WORDS, LONGEST_NAME, NAMES_OF_SEVERAL, NOT_AFTER
from bot.text.compounds import compounds_in
from bot.text.forms import (
    forms_of,
    forms_sought,
    joined_forms,
    piece_forms,
)
from bot.text.language import likely_languages
from bot.text.spelling import fold, has_unspaced, normal
from bot.text.tokens import TOKEN, pairs, pieces_of, plain_words, squash
from bot.text.unspaced import find_unspaced, names_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from bot.model import Entry

# How much of an article decides what it is about, in characters: some 500 words. What is said in passing further
# down would ring for a story about something else.
READ_CHARACTERS = 3_000
_AMERICAS = frozenset(variant for word in NOT_AFTER for variant in (word.capitalize(), word.upper()))
# How much of a text its language is guessed from, where nobody says it.
GUESSED_CHARACTERS = 600
# Languages that are written alike, or had another code.
_SAME_LANGUAGE = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "bs": "hr", "sh": "hr"}
_Item = TypeVar("_Item", int, str)


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


class Field:
    """The title or the text of a document: the forms in it, and where they are."""

    def __init__(self, name: str, text: str, language: str) -> None:
        self.name = name
        self.text = text
        self.language = language
        self._normal = normal(text)
        self._shouted = self._normal.isupper() or self._normal.islower()
        self._tokens = _with_small_americas(TOKEN.findall(self._normal))
        forms: set[str] = set()
        for token in set(self._tokens):
            forms.update(forms_of(token, language, self._shouted))
        self._open = list(compounds_in(self._tokens))
        for place in self._open:
            forms.update(joined_forms("-".join(self._tokens[place : place + 2]), language))
        self._several = [] if forms.isdisjoint(FIRST_WORDS) else list(_names_of_several(self._tokens))
        forms.update("@" + several for several, _, _ in self._several)
        self.squashed, self._squashed_offsets = squash(self._normal) if has_unspaced(self._normal) else ("", [])
        forms |= pairs(self.squashed)
        self._names = names_in(self.squashed, self._squashed_offsets)
        forms.update("@" + span.key for span in self._names if span.key)
        self.forms = forms
        self._ends: dict[str, dict[int, int]] = {}

    def ends(self, key: str) -> Mapping[int, int]:
        """Where a key begins, and where it ends, in words counted from 0; a part between hyphens is a word."""
        found = self._ends.get(key)
        if found is None:
            found = self._ends[key] = {}
            pieces_by_form, joined, places = self._where
            for form in forms_sought(key, self.language):
                for piece in pieces_by_form.get(form, ()):
                    found.update((place, place + 1) for place in places[piece])
                found.update(joined.get(form, ()))
        return found

    @cached_property
    def _where(self) -> tuple[dict[str, list[str]], dict[str, list[tuple[int, int]]], dict[str, list[int]]]:
        """The pieces with a form, the places of a form that is several pieces joined, the places of a piece."""
        pieces = self._tokens
        joined: dict[str, list[tuple[int, int]]] = {}
        begins = list(range(len(pieces) + 1))
        if any("-" in token or "\u2010" in token for token in pieces):
            pieces, begins = [], [0]
            for token in self._tokens:
                pieces += pieces_of(token)
                begins.append(len(pieces))
                if begins[-1] - begins[-2] > 1:
                    self._join(joined, token, begins[-2], begins[-1])
        for place in self._open:
            self._join(joined, "-".join(self._tokens[place : place + 2]), begins[place], begins[place + 2])
        for name, begin, end in self._several:
            joined.setdefault("@" + name, []).append((begin, end))
        places = _gathered((piece, place) for place, piece in enumerate(pieces))
        pieces_by_form = _gathered(
            (form, piece) for piece in places for form in piece_forms(piece, self.language, self._shouted)
        )
        return pieces_by_form, joined, places

    def _join(self, joined: dict[str, list[tuple[int, int]]], token: str, begin: int, end: int) -> None:
        for form in joined_forms(token, self.language):
            joined.setdefault(form, []).append((begin, end))

    @cached_property
    def _words(self) -> list[tuple[int, int]]:
        """Where each word begins and ends in the normalised text."""
        words = []
        for match in TOKEN.finditer(self._normal):
            at = match.start()
            for piece in pieces_of(match[0]):
                words.append((at, at + len(piece)))
                at += len(piece) + 1
        return words

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where words begin and end in the text as it was given, in characters."""
        return self._original(self._words[start][0], self._words[end - 1][1])

    def place_of_substring(self, substring: str) -> tuple[int, int] | None:
        """Where a substring of the squashed text first begins and ends in the text as it was given; None if nowhere."""
        start = find_unspaced(substring, self.squashed, self._names)
        return self._unsquashed(start, start + len(substring)) if start >= 0 else None

    def place_of_name(self, key: str) -> tuple[int, int] | None:
        """Where a name first stands in a script without spaces; None if nowhere."""
        return next((self._unsquashed(span.start, span.end) for span in self._names if "@" + span.key == key), None)

    def _unsquashed(self, start: int, end: int) -> tuple[int, int]:
        return self._original(self._squashed_offsets[start], self._squashed_offsets[end - 1] + 1)

    def _original(self, start: int, end: int) -> tuple[int, int]:
        """From places in the normalised text to those in the text as it was given."""
        if self._normal == self.text:
            return start, end
        return self._origins[start][0], self._origins[end - 1][1]

    @cached_property
    def _origins(self) -> list[tuple[int, int]]:
        """For each character of the normalised text, what it comes from in the text: from where to where."""
        origins: list[tuple[int, int]] = []
        start = 0
        for end in range(1, len(self.text) + 1):
            if end < len(self.text) and _goes_on(self.text[end]):
                continue
            origins += [(start, end)] * len(normal(self.text[start:end]))
            start = end
        return origins


def _gathered(pairs_of: Iterable[tuple[str, _Item]]) -> dict[str, list[_Item]]:
    """The second of some pairs, by the first."""
    by_first: dict[str, list[_Item]] = {}
    for first, second in pairs_of:
        if first in by_first:
            by_first[first].append(second)
        else:
            by_first[first] = [second]
    return by_first


class Reading:
    """A document with its words cut, to try any number of queries on."""

    def __init__(self, document: Document, *, stems: bool = True) -> None:
        self.document = document
        self._stems = stems
        likely = _languages(document)
        self.language = likely[0] if len(likely) == 1 else ""
        self.stem_language = " ".join(likely) if stems else ""
        self.title = Field("title", document.title[:READ_CHARACTERS], self.stem_language)
        self.text = Field("text", document.text[:READ_CHARACTERS], self.stem_language)
        self.outlet_names = _names_of_source(document.outlet)
        self.feed_names = _names_of_source(document.feed)
        self.forms = self.title.forms | self.text.forms
        self.forms.update("source:" + word for words in self.outlet_names + self.feed_names for word in words)
        self.forms.add("lang:" + self.language)

    @cached_property
    def headline(self) -> Reading:
        """The same document without its text."""
        return Reading(replace(self.document, text=""), stems=self._stems)


def _languages(document: Document) -> Sequence[str]:
    """The language that a document says it is in, or else those that it may be in."""
    code = document.language.casefold().replace("_", "-").partition("-")[0]
    if code:
        return (_SAME_LANGUAGE.get(code, code),)
    return likely_languages(f"{document.title}\n{document.text[:GUESSED_CHARACTERS]}")


def _goes_on(character: str) -> bool:
    """Return True if a character is composed with those before it: an accent, or a later part of a Hangul syllable."""
    return unicodedata.combining(character) > 0 or "\u1160" <= character <= "\u11ff"


def _names_of_source(name: str) -> list[tuple[str, ...]]:
    """The words of an outlet's or feed's name, apart and as one, or of the host of an address."""
    tokens = TOKEN.findall(normal(_host(name) if "://" in name else name))
    words = tuple(word for token in tokens for word in plain_words(token))
    return [words, ("".join(words),)]


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _with_small_americas(tokens: list[str]) -> list[str]:
    """Tokens with Latin America in small letters, so that it is no name of the United States."""
    if _AMERICAS.isdisjoint(tokens):
        return tokens
    before = ["", *map(fold, tokens[:-1])]
    return [
        token.lower() if token in _AMERICAS and previous in NOT_AFTER[token.lower()] else token
        for token, previous in zip(tokens, before, strict=True)
    ]


def _names_of_several(tokens: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    """The names of several words (European Union) in a list of tokens."""
    words = [word for token in tokens for word in plain_words(token)]
    for start, word in enumerate(words):
        if word in FIRST_WORDS:
            for end in range(start + 2, min(start + LONGEST_NAME, len(words)) + 1):
                name = NAMES_OF_SEVERAL.get(tuple(words[start:end]))
                if name:
                    yield name, start, end
