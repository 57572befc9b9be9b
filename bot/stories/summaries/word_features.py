# pure
"""The likelihood that a person uses a word of a report in its summary: it is frequent, early, or in the headline."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

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
)
_LONG = 4


def describe_words(sentences: Sequence[Sequence[str]], title: Collection[str]) -> dict[str, tuple[float, ...]]:
    """For each different stem of the sentences (given as stems), one row in the order of ``NAMES``."""
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
        )
        for stem, place in first.items()
    }


def chance(row: Sequence[float], weights: Sequence[float]) -> float:
    """The logistic function of a weighted row: 0 to 1."""
    total = sum(value * weight for value, weight in zip(row, weights, strict=True))
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, total))))
