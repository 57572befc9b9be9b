"""Queries about feeds: those that are due, and the outcome of polls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import case, delete, func, or_, select, update

from bot.model import EntryState, Feed, FeedState, Origin
from bot.problems import FeedProblem, FeedReason
from bot.storage.queries.privacy.visibility import sees_feed
from bot.storage.tables import entries, feeds, subscriptions
from bot.storage.upsert import insert_if_new
from bot.text.hosts import host_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime, timedelta

    from sqlalchemy import Row
    from sqlalchemy.ext.asyncio import AsyncConnection


# In the order of the record's fields, so that a row becomes one without looking names up: 10,000 are read a round.
FEED_COLUMNS = tuple(feeds.c[name] for name in Feed.__dataclass_fields__)
_STATE_AT = list(Feed.__dataclass_fields__).index("state")
_ORIGIN_AT = list(Feed.__dataclass_fields__).index("origin")
_LEADER = 0  # jobs have numbers from 1 on
BROUGHT_BY_CHAT: dict[str, Any] = {"origin": Origin.CHAT, "configured_url": None}
_GONE: dict[str, Any] = {
    "state": FeedState.RETIRED,
    "reason": FeedReason(FeedProblem.UNWANTED),
    "failing_since": None,
}


def feed_of(row: Row[Any]) -> Feed:
    """Return the record of a row of ``FEED_COLUMNS``."""
    values = list(row[: len(FEED_COLUMNS)])
    values[_STATE_AT] = FeedState(values[_STATE_AT])
    values[_ORIGIN_AT] = Origin(values[_ORIGIN_AT])
    return Feed(*values)


async def load_feed(conn: AsyncConnection, feed_id: int) -> Feed | None:
    """Return one feed; None if it is gone."""
    row = (await conn.execute(select(*FEED_COLUMNS).where(feeds.c.id == feed_id))).one_or_none()
    return feed_of(row) if row else None


async def load_feeds_of(conn: AsyncConnection, feed_ids: Collection[int]) -> dict[int, Feed]:
    """Return some feeds by their ids; those that are gone are left out."""
    found = [feed_of(row) for row in await conn.execute(select(*FEED_COLUMNS).where(feeds.c.id.in_(feed_ids)))]
    return {feed.id: feed for feed in found}


async def load_feed_by_url(conn: AsyncConnection, url: str) -> Feed | None:
    """Return the feed at an address; None if there is none."""
    row = (await conn.execute(select(*FEED_COLUMNS).where(feeds.c.url == url))).one_or_none()
    return feed_of(row) if row else None


async def load_feeds(conn: AsyncConnection) -> list[Feed]:
    """Return every feed, by name: for the operator alone."""
    return [feed_of(row) for row in await conn.execute(select(*FEED_COLUMNS).order_by(feeds.c.name, feeds.c.id))]


async def load_feeds_seen(conn: AsyncConnection, chat_id: int) -> list[Feed]:
    """Return the feeds that a chat may know of, by name."""
    query = select(*FEED_COLUMNS).where(sees_feed(chat_id)).order_by(feeds.c.name, feeds.c.id)
    return [feed_of(row) for row in await conn.execute(query)]


async def feeds_due(conn: AsyncConnection, now: datetime, limit: int) -> list[Feed]:
    """Return the feeds to poll now, the longest overdue first."""
    query = (
        select(*FEED_COLUMNS)
        .where(feeds.c.state.in_([FeedState.ACTIVE, FeedState.FAILING]), feeds.c.next_poll_at <= now)
        .order_by(feeds.c.next_poll_at, feeds.c.id)
        .limit(limit)
    )
    return [feed_of(row) for row in await conn.execute(query)]


async def has_due(conn: AsyncConnection, now: datetime | None) -> bool:
    """Return True if a feed is to be polled now; without a moment: if there is one that is polled at all."""
    query = select(feeds.c.id).where(feeds.c.state.in_([FeedState.ACTIVE, FeedState.FAILING]))
    if now is not None:
        query = query.where(feeds.c.next_poll_at <= now)
    return (await conn.execute(query.limit(1))).first() is not None


async def claim_feeds(
    conn: AsyncConnection, now: datetime, lease: timedelta, limit: int, *, after_id: int | None = None
) -> list[Feed]:
    """Claim feeds to poll, so that no other worker takes them before the lease ends.

    Args:
        conn: In a transaction that writes.
        now: The moment.
        lease: How long a claim holds, unless ``release_claims`` ends it: who leads next calls that.
        limit: How many.
        after_id: None for those that are due; else all feeds above this id, due or not, in the order of their ids.
    """
    query = select(*FEED_COLUMNS).where(feeds.c.state.in_([FeedState.ACTIVE, FeedState.FAILING]))
    if after_id is None:
        query = query.where(feeds.c.next_poll_at <= now).order_by(feeds.c.next_poll_at, feeds.c.id)
    else:
        query = query.where(feeds.c.id > after_id).order_by(feeds.c.id)
    # SQLite has one writer, and leaves the clause out.
    rows = list(await conn.execute(query.limit(limit).with_for_update(skip_locked=True)))
    claimed = [feed_of(row) for row in rows]
    if claimed:
        ids = [feed.id for feed in claimed]
        await conn.execute(
            update(feeds).where(feeds.c.id.in_(ids)).values(next_poll_at=now + lease, claimed_by=_LEADER)
        )
    return claimed


async def release_claims(conn: AsyncConnection, now: datetime) -> None:
    """Let feeds be due that a leader had claimed when it died: who leads now is the only one that claims so."""
    await conn.execute(update(feeds).where(feeds.c.claimed_by == _LEADER).values(next_poll_at=now, claimed_by=None))


async def give_back_feeds(conn: AsyncConnection, feed_ids: Collection[int], due: datetime) -> None:
    """Let feeds that were claimed and not polled be due again."""
    await conn.execute(update(feeds).where(feeds.c.id.in_(feed_ids)).values(next_poll_at=due, claimed_by=None))


async def move_feed(conn: AsyncConnection, feed_id: int, url: str) -> int:
    """Give a feed another address; where a feed is already at it the two become one, subscriptions and all.

    Of the two, one that is everybody's makes the other one so. What a private feed has told is nobody else's: only
    what is not filed yet moves with it.

    Returns:
        The id of the feed that is at the address now.
    """
    there = (await conn.execute(select(feeds.c.id).where(feeds.c.url == url, feeds.c.id != feed_id))).scalar()
    if there is None:
        unknown = dict.fromkeys(("moved_to", "offered_url", "etag", "last_modified"), "")
        fresh: dict[str, Any] = {"url": url, "host": host_of(url), "moved_seen": 0} | unknown
        await conn.execute(update(feeds).where(feeds.c.id == feed_id).values(fresh))
        return feed_id
    await _move_subscriptions(conn, feed_id, there)
    old = (await conn.execute(select(feeds.c.configured_url, feeds.c.origin).where(feeds.c.id == feed_id))).one()
    await _move_entries(conn, feed_id, there, unfiled=old.origin == Origin.CHAT)
    known: dict[str, Any] = {"state": case((feeds.c.state == FeedState.RETIRED, FeedState.ACTIVE), else_=feeds.c.state)}
    if old.origin == Origin.CHAT:
        # What it has told stays with who had it. Its stories are still known, so that nobody is told of them again.
        await conn.execute(update(feeds).where(feeds.c.id == feed_id).values(_GONE | {"moved_to": url}))
    else:
        await conn.execute(delete(feeds).where(feeds.c.id == feed_id))
        known["configured_url"] = func.coalesce(feeds.c.configured_url, old.configured_url)
        known["origin"] = case((feeds.c.origin == Origin.CHAT, old.origin), else_=feeds.c.origin)
    await conn.execute(update(feeds).where(feeds.c.id == there).values(known))
    return int(there)


async def _move_subscriptions(conn: AsyncConnection, old_id: int, new_id: int) -> None:
    old, new = subscriptions.alias("old"), subscriptions.alias("new")
    both = (
        select(old.c.id)
        .join(new, (new.c.chat_id == old.c.chat_id) & (new.c.thread_id == old.c.thread_id))
        .where(old.c.feed_id == old_id, new.c.feed_id == new_id)
    )
    await conn.execute(delete(subscriptions).where(subscriptions.c.id.in_(both.scalar_subquery())))
    await conn.execute(update(subscriptions).where(subscriptions.c.feed_id == old_id).values(feed_id=new_id))


async def _move_entries(conn: AsyncConnection, old_id: int, new_id: int, *, unfiled: bool) -> None:
    known = entries.alias("known")
    copies = select(known.c.id).where(
        known.c.feed_id == new_id,
        (known.c.guid == entries.c.guid) | (known.c.twin == entries.c.twin) | (known.c.identity == entries.c.identity),
    )
    moved = update(entries).where(entries.c.feed_id == old_id, ~copies.exists())
    if unfiled:
        moved = moved.where(entries.c.state != EntryState.FILED)
    await conn.execute(moved.values(feed_id=new_id))


async def add_feed(
    conn: AsyncConnection,
    url: str,
    now: datetime,
    *,
    name: str = "",
    outlet: str = "",
    site_url: str = "",
    language: str = "",
    origin: Origin = Origin.CHAT,
) -> Feed:
    """Return the feed at an address: a new one that is due now, or the known one, polled again if it was retired.

    A chat's feed that the operator adds becomes everybody's.
    """
    said = {"url": url, "name": name, "outlet": outlet or name, "site_url": site_url, "language": language}
    whose = {"origin": origin, "filed_private": origin is Origin.CHAT}
    new = said | whose | {"next_poll_at": now, "created_at": now}
    # Another may be adding it at this moment: then this waits until that is done, and takes what is there.
    added = await conn.execute(insert_if_new(conn.dialect.name, feeds).values(new).returning(feeds.c.id))
    if added.scalar_one_or_none() is None:
        known = await _feed_at(conn, url)
        if known.state is FeedState.RETIRED:
            await retry_feed(conn, known.id, now)
        if origin is not known.origin and (origin is not Origin.CHAT or known.state is FeedState.RETIRED):
            # The operator's word counts for all; what the operator gave up is whose it is who takes it up.
            await conn.execute(update(feeds).where(feeds.c.id == known.id).values(_brought_by(origin)))
    return await _feed_at(conn, url)


async def _feed_at(conn: AsyncConnection, url: str) -> Feed:
    return feed_of((await conn.execute(select(*FEED_COLUMNS).where(feeds.c.url == url))).one())


def _brought_by(origin: Origin) -> dict[str, Any]:
    return BROUGHT_BY_CHAT if origin is Origin.CHAT else {"origin": origin}


async def change_origin(conn: AsyncConnection, feed_id: int, origin: Origin) -> None:
    """Make a feed that a chat or the operator has added everybody's or private; those of the configuration stay."""
    await conn.execute(
        update(feeds).where(feeds.c.id == feed_id, feeds.c.origin != Origin.CONFIG).values(origin=origin)
    )


