# pure
"""The weights of sentences and words, fitted on summaries that people wrote.

A group of languages each: English and French by themselves, and "" for every other, fitted on both together
(French loses 0.7 ROUGE-1 by the common ones, English nothing). Fitted on 588 English articles with their
journalists' highlights and 594 French ones with their editors' abstracts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.stories.summaries.choice import ChoiceWeights

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
CHOICE_WEIGHTS = ChoiceWeights(share_of_words=0.5, repetition_penalty=1.0, words_expected=22.0, lead_bonus=0.1)
WEIGHTS: dict[str, Weights] = {
    "en": Weights(
        sentences={
            "always": 0.2327,
            "reduction": 0.0956,
            "lexrank": -0.0092,
            "luhn": -0.0104,
            "textrank": -0.1306,
            "first": -0.0481,
            "second": 0.0305,
            "third": 0.0185,
            "nearness": 0.1458,
            "depth": -0.0029,
            "title_likeness": -0.0084,
            "title_share": 0.0348,
            "centroid": 0.3441,
            "lead_likeness": 0.0652,
            "length": -0.0798,
            "length_squared": 0.0046,
            "digits": 0.0049,
            "names": 0.0125,
            "opens_quote": -0.0108,
            "holds_quote": -0.0184,
            "speaks_of_me": -0.0104,
            "attributes": -0.0022,
            "points_back": -0.0091,
            "subclauses": -0.0194,
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
            "always": 0.2637,
            "reduction": 0.1476,
            "lexrank": -0.0127,
            "luhn": 0.0183,
            "textrank": -0.2001,
            "first": -0.1310,
            "second": -0.0288,
            "third": -0.0075,
            "nearness": 0.1508,
            "depth": -0.0331,
            "title_likeness": 0.0613,
            "title_share": 0.0732,
            "centroid": 0.1216,
            "lead_likeness": -0.0007,
            "length": -0.0176,
            "length_squared": -0.0413,
            "digits": -0.0143,
            "names": 0.0089,
            "opens_quote": -0.0146,
            "holds_quote": -0.0200,
            "speaks_of_me": -0.0141,
            "attributes": -0.0005,
            "points_back": -0.0142,
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
            "always": 0.2514,
            "reduction": 0.1531,
            "lexrank": -0.0150,
            "luhn": 0.0089,
            "textrank": -0.1334,
            "first": -0.1263,
            "second": -0.0181,
            "third": -0.0026,
            "nearness": 0.1916,
            "depth": -0.0065,
            "title_likeness": -0.0084,
            "title_share": 0.0348,
            "centroid": 0.1187,
            "lead_likeness": 0.0380,
            "length": -0.0405,
            "length_squared": -0.0378,
            "digits": -0.0127,
            "names": 0.0294,
            "opens_quote": -0.0155,
            "holds_quote": -0.0215,
            "speaks_of_me": -0.0112,
            "attributes": 0.0042,
            "points_back": -0.0155,
            "subclauses": -0.0335,
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
