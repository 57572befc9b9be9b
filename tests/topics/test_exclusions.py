from __future__ import annotations

import pytest

from bot.errors import QueryError
from bot.topics.exclusions import exclude, include, own_exclusions, rebase


@pytest.mark.parametrize(
    ("query", "word", "without"),
    [
        ("iran", "football", "iran -football"),
        ("iran talks", "football", "iran talks -football"),
        ("grain OR wheat", "harvest", "(grain OR wheat) -harvest"),
        ("iran -football", "football", "iran -football"),
    ],
)
def test_a_word_is_left_out_once_and_comes_back(query: str, word: str, without: str) -> None:
    assert str(exclude(query, word)) == without
    assert str(include(without, word)) == query.removesuffix(" -football")
    assert str(include(query, "volcano")) == query


def test_what_a_copy_leaves_out_is_kept_when_the_query_changes() -> None:
    assert [str(node) for node in own_exclusions("iran -football -(a OR b)", "iran -football")] == ["a OR b"]
    assert str(rebase("(grain OR wheat) -harvest", "grain OR wheat", "barley -beer")) == "barley -beer -harvest"
    assert str(rebase("iran -x", "iran", "iran -x")) == "iran -x"
    assert str(rebase('iran -"a b" -(c OR d)', "iran", "tehran")) == 'tehran -"a b" -(c OR d)'
    with pytest.raises(QueryError):
        rebase("iran -x", "iran", "tehran " * 400)
