# pure
"""A sentence that may be chosen, all that the choice knows of it, and how several of them read one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.stories.summaries.features import Bag

# Shares of ROUGE-1 that a reader gives away for a summary that reads well; chosen by reading, not fitted.
OPENS_ON_LEAD = 0.25
SETS_SCENE = 0.06
ADDS_NOTHING = 0.03
STANDS_APART = 0.08  # more than what a second sentence is worth
STANDS_FAR, _FAR = 0.03, 6
ONLY_REPEATS_TITLE = 0.1
ALONE = 0.04


@dataclass(frozen=True, slots=True)
class Option:
    """A sentence that may be chosen.

    It ``needs`` one sentence of each of some groups of places: the one that it points back at, or one of those that
    introduce who it speaks of. ``worth`` is the share of its words that a summary is expected to have, by the
    sentence's own ``features``. ``facts`` are its numbers and names. ``is_lead`` says that it opens the report's news,
    ``sets_scene`` that it tells what went before them, ``turns`` that it turns from there to the news, and
    ``repeats_title`` that it says no more than the headline.
    """

    place: int
    chars: int
    stems: tuple[str, ...]
    bag: Bag
    worth: float
    needs: tuple[frozenset[int], ...] = ()
    features: tuple[float, ...] = ()
    facts: frozenset[str] = frozenset()
    is_lead: bool = False
    sets_scene: bool = False
    turns: bool = False
    repeats_title: bool = False


def opening_gain(options: Sequence[Option]) -> float:
    """The gain or loss of sentences in their order by the first of them, which has to tell the news."""
    first, rest = options[0], options[1:]
    scene_alone = first.sets_scene and not (rest and rest[0].turns and rest[0].place == first.place + 1)
    gain = OPENS_ON_LEAD if first.is_lead else 0.0
    gain -= SETS_SCENE if scene_alone else 0.0
    return gain - (ONLY_REPEATS_TITLE if first.repeats_title and not rest else 0.0)


def coherence_loss(options: Sequence[Option]) -> float:
    """The loss of sentences in their order: each has to add something to those before, and to stand near them."""
    if len(options) == 1:
        return ALONE
    losses = [_loss(options[:place], option) for place, option in enumerate(options) if place]
    gaps = [min(after.place - before.place - 1, _FAR) / _FAR for before, after in pairwise(options)]
    return (sum(losses) + STANDS_FAR * sum(gaps)) / len(gaps)


def _loss(before: Sequence[Option], option: Option) -> float:
    """The cost of a further sentence: it has to share something with one before, and to bring a number or a name.

    One that follows directly on the last may go on with it in other words.
    """
    linked = any(option.needs) or any(option.bag.keys() & other.bag.keys() for other in before)
    new = option.facts.difference(*(other.facts for other in before))
    apart = ADDS_NOTHING if option.place == before[-1].place + 1 else STANDS_APART
    return (0.0 if linked else apart) + (0.0 if new else ADDS_NOTHING)
