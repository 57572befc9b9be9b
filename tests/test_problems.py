"""A problem is a code with arguments: it is stored and logged as such, and read again."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.problems import FeedProblem, FeedReason, FileProblem, FileReason, QueryCode, QueryProblem, rounded


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        (FeedReason(FeedProblem.EMPTY), "empty"),
        (FeedReason.of(FeedProblem.TOO_LARGE, mb=2.5), 'too-large {"mb":2.5}'),
        (FeedReason.of(FeedProblem.UNKNOWN_HOST, host="مثال.example"), 'unknown-host {"host":"مثال.example"}'),
        (QueryProblem(QueryCode.EMPTY), 'empty {"position":1}'),
        (QueryProblem(QueryCode.NO_FIELD, 7, (("field", "foo"),)), 'no-field {"position":7,"field":"foo"}'),
        (FileReason(FileProblem.NO_OPML), "no-opml"),
        (FileReason(FileProblem.LIST_TOO_LARGE, (("mb", 5),)), 'list-too-large {"mb":5}'),
    ],
)
def test_a_problem_is_written_as_its_code_and_arguments(problem: object, text: str) -> None:
    assert str(problem) == text


VALUES = st.one_of(st.text(), st.integers(), st.floats(allow_nan=False, allow_infinity=False))


@given(st.sampled_from(FeedProblem), st.dictionaries(st.sampled_from(["host", "mb", "status", "url"]), VALUES))
def test_a_reason_of_a_feed_is_read_as_it_was_written(problem: FeedProblem, args: dict[str, str | int | float]) -> None:
    reason = FeedReason.of(problem, **args)
    assert FeedReason.read(str(reason)) == reason
    assert pickle.loads(pickle.dumps(reason)) == reason  # noqa: S301 - as it comes from a worker
    assert len({reason, FeedReason.read(str(reason))}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "answers 404: nothing",
        "of-a-later-version",
        "too-large {",
        'too-large ["mb"]',
        "too-large 7",
        "too-large null",
    ],
)
def test_what_this_version_does_not_know_is_a_general_reason(text: str) -> None:
    assert FeedReason.read(text).problem in {FeedProblem.UNKNOWN, FeedProblem.TOO_LARGE}
    assert FeedReason.read(text).args == ()


@pytest.mark.parametrize(("number", "said"), [(10.0, 10), (0.2, 0.2), (1.23456, 1.23), (30, 30)])
def test_a_number_is_said_in_three_figures(number: float, said: float) -> None:
    assert (rounded(number), type(rounded(number))) == (said, type(said))
