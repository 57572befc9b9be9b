"""Processes that die, freeze and are cut off, and a database that restarts: every alert arrives, and rings once.

``NEWSBELL_SOAK=1`` makes the long version: each of the processes three times in each way, for many more chats.
"""

from __future__ import annotations

import asyncio
import itertools
import os
import signal
import time
from collections import Counter
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.demo.day import DayServer, load_day, load_expected
from bot.demo.queries import alerts_planned, count_polled_since, is_at_rest, make_all_due
from bot.demo.sandbox import Sandbox
from bot.demo.subscribers import subscribe_users
from bot.demo.watch import ALERT_MENU
from bot.storage.database import Database
from bot.storage.database_errors import DATABASE_ERRORS
from tests.cluster.members import LEASE_LOST, Member, running
from tests.cluster.postgres import PostgresOnTcp, ask, started_postgres

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.demo.day import ExpectedChat

SOAK = bool(os.environ.get("NEWSBELL_SOAK"))
GROUPS, STEPS = (6, 40) if SOAK else (1, 0)
PATIENCE = 120
MEMBERS = (("one", "run"), ("two", "run"), ("three", "worker"), ("four", "worker"))
IN_FLIGHT = 8
NOT_STARTED = 2  # started again while the database was away
FREEZE_SECONDS = 30 if SOAK else 0  # in the short form it wakes as soon as another one leads
ROOT = Path(__file__).parents[2]
_LOOK_SECONDS = 0.05


