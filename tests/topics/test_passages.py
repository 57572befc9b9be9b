"""Words of a long text that stand far apart make no match."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.topics.match import Document, TopicIndex, explain, matches
from bot.topics.passages import passages_of
from bot.topics.query import parse_query

_LEAD = "The ministers met for two days in the old town hall and spoke of trade. " * 5
_FAR = f"{_LEAD}\nIran was named once.\nThe talks about fishing went on for hours."
_NEAR = f"{_LEAD}\nIran was named when the talks began."


@pytest.mark.parametrize(
    ("query", "title", "text", "wanted"),
    [
        ("iran talks", "A meeting", _FAR, False),
        ("iran talks", "A meeting", _NEAR, True),
        ("iran talks", "Iran meets ministers", "There were talks.", True),
        ("iran talks", "Iran meets ministers", _FAR, False),
        ("title:meeting iran talks", "A meeting", _NEAR, True),
        ("iran", "A meeting", _FAR, True),
        ("iran -talks", "A meeting", _FAR, False),
        ('iran -"talks about fishing"', "A meeting", _FAR, False),
        ("iran -football", "A meeting", _FAR, True),
        ("fishing OR (iran talks)", "A meeting", _FAR, True),
    ],
)
def test_what_a_query_requires_has_to_be_in_one_passage(query: str, title: str, text: str, wanted: bool) -> None:
    parsed, document = parse_query(query), Document(title, text, language="en")
    index = TopicIndex()
    index.add(1, parsed)
    assert matches(parsed, document) is wanted
    assert index.match(document) == ([1] if wanted else [])
    assert bool(explain(parsed, document)) is wanted


def test_a_hit_far_down_is_where_it_stands_in_the_text() -> None:
    hits = explain(parse_query("iran"), Document("A meeting", _FAR, language="en"))
    assert [(hit.field, hit.position, hit.matched_text) for hit in hits] == [("text", _FAR.index("Iran"), "Iran")]


def test_a_long_paragraph_is_cut_into_sentences_and_a_short_one_is_not() -> None:
    sentence = "The council agreed to meet again in the autumn of the year. "
    text = _LEAD + "\n" + "One. Two.\n" + sentence * 10
    parts = [text[start:end] for start, end in passages_of(text)]
    assert parts[1:] == ["One. Two.\n", *[sentence] * 10]
    assert parts[0].startswith(_LEAD[:300])


@given(st.text(alphabet="ab .!?。\n", max_size=1200))
def test_passages_are_the_text(text: str) -> None:
    assert "".join(text[start:end] for start, end in passages_of(text)) == text


def test_a_language_may_have_several_codes() -> None:
    assert matches(parse_query("lang:no"), Document("Regjeringen faller", language="nb-NO"))
