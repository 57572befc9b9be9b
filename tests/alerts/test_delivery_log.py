"""Writing down what is sent: what comes together is one commit, and a database that fails is waited for."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event, text
from sqlalchemy.engine import Engine
from sqlalchemy.exc import DBAPIError

from bot.alerts.delivery_log import DeliveryLog
from bot.model import AlertState
from bot.storage.queries.outbox.deliveries import AcceptedAlert, Returned
from tests.alerts.builders import NOON, make_story, publish, rows_of, save_chats, save_subscriptions, save_topic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.storage.database import Database


@pytest.fixture
async def delivery_log(sqlite: Database) -> DeliveryLog:
    """Of five pending alerts."""
    async with sqlite.write() as conn:
        await save_topic(conn)
        await save_chats(conn, range(1, 6))
        await save_subscriptions(conn, range(1, 6))
    await publish(sqlite, make_story())
    return DeliveryLog(sqlite, asyncio.Event())


@pytest.fixture
def commits() -> Iterator[list[int]]:
    counted: list[int] = []

    def count(_: object) -> None:
        counted.append(1)

    event.listen(Engine, "commit", count)
    yield counted
    event.remove(Engine, "commit", count)


def accepted(alert_id: int) -> AcceptedAlert:
    return AcceptedAlert(alert_id, 70 + alert_id, NOON, 1.5, 1)


async def test_only_what_is_still_pending_can_be_claimed(delivery_log: DeliveryLog) -> None:
    assert await delivery_log.claim([1, 2]) == {1, 2}
    assert await delivery_log.claim([2, 3]) == {3}
    rows = await rows_of(delivery_log.database, "state", "attempts", "digest_id")
    assert rows == [("sending", 1, 1), ("sending", 1, 1), ("sending", 1, 2), ("pending", 0, None), ("pending", 0, None)]


async def test_what_comes_together_is_one_commit(delivery_log: DeliveryLog, commits: list[int]) -> None:
    await delivery_log.claim([1])
    assert len(commits) == 1
    claimed, *_ = await asyncio.gather(
        delivery_log.claim([2]),
        delivery_log.save(accepted=[accepted(1)]),
        delivery_log.claim([3]),
        delivery_log.claim([2]),
    )
    assert len(commits) <= 3
    assert claimed == {2}
    states = [state for (state,) in await rows_of(delivery_log.database, "state")]
    assert states == ["sent", "sending", "sending", "pending", "pending"]


async def test_an_outcome_does_not_wait_long_for_a_claim(delivery_log: DeliveryLog) -> None:
    await delivery_log.claim([1])
    async with asyncio.timeout(1):
        await delivery_log.save(accepted=[accepted(1)], deferred=True)
    assert (await rows_of(delivery_log.database, "state", "message_id"))[0] == ("sent", 71)


async def test_a_patient_outcome_is_committed_with_the_next_claims(
    delivery_log: DeliveryLog, commits: list[int]
) -> None:
    await delivery_log.claim([1])
    outcome = asyncio.ensure_future(delivery_log.save(accepted=[accepted(1)], deferred=True))
    await asyncio.sleep(0)
    commits.clear()
    claimed = await asyncio.gather(delivery_log.claim([2]), delivery_log.claim([3, 4]))
    assert list(claimed) == [{2}, {3, 4}]
    await outcome
    assert len(commits) == 1
    rows = await rows_of(delivery_log.database, "state", "digest_id")
    assert rows == [("sent", None), ("sending", None), ("sending", 3), ("sending", 3), ("pending", None)]


async def test_what_is_given_back_is_no_longer_part_of_a_list_unless_it_is_in_doubt(delivery_log: DeliveryLog) -> None:
    await delivery_log.claim([1, 2])
    await delivery_log.claim([3, 4])
    await delivery_log.save(
        returned=[Returned(which, AlertState.PENDING, NOON, uncertain=which > 2, error="x") for which in (1, 2, 3, 4)]
    )
    rows = await rows_of(delivery_log.database, "state", "uncertain", "digest_id", "error")
    assert rows[:4] == [("pending", False, None, "x")] * 2 + [("pending", True, 3, "x")] * 2


async def test_what_was_sent_is_not_given_back(delivery_log: DeliveryLog) -> None:
    await delivery_log.claim([1])
    await delivery_log.save(accepted=[accepted(1)])
    await delivery_log.save(returned=[Returned(1, AlertState.PENDING, NOON)])
    assert (await rows_of(delivery_log.database, "state"))[0] == ("sent",)


async def break_writing(delivery_log: DeliveryLog) -> None:
    async with delivery_log.database.write() as conn:
        await conn.execute(
            text(
                "CREATE TRIGGER full BEFORE UPDATE ON alerts BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
            )
        )


async def mend_writing(delivery_log: DeliveryLog) -> None:
    async with delivery_log.database.write() as conn:
        await conn.execute(text("DROP TRIGGER full"))


async def test_a_claim_that_cannot_be_written_is_void(delivery_log: DeliveryLog) -> None:
    await break_writing(delivery_log)
    with pytest.raises(DBAPIError):
        await delivery_log.claim([1])
    await mend_writing(delivery_log)
    assert await delivery_log.claim([2]) == {2}
    assert [state for (state,) in await rows_of(delivery_log.database, "state")][:2] == ["pending", "sending"]


async def test_an_outcome_that_cannot_be_written_is_kept_until_it_can(
    delivery_log: DeliveryLog, caplog: pytest.LogCaptureFixture
) -> None:
    await delivery_log.claim([1])
    await break_writing(delivery_log)
    saving = asyncio.ensure_future(delivery_log.save(accepted=[accepted(1)]))
    with pytest.raises(DBAPIError):
        await delivery_log.claim([2])
    await asyncio.wait([saving], timeout=0.2)
    assert not saving.done()
    await mend_writing(delivery_log)
    await asyncio.wait_for(saving, 5)
    assert [state for (state,) in await rows_of(delivery_log.database, "state")][:2] == ["sent", "pending"]
    assert "outcome_kept" in caplog.text


async def test_at_the_end_an_outcome_that_cannot_be_written_is_given_up(delivery_log: DeliveryLog) -> None:
    await delivery_log.claim([1])
    await break_writing(delivery_log)
    delivery_log.closing.set()
    async with asyncio.timeout(2):
        await delivery_log.save(accepted=[accepted(1)])
    assert (await rows_of(delivery_log.database, "state"))[0] == ("sending",)
