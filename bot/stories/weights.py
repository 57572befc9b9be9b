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
# en: 588 reports, five-fold ROUGE-1 F 32.13 (own stems)
# fr: 594 reports, five-fold ROUGE-1 F 31.59 (own stems)
TASTE = Taste(trust_in_words=0.5, dislike_of_repetition=0.5, words_expected=22.0)
WEIGHTS: dict[str, Weights] = {
    "en": Weights(
        sentences={
            "always": 0.2316,
            "reduction": 0.0898,
            "lexrank": -0.0056,
            "luhn": -0.0099,
            "textrank": -0.1418,
            "first": -0.0490,
            "second": 0.0316,
            "third": 0.0169,
            "nearness": 0.1403,
            "depth": -0.0043,
            "title_likeness": -0.0049,
            "title_share": 0.0301,
            "centroid": 0.3764,
            "lead_likeness": 0.0473,
            "length": -0.0781,
            "length_squared": 0.0046,
            "digits": 0.0037,
            "names": 0.0114,
            "opens_quote": -0.0122,
            "holds_quote": -0.0186,
            "speaks_of_me": -0.0112,
            "attributes": -0.0029,
            "points_back": -0.0102,
            "subclauses": -0.0216,
        },
        words={
            "always": -3.4731,
            "frequency": 0.1447,
            "spread": 3.7029,
            "repeated": 0.5593,
            "repeated_twice": 0.2865,
            "opening": -1.1649,
            "nearness": 2.4784,
            "depth": -0.7245,
            "in_title": 1.2541,
            "number": 0.4625,
            "long": 0.1168,
            "opening_and_repeated": -0.0849,
        },
    ),
    "fr": Weights(
        sentences={
            "always": 0.2476,
            "reduction": 0.1202,
            "lexrank": -0.0031,
            "luhn": 0.0159,
            "textrank": -0.1882,
            "first": -0.1199,
            "second": -0.0230,
            "third": -0.0047,
            "nearness": 0.1423,
            "depth": -0.0318,
            "title_likeness": 0.0680,
            "title_share": 0.0710,
            "centroid": 0.1516,
            "lead_likeness": -0.0018,
            "length": -0.0180,
            "length_squared": -0.0380,
            "digits": -0.0168,
            "names": 0.0088,
            "opens_quote": -0.0198,
            "holds_quote": -0.0202,
            "speaks_of_me": -0.0171,
            "attributes": -0.0001,
            "points_back": -0.0070,
            "subclauses": -0.0338,
        },
        words={
            "always": -2.9335,
            "frequency": 0.5173,
            "spread": 2.6361,
            "repeated": 0.2871,
            "repeated_twice": -0.0369,
            "opening": -0.8022,
            "nearness": 1.2550,
            "depth": -0.8035,
            "in_title": 1.5036,
            "number": -0.1596,
            "long": -0.1721,
            "opening_and_repeated": -0.1362,
        },
    ),
    "": Weights(
        sentences={
            "always": 0.2461,
            "reduction": 0.1458,
            "lexrank": -0.0090,
            "luhn": 0.0088,
            "textrank": -0.1418,
            "first": -0.1187,
            "second": -0.0140,
            "third": -0.0010,
            "nearness": 0.1830,
            "depth": -0.0055,
            "title_likeness": -0.0049,
            "title_share": 0.0301,
            "centroid": 0.1432,
            "lead_likeness": 0.0270,
            "length": -0.0391,
            "length_squared": -0.0370,
            "digits": -0.0148,
            "names": 0.0308,
            "opens_quote": -0.0201,
            "holds_quote": -0.0224,
            "speaks_of_me": -0.0126,
            "attributes": 0.0047,
            "points_back": -0.0125,
            "subclauses": -0.0340,
        },
        words={
            "always": -3.3250,
            "frequency": 0.4352,
            "spread": 2.3740,
            "repeated": 0.3892,
            "repeated_twice": 0.1516,
            "opening": -1.1922,
            "nearness": 2.1915,
            "depth": -0.6422,
            "in_title": 1.2541,
            "number": 0.1810,
            "long": 0.0165,
            "opening_and_repeated": -0.0214,
        },
    ),
}
