"""Names in texts without spaces."""

from __future__ import annotations

import pytest

from bot.text.tokens import squash
from bot.text.unspaced import NameSpan, find_unspaced, names_in


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("印度尼西亚与印度", [NameSpan(0, 5, "indonesia"), NameSpan(6, 8, "india")]),
        ("发展中国家", [NameSpan(0, 5, "")]),
        ("タイトル", []),
        ("アルタイ", []),
        ("사랑이란", []),
        ("미국 이란", [NameSpan(0, 2, "us"), NameSpan(2, 4, "iran")]),
        ("대이란", [NameSpan(1, 3, "iran")]),
    ],
)
def test_the_longest_names_are_read_from_the_beginning(text: str, spans: list[NameSpan]) -> None:
    assert names_in(*squash(text)) == spans


def test_a_substring_is_found_where_it_cuts_no_name() -> None:
    squashed, offsets = squash("東京都と京都")
    names = names_in(squashed, offsets)
    assert find_unspaced("京都", squashed, names) == 4
    assert find_unspaced("京都", squashed[:3], names) == -1
    assert find_unspaced("东京都", squashed, names) == 0
