"""Interests in step with the database from another process: loaded whole, and told of changes by notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.storage.queries.feeds import feeds_wanted
from bot.storage.queries.topics import topics_wanted
from bot.subscriptions.interests import readable_query

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.model import Topic
    from bot.storage.database import Database
    from bot.subscriptions.interests import Interests


def compose_notice(topic_ids: Collection[int], feed_ids: Collection[int]) -> str:
    """Return the notice that these may be wanted now, or not any more."""
    return " ".join([*(f"t{number}" for number in sorted(topic_ids)), *(f"f{number}" for number in sorted(feed_ids))])


class SharedInterests:
    """Keeps interests in step with what other processes change.

    Args:
        database: Where subscriptions are.
        interests: Is changed.
    """

    def __init__(self, database: Database, interests: Interests) -> None:
        self._database = database
        self._interests = interests
        self._queries: dict[int, str] = {}
        self._feeds: set[int] = set()

    async def load(self) -> None:
        """Load everything; only queries that have changed are read anew."""
        async with self._database.read() as conn:
            topics, feeds = await topics_wanted(conn), await feeds_wanted(conn)
        self._take(topics, self._queries.keys() - {topic.id for topic in topics})
        self._take_feeds(set(feeds), self._feeds - set(feeds))

    async def follow(self, notice: str) -> None:
        """Load what a notice names; nothing stands for everything."""
        if not notice:
            await self.load()
            return
        topic_ids = {int(word[1:]) for word in notice.split() if word[0] == "t"}
        feed_ids = {int(word[1:]) for word in notice.split() if word[0] == "f"}
        async with self._database.read() as conn:
            topics = await topics_wanted(conn, topic_ids) if topic_ids else []
            feeds = set(await feeds_wanted(conn, feed_ids)) if feed_ids else set()
        self._take(topics, topic_ids - {topic.id for topic in topics})
        self._take_feeds(feeds, feed_ids - feeds)

    def _take(self, topics: Sequence[Topic], gone: Collection[int]) -> None:
        for topic_id in list(gone):
            self._queries.pop(topic_id, None)
            self._interests.drop_topic(topic_id)
        for topic in topics:
            if self._queries.get(topic.id) == topic.query:
                continue
            self._queries[topic.id] = topic.query
            query = readable_query(topic)
            if query is None:
                self._interests.drop_topic(topic.id)
            else:
                self._interests.want_topic(topic.id, query)

    def _take_feeds(self, wanted: set[int], gone: set[int]) -> None:
        for feed_id in gone:
            self._interests.drop_feed(feed_id)
        for feed_id in wanted:
            self._interests.want_feed(feed_id)
        self._feeds = (self._feeds - gone) | wanted
