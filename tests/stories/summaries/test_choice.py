from __future__ import annotations

from collections import Counter
from dataclasses import replace

from bot.stories.summaries import features, set_features
from bot.stories.summaries.choice import ChoiceWeights, choose, find_sets
from bot.stories.summaries.options import Option

CHOICE_WEIGHTS = ChoiceWeights(share_of_words=0.5, repetition_penalty=1.0, words_expected=22.0, lead_bonus=0.0)

CHANCES = {f"{letter}{place}": 0.3 for letter in "ab" for place in range(3)}


def make_option(place: int, text: str, worth: float, needs: tuple[frozenset[int], ...] = ()) -> Option:
    stems = tuple(text.split())
    return Option(place, 10 * len(stems), stems, Counter(stems), worth, needs)


def take(
    options: list[Option],
    *,
    max_chars: int | None = 60,
    count: int | None = None,
    weights: ChoiceWeights = CHOICE_WEIGHTS,
) -> list[int]:
    chances = {stem: 0.3 for option in options for stem in option.stems}
    return choose(options, chances, weights, max_chars=max_chars, max_sentences=count)


def test_the_worthiest_that_fit_are_taken_in_order() -> None:
    options = [make_option(0, "a b c", 0.1), make_option(1, "d e f", 0.5), make_option(2, "g h", 0.4)]
    assert take(options) == [1, 2]


def test_a_repetition_is_worth_less_than_something_new() -> None:
    options = [make_option(0, "a b c", 0.5), make_option(1, "a b c", 0.5), make_option(2, "d e f", 0.3)]
    assert take(options, max_chars=61) == [0, 2]


def test_a_sentence_is_taken_only_with_the_one_it_needs() -> None:
    options = [make_option(0, "a b c", 0.1), make_option(1, "d e f", 0.9, needs=(frozenset((0,)),))]
    assert take(options, max_chars=30) == [0]
    assert take(options, max_chars=61) == [0, 1]
    assert take([make_option(1, "d e f", 0.9, needs=(frozenset(),))]) == []


def test_a_sentence_that_cannot_follow_is_left_out_wherever_the_choice_begins() -> None:
    options = [
        make_option(0, "a b c", 0.2),
        replace(make_option(6, "d e f", 0.9), of_title=0),
        make_option(7, "g h", 0.3),
    ]
    assert take(options, max_chars=200) == [6, 7]
    assert take(options[:2], max_chars=200) == [6]
    options[1] = replace(options[1], of_title=1)
    assert take(options, max_chars=200) == [0, 6, 7]


def test_the_lead_is_loved() -> None:
    options = [make_option(0, "a b c", 0.3), make_option(1, "d e f", 0.35)]
    assert take(options, max_chars=30) == [1]
    assert take([replace(options[0], is_lead=True), options[1]], max_chars=30) == [0]


def test_a_thin_sentence_is_left_out_of_a_good_summary() -> None:
    weights = ChoiceWeights(share_of_words=0.0, repetition_penalty=1.0, words_expected=1.0, lead_bonus=0.0)
    options = [make_option(0, "a b c d", 0.9), make_option(1, "e f", 0.01)]
    assert take(options, max_chars=200, weights=weights) == [0]


def test_limits_of_number_and_none() -> None:
    options = [make_option(place, f"a{place} b{place}", 0.4) for place in range(20)]
    assert len(take(options, max_chars=None, count=7)) == 7
    assert len(take(options, max_chars=None)) == 20
    assert take(options, count=0) == []
    assert take([]) == []


def test_one_of_a_group_is_enough_for_each_need() -> None:
    options = [
        make_option(0, "a b c", 0.1),
        make_option(1, "d e f", 0.2),
        make_option(2, "g h i", 0.9, needs=(frozenset((0, 1)), frozenset((1,)))),
    ]
    assert take(options, max_chars=61) == [1, 2]
    assert take([options[0], options[2]], max_chars=61) == [0]


def test_sets_are_chosen_as_a_whole_where_they_are_described() -> None:
    row = (0.0,) * len(features.NAMES)
    options = [replace(make_option(place, f"a{place} b{place}", 0.4), features=row) for place in range(3)]
    found = find_sets(options, CHANCES, CHOICE_WEIGHTS, max_chars=41, max_sentences=None)
    assert {one.places for one in found} >= {(0,), (1,), (2,), (0, 1), (0, 2), (1, 2)}
    assert all(len(one.features) == len(set_features.NAMES) for one in found)
    likes_depth = [float(name == "last_depth") - 9.0 * (name == "alone") for name in set_features.NAMES]
    likes_one = [float(name == "alone") + float(name == "has_lead") for name in set_features.NAMES]
    for weights, chosen in ((likes_depth, [1, 2]), (likes_one, [0])):
        assert choose(options, CHANCES, CHOICE_WEIGHTS, max_chars=41, max_sentences=None, set_weights=weights) == chosen


def test_a_single_sentence_loses_to_two_that_are_about_as_good() -> None:
    options = [make_option(0, "a b c d", 0.9), make_option(1, "e f", 0.01)]
    weights = replace(CHOICE_WEIGHTS, share_of_words=0.0, words_expected=1.0)
    assert take(options, max_chars=200, weights=weights) == [0]
    assert take(options, max_chars=200, weights=replace(weights, alone_penalty=0.5)) == [0, 1]
    assert take(options, max_chars=45, weights=replace(weights, alone_penalty=0.5)) == [0]
