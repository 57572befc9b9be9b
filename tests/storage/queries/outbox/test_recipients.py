"""Who hears of a story, with what they were told before, on both databases."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import insert

from bot.model import AlertState
from bot.storage.queries.outbox.recipients import Audience, load_recipients
from bot.storage.queries.stories import save_new_stories
from bot.storage.tables import mutes
from tests.alerts.builders import NOON, make_alert, make_story, save_chats, save_subscriptions, save_topic
from tests.storage.rows import save_alerts

if TYPE_CHECKING:
    from bot.model import Recipient
    from bot.storage.database import Database

HOUR = timedelta(hours=1)
TOPIC = Audience(topic_ids=(1,))


@pytest.fixture
async def stored(database: Database) -> Database:
    """Chat 5 with a cap, subscribed to topic 1, and the stories 1 and 2."""
    async with database.write() as conn:
        await save_topic(conn)
        await save_chats(conn, [5], hourly_cap=3)
        await save_subscriptions(conn, [5])
        await save_new_stories(conn, [make_story(1), make_story(2)])
    return database


async def recipient(database: Database, **changes: Any) -> Recipient:
    async with database.read() as conn:
        [found], last = await load_recipients(conn, make_story(2, **changes), TOPIC, NOON, after=None, limit=10)
    assert last is None
    return found


@pytest.mark.parametrize(
    ("changes", "rung"),
    [
        ({"state": AlertState.SENT}, 1),
        ({"state": AlertState.PENDING}, 1),
        ({"state": AlertState.SENDING}, 1),
        ({"state": AlertState.SENT, "created_at": NOON - HOUR + timedelta(seconds=1)}, 1),
        ({"state": AlertState.SENT, "created_at": NOON - HOUR}, 0),
        ({"state": AlertState.SENT, "silent": True}, 0),
        ({"state": AlertState.SENT, "held_for": "pace"}, 0),
        ({"state": AlertState.HELD, "held_for": "quiet"}, 0),
        ({"state": AlertState.FAILED}, 0),
        ({"state": AlertState.EXPIRED}, 0),
    ],
)
async def test_what_rang_by_itself_in_the_last_hour_counts_against_the_cap(
    stored: Database, changes: dict[str, Any], rung: int
) -> None:
    async with stored.write() as conn:
        await save_alerts(conn, [make_alert(**changes)])
    assert (await recipient(stored)).rung == rung


async def test_what_a_place_was_told_of_the_story_and_of_the_one_it_follows(stored: Database) -> None:
    async with stored.write() as conn:
        await save_alerts(conn, [make_alert(state=AlertState.SENT)])
    first = await recipient(stored)
    assert (first.had, first.followed) == (False, False)
    following = await recipient(stored, follows_id=1)
    assert (following.had, following.followed) == (False, True)
    async with stored.write() as conn:
        await save_alerts(conn, [make_alert(story_id=2)])
    assert (await recipient(stored)).had


@pytest.mark.parametrize(
    ("story_id", "until", "is_muted"),
    [
        (2, NOON + HOUR, True),
        (1, NOON + HOUR, True),
        (2, NOON, False),
        (None, NOON + HOUR, False),
    ],
)
async def test_a_muted_story_takes_those_that_follow_it_along_until_it_is_over(
    stored: Database, story_id: int | None, until: Any, is_muted: bool
) -> None:
    async with stored.write() as conn:
        outlet = "BBC" if story_id is None else None
        await conn.execute(insert(mutes).values(chat_id=5, story_id=story_id, outlet=outlet, until=until))
    found = await recipient(stored, follows_id=1)
    assert found.story_muted is is_muted
    assert found.muted_outlets == ({"BBC"} if outlet else set())
