# pure
"""The choice of sentences: together they hold most of a person's summary, in the space there is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import fsum
from typing import TYPE_CHECKING

from bot.stories.summaries.features import likeness

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.stories.summaries.features import Bag

# Sentences looked at (the best ones by themselves), and unfinished choices kept at each step.
_LOOKED_AT, _KEPT = 12, 12
_CHARS_FOR_EACH_LOOKED_AT = 50
_UNBOUNDED = 1e6


@dataclass(frozen=True, slots=True)
class Option:
    """A sentence that may be chosen.

    ``needs`` is the place of the sentence that it points back at, None if it stands by itself. ``worth`` is
    the share of its words that a summary is expected to have, by the sentence's own features.
    """

    place: int
    chars: int
    stems: tuple[str, ...]
    bag: Bag
    worth: float
    needs: int | None


@dataclass(frozen=True, slots=True)
class ChoiceWeights:
    """The weights of a choice: trust in words against sentences (0 to 1), dislike of repetition, pull to fill up.

    ``words_expected`` is how many words weigh against filling the budget of 280 characters: with many, a
    further sentence is welcome even if it is thin. ``lead_bonus`` is added to the worth of the report's first
    sentence, so that what "the company" is has mostly been said; it costs 0.1 to 0.3 ROUGE-1.
    """

    share_of_words: float
    repetition_penalty: float
    words_expected: float
    lead_bonus: float


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
) -> list[int]:
    """The places of the best sentences, in order; empty when none fits.

    A beam search over maximal marginal relevance: each step adds the sentence whose own worth, less what it
    repeats, and whose new words raise most what the whole is expected to share with a person's summary.
    """
    expected = _UNBOUNDED if max_chars is None else weights.words_expected * max_chars / 280
    options = [_with_lead(option, weights) for option in options]
    room = max_chars + 1 if max_chars is not None else sum(option.chars + 1 for option in options)
    most = len(options) if max_sentences is None else max_sentences
    likely = 2 * most if max_chars is None else max_chars // _CHARS_FOR_EACH_LOOKED_AT
    looked_at = _best_alone(options, chances, weights, expected, max(_LOOKED_AT, likely))
    best = _Choice((), frozenset(), frozenset(), 0.0, 0.0, expected, room, 0.0)
    beam = [best]
    for _ in range(most):
        grown: dict[frozenset[int], _Choice] = {}
        for choice in beam:
            for option in looked_at:
                if _may_follow(choice, option) and choice.places | {option.place} not in grown:
                    bigger = _add(choice, option, chances, weights)
                    grown[bigger.places] = bigger
        beam = sorted(grown.values(), key=lambda choice: (-choice.value, sorted(choice.places)))[:_KEPT]
        if not beam:
            break
        if beam[0].value > best.value or not best.places:
            best = beam[0]
    return sorted(best.places)


def _with_lead(option: Option, weights: ChoiceWeights) -> Option:
    return replace(option, worth=option.worth + weights.lead_bonus) if option.place == 0 else option


def _best_alone(
    options: Sequence[Option], chances: Mapping[str, float], weights: ChoiceWeights, expected: float, count: int
) -> list[Option]:
    """The best options by themselves, and those that they point back at."""
    empty = _Choice((), frozenset(), frozenset(), 0.0, 0.0, expected, 0, 0.0)
    ranked = sorted(options, key=lambda option: (-_add(empty, option, chances, weights).value, option.place))
    places = {option.place for option in ranked[:count]}
    places |= {option.needs for option in ranked[:count] if option.needs is not None}
    return [option for option in options if option.place in places]


def _may_follow(choice: _Choice, option: Option) -> bool:
    return (
        option.place not in choice.places
        and option.chars < choice.room
        and (option.needs is None or option.needs in choice.places)
    )


def _add(choice: _Choice, option: Option, chances: Mapping[str, float], weights: ChoiceWeights) -> _Choice:
    fresh = choice.stems.union(option.stems)
    # fsum rounds once, so that the sum does not depend on the order in which a set gives its words.
    from_words = choice.from_words + fsum(chances[stem] for stem in fresh - choice.stems)
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
