"""Which story an entry belongs to: an index of the entries of the last days, asked and fed one at a time.

An entry is the same story as an earlier one if they share an address, a headline, or enough telling words:
the cosine of TF-IDF vectors over stems, at or above ``same``. At or above ``related`` it opens a story of its
own that follows the earlier one. Guards keep apart what words alone would join: a headline whose numbers
are others is a development ("56 killed", "72 killed"), and entries of one outlet are never evidence for
each other, because an outlet that reports again has something new. A swallowed story is worse than a
second alert, so every doubt opens a story.

Nothing here reads a clock or a database: the index is rebuilt at start from the entries of the window.
"""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from bot.stories.headline import Headline, read_headline, squeeze, strip_outlet, terms
from bot.stories.idf import Frequencies
from bot.stories.url import canonical_url, names_a_page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

SAME = 0.5
RELATED = 0.4
WINDOW = timedelta(hours=72)


class Verdict(StrEnum):
    """What an entry is: a story of its own, one more report of a known story, or a story that follows one."""

    NEW = "new"
    SAME = "same"
    RELATED = "related"


@dataclass(frozen=True, slots=True)
class Report:
    """What of an entry decides where it belongs. ``lead`` is the beginning of its text, possibly empty."""

    entry_id: int
    title: str
    lead: str
    url: str
    outlet: str
    time: datetime
    language: str


@dataclass(frozen=True, slots=True)
class Placed:
    """The decision. ``story_id`` is the story to join (SAME) or the story that the new one follows (RELATED)."""

    verdict: Verdict
    story_id: int | None
    score: float


NEW = Placed(Verdict.NEW, None, 0.0)


class _Read(NamedTuple):
    """A report in the form in which it is compared."""

    headline: Headline
    lead: tuple[str, ...]
    url: str
    outlet: str
    language: str


@dataclass(slots=True)
class _Known:
    """An entry of the window."""

    report_time: datetime
    story_id: int
    outlet: str
    headline: Headline
    lead: tuple[str, ...]
    norm: float


class StoryIndex:
    """The entries of the window, and what was decided about them.

    ``place`` decides about a report and changes nothing; ``add`` remembers where a report went.
    """

    def __init__(self, *, same: float = SAME, related: float = RELATED, window: timedelta = WINDOW) -> None:
        self._same = same
        self._related = min(related, same)
        self._window = window
        self._known: dict[int, _Known] = {}
        self._next = 0
        self._postings: dict[tuple[str, str], array[int]] = {}
        self._by_url: dict[str, int] = {}
        self._by_key: dict[str, list[int]] = {}
        self._frequencies: dict[str, Frequencies] = {}
        self._outlets: dict[str, int] = {}
        self._last: tuple[Report, _Read] | None = None

    def __len__(self) -> int:
        return len(self._known)

    def place(self, report: Report) -> Placed:  # noqa: C901 - one decision, top to bottom
        """Decide which story a report belongs to."""
        read = self._read(report)
        slot = self._by_url.get(read.url) if read.url and names_a_page(read.url) else None
        if slot is not None and self._near(report, self._known[slot]):
            return Placed(Verdict.SAME, self._known[slot].story_id, 1.0)
        best_same, best_related = NEW, NEW
        for slot in self._by_key.get(read.headline.key, ()) if read.headline.key else ():
            known = self._known[slot]
            if self._near(report, known) and (known.outlet != read.outlet or known.lead == read.lead):
                return Placed(Verdict.SAME, known.story_id, 1.0)
        frequencies = self._of(read.language)
        squares = {term: frequencies.idf(term) ** 2 for term in read.headline.terms}
        norm = math.sqrt(sum(squares.values())) or 1.0
        dots: dict[int, float] = {}
        for term, square in squares.items():
            for slot in self._postings.get((read.language, term), ()):
                dots[slot] = dots.get(slot, 0.0) + square
        for slot, dot in dots.items():
            known = self._known[slot]
            score = dot / (norm * known.norm) if self._near(report, known) else 0.0
            if score < self._related:
                continue
            if score >= self._same and not self._guarded(read, known):
                if score > best_same.score:
                    best_same = Placed(Verdict.SAME, known.story_id, score)
            elif score > best_related.score:
                best_related = Placed(Verdict.RELATED, known.story_id, score)
        return best_same if best_same.verdict is Verdict.SAME else best_related

    def add(self, report: Report, story_id: int) -> None:
        """Remember that a report went to a story, and learn its words."""
        read = self._read(report)
        frequencies = self._of(read.language)
        frequencies.learn({*read.headline.terms, *read.lead})
        norm = math.sqrt(sum(frequencies.idf(term) ** 2 for term in read.headline.terms)) or 1.0
        slot = self._next
        self._next += 1
        self._known[slot] = _Known(report.time, story_id, read.outlet, read.headline, read.lead, norm)
        for term in read.headline.terms:
            self._postings.setdefault((read.language, term), array("I")).append(slot)
        if read.url:
            self._by_url[read.url] = slot
        if read.headline.key:
            self._by_key.setdefault(read.headline.key, []).append(slot)
        if read.outlet:
            self._outlets[read.outlet] = self._outlets.get(read.outlet, 0) + 1

    def forget(self, before: datetime) -> None:
        """Forget the entries older than a moment."""
        kept = [known for known in self._known.items() if known[1].report_time >= before]
        if len(kept) == len(self._known):
            return
        self._known = dict(kept)
        self._by_url = {url: slot for url, slot in self._by_url.items() if slot in self._known}
        self._by_key = {
            key: left
            for key, slots in self._by_key.items()
            if (left := [slot for slot in slots if slot in self._known])
        }
        self._postings = {
            term: left
            for term, slots in self._postings.items()
            if (left := array("I", [slot for slot in slots if slot in self._known]))
        }

    def learned(self) -> dict[str, object]:
        """The document frequencies learned so far, as JSON can hold them, bounded in size."""
        return {language: frequencies.learned() for language, frequencies in sorted(self._frequencies.items())}

    def restore(self, learned: Mapping[str, object]) -> None:
        """Take back what ``learned`` gave; what is not of that form is left out."""
        for language, counts in learned.items():
            if isinstance(counts, dict):
                self._of(language).restore(counts)

    def _of(self, language: str) -> Frequencies:
        found = self._frequencies.get(language)
        if found is None:
            found = self._frequencies[language] = Frequencies(language)
        return found

    def _read(self, report: Report) -> _Read:
        if self._last is not None and self._last[0] is report:
            return self._last[1]
        language = report.language.partition("-")[0].casefold()
        title = strip_outlet(report.title, report.outlet, report.url, self._outlets)
        headline = read_headline(title, language)
        lead = tuple(terms(report.lead[:600], language))
        url = canonical_url(report.url) if report.url else ""
        read = _Read(headline, lead, url, squeeze(report.outlet), language)
        self._last = (report, read)
        return read

    def _near(self, report: Report, known: _Known) -> bool:
        return abs(report.time - known.report_time) <= self._window

    def _guarded(self, read: _Read, known: _Known) -> bool:
        if read.outlet and read.outlet == known.outlet:
            return True
        mine, theirs = read.headline, known.headline
        if mine.numbers and theirs.numbers and not mine.numbers & theirs.numbers:
            return True
        return bool(mine.years and theirs.years and not mine.years & theirs.years)
