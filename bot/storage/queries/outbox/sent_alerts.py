"""Queries about alerts that were sent and that somebody asks about: more of it, why it came, hush it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.model import Length
from bot.storage.queries.outbox.alerts import alert_of
from bot.storage.tables import alerts, entries, feeds, mutes

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Row
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Alert


@dataclass(frozen=True, slots=True)
class SentAlert:
    """An alert as it was told, and when; ``sent_at`` is None while it is on its way."""

    alert: Alert
    sent_at: datetime | None


def _told(row: Row[Any]) -> SentAlert:
    return SentAlert(alert_of(row), row.sent_at)


async def load_sent_alert(conn: AsyncConnection, alert_id: int) -> SentAlert | None:
    """One alert; None if it is gone."""
    row = (await conn.execute(select(alerts).where(alerts.c.id == alert_id))).one_or_none()
    return _told(row) if row else None


async def sent_alert_in_message(conn: AsyncConnection, chat_id: int, message_id: int) -> list[SentAlert]:
    """The alerts about stories that one message of a chat told: several in a digest or list."""
    carriers = select(alerts.c.id).where(alerts.c.chat_id == chat_id, alerts.c.message_id == message_id)
    rows = await conn.execute(
        select(alerts)
        .where(or_(alerts.c.id.in_(carriers), alerts.c.digest_id.in_(carriers)), alerts.c.story_id.is_not(None))
        .order_by(alerts.c.id)
    )
    return [_told(row) for row in rows]


async def lengthen_alert(conn: AsyncConnection, alert_id: int) -> None:
    """Remember that an alert tells more from now on, so that a later edit of it does too."""
    await conn.execute(update(alerts).where(alerts.c.id == alert_id).values(length=Length.LONG))


async def mute_story(conn: AsyncConnection, chat_id: int, story_id: int, until: datetime) -> None:
    """Tell a chat nothing more of a story."""
    await _mute(conn, {"chat_id": chat_id, "story_id": story_id, "until": until}, mutes.c.story_id)


async def mute_outlet(conn: AsyncConnection, chat_id: int, outlet: str, until: datetime) -> None:
    """Tell a chat nothing that only this outlet reports."""
    await _mute(conn, {"chat_id": chat_id, "outlet": outlet, "until": until}, mutes.c.outlet)


async def _mute(conn: AsyncConnection, values: dict[str, Any], key: Any) -> None:
    insert = postgresql.insert if conn.dialect.name == "postgresql" else sqlite.insert
    row = insert(mutes).values(values)
    await conn.execute(
        row.on_conflict_do_update(index_elements=[mutes.c.chat_id, key], set_={"until": row.excluded.until})
    )


async def feeds_of_story(conn: AsyncConnection, story_id: int) -> list[tuple[int, str]]:
    """The feeds that the reports of a story came from: entry's id and feed's name each, the first report first."""
    rows = await conn.execute(
        select(entries.c.id, feeds.c.name)
        .join(feeds, feeds.c.id == entries.c.feed_id)
        .where(entries.c.story_id == story_id)
        .order_by(entries.c.id)
    )
    return [(row.id, row.name) for row in rows]
