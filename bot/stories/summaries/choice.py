# pure
"""The choice of sentences: together they hold most of a person's summary, in the space there is."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from operator import mul
from typing import TYPE_CHECKING

from bot.stories.summaries.features import likeness
from bot.stories.summaries.options import coherence_loss, follows_on, opening_gain
from bot.stories.summaries.set_features import describe_set

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.stories.summaries.options import Option

# Sentences looked at (the best ones by themselves), and unfinished choices kept at each step.
_LOOKED_AT, _KEPT = 12, 12
_CHARS_FOR_EACH_LOOKED_AT = 50
_UNBOUNDED = 1e6
_FITTED_AT = 280  # characters
# Sets were weighed at 280 characters: for a summary twice as long the plain expected value chooses better.
_LONGEST_WEIGHED = 420


@dataclass(frozen=True, slots=True)
class ChoiceWeights:
    """The weights of a choice: trust in words against sentences (0 to 1), dislike of repetition, pull to fill up.

    ``words_expected`` is how many words weigh against filling the budget of 280 characters: with many, a
    further sentence is welcome even if it is thin. It grows with the root of the budget: in proportion to it, the
    long summaries in French were no better than the first three sentences. ``lead_bonus`` is added to the worth of
    the report's lead, which mostly says what happened and to whom. ``alone_penalty`` is taken from the
    score of a single sentence where a second one fits.
    """

    share_of_words: float
    repetition_penalty: float
    words_expected: float
    lead_bonus: float
    alone_penalty: float = 0.0


@dataclass(frozen=True, slots=True)
class _Choice:
    """Sentences taken so far, with the sums that the next one adds to; ``value`` is the expected ROUGE-1 F."""

    options: tuple[Option, ...]
    places: frozenset[int]
    stems: frozenset[str]
    from_words: float
    from_sentences: float
    words: float
    room: int
    value: float


def choose(
    options: Sequence[Option],
    chances: Mapping[str, float],
    weights: ChoiceWeights,
    *,
    max_chars: int | None,
    max_sentences: int | None,
    set_weights: Sequence[float] = (),
) -> list[int]:
    """The places of the best sentences, in order; empty when none fits.

    Of the sets that the beam search found, the one that scores best as a whole by ``set_weights`` and by how it reads
    (``options``); without the weights, by its expected value in their place.
    """
    sets = find_sets(options, chances, weights, max_chars=max_chars, max_sentences=max_sentences)
    if not sets:
        return []

    weighed = bool(set_weights) and max_chars is not None and max_chars <= _LONGEST_WEIGHED

    by_place = {option.place: option for option in options}

    def score(found: FoundSet) -> float:
        scored = sum(map(mul, found.features, set_weights)) if weighed else found.value
        told = [by_place[place] for place in found.places]
        scored += opening_gain(told) - (coherence_loss(told) if weighed else 0.0)
        return scored - (weights.alone_penalty if len(found.places) == 1 else 0.0)

    return list(max(sets, key=lambda found: (round(score(found), 9), [-place for place in found.places])).places)


@dataclass(frozen=True, slots=True)
class FoundSet:
    """Sentences that may make a summary together: their places in order, and what tells how good it would be."""

    places: tuple[int, ...]
    value: float
    features: tuple[float, ...]


def find_sets(
    options: Sequence[Option],
    chances: Mapping[str, float],
    weights: ChoiceWeights,
    *,
    max_chars: int | None,
    max_sentences: int | None,
) -> list[FoundSet]:
    """The best sets of each size.

    A beam search over maximal marginal relevance: each step adds the sentence whose own worth, less what it
    repeats, and whose new words raise most what the whole is expected to share with a person's summary.
    """
    expected = _UNBOUNDED if max_chars is None else weights.words_expected * math.sqrt(max(0, max_chars) / _FITTED_AT)
    options = [_with_lead(option, weights) for option in options]
    room = max_chars + 1 if max_chars is not None else sum(option.chars + 1 for option in options)
    most = len(options) if max_sentences is None else max_sentences
    likely = 2 * most if max_chars is None else max_chars // _CHARS_FOR_EACH_LOOKED_AT
    looked_at = _best_alone(options, chances, weights, expected, max(_LOOKED_AT, likely))
    beam = [_Choice((), frozenset(), frozenset(), 0.0, 0.0, expected, room, 0.0)]
    found: list[FoundSet] = []
    for _ in range(most):
        beam = _grow(beam, looked_at, chances, weights)
        if not beam:
            break
        found += [_found(choice, room) for choice in beam]
    return found


def _grow(
    beam: Sequence[_Choice], options: Sequence[Option], chances: Mapping[str, float], weights: ChoiceWeights
) -> list[_Choice]:
    grown: dict[frozenset[int], _Choice] = {}
    for choice in beam:
        for option in options:
            if _may_follow(choice, option) and choice.places | {option.place} not in grown:
                bigger = _add(choice, option, chances, weights)
                grown[bigger.places] = bigger
    return sorted(grown.values(), key=lambda choice: (-choice.value, sorted(choice.places)))[:_KEPT]


def _found(choice: _Choice, room: int) -> FoundSet:
    options = sorted(choice.options, key=lambda option: option.place)
    rows = [option.features for option in options]
    places = tuple(option.place for option in options)
    described = describe_set(
        rows,
        places,
        from_words=choice.from_words / choice.words,
        from_sentences=choice.from_sentences / choice.words,
        filled=1 - choice.room / room,
    )
    return FoundSet(places, choice.value, described)


def _with_lead(option: Option, weights: ChoiceWeights) -> Option:
    return replace(option, worth=option.worth + weights.lead_bonus) if option.is_lead else option


def _best_alone(
    options: Sequence[Option], chances: Mapping[str, float], weights: ChoiceWeights, expected: float, count: int
) -> list[Option]:
    """The best options by themselves, and those that they point back at."""
    empty = _Choice((), frozenset(), frozenset(), 0.0, 0.0, expected, 0, 0.0)
    ranked = sorted(options, key=lambda option: (-_add(empty, option, chances, weights).value, option.place))
    places = {option.place for option in ranked[:count]} | {option.place for option in options if option.is_lead}
    needs = [group for option in ranked[:count] for group in option.needs if group and not group & places]
    places |= {min(group) for group in needs}
    return [option for option in options if option.place in places]


def _may_follow(choice: _Choice, option: Option) -> bool:
    return (
        option.place not in choice.places
        and option.chars < choice.room
        and all(group & choice.places for group in option.needs)
        and _reads_on(choice.options, option)
    )


def _reads_on(chosen: Sequence[Option], option: Option) -> bool:
    """Return True if a sentence may stand among others: behind those before it, or before the first of them."""
    before = sorted((one for one in chosen if one.place < option.place), key=lambda one: one.place)
    if before or not chosen:
        return not before or follows_on(option, before)
    return follows_on(min(chosen, key=lambda one: one.place), (option,))


def _add(choice: _Choice, option: Option, chances: Mapping[str, float], weights: ChoiceWeights) -> _Choice:
    fresh = choice.stems.union(option.stems)
    # fsum rounds once, so that the sum does not depend on the order in which a set gives its words.
    from_words = choice.from_words + math.fsum(chances[stem] for stem in fresh - choice.stems)
    repeated = max((likeness(option.bag, other.bag) for other in choice.options), default=0.0)
    own = option.worth * len(option.stems) * (1 - weights.repetition_penalty * repeated)
    from_sentences = choice.from_sentences + own
    words = choice.words + len(option.stems)
    shared = weights.share_of_words * from_words + (1 - weights.share_of_words) * from_sentences
    return _Choice(
        (*choice.options, option),
        choice.places | {option.place},
        fresh,
        from_words,
        from_sentences,
        words,
        choice.room - option.chars - 1,
        round(shared / words, 9) if words else 0.0,
    )
