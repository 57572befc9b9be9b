# pure
"""sumy's ratings of sentences: Reduction, LexRank, Luhn and TextRank, with our words and stems.

The algorithms, their constants and the power methods are sumy's. Their double loops over pairs of sentences
are done here as one matrix product, to the same numbers (a test holds them to sumy's own): 60 sentences take
4 ms instead of 300. sumy imports nltk and numpy, half a second in all, so this module is imported at the
first summary. sumy's own Tokenizer is not used: it downloads a model at run time.
"""

from __future__ import annotations

import math
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import get_stop_words

from bot.text.plain import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

Ratings = tuple[float, float, float, float]
_ALMOST_NOTHING = 1e-8


class _Tokenizer:
    """The tokenizer that sumy needs for single sentences; ours come as words with spaces between."""

    @staticmethod
    def to_words(text: str) -> list[str]:
        return text.split()


def _overlaps(sentences: Sequence[Sequence[str]]) -> Any:
    """Count the pairs of equal words of each two sentences: the product of their word counts."""
    places = {word: place for place, word in enumerate(dict.fromkeys(word for words in sentences for word in words))}
    counts = np.zeros((len(sentences), max(1, len(places))))
    for row, words in enumerate(sentences):
        for word, count in Counter(words).items():
            counts[row, places[word]] = count
    return _products(counts)


def _products(rows: Any) -> Any:
    """Multiply each two rows. BLAS would spin in threads for it: ten times the CPU on a busy machine."""
    return np.einsum("ij,kj->ik", rows, rows)


def _log_lengths(sentences: Sequence[Sequence[str]]) -> Any:
    logs = np.array([math.log(len(words)) if words else 0.0 for words in sentences])
    return logs[:, np.newaxis] + logs[np.newaxis, :]


class _Reduction(ReductionSummarizer):  # type: ignore[misc] # sumy has no types
    def rate_sentences(self, document: Any) -> dict[Any, float]:
        words = [self._to_words_set(sentence) for sentence in document.sentences]
        norms = _log_lengths(words)
        edges = np.divide(_overlaps(words), norms, out=np.zeros_like(norms), where=norms > 0)
        np.fill_diagonal(edges, 0.0)
        return dict(zip(document.sentences, edges.sum(axis=1).tolist(), strict=True))


class _TextRank(TextRankSummarizer):  # type: ignore[misc] # sumy has no types
    def _create_matrix(self, document: Any) -> Any:
        words = [self._to_words_set(sentence) for sentence in document.sentences]
        norms, overlaps = _log_lengths(words), _overlaps(words)
        weights = np.where(norms > _ALMOST_NOTHING, overlaps / np.maximum(norms, _ALMOST_NOTHING), overlaps)
        weights /= weights.sum(axis=1)[:, np.newaxis] + self._ZERO_DIVISION_PREVENTION
        return (1.0 - self.damping) / len(words) + self.damping * weights


class _LexRank(LexRankSummarizer):  # type: ignore[misc] # sumy has no types
    @staticmethod
    def _compute_idf(sentences: Sequence[Sequence[str]]) -> dict[str, float]:
        found_in = Counter(word for words in sentences for word in dict.fromkeys(words))
        return {word: math.log(len(sentences) / (1 + count)) for word, count in found_in.items()}

    def _create_matrix(self, sentences: Any, threshold: float, tf_metrics: Any, idf_metrics: Any) -> Any:
        places = {word: place for place, word in enumerate(idf_metrics)}
        vectors = np.zeros((len(sentences), max(1, len(places))))
        for row, frequencies in enumerate(tf_metrics):
            for word, frequency in frequencies.items():
                vectors[row, places[word]] = frequency * idf_metrics[word]
        lengths = np.linalg.norm(vectors, axis=1)
        vectors /= np.where(lengths > 0, lengths, 1.0)[:, np.newaxis]
        alike = (_products(vectors) > threshold).astype(float)
        return alike / np.maximum(alike.sum(axis=1), 1.0)[:, np.newaxis]

    def rate_sentences(self, document: Any) -> dict[Any, float]:
        words = [self._to_words_set(sentence) for sentence in document.sentences]
        idf = self._compute_idf(words)
        matrix = self._create_matrix(words, self.threshold, self._compute_tf(words), idf)
        if not matrix.any():  # sumy's power method divides by the length of what is then a zero
            return dict.fromkeys(document.sentences, 0.0)
        return dict(zip(document.sentences, self.power_method(matrix, self.epsilon).tolist(), strict=True))


class _Luhn(LuhnSummarizer):  # type: ignore[misc] # sumy has no types
    def rate_sentences(self, document: Any) -> dict[Any, float]:
        significant = frozenset(self._get_significant_words(document.words))
        return {sentence: self.rate_sentence(sentence, significant) for sentence in document.sentences}


@lru_cache(maxsize=32)
def stop_words(language: str) -> frozenset[str]:
    """Give sumy's stop words of a language, casefolded; none where it has none."""
    try:
        return frozenset(str(word).casefold() for word in get_stop_words(language or "xx"))
    except LookupError:
        return frozenset()


@lru_cache(maxsize=32)
def _summarizers(language: str) -> tuple[Any, ...]:
    made = [kind(lambda word: stem(word, language)) for kind in (_Reduction, _LexRank, _Luhn, _TextRank)]
    for summarizer in made:
        summarizer.stop_words = stop_words(language)
    return tuple(made)


def rate(sentences: Sequence[Sequence[str]], language: str) -> list[Ratings]:
    """Reduction, LexRank, Luhn and TextRank of each sentence (given as words), as shares of the best one's."""
    if not sentences:
        return []
    parts = [Sentence(" ".join(words), _Tokenizer) for words in sentences]
    document = ObjectDocumentModel([Paragraph(parts)])
    columns = []
    for summarizer in _summarizers(language):
        ratings = summarizer.rate_sentences(document)
        best = max(ratings.values()) or 1.0
        # rounded, so that another order of adding up (another processor) does not make another summary
        columns.append([round(float(ratings[part] / best), 9) for part in parts])
    return list(zip(*columns, strict=True))
