"""``newsbell match``: lines in, lines out, and errors that name the line."""

from __future__ import annotations

import json

import pytest

from bot.errors import InputError
from bot.topics.match_tool import document_of_text, match_lines, read_queries
from bot.topics.query import parse_query
from bot.topics.reading import Document


def test_queries_are_read_by_name_without_empty_lines_and_comments() -> None:
    lines = ["\ufeffIran talks\tiran talks\n", "\n", "# not this\tx\n", "Sanctions\tsanctions OR embargo\r\n"]
    assert read_queries(lines) == [
        ("Iran talks", parse_query("iran talks")),
        ("Sanctions", parse_query("sanctions OR embargo")),
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("iran talks", "line 2: expected a name, a tab and a query"),
        ("\tiran talks", "line 2: expected a name, a tab and a query"),
        ("Iran\t(iran", "line 2: the ( at 1 isn’t closed: add a )"),
        ("Iran\t", "line 2: the query is empty: type words to look for, like iran talks"),
    ],
)
def test_a_query_that_cannot_be_read_is_named_by_its_line(line: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        read_queries(["A\tb", line])
    assert str(caught.value) == message


def test_stories_get_the_names_of_their_topics_in_the_order_of_the_queries() -> None:
    queries = read_queries(["Talks\ttalks", "Iran\tiran", "Talks\tnegotiations", "BBC\tsource:bbc", "Deutsch\tlang:de"])
    lines = [
        '{"id": "a", "title": "Iran negotiations: talks resume"}',
        "",
        '{"id": 2, "title": "Sanktionen", "text": "Iranische Gesandte", "source": "BBC", "language": "de"}',
        '{"id": "ü", "title": "Nothing", "text": null, "lang": "de"}',
        '{"id": 4, "title": "Nothing"}',
    ]
    assert [json.loads(line) for line in match_lines(queries, lines)] == [
        {"id": "a", "topics": ["Talks", "Iran"]},
        {"id": 2, "topics": ["Iran", "BBC", "Deutsch"]},
        {"id": "ü", "topics": ["Deutsch"]},
        {"id": 4, "topics": []},
    ]


def test_a_text_of_one_line_without_a_title_is_a_headline() -> None:
    assert document_of_text("", " Iran talks\n") == Document("Iran talks")
    assert document_of_text("", "Iran\ntalks") == Document("", "Iran\ntalks")
    assert document_of_text("Iran", "talks") == Document("Iran", "talks")
    assert document_of_text("", "") == Document("", "")


def test_without_stems_words_have_to_be_exact() -> None:
    queries = read_queries(["Talks\ttalk"])
    assert list(match_lines(queries, ['{"id": 1, "title": "Talks"}'], stems=False)) == ['{"id": 1, "topics": []}']


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 2 is not JSON"),
        ("[" * 100_000, "line 2 is not JSON"),
        ("[]", 'line 2: expected an object like {"id": "1", "title": "..."}'),
        ('{"title": "x"}', 'line 2: "id" has to be a string or a whole number'),
        ('{"id": true, "title": "x"}', 'line 2: "id" has to be a string or a whole number'),
        ('{"id": 1}', 'line 2: "title" is missing'),
        ('{"id": 1, "title": 5}', 'line 2: "title" has to be a string'),
        ('{"id": 1, "title": "x", "language": []}', 'line 2: "language" has to be a string'),
    ],
)
def test_a_line_that_is_no_story_is_named(line: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        list(match_lines([], ['{"id": 1, "title": "x"}', line]))
    assert str(caught.value).startswith(message)
