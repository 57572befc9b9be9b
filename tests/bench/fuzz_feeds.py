"""Mutate feeds and read them, 20,000 times or so, in a worker: nothing may crash it, hang it or fill it.

    python tests/bench/fuzz_feeds.py [--times 20000] [--seed 1] [FOLDER]

FOLDER holds further documents to mutate, beside those of the tests. Prints what was killed for its time, what raised,
the slowest, and the most memory a worker took.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from bot.feeds.parse import parse_feed
from bot.workers import WorkerError, Workers
from tests.feeds.test_hostile import SEEDS, mutate

_SECONDS = 2.0
_PORTION = 50


def read_many(documents: list[bytes]) -> tuple[list[str], float, int]:
    """Read documents: what raised, the slowest in CPU seconds, and this process's peak memory in MB."""
    raised: list[str] = []
    slowest = 0.0
    for document in documents:
        started = time.process_time()
        try:
            parse_feed(document, "", "https://news.example/rss")
        except Exception as error:  # noqa: BLE001 - this is what is looked for
            raised.append(f"{type(error).__name__}: {error}"[:200])
        slowest = max(slowest, time.process_time() - started)
    # Of this program alone: the kernel's own peak counts what forked it, too.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
    return raised, slowest, peak // 1024


async def main() -> int:
    """Fuzz and report; 1 if a document raised."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--times", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    seeds = list(SEEDS)
    if options.folder:
        seeds += [path.read_bytes() for path in sorted(options.folder.iterdir()) if path.stat().st_size < 12_000]
    rnd = random.Random(options.seed)
    raised: list[str] = []
    killed, slowest, peak = 0, 0.0, 0
    started = time.monotonic()
    async with Workers() as workers:
        for _ in range(0, options.times, _PORTION):
            portion = [mutate(rnd.choice(seeds), rnd) for _ in range(_PORTION)]
            try:
                found, slow, memory = await workers.run(read_many, portion, timeout=_SECONDS * _PORTION)
            except WorkerError:
                killed += 1
                continue
            raised += found
            slowest, peak = max(slowest, slow), max(peak, memory)
    cpu = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(
        f"{options.times} mutations of {len(seeds)} documents in {time.monotonic() - started:.0f} s"
        f" ({cpu.ru_utime + cpu.ru_stime:.0f} s of CPU): {len(raised)} raised, {killed} portions killed,"
        f" the slowest took {slowest:.2f} s of CPU, a worker's peak was {peak} MB"
    )
    for line in sorted(set(raised)):
        print(f"  {raised.count(line)} x {line}")
    return int(bool(raised or killed))


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
