"""Stories that belong together: one event told twice, and the chain that a development follows. On both databases."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import insert, select, update

from bot.model import AlertKind, AlertState
from bot.storage.queries.lineage import load_lineage, merge_stories
from bot.storage.queries.outbox.recipients import Audience, load_recipients
from bot.storage.queries.outbox.sent_alerts import count_merged, reports_seen
from bot.storage.queries.stories import events_of_stories, joined_by, save_links, save_new_stories
from bot.storage.tables import alerts, entries, feeds, mutes
from tests.alerts.builders import NOON, make_alert, make_story, save_chats, save_subscriptions, save_topic
from tests.storage.rows import save_alerts

if TYPE_CHECKING:
    from bot.model import Recipient, Story
    from bot.storage.database import Database

DAY = timedelta(days=1)


@pytest.fixture
async def stored(database: Database) -> Database:
    """Chat 5, subscribed to topic 1, and the stories 1 and 2."""
    async with database.write() as conn:
        await save_topic(conn)
        await save_chats(conn, [5])
        await save_subscriptions(conn, [5])
        await save_new_stories(conn, [make_story(1), make_story(2)])
    return database


async def recipient_of(database: Database, story: Story) -> Recipient:
    async with database.read() as conn:
        [found], _ = await load_recipients(conn, story, Audience(topic_ids=(1,)), NOON, after=None, limit=10)
    return found


async def save(database: Database, *stories: Story, told: Any = ()) -> None:
    async with database.write() as conn:
        await save_new_stories(conn, stories)
        if told:
            await save_alerts(conn, told)
        for alert in told:
            await conn.execute(
                update(alerts).where(alerts.c.story_id == alert.story_id).values(message_id=alert.message_id)
            )


async def test_a_story_that_is_alone_has_only_itself(stored: Database) -> None:
    async with stored.read() as conn:
        lineage = await load_lineage(conn, make_story(1))
    assert lineage.event == lineage.every == {1}
    assert not lineage.followed


async def test_a_chain_is_followed_to_its_end_the_nearest_first(stored: Database) -> None:
    await save(
        stored,
        make_story(3, follows_id=2, linked_ids=(4,)),
        make_story(4, linked_ids=(3,)),
        make_story(5, follows_id=4),
    )
    await save(stored, make_story(6, follows_id=1, linked_ids=(2,)))
    async with stored.write() as conn:
        await save_links(conn, [make_story(2, linked_ids=(6,))])
    async with stored.read() as conn:
        lineage = await load_lineage(conn, make_story(7, follows_id=5))
    assert lineage.event == {7}
    assert [set(event) for event in lineage.followed] == [{5}, {3, 4}, {2, 6}, {1}]


async def test_stories_that_follow_each_other_end_somewhere(stored: Database) -> None:
    await save(stored, make_story(3, follows_id=1, linked_ids=(1,)))
    async with stored.read() as conn:
        assert (await load_lineage(conn, make_story(3, follows_id=1, linked_ids=(1,)))).followed == ()
    for number in range(10, 60):
        await save(stored, make_story(number, follows_id=number - 1 if number > 10 else 2))
    async with stored.read() as conn:
        assert 5 < len((await load_lineage(conn, make_story(60, follows_id=59))).followed) < 20


async def test_who_had_only_the_first_report_hears_the_third_as_a_reply_to_it(stored: Database) -> None:
    first = make_alert(1, story_id=1, state=AlertState.SENT, message_id=70)
    await save(stored, make_story(3, follows_id=1), make_story(4, follows_id=3), told=[first])
    found = await recipient_of(stored, make_story(5, follows_id=4))
    assert (found.had, found.followed, found.followed_message_id) == (False, True, 70)


async def test_a_reply_answers_the_nearest_of_what_was_told(stored: Database) -> None:
    told = [
        make_alert(1, story_id=1, state=AlertState.SENT, message_id=70),
        make_alert(2, story_id=3, state=AlertState.SENT, message_id=71, kind=AlertKind.UPDATE),
    ]
    await save(stored, make_story(3, follows_id=1), make_story(4, follows_id=3), told=told)
    assert (await recipient_of(stored, make_story(5, follows_id=4))).followed_message_id == 71


async def test_who_muted_the_first_report_hears_nothing_of_the_third(stored: Database) -> None:
    await save(stored, make_story(3, follows_id=1))
    async with stored.write() as conn:
        await conn.execute(insert(mutes).values(chat_id=5, story_id=1, until=NOON + DAY))
    assert (await recipient_of(stored, make_story(4, follows_id=3))).story_muted


async def test_who_was_told_of_an_event_in_another_language_is_known(stored: Database) -> None:
    await save(stored, make_story(3, linked_ids=(1,)), told=[make_alert(1, story_id=1, state=AlertState.SENT)])
    assert (await recipient_of(stored, make_story(3, linked_ids=(1,)))).told_in is not None
    assert (await recipient_of(stored, make_story(2))).told_in is None


async def test_a_merged_story_gives_its_reports_away(stored: Database) -> None:
    kept, merged = make_story(1, linked_ids=(2,)), make_story(2, linked_ids=(1,))
    async with stored.write() as conn:
        await conn.execute(
            insert(feeds).values(id=1, url="u", name="n", outlet="BBC", next_poll_at=NOON, created_at=NOON)
        )
        row = {"feed_id": 1, "url": "u", "title": "t", "outlet": "o", "seen_at": NOON}
        rows = [
            row | {"guid": f"g{number}", "story_id": story, "joined_by": words}
            for number, (story, words) in enumerate(((1, ""), (2, "quake chile"), (2, "")))
        ]
        await conn.execute(insert(entries), rows)
        assert await count_merged(conn, kept) == 0
        await merge_stories(conn, kept, merged)
    async with stored.read() as conn:
        assert list((await conn.execute(select(entries.c.story_id))).scalars()) == [1, 1, 1]
        for any_of_them in (kept, merged):
            assert len(await reports_seen(conn, any_of_them, 5)) == 3
            assert await count_merged(conn, any_of_them) == 1
        assert list((await joined_by(conn, [1, 2, 3])).values()) == ["quake chile"]


async def test_the_first_story_of_an_event_is_that_of_those_that_all_may_see(stored: Database) -> None:
    await save(stored, make_story(3, private_feed_id=9, linked_ids=(4,)), make_story(4, linked_ids=(3, 5)))
    await save(stored, make_story(5, linked_ids=(4,)))
    async with stored.read() as conn:
        assert await events_of_stories(conn, NOON) == {4: 4, 5: 4}
        assert await events_of_stories(conn, NOON + DAY) == {}


@pytest.mark.parametrize(
    ("kept", "merged", "left"),
    [
        (AlertState.SENT, AlertState.SENT, [1, 2]),
        (AlertState.SENT, AlertState.PENDING, [1]),
        (AlertState.SENT, AlertState.HELD, [1]),
        (AlertState.PENDING, AlertState.SENT, [2]),
        (AlertState.PENDING, AlertState.PENDING, [1]),
        (AlertState.PENDING, AlertState.SENDING, [2]),
        (AlertState.SENDING, AlertState.HELD, [1]),
        (None, AlertState.PENDING, [2]),
        (AlertState.PENDING, None, [1]),
        (AlertState.SHOWN, AlertState.PENDING, [1]),
        (AlertState.PENDING, AlertState.SHOWN, [2]),
        # What is never sent tells nobody: the other one stays.
        (AlertState.PENDING, AlertState.MERGED, [1, 2]),
        (AlertState.MERGED, AlertState.HELD, [1, 2]),
        (AlertState.FAILED, AlertState.PENDING, [1, 2]),
        (AlertState.PENDING, AlertState.EXPIRED, [1, 2]),
    ],
)
async def test_of_two_stories_that_are_one_nobody_hears_twice(
    stored: Database, kept: AlertState | None, merged: AlertState | None, left: list[int]
) -> None:
    states = {1: kept, 2: merged}
    told = [make_alert(number, story_id=number, state=state) for number, state in states.items() if state]
    await save(stored, told=told)
    async with stored.write() as conn:
        await merge_stories(conn, make_story(1), make_story(2))
    async with stored.read() as conn:
        assert list((await conn.execute(select(alerts.c.story_id).order_by(alerts.c.id))).scalars()) == left
