"""What a bot costs that has nothing to tell: memory of all its processes, CPU, and the time to the first poll.

    python tests/bench/bench_idle.py [--feeds 500] [--items 20] [--chats 1000] [--seconds 120] [--times 3]

The feeds are on this machine, with validators, and nothing new after the first round. The bot runs on
SQLite, with a Telegram of its own beside it (the sandbox), the shipped topics and configuration, and the status page.
Each chat has subscribed to three topics. Once every feed has been polled it is left alone until its processes rest,
and then measured. Memory is the sum of the proportional set sizes (what processes share counts once), CPU is user and
system time of all of them, as a share of one core.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import signal
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from aiohttp import web
from sqlalchemy import insert

from bot.model import ChatKind, Pace
from bot.operate.check import load_settings
from bot.storage.database import Database
from bot.storage.queries.topics import sync_topics, topics_curated
from bot.storage.tables import chats, subscriptions

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime.now(UTC)
SETTLE_SECONDS = 150  # processes without a task end after two minutes
NAMES = ("pss", "cpu", "first_poll")
ITEM = "<item><title>{title}</title><link>https://news.example/{feed}/{number}</link><guid>{feed}-{number}</guid>"
HEADLINES = (
    "Council votes on the budget",
    "Harbour closed by fog",
    "Museum opens a wing",
    "Strike at the railway ends",
)


@dataclass
class Idle:
    """What one run came to."""

    first_poll: float
    pss: float
    cpu: float
    processes: int


class Feeds:
    """Feeds that never change."""

    def __init__(self, count: int, items: int) -> None:
        self.asked: dict[str, int] = {}
        self.first_at = 0.0
        self._documents = [_document(feed, items) for feed in range(count)]

    async def answer(self, request: web.Request) -> web.Response:
        name = request.match_info["feed"]
        self.first_at = self.first_at or time.monotonic()
        self.asked[name] = self.asked.get(name, 0) + 1
        if request.headers.get("If-None-Match"):
            return web.Response(status=304)
        return web.Response(
            body=self._documents[int(name)], content_type="application/rss+xml", headers={"ETag": f'"{name}"'}
        )


def _document(feed: int, count: int) -> bytes:
    items = []
    for number in range(count):
        title = f"{HEADLINES[number % len(HEADLINES)]} in district {feed * count + number}"
        at = format_datetime(NOW - timedelta(hours=3 * number + 1))
        items.append(f"{ITEM.format(title=title, feed=feed, number=number)}<pubDate>{at}</pubDate></item>")
    return f'<rss version="2.0"><channel><title>Paper {feed}</title>{"".join(items)}</channel></rss>'.encode()


class Answering(Protocol):
    """A server's one handler."""

    async def answer(self, request: web.Request) -> web.Response: ...


