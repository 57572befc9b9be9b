from __future__ import annotations

import asyncio

import pytest

from bot.web.host_limiter import ASIDE, HostLimiter, NoTurnError, giving_way


async def run(
    turns: HostLimiter, hosts: list[str], seconds: float = 0.02
) -> tuple[dict[str, int], list[tuple[str, float]]]:
    """Take a turn for each; how many of a host were at it at once at most ("*": of all), and when each began."""
    now: dict[str, int] = {}
    most: dict[str, int] = {}
    begun: list[tuple[str, float]] = []

    async def work(host: str) -> None:
        async with turns.turn(host):
            begun.append((host, asyncio.get_running_loop().time()))
            for key in (host, "*"):
                now[key] = now.get(key, 0) + 1
                most[key] = max(most.get(key, 0), now[key])
            await asyncio.sleep(seconds)
            for key in (host, "*"):
                now[key] -= 1

    async with asyncio.TaskGroup() as group:
        for host in hosts:
            group.create_task(work(host))
    return most, begun


async def test_one_host_is_asked_by_few_at_once_and_all_by_no_more_than_the_cap() -> None:
    most, begun = await run(HostLimiter(5, 2, 0), ["a"] * 8 + ["b"] * 8 + ["c", "d", "e"])
    assert (most["a"], most["b"], most["*"]) == (2, 2, 5)
    assert len(begun) == 19


async def test_the_turns_of_a_host_begin_apart() -> None:
    started = asyncio.get_running_loop().time()
    _, begun = await run(HostLimiter(50, 2, 0.05), ["a"] * 5 + ["b"] * 2, seconds=0)
    times = [at - started for host, at in begun if host == "a"]
    assert all(at > number * 0.05 - 0.001 for number, at in enumerate(times))


async def test_who_waits_for_a_host_keeps_nobody_else_waiting() -> None:
    _, begun = await run(HostLimiter(1, 1, 0.2), ["slow", "slow", "quick"], seconds=0)
    assert [host for host, _ in begun] == ["slow", "quick", "slow"]


async def test_a_host_without_a_name_needs_no_consideration() -> None:
    most, _ = await run(HostLimiter(10, 1, 9), [""] * 10)
    assert most[""] == 10


async def test_it_is_known_whether_a_host_is_shared_and_forgotten_when_it_is_not_used() -> None:
    turns = HostLimiter(10, 2, 0)
    async with turns.turn("a"):
        assert not turns.is_shared("a")
        async with turns.turn("a"):
            assert turns.is_shared("a")
    assert not turns.is_shared("a")
    assert not turns._hosts


async def test_many_hosts_are_forgotten_once_their_gap_is_over() -> None:
    turns = HostLimiter(10, 2, 0.02)
    await run(turns, [f"host{number}" for number in range(1100)], seconds=0)
    await asyncio.sleep(0.03)
    await run(turns, ["last"], seconds=0)
    assert list(turns._hosts) == ["last"]


async def hang(turns: HostLimiter, host: str, over: asyncio.Event) -> bool:
    """Take a turn at a host that does not answer until ``over``; return False if the time was over before."""
    async with turns.turn(host):
        try:
            async with asyncio.timeout(60) as timeout:
                with giving_way(timeout):
                    await over.wait()
        except TimeoutError:
            return False
        return True


async def test_hosts_that_hang_keep_no_other_host_waiting() -> None:
    turns, over = HostLimiter(2, 2, 0, patience=0.01), asyncio.Event()
    hanging = [asyncio.create_task(hang(turns, f"hangs{number}", over)) for number in range(5)]
    _, begun = await run(turns, ["quick"] * 3, seconds=0)
    assert [host for host, _ in begun] == ["quick"] * 3
    assert not any(task.done() for task in hanging)
    over.set()
    assert await asyncio.gather(*hanging) == [True] * 5


async def test_of_too_many_hosts_that_hang_the_one_that_hangs_longest_runs_out_of_time() -> None:
    turns, over = HostLimiter(1, 1, 0, patience=0.01), asyncio.Event()
    hanging = [asyncio.create_task(hang(turns, f"hangs{number}", over)) for number in range(ASIDE + 2)]
    assert await hanging[0] is False
    assert await hanging[1] is False
    assert not any(task.done() for task in hanging[2:])
    over.set()
    assert await asyncio.gather(*hanging[2:]) == [True] * ASIDE


async def test_a_second_request_of_a_turn_that_gave_its_place_up_waits_aside_from_the_beginning() -> None:
    turns, over = HostLimiter(1, 1, 0, patience=0.01), asyncio.Event()

    async def hang_twice() -> None:
        async with turns.turn("slow"):
            for _ in range(2):
                async with asyncio.timeout(60) as timeout:
                    with giving_way(timeout):
                        await over.wait()
                        over.clear()

    task = asyncio.create_task(hang_twice())
    for _ in range(2):
        await run(turns, ["quick"], seconds=0)
        over.set()
    await task
    most, _ = await run(turns, ["a", "b"])
    assert most["*"] == 1  # the place was given back once, not twice


async def test_who_has_no_turn_waits_as_long_as_the_time_allows() -> None:
    over = asyncio.Event()
    over.set()
    async with asyncio.timeout(60) as timeout:
        with giving_way(timeout):
            await over.wait()
    assert not timeout.expired()


async def test_who_waits_is_let_go_and_who_has_a_turn_keeps_it() -> None:
    limiter, release = HostLimiter(1, 1, 0.0), asyncio.Event()
    held: list[str] = []

    async def hold(host: str) -> None:
        async with limiter.turn(host):
            held.append(host)
            await release.wait()

    tasks = [asyncio.create_task(hold(host)) for host in ("a", "a", "b", "")]
    await asyncio.sleep(0.01)
    limiter.let_go()
    release.set()
    ended = await asyncio.gather(*tasks, return_exceptions=True)
    assert held == ["a"]
    assert ended[0] is None
    assert [type(one) for one in ended[1:]] == [NoTurnError] * 3
    with pytest.raises(NoTurnError):
        await hold("c")


async def test_a_task_that_is_cancelled_while_it_waits_is_cancelled() -> None:
    limiter = HostLimiter(1, 1, 0.0)
    async with limiter.turn("a"):
        waiting = asyncio.create_task(limiter.turn("a").__aenter__())
        await asyncio.sleep(0.01)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
