"""Telegram and the way to it failing at random: every alert arrives, and rings once at most.

``NEWSBELL_SOAK=1`` makes the long version of 10,000 alerts.
"""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import select

from bot.demo.sandbox import Sandbox
from bot.demo.sandbox.faults import FAULTS, flood
from bot.model import AlertState
from bot.settings import AlertSettings
from bot.storage.database import Database
from bot.storage.queries.chat_lifecycle import resume_chat
from bot.storage.tables import chats
from tests.alerts.builders import Clock, delivering, states
from tests.alerts.proof import SOAK, count_told, seed

STORIES, CHATS = (20, 500) if SOAK else (5, 60)
BRISK = AlertSettings(paid_broadcast=True, paid_per_second=400, chat_seconds=0.02, group_per_minute=10_000)
MIX = {
    "flood": 0.05,
    "server_error": 0.01,
    "server_error_after": 0.01,
    "timeout_after": 0.02,
    "reset_after": 0.005,
    "reset_before": 0.005,
    "blocked": 0.01,
}


@pytest.mark.timeout(3600)
async def test_mixed_faults_lose_nothing_and_ring_nobody_twice(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(FAULTS, "flood", flood(1))  # a second, so that the test is not all waiting
    database = await Database.open(sqlite_url)
    await database.migrate()
    await seed(database, STORIES, CHATS)

    async def come_back() -> None:
        """Whoever blocked the bot presses /start."""
        while True:
            async with database.write() as conn:
                for chat in (await conn.execute(select(chats.c.id).where(chats.c.state == "suspended"))).scalars():
                    await resume_chat(conn, chat, Clock.real())
            await asyncio.sleep(0.2)

    # Patience of 2 s: on a busy machine an answer may take half a second, and is no fault of the mixture.
    async with Sandbox(auto_chats=True, silence_seconds=4, latency=(0.002, 0.02), seed=3) as sandbox:
        sandbox.faults.rate("sendMessage", **MIX)
        returning = asyncio.create_task(come_back())
        async with delivering(database, sandbox, settings=BRISK, clock=Clock.real, direct=False, read_timeout=2) as due:
            async with asyncio.timeout(3000):
                while set(await states(database)) != {AlertState.SENT}:
                    due.ring()
                    await asyncio.sleep(0.1)
        returning.cancel()
        told = count_told((one.chat_id, one.text, one.silent) for one in sandbox.accepted)
        uncertain = sum(
            sandbox.faults.counts[name]
            for name in ("server-error", "server-error-after", "timeout-after", "reset-after", "reset-before")
        )
        print(f"{STORIES * CHATS} alerts, faults {dict(sandbox.faults.counts)}: {told}")  # noqa: T201
    told.check(STORIES, CHATS)
    assert told.silent <= uncertain
    assert sandbox.faults.counts["blocked"] > 0
    assert await states(database) == {"sent": STORIES * CHATS}
    await database.close()
