"""Knowing that the program has slept: the machine did, the clock jumped, or nobody started it for days.

While it runs it leaves the time in the database; a gap in that is a sleep. The first run of all is none.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.alerts.plan import Sleep
from bot.storage.queries.facts import load_fact, save_fact

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.settings import AlertSettings

AWAKE = "awake"


async def load_sleep(conn: AsyncConnection, settings: AlertSettings, now: datetime) -> Sleep | None:
    """The sleep whose news is still coming in; None if there is none, or it is over."""
    sleep = _sleep_of(await load_fact(conn, AWAKE), settings, now)
    return sleep if sleep is not None and now < sleep.over_at else None


async def note_awake(conn: AsyncConnection, settings: AlertSettings, now: datetime) -> Sleep | None:
    """Leave the time for the next call to compare; the sleep whose news is still coming in, if there was one."""
    sleep = _sleep_of(await load_fact(conn, AWAKE), settings, now)
    woke_at = sleep.fresh_from + timedelta(minutes=settings.asleep_minutes) if sleep else None
    await save_fact(conn, AWAKE, {"at": now.isoformat(), "woke": woke_at.isoformat() if woke_at else None}, now)
    return sleep if sleep is not None and now < sleep.over_at else None


def _sleep_of(fact: Any, settings: AlertSettings, now: datetime) -> Sleep | None:
    if not fact:
        return None
    at, woke = datetime.fromisoformat(fact["at"]), fact["woke"]
    asleep_after = timedelta(minutes=settings.asleep_minutes)
    if now - at > asleep_after:
        woke_at = now
    elif woke and datetime.fromisoformat(woke) <= now:
        woke_at = datetime.fromisoformat(woke)
    else:  # never asleep, or by a clock that has been set back since
        return None
    return Sleep(fresh_from=woke_at - asleep_after, over_at=woke_at + timedelta(minutes=settings.catch_up_minutes))
