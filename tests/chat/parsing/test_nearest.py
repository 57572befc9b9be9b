from __future__ import annotations

import pytest

from bot.chat.parsing.nearest import nearest_name, nearest_names


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("lst", "list"), ("ilst", "list"), ("serach", "search"), ("searhc", "search"), ("frobnicate", None),
        ("xy", None), ("lsst", "list"), ("lxx", None), ("ls", None), ("", None), ("settnigz", "settings"),
    ],
)  # fmt: skip
def test_the_nearest_name_is_at_most_two_letters_away(word: str, meant: str | None) -> None:
    assert nearest_name(word, ("list", "search", "settings")) == meant


def test_the_nearest_come_first_and_equally_near_ones_in_their_order() -> None:
    assert nearest_names("grainy", ["train", "grains", "brain", "grain"], 3) == ["grains", "grain", "train"]


def test_without_names_there_is_none_near() -> None:
    assert nearest_name("list", ()) is None