async def retry_feed(conn: AsyncConnection, feed_id: int, now: datetime) -> None:
    """Poll a feed at the next tick, whatever its state; its failures begin anew."""
    await conn.execute(
        update(feeds)
        .where(feeds.c.id == feed_id)
        .values(state=FeedState.ACTIVE, next_poll_at=now, claimed_by=None, failures=0, failing_since=None, moved_seen=0)
    )


async def retire_feed(conn: AsyncConnection, feed_id: int, reason: FeedReason) -> None:
    """Stop polling a feed. Its entries stay until the clean-up."""
    await conn.execute(update(feeds).where(feeds.c.id == feed_id).values(state=FeedState.RETIRED, reason=reason))


async def offer_url(conn: AsyncConnection, feed_id: int, url: str) -> None:
    """Store the new address that was found for a failing feed."""
    await conn.execute(update(feeds).where(feeds.c.id == feed_id).values(offered_url=url))


async def feeds_to_notice(
    conn: AsyncConnection, now: datetime, *, failures: int, after: timedelta, moved_failures: int
) -> list[Feed]:
    """Return the feeds whose subscribers are owed a notice: they fail, have moved, or are gone.

    Args:
        conn: Of the database.
        now: The moment.
        failures: How often a feed has to fail ...
        after: ... over how long a time.
        moved_failures: How often one has to fail whose new address was found.
    """
    query = select(*FEED_COLUMNS).where(
        feeds.c.noticed_at.is_(None),
        feeds.c.failing_since.is_not(None),
        or_(
            (feeds.c.state == FeedState.FAILING)
            & (feeds.c.failures >= failures)
            & (feeds.c.failing_since <= now - after),
            (feeds.c.state == FeedState.FAILING) & (feeds.c.failures >= moved_failures) & (feeds.c.offered_url != ""),
            feeds.c.state == FeedState.RETIRED,
        ),
    )
    return [feed_of(row) for row in await conn.execute(query.order_by(feeds.c.id))]


