# pure
"""A headline in a form that can be compared: its terms, its numbers, and a key for copies of it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from bot.stories.grouping.denial_and_actor import actor, denies
from bot.stories.grouping.numbers import Numbers, numbers_differ, read_numbers
from bot.text.plain import words
from bot.text.roots import root

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

# Scripts that put no space between words: Thai, Lao, Burmese, Khmer, kana and Han.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
_SUFFIX = re.compile(r"(?<!\s)\s+[|\u2013\u2014\u00b7\u2022-]\s+([^|\u2013\u2014]{2,40})$")
# A headline of fewer words or characters may well be a column's ("Live updates", "What we know").
_SHORTEST_KEY = 4
_SHORTEST_KEY_CHARS = 16
_SHORTEST_NAME = 3


class Headline(NamedTuple):
    """The parts of a headline beside its words. ``key`` is 0 where it is too short to tell copies by it."""

    numbers: Numbers
    denies: bool
    actor: str
    key: int


def read_headline(title: str, folded: Sequence[str], language: str) -> Headline:
    """The comparable parts of a headline without the outlet's name, beside its terms; ``folded`` are its words."""
    key = " ".join(folded)
    # Scripts without spaces say as much in a third of the characters.
    width = len(key) if key.isascii() or not _UNSPACED.search(key) else 3 * len(key)
    is_long = width >= _SHORTEST_KEY_CHARS and (len(folded) >= _SHORTEST_KEY or width > len(key))
    return Headline(
        read_numbers(title, folded, language),
        denies(folded),
        actor(folded),
        hash(key) if is_long else 0,
    )


def are_apart(one: Headline, other: Headline) -> bool:
    """Return True if two headlines tell of different things, however alike their words: other numbers, or a denial."""
    return one.denies != other.denies or numbers_differ(one.numbers, other.numbers)


def is_doubtful(one: Headline, other: Headline) -> bool:
    """Return True if it takes more than words in common, because other countries act."""
    return bool(one.actor and other.actor) and one.actor != other.actor


def terms(text: str, language: str) -> tuple[str, ...]:
    """The different roots of a text in their order; pairs of characters for scripts without spaces."""
    return terms_of(words(text), language)


def terms_of(folded: Sequence[str], language: str) -> tuple[str, ...]:
    """The same of the words of a text."""
    if all(map(str.isascii, folded)):  # most headlines in English
        return tuple(dict.fromkeys([root(word, language) for word in folded]))
    found: dict[str, None] = {}
    for word in folded:
        if word.isascii() or not _UNSPACED.search(word):
            found[root(word, language)] = None
        else:
            for run in _UNSPACED.findall(word):
                found.update(dict.fromkeys(run[i : i + 2] for i in range(max(len(run) - 1, 1))))
    return tuple(found)


def strip_outlet(title: str, outlet: str, url: str = "", known: Collection[str] = ()) -> str:
    """The headline without the outlet's name at its end (`` - BBC News``, `` | Reuters``).

    A last part goes only if it names this outlet, the link's host or a known outlet (squeezed), because it may
    as well be what tells two headlines apart (``Election results - Ohio``).
    """
    while (match := _SUFFIX.search(title)) and _names_outlet(squeeze(match[1]), squeeze(outlet), url, known):
        title = title[: match.start()]
    return title


@lru_cache(maxsize=1024)
def squeeze(name: str) -> str:
    """An outlet's name as it compares: letters and digits only."""
    return "".join(words(name))


def _names_outlet(name: str, outlet: str, url: str, known: Collection[str]) -> bool:
    if not name:
        return False
    if name in known or (outlet and (name in outlet or outlet in name)):
        return True
    return len(name) >= _SHORTEST_NAME and name in squeeze(urlsplit(url).hostname or "")
