"""What a worker does can be stopped, costs only itself, and the next task finds a worker."""

from __future__ import annotations

import asyncio
import os
import re
import sys
import time
from asyncio.subprocess import PIPE, STDOUT
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import bot
from bot.workers import WorkerError, Workers

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

PACKAGE = Path(bot.__file__).parent


@pytest.fixture
async def workers() -> AsyncIterator[Workers]:
    async with Workers(memory_mb=300) as workers:
        yield workers


def add(one: int, two: int) -> int:
    return one + two


def process_id() -> int:
    return os.getpid()


def meet(mine: Path, other: Path) -> int:
    """Say that this task has begun, and wait until the other one has."""
    mine.touch()
    while not other.exists():
        time.sleep(0.01)
    return os.getpid()


def run_away() -> bool:
    """A regular expression that never ends, as no signal handler of Python's can stop it."""
    return bool(re.match(r"(a|a)*b", "a" * 60))


def take_memory() -> int:
    return len(bytearray(2_000_000_000))


def nest() -> None:
    nest()


def die() -> None:
    os._exit(7)


def fail() -> None:
    message = "wrong"
    raise ValueError(message)


async def test_a_task_runs_in_another_process(workers: Workers) -> None:
    assert await workers.run(add, 1, 2, timeout=20) == 3
    assert await workers.run(process_id, timeout=20) != os.getpid()


async def test_a_task_that_runs_away_is_killed_and_the_pool_is_whole_within_a_second(workers: Workers) -> None:
    assert await workers.run(add, 1, 2, timeout=20) == 3
    started = time.monotonic()
    with pytest.raises(WorkerError, match=r'^reading-too-long {"seconds":0.3}$'):
        await workers.run(run_away, timeout=0.3)
    killed = time.monotonic()
    assert killed - started < 1.5
    assert await workers.run(add, 3, 4, timeout=20) == 7
    assert time.monotonic() - killed < 5  # a second on an idle machine; the tests share theirs


async def test_who_waits_behind_a_task_that_is_killed_is_served(workers: Workers) -> None:
    results = await asyncio.gather(
        workers.run(run_away, timeout=0.3),
        *(workers.run(add, 1, n, timeout=20) for n in range(5)),
        return_exceptions=True,
    )
    assert isinstance(results[0], WorkerError)
    assert results[1:] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("function", "reason"),
    [
        (take_memory, 'too-much-memory {"mb":300}'),
        (nest, "nested-too-deep"),
        (die, "broke-reader"),
    ],
)
async def test_what_breaks_a_worker_has_a_reason(workers: Workers, function: object, reason: str) -> None:
    with pytest.raises(WorkerError, match=f"^{reason}$"):
        await workers.run(function, timeout=20)  # type: ignore[arg-type] # one of the functions above
    assert await workers.run(add, 1, 1, timeout=20) == 2


async def test_a_functions_own_error_comes_through(workers: Workers) -> None:
    with pytest.raises(ValueError, match="wrong"):
        await workers.run(fail, timeout=20)


async def test_a_worker_is_replaced_after_its_tasks() -> None:
    async with Workers(tasks_each=2) as workers:
        ids = [await workers.run(process_id, timeout=20) for _ in range(3)]
    assert ids[0] == ids[1] != ids[2]


def lives(pid: int) -> bool:
    """True while there is such a process; one that has ended and is not yet awaited by its parent is none."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


async def test_a_process_ends_when_no_task_comes_and_the_next_task_has_another() -> None:
    async with Workers(rest_seconds=0.2) as workers:
        first = await workers.run(process_id, timeout=20)
        async with asyncio.timeout(60):
            while lives(first):  # noqa: ASYNC110 - nobody is told of it
                await asyncio.sleep(0.02)
        assert await workers.run(process_id, timeout=20) != first


async def test_a_process_does_not_end_while_it_works(tmp_path: Path) -> None:
    async with Workers({__name__: 2}, rest_seconds=0.05) as workers:
        waiting = asyncio.ensure_future(workers.run(meet, tmp_path / "a", tmp_path / "b", timeout=60))
        async with asyncio.timeout(60):
            while not (tmp_path / "a").exists():  # noqa: ASYNC110 - nobody is told of it
                await asyncio.sleep(0.02)
        await workers.run(process_id, timeout=20)
        await asyncio.sleep(0.3)  # six times as long as a process without a task is kept
        (tmp_path / "b").touch()
        assert await waiting


async def test_closing_stops_what_is_being_done_and_says_so() -> None:
    workers = Workers()
    await workers.run(add, 1, 2, timeout=20)
    busy = asyncio.ensure_future(workers.run(run_away, timeout=60))
    await asyncio.sleep(0)
    started = time.monotonic()
    await workers.close()
    with pytest.raises(WorkerError):
        await asyncio.wait_for(busy, 10)
    assert time.monotonic() - started < 10
    await workers.close()


async def test_closed_workers_open_again() -> None:
    workers = Workers()
    assert await workers.run(add, 1, 2, timeout=20) == 3
    await workers.close()
    assert await workers.run(add, 1, 2, timeout=20) == 3
    await workers.close()


def spell(name: str) -> tuple[str, list[str]]:
    return f"{name}\0", ["\ud800"]


async def test_the_texts_of_a_result_are_valid(workers: Workers) -> None:
    assert await workers.run(spell, "a", timeout=60) == ("a", [""])


async def test_a_module_that_is_named_has_as_many_processes_as_it_is_given(tmp_path: Path) -> None:
    async with Workers({__name__: 2}) as workers:
        both = [workers.run(meet, tmp_path / one, tmp_path / other, timeout=60) for one, other in ("ab", "ba")]
        assert len(set(await asyncio.gather(*both))) == 2


NO_WORKERS = """
import asyncio, math, multiprocessing
from bot.workers import WorkerError, Workers

async def main():
    async with Workers(start_seconds=0.3) as workers:
        try:
            await workers.run(math.sqrt, 4.0, timeout=20)
        except WorkerError as error:
            print(error.reason)

if __name__ == "__main__":
    multiprocessing.set_executable("/bin/false")
    asyncio.run(main())
"""


async def test_where_no_process_can_be_started_a_task_is_given_up_and_the_log_says_so(tmp_path: Path) -> None:
    script = tmp_path / "no_workers.py"
    script.write_text(NO_WORKERS, encoding="utf-8")
    root = str(PACKAGE.parent)
    process = await asyncio.create_subprocess_exec(
        sys.executable, str(script), env=os.environ | {"PYTHONPATH": root}, stdout=PIPE, stderr=STDOUT
    )
    said, _ = await asyncio.wait_for(process.communicate(), 60)
    assert b"broke-reader" in said
    assert b"workers_do_not_start" in said
