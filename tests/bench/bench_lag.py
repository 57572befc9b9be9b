"""How late an alert is: ``newsbell run`` against the sandbox, with entries that appear at random moments.

    python tests/bench/bench_lag.py [--feeds 60] [--chats 20] [--entries 600] [--minutes 10] [--seed 1]

The feeds are on this machine and are polled every minute (the shipped pace of a busy feed, with its jitter); each chat
has subscribed to its share of them, and each entry links an article that is read. The sandbox takes 30 messages a
second, one a second of a chat, and answers after 50 to 100 ms. ``lag`` is from the moment that an entry stands in its
feed to the moment that the sandbox has taken its alert, ``ours`` the part of it after the feed's answer.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import re
import sys
import tempfile
import time
from dataclasses import dataclass, field
from email.utils import formatdate
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from aiohttp import web

from tests.sandbox import RemoteSandbox, start_remote

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
TARGETS = "p50 at most 35 s, p99 at most 75 s; ours at most 3 s"
_SYLLABLES = [first + second for first in "bdfgklmnprstvz" for second in "aeiou"]
_ITEMS = 20


@dataclass
class Entry:
    """An entry, and when what happened to it (Unix seconds; 0 for not yet)."""

    title: str
    appeared: float = 0.0
    served: float = 0.0
    arrived: float = 0.0


@dataclass
class Site:
    """Feeds that grow, and an article behind each entry."""

    feeds: int
    rnd: random.Random
    entries: list[list[Entry]] = field(init=False)
    polls: list[int] = field(init=False)
    base: str = ""

    def __post_init__(self) -> None:
        self.entries = [[Entry(self.headline(), time.time() - 7200) for _ in range(_ITEMS)] for _ in range(self.feeds)]
        self.polls = [0] * self.feeds

    def headline(self) -> str:
        """Seven words that no other headline has, so that each entry is a story of its own."""
        return " ".join("".join(self.rnd.choices(_SYLLABLES, k=4)) for _ in range(7)).capitalize()

    def appear(self) -> Entry:
        """An entry appears in one of the feeds."""
        entry = Entry(self.headline(), time.time())
        self.rnd.choice(self.entries).insert(0, entry)
        return entry

    async def feed(self, request: web.Request) -> web.Response:
        """A feed's newest items."""
        number = int(request.match_info["number"])
        items = "".join(
            f"<item><title>{entry.title}</title><link>{self.base}/a/{entry.title.replace(' ', '-')}</link>"
            f"<guid isPermaLink='false'>{entry.title}</guid>"
            f"<pubDate>{formatdate(entry.appeared, usegmt=True)}</pubDate>"
            f"<description>What {entry.title} means, in short.</description></item>"
            for entry in self.entries[number][:_ITEMS]
        )
        now = time.time()
        for entry in self.entries[number][:_ITEMS]:
            entry.served = entry.served or now
        self.polls[number] += 1
        body = (
            f'<?xml version="1.0"?><rss version="2.0"><channel><title>Wire {number}</title>'
            f"<link>{self.base}/{number}</link><description>d</description>{items}</channel></rss>"
        )
        return web.Response(text=body, content_type="application/rss+xml")

    async def article(self, request: web.Request) -> web.Response:
        """An article of some paragraphs."""
        title = request.match_info["title"].replace("-", " ")
        said = "".join(
            f"<p>{title} was the matter of paragraph {number}, of which the ministers spoke at length in the morning. "
            f"They agreed that it should be looked at again before the end of the {number + 2}th month.</p>"
            for number in range(8)
        )
        page = f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{said}</article></body></html>"
        return web.Response(text=page, content_type="text/html")


