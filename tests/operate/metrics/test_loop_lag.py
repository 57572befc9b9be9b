from __future__ import annotations

import asyncio
import time

from bot import metrics
from bot.operate.metrics.loop_lag import watch_loop


def measured() -> tuple[float, float]:
    read = metrics.REGISTRY.get_sample_value
    name = "newsbell_event_loop_lag_seconds"
    return read(f"{name}_count") or 0, read(f"{name}_sum") or 0


async def test_whatever_holds_the_loop_up_is_measured() -> None:
    count, total = measured()
    watching = asyncio.create_task(watch_loop(every_seconds=0.01))
    await asyncio.sleep(0)
    time.sleep(0.1)  # noqa: ASYNC251 - this is what is measured
    async with asyncio.timeout(20):
        while measured()[0] == count:  # noqa: ASYNC110 - a figure rings no bell
            await asyncio.sleep(0.01)
    watching.cancel()
    assert measured()[1] - total >= 0.08
