"""The program as a process: started, stopped in order, started again; and what it says when it cannot run."""

from __future__ import annotations

import asyncio
import json
import os
import re
import shutil
import signal
import socket
import sys
import termios
from collections import Counter
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from sqlalchemy import select

from bot.app import add_job, schedule_upkeep
from bot.demo.day import DayServer, load_day, load_expected
from bot.demo.queries import alerts_planned, count_polled_since, is_at_rest, make_all_due
from bot.demo.sandbox import Sandbox
from bot.demo.subscribers import subscribe_users
from bot.isolation import Isolation
from bot.model import FeedState
from bot.operate.health import health
from bot.operate.invitation import qr_code
from bot.settings import Settings
from bot.storage.queries.prompts import Prompt, drop_prompt, save_prompt
from bot.storage.queries.topics import topics_curated
from bot.storage.tables import feeds, topics
from tests.alerts.builders import save_chats

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

    from bot.storage.database import Database

ROOT = Path(__file__).parent.parent
PATIENCE = 40


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
async def news() -> AsyncIterator[DayServer]:
    async with DayServer(load_day()) as server:
        yield server


@pytest.fixture
def environment(
    tmp_path: Path, sqlite_url: str, sandbox: Sandbox, news: DayServer, unused_tcp_port: int
) -> dict[str, str]:
    """What a process needs to run the bot on the sample day; all of it in one folder."""
    config = tmp_path / "config"
    config.mkdir()
    (config / "newsbell.toml").write_text(
        '[fetch]\nallow_networks = ["127.0.0.0/8"]\n[alerts]\nchat_seconds = 0.1\nlist_from = 50\n',
        encoding="utf-8",
    )
    (config / "topics.toml").write_bytes((ROOT / "config" / "topics.toml").read_bytes())
    (config / "feeds.toml").write_text(
        "".join(f'[[feeds]]\nname = "{feed.name}"\nurl = "{feed.url}"\n' for feed in news.feeds), encoding="utf-8"
    )
    return {
        **os.environ,
        "TELEGRAM_BOT_TOKEN": sandbox.token,
        "TELEGRAM_API_URL": sandbox.url,
        "DATABASE_URL": sqlite_url,
        "STATUS_ADDR": f"127.0.0.1:{unused_tcp_port}",
        "NEWSBELL_CONFIG": str(config),
        "PYTHONPATH": str(ROOT),
    }


