# pure
"""Finding the story of an entry: an index of the entries of the last days, asked and fed one at a time.

An entry is one more report of a known story (SAME) if it shares an address or a headline with a report of
it, or if the evidence is strong enough (``evidence`` says what counts, ``evidence_weights`` how much). With a little
less it opens a story of its own that follows the other one (RELATED). Guards keep apart what words
alone would join: a headline whose numbers are others is a development ("56 killed", "72 killed"), and entries
of one outlet are no evidence for each other, because an outlet that reports again has something new; only what is
all but the same text is the same article again. A swallowed story is worse than a second alert, so every doubt
opens a story.

Nothing here reads a clock or a database: the index is rebuilt at start from the entries of the window.
"""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from heapq import heappop, heappush
from typing import TYPE_CHECKING, NamedTuple

from bot.stories.grouping.comparable import read_report
from bot.stories.grouping.copies import Copies
from bot.stories.grouping.crossing import CrossingIndex, Marked
from bot.stories.grouping.evidence import Voices, gather, rise
from bot.stories.grouping.evidence_weights import probability
from bot.stories.grouping.headline import are_apart, is_doubtful
from bot.stories.grouping.inverted_index import NEAREST, InvertedIndex
from bot.stories.grouping.joining import RELATED, SAME, joins
from bot.stories.grouping.report import NEW, Placed, Verdict
from bot.stories.grouping.story_vectors import StoryVectors, SumsOfStories
from bot.web.canonical import canonical_url, names_a_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime

    from bot.stories.grouping.comparable import ReadReport
    from bot.stories.grouping.evidence import Evidence
    from bot.stories.grouping.headline import Headline
    from bot.stories.grouping.inverted_index import IndexedEntry, Lookup
    from bot.stories.grouping.report import Report
    from bot.stories.grouping.story_vectors import Sums

    Among = Callable[[int], bool]

WINDOW = timedelta(hours=72)
# How alike two stories have to be, headlines and leads, to become one when a report belongs to both.
_ONE_EVENT = 0.6
_DAY = timedelta(days=1)
_OLDEST = 3.0
# Likeness to what is no evidence by itself: from here on a report follows a story that its outlet has told, and one
# that has other numbers; both rise with the window.
_REPEATED = 0.3
_DEVELOPED = 0.415
# Likeness, with leads, from which on an outlet's article is one that it has sent before.
_AGAIN = 0.95
_NEAR = 0.26
# How sure it is that a story in another language tells the same: of a hundred links read so many were right.
_RETOLD = 0.95
# How many entries are compared where every story is sought that a report could join.
_MOST_ALIKE = 500
# How many stories are looked at closely: those whose reports are the most alike.
_CLOSELY = 3


class _Known(NamedTuple):
    """An entry of the window, the words of which are in an index."""

    story_id: int
    time: datetime
    headline: Headline
    url: int
    outlet: str
    language: str


class WeighedStory(NamedTuple):
    """A story that a report may belong to, what its reports say, and all that speaks for it or against it."""

    story_id: int
    voices: Voices
    evidence: Evidence


