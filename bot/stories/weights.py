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
# en: 588 reports, five-fold ROUGE-1 F 31.89 (own stems)
# fr: 594 reports, five-fold ROUGE-1 F 31.80 (own stems)
TASTE = Taste(trust_in_words=0.5, dislike_of_repetition=1.0, words_expected=22.0, love_of_lead=0.1)
WEIGHTS: dict[str, Weights] = {
    "en": Weights(
        sentences={
            "always": 0.2327,
            "reduction": 0.0928,
            "lexrank": -0.0039,
            "luhn": -0.0098,
            "textrank": -0.1484,
            "first": -0.0465,
            "second": 0.0316,
            "third": 0.0187,
            "nearness": 0.1420,
            "depth": -0.0049,
            "title_likeness": -0.0177,
            "title_share": 0.0379,
            "centroid": 0.3654,
            "lead_likeness": 0.0615,
            "length": -0.0764,
            "length_squared": 0.0030,
            "digits": 0.0051,
            "names": 0.0115,
            "opens_quote": -0.0105,
            "holds_quote": -0.0188,
            "speaks_of_me": -0.0104,
            "attributes": -0.0026,
            "points_back": -0.0064,
            "subclauses": -0.0213,
        },
        words={
            "always": -3.4746,
            "frequency": 0.1422,
            "spread": 3.7077,
            "repeated": 0.5585,
            "repeated_twice": 0.2910,
            "opening": -1.1706,
            "nearness": 2.4858,
            "depth": -0.7224,
            "in_title": 1.2536,
            "number": 0.4628,
            "long": 0.1172,
            "opening_and_repeated": -0.0816,
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
            "always": 0.2525,
            "reduction": 0.1484,
            "lexrank": -0.0101,
            "luhn": 0.0081,
            "textrank": -0.1459,
            "first": -0.1235,
            "second": -0.0143,
            "third": -0.0009,
            "nearness": 0.1868,
            "depth": -0.0071,
            "title_likeness": -0.0177,
            "title_share": 0.0379,
            "centroid": 0.1368,
            "lead_likeness": 0.0349,
            "length": -0.0435,
            "length_squared": -0.0308,
            "digits": -0.0129,
            "names": 0.0295,
            "opens_quote": -0.0159,
            "holds_quote": -0.0224,
            "speaks_of_me": -0.0113,
            "attributes": 0.0046,
            "points_back": -0.0146,
            "subclauses": -0.0348,
        },
        words={
            "always": -3.3266,
            "frequency": 0.4331,
            "spread": 2.3775,
            "repeated": 0.3880,
            "repeated_twice": 0.1555,
            "opening": -1.1946,
            "nearness": 2.1958,
            "depth": -0.6399,
            "in_title": 1.2536,
            "number": 0.1802,
            "long": 0.0171,
            "opening_and_repeated": -0.0210,
        },
    ),
}
