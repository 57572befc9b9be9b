# pure
"""Cutting a text into words, and each word into its parts, in one spelling."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar

from bot.text.aliases import name_of
from bot.text.languages import words_of_all
from bot.text.spelling import APOSTROPHES, GERSHAYIM, HYPHENS, MARKS, UNSPACED, fold, without_accents

if TYPE_CHECKING:
    from collections.abc import Callable

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")

_CHAR = rf"[^\W_\u0640\u02bc{UNSPACED}]"
_LETTER = rf"[^\W\d_\u0640\u02bc{UNSPACED}]"
_INNER = rf"(?:[{APOSTROPHES}]|(?<=[\u05d0-\u05ea])[{GERSHAYIM}](?=[\u05d0-\u05ea]))"
_WORD = rf"{_CHAR}+(?:[{MARKS}]+{_CHAR}*)*(?:{_INNER}{_CHAR}+(?:[{MARKS}]+{_CHAR}*)*)*"
TOKEN = re.compile(
    r"[A-Za-z]++(?=\s)"  # most words are no more than that: found in half the time
    rf"|[{UNSPACED}]+"
    rf"|(?<![^\W_])(?:{_LETTER}\.)+{_LETTER}(?![^\W_])\.?"  # U.S. and U.S
    rf"|\d+(?:[.,]\d+)+(?![^\W_])"  # 10,000 and 4.5
    rf"|(?<![^\W_])[A-Za-z](?:\+\+|\#)(?![^\W_])"  # C++ and C#
    rf"|(?<![\w.])\.(?:NET|Net|net)(?![^\W_])"
    rf"|(?<![^\W_])[A-Za-z]{{1,3}}&[A-Za-z]{{1,3}}(?![^\W_])"  # AT&T
    rf"|(?<![^\W_])\#(?=[A-Z][a-z]+[A-Z]){_WORD}"  # #StandWithUkraine
    rf"|{_WORD}(?:[{HYPHENS}]{_WORD})*"
)
_UNSPACED_PAIR = re.compile(rf"(?=([{UNSPACED}]{{1,2}}))")
# Japanese writes many words with a long mark at their end, or without: コンピューター, コンピュータ.
_LAST_LONG = re.compile("(?<=[\u30a1-\u30fa\u30fc]{3})\u30fc+(?![\u30a1-\u30fa\u30fc])")
_THOUSANDS = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_ARTICLE = re.compile("[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644)([^\\W_].{2,})")
_INNER_MARK = re.compile(f"[{HYPHENS}.,{APOSTROPHES}]")
_HYPHEN = re.compile(f"[{HYPHENS}]")
_HUMPS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_A-Za-z]+")
_SYMBOLS = ("+", "#", "&")

# Words that lose their vowel (l'Iran, dell'Ucraina), and endings of a proper name (Ukrayna'daki, Rusya'ya).
_ELIDED = words_of_all("elided")
NAME_ENDINGS = words_of_all("name_endings")

# Of what stands before or after an apostrophe, so many letters may be a word.
SHORTEST = 3


def squash(text: str) -> tuple[str, list[int]]:
    """A text in which a substring of an unspaced script can be looked for, and where each character of it was.

    White space is gone, punctuation is one space.
    """
    kept = [index for index, character in enumerate(text) if not character.isspace()]
    whole = "".join([text[index] for index in kept])
    out: list[str] = []
    offsets: list[int] = []
    end = 0
    for match in TOKEN.finditer(whole):
        if match.start() > end:
            out.append(" ")
            offsets.append(kept[end])
        end = match.end()
        for start, stop in _without_last_long(whole, match.start(), end):
            folded = _INNER_MARK.sub("", fold(whole[start:stop]))
            out.append(folded)
            offsets += [kept[min(start + index, stop - 1)] for index in range(len(folded))]
    return "".join(out), offsets


def _without_last_long(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the parts of a token are that are not the long mark at the end of a word."""
    parts = []
    for match in _LAST_LONG.finditer(text, start, end):
        parts.append((start, match.start()))
        start = match.end()
    return [*parts, (start, end)] if start < end else parts


