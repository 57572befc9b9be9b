# pure
"""The entries of one language, found again by their words: an inverted index with word frequencies.

Likeness is the cosine of the TF-IDF vectors of two headlines. Three things are peculiar to headlines, each measured in
``tests/bench/results/stories.md``: a word too rare to have a frequency weighs no more than a merely rare one,
because it may be a misspelling; of two words that stand side by side in both headlines the second counts
for half, because the two are likely to be one name; and a bare number counts for half. The cosine of headlines with
their leads stands beside it.
"""

from __future__ import annotations

import math
from array import array
from itertools import islice, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from bot.text.word_frequencies import PRIOR_TEXTS, Learned, shipped

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

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
# How many of the nearest entries are compared exactly, and from which share of ``least`` on.
NEAREST = 24
_CLOSE = 0.6
# How many appearances of a headline's words are added up without numpy.
_BY_HAND = 2_000
# A lead brings more words than a headline: from so telling a word on it is followed to other headlines.
_LEAD_IDF = 5.5
# Of the words that no lead has, which are half of all; nothing is ever put in here.
_NO_LEADS = array("I")


class Word:
    """A word that tells something, and the entries that have it in the headline, or only in the lead."""

    __slots__ = ("is_number", "leads", "share", "text", "titles")

    def __init__(self, text: str, share: float) -> None:
        self.text = text
        self.share = share
        self.is_number = text.isdigit()
        self.titles = array("I")
        self.leads = _NO_LEADS


class IndexedEntry(NamedTuple):
    """An entry of the index, with the Euclidean norms of its headline, and of headline and lead.

    ``names`` has a bit for each word of the headline that is likely a name's, the first word's being the lowest.
    """

    title: tuple[Word, ...]
    lead: tuple[Word, ...]
    names: int
    title_norm: float
    full_norm: float


class Likeness(NamedTuple):
    """The likeness of an entry to the query: cosines of the headlines, and of headlines with the leads there are."""

    slot: int
    title: float
    full: float
    leads: int
    """The number of the two that have a lead."""


class Lookup(NamedTuple):
    """An entry to find others by: its words, and the squares of their weights, those of the lead times ``_LEAD``."""

    title: tuple[Word, ...]
    lead: tuple[Word, ...]
    names: int
    title_norm: float
    full_norm: float
    squares: dict[Word, float]
    lead_squares: dict[Word, float]
    following: dict[Word, Word]

    def title_product(self, sums: Mapping[Word, float]) -> float:
        """The scalar product of the headline's unit vector and a sum of others'."""
        return sum([square * sums[word] for word, square in self.squares.items() if word in sums]) / self.title_norm

    def full_product(self, sums: Mapping[Word, float]) -> float:
        """The same of headline and lead."""
        found = sum([square * sums[word] for word, square in self.squares.items() if word in sums])
        found += sum([square * sums[word] for word, square in self.lead_squares.items() if word in sums])
        return found / self.full_norm


