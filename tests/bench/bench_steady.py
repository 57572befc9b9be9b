"""What a bot costs that has much to do all day: many feeds, a tenth of them with something new at each poll.

    python tests/bench/bench_steady.py [--feeds 30000] [--minutes 10] [--times 1]

The whole bot runs on SQLite, with a Telegram of its own beside it (the sandbox), and polls each feed every five
minutes. One entry in twenty says what one of 300 topics with 2,000 subscriptions in 500 chats asks for, one in ten is
another feed's report of a story before it, and articles have 500 words. Once every feed has been polled and a round of
five and a half minutes has passed, it is measured for some minutes: CPU is user and system time of all its processes,
as a share of one core; memory is the most that their proportional set sizes came to, every ten seconds; and a poll is
as late as its request came after the moment that the database had it due.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import os
import random
import signal
import sqlite3
import statistics
import sys
import tempfile
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from aiohttp import ClientSession, web
from sqlalchemy import insert

from bot.storage.database import Database
from bot.storage.tables import chats, subscriptions, topics
from tests.bench.bench_filing import CHATS, SUBSCRIPTIONS, TOPICS, Newsroom
from tests.bench.bench_idle import cpu_seconds, family, pss_mb

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

ROOT = Path(__file__).resolve().parents[2]
ITEMS = 10
CHANGED = 0.1
ROUND_SECONDS = 330  # five minutes and what polls are spread by
LOOK_SECONDS = 10
FIGURES = ("CPU %", "PSS MB", "late p50 s", "late p99 s", "late most s", "polls/s", "entries/s", "alerts/s")


@dataclass
class Paper:
    """A feed of the farm: its newest items come first, and the number of each tells how old it is."""

    items: list[str]
    newest: int


class Farm:
    """Feeds of which a tenth has something new whenever it is asked again."""

    def __init__(self, count: int, port: int) -> None:
        self._news = Newsroom()
        self._rng = random.Random(3)
        self._port = port
        self._texts: dict[str, str] = {}
        self._asked: list[tuple[int, float]] = []
        began = datetime.now(UTC)
        self._papers = [
            Paper([self._item(feed, n, began - timedelta(hours=3 * (ITEMS - n))) for n in range(ITEMS)], ITEMS)
            for feed in range(count)
        ]

    def _item(self, feed: int, number: int, at: datetime) -> str:
        title, text = self._news.next()
        if number >= ITEMS:
            self._texts[f"{feed}-{number}"] = text
        return (
            f"<item><title>{title}</title><link>http://127.0.0.1:{self._port}/a/{feed}-{number}</link>"
            f"<guid>tag:farm,{feed}:{number}</guid><pubDate>{format_datetime(at)}</pubDate>"
            f"<description>{self._news.said(30)}.</description></item>"
        )

    async def feed(self, request: web.Request) -> web.Response:
        number = int(request.match_info["feed"])
        self._asked.append((number, time.time()))
        paper, known = self._papers[number], request.headers.get("If-None-Match")
        if known is not None and self._rng.random() < CHANGED:
            paper.items = [*paper.items[1:], self._item(number, paper.newest, datetime.now(UTC))]
            paper.newest += 1
        tag = f'"{paper.newest}"'
        if known == tag:
            return web.Response(status=304, headers={"ETag": tag})
        body = (
            f'<rss version="2.0"><channel><title>Paper {number}</title>{"".join(reversed(paper.items))}</channel></rss>'
        )
        return web.Response(text=body, content_type="application/rss+xml", headers={"ETag": tag})

    async def article(self, request: web.Request) -> web.Response:
        said = "".join(f"<p>{line}</p>" for line in self._texts[request.match_info["name"]].splitlines())
        return web.Response(text=f"<html><body><article>{said}</article></body></html>", content_type="text/html")

    async def asked(self, _: web.Request) -> web.Response:
        """Return which feeds were asked, and when, since the last time."""
        asked, self._asked = self._asked, []
        return web.json_response(asked)


async def farm(count: int, port: int) -> None:
    """Serve until it is stopped."""
    here = Farm(count, port)
    app = web.Application()
    app.router.add_get("/f/{feed}", here.feed)
    app.router.add_get("/a/{name}", here.article)
    app.router.add_get("/asked", here.asked)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    print("ready", flush=True)
    await asyncio.Event().wait()


async def fill(url: str) -> None:
    """Store topics, and who wants them."""
    database, now = await Database.open(url), datetime.now(UTC)
    await database.migrate()
    async with database.write() as conn:
        wishes = Newsroom().wishes
        await conn.execute(
            insert(topics),
            [{"id": n, "name": wish, "query": wish, "created_at": now} for n, wish in enumerate(wishes, 1)],
        )
        people = [{"id": 10_000 + n, "kind": "private", "created_at": now, "seen_at": now} for n in range(CHATS)]
        await conn.execute(insert(chats), people)
        pairs = {(10_000 + n % CHATS, 1 + n * 7 % TOPICS) for n in range(SUBSCRIPTIONS)}
        wants = [{"chat_id": chat, "topic_id": topic, "name": "T", "created_at": now} for chat, topic in pairs]
        await conn.execute(insert(subscriptions), wants)
    await database.close()


def when_due(path: Path, now: float) -> dict[int, float]:
    """When the database has each feed due that is not due yet, by the number in its address."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as conn:
        rows = conn.execute("SELECT url, next_poll_at FROM feeds").fetchall()
    moments = {
        int(url.rpartition("/")[2]): datetime.fromisoformat(at).replace(tzinfo=UTC).timestamp() for url, at in rows
    }
    return {number: at for number, at in moments.items() if at > now}


