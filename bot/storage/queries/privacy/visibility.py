"""Queries about private feeds: those that chats have added for themselves, and what a chat may see of them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, or_, select

from bot.model import FeedState, Origin
from bot.storage.queries.stories import load_stories
from bot.storage.tables import feeds, stories, subscriptions

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sqlalchemy import Select
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Story


def feeds_of_chat(chat_id: int) -> Select[tuple[int]]:
    """Return the query for the feeds that a chat has subscribed to."""
    having = subscriptions.alias("having")
    return select(having.c.feed_id).where(having.c.chat_id == chat_id, having.c.feed_id.is_not(None))


def sees_feed(chat_id: int) -> ColumnElement[bool]:
    """Return the condition that a chat may see what a feed tells: it is everybody's, or the chat has it."""
    return or_(feeds.c.origin != Origin.CHAT, feeds.c.id.in_(feeds_of_chat(chat_id)))


def sees_story(chat_id: int) -> ColumnElement[bool]:
    """Return the condition that a chat may see a story."""
    whose = feeds.alias("whose")
    shared = select(whose.c.id).where(whose.c.id == stories.c.private_feed_id, whose.c.origin != Origin.CHAT).exists()
    private = stories.c.private_feed_id
    return or_(private.is_(None), private.in_(feeds_of_chat(chat_id)), shared)


async def load_seen_stories(conn: AsyncConnection, wanted: Collection[tuple[int, int]]) -> dict[tuple[int, int], Story]:
    """Return stories as chats see them, by chat's id and story's id; those that are gone are left out.

    Visible or not: who was alerted of a story may see it.
    """
    found = await load_stories(conn, {story_id for _, story_id in wanted})
    seen = {(chat, story_id): found[story_id] for chat, story_id in wanted if story_id in found}
    shared = {key: story for key, story in seen.items() if story.private_outlets or story.linked_ids}
    return seen | await _seen(conn, shared) if shared else seen


async def _seen(conn: AsyncConnection, shared: Mapping[tuple[int, int], Story]) -> dict[tuple[int, int], Story]:
    linked = await load_stories(conn, {linked_id for story in shared.values() for linked_id in story.linked_ids})
    every = [*shared.values(), *linked.values()]
    private = {feed_id for story in every for feed_id, _ in story.private_outlets}
    private |= {story.private_feed_id for story in linked.values() if story.private_feed_id is not None}
    rows = await conn.execute(
        select(subscriptions.c.chat_id, subscriptions.c.feed_id).where(
            subscriptions.c.chat_id.in_({chat for chat, _ in shared}), subscriptions.c.feed_id.in_(private)
        )
    )
    has: defaultdict[int, set[int | None]] = defaultdict(lambda: {None})  # what is no feed's is everybody's
    for chat, feed_id in rows:
        has[chat].add(feed_id)
    return {
        (chat, story_id): story.seen_with(
            {feed_id for feed_id in has[chat] if feed_id is not None},
            [
                linked[linked_id]
                for linked_id in story.linked_ids
                if linked_id in linked and linked[linked_id].private_feed_id in has[chat]
            ],
        )
        for (chat, story_id), story in shared.items()
    }


async def load_scopes(conn: AsyncConnection, feed_ids: Collection[int]) -> dict[int, frozenset[int]]:
    """Return those of some feeds that are filed privately, each with the private feeds that a chat has beside it.

    A private feed that has moved to the address of another one is beside that, too: it told of the same events.
    """
    rows = await conn.execute(
        select(feeds.c.id, feeds.c.url).where(feeds.c.id.in_(list(feed_ids)), feeds.c.filed_private)
    )
    return {row.id: await _beside(conn, row.id, row.url) for row in rows}


async def _beside(conn: AsyncConnection, feed_id: int, url: str) -> frozenset[int]:
    mine, other = subscriptions.alias("mine"), subscriptions.alias("other")
    of_a_chat = (
        select(other.c.feed_id)
        .join(mine, mine.c.chat_id == other.c.chat_id)
        .where(mine.c.feed_id == feed_id, other.c.feed_id.is_not(None))
    )
    moved = select(feeds.c.id).where(feeds.c.moved_to == url, feeds.c.state == FeedState.RETIRED)
    query = select(feeds.c.id).where(feeds.c.filed_private, or_(feeds.c.id.in_(of_a_chat), feeds.c.id.in_(moved)))
    return frozenset((await conn.execute(query.where(feeds.c.id != feed_id))).scalars())
