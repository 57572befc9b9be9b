from __future__ import annotations

from datetime import UTC, datetime

from bot.model import Entry
from bot.topics.interests import Interests
from bot.topics.query import parse_query


def make_entry(title: str, blurb: str = "", text: str = "", feed_id: int = 1) -> Entry:
    return Entry(
        feed_id=feed_id,
        guid="g",
        url="https://news.example/a",
        title=title,
        blurb=blurb,
        published_at=None,
        seen_at=datetime(2026, 3, 1, tzinfo=UTC),
        outlet="BBC",
        language="en",
        text=text,
    )


def test_an_entry_belongs_to_the_topics_that_somebody_wants() -> None:
    interests = Interests()
    interests.want_topic(1, parse_query("iran talks"))
    interests.want_topic(2, parse_query("grain"))
    entry = make_entry("Iranian envoys arrive", text="The talks begin at noon.")
    assert interests.topics_of(entry) == [1]
    interests.drop_topic(1)
    assert interests.topics_of(entry) == []


def test_a_changed_query_takes_the_place_of_the_old_one() -> None:
    interests = Interests()
    interests.want_topic(1, parse_query("iran"))
    interests.want_topic(1, parse_query("grain"))
    assert interests.topics_of(make_entry("Iran")) == []
    assert interests.topics_of(make_entry("Grain ship leaves")) == [1]


def test_dropping_what_nobody_wanted_changes_nothing() -> None:
    interests = Interests()
    interests.drop_topic(1)
    interests.drop_feed(1)
    assert interests.feeds_of(make_entry("anything")) == []


def test_every_entry_of_a_wanted_feed_is_wanted() -> None:
    interests = Interests()
    interests.want_feed(1)
    assert interests.feeds_of(make_entry("anything")) == [1]
    assert interests.may_want(make_entry("anything"))
    assert not interests.may_want(make_entry("anything", feed_id=2))
    interests.drop_feed(1)
    assert not interests.may_want(make_entry("anything"))


def test_a_near_headline_is_worth_reading_the_article() -> None:
    interests = Interests()
    interests.want_topic(1, parse_query("iran talks"))
    assert interests.may_want(make_entry("Iran sends envoys to Vienna"))
    assert not interests.may_want(make_entry("Rain over Lisbon"))
