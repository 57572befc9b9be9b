from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select, update

from bot.model import ChatKind, EntryState, Feed, FeedState, Origin, Subscription
from bot.problems import FeedProblem, FeedReason
from bot.settings import FeedConfig
from bot.storage.queries.chats import save_chat
from bot.storage.queries.configured_feeds import sync_feeds
from bot.storage.queries.feeds import (
    add_feed,
    claim_feeds,
    feeds_back,
    feeds_due,
    feeds_to_notice,
    feeds_wanted,
    has_due,
    load_feed,
    load_feed_by_url,
    load_feeds,
    load_feeds_of,
    move_feed,
    offer_url,
    release_claims,
    retire_feed,
    retry_feed,
    save_noticed,
)
from bot.storage.queries.polls import save_polls
from bot.storage.queries.subscriptions import subscribe
from bot.storage.tables import entries, feeds, subscriptions
from tests.storage.queries.test_entries import make_entry

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.storage.database import Database

NOW = datetime(2026, 3, 27, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
A, B, C = (f"https://{name}.example/rss" for name in "abc")


async def add(conn: AsyncConnection, url: str, **changes: Any) -> Feed:
    """A feed, with some columns changed."""
    feed = await add_feed(conn, url, NOW, name=url[8], origin=changes.pop("origin", Origin.CHAT))
    if changes:
        await conn.execute(update(feeds).where(feeds.c.id == feed.id).values(changes))
    loaded = await load_feed(conn, feed.id)
    assert loaded is not None
    return loaded


async def want(conn: AsyncConnection, chat_id: int, feed: Feed, thread_id: int = 0) -> None:
    await save_chat(conn, chat_id, kind=ChatKind.PRIVATE, title="", language="en", now=NOW)
    await subscribe(conn, Subscription(0, chat_id, thread_id, feed.name, feed_id=feed.id), NOW)


async def test_a_feed_is_added_once_and_is_due_at_once(database: Database) -> None:
    async with database.write() as conn:
        feed = await add_feed(conn, A, NOW, name="Example", site_url="https://a.example/", language="de")
        assert await add_feed(conn, A, NOW + HOUR, name="Another name") == feed
        assert await feeds_due(conn, NOW, 10) == [feed]
        assert await load_feed_by_url(conn, A) == feed
        assert await load_feed_by_url(conn, B) is None
        assert await load_feed(conn, 99) is None
        assert await load_feeds_of(conn, [1, 99]) == {1: await load_feed(conn, 1)}
        assert await load_feeds_of(conn, []) == {}
    assert feed == Feed(
        id=feed.id,
        url=A,
        name="Example",
        outlet="Example",
        language="de",
        origin=Origin.CHAT,
        site_url="https://a.example/",
        next_poll_at=NOW,
    )


async def test_the_longest_overdue_is_polled_first_and_the_retired_never(database: Database) -> None:
    async with database.write() as conn:
        await add(conn, A, next_poll_at=NOW - HOUR)
        await add(conn, B, next_poll_at=NOW - 2 * HOUR, state="failing")
        await add(conn, C, next_poll_at=NOW - 3 * HOUR, state="retired")
        await add(conn, "https://d.example/rss", next_poll_at=NOW + HOUR)
        assert [feed.name for feed in await feeds_due(conn, NOW, 10)] == ["b", "a"]
        assert [feed.name for feed in await feeds_due(conn, NOW, 1)] == ["b"]
        assert [await has_due(conn, NOW - HOUR), await has_due(conn, NOW - 3 * HOUR)] == [True, False]
        assert await has_due(conn, None)
        assert [feed.name for feed in await load_feeds(conn)] == ["a", "b", "c", "d"]


async def test_where_all_feeds_are_retired_there_is_none_to_poll(database: Database) -> None:
    async with database.write() as conn:
        await add(conn, A, next_poll_at=NOW - HOUR, state="retired")
        assert not await has_due(conn, None)


async def test_a_claimed_feed_is_nobody_elses_until_the_claim_ends(database: Database) -> None:
    async with database.write() as conn:
        first, second = await add(conn, A), await add(conn, B, next_poll_at=NOW - HOUR)
        assert await claim_feeds(conn, NOW, HOUR, 1) == [second]
        assert await claim_feeds(conn, NOW, HOUR, 10) == [first]
        assert await claim_feeds(conn, NOW, HOUR, 10) == []
        assert len(await claim_feeds(conn, NOW + HOUR, HOUR, 10)) == 2


async def test_what_a_dead_leader_had_claimed_is_due_again_and_nothing_else(database: Database) -> None:
    async with database.write() as conn:
        claimed = await add(conn, A)
        await add(conn, B, next_poll_at=NOW + HOUR)
        await add(conn, C, next_poll_at=NOW + HOUR, claimed_by=7)  # a worker's job
        assert await claim_feeds(conn, NOW, HOUR, 10) == [claimed]
        await release_claims(conn, NOW)
        assert [feed.id for feed in await claim_feeds(conn, NOW, HOUR, 10)] == [claimed.id]
        await save_polls(conn, [replace(claimed, next_poll_at=NOW + HOUR)], [])
        await release_claims(conn, NOW)
        assert await claim_feeds(conn, NOW, HOUR, 10) == []


async def test_all_feeds_are_claimed_in_portions_due_or_not(database: Database) -> None:
    async with database.write() as conn:
        ids = [(await add(conn, url, next_poll_at=NOW + HOUR)).id for url in (A, B, C)]
        first = await claim_feeds(conn, NOW, HOUR, 2, after_id=0)
        second = await claim_feeds(conn, NOW, HOUR, 2, after_id=first[-1].id)
        assert [feed.id for feed in (*first, *second)] == ids
        assert await claim_feeds(conn, NOW, HOUR, 2, after_id=ids[-1]) == []


async def test_a_feed_that_moves_to_where_one_is_already_joins_it(database: Database) -> None:
    """Subscriptions come along, each chat keeps one, and an entry that both had is there once."""
    async with database.write() as conn:
        old = await add(conn, A, configured_url=A, origin=Origin.CONFIG)
        new = await add(conn, B, state="retired")
        await want(conn, 1, old)
        await want(conn, 2, old)
        await want(conn, 2, new)
        await want(conn, 2, old, thread_id=5)
        both = [(make_entry(1, old.id), EntryState.READ), (make_entry(2, old.id), EntryState.READ)]
        await save_polls(
            conn, [], [*both, (make_entry(1, new.id), EntryState.READ), (make_entry(3, new.id), EntryState.READ)]
        )
        assert await move_feed(conn, old.id, B) == new.id
        recipients = (
            await conn.execute(
                select(subscriptions.c.chat_id, subscriptions.c.thread_id, subscriptions.c.feed_id).order_by(
                    subscriptions.c.chat_id, subscriptions.c.thread_id
                )
            )
        ).all()
        left = (await conn.execute(select(entries.c.feed_id, entries.c.guid).order_by(entries.c.guid))).all()
        joined = (await conn.execute(select(feeds.c.id, feeds.c.configured_url, feeds.c.state))).all()
    assert [tuple(row) for row in recipients] == [(1, 0, new.id), (2, 0, new.id), (2, 5, new.id)]
    assert [tuple(row) for row in left] == [(new.id, f"guid {number}") for number in (1, 2, 3)]
    assert [tuple(row) for row in joined] == [(new.id, A, "active")]


async def test_a_feed_that_failed_for_hours_is_noticed_once_and_once_more_when_it_is_back(database: Database) -> None:
    failing = {"state": "failing", "failures": 6, "failing_since": NOW - 6 * HOUR}
    async with database.write() as conn:
        feed = await add(conn, A, **failing)
        await add(conn, B, **(failing | {"failures": 5}))
        await add(conn, C, **(failing | {"failing_since": NOW - 5 * HOUR}))
        gone = await add(conn, "https://gone.example/rss", state="retired", failures=1, failing_since=NOW)
        found_new = failing | {"failing_since": NOW, "offered_url": "https://new.example/rss"}
        moved = await add(conn, "https://moved.example/rss", **(found_new | {"failures": 3}))
        await add(conn, "https://maybe.example/rss", **(found_new | {"failures": 2}))
        rules: dict[str, Any] = {"failures": 6, "after": 6 * HOUR, "moved_failures": 3}
        told = [feed.id, gone.id, moved.id]
        assert [found.id for found in await feeds_to_notice(conn, NOW, **rules)] == told
        await save_noticed(conn, told, NOW)
        assert await feeds_to_notice(conn, NOW, **rules) == []
        assert await feeds_back(conn) == []
        await retry_feed(conn, feed.id, NOW)
        well = await load_feed(conn, feed.id)
        assert well is not None
        assert (well.state, well.failures, well.next_poll_at) == (FeedState.ACTIVE, 0, NOW)
        assert await feeds_back(conn) == []  # being retried is not being back
        await save_polls(conn, [replace(well, last_good_at=NOW + HOUR)], [])
        assert [found.id for found in await feeds_back(conn)] == [feed.id]
        await save_noticed(conn, [feed.id], None)
        assert await feeds_back(conn) == []


async def test_a_retired_feed_that_is_added_again_is_back(database: Database) -> None:
    async with database.write() as conn:
        feed = await add(conn, A)
        await retire_feed(conn, feed.id, FeedReason(FeedProblem.REMOVED_BY_OPERATOR))
        await offer_url(conn, feed.id, B)
        retired = await load_feed(conn, feed.id)
        reason = FeedReason(FeedProblem.REMOVED_BY_OPERATOR)
        assert retired == replace(feed, state=FeedState.RETIRED, reason=reason, offered_url=B)
        again = await add_feed(conn, A, NOW + HOUR)
        assert (again.id, again.state, again.next_poll_at) == (feed.id, FeedState.ACTIVE, NOW + HOUR)


def config(url: str, name: str = "Name", **values: str) -> FeedConfig:
    return FeedConfig.model_validate({"name": name, "url": url, **values})


async def test_the_table_follows_the_configuration(database: Database) -> None:
    async with database.write() as conn:
        await sync_feeds(conn, [config(A, "First", outlet="Paper", language="de"), config(B, "Second")], NOW)
        first = await load_feed_by_url(conn, A)
        assert first is not None
        assert (first.name, first.outlet, first.language, first.next_poll_at) == ("First", "Paper", "de", NOW)
        await sync_feeds(conn, [config(A, "Renamed")], NOW + HOUR)
        found = {feed.url: (feed.name, feed.outlet, feed.language, feed.state) for feed in await load_feeds(conn)}
        assert found == {
            A: ("Renamed", "Renamed", "de", FeedState.ACTIVE),
            B: ("Second", "Second", "", FeedState.RETIRED),
        }
        await sync_feeds(conn, [config(A, "Renamed"), config(B, "Second")], NOW + HOUR)
        second = await load_feed_by_url(conn, B)
        assert second is not None
        assert (second.state, second.reason) == (FeedState.ACTIVE, None)


async def test_a_feed_that_is_gone_stays_retired_whatever_the_configuration_says(database: Database) -> None:
    async with database.write() as conn:
        await sync_feeds(conn, [config(A)], NOW)
        feed = await load_feed_by_url(conn, A)
        assert feed is not None
        await retire_feed(conn, feed.id, FeedReason.of(FeedProblem.GONE, status="410"))
        await sync_feeds(conn, [config(A)], NOW)
        again = await load_feed_by_url(conn, A)
    assert again is not None
    assert again.state is FeedState.RETIRED


async def test_a_feed_that_chats_want_stays_when_the_operator_takes_it_out(database: Database) -> None:
    async with database.write() as conn:
        await sync_feeds(conn, [config(A), config(B)], NOW)
        feed = await load_feed_by_url(conn, A)
        assert feed is not None
        await want(conn, 1, feed)
        assert await feeds_wanted(conn) == [feed.id]
        await sync_feeds(conn, [], NOW)
        states = {found.url: found.state for found in await load_feeds(conn)}
    assert states == {A: FeedState.ACTIVE, B: FeedState.RETIRED}


@pytest.mark.parametrize("joins", [False, True])
async def test_a_configured_feed_that_has_moved_is_still_the_configured_one(database: Database, joins: bool) -> None:
    async with database.write() as conn:
        await sync_feeds(conn, [config(A)], NOW)
        feed = await load_feed_by_url(conn, A)
        assert feed is not None
        if joins:
            await add(conn, B)
        await move_feed(conn, feed.id, B)
        await sync_feeds(conn, [config(A, "New name")], NOW)
        found = [(known.url, known.name, known.state) for known in await load_feeds(conn)]
    assert found == [(B, "New name", FeedState.ACTIVE)]
