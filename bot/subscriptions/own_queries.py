"""The queries of a chat's own: a topic whose words it has changed, or the curated one again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.storage.queries.subscriptions import save_subscription
from bot.storage.queries.topics import add_topic, change_topic, delete_own_topic

if TYPE_CHECKING:
    from datetime import datetime

    from bot.model import Subscription, Topic
    from bot.subscriptions.changes import Change
    from bot.topics.query import Query


async def give_query(
    change: Change,
    one: Subscription,
    topic: Topic,
    *,
    name: str,
    query: Query,
    now: datetime,
    base_id: int | None = None,
) -> Subscription:
    """Change a subscription's query: in place where it is the chat's own, else in a copy that the chat gets.

    ``base_id`` is the curated topic that it is but for some words, if it is one.
    """
    if topic.chat_id == one.chat_id:
        await change_topic(change.conn, topic.id, name=name, query=str(query), base_id=base_id)
    else:  # a curated one stays as it is for the others
        copy = await add_topic(change.conn, name, str(query), now, chat_id=one.chat_id, base_id=base_id)
        one = one._replace(topic_id=copy.id)
    change.topics.add(topic.id)
    change.touch(one)
    await save_subscription(change.conn, one)
    return one


async def return_to(change: Change, one: Subscription, base: Topic) -> Subscription:
    """Give up the chat's own copy of a curated topic."""
    change.touch(one)
    returned = one._replace(topic_id=base.id)
    change.touch(returned)
    await save_subscription(change.conn, returned)
    await delete_own_topic(change.conn, one.topic_id or 0)
    return returned
