"""What keeping the database in order costs, and what a large one costs: ``python tests/bench/bench_upkeep.py WHAT``.

month     A month of 2,000 entries and 20,000 alerts a day, cleaned up each night: the size of the file.
day       One day of 1,160 stories, 60,000 entries and 600,000 alerts is too old: how long the clean-up takes, its
          longest transaction, and how long others wait who write meanwhile.
queries   The queue with 50,000 pending alerts (the chats that wait, what is due to 64 of them), and the edits that are
          due, beside 600,000 sent alerts, without and with the figures of ANALYZE.
restore   A window of 200,000 entries is read: how long it takes, how long everything else waits, and how long it takes
          a standby that has prefetched it.

Results are kept in results/upkeep.md.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import statistics
import sys
import tempfile
import time
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from sqlalchemy import delete, insert, update

from bot.alerts.batching import LIST_MOST
from bot.operate.clean import clean_up
from bot.pipeline.story_window import StoryWindow
from bot.settings import OperateSettings, Settings
from bot.storage.database import Database
from bot.storage.queries.outbox.alerts import alerts_due, chats_waiting, edits_due
from bot.storage.tables import alerts, chats, entries, feeds, stories
from bot.text.word_frequencies import shipped

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
DAY = timedelta(days=1)
_RANDOM = random.Random(1)
_WORDS = sorted(shipped()["en"], key=lambda word: -shipped()["en"][word])
_AT_ONCE = 5000


def text_of(words: int) -> str:
    """Words as frequent as in news."""
    found = [_WORDS[min(int(_RANDOM.paretovariate(0.6)), len(_WORDS)) - 1] for _ in range(words)]
    return " ".join(found).capitalize()


@asynccontextmanager
async def opened(chat_count: int = 2000, feed_count: int = 200) -> AsyncIterator[tuple[Database, Path]]:
    """An SQLite database with chats and feeds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "newsbell.db"
        database = await Database.open(f"sqlite+aiosqlite:///{path}")
        await database.migrate()
        seen = {"created_at": NOW, "seen_at": NOW}
        await insert_all(database, chats, ({"id": one, "kind": "private"} | seen for one in range(1, chat_count + 1)))
        of_feed = {"outlet": "One", "next_poll_at": NOW, "created_at": NOW}
        named = ({"id": one, "url": f"https://{one}.example/", "name": f"{one}"} for one in range(1, feed_count + 1))
        await insert_all(database, feeds, (row | of_feed for row in named))
        yield database, path
        await database.close()


