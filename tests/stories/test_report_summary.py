"""A report's summaries: they open on the news, by the article or by its standfirst, or there are none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories.report_summary import LONG_CHARS, SHORT_CHARS, SHORT_SPARE, summarise_both, summarise_report, warm_up
from bot.stories.standfirst import SourceText

REPORT = (
    "The council of Harbour City closed its oldest bridge on Monday morning.",
    "Engineers found cracks in two of the four pillars that carry the road.",
    "Ferries will run every ten minutes until the repairs are finished in spring.",
    "Shops on the western bank expect to lose a third of their customers.",
    "The mayor said that the work would cost nine million dollars.",
    "Pupils of the two schools get a bus of their own.",
)
SCENE = (
    "Hours before the game the coach was asked about his winger, and he smiled.\n"
    "The winger had scored just once in ten games, and had spent the morning alone on the ice.\n"
    "He left the arena without a word to reporters."
)
SAID = "Parise scored twice and the Wild beat the Sabres 4-1 on Tuesday night."
GAME = SourceText(SCENE, "Parise heating up as Wild beat Sabres", "en", SAID)
COLUMN = SourceText(
    "A wooden table stands under an old lamp beside the window of the kitchen.\n"
    "Cups and plates are piled on every chair, and a cat sleeps in the sink.\n"
    "Nobody has opened the curtains for at least a week.",
    "Why councils should pay for carers",
    "en",
)


def test_both_summaries_are_sentences_of_the_text() -> None:
    warm_up()
    short, long = summarise_both(SourceText(" ".join(REPORT), "Bridge closed", "en"))
    assert set(short.split("\n")) < set(long.split("\n")) <= set(REPORT)
    assert len(short) <= SHORT_CHARS < len(long) <= LONG_CHARS
    assert summarise_both(SourceText("Why?", "", "en")) == ("", "")


def test_it_opens_with_the_standfirst_of_an_article_that_opens_on_a_scene() -> None:
    assert summarise_both(GAME)[0].startswith(SAID)
    assert summarise_both(GAME)[1].startswith(SAID)


def test_it_has_none_of_an_article_that_opens_on_a_scene_and_has_no_standfirst() -> None:
    assert summarise_both(replace(GAME, standfirst="")) == ("", "")
    assert summarise_both(COLUMN) == ("", "")


@pytest.mark.parametrize(
    "standfirst",
    [
        "The latest news, sport and comment of the whole country, every day and on all your devices.",
        "We asked a carer about the table under the lamp beside the window of the kitchen.",
    ],
)
def test_a_standfirst_that_tells_no_news_opens_nothing(standfirst: str) -> None:
    assert summarise_report(replace(COLUMN, standfirst=standfirst)) == []


def test_a_standfirst_opens_where_it_tells_clearly_more_of_the_headline() -> None:
    said = "Engineers found cracks in two pillars of the bridge, so that the road to the western bank is closed."
    source = SourceText("\n".join(REPORT), "Cracks in pillars: road to western bank closed", "en", said)
    assert summarise_report(source)[0] == said


def test_an_article_that_opens_with_the_news_opens_its_summary() -> None:
    said = "Ferries will run until spring, says the mayor of Harbour City, whose pupils get a bus."
    source = SourceText("\n".join(REPORT), "Harbour City council closes its oldest bridge", "en", said)
    assert summarise_report(source)[0] == REPORT[0]


def test_what_the_editors_say_as_well_is_the_news() -> None:
    told = REPORT[1]
    source = SourceText("\n".join(REPORT[1:]), "Harbour City council closes oldest crossing", "en")
    assert summarise_report(source) == []
    assert summarise_report(replace(source, standfirst=told))[0] == told


def test_a_scene_may_turn_to_the_news() -> None:
    text = (
        "For years the oldest bridge of Harbour City was repaired at night.\n"
        "But now the council of Harbour City has closed it, because two of the pillars have cracks.\n"
    )
    assert len(summarise_report(SourceText(text, "Harbour City closes oldest bridge", "en"))) == 2


def test_words_of_the_headline_count_in_compounds() -> None:
    text = "Der Wärmepumpenmarkt ist in Norddeutschland zuletzt um 42 Prozent gewachsen."
    assert summarise_report(SourceText(text, "Markt für Pumpen: Wärmepumpen gefragt wie nie", "de")) == [text]


def test_without_a_headline_that_tells_anything_the_article_opens() -> None:
    assert summarise_report(SourceText("\n".join(REPORT), "Live", "en"))[0] == REPORT[0]


@given(
    st.text(max_size=400), st.text(max_size=100), st.text(max_size=200), st.sampled_from(["", "en", "de", "ar", "ja"])
)
def test_whatever_comes_in_the_length_is_kept(text: str, title: str, standfirst: str, language: str) -> None:
    found = summarise_report(SourceText(text, title, language, standfirst))
    assert len("\n".join(found)) <= SHORT_CHARS + SHORT_SPARE


def test_what_repeats_the_headline_opens_where_nothing_else_tells_of_it() -> None:
    said = "Коронавирус подтвердился у сотрудницы ростовского завода."
    told = "По данным источника, 60-летняя женщина трудится на складе готовой продукции."
    source = SourceText(f"{said} {told}", "У сотрудницы ростовского завода подтвердился коронавирус", "ru")
    assert summarise_report(source) == [said, told]
