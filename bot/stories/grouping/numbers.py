# pure
"""The numbers of a headline, by which a development is told from one more report."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bot.text.languages import language_of, words_of_all

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_DIGITS = frozenset("0123456789")
_SPACES = "\u00a0\u202f"
_NUMBER = re.compile(
    rf"(?<![\w.,])(\d{{1,3}}(?:[,.{_SPACES}]\d{{3}})+(?![.,]?\d)|\d+(?:[.,]\d+)?)(?:k|mn?|bn?|tn|tr|th|st|nd|rd)?(?![^\W_])",
    re.IGNORECASE,
)
_GROUPED = re.compile(rf"\d{{1,3}}(?:[,.{_SPACES}]\d{{3}})+")
_YEAR = re.compile(r"(?:19|20)\d\d")
# How far from its number a word of harm may stand: "72 people have been killed", "killed at least 72".
_REACH = 4


class Numbers(NamedTuple):
    """The numbers of a headline, written one way: years, tolls (of dead, injured, missing), and all but years."""

    plain: frozenset[str]
    years: frozenset[str]
    tolls: frozenset[str]


NONE = Numbers(frozenset(), frozenset(), frozenset())


def read_numbers(text: str, folded: Sequence[str], language: str) -> Numbers:
    """The numbers of a headline: ``1,200`` is 1200, ``4,5`` is 4.5, ``six`` is 6.

    Args:
        text: The headline.
        folded: Its words, as ``bot.text.plain.words`` gives them.
        language: Its language, for numbers that are spelt out.
    """
    spelt = _spelt(language)
    has_digits = not text.isascii() or not _DIGITS.isdisjoint(text)
    digits = [_value(match) for match in _NUMBER.findall(text)] if has_digits else []
    wordy = [spelt[word] for word in folded if word in spelt]
    if not digits and not wordy:
        return NONE
    every = frozenset((*digits, *wordy))
    years = frozenset(number for number in digits if _YEAR.fullmatch(number))
    plain = every - years
    if plain and not words_of_all("harm").isdisjoint(folded):
        return Numbers(plain, years, plain & _tolls(text, spelt))
    return Numbers(plain, years, NONE.tolls)


def numbers_differ(one: Numbers, other: Numbers) -> bool:
    """Return True if the numbers of two headlines say that they tell of different things."""
    if one is NONE or other is NONE:
        return False
    return any(mine and theirs and mine.isdisjoint(theirs) for mine, theirs in zip(one, other, strict=True))


@lru_cache(maxsize=64)
def _spelt(language: str) -> Mapping[str, str]:
    """Spelt-out numbers from two on (one is an article in many languages), which headlines use below thirteen."""
    return {word: str(number) for number, word in enumerate(language_of(language).numbers, start=2)}


def _tolls(text: str, spelt: Mapping[str, str]) -> frozenset[str]:
    tokens = _NUMBER.sub(lambda match: _value(match[1]), text).casefold().replace("-", " ").split()
    tokens = [token.strip(".,;:!?()'\"\u2018\u2019\u201c\u201d") for token in tokens]
    harm = words_of_all("harm")
    harms = [place for place, token in enumerate(tokens) if token in harm]
    return frozenset(
        spelt.get(token, token)
        for place, token in enumerate(tokens)
        if any(abs(place - harm) <= _REACH for harm in harms)
    )


def _value(number: str) -> str:
    if _GROUPED.fullmatch(number):
        return re.sub(r"\D", "", number)
    number = number.replace(",", ".")
    return number.rstrip("0").rstrip(".") if "." in number else number.lstrip("0") or "0"