async def feeds_back(conn: AsyncConnection) -> list[Feed]:
    """Return the feeds that work again and whose subscribers had a notice that they failed."""
    query = select(*FEED_COLUMNS).where(feeds.c.last_good_at > feeds.c.noticed_at, feeds.c.state == FeedState.ACTIVE)
    return [feed_of(row) for row in await conn.execute(query.order_by(feeds.c.id))]


async def save_noticed(conn: AsyncConnection, feed_ids: Iterable[int], at: datetime | None) -> None:
    """Store the moment of the notice that feeds fail; None once their subscribers know that they work again."""
    await conn.execute(update(feeds).where(feeds.c.id.in_(list(feed_ids))).values(noticed_at=at))


async def feeds_wanted(conn: AsyncConnection, among: Collection[int] | None = None) -> list[int]:
    """Return the ids of the feeds that some chat has subscribed to: all of them, or those among some ids."""
    query = select(subscriptions.c.feed_id).where(subscriptions.c.feed_id.is_not(None)).distinct()
    if among is not None:
        query = query.where(subscriptions.c.feed_id.in_(among))
    return list((await conn.execute(query.order_by(subscriptions.c.feed_id))).scalars())


async def feeds_failing_since(conn: AsyncConnection, before: datetime) -> list[tuple[int, str, FeedReason | None]]:
    """Return the feeds that have failed since before a moment: id, name and reason each."""
    rows = await conn.execute(
        select(feeds.c.id, feeds.c.name, feeds.c.reason)
        .where(feeds.c.state == FeedState.FAILING, feeds.c.failing_since <= before)
        .order_by(feeds.c.name)
    )
    return [(row.id, row.name, row.reason) for row in rows]


async def find_feed(conn: AsyncConnection, text: str) -> int | None:
    """Return the id of the feed with this address or name; None if there is none."""
    query = select(feeds.c.id).where(or_(feeds.c.url == text, func.lower(feeds.c.name) == text.lower()))
    return (await conn.execute(query.order_by(feeds.c.id).limit(1))).scalar_one_or_none()
