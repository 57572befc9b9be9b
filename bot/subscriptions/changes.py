"""A change of what somebody wants: one commit, and after it the index of interests agrees with the database."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.storage.notifications import INTERESTS, notify
from bot.storage.queries.feeds import feeds_wanted
from bot.storage.queries.privacy.refiled_stories import has_stale_feeds
from bot.storage.queries.topics import topics_wanted
from bot.subscriptions.interests import readable_query
from bot.subscriptions.shared_interests import compose_notice

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Subscription
    from bot.storage.database import Database
    from bot.subscriptions.interests import Interests
    from bot.topics.query import Query


@dataclass(frozen=True, slots=True)
class Change:
    """A change that is being made, and the topics and feeds that may be wanted, or no longer wanted, after it."""

    conn: AsyncConnection
    topics: set[int] = field(default_factory=set)
    feeds: set[int] = field(default_factory=set)

    def touch(self, subscription: Subscription) -> None:
        """A subscription begins or ends."""
        if subscription.topic_id is not None:
            self.topics.add(subscription.topic_id)
        if subscription.feed_id is not None:
            self.feeds.add(subscription.feed_id)


class Changes:
    """Opens one change after another."""

    def __init__(self, database: Database, interests: Interests) -> None:
        self._database = database
        self._interests = interests
        self._turn = asyncio.Lock()

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Change]:
        """A change: committed at the end and then known to the index, or undone by any exception."""
        # One at a time: the index must hear of commits in the order in which they were made.
        async with self._turn:
            async with self._database.write() as conn:
                change = Change(conn)
                yield change
                queries = {topic.id: readable_query(topic) for topic in await topics_wanted(conn, change.topics)}
                feeds = set(await feeds_wanted(conn, change.feeds))
                stale = await has_stale_feeds(conn, change.feeds) if change.feeds else False
                if change.topics or change.feeds:
                    await notify(conn, INTERESTS, compose_notice(change.topics, change.feeds))
            self._index(change, queries, feeds)
            if stale:
                self._interests.change_origin()

    def _index(self, change: Change, queries: dict[int, Query | None], feeds: set[int]) -> None:
        for topic_id in change.topics:
            query = queries.get(topic_id)
            if query is None:
                self._interests.drop_topic(topic_id)
            else:
                self._interests.want_topic(topic_id, query)
        for feed_id in change.feeds:
            if feed_id in feeds:
                self._interests.want_feed(feed_id)
            else:
                self._interests.drop_feed(feed_id)
