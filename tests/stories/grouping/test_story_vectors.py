"""A story as the sum of its reports."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NoReturn

import pytest

from bot.stories.grouping.inverted_index import InvertedIndex
from bot.stories.grouping.story_vectors import StoryVectors, Sums, SumsOfStories

if TYPE_CHECKING:
    from collections.abc import Sequence

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
REPORTS = ((("zorblatt", "visit", "harbour"), ("ferri", "dock")), (("zorblatt", "harbour", "storm"), ("dock",)))


def story_of(
    index: InvertedIndex, reports: Sequence[tuple[tuple[str, ...], tuple[str, ...]]]
) -> tuple[StoryVectors, Sums]:
    story, sums = StoryVectors(NOW, 1), Sums()
    for title, lead in reports:
        slot = len(index)
        query = index.query(title, lead)
        index.add(slot, query)
        story.join(slot, NOW, query, sums if story.slots else None)
        sums.add(index.entry(slot))
    return story, sums


def test_two_stories_are_one_sum_once_they_are_merged() -> None:
    index = InvertedIndex("en")
    one, first = story_of(index, REPORTS[:1])
    other, second = story_of(index, REPORTS[1:])
    products = first.products(second, index)
    assert 0.2 < one.cosine(other, products) < 1.0
    one.merge(other, products)
    assert one.slots == [0, 1]
    whole, _ = story_of(InvertedIndex("en"), REPORTS)
    assert one.title_square == pytest.approx(whole.title_square, rel=0.1)
    assert one.full_square == pytest.approx(whole.full_square, rel=0.1)


def test_a_story_that_loses_a_report_is_shorter() -> None:
    story, _ = story_of(InvertedIndex("en"), REPORTS)
    before = story.full_square
    story.leave(0)
    assert story.slots == [1]
    assert story.title_square == pytest.approx(1.0)
    assert story.full_square < before
    story.leave(1)
    assert story.title_square == 0.0


def test_the_sums_of_the_stories_asked_for_last_are_kept() -> None:
    kept, index = SumsOfStories(), InvertedIndex("en")
    story, _ = story_of(index, REPORTS)
    first = kept.get(0, story, index.entry)

    def never(_: int) -> NoReturn:
        raise AssertionError

    assert kept.get(0, story, never) is first
    for number in range(1, 1_501):
        kept.get(number, StoryVectors(NOW, number), never)
    assert kept.get(0, story, index.entry) is not first
