"""Queries about a story's audience: its recipients, with their settings and the alerts that they have had already.

An audience is walked in the order of chat ids, so that one number is its progress and all subscriptions of one chat
come together.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Text, case, cast, func, or_, select

from bot.model import AlertState, ChatState, HoldReason, Length, Pace, Recipient, Subscription
from bot.storage.queries.chat_settings import SETTINGS_COLUMNS, settings_of
from bot.storage.queries.lineage import load_lineage
from bot.storage.tables import alerts, chats, mutes, stories, subscriptions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement, Row, Select
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Story

# In the order in which Subscription and ChatSettings have them, the chat's pause between the two.
_COLUMNS = (
    *(subscriptions.c[name] for name in ("id", "chat_id", "thread_id", "name", "topic_id", "feed_id")),
    *(subscriptions.c[name] for name in ("pace", "silent", "length")),
    cast(subscriptions.c.only_outlets, Text),
    cast(subscriptions.c.never_outlets, Text),
    *(subscriptions.c[name] for name in ("paused_until", "digest_at", "digest_weekday", "news_languages", "photo")),
    chats.c.paused_until.label("chat_paused_until"),
    *SETTINGS_COLUMNS,
)
_PACE, _OWN = 6, 16
_NONE: frozenset[str] = frozenset()
_HOUR = timedelta(hours=1)
_SENT_OR_DUE = (AlertState.PENDING, AlertState.SENDING, AlertState.SENT)
_TOLD_OR_DUE = (*_SENT_OR_DUE, AlertState.MERGED)
_WAITING = (AlertState.PENDING, AlertState.HELD)


@dataclass(frozen=True, slots=True)
class Audience:
    """The topics and feeds whose subscribers a story concerns; ``why`` has the words that matched for each topic.

    With ``private_feed_id`` those alone count whose chat has this feed, whatever else they have.
    """

    topic_ids: tuple[int, ...] = ()
    feed_ids: tuple[int, ...] = ()
    why: Mapping[int, Sequence[Any]] | None = None
    private_feed_id: int | None = None


def chats_with_feed(feed_id: int) -> Select[tuple[int]]:
    """Return the query for the chats that have subscribed to a feed."""
    having = subscriptions.alias("having")
    return select(having.c.chat_id).where(having.c.feed_id == feed_id)


async def chunk_end(
    conn: AsyncConnection, column: Any, conditions: Sequence[ColumnElement[bool]], limit: int
) -> int | None:
    """Return the chat at which a chunk of ``limit`` rows ends; None if fewer are left."""
    query = select(column).where(*conditions).order_by(column).limit(1).offset(limit - 1)
    return (await conn.execute(query)).scalar_one_or_none()


async def load_recipients(
    conn: AsyncConnection, story: Story, audience: Audience, now: datetime, *, after: int | None, limit: int
) -> tuple[list[Recipient], int | None]:
    """Return the recipients in the audience's next chats, and the last of these chats: None if there are no more.

    Args:
        conn: A transaction.
        story: The story that they are to be alerted of.
        audience: At most a few thousand topics and feeds.
        now: This moment.
        after: The chat up to which all is done.
        limit: About how many subscriptions: those of one chat are never separated.
    """
    conditions = [_matches(audience)]
    if audience.private_feed_id is not None:
        conditions.append(subscriptions.c.chat_id.in_(chats_with_feed(audience.private_feed_id)))
    if after is not None:
        conditions.append(subscriptions.c.chat_id > after)
    last = await chunk_end(conn, subscriptions.c.chat_id, conditions, limit)
    if last is not None:
        conditions.append(subscriptions.c.chat_id <= last)
    rows = (
        await conn.execute(
            select(*_COLUMNS)
            .join(chats, chats.c.id == subscriptions.c.chat_id)
            .where(*conditions, chats.c.state == ChatState.ACTIVE)
            .order_by(subscriptions.c.chat_id, subscriptions.c.thread_id, subscriptions.c.id)
        )
    ).all()
    if not rows:
        return [], last
    history = await _load_history(conn, story, rows, now)
    return [history.recipient_of(row) for row in rows], last


def _matches(audience: Audience) -> ColumnElement[bool]:
    """The condition of an audience. A subscription to a feed that a query filters is met by both."""
    of_topic = subscriptions.c.topic_id.in_(audience.topic_ids)
    of_feed = subscriptions.c.feed_id.in_(audience.feed_ids)
    topics = of_topic & (subscriptions.c.feed_id.is_(None) | of_feed)
    feeds = of_feed & subscriptions.c.topic_id.is_(None)
    if audience.topic_ids and audience.feed_ids:
        return or_(topics, feeds)
    return topics if audience.topic_ids else feeds


@dataclass(frozen=True, slots=True)
class _History:
    """The alerts that some chats have had already, and their mutes."""

    had: frozenset[tuple[int, int]]
    followed: Mapping[tuple[int, int], int | None]
    muted_story: frozenset[int]
    muted_outlets: Mapping[int, frozenset[str]]
    rung: Mapping[int, int]
    told_in: Mapping[tuple[int, int], tuple[int, str | None]]

    def recipient_of(self, row: Row[Any]) -> Recipient:
        # Once for each of a hundred thousand: by position, and nothing that most have not is looked at twice.
        subscription = Subscription(*row[:_PACE], *_preferences(row[_PACE], *row[_PACE + 1 : _OWN]))
        chat_id = subscription.chat_id
        place = (chat_id, subscription.thread_id)
        return Recipient(
            subscription,
            settings_of(row),
            row[_OWN],
            place in self.had,
            place in self.followed,
            self.followed.get(place),
            chat_id in self.muted_story,
            self.muted_outlets.get(chat_id, _NONE),
            self.rung.get(chat_id, 0),
            *self.told_in.get(place, (None, None)),
        )


async def _load_history(conn: AsyncConnection, story: Story, rows: Sequence[Row[Any]], now: datetime) -> _History:
    first, last = rows[0].chat_id, rows[-1].chat_id
    alerted = await conn.execute(
        select(alerts.c.chat_id, alerts.c.thread_id).where(
            alerts.c.story_id == story.id, alerts.c.chat_id.between(first, last)
        )
    )
    lineage = await load_lineage(conn, story)
    muted_story, muted_outlets = await _load_mutes(conn, lineage.every, first, last, now)
    capped = {row.chat_id for row in rows if row.chat_hourly_cap is not None}
    return _History(
        had=frozenset((chat, thread) for chat, thread in alerted),
        followed=await _load_followed(conn, lineage.followed, first, last),
        muted_story=muted_story,
        muted_outlets=muted_outlets,
        rung=await _load_rung(conn, capped, now) if capped else {},
        told_in=await _load_told(conn, story.linked_ids, first, last) if story.linked_ids else {},
    )


async def _load_told(
    conn: AsyncConnection, linked_ids: Sequence[int], first: int, last: int
) -> dict[tuple[int, int], tuple[int, str | None]]:
    """Return the places that were alerted of a linked story, with the alert: not one that was merged in it.

    While the alert waits to be sent for the first time, the language that it will tell the story in is there, too.
    """
    told = func.min(func.coalesce(case((alerts.c.state == AlertState.MERGED, alerts.c.digest_id)), alerts.c.id))
    first_told = (
        select(told.label("id"))
        .where(alerts.c.story_id.in_(linked_ids), alerts.c.chat_id.between(first, last))
        .group_by(alerts.c.chat_id, alerts.c.thread_id)
        .subquery()
    )
    waits = (alerts.c.state.in_(_WAITING)) & (alerts.c.attempts == 0)
    rows = await conn.execute(
        select(alerts.c.chat_id, alerts.c.thread_id, alerts.c.id, case((waits, stories.c.language)))
        .join(first_told, first_told.c.id == alerts.c.id)
        .join(stories, stories.c.id == alerts.c.story_id)
    )
    return {(chat, thread): (alert_id, language) for chat, thread, alert_id, language in rows}


async def _load_followed(
    conn: AsyncConnection, chain: Sequence[frozenset[int]], first: int, last: int
) -> dict[tuple[int, int], int | None]:
    """Return the places that were alerted of an event in the chain, each with the message about the nearest one."""
    if not chain:
        return {}
    rows = await conn.execute(
        select(alerts.c.chat_id, alerts.c.thread_id, alerts.c.story_id, alerts.c.message_id).where(
            alerts.c.story_id.in_(frozenset().union(*chain)),
            alerts.c.chat_id.between(first, last),
            alerts.c.state.in_(_TOLD_OR_DUE),
        )
    )
    distance = {story_id: number for number, event in enumerate(chain) for story_id in event}
    farthest_first = sorted(rows, key=lambda row: (distance[row.story_id], row.message_id is None), reverse=True)
    return {(row.chat_id, row.thread_id): row.message_id for row in farthest_first}


async def _load_mutes(
    conn: AsyncConnection, story_ids: frozenset[int], first: int, last: int, now: datetime
) -> tuple[frozenset[int], dict[int, frozenset[str]]]:
    """Return the chats that have muted one of some stories, and each chat's muted outlets."""
    muted = await conn.execute(
        select(mutes.c.chat_id, mutes.c.story_id, mutes.c.outlet).where(
            mutes.c.chat_id.between(first, last), mutes.c.until > now
        )
    )
    muted_story: set[int] = set()
    outlets: defaultdict[int, set[str]] = defaultdict(set)
    for chat, story_id, outlet in muted:
        if story_id in story_ids:
            muted_story.add(chat)
        if outlet is not None:
            outlets[chat].add(outlet)
    return frozenset(muted_story), {chat: frozenset(names) for chat, names in outlets.items()}


async def _load_rung(conn: AsyncConnection, chat_ids: set[int], now: datetime) -> dict[int, int]:
    rows = await conn.execute(
        select(alerts.c.chat_id, func.count().label("rung"))
        .where(
            alerts.c.chat_id.in_(chat_ids),
            alerts.c.created_at > now - _HOUR,
            alerts.c.state.in_(_SENT_OR_DUE),
            alerts.c.held_for == HoldReason.NONE,
            alerts.c.silent.is_(False),
        )
        .group_by(alerts.c.chat_id)
    )
    return {row.chat_id: row.rung for row in rows}


@lru_cache(maxsize=4096)
def _preferences(*values: Any) -> tuple[Any, ...]:
    """Return the fields of a Subscription from ``pace`` on; most chats choose the same, and share them."""
    pace, silent, length, only, never, *rest, languages, photo = values
    outlets = _outlets(only), _outlets(never)
    return Pace(pace), silent, Length(length) if length else None, *outlets, *rest, tuple(languages.split()), photo


def _outlets(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))
