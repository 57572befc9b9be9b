"""Queries about feeds as the operator looks through them: searched, by state, a page at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import case, func, or_, select

from bot.model import FeedState, Origin
from bot.storage.tables import feeds

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from typing import Any

    from sqlalchemy import Row, Select
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.problems import FeedReason

_COLUMNS = (
    feeds.c.id,
    feeds.c.url,
    feeds.c.name,
    feeds.c.state,
    feeds.c.origin,
    feeds.c.reason,
    feeds.c.failures,
    feeds.c.failing_since,
    feeds.c.last_good_at,
    feeds.c.last_polled_at,
    feeds.c.next_poll_at,
    feeds.c.entries_a_week,
)
_BY_HEALTH = case((feeds.c.state == FeedState.FAILING, 0), (feeds.c.state == FeedState.ACTIVE, 1), else_=2)


@dataclass(frozen=True, slots=True)
class ListedFeed:
    """A feed with its health."""

    id: int
    url: str
    name: str
    state: FeedState
    origin: Origin
    reason: FeedReason | None
    failures: int
    failing_since: datetime | None
    last_good_at: datetime | None
    last_polled_at: datetime | None
    next_poll_at: datetime
    entries_a_week: float | None


async def list_feeds(
    conn: AsyncConnection, *, text: str = "", state: FeedState | None = None, offset: int = 0, limit: int = 30
) -> tuple[int, list[ListedFeed]]:
    """Return how many feeds there are, and some of them: those that fail first, then by name.

    Args:
        conn: A transaction.
        text: A part of the name or address.
        state: Only those in this state.
        offset: How many are left out.
        limit: How many are returned.
    """
    chosen = _chosen(select(*_COLUMNS), text, state).order_by(_BY_HEALTH, feeds.c.name, feeds.c.id)
    count = (await conn.execute(_chosen(select(func.count()).select_from(feeds), text, state))).scalar_one()
    rows = await conn.execute(chosen.offset(offset).limit(limit))
    return count, [_listed(row) for row in rows]


async def load_listed_feed(conn: AsyncConnection, feed_id: int) -> ListedFeed | None:
    """Return one feed; None if it is gone."""
    row = (await conn.execute(select(*_COLUMNS).where(feeds.c.id == feed_id))).one_or_none()
    return _listed(row) if row else None


def _chosen(query: Select[Any], text: str, state: FeedState | None) -> Select[Any]:
    if text:
        matches: Sequence[Any] = [
            column.ilike(f"%{_escaped(text)}%", escape="\\") for column in (feeds.c.name, feeds.c.url)
        ]
        query = query.where(or_(*matches))
    return query.where(feeds.c.state == state) if state is not None else query


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _listed(row: Row[*tuple[Any, ...]]) -> ListedFeed:
    values = row._asdict()
    return ListedFeed(**values | {"state": FeedState(row.state), "origin": Origin(row.origin)})
