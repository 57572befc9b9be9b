"""The tables that fill themselves; how a text is cut is told by the queries that find its words."""

from __future__ import annotations

from bot.text.tokens import KEPT, Memo


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
