"""Worker processes that can be killed, for code that hostile input may hold up for ever.

A thread cannot be stopped, and 50 KB of hostile XML hold feedparser for 15 s; a process can be stopped. Workers are
started when a task comes, replaced after a number of tasks (trafilatura's memory grows by 10 MB in 180 pages), ended
when none has come for a while, and live under a memory limit.
"""

from __future__ import annotations

import asyncio
import gc
import os
import resource
import signal
import sys
import time
from concurrent.futures.process import BrokenProcessPool
from importlib import import_module
from multiprocessing import get_context
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Protocol, Self, TypeVar

from pebble import ProcessExpired, ProcessPool

from bot.log import logger
from bot.problems import FeedProblem, FeedReason, rounded
from bot.valid_text import valid

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from concurrent.futures import Future

T = TypeVar("T")

log = logger(__name__)

_MB = 1024 * 1024
_START_SECONDS = 30.0
_REST_SECONDS = 120.0  # a process that parses feeds holds 26 MB; to start it anew takes .3 s of CPU
_COLLECT_AFTER = 20_000  # new objects; by default Python looks for cycles thirty times while it reads one feed


class TaskWatcher(Protocol):
    """Whoever is told of each call."""

    def __call__(self, function: str, seconds: float, *, restarted: bool) -> None:
        """Take note of a call."""


class WorkerError(Exception):
    """A task was stopped."""

    def __init__(self, reason: FeedReason) -> None:
        super().__init__(str(reason))
        self.reason = reason


