from __future__ import annotations

import asyncio
import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from rich.console import Console
from sqlalchemy import select

from bot.demo.dry_run import dry_run
from bot.settings import Settings
from bot.storage.tables import alerts
from tests.alerts.builders import make_story, publish, save_chats, save_subscriptions, save_topic

if TYPE_CHECKING:
    from bot.storage.database import Database


async def test_a_dry_run_prints_what_is_owed_and_sends_and_changes_nothing(
    database: Database, database_url: str
) -> None:
    now = datetime.now(UTC)
    async with database.write() as conn:
        await save_topic(conn)
        await save_chats(conn, [5, 6])
        await save_subscriptions(conn, [5, 6])
    story = replace(make_story(), opened_at=now, published_at=now - timedelta(minutes=1))
    await publish(database, story, now)
    console, stop = Console(file=io.StringIO(), width=100), asyncio.Event()
    assert isinstance(console.file, io.StringIO)
    running = asyncio.create_task(dry_run(Settings(database_url=database_url), stop=stop, console=console))
    async with asyncio.timeout(40):
        while console.file.getvalue().count(story.title) < 2 and not running.done():  # noqa: ASYNC110 - a console rings no bell
            await asyncio.sleep(0.05)
    stop.set()
    assert await running == 0
    assert console.file.getvalue().startswith("Dry run: nothing is sent")
    assert console.file.getvalue().count(story.title) == 2
    async with database.read() as conn:
        found = await conn.execute(select(alerts.c.state, alerts.c.attempts))
        assert [tuple(row) for row in found] == [("pending", 0)] * 2
