"""``python -m bot.demo.sandbox --port N``: the sandbox as a process of its own, until it is stopped."""

from __future__ import annotations

import argparse
import asyncio
import signal
from pathlib import Path
from typing import TYPE_CHECKING

from bot.demo.sandbox.limits import Limits
from bot.demo.sandbox.server import Sandbox

if TYPE_CHECKING:
    from collections.abc import Sequence


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bot.demo.sandbox", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="where to listen; 0 picks a free port and says which")
    parser.add_argument("--token", default="4242:sandbox", help="the bot's token")
    parser.add_argument("--accepted-log", type=Path, help="a file that gets a line of JSON for every message taken")
    parser.add_argument("--auto-chats", action="store_true", help="any chat id may be written to")
    parser.add_argument("--limits", action="store_true", help="refuse what Telegram's FAQ says is too much")
    parser.add_argument("--latency-ms", type=float, nargs=2, default=(0, 0), metavar=("LEAST", "MOST"))
    parser.add_argument("--seed", type=int, default=0, help="of latency and faults")
    return parser.parse_args(given)


async def main(arguments: Sequence[str] | None = None) -> None:
    """Serve until SIGTERM or SIGINT."""
    given = _arguments(arguments)
    least, most = given.latency_ms
    sandbox = Sandbox(
        token=given.token,
        port=given.port,
        log=given.accepted_log,
        auto_chats=given.auto_chats,
        limits=Limits.telegram() if given.limits else None,
        latency=(least / 1000, most / 1000),
        seed=given.seed,
    )
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with sandbox:
        print(sandbox.url, flush=True)  # noqa: T201 - the one who started it waits for this line
        await stop.wait()


if __name__ == "__main__":
    asyncio.run(main())
