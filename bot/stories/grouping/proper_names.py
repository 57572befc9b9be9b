# pure
"""The names in a headline: the words that fill a template ("... wins weightlifting gold", "... available in ...").

Two headlines with the same words and another name in the same place tell of different things. A name is known by its
capital where the headline has words in small letters, and else as a word that is not in the table of frequencies,
which only a table of thousands of words can tell.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from bot.text.plain import WORD

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LARGE_TABLE = 1_000
"""The least number of words in a table of frequencies from which a word that is not in it is likely a name."""

# In fewer texts than one in 50,000.
_RARE = 2e-5
# A headline in small letters has two such words of four letters at least, and a third of those that follow the first.
_LONG = 4
_LEAST_SMALL = 2
_SMALL_SHARE = 0.34
_APOSTROPHES = re.compile("[\u2019\u02bc]")
# Every noun of it has a capital.
_CAPITALISES_NOUNS = frozenset(("de",))


def find_names(
    title: str, folded: Sequence[str], roots: Sequence[str], language: str, shares: Mapping[str, float]
) -> frozenset[str]:
    """Return those roots of a headline that are likely a name's.

    Args:
        title: The headline as it was printed.
        folded: Its words, as ``bot.text.plain.words`` gives them.
        roots: The root of each.
        language: The headline's.
        shares: The share of texts that have each root, as far as the language's table goes.
    """
    printed = _printed(title)
    if len(printed) != len(folded):
        return frozenset()
    if language in _CAPITALISES_NOUNS or not _has_small_letters(printed):
        return _rare(folded, roots, shares)
    return frozenset(
        [
            one
            for place, (word, one) in enumerate(zip(printed, roots, strict=True))
            if word[0].isupper() and len(word) > 1 and (place > 0 or one not in shares)
        ]
    )


def possible_names(title: str, folded: Sequence[str]) -> Sequence[bool]:
    """Tell of each word of a headline if it may be a name's: one in small letters is none, where others have capitals.

    Args:
        title: The headline as it was printed.
        folded: Its words, as ``bot.text.plain.words`` gives them.
    """
    printed = _printed(title)
    if len(printed) != len(folded) or not any(word[0].isupper() for word in printed):
        return [True] * len(folded)
    return [not word[0].islower() for word in printed]


def _printed(title: str) -> Sequence[str]:
    return WORD.findall(title if title.isascii() else _APOSTROPHES.sub("'", unicodedata.normalize("NFKC", title)))


def _rare(folded: Sequence[str], roots: Sequence[str], shares: Mapping[str, float]) -> frozenset[str]:
    if len(shares) < LARGE_TABLE:
        return frozenset()
    return frozenset(
        [
            one
            for word, one in zip(folded, roots, strict=True)
            if len(word) > 1 and not word[0].isdigit() and shares.get(one, 0.0) < _RARE
        ]
    )


def _has_small_letters(printed: Sequence[str]) -> bool:
    """Return True if a headline has small letters where it could have capitals, and some capital."""
    if not any(word[0].isupper() for word in printed):
        return False
    long_words = [word for word in printed[1:] if len(word) >= _LONG and word[0].isalpha()]
    small = sum([word[0].islower() for word in long_words])
    return small >= _LEAST_SMALL and small >= _SMALL_SHARE * len(long_words)