@contextlib.asynccontextmanager
async def serving(feeds: Answering) -> AsyncIterator[int]:
    app = web.Application()
    app.router.add_get("/{feed}", feeds.answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield runner.addresses[0][1]
    await runner.cleanup()


async def fill(url: str, count: int) -> None:
    """Chats with three topics each."""
    database = await Database.open(url)
    await database.migrate()
    async with database.write() as conn:
        await sync_topics(conn, load_settings(ROOT / "config").curated, NOW)
        topics = await topics_curated(conn)
        people = [{"id": 10_000 + n, "kind": ChatKind.PRIVATE, "seen_at": NOW, "created_at": NOW} for n in range(count)]
        await conn.execute(insert(chats), people)
        rows = [
            {"chat_id": one["id"], "topic_id": topic.id, "name": topic.name, "pace": Pace.INSTANT, "created_at": NOW}
            for n, one in enumerate(people)
            for topic in (topics[(n + step) % len(topics)] for step in range(3))
        ]
        await conn.execute(insert(subscriptions), rows)
    await database.close()


def family(pid: int) -> list[int]:
    """A process and all that descend from it."""
    found = [pid]
    for one in found:
        with contextlib.suppress(OSError):
            found += [int(child) for child in Path(f"/proc/{one}/task/{one}/children").read_text().split()]
    return found


def pss_mb(pids: list[int]) -> float:
    total = 0
    for pid in pids:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
    return total / 1024


def cpu_seconds(pids: list[int]) -> float:
    ticks = 0
    for pid in pids:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        ticks += sum(map(int, fields[11:15]))
    return ticks / os.sysconf("SC_CLK_TCK")


def show(pids: list[int]) -> None:
    """Each process by itself."""
    for pid in pids:
        command = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ")[-90:]
        print(f"  {pss_mb([pid]):6.1f} MB  {command.decode()}")


async def run_once(given: argparse.Namespace) -> Idle:
    feeds = Feeds(given.feeds, given.items)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with serving(feeds) as port:
            sandbox = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot.demo.sandbox", "--auto-chats", cwd=ROOT, stdout=asyncio.subprocess.PIPE
            )
            assert sandbox.stdout is not None
            api = (await sandbox.stdout.readline()).decode().strip()
            config = folder / "config"
            config.mkdir()
            (config / "newsbell.toml").write_text('[fetch]\nallow_networks = ["127.0.0.0/8"]\n')
            (config / "topics.toml").write_bytes((ROOT / "config" / "topics.toml").read_bytes())
            (config / "feeds.toml").write_text(
                "".join(
                    f'[[feeds]]\nname = "Paper {n}"\nurl = "http://127.0.0.1:{port}/{n}"\n' for n in range(given.feeds)
                )
            )
            url = f"sqlite+aiosqlite:///{folder}/newsbell.db"
            await fill(url, given.chats)
            environment = {
                **os.environ,
                "TELEGRAM_BOT_TOKEN": "4242:sandbox",
                "TELEGRAM_API_URL": api,
                "DATABASE_URL": url,
                "NEWSBELL_CONFIG": str(config),
                "STATUS_ADDR": "127.0.0.1:18081",
                "MALLOC_ARENA_MAX": "1",  # as the unit and the image have it
                "PYTHONPATH": str(ROOT),
            }
            begun = time.monotonic()
            bot = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run", cwd=folder, env=environment, stderr=asyncio.subprocess.DEVNULL
            )
            try:
                while len(feeds.asked) < given.feeds:  # noqa: ASYNC110 - simple beats clever in a script
                    await asyncio.sleep(0.5)
                await asyncio.sleep(SETTLE_SECONDS)
                before, start = cpu_seconds(family(bot.pid)), time.monotonic()
                await asyncio.sleep(given.seconds)
                pids = family(bot.pid)
                share = (cpu_seconds(pids) - before) / (time.monotonic() - start)
                if given.verbose:
                    show(pids)
                    print(f"  {sum(feeds.asked.values())} polls of {len(feeds.asked)} feeds")
                return Idle(feeds.first_at - begun, pss_mb(pids), 100 * share, len(pids))
            finally:
                bot.send_signal(signal.SIGTERM)
                await bot.wait()
                sandbox.terminate()
                await sandbox.wait()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feeds", type=int, default=500)
    parser.add_argument("--chats", type=int, default=1000)
    parser.add_argument("--items", type=int, default=20, help="entries of each feed")
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--verbose", action="store_true", help="each process by itself")
    given = parser.parse_args()
    found = [asyncio.run(run_once(given)) for _ in range(given.times)]
    for one in found:
        cost = f"{one.pss:.0f} MB PSS in {one.processes} processes, {one.cpu:.2f} % CPU"
        print(f"{cost}, first poll after {one.first_poll:.1f} s")
    middle = {name: statistics.median(getattr(one, name) for one in found) for name in NAMES}
    print(f"median: {middle['pss']:.0f} MB, {middle['cpu']:.2f} %, {middle['first_poll']:.1f} s")


if __name__ == "__main__":
    main()