async def insert_all(database: Database, table: Any, rows: Iterator[dict[str, Any]]) -> None:
    batch: list[dict[str, Any]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _AT_ONCE:
            async with database.write() as conn:
                await conn.execute(insert(table), batch)
            batch = []
    if batch:
        async with database.write() as conn:
            await conn.execute(insert(table), batch)


def rows_of_stories(first: int, count: int, at: datetime, words: int = 40) -> Iterator[dict[str, Any]]:
    for number in range(first, first + count):
        yield {
            "id": number,
            "title": text_of(10),
            "url": f"https://{number % 200}.example/news/world/2026/11/story-{number}",
            "lead": text_of(words),
            "summary": text_of(words),
            "long_summary": text_of(2 * words),
            "language": "en",
            "outlets": ["One", "Two"],
            "follows_id": number - 1 if number % 5 == 0 and number > first else None,
            "opened_at": at,
            "published_at": at,
            "updated_at": at,
        }


def rows_of_entries(
    first: int, count: int, story_ids: range, at: datetime, *, words: int = 20, body: int = 0
) -> Iterator[dict[str, Any]]:
    for number in range(first, first + count):
        yield {
            "feed_id": 1 + number % 200,
            "guid": f"https://{number % 200}.example/?p={number}",
            "url": f"https://{number % 200}.example/news/world/2026/11/entry-{number}",
            "title": text_of(10),
            "blurb": text_of(words),
            "text": text_of(body) if body else "",
            "outlet": f"Outlet {number % 200}",
            "language": "en",
            "published_at": at,
            "seen_at": at + timedelta(microseconds=number),
            "state": "filed",
            "story_id": story_ids[number % len(story_ids)],
            "twin": _RANDOM.getrandbits(62),
            "identity": _RANDOM.getrandbits(62),
        }


def rows_of_alerts(count: int, story_ids: range, at: datetime, chat_count: int, state: str) -> Iterator[dict[str, Any]]:
    for number in range(count):
        yield {
            "chat_id": 1 + number % chat_count,
            "story_id": story_ids[number // chat_count % len(story_ids)],
            "kind": "new",
            "label": "Iran talks",
            "state": state,
            "priority": 2,
            "due_at": at + timedelta(microseconds=_RANDOM.randrange(3_600_000_000)),
            "expires_at": at + DAY / 4,
            "message_id": number if state == "sent" else None,
            "matched": [["title", "iran talks"]],
            "created_at": at,
            "sent_at": at if state == "sent" else None,
            "lag_seconds": 12.5,
        }


async def month(days: int, keep: OperateSettings) -> None:
    async with opened() as (database, path):
        settings, slowest = Settings(operate=keep), 0.0
        for day in range(days):
            at, ids = NOW - (days - day) * DAY, range(1 + day * 1160, 1 + (day + 1) * 1160)
            await insert_all(database, stories, rows_of_stories(ids[0], 1160, at))
            await insert_all(database, entries, rows_of_entries(day * 2000, 2000, ids, at, words=40, body=600))
            await insert_all(database, alerts, rows_of_alerts(20_000, ids, at, 2000, "sent"))
            began = time.perf_counter()
            await clean_up(database, at + DAY, settings=settings)
            slowest = max(slowest, time.perf_counter() - began)
        size = path.stat().st_size + path.with_name(path.name + "-wal").stat().st_size
    print(f"{days} days: {size / 1e6:.0f} MB; the longest clean-up {slowest:.1f} s")


async def day() -> None:
    async with opened() as (database, _):
        at, ids = NOW - 40 * DAY, range(1, 1161)
        await insert_all(database, stories, rows_of_stories(1, 1160, at))
        await insert_all(database, stories, rows_of_stories(2000, 35_000, NOW, 1))
        await insert_all(database, entries, rows_of_entries(0, 60_000, ids, at))
        await insert_all(database, alerts, rows_of_alerts(600_000, ids, at, 2000, "sent"))
        waits: list[float] = []
        cleaning = asyncio.create_task(clean_up(database, NOW, settings=Settings()))
        began = time.perf_counter()
        while not cleaning.done():
            asked = time.perf_counter()
            async with database.write() as conn:
                waits.append(time.perf_counter() - asked)
                await conn.execute(update(chats).where(chats.c.id == 7).values(seen_at=NOW))
            await asyncio.sleep(0.01)
        await cleaning
        waits.sort()
        print(f"clean-up {time.perf_counter() - began:.1f} s; {len(waits)} others waited, ms: ", end="")
        print(f"p50 {1000 * statistics.median(waits):.0f}, ", end="")
        print(f"p99 {1000 * waits[int(len(waits) * 0.99)]:.0f}, most {1000 * waits[-1]:.0f}")


async def queries() -> None:
    async with opened(chat_count=100_000) as (database, _):
        ids = range(1, 2001)
        await insert_all(database, stories, rows_of_stories(1, 2000, NOW, 1))
        await insert_all(database, alerts, rows_of_alerts(600_000, ids, NOW - DAY, 2000, "sent"))
        for spread in (50_000, 5000, 400, 50):
            await insert_all(database, alerts, rows_of_alerts(50_000, range(301, 2001), NOW - DAY, spread, "pending"))
            for optimized in (False, True):
                if optimized:
                    await database.optimize()
                async with database.read() as conn:
                    waiting = await milliseconds(partial(chats_waiting, conn, NOW, 500))
                    due = await milliseconds(partial(alerts_due, conn, range(1, 65), NOW, 2 * LIST_MOST))
                    edits = await milliseconds(partial(edits_due, conn, NOW, 20))
                print(
                    f"| {spread:,} chats | {'yes' if optimized else 'no'} | {waiting:.1f} | {due:.1f} | {edits:.2f} |",
                    flush=True,
                )
            async with database.write() as conn:
                await conn.execute(delete(alerts).where(alerts.c.state == "pending"))


async def milliseconds(work: Callable[[], Awaitable[object]]) -> float:
    """The CPU time of a query in all threads: the machine may be busy with others' work."""
    took: list[float] = []
    for _ in range(7):
        began = time.process_time()
        await work()
        took.append(time.process_time() - began)
    return 1000 * statistics.median(took)


async def restore(count: int) -> None:
    async with opened() as (database, _):
        ids = range(1, 1 + count * 6 // 10)
        await insert_all(database, stories, rows_of_stories(1, len(ids), NOW - DAY, 1))
        await insert_all(database, entries, rows_of_entries(0, count, ids, NOW - DAY))
        for name, after in (("read", 0), ("prefetched, nothing new", 0), ("prefetched, 2,000 new", 2000)):
            window = StoryWindow(database, 3 * DAY, lambda: NOW)
            if name != "read":
                await window.prefetch()
            await insert_all(database, entries, rows_of_entries(count, after, ids, NOW))
            loading, began, stalls = asyncio.create_task(window.load()), time.perf_counter(), [0.0]
            while not loading.done():
                before = time.perf_counter()
                await asyncio.sleep(0)
                stalls.append(time.perf_counter() - before)
            seconds, size = time.perf_counter() - began, len(await loading)
            print(f"| {name} | {size:,} | {seconds:.1f} | {1000 * max(stalls):.0f} |", flush=True)


def main() -> None:
    """Run one of the benchmarks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["month", "day", "queries", "restore"])
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--alert-days", type=int, default=OperateSettings().keep_alert_days)
    parser.add_argument("--text-days", type=int, default=OperateSettings().keep_text_days)
    parser.add_argument("--entries", type=int, default=200_000)
    args = parser.parse_args()
    keep = OperateSettings(keep_alert_days=args.alert_days, keep_text_days=args.text_days)
    work: dict[str, Callable[[], Coroutine[Any, Any, None]]] = {
        "month": partial(month, args.days, keep),
        "day": day,
        "queries": queries,
        "restore": partial(restore, args.entries),
    }
    asyncio.run(work[args.what]())


if __name__ == "__main__":
    main()
