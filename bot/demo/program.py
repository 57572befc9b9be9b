"""The bot as a process of its own, as an operator runs it: it can be killed, and go on where it was.

The process is given its settings and the time to live by; it tells what Telegram has accepted.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from bot.app import run
from bot.errors import NewsbellError
from bot.feeds.network import NetworkReach
from bot.operate.logs import start_logging
from bot.runtime import utc_now

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from multiprocessing.connection import Connection

    from bot.alerts.delivery_context import Delivered
    from bot.demo.day import ClockReading
    from bot.settings import Settings

_CONTEXT = multiprocessing.get_context("spawn")
_STOP_SECONDS = 15.0
# Python's own helper complains, in the end, of what a process has left behind that was killed on purpose.
_TOLERATED = "ignore:resource_tracker"


class Program:
    """One life of the bot after another.

    Args:
        settings: With a token.
        on_sent: Called with everything that Telegram has accepted.
        clock: Tells the time to live by; the real one without it.
    """

    def __init__(
        self,
        settings: Settings,
        on_sent: Callable[[Delivered], None],
        clock: Callable[[], ClockReading] | None = None,
    ) -> None:
        self._settings = settings
        self._on_sent = on_sent
        self._clock = clock
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection | None = None
        self._over = asyncio.Event()

    @property
    def is_running(self) -> bool:
        """True while the process lives."""
        return self._process is not None and not self._over.is_set()

    @property
    def exit_code(self) -> int | None:
        """The way the last process ended: 0 as it was asked, -9 when it was killed; None before."""
        return self._process.exitcode if self._process else None

    def start(self) -> None:
        """Start the process; it introduces itself to Telegram when it is ready."""
        if _TOLERATED not in sys.warnoptions:
            sys.warnoptions.append(_TOLERATED)
        ours, theirs = _CONTEXT.Pipe()
        reading = self._clock() if self._clock else None
        self._process = _CONTEXT.Process(target=_live, args=(self._settings, reading, theirs), name="newsbell")
        self._process.start()
        theirs.close()
        self._pipe, self._over = ours, asyncio.Event()
        loop = asyncio.get_running_loop()
        loop.add_reader(ours.fileno(), self._hear, ours)
        loop.add_reader(self._process.sentinel, self._end, self._process, ours, self._over)

    def tell_time(self) -> None:
        """Let the process know that time goes otherwise from now on."""
        if self._pipe is not None and self._clock is not None and self.is_running:
            with suppress(OSError):
                self._pipe.send(self._clock())

    def kill(self) -> None:
        """End the process at whatever instruction it is, with no chance to tidy up (SIGKILL)."""
        if self._process is not None and self.is_running:
            self._process.kill()

    async def stop(self) -> None:
        """Ask the process to end, and wait until it has."""
        if not self.is_running or self._pipe is None:
            return
        with suppress(OSError):
            self._pipe.send(None)
        try:
            async with asyncio.timeout(_STOP_SECONDS):
                await self._over.wait()
        except TimeoutError:
            self.kill()
            await self._over.wait()

    async def ended(self) -> None:
        """Wait until the process has ended, however it did."""
        await self._over.wait()

    def _hear(self, pipe: Connection) -> None:
        try:
            self._on_sent(pipe.recv())
        except (EOFError, OSError):
            asyncio.get_running_loop().remove_reader(pipe.fileno())

    def _end(self, process: multiprocessing.process.BaseProcess, pipe: Connection, over: asyncio.Event) -> None:
        loop = asyncio.get_running_loop()
        loop.remove_reader(process.sentinel)
        loop.remove_reader(pipe.fileno())
        with suppress(EOFError, OSError):
            while pipe.poll():
                self._on_sent(pipe.recv())
        process.join()
        pipe.close()
        over.set()


class FollowedClock:
    """The time as another process reads it; this one is told when it goes otherwise."""

    def __init__(self, reading: ClockReading) -> None:
        self.reading = reading

    def __call__(self) -> datetime:
        """The moment, by that time."""
        return self.reading.at(utc_now())


def _live(settings: Settings, reading: ClockReading | None, pipe: Connection) -> None:
    start_logging("ERROR")  # the terminal belongs to the alerts
    try:
        asyncio.run(_serve(settings, FollowedClock(reading) if reading else None, pipe))
    except NewsbellError as error:
        sys.exit(str(error))


async def _serve(settings: Settings, clock: FollowedClock | None, pipe: Connection) -> None:
    stop, loop = asyncio.Event(), asyncio.get_running_loop()

    def hear() -> None:
        try:
            told = pipe.recv()
        except (EOFError, OSError):  # the demo is gone
            told = None
        if told is None:
            loop.remove_reader(pipe.fileno())
            stop.set()
        elif clock is not None:
            clock.reading = told

    def tell(delivered: Delivered) -> None:
        with suppress(OSError):
            pipe.send(delivered)

    loop.add_reader(pipe.fileno(), hear)
    network = NetworkReach(lambda change: print(change.sentence))  # noqa: T201 - on the terminal, where the log is silent
    await run(settings, stop=stop, on_sent=tell, clock=clock or utc_now, network=network)