class Workers:
    """Processes that run functions of modules, each call with its own time limit.

    A module's ``warm_up``, if it has one, is called in each process before the first task.

    Each module has its own: a hostile page does not keep a feed waiting, and a process that parses feeds does not
    carry the libraries of one that reads articles.

    Args:
        processes: How many run at the same time for a module, by its name; one for a module that is not named.
        memory_mb: The address space that one of them may take.
        tasks_each: After how many tasks a process is replaced.
        rest_seconds: After how long without a task the processes of a module are ended, until the next one.
        start_seconds: After how long a call is given up that no process has come to, while none has finished anything.
        on_done: Told of each call: its function's name, the seconds that it took, and if its process is gone.
    """

    def __init__(
        self,
        processes: Mapping[str, int] = MappingProxyType({}),
        *,
        memory_mb: int = 400,
        tasks_each: int = 2000,
        rest_seconds: float = _REST_SECONDS,
        start_seconds: float = _START_SECONDS,
        on_done: TaskWatcher | None = None,
    ) -> None:
        self._processes = processes
        self._memory_mb = memory_mb
        self._tasks_each = tasks_each
        self._pools: dict[str, ProcessPool] = {}
        self._running: dict[Future[Any], str] = {}  # with the module
        self._used_at: dict[str, float] = {}
        self._alarms: dict[str, asyncio.TimerHandle] = {}
        self._ending: set[asyncio.Task[None]] = set()
        self._rest_seconds = rest_seconds
        self._closing = False
        self._moved_at: dict[str, float] = {}
        self._start_seconds = start_seconds
        self._on_done = on_done

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def run(self, function: Callable[..., T], *args: Any, timeout: float) -> T:  # noqa: ASYNC109 - it kills
        """Call a function of a module in a worker; arguments and result travel pickled.

        The texts of the result are valid (``bot/valid_text.py``), whatever the function has read them from.

        Args:
            function: A function that can be imported by name.
            args: What it is called with.
            timeout: Seconds from the moment it starts; then its process is killed.

        Raises:
            WorkerError: It took too long, took too much memory, or its process died.
        """
        module, future = function.__module__, self._schedule(function, args, timeout)
        self._running[future] = module
        begun, restarted = time.monotonic(), False
        try:
            result: T = await self._result_of(future, module)
        except TimeoutError as error:
            restarted = True
            raise WorkerError(FeedReason.of(FeedProblem.READING_TOO_LONG, seconds=rounded(timeout))) from error
        except MemoryError as error:
            raise WorkerError(FeedReason.of(FeedProblem.TOO_MUCH_MEMORY, mb=self._memory_mb)) from error
        except (ProcessExpired, BrokenProcessPool) as error:
            restarted = True
            raise WorkerError(FeedReason(FeedProblem.BROKE_READER)) from error
        except RecursionError as error:
            raise WorkerError(FeedReason(FeedProblem.NESTED_TOO_DEEP)) from error
        except asyncio.CancelledError as error:
            if not self._closing:
                raise
            raise WorkerError(FeedReason(FeedProblem.STOPPING)) from error
        finally:
            del self._running[future]
            self._used_at[module] = time.monotonic()
            if module not in self._alarms:
                self._end_later(module, self._rest_seconds)
            if self._on_done is not None:
                self._on_done(function.__name__, time.monotonic() - begun, restarted=restarted)
        return result

    def _schedule(self, function: Callable[..., T], args: tuple[Any, ...], seconds: float) -> Future[T]:
        module = function.__module__
        try:
            pool = self._pools.get(module)
            if pool is None or not pool.active:
                pool = self._pools[module] = self._make_pool(module)
            future: Future[T] = pool.schedule(_call, args=(function, *args), timeout=seconds)
        except (OSError, RuntimeError) as error:  # not even the pipes to a process can be had
            _say_that_none_starts(module)
            raise WorkerError(FeedReason(FeedProblem.BROKE_READER)) from error
        return future

    async def _result_of(self, future: Future[T], module: str) -> T:
        """Wait for a call, as long as there are processes that may come to it.

        A process that cannot be started (its program may not be run, or there is no memory or place for it) is started
        again and again by Pebble, which says nothing; the call would wait for ever.

        Raises:
            BrokenProcessPool: None came to it, and none has finished anything meanwhile.
        """
        waiting, begun = asyncio.wrap_future(future), time.monotonic()
        try:
            while not (await asyncio.wait({waiting}, timeout=self._start_seconds))[0]:
                idle = time.monotonic() - max(begun, self._moved_at.get(module, 0.0))
                if idle >= self._start_seconds and not future.running():
                    raise BrokenProcessPool(module)  # noqa: TRY301 - one way out
            self._moved_at[module] = time.monotonic()
            return await waiting
        except BrokenProcessPool:
            _say_that_none_starts(module)
            raise
        finally:
            waiting.cancel()

    def _end_later(self, module: str, seconds: float) -> None:
        self._alarms[module] = asyncio.get_running_loop().call_later(seconds, self._end_if_idle, module)

    def _end_if_idle(self, module: str) -> None:
        del self._alarms[module]
        left = self._used_at[module] + self._rest_seconds - time.monotonic()
        if module in self._running.values():
            self._end_later(module, self._rest_seconds)
        elif left > 0:
            self._end_later(module, left)
        elif (pool := self._pools.pop(module, None)) is not None:
            ending = asyncio.create_task(asyncio.to_thread(_end, pool))
            self._ending.add(ending)
            ending.add_done_callback(self._ending.discard)

    async def close(self) -> None:
        """Stop every process; what they were doing is given up."""
        for alarm in self._alarms.values():
            alarm.cancel()
        self._alarms.clear()
        pools, self._pools = list(self._pools.values()), {}
        self._closing = True
        try:
            for future in tuple(self._running):
                future.cancel()
            for pool in pools:
                pool.stop()  # type: ignore[no-untyped-call]
            for pool in pools:
                await asyncio.to_thread(pool.join)
            await asyncio.gather(*self._ending)
        finally:
            self._closing = False

    def _make_pool(self, module: str) -> ProcessPool:
        # spawn: a fork of a process with threads can hold a lock that nobody will release, and
        # would carry the bot's memory along.
        return ProcessPool(
            max_workers=self._processes.get(module, 1),
            max_tasks=self._tasks_each,
            initializer=_settle,
            initargs=(self._memory_mb * _MB, module),
            context=get_context("spawn"),
        )


def _end(pool: ProcessPool) -> None:
    pool.stop()  # type: ignore[no-untyped-call]
    pool.join()


def _say_that_none_starts(module: str) -> None:
    note = "may this user run it, and is there memory and room for more processes?"
    log.error("workers_do_not_start", module=module, program=sys.executable, note=note)


def _settle(memory: int, module: str) -> None:
    # By default Pebble lets a worker end in order on SIGTERM, which a runaway regular expression never does, and
    # waits three seconds before it kills.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # each further thread reserves address space
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    gc.set_threshold(_COLLECT_AFTER)
    # The clock of the first task must not run while libraries are loaded, which takes seconds on a busy machine.
    getattr(import_module(module), "warm_up", _nothing)()


def _call(function: Callable[..., T], *args: Any) -> T:
    return valid(function(*args))


def _nothing() -> None:
    """Most modules have nothing to load."""
