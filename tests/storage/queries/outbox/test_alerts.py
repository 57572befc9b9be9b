"""The outbox on both databases: what waits, what is due, and what a crash leaves."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event, select, update

from bot.model import AlertKind, AlertState, HoldReason, Priority
from bot.storage.queries.outbox.alerts import (
    Waiting,
    alerts_due,
    chats_waiting,
    edits_due,
    message_about,
    next_due,
)
from bot.storage.queries.outbox.deliveries import hold_alerts, pull_due, recover_sending
from bot.storage.queries.stories import save_new_stories
from bot.storage.tables import alerts, chats
from tests.alerts.builders import (
    NOON,
    make_alert,
    make_story,
    publish,
    rows_of,
    save_chats,
    save_subscriptions,
    save_topic,
    states,
)
from tests.storage.rows import load_alert, save_alerts

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.storage.database import Database

MINUTE = timedelta(minutes=1)


async def test_alerts_due_are_the_most_urgent_of_each_chat_with_what_it_takes_to_send_them(database: Database) -> None:
    async with database.write() as conn:
        await save_topic(conn)
        await save_chats(conn, [5, -6], language="de", time_zone="Europe/Vienna", hourly_cap=3)
        await save_subscriptions(conn, [5, -6])
    for number in (1, 2, 3):
        await publish(database, make_story(number, title=f"Story {number}"), NOON + number * MINUTE)
    async with database.write() as conn:
        await conn.execute(update(alerts).where(alerts.c.story_id == 3).values(priority=int(Priority.BREAKING)))
        due = await alerts_due(conn, [5, -6, 99], NOON + 3 * MINUTE, 2)
    assert [(owed.alert.chat_id, owed.story.title if owed.story else "") for owed in due] == [
        (-6, "Story 3"),
        (-6, "Story 1"),
        (5, "Story 3"),
        (5, "Story 1"),
    ]
    first = due[0]
    assert (first.settings.language, first.settings.time_zone, first.settings.hourly_cap) == ("de", "Europe/Vienna", 3)
    assert (first.chat_kind, first.paused_until, first.members) == ("supergroup", None, ())


async def test_what_a_crash_caught_on_its_way_is_pending_again_and_in_doubt(database: Database) -> None:
    async with database.write() as conn:
        await save_chats(conn, [5])
        await save_alerts(
            conn,
            [
                make_alert(story_id=None, state=state, due_at=NOON - MINUTE)
                for state in (AlertState.SENDING, AlertState.SENT, AlertState.PENDING)
            ],
        )
        assert await recover_sending(conn, NOON) == 1
    assert await states(database) == {"pending": 2, "sent": 1}
    assert (await rows_of(database, "state", "uncertain", "due_at"))[0] == ("pending", True, NOON)


async def test_the_next_due_is_the_earliest_of_what_is_pending(database: Database) -> None:
    async with database.write() as conn:
        assert await next_due(conn) is None
        await save_chats(conn, [5])
        for minutes, state in ((1, AlertState.HELD), (9, AlertState.PENDING), (4, AlertState.PENDING)):
            await save_alerts(conn, [make_alert(story_id=None, state=state, due_at=NOON + minutes * MINUTE)])
        assert await next_due(conn) == NOON + 4 * MINUTE


async def test_after_the_clock_was_set_back_only_what_was_due_is_pulled(database: Database) -> None:
    async with database.write() as conn:
        await save_chats(conn, [5])
        await save_alerts(conn, [make_alert(story_id=None, due_at=NOON + n * MINUTE) for n in (-1, 5, 30)])
        assert await pull_due(conn, before=NOON + 10 * MINUTE, now=NOON) == 1
    assert await rows_of(database, "due_at") == [(NOON - MINUTE,), (NOON,), (NOON + 30 * MINUTE,)]


async def test_only_pending_alerts_can_be_held(database: Database) -> None:
    async with database.write() as conn:
        await save_chats(conn, [5])
        both = (AlertState.PENDING, AlertState.SENDING)
        await save_alerts(conn, [make_alert(story_id=None, state=state) for state in both])
        ids = (await conn.execute(select(alerts.c.id))).scalars().all()
        await hold_alerts(conn, ids, HoldReason.QUIET, NOON + MINUTE)
    assert await rows_of(database, "state", "held_for") == [("held", "quiet"), ("sending", "")]


async def test_an_alert_comes_back_as_it_was_stored(database: Database) -> None:
    alert = make_alert(
        1,
        story_id=None,
        thread_id=7,
        kind=AlertKind.UPDATE,
        reply_to=3,
        held_for=HoldReason.PACE,
        label="\u0418\u0440\u0430\u043d",
    )
    async with database.write() as conn:
        await save_chats(conn, [5])
        await save_alerts(conn, [alert])
        assert await load_alert(conn, 1) == alert
        assert await load_alert(conn, 2) is None


async def test_the_message_about_a_story_is_the_last_one_of_that_place(database: Database) -> None:
    async with database.write() as conn:
        await save_topic(conn)
        await save_chats(conn, [5])
        await save_subscriptions(conn, [5])
    await publish(database, make_story())
    async with database.write() as conn:
        assert await message_about(conn, 5, 0, 1) is None
        await conn.execute(update(alerts).values(message_id=44))
        assert await message_about(conn, 5, 0, 1) == 44
        assert await message_about(conn, 5, 9, 1) is None


async def test_chats_wait_in_the_order_of_urgency_however_many_alerts_one_of_them_has(database: Database) -> None:
    async with database.write() as conn:
        await save_chats(conn, [1, 2, 3])
        await save_chats(conn, [4], state="suspended")
        await save_new_stories(conn, [make_story(number) for number in range(1, 1501)])
        flood = [make_alert(chat_id=1, story_id=number, due_at=NOON - MINUTE) for number in range(1, 1501)]
        late = make_alert(chat_id=2, priority=Priority.DIGEST, due_at=NOON - 3 * MINUTE)
        others = [
            make_alert(chat_id=2, story_id=2),
            make_alert(chat_id=3),
            make_alert(chat_id=3, story_id=2, state=AlertState.HELD, due_at=NOON - 9 * MINUTE),
            make_alert(chat_id=4),
        ]
        await save_alerts(conn, [*flood, late, *others])
        assert await chats_waiting(conn, NOON, 10) == [
            Waiting(2, Priority.ALERT, NOON - 3 * MINUTE),
            Waiting(1, Priority.ALERT, NOON - MINUTE),
            Waiting(3, Priority.ALERT, NOON),
        ]
        assert await chats_waiting(conn, NOON - 4 * MINUTE, 10) == []


async def test_edits_are_looked_for_among_those_that_are_owed_alone(sqlite: Database) -> None:
    async with sqlite.read() as conn:
        assert "SEARCH alerts USING INDEX ix_alerts_edit_due_at (edit_due_at<?)" in await _plan_of(
            conn, edits_due(conn, NOON, 10)
        )


@pytest.mark.parametrize("counted", [False, True])
async def test_the_queue_is_read_along_its_own_indexes(sqlite: Database, *, counted: bool) -> None:
    async with sqlite.write() as conn:
        await save_chats(conn, [1])
        await save_new_stories(conn, [make_story(number) for number in range(1, 701)])
        waiting = [make_alert(chat_id=1, story_id=number, due_at=NOON - MINUTE) for number in range(1, 601)]
        others = [make_alert(chat_id=1, story_id=number, state=AlertState.SENT) for number in range(601, 701)]
        await save_alerts(conn, [*waiting, *others])
    if counted:
        await sqlite.optimize()
    async with sqlite.read() as conn:
        heads = await _plan_of(conn, chats_waiting(conn, NOON, 10))
        due = await _plan_of(conn, alerts_due(conn, [1, 2, 3], NOON, 10))
    by_priority, by_chat = "ix_alerts_pending (state=? AND priority=? AND due_at<?)", "ix_alerts_waiting (state=?"
    asked = [line for line in heads if line.startswith("SEARCH alerts")]
    assert asked[:-1] == [f"SEARCH alerts USING COVERING INDEX {by_priority}"] * len(Priority)
    assert asked[-1].startswith(f"SEARCH alerts USING COVERING INDEX {by_chat}")  # as few chats have all of the head
    assert f"SEARCH alerts USING COVERING INDEX {by_chat} AND chat_id=?)" in due


async def _plan_of(conn: AsyncConnection, work: Coroutine[Any, Any, object]) -> list[str]:
    """Return how SQLite goes about each query of some work."""
    asked: list[tuple[str, Any]] = []
    event.listen(conn.sync_connection, "before_cursor_execute", lambda *call: asked.append((call[2], call[3])))
    await work
    plan: list[str] = []
    for statement, values in tuple(asked):  # what explains is asked, too
        if statement.startswith("SELECT"):
            plan += (await conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)).scalars("detail")
    return plan


async def test_a_chat_that_is_forgotten_takes_its_alerts_along(database: Database) -> None:
    async with database.write() as conn:
        await save_chats(conn, [5])
        await save_alerts(conn, [make_alert(story_id=None)])
        await conn.execute(chats.delete())
    assert await rows_of(database, "id") == []
