"""The topics and feeds that the operator offers to everybody: each change is one commit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.errors import QueryError
from bot.log import logger
from bot.model import Origin
from bot.problems import FeedProblem, FeedReason
from bot.storage.queries.configured_feeds import sync_feeds
from bot.storage.queries.feeds import (
    add_feed,
    change_origin,
    feeds_wanted,
    load_feed,
    move_feed,
    retire_feed,
    retry_feed,
)
from bot.storage.queries.topics import (
    add_topic,
    change_topic,
    count_subscribers,
    load_topic,
    offer_again,
    remove_curated,
    sync_topics,
    topics_based_on,
    topics_curated,
)
from bot.subscriptions.errors import NameTaken, NotFound
from bot.subscriptions.names import name_of, topic_named
from bot.topics.exclusions import rebase

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.model import Feed, Topic
    from bot.settings import FeedConfig, TopicConfig
    from bot.settings.adopt import Synced
    from bot.subscriptions.changes import Change, Changes
    from bot.topics.query import Query

log = logger(__name__)


class CuratedService:
    """Return the topics that are offered to everybody."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes

    async def sync(
        self, feeds: Sequence[FeedConfig], topics: Sequence[TopicConfig], now: datetime
    ) -> tuple[Synced, Synced]:
        """Bring feeds and topics in step with the configuration."""
        async with self._changes.begin() as change:
            before = {topic.id: topic for topic in await topics_curated(change.conn)}
            synced = await sync_feeds(change.conn, feeds, now), await sync_topics(change.conn, topics, now)
            of_feeds, of_topics = synced
            for topic_id in of_topics.changed & before.keys():
                await _rebase_copies(change, before[topic_id])
            change.feeds.update(of_feeds.changed, of_feeds.gone)
            change.topics.update(of_topics.changed, of_topics.gone)
            return synced

    async def add_topic(self, name: str, query: Query, now: datetime) -> Topic:
        """Offer a topic; one of that name that had been removed comes back with this query.

        Raises:
            NameTaken: A topic of that name is offered.
        """
        async with self._changes.begin() as change:
            if topic_named(name, await topics_curated(change.conn)) is not None:
                raise NameTaken(name)
            topic = await offer_again(change.conn, name_of(name), str(query))
            topic = topic or await add_topic(change.conn, name_of(name), str(query), now, origin=Origin.ADMIN)
            change.topics.add(topic.id)  # who kept the removed one hears of the new query's stories
            return topic

    async def remove_topic(self, topic_id: int, now: datetime) -> int:
        """Offer a topic no longer; who has it keeps it.

        Returns:
            How many subscriptions it has.
        """
        async with self._changes.begin() as change:
            await remove_curated(change.conn, topic_id, now)
            return await count_subscribers(change.conn, topic_id)

    async def add_feed(self, url: str, name: str, now: datetime) -> Feed:
        """Poll a feed for everybody."""
        async with self._changes.begin() as change:
            feed = await add_feed(change.conn, url, now, name=name_of(name), origin=Origin.ADMIN)
            change.feeds.add(feed.id)
            return feed

    async def share_feed(self, feed_id: int) -> None:
        """Make a feed that a chat has added everybody's, with what it has told so far."""
        async with self._changes.begin() as change:
            await change_origin(change.conn, feed_id, Origin.ADMIN)
            change.feeds.add(feed_id)

    async def unshare_feed(self, feed_id: int) -> None:
        """Leave a feed to the chats that have it; one that is in the configuration, or that none has, stays."""
        async with self._changes.begin() as change:
            if await feeds_wanted(change.conn, [feed_id]):
                await change_origin(change.conn, feed_id, Origin.CHAT)
            change.feeds.add(feed_id)

    async def remove_feed(self, feed_id: int) -> None:
        """Stop polling a feed."""
        async with self._changes.begin() as change:
            await retire_feed(change.conn, feed_id, FeedReason(FeedProblem.REMOVED_BY_OPERATOR))

    async def move_feed(self, feed_id: int, now: datetime) -> int:
        """Take the new address that was found for a feed, for all who subscribe to it.

        Returns:
            The id of the feed that is at the address: another one, where one was there already.

        Raises:
            NotFound: The feed is gone, or no new address was found.
        """
        async with self._changes.begin() as change:
            feed = await load_feed(change.conn, feed_id)
            if feed is None or not feed.offered_url:
                raise NotFound
            there = await move_feed(change.conn, feed_id, feed.offered_url)
            await retry_feed(change.conn, there, now)
            change.feeds.update({feed_id, there})
            return there


async def _rebase_copies(change: Change, before: Topic) -> None:
    """Let the chats that leave words out of a curated topic follow its new query; where it has no room they stay."""
    copies = await topics_based_on(change.conn, before.id)
    now = await load_topic(change.conn, before.id) or before
    for copy in copies:
        try:
            query = rebase(copy.query, before.query, now.query)
        except QueryError as error:
            log.warning("copy_stays", topic=copy.id, reason=error)
            continue
        await change_topic(change.conn, copy.id, name=name_of(now.name), query=str(query), base_id=now.id)
        change.topics.add(copy.id)