def counted(path: Path) -> tuple[int, int]:
    """How many entries are stored, and how many alerts were sent."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as conn:
        (entries,) = conn.execute("SELECT count(*) FROM entries").fetchone()
        (alerts,) = conn.execute("SELECT count(*) FROM alerts WHERE state = 'sent'").fetchone()
    return entries, alerts


def lateness(due: dict[int, float], asked: list[tuple[int, float]]) -> list[float]:
    """How late the first request for each feed came, in order of size."""
    first: dict[int, float] = {}
    for number, at in asked:
        first.setdefault(number, at)
    return sorted(first[number] - at for number, at in due.items() if number in first)


@asynccontextmanager
async def child(*arguments: str, **options: object) -> AsyncIterator[tuple[int, str]]:
    """A process and its first line, if it is asked for; it is stopped in the end."""
    process = await asyncio.create_subprocess_exec(sys.executable, *arguments, **options)  # type: ignore[arg-type]
    line = (await process.stdout.readline()).decode().strip() if process.stdout else ""
    try:
        yield process.pid, line
    finally:
        process.send_signal(signal.SIGTERM)
        await process.wait()


async def measured(pid: int, database: Path, port: int, seconds: float) -> dict[str, float]:
    """What the bot takes while rounds go on as on any day."""
    async with ClientSession() as http:

        async def asked() -> list[tuple[int, float]]:
            async with http.get(f"http://127.0.0.1:{port}/asked") as answer:
                return [(number, at) for number, at in await answer.json()]

        await asked()
        (entries, alerts), due = counted(database), when_due(database, time.time())
        cpu, began, most, late, polls = cpu_seconds(family(pid)), time.monotonic(), 0.0, list[float](), 0
        ends = began + seconds
        for step in itertools.count(1):
            await asyncio.sleep(LOOK_SECONDS)
            most = max(most, pss_mb(family(pid)))
            over = time.monotonic() >= ends
            if over or step % (ROUND_SECONDS // LOOK_SECONDS) == 0:
                came = await asked()
                polls += len(came)
                late += lateness(due, came)
                due = when_due(database, time.time())
            if over:
                break
        took = time.monotonic() - began
        cpu = cpu_seconds(family(pid)) - cpu
        stored, sent = counted(database)
    late.sort()
    rates = (polls / took, (stored - entries) / took, (sent - alerts) / took)
    figures = (100 * cpu / took, most, statistics.median(late), late[len(late) * 99 // 100], late[-1], *rates)
    return dict(zip(FIGURES, figures, strict=True))


async def run_once(given: argparse.Namespace) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        config = folder / "config"
        config.mkdir()
        (config / "newsbell.toml").write_text(
            '[fetch]\nallow_networks = ["127.0.0.0/8"]\nfastest_minutes = 5\nslowest_minutes = 5\n'
        )
        (config / "topics.toml").write_text("")
        (config / "feeds.toml").write_text(
            "".join(
                f'[[feeds]]\nname = "Paper {n}"\nurl = "http://127.0.0.1:{given.port}/f/{n}"\n'
                for n in range(given.feeds)
            )
        )
        url = f"sqlite+aiosqlite:///{folder}/newsbell.db"
        await fill(url)
        pipe = asyncio.subprocess.PIPE
        serving = ("--farm", str(given.feeds), "--port", str(given.port))
        async with (
            child(__file__, *serving, stdout=pipe),
            child("-m", "bot.demo.sandbox", "--auto-chats", cwd=ROOT, stdout=pipe) as (_, api),
        ):
            environment = {
                **os.environ,
                "TELEGRAM_BOT_TOKEN": "4242:sandbox",
                "TELEGRAM_API_URL": api,
                "DATABASE_URL": url,
                "NEWSBELL_CONFIG": str(config),
                "MALLOC_ARENA_MAX": "1",  # as the unit and the image have it
                "PYTHONPATH": str(ROOT),
            }
            with (folder / "log").open("w") as log:
                async with child("-m", "bot", "run", cwd=folder, env=environment, stderr=log) as (pid, _):
                    await asyncio.sleep(given.first_minutes * 60)
                    found = await measured(pid, folder / "newsbell.db", given.port, given.minutes * 60)
            if given.log:
                given.log.write_bytes((folder / "log").read_bytes())
            return found


def main() -> None:
    """Run, and print a table for tests/bench/results/polling.md."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feeds", type=int, default=30_000)
    parser.add_argument("--port", type=int, default=8891)
    parser.add_argument("--first-minutes", type=float, default=12, help="before anything is measured")
    parser.add_argument("--minutes", type=float, default=11)
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--log", type=Path, help="where the bot's log of the last run is kept")
    parser.add_argument("--farm", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.farm is not None:
        asyncio.run(farm(given.farm, given.port))
        return
    runs = [asyncio.run(run_once(given)) for _ in range(given.times)]
    print(f"| {given.feeds} feeds, load {os.getloadavg()[0]:.1f} | " + " | ".join(FIGURES) + " |")
    print("|---" * (len(FIGURES) + 1) + "|")
    for run in runs:
        print("| a run | " + " | ".join(f"{run[name]:.2f}" for name in FIGURES) + " |")
    if len(runs) > 1:
        print(
            "| median | " + " | ".join(f"{statistics.median(run[name] for run in runs):.2f}" for name in FIGURES) + " |"
        )


if __name__ == "__main__":
    main()
