"""The topics and the feeds that have a subscriber."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.errors import QueryError
from bot.log import logger
from bot.topics.match import TopicIndex
from bot.topics.query import parse_query
from bot.topics.reading import document_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.model import Entry, Topic
    from bot.topics.query import Query
    from bot.topics.reading import Reading

log = logger(__name__)


class Interests:
    """The topics and feeds with a subscriber, kept in step with the database by those who change it."""

    def __init__(self) -> None:
        self._topics = TopicIndex()
        self._feeds: set[int] = set()
        self._origin_changed = False

    def want_topic(self, topic_id: int, query: Query) -> None:
        """Somebody subscribes to a topic, or its query has changed."""
        if topic_id in self._topics:
            self._topics.remove(topic_id)
        self._topics.add(topic_id, query)

    def want_all(self, topics: Iterable[Topic], feed_ids: Iterable[int]) -> None:
        """Somebody subscribes to each of these; a topic whose query cannot be read is left out."""
        for topic in topics:
            query = readable_query(topic)
            if query is not None:
                self.want_topic(topic.id, query)
        self._feeds.update(feed_ids)

    def drop_topic(self, topic_id: int) -> None:
        """Nobody subscribes to a topic any more."""
        if topic_id in self._topics:
            self._topics.remove(topic_id)

    def want_feed(self, feed_id: int) -> None:
        """Somebody subscribes to a feed."""
        self._feeds.add(feed_id)

    def drop_feed(self, feed_id: int) -> None:
        """Nobody subscribes to a feed any more."""
        self._feeds.discard(feed_id)

    def change_origin(self) -> None:
        """A feed has become everybody's, or is no longer: what it has told is to be filed anew."""
        self._origin_changed = True

    def take_origin_change(self) -> bool:
        """Return True if a feed's origin has changed since the last call."""
        changed, self._origin_changed = self._origin_changed, False
        return changed

    def merge_feed(self, old_id: int, new_id: int) -> None:
        """A feed has become one with another, subscribers and all."""
        if old_id in self._feeds:
            self._feeds.remove(old_id)
            self._feeds.add(new_id)
        self._origin_changed = True  # of a private feed and one that is everybody's, the second decides

    def topics_of(self, reading: Reading) -> list[int]:
        """The topics that an entry, with its article if it was read, belongs to."""
        return self._topics.match(reading)

    def feeds_of(self, entry: Entry) -> list[int]:
        """The entry's feed, if it has subscribers."""
        return [entry.feed_id] if entry.feed_id in self._feeds else []

    def may_want(self, entry: Entry) -> bool:
        """Return True if, judging by headline and blurb, reading the entry's article may be worth it for somebody."""
        return entry.feed_id in self._feeds or self._topics.may_match(document_of(entry))


def readable_query(topic: Topic) -> Query | None:
    """Return a topic's query; None for one that an older version has stored and this one cannot read."""
    try:
        return parse_query(topic.query)
    except QueryError as error:
        log.warning("topic_unreadable", topic=topic.id, reason=error)
        return None
