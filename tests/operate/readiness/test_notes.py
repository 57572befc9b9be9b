from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot.feeds.network import NetworkReach
from bot.model import Feed
from bot.operate.presence import Presence, Role
from bot.operate.readiness.assess import Aspect, assess
from bot.operate.readiness.notes import note_findings
from bot.operate.readiness.observe import Observer
from bot.problems import FeedProblem, FeedReason
from bot.storage.database import Database
from bot.telegram.reach import TelegramReach
from tests.alerts.builders import until

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


async def test_what_becomes_wrong_is_logged_once_and_that_it_is_well_again(
    sqlite: Database, caplog: pytest.LogCaptureFixture
) -> None:
    moments = [datetime(2026, 3, 1, 12, tzinfo=UTC)]

    def clock() -> datetime:
        moments.append(moments[-1] + timedelta(seconds=2))
        return moments[-1]

    def events() -> list[str]:
        return [record.msg["event"] for record in caplog.records if isinstance(record.msg, dict)]

    async def has(count: int, event: str) -> bool:
        return events().count(event) >= count

    reach = TelegramReach(clock)
    reach.answered("https://api.telegram.org/bot/getMe", 200, "Sun, 01 Mar 2026 12:00:00 GMT")
    observer = Observer(sqlite, Presence(Role.LEADER, moments[0]), clock, timedelta(minutes=10), reach)
    caplog.set_level("INFO", "bot.operate.readiness.notes")
    noting = asyncio.create_task(note_findings(observer, 0.001))
    try:
        reach.ahead = timedelta(days=2)
        await until(lambda: has(1, "not_well"))
        looked = len(moments)

        async def has_looked_again() -> bool:
            return len(moments) > looked + 10

        await until(has_looked_again)
        reach.ahead = timedelta()
        await until(lambda: has(1, "well_again"))
    finally:
        noting.cancel()
        await asyncio.gather(noting, return_exceptions=True)
    assert events() == ["not_well", "well_again"]
    assert "clock is 2 days ahead of Telegram's" in caplog.text


async def test_that_the_network_is_lost_is_seen_and_left_to_who_noticed_it_to_log(
    sqlite: Database, caplog: pytest.LogCaptureFixture
) -> None:
    moments = [datetime(2026, 3, 1, 12, tzinfo=UTC)]

    def clock() -> datetime:
        moments.append(moments[-1] + timedelta(seconds=2))
        return moments[-1]

    network = NetworkReach()
    for host in "abc":
        feed = Feed(id=1, url=f"https://{host}.example/", name=host, outlet=host)
        network.note(feed, FeedReason(FeedProblem.NO_ROUTE), 0, moments[0])
    observer = Observer(sqlite, Presence(Role.WORKER, moments[0]), clock, timedelta(minutes=10), network=network)
    assert [found.aspect for found in assess(await observer.look())] == [Aspect.NETWORK]
    noting = asyncio.create_task(note_findings(observer, 0.001))

    async def has_looked() -> bool:
        return len(moments) > 10

    await until(has_looked)
    noting.cancel()
    await asyncio.gather(noting, return_exceptions=True)
    assert "not_well" not in caplog.text


async def test_a_database_that_has_no_tables_yet_is_no_trouble(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    now = datetime(2026, 3, 1, 12, tzinfo=UTC)
    database = await Database.open(f"sqlite:///{tmp_path}/newsbell.db")
    try:
        presence = Presence(Role.STANDBY, now)
        assert assess(await Observer(database, presence, lambda: now, timedelta(minutes=10)).look()) == ()
        await database.migrate()
        await database.close()
        database = await Database.open(f"sqlite:///{tmp_path}/newsbell.db")
        presence.role = Role.LEADER
        assert assess(await Observer(database, presence, lambda: now, timedelta(minutes=10)).look()) == ()
    finally:
        await database.close()
    assert "database_refuses" not in caplog.text
