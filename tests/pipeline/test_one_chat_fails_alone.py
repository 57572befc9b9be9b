"""One of three chats fails in a way that nobody foresaw: the others are told, and it is tried again."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from bot.alerts.chores import Chores
from bot.alerts.fanout import continue_fanout
from bot.demo.sandbox import Sandbox
from bot.isolation import Isolation
from bot.model import AlertKind
from bot.storage.queries.outbox.fanouts import FanoutKind, save_fanout
from bot.storage.queries.outbox.recipients import Audience
from bot.storage.tables import alerts, stories
from tests.alerts.builders import FAST, NOON, Clock, delivering, make_story, publish, rows_of
from tests.alerts.test_chores import HOUR, hold_many, subscribe
from tests.alerts.test_edits import MINUTE, join, make_editor, tell
from tests.poison import poisoned

if TYPE_CHECKING:
    import pytest

    from bot.storage.database import Database


async def test_a_chat_whose_alerts_cannot_be_read_holds_up_no_other(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    async with Sandbox(auto_chats=True) as sandbox:
        await subscribe(database, 5, 6, 7)
        await publish(database, make_story())
        async with database.write() as conn:
            await conn.execute(update(alerts).where(alerts.c.chat_id == 6).values(kind="riddle"))
        async with delivering(database, sandbox):
            await sandbox.wait_for(lambda: len(sandbox.accepted) == 2)
    assert sorted(one.chat_id for one in sandbox.accepted) == [5, 7]
    lines: list[dict[str, Any]] = [dict(record.msg) for record in caplog.records]  # type: ignore[arg-type] # structlog's
    assert [(line["event"], line["which"]) for line in lines if "exc_info" in line] == [("delivery_broken", 6)]


async def test_a_chat_whose_claim_is_refused_holds_up_no_other_and_is_told_when_it_passes(database: Database) -> None:
    clock = Clock()
    async with Sandbox(auto_chats=True) as sandbox:
        await subscribe(database, 5, 6, 7)
        await publish(database, make_story())
        async with delivering(database, sandbox, clock=clock) as due:
            async with poisoned(database, "UPDATE", "alerts", "NEW.chat_id = 6"):
                await sandbox.wait_for(lambda: len(sandbox.accepted) == 2)
                await publish(database, make_story(2, title="Another"))
                due.ring()
                await sandbox.wait_for(lambda: len(sandbox.accepted) == 4)
            clock.now += timedelta(hours=1)
            due.ring()
            await sandbox.wait_for(lambda: {one.chat_id for one in sandbox.accepted} == {5, 6, 7})


async def test_an_outcome_that_cannot_be_recorded_holds_up_no_other_chat(database: Database) -> None:
    async with Sandbox(auto_chats=True) as sandbox:
        await subscribe(database, 5, 6, 7)
        await publish(database, make_story())
        async with (
            poisoned(database, "UPDATE", "alerts", "NEW.chat_id = 6 AND NEW.state = 'sent'"),
            delivering(database, sandbox) as due,
        ):
            await sandbox.wait_for(lambda: len(sandbox.accepted) == 3)
            await publish(database, make_story(2, title="Another"))
            due.ring()
            await sandbox.wait_for(lambda: len(sandbox.accepted) == 5)
    assert sorted(one.chat_id for one in sandbox.accepted) == [5, 5, 6, 7, 7]


async def test_a_digest_that_cannot_be_made_holds_up_no_other_and_is_made_later(database: Database) -> None:
    await subscribe(database, 5, 6, 7, pace="hourly")
    await hold_many(database, NOON, 2)
    isolation = Isolation()
    chores = Chores(database, FAST, isolation)
    async with poisoned(database, "INSERT", "alerts", "NEW.chat_id = 6 AND NEW.kind = 'digest'"):
        assert await chores.do(NOON + HOUR)
        assert not await chores.do(NOON + HOUR)
    assert await digests(database) == [5, 7]
    assert isolation.counts == {"digest_failed": 1}
    assert await chores.do(NOON + 2 * HOUR)
    assert await digests(database) == [5, 6, 7]


async def digests(database: Database) -> list[int]:
    query = select(alerts.c.chat_id).where(alerts.c.kind == AlertKind.DIGEST).order_by(alerts.c.chat_id)
    async with database.read() as conn:
        return list((await conn.execute(query)).scalars())


async def test_an_alert_that_cannot_expire_holds_up_no_other(database: Database) -> None:
    await subscribe(database, 5, 6, 7)
    await publish(database, make_story())
    isolation = Isolation()
    async with poisoned(database, "UPDATE", "alerts", "NEW.chat_id = 6"):
        assert await Chores(database, FAST, isolation).expire_late(NOON + timedelta(days=2)) == 2
    assert await rows_of(database, "chat_id", "state") == [(5, "held"), (6, "pending"), (7, "held")]
    assert isolation.counts == {"expiry_failed": 1}


async def test_a_chore_that_fails_keeps_none_of_the_others_from_being_done(database: Database) -> None:
    await subscribe(database, 5, pace="hourly")
    await hold_many(database, NOON, 1)
    isolation = Isolation()
    async with poisoned(database, "INSERT", "facts", "NEW.key IS NOT NULL"):
        assert await Chores(database, FAST, isolation).do(NOON + HOUR)
    assert isolation.counts == {"chore_failed": 1}


async def test_an_edit_that_fails_holds_up_no_other(database: Database) -> None:
    clock = Clock()
    async with Sandbox(auto_chats=True) as sandbox:
        await tell(database, sandbox, clock, make_story())
        async with database.write() as conn:
            (owed,) = (await conn.execute(select(alerts))).mappings()
            copies = [dict(owed) | {"id": 100 + n, "story_id": 2, "message_id": 1} for n in (1, 2)]
            (story,) = (await conn.execute(select(stories))).mappings()
            await conn.execute(insert(stories).values(dict(story) | {"id": 2}))
            await conn.execute(insert(alerts), copies[:1])
        await join(database, make_story(), clock.now, "BBC")
        await join(database, make_story(2), clock.now, "BBC")
        clock.now += MINUTE
        editor = make_editor(database, sandbox, clock)
        async with poisoned(database, "UPDATE", "alerts", "NEW.id = 101"):
            assert await editor.edit_due() == 2
            assert await editor.edit_due() == 0  # it rests
        async with asyncio.timeout(10):
            clock.now += timedelta(minutes=2)
            assert await editor.edit_due() == 1


async def test_an_audience_that_cannot_be_planned_holds_up_no_other(database: Database) -> None:
    isolation = Isolation()
    for number in (1, 2, 3):
        await publish(database, make_story(number))
    await subscribe(database, 5)
    async with database.write() as conn:
        for number in (1, 2, 3):
            await save_fanout(conn, number, FanoutKind.PLAN, Audience((1,)), after=0, now=NOON)
    async with poisoned(database, "INSERT", "alerts", "NEW.story_id = 2"):
        while await continue_fanout(database, FAST, NOON, isolation):
            pass
    assert await rows_of(database, "story_id") == [(1,), (3,)]
    assert isolation.counts == {"fanout_failed": 1}
    while await continue_fanout(database, FAST, NOON + HOUR, isolation):
        pass
    assert await rows_of(database, "story_id") == [(1,), (3,), (2,)]
