from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from bot.stories.summaries.ratings import rate, stop_words
from bot.text.plain import stem, words

TEXT = (
    "The council closed the harbour bridge on Monday. Engineers found cracks in the bridge in March. Repairs of the "
    "bridge cost the council 48 million euros. Ferries run from April. The council decides on ferries in April. No."
)

WORDS = ("bridge", "bridges", "council", "the", "of", "ferry", "ferries", "48", "april", "cost")


class Words:
    @staticmethod
    def to_words(text: str) -> list[str]:
        return text.split()

    to_sentences = to_words


def rate_as_sumy_does(sentences: list[list[str]], language: str) -> list[tuple[float, ...]]:
    """The same ratings by sumy's own code, pair by pair."""
    parts = [Sentence(" ".join(sentence), Words) for sentence in sentences]
    document = ObjectDocumentModel([Paragraph(parts)])
    columns = []
    for kind in (ReductionSummarizer, LexRankSummarizer, LuhnSummarizer, TextRankSummarizer):
        summarizer = kind(lambda word: stem(word, language))
        summarizer.stop_words = stop_words(language)
        ratings = _rate(summarizer, document)
        best = max(ratings.values()) or 1.0
        columns.append([float(ratings[part] / best) for part in parts])
    return list(zip(*columns, strict=True))


def _rate(summarizer: Any, document: Any) -> dict[Any, float]:
    if isinstance(summarizer, LuhnSummarizer):
        significant = summarizer._get_significant_words(document.words)
        return {sentence: summarizer.rate_sentence(sentence, significant) for sentence in document.sentences}
    if isinstance(summarizer, LexRankSummarizer):
        stems = [summarizer._to_words_set(sentence) for sentence in document.sentences]
        matrix = summarizer._create_matrix(
            stems, summarizer.threshold, summarizer._compute_tf(stems), summarizer._compute_idf(stems)
        )
        if not matrix.any():
            return dict.fromkeys(document.sentences, 0.0)
        return dict(zip(document.sentences, summarizer.power_method(matrix, summarizer.epsilon), strict=True))
    ratings: dict[Any, float] = summarizer.rate_sentences(document)
    return {sentence: ratings[sentence] for sentence in document.sentences}


def test_the_ratings_are_sumys_own() -> None:
    sentences = [words(sentence) for sentence in TEXT.split(". ")]
    expected = rate_as_sumy_does(sentences, "en")
    for row, expected_row in zip(rate(sentences, "en"), expected, strict=True):
        assert row == pytest.approx(expected_row, abs=1e-8)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.lists(
            st.sampled_from(WORDS),
            min_size=1,
            max_size=6,
        ),
        min_size=1,
        max_size=9,
        unique_by=tuple,
    )
)
def test_the_ratings_are_sumys_own_on_any_words(sentences: list[list[str]]) -> None:
    expected = rate_as_sumy_does(sentences, "en")
    for row, expected_row in zip(rate(sentences, "en"), expected, strict=True):
        assert row == pytest.approx(expected_row, abs=1e-6)


def test_no_sentences_have_no_ratings() -> None:
    assert rate([], "en") == []


def test_sentences_of_stop_words_alone_rate_nothing_anywhere() -> None:
    assert [row[:3] for row in rate([["the"], ["of"]], "en")] == [(0.0, 0.0, 0.0)] * 2


def test_stop_words_are_sumys_where_it_has_them() -> None:
    assert "the" in stop_words("en")
    assert "les" in stop_words("fr")
    assert stop_words("tr") == stop_words("") == stop_words("..") == frozenset()
