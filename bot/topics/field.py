# pure
"""A title or a passage of text as queries see it: the forms in it, and where they are."""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from bot.text.aliases import FIRST_WORDS, LONGEST_NAME, NAMES_OF_SEVERAL, NOT_AFTER, SECOND_WORDS
from bot.text.compounds import begins_compound, ends_compound, is_compound
from bot.text.forms import forms_of, forms_sought, joined_forms, piece_forms
from bot.text.spelling import fold, has_unspaced, normal
from bot.text.tokens import LONGEST_CHUNK, TOKEN, Memo, pairs, pieces_of, squash, tokens_by_chunk, words_by_token
from bot.text.unspaced import find_unspaced, names_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_AMERICAS = frozenset(variant for word in NOT_AFTER for variant in (word.capitalize(), word.upper()))
_Item = TypeVar("_Item", int, str)
# South America is no name of the United States, South Africa one of its own.
_FIRST = FIRST_WORDS.union(*NOT_AFTER.values())
_SECOND = SECOND_WORDS | NOT_AFTER.keys()
_BEGINS_COMPOUND, _ENDS_COMPOUND, _BEGINS_NAME, _GOES_ON_NAME, _LOOK = 1, 2, 4, 8, 16
_NO_WORD = b"\x20"  # a dash between two words does not part them


def _having(bit: int) -> bytes:
    return b"[" + re.escape(bytes(parts for parts in range(2 * _LOOK) if parts & bit)) + b"]"


# Where two chunks that follow each other, or one that has several words, may be more than a word each.
_TOGETHER = re.compile(
    b"|".join(
        (
            _having(_BEGINS_COMPOUND) + _having(_ENDS_COMPOUND),
            _having(_BEGINS_NAME) + _having(_GOES_ON_NAME),
            _having(_LOOK),
        )
    )
)


class Field:
    """The title or a passage of a document: the forms in it, and where they are; the passage begins at ``offset``.

    Attributes:
        chunks: What stands between white space.
        is_plain: Whether the forms are those of each chunk, whatever stands beside it, and ``joined_forms``.
        is_shouted: Whether it is in capitals, or without any.
        squashed: The text in which unspaced scripts are looked for; empty if there are none.
    """

    def __init__(self, name: str, text: str, language: str, *, offset: int = 0) -> None:
        self.name = name
        self.offset = offset
        self.text = text
        self.language = language
        self._normal = normal(text)
        self.is_shouted = self._normal.isupper() or self._normal.islower()
        self.chunks = self._normal.split()
        self.is_plain = max(map(len, self.chunks), default=0) <= LONGEST_CHUNK
        self._open: list[int] = []
        self._several: list[tuple[str, int, int]] = []
        parts = bytes(map(_parts_by_chunk.__getitem__, self.chunks)).replace(_NO_WORD, b"") if self.is_plain else b""
        if not self.is_plain or _TOGETHER.search(parts):
            self._look_closely()
        self.squashed, self._squashed_offsets = squash(self._normal) if has_unspaced(self._normal) else ("", [])
        self._names = names_in(self.squashed, self._squashed_offsets) if self.squashed else []
        self._ends: dict[str, dict[int, int]] = {}

    def _look_closely(self) -> None:
        """Find what is more than a word: two that are one, names of several."""
        self._open = _compounds_in(self._tokens)
        self._several = list(_names_of_several(self._tokens))

    @cached_property
    def _tokens(self) -> list[str]:
        if not self.is_plain:
            return _with_small_americas(TOKEN.findall(self._normal))
        tokens = list(chain.from_iterable(map(tokens_by_chunk.__getitem__, self.chunks)))
        said = _with_small_americas(tokens)
        self.is_plain = said == tokens
        return said

    @cached_property
    def forms(self) -> set[str]:
        """All forms."""
        return self.joined_forms().union(*[forms_of(token, self.language, self.is_shouted) for token in self._tokens])

    def joined_forms(self) -> set[str]:
        """The forms of what is more than a token: two words that are one, names of several, unspaced scripts."""
        if not (self._open or self._several or self.squashed):
            return set()
        joined = {"@" + several for several, _, _ in self._several}
        for place in self._open:
            joined.update(joined_forms("-".join(self._tokens[place : place + 2]), self.language))
        joined |= pairs(self.squashed)
        joined.update("@" + span.key for span in self._names if span.key)
        return joined

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
            (form, piece) for piece in places for form in piece_forms(piece, self.language, self.is_shouted)
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


def _parts(chunk: str) -> int:
    """Return the bits of ``_TOGETHER`` for a chunk."""
    tokens = tokens_by_chunk[chunk]
    if not tokens:
        return _NO_WORD[0]
    words = {word for token in tokens for word in words_by_token[token]}
    found = (
        _BEGINS_COMPOUND * any(map(begins_compound, tokens))
        | _ENDS_COMPOUND * any(map(ends_compound, tokens))
        | _BEGINS_NAME * (not _FIRST.isdisjoint(words))
        | _GOES_ON_NAME * (not _SECOND.isdisjoint(words))
    )
    return found | _LOOK * (len(words) > 1 and _TOGETHER.search(bytes((found, found))) is not None)


_parts_by_chunk = Memo(_parts)


def _gathered(pairs_of: Iterable[tuple[str, _Item]]) -> dict[str, list[_Item]]:
    """The second of some pairs, by the first."""
    by_first: dict[str, list[_Item]] = {}
    for first, second in pairs_of:
        if first in by_first:
            by_first[first].append(second)
        else:
            by_first[first] = [second]
    return by_first


def _goes_on(character: str) -> bool:
    """Return True if a character is composed with those before it: an accent, or a later part of a Hangul syllable."""
    return unicodedata.combining(character) > 0 or "\u1160" <= character <= "\u11ff"


def _with_small_americas(tokens: list[str]) -> list[str]:
    """Tokens with Latin America in small letters, so that it is no name of the United States."""
    if _AMERICAS.isdisjoint(tokens):
        return tokens
    before = ["", *map(fold, tokens[:-1])]
    return [
        token.lower() if token in _AMERICAS and previous in NOT_AFTER[token.lower()] else token
        for token, previous in zip(tokens, before, strict=True)
    ]


def _compounds_in(tokens: Sequence[str]) -> list[int]:
    """Where the first of two tokens stands that are one word."""
    places = [place for place, token in enumerate(tokens[:-1]) if begins_compound(token)]
    return [place for place in places if is_compound(fold(tokens[place]), fold(tokens[place + 1]))]


def _names_of_several(tokens: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    """The names of several words (European Union) in a list of tokens."""
    words = list(chain.from_iterable(map(words_by_token.__getitem__, tokens)))
    for start in [place for place, word in enumerate(words) if word in FIRST_WORDS]:
        for end in range(start + 2, min(start + LONGEST_NAME, len(words)) + 1):
            name = NAMES_OF_SEVERAL.get(tuple(words[start:end]))
            if name:
                yield name, start, end
