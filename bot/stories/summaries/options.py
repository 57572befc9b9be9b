# pure
"""A sentence that may be chosen, all that the choice knows of it, and how several of them read one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.stories.summaries.features import Bag
    from bot.stories.summaries.introductions import Needs

# Shares of ROUGE-1 that a reader gives away for a summary that reads well; chosen by reading, not fitted.
OPENS_ON_LEAD = 0.25
SETS_SCENE = 0.06
ADDS_NOTHING = 0.03
STANDS_APART = 0.08  # more than what a second sentence is worth
STANDS_FAR, _FAR = 0.03, 6
ONLY_REPEATS_TITLE = 0.1
ALONE = 0.04
_NEAR, _REACHES = 4, 10  # sentences from one that was chosen to the next
_SAID_FROM = 0.5  # of a sentence's words
DEMANDS: tuple[tuple[str, str], ...] = (("fit", "needs"), ("fit", "must"), ("usable", "must"))
"""Demands on a sentence, the highest first: its quality, and those of its needs that have to be met."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence with what the choice looks at. It ``needs`` one of the sentences at each of some groups of places.

    ``usable`` sentences are whole; those that are ``fit`` speak as a report does, too. ``must`` are the gravest of its
    needs: what it names and points at, without what it only takes for known.
    """

    text: str
    usable: bool
    fit: bool
    needs: Needs
    must: Needs
    stems: tuple[str, ...]
    bag: Bag
    features: tuple[float, ...]
    facts: frozenset[str] = frozenset()
    lead_rank: int | None = None
    sets_scene: bool = False
    turns: bool = False
    repeats_title: bool = False
    leans: bool = False
    of_title: int | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """A sentence that may be chosen.

    It ``needs`` one sentence of each of some groups of places: the one that it points back at, or one of those that
    introduce who it speaks of. ``worth`` is the share of its words that a summary is expected to have, by the
    sentence's own ``features``. ``facts`` are its numbers and names. ``is_lead`` says that it opens the report's news,
    ``sets_scene`` that it tells what went before them, ``turns`` that it turns from there to the news,
    ``repeats_title`` that it says no more than the headline, and ``leans`` that some word in it points at what was said
    just before. ``of_title`` counts the words of the headline that it has, where there is one.
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
    leans: bool = False
    of_title: int | None = None


def make_options(
    candidates: Sequence[Candidate],
    worths: Sequence[float],
    max_chars: int | None,
    *,
    demand: tuple[str, str] = DEMANDS[0],
) -> list[Option]:
    """The sentences that meet a demand and have room by themselves, as the choice takes them."""
    may_stand, needs = demand
    standing = [
        (place, one)
        for place, one in enumerate(candidates)
        if getattr(one, may_stand) and (max_chars is None or len(one.text) <= max_chars)
    ]
    ranks = {place: one.lead_rank for place, one in standing if one.lead_rank is not None}
    lead = min(ranks, key=ranks.__getitem__, default=None)
    return [
        Option(
            place,
            len(one.text),
            one.stems,
            one.bag,
            worths[place],
            getattr(one, needs),
            one.features,
            one.facts,
            place == lead,
            one.sets_scene,
            one.turns,
            one.repeats_title,
            one.leans,
            one.of_title,
        )
        for place, one in standing
    ]


def follows_on(option: Option, before: Sequence[Option]) -> bool:
    """Return True if a sentence may be read behind others that stand before it in the text, in their order.

    The one that follows directly on the last may lean on it. Any other leans on nothing and does not say again what was
    said, and under a headline it stands near, or not far off and has something to do with what was told.
    """
    gap = option.place - before[-1].place
    if gap == 1:
        return True
    shared = max(len(option.bag.keys() & one.bag.keys()) for one in before)
    if option.leans or shared >= _SAID_FROM * len(option.bag):
        return False
    if gap <= _NEAR or option.of_title is None:
        return True
    return gap <= _REACHES and bool(shared or option.of_title or any(option.needs))


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
