"""What makes a sentence worth choosing, and a word worth having: weights fitted on summaries that people wrote.

A group of languages each: English and French by themselves, and "" for every other, fitted on both together
(each language alone does better by its own weights than by the common ones). Fitted on 588 English articles
with their journalists' highlights and 594 French ones with their editors' abstracts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.stories.choice import Taste

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Weights:
    """By the names, and in the order, of the features of sentences and of words."""

    sentences: Mapping[str, float]
    words: Mapping[str, float]


# fitted: everything below is written by tests/bench/fit_summaries.py
# en: 588 reports, five-fold ROUGE-1 F 31.94 (own stems)
# fr: 594 reports, five-fold ROUGE-1 F 32.10 (own stems)
TASTE = Taste(trust_in_words=0.5, dislike_of_repetition=1.0, words_expected=22.0)
WEIGHTS: dict[str, Weights] = {
    "en": Weights(
        sentences={
            "always": 0.2323,
            "reduction": 0.0917,
            "lexrank": -0.0037,
            "luhn": -0.0096,
            "textrank": -0.1479,
            "first": -0.0459,
            "second": 0.0317,
            "third": 0.0188,
            "nearness": 0.1414,
            "depth": -0.0049,
            "title_likeness": -0.0176,
            "title_share": 0.0379,
            "centroid": 0.3660,
            "lead_likeness": 0.0618,
            "length": -0.0761,
            "length_squared": 0.0027,
            "digits": 0.0050,
            "names": 0.0115,
            "opens_quote": -0.0104,
            "holds_quote": -0.0188,
            "speaks_of_me": -0.0104,
            "attributes": -0.0025,
            "points_back": -0.0064,
            "subclauses": -0.0213,
        },
        words={
            "always": -3.4749,
            "frequency": 0.1429,
            "spread": 3.7064,
            "repeated": 0.5581,
            "repeated_twice": 0.2903,
            "opening": -1.1709,
            "nearness": 2.4864,
            "depth": -0.7222,
            "in_title": 1.2537,
            "number": 0.4629,
            "long": 0.1173,
            "opening_and_repeated": -0.0815,
        },
    ),
    "fr": Weights(
        sentences={
            "always": 0.2626,
            "reduction": 0.1233,
            "lexrank": -0.0055,
            "luhn": 0.0141,
            "textrank": -0.1933,
            "first": -0.1221,
            "second": -0.0205,
            "third": -0.0048,
            "nearness": 0.1361,
            "depth": -0.0434,
            "title_likeness": 0.0528,
            "title_share": 0.0809,
            "centroid": 0.1543,
            "lead_likeness": -0.0022,
            "length": -0.0292,
            "length_squared": -0.0261,
            "digits": -0.0142,
            "names": 0.0071,
            "opens_quote": -0.0155,
            "holds_quote": -0.0199,
            "speaks_of_me": -0.0153,
            "attributes": -0.0000,
            "points_back": -0.0149,
            "subclauses": -0.0343,
        },
        words={
            "always": -2.9346,
            "frequency": 0.5085,
            "spread": 2.6672,
            "repeated": 0.2888,
            "repeated_twice": -0.0330,
            "opening": -0.7984,
            "nearness": 1.2502,
            "depth": -0.8030,
            "in_title": 1.5052,
            "number": -0.1613,
            "long": -0.1721,
            "opening_and_repeated": -0.1391,
        },
    ),
    "": Weights(
        sentences={
            "always": 0.2522,
            "reduction": 0.1479,
            "lexrank": -0.0100,
            "luhn": 0.0082,
            "textrank": -0.1457,
            "first": -0.1233,
            "second": -0.0142,
            "third": -0.0009,
            "nearness": 0.1866,
            "depth": -0.0070,
            "title_likeness": -0.0176,
            "title_share": 0.0379,
            "centroid": 0.1371,
            "lead_likeness": 0.0351,
            "length": -0.0432,
            "length_squared": -0.0310,
            "digits": -0.0129,
            "names": 0.0295,
            "opens_quote": -0.0158,
            "holds_quote": -0.0225,
            "speaks_of_me": -0.0113,
            "attributes": 0.0047,
            "points_back": -0.0146,
            "subclauses": -0.0348,
        },
        words={
            "always": -3.3268,
            "frequency": 0.4334,
            "spread": 2.3772,
            "repeated": 0.3878,
            "repeated_twice": 0.1552,
            "opening": -1.1949,
            "nearness": 2.1963,
            "depth": -0.6397,
            "in_title": 1.2537,
            "number": 0.1803,
            "long": 0.0171,
            "opening_and_repeated": -0.0210,
        },
    ),
}
