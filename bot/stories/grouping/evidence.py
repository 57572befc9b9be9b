# pure
"""The evidence that a report tells a story: what the two have in common, and what each has that the other lacks.

Each piece is a number, and a story's score is their weighted sum (``evidence_weights``, fitted by
``tests/bench/fit_stories.py``): above 0 it is likelier than not that the report belongs to it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from bot.stories.grouping.proper_names import LARGE_TABLE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.stories.grouping.inverted_index import IndexedEntry, InvertedIndex, Likeness, Lookup, Word
    from bot.stories.grouping.story_vectors import StoryVectors, Sums

# How a story's reports speak together: its centroid, the most alike one, and the next ones.
_CENTROID = 0.6
_OTHERS = 3.0
_VOICES = 19
# Leads repeat what led to an event, in the same words for a week: they can part headlines, but hardly join them.
_BOTH = 1.2
_LIFT = 0.04
# Two leads of one text have this cosine at least, whatever the headlines say.
_COPY = 0.8
# How much more it takes in a window that is e times as large: 1.42 times as much at 8,000 entries.
_RISE = 0.15
_SMALL_WINDOW = 500
# What the likeness to a report counts for where other countries act.
_DOUBT = 0.85
_RAREST = 8.0
_MOST_WORDS = 6


class Evidence(NamedTuple):
    """All that speaks for a story and against it. All but ``size`` and ``window`` (logarithms) are from 0 to about 1.

    Attributes:
        alike: Likeness to its reports and their centroid, less in a larger window.
        title: Likeness to the most alike headline.
        single: 1 if the story has one report.
        single_title: ``title`` then.
        both: 1 if that report and this one have leads.
        half: 1 if one of the two has.
        full_both: Likeness of headlines and leads together.
        full_half: The same with the one lead that there is.
        centroid: Likeness of the headline to all headlines of a story with several reports.
        full_centroid: The same of headlines with leads.
        size_centroid: ``full_centroid`` times ``size``.
        size: The number of its reports.
        share: The share of the window's reports that are its.
        window: How many times the window is larger than a small one.
        others: Likeness to the other reports, on average.
        covered: How much of this headline the story has told.
        covers: How much of the most alike headline this report tells.
        strangers: The rarest words that each of the two headlines lacks, the commoner of them.
        rarest: The rarest word in common.
        words: The number of words in common.
        repeated: Likeness to a report of the same outlet.
        developed: Likeness to a report with other numbers.
        doubt: Likeness to a report in which another country acts.
        new_names: The share of this headline that is names the story does not have.
        lost_names: The share of the other headline that is names this report does not have.
        names_clash: The lesser of these two.
        new_names_title: ``new_names`` times ``title``.
        rival: Likeness to the most alike report of another story.
        age: Days since the story's last report, three at most.
        both_size: ``size`` if both have leads.
        unlisted: 1 if the language has no table of thousands of words, so that most words weigh the same.
    """

    alike: float
    title: float
    single: float
    single_title: float
    both: float
    half: float
    full_both: float
    full_half: float
    centroid: float
    full_centroid: float
    size_centroid: float
    size: float
    share: float
    window: float
    others: float
    covered: float
    covers: float
    strangers: float
    rarest: float
    words: float
    repeated: float
    developed: float
    doubt: float
    new_names: float
    lost_names: float
    names_clash: float
    new_names_title: float
    rival: float
    age: float
    both_size: float
    unlisted: float


@dataclass(slots=True)
class Voices:
    """The likeness of a report to those of one story that speak for it, and the most alike of those that do not.

    ``speaker`` is the most alike one of those that speak for it; -1 if none does. ``followed`` is the likeness, with
    leads, to one that the report follows, though it does not speak for it.
    """

    titles: list[float] = field(default_factory=list)
    speaker: int = -1
    best_title: float = 0.0
    full: float = 0.0
    leads: int = 0
    repeated: float = 0.0
    developed: float = 0.0
    followed: float = 0.0
    doubted: float = 0.0

    def speak(self, likeness: Likeness, *, doubtful: bool) -> None:
        """Hear a report that may tell the same."""
        title = likeness.title
        if doubtful:
            self.doubted = max(self.doubted, title)
            title *= _DOUBT
        self.titles.append(title)
        if self.speaker < 0 or title > self.best_title:
            self.speaker, self.best_title = likeness.slot, title
        if likeness.leads:
            self.leads = max(self.leads, likeness.leads)
            self.full = max(self.full, likeness.full)

    def follow(self, likeness: Likeness, least: float) -> None:
        """Hear a report that this one follows if the two are alike enough."""
        alike = with_leads(likeness.title, likeness.full) if likeness.leads > 1 else likeness.title
        if alike >= least:
            self.followed = max(self.followed, alike)


def rise(entries: int) -> float:
    """Return how many times as much likeness it takes in a window of so many entries."""
    return 1.0 + _RISE * _window(entries)


def gather(
    query: Lookup,
    voices: Voices,
    story: StoryVectors,
    sums: Sums | None,
    index: InvertedIndex,
    *,
    rival: float,
    age: float,
) -> Evidence:
    """Weigh a report against a story.

    Args:
        query: The report.
        voices: What the story's reports say of it, one at least.
        story: The story.
        sums: Those of its reports; None if it has a single one.
        index: The story's language.
        rival: Likeness to the most alike report of another story.
        age: Days since the story's last report, three at most.
        both_size: ``size`` if both have leads.
        unlisted: 1 if the language has no table of thousands of words, so that most words weigh the same.
    """
    best = index.entry(voices.speaker)
    first, *others = sorted(voices.titles, reverse=True)[: _VOICES + 1]
    other = sum(others) / _VOICES
    both, half = float(voices.leads > 1), float(voices.leads == 1)
    alike = with_leads(first, voices.full) if both else first
    centroid = full_centroid = 0.0
    if sums is not None:
        centroid, full_centroid = story.cosines(query, sums)
        alike = _CENTROID * centroid + (1.0 - _CENTROID) * (alike + _OTHERS * other)
    told: Mapping[Word, float] | Sequence[Word] = sums.full if sums is not None else (*best.title, *best.lead)
    lacks = _lacks(query, told, best, index)
    size, entries = math.log(len(story.slots)), len(index)
    single = float(sums is None)
    return Evidence(
        alike / rise(entries),
        first,
        single,
        single * first,
        both,
        half,
        both * voices.full,
        half * voices.full,
        centroid,
        full_centroid,
        full_centroid * size,
        size,
        len(story.slots) / (entries + 1),
        _window(entries),
        other,
        lacks.covered,
        lacks.covers,
        lacks.strangers,
        lacks.rarest,
        lacks.words,
        voices.repeated,
        voices.developed,
        voices.doubted,
        lacks.new_names,
        lacks.lost_names,
        min(lacks.new_names, lacks.lost_names),
        lacks.new_names * first,
        rival,
        age,
        both * size,
        float(len(index.shares) < LARGE_TABLE),
    )


class _Lacks(NamedTuple):
    covered: float
    covers: float
    strangers: float
    rarest: float
    words: float
    new_names: float
    lost_names: float


def _lacks(
    query: Lookup, told: Mapping[Word, float] | Sequence[Word], best: IndexedEntry, index: InvertedIndex
) -> _Lacks:
    squares = query.squares
    of_best = index.squares(best.title)
    covered = new = new_names = rarest = 0.0
    common = 0
    for place, word in enumerate(query.title):
        square = squares.get(word, 0.0)
        if word in told:
            covered += square
        else:
            new = max(new, square)
            new_names += square * (query.names >> place & 1)
        if word in of_best:
            common += 1
            rarest = max(rarest, square)
    covers = lost = lost_names = 0.0
    for place, word in enumerate(best.title):
        square = of_best.get(word, 0.0)
        if word in squares or word in query.lead_squares:
            covers += square
        else:
            lost = max(lost, square)
            lost_names += square * (best.names >> place & 1)
    whole, whole_best = sum(squares.values()) or 1.0, sum(of_best.values()) or 1.0
    return _Lacks(
        covered / whole,
        covers / whole_best,
        math.sqrt(min(new, lost)) / _RAREST,
        rarest / _RAREST**2,
        min(common, _MOST_WORDS) / _MOST_WORDS,
        new_names / whole,
        lost_names / whole_best,
    )


def with_leads(title: float, full: float) -> float:
    """Return the likeness of two headlines that have leads."""
    return full if full >= _COPY else min(_BOTH * (title + full) / 2, title + _LIFT)


def _window(entries: int) -> float:
    return math.log(max(entries, _SMALL_WINDOW) / _SMALL_WINDOW)