async def measure(options: argparse.Namespace) -> list[Entry]:
    """Run everything; the entries that appeared, with their moments."""
    rnd = random.Random(options.seed)
    site = Site(options.feeds, rnd)
    app = web.Application()
    app.router.add_get("/f/{number}", site.feed)
    app.router.add_get("/a/{title}", site.article)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    site.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    appeared: list[Entry] = []
    try:
        with tempfile.TemporaryDirectory() as folder:
            async with start_remote("--limits", "--latency-ms", "50", "100") as remote:
                process = await _start(Path(folder), remote, site)
                try:
                    await _subscribe(remote, site, options.chats)
                    await _until(lambda: min(site.polls) > 1, 300)
                    moments = sorted(rnd.uniform(0, options.minutes * 60) for _ in range(options.entries))
                    began = time.monotonic()
                    for moment in moments:
                        await asyncio.sleep(max(0.0, began + moment - time.monotonic()))
                        appeared.append(site.appear())
                    await asyncio.sleep(100)
                    await _note_arrivals(remote, appeared)
                finally:
                    process.terminate()
                    await process.wait()
    finally:
        await runner.cleanup()
    return appeared


async def _start(folder: Path, remote: RemoteSandbox, site: Site) -> asyncio.subprocess.Process:
    (folder / "newsbell.toml").write_text(
        '[fetch]\nallow_networks = ["127.0.0.0/8"]\nfastest_minutes = 1\nslowest_minutes = 1\n'
    )
    (folder / "feeds.toml").write_text(
        "".join(f'[[feeds]]\nname = "Wire {number}"\nurl = "{site.base}/f/{number}"\n' for number in range(site.feeds))
    )
    (folder / "topics.toml").write_text('[[topics]]\nname = "Iran talks"\nquery = "iran talks"\n')
    env = {
        "NEWSBELL_CONFIG": str(folder),
        "DATABASE_URL": f"sqlite+aiosqlite:///{folder}/lag.db",
        "TELEGRAM_BOT_TOKEN": remote.token,
        "TELEGRAM_API_URL": remote.url,
        "ADMIN_IDS": "",
    }
    log = (folder / "log").open("w")
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env=os.environ | env, cwd=ROOT, stdout=log, stderr=log
    )


async def _subscribe(remote: RemoteSandbox, site: Site, chats: int) -> None:
    await _until(lambda: min(site.polls) > 0, 120)
    people = [(await remote.do("private_chat"))["id"] for _ in range(chats)]
    for number in range(site.feeds):
        await remote.do("say", chat=people[number % chats], text=f"/sub {site.base}/f/{number}")
        await asyncio.sleep(0.2)


async def _until(is_so: Callable[[], bool], seconds: float) -> None:
    async with asyncio.timeout(seconds):
        while not is_so():  # noqa: ASYNC110 - the other program sets no event of ours
            await asyncio.sleep(0.2)


async def _note_arrivals(remote: RemoteSandbox, appeared: list[Entry]) -> None:
    waiting = {entry.title: entry for entry in appeared}
    known = re.compile("|".join(map(re.escape, waiting)))
    for line in await remote.look("accepted"):
        for title in known.findall(line["text"]):
            waiting[title].arrived = waiting[title].arrived or line["time"]


def share(values: list[float], part: float) -> float:
    """The value that this part of them does not exceed."""
    return sorted(values)[min(int(len(values) * part), len(values) - 1)]


def main() -> int:
    """Measure and print; 1 if an alert was lost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feeds", type=int, default=60)
    parser.add_argument("--chats", type=int, default=20)
    parser.add_argument("--entries", type=int, default=600)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    appeared = asyncio.run(measure(options))
    come = [entry for entry in appeared if entry.arrived]
    print(f"{len(appeared)} entries in {options.feeds} feeds, {options.chats} chats: {len(come)} alerts. {TARGETS}.\n")
    if not come:
        return 1
    print("| s | p50 | p90 | p99 | most |")
    print("|---|---|---|---|---|")
    for name, values in (
        ("until the poll", [entry.served - entry.appeared for entry in come]),
        ("ours", [entry.arrived - entry.served for entry in come]),
        ("lag", [entry.arrived - entry.appeared for entry in come]),
    ):
        print(f"| {name} | " + " | ".join(f"{share(values, part):.1f}" for part in (0.5, 0.9, 0.99, 1)) + " |")
    return int(len(come) < len(appeared))


if __name__ == "__main__":
    sys.exit(main())
