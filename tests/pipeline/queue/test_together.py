from __future__ import annotations

import asyncio

import pytest

from bot.pipeline.queue.together import Together


async def test_what_several_want_at_once_is_written_at_once() -> None:
    written: list[list[int]] = []

    async def write(things: list[int]) -> None:
        written.append(sorted(things))

    together = Together(write, 0)
    await asyncio.gather(together.add([1, 2]), together.add([3]), together.add([4]))
    await together.add([5])
    assert written == [[1, 2, 3, 4], [5]]


async def test_what_fails_fails_for_all_of_them_and_for_none_after() -> None:
    fails = [True, False]

    async def write(_: list[int]) -> None:
        if fails.pop(0):
            raise ZeroDivisionError

    together = Together(write, 0)
    outcomes = await asyncio.gather(together.add([1]), together.add([2]), return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [ZeroDivisionError] * 2
    await together.add([3])


async def test_who_gives_up_waiting_stops_no_writing() -> None:
    written: list[int] = []
    begun, may_end = asyncio.Event(), asyncio.Event()

    async def write(things: list[int]) -> None:
        begun.set()
        await may_end.wait()
        written.extend(things)

    together = Together(write, 0)
    first = asyncio.create_task(together.add([1]))
    second = asyncio.create_task(together.add([2]))
    await begun.wait()
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
    may_end.set()
    await second
    assert written == [1, 2]