@dataclass(slots=True)
class Cluster:
    """PostgreSQL, Newsbell's processes, Telegram and the news, and what was done to them."""

    postgres: PostgresOnTcp
    sandbox: Sandbox
    news: DayServer
    members: list[Member]
    database: Database
    takeovers: dict[str, list[float]] = field(default_factory=dict)
    done: Counter[str] = field(default_factory=Counter)
    sent_after_waking: int = 0

    async def epoch(self) -> int:
        return await ask(self.postgres, "SELECT epoch FROM leases WHERE name = 'leader'") or 0

    async def leader(self) -> Member:
        """The process whose session has the lock."""
        while True:
            port = await ask(
                self.postgres, "SELECT client_port FROM pg_stat_activity s JOIN leases l ON s.pid = l.session"
            )
            for member in self.members:
                if port is not None and member.process is not None and member.database.carries(port):
                    return member
            await asyncio.sleep(_LOOK_SECONDS)

    async def all_are_there(self) -> bool:
        """Tell whether every process has sessions: there is a leader, and a standby to take over."""
        query = "SELECT array_agg(client_port) FROM pg_stat_activity WHERE application_name LIKE 'newsbell %'"
        ports = await ask(self.postgres, query)
        runs = [member for member in self.members if member.command == ("run",)]
        return all(any(member.database.carries(port) for port in ports or ()) for member in runs)

    async def follower(self) -> Member:
        leader = await self.leader()
        return next(member for member in self.members if member is not leader and member.command == ("run",))

    def next_worker(self) -> Member:
        """Each of the workers in turn."""
        workers = [member for member in self.members if member.command == ("worker",)]
        return workers[self.done.total() % len(workers)]

    async def taken_over(self, what: str, epoch: int) -> None:
        began = time.monotonic()
        while await self.epoch() <= epoch:  # noqa: ASYNC110 - what is awaited is another process
            await asyncio.sleep(_LOOK_SECONDS)
        self.takeovers.setdefault(what, []).append(round(time.monotonic() - began, 1))

    # What is done to them

    async def kill_leader(self) -> None:
        leader, epoch = await self.leader(), await self.epoch()
        leader.signal(signal.SIGKILL)
        await self.taken_over("kill", epoch)

    async def freeze_leader(self) -> None:
        leader, epoch = await self.leader(), await self.epoch()
        frozen = leader.process
        assert frozen is not None
        frozen.send_signal(signal.SIGSTOP)
        began = time.monotonic()
        await self.taken_over("freeze", epoch)
        await asyncio.sleep(max(FREEZE_SECONDS - (time.monotonic() - began), 0))
        sent = leader.telegram.sent
        frozen.send_signal(signal.SIGCONT)
        await frozen.wait()
        self.sent_after_waking += leader.telegram.sent - sent
        assert frozen.returncode == LEASE_LOST

    async def cut_lock(self) -> None:
        epoch = await self.epoch()
        await ask(self.postgres, "SELECT pg_terminate_backend(session) FROM leases")
        await self.taken_over("cut", epoch)

    async def cut_power(self) -> None:
        leader, epoch = await self.leader(), await self.epoch()
        silent = leader.process
        assert silent is not None
        leader.database.silence()
        await self.taken_over("power loss", epoch)
        leader.database.heal()
        await silent.wait()
        assert silent.returncode == LEASE_LOST

    async def kill_standby(self) -> None:
        (await self.follower()).signal(signal.SIGKILL)

    async def freeze_standby(self) -> None:
        await freeze(await self.follower())

    async def cut_standby(self) -> None:
        await cut_off(await self.follower())

    async def kill_worker(self) -> None:
        self.next_worker().signal(signal.SIGKILL)

    async def freeze_worker(self) -> None:
        await freeze(self.next_worker())

    async def cut_worker(self) -> None:
        await cut_off(self.next_worker())

    async def restart_database(self) -> None:
        await self.postgres.restart("fast")

    async def crash_database(self) -> None:
        await self.postgres.restart("immediate")

    def faults(self) -> list[Callable[[], Awaitable[None]]]:
        if not SOAK:
            return [self.kill_leader, self.cut_lock, self.restart_database, self.freeze_leader]
        each: list[Callable[[], Awaitable[None]]] = [
            self.kill_leader,
            self.freeze_leader,
            self.cut_lock,
            self.cut_power,
            self.kill_standby,
            self.freeze_standby,
            self.cut_standby,
            self.kill_worker,
            self.freeze_worker,
            self.cut_worker,
        ]
        return [*each, self.restart_database, *each, self.crash_database, *each, self.restart_database]

    # The day

    async def is_so(self, question: Callable[[], Awaitable[bool]]) -> None:
        async with asyncio.timeout(PATIENCE):
            while True:
                try:
                    if await question():
                        return
                except DATABASE_ERRORS:
                    pass
                await asyncio.sleep(_LOOK_SECONDS)

    async def play(self, moment: datetime, fault: Callable[[], Awaitable[None]] | None) -> None:
        """Let the day be at a moment; a fault comes as soon as something was sent, or nothing seems to come."""
        self.news.advance(moment)
        await self.poll_all()
        if fault is not None:
            await self.is_so(self.all_are_there)
            before = len(self.sandbox.accepted)
            with suppress(TimeoutError):
                await self.sandbox.wait_for(lambda: len(self.sandbox.accepted) > before, 3)
            async with asyncio.timeout(PATIENCE):
                await fault()
            self.done[fault.__name__] += 1
        since = await self.poll_all()  # also what a process had claimed that is no more
        await self.is_so(lambda: self.is_settled(since))

    async def poll_all(self) -> datetime:
        now = datetime.now(UTC)

        async def made_due() -> bool:
            async with self.database.write() as conn:
                await make_all_due(conn, now)
            return True

        await self.is_so(made_due)
        return now

    async def is_settled(self, since: datetime) -> bool:
        async with self.database.read() as conn:
            polled = await count_polled_since(conn, since) >= len(self.news.feeds)
            return polled and await is_at_rest(conn, datetime.now(UTC))

    async def check(self, chats: list[ExpectedChat], before: int) -> str:
        """See that all who were to be told were told, and nobody was rung twice; a line with the figures."""
        async with self.database.read() as conn:
            planned = await alerts_planned(conn)
        told: Counter[str] = Counter()
        rung: Counter[str] = Counter()
        for call in self.sandbox.accepted[before:]:
            rows = self.sandbox.find(call.chat_id, call.message_id).buttons
            menus = [button.data for row in rows for button in row if button.data.startswith(ALERT_MENU)]
            if menus:
                which = f"{call.chat_id} {menus[0]}"  # the same for every copy of an alert
                told[which] += 1
                rung[which] += not call.silent
        copies = sum(told.values()) - len(told)
        ends = Counter(code for member in self.members for code in member.exits)
        line = (
            f"{len(planned)} alerts, {len(told)} told, {copies} silent copies, {sum(self.done.values())} faults "
            f"{dict(self.done)}, takeovers in s {self.takeovers}, ends {dict(ends)}, "
            f"sent after waking {self.sent_after_waking}"
        )
        assert len(planned) == sum(len(chat.stories) for chat in chats), line
        assert {str(alert.state) for alert in planned} == {"sent"}, line
        assert len(told) == len(planned), line
        assert max(rung.values()) == 1, line
        assert copies <= IN_FLIGHT * sum(len(took) for took in self.takeovers.values()), line
        assert self.sent_after_waking == 0, line
        assert set(ends) <= {-signal.SIGKILL, LEASE_LOST, NOT_STARTED}, line
        return line


