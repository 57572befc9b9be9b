# pure
"""The likelihood that a person uses a word of a report in its summary: it is frequent, early, a name, in the title."""

from __future__ import annotations

import math
import re
from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.stories.summaries.features import bag_words, is_capital
from bot.text.plain import stem as stem_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

NAMES = (
    "always",
    "frequency",
    "spread",
    "repeated",
    "repeated_twice",
    "opening",
    "nearness",
    "depth",
    "in_title",
    "number",
    "long",
    "opening_and_repeated",
    "stop_word",
    "frequent_stop_word",
    "name",
    "early_name",
    "repeated_name",
)
_LONG = 4
_INSIDE = re.compile(r"(?<=\s)[^\W\d_a-z]\w+")


def name_shares(texts: Sequence[str], sentences: Sequence[Sequence[str]], language: str) -> dict[str, float]:
    """For each stem that ever has a capital inside a sentence, how often it does, of all its uses."""
    capitals: Counter[str] = Counter()
    for text in texts:
        for found in filter(is_capital, _INSIDE.findall(text)):
            capitals.update(stem_of(word, language) for word in bag_words(found))
    counts = Counter(stem for stems in sentences for stem in stems)
    return {stem: min(1.0, count / counts[stem]) for stem, count in capitals.items() if counts[stem]}


def describe_words(
    sentences: Sequence[Sequence[str]],
    title: Collection[str],
    stops: Collection[str] = (),
    names: Mapping[str, float] = MappingProxyType({}),
) -> dict[str, tuple[float, ...]]:
    """For each different stem of the sentences, one row in the order of ``NAMES``.

    ``sentences`` are given as stems, ``stops`` are the stems of stop words, ``names`` is what ``name_shares`` gave.
    """
    counts: Counter[str] = Counter()
    found_in: Counter[str] = Counter()
    first: dict[str, int] = {}
    for place, stems in enumerate(sentences):
        counts.update(stems)
        found_in.update(dict.fromkeys(stems, 1))
        for stem in stems:
            first.setdefault(stem, place)
    return {
        stem: (
            1.0,
            math.log(counts[stem]),
            found_in[stem] / len(sentences),
            float(found_in[stem] > 1),
            float(found_in[stem] > 2),  # noqa: PLR2004 - repeated twice
            float(place == 0),
            1 / (1 + place),
            place / len(sentences),
            float(stem in title),
            float(stem.isdigit()),
            float(len(stem) >= _LONG),
            float(place == 0 and found_in[stem] > 1),
            float(stem in stops),
            math.log(counts[stem]) if stem in stops else 0.0,
            names.get(stem, 0.0),
            names.get(stem, 0.0) / (1 + place),
            names.get(stem, 0.0) if found_in[stem] > 1 else 0.0,
        )
        for stem, place in first.items()
    }


def chance(row: Sequence[float], weights: Sequence[float]) -> float:
    """The logistic function of a weighted row: 0 to 1."""
    total = sum(value * weight for value, weight in zip(row, weights, strict=True))
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, total))))
