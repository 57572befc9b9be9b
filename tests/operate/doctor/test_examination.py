"""newsbell doctor: each thing that can be wrong is named, with what to do, and the exit code says if it is bad."""

from __future__ import annotations

import asyncio
import io
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.console import Console
from sqlalchemy import text, update
from telegram import Bot
from telegram.error import Conflict

from bot.model import FeedState
from bot.operate.doctor.diagnosis import Diagnosis, Grade, bad, conclusion, fair, good, unknown
from bot.operate.doctor.examination import examine
from bot.operate.doctor.local_checks import judge_room
from bot.operate.presence import Presence, Role
from bot.storage.database import HEAD
from bot.storage.tables import feeds
from tests.operate.asking import asked
from tests.operate.page.news_day import NOW, fill

if TYPE_CHECKING:
    from bot.demo.sandbox import Sandbox
    from bot.storage.database import Database


async def told(ahead: timedelta = timedelta(), listen_seconds: float = 0) -> tuple[bool, str]:
    """The conclusion, and the table with its white space folded."""
    console = Console(file=io.StringIO(), width=250)
    is_well = await examine(None, lambda: datetime.now(UTC) + ahead, console, listen_seconds=listen_seconds)
    assert isinstance(console.file, io.StringIO)
    return is_well, " ".join(console.file.getvalue().replace("\u2502", "|").split())


async def test_a_machine_before_the_first_start() -> None:
    is_well, table = await told()
    assert is_well
    assert "| network | good |" in table
    assert "| second program | good | nobody else listens with this token |" in table
    assert "| webhook | good | none is set; 0 updates wait |" in table
    assert "| clock | good | it agrees with Telegram's |" in table
    assert "| running | fair | no Newsbell answers at" in table
    assert "| newsbell run makes it. |" in table
    assert not Path("newsbell.db").exists()  # noqa: ASYNC240 - a look


async def test_a_bot_that_runs_is_asked_and_not_disturbed(
    sqlite: Database, monkeypatch: pytest.MonkeyPatch, sandbox: Sandbox
) -> None:
    await fill(sqlite)
    async with (
        asked(sqlite, lambda: NOW, presence=Presence(Role.LEADER, NOW)) as session,
        Bot(sandbox.token, base_url=sandbox.base_url) as bot,
    ):
        monkeypatch.setenv("STATUS_ADDR", str(session._base_url).removeprefix("http://").rstrip("/"))
        listening = asyncio.create_task(bot.get_updates(timeout=30))
        is_well, table = await told()
        assert not listening.done()
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
    assert is_well
    assert "| running | good | as leader. 7 of 59 feeds fail: " in table
    assert "| second program | good | the Newsbell that runs here would notice one: see its row |" in table
    assert "| schema | good |" in table
    assert "7 of 59 fail: 6 the server doesn’t answer; 1 for an unknown reason" in table
    assert table.endswith("could be better.")


async def test_a_wrong_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "999999:AAbbCCddEEffGGhhIIjjKKllMMnn")
    is_well, table = await told()
    assert not is_well
    assert "| token | bad | Telegram does not know TELEGRAM_BOT_TOKEN |" in table
    assert "AAbbCC" not in table


async def test_no_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TELEGRAM_BOT_TOKEN")
    assert "| token | bad | TELEGRAM_BOT_TOKEN is not set |" in (await told())[1]


async def test_no_network(monkeypatch: pytest.MonkeyPatch, unused_tcp_port: int) -> None:
    monkeypatch.setenv("TELEGRAM_API_URL", f"http://127.0.0.1:{unused_tcp_port}")
    is_well, table = await told()
    assert not is_well
    assert "| network | bad | 127.0.0.1 cannot be reached: ClientConnectorError" in table
    assert "| token | unknown |" in table
    assert "| clock | unknown |" in table


async def test_another_program_with_the_token(sandbox: Sandbox) -> None:
    async def listen() -> None:
        while True:
            with suppress(Conflict):
                await bot.get_updates(timeout=30)

    async with Bot(sandbox.token, base_url=sandbox.base_url) as bot:
        listening = asyncio.create_task(listen())
        async with asyncio.timeout(20):
            while not sandbox.state.updates.listening:  # noqa: ASYNC110 - rings no bell
                await asyncio.sleep(0.01)
        is_well, table = await told(listen_seconds=20)
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
    assert not is_well
    assert "| second program | bad | another program listens with this token |" in table


async def test_a_webhook_set_elsewhere(bot: Bot) -> None:
    await bot.set_webhook("https://elsewhere.example/hook")
    is_well, table = await told()
    assert is_well
    assert "| webhook | fair | updates go to elsewhere.example |" in table
    assert "| second program | unknown | a webhook is set |" in table


