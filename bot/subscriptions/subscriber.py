"""A chat that subscribes to something: what it has, what it still may have, and the rows that it needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.storage.queries.feeds import add_feed, load_feed_by_url
from bot.storage.queries.subscriptions import save_subscription, subscribe, subscriptions_of
from bot.storage.queries.topics import add_topic, change_topic, delete_own_topic, load_topic, load_topics
from bot.subscriptions.errors import LimitReached
from bot.subscriptions.names import name_of
from bot.text.plain import plain
from bot.web.urls import shown_url

if TYPE_CHECKING:
    from datetime import datetime

    from bot.model import Subscription
    from bot.settings import ChatSettingsSection
    from bot.subscriptions.changes import Change
    from bot.topics.query import Query

NEARLY = 3  # so many places left are worth a word


@dataclass(frozen=True, slots=True)
class Subscribed:
    """A subscription, whether it is new, and how many more of its kind fit where that is nearly none.

    ``query`` is what a feed is filtered by, ``was_filtered`` that it has only just come to be so, or by other words.
    """

    subscription: Subscription
    is_new: bool
    room: int | None = None
    query: str = ""
    was_filtered: bool = False


@dataclass(frozen=True, slots=True)
class Subscriber:
    """A chat in the middle of a change. A ``draft`` is a subscription without a topic or feed yet."""

    change: Change
    limits: ChatSettingsSection
    now: datetime
    subscriptions: list[Subscription]
    own_topics: dict[str, int]
    bases: dict[int, int]

    @classmethod
    async def load(cls, change: Change, chat_id: int, limits: ChatSettingsSection, now: datetime) -> Subscriber:
        """A chat with all that it has."""
        existing = await subscriptions_of(change.conn, chat_id)
        whole = [one.topic_id for one in existing if one.topic_id is not None and one.feed_id is None]
        topics = await load_topics(change.conn, whole)
        own = {topic.query: topic.id for topic in topics.values() if topic.chat_id == chat_id}
        bases = {topic.id: topic.base_id for topic in topics.values() if topic.base_id is not None}
        return cls(change, limits, now, existing, own, bases)

    async def add_query(self, query: Query, draft: Subscription) -> Subscribed:
        """Subscribe to a query of the chat's own; the same query again is the same topic.

        Raises:
            LimitReached: The chat has all that it may have; nothing was stored.
        """
        text = str(query)
        if text not in self.own_topics:
            self._check_room(for_feed=False)
            topic = await add_topic(self.change.conn, draft.name, text, self.now, chat_id=draft.chat_id)
            self.own_topics[text] = topic.id
        return await self.add(draft._replace(topic_id=self.own_topics[text]))

    async def filter_feed(self, one: Subscription, query: Query | None) -> Subscription:
        """Tell of a feed what a query finds in it; None for all of it."""
        text = "" if query is None else str(query)
        topic = await load_topic(self.change.conn, one.topic_id or 0)
        if topic is None and query is not None:
            topic = await add_topic(self.change.conn, name_of(text), text, self.now, chat_id=one.chat_id)
            one = one._replace(topic_id=topic.id)
        elif topic is not None and query is not None:
            await change_topic(self.change.conn, topic.id, name=name_of(text), query=text)
        elif topic is not None:
            self.change.touch(one)
            one = one._replace(topic_id=None)
        await save_subscription(self.change.conn, one)
        if topic is not None and query is None:
            await delete_own_topic(self.change.conn, topic.id)
        self.change.touch(one)
        return one

    async def add_feed(self, url: str, title: str, draft: Subscription, *, says: str = "") -> Subscribed:
        """Subscribe to the feed at an address; a draft without a name is named after it.

        ``title`` is the chat's word for it, which nobody else is to read; ``says`` is what it says of itself.

        Raises:
            LimitReached: The chat has all that it may have; nothing was stored.
        """
        known = await load_feed_by_url(self.change.conn, url)
        if known is None or self._same(draft._replace(feed_id=known.id)) is None:
            self._check_room(for_feed=True)
        feed = await add_feed(self.change.conn, url, self.now, name=name_of(says) if plain(says) else "")
        name = draft.name or name_of(feed.name or title or shown_url(url))
        return await self.add(draft._replace(feed_id=feed.id, name=name))

    async def add(self, wanted: Subscription) -> Subscribed:
        """Subscribe to a topic or feed that is there; the same one again in the same thread is what there is.

        Raises:
            LimitReached: The chat has all that it may have; nothing was stored.
        """
        same = self._same(wanted)
        if same is not None:
            return Subscribed(same, is_new=False)
        room = self._check_room(for_feed=wanted.feed_id is not None) - 1
        subscription, is_new = await subscribe(self.change.conn, wanted, self.now)
        self.subscriptions.append(subscription)
        self.change.touch(subscription)
        return Subscribed(subscription, is_new, room if room <= NEARLY else None)

    def _same(self, wanted: Subscription) -> Subscription | None:
        """The subscription to the same feed, filtered or not, or to the same topic as a whole, but for words or not."""
        there = _place(wanted)
        for one in self.subscriptions:
            based = one._replace(topic_id=self.bases.get(one.topic_id or 0, one.topic_id))
            if there in (_place(one), _place(based)):
                return one
        return None

    def _check_room(self, *, for_feed: bool) -> int:
        """The number of topics or feeds that still fit."""
        most = self.limits.most_feeds if for_feed else self.limits.most_topics
        room = most - sum((one.feed_id is not None) == for_feed for one in self.subscriptions)
        if room <= 0:
            raise LimitReached(most, for_feed=for_feed)
        return room


def _place(one: Subscription) -> tuple[int, int | None, int | None]:
    return one.thread_id, one.feed_id, one.topic_id if one.feed_id is None else None