class InvertedIndex:
    """The entries of one language, under slots that the caller chooses: each a higher number than all before.

    Args:
        language: A code of two letters.
        by_hand: Up to how many appearances of a headline's words are added up without numpy; the result is the same.
    """

    def __init__(self, language: str, by_hand: int = _BY_HAND) -> None:
        self._by_hand = by_hand
        self.learned = Learned()
        self.shares = shipped().get(language, {})
        self._common = {text for text, share in self.shares.items() if share > _COMMON_SHARE}
        self._words: dict[str, Word] = {}
        self._entries: dict[int, IndexedEntry] = {}
        # One through the norm of each entry's headline, from the slot ``_first`` on; 0 where there is no entry.
        self._norms = array("d")
        self._first = 0

    def __len__(self) -> int:
        return len(self._entries)

    def query(self, title: Sequence[str], lead: Sequence[str], names: Collection[str] = ()) -> Lookup:
        """The terms that find the entries like this one. No word of ``lead`` may be one of ``title``."""
        title_words, lead_words = self._telling(title), self._telling(lead)
        squares, lead_squares = self.squares(title_words), self.squares(lead_words)
        title_norm, full_norm = _norms(title_words, squares, lead_squares)
        for word in lead_squares:
            lead_squares[word] *= _LEAD
        following = dict(pairwise(title_words))
        bits = sum([1 << place for place, word in enumerate(title_words) if word.text in names]) if names else 0
        return Lookup(title_words, lead_words, bits, title_norm, full_norm, squares, lead_squares, following)

    def add(self, slot: int, query: Lookup) -> None:
        """Put an entry into the index. Nothing may have been put there since the query was made."""
        for word in query.title:
            self._words[word.text] = word
            word.titles.append(slot)
        for word in query.lead:
            self._words[word.text] = word
            if word.leads is _NO_LEADS:
                word.leads = array("I")
            word.leads.append(slot)
        self._entries[slot] = IndexedEntry(*query[:5])
        if not self._norms:
            self._first = slot
        self._norms.extend([0.0] * (slot - self._first - len(self._norms)))
        self._norms.append(1.0 / query.title_norm)

    def entry(self, slot: int) -> IndexedEntry:
        """An entry: its telling words, those of the lead without those of the headline."""
        return self._entries[slot]

    def remove(self, slots: set[int]) -> None:
        """Take entries, one at least, out of the index; what their words told about frequencies stays learned."""
        for slot in sorted(slots):
            entry = self._entries.pop(slot)
            self._norms[slot - self._first] = 0.0
            for word in entry.title:
                word.titles.remove(slot)
            for word in entry.lead:
                word.leads.remove(slot)
            both = (*entry.title, *entry.lead)
            self.learned.count([word.text for word in both])
            for word in both:
                if not word.titles and not word.leads:
                    del self._words[word.text]
        first = next((at for at, norm in enumerate(self._norms) if norm), len(self._norms))
        del self._norms[:first]
        self._first += first

    def withdraw(self, slot: int) -> None:
        """Take back the last entry that was put in, as if it had never been there."""
        entry = self._entries.pop(slot)
        self._norms[slot - self._first] = 0.0
        for word in entry.title:
            word.titles.pop()
        for word in entry.lead:
            word.leads.pop()
        for word in (*entry.title, *entry.lead):
            if not word.titles and not word.leads:
                del self._words[word.text]

    def renew(self) -> None:
        """Work out the norms again, after frequencies have changed at one stroke."""
        for slot, (title, lead, names, *_) in self._entries.items():
            norms = _norms(title, self.squares(title), self.squares(lead))
            self._entries[slot] = IndexedEntry(title, lead, names, *norms)
            self._norms[slot - self._first] = 1.0 / norms[0]

    def nearest(
        self, query: Lookup, least: float, *, among: Callable[[int], bool] | None = None, most: int = NEAREST
    ) -> list[Likeness]:
        """The entries most like one, and how alike (0 to 1); what is less alike than ``least`` may be missing.

        ``among`` tells of a slot that it counts, and ``most`` is the number of entries that are compared exactly.
        """
        return [self._compare(query, slot) for slot in self._near(query, least, among, most)]

    def _telling(self, texts: Sequence[str]) -> tuple[Word, ...]:
        """The words of a text that are not common."""
        words, shares, common = self._words, self.shares, self._common
        return tuple([words.get(text) or Word(text, shares.get(text, 0.0)) for text in texts if text not in common])

    def squares(self, words: Sequence[Word]) -> dict[Word, float]:
        """The squares of the weights of words, without those that have none."""
        found: dict[Word, float] = {}
        counts = self.learned.counts
        texts = len(self._entries)
        # A word that not more entries have has no less than the greatest weight by the agenda.
        agenda = (texts + _FEW) * math.exp(-_RAREST / _AGENDA)
        all_texts = PRIOR_TEXTS + self.learned.texts + texts
        for word in words:
            here = len(word.titles) + len(word.leads)
            idf = math.log(all_texts / (word.share * PRIOR_TEXTS + counts.get(word.text, 0.0) + here + 1.0))
            if here > agenda:
                idf = min(idf, _AGENDA * math.log((texts + _FEW) / here))
            if idf >= _COMMON:
                idf = min(idf, _RAREST)
                found[word] = idf * idf * _NUMBER * _NUMBER if word.is_number else idf * idf
        return found

    def _near(self, query: Lookup, least: float, among: Callable[[int], bool] | None, most: int) -> list[int]:
        """The entries whose headlines have ``_CLOSE`` of ``least`` in common with the query's, the most alike first."""
        postings, weights = self._postings(query, least)
        if not postings:
            return []
        closest = self._closest_of_few if sum(map(len, postings)) <= self._by_hand else self._closest_of_many
        ranked = sorted(closest(postings, weights, _CLOSE * least * query.title_norm))
        slots_by_rank = (place + self._first for _, place in ranked)
        return list(islice(slots_by_rank if among is None else filter(among, slots_by_rank), most))

    def _closest_of_few(
        self, postings: Sequence[array[int]], weights: Sequence[float], least: float
    ) -> Iterable[tuple[float, int]]:
        """Likenesses of at least ``least``, each below 0 and with its entry's place; the same to the last bit."""
        dots: dict[int, float] = {}
        for posting, weight in zip(postings, weights, strict=True):
            for slot in posting:
                dots[slot] = dots.get(slot, 0.0) + weight
        likenesses = ((dot * self._norms[slot - self._first], slot - self._first) for slot, dot in dots.items())
        return ((-likeness, place) for likeness, place in likenesses if likeness >= least)

    def _closest_of_many(
        self, postings: Sequence[array[int]], weights: Sequence[float], least: float
    ) -> Iterable[tuple[float, int]]:
        import numpy as np  # noqa: PLC0415 - a tenth of a second and 11 MB, which a small window can do without

        slots = np.frombuffer(b"".join(postings), np.uint32) - self._first
        each = np.array([len(posting) for posting in postings])
        dots = np.bincount(slots, np.array(weights).repeat(each))
        likenesses = dots * np.frombuffer(self._norms)[: len(dots)]
        near = (likenesses >= least).nonzero()[0]
        return zip((-likenesses[near]).tolist(), near.tolist(), strict=True)

    def _postings(self, query: Lookup, least: float) -> tuple[list[array[int]], list[float]]:
        """The entries that have each telling word of the headline, and what the word adds to the scalar product.

        The least telling words are left out as long as no entry that has only those can reach ``least``.
        """
        postings: list[array[int]] = []
        weights: list[float] = []
        rest = query.title_norm**2
        enough = rest * (_CLOSE * least) ** 2
        for word, square in sorted(query.squares.items(), key=itemgetter(1), reverse=True):
            if rest >= enough and word.titles:
                postings.append(word.titles)
                weights.append(square)
            if query.lead_squares and square >= _LEAD_IDF * _LEAD_IDF and word.leads:
                postings.append(word.leads)
                weights.append(square * _LEAD)
            rest -= square
        for word, square in query.lead_squares.items():
            if square >= _LEAD * _LEAD_IDF * _LEAD_IDF and word.titles:
                postings.append(word.titles)
                weights.append(square)
        return postings, weights

    def _compare(self, query: Lookup, slot: int) -> Likeness:
        title, lead, _, title_norm, full_norm = self._entries[slot]
        squares, lead_squares = query.squares, query.lead_squares
        shared = [word for word in title if word in squares]
        product = sum([squares[word] for word in shared])
        names = _NAME * _names(query, title, shared) if len(shared) > 1 else 0.0
        likeness = (product - names) / (query.title_norm * title_norm)
        if lead_squares:
            product += sum([lead_squares[word] for word in title if word in lead_squares])
        if lead:
            product += _LEAD * sum([squares[word] for word in lead if word in squares])
            product += _LEAD * sum([lead_squares[word] for word in lead if word in lead_squares])
        full = product / (query.full_norm * full_norm)
        return Likeness(slot, likeness, full, bool(lead) + bool(lead_squares))


def _norms(
    title: Sequence[Word], squares: Mapping[Word, float], lead_squares: Mapping[Word, float]
) -> tuple[float, float]:
    """The norms of a headline, in which words weigh ``_LEAST``, and of headline and lead; 1 where there is nothing."""
    title_square = 0.0
    for word in title:
        square = squares.get(word, 0.0)
        title_square += square if square > _LEAST or word.is_number else _LEAST
    full_square = sum(squares.values()) + _LEAD * _LEAD * sum(lead_squares.values())
    return math.sqrt(title_square) or 1.0, math.sqrt(full_square) or 1.0


def _names(query: Lookup, title: Sequence[Word], shared: Sequence[Word]) -> float:
    """Return the weight of the words that follow the same word in both headlines."""
    squares, following = query.squares, query.following
    names = 0.0
    run = 0
    for before, word in pairwise(shared):
        if following.get(before) is word and title[title.index(before) + 1] is word:
            run += 1
            if run < _NAME_WORDS:
                names += min(squares[before], squares[word])
        else:
            run = 0
    return names
