from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.callback_data import AlertVerb, CallbackData, callback_data, number, read_callback_data


@given(
    st.sampled_from(AlertVerb),
    st.lists(st.one_of(st.integers(-(10**12), 10**12), st.from_regex(r"[A-Za-z/_]{1,12}", fullmatch=True)), max_size=2),
    st.one_of(st.none(), st.integers(-(10**13), 10**13)),
)
def test_what_a_button_is_given_comes_back(verb: AlertVerb, arguments: list[int | str], target: int | None) -> None:
    data = callback_data(verb, *arguments, target=target)
    assert len(data.encode()) <= 64
    assert read_callback_data(data) == CallbackData(verb, tuple(map(str, arguments)), target)


@given(st.text(max_size=64))
def test_anything_that_comes_back_is_taken_apart(data: str) -> None:
    assert isinstance(read_callback_data(data), CallbackData)


def test_a_button_that_is_too_full_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="cannot hold"):
        callback_data(AlertVerb.MENU, "x" * 64)


@pytest.mark.parametrize(
    ("text", "value"), [("5", 5), ("-5", -5), ("", None), ("x", None), ("٣", None), ("9" * 19, None), ("--5", None)]
)
def test_numbers_are_those_that_we_write(text: str, value: int | None) -> None:
    assert number(text) == value
