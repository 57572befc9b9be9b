"""Lives to be cut short: ``python -m tests.alerts.lives`` forks a process for each order and says how it ended.

An order is a line of JSON with the name of a life and its arguments; the answers are the process's id and, when it is
over, its exit status (negative: the signal that killed it). Forking makes a restart cost milliseconds.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import traceback
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import event, func, select
from sqlalchemy.engine import Engine
from telegram.ext import ExtBot

from bot.alerts import fanout
from bot.alerts.delivery_context import DeliveryContext
from bot.i18n import Texts
from bot.model import AlertState
from bot.pipeline.bell import Bell
from bot.pipeline.deliver import DeliverStep
from bot.pipeline.file import FileStep
from bot.settings import AlertSettings, Settings
from bot.storage.database import Database
from bot.storage.tables import alerts
from bot.stories.report_summary import summarise_both
from bot.stories.standfirst import SourceText
from bot.subscriptions.interests import Interests
from bot.telegram.channel import TelegramChannel
from bot.telegram.rate_limiter import Pacer
from bot.telegram.transport import Transport
from bot.workers import Workers

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine

OWED = (AlertState.PENDING, AlertState.SENDING, AlertState.HELD)
BRISK = AlertSettings(paid_broadcast=True, paid_per_second=400, chat_seconds=0.05, group_per_minute=10_000)
"""As fast as a crash test can use, but with chats that have to wait, so that lists are made."""


async def deliver(*, database_url: str, api_url: str, settings: dict[str, Any], read_timeout: float = 5) -> None:
    """Deliver until nothing is owed."""
    database = await Database.open(database_url)
    chosen = AlertSettings(**settings)
    pacer = Pacer(chosen)
    request = Transport(8, read_timeout=read_timeout)
    async with ExtBot("4242:sandbox", base_url=f"{api_url}/bot", rate_limiter=pacer, request=request) as bot:
        channel = TelegramChannel(bot, pacer, Texts, paid_broadcast=chosen.paid_broadcast)
        stop = asyncio.Event()
        context = DeliveryContext(database, channel, chosen, lambda: datetime.now(UTC))
        running = asyncio.create_task(DeliverStep(context, Bell()).run(stop))
        while await count_owed(database):
            await asyncio.wait([running], timeout=0.1)
            if running.done():
                running.result()
        stop.set()
        await running
    await database.close()


async def count_owed(database: Database) -> int:
    async with database.read() as conn:
        return (await conn.execute(select(func.count()).where(alerts.c.state.in_(OWED)))).scalar_one()


class _Here(Workers):
    """Workers that are no processes of their own: they would outlive a parent that dies so suddenly."""

    async def run(self, function: Callable[..., Any], *args: Any, timeout: float) -> Any:  # noqa: ASYNC109, ARG002
        return function(*args)


async def file(*, database_url: str, die_at: int, chunk: int) -> None:
    """File what waits and plan all alerts for it, as the program does; die before the statement of that number."""
    fanout.CHUNK = chunk
    database = await Database.open(database_url)
    step = FileStep(
        database=database,
        settings=Settings(),
        workers=_Here(),
        interests=Interests(),
        clock=lambda: datetime.now(UTC),
        arrived=Bell(),
        due=Bell(),
    )
    await step.restore()
    statements = 0

    def count(*_: object) -> None:
        nonlocal statements
        statements += 1
        if statements == die_at:
            os._exit(9)

    event.listen(Engine, "before_cursor_execute", count)
    event.listen(Engine, "commit", count)
    await step.file()
    while await fanout.continue_fanout(database, AlertSettings(), datetime.now(UTC)):
        pass
    await database.close()


LIVES: dict[str, Callable[..., Coroutine[Any, Any, None]]] = {"deliver": deliver, "file": file}


def main() -> None:
    summarise_both(
        SourceText("Here is a sentence. Here is another.", "A title", "en")
    )  # what it loads, the forks have loaded
    for line in sys.stdin:
        order = json.loads(line)
        pid = os.fork()
        if pid == 0:
            code = 0
            try:
                asyncio.run(LIVES[order.pop("life")](**order))
            except BaseException:  # noqa: BLE001 - it is the end of the process
                traceback.print_exc()
                code = 1
            os._exit(code)
        print(pid, flush=True)  # noqa: T201
        print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)  # noqa: T201


class Nursery:
    """The forking process, seen from a test."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self.pid = 0

    @classmethod
    @asynccontextmanager
    async def open(cls) -> AsyncIterator[Self]:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.alerts.lives",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            cwd=Path(__file__).parents[2],
        )
        try:
            yield cls(process)
        finally:
            process.kill()
            await process.wait()

    async def begin(self, life: str, **arguments: Any) -> int:
        """Start a life; its process id."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"life": life, **arguments}).encode() + b"\n")
        return await self._number()

    async def end(self) -> int:
        """How the life ended, once it has."""
        return await self._number()

    async def _number(self) -> int:
        assert self._process.stdout is not None
        return int(await self._process.stdout.readline())


if __name__ == "__main__":
    main()
