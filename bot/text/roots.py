# pure
"""The root of a word: what it has in common with its other forms, spelt in one way.

Where Snowball knows a language, its stem without accents ("Dončić" and "Doncic" are one); where it does not, or where
its stems leave too many forms apart (Russian ``олимпиада`` and ``олимпийский``), the first letters of the word.
"""

from __future__ import annotations

from functools import lru_cache

from bot.text.languages import language_of
from bot.text.plain import stem
from bot.text.spelling import without_accents

_LETTERS = 5


@lru_cache(maxsize=32_768)
def root(word: str, language: str) -> str:
    """Return the root of a casefolded word; numbers stay whole."""
    letters = root_letters(language)
    if not letters:
        return without_accents(stem(word, language))
    return word if word[0].isdigit() else without_accents(word)[:letters]


def root_letters(language: str) -> int:
    """Return how many letters of a word are its root; 0 where it is Snowball's stem."""
    known = language_of(language)
    return known.root_letters or (0 if known.stemmer else _LETTERS)
