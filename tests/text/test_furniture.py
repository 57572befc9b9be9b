"""Furniture goes in each language whose words are known, and what the text says stays."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.furniture import languages_with_furniture, without_furniture

SENTENCES = [
    (code, sentence)
    for code, sentences in tomllib.loads(
        files("bot.text").joinpath("furniture.toml").read_text("utf-8")
    )["appeared_first"].items()
    for sentence in sentences
]  # fmt: skip
TEXT = "The bridge has been closed since Monday. Work will last until the end of March."


def test_at_least_thirty_languages_are_known() -> None:
    assert len(languages_with_furniture()) >= 50
    assert {"en", "de", "fr", "es", "pt", "ru", "uk", "tr", "ar", "fa"} <= languages_with_furniture()


@pytest.mark.parametrize(("code", "sentence"), SENTENCES)
def test_the_sentence_of_where_it_appeared_goes_in_each_language(code: str, sentence: str) -> None:
    title = "Bridge over the Aar closed"
    said = sentence.format(post=title, site="Valley Post") + "."
    assert without_furniture([TEXT, said], title, "Another name") == [TEXT], code
    assert without_furniture([f"{TEXT} {said}"], title, "Another name") == [TEXT], code


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Der Beitrag Brücke in Altdorf gesperrt erschien zuerst auf Talblatt.", "Brücke in Altdorf gesperrt"),
        ("L’article Le pont fermé est apparu en premier sur La Vallée.", "Le pont fermé"),
        ("L’article Le pont fermé est apparu en premier sur La Vallée.", "A title that has changed"),
        ("La entrada Cierran el puente se publicó primero en El Valle.", "Cierran el puente"),
        ("L'articolo “Chiuso il ponte” proviene da La Valle.", "Chiuso il ponte"),
        ("Запись Мост закрыт впервые появилась Долина.", "Мост закрыт"),
        ("Köprü kapandı yazısı ilk önce Vadi üzerinde ortaya çıktı.", "Köprü kapandı"),
        ("The post Straße zu first appeared on Valley Post", "Straße zu"),
        ("Continue reading Bridge closed \u2192", "Bridge closed"),
        ("Continue reading at the Valley Post...", ""),
        ("(Read more…)", ""),
        ("Read more", ""),
        ("Weiterlesen \u2192", ""),
        ("Lire la suite sur La Vallée", ""),
        ("Seguir leyendo", ""),
        ("Leggi tutto", ""),
        ("Devamını oku", ""),
        ("Читать далее »", ""),
        ("ادامه مطلب", ""),
        ("اقرأ المزيد", ""),
        ("続きを読む", ""),
        ("submitted by /u/nightowl [link] [comments]", ""),
        ("submitted by /u/nightowl to /r/news [link] [12 comments]", ""),
        ("[…]", ""),
        ("[...]", ""),
    ],
)  # fmt: skip
def test_an_ending_goes_after_the_text_and_as_a_line_of_its_own(said: str, title: str) -> None:
    assert without_furniture([TEXT, said], title) == [TEXT]
    assert without_furniture([f"{TEXT} {said}"], title) == [TEXT]


@pytest.mark.parametrize(
    "line",
    [
        "This story originally ran on Railnews. Sign up to our newsletter here.",
        "Originally published at valley.example",
        "Tags: rail, strike",
        "Share on Facebook Email this",
        "Photo: A. Example / Agency",
        "Foto: dpa",
        "Crédit photo : A. Exemple",
        "Advertisement",
        "Article URL: https://tiny.example/compiler",
        "Comments URL: https://news.example/item?id=4421",
        "Points: 212",
        "# Comments: 48",
        "Фото: агентство",
    ],
)
def test_a_line_that_is_the_sites_goes_wherever_it_stands(line: str) -> None:
    assert without_furniture([line, TEXT, line, "More is known."]) == [TEXT, "More is known."]


@pytest.mark.parametrize(
    ("title", "site", "said"),
    [
        ("Bridge over the Aar closed", "Valley Post", "Bridge over the Aar closed verscheen ooit by Valley Post."),
        (
            "Bridge over the Aar closed",
            "Valley Post",
            "Zzz “Bridge over the Aar closed” qqq – Valley Post",
        ),
    ],
)
def test_a_last_line_of_headline_and_site_goes_in_any_language(title: str, site: str, said: str) -> None:
    assert without_furniture([TEXT, said], title, site) == [TEXT]


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Read more books, the minister told pupils.",
        "More than 200 people came.",
        "She will go on. Continue readings of the old books, she asked.",
        "He said. Read the rest of what was said " + "and so on " * 16,
        "Der Beitrag der Stadt erschien zuerst auf Seite eins "
        + "und dann " * 10
        + "auf Seite zwei des Talblatts, wie immer",
        "He would continue reading until dawn, she said",
        "The post office appeared first on the list of closures, and the station on the second.",
        "The story first appeared in court papers on Monday and has since been told by three witnesses.",
        f"Share this burden, the bishop asked, and spread it over all who can carry it. {TEXT} {TEXT}",
        "Valley Post",
        "Bridge over the Aar closed",
    ],
)
def test_what_the_text_says_stays(text: str) -> None:
    assert without_furniture([text], "Bridge over the Aar closed", "Valley Post") == [text]
    assert without_furniture([text]) == [text]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The council voted for a new bridge over […]", "The council voted for a new bridge over…"),
        ("The council voted. [...]", "The council voted."),
        ("The council voted for (…) \u2192", "The council voted for…"),
        ("The council voted for a… [read more]", "The council voted for a…"),
    ],
)
def test_a_text_that_is_cut_ends_in_an_ellipsis(text: str, left: str) -> None:
    assert without_furniture([text]) == [left]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The bridge is closed. Bridge shut appeared first on Valley Post.", ["The bridge is closed."]),
        ("正文在这里。大桥关闭最先出现在河谷报。", ["正文在这里。"]),
        ("Bridge shut appeared first on Valley Post.", []),
    ],
)
def test_under_another_headline_the_last_sentence_goes(text: str, left: list[str]) -> None:
    assert without_furniture([text], "A headline that has changed") == left


def test_nothing_is_left_of_what_is_furniture_alone() -> None:
    assert without_furniture(["Photo: A. Example", "Read more", "[…]"]) == []
    assert without_furniture([]) == []


@given(st.lists(st.text(max_size=80), max_size=4), st.text(max_size=20), st.text(max_size=20))
def test_nothing_is_added_and_nothing_raises(paragraphs: list[str], title: str, site: str) -> None:
    left = without_furniture(paragraphs, title, site)
    assert sum(map(len, left)) <= sum(map(len, paragraphs)) + 1


def test_what_was_submitted_by_somebody_may_be_the_news() -> None:
    said = "The plan that was submitted by the ministry in March has been withdrawn."
    assert without_furniture([said]) == [said]
