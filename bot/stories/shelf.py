"""The entries of one language, found again by their words: an inverted index with word frequencies.

Likeness is the cosine of the TF-IDF vectors of two headlines. Three things are peculiar to headlines, each measured in
``tests/bench/results/stories.md``: a word too rare to have a frequency weighs no more than a merely rare one,
because it may be a misspelling; of two words that stand side by side in both headlines the second counts
for half, because the two are likely to be one name; and a bare number counts for half. Where both entries
have a lead, the cosine of headline and lead together counts as much as that of the headlines.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from bot.stories.idf import PRIOR_TEXTS, Learned, shipped

if TYPE_CHECKING:
    from collections.abc import Sequence

# A word that more than this share of texts have ("says", "after") tells nothing; one in 3,000 is as rare as it gets.
_COMMON = 3.0
_RAREST = 8.0
_COMMON_SHARE = math.exp(-_COMMON)
# A word in a large share of the window is the agenda of the days, however rare it was before: from one entry in ten on
# it loses weight, at four in ten it has none. A window of a few entries says little about that.
_AGENDA = 3.4
_LEAST = 25.0
_FEW = 50
# What counts, beside a word of the headline: a bare number, and a word that only the lead has.
_NUMBER = 0.5
_LEAD = 0.5
# What is taken off where two words stand side by side in both headlines.
_NAME = 0.5
# Names are not longer than this: where more words agree, a headline was copied.
_NAME_WORDS = 3
# How many of the nearest entries are compared exactly, and from which share of ``least`` on; from a smaller one on they
# still count for the story as a whole.
_NEAREST = 24
_CLOSE = 0.6
_NEAR = 0.4
# A lead brings more words than a headline: from so telling a word on it is followed to other headlines.
_LEAD_IDF = 5.5
# Two leads of one text have this cosine at least, whatever the headlines say.
_COPY = 0.8
# Longer texts have lower cosines: what headlines and leads say together counts for more.
_BOTH = 1.2
# Leads repeat what led to an event, in the same words for a week: they can part headlines, but hardly join them.
_LIFT = 0.04


class Word:
    """A word, and the entries that have it in the headline, or only in the lead."""

    __slots__ = ("is_common", "is_number", "leads", "share", "text", "titles")

    def __init__(self, text: str, share: float) -> None:
        self.text = text
        self.share = share
        self.is_common = share > _COMMON_SHARE
        self.is_number = text.isdigit()
        self.titles: array[int] | None = None
        self.leads: array[int] | None = None


class _Entry(NamedTuple):
    """An entry on the shelf, with the Euclidean norms of its headline, and of headline and lead."""

    title: tuple[Word, ...]
    lead: tuple[Word, ...]
    title_norm: float
    full_norm: float


class Neighbour(NamedTuple):
    """An earlier entry, with the plain cosine of the two headlines, and how alike the two entries are (0 to 1)."""

    slot: int
    cosine: float
    likeness: float


class Near(NamedTuple):
    """The entries most like one, the most alike first; and the slot and the plain cosine of those less like it."""

    close: list[Neighbour]
    far: list[tuple[int, float]]


class _Query(NamedTuple):
    """The words asked for, each with the square of its weight; ``parts`` is that times its place's factor."""

    squares: dict[Word, float]
    parts: dict[Word, float]
    following: dict[Word, Word]
    title_norm: float
    full_norm: float
    has_lead: bool


