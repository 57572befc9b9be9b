from __future__ import annotations

import pytest

from bot.chat.views.query_words import query_name, query_text, without_text
from bot.i18n import Texts
from bot.model import Topic
from bot.telegram.page import Renderer

RENDER = Renderer(Texts("en"))


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("iran", "iran"),
        ("iran talks", "iran and talks"),
        ("iran OR tehran", "iran or tehran"),
        ('"saudi arabia" OR (iran talks)', "“saudi arabia” or (iran and talks)"),
        ("(iran OR tehran) (talks OR deal) -football", "iran or tehran, with talks or deal, without football"),
        ("vienna (talks OR deal) -(a OR b) -c", "vienna, with talks or deal, without (a or b) or c"),
        ("title:iran source:bbc lang:de", "iran in the headline, from bbc, in German"),
        ("source:bbc", "from bbc"),
        ("(iran -football) OR tehran", "(iran and without football) or tehran"),
        ("(iran", "(iran"),
        ("at&t", "at&amp;t"),
        ("(a<b", "(a&lt;b"),
    ],
)
def test_a_query_is_said_in_words(query: str, said: str) -> None:
    assert query_text(RENDER, query) == said


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("iran talks", "iran talks"),
        ("iran", "iran"),
        ("iran OR tehran", "Iran or tehran"),
        ("title:iran", "Iran in the headline"),
        ("iran talks -football", "Iran and talks, without football"),
        ("(iran", "(iran"),
    ],
)
def test_a_query_has_a_name(query: str, said: str) -> None:
    assert query_name(RENDER, query) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "talks und deal, mit iran oder tehran, ohne football"),
        ("fr", "talks et deal, avec iran ou tehran, sans football"),
        (
            "fa",
            (
                "\u2068talks\u2069 و \u2068deal\u2069\u060c همراه با \u2068iran\u2069 یا \u2068tehran\u2069\u060c "
                "بدون \u2068football\u2069"
            ),
        ),
    ],
)
def test_a_query_is_said_in_the_language_of_the_chat(language: str, said: str) -> None:
    assert query_text(Renderer(Texts(language)), "(iran OR tehran) talks deal -football") == said


def test_a_long_query_is_folded() -> None:
    assert query_text(RENDER, " OR ".join("word" + "x" * number for number in range(20))).startswith(
        "\n<blockquote expandable>word, wordx"
    )


def test_what_a_chat_leaves_out_of_a_curated_topic_is_said() -> None:
    base = Topic(1, "Grain", "grain OR wheat")
    copy = Topic(2, "Grain", "(grain OR wheat) -harvest -beer", chat_id=7, base_id=1)
    assert without_text(RENDER, copy, {1: base, 2: copy}) == "harvest or beer"
    assert without_text(RENDER, base, {1: base}) == ""
    assert without_text(RENDER, copy, {1: Topic(1, "Grain", "(grain")}) == ""
