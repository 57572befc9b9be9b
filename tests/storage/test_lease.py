"""Whoever leads no longer writes nothing, whatever he believes."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, insert, select

from bot.errors import LeaseLostError
from bot.storage.lease import Lease, next_epoch
from bot.storage.queries.outbox.deliveries import claim_alerts, recover_sending
from bot.storage.tables import facts
from tests.alerts.builders import make_alert, rows_of, save_chats
from tests.storage.rows import save_alerts

if TYPE_CHECKING:
    from bot.storage.database import Database

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


async def begin_epoch(database: Database) -> Lease:
    async with database.write() as conn:
        return Lease(await next_epoch(conn, "somebody"))


async def count_facts(database: Database) -> int:
    async with database.read() as conn:
        return (await conn.execute(select(func.count()).select_from(facts))).scalar_one()


async def save(database: Database, key: str) -> None:
    async with database.write() as conn:
        await conn.execute(insert(facts).values(key=key, value=1, updated_at=NOW))


async def test_every_leader_has_a_higher_epoch(database: Database) -> None:
    assert [(await begin_epoch(database)).epoch for _ in range(3)] == [1, 2, 3]


async def test_a_leader_of_before_writes_nothing_and_knows_it(database: Database) -> None:
    database.lease = old = await begin_epoch(database)
    await save(database, "before")
    assert old.is_held()
    database.lease = None
    await begin_epoch(database)
    database.lease = old
    with pytest.raises(LeaseLostError):
        await save(database, "after")
    assert await count_facts(database) == 1
    assert not old.is_held()
    assert old.lost.is_set()


async def test_who_takes_over_waits_for_a_commit_that_has_begun(database: Database) -> None:
    database.lease = await begin_epoch(database)
    order: list[str] = []

    async def take_over() -> None:
        async with database._begun() as conn:  # as another process, without the lease of this one
            await next_epoch(conn, "somebody else")
            order.append("taken over")

    async with asyncio.TaskGroup() as group, database.write() as conn:
        group.create_task(take_over())
        for number in range(3):
            await conn.execute(insert(facts).values(key=str(number), value=1, updated_at=NOW))
        order.append("committed")
    assert order == ["committed", "taken over"]


async def test_a_lease_that_is_not_proven_in_time_is_not_held() -> None:
    lease = Lease(1, good_for=0)
    assert not lease.is_held()
    lease = Lease(1, good_for=60)
    assert lease.is_held()
    lease.doubt()
    assert not lease.is_held()


async def test_what_leaders_before_were_sending_is_pending_again_and_what_this_one_sends_is_not(
    database: Database,
) -> None:
    async with database.write() as conn:
        await save_chats(conn, [5, 6, 7])
        await save_alerts(conn, [make_alert(story_id=None, chat_id=chat, due_at=NOW) for chat in (5, 6, 7)])
        await claim_alerts(conn, [(1,)], 1)
        await claim_alerts(conn, [(2,), (3,)], 2)
        assert await recover_sending(conn, NOW, 2, busy={5, 6}) == 2
    assert await rows_of(database, "chat_id", "state", "claimed_epoch", "uncertain") == [
        (5, "pending", 1, True),
        (6, "sending", 2, False),
        (7, "pending", 2, True),
    ]
