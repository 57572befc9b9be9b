"""Keeping the feeds in step with the configuration."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from bot.model import EntryState, FeedState, Origin
from bot.problems import FeedProblem, FeedReason
from bot.settings.adopt import Synced
from bot.storage.queries.feeds import BROUGHT_BY_CHAT, feeds_wanted
from bot.storage.tables import entries, feeds
from bot.text.hosts import host_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Row
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.settings import FeedConfig

_TAKEN_OUT = FeedReason(FeedProblem.OUT_OF_CONFIGURATION)
_RETIRED: dict[str, Any] = {"state": FeedState.RETIRED, "reason": _TAKEN_OUT}
_SYNCED = tuple(
    feeds.c[name] for name in ("id", "url", "configured_url", "origin", "state", "reason", "name", "outlet", "language")
)


async def _fill_hosts(conn: AsyncConnection) -> None:
    """Give the feeds and unread entries their hosts that an older version has added."""
    for table, where in ((feeds, feeds.c.host == ""), (entries, entries.c.state == EntryState.UNREAD)):
        for row in (await conn.execute(select(table.c.id, table.c.url).where(where, table.c.host == ""))).all():
            if host := host_of(row.url):
                await conn.execute(update(table).where(table.c.id == row.id).values(host=host))


async def sync_feeds(conn: AsyncConnection, configured: Sequence[FeedConfig], now: datetime) -> Synced:
    """Make the table agree with the configuration, touching only what differs.

    A feed that the operator took out is retired, unless some chat has subscribed to it: then it becomes theirs.

    Returns:
        What of the table is new or has changed.
    """
    rows = {row.id: row for row in await conn.execute(select(*_SYNCED))}
    known = {row.url: row for row in rows.values()}
    known.update((row.configured_url, row) for row in rows.values() if row.configured_url)
    new = [_new_row(feed, now) for feed in configured if feed.url not in known]
    changed = [(known[feed.url].id, _changes(feed, known[feed.url])) for feed in configured if feed.url in known]
    configured_ids = {feed_id for feed_id, _ in changed}
    gone = [
        row.id
        for row in rows.values()
        if row.id not in configured_ids and row.origin == Origin.CONFIG and row.reason != _TAKEN_OUT
    ]
    wanted = set(await feeds_wanted(conn)) if gone else set()
    changed += [(feed_id, BROUGHT_BY_CHAT if feed_id in wanted else _RETIRED) for feed_id in gone]
    if new:
        await conn.execute(insert(feeds), new)
    for feed_id, values in changed:
        if values:
            await conn.execute(update(feeds).where(feeds.c.id == feed_id).values(values))
    await _fill_hosts(conn)
    other = frozenset(feed_id for feed_id, values in changed if values)
    return Synced(len(new), other.difference(gone), frozenset(gone))


def _configured_values(feed: FeedConfig) -> dict[str, Any]:
    return {
        "name": feed.name,
        "outlet": feed.outlet or feed.name,
        "origin": Origin.CONFIG,
        "configured_url": feed.url,
    }


def _new_row(feed: FeedConfig, now: datetime) -> dict[str, Any]:
    polled = {"url": feed.url, "language": feed.language, "next_poll_at": now, "created_at": now}
    return _configured_values(feed) | polled


def _changes(feed: FeedConfig, row: Row[Any]) -> dict[str, Any]:
    """Return what the configuration says of a feed, or nothing if the row says all of it already."""
    values = _configured_values(feed)
    if feed.language:
        values["language"] = feed.language
    if row.reason == _TAKEN_OUT:
        values |= {"state": FeedState.ACTIVE, "reason": None}
    return values if any(getattr(row, name) != value for name, value in values.items()) else {}
