# pure
"""Words that many write as two: cease fire, wild fires. They are one word here, as if a hyphen stood between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.languages import words_of_all
from bot.text.spelling import fold
from bot.text.tokens import Memo

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMPOUNDS = words_of_all("open_compounds")
_FIRST = frozenset(word.partition("-")[0] for word in _COMPOUNDS)
_begins_compound: Memo[str, bool] = Memo(lambda token: fold(token) in _FIRST)


def is_compound(first: str, second: str) -> bool:
    """Return True if two folded words in a row are one that many write as two, or its plural."""
    if first not in _FIRST:
        return False
    both = f"{first}-{second}"
    return both in _COMPOUNDS or both.removesuffix("s") in _COMPOUNDS or f"{both.removesuffix('men')}man" in _COMPOUNDS


def compounds_in(tokens: Sequence[str]) -> list[int]:
    """Where the first of two tokens stands that are one word."""
    begins = map(_begins_compound.__getitem__, tokens[:-1])
    places = [place for place, is_first in enumerate(begins) if is_first]
    return [place for place in places if is_compound(fold(tokens[place]), fold(tokens[place + 1]))]


def joined(words: Sequence[str]) -> tuple[str, ...]:
    """Words with a hyphen between two that are one."""
    out: list[str] = []
    for word in words:
        if out and is_compound(out[-1], word):
            out[-1] += "-" + word
        else:
            out.append(word)
    return tuple(out)
