# pure
"""The concepts of news, whatever the language: a quake, an election, a gold medal. Their words: ``concepts.txt``."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from bot.text.spelling import without_accents

_LEAST = 3
_ARTICLE = "\u0627\u0644"  # of Arabic, written as one word with what follows


def read_concepts(text: str) -> tuple[dict[str, str], dict[str, str]]:
    """Read the format of ``concepts.txt``: the concept of each whole word, and of each beginning of words."""
    whole: dict[str, str] = {}
    beginnings: dict[str, str] = {}
    for line in text.splitlines():
        concept, colon, words = line.partition(":")
        if colon and not line.startswith("#"):
            for word in words.split():
                table = whole if "=" in word else beginnings
                table.setdefault(without_accents(word.strip("=")), concept)
    return whole, beginnings


_WHOLE, _BEGINNINGS = read_concepts((files("bot.text") / "concepts.txt").read_text("utf-8"))
_LONGEST = max(map(len, _BEGINNINGS))


@lru_cache(maxsize=16_384)
def concept_of(word: str) -> str:
    """Return what a casefolded word is about; empty for most words."""
    plain = without_accents(word)
    if plain.startswith(_ARTICLE):
        plain = plain.removeprefix(_ARTICLE)
    if plain in _WHOLE:
        return _WHOLE[plain]
    lengths = range(min(len(plain), _LONGEST), _LEAST - 1, -1)
    return next((_BEGINNINGS[plain[:length]] for length in lengths if plain[:length] in _BEGINNINGS), "")
