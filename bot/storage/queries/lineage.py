"""Queries about stories that belong together: those of one event, and the chain that a development follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import case, delete, select, update

from bot.model import AlertState
from bot.storage.tables import alerts, entries, stories

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Story

# A chain is walked a step a query: a war that is one chain for weeks ends here.
_LONGEST_CHAIN = 12
_UNSENT = (AlertState.PENDING, AlertState.HELD)
_AT_ONCE = 500  # SQLite takes a bounded number of parameters
_TELLING = (*_UNSENT, AlertState.SENDING, AlertState.SENT, AlertState.SHOWN)


@dataclass(frozen=True, slots=True)
class Lineage:
    """The stories of one event, and those of the events before it, the nearest event first."""

    event: frozenset[int]
    followed: tuple[frozenset[int], ...]

    @property
    def every(self) -> frozenset[int]:
        """All of them."""
        return self.event.union(*self.followed)


async def load_lineage(conn: AsyncConnection, story: Story) -> Lineage:
    """Return the stories that belong to one, stored or about to be."""
    event = frozenset((story.id, *story.linked_ids))
    follows = {story.follows_id} - {None}
    if story.linked_ids:
        follows |= (await _load_links(conn, story.linked_ids))[1]
    seen = set(event)
    followed: list[frozenset[int]] = []
    while (ids := {one for one in follows if one is not None} - seen) and len(followed) < _LONGEST_CHAIN:
        linked, follows = await _load_links(conn, ids)
        if linked - ids:
            follows |= (await _load_links(conn, linked - ids))[1]
        followed.append(frozenset(ids | linked) - seen)
        seen |= ids | linked
    return Lineage(event, tuple(followed))


async def _load_links(conn: AsyncConnection, ids: Collection[int]) -> tuple[set[int], set[int | None]]:
    """Return the stories that some are linked with, and those that they follow."""
    query = select(stories.c.linked_ids, stories.c.follows_id).where(stories.c.id.in_(ids))
    rows = (await conn.execute(query)).all()
    return {linked for row in rows for linked in row.linked_ids or ()}, {row.follows_id for row in rows}


async def merge_stories(conn: AsyncConnection, kept: Story, merged: Story) -> None:
    """Give a story the reports of another one that is the same; the two are linked already.

    Each chat keeps the alert it had. Where both are on their way to one place, or one has arrived there, what was not
    sent yet is dropped.
    """
    await conn.execute(update(entries).where(entries.c.story_id == merged.id).values(story_id=kept.id))
    # First those of the merged story: of two that wait, the kept story's goes out.
    await _drop_unsent(conn, merged.id, beside=kept.id)
    await _drop_unsent(conn, kept.id, beside=merged.id)


async def _drop_unsent(conn: AsyncConnection, story_id: int, *, beside: int) -> None:
    other = alerts.alias()
    same_place = select(other.c.id).where(
        other.c.story_id == beside,
        other.c.chat_id == alerts.c.chat_id,
        other.c.thread_id == alerts.c.thread_id,
        other.c.state.in_(_TELLING),
    )
    await conn.execute(
        delete(alerts).where(alerts.c.story_id == story_id, alerts.c.state.in_(_UNSENT), same_place.exists())
    )


async def revive_merged(conn: AsyncConnection, dropped_ids: Sequence[int]) -> None:
    """Let alerts be sent that were left out, because one that is now given up would have told of the event."""
    for start in range(0, len(dropped_ids), _AT_ONCE):
        await conn.execute(
            update(alerts)
            .where(
                alerts.c.digest_id.in_(dropped_ids[start : start + _AT_ONCE]),
                alerts.c.state == AlertState.MERGED,
                alerts.c.subscription_id.is_not(None),
            )
            .values(state=case((alerts.c.held_for == "", AlertState.PENDING), else_=AlertState.HELD), digest_id=None)
        )