def pairs(squashed: str) -> set[str]:
    """The forms of a squashed text: each character of an unspaced script, and each two that follow another."""
    forms = set()
    for pair in _UNSPACED_PAIR.findall(squashed):
        forms.add("#" + pair)
        forms.add("#" + pair[0])
    return forms


@lru_cache(maxsize=32_768)
def pieces_of(token: str) -> tuple[str, ...]:
    """The parts of a token as written: ``cease-fire`` has two, a number has one."""
    return tuple(_HYPHEN.split(token))


def humps(piece: str) -> tuple[str, ...]:
    """The words of a hashtag: ``#StandWithUkraine`` has three; none where it is no more than one, or no hashtag."""
    if piece[0] != "#" or not piece.isascii():
        return ()
    words = tuple(_HUMPS.findall(piece))
    return words if len(words) > 1 else ()


@lru_cache(maxsize=32_768)
def main_form(piece: str) -> str:
    """A piece as a query keeps it: ``Iran's`` is ``iran``, ``U.S.`` is ``us``, ``10,000`` is ``10000``."""
    folded = fold(piece)
    if folded[0] == "#":
        return main_form(folded[1:])
    if folded[0] == "." or folded.endswith(_SYMBOLS) or "&" in folded:
        return folded
    if "," in folded or "." in folded:
        if folded[0].isdigit() and not _THOUSANDS.fullmatch(folded):
            return folded.replace(",", ".")
        return folded.replace(",", "").replace(".", "")
    return _without_article(_without_apostrophe(folded))


def _without_article(word: str) -> str:
    """An Arabic word without what is written as one with it: the article, alone or after and, so, in, as, to.

    Snowball finds other stems with it than without. Names keep theirs: Germany begins as if it had one.
    """
    if not "\u0627" <= word[0] <= "\u064a" or name_of(word):
        return word
    match = _ARTICLE.fullmatch(word)
    return _without_article(match[1]) if match else word


def _without_apostrophe(word: str) -> str:
    if "'" not in word:
        return word
    head, _, tail = word.rpartition("'")
    if tail == "s" or (len(head) >= SHORTEST and without_accents(tail) in NAME_ENDINGS):
        return _without_apostrophe(head)
    first, _, rest = word.partition("'")
    if first in _ELIDED and len(rest) > 1:
        return _without_apostrophe(rest)
    return word.replace("'", "")


@lru_cache(maxsize=32_768)
def plain_words(token: str) -> tuple[str, ...]:
    """The words of a token without accents, as names of several words and of outlets are compared."""
    return tuple(without_accents(main_form(piece)) for piece in pieces_of(token))


KEPT = 16_384
"""So many values a table keeps by default; a full one begins anew: the common ones are soon back."""


class Memo(dict[_Key, _Value], Generic[_Key, _Value]):
    """The values of a pure function by its argument. ``map(memo.__getitem__, words)`` runs none of our code.

    Args:
        function: Gives the value of a word.
        most: How many it keeps.
    """

    __slots__ = ("_function", "_most")

    def __init__(self, function: Callable[[_Key], _Value], most: int = KEPT) -> None:
        super().__init__()
        self._function = function
        self._most = most

    def __missing__(self, key: _Key) -> _Value:
        """Work out a value, and keep it."""
        if len(self) >= self._most:
            self.clear()
        value = self[key] = self._function(key)
        return value


words_by_token = Memo(plain_words)
"""The plain words of each token."""
tokens_by_chunk: Memo[str, tuple[str, ...]] = Memo(lambda chunk: tuple(TOKEN.findall(chunk)))
"""The tokens of what stands between white space, across which no token goes: most chunks of a text come again."""
LONGEST_CHUNK = 40
"""Of longer ones, which come once, no table is kept: a script without spaces makes one of a whole text."""


def is_acronym(piece: str) -> bool:
    """Return True if a piece is written as an acronym: ``WHO`` and ``u.s.`` are, ``who`` and ``Who`` are not."""
    return "." in piece or (len(piece) > 1 and piece.isupper())
