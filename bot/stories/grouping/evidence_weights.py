# pure
"""The weight of each piece of evidence: the logarithm of the odds that a report belongs to a story."""

from __future__ import annotations

import math
from operator import mul

from bot.stories.grouping.evidence import Evidence


def probability(evidence: Evidence) -> float:
    """Return how probable it is that a report belongs to a story, by the evidence."""
    return 1.0 / (1.0 + math.exp(-BIAS - sum(map(mul, evidence, WEIGHTS))))


# fitted: everything below is written by tests/bench/fit_stories.py
BIAS = -2.18
WEIGHTS = Evidence(
    alike=6.618,
    title=-7.307,
    single=0.374,
    single_title=2.83,
    both=0.711,
    half=-0.862,
    full_both=0.116,
    full_half=7.381,
    centroid=0.317,
    full_centroid=3.201,
    size_centroid=0.239,
    size=-0.456,
    share=-0.542,
    window=-0.276,
    others=-3.162,
    covered=0.827,
    covers=1.63,
    strangers=-0.072,
    rarest=0.524,
    words=0.317,
    repeated=3.509,
    developed=0.554,
    doubt=-4.981,
    new_names=0.239,
    lost_names=0.109,
    names_clash=-1.899,
    new_names_title=-2.407,
    rival=3.114,
    age=-1.169,
    both_size=0.461,
    unlisted=0.719,
)
