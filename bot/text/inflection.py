# pure
"""The keys under which the forms of a word meet: wybory, wyborów and wyborami; woman and women; sanção and sanções.

Snowball's stem is one of them. Where it knows too little of a language, rules tell the dictionary form of a word from
its ending: ``endings/<language>.txt``, learned by ``tests/bench/make_endings.py`` from the tables of simplemma. Those
take 47 MB and a second to load for Polish; its rules half a megabyte and 4 ms, and they know names that no table has.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

import Stemmer

from bot.text.languages import language_of

if TYPE_CHECKING:
    from collections.abc import Mapping

# Of an ending, so many letters are looked at; more than the learned rules have.
_LONGEST = 7
# What is left of a word without what is glued to it has so many letters.
_SHORTEST = 3
_PLURAL_NUMBER = re.compile(r"\A\d+s")  # F-35s
_RULE = re.compile(r"(\d+)(\S*)")


def read_endings(text: str) -> Mapping[str, tuple[int, str]]:
    """Read the format of the files: how many letters to lose and which to take, and the endings that do so.

    Returns:
        By ending (``^word`` is a whole word), how many letters go, and what comes.

    Raises:
        ValueError: a line does not begin with a rule.
    """
    endings: dict[str, tuple[int, str]] = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            rule, *words = line.split()
            match = _RULE.fullmatch(rule)
            if match is None:
                message = f"{rule} is no rule"
                raise ValueError(message)
            endings.update(dict.fromkeys((word.strip("$") for word in words), (int(match[1]), match[2])))
    return endings


@lru_cache(maxsize=64)
def _endings(language: str) -> Mapping[str, tuple[int, str]]:
    """The rules of a language, read when it is first needed; none if it has no file."""
    if not language_of(language).has_endings:
        return {}
    return read_endings((files("bot.text") / "endings" / f"{language}.txt").read_text("utf-8"))


def dictionary_form(word: str, language: str) -> str:
    """The form of a casefolded word that a dictionary has, as the rules tell; the word itself without rules."""
    endings = _endings(language)
    if not endings:
        return word
    rule = endings.get("^" + word)
    for start in range(max(1, len(word) - _LONGEST), len(word) + 1):
        rule = rule or endings.get(word[start:])
    lost, taken = rule or (0, "")
    return word[: max(len(word) - lost, 0)] + taken or word


@lru_cache(maxsize=65_536)
def keys_of(word: str, language: str) -> tuple[str, ...]:
    """The keys of a casefolded word: two words with one in common are forms of one word.

    The word itself is one: of "deprem" Snowball leaves "depre", of "depremler" it leaves "deprem". So is the stem
    of its stem.
    """
    if not language:
        return ()
    first = _query_stem(word, language)
    keys = [first, word, _query_stem(first, language)]
    plain = dictionary_form(word, language)
    for other in dict.fromkeys((word, plain)):
        keys += (other, _query_stem(other, language), *_without_suffixes(other, language_of(language).suffixes))
    if _PLURAL_NUMBER.fullmatch(word):
        keys.append(word[:-1])
    return tuple(dict.fromkeys(keys))


@lru_cache(maxsize=64)
def _query_stemmer(language: str) -> Stemmer.Stemmer | None:
    name = language_of(language).query_stemmer or language_of(language).stemmer
    return Stemmer.Stemmer(name, 0) if name else None


def _query_stem(word: str, language: str) -> str:
    stemmer = _query_stemmer(language)
    return str(stemmer.stemWord(word)) if stemmer else word


@lru_cache(maxsize=32_768)
def without_clitics(word: str, language: str) -> tuple[str, ...]:
    """A word of a text without what its language writes as one with it before it: and, in, to, the."""
    return tuple(
        word[len(prefix) :]
        for prefix in language_of(language).prefixes
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST
    )


def _without_suffixes(word: str, suffixes: tuple[str, ...]) -> list[str]:
    """A word without each ending that its language glues on; of one letter only if four are left."""
    return [
        word[: len(word) - len(suffix)]
        for suffix in suffixes
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST + (len(suffix) == 1)
    ]
