"""Queries about polls: what came of a batch of them is saved in one commit."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from sqlalchemy import Text, bindparam, case, update

from bot.model import Feed
from bot.storage.queries.entries import add_entries
from bot.storage.queries.feeds import move_feed
from bot.storage.tables import feeds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Update
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Entry, EntryState

_SAID = ("name", "outlet", "language")  # what a feed says of itself fills only what nobody else has said
_POLLED = tuple(name for name in Feed.__dataclass_fields__ if name not in {"id", "url", "origin", *_SAID})
_TIMES = ("next_poll_at", "last_polled_at", "last_good_at", "entries_a_week")  # all that changes at most polls
_WITHOUT_TIMES = attrgetter(*(name for name in Feed.__dataclass_fields__ if name not in _TIMES))
_FILLED = {
    name: case((feeds.c[name] == "", bindparam(f"new_{name}", type_=Text)), else_=feeds.c[name]) for name in _SAID
}
_SAVE_POLL = (
    update(feeds)
    .where(feeds.c.id == bindparam("feed_id"))
    .values({name: bindparam(f"new_{name}") for name in _POLLED} | {"claimed_by": None} | _FILLED)
)
_SAVE_TIMES = (
    update(feeds)
    .where(feeds.c.id == bindparam("feed_id"))
    .values({name: bindparam(f"new_{name}") for name in _TIMES} | {"claimed_by": None})
)


async def save_polls(
    conn: AsyncConnection,
    polled: Sequence[Feed],
    fresh: Sequence[tuple[Entry, EntryState]],
    moved: Sequence[Feed] = (),
    *,
    before: Iterable[Feed] = (),
) -> dict[int, int]:
    """Save the outcome of a batch of polls in one commit: new entries and the feeds' new state.

    Args:
        conn: In a transaction that writes.
        polled: The feeds as they are now.
        fresh: Entries with the state to store them in; those that are known are left as they are.
        moved: Those of the feeds that have another address now.
        before: The feeds as they were loaded: of one that is the same but for its times, only those are written.

    Returns:
        The feeds that were there already at such an address, by the ids of those that have become one with them.
    """
    known = {feed.id: feed for feed in before}
    same = {feed.id for feed in polled if _is_the_same(feed, known.get(feed.id))}
    await _save(conn, _SAVE_POLL, [feed for feed in polled if feed.id not in same], (*_POLLED, *_SAID))
    await _save(conn, _SAVE_TIMES, [feed for feed in polled if feed.id in same], _TIMES)
    await add_entries(conn, fresh)
    there = {feed.id: await move_feed(conn, feed.id, feed.url) for feed in moved}
    return {old: new for old, new in there.items() if old != new}


def _is_the_same(feed: Feed, was: Feed | None) -> bool:
    return was is not None and bool(_WITHOUT_TIMES(feed) == _WITHOUT_TIMES(was))


async def _save(conn: AsyncConnection, statement: Update, polled: Sequence[Feed], names: Sequence[str]) -> None:
    if polled:
        rows = [{"feed_id": feed.id} | {f"new_{name}": getattr(feed, name) for name in names} for feed in polled]
        await conn.execute(statement, rows)