async def freeze(member: Member) -> None:
    """Let a process stand still for a while."""
    member.signal(signal.SIGSTOP)
    await asyncio.sleep(FREEZE_SECONDS / 3)
    member.signal(signal.SIGCONT)


async def cut_off(member: Member) -> None:
    """Let a process wait for answers of the database that never come."""
    member.database.silence()
    await asyncio.sleep(FREEZE_SECONDS / 3)
    member.database.heal()


def steps_of(news: DayServer) -> list[datetime]:
    """The moments of the day at which something is played, at least those that it takes."""
    expected = list(load_expected().jumps(news.day))
    times = [entry.time for entry in news.day.entries if entry.time > news.day.start]
    return sorted({*expected, *(times[:: max(len(times) // STEPS, 1)] if STEPS else ())})


@pytest.mark.timeout(3600 if SOAK else 600)
async def test_every_alert_arrives_and_rings_once(tmp_path: Path, unused_tcp_port: int) -> None:
    chats = list(load_expected().chats) * GROUPS
    async with AsyncExitStack() as stack:
        news = await stack.enter_async_context(DayServer(load_day()))
        sandbox = await stack.enter_async_context(Sandbox(latency=(0.05, 0.4)))
        postgres = await stack.enter_async_context(started_postgres(unused_tcp_port))
        database = await Database.open(postgres.url)
        stack.push_async_callback(database.close)
        environment = make_environment(tmp_path, sandbox, news)
        members = []
        for name, command in MEMBERS:
            one = running(name, (command,), environment, tmp_path, unused_tcp_port, _port_of(sandbox.url))
            members.append(await stack.enter_async_context(one))
        cluster = Cluster(postgres, sandbox, news, members, database)
        await cluster.is_so(lambda: cluster.is_settled(datetime.min.replace(tzinfo=UTC)))
        await subscribe_users(sandbox, database, news, chats, patience_seconds=PATIENCE)
        before = len(sandbox.accepted)
        faults = cluster.faults()
        for step, fault in itertools.zip_longest(steps_of(news), faults):
            await cluster.play(step or news.day.end, fault)
        print(await cluster.check(chats, before))  # noqa: T201 - the soak's report


def _port_of(url: str) -> int:
    return int(url.rpartition(":")[2])


def make_environment(folder: Path, sandbox: Sandbox, news: DayServer) -> dict[str, str]:
    """What a process needs to run on the sample day."""
    config = folder / "config"
    config.mkdir()
    (config / "newsbell.toml").write_text(
        '[fetch]\nallow_networks = ["127.0.0.0/8"]\nhost_gap_seconds = 0\n'
        "[alerts]\nchat_seconds = 0.1\nlist_from = 50\n",
        encoding="utf-8",
    )
    (config / "topics.toml").write_bytes((ROOT / "config" / "topics.toml").read_bytes())
    (config / "feeds.toml").write_text(
        "".join(f'[[feeds]]\nname = "{feed.name}"\nurl = "{feed.url}"\n' for feed in news.feeds), encoding="utf-8"
    )
    return {
        **os.environ,
        "TELEGRAM_BOT_TOKEN": sandbox.token,
        "NEWSBELL_CONFIG": str(config),
        "STATUS_ADDR": "off",
        "PYTHONPATH": str(ROOT),
    }
