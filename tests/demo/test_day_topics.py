"""The shipped topics and the chats' own queries on the sample day: what belongs, and what nearly does."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.demo.day import DayEntry, ExpectedStory, load_day, load_expected
from bot.settings import read_settings
from bot.topics.match import Document, TopicIndex
from bot.topics.query import parse_query

DAY, EXPECTED = load_day(), load_expected()
SHIPPED = Path(__file__).parents[2] / "config"


@pytest.fixture(scope="module")
def topics() -> dict[str, str]:
    """Name and query of every topic that a chat of the day subscribes to."""
    settings, _ = read_settings(SHIPPED)
    shipped = {topic.name: topic.query for topic in settings.curated}
    wanted = {name: shipped[name] for chat in EXPECTED.chats for name in chat.topics}
    return wanted | {name: query for chat in EXPECTED.chats for name, query in chat.queries}


@pytest.fixture(scope="module")
def index(topics: dict[str, str]) -> TopicIndex:
    index = TopicIndex()
    for number, query in enumerate(topics.values()):
        index.add(number, parse_query(query))
    return index


def document_of(entry: DayEntry, text: str) -> Document:
    outlet = DAY.outlet(entry.outlet)
    return Document(entry.title, text, outlet.name, f"http://127.0.0.1/{outlet.id}/feed.xml", outlet.language[:2])


@pytest.mark.parametrize("story", EXPECTED.stories, ids=lambda story: story.name)
def test_each_report_of_a_story_matches_its_topics(
    story: ExpectedStory, topics: dict[str, str], index: TopicIndex
) -> None:
    names = list(topics)
    for entry_id in story.entries:
        entry = DAY.entry(entry_id)
        matched = {names[number] for number in index.match(document_of(entry, "\n".join(entry.paragraphs)))}
        assert matched == set(story.topics), entry_id
        if story.topics:  # its article is read
            assert index.may_match(document_of(entry, entry.blurb)), entry_id
