"""A line of the log when something becomes wrong with the bot, and one when it is well again."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.log import logger
from bot.operate.readiness.assess import Aspect, assess

if TYPE_CHECKING:
    from bot.operate.readiness.observe import Observer

log = logger(__name__)

_EVERY_SECONDS = 10.0


async def note_findings(observer: Observer, every_seconds: float = _EVERY_SECONDS) -> None:
    """Look again and again, and log what has changed since the last look, until cancelled."""
    wrong: frozenset[Aspect] = frozenset()
    while True:
        found = assess(await observer.look())
        # That there is no network is said by who notices it.
        problems = [one for one in found if one.is_problem and one.aspect is not Aspect.NETWORK]
        aspects = frozenset(one.aspect for one in problems)
        if aspects - wrong:
            log.warning("not_well", problems=" ".join(one.text for one in problems))
        elif wrong and not aspects:
            log.info("well_again")
        wrong = aspects
        await asyncio.sleep(every_seconds)