@pytest.mark.parametrize(
    ("ahead", "verdict"),
    [
        (timedelta(days=2), "bad | it is 2 days ahead of Telegram's |"),
        (timedelta(days=-3), "bad | it is 3 days behind Telegram's |"),
        (timedelta(minutes=3), "fair | it is 3 minutes ahead of Telegram's |"),
    ],
)
async def test_a_clock_that_is_off(ahead: timedelta, verdict: str) -> None:
    assert f"| clock | {verdict}" in (await told(ahead))[1]


async def test_a_proxy_is_named_without_its_password(monkeypatch: pytest.MonkeyPatch, unused_tcp_port: int) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://user:hush@127.0.0.1:{unused_tcp_port}")
    _, table = await told()
    assert f"is asked through http://127.0.0.1:{unused_tcp_port}" in table
    assert "hush" not in table
    monkeypatch.setenv("HTTP_PROXY", "gopher://a.example")
    assert "| proxy | bad | The proxy of the environment is gopher://" in (await told())[1]


async def test_a_damaged_database(tmp_path: Path) -> None:
    spoil(tmp_path / "newsbell.db")
    is_well, table = await told()
    assert not is_well
    assert "| database | bad |" in table


def spoil(file: Path) -> None:
    file.write_bytes(b"SQLite format 3\0" + b"?" * 5000)


async def test_a_dead_database(monkeypatch: pytest.MonkeyPatch, unused_tcp_port: int) -> None:
    monkeypatch.setenv("DATABASE_URL", f"postgresql+asyncpg://user:hush@127.0.0.1:{unused_tcp_port}/newsbell")
    is_well, table = await told()
    assert not is_well
    assert "| database | bad | The database postgresql+asyncpg://127.0.0.1" in table
    assert "hush" not in table


async def test_a_database_of_another_version(sqlite: Database) -> None:
    async with sqlite.write() as conn:
        await conn.execute(text("UPDATE alembic_version SET version_num = 'de3fe4b3b91c'"))
    assert "| schema | fair |" in (await told())[1]
    async with sqlite.write() as conn:
        await conn.execute(text("UPDATE alembic_version SET version_num = :head"), {"head": HEAD})


async def test_feeds_that_all_fail(sqlite: Database) -> None:
    await fill(sqlite)
    async with sqlite.write() as conn:
        await conn.execute(update(feeds).values(state=FeedState.FAILING))
    is_well, table = await told()
    assert not is_well
    assert "| feeds | bad | 60 of 60 fail: " in table


async def test_a_token_that_others_can_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TELEGRAM_BOT_TOKEN")
    file = tmp_path / ".env"
    file.write_text("TELEGRAM_BOT_TOKEN=1:x\n", encoding="utf-8")
    file.chmod(0o644)
    assert "| permissions | fair | .env can be read by others (644) | chmod 600 .env |" in (await told())[1]
    file.chmod(0o600)
    assert "| permissions | good | .env is its owner's alone |" in (await told())[1]


async def test_a_configuration_that_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "config" / "feeds.toml").write_text("nonsense", encoding="utf-8")
    is_well, table = await told()
    assert not is_well
    assert "| configuration | bad |" in table
    assert "feeds.toml: is not TOML" in table


async def test_a_page_that_is_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STATUS_ADDR", "off")
    assert "| running | fair | STATUS_ADDR is off" in (await told())[1]


@pytest.mark.parametrize(
    ("free_mb", "verdict"), [(5000, Grade.GOOD), (200, Grade.GOOD), (199, Grade.FAIR), (19, Grade.BAD)]
)
def test_room_on_the_disk(free_mb: float, verdict: Grade) -> None:
    assert judge_room(free_mb, Path("/var")).verdict is verdict


@pytest.mark.parametrize(
    ("diagnoses", "is_well", "sentence"),
    [
        ([good("a", ""), unknown("b", "")], True, "Everything that could be looked at is good."),
        ([good("a", ""), fair("b", "", "")], True, "Nothing is bad; 1 of 2 could be better."),
        ([bad("a", "", ""), fair("b", "", "")], False, "1 of 2 is bad: begin with the first."),
        ([bad("a", "", ""), bad("b", "", "")], False, "2 of 2 are bad: begin with the first."),
    ],
)
def test_the_conclusion(diagnoses: list[Diagnosis], is_well: bool, sentence: str) -> None:
    assert conclusion(diagnoses) == (is_well, sentence)
