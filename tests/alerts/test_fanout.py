"""From a story to the alerts of its audience, on both databases."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import delete, insert, select, update

import bot.alerts.fanout
from bot.alerts.fanout import CHUNK, PARTS, continue_fanout, plan_and_save
from bot.storage.queries.outbox.recipients import load_recipients
from bot.storage.queries.stories import save_new_stories
from bot.storage.tables import alerts, chats, fanouts, feeds, mutes, stories
from tests.alerts.builders import (
    FAST,
    NOON,
    make_story,
    plan,
    publish,
    rows_of,
    save_chats,
    save_subscriptions,
    save_topic,
)

if TYPE_CHECKING:
    from datetime import datetime

    from bot.storage.database import Database

HOUR = timedelta(hours=1)


async def subscribe(database: Database, *ids: int, chat: dict[str, Any] | None = None, **values: Any) -> None:
    async with database.write() as conn:
        await save_topic(conn)
        await save_chats(conn, ids, **(chat or {}))
        await save_subscriptions(conn, ids, **values)


async def walk(database: Database, now: datetime = NOON) -> int:
    """Plan what is left of large audiences; in how many steps."""
    steps = 0
    while await continue_fanout(database, FAST, now):
        steps += 1
    return steps


async def test_a_small_audience_is_planned_in_the_commit_of_the_story(database: Database) -> None:
    await subscribe(database, 5, -6, thread_id=3, silent=True, length="long")
    async with database.write() as conn:
        await save_new_stories(conn, [make_story()])
        assert await plan(conn, make_story()) == 2
    assert await walk(database) == 0
    columns = ("chat_id", "thread_id", "kind", "state", "silent", "length", "label", "due_at", "expires_at", "matched")
    rest: tuple[Any, ...] = (3, "new", "pending", True, "long", "Iran talks", NOON, NOON + 6 * HOUR, [])
    assert sorted(await rows_of(database, *columns)) == [(-6, *rest), (5, *rest)]


async def test_planning_again_changes_nothing(database: Database) -> None:
    await subscribe(database, 5)
    await publish(database, make_story())
    async with database.write() as conn:
        assert await plan(conn, make_story(), NOON + HOUR, joined=True) == 0
    assert await rows_of(database, "id", "created_at") == [(1, NOON)]


async def test_a_large_audience_goes_on_in_commits_of_its_own(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot.alerts.fanout, "PARTS", 1)
    people = range(1, 2 * CHUNK + 11)
    await subscribe(database, *people)
    async with database.write() as conn:
        await save_new_stories(conn, [make_story()])
        assert await plan(conn, make_story()) == CHUNK
    assert await walk(database) == 2
    assert sorted(chat for (chat,) in await rows_of(database, "chat_id")) == list(people)
    async with database.read() as conn:
        assert (await conn.execute(select(fanouts))).all() == []


async def test_a_call_plans_several_parts_and_leaves_the_rest(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot.alerts.fanout, "CHUNK", 2)
    people = range(1, 2 * (PARTS + 2))
    await subscribe(database, *people)
    await publish(database, make_story())
    assert await continue_fanout(database, FAST, NOON)
    assert len(await rows_of(database, "id")) == 2 * (1 + PARTS)
    assert await walk(database) == 1
    assert sorted(chat for (chat,) in await rows_of(database, "chat_id")) == list(people)


@pytest.mark.parametrize("leaver", [4, 8])
async def test_a_chat_that_leaves_between_planning_and_writing_costs_nobody_an_alert(
    database: Database, monkeypatch: pytest.MonkeyPatch, leaver: int
) -> None:
    monkeypatch.setattr(bot.alerts.fanout, "CHUNK", 2)
    await subscribe(database, *range(1, 9))
    await publish(database, make_story())
    left: list[int] = []

    async def load(*asked: Any, **options: Any) -> Any:
        found = await load_recipients(*asked, **options)
        if not left and any(recipient.subscription.chat_id == leaver for recipient in found[0]):
            left.append(leaver)
            async with database.write() as conn:
                await conn.execute(delete(chats).where(chats.c.id == leaver))
        return found

    monkeypatch.setattr(bot.alerts.fanout, "load_recipients", load)
    await walk(database)
    assert left == [leaver]
    assert sorted(chat for (chat,) in await rows_of(database, "chat_id")) == [
        one for one in range(1, 9) if one != leaver
    ]


async def test_the_subscriptions_of_a_chat_are_never_parted(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot.alerts.fanout, "CHUNK", 3)
    async with database.write() as conn:
        await save_chats(conn, range(1, 5))
        for topic in range(1, 5):
            await save_topic(conn, topic, f"t{topic}")
            await save_subscriptions(conn, range(1, 5), topic_id=topic, name=f"t{topic}")
    await publish(database, make_story(), topic_ids=(1, 2, 3, 4))
    await walk(database)
    labels = sorted(await rows_of(database, "chat_id", "label"))
    assert labels == [(chat, "t1 \u00b7 t2 \u00b7 t3 \u00b7 t4") for chat in range(1, 5)]


async def test_more_topics_than_a_statement_takes_are_walked_in_parts(sqlite: Database) -> None:
    async with sqlite.write() as conn:
        await save_chats(conn, [5])
        for topic in (1, 2_500):
            await save_topic(conn, topic, f"t{topic}")
            await save_subscriptions(conn, [5], topic_id=topic, name=f"t{topic}")
    await publish(sqlite, make_story(), topic_ids=tuple(range(1, 4_500)))
    assert await rows_of(sqlite, "chat_id", "label") == [(5, "t1")]


async def test_the_subscribers_of_a_feed_hear_of_it_too(database: Database) -> None:
    await subscribe(database, 5)
    async with database.write() as conn:
        await conn.execute(
            insert(feeds).values(id=1, url="u", name="Feed", outlet="o", next_poll_at=NOON, created_at=NOON)
        )
        await save_chats(conn, [6])
        await save_subscriptions(conn, [5, 6], topic_id=None, feed_id=1, name="Feed")
        for story_id, topic_ids in ((1, [1]), (2, [])):
            story = make_story(story_id)
            await save_new_stories(conn, [story])
            await plan_and_save(conn, story, topic_ids=topic_ids, feed_ids=[1], joined=False, now=NOON, rules=FAST)
    assert sorted(await rows_of(database, "story_id", "chat_id", "label")) == [
        (1, 5, "Iran talks \u00b7 Feed"),
        (1, 6, "Feed"),
        (2, 5, "Feed"),
        (2, 6, "Feed"),
    ]


@pytest.mark.parametrize("more", [0, 4_500])
async def test_a_filtered_feed_rings_for_what_its_query_finds_in_it_alone(database: Database, more: int) -> None:
    """Chat 5 has the topic, 6 the feed, and 7 what the topic finds in the feed; of many topics it is the last."""
    topic = more + 1
    async with database.write() as conn:
        await conn.execute(
            insert(feeds).values(id=1, url="u", name="Feed", outlet="o", next_poll_at=NOON, created_at=NOON)
        )
        await save_chats(conn, [5, 6, 7])
        await save_topic(conn, topic, "Grain")
        await save_subscriptions(conn, [5], topic_id=topic, name="Grain")
        await save_subscriptions(conn, [6], topic_id=None, feed_id=1, name="Feed")
        await save_subscriptions(conn, [7], topic_id=topic, feed_id=1, name="Grain in Feed")
        matched = tuple(range(1, topic + 1))
        for story_id, topic_ids, feed_ids in ((1, matched, (1,)), (2, (), (1,)), (3, matched, ()), (4, matched, (2,))):
            story = make_story(story_id)
            await save_new_stories(conn, [story])
            await plan_and_save(conn, story, topic_ids=topic_ids, feed_ids=feed_ids, joined=False, now=NOON, rules=FAST)
    assert sorted(await rows_of(database, "story_id", "chat_id", "label")) == [
        (1, 5, "Grain"),
        (1, 6, "Feed"),
        (1, 7, "Grain in Feed"),
        (2, 6, "Feed"),
        (3, 5, "Grain"),
        (4, 5, "Grain"),
    ]


async def test_a_story_that_nobody_wants_plans_nothing(database: Database) -> None:
    await subscribe(database, 5)
    await publish(database, make_story(), topic_ids=())
    assert await rows_of(database, "id") == []


async def test_the_words_that_matched_are_kept(database: Database) -> None:
    await subscribe(database, 5, 6)
    async with database.write() as conn:
        await save_new_stories(conn, [make_story()])
        words = [["title", "Iran"]]
        await plan_and_save(
            conn, make_story(), topic_ids=[1], feed_ids=[], joined=False, now=NOON, rules=FAST, why={1: words, 7: []}
        )
    assert await rows_of(database, "matched") == [(words,), (words,)]


async def test_what_a_chat_has_chosen_decides(database: Database) -> None:
    """Outlets, mutes, pauses, quiet hours, the cap, and the state of the chat, as they come from the database."""
    await subscribe(database, 1, only_outlets=["BBC"])
    async with database.write() as conn:
        await save_chats(conn, [2, 3, 4])
        await save_chats(conn, [5], quiet_from=11 * 60, quiet_to=13 * 60)
        await save_chats(conn, [6], hourly_cap=1)
        await save_chats(conn, [7], state="suspended")
        await save_chats(conn, [8], paused_until=NOON + 3 * HOUR)
        await save_subscriptions(conn, [2], never_outlets=["Reuters"])
        await save_subscriptions(conn, [3, 4, 5, 6, 7, 8])
        await save_new_stories(conn, [make_story(9)])
        await conn.execute(insert(mutes).values(chat_id=3, story_id=9, until=NOON + HOUR))
        await conn.execute(insert(mutes).values(chat_id=4, outlet="reuters", until=NOON + HOUR))
        await conn.execute(insert(mutes).values(chat_id=6, outlet="Reuters", until=NOON))
        await conn.execute(
            insert(alerts).values(
                chat_id=6, kind="new", state="sent", priority=2, due_at=NOON, expires_at=NOON, created_at=NOON
            )
        )
        await plan(conn, make_story(9, follows_id=None))
    rows = await rows_of(database, "chat_id", "state", "held_for", "story_id")
    assert sorted(row[:3] for row in rows if row[3] == 9) == [
        (5, "held", "quiet"),
        (6, "held", "cap"),
        (8, "held", "pause"),
    ]


@pytest.mark.parametrize(
    ("state", "kind", "reply_to"),
    [("sent", "update", 77), ("pending", "update", 77), ("held", "new", None), ("expired", "new", None)],
)
async def test_a_reply_is_for_those_who_were_told_of_the_earlier_story(
    database: Database, state: str, kind: str, reply_to: int | None
) -> None:
    await subscribe(database, 5)
    await publish(database, make_story(1))
    async with database.write() as conn:
        await conn.execute(update(alerts).values(state=state, message_id=77))
    await publish(database, make_story(2, follows_id=1))
    assert (await rows_of(database, "kind", "reply_to", "silent"))[1] == (kind, reply_to, kind == "update")


async def test_a_fanout_of_a_story_that_is_gone_ends(database: Database) -> None:
    await subscribe(database, *range(1, CHUNK + 11))
    await publish(database, make_story())
    async with database.write() as conn:
        await conn.execute(stories.delete())
    assert await walk(database) == 0


async def test_edits_of_a_large_audience_are_asked_for_piece_by_piece(database: Database) -> None:
    count = CHUNK + 11
    await subscribe(database, *range(1, count + 1))
    await publish(database, make_story())
    await walk(database)
    later = NOON + timedelta(minutes=5)
    async with database.write() as conn:
        await conn.execute(update(alerts).values(state="sent", message_id=1, sent_at=NOON, shown_outlets=1))
        await conn.execute(update(chats).values(state="suspended"))  # nobody new is to be planned for
        await plan(conn, make_story(outlets=("Reuters", "BBC")), later, joined=True)
    async with database.write() as conn:
        await conn.execute(update(stories).values(outlets=["Reuters", "BBC"]))
    assert await walk(database, later) >= 1
    owed = await rows_of(database, "edit_due_at")
    assert len(owed) == count
    assert {due for (due,) in owed} == {later}