class Shelf:
    """The entries of one language, under slots that the caller chooses: each a higher number than all before."""

    def __init__(self, language: str) -> None:
        self.learned = Learned()
        self._shares = shipped().get(language, {})
        self._words: dict[str, Word] = {}
        self._entries: dict[int, _Entry] = {}
        # One through the norm of each entry's headline, from the slot ``_first`` on; 0 where there is no entry.
        self._norms = array("d")
        self._first = 0
        # The norms of the headline last asked for, which is likely to be added next.
        self._measured: tuple[Sequence[str], float, float] | None = None

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, slot: int, title: Sequence[str], lead: Sequence[str]) -> None:
        """Put an entry on the shelf. No word of ``lead`` may be one of ``title``."""
        title_words = tuple([self._words.get(text) or self._open(text) for text in title])
        lead_words = tuple([self._words.get(text) or self._open(text) for text in lead])
        for word in title_words:
            if word.titles is None:
                word.titles = array("I")
            word.titles.append(slot)
        for word in lead_words:
            if word.leads is None:
                word.leads = array("I")
            word.leads.append(slot)
        if self._measured is not None and self._measured[0] is title:
            _, title_norm, full_norm = self._measured
            entry = _Entry(title_words, lead_words, title_norm or 1.0, full_norm or 1.0)
        else:
            entry = self._entry(title_words, lead_words)
        self._entries[slot] = entry
        if not self._norms:
            self._first = slot
        self._norms.extend([0.0] * (slot - self._first - len(self._norms)))
        self._norms.append(1.0 / entry.title_norm)

    def remove(self, slots: set[int]) -> None:
        """Take entries, one at least, off the shelf; what their words told about frequencies stays learned."""
        words: dict[Word, None] = {}
        for slot in sorted(slots):
            entry = self._entries.pop(slot)
            self._norms[slot - self._first] = 0.0
            both = (*entry.title, *entry.lead)
            words.update(dict.fromkeys(both))
            self.learned.count([word.text for word in both])
        last = max(slots)
        for word in words:
            word.titles = _without(word.titles, slots, last)
            word.leads = _without(word.leads, slots, last)
            if word.titles is None and word.leads is None:
                del self._words[word.text]
        first = next((at for at, norm in enumerate(self._norms) if norm), len(self._norms))
        del self._norms[:first]
        self._first += first

    def renew(self) -> None:
        """Work out the norms again, after frequencies have changed at one stroke."""
        self._entries = {slot: self._entry(entry.title, entry.lead) for slot, entry in self._entries.items()}
        for slot, entry in self._entries.items():
            self._norms[slot - self._first] = 1.0 / entry.title_norm

    def nearest(self, title: Sequence[str], lead: Sequence[str], least: float) -> Near:
        """The entries most like this one; what is less alike than ``least`` may be missing."""
        query = self._query(title, lead)
        if not query.title_norm:
            return Near([], [])
        near = self._near(query, least)
        end = bisect_right(near, (-_CLOSE * least * query.title_norm,), hi=min(len(near), _NEAREST))
        close = [self._compare(query, slot) for _, slot in near[:end]]
        close.sort(key=_by_likeness)
        return Near(close, [(slot, -cosine / query.title_norm) for cosine, slot in near[end:]])

    def _open(self, text: str) -> Word:
        word = self._words[text] = Word(text, self._shares.get(text, 0.0))
        return word

    def _square(self, word: Word) -> float:
        """The square of a word's weight."""
        if word.is_common:
            return 0.0
        here = len(word.titles) if word.titles is not None else 0
        if word.leads is not None:
            here += len(word.leads)
        texts = len(self._entries)
        having = word.share * PRIOR_TEXTS + self.learned.counts.get(word.text, 0.0) + here + 1.0
        idf = math.log((PRIOR_TEXTS + self.learned.texts + texts) / having)
        if here:
            idf = min(idf, _AGENDA * math.log((texts + _FEW) / here))
        if idf < _COMMON:
            return 0.0
        idf = min(idf, _RAREST)
        return idf * idf * _NUMBER * _NUMBER if word.is_number else idf * idf

    def _norms_of(self, title: Sequence[Word], lead: Sequence[Word]) -> tuple[float, float]:
        """The norms of a headline, in which all but common words weigh ``_LEAST``, and of headline and lead."""
        title_square = full_square = 0.0
        for word in title:
            if not word.is_common:
                square = self._square(word)
                full_square += square
                title_square += square if square > _LEAST or word.is_number else _LEAST
        full_square += _LEAD * _LEAD * sum([self._square(word) for word in lead])
        return math.sqrt(title_square), math.sqrt(full_square)

    def _entry(self, title: tuple[Word, ...], lead: tuple[Word, ...]) -> _Entry:
        title_norm, full_norm = self._norms_of(title, lead)
        return _Entry(title, lead, title_norm or 1.0, full_norm or 1.0)

    def _query(self, title: Sequence[str], lead: Sequence[str]) -> _Query:
        words, shares = self._words, self._shares
        titles = [words.get(text) or Word(text, shares.get(text, 0.0)) for text in title]
        content = [word for word in titles if not word.is_common]
        squares: dict[Word, float] = {}
        title_square = full_square = 0.0
        for word in content:
            if square := self._square(word):
                squares[word] = square
                full_square += square
            title_square += square if square > _LEAST or word.is_number else _LEAST
        parts = dict(squares)
        for text in lead:
            found = words.get(text) or Word(text, shares.get(text, 0.0))
            if square := self._square(found):
                squares[found] = square
                parts[found] = _LEAD * square
                full_square += _LEAD * _LEAD * square
        norms = math.sqrt(title_square), math.sqrt(full_square)
        self._measured = (title, *norms)
        return _Query(squares, parts, dict(pairwise(content)), *norms, bool(lead))

    def _near(self, query: _Query, least: float) -> list[tuple[float, int]]:
        """The entries whose headlines have ``_NEAR`` of ``least`` in common: minus their scalar product with the query,
        over their own norm; and the slot. The most alike first.
        """  # noqa: D205 - one promise
        postings, weights = self._postings(query, least)
        if not postings:
            return []
        import numpy as np  # noqa: PLC0415 - a tenth of a second and 11 MB, which a poll that brings nothing can do without

        found = [np.frombuffer(slots, np.uint32) for slots in postings]
        slots = np.concatenate(found) - self._first
        dots = np.bincount(slots, np.repeat(weights, [len(one) for one in found]))
        cosines = dots * np.frombuffer(self._norms)[: len(dots)]
        near = np.flatnonzero(cosines >= _NEAR * least * query.title_norm)
        return sorted(zip((-cosines[near]).tolist(), (near + self._first).tolist(), strict=True))

    def _postings(self, query: _Query, least: float) -> tuple[list[array[int]], list[float]]:
        """The entries that have each telling word of the headline, and what the word adds to the scalar product.

        The least telling words are left out as long as no entry that has only those can reach ``least``.
        """
        postings: list[array[int]] = []
        weights: list[float] = []
        rest = query.title_norm**2
        enough = rest * ((1.0 - _NEAR) * least) ** 2
        for word, part in sorted(query.parts.items(), key=_by_part):
            square = query.squares[word]
            is_telling = square >= _LEAD_IDF * _LEAD_IDF
            if part == square:  # a word of the headline
                if rest >= enough and word.titles is not None:
                    postings.append(word.titles)
                    weights.append(square)
                if query.has_lead and is_telling and word.leads is not None:
                    postings.append(word.leads)
                    weights.append(part * _LEAD)
                rest -= square
            elif is_telling and word.titles is not None:
                postings.append(word.titles)
                weights.append(part)
        return postings, weights

    def _compare(self, query: _Query, slot: int) -> Neighbour:
        title, lead, title_norm, full_norm = self._entries[slot]
        squares, parts, following = query.squares, query.parts, query.following
        shared = both = names = 0.0
        run = 0
        before: Word | None = None
        for word in title:
            if word.is_common:
                continue
            part = parts.get(word)
            if part is None:
                before = None
                continue
            both += part
            if part == squares[word]:
                shared += part
                run = run + 1 if before is not None and following.get(before) is word else 0
                if before is not None and 0 < run < _NAME_WORDS:
                    names += min(squares[before], part)
                before = word
            else:
                before = None
        norms = query.title_norm * title_norm
        cosine = shared / norms
        likeness = cosine - _NAME * names / norms
        if lead and query.has_lead:
            both += _LEAD * sum([parts[word] for word in lead if word in parts])
            full = both / (query.full_norm * full_norm)
            likeness = full if full >= _COPY else min(_BOTH * (likeness + full) / 2, likeness + _LIFT)
        return Neighbour(slot, cosine, likeness)


def _without(slots: array[int] | None, gone: set[int], last: int) -> array[int] | None:
    """Slots, in their order, without those that are gone, none of which comes after ``last``."""
    if slots is None:
        return None
    end = bisect_right(slots, last)
    slots[:end] = array("I", [slot for slot in slots[:end] if slot not in gone])
    return slots or None


def _by_part(item: tuple[Word, float]) -> tuple[float, str]:
    return -item[1], item[0].text


def _by_likeness(neighbour: Neighbour) -> tuple[float, int]:
    return -neighbour.likeness, neighbour.slot
