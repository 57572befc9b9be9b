"""Rows that only tests write or read one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from bot.storage.queries.entries import ENTRY_COLUMNS, entry_of
from bot.storage.queries.outbox.alerts import alert_of, row_of
from bot.storage.tables import alerts, entries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Alert, Entry


async def save_alerts(conn: AsyncConnection, new: Sequence[Alert]) -> None:
    """Insert alerts in whatever state they are."""
    await conn.execute(insert(alerts), [row_of(alert) for alert in new])


async def load_alert(conn: AsyncConnection, alert_id: int) -> Alert | None:
    row = (await conn.execute(select(alerts).where(alerts.c.id == alert_id))).one_or_none()
    return alert_of(row) if row else None


async def load_entry(conn: AsyncConnection, entry_id: int) -> Entry | None:
    row = (await conn.execute(select(*ENTRY_COLUMNS).where(entries.c.id == entry_id))).one_or_none()
    return entry_of(row) if row else None
