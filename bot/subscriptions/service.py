"""Changes of a chat's subscriptions: each function is one commit, whatever it touches."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.errors import QueryError
from bot.model import Subscription
from bot.storage.queries.chat_lifecycle import drop_unsent
from bot.storage.queries.chats import delete_chat, save_chat_settings
from bot.storage.queries.feeds import add_feed, load_feed
from bot.storage.queries.outbox.digests import release_paused
from bot.storage.queries.outbox.sent_alerts import mute_outlet, mute_story
from bot.storage.queries.subscriptions import (
    load_subscription,
    release_feed,
    save_subscription,
    subscriptions_of,
    unsubscribe,
)
from bot.storage.queries.topics import load_topic
from bot.subscriptions.errors import LimitReached, NotFound, QueryFull
from bot.subscriptions.names import name_of
from bot.subscriptions.own_queries import give_query, return_to
from bot.subscriptions.subscriber import Subscribed, Subscriber
from bot.topics.exclusions import exclude, include
from bot.topics.query import parse_query

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from bot.model import ChatSettings, Length, Pace, Topic
    from bot.settings import ChatSettingsSection
    from bot.subscriptions.changes import Change, Changes
    from bot.topics.query import Query

OUTLET_MUTED = timedelta(days=1)
STORY_MUTED = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class ImportItem:
    """A subscription of a file: for a query, or for the feed at an address, with the settings of ``draft``.

    ``filter`` is the query that a feed is filtered by.
    """

    wanted: Query | str
    title: str
    draft: Subscription
    filter: Query | None = None


class SubscriptionService:
    """The subscriptions of all chats."""

    def __init__(self, changes: Changes, limits: ChatSettingsSection) -> None:
        self._changes = changes
        self._limits = limits

    async def subscribe_topic(self, chat_id: int, thread_id: int, topic: Topic, now: datetime) -> Subscribed:
        """Subscribe to a curated topic.

        Raises:
            LimitReached: The chat has all that it may have.
        """
        draft = Subscription(0, chat_id, thread_id, name_of(topic.name), topic_id=topic.id)
        async with self._changes.begin() as change:
            return await (await self._subscriber(change, chat_id, now)).add(draft)

    async def subscribe_query(self, chat_id: int, thread_id: int, query: Query, name: str, now: datetime) -> Subscribed:
        """Subscribe to a query of the chat's own; the same query again is the same subscription.

        Raises:
            LimitReached: The chat has all that it may have.
        """
        draft = Subscription(0, chat_id, thread_id, name_of(name))
        async with self._changes.begin() as change:
            return await (await self._subscriber(change, chat_id, now)).add_query(query, draft)

    async def subscribe_feed(
        self, chat_id: int, thread_id: int, url: str, title: str, now: datetime, *, query: Query | None = None
    ) -> Subscribed:
        """Subscribe to the feed at an address, or to what a query finds in it.

        One that the chat has already is filtered by the query from now on; without any it stays as it is.

        Raises:
            LimitReached: The chat has all that it may have.
        """
        draft = Subscription(0, chat_id, thread_id, "")
        async with self._changes.begin() as change:
            subscriber = await self._subscriber(change, chat_id, now)
            subscribed = await subscriber.add_feed(url, title, draft, says=title)
            topic = await load_topic(change.conn, subscribed.subscription.topic_id or 0)
            before = "" if topic is None else topic.query
            if query is None or str(query) == before:
                return replace(subscribed, query=before)
            filtered = await subscriber.filter_feed(subscribed.subscription, query)
            return replace(subscribed, subscription=filtered, query=str(query), was_filtered=True)

    async def filter_feed(self, chat_id: int, subscription_id: int, query: Query | None, now: datetime) -> Subscription:
        """Tell of a feed what a query finds in it; None for all of it.

        Raises:
            NotFound: The chat has no such subscription to a feed.
        """
        async with self._changes.begin() as change:
            one = await _mine(change, chat_id, subscription_id)
            if one.feed_id is None:
                raise NotFound
            return await (await self._subscriber(change, chat_id, now)).filter_feed(one, query)

    async def import_all(
        self, chat_id: int, items: Sequence[ImportItem], settings: ChatSettings | None, now: datetime
    ) -> list[Subscribed | LimitReached]:
        """Take over a file, all of it in one commit; what does not fit is left out. What is there keeps its settings.

        Returns:
            What became of each item.
        """
        outcomes: list[Subscribed | LimitReached] = []
        async with self._changes.begin() as change:
            if settings is not None:
                await save_chat_settings(change.conn, chat_id, settings)
            subscriber = await self._subscriber(change, chat_id, now)
            for item in items:
                try:
                    outcomes.append(await _import(subscriber, item))
                except LimitReached as error:
                    outcomes.append(error)
        return outcomes

    async def unsubscribe(self, chat_id: int, subscription_ids: Iterable[int]) -> None:
        """End subscriptions; what was about to be sent for them is not sent any more."""
        async with self._changes.begin() as change:
            await _end(change, chat_id, subscription_ids)

    async def forget_chat(self, chat_id: int) -> None:
        """Delete everything of a chat."""
        async with self._changes.begin() as change:
            mine = await subscriptions_of(change.conn, chat_id)
            await _end(change, chat_id, [one.id for one in mine])
            await delete_chat(change.conn, chat_id)

    async def change_query(
        self, chat_id: int, subscription_id: int, query: Query, now: datetime, *, naming: Callable[[str], str] = str
    ) -> Subscription:
        """Listen for another query. Of a curated topic the chat gets a copy, which is its own from then on.

        ``naming`` says what a query is called; a name that somebody chose stays.

        Raises:
            NotFound: The chat has no such subscription to a topic.
        """
        async with self._changes.begin() as change:
            one, topic = await _own(change, chat_id, subscription_id)
            given = {name_of(named).casefold() for named in (topic.query, naming(topic.query))}
            name = name_of(naming(str(query))) if one.name.casefold() in given else one.name
            return await give_query(change, one._replace(name=name), topic, name=name, query=query, now=now)

    async def exclude_word(self, chat_id: int, subscription_id: int, word: str, now: datetime) -> Subscription:
        """Listen for the same query without stories that have a word. Of a curated topic the chat gets a copy.

        Raises:
            NotFound: The chat has no such subscription to a topic.
            QueryFull: The query is too long for another word.
        """
        async with self._changes.begin() as change:
            one, topic = await _own(change, chat_id, subscription_id)
            try:
                query = exclude(topic.query, word)
            except QueryError as error:
                raise QueryFull from error
            if str(query) == topic.query:
                return one
            base_id = topic.id if topic.chat_id is None else topic.base_id
            name = name_of(topic.name)
            return await give_query(change, one, topic, name=name, query=query, now=now, base_id=base_id)

    async def include_word(self, chat_id: int, subscription_id: int, word: str, now: datetime) -> Subscription:
        """Listen for stories that have a word again. A curated topic of which nothing is left out is that topic.

        Raises:
            NotFound: The chat has no such subscription to a topic.
        """
        async with self._changes.begin() as change:
            one, topic = await _own(change, chat_id, subscription_id)
            if topic.chat_id != chat_id:
                return one
            query = include(topic.query, word)
            base = await load_topic(change.conn, topic.base_id or 0)
            if base is not None and str(query) == str(parse_query(base.query)):
                return await return_to(change, one, base)
            return await give_query(
                change, one, topic, name=name_of(topic.name), query=query, now=now, base_id=topic.base_id
            )

    async def move_feed(self, chat_id: int, subscription_id: int, now: datetime) -> Subscription:
        """Take the new address that was found for a failing feed; the subscription stays as it is.

        Where the chat has subscribed to that address as well, the two become one.

        Raises:
            NotFound: The chat has no such subscription, or no new address was found for its feed.
        """
        async with self._changes.begin() as change:
            one = await _mine(change, chat_id, subscription_id)
            feed = await load_feed(change.conn, one.feed_id or 0)
            if feed is None or not feed.offered_url:
                raise NotFound
            there = await add_feed(change.conn, feed.offered_url, now)
            for other in await subscriptions_of(change.conn, chat_id):
                if (other.feed_id, other.thread_id) == (there.id, one.thread_id) and other.id != one.id:
                    await unsubscribe(change.conn, other.id)
            moved = one._replace(feed_id=there.id)
            await save_subscription(change.conn, moved)
            await release_feed(change.conn, feed.id)
            change.feeds.update({feed.id, there.id})
            return moved

    async def rename(self, chat_id: int, subscription_id: int, name: str) -> Subscription:
        """Call a subscription by another name."""
        return await self._tune(chat_id, subscription_id, lambda one: one._replace(name=name_of(name)))

    async def set_pace(self, chat_id: int, subscription_id: int, pace: Pace) -> Subscription:
        """Tell of it at another pace, digests at the chat's own time."""
        return await self._tune(
            chat_id, subscription_id, lambda one: one._replace(pace=pace, digest_at=None, digest_weekday=None)
        )

    async def set_length(self, chat_id: int, subscription_id: int, length: Length | None) -> Subscription:
        """Tell more or less of each story; None for as much as the chat's other alerts tell."""
        return await self._tune(chat_id, subscription_id, lambda one: one._replace(length=length))

    async def set_news_languages(self, chat_id: int, subscription_id: int, languages: tuple[str, ...]) -> Subscription:
        """Tell of it in these languages; none means those of the chat, or of the feed."""
        return await self._tune(chat_id, subscription_id, lambda one: one._replace(news_languages=languages))

    async def toggle_sound(self, chat_id: int, subscription_id: int) -> Subscription:
        """Tell of it with or without a sound."""
        return await self._tune(chat_id, subscription_id, lambda one: one._replace(silent=not one.silent))

    async def toggle_photo(self, chat_id: int, subscription_id: int) -> Subscription:
        """Tell of it with or without a photo of the story."""
        return await self._tune(chat_id, subscription_id, lambda one: one._replace(photo=not one.photo))

    async def toggle_outlet(self, chat_id: int, subscription_id: int, outlet: str, *, only: bool) -> Subscription:
        """Put an outlet on the list of the only ones, or of those that are never told of; or take it off."""

        def toggled(one: Subscription) -> Subscription:
            if only:
                return one._replace(only_outlets=_toggled(one.only_outlets, outlet))
            return one._replace(never_outlets=_toggled(one.never_outlets, outlet))

        return await self._tune(chat_id, subscription_id, toggled)

    async def pause(self, chat_id: int, subscription_id: int, until: datetime) -> Subscription:
        """Be silent about it until a moment."""
        return await self._tune(chat_id, subscription_id, lambda one: one._replace(paused_until=until))

    async def resume(self, chat_id: int, subscription_id: int, now: datetime) -> Subscription:
        """End its pause; what was missed becomes due."""
        async with self._changes.begin() as change:
            resumed = (await _mine(change, chat_id, subscription_id))._replace(paused_until=None)
            await save_subscription(change.conn, resumed)
            await release_paused(change.conn, chat_id, now)
            return resumed

    async def mute_story(self, chat_id: int, story_id: int, now: datetime) -> None:
        """Tell the chat nothing more of a story."""
        async with self._changes.begin() as change:
            await mute_story(change.conn, chat_id, story_id, now + STORY_MUTED)
            await drop_unsent(change.conn, chat_id, story_id=story_id)

    async def mute_outlet(self, chat_id: int, outlet: str, now: datetime) -> None:
        """Tell the chat for a day nothing that only this outlet reports."""
        async with self._changes.begin() as change:
            await mute_outlet(change.conn, chat_id, outlet, now + OUTLET_MUTED)

    async def _subscriber(self, change: Change, chat_id: int, now: datetime) -> Subscriber:
        return await Subscriber.load(change, chat_id, self._limits, now)

    async def _tune(
        self, chat_id: int, subscription_id: int, tuned: Callable[[Subscription], Subscription]
    ) -> Subscription:
        async with self._changes.begin() as change:
            changed = tuned(await _mine(change, chat_id, subscription_id))
            await save_subscription(change.conn, changed)
            return changed


