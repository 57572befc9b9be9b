# pure
"""The features of each sentence of a report, in numbers: its ranks, its position, its words."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING

from bot.text.languages import words_of_all
from bot.text.plain import stem, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.stories.summaries.ratings import Ratings

NAMES = (
    "always",
    "reduction",
    "lexrank",
    "luhn",
    "textrank",
    "first",
    "second",
    "third",
    "nearness",
    "depth",
    "title_likeness",
    "title_share",
    "centroid",
    "lead_likeness",
    "length",
    "length_squared",
    "digits",
    "names",
    "opens_quote",
    "holds_quote",
    "speaks_of_me",
    "attributes",
    "points_back",
    "subclauses",
)
_DENSE_RUN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")
_QUOTE = re.compile('["“”„«»「」]')
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_INSIDE = re.compile(r"(?<=\s)[^\W\d_a-z]\w+")
Bag = Counter[str]


def bag_words(sentence: str) -> list[str]:
    """The words of a sentence; of a script without spaces, its pairs of characters."""
    found: list[str] = []
    for word in words(sentence):
        dense = _DENSE_RUN.search(word)
        found += [word[at : at + 2] for at in range(len(word) - 1)] if dense else [word]
    return found


def is_capital(word: str) -> bool:
    """Return True if a word starts with a capital, in any script that has some."""
    return word[0].isupper()


def facts_of(sentence: str) -> frozenset[str]:
    """The numbers of a sentence, and its words with a capital inside of it."""
    capitals = filter(is_capital, _INSIDE.findall(sentence))
    return frozenset((*_NUMBER.findall(sentence), *(word.casefold() for word in capitals)))


def make_bag(tokens: Sequence[str], language: str, stops: frozenset[str]) -> Bag:
    """The stems of the words that say something, counted."""
    return Counter(stem(token, language) for token in tokens if token not in stops)


def likeness(one: Bag, other: Bag) -> float:
    """The cosine of two bags, 0 to 1."""
    if len(one) > len(other):
        one, other = other, one
    shared = sum(count * other[word] for word, count in one.items() if word in other)
    return shared / math.sqrt(_square(one) * _square(other)) if shared else 0.0


def _square(bag: Bag) -> int:
    return sum(count * count for count in bag.values())


def share(part: Bag, whole: Bag) -> float:
    """The share of the different stems of ``part`` that ``whole`` has too."""
    return len(part.keys() & whole.keys()) / len(part) if part else 0.0


def describe(
    sentences: Sequence[str],
    *,
    tokens: Sequence[Sequence[str]],
    bags: Sequence[Bag],
    ratings: Sequence[Ratings],
    title: Bag,
    points_back: Sequence[bool],
) -> list[tuple[float, ...]]:
    """One row a sentence, in the order of ``NAMES``; all numbers lie between 0 and about 3."""
    centroid: Bag = Counter()
    for bag in bags:
        centroid.update(bag)
    lead = next((bag for bag in bags if len(bag) > 3), Counter())  # noqa: PLR2004 - a dropped dateline is no lead
    me, saying = words_of_all("first_person"), words_of_all("saying")
    rows: list[tuple[float, ...]] = []
    for place, sentence in enumerate(sentences):
        bag, length = bags[place], len(sentence) / 140
        marks = len(_QUOTE.findall(sentence))
        rows.append(
            (
                1.0,
                *ratings[place],
                float(place == 0),
                float(place == 1),
                float(place == 2),  # noqa: PLR2004 - the third
                1 / (1 + place),
                min(place, 40) / 40,
                likeness(bag, title),
                share(title, bag),
                likeness(bag, centroid),
                likeness(bag, lead) if place else 0.0,
                min(length, 3.0),
                min(length, 3.0) ** 2 / 3,
                min(len(_NUMBER.findall(sentence)), 4) / 4,
                min(sum(map(is_capital, _INSIDE.findall(sentence))), 8) / 8,
                float(bool(_QUOTE.match(sentence))),
                float(marks > 0),
                float(any(token in me for token in tokens[place])),
                float(any(token in saying for token in tokens[place])),
                float(points_back[place]),
                min(sentence.count(",") + sentence.count("،"), 5) / 5,
            )
        )
    return rows
