"""Reloading the configuration of a running bot: on SIGHUP, and when the operator says /reload."""

from __future__ import annotations

import asyncio
from contextlib import nullcontext
from typing import TYPE_CHECKING

from bot.errors import ConfigError
from bot.log import logger
from bot.operate.logs import set_level
from bot.settings.adopt import NotReloaded, Reloaded, adopt
from bot.storage.database_retry import keep_going

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime

    from bot.isolation import Isolation
    from bot.settings import Settings
    from bot.subscriptions.curated import CuratedService

log = logger(__name__)


class Reloader:
    """Reads the configuration again and puts it in force, or leaves everything as it is.

    Args:
        settings: Those in force; who holds them, or a section of them, sees the new values.
        read: Reads the files and the environment; raises ``ConfigError`` if something is wrong with them.
        curated: Brings feeds and topics in step.
        clock: The moment, aware and in UTC.
        follow: Called after each reload, for what has to be told of it.
    """

    def __init__(
        self,
        settings: Settings,
        read: Callable[[], Settings],
        curated: CuratedService,
        clock: Callable[[], datetime],
        follow: Sequence[Callable[[], None]] = (),
    ) -> None:
        self._settings = settings
        self._read = read
        self._curated = curated
        self._clock = clock
        self._follow = follow
        self._turn = asyncio.Lock()

    async def reload(self) -> Reloaded | NotReloaded:
        """Read everything again; what is wrong anywhere leaves everything as it is."""
        async with self._turn:
            try:
                new = await asyncio.to_thread(self._read)
            except ConfigError as error:
                log.error("not_reloaded", problems=list(error.problems), note="nothing was changed")  # noqa: TRY400 - no bug
                return NotReloaded(error.problems)
            feeds, topics = await self._curated.sync(new.feeds, new.curated, self._clock())
            keys = adopt(self._settings, new)
            set_level(self._settings.operate.log_level)
            for each in self._follow:
                each()
            counts = {"new_feeds": feeds.added, "new_topics": topics.added}
            log.info("reloaded", changed=", ".join(keys.changed), at_next_start=", ".join(keys.waiting), **counts)
            return Reloaded(feeds, topics, keys)

    async def run(
        self,
        hangup: asyncio.Event,
        tell: Callable[[NotReloaded], Awaitable[None]],
        isolation: Isolation,
        *,
        during: Callable[[], AbstractContextManager[None]] = nullcontext,
    ) -> None:
        """Reload each time that ``hangup`` is set, until cancelled; the operator is told when that is not possible."""

        async def reload() -> None:
            with during():
                outcome = await self.reload()
            if isinstance(outcome, NotReloaded):
                await tell(outcome)

        while True:
            await hangup.wait()
            hangup.clear()
            await keep_going("reload", reload, isolation)
