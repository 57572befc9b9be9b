"""The lateness of the event loop: whatever holds it up holds up everything."""

from __future__ import annotations

import asyncio

from bot import metrics

_EVERY_SECONDS = 1.0


async def watch_loop(every_seconds: float = _EVERY_SECONDS) -> None:
    """Measure again and again how late a timer is, until cancelled."""
    loop = asyncio.get_running_loop()
    while True:
        due = loop.time() + every_seconds
        await asyncio.sleep(every_seconds)
        metrics.LOOP_LAG.observe(max(loop.time() - due, 0.0))
