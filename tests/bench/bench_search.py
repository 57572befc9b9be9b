"""What looking through the archive takes: /search, /preview and /latest, along the index and without it.

    python tests/bench/bench_search.py [--entries 200000] [--database FILE]

It makes its own archive, the words drawn as often as the shipped table of word frequencies says; one entry in twenty
has an article of 500 words. With ``--database`` the archive is kept in a file, and used again if it is there.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import statistics
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select, text

from bot.model import Chat, ChatKind, ChatSettings, EntryState, Origin
from bot.pipeline.index import index_archive
from bot.storage.database import Database
from bot.storage.queries.feeds import add_feed
from bot.storage.tables import entries, feeds, stories
from bot.text.word_frequencies import shipped
from bot.topics.archive import preview, search
from bot.topics.news_languages import ALL
from bot.topics.query import parse_query
from bot.topics.tellings import Wish, Wishes

if TYPE_CHECKING:
    from collections.abc import Awaitable

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
SPAN = timedelta(days=30)
FEEDS = 3000
QUERIES = 60


def _words() -> tuple[list[str], list[float]]:
    table = sorted(shipped()["en"].items(), key=lambda item: -item[1])[:30_000]
    return [word for word, _ in table], [share for _, share in table]


async def make_archive(database: Database, count: int, rng: random.Random) -> None:
    words, weights = _words()
    drawn = rng.choices(words, weights, k=2_000_000)

    def said(number: int) -> str:
        start = rng.randrange(len(drawn) - number)
        return " ".join(drawn[start : start + number]).capitalize()

    async with database.write() as conn:
        for number in range(FEEDS):
            await add_feed(conn, f"https://f{number}.example/feed", NOW, name=f"Feed {number}", origin=Origin.ADMIN)
        feed_ids = list((await conn.execute(select(feeds.c.id))).scalars())
    for start in range(0, count, 5000):
        rows, told = [], []
        for number in range(start + 1, min(start + 5000, count) + 1):
            at = NOW - SPAN + SPAN * (number / count)
            title = said(10)
            rows.append(
                {
                    "feed_id": rng.choice(feed_ids), "guid": str(number), "url": f"https://x.example/{number}",
                    "title": title, "blurb": said(30) + ".", "published_at": at, "seen_at": at, "outlet": "A",
                    "language": "en", "text": said(500) if number % 20 == 0 else "", "state": EntryState.FILED,
                    "story_id": (number - 1) // 10 + 1, "twin": number, "notifies": True,
                }
            )  # fmt: skip
            if number % 10 == 1:
                told.append(
                    {
                        "id": (number - 1) // 10 + 1, "title": title, "url": f"https://x.example/{number}", "lead": "",
                        "summary": "", "long_summary": "", "language": "en", "outlets": ["A"], "opened_at": at,
                        "updated_at": at, "published_at": at,
                    }
                )  # fmt: skip
        async with database.write() as conn:
            if told:
                await conn.execute(insert(stories), told)
            await conn.execute(insert(entries), rows)


async def _timed(work: Awaitable[object]) -> float:
    started = time.perf_counter()
    await work
    return (time.perf_counter() - started) * 1000


def _size(file: Path) -> int:
    return file.stat().st_size


def _line(name: str, times: list[float]) -> str:
    ordered = sorted(times)
    at = ordered[min(len(ordered) - 1, round(len(ordered) * 0.99))]
    return f"| {name} | {statistics.median(ordered):.1f} | {at:.1f} |"


async def _measure(database: Database, kinds: dict[str, list[str]], most: int) -> list[str]:
    lines = ["| asked | p50 ms | p99 ms |", "|---|---|---|"]
    for name, texts in kinds.items():
        queries = [parse_query(words) for words in texts[:most]]
        times = [
            await _timed(search(database, 7, Wishes(ChatSettings(), [Wish(query)]), NOW, days=30, page=0, size=8))
            for query in queries
        ]
        lines.append(_line(f"/search, {name}", times))
        times = [await _timed(preview(database, Chat(7, ChatKind.PRIVATE), Wish(query), NOW)) for query in queries]
        lines.append(_line(f"/preview, {name}", times))
    queries = [parse_query(words) for words in kinds["two words"][:10]]
    wishes = Wishes(ChatSettings(), [Wish(query) for query in queries], {1: ALL, 2: ALL})
    times = [await _timed(search(database, 7, wishes, NOW, days=30, page=0, size=8)) for _ in range(5)]
    return [*lines, _line("/latest, ten topics and two feeds", times)]


def make_queries(rng: random.Random) -> dict[str, list[str]]:
    words, _ = _words()
    common, middling, rare = words[100:400], words[400:4000], words[len(words) * 2 // 3 :]
    return {
        "two words": [f"{rng.choice(common)} {rng.choice(middling)}" for _ in range(QUERIES)],
        "a common word": [rng.choice(common) for _ in range(QUERIES)],
        "a rare word": [rng.choice(rare) for _ in range(QUERIES)],
        "a phrase": [f'"{rng.choice(common)} {rng.choice(common)}"' for _ in range(QUERIES)],
        "an outlet and a word": [f'source:"Feed 7" {rng.choice(middling)}' for _ in range(QUERIES)],
    }


async def run(count: int, file: Path) -> None:
    """Make the archive unless it is there, and print both tables."""
    rng = random.Random(7)
    database = await Database.open(f"sqlite+aiosqlite:///{file}")
    await database.migrate()
    async with database.read() as conn:
        is_there = (await conn.execute(select(func.count()).select_from(stories))).scalar_one() > 0
    if not is_there:
        await make_archive(database, count, rng)
    kinds = make_queries(rng)
    async with database.write() as conn:
        await conn.execute(text("DELETE FROM search_state"))
    print("without the index", *await _measure(database, kinds, 5), sep="\n")
    size, started = _size(file), time.process_time()
    await index_archive(database)
    spent = time.process_time() - started
    print(f"indexing: {spent / count * 1e6:.0f} us and {(_size(file) - size) / count:.0f} bytes an entry")
    print("along the index", *await _measure(database, kinds, QUERIES), sep="\n")
    await database.close()


def main() -> None:
    """Read the arguments and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=200_000)
    parser.add_argument("--database", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(run(options.entries, options.database or Path(folder) / "archive.db"))


if __name__ == "__main__":
    main()
