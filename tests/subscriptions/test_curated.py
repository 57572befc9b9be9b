"""What the operator offers to everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.model import FeedState
from bot.settings import TopicConfig
from bot.storage.queries.topics import load_topic, topics_curated
from bot.subscriptions.errors import NameTaken, NotFound
from bot.topics.query import parse_query
from tests.subscriptions.desk import ANA, BOB, NEW, NOW, OLD

if TYPE_CHECKING:
    from tests.subscriptions.desk import Desk


async def test_a_name_is_offered_once_whatever_its_capitals(desk: Desk) -> None:
    before = await desk.everything()
    with pytest.raises(NameTaken):
        await desk.curated.add_topic(" GRAIN", parse_query("tin"), NOW)
    assert await desk.everything() == before


async def test_who_kept_a_removed_topic_hears_of_its_new_query_when_it_is_offered_again(desk: Desk) -> None:
    assert await desk.curated.remove_topic(desk.grain.id, NOW) == 1
    assert (await desk.index())["grain harvest"] == [desk.grain.id]
    again = await desk.curated.add_topic("Grain", parse_query("tin"), NOW)
    assert again.id == desk.grain.id
    index = await desk.index()
    assert (index["grain harvest"], index["tin mine"]) == ([], [desk.grain.id])


async def test_a_topic_or_feed_that_nobody_has_is_not_listened_for(desk: Desk) -> None:
    before = await desk.index()
    await desk.curated.add_topic("Tin", parse_query("tin"), NOW)
    feed = await desk.curated.add_feed(NEW, "New", NOW)
    assert await desk.index() == before
    await desk.curated.remove_feed(feed.id)
    assert (await desk.feed(NEW)).state is FeedState.RETIRED


async def test_a_new_address_is_taken_for_all(desk: Desk) -> None:
    old = await desk.feed(OLD)
    assert await desk.curated.move_feed(old.id, NOW) == old.id
    assert (await desk.feed(NEW)).id == old.id
    with pytest.raises(NotFound):
        await desk.curated.move_feed(old.id, NOW)


async def test_a_feed_that_moves_onto_another_brings_its_subscribers(desk: Desk) -> None:
    other = await desk.curated.add_feed(NEW, "New", NOW)
    await desk.subscriptions.subscribe_feed(BOB, 0, OLD, "A News", NOW)
    assert await desk.curated.move_feed((await desk.feed(OLD)).id, NOW) == other.id
    assert (await desk.index())["feeds"] == [other.id]


async def test_who_leaves_words_out_of_a_topic_hears_of_its_new_query_without_them(desk: Desk) -> None:
    tin = TopicConfig(name="Tin", query="tin")
    await desk.curated.sync([], [tin], NOW)
    async with desk.database.read() as conn:
        topic = next(one for one in await topics_curated(conn) if one.name == "Tin")
    one = (await desk.subscriptions.subscribe_topic(BOB, 0, topic, NOW)).subscription
    other = (await desk.subscriptions.subscribe_topic(ANA, 0, topic, NOW)).subscription
    copy = await desk.subscriptions.exclude_word(BOB, one.id, "rush", NOW)
    await desk.subscriptions.exclude_word(ANA, other.id, "mine", NOW)
    await desk.curated.sync([], [tin.model_copy(update={"query": "zinc OR tin"})], NOW)
    index = await desk.index()
    assert index["tin mine"] == [copy.topic_id]
    assert len(index["zinc rush"]) == 1
    assert copy.topic_id not in index["zinc rush"]
    full = " OR ".join(f"{chr(97 + number // 20)}{chr(97 + number % 20)}tin" for number in range(400))
    await desk.curated.sync([], [tin.model_copy(update={"query": full})], NOW)
    async with desk.database.read() as conn:
        kept = await load_topic(conn, copy.topic_id or 0)
    assert kept is not None
    assert kept.query == "(zinc OR tin) -rush"  # the new one has no room for it
