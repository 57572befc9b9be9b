from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.plain import fold_space, plain, plain_paragraphs, shorten, stem, utf16_len, words


@pytest.mark.parametrize(
    ("hostile", "harmless"),
    [
        ("  two\n\tlines ", "two lines"),
        ("bell\x07 and \x1b[31mred", "bell and [31mred"),
        ("abc\u202egnp.exe", "abcgnp.exe"),
        ("\u2066isolated\u2069", "isolated"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("cafe\u0301", "café"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("می\u200c\u200c\u200cخواهم", "میخواهم"),
        ("z\u0335\u0336\u0337\u0338\u0321algo", "z\u0335algo"),
        ("\ud800 lone surrogate", "lone surrogate"),
        ("soft\u00adhyphen", "softhyphen"),
        ("👩\u200d🚀 in orbit", "👩\u200d🚀 in orbit"),
    ],
)
def test_plain_takes_away_what_hides_or_reorders(hostile: str, harmless: str) -> None:
    assert plain(hostile) == harmless


@given(st.text())
def test_plain_is_one_line_and_changes_nothing_the_second_time(text: str) -> None:
    once = plain(text)
    assert "\n" not in once
    assert plain(once) == once


@given(st.text())
def test_white_space_is_folded_as_splitting_at_it_would(text: str) -> None:
    assert fold_space(text) == " ".join(text.split())


@pytest.mark.parametrize("text", ["one  two", " one two ", "one\ttwo", "one\u00a0two", "one\u3000two\u2003", "", " "])
def test_any_white_space_is_folded(text: str) -> None:
    assert fold_space(text) == " ".join(text.split())


def test_paragraphs_stay_apart() -> None:
    assert plain_paragraphs("one\r\n\r\n \u202e \n two  words\n") == "one\ntwo words"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Iran's talks", ["iran", "talks"]),
        ("the ministers\u2019 plan", ["the", "ministers", "plan"]),
        ("U.S. and U.K.", ["us", "and", "uk"]),
        ("d'Ivoire", ["d'ivoire"]),
        ("72 killed, 1,200 hurt", ["72", "killed", "1,200", "hurt"]),
        ("STRASSE Straße", ["strasse", "strasse"]),
        ("ﬁnal", ["final"]),
        ("Переговоры в Вене", ["переговоры", "в", "вене"]),
        ("", []),
        ("Iran\u02bcs Kyiv\u2019s", ["iran", "kyiv"]),
        ("1.5 10.000 U.S. 5's", ["1.5", "10.000", "us", "5's"]),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("sanctions", "en", "sanction"),
        ("sanctioned", "en", "sanction"),
        ("verhandlungen", "de", "verhandl"),
        ("санкции", "ru", "санкц"),
        ("sanctions", "xx", "sanctions"),
        ("sanctions", "", "sanctions"),
    ],
)
def test_stem(word: str, language: str, expected: str) -> None:
    assert stem(word, language) == expected


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("short", 5, "short"),
        ("one two three", 9, "one two\u2026"),
        ("one, two three", 6, "one\u2026"),
        ("unbreakable", 5, "unbr\u2026"),
        ("a bcdefghijklmnop", 10, "a bcdefgh\u2026"),
        ("anything", 0, ""),
        ("a first and a second word", 20, "a first and a\u2026"),
        ("one and another", 13, "one and\u2026"),
    ],
)
def test_shorten_cuts_between_words(text: str, limit: int, expected: str) -> None:
    assert shorten(text, limit) == expected


@given(st.text(), st.integers(0, 50))
def test_shorten_never_exceeds_its_limit(text: str, limit: int) -> None:
    assert len(shorten(text, limit)) <= limit


@pytest.mark.parametrize(("text", "length"), [("abc", 3), ("é", 1), ("🚀", 2), ("a🚀b🚀", 6)])
def test_length_is_counted_as_telegram_counts(text: str, length: int) -> None:
    assert utf16_len(text) == length == len(text.encode("utf-16-le")) // 2
