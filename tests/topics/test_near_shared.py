from __future__ import annotations

from bot.topics.match import Document, TopicIndex
from bot.topics.query import parse_query


def test_two_topics_near_by_the_same_word_are_forgotten_one_by_one() -> None:
    index = TopicIndex()
    document = Document(title="Iran sends envoys", text="", outlet="", feed="", language="en")
    for topic_id in (1, 2):
        index.add(topic_id, parse_query("iran"))
        index.add(topic_id + 2, parse_query("iran talks"))
    for topic_id in (1, 3, 2):
        index.remove(topic_id)
        assert index.may_match(document)
    index.remove(4)
    assert not index.may_match(document)