class StoryIndex:
    """The entries of the window, and what was decided about them.

    ``place`` decides about a report and changes nothing; ``add`` remembers where a report went. To rebuild:
    ``restore`` what was learned, then ``add`` the entries of the window in their order.

    Args:
        same: How probable (0 to 1) it has to be that a report belongs to a story, for it to join.
        related: How alike (0 to 1) it has to be to follow the story.
        window: Entries further apart in time are never compared.
    """

    def __init__(self, *, same: float = SAME, related: float = RELATED, window: timedelta = WINDOW) -> None:
        self._same = same
        self._related = related
        self._window = window
        self._known: dict[int, _Known] = {}
        self._by_age: list[tuple[datetime, int]] = []
        self._stories: dict[int, StoryVectors] = {}
        self._sums = SumsOfStories()
        self._indexes: dict[str, InvertedIndex] = {}
        self._copies = Copies()
        self._crossing = CrossingIndex()
        self._outlets: dict[str, int] = {}
        self._next = 0
        self._last_read: tuple[Report, ReadReport] | None = None
        self._last_query: tuple[ReadReport, int, Lookup] | None = None

    def __len__(self) -> int:
        return len(self._known)

    def __contains__(self, story_id: int) -> bool:
        return story_id in self._stories

    def place(self, report: Report, *, among: Among | None = None) -> Placed:
        """Decide which story a report belongs to: of all, or of those whose ids ``among`` counts."""
        read = self._read(report)
        copied = next(self._copied(report, read, among), None)
        if copied is not None:
            return Placed(Verdict.SAME, copied, 1.0)
        voices = self._voices(report, read, among)
        joined: list[tuple[float, WeighedStory]] = []
        nearness, follows = max(((each.followed, story_id) for story_id, each in voices.items()), default=(0.0, 0))
        for candidate in self._weigh(report, read, voices):
            chance = probability(candidate.evidence)
            if joins(candidate.evidence, chance, self._same):
                joined.append((chance, candidate))
            elif candidate.evidence.alike >= max(self._related, nearness):
                follows, nearness = candidate.story_id, candidate.evidence.alike
        if not joined:
            told = None if among else self._crossing.find(self._marked(read, 0), partial(self._is_near, report))
            if told is not None:
                return Placed(Verdict.RETOLD, told, _RETOLD)
            return Placed(Verdict.RELATED, follows, min(nearness, 1.0)) if nearness else NEW
        joined.sort(key=lambda one: (-one[0], one[1].story_id))
        return self._join(read, joined)

    def _join(self, read: ReadReport, joined: Sequence[tuple[float, WeighedStory]]) -> Placed:
        """Join the likeliest story; another one that the report belongs to as well may turn out to be the same."""
        score, best = joined[0]
        told = read.told_by(self._entry(best.voices.speaker))
        for _, other in joined[1:]:
            if self._are_one(best, other):
                kept, merged = sorted((best.story_id, other.story_id))
                return Placed(Verdict.SAME, kept, score, told, merged)
        return Placed(Verdict.SAME, best.story_id, score, told)

    def _are_one(self, best: WeighedStory, other: WeighedStory) -> bool:
        """Return True if two stories that a report belongs to tell of one event, as their reports show."""
        if best.voices.developed or other.voices.developed:
            return False
        if are_apart(self._known[best.voices.speaker].headline, self._known[other.voices.speaker].headline):
            return False
        one, two = self._stories[best.story_id], self._stories[other.story_id]
        products = self._products(best.story_id, one, other.story_id, two)
        return one.cosine(two, products) >= _ONE_EVENT

    def alike(self, report: Report, *, among: Among | None = None) -> set[int]:
        """Return every story that a report could join, not only the one that is most like it."""
        read = self._read(report)
        voices = self._voices(report, read, among, most=_MOST_ALIKE)
        found = set(self._copied(report, read, among))
        for one in self._weigh(report, read, voices, closely=len(voices)):
            if joins(one.evidence, probability(one.evidence), self._same):
                found.add(one.story_id)
        return found

    def candidates(self, report: Report) -> list[WeighedStory]:
        """The stories that a report may belong to, for those who look at the evidence itself."""
        read = self._read(report)
        return list(self._weigh(report, read, self._voices(report, read, None)))

    def add(self, report: Report, story_id: int, event_id: int | None = None) -> None:
        """Remember that a report went to a story, which may tell the event of another in its language, and learn."""
        read = self._read(report)
        index = self._index_of(read.language)
        query = self._query(read)
        story = self._stories.get(story_id)
        if story is None:
            story = self._stories[story_id] = StoryVectors(report.time, story_id if event_id is None else event_id)
        sums = self._sums_of(story_id, story) if story.slots else None
        slot = self._next
        self._next += 1
        self._known[slot] = _Known(story_id, report.time, read.headline, read.url, read.outlet, read.language)
        heappush(self._by_age, (report.time, slot))
        index.add(slot, query)
        story.join(slot, report.time, query, sums)
        if sums is not None:
            sums.add(index.entry(slot))
        self._copies.add(read.url, read.headline.key, slot)
        self._crossing.add(slot, self._marked(read, story.event))
        if read.outlet:
            self._outlets[read.outlet] = self._outlets.get(read.outlet, 0) + 1

    def merge(self, kept_id: int, merged_id: int) -> None:
        """Make one story of two: from now on the reports of both are the first one's."""
        kept, merged = self._stories.get(kept_id), self._stories.get(merged_id)
        if kept is None or merged is None:
            return
        kept.merge(merged, self._products(kept_id, kept, merged_id, merged))
        for slot in merged.slots:
            self._known[slot] = self._known[slot]._replace(story_id=kept_id)
            self._crossing.move(slot, kept.event)
        self._sums.drop(kept_id)
        self._sums.drop(merged_id)
        del self._stories[merged_id]

    def forget(self, before: datetime) -> None:
        """Forget the entries older than a moment; what their words told about frequencies stays learned."""
        old: dict[str, set[int]] = {}
        while self._by_age and self._by_age[0][0] < before:
            _, slot = heappop(self._by_age)
            known = self._known.pop(slot, None)
            if known is None:  # it was taken back
                continue
            old.setdefault(known.language, set()).add(slot)
            self._leave(slot, known)
            self._copies.forget(known.url, known.headline.key, slot)
            self._crossing.remove(slot)
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

    def _read(self, report: Report) -> ReadReport:
        if self._last_read is not None and self._last_read[0] == report:
            return self._last_read[1]
        read = read_report(report, self._outlets, self._shares)
        self._last_read = (report, read)
        return read

    def _marked(self, read: ReadReport, event: int) -> Marked:
        return Marked(event, read.language, read.marks, read.headline)

    def _shares(self, language: str) -> Mapping[str, float]:
        return self._index_of(language).shares

    def _query(self, read: ReadReport) -> Lookup:
        if self._last_query is not None and self._last_query[0] is read and self._last_query[1] == self._next:
            return self._last_query[2]
        query = self._index_of(read.language).query(read.terms, read.lead, read.names)
        self._last_query = (read, self._next, query)
        return query

    def _copied(self, report: Report, read: ReadReport, among: Among | None) -> Iterator[int]:
        """The stories of entries with the same address, or the same headline and another outlet or the same lead."""
        for slot in self._copies.at(read.url):
            known = self._known[slot]
            if among is None or among(known.story_id):
                names_it = names_a_page(canonical_url(report.url)) or known.headline.key == read.headline.key != 0
                if names_it and self._is_near(report, slot):
                    yield known.story_id
                if among is None:
                    break
        for slot in self._copies.titled(read.headline.key):
            known = self._known[slot]
            other = not read.outlet or known.outlet != read.outlet or self._has_lead(slot, read)
            if other and self._is_near(report, slot) and (among is None or among(known.story_id)):
                yield known.story_id

    def _has_lead(self, slot: int, read: ReadReport) -> bool:
        """Return True if an entry has the lead of a report, and not none."""
        if self._known[slot].language != read.language:
            return False
        return self._index_of(read.language).entry(slot).lead == self._query(read).lead != ()

    def _voices(self, report: Report, read: ReadReport, among: Among | None, most: int = NEAREST) -> dict[int, Voices]:
        """Hear the most alike entries of the window, story by story."""
        found: dict[int, Voices] = {}
        headline, outlet = read.headline, read.outlet
        index = self._index_of(read.language)
        more = rise(len(index))
        counts = None if among is None else lambda slot: among(self._known[slot].story_id)
        for likeness in index.nearest(self._query(read), _NEAR * more, among=counts, most=most):
            known = self._known[likeness.slot]
            if abs(report.time - known.time) > self._window:
                continue
            voices = found.get(known.story_id)
            if voices is None:
                voices = found[known.story_id] = Voices()
            if are_apart(headline, known.headline):
                voices.developed = max(voices.developed, likeness.title)
                voices.follow(likeness, _DEVELOPED * more)
            elif outlet and outlet == known.outlet and not (likeness.leads > 1 and likeness.full >= _AGAIN):
                voices.repeated = max(voices.repeated, likeness.title)
                voices.follow(likeness, _REPEATED * more)
            else:
                voices.speak(likeness, doubtful=is_doubtful(headline, known.headline))
        return found

    def _weigh(
        self, report: Report, read: ReadReport, voices: Mapping[int, Voices], closely: int = _CLOSELY
    ) -> Iterator[WeighedStory]:
        """Weigh a report against the stories whose reports are the most alike."""
        ranked = sorted(
            [(max(each.best_title, each.full), story_id) for story_id, each in voices.items() if each.speaker >= 0],
            reverse=True,
        )
        index, query = self._index_of(read.language), self._query(read)
        titles = sorted([each.best_title for each in voices.values()], reverse=True)
        for _, story_id in ranked[:closely]:
            story, each = self._stories[story_id], voices[story_id]
            sums = self._sums_of(story_id, story) if len(story.slots) > 1 else None
            rival = titles[0] if each.best_title < titles[0] else titles[1] if len(titles) > 1 else 0.0
            age = min(max((report.time - story.newest) / _DAY, 0.0), _OLDEST)
            yield WeighedStory(story_id, each, gather(query, each, story, sums, index, rival=rival, age=age))

    def _sums_of(self, story_id: int, story: StoryVectors) -> Sums:
        return self._sums.get(story_id, story, self._entry)

    def _products(self, one_id: int, one: StoryVectors, other_id: int, other: StoryVectors) -> tuple[float, float]:
        """The scalar products of two stories' sums: of the headlines, and of headlines with leads."""
        index = self._indexes[self._known[one.slots[0]].language]
        return self._sums_of(one_id, one).products(self._sums_of(other_id, other), index)

    def _entry(self, slot: int) -> IndexedEntry:
        return self._indexes[self._known[slot].language].entry(slot)

    def _is_near(self, report: Report, slot: int) -> bool:
        return abs(report.time - self._known[slot].time) <= self._window

    def _leave(self, slot: int, known: _Known) -> None:
        story = self._stories[known.story_id]
        story.leave(slot)
        self._sums.drop(known.story_id)
        if not story.slots:
            del self._stories[known.story_id]
