# pure
"""The marks of a headline that survive translation: its names, however they are spelt, its numbers, what it is about.

A country or body of the alias table is one mark in every language (``@iran``), and so is a concept of the news
(``~quake``). Of another name its consonants are, written with Latin letters: Зеленского, Zelenskyy and Selenskyj are
all ``slns``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.text.aliases import name_of
from bot.text.concepts import concept_of
from bot.text.spelling import without_accents

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from bot.stories.grouping.numbers import Numbers

_CONSONANTS = str.maketrans(
    {
        **dict(zip("бвгґдзклмнпрстфх", "bvggdsklmnprstfh", strict=True)),
        **dict.fromkeys("жцчшщ", "s"),
        **dict.fromkeys("аеёийоуъыьэюяєії"),
        **dict(zip("بتثجحخدذرزسشصضطظغفقكلمنهپگ", "bttghhddrsssssdtgfkklmnhbg"[:26], strict=True)),
        **dict.fromkeys("اأإآءىيوعةؤئ"),
    }
)
# In this order. What one language writes with z another writes with s, and so on.
_SPELLINGS = (
    (re.compile("tsch|sch|tch|tz|ts|sh|zh|cz|sz"), "s"),
    (re.compile("kh"), "h"),
    (re.compile("ph"), "f"),
    (re.compile("th"), "t"),
    (re.compile("ck|q"), "k"),
    (re.compile("ch(?=[aou])"), "h"),
    (re.compile("ch"), "s"),
    (re.compile("c(?=[eiy]|$)"), "s"),
    (re.compile("c"), "k"),
    (re.compile("x"), "ks"),
    (re.compile("z"), "s"),
    (re.compile("w"), "v"),
    (re.compile("[aeiouyj]"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)
# In a headline whose capitals tell nothing, a word of more texts than this is no name.
_COMMON_SHARE = 0.002
# So much of a name is compared: cases and adjectives change what stands behind.
_COMPARED = 5
_LEAST_CONSONANTS = 3
_LEAST_LETTERS = 4
# A number below is in too many headlines.
_LEAST_NUMBER = 10


def marks_of(
    folded: Sequence[str],
    roots: Sequence[str],
    names: Collection[str],
    shares: Mapping[str, float],
    numbers: Numbers,
    *,
    possible: Sequence[bool],
) -> frozenset[str]:
    """Return the marks of a headline.

    Args:
        folded: Its words.
        roots: The root of each.
        names: Those roots that are likely a name's; if there are none, any possible one that is not common may be one.
        shares: The share of texts that have each root.
        numbers: Those of the headline.
        possible: Tells of each word if its letters allow it to be a name's.
    """
    found = set()
    for word, root, may_be in zip(folded, roots, possible, strict=True):
        country = name_of(word) or name_of(without_accents(word))
        concept = "" if country else concept_of(word)
        if country:
            found.add("@" + country)
        elif concept:
            found.add("~" + concept)
        elif root in names or (may_be and not names and shares.get(root, 0.0) < _COMMON_SHARE):
            consonants = consonants_of(word)
            if consonants:
                found.add(consonants)
    found.update(f"#{number}" for number in numbers.plain if float(number) >= _LEAST_NUMBER)
    return frozenset(found)


@lru_cache(maxsize=16_384)
def consonants_of(word: str) -> str:
    """Return the first consonants of a casefolded word in Latin letters; empty where they are too few to tell it."""
    if len(word) < _LEAST_LETTERS or not word.isalpha():
        return ""
    latin = without_accents(word).translate(_CONSONANTS)
    for spelling, letter in _SPELLINGS:
        latin = spelling.sub(letter, latin)
    return latin[:_COMPARED] if len(latin) >= _LEAST_CONSONANTS and latin.isascii() else ""
