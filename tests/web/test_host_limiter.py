from __future__ import annotations

import asyncio

from bot.web.host_limiter import HostLimiter


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
