# pure
"""A report that is to be placed, and the verdict on it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class Verdict(StrEnum):
    """The place of an entry: a story of its own, one more report of a known story, or a story that follows one."""

    NEW = "new"
    SAME = "same"
    RELATED = "related"


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
    """The decision. ``story_id`` is the story to join (SAME) or the story that the new one follows (RELATED).

    ``score`` is 0 to 1, and 1 for the same address or headline.
    """

    verdict: Verdict
    story_id: int | None
    score: float


NEW = Placed(Verdict.NEW, None, 0.0)
