"""The chores of delivery, every few seconds: what has expired, which digests are due, and whether we slept."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.alerts.digest import catch_up_at, plan_digest, quiet_until
from bot.alerts.sleep import load_sleep, note_awake
from bot.log import logger
from bot.model import AlertKind
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
    from datetime import datetime

    from bot.settings import AlertSettings
    from bot.storage.database import Database

log = logger(__name__)

_AT_ONCE = 200
_BEAT = timedelta(seconds=30)
_JUMP = timedelta(minutes=1)
_DIGEST_KEEPS = timedelta(hours=24)


class Chores:
    """One round of chores at a time; it writes to the database alone and sends nothing."""

    def __init__(self, database: Database, settings: AlertSettings) -> None:
        self._database = database
        self._settings = settings
        self._last: datetime | None = None
        self._beat_at: datetime | None = None

    async def do(self, now: datetime) -> bool:
        """Do all that is due by now; True if something new is pending because of it."""
        await self._watch_the_clock(now)
        await self.expire_late(now)
        return await self.make_digests(now) > 0

    async def _watch_the_clock(self, now: datetime) -> None:
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

    async def expire_late(self, now: datetime) -> int:
        """Turn alerts that were not delivered in time into lines of a digest; a suspended chat gets it when back."""
        count = 0
        while True:
            async with self._database.read() as conn:
                late = await late_alerts(conn, now, _AT_ONCE)
                sleep = await load_sleep(conn, self._settings, now) if late else None
            if not late:
                return count
            async with self._database.write() as conn:
                for one in late:
                    due_at = catch_up_at(now, one.settings, sleep.over_at if sleep else None)
                    if one.alert.kind is AlertKind.DIGEST:
                        await dissolve_digest(conn, one.alert.id, due_at)
                    else:
                        await hold_late(conn, one.alert.id, due_at if one.active else now)
            count += len(late)
            log.info("expired", alerts=len(late))

    async def make_digests(self, now: datetime) -> int:
        """Make the digests that are due: none while the feeds are polled for the first time after a sleep."""
        async with self._database.read() as conn:
            sleep = await load_sleep(conn, self._settings, now)
        made = 0
        while sleep is None:
            async with self._database.read() as conn:
                due = await held_due(conn, now, _AT_ONCE)
            if not due:
                break
            async with self._database.write() as conn:
                for held in due:
                    quiet = quiet_until(now, held.settings)
                    if quiet is not None:
                        await postpone_held(conn, [alert.id for alert in held.alerts], quiet)
                        continue
                    plan = plan_digest(held.alerts)
                    await save_digest(conn, held, plan.messages, plan.overflow, now=now, expires_at=now + _DIGEST_KEEPS)
                    made += len(plan.messages)
        return made
