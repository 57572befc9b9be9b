"""Queries about feeds whose origin has changed: what they have told is filed for all, or for their chats alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import and_, func, insert, or_, select, update

from bot.model import AlertState, Origin
from bot.storage.queries.entries import ENTRY_COLUMNS, entry_of
from bot.storage.queries.lineage import revive_merged
from bot.storage.queries.outbox.recipients import chats_with_feed
from bot.storage.queries.stories import row_of_story, story_of
from bot.storage.tables import alerts, entries, fanouts, feeds, mutes, stories, subscriptions

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy import ColumnElement
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Entry, Story

_IS_PRIVATE = feeds.c.origin == Origin.CHAT
_IS_STALE = or_(and_(_IS_PRIVATE, feeds.c.filed_private.is_(False)), and_(~_IS_PRIVATE, feeds.c.filed_private))
_STALE = select(feeds.c.id).where(_IS_STALE)


@dataclass(frozen=True, slots=True)
class FiledStory:
    """A story with its reports, the first one first, and those of their feeds that are private."""

    story: Story
    reports: tuple[Entry, ...]
    private_feeds: frozenset[int]


async def has_stale_feeds(conn: AsyncConnection, among: Collection[int] | None = None) -> bool:
    """Return True if what a feed has told is filed otherwise than its origin says: any feed, or one of some."""
    query = _STALE if among is None else _STALE.where(feeds.c.id.in_(list(among)))
    return (await conn.execute(query.limit(1))).first() is not None


async def refile_whole_stories(conn: AsyncConnection) -> None:
    """Make the stories that one stale feed alone has told private to it, or everybody's."""
    of_feed = select(func.min(entries.c.feed_id)).where(entries.c.story_id == stories.c.id)
    feeds_of = select(func.count(entries.c.feed_id.distinct())).where(entries.c.story_id == stories.c.id)
    for private in (True, False):
        told = (
            select(entries.c.story_id)
            .join(feeds, feeds.c.id == entries.c.feed_id)
            .where(_IS_STALE, _IS_PRIVATE if private else ~_IS_PRIVATE, entries.c.story_id.is_not(None))
        )
        whole = update(stories).where(stories.c.id.in_(told), feeds_of.scalar_subquery() == 1)
        await conn.execute(whole.values(private_feed_id=of_feed.scalar_subquery() if private else None))


async def mixed_stories(conn: AsyncConnection, after: int, limit: int) -> list[FiledStory]:
    """Return the next stories that a stale feed has told and another feed, too, in the order of their ids."""
    other = entries.alias()
    by_another = (other.c.story_id == entries.c.story_id, other.c.feed_id != entries.c.feed_id)
    told = (
        select(entries.c.story_id)
        .where(
            entries.c.feed_id.in_(_STALE), entries.c.story_id > after, select(other.c.id).where(*by_another).exists()
        )
        .distinct()
        .order_by(entries.c.story_id)
        .limit(limit)
    )
    ids = list((await conn.execute(told)).scalars())
    found = {row.id: story_of(row) for row in await conn.execute(select(stories).where(stories.c.id.in_(ids)))}
    rows = await conn.execute(
        select(*ENTRY_COLUMNS, entries.c.story_id, _IS_PRIVATE.label("private"))
        .join(feeds, feeds.c.id == entries.c.feed_id)
        .where(entries.c.story_id.in_(ids))
        .order_by(entries.c.id)
    )
    reports: dict[int, list[Entry]] = {story_id: [] for story_id in ids}
    private: dict[int, set[int]] = {story_id: set() for story_id in ids}
    for row in rows:
        entry = entry_of(row)
        reports[row.story_id].append(entry)
        if row.private:
            private[row.story_id].add(entry.feed_id)
    return [FiledStory(found[one], tuple(reports[one]), frozenset(private[one])) for one in ids]


async def save_refiled(
    conn: AsyncConnection, refiled: Sequence[Story], story_of_entry: Sequence[tuple[int, int]]
) -> None:
    """Store what has become of a story: first the story itself, then those that were parted from it.

    A chat that sees only a parted one was told of that. No alert shows an image that is not its story's any more.

    Args:
        conn: To be committed.
        refiled: At least one story.
        story_of_entry: The entries that a parted story has now: entry's id and story's id each.
    """
    kept, *parted = refiled
    await conn.execute(update(stories).where(stories.c.id == kept.id).values(row_of_story(kept)))
    if parted:
        await conn.execute(insert(stories), [row_of_story(story) | {"updated_at": story.opened_at} for story in parted])
    for entry_id, story_id in story_of_entry:
        await conn.execute(update(entries).where(entries.c.id == entry_id).values(story_id=story_id))
    for story in parted:
        for table in (alerts, mutes):
            only_this = (
                table.c.chat_id.in_(chats_with_feed(story.private_feed_id or 0)),
                table.c.chat_id.not_in(chats_with_feed(kept.private_feed_id or 0)),
            )
            await conn.execute(update(table).where(table.c.story_id == kept.id, *only_this).values(story_id=story.id))
    for story in refiled:
        photographed = (alerts.c.story_id == story.id, alerts.c.photo.not_in(("", story.image)))
        await conn.execute(update(alerts).where(*photographed).values(photo=story.image))


async def end_refiling(conn: AsyncConnection) -> int:
    """Store that everything is filed as the feeds' origins say, and return the number of feeds of which it was not.

    What waits to be sent to chats that may no longer see it is given up.
    """
    private = select(stories.c.id).where(stories.c.private_feed_id.in_(_STALE.where(_IS_PRIVATE)))
    waits = alerts.c.state.in_((AlertState.PENDING, AlertState.HELD))
    given_up = await conn.execute(
        update(alerts)
        .where(waits, alerts.c.story_id.in_(private), ~_has_feed_of_story(alerts.c.chat_id, alerts.c.story_id))
        .values(state=AlertState.EXPIRED, error="no longer this chat's to see", digest_id=None)
        .returning(alerts.c.id)
    )
    await revive_merged(conn, list(given_up.scalars()))
    whose = select(stories.c.private_feed_id).where(stories.c.id == fanouts.c.story_id)
    await conn.execute(
        update(fanouts).where(fanouts.c.story_id.in_(private)).values(private_feed_id=whose.scalar_subquery())
    )
    result = await conn.execute(update(feeds).where(_IS_STALE).values(filed_private=_IS_PRIVATE))
    return result.rowcount


def _has_feed_of_story(chat_id: ColumnElement[int], story_id: ColumnElement[int]) -> ColumnElement[bool]:
    story = stories.alias()
    return (
        select(subscriptions.c.id)
        .join(story, story.c.private_feed_id == subscriptions.c.feed_id)
        .where(story.c.id == story_id, subscriptions.c.chat_id == chat_id)
        .exists()
    )
