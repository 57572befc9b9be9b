"""Looking at the running bot: the database, its disk, and what is known of Telegram."""

from __future__ import annotations

import asyncio
import shutil
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.i18n.problem_texts import ENGLISH, feed_problem
from bot.operate.health import HEARTBEAT, HEARTBEAT_EVERY, save_heartbeat
from bot.operate.presence import Role
from bot.operate.readiness.assess import Observation
from bot.storage.database_errors import DATABASE_ERRORS
from bot.storage.queries.status.vital_figures import load_vital_figures
from bot.text.plain import plain, shorten
from bot.web.urls import shown_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.feeds.network import NetworkReach
    from bot.operate.presence import Presence
    from bot.problems import FeedReason
    from bot.storage.database import Database
    from bot.storage.queries.status.vital_figures import VitalFigures
    from bot.telegram.reach import TelegramReach

_ANSWER_SECONDS = 3.0
_WRITTEN_LATELY = 3 * HEARTBEAT_EVERY
_KEPT = timedelta(seconds=1)  # who asks again and again costs the database nothing more
_MB = 1024 * 1024
_ERRORS = (*DATABASE_ERRORS, TimeoutError)
_LONGEST_NAME = 80


@dataclass(slots=True)
class Observer:
    """Looks at the bot when it is asked to, once a second at most.

    Attributes:
        database: The bot's.
        presence: The part that this process plays.
        clock: The moment.
        late_after: How late an alert may be.
        reach: What is known of Telegram; None for who does not talk to it.
        network: What is known of the network; None for who does not poll.
    """

    database: Database
    presence: Presence
    clock: Callable[[], datetime]
    late_after: timedelta
    reach: TelegramReach | None = None
    network: NetworkReach | None = None
    _last: Observation | None = None
    _has_tables: bool = False
    _looking: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def look(self) -> Observation:
        """Return what is seen."""
        async with self._looking:
            last, now = self._last, self.clock()
            if last is None or last.role is not self.presence.role or not timedelta() <= now - last.now < _KEPT:
                last = self._last = await self._look(now)
            return last

    async def _look(self, now: datetime) -> Observation:
        try:
            # A new database has no tables before somebody leads, and an old one not those of this version.
            async with asyncio.timeout(_ANSWER_SECONDS):
                self._has_tables = self._has_tables or await self.database.is_current()
            if not self._has_tables:
                return Observation(now, self.presence.since, self.presence.role, talks=False)
            async with asyncio.timeout(_ANSWER_SECONDS), self.database.read() as conn:
                figures = await load_vital_figures(conn, now, HEARTBEAT)
        except _ERRORS as error:
            return Observation(now, self.presence.since, self.presence.role, database=_said(error))
        reach = self.reach
        return Observation(
            now,
            self.presence.since,
            self.presence.role,
            writing=await self._why_not_written(figures, now),
            free_mb=self._free_mb(),
            feeds=figures.feeds,
            failing=figures.failing,
            failing_now=tuple(f"{_shown(name)} ({_reason(why)})" for name, why in figures.failing_now),
            network_since=self.network.lost_since if self.network else None,
            poll_due=figures.poll_due,
            alerts_due=figures.alerts_due,
            alert_due=figures.alert_due,
            late_after=self.late_after,
            talks=reach is not None,
            telegram=reach.problem if reach else "",
            telegram_since=reach.since if reach else None,
            conflict=reach.conflict if reach else "",
            ahead=reach.ahead if reach else timedelta(),
        )

    async def _why_not_written(self, figures: VitalFigures, now: datetime) -> str:
        """Say why the leader's sign of life is old, which is written twice a minute: by trying to write it."""
        if self.presence.role is not Role.LEADER or now - self.presence.since < _WRITTEN_LATELY:
            return ""
        if figures.written_at is not None and abs(now - figures.written_at) < _WRITTEN_LATELY:
            return ""
        try:
            async with asyncio.timeout(_ANSWER_SECONDS):
                await save_heartbeat(self.database, now)
        except _ERRORS as error:
            return _said(error)
        return ""

    def _free_mb(self) -> float | None:
        path = self.database.path
        return shutil.disk_usage(path.parent).free / _MB if path is not None else None


def _shown(name: str) -> str:
    return shorten(shown_text(plain(name)), _LONGEST_NAME)


def _reason(why: FeedReason | None) -> str:
    return feed_problem(ENGLISH, why) if why else "for an unknown reason"


def _said(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return f"no answer within {_ANSWER_SECONDS:.0f} seconds"
    said = str(getattr(error, "orig", None) or error).strip()
    return said.splitlines()[0].rstrip(".") if said else type(error).__name__
