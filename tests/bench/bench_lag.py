"""Lag: from an entry's appearance in a feed to its alert at the Bot API, with the whole program running.

    python tests/bench/bench_lag.py [--feeds 60] [--minutes 12]

A server of feeds on loopback, ``newsbell run`` as a process, and the sandbox. Each feed is polled every minute
(``fastest_minutes`` and ``slowest_minutes`` are 1). In each minute a sixth of the feeds gets an entry, at a random
moment, whose article is read and which one of twelve people has subscribed to. "Ours" is what is left from the answer
that first shows the entry to the alert.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from aiohttp import web

from bot.demo.sandbox import Sandbox

ROOT = Path(__file__).parents[2]
CONFIG = """
[fetch]
allow_networks = ["127.0.0.0/8"]
fastest_minutes = 1
slowest_minutes = 1
host_gap_seconds = 0
"""
# A chat for each, so that what is measured is not how often a chat may be sent to.
MARKS = ["alfa", "bravo", "delta", "echo", "foxtrot", "juliett", "kilo", "oscar", "quebec", "romeo", "tango", "whiskey"]
# A minute in which every feed is polled for the first time, and its past is not told.
SETTLE_SECONDS = 75
WORDS = Path(ROOT / "bot" / "stories" / "idf.txt").read_text("utf-8").split("[en]", 1)[-1].split()


@dataclass
class News:
    """The feeds: when each entry appeared, and when an answer first showed it."""

    feeds: int
    entries: dict[int, list[int]] = field(default_factory=dict)
    appeared: dict[int, float] = field(default_factory=dict)
    shown: dict[int, float] = field(default_factory=dict)
    titles: dict[str, int] = field(default_factory=dict)
    dice: random.Random = field(default_factory=lambda: random.Random(11))

    def publish(self, feed: int) -> None:
        """One more entry, now."""
        number = len(self.appeared) + 1
        words = [word for word in self.dice.sample(WORDS, 30) if word.isalpha() and len(word) > 4][:7]
        title = " ".join([MARKS[number % len(MARKS)].title(), *words])
        self.titles[title] = number
        self.entries.setdefault(feed, []).insert(0, number)
        self.appeared[number] = time.monotonic()

    async def feed(self, request: web.Request) -> web.Response:
        feed = int(request.match_info["feed"])
        by_number = {number: title for title, number in self.titles.items()}
        items = "".join(
            f"<item><title>{by_number[number]}</title><link>http://{request.host}/a/{number}</link>"
            f"<guid isPermaLink='false'>{number}</guid><pubDate>{format_datetime(datetime.now(UTC))}</pubDate></item>"
            for number in self.entries.get(feed, [])
        )
        for number in self.entries.get(feed, []):
            self.shown.setdefault(number, time.monotonic())
        text = f"<rss version='2.0'><channel><title>Feed {feed}</title>{items}</channel></rss>"
        return web.Response(text=text, content_type="application/rss+xml")

    async def article(self, request: web.Request) -> web.Response:
        number = int(request.match_info["number"])
        title = next(title for title, known in self.titles.items() if known == number)
        dice = random.Random(number)
        sentences = [" ".join(dice.sample(WORDS, 14)).capitalize() + "." for _ in range(18)]
        paragraphs = "".join(f"<p>{' '.join(sentences[start : start + 3])}</p>" for start in range(0, 18, 3))
        head, body = f"<head><title>{title}</title></head>", f"<article><h1>{title}</h1>{paragraphs}</article>"
        return web.Response(text=f"<html>{head}<body>{body}</body></html>", content_type="text/html")


async def served(news: News) -> tuple[web.AppRunner, int]:
    app = web.Application()
    app.router.add_get("/f/{feed}", news.feed)
    app.router.add_get("/a/{number}", news.article)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    return runner, runner.addresses[0][1]


async def measure(feeds: int, minutes: int) -> None:
    news = News(feeds)
    runner, port = await served(news)
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder)
        (config / "newsbell.toml").write_text(CONFIG)
        (config / "topics.toml").write_text("".join(f'[[topics]]\nname = "{m}"\nquery = "title:{m}"\n' for m in MARKS))
        (config / "feeds.toml").write_text(
            "".join(f'[[feeds]]\nname = "Feed {i}"\nurl = "http://127.0.0.1:{port}/f/{i}"\n' for i in range(feeds))
        )
        async with Sandbox() as sandbox:
            env = {
                **os.environ,
                "TELEGRAM_BOT_TOKEN": sandbox.token,
                "TELEGRAM_API_URL": sandbox.url,
                "DATABASE_URL": f"sqlite+aiosqlite:///{folder}/lag.db",
                "NEWSBELL_CONFIG": folder,
                "PYTHONPATH": str(ROOT),
            }
            process = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "run", cwd=folder, env=env)
            try:
                rang = await follow(news, sandbox, minutes)
            finally:
                process.terminate()
                await process.wait()
    await runner.cleanup()
    report(news, rang)


async def follow(news: News, sandbox: Sandbox, minutes: int) -> dict[int, float]:
    """Publish, and note when each entry's alert is accepted."""
    rang: dict[int, float] = {}

    async def listen() -> None:
        heard = 0
        while True:
            await sandbox.wait_for(lambda before=heard: len(sandbox.accepted) > before, None)  # type: ignore[misc] # binds
            now = time.monotonic()
            for message in sandbox.accepted[heard:]:
                for title, number in news.titles.items():
                    if title in str(message):
                        rang.setdefault(number, now)
            heard = len(sandbox.accepted)

    for mark in MARKS:
        chat = sandbox.private_chat(first_name=mark)
        for number, said in enumerate(("/start", f"/sub {mark}")):
            sandbox.say(chat, text=said)
            await sandbox.wait_for(lambda chat=chat, before=number: len(sandbox.replies(chat)) > before, None)  # type: ignore[misc] # a default that binds
    listening = asyncio.create_task(listen())
    for feed in range(news.feeds):
        news.publish(feed)  # the past of each feed, which does not ring
    past = len(news.appeared)
    await asyncio.sleep(SETTLE_SECONDS)
    moments = sorted(news.dice.uniform(0, 60 * minutes) for _ in range(minutes * news.feeds // 6))
    began = time.monotonic()
    for moment in moments:
        await asyncio.sleep(max(began + moment - time.monotonic(), 0))
        news.publish(news.dice.randrange(news.feeds))
    await asyncio.sleep(90)
    listening.cancel()
    return {number: at for number, at in rang.items() if number > past}


def report(news: News, rang: dict[int, float]) -> None:
    lags = sorted(at - news.appeared[number] for number, at in rang.items())
    ours = sorted(at - news.shown[number] for number, at in rang.items())
    missing = sum(number > news.feeds for number in news.appeared) - len(rang)
    print("| entries | without an alert | lag, s: p50 / p99 / max | of which ours: p50 / p99 / max |")
    print("|---|---|---|---|")
    shown = [f"{statistics.median(one):.1f} / {part(one, 0.99):.1f} / {one[-1]:.1f}" for one in (lags, ours)]
    print(f"| {len(rang) + missing} | {missing} | {shown[0]} | {shown[1]} |")


def part(values: list[float], share: float) -> float:
    return values[min(int(len(values) * share), len(values) - 1)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feeds", type=int, default=60)
    parser.add_argument("--minutes", type=int, default=12)
    options = parser.parse_args()
    asyncio.run(measure(options.feeds, options.minutes))


if __name__ == "__main__":
    main()
