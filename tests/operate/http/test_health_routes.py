"""/healthz and /readyz of a bot that is well, and of one that is not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import SecretStr
from sqlalchemy import insert

from bot.model import AlertState, FeedState, Origin
from bot.operate.presence import Presence, Role
from bot.problems import FeedProblem, FeedReason
from bot.settings import Settings
from bot.status_address import StatusAddress
from bot.storage.database import Database
from bot.storage.tables import alerts, feeds
from bot.telegram.reach import TelegramReach
from tests.alerts.builders import save_chats
from tests.operate.asking import asked

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import aiohttp

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SINCE = NOW - timedelta(hours=1)
TIMEOUT = FeedReason(FeedProblem.NO_ANSWER)


async def readyz(session: aiohttp.ClientSession, **headers: str) -> tuple[int, dict[str, Any]]:
    async with session.get("/readyz", headers=headers) as answer:
        return answer.status, await answer.json()


async def save_feeds(database: Database, failing: Sequence[bool], *, origin: Origin = Origin.CONFIG) -> None:
    async with database.write() as conn:
        for number, fails in enumerate(failing, start=1):
            state, reason = (FeedState.FAILING, TIMEOUT) if fails else (FeedState.ACTIVE, None)
            await conn.execute(
                insert(feeds).values(
                    url=f"https://{origin}{number}.example/",
                    name=f"{origin} {number}",
                    outlet="",
                    origin=origin,
                    state=state,
                    reason=reason,
                    failing_since=NOW if fails else None,
                    next_poll_at=NOW + timedelta(minutes=number),
                    created_at=NOW,
                )
            )


def damage(folder: Path) -> None:
    for file in folder.glob("newsbell.db*"):
        file.write_bytes(b"no database any more" * 500)


async def test_a_bot_that_is_well(database: Database) -> None:
    await save_feeds(database, [False, False])
    async with asked(database, lambda: NOW) as session:
        async with session.get("/healthz") as answer:
            assert (await answer.json())["program"] == "newsbell"
        status, told = await readyz(session)
    assert (status, told["ready"], told["role"], told["problems"], told["warnings"]) == (200, True, "leader", [], [])
    assert set(told["checks"].values()) == {True}


@pytest.mark.parametrize("role", list(Role))
async def test_it_says_which_part_it_plays(database: Database, role: Role) -> None:
    async with asked(database, lambda: NOW, presence=Presence(role, SINCE)) as session:
        status, told = await readyz(session)
    assert (status, told["role"]) == (200, role)


async def test_feeds_that_fail_are_named_to_those_who_may_see_them(database: Database) -> None:
    await save_feeds(database, [True, False])
    await save_feeds(database, [True], origin=Origin.CHAT)
    settings = Settings(status_address=StatusAddress("0.0.0.0", 0), status_token=SecretStr("x" * 16))
    async with asked(database, lambda: NOW, settings=settings) as session:
        status, told = await readyz(session)
        _, more = await readyz(session, Authorization="Bearer " + "x" * 16)
    assert (status, told["warnings"]) == (200, ["2 of 3 feeds fail."])
    assert more["warnings"] == ["2 of 3 feeds fail: config 1 (the server doesn’t answer)."]


async def test_a_network_that_is_away_is_told(database: Database) -> None:
    await save_feeds(database, [True, True, True])
    reach = TelegramReach(lambda: SINCE)
    reach.failed("ClientConnectorError: Cannot connect to host api.telegram.org:443")
    async with asked(database, lambda: NOW, reach=reach) as session:
        status, told = await readyz(session)
    assert status == 503
    assert [text.partition(":")[0] for text in told["problems"]] == [
        "Telegram cannot be reached since 01 Mar 11",
        "None of 3 feeds can be polled (is the network down?)",
    ]
    assert told["checks"]["telegram"] is told["checks"]["feeds"] is False
    assert told["checks"]["database"] is True


async def test_alerts_that_wait_too_long_are_told(database: Database) -> None:
    async with database.write() as conn:
        await save_chats(conn, [5])
        row = {"chat_id": 5, "kind": "new", "priority": 2, "state": AlertState.PENDING, "created_at": SINCE}
        await conn.execute(insert(alerts).values(row | {"due_at": SINCE, "expires_at": NOW}))
    async with asked(database, lambda: NOW, presence=Presence(Role.LEADER, SINCE)) as session:
        status, told = await readyz(session)
    assert (status, told["problems"]) == (503, ["1 alert waits to be sent, the oldest for 60 minutes."])


async def test_a_database_that_cannot_be_written_is_told(tmp_path: Path, sqlite_copy: str) -> None:
    database = await Database.open(f"{sqlite_copy}?timeout=0.05")
    other = await Database.open(sqlite_copy)
    moments = [SINCE]
    presence = Presence(Role.LEADER, SINCE)
    async with asked(database, lambda: moments[-1], presence=presence) as session:
        assert (await readyz(session))[0] == 200
        moments.append(NOW)
        assert (await readyz(session))[0] == 200  # it was written only now, and could be
        moments.append(NOW + timedelta(hours=1))
        async with other.write():
            status, told = await readyz(session)
        assert (status, told["problems"]) == (503, ["The database cannot be written: database is locked."])
    await database.close()
    await other.close()
    assert (tmp_path / "newsbell.db").exists()


async def test_a_database_that_is_gone_is_told_and_the_process_lives_on(tmp_path: Path, sqlite_copy: str) -> None:
    database = await Database.open(sqlite_copy)
    damage(tmp_path)
    async with asked(database, lambda: NOW) as session:
        status, told = await readyz(session)
        assert status == 503
        assert told["problems"][0].startswith("The database does not answer: ")
        async with session.get("/healthz") as answer:
            assert answer.status == 200
        async with session.get("/metrics") as answer:
            assert "newsbell_database_up 0.0" in await answer.text()
    await database.close()


async def test_who_asks_again_and_again_costs_one_look_a_second(database: Database) -> None:
    moments = [NOW]
    async with asked(database, lambda: moments[-1]) as session:
        assert (await readyz(session))[1]["warnings"] == []
        await save_feeds(database, [True])
        assert (await readyz(session))[1]["warnings"] == []
        moments.append(NOW + timedelta(seconds=1))
        assert (await readyz(session))[1]["warnings"] != []
