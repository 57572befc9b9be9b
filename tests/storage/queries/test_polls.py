from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update

from bot.model import EntryState, FeedState
from bot.problems import FeedProblem, FeedReason
from bot.storage.queries.feeds import add_feed, load_feed
from bot.storage.queries.polls import save_polls
from bot.storage.tables import entries, feeds
from tests.storage.queries.test_entries import make_entry
from tests.storage.queries.test_feeds import HOUR, NOW, A, B, C, add

if TYPE_CHECKING:
    from bot.storage.database import Database


async def test_what_a_round_came_to_is_saved_as_one(database: Database) -> None:
    async with database.write() as conn:
        one, two = await add(conn, A), await add(conn, B)
    polled = replace(
        one,
        state=FeedState.FAILING,
        etag='"1"',
        last_modified="yesterday",
        body_hash=b"\x00\xff",
        seen_spans=b"12345678",
        primed=True,
        entries_a_week=12.5,
        failures=3,
        failing_since=NOW - HOUR,
        last_good_at=NOW - HOUR,
        last_polled_at=NOW,
        next_poll_at=NOW + HOUR,
        reason=FeedReason.of(FeedProblem.TOO_LARGE, mb=2.5),
        moved_to=C,
        moved_seen=2,
        site_url="https://a.example/",
        offered_url=C,
        ttl_minutes=60,
        skip_hours=3,
        skip_days=1,
    )
    async with database.write() as conn:
        await save_polls(conn, [polled, two], [(make_entry(1, one.id), EntryState.READ)] * 2)
    async with database.read() as conn:
        assert await load_feed(conn, one.id) == polled
        assert await load_feed(conn, two.id) == two
        assert len((await conn.execute(select(entries.c.id))).all()) == 1
    async with database.write() as conn:
        await save_polls(conn, [], [])


async def test_what_a_feed_says_of_itself_fills_only_what_nobody_has_said(database: Database) -> None:
    async with database.write() as conn:
        named, nameless = await add(conn, A), await add_feed(conn, B, NOW)
        says: dict[str, Any] = {"name": "Itself", "outlet": "Itself", "language": "fr"}
        await save_polls(conn, [replace(named, **says), replace(nameless, **says)], [])
        one, two = await load_feed(conn, named.id), await load_feed(conn, nameless.id)
    assert one is not None
    assert two is not None
    assert (one.name, one.outlet, one.language) == ("a", "a", "fr")
    assert (two.name, two.outlet, two.language) == ("Itself", "Itself", "fr")


async def test_a_feed_that_moves_takes_its_new_address(database: Database) -> None:
    async with database.write() as conn:
        feed = await add(conn, A, etag='"1"')
        moved = replace(feed, url=B)
        await save_polls(conn, [moved], [], moved=[moved])
        loaded = await load_feed(conn, feed.id)
    assert loaded is not None
    assert (loaded.url, loaded.etag, loaded.moved_seen) == (B, "", 0)


async def test_of_a_feed_that_is_the_same_only_its_times_are_written(database: Database) -> None:
    """What somebody has changed while it was polled stays as it is."""
    async with database.write() as conn:
        feed = await add(conn, A, claimed_by=0)
        await conn.execute(update(feeds).where(feeds.c.id == feed.id).values(state=FeedState.RETIRED, etag='"2"'))
        times: dict[str, Any] = {
            "next_poll_at": NOW + HOUR,
            "last_polled_at": NOW,
            "last_good_at": NOW,
            "entries_a_week": 3.5,
        }
        await save_polls(conn, [replace(feed, **times)], [], before=[feed])
        assert await load_feed(conn, feed.id) == replace(feed, **times, state=FeedState.RETIRED, etag='"2"')
        assert (await conn.execute(select(feeds.c.claimed_by))).scalar_one() is None


async def test_a_feed_that_has_changed_is_written_as_a_whole(database: Database) -> None:
    async with database.write() as conn:
        one, two = await add(conn, A), await add(conn, B)
        polled = [replace(one, etag='"2"', last_polled_at=NOW), replace(two, last_polled_at=NOW + timedelta(seconds=1))]
        await save_polls(conn, polled, [], before=[one, two])
        assert [await load_feed(conn, feed.id) for feed in polled] == polled
