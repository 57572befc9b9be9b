"""What a chat wants to hear of: one subscription after another, and what the index then finds."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bot.model import FeedState, Length, Pace, Subscription
from bot.settings import ChatSettingsSection
from bot.storage.database import Database
from bot.storage.queries.chats import load_chat
from bot.storage.queries.feeds import add_feed
from bot.storage.queries.subscriptions import subscribe
from bot.storage.queries.topics import load_topic, load_topics
from bot.subscriptions.changes import Changes
from bot.subscriptions.errors import LimitReached, NotFound, QueryFull
from bot.subscriptions.interests import Interests
from bot.subscriptions.service import ImportItem, SubscriptionService
from bot.subscriptions.subscriber import Subscribed
from bot.topics.query import parse_query
from tests.subscriptions.desk import ANA, BOB, NEW, NOW, OLD, open_desk

if TYPE_CHECKING:
    from tests.subscriptions.desk import Desk

TIN = parse_query("tin")


async def test_the_same_again_is_the_same_subscription_and_another_thread_another_one(desk: Desk) -> None:
    before = await desk.of(ANA)
    service = desk.subscriptions
    for again in (
        await service.subscribe_topic(ANA, 0, desk.grain, NOW),
        await service.subscribe_query(ANA, 0, parse_query("gold"), "gold", NOW),
        await service.subscribe_feed(ANA, 0, OLD, "A News", NOW),
    ):
        assert not again.is_new
    assert await desk.of(ANA) == before
    other = await service.subscribe_query(ANA, 5, parse_query("gold"), "gold", NOW)
    assert (other.is_new, other.subscription.topic_id) == (True, before[1].topic_id)


async def test_two_chats_that_add_one_feed_at_once_both_have_it(database: Database, database_url: str) -> None:
    desk = await open_desk(database)
    other = await Database.open(database_url)  # another process
    elsewhere = SubscriptionService(Changes(other, Interests()), ChatSettingsSection())
    try:
        async with database.write() as conn:
            mine = await add_feed(conn, NEW, NOW, name="New")
            await subscribe(conn, Subscription(0, ANA, 0, "New", feed_id=mine.id), NOW)
            theirs = asyncio.create_task(elsewhere.subscribe_feed(BOB, 0, NEW, "New", NOW))
            await _until_it_waits(database)
        assert (await theirs).subscription.feed_id == mine.id
    finally:
        await other.close()
    assert [one.feed_id for one in await desk.of(BOB)] == [mine.id]
    assert mine.id in [one.feed_id for one in await desk.of(ANA)]


async def _until_it_waits(database: Database) -> None:
    """Wait until another transaction waits for ours; on SQLite it does from its beginning."""
    blocked = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    while database.dialect == "postgresql":
        async with database.read() as conn:
            if (await conn.execute(blocked)).scalar_one():
                return


async def test_a_full_chat_is_refused_and_nothing_is_left_behind(database: Database) -> None:
    desk = await open_desk(database, ChatSettingsSection(most_topics=2, most_feeds=1))
    before = await desk.everything()
    with pytest.raises(LimitReached) as topics:
        await desk.subscriptions.subscribe_query(ANA, 0, TIN, "tin", NOW)
    with pytest.raises(LimitReached) as feeds:
        await desk.subscriptions.subscribe_feed(ANA, 0, NEW, "New", NOW)
    assert [(one.value.most, one.value.for_feed) for one in (topics, feeds)] == [(2, False), (1, True)]
    assert await desk.everything() == before
    bob = await desk.subscriptions.subscribe_query(BOB, 0, TIN, "tin", NOW)
    assert (bob.is_new, bob.room) == (True, 1)


async def test_the_index_finds_what_somebody_wants_and_nothing_else(desk: Desk) -> None:
    await desk.subscriptions.subscribe_topic(BOB, 0, desk.grain, NOW)
    assert await desk.index() == {
        "grain harvest": [1], "gold price": [2], "tin mine": [], "zinc rush": [], "feeds": [1],
    }  # fmt: skip
    await desk.subscriptions.unsubscribe(ANA, [1, 2, 3, 99])
    assert (await desk.index()) == {
        "grain harvest": [1], "gold price": [], "tin mine": [], "zinc rush": [], "feeds": [],
    }  # fmt: skip
    assert (await desk.feed(OLD)).state is FeedState.RETIRED
    await desk.subscriptions.forget_chat(BOB)
    assert (await desk.index())["grain harvest"] == []
    async with desk.database.read() as conn:
        assert await load_chat(conn, BOB) is None


async def test_another_query_of_a_curated_topic_is_a_copy(desk: Desk) -> None:
    await desk.subscriptions.subscribe_topic(BOB, 0, desk.grain, NOW)
    changed = await desk.subscriptions.change_query(ANA, 1, TIN, NOW)
    assert changed == (await desk.of(ANA))[0]
    assert (changed.id, changed.name) == (1, "Grain")
    assert changed.topic_id not in {None, desk.grain.id}
    index = await desk.index()
    assert (index["grain harvest"], index["tin mine"]) == ([desk.grain.id], [changed.topic_id])
    again = await desk.subscriptions.change_query(ANA, 1, parse_query("zinc"), NOW)
    assert again.topic_id == changed.topic_id
    assert (await desk.index())["zinc rush"] == [changed.topic_id]


async def test_a_subscription_that_is_named_after_its_query_follows_it(desk: Desk) -> None:
    assert (await desk.subscriptions.change_query(ANA, 2, TIN, NOW)).name == "tin"


async def test_a_word_that_is_not_wanted_leaves_the_topic_as_it_is_for_others(desk: Desk) -> None:
    await desk.subscriptions.subscribe_topic(BOB, 0, desk.grain, NOW)
    mine = await desk.subscriptions.exclude_word(ANA, 1, "harvest", NOW)
    async with desk.database.read() as conn:
        own, grain = await load_topic(conn, mine.topic_id or 0), await load_topic(conn, desk.grain.id)
    assert grain == desk.grain
    assert own is not None
    assert (own.query, own.chat_id, mine.name) == ("(grain OR wheat) -harvest", ANA, "Grain")
    assert own.base_id == desk.grain.id
    assert (await desk.index())["grain harvest"] == [desk.grain.id]
    with pytest.raises(QueryFull):
        await desk.subscriptions.exclude_word(ANA, 1, "x" * 5000, NOW)


async def test_a_word_that_comes_again_makes_it_the_curated_topic_again(desk: Desk) -> None:
    change = desk.subscriptions
    before = (await desk.of(ANA))[0]
    await change.exclude_word(ANA, 1, "harvest", NOW)
    mine = await change.exclude_word(ANA, 1, "beer", NOW)
    assert await change.exclude_word(ANA, 1, "beer", NOW) == mine
    assert not (await change.subscribe_topic(ANA, 0, desk.grain, NOW)).is_new
    assert (await change.include_word(ANA, 1, "harvest", NOW)).topic_id == mine.topic_id
    async with desk.database.read() as conn:
        own = await load_topic(conn, mine.topic_id or 0)
    assert own is not None
    assert (own.query, own.base_id) == ("(grain OR wheat) -beer", desk.grain.id)
    assert await change.include_word(ANA, 1, "beer", NOW) == before
    assert await change.include_word(ANA, 1, "beer", NOW) == before
    async with desk.database.read() as conn:
        assert await load_topic(conn, mine.topic_id or 0) is None
    assert (await desk.index())["grain harvest"] == [desk.grain.id]


async def test_a_query_of_its_own_is_no_longer_the_curated_topic(desk: Desk) -> None:
    await desk.subscriptions.exclude_word(ANA, 1, "harvest", NOW)
    mine = await desk.subscriptions.change_query(ANA, 1, parse_query("barley -harvest"), NOW)
    async with desk.database.read() as conn:
        own = await load_topic(conn, mine.topic_id or 0)
    assert own is not None
    assert (own.query, own.base_id) == ("barley -harvest", None)
    assert (await desk.subscriptions.include_word(ANA, 1, "harvest", NOW)).topic_id == own.id


async def test_a_failing_feed_moves_with_its_subscription_as_it_is(database: Database) -> None:
    desk = await open_desk(database, ChatSettingsSection(most_feeds=1))
    before = (await desk.of(ANA))[2]
    moved = await desk.subscriptions.move_feed(ANA, 3, NOW)
    there = await desk.feed(NEW)
    assert moved == (await desk.of(ANA))[2] == before._replace(feed_id=there.id)
    assert (await desk.index())["feeds"] == [there.id]
    assert (await desk.feed(OLD)).state is FeedState.RETIRED
    with pytest.raises(NotFound):
        await desk.subscriptions.move_feed(ANA, 3, NOW)


async def test_who_has_the_new_address_as_well_keeps_one_of_the_two(desk: Desk) -> None:
    await desk.subscriptions.subscribe_feed(BOB, 0, OLD, "A News", NOW)
    await desk.subscriptions.subscribe_feed(ANA, 0, NEW, "New", NOW)
    moved = await desk.subscriptions.move_feed(ANA, 3, NOW)
    assert [one.id for one in await desk.of(ANA)] == [1, 2, 3]
    assert (moved.pace, moved.silent) == (Pace.DAILY, True)
    old, new = await desk.feed(OLD), await desk.feed(NEW)
    assert (old.state, (await desk.index())["feeds"]) == (FeedState.ACTIVE, [old.id, new.id])


async def test_the_settings_of_one_subscription(desk: Desk) -> None:
    service, later = desk.subscriptions, NOW + timedelta(days=1)
    await service.rename(ANA, 1, "  Corn\n")
    await service.set_pace(ANA, 1, Pace.WEEKLY)
    await service.set_length(ANA, 1, Length.LONG)
    await service.toggle_sound(ANA, 1)
    for outlet in ("BBC", "Reuters", "BBC"):
        await service.toggle_outlet(ANA, 1, outlet, only=True)
    await service.toggle_outlet(ANA, 1, "AP", only=False)
    paused = await service.pause(ANA, 1, later)
    wanted = Subscription(
        1, ANA, 0, "Corn", topic_id=desk.grain.id, pace=Pace.WEEKLY, silent=True, length=Length.LONG,
        only_outlets=("Reuters",), never_outlets=("AP",), paused_until=later,
    )  # fmt: skip
    assert paused == (await desk.of(ANA))[0] == wanted
    assert await service.resume(ANA, 1, NOW) == (await desk.of(ANA))[0] == wanted._replace(paused_until=None)


async def test_nobody_changes_the_subscription_of_another_chat(desk: Desk) -> None:
    before = await desk.everything()
    with pytest.raises(NotFound):
        await desk.subscriptions.rename(BOB, 1, "Mine")
    with pytest.raises(NotFound):
        await desk.subscriptions.change_query(BOB, 1, TIN, NOW)
    with pytest.raises(NotFound):
        await desk.subscriptions.change_query(ANA, 3, TIN, NOW)  # a feed's
    assert await desk.everything() == before


async def test_a_file_is_taken_over_as_far_as_there_is_room(database: Database) -> None:
    desk = await open_desk(database, ChatSettingsSection(most_topics=3, most_feeds=1))
    draft = Subscription(0, ANA, 0, "Theirs", pace=Pace.WEEKLY)
    wanted = (parse_query("gold"), TIN, parse_query("zinc"), NEW, OLD)
    outcomes = await desk.subscriptions.import_all(ANA, [ImportItem(one, "t", draft) for one in wanted], None, NOW)
    assert [one.is_new if isinstance(one, Subscribed) else one.for_feed for one in outcomes] == [
        False, True, False, True, False,
    ]  # fmt: skip
    assert [isinstance(one, LimitReached) for one in outcomes] == [False, False, True, True, False]
    assert [(one.name, one.pace) for one in await desk.of(ANA)] == [
        ("Grain", Pace.INSTANT), ("gold", Pace.INSTANT), ("A News", Pace.DAILY), ("Theirs", Pace.WEEKLY),
    ]  # fmt: skip
    assert (await desk.index())["zinc rush"] == []


async def test_a_feed_is_filtered_by_words_and_the_words_are_no_topic_of_their_own(desk: Desk) -> None:
    filtered = await desk.subscriptions.subscribe_feed(BOB, 0, NEW, "New", NOW, query=TIN)
    assert (filtered.is_new, filtered.query, filtered.was_filtered) == (True, "tin", True)
    one = filtered.subscription
    assert one == (await desk.of(BOB))[0]
    assert (one.name, one.feed_id, one.topic_id is None) == ("New", (await desk.feed(NEW)).id, False)
    assert (await desk.index())["tin mine"] == [one.topic_id]
    whole = await desk.subscriptions.subscribe_query(BOB, 0, TIN, "tin", NOW)
    assert (whole.is_new, whole.subscription.feed_id) == (True, None)
    assert whole.subscription.topic_id != one.topic_id
    await desk.subscriptions.unsubscribe(BOB, [one.id])
    index = await desk.index()
    assert (index["tin mine"], index["feeds"]) == ([whole.subscription.topic_id], [1])


async def test_a_filter_is_changed_taken_away_and_put_on(desk: Desk) -> None:
    [feed] = [one for one in await desk.of(ANA) if one.feed_id is not None]
    again = await desk.subscriptions.subscribe_feed(ANA, 0, OLD, "A News", NOW, query=TIN)
    assert (again.is_new, again.was_filtered, again.subscription.id) == (False, True, feed.id)
    same = await desk.subscriptions.subscribe_feed(ANA, 0, OLD, "A News", NOW, query=TIN)
    kept = await desk.subscriptions.subscribe_feed(ANA, 0, OLD, "A News", NOW)
    assert [(one.was_filtered, one.query) for one in (same, kept)] == [(False, "tin")] * 2
    other = await desk.subscriptions.filter_feed(ANA, feed.id, parse_query("zinc"), NOW)
    assert other.topic_id == again.subscription.topic_id
    assert (await desk.index())["zinc rush"] == [other.topic_id]
    fewer = await desk.subscriptions.exclude_word(ANA, feed.id, "rush", NOW)
    assert (fewer.topic_id, fewer.feed_id) == (other.topic_id, feed.feed_id)
    assert (await desk.index())["zinc rush"] == []
    assert await desk.subscriptions.filter_feed(ANA, feed.id, None, NOW) == feed
    assert await desk.subscriptions.filter_feed(ANA, feed.id, None, NOW) == feed
    assert (await desk.index())["feeds"] == [1]
    async with desk.database.read() as conn:
        assert list(await load_topics(conn, [other.topic_id or 0])) == []
    with pytest.raises(NotFound):
        await desk.subscriptions.filter_feed(ANA, 1, TIN, NOW)
    with pytest.raises(NotFound):
        await desk.subscriptions.filter_feed(BOB, feed.id, TIN, NOW)


async def test_the_feed_that_a_failing_one_moves_to_is_filtered_as_it_was(desk: Desk) -> None:
    filtered = await desk.subscriptions.subscribe_feed(ANA, 0, OLD, "A News", NOW, query=TIN)
    moved = await desk.subscriptions.move_feed(ANA, filtered.subscription.id, NOW)
    assert (moved.topic_id, moved.feed_id) == (filtered.subscription.topic_id, (await desk.feed(NEW)).id)
