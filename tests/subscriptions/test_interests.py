"""Who wants what: topics and feeds with a subscriber."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.model import Entry
from bot.subscriptions.interests import Interests
from bot.topics.query import parse_query
from bot.topics.reading import Reading, document_of


def make_entry(title: str, text: str = "", *, feed_id: int = 1) -> Entry:
    return Entry(
        feed_id=feed_id,
        guid="1",
        url="https://example.org/1",
        title=title,
        blurb="",
        published_at=None,
        seen_at=datetime(2026, 3, 1, tzinfo=UTC),
        language="en",
        text=text,
    )


def test_an_entry_belongs_to_the_topics_and_the_feed_that_somebody_wants() -> None:
    interests = Interests()
    interests.want_topic(5, parse_query("iran talks"))
    interests.want_feed(1)
    entry = make_entry("Iran", "Talks resume in Vienna.")
    assert interests.topics_of(Reading(document_of(entry))) == [5]
    assert interests.feeds_of(entry) == [1]
    interests.want_topic(5, parse_query("ukraine"))
    assert interests.topics_of(Reading(document_of(entry))) == []
    interests.drop_feed(1)
    assert interests.feeds_of(entry) == []


def test_a_feed_that_becomes_one_with_another_brings_its_subscribers() -> None:
    interests = Interests()
    interests.want_feed(1)
    interests.merge_feed(1, 2)
    interests.merge_feed(3, 4)
    assert [interests.feeds_of(make_entry("Iran", feed_id=feed_id)) for feed_id in (1, 2, 4)] == [[], [2], []]


def test_an_article_is_worth_reading_for_a_near_miss_or_a_wanted_feed() -> None:
    interests = Interests()
    interests.want_topic(5, parse_query("iran talks"))
    interests.want_feed(2)
    assert interests.may_want(make_entry("Iran votes"))
    assert interests.may_want(make_entry("Football", feed_id=2))
    assert not interests.may_want(make_entry("Football"))
    interests.drop_topic(5)
    interests.drop_topic(6)
    assert not interests.may_want(make_entry("Iran votes"))
