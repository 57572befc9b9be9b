# pure
"""Joining a story: how probable it has to be that a report belongs to it, by what there is to go by."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.stories.grouping.evidence import Evidence

# The probability from which on a report joins, and the likeness from which on it follows (the figures are in
# tests/bench/results/stories.md). It takes less where the headlines are alike by themselves, unless each has names in
# the place of the other's, as templates have. Beside a lead it takes more to join a lone report, and less to join a
# story that several have told, unless another country acts; but leads alone do not join it, because what led to an
# event stands in those of the next one too. Without leads it takes that the headlines are not too unlike, which only a
# large table of frequencies tells.
SAME = 0.80
RELATED = 0.31
_ALIKE = 0.415
_IF_ALIKE = -0.30
_CLASH = 0.15
_IF_CLASH = 0.03
_IF_LONE = 0.08
_IF_SEVERAL = -0.10
_LEAST_ALIKE = 0.38
_LEAST_BESIDE_LEAD = 0.26


def joins(evidence: Evidence, chance: float, same: float) -> bool:
    """Return True if a report joins a story.

    Args:
        evidence: What speaks for it and against it.
        chance: How probable that makes it.
        same: The probability that it takes, where nothing asks for more or less.
    """
    if evidence.title < evidence.developed:
        return False
    if evidence.names_clash >= _CLASH and chance < same + _IF_CLASH:
        return False
    if evidence.alike >= _ALIKE:
        return chance >= same + _IF_ALIKE
    if evidence.both or evidence.half:
        if evidence.single or evidence.doubt:
            return chance >= same + _IF_LONE
        return chance >= same + _IF_SEVERAL and evidence.alike >= _LEAST_BESIDE_LEAD
    return chance >= same and (evidence.unlisted > 0 or evidence.alike >= _LEAST_ALIKE)
