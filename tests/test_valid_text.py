"""The gate for text: behind it every text can be stored, sent and logged, and what was valid stays as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from bot.valid_text import is_valid, valid, valid_text

ANY_TEXT = st.text(st.characters(exclude_categories=()) | st.sampled_from("\0\ud800\udfff"))


@dataclass(frozen=True, slots=True)
class Record:
    name: str
    parts: tuple[object, ...] = ()


class Pair(NamedTuple):
    name: str
    number: int


@given(ANY_TEXT)
def test_what_passes_is_utf_8_without_nul_and_passes_unchanged_again(text: str) -> None:
    passed = valid_text(text)
    assert is_valid(passed)
    assert "\0" not in passed
    assert passed.encode().decode() == passed
    assert valid_text(passed) is passed


@given(st.text(st.characters(exclude_characters="\0", codec="utf-8")))
def test_valid_text_is_returned_as_it_is(text: str) -> None:
    assert valid_text(text) is text


def test_the_texts_of_every_container_are_made_valid() -> None:
    bad = "a\0b\ud800"
    value = {bad: [bad, 1, Record(bad, (Pair(bad, 2), Record("good"), None))]}
    assert valid(value) == {"ab": ["ab", 1, Record("ab", (Pair("ab", 2), Record("good"), None))]}
    assert valid((bad,)) == ("ab",)


def test_a_container_of_valid_texts_is_the_same_object() -> None:
    for value in ([("a", 1)], ("b", None), Record("c", (Pair("d", 1),)), 5, b"\0", Record):
        assert valid(value) is value
