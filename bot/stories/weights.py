"""What makes a sentence worth choosing, and a word worth having: weights fitted on summaries that people wrote.

A group of languages each: English and French by themselves, and "" for every other, fitted on both together
(French loses 0.7 ROUGE-1 by the common ones, English nothing). Fitted on 588 English articles with their
journalists' highlights and 594 French ones with their editors' abstracts.
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
# en: 588 reports, five-fold ROUGE-1 F 31.87 (own stems)
# fr: 594 reports, five-fold ROUGE-1 F 31.86 (own stems)
TASTE = Taste(trust_in_words=0.5, dislike_of_repetition=1.0, words_expected=22.0, love_of_lead=0.1)
WEIGHTS: dict[str, Weights] = {
    "en": Weights(
        sentences={
            "always": 0.2315,
            "reduction": 0.0984,
            "lexrank": -0.0081,
            "luhn": -0.0098,
            "textrank": -0.1304,
            "first": -0.0497,
            "second": 0.0298,
            "third": 0.0198,
            "nearness": 0.1457,
            "depth": -0.0043,
            "title_likeness": -0.0077,
            "title_share": 0.0345,
            "centroid": 0.3395,
            "lead_likeness": 0.0623,
            "length": -0.0783,
            "length_squared": 0.0037,
            "digits": 0.0039,
            "names": 0.0119,
            "opens_quote": -0.0115,
            "holds_quote": -0.0183,
            "speaks_of_me": -0.0101,
            "attributes": -0.0023,
            "points_back": -0.0073,
            "subclauses": -0.0205,
        },
        words={
            "always": -3.4808,
            "frequency": 0.1277,
            "spread": 3.7878,
            "repeated": 0.5667,
            "repeated_twice": 0.3011,
            "opening": -1.1727,
            "nearness": 2.4929,
            "depth": -0.7176,
            "in_title": 1.2465,
            "number": 0.4645,
            "long": 0.1191,
            "opening_and_repeated": -0.0850,
        },
    ),
    "fr": Weights(
        sentences={
            "always": 0.2638,
            "reduction": 0.1478,
            "lexrank": -0.0128,
            "luhn": 0.0184,
            "textrank": -0.2004,
            "first": -0.1310,
            "second": -0.0288,
            "third": -0.0075,
            "nearness": 0.1507,
            "depth": -0.0334,
            "title_likeness": 0.0614,
            "title_share": 0.0731,
            "centroid": 0.1215,
            "lead_likeness": -0.0007,
            "length": -0.0175,
            "length_squared": -0.0415,
            "digits": -0.0142,
            "names": 0.0089,
            "opens_quote": -0.0146,
            "holds_quote": -0.0200,
            "speaks_of_me": -0.0140,
            "attributes": -0.0005,
            "points_back": -0.0143,
            "subclauses": -0.0352,
        },
        words={
            "always": -2.9471,
            "frequency": 0.4916,
            "spread": 2.8714,
            "repeated": 0.2822,
            "repeated_twice": -0.0531,
            "opening": -0.8303,
            "nearness": 1.2738,
            "depth": -0.8087,
            "in_title": 1.5008,
            "number": -0.1576,
            "long": -0.1662,
            "opening_and_repeated": -0.1208,
        },
    ),
    "": Weights(
        sentences={
            "always": 0.2510,
            "reduction": 0.1545,
            "lexrank": -0.0145,
            "luhn": 0.0093,
            "textrank": -0.1337,
            "first": -0.1262,
            "second": -0.0182,
            "third": -0.0022,
            "nearness": 0.1907,
            "depth": -0.0076,
            "title_likeness": -0.0077,
            "title_share": 0.0345,
            "centroid": 0.1165,
            "lead_likeness": 0.0368,
            "length": -0.0394,
            "length_squared": -0.0385,
            "digits": -0.0130,
            "names": 0.0290,
            "opens_quote": -0.0159,
            "holds_quote": -0.0215,
            "speaks_of_me": -0.0111,
            "attributes": 0.0041,
            "points_back": -0.0146,
            "subclauses": -0.0340,
        },
        words={
            "always": -3.3312,
            "frequency": 0.4150,
            "spread": 2.5317,
            "repeated": 0.3917,
            "repeated_twice": 0.1531,
            "opening": -1.2002,
            "nearness": 2.1956,
            "depth": -0.6445,
            "in_title": 1.2465,
            "number": 0.1833,
            "long": 0.0221,
            "opening_and_repeated": -0.0170,
        },
    ),
}
