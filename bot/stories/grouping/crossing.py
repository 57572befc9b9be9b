# pure
"""Stories across languages, by evidence that needs no dictionary.

Two reports tell one event if they share enough of their marks (``marks``), the rarer the more; if neither has a number,
a denial or a country that acts against the other's, and not each is about something that the other is not about; and if
no other event is nearly as near. Every doubt leaves them apart.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from bot.stories.grouping.headline import are_apart, is_doubtful

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.stories.grouping.headline import Headline

# It takes so many names; or a number and this many marks beside it; or so many marks, of which so many are names,
# beside what both are about or a country. How rare they have to be together: the sum of the logarithms of their rarity.
_LEAST_NAMES = 3
_BESIDE_NUMBER = 1
_LEAST_MARKS = 3
_NAMES_BESIDE = MappingProxyType({"~": 1, "@": 2})
_LEAST_RARITY = 10.5
# The share of the report's marks, by rarity, that the event has.
_LEAST_SHARE = 0.5
# How much nearer it has to be than the next event.
_CLEAR = 1.3
# A mark of more than one report in twenty tells nothing; of a few reports that says little.
_COMMON = 3.0
_FEW = 300.0


class Marked(NamedTuple):
    """A report that may be told in other languages. ``event`` is the first story of its event."""

    event: int
    language: str
    marks: frozenset[str]
    headline: Headline


class CrossingIndex:
    """The marks of the window's reports."""

    def __init__(self) -> None:
        self._reports: dict[int, Marked] = {}
        self._by_mark: dict[str, array[int]] = {}
        self._languages: dict[str, int] = {}

    def add(self, slot: int, report: Marked) -> None:
        """Remember a report."""
        self._languages[report.language] = self._languages.get(report.language, 0) + 1
        self._reports[slot] = report
        for mark in report.marks:
            self._by_mark.setdefault(mark, array("I")).append(slot)

    def remove(self, slot: int) -> None:
        """Forget a report."""
        report = self._reports.pop(slot)
        self._languages[report.language] -= 1
        if not self._languages[report.language]:
            del self._languages[report.language]
        for mark in report.marks:
            slots = self._by_mark[mark]
            slots.remove(slot)
            if not slots:
                del self._by_mark[mark]

    def move(self, slot: int, event: int) -> None:
        """Take in that a report tells another event than was thought."""
        self._reports[slot] = self._reports[slot]._replace(event=event)

    def find(self, report: Marked, is_near: Callable[[int], bool]) -> int | None:
        """Return the event that a report tells in another language; None if none is told, or if that is in doubt.

        Args:
            report: Not remembered yet.
            is_near: Tells of a slot if it is of about the same time.
        """
        if len(report.marks) <= _BESIDE_NUMBER or not self._languages.keys() - {report.language}:
            return None
        rarity = {mark: rare for mark in report.marks if (rare := self._rarity(mark)) > 0}
        told: dict[int, set[str]] = {}
        apart: set[int] = set()
        for slot in self._having(rarity):
            other = self._reports[slot]
            if other.language == report.language or not is_near(slot):
                continue
            told.setdefault(other.event, set()).update(other.marks & rarity.keys())
            if _are_apart(report, other):
                apart.add(other.event)
        whole = sum(rarity.values())
        ranked = sorted(((sum([rarity[mark] for mark in marks]), event) for event, marks in told.items()), reverse=True)
        if not ranked:
            return None
        near, event = ranked[0]
        rival = ranked[1][0] if len(ranked) > 1 else 0.0
        if event in apart or not _is_enough(told[event]):
            return None
        return event if near >= max(_LEAST_RARITY, _LEAST_SHARE * whole, _CLEAR * rival) else None

    def _having(self, marks: Iterable[str]) -> set[int]:
        return {slot for mark in marks for slot in self._by_mark.get(mark, ())}

    def _rarity(self, mark: str) -> float:
        here = len(self._by_mark.get(mark, ()))
        rare = math.log((len(self._reports) + _FEW) / (here + 1.0))
        return rare if rare >= _COMMON else 0.0


def _are_apart(one: Marked, other: Marked) -> bool:
    """Return True if something speaks against one event, whatever two reports share."""
    if are_apart(one.headline, other.headline) or is_doubtful(one.headline, other.headline):
        return True
    mine, theirs = ({mark for mark in report.marks if mark[0] == "~"} for report in (one, other))
    return bool(mine - theirs) and bool(theirs - mine)


def _is_enough(marks: set[str]) -> bool:
    kinds = Counter(mark[0] if mark[0] in "#@~" else "" for mark in marks)
    if kinds[""] >= _LEAST_NAMES or (kinds["#"] and len(marks) > _BESIDE_NUMBER):
        return True
    return len(marks) >= _LEAST_MARKS and kinds[""] >= _NAMES_BESIDE["~" if kinds["~"] else "@"]
