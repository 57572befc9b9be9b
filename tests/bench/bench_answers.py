"""How long an answer takes in a large archive, as the chat gives it: from the update to the message that it sends.

    python tests/bench/bench_answers.py [--entries 1000000] [--database FILE] [--times 60]

The archive is that of ``bench_search.py``, a tenth as many stories as entries and 3,000 feeds; with ``--database`` it
is kept in a file, and used again if it is there. Somebody with ten topics of two words and forty feeds asks, and so do
the operator and somebody with nothing. Telegram is the sandbox in the same process; "/help" is what all of that takes
where no archive is asked.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from sqlalchemy import func, select

from bot.demo.sandbox import Sandbox
from bot.pipeline.index import index_archive
from bot.storage.database import Database
from bot.storage.queries.feeds import load_feeds
from bot.storage.queries.subscriptions import count_subscriptions
from bot.storage.tables import stories
from bot.topics.query import parse_query
from tests.bench.bench_search import NOW, make_archive, make_queries
from tests.chat.stage import OWNER, open_stage

if TYPE_CHECKING:
    from bot.chat.framework.services import Services
    from bot.demo.sandbox import SandboxChat
    from tests.chat.stage import Stage

READER = 5001
NEWCOMER = 5002
TOPICS, FEEDS = 10, 40


async def _archive(file: Path, entries: int, rng: random.Random) -> Database:
    database = await Database.open(f"sqlite+aiosqlite:///{file}")
    await database.migrate()
    async with database.read() as conn:
        is_there = (await conn.execute(select(func.count()).select_from(stories))).scalar_one() > 0
    if not is_there:
        await make_archive(database, entries, rng)
    await index_archive(database)
    await database.optimize()
    return database


async def _subscribe(stage: Stage, queries: list[str]) -> None:
    async with stage.database.read() as conn:
        if await count_subscriptions(conn, READER):
            return
        feeds = (await load_feeds(conn))[::70]
    services: Services = stage.app.bot_data
    for words in queries[:TOPICS]:
        await services.subscriptions.subscribe_query(READER, 0, parse_query(words), words, NOW)
    for feed in feeds[:FEEDS]:
        await services.subscriptions.subscribe_feed(READER, 0, feed.url, feed.name, NOW)


async def _answered(stage: Stage, chat: SandboxChat, text: str) -> tuple[float, float]:
    """Return the milliseconds that an answer took: by the clock, and of CPU in all threads."""
    began, used = time.perf_counter(), time.process_time()
    seen = await stage.say(chat, text)
    taken = 1000 * (time.perf_counter() - began), 1000 * (time.process_time() - used)
    assert seen, text
    return taken


def _line(name: str, taken: list[tuple[float, float]]) -> str:
    ordered, used = sorted(wall for wall, _ in taken), [cpu for _, cpu in taken]
    p99 = ordered[min(len(ordered) - 1, round(len(ordered) * 0.99))]
    figures = (statistics.median(ordered), p99, ordered[-1], statistics.median(used))
    return f"| {name} | " + " | ".join(f"{figure:.1f}" for figure in figures) + " |"


def _questions(queries: dict[str, list[str]], times: int) -> dict[str, tuple[int, list[str]]]:
    """What is asked, by whom, in which words."""
    two, rare = queries["two words"][:times], queries["a rare word"][:times]
    return {
        "/help": (READER, ["/help"] * times),
        "/search, two words": (READER, [f"/search {words}" for words in two]),
        "/search, a rare word": (READER, [f"/search {words}" for words in rare]),
        "/preview, two words": (READER, [f"/preview {words}" for words in two]),
        "/preview, a rare word": (READER, [f"/preview {words}" for words in rare]),
        "/latest, ten topics and forty feeds": (READER, ["/latest"] * times),
        "/latest, of somebody with nothing": (NEWCOMER, ["/latest"] * times),
        "/list, fifty subscriptions": (READER, ["/list"] * times),
        "/feeds, the operator's 3,000": (OWNER, ["/feeds"] * times),
    }


async def run(entries: int, file: Path, times: int, only: str) -> None:
    """Ask everything, and print the table."""
    rng = random.Random(7)
    database = await _archive(file, entries, rng)
    queries = make_queries(rng)
    print("| asked | p50 ms | p99 ms | max ms | CPU, p50 ms |", "|---|---|---|---|---|", sep="\n")
    async with Sandbox() as sandbox, open_stage(sandbox, database) as stage:
        chats = {who: sandbox.private_chat(sandbox.add_user(id=who)) for who in (READER, NEWCOMER, OWNER)}
        for chat in chats.values():
            await stage.say(chat, "/help")
        stage.now = NOW
        await _subscribe(stage, queries["two words"])
        gc.freeze()  # as a start does
        gc.set_threshold(10_000, 5, 5)
        for name, (who, texts) in _questions(queries, times).items():
            if only in name:
                print(_line(name, [await _answered(stage, chats[who], text) for text in texts]), flush=True)
    await database.close()


def main() -> None:
    """Read the arguments and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=1_000_000)
    parser.add_argument("--database", type=Path)
    parser.add_argument("--times", type=int, default=60)
    parser.add_argument("--only", default="", help="what is in the name of a question")
    options = parser.parse_args()
    os.environ["PTB_TIMEDELTA"] = "true"
    with tempfile.TemporaryDirectory() as folder:
        file = options.database or Path(folder) / "archive.db"
        asyncio.run(run(options.entries, file, options.times, options.only))


if __name__ == "__main__":
    main()
