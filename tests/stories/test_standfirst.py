"""The standfirst, of a feed or of an article's page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories.standfirst import STANDFIRST_CHARS, SourceText, described, is_about, opens_with, source_of, standfirst
from tests.stories.test_filing import make_entry

SAID = "Parise scored twice and the Wild beat the Sabres 4-1 on Tuesday night."
GAME = "Hours before the game Parise sat alone. The Wild beat the Sabres on Tuesday, and Parise scored twice at night."


@pytest.mark.parametrize(
    ("blurb", "said"),
    [
        (f"{SAID} It was the fifth win of the month…", SAID),
        (f"{SAID} It was the fifth win of the month [...]", SAID),
        (f"{SAID} It was their fifth win in the U.S.", SAID),
        (f"{SAID}\nBy a reporter in Saint Paul.", SAID),
        (f"{SAID} “It was due.”", f"{SAID} “It was due.”"),
    ],
)
def test_it_goes_as_far_as_its_whole_sentences(blurb: str, said: str) -> None:
    assert standfirst(blurb, "en") == said


@pytest.mark.parametrize(
    ("blurb", "language"),
    [
        (SAID.removesuffix("."), "en"),
        ("Coal has been in a slow-motion death spiral over the past ten years", "en"),
        ("La compagnie prévoit de supprimer près de mille postes d'ici la fin de l'année", "fr"),
        (
            "第一報によると、市議会は月曜日の朝、最も古い橋を閉鎖したとのことで、二本の柱にひびが入っていることが分かった",
            "ja",
        ),
    ],
)
def test_it_may_lack_its_full_stop(blurb: str, language: str) -> None:
    found = standfirst(blurb, language)
    assert found == (f"{blurb}." if "scored" not in blurb else "")


@pytest.mark.parametrize(
    "blurb",
    [
        "",
        "Parise heating up",
        "Parise is heating up",
        "Parise scored twice and the Wild beat…",
        "The Wild have beaten the Sabres on Tuesday night after two goals of the",
        "The Wild have beaten the Sabres on Tuesday night after two goals -",
        "Highlights of some of the major events held during 100 years of the Coliseum",
        "An interview with Thomas Malone, author of Superminds, with an extract from it",
        "✓ The Wild beat the Sabres on Tuesday. ✓ Parise scored twice.",
        SAID.ljust(STANDFIRST_CHARS + 1, "."),
    ],
)
def test_there_is_none_that_is_no_sentence_nor_the_article(blurb: str) -> None:
    assert standfirst(blurb, "en") == ""


def test_an_entry_is_summarised_by_its_best_text() -> None:
    entry = make_entry(text=GAME, blurb=SAID)
    assert source_of(entry) == SourceText(GAME, entry.title, "en", SAID)
    assert source_of(replace(entry, text="")).text == SAID


def test_an_article_opens_with_it_or_with_something_else() -> None:
    assert opens_with(f"{SAID} It was the fifth win.", SAID, "en")
    assert not opens_with("Hours before the game the coach smiled.", SAID, "en")


@pytest.mark.parametrize(
    ("said", "title", "article", "is_it"),
    [
        (SAID, "", GAME, True),
        (SAID, "Wild beat Sabres", "", True),
        (SAID, "Talks resume", "", False),
        ("All the news, sport and weather of the country, every day.", "Wild beat Sabres", GAME, False),
        ("And so it is.", "Wild beat Sabres", GAME, False),
    ],
)
def test_what_a_site_says_of_itself_is_not_about_the_article(
    said: str, title: str, article: str, *, is_it: bool
) -> None:
    assert is_about(said, title, article, "en") is is_it


def test_a_page_describes_its_article_where_the_feed_does_not() -> None:
    entry = replace(make_entry(text="", blurb=""), title="Wild beat Sabres")
    assert described(entry, GAME, SAID) == SAID
    assert described(replace(entry, blurb="The Wild beat the…"), GAME, SAID) == SAID
    assert described(replace(entry, blurb="The Wild won."), GAME, SAID) == ""
    assert described(entry, GAME, "") == ""
    assert described(entry, GAME, "All the news, sport and weather of the country, every day.") == ""


@given(st.text(max_size=STANDFIRST_CHARS * 2), st.sampled_from(["", "en", "de", "ar", "ja"]))
def test_it_is_never_longer_than_a_full_stop_more(blurb: str, language: str) -> None:
    assert len(standfirst(blurb, language)) <= len(blurb) + 1
