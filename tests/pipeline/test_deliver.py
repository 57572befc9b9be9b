"""Delivering through the sandbox: the whole way from the outbox to what people see."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, text, update

from bot.demo.sandbox import Sandbox
from bot.i18n import Texts
from bot.model import AlertState
from bot.pipeline.deliver import TURNS
from bot.settings import AlertSettings
from bot.storage.queries.outbox.alerts import chats_waiting
from bot.storage.tables import alerts, chats, fanouts
from tests.alerts.builders import (
    FAST,
    NOON,
    Clock,
    delivering,
    make_story,
    publish,
    rows_of,
    save_chats,
    save_subscriptions,
    save_topic,
    states,
    until,
)

if TYPE_CHECKING:
    import pytest

    from bot.alerts.delivery_context import Delivered
    from bot.storage.database import Database


async def subscribe(database: Database, *ids: int, chat: dict[str, Any] | None = None, **values: Any) -> None:
    async with database.write() as conn:
        await save_topic(conn)
        await save_chats(conn, ids, **(chat or {}))
        await save_subscriptions(conn, ids, **values)


async def test_a_story_reaches_its_subscribers(database: Database) -> None:
    told: list[Delivered] = []
    async with Sandbox() as sandbox:
        people = [sandbox.private_chat() for _ in range(3)]
        await subscribe(database, *(chat.id for chat in people[:2]))
        clock = Clock(NOON + timedelta(seconds=20))
        async with delivering(database, sandbox, clock=clock, on_sent=told.append) as due:
            await publish(database, make_story(), clock.now)
            due.ring()
            await sandbox.wait_for(lambda: len(sandbox.accepted) == 2)
        assert [len(sandbox.replies(chat)) for chat in people] == [1, 1, 0]
        message = sandbox.replies(people[0])[0]
        assert message.text.startswith("Iran and the United States resume nuclear talks in Vienna\nNegotiators met")
        assert message.button("Read").url == "https://example.org/iran-talks"
        assert message.preview == {"is_disabled": True}
    assert await rows_of(database, "state", "message_id", "sent_at", "lag_seconds", "shown_outlets") == [
        ("sent", sandbox.accepted[0].message_id, clock.now, 20.0, 1),
        ("sent", sandbox.accepted[1].message_id, clock.now, 20.0, 1),
    ]
    assert [one.lag_seconds for one in told] == [20.0, 20.0]
    assert [one.owed[0].alert.chat_id for one in told] == [one.chat_id for one in sandbox.accepted]


async def test_a_silent_alert_and_a_preview_are_as_the_chat_wants(sqlite: Database) -> None:
    async with Sandbox(auto_chats=True) as sandbox:
        await subscribe(sqlite, 5, chat={"link_previews": True}, silent=True)
        await publish(sqlite, make_story())
        async with delivering(sqlite, sandbox):
            await sandbox.wait_for(lambda: sandbox.accepted)
        (message,) = sandbox.replies(5)
        assert message.silent
        assert message.preview == {"is_disabled": False}


async def test_a_chat_with_many_alerts_gets_one_and_then_lists_and_delays_nobody(sqlite: Database) -> None:
    settings = AlertSettings(chat_seconds=0.7)
    async with Sandbox(auto_chats=True) as sandbox:
        await subscribe(sqlite, 5)
        for number in range(1, 41):
            await publish(sqlite, make_story(number, title=f"Story {number}"))
        async with sqlite.write() as conn:
            await save_chats(conn, range(6, 16))
            await save_subscriptions(conn, range(6, 16))
        await publish(sqlite, make_story(99, title="For all"))
        async with delivering(sqlite, sandbox, settings=settings):
            await until(lambda: all_sent(sqlite, 40 + 11))
        chats_told = [one.chat_id for one in sandbox.accepted]
        assert set(range(6, 16)) <= set(chats_told[:12])
        lines = [len([line for line in one.text.splitlines() if "Story" in line]) for one in sandbox.accepted]
        assert [count for chat, count in zip(chats_told, lines, strict=True) if chat == 5] == [1, 12, 12, 12, 3]


async def all_sent(database: Database, count: int) -> bool:
    return (await states(database)) == {"sent": count}


async def test_two_that_wait_behind_a_late_queue_are_already_a_list(sqlite: Database) -> None:
    async with Sandbox(auto_chats=True) as sandbox:
        await subscribe(sqlite, 5)
        for number in (1, 2):
            await publish(sqlite, make_story(number, title=f"Story {number}"))
        async with delivering(sqlite, sandbox, clock=Clock(NOON + timedelta(minutes=11))):
            await until(lambda: all_sent(sqlite, 2))
        (message,) = sandbox.accepted
        assert message.text.startswith("2 stories")
    assert len({message for (message,) in await rows_of(sqlite, "message_id")}) == 1


async def test_a_list_in_doubt_goes_out_again_as_it_was_and_silent(sqlite: Database) -> None:
    async with Sandbox(auto_chats=True) as sandbox:
        await subscribe(sqlite, 5)
        for number in range(1, 5):
            await publish(sqlite, make_story(number, title=f"Story {number}"))
        async with sqlite.write() as conn:
            listed = alerts.c.id.in_([1, 2, 3])
            await conn.execute(update(alerts).where(listed).values(state="sending", digest_id=1))
        async with delivering(sqlite, sandbox):
            await until(lambda: all_sent(sqlite, 4))
        assert [(one.text.splitlines()[0], one.silent) for one in sandbox.accepted] == [
            ("3 stories", True),
            ("Story 4", False),
        ]


async def test_breaking_news_go_first(sqlite: Database) -> None:
    async with Sandbox(auto_chats=True) as sandbox:
        await subscribe(sqlite, *range(1, 2 * TURNS))
        await publish(sqlite, make_story(1))
        async with sqlite.write() as conn:
            await conn.execute(update(alerts).values(due_at=NOON - timedelta(minutes=5)))
            await save_chats(conn, [999])
            await save_subscriptions(conn, [999])
        await publish(sqlite, make_story(2, title="Quake", breaking=True))
        settings = FAST.model_copy(update={"paid_broadcast": True})
        async with delivering(sqlite, sandbox, settings=settings):
            await sandbox.wait_for(lambda: sum("Breaking" in one.text for one in sandbox.accepted) == 2 * TURNS)
        first = [one.text for one in sandbox.accepted[: 2 * TURNS]]
        assert all(text.startswith("\u26a1 Breaking \u00b7 Quake") for text in first)


async def test_quiet_hours_that_begin_while_an_alert_waits_hold_it(sqlite: Database) -> None:
    async with Sandbox(auto_chats=True) as sandbox:
        await subscribe(sqlite, 5, chat={"quiet_from": 12 * 60 + 1, "quiet_to": 13 * 60})
        await publish(sqlite, make_story())
        async with delivering(sqlite, sandbox, clock=Clock(NOON + timedelta(minutes=2))):
            await until(lambda: reached(sqlite, [("held", "quiet", NOON + timedelta(hours=1))]))
        assert sandbox.accepted == []


async def reached(database: Database, rows: list[tuple[Any, ...]]) -> bool:
    return await rows_of(database, "state", "held_for", "due_at") == rows


async def test_an_alert_that_is_due_later_goes_out_then(sqlite: Database) -> None:
    async with Sandbox(auto_chats=True) as sandbox:
        await subscribe(sqlite, 5)
        now = Clock.real()
        await publish(sqlite, make_story(opened_at=now, published_at=now), now)
        async with sqlite.write() as conn:
            await conn.execute(update(alerts).values(due_at=now + timedelta(seconds=0.7)))
        async with delivering(sqlite, sandbox, clock=Clock.real):
            await sandbox.wait_for(lambda: sandbox.accepted)
        assert sandbox.accepted[0].time >= now.timestamp() + 0.6


async def test_a_digest_is_made_sent_and_its_alerts_told(database: Database) -> None:
    clock = Clock()
    async with Sandbox(auto_chats=True) as sandbox:
        await subscribe(database, 5, pace="hourly")
        async with delivering(database, sandbox, clock=clock) as due:
            for number in (1, 2):
                await publish(database, make_story(number, title=f"Story {number}"))
            clock.now += timedelta(minutes=60)
            due.ring()
            await sandbox.wait_for(lambda: sandbox.accepted)
            await until(lambda: all_sent(database, 2))
        (message,) = sandbox.replies(5)
        assert message.text.startswith("Your digest: 2 stories\n\nIran talks\n\u2022 Story 1")
        assert [entity["type"] for entity in message.entities] == ["bold", "bold", "text_link", "text_link"]
    rows = await rows_of(database, "kind", "state", "digest_id", "message_id")
    assert rows == [
        ("new", "sent", 3, message.id),
        ("new", "sent", 3, message.id),
        ("digest", "sent", None, message.id),
    ]


async def test_a_large_audience_is_planned_and_told_piece_by_piece(sqlite: Database) -> None:
    people = range(1, 2101)
    settings = FAST.model_copy(update={"paid_broadcast": True, "paid_per_second": 1000.0})
    async with Sandbox(auto_chats=True) as sandbox:
        await subscribe(sqlite, *people)
        async with delivering(sqlite, sandbox, settings=settings) as due:
            await publish(sqlite, make_story())
            async with sqlite.read() as conn:
                assert len((await conn.execute(select(fanouts))).all()) == 1
            due.ring()
            await until(lambda: pending_or_sent(sqlite, len(people)))
            await sandbox.wait_for(lambda: len(sandbox.accepted) > 50)
    async with sqlite.read() as conn:
        assert (await conn.execute(select(fanouts))).all() == []


async def pending_or_sent(database: Database, count: int) -> bool:
    return sum((await states(database)).values()) == count


async def test_stopping_awaits_what_is_on_its_way_and_begins_nothing(sqlite: Database) -> None:
    async with Sandbox(auto_chats=True, latency=(0.4, 0.4)) as sandbox:
        await subscribe(sqlite, *range(1, 30))
        await publish(sqlite, make_story())
        async with asyncio.timeout(10), delivering(sqlite, sandbox):
            await sandbox.wait_for(lambda: sandbox.accepted)
        found = await states(sqlite)
    assert set(found) == {"pending", "sent"}
    assert found["sent"] == len(sandbox.accepted) <= 8


async def test_a_mistake_of_ours_costs_one_delivery_and_is_tried_again_later(
    sqlite: Database, caplog: pytest.LogCaptureFixture
) -> None:
    def texts(language: str) -> Texts:
        if language == "xx":
            message = "a mistake"
            raise RuntimeError(message)
        return Texts(language)

    async with Sandbox(auto_chats=True) as sandbox:
        await subscribe(sqlite, 5, 6)
        async with sqlite.write() as conn:
            await conn.execute(update(chats).where(chats.c.id == 5).values(language="xx"))
        await publish(sqlite, make_story())
        async with delivering(sqlite, sandbox, texts=texts):
            await sandbox.wait_for(lambda: sandbox.accepted)
            await until(lambda: any_row(sqlite, ("pending", "a mistake of Newsbell's", True)))
        assert [one.chat_id for one in sandbox.accepted] == [6]
        assert "{'which': 5, 'exc_info': RuntimeError('a mistake'), 'event': 'delivery_broken'}" in caplog.text
    assert (await rows_of(sqlite, "due_at"))[0] == (NOON + timedelta(minutes=5),)


async def test_a_watcher_that_breaks_changes_nothing(sqlite: Database, caplog: pytest.LogCaptureFixture) -> None:
    def watch(_: Delivered) -> None:
        raise RuntimeError

    async with Sandbox(auto_chats=True) as sandbox:
        await subscribe(sqlite, 5)
        await publish(sqlite, make_story())
        async with delivering(sqlite, sandbox, on_sent=watch):
            await until(lambda: all_sent(sqlite, 1))
    assert "watcher_broken" in caplog.text


async def any_row(database: Database, wanted: tuple[Any, ...]) -> bool:
    return wanted in await rows_of(database, "state", "error", "uncertain")


async def test_a_database_that_is_full_is_said_and_waited_for(
    sqlite: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """SQLite itself says that the disk is full: its file may grow no further."""
    async with Sandbox(auto_chats=True) as sandbox:
        await subscribe(sqlite, *range(1, 20))
        await publish(sqlite, make_story())
        async with sqlite.write() as conn:
            # A trigger that refuses what the ledger writes, with SQLite's own error.
            await conn.execute(
                text(
                    "CREATE TRIGGER full BEFORE UPDATE OF message_id ON alerts"
                    " BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
                )
            )
        async with delivering(sqlite, sandbox) as due:
            await sandbox.wait_for(lambda: sandbox.accepted)
            await until(lambda: said(caplog, "outcome_kept"))
            async with sqlite.write() as conn:
                await conn.execute(text("DROP TRIGGER full"))
            await until(lambda: all_sent(sqlite, 19), 20)
            due.ring()
        assert len(sandbox.accepted) == 19
        assert not any(one.silent for one in sandbox.accepted)


async def test_a_queue_that_cannot_be_read_is_said_and_tried_again(
    sqlite: Database, caplog: pytest.LogCaptureFixture
) -> None:
    async with Sandbox(auto_chats=True) as sandbox:
        await subscribe(sqlite, 5)
        await publish(sqlite, make_story())
        async with delivering(sqlite, sandbox, settings=AlertSettings(messages_per_second=0.5)) as due:
            async with sqlite.write() as conn:
                await conn.execute(text("ALTER TABLE stories RENAME TO gone"))
            await until(lambda: said(caplog, "database_refuses"), 15)
            async with sqlite.write() as conn:
                await conn.execute(text("ALTER TABLE gone RENAME TO stories"))
            due.ring()
            await sandbox.wait_for(lambda: sandbox.accepted, timeout=15)


async def test_a_claim_that_nobody_knows_of_is_found_and_sent_without_a_sound(sqlite: Database) -> None:
    async with Sandbox(auto_chats=True) as sandbox:
        clock = Clock()
        await subscribe(sqlite, 5)
        async with delivering(sqlite, sandbox, clock=clock) as due:
            await publish(sqlite, make_story())
            async with sqlite.write() as conn:
                await conn.execute(update(alerts).values(state="sending"))
            clock.now += timedelta(seconds=30)
            due.ring()
            await sandbox.wait_for(lambda: sandbox.accepted)
        assert [one.silent for one in sandbox.accepted] == [True]


async def said(caplog: pytest.LogCaptureFixture, event: str) -> bool:
    return event in caplog.text


async def test_who_waits_longest_is_asked_for_first(database: Database) -> None:
    await subscribe(database, 1, 2, 3, 4)
    async with database.write() as conn:
        for chat, minutes, priority, state in [
            (1, 0, 2, AlertState.PENDING),
            (2, -5, 2, AlertState.PENDING),
            (3, 0, 1, AlertState.PENDING),
            (4, -9, 2, AlertState.HELD),
            (2, 5, 0, AlertState.PENDING),
        ]:
            due_at = NOON + timedelta(minutes=minutes)
            await conn.execute(
                insert(alerts).values(
                    chat_id=chat,
                    kind="new",
                    state=state,
                    priority=priority,
                    due_at=due_at,
                    expires_at=NOON,
                    created_at=NOON,
                )
            )
        waiting = await chats_waiting(conn, NOON, 10)
    assert [(one.chat_id, int(one.priority)) for one in waiting] == [(3, 1), (2, 2), (1, 2)]
