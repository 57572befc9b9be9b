"""What a chat has just read with its first topic does not ring once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bot.alerts.fanout import plan_and_save
from bot.model import AlertState
from bot.settings import AlertSettings
from bot.storage.queries.stories import load_story
from bot.storage.queries.subscriptions import subscriptions_of
from bot.storage.tables import alerts, stories
from tests.alerts.builders import rows_of
from tests.chat.script import Theatre
from tests.chat.stage import NOW, open_stage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.demo.sandbox import Sandbox
    from bot.storage.database import Database


@pytest.fixture
async def theatre(sandbox: Sandbox, database: Database) -> AsyncIterator[Theatre]:
    async with open_stage(sandbox, database) as stage:
        yield await Theatre.open(stage)


async def join_all_stories(database: Database, chat_id: int) -> list[str]:
    """Let another report join every story, each of all that the chat has; the titles of those that are to ring."""
    async with database.write() as conn:
        topic_ids = [one.topic_id for one in await subscriptions_of(conn, chat_id) if one.topic_id is not None]
        for story_id in (await conn.execute(select(stories.c.id).order_by(stories.c.id))).scalars().all():
            story = await load_story(conn, story_id)
            assert story is not None
            await plan_and_save(
                conn, story, topic_ids=topic_ids, feed_ids=[], joined=True, now=NOW, rules=AlertSettings()
            )
        rows = await conn.execute(
            select(stories.c.title)
            .join(alerts, alerts.c.story_id == stories.c.id)
            .where(alerts.c.state == AlertState.PENDING, alerts.c.chat_id == chat_id)
            .order_by(alerts.c.id)
        )
        return list(rows.scalars())


@pytest.mark.parametrize("tapped", [False, True])
async def test_the_stories_that_were_shown_do_not_ring_when_an_outlet_joins(theatre: Theatre, tapped: bool) -> None:
    stage, ana = theatre.stage, theatre.places["ana"]
    if tapped:
        await stage.say(ana, "/start")
        await stage.tap("Iran talks")
    else:
        await stage.say(ana, "/sub iran talks")
    ringing = await join_all_stories(stage.database, ana.id)
    assert "Iran agrees to new talks in Vienna" not in ringing
    assert "Iran talks end without a deal" not in ringing
    assert "Iranian negotiators return to the talks" in ringing


async def test_the_next_topic_shows_nothing_and_rings(theatre: Theatre) -> None:
    stage, ana = theatre.stage, theatre.places["ana"]
    await stage.say(ana, "/sub iran talks")
    await stage.say(ana, "/sub grain")
    assert len(await rows_of(stage.database, "state")) == 2
    assert "Grain prices fall after a record harvest" in await join_all_stories(stage.database, ana.id)


async def test_a_channel_has_not_read_what_its_admin_was_shown(theatre: Theatre) -> None:
    stage, ana = theatre.stage, theatre.places["ana"]
    channel = theatre.places["daily"]
    await stage.say(ana, f"/sub {channel.id} iran talks")
    assert "Iran agrees to new talks in Vienna" in await join_all_stories(stage.database, channel.id)
