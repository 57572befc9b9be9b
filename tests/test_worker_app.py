"""Workers as processes, beside ``newsbell run`` on a real PostgreSQL."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select, text

from bot.demo.queries import make_all_due
from bot.demo.sandbox import Sandbox
from bot.storage.database import Database
from bot.storage.queries.queue.signs_of_life import live_workers
from bot.storage.tables import entries, feeds, stories
from tests.crowded_site import CrowdedSite

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

ROOT = Path(__file__).parent.parent
PATIENCE = 60
MINUTE = timedelta(minutes=1)
HOSTS = [f"127.0.0.{number}" for number in range(11, 19)]
PATHS = ("one", "two")


@pytest.fixture
async def site() -> AsyncIterator[CrowdedSite]:
    async with CrowdedSite() as site:
        yield site


@pytest.fixture
async def postgres(postgres_url: str) -> AsyncIterator[Database]:
    database = await Database.open(postgres_url)
    yield database
    await database.close()


class Fleet:
    """Processes that are killed at the end if they still run."""

    def __init__(self, folder: Path, url: str, site: CrowdedSite, sandbox: Sandbox, stack: AsyncExitStack) -> None:
        self._folder, self._url, self._site, self._sandbox, self._stack = folder, url, site, sandbox, stack

    async def start(self, name: str, *command: str) -> asyncio.subprocess.Process:
        """``newsbell`` with a User-Agent of its own."""
        config = self._folder / name
        config.mkdir()
        (config / "newsbell.toml").write_text(
            f'[fetch]\ncontact = "{name}@example.org"\nallow_networks = ["127.0.0.0/8"]\nat_once = 3\n',
            encoding="utf-8",
        )
        (config / "topics.toml").write_text("", encoding="utf-8")
        lines = (
            f'[[feeds]]\nname = "{host} {path}"\nurl = "{self._site.url(host, path)}"\n'
            for host in HOSTS
            for path in PATHS
        )
        (config / "feeds.toml").write_text("".join(lines), encoding="utf-8")
        environment = {
            **os.environ,
            "TELEGRAM_BOT_TOKEN": self._sandbox.token,
            "TELEGRAM_API_URL": self._sandbox.url,
            "DATABASE_URL": self._url,
            "NEWSBELL_CONFIG": str(config),
            "STATUS_ADDR": "off",
            "PYTHONPATH": str(ROOT),
        }
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", *command, cwd=self._folder, env=environment
        )
        self._stack.push_async_callback(_end, process)
        return process


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.kill()
    await process.wait()


@asynccontextmanager
async def fleet(folder: Path, url: str, site: CrowdedSite) -> AsyncIterator[Fleet]:
    async with Sandbox() as sandbox, AsyncExitStack() as stack:
        yield Fleet(folder, url, site, sandbox, stack)


async def until(is_so: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not await is_so():  # noqa: ASYNC110 - what is awaited is another process
            await asyncio.sleep(0.05)


def name_in(agent: str) -> str:
    return agent.partition("@")[0].rpartition(" ")[2].rpartition(":")[2].lstrip("+(")


async def count(database: Database, table: object) -> int:
    async with database.read() as conn:
        return int((await conn.execute(select(func.count()).select_from(table))).scalar_one())  # type: ignore[arg-type]


async def polled_since(database: Database, moment: datetime) -> bool:
    async with database.read() as conn:
        query = select(func.count()).where(feeds.c.last_polled_at >= moment)
        return int((await conn.execute(query)).scalar_one()) == len(HOSTS) * len(PATHS)


async def make_due(database: Database) -> datetime:
    now = datetime.now(UTC)
    async with database.write() as conn:
        await make_all_due(conn, now)
    return now


async def workers_alive(database: Database, count: int) -> None:
    async def is_so() -> bool:
        async with database.read() as conn:
            return len(await live_workers(conn, MINUTE)) == count

    await until(is_so)


@pytest.mark.timeout(240)
async def test_workers_share_the_hosts_and_a_killed_ones_are_polled_by_another(
    tmp_path: Path, postgres: Database, postgres_url: str, site: CrowdedSite
) -> None:
    start = datetime.now(UTC)
    async with fleet(tmp_path, postgres_url, site) as processes:
        ann = await processes.start("ann", "worker")
        bob = await processes.start("bob", "worker")
        await workers_alive(postgres, 2)
        leader = await processes.start("leader", "run")
        await until(lambda: polled_since(postgres, start))

        site.newest = 2
        site.held = set(HOSTS)
        again = await make_due(postgres)
        async with asyncio.timeout(PATIENCE):
            await site.until(lambda: asked_by(site) == {"ann", "bob"})
        mid_poll = [host for host in HOSTS if "ann" in map(name_in, site.inside(host))]
        ann.send_signal(signal.SIGKILL)
        await ann.wait()
        asked_before = {host: len(site.asked[host]) for host in mid_poll}
        await site.release()
        await until(lambda: polled_since(postgres, again))
        for host in mid_poll:
            assert set(map(name_in, site.asked[host][asked_before[host] :])) == {"bob"}

        async def filed() -> bool:
            async with postgres.read() as conn:
                query = select(func.count()).where(entries.c.state == "filed")
                return (await conn.execute(query)).scalar_one() == len(HOSTS) * len(PATHS) * 2

        await until(filed)
        for process in (bob, leader):
            process.send_signal(signal.SIGTERM)
            assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
    assert site.together == []
    assert {name_in(agent) for asked in site.asked.values() for agent in asked} == {"ann", "bob"}
    assert await count(postgres, entries) == len(HOSTS) * len(PATHS) * 2
    assert await count(postgres, stories) > 0
    async with postgres.read() as conn:
        assert not await live_workers(conn, timedelta(seconds=1))


@pytest.mark.timeout(240)
async def test_workers_that_are_cut_off_or_frozen_are_done_without_and_come_back(
    tmp_path: Path, postgres: Database, postgres_url: str, site: CrowdedSite
) -> None:
    async with fleet(tmp_path, postgres_url, site) as processes:
        ann = await processes.start("ann", "worker")
        bob = await processes.start("bob", "worker")
        await workers_alive(postgres, 2)
        leader = await processes.start("leader", "run", "--poll")
        start = datetime.now(UTC)
        await until(lambda: polled_since(postgres, start))
        assert {name_in(agent) for asked in site.asked.values() for agent in asked} == {"leader"}
        leader.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(leader.wait(), PATIENCE) == 0
        site.asked.clear()

        await processes.start("second", "run")
        async with postgres.write() as conn:
            others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
            await conn.execute(
                text(f"{others} AND application_name LIKE 'newsbell %' AND datname = current_database()")
            )
        cut = await make_due(postgres)
        await until(lambda: polled_since(postgres, cut))

        ann.send_signal(signal.SIGSTOP)
        frozen = await make_due(postgres)
        await until(lambda: polled_since(postgres, frozen))
        ann.send_signal(signal.SIGCONT)
        await workers_alive(postgres, 2)

        site.held = set(HOSTS)
        last = await make_due(postgres)
        async with asyncio.timeout(PATIENCE):
            await site.until(lambda: all(name in asked_by(site) for name in ("ann", "bob")))
        for process in (ann, bob):
            process.send_signal(signal.SIGTERM)
        await site.release()
        for process in (ann, bob):  # what they had begun is saved
            assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
        await until(lambda: polled_since(postgres, last))  # the rest is given back, and the leader polls by itself
    assert site.together == []
    assert {name_in(agent) for asked in site.asked.values() for agent in asked} == {"ann", "bob", "second"}


def asked_by(site: CrowdedSite) -> set[str]:
    """Who is being answered by some host at this moment."""
    return {name_in(agent) for host in HOSTS for agent in site.inside(host)}
