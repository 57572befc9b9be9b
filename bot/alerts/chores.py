"""The chores of delivery, every few seconds: what has expired, which digests are due, and whether we slept."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.alerts.digest import catch_up_at, plan_digest, quiet_until
from bot.alerts.sleep import load_sleep, note_awake
from bot.isolation import Isolation
from bot.log import logger
from bot.model import AlertKind
from bot.storage.database_errors import is_refusal
from bot.storage.database_retry import save_each
from bot.storage.queries.chat_lifecycle import try_suspended
from bot.storage.queries.outbox.deliveries import pull_due
from bot.storage.queries.outbox.digests import (
    dissolve_digest,
    expire_held,
    held_due,
    hold_late,
    late_alerts,
    postpone_held,
    save_digest,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.settings import AlertSettings
    from bot.storage.database import Database
    from bot.storage.queries.outbox.digests import Held, Late

log = logger(__name__)

_AT_ONCE = 200
_BEAT = timedelta(seconds=30)
_JUMP = timedelta(minutes=1)
_CHORE, _EXPIRY, _DIGEST = "chore_failed", "expiry_failed", "digest_failed"
_DIGEST_KEEPS = timedelta(hours=24)


class Chores:
    """One round of chores at a time; it writes to the database alone and sends nothing."""

    def __init__(self, database: Database, settings: AlertSettings, isolation: Isolation | None = None) -> None:
        self._database = database
        self._settings = settings
        self._isolation = isolation or Isolation()
        self._last: datetime | None = None
        self._beat_at: datetime | None = None

    async def do(self, now: datetime) -> bool:
        """Do all that is due by now, each whatever becomes of the others; True if something new is pending by it."""
        made = 0
        for chore in (self._watch_the_clock, self.expire_late, self.make_digests):
            if chore.__name__ in self._isolation.resting(_CHORE, now):
                continue
            try:
                made = await chore(now)
            except Exception as error:
                if is_refusal(error):
                    raise
                self._isolation.failed(_CHORE, chore.__name__, error, now)
            else:
                self._isolation.succeeded(_CHORE, chore.__name__)
        return made > 0

    async def _watch_the_clock(self, now: datetime) -> int:
        last, self._last = self._last, now
        if last is not None and now < last - _JUMP:
            log.warning("clock_set_back", seconds=round((last - now).total_seconds()))
            async with self._database.write() as conn:
                await pull_due(conn, last, now)
            self._beat_at = None
        if self._beat_at is None or now - self._beat_at >= _BEAT:
            async with self._database.write() as conn:
                sleep = await note_awake(conn, self._settings, now)
                await expire_held(conn, now - timedelta(days=self._settings.keep_held_days))
                await try_suspended(conn, now)
            self._beat_at = now
            if sleep is not None:
                log.info("catching_up", until=sleep.over_at)
        return 0

    async def expire_late(self, now: datetime) -> int:
        """Turn alerts that were not delivered in time into lines of a digest; a suspended chat gets it when back."""
        count = 0
        while True:
            resting = self._isolation.resting(_EXPIRY, now)
            async with self._database.read() as conn:
                late = await late_alerts(conn, now, _AT_ONCE + len(resting))
                sleep = await load_sleep(conn, self._settings, now) if late else None
            late = [one for one in late if one.alert.id not in resting]
            if not late:
                return count
            count += await self._expire(late, now, sleep.over_at if sleep else None)

    async def _expire(self, late: Sequence[Late], now: datetime, sleep_over_at: datetime | None) -> int:
        async def expire_one(conn: AsyncConnection, one: Late) -> None:
            due_at = catch_up_at(now, one.settings, sleep_over_at)
            if one.alert.kind is AlertKind.DIGEST:
                await dissolve_digest(conn, one.alert.id, due_at)
            else:
                await hold_late(conn, one.alert.id, due_at if one.active else now)

        def failed(one: Late, error: Exception) -> None:
            self._isolation.failed(_EXPIRY, one.alert.id, error, now)

        expired = len(await save_each(self._database, late, expire_one, failed))
        log.info("expired", alerts=expired)
        return expired

    async def make_digests(self, now: datetime) -> int:
        """Make the digests that are due: none while the feeds are polled for the first time after a sleep."""
        async with self._database.read() as conn:
            sleep = await load_sleep(conn, self._settings, now)
        made = 0
        while sleep is None:
            resting = self._isolation.resting(_DIGEST, now)
            async with self._database.read() as conn:
                due = await held_due(conn, now, _AT_ONCE + len(resting))
            due = [held for held in due if (held.chat_id, held.thread_id) not in resting]
            if not due:
                break
            made += await self._save_digests(due, now)
        return made

    async def _save_digests(self, due: Sequence[Held], now: datetime) -> int:
        made: dict[tuple[int, int], int] = {}

        async def save(conn: AsyncConnection, held: Held) -> None:
            quiet = quiet_until(now, held.settings)
            if quiet is not None:
                await postpone_held(conn, [alert.id for alert in held.alerts], quiet)
                return
            plan = plan_digest(held.alerts)
            await save_digest(conn, held, plan.messages, plan.overflow, now=now, expires_at=now + _DIGEST_KEEPS)
            made[held.chat_id, held.thread_id] = len(plan.messages)

        def failed(held: Held, error: Exception) -> None:
            self._isolation.failed(_DIGEST, (held.chat_id, held.thread_id), error, now)

        saved = await save_each(self._database, due, save, failed)
        return sum(made.get((held.chat_id, held.thread_id), 0) for held in saved)
