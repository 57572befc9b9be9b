"""How late feeds are polled while a tenth of them hang.

The turns are the bot's own (``HostLimiter``, ``giving_way``); the network is not: a fetch is a sleep, and time runs
faster by ``--faster``, so that five minutes of 10,000 feeds take ten seconds.

Run: ``python tests/bench/bench_hanging.py``
"""

from __future__ import annotations

import argparse
import asyncio
import random
import statistics

from bot.web.host_limiter import HostLimiter, giving_way

_INTERVAL, _TIMEOUT, _ANSWER, _PATIENCE = 300.0, 30.0, 0.3, 2.0


async def poll(feeds: int, share: float, patience: float, faster: float, rounds: int) -> list[float]:
    """Poll all feeds in each interval, and return how many seconds too late each of the others was done."""
    loop, turns = asyncio.get_running_loop(), HostLimiter(50, 2, 0, patience=patience / faster)
    late: list[float] = []

    async def fetch(host: str, due: float, *, hangs: bool) -> None:
        await asyncio.sleep(due - loop.time())
        async with turns.turn(host):
            try:
                async with asyncio.timeout(_TIMEOUT / faster) as timeout:
                    with giving_way(timeout):
                        await asyncio.sleep(3600 if hangs else _ANSWER / faster)
            except TimeoutError:
                return
        late.append((loop.time() - due) * faster - _ANSWER)

    hanging = set(random.Random(1).sample(range(feeds), int(feeds * share)))
    async with asyncio.TaskGroup() as group:
        for number in range(rounds):
            begun = loop.time() + 0.1
            for feed in range(feeds):
                due = begun + feed / feeds * _INTERVAL / faster
                group.create_task(fetch(f"host{number}-{feed}", due, hangs=feed in hanging))
            await asyncio.sleep(_INTERVAL / faster)
    return sorted(late)


def main() -> None:
    """Print a table: with places that are held to the end, and with those that are given up."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--feeds", type=int, default=10_000)
    parser.add_argument("--share", type=float, default=0.1, help="how many of them hang")
    parser.add_argument("--faster", type=float, default=30.0)
    parser.add_argument("--rounds", type=int, default=2, help="intervals of five minutes")
    parser.add_argument("--times", type=int, default=3)
    args = parser.parse_args()
    print("| places | late by, median of feeds, s | 95 % | the latest |\n|---|---|---|---|")
    for name, patience in (("held to the end", 1e6), ("given up after 2 s", _PATIENCE)) * args.times:
        late = asyncio.run(poll(args.feeds, args.share, patience, args.faster, args.rounds))
        print(f"| {name} | {statistics.median(late):.1f} | {late[int(len(late) * 0.95)]:.1f} | {late[-1]:.1f} |")


if __name__ == "__main__":
    main()
