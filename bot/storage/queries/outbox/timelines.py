"""Queries about timelines: the stories that belong to one, and the messages that tell it and grow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import case, delete, func, or_, select, update

from bot.model import ChatState
from bot.storage.queries.chat_settings import SETTINGS_COLUMNS, settings_of
from bot.storage.queries.entries import ENTRY_COLUMNS_WITHOUT_TEXT, entry_of
from bot.storage.queries.privacy.visibility import sees_feed
from bot.storage.tables import chats, entries, feeds, stories, timelines
from bot.storage.upsert import upsert

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import ChatSettings, Entry

GROWS_FOR = timedelta(days=2)
"""So long a message grows: then its story has been told, or somebody asks again."""
_MOST_STORIES = 60
_MOST_REPORTS = 300
_GROWING = tuple(timelines.c[name] for name in ("id", "chat_id", "about_chat_id", "story_id", "message_id", "due_at"))


@dataclass(frozen=True, slots=True)
class GrowingTimeline:
    """A message that is to be edited: ``settings`` are of the chat that it is in, ``about_chat_id`` sees the story."""

    id: int
    chat_id: int
    about_chat_id: int
    story_id: int
    message_id: int
    due_at: datetime
    settings: ChatSettings


async def load_family(conn: AsyncConnection, story_ids: Iterable[int]) -> set[int]:
    """Return the stories that belong together: of one event, before it and after it; the nearest, if they are many."""
    family, new = set[int](), set(story_ids)
    while new and len(family) < _MOST_STORIES:
        family |= new
        rows = await conn.execute(
            select(stories.c.id, stories.c.follows_id, stories.c.linked_ids).where(
                or_(stories.c.id.in_(new), stories.c.follows_id.in_(new))
            )
        )
        found = {one for row in rows for one in (row.id, row.follows_id, *(row.linked_ids or ()))}
        new = {one for one in found if one is not None} - family
    return family


async def load_reports(conn: AsyncConnection, story_ids: Collection[int], chat_id: int) -> list[tuple[Entry, int]]:
    """Return the reports to some stories that a chat may see, each with its story's id, the oldest first."""
    rows = await conn.execute(
        select(*ENTRY_COLUMNS_WITHOUT_TEXT, entries.c.story_id)
        .join(feeds, feeds.c.id == entries.c.feed_id)
        .where(entries.c.story_id.in_(story_ids), sees_feed(chat_id))
        .order_by(func.coalesce(entries.c.published_at, entries.c.seen_at).desc(), entries.c.id.desc())
        .limit(_MOST_REPORTS)
    )
    return [(entry_of(row), row.story_id) for row in reversed(rows.all())]


async def keep_timeline(
    conn: AsyncConnection, chat_id: int, message_id: int, *, about_chat_id: int, story_id: int, now: datetime
) -> None:
    """Let a message grow that tells a story's timeline."""
    key = {"chat_id": chat_id, "message_id": message_id}
    values = {"about_chat_id": about_chat_id, "story_id": story_id, "due_at": None, "edited_at": now, "created_at": now}
    await upsert(conn, timelines, key | values, key=tuple(key))


async def owe_timelines(conn: AsyncConnection, story_ids: Collection[int], now: datetime, gap: timedelta) -> None:
    """Owe an edit to the messages whose stories have grown by a report to one of some stories."""
    grows = timelines.c.created_at > now - GROWS_FOR
    if (await conn.execute(select(timelines.c.id).where(grows).limit(1))).first() is None:
        return
    family = await load_family(conn, story_ids)
    # Another moment than before in any case: an edit that is being made may not have seen this report.
    due = case(
        (timelines.c.due_at > now, timelines.c.due_at), (timelines.c.edited_at <= now - gap, now), else_=now + gap
    )
    await conn.execute(update(timelines).where(timelines.c.story_id.in_(family), grows).values(due_at=due))


async def timelines_due(
    conn: AsyncConnection, now: datetime, limit: int, *, but: Collection[int] = ()
) -> list[GrowingTimeline]:
    """Return the messages to edit by now, but for some."""
    rows = await conn.execute(
        select(*_GROWING, *SETTINGS_COLUMNS)
        .join(chats, chats.c.id == timelines.c.chat_id)
        .where(timelines.c.due_at <= now, timelines.c.id.not_in(list(but)), chats.c.state == ChatState.ACTIVE)
        .order_by(timelines.c.due_at)
        .limit(limit)
    )
    return [
        GrowingTimeline(
            row.id, row.chat_id, row.about_chat_id, row.story_id, row.message_id, row.due_at, settings_of(row)
        )
        for row in rows
    ]


async def save_grown(conn: AsyncConnection, one: GrowingTimeline, now: datetime) -> None:
    """Store that a message was edited; what has come since it was looked at is owed still."""
    again = case((timelines.c.due_at == one.due_at, None), else_=timelines.c.due_at)
    await conn.execute(update(timelines).where(timelines.c.id == one.id).values(edited_at=now, due_at=again))


async def postpone_timeline(conn: AsyncConnection, timeline_id: int, due_at: datetime) -> None:
    """Try an edit again later."""
    await conn.execute(update(timelines).where(timelines.c.id == timeline_id).values(due_at=due_at))


async def drop_timeline(conn: AsyncConnection, timeline_id: int) -> None:
    """Let a message grow no longer."""
    await conn.execute(delete(timelines).where(timelines.c.id == timeline_id))


async def forget_timelines(conn: AsyncConnection, now: datetime) -> int:
    """Forget the messages that have grown for long enough, and return their number."""
    result = await conn.execute(delete(timelines).where(timelines.c.created_at <= now - GROWS_FOR))
    return result.rowcount