async def _import(subscriber: Subscriber, item: ImportItem) -> Subscribed:
    if isinstance(item.wanted, str):
        subscribed = await subscriber.add_feed(item.wanted, item.title, item.draft)
        if subscribed.is_new and item.filter is not None:
            await subscriber.filter_feed(subscribed.subscription, item.filter)
        return subscribed
    return await subscriber.add_query(item.wanted, item.draft)


async def _end(change: Change, chat_id: int, subscription_ids: Iterable[int]) -> None:
    for subscription_id in subscription_ids:
        gone = await unsubscribe(change.conn, subscription_id)
        if gone is None:
            continue
        change.touch(gone)
        if gone.feed_id is not None:
            await release_feed(change.conn, gone.feed_id)
    await drop_unsent(change.conn, chat_id)


async def _mine(change: Change, chat_id: int, subscription_id: int) -> Subscription:
    found = await load_subscription(change.conn, subscription_id)
    if found is None or found.chat_id != chat_id:
        raise NotFound
    return found


async def _own(change: Change, chat_id: int, subscription_id: int) -> tuple[Subscription, Topic]:
    one = await _mine(change, chat_id, subscription_id)
    topic = await load_topic(change.conn, one.topic_id or 0)
    if topic is None:
        raise NotFound
    return one, topic


def _toggled(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(other for other in names if other != name) if name in names else (*names, name)
