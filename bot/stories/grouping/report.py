# pure
"""A report that is to be placed, and the verdict on it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class Verdict(StrEnum):
    """The place of an entry.

    It is a story of its own, one more report of a known story, a story that follows one, or the first to tell the event
    of a known story in its language.
    """

    NEW = "new"
    SAME = "same"
    RELATED = "related"
    RETOLD = "retold"


@dataclass(frozen=True, slots=True)
class Report:
    """The parts of an entry that decide its story. ``lead`` is the beginning of its text, possibly empty."""

    entry_id: int
    title: str
    lead: str
    url: str
    outlet: str
    time: datetime
    language: str


@dataclass(frozen=True, slots=True)
class Placed:
    """The decision.

    Attributes:
        verdict: The entry's place.
        story_id: The story to join (SAME), the one that the new one follows (RELATED), or whose event it tells
            (RETOLD).
        score: How sure, from 0 to 1; 1 for the same address or headline.
        words: The words of the headline by which it joins.
        merges_id: A story that is the same as ``story_id``, as this entry shows: the two become one.
    """

    verdict: Verdict
    story_id: int | None
    score: float
    words: tuple[str, ...] = ()
    merges_id: int | None = None


NEW = Placed(Verdict.NEW, None, 0.0)
