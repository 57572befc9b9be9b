"""What an outlet's editors say of an article comes before what it opens on, where it says more."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories.filing import summarise_both
from bot.stories.standfirst import STANDFIRST_CHARS, text_to_summarise
from tests.stories.test_filing import make_entry

SCENE = (
    "Hours before the game the coach was asked about his winger, and he smiled.\n"
    "The winger had scored just once in ten games, and had spent the morning alone on the ice.\n"
    "He left the arena without a word to reporters."
)
SAID = "Parise scored twice and the Wild beat the Sabres 4-1 on Tuesday night."


def test_a_summary_opens_with_the_standfirst_of_an_article_that_opens_on_a_scene() -> None:
    text = text_to_summarise(make_entry(text=SCENE, blurb=SAID))
    assert text == f"{SAID}\n{SCENE}"
    assert summarise_both(text, "Parise heating up as Wild beat Sabres", "en")[0].startswith(SAID)


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
    assert text_to_summarise(make_entry(text=SCENE, blurb=blurb)) == f"{said}\n{SCENE}"


@pytest.mark.parametrize(
    "blurb",
    [
        "",
        "Parise heating up",
        "Parise scored twice and the Wild beat…",
        "A winger had scored just once in ten games and left the arena.",
        SAID.ljust(STANDFIRST_CHARS + 1, "."),
    ],
)
def test_there_is_none_that_is_no_sentence_nor_the_article_nor_said_in_it(blurb: str) -> None:
    assert text_to_summarise(make_entry(text=SCENE, blurb=blurb)) == SCENE


def test_without_an_article_the_blurb_is_all_there_is() -> None:
    assert text_to_summarise(make_entry(text="", blurb=SAID)) == SAID


@given(st.text(max_size=STANDFIRST_CHARS * 2), st.text(max_size=200), st.sampled_from(["", "en", "de", "ar", "ja"]))
def test_every_article_comes_whole_at_the_end(blurb: str, article: str, language: str) -> None:
    entry = replace(make_entry(text=article, blurb=blurb), language=language)
    assert text_to_summarise(entry).endswith(entry.body)
