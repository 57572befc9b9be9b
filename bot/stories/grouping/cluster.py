# pure
"""Finding the story of an entry: an index of the entries of the last days, asked and fed one at a time.

An entry is one more report of a known story (SAME) if it shares an address or a headline with a report of
it, or if it is like enough to the story's reports (``inverted_index`` says what like is). A little
less alike, it opens a story of its own that follows the other one (RELATED). Guards keep apart what words
alone would join: a headline whose numbers are others is a development ("56 killed", "72 killed"), and entries
of one outlet are no evidence for each other, because an outlet that reports again has something new.
What it takes to join rises with the number of entries in the window, among which chance finds more
lookalikes. A swallowed story is worse than a second alert, so every doubt opens a story.

Nothing here reads a clock or a database: the index is rebuilt at start from the entries of the window.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import timedelta
from heapq import heappop, heappush
from typing import TYPE_CHECKING, NamedTuple

from bot.stories.grouping.headline import (
    Headline,
    are_apart,
    is_doubtful,
    read_headline,
    squeeze,
    strip_outlet,
    terms,
    terms_of,
)
from bot.stories.grouping.inverted_index import NEAREST, InvertedIndex
from bot.stories.grouping.report import NEW, Placed, Verdict
from bot.text.plain import words
from bot.web.canonical import canonical_url, names_a_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime

    from bot.stories.grouping.inverted_index import Lookup, Word
    from bot.stories.grouping.report import Report

    Among = Callable[[int], bool]

# At a window of up to 500 entries; tests/bench/results/stories.md has the curve that they are points of.
SAME = 0.415
RELATED = 0.3
WINDOW = timedelta(hours=72)
# How much more it takes in a window that is e times as large: 1.42 times as much at 8,000 entries.
_RISE = 0.15
_SMALL_WINDOW = 500
# How a story's reports speak together: its centroid, the most alike one, and the next ones.
_CENTROID = 0.6
_OTHERS = 3.0
_VOICES = 19
_LEAD_CHARS = 400
# What likeness counts for where something in the headline speaks against it.
_DOUBT = 0.85
# How many entries are compared where every story is sought that a report could join.
_MOST_ALIKE = 500


class _Read(NamedTuple):
    """A report in the form in which it is compared."""

    headline: Headline
    terms: tuple[str, ...]
    lead: tuple[str, ...]
    url: str
    outlet: str
    language: str


class _Known(NamedTuple):
    """An entry of the window, whose words are in the index of its language."""

    story_id: int
    time: datetime
    headline: Headline
    url: str
    outlet: str
    language: str


@dataclass(slots=True)
class _StoryVectors:
    """The entries of the window that are a story's, the sum of their vectors, and the square of its length.

    ``sums`` is there once it was asked for.
    """

    slots: list[int] = field(default_factory=list)
    sums: dict[Word, float] | None = None
    square: float = 0.0


@dataclass(slots=True)
class _Voices:
    """The likeness of a report to the entries of one story."""

    likenesses: list[float]
    # The most alike one of the same outlet, and the most alike one that tells of something else.
    repeated: float = 0.0
    developed: float = 0.0


class StoryIndex:
    """The entries of the window, and what was decided about them.

    ``place`` decides about a report and changes nothing; ``add`` remembers where a report went. To rebuild:
    ``restore`` what was learned, then ``add`` the entries of the window in their order.

    Args:
        same: How alike (0 to 1) a report has to be to join a story, in a window of up to 500 entries.
        related: How alike it has to be to follow one; at most ``same``.
        window: Entries further apart in time are never compared.
    """

    def __init__(self, *, same: float = SAME, related: float = RELATED, window: timedelta = WINDOW) -> None:
        self._same = same
        self._related = min(related, same)
        self._window = window
        self._known: dict[int, _Known] = {}
        self._by_age: list[tuple[datetime, int]] = []
        self._stories: dict[int, _StoryVectors] = {}
        self._indexes: dict[str, InvertedIndex] = {}
        self._by_url: dict[str, list[int]] = {}
        self._by_key: dict[str, list[int]] = {}
        self._outlets: dict[str, int] = {}
        self._next = 0
        self._last_read: tuple[Report, _Read] | None = None
        self._last_query: tuple[_Read, int, Lookup] | None = None

    def __len__(self) -> int:
        return len(self._known)

    def __contains__(self, story_id: int) -> bool:
        return story_id in self._stories

    def place(self, report: Report, *, among: Among | None = None) -> Placed:
        """Decide which story a report belongs to, of all or of those among which ``among`` counts one by its id."""
        read = self._read(report)
        copied = next(self._copied(report, read, among), None)
        if copied is not None:
            return Placed(Verdict.SAME, copied, 1.0)
        rise = self._rise(read.language)
        same, related = self._same * rise, self._related * rise
        best, score, is_same = None, 0.0, False
        for story_id, voices in self._voices(report, read, related, among).items():
            likeness = self._likeness(voices, self._stories[story_id], read)
            joins = likeness >= same and likeness >= voices.developed
            likeness = max(likeness, voices.repeated, voices.developed if voices.developed >= same else 0.0)
            if likeness >= related and (joins, likeness) > (is_same, score):
                best, score, is_same = story_id, likeness, joins
        if best is None:
            return NEW
        return Placed(Verdict.SAME if is_same else Verdict.RELATED, best, min(score, 1.0))

    def alike(self, report: Report, *, among: Among | None = None) -> set[int]:
        """Return every story that a report could join, not only the one that is most like it."""
        read = self._read(report)
        found = set(self._copied(report, read, among))
        same = self._same * self._rise(read.language)
        for story_id, voices in self._voices(report, read, same, among, most=_MOST_ALIKE).items():
            likeness = self._likeness(voices, self._stories[story_id], read)
            if likeness >= same and likeness >= voices.developed:
                found.add(story_id)
        return found

    def add(self, report: Report, story_id: int) -> None:
        """Remember that a report went to a story, and learn its words."""
        read = self._read(report)
        index = self._index_of(read.language)
        story = self._stories.setdefault(story_id, _StoryVectors())
        query = self._query(read)
        if story.slots:
            story.square += 2.0 * query.product(self._sums(story))
        story.square += 1.0
        slot = self._next
        self._next += 1
        self._known[slot] = _Known(story_id, report.time, read.headline, read.url, read.outlet, read.language)
        heappush(self._by_age, (report.time, slot))
        index.add(slot, query)
        story.slots.append(slot)
        if story.sums is not None:
            index.add_up(story.sums, slot)
        if read.url:
            self._by_url.setdefault(read.url, []).append(slot)
        if read.headline.key:
            self._by_key.setdefault(read.headline.key, []).append(slot)
        if read.outlet:
            self._outlets[read.outlet] = self._outlets.get(read.outlet, 0) + 1

    def forget(self, before: datetime) -> None:
        """Forget the entries older than a moment; what their words told about frequencies stays learned."""
        old: dict[str, set[int]] = {}
        while self._by_age and self._by_age[0][0] < before:
            _, slot = heappop(self._by_age)
            known = self._known.pop(slot)
            old.setdefault(known.language, set()).add(slot)
            self._leave(slot, known)
            if known.url:
                _forget(self._by_url, known.url, slot)
            if known.headline.key:
                _forget(self._by_key, known.headline.key, slot)
        for language, slots in old.items():
            self._indexes[language].remove(slots)

    def learned(self) -> dict[str, object]:
        """The word frequencies of the entries already forgotten, as JSON can hold them: at most 100 KB a language."""
        return {language: index.learned.save() for language, index in sorted(self._indexes.items())}

    def restore(self, learned: Mapping[str, object]) -> None:
        """Take back what ``learned`` gave; what is not of that form is left out."""
        for language, counts in learned.items():
            if isinstance(counts, dict):
                index = self._index_of(language)
                index.learned.load(counts)
                index.renew()

    def _index_of(self, language: str) -> InvertedIndex:
        index = self._indexes.get(language)
        if index is None:
            index = self._indexes[language] = InvertedIndex(language)
        return index

    def _rise(self, language: str) -> float:
        index = self._indexes.get(language)
        return 1.0 + _RISE * math.log(max(len(index), _SMALL_WINDOW) / _SMALL_WINDOW) if index else 1.0

    def _read(self, report: Report) -> _Read:
        if self._last_read is not None and self._last_read[0] is report:
            return self._last_read[1]
        language = report.language.partition("-")[0].casefold()
        title = strip_outlet(report.title, report.outlet, report.url, self._outlets)
        folded = words(title)
        of_title = dict.fromkeys(terms_of(folded, language))
        lead = terms(report.lead[:_LEAD_CHARS], language) if report.lead else ()
        read = _Read(
            read_headline(title, folded, language),
            tuple(of_title),
            tuple([term for term in lead if term not in of_title]),
            canonical_url(report.url) if report.url else "",
            squeeze(report.outlet),
            language,
        )
        self._last_read = (report, read)
        return read

    def _query(self, read: _Read) -> Lookup:
        if self._last_query is not None and self._last_query[0] is read and self._last_query[1] == self._next:
            return self._last_query[2]
        query = self._index_of(read.language).query(read.terms, read.lead)
        self._last_query = (read, self._next, query)
        return query

    def _copied(self, report: Report, read: _Read, among: Among | None) -> Iterator[int]:
        """The stories of entries with the same address, or the same headline and another outlet or the same lead."""
        for slot in reversed(self._by_url.get(read.url, ()) if read.url else ()):
            known = self._known[slot]
            if among is None or among(known.story_id):
                if self._is_near(report, slot) and (
                    names_a_page(read.url) or known.headline.key == read.headline.key != ""
                ):
                    yield known.story_id
                if among is None:
                    break
        for slot in reversed(self._by_key.get(read.headline.key, ())):
            known = self._known[slot]
            other = not read.outlet or known.outlet != read.outlet or self._has_lead(slot, read)
            if self._is_near(report, slot) and other and (among is None or among(known.story_id)):
                yield known.story_id

    def _has_lead(self, slot: int, read: _Read) -> bool:
        """Return True if an entry has the lead of a report, and not none."""
        if self._known[slot].language != read.language:
            return False
        return self._index_of(read.language).lead(slot) == self._query(read).lead != ()

    def _voices(
        self, report: Report, read: _Read, least: float, among: Among | None, most: int = NEAREST
    ) -> dict[int, _Voices]:
        found: dict[int, _Voices] = {}
        headline, outlet = read.headline, read.outlet
        counts = None if among is None else lambda slot: among(self._known[slot].story_id)
        for slot, likeness in self._index_of(read.language).nearest(self._query(read), least, among=counts, most=most):
            known = self._known[slot]
            story_id = known.story_id
            voices = found.get(story_id)
            if voices is None:
                if likeness < least and len(self._stories[story_id].slots) == 1:
                    continue  # it could neither be joined nor followed
                voices = found[story_id] = _Voices([])
            if not likeness or abs(report.time - known.time) > self._window:
                continue
            if are_apart(headline, known.headline):
                voices.developed = max(voices.developed, likeness)
            elif outlet and outlet == known.outlet:
                voices.repeated = max(voices.repeated, likeness)
            elif is_doubtful(headline, known.headline):
                voices.likenesses.append(_DOUBT * likeness)
            else:
                voices.likenesses.append(likeness)
        return found

    def _likeness(self, voices: _Voices, story: _StoryVectors, read: _Read) -> float:
        """Return the likeness of a report to a story as a whole."""
        if not voices.likenesses:
            return 0.0
        first, *others = sorted(voices.likenesses, reverse=True)[: _VOICES + 1]
        if len(story.slots) == 1:
            return first
        centroid = self._query(read).product(self._sums(story)) / math.sqrt(story.square)
        return _CENTROID * centroid + (1.0 - _CENTROID) * (first + _OTHERS * sum(others) / _VOICES)

    def _sums(self, story: _StoryVectors) -> dict[Word, float]:
        if story.sums is None:
            story.sums = {}
            for slot in story.slots:
                self._indexes[self._known[slot].language].add_up(story.sums, slot)
        return story.sums

    def _is_near(self, report: Report, slot: int) -> bool:
        return abs(report.time - self._known[slot].time) <= self._window

    def _leave(self, slot: int, known: _Known) -> None:
        story = self._stories[known.story_id]
        story.slots.remove(slot)
        left = len(story.slots)
        if not left:
            del self._stories[known.story_id]
            return
        # What pairs of entries have in common is taken to be the same for all pairs.
        pairs = (story.square - left - 1) / ((left + 1) * left)
        story.square = left + pairs * left * (left - 1)
        story.sums = None


def _forget(slots_by: dict[str, list[int]], key: str, slot: int) -> None:
    slots = slots_by[key]
    slots.remove(slot)
    if not slots:
        del slots_by[key]
