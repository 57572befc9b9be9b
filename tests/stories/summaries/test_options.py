from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from bot.stories.summaries.options import Option, coherence_loss, follows_on, opening_gain


def make_option(place: int, words: str, facts: str = "") -> Option:
    stems = tuple(words.split())
    return Option(place, len(words), stems, Counter(stems), 0.3, facts=frozenset(facts.split()))


LEAD = replace(make_option(0, "council close bridge", "northport"), is_lead=True)
SCENE = replace(make_option(0, "bridge open", "1990"), sets_scene=True)


def test_a_text_opens_with_the_news() -> None:
    assert opening_gain([LEAD]) > opening_gain([make_option(1, "bridge")]) > opening_gain([SCENE])


def test_a_scene_is_let_pass_before_the_sentence_that_turns_to_the_news() -> None:
    turn = replace(make_option(1, "bridge close", "2031"), turns=True)
    assert opening_gain([SCENE, turn]) > opening_gain([SCENE, replace(turn, place=2)])
    assert opening_gain([SCENE, turn]) > opening_gain([SCENE, replace(turn, turns=False)])


def test_what_repeats_the_headline_needs_a_second_sentence() -> None:
    repeats = replace(LEAD, repeats_title=True)
    assert opening_gain([repeats]) < opening_gain([repeats, make_option(1, "bridge", "9")]) == opening_gain([LEAD])


def test_a_second_sentence_shares_something_and_brings_a_fact() -> None:
    adds = coherence_loss([LEAD, make_option(1, "bridge repair", "48")])
    assert adds < coherence_loss([LEAD, make_option(1, "bridge repair", "northport")])
    assert adds < coherence_loss([LEAD, make_option(1, "ferry repair", "48")])
    assert adds == coherence_loss([LEAD, replace(make_option(1, "ferry repair", "48"), needs=(frozenset((0,)),))])


def test_sentences_that_stand_together_read_best() -> None:
    near, far = make_option(1, "bridge repair", "48"), make_option(9, "bridge repair", "48")
    assert coherence_loss([LEAD, near]) < coherence_loss([LEAD, far]) < coherence_loss([LEAD])


@pytest.mark.parametrize(
    ("option", "follows"),
    [
        (make_option(1, "ferry repair"), True),
        (replace(make_option(1, "ferry repair"), leans=True), True),
        (replace(make_option(2, "ferry repair"), leans=True), False),
        (make_option(4, "ferry repair"), True),
        (replace(make_option(4, "ferry repair"), of_title=0), True),
        (replace(make_option(5, "ferry repair"), of_title=0), False),
        (replace(make_option(5, "bridge ferry repair"), of_title=0), True),
        (replace(make_option(5, "ferry repair"), of_title=1), True),
        (replace(make_option(5, "ferry repair"), of_title=0, needs=(frozenset((0,)),)), True),
        (replace(make_option(11, "ferry repair"), of_title=1), False),
        (make_option(11, "ferry repair"), True),  # without a headline
        (make_option(2, "bridge council ferry repair harbour"), True),
        (make_option(2, "bridge council ferry repair"), False),  # half of it was said
        (make_option(1, "bridge council ferry repair"), True),
    ],
)
def test_what_does_not_follow_directly_stands_by_itself(option: Option, follows: bool) -> None:
    assert follows_on(option, [LEAD]) is follows
