"""The shipped topics find the headlines that belong to them, and not those that nearly do."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from bot.topics.match import Document, TopicIndex, explain, matches
from bot.topics.query import Query, parse_query

_CONFIG = Path(__file__).parent.parent.parent / "config" / "topics.toml"
_HEADLINES = Path(__file__).with_name("shipped.txt")
_LINE = re.compile(r"([+-]) (?:\[(\w+)\] )?(.+)")


def _shipped() -> dict[str, Query]:
    topics = tomllib.loads(_CONFIG.read_text(encoding="utf-8"))["topics"]
    return {topic["name"]: parse_query(topic["query"]) for topic in topics}


def _headlines() -> dict[str, list[tuple[bool, Document]]]:
    headlines: dict[str, list[tuple[bool, Document]]] = {}
    for line in _HEADLINES.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            topic = headlines.setdefault(line[3:], [])
        elif match := _LINE.fullmatch(line):
            topic.append((match[1] == "+", Document(match[3], language=match[2] or "en")))
    return headlines


def test_each_shipped_topic_has_twenty_headlines_that_belong_and_twenty_that_nearly_do() -> None:
    counts = {
        name: [sum(belongs is wanted for belongs, _ in headlines) for wanted in (True, False)]
        for name, headlines in _headlines().items()
    }
    assert counts == {name: [20, 20] for name in _shipped()}


@pytest.mark.parametrize("name", list(_shipped()))
def test_a_shipped_topic_finds_what_belongs_and_nothing_that_nearly_does(name: str) -> None:
    query = _shipped()[name]
    wrong = [
        (document.title, explain(query, document))
        for belongs, document in _headlines()[name]
        if matches(query, document) is not belongs
    ]
    assert wrong == []


def test_the_index_finds_the_same_topics_as_trying_each() -> None:
    queries = list(_shipped().values())
    index = TopicIndex()
    for number, query in enumerate(queries):
        index.add(number, query)
    for headlines in _headlines().values():
        for _, document in headlines:
            found = [number for number, query in enumerate(queries) if matches(query, document)]
            assert index.match(document) == found
            assert index.may_match(document) or not found


def test_iran_talks_and_ukraine_sanctions_come_first() -> None:
    assert list(_shipped())[:2] == ["Iran talks", "Ukraine sanctions"]
    assert len(_shipped()) >= 12
