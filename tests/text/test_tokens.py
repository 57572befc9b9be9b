"""The tables that fill themselves; how a text is cut is told by the queries that find its words."""

from __future__ import annotations

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from bot.text.tokens import KEPT, TOKEN, Memo, tokens_by_chunk


def test_a_value_is_worked_out_once() -> None:
    asked: list[str] = []

    def shout(word: str) -> str:
        asked.append(word)
        return word.upper()

    memo = Memo(shout)
    assert list(map(memo.__getitem__, ["a", "b", "a"])) == ["A", "B", "A"]
    assert asked == ["a", "b"]


def test_a_full_table_begins_anew() -> None:
    def length(word: str) -> int:
        return len(word)

    memo = Memo(length)
    for number in range(KEPT + 1):
        assert memo["x" * (number % 7) + str(number)] == number % 7 + len(str(number))
    assert len(memo) == 1


_TELLING = " \n\u3000.,'-\u2019#&+10ABCdefNET\u05d0\u05f4\u4e2d\u0301"


@given(st.text(st.one_of(st.sampled_from(_TELLING), st.characters()), max_size=40))
def test_no_token_goes_across_white_space_or_depends_on_it(text: str) -> None:
    assert list(chain.from_iterable(map(tokens_by_chunk.__getitem__, text.split()))) == TOKEN.findall(text)
