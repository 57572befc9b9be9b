# pure
"""A story as a whole: the sum of its reports' vectors, to which a report is compared at the price of one."""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from bot.stories.grouping.inverted_index import IndexedEntry, InvertedIndex, Lookup, Word

# How many stories' sums are kept: those that reports have been compared with last.
_KEPT = 1_500
_LEAD = 0.5


class Sums:
    """The sums of a story's unit vectors, in which each word stands without its weight: headlines; with leads."""

    __slots__ = ("full", "title")

    def __init__(self) -> None:
        self.title: dict[Word, float] = {}
        self.full: dict[Word, float] = {}

    def add(self, entry: IndexedEntry) -> None:
        """Add one report."""
        title, full = self.title, self.full
        share = 1.0 / entry.title_norm
        for word in entry.title:
            title[word] = title.get(word, 0.0) + share
        share = 1.0 / entry.full_norm
        for word in entry.title:
            full[word] = full.get(word, 0.0) + share
        share *= _LEAD
        for word in entry.lead:
            full[word] = full.get(word, 0.0) + share

    def products(self, other: Sums, index: InvertedIndex) -> tuple[float, float]:
        """Return the scalar products with another story's sums: headlines; with leads."""
        return _product(self.title, other.title, index), _product(self.full, other.full, index)


@dataclass(slots=True)
class StoryVectors:
    """The reports of the window that are a story's, and the squares of the lengths of the two sums of their vectors.

    ``newest`` is the time of the last one, ``event`` the first story that tells the same, in whatever language.
    """

    newest: datetime
    event: int
    slots: list[int] = field(default_factory=list)
    title_square: float = 0.0
    full_square: float = 0.0

    def join(self, slot: int, time: datetime, query: Lookup, sums: Sums | None) -> None:
        """Take in a report; ``sums`` are those of the reports before it, None if there are none."""
        if sums is not None:
            self.title_square += 2.0 * query.title_product(sums.title)
            self.full_square += 2.0 * query.full_product(sums.full)
        self.title_square += 1.0
        self.full_square += 1.0
        self.slots.append(slot)
        self.newest = max(self.newest, time)

    def leave(self, slot: int) -> None:
        """Give a report up. What pairs of reports have in common is taken to be the same for all pairs."""
        self.slots.remove(slot)
        self.title_square = _less(self.title_square, len(self.slots))
        self.full_square = _less(self.full_square, len(self.slots))

    def merge(self, other: StoryVectors, products: tuple[float, float]) -> None:
        """Take in the reports of another story; ``products`` are those of the two stories' sums."""
        self.title_square += other.title_square + 2.0 * products[0]
        self.full_square += other.full_square + 2.0 * products[1]
        self.slots.extend(other.slots)
        self.slots.sort()
        self.newest = max(self.newest, other.newest)

    def cosine(self, other: StoryVectors, products: tuple[float, float]) -> float:
        """Return how alike two stories are, headlines with leads; ``products`` are those of their sums."""
        return products[1] / math.sqrt(self.full_square * other.full_square)

    def cosines(self, query: Lookup, sums: Sums) -> tuple[float, float]:
        """Return how alike a report is to the story: the headlines, and headlines with leads."""
        return (
            query.title_product(sums.title) / math.sqrt(self.title_square),
            query.full_product(sums.full) / math.sqrt(self.full_square),
        )


class SumsOfStories:
    """The sums of the stories that were asked for last; of others they are added up again."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, Sums] = OrderedDict()

    def get(self, story_id: int, story: StoryVectors, entry_of: Callable[[int], IndexedEntry]) -> Sums:
        """Return the sums of a story."""
        sums = self._kept.get(story_id)
        if sums is None:
            sums = Sums()
            for slot in story.slots:
                sums.add(entry_of(slot))
            self._kept[story_id] = sums
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(story_id)
        return sums

    def drop(self, story_id: int) -> None:
        """Forget the sums of a story that has lost reports."""
        self._kept.pop(story_id, None)


def _product(one: Mapping[Word, float], other: Mapping[Word, float], index: InvertedIndex) -> float:
    shared = [word for word in one if word in other]
    return sum([square * one[word] * other[word] for word, square in index.squares(shared).items()])


def _less(square: float, left: int) -> float:
    pairs = (square - left - 1) / ((left + 1) * left) if left else 0.0
    return left + pairs * left * (left - 1)
