"""What the operator offers to everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.model import FeedState
from bot.subscriptions.errors import NameTaken, NotFound
from bot.topics.query import parse_query
from tests.subscriptions.desk import BOB, NEW, NOW, OLD

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
