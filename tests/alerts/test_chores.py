"""What happens to alerts that wait: digests, expiry, sleeps and jumps of the clock. On a clock that the test moves."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select, update

from bot.alerts.chores import Chores
from bot.alerts.sleep import load_sleep, note_awake
from bot.demo.sandbox import Sandbox
from bot.model import AlertState
from bot.storage.queries.chat_lifecycle import drop_unsent, resume_chat, suspend_chat
from bot.storage.queries.outbox.alerts import alerts_due, chats_waiting
from bot.storage.queries.outbox.deliveries import AcceptedAlert, Returned, claim_alerts, save_accepted, save_returned
from bot.storage.tables import alerts, chats
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
from tests.alerts.proof import SOAK

if TYPE_CHECKING:
    from bot.storage.database import Database

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


async def subscribe(database: Database, *ids: int, chat: dict[str, Any] | None = None, **values: Any) -> None:
    async with database.write() as conn:
        await save_topic(conn)
        await save_chats(conn, ids, **(chat or {}))
        await save_subscriptions(conn, ids, **values)


async def deliver(database: Database, now: datetime) -> list[tuple[str, int]]:
    """Send all that is due, without a Telegram: kind and number of alerts of each message."""
    sent: list[tuple[str, int]] = []
    while True:
        async with database.write() as conn:
            waiting = await chats_waiting(conn, now, 100)
            due = await alerts_due(conn, [one.chat_id for one in waiting], now, 1)
            due = [owed for owed in due if owed.alert.expires_at > now]
            if not due:
                return sent
            await claim_alerts(conn, [(owed.alert.id,) for owed in due])
            await save_accepted(
                conn,
                [
                    AcceptedAlert(owed.alert.id, owed.alert.id, now, 0.0, 1, is_digest=owed.alert.kind == "digest")
                    for owed in due
                ],
            )
        sent += [(owed.alert.kind.value, len(owed.members) or 1) for owed in due]


async def hold_many(database: Database, now: datetime, count: int, first: int = 1) -> None:
    for number in range(first, first + count):
        await publish(database, make_story(number, title=f"Story {number}", opened_at=now, published_at=now), now)


async def test_what_is_held_becomes_one_digest_when_it_is_due(database: Database) -> None:
    await subscribe(database, 5, 6, pace="hourly")
    chores = Chores(database, FAST)
    await hold_many(database, NOON, 3)
    assert not await chores.do(NOON + 59 * MINUTE)
    assert await chores.do(NOON + HOUR)
    assert not await chores.do(NOON + HOUR)
    assert await deliver(database, NOON + HOUR) == [("digest", 3), ("digest", 3)]
    assert await states(database) == {"sent": 6}


async def test_a_long_digest_is_several_messages_and_what_has_no_room_is_expired(database: Database) -> None:
    await subscribe(database, 5, pace="daily")
    await hold_many(database, NOON, 62)
    chores = Chores(database, FAST)
    await chores.do(NOON + 20 * HOUR)
    assert await deliver(database, NOON + 20 * HOUR) == [("digest", 15)] * 4
    assert await states(database) == {"expired": 2, "sent": 60}
    assert {error for _, error in await rows_of(database, "id", "error")} == {"", "there was no room in the digest"}


async def test_the_last_message_of_a_digest_says_how_many_had_no_room(sqlite: Database) -> None:
    clock = Clock(NOON + 20 * HOUR)
    await subscribe(sqlite, 5, pace="daily")
    await hold_many(sqlite, NOON, 62)
    async with Sandbox(auto_chats=True) as sandbox, delivering(sqlite, sandbox, clock=clock):
        await sandbox.wait_for(lambda: len(sandbox.accepted) == 4)
    ends = [one.text.splitlines()[-1] for one in sandbox.accepted]
    assert ends[3] == "and 2 older stories"
    assert "older" not in "".join(ends[:3])


async def test_a_digest_of_which_nothing_is_wanted_any_more_is_not_sent(sqlite: Database) -> None:
    clock = Clock(NOON + HOUR)
    await subscribe(sqlite, 5, pace="hourly")
    await hold_many(sqlite, NOON, 1)
    await Chores(sqlite, FAST).do(clock.now)
    async with sqlite.write() as conn:
        await drop_unsent(conn, 5, story_id=1)

    async def expired() -> bool:
        return [state for (state,) in await rows_of(sqlite, "state")] == ["expired", "expired"]

    async with Sandbox(auto_chats=True) as sandbox, delivering(sqlite, sandbox, clock=clock):
        await until(expired)
        assert sandbox.accepted == []


async def test_a_silent_digest_is_of_silent_subscriptions_alone(database: Database) -> None:
    await subscribe(database, 5, pace="hourly", silent=True)
    await hold_many(database, NOON, 2)
    await Chores(database, FAST).do(NOON + HOUR)
    assert [silent for kind, silent in await rows_of(database, "kind", "silent") if kind == "digest"] == [True]


async def test_quiet_hours_end_in_one_digest(database: Database) -> None:
    await subscribe(database, 5, chat={"quiet_from": 11 * 60, "quiet_to": 13 * 60})
    await hold_many(database, NOON, 2)
    chores = Chores(database, FAST)
    assert not await chores.do(NOON + HOUR - MINUTE)
    assert await chores.do(NOON + HOUR)
    assert await deliver(database, NOON + HOUR) == [("digest", 2)]


async def test_a_digest_that_has_become_untimely_waits_for_the_end_of_the_quiet(database: Database) -> None:
    await subscribe(database, 5, pace="hourly")
    await hold_many(database, NOON, 1)
    async with database.write() as conn:
        await conn.execute(update(chats).values(quiet_from=12 * 60, quiet_to=16 * 60))
    chores = Chores(database, FAST)
    assert not await chores.do(NOON + HOUR)
    assert [due for (due,) in await rows_of(database, "due_at")] == [NOON + 4 * HOUR]
    assert not await chores.do(NOON + 2 * HOUR)
    assert not await chores.do(NOON + 3 * HOUR)
    assert await chores.do(NOON + 4 * HOUR)


@pytest.mark.parametrize("values", [{"state": "suspended"}, {"paused_until": NOON + 9 * HOUR}])
async def test_no_digest_for_a_chat_that_is_away(database: Database, values: dict[str, Any]) -> None:
    await subscribe(database, 5, pace="hourly")
    await hold_many(database, NOON, 1)
    async with database.write() as conn:
        await conn.execute(update(chats).values(**values))
    assert not await Chores(database, FAST).do(NOON + 2 * HOUR)


async def test_a_pause_ends_in_one_digest(database: Database) -> None:
    await subscribe(database, 5, chat={"paused_until": NOON + 5 * HOUR})
    await hold_many(database, NOON, 2)
    chores = Chores(database, FAST)
    assert not await chores.do(NOON + 5 * HOUR - MINUTE)
    assert await chores.do(NOON + 5 * HOUR)
    assert await deliver(database, NOON + 5 * HOUR) == [("digest", 2)]


async def test_what_does_not_ring_in_time_becomes_a_line_of_the_next_digest(database: Database) -> None:
    await subscribe(database, 5)
    await hold_many(database, NOON, 2)
    late = NOON + 6 * HOUR + MINUTE
    chores = Chores(database, FAST)
    await chores.expire_late(late)
    assert await rows_of(database, "state", "held_for", "due_at") == [("held", "late", NOON + 7 * HOUR)] * 2
    assert await chores.do(NOON + 7 * HOUR)
    assert await deliver(database, NOON + 7 * HOUR) == [("digest", 2)]


async def test_alerts_of_a_suspended_chat_make_one_digest_if_it_comes_back_in_time(database: Database) -> None:
    await subscribe(database, 5)
    await hold_many(database, NOON, 1)
    async with database.write() as conn:
        await conn.execute(update(chats).values(state="suspended"))
    chores = Chores(database, FAST)
    await chores.do(NOON + 5 * HOUR)
    assert await states(database) == {"pending": 1}
    await chores.do(NOON + 6 * HOUR)
    assert await rows_of(database, "state", "held_for") == [("held", "late")]
    assert not await chores.do(NOON + 30 * HOUR)
    async with database.write() as conn:
        assert await resume_chat(conn, 5, NOON + 31 * HOUR)
    assert await chores.do(NOON + 31 * HOUR)
    assert await deliver(database, NOON + 31 * HOUR) == [("digest", 1)]


async def test_alerts_of_a_chat_that_does_not_come_back_are_given_up(database: Database) -> None:
    await subscribe(database, 5)
    await hold_many(database, NOON, 1)
    async with database.write() as conn:
        await conn.execute(update(chats).values(state="suspended"))
    chores = Chores(database, FAST)
    await chores.do(NOON + 6 * HOUR)
    await chores.do(NOON + timedelta(days=FAST.keep_held_days + 1))
    assert await rows_of(database, "state", "error") == [("expired", "waited too long for a digest")]


async def test_a_chat_that_has_refused_is_tried_once_a_day_for_a_month(database: Database) -> None:
    await subscribe(database, 5)
    chores, tries = Chores(database, FAST), []
    async with database.write() as conn:
        assert await suspend_chat(conn, 5, "not enough rights", NOON)
        assert not await suspend_chat(conn, 5, "again", NOON)
    for hour in range(12, 40 * 24, 12):
        now = NOON + hour * HOUR
        await chores.do(now)
        async with database.write() as conn:
            if await suspend_chat(conn, 5, "not enough rights", now):  # it refuses again
                tries.append(hour)
    assert tries == [24 * day for day in range(1, 31)]


async def test_a_banned_chat_is_not_tried_again_even_if_it_had_refused_before(database: Database) -> None:
    await subscribe(database, 5)
    async with database.write() as conn:
        await suspend_chat(conn, 5, "not enough rights", NOON)
        await suspend_chat(conn, 5, "banned by the operator", NOON, tries=False)
    await Chores(database, FAST).do(NOON + timedelta(days=2))
    async with database.read() as conn:
        row = (await conn.execute(select(chats.c.state, chats.c.suspended_reason))).one()
    assert tuple(row) == ("suspended", "banned by the operator")


async def test_a_digest_that_is_not_delivered_gives_back_what_it_tells(database: Database) -> None:
    await subscribe(database, 5, pace="hourly")
    await hold_many(database, NOON, 2)
    chores = Chores(database, FAST)
    await chores.do(NOON + HOUR)
    for hours in range(2, 27):
        await chores.do(NOON + hours * HOUR)
    rows = await rows_of(database, "kind", "state")
    assert rows.count(("new", "held")) == 2
    assert rows.count(("digest", "expired")) == 1
    assert rows.count(("digest", "pending")) == 1
    assert await deliver(database, NOON + 26 * HOUR) == [("digest", 2)]


async def test_what_waits_too_long_for_a_digest_is_expired(database: Database) -> None:
    await subscribe(database, 5, chat={"paused_until": NOON + timedelta(days=90)})
    await hold_many(database, NOON, 1)
    await Chores(database, FAST).do(NOON + timedelta(days=15))
    assert await rows_of(database, "state", "error") == [("expired", "waited too long for a digest")]


async def test_a_sleep_is_known_by_the_gap_it_leaves(database: Database) -> None:
    async def note(now: datetime) -> bool:
        async with database.write() as conn:
            return await note_awake(conn, FAST, now) is not None

    assert not await note(NOON)  # the first run of all
    assert not await note(NOON + 59 * MINUTE)
    woke = NOON + 9 * HOUR
    async with database.read() as conn:
        assert await load_sleep(conn, FAST, woke) is not None  # whoever asks first knows
    assert await note(woke)
    assert await note(woke + 9 * MINUTE)
    async with database.read() as conn:
        sleep = await load_sleep(conn, FAST, woke + 9 * MINUTE)
    assert sleep is not None
    assert (sleep.fresh_from, sleep.over_at) == (woke - HOUR, woke + 10 * MINUTE)
    assert not await note(woke + 10 * MINUTE)
    async with database.read() as conn:
        assert await load_sleep(conn, FAST, woke + 10 * MINUTE) is None


@pytest.mark.parametrize("gap", [8 * HOUR, timedelta(days=3)])
async def test_after_a_sleep_there_is_one_catch_up_digest_and_no_flood(sqlite: Database, gap: timedelta) -> None:
    """What was pending, what was held, and what the feeds tell of the time since: one digest. Fresh news ring."""
    await subscribe(sqlite, 5, chat={"quiet_from": 11 * 60, "quiet_to": 13 * 60, "breaking_passes": False})
    clock = Clock()
    async with Sandbox(auto_chats=True) as sandbox:
        async with delivering(sqlite, sandbox, clock=clock) as due:
            await hold_many(sqlite, NOON, 3)  # held by the quiet hours
            due.ring()
        async with sqlite.write() as conn:
            await conn.execute(update(alerts).where(alerts.c.story_id == 3).values(state="pending"))
        clock.now = woke = NOON + gap
        async with sqlite.write() as conn:
            await conn.execute(update(chats).values(quiet_from=None))
        async with delivering(sqlite, sandbox, clock=clock) as due:
            for number in range(4, 24):
                published = NOON + (number - 3) * gap / 21
                story = make_story(number, title=f"Story {number}", opened_at=woke, published_at=published)
                await publish(sqlite, story, woke)
            fresh = make_story(99, title="Fresh", opened_at=woke, published_at=woke - MINUTE)
            await publish(sqlite, fresh, woke)
            due.ring()
            rings = 1 + sum(NOON + n * gap / 21 >= woke - HOUR for n in range(1, 21))
            await sandbox.wait_for(lambda: len(sandbox.accepted) == rings)
            clock.now += 10 * MINUTE
            due.ring()
            await sandbox.wait_for(lambda: len(sandbox.accepted) >= rings + 2, timeout=15)
    assert sandbox.accepted[rings - 1].text.startswith("Fresh")
    digest = [one.text.splitlines() for one in sandbox.accepted[rings:]]
    assert len(digest) == 2  # one digest, of two messages as it has more than fifteen lines
    assert all("stories" in lines[0] for lines in digest)
    assert len({line for lines in digest for line in lines if "Story" in line}) == 24 - rings


async def test_a_clock_that_is_set_back_keeps_nobody_waiting(database: Database) -> None:
    await subscribe(database, 5)
    await hold_many(database, NOON, 1)
    chores = Chores(database, FAST)
    await chores.do(NOON)
    await chores.do(NOON - 5 * HOUR)
    assert await deliver(database, NOON - 5 * HOUR) == [("new", 1)]


@pytest.mark.parametrize("seed", range(20 if SOAK else 2))
async def test_what_is_planned_is_sent_or_in_a_digest_or_counted_as_expired(sqlite: Database, seed: int) -> None:
    """Weeks of stories, pauses, blocks, failures and jumps; in the end every alert has come to one of three ends."""
    dice = random.Random(seed)
    await subscribe(sqlite, 1, 2)
    async with sqlite.write() as conn:
        await save_chats(conn, [3, 4, 5], quiet_from=20 * 60, quiet_to=8 * 60, hourly_cap=2)
        await save_subscriptions(conn, [3], pace="weekly")
        await save_subscriptions(conn, [4, 5])
    chores, now, planned = Chores(sqlite, FAST), NOON, 0
    for _ in range(40):
        now += dice.choice([MINUTE, 10 * MINUTE, HOUR, 9 * HOUR, -3 * HOUR, 50 * HOUR])
        for _story in range(dice.randrange(3)):
            planned += 1
            published = now - dice.choice([0, 0, 2, 30]) * HOUR
            await publish(sqlite, make_story(planned, opened_at=now, published_at=published), now)
        async with sqlite.write() as conn:
            chat = dice.randrange(1, 6)
            choices: list[dict[str, Any]] = [
                {"state": "suspended"},
                {"state": "active"},
                {"paused_until": now + dice.randrange(1, 99) * HOUR},
                {"paused_until": None, "state": "active"},
            ]
            await conn.execute(update(chats).where(chats.c.id == chat).values(**dice.choice(choices)))
        await chores.do(now)
        if dice.random() < 0.6:
            await deliver(sqlite, now)
        if dice.random() < 0.3:  # a message that did not get through
            async with sqlite.write() as conn:
                pending = (
                    await conn.execute(select(alerts.c.id).where(alerts.c.state == "pending").limit(1))
                ).scalars()
                for which in pending.all():
                    await claim_alerts(conn, [(which,)])
                    returned = Returned(which, AlertState.PENDING, now + HOUR, uncertain=dice.random() < 0.5)
                    await save_returned(conn, [returned])
    for _ in range(40):
        now += 12 * HOUR
        async with sqlite.write() as conn:
            await conn.execute(update(chats).values(state="active"))
        await chores.do(now)
        await deliver(sqlite, now)
    assert set(await states(sqlite)) <= {"sent", "expired"}
    rows = await rows_of(sqlite, "kind", "state", "message_id", "digest_id", "error")
    for kind, state, message, _digest, error in rows:
        assert kind == "digest" or (state == "sent") == (message is not None)
        assert (state == "expired") == bool(error)