@asynccontextmanager
async def running(
    environment: dict[str, str], folder: Path, stdout: int | None = None
) -> AsyncIterator[asyncio.subprocess.Process]:
    """``python -m bot run`` in a folder of its own; killed at the end if it still runs."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", cwd=folder, env=environment, stdout=stdout, stderr=asyncio.subprocess.PIPE
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def until(is_so: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not await is_so():  # noqa: ASYNC110 - what is awaited is another process
            await asyncio.sleep(0.05)


async def is_well(database: Database) -> bool:
    return not await health(database, datetime.now(UTC))


@pytest.mark.timeout(180)
async def test_stopped_and_started_again_in_the_middle_every_alert_arrives_once(
    environment: dict[str, str], tmp_path: Path, sandbox: Sandbox, news: DayServer, sqlite: Database
) -> None:
    expected, database = load_expected(), sqlite

    async def polled_since(moment: datetime) -> bool:
        async with database.read() as conn:
            return await count_polled_since(conn, moment) >= len(news.feeds)

    async def settled(moment: datetime) -> bool:
        async with database.read() as conn:
            return await polled_since(moment) and await is_at_rest(conn, datetime.now(UTC))

    async def jump(moment: datetime) -> datetime:
        news.advance(moment)
        now = datetime.now(UTC)
        async with database.write() as conn:
            await make_all_due(conn, now)
        return now

    steps = list(expected.jumps(news.day))
    middle = len(steps) // 2
    async with running(environment, tmp_path) as process:
        await until(lambda: polled_since(datetime.min.replace(tzinfo=UTC)))
        await subscribe_users(sandbox, database, news, expected.chats, patience_seconds=PATIENCE)
        answers = len(sandbox.accepted)
        for step in steps[:middle]:
            since = await jump(step)
            await until(lambda since=since: settled(since))  # type: ignore[misc] # a default that binds the moment
        await jump(steps[middle])
        process.send_signal(signal.SIGTERM)  # while it polls, files and sends
        assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
    async with running(environment, tmp_path) as process:
        for step in steps[middle:]:
            since = await jump(step)
            await until(lambda since=since: settled(since))  # type: ignore[misc] # a default that binds the moment
        process.send_signal(signal.SIGINT)
        assert await asyncio.wait_for(process.wait(), PATIENCE) == 0

    async with database.read() as conn:
        planned = await alerts_planned(conn)
    owed = sum(len(chat.stories) for chat in expected.chats)
    assert {str(alert.state) for alert in planned} == {"sent"}
    assert len(planned) == owed
    taken = Counter((line.chat_id, line.message_id) for line in sandbox.accepted[answers:])
    assert taken == Counter((alert.chat_id, alert.message_id) for alert in planned)


@contextmanager
def terminal() -> Iterator[tuple[int, Callable[[], str]]]:
    """A terminal of 100 by 40: its file, and what was written to it so far."""
    reader, writer = os.openpty()
    os.set_blocking(reader, False)
    termios.tcsetwinsize(writer, (40, 100))
    written = bytearray()

    def read() -> str:
        with suppress(BlockingIOError):
            while part := os.read(reader, 4096):
                written.extend(part)
        return written.decode(errors="ignore").replace("\r\n", "\n")

    try:
        yield writer, read
    finally:
        os.close(reader)
        os.close(writer)


def at_a_terminal(environment: dict[str, str]) -> dict[str, str]:
    """An environment in which nothing but the terminal says how wide it is, or what it can draw."""
    others = {name: value for name, value in environment.items() if name not in {"COLUMNS", "LINES", "NO_COLOR"}}
    return others | {"TERM": "xterm-256color", "PYTHONUTF8": "1"}


async def test_at_a_terminal_the_start_ends_with_the_way_to_the_bot(
    environment: dict[str, str], tmp_path: Path, sandbox: Sandbox
) -> None:
    address = f"https://t.me/{sandbox.bot.username}"

    async def is_invited() -> bool:
        return f"Open {address} and press Start.\n" in read()

    with terminal() as (stdout, read):
        async with running(at_a_terminal(environment), tmp_path, stdout) as process:
            await until(is_invited)
            process.terminate()
            _, logged = await asyncio.wait_for(process.communicate(), PATIENCE)
        assert process.returncode == 0
        assert qr_code(address) in re.sub(r"\x1b\[[\d;]*m", "", read())
    (started,) = [line for line in map(json.loads, logged.splitlines()) if line["event"] == "running"]
    assert started["address"] == address


@pytest.mark.parametrize("log_format", ["json", "auto"])
async def test_without_a_terminal_or_with_a_log_as_json_only_the_log_has_the_address(
    environment: dict[str, str], tmp_path: Path, sandbox: Sandbox, log_format: str
) -> None:
    environment = at_a_terminal(environment) | {"LOG_FORMAT": log_format}
    address = f'"address": "https://t.me/{sandbox.bot.username}"'.encode()
    with terminal() as (tty, read):
        stdout = tty if log_format == "json" else asyncio.subprocess.PIPE
        async with running(environment, tmp_path, stdout) as process:
            assert process.stderr is not None
            while address not in await asyncio.wait_for(process.stderr.readline(), PATIENCE):
                assert process.returncode is None
            process.terminate()
            printed, _ = await asyncio.wait_for(process.communicate(), PATIENCE)
        assert (read(), printed or b"") == ("", b"")


async def test_a_wrong_token_is_one_line_and_exit_2(environment: dict[str, str], tmp_path: Path) -> None:
    environment["TELEGRAM_BOT_TOKEN"] = "999999:not-this-one"
    async with running(environment, tmp_path) as process:
        _, error = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 2
    last = error.decode().splitlines()[-1]
    assert last.startswith("Telegram does not know this TELEGRAM_BOT_TOKEN.")
    assert b"Traceback" not in error
    assert b"not-this-one" not in error


async def test_who_comes_second_waits_and_takes_over(
    environment: dict[str, str], tmp_path: Path, sandbox: Sandbox, sqlite: Database
) -> None:
    chat = sandbox.private_chat(first_name="Ann")

    async def answered(count: int) -> bool:
        return len(sandbox.replies(chat)) >= count

    async def says_that_it_leads() -> bool:
        command = (sys.executable, "-m", "bot", "health")
        asking = await asyncio.create_subprocess_exec(
            *command, cwd=tmp_path, env=environment, stdout=asyncio.subprocess.PIPE
        )
        told, _ = await asking.communicate()
        return told == b"Newsbell runs as leader.\n" and asking.returncode == 0

    async with running(environment, tmp_path) as first:
        sandbox.say(chat, text="/help")
        await until(lambda: answered(1))
        await until(lambda: is_well(sqlite))
        await until(says_that_it_leads)
        async with running(environment, tmp_path) as second:
            assert second.stderr is not None
            while b"standby" not in await asyncio.wait_for(second.stderr.readline(), PATIENCE):
                assert second.returncode is None
            first.kill()
            await first.wait()
            sandbox.say(chat, text="/help")
            await until(lambda: answered(2))
            await until(says_that_it_leads)
            second.terminate()
            await asyncio.wait_for(second.communicate(), PATIENCE)
            assert second.returncode == 0


async def test_on_a_hangup_it_reloads_and_the_operator_is_told_of_mistakes(
    environment: dict[str, str], tmp_path: Path, sandbox: Sandbox, sqlite: Database
) -> None:
    chat = sandbox.private_chat(first_name="Olga")
    environment["ADMIN_IDS"] = str(chat.id)
    config = tmp_path / "config" / "newsbell.toml"

    async def has_topic() -> bool:
        async with sqlite.read() as conn:
            return "Barley" in [topic.name for topic in await topics_curated(conn)]

    async def answered(count: int) -> bool:
        return len(sandbox.replies(chat)) >= count

    async def is_told() -> bool:
        return any("nothing was changed" in message.text for message in sandbox.replies(chat))

    async with running(environment, tmp_path) as process:
        sandbox.say(chat, text="/help")
        await until(lambda: answered(1))
        topics = config.with_name("topics.toml")
        topics.write_text(topics.read_text() + '[[topics]]\nname = "Barley"\nquery = "barley"\n', encoding="utf-8")
        process.send_signal(signal.SIGHUP)
        await until(has_topic)
        config.write_text("[fetch\n", encoding="utf-8")
        process.send_signal(signal.SIGHUP)
        await until(is_told)
        process.terminate()
        await asyncio.wait_for(process.communicate(), PATIENCE)
        assert process.returncode == 0


async def test_by_webhook_people_are_answered_from_the_server_of_the_status_page(
    environment: dict[str, str], tmp_path: Path, unused_tcp_port: int
) -> None:
    async with Sandbox(is_local=True, webhook_retry_seconds=0.05) as local:
        chat = local.private_chat(first_name="Ann")

        async def answered() -> bool:
            return bool(local.replies(chat))

        environment |= {
            "TELEGRAM_BOT_TOKEN": local.token,
            "TELEGRAM_API_URL": local.url,
            "STATUS_ADDR": f"127.0.0.1:{unused_tcp_port}",
            "WEBHOOK_URL": f"http://127.0.0.1:{unused_tcp_port}/telegram",
        }
        local.say(chat, text="/help")
        async with running(environment, tmp_path) as process:
            await until(answered)
            process.terminate()
            await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 0


async def test_systemd_is_told_when_it_is_ready_alive_reloading_and_stopping(
    environment: dict[str, str], tmp_path: Path
) -> None:
    told: list[str] = []

    def hear() -> None:
        told.extend(listening.recv(4096).decode().splitlines())

    async def is_told(line: str, times: int = 1) -> bool:
        return told.count(line) >= times

    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(tmp_path / "notify"))
        listening.setblocking(False)
        asyncio.get_running_loop().add_reader(listening, hear)
        environment |= {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "300000"}
        async with running(environment, tmp_path) as process:
            await until(lambda: is_told("STATUS=leads: files, answers and sends"))
            process.send_signal(signal.SIGHUP)
            await until(lambda: is_told("RELOADING=1"))
            await until(lambda: is_told("READY=1", 2))
            await until(lambda: is_told("WATCHDOG=1", 3))
            process.terminate()
            await asyncio.wait_for(process.communicate(), PATIENCE)
        asyncio.get_running_loop().remove_reader(listening)
    assert told[0] == "READY=1"
    assert told[-1] == "STOPPING=1"


async def test_a_standby_with_another_configuration_changes_nothing_until_it_leads(
    environment: dict[str, str], tmp_path: Path, sqlite: Database
) -> None:
    other = tmp_path / "other"
    shutil.copytree(tmp_path / "config", other)
    (other / "feeds.toml").write_text('[[feeds]]\nname = "Other"\nurl = "http://127.0.0.1:9/feed"\n', encoding="utf-8")
    (other / "topics.toml").write_text('[[topics]]\nname = "Other"\nquery = "other"\n', encoding="utf-8")

    async def configured() -> set[str]:
        async with sqlite.read() as conn:
            active = await conn.execute(select(feeds.c.name).where(feeds.c.state != FeedState.RETIRED))
            return {*active.scalars(), *(await conn.execute(select(topics.c.name))).scalars()}

    async def has_other() -> bool:
        return "Other" in await configured()

    async with running(environment, tmp_path) as first:
        await until(lambda: is_well(sqlite))
        before = await configured()
        async with running(environment | {"NEWSBELL_CONFIG": str(other)}, tmp_path) as second:
            assert second.stderr is not None
            while b"standby" not in await asyncio.wait_for(second.stderr.readline(), PATIENCE):
                assert second.returncode is None
            assert await configured() == before
            first.kill()
            await first.wait()
            await until(has_other)


async def test_while_telegram_cannot_be_reached_it_waits(environment: dict[str, str], tmp_path: Path) -> None:
    environment["TELEGRAM_API_URL"] = "http://127.0.0.1:9"
    async with running(environment, tmp_path) as process:
        assert process.stderr is not None
        while b"telegram_unreachable" not in await asyncio.wait_for(process.stderr.readline(), PATIENCE):
            assert process.returncode is None
        process.terminate()
        await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 0


async def test_the_database_is_cleaned_up_every_night(sqlite: Database) -> None:
    now = datetime.now(UTC)
    async with sqlite.write() as conn:
        await save_chats(conn, [5])
        await save_prompt(conn, Prompt(5, 1, "name", {}, now - timedelta(minutes=1)))
    scheduler = AsyncIOScheduler(timezone=UTC)
    schedule_upkeep(scheduler, sqlite, Isolation(), asyncio.Event().wait, Settings())
    noon = datetime(2026, 3, 10, 12, tzinfo=UTC)
    nightly = [job for job in scheduler.get_jobs() if isinstance(job.trigger, CronTrigger)]
    assert len(nightly) == 1
    assert nightly[0].trigger.get_next_fire_time(None, noon) == datetime(2026, 3, 11, 3, 17, tzinfo=UTC)
    await nightly[0].func(*nightly[0].args)
    async with sqlite.write() as conn:
        assert not await drop_prompt(conn, 5, 1)


async def test_a_job_that_fails_fails_alone_and_is_done_again() -> None:
    scheduler, isolation, well, again = AsyncIOScheduler(timezone=UTC), Isolation(), asyncio.Event(), asyncio.Event()

    async def fail() -> None:
        if isolation.counts["work_failed"]:
            again.set()
        raise ZeroDivisionError

    async def succeed() -> None:
        well.set()

    add_job(scheduler, isolation, "broken", fail, "interval", seconds=0.01)
    add_job(scheduler, isolation, "well", succeed, "interval", seconds=0.01)
    scheduler.start()
    async with asyncio.timeout(PATIENCE):
        await well.wait()
        await again.wait()
    scheduler.shutdown(wait=False)


async def test_stopped_while_telegram_is_unreachable_it_ends_without_having_run(
    environment: dict[str, str], tmp_path: Path
) -> None:
    away = environment | {"TELEGRAM_API_URL": "http://127.0.0.1:9"}
    async with running(away, tmp_path) as process:
        assert process.stderr is not None
        said = b""
        async with asyncio.timeout(PATIENCE):
            while b"telegram_unreachable" not in said:
                said += await process.stderr.readline()
            process.send_signal(signal.SIGTERM)
            said += await process.stderr.read()
            assert await process.wait() == 0
    for word in (b" running", b"Unclosed", b"Traceback"):
        assert word not in said
