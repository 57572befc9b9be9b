"""What polling costs: `newsbell poll --once --all` beside a plain loop of requests, feedparser and sqlite3.

    python tests/bench/bench_polling.py PATH/TO/feedfarm.py [--feeds 1000] [--times 3] [--write results.md]
    python tests/bench/bench_polling.py PATH/TO/feedfarm.py --feeds 10000 --times 1 --alone [--hour 3]

feedfarm.py is a local farm of feeds with validators and changes on demand (not part of this project). For both
programs the figure is CPU seconds (user and system, with all child processes), less those of the same program
with one feed that has not changed: what polls is loaded for the first of them. Peak memory is the sum of the processes'
proportional set sizes (what they share counts once), and of their resident ones.

``--hour N`` stands for an hour in which all feeds are polled every five minutes and a tenth of them has changed each
time: N such rounds are measured, one after the other without the wait, less the start of each.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = ("cold, all new", "all 304", "5 % changed", "all 200, unchanged, no validators")
_ROUND_SECONDS = 300
TARGETS = (0.75, 0.55, 0.6, 0.05)


@dataclass
class Cost:
    """What a command took."""

    cpu: float
    wall: float
    pss: float = 0.0
    rss: float = 0.0


@dataclass
class Farm:
    """The farm of feeds, and its switches."""

    path: Path
    feeds: int
    port: int
    process: subprocess.Popen[str] | None = field(default=None)

    def __enter__(self) -> Self:
        command = [sys.executable, str(self.path), "--feeds", str(self.feeds), "--port", str(self.port)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own arguments
        assert self.process.stdout is not None
        print(self.process.stdout.readline().strip())
        return self

    def __exit__(self, *_: object) -> None:
        assert self.process is not None
        self.process.terminate()
        self.process.wait()

    def switch(self, **switches: object) -> None:
        """Set what the farm answers."""
        query = "&".join(f"{name}={value}" for name, value in switches.items())
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/ctl?{query}"):
            pass

    def urls(self) -> list[str]:
        """The addresses of the feeds."""
        return [f"http://127.0.0.1:{self.port}/f/{number}" for number in range(self.feeds)]


def measured(command: list[str], env: dict[str, str]) -> Cost:
    """Run a command; what it and its children took."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    process = subprocess.Popen(command, env=os.environ | env, stdout=subprocess.DEVNULL, cwd=ROOT)  # noqa: S603
    peaks = [0.0, 0.0]
    done = threading.Event()
    watcher = threading.Thread(target=_watch, args=(process.pid, peaks, done))
    watcher.start()
    code = process.wait()
    done.set()
    watcher.join()
    if code:
        sys.exit(f"{command} ended with {code}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(cpu, time.monotonic() - started, *peaks)


def _watch(pid: int, peaks: list[float], done: threading.Event) -> None:
    while not done.wait(0.05):
        pss = rss = 0.0
        for child in _family(pid):
            with contextlib.suppress(OSError):
                for line in Path(f"/proc/{child}/smaps_rollup").read_text().splitlines():
                    if line.startswith("Pss:"):
                        pss += int(line.split()[1]) / 1024
                    elif line.startswith("Rss:"):
                        rss += int(line.split()[1]) / 1024
        peaks[0], peaks[1] = max(peaks[0], pss), max(peaks[1], rss)


def _family(pid: int) -> list[int]:
    found = [pid]
    for one in found:
        for task in Path(f"/proc/{one}/task").glob("*/children"):
            with contextlib.suppress(OSError):
                found += [int(child) for child in task.read_text().split()]
    return found


def plain_loop(database: str, urls: list[str]) -> None:
    """What a person writes in an evening: conditional requests, feedparser, an insert for each entry."""
    import feedparser  # noqa: PLC0415 - only the loop needs them
    import requests  # noqa: PLC0415

    conn = sqlite3.connect(database)
    conn.execute("CREATE TABLE IF NOT EXISTS feeds (url PRIMARY KEY, etag, modified)")
    conn.execute("CREATE TABLE IF NOT EXISTS entries (feed, guid, link, title, blurb, published, UNIQUE (feed, guid))")
    session = requests.Session()
    for url in urls:
        known = conn.execute("SELECT etag, modified FROM feeds WHERE url = ?", (url,)).fetchone() or (None, None)
        headers = {"If-None-Match": known[0] or "", "If-Modified-Since": known[1] or ""}
        answer = session.get(url, headers={name: value for name, value in headers.items() if value}, timeout=30)
        if answer.status_code != 200:
            continue
        for entry in feedparser.parse(answer.content).entries:
            row = (
                url,
                entry.get("id"),
                entry.get("link"),
                entry.get("title"),
                entry.get("summary"),
                entry.get("published"),
            )
            conn.execute("INSERT OR IGNORE INTO entries VALUES (?, ?, ?, ?, ?, ?)", row)
        known = (answer.headers.get("ETag"), answer.headers.get("Last-Modified"))
        conn.execute("INSERT OR REPLACE INTO feeds VALUES (?, ?, ?)", (url, *known))
        conn.commit()
    conn.close()


def folder(path: Path, urls: list[str]) -> Path:
    """A configuration with these feeds."""
    path.mkdir()
    (path / "newsbell.toml").write_text('[fetch]\nallow_networks = ["127.0.0.0/8"]\n')
    (path / "feeds.toml").write_text(
        "".join(f'[[feeds]]\nname = "Farm {number}"\nurl = "{url}"\n' for number, url in enumerate(urls))
    )
    (path / "topics.toml").write_text('[[topics]]\nname = "Iran talks"\nquery = "iran talks"\n')
    (path / "urls").write_text("\n".join(urls))
    return path


def ours(config: Path, database: Path) -> Cost:
    """One round of ours."""
    env = {"NEWSBELL_CONFIG": str(config), "DATABASE_URL": f"sqlite+aiosqlite:///{database}", "ADMIN_IDS": ""}
    return measured([sys.executable, "-m", "bot", "poll", "--once", "--all"], env)


def run_hour(farm: Farm, base: Path, rounds: int) -> str:
    """Rounds in which a tenth has changed; a line about them."""
    full, single = folder(base / "full", farm.urls()), folder(base / "single", farm.urls()[:1])
    ours(single, base / "single.db")
    start = ours(single, base / "single.db").cpu  # the second time: with the tables there, and nothing new
    ours(full, base / "hour.db")
    costs = []
    for number in range(rounds):
        farm.switch(mode=304, change=0.1, bump=1, seed=number)
        costs.append(ours(full, base / "hour.db").cpu - start)
    mean = statistics.mean(costs)
    return (
        f"A steady hour of {farm.feeds} feeds: {mean:.1f} CPU s a round of five minutes (of {rounds} rounds:"
        f" {', '.join(f'{cost:.1f}' for cost in costs)}), {mean / _ROUND_SECONDS:.1%} of one core (target: 15 %)"
    )


def run_all(farm: Farm, base: Path, *, loop: bool) -> tuple[list[Cost], list[Cost], Cost, Cost]:
    """Each round of both programs, once, and both with one feed."""

    def theirs(config: Path, database: Path) -> Cost:
        return measured([sys.executable, __file__, "--loop", str(database), str(config / "urls")], {})

    full, single = folder(base / "full", farm.urls()), folder(base / "single", farm.urls()[:1])
    ours(single, base / "single-ours.db")
    start_ours = ours(single, base / "single-ours.db")  # the second time: with the tables there, and nothing new
    start_theirs = Cost(0, 0)
    if loop:
        theirs(single, base / "single-theirs.db")
        start_theirs = theirs(single, base / "single-theirs.db")
    ours_costs, theirs_costs = [], []
    for number in range(len(ROUNDS)):
        farm.switch(mode=304, validators=0 if number == 3 else 1)
        if number == 2:
            farm.switch(change=0.05, bump=1, seed=int(time.time()))
        ours_costs.append(ours(full, base / "ours.db"))
        if loop:
            theirs_costs.append(theirs(full, base / "theirs.db"))
    return ours_costs, theirs_costs, start_ours, start_theirs


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("farm", type=Path, nargs="?")
    parser.add_argument("--feeds", type=int, default=1000)
    parser.add_argument("--port", type=int, default=8890)
    parser.add_argument("--times", type=int, default=3, help="the median of so many runs is shown")
    parser.add_argument("--alone", action="store_true", help="without the plain loop")
    parser.add_argument("--hour", type=int, metavar="N", help="N rounds of a steady hour, and nothing else")
    parser.add_argument("--write", type=Path, help="append the table to a file")
    parser.add_argument("--loop", nargs=2, metavar=("DATABASE", "URLS"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.loop:
        plain_loop(options.loop[0], Path(options.loop[1]).read_text().split())
        return
    if options.hour:
        with tempfile.TemporaryDirectory() as base, Farm(options.farm, options.feeds, options.port) as farm:
            print(run_hour(farm, Path(base), options.hour))
        return
    runs = []
    for _ in range(options.times):
        with tempfile.TemporaryDirectory() as base, Farm(options.farm, options.feeds, options.port) as farm:
            runs.append(run_all(farm, Path(base), loop=not options.alone))
    median = statistics.median
    start = median(run[2].cpu for run in runs)
    start_loop = median(run[3].cpu for run in runs)
    lines = [
        f"{options.feeds} feeds of 20 entries, median of {options.times}: CPU seconds less start.",
        f"The command with one feed takes {start:.2f} s of CPU, the loop {start_loop:.2f} s.",
        "",
        "| round | newsbell | plain loop | ratio | target | wall s | PSS MB | RSS MB |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for number, name in enumerate(ROUNDS):
        mine = median(run[0][number].cpu for run in runs) - start
        loops = [run[1][number].cpu for run in runs if run[1]]
        theirs = f"{median(loops) - start_loop:.2f}" if loops else "-"
        ratio = f"{mine / (median(loops) - start_loop):.3f}" if loops else "-"
        wall = median(run[0][number].wall for run in runs)
        pss, rss = (max(getattr(run[0][number], kind) for run in runs) for kind in ("pss", "rss"))
        lines.append(
            f"| {name} | {mine:.2f} | {theirs} | {ratio} | {TARGETS[number]} | {wall:.1f} | {pss:.0f} | {rss:.0f} |"
        )
    text = "\n".join(lines) + "\n"
    print(text)
    if options.write:
        with options.write.open("a") as file:
            file.write(text + "\n")


if __name__ == "__main__":
    main()
