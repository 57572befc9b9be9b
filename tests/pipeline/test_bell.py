"""A ring reaches everybody who waits, once, whether they wait already or not yet."""

from __future__ import annotations

import asyncio

from bot.pipeline.bell import Bell

LONG = 60.0


async def test_a_ring_is_kept_until_it_is_heard_and_then_gone() -> None:
    bell = Bell()
    bell.ring()
    bell.ring()
    async with asyncio.timeout(5):
        await bell.wait(LONG)
    await bell.wait(0.0)  # nothing is left of the second ring: this returns because its time is over
    waiting = asyncio.create_task(bell.wait(LONG))
    await asyncio.sleep(0)
    assert not waiting.done()
    bell.ring()
    async with asyncio.timeout(5):
        await waiting


async def test_a_branch_hears_the_bell_and_can_be_rung_alone() -> None:
    bell = Bell()
    first, second = bell.branch(), bell.branch()
    bell.ring()
    async with asyncio.timeout(5):
        await first.wait(LONG)
        await second.wait(LONG)
    second.ring()
    waiting = asyncio.create_task(first.wait(LONG))
    async with asyncio.timeout(5):
        await second.wait(LONG)
    assert not waiting.done()
    waiting.cancel()


async def test_rings_that_come_in_a_burst_are_heard_as_one() -> None:
    bell = Bell()
    bell.ring()
    waiting = asyncio.create_task(bell.wait(LONG, gather=0.01))
    await asyncio.sleep(0)
    bell.ring()
    async with asyncio.timeout(5):
        await waiting
    again = asyncio.create_task(bell.wait(LONG))
    await asyncio.sleep(0)
    assert not again.done()
    again.cancel()
