"""Queries about sent alerts, for the buttons under them and /why: more of it, the reason for it, mutes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, or_, select, update

from bot.model import AlertState, Length
from bot.storage.queries.entries import ENTRY_COLUMNS, entry_of
from bot.storage.queries.outbox.alerts import alert_of
from bot.storage.queries.privacy.visibility import sees_feed
from bot.storage.tables import alerts, entries, feeds, mutes, stories
from bot.storage.upsert import upsert

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy import Row
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Alert, Entry, Story


@dataclass(frozen=True, slots=True)
class SentAlert:
    """An alert and the moment at which it was sent; None while it is on its way."""

    alert: Alert
    sent_at: datetime | None


def _sent_alert_of(row: Row[Any]) -> SentAlert:
    return SentAlert(alert_of(row), row.sent_at)


async def load_sent_alert(conn: AsyncConnection, alert_id: int) -> SentAlert | None:
    """Return one alert; None if it is gone."""
    row = (await conn.execute(select(alerts).where(alerts.c.id == alert_id))).one_or_none()
    return _sent_alert_of(row) if row else None


async def sent_alerts_in_message(conn: AsyncConnection, chat_id: int, message_id: int) -> list[SentAlert]:
    """Return the alerts about stories in one message of a chat: several in a digest or list."""
    carriers = select(alerts.c.id).where(alerts.c.chat_id == chat_id, alerts.c.message_id == message_id)
    rows = await conn.execute(
        select(alerts)
        .where(or_(alerts.c.id.in_(carriers), alerts.c.digest_id.in_(carriers)), alerts.c.story_id.is_not(None))
        .order_by(alerts.c.id)
    )
    return [_sent_alert_of(row) for row in rows]


async def last_alerts(conn: AsyncConnection, chat_id: int, limit: int) -> list[SentAlert]:
    """Return the newest alerts about stories that a chat has got, the newest first."""
    rows = await conn.execute(
        select(alerts)
        .where(alerts.c.chat_id == chat_id, alerts.c.state == AlertState.SENT, alerts.c.story_id.is_not(None))
        .order_by(alerts.c.sent_at.desc(), alerts.c.id.desc())
        .limit(limit)
    )
    return [_sent_alert_of(row) for row in rows]


async def lengthen_alert(conn: AsyncConnection, alert_id: int) -> None:
    """Store that an alert shows the long summary, so that a later edit does too."""
    await conn.execute(update(alerts).where(alerts.c.id == alert_id).values(length=Length.LONG))


async def mute_story(conn: AsyncConnection, chat_id: int, story_id: int, until: datetime) -> None:
    """Send a chat nothing more about a story until a moment."""
    values = {"chat_id": chat_id, "story_id": story_id, "until": until}
    await upsert(conn, mutes, values, key=("chat_id", "story_id"))


async def mute_outlet(conn: AsyncConnection, chat_id: int, outlet: str, until: datetime) -> None:
    """Send a chat nothing that this outlet alone reports, until a moment."""
    await upsert(conn, mutes, {"chat_id": chat_id, "outlet": outlet, "until": until}, key=("chat_id", "outlet"))


async def reports_seen(conn: AsyncConnection, story: Story, chat_id: int) -> list[tuple[Entry, str]]:
    """Return the reports of a story's event that a chat may see, the first one first, each with its feed's name."""
    rows = await conn.execute(
        select(*ENTRY_COLUMNS, feeds.c.name.label("feed_name"))
        .join(feeds, feeds.c.id == entries.c.feed_id)
        .where(entries.c.story_id.in_((story.id, *story.linked_ids)), sees_feed(chat_id))
        .order_by(entries.c.id)
    )
    return [(entry_of(row), row.feed_name) for row in rows]


async def alerts_told_since(conn: AsyncConnection, subscription_id: int, since: datetime, most: int) -> list[int]:
    """Return the stories that alerts of a subscription have told of, one for each alert, the last first."""
    rows = await conn.execute(
        select(alerts.c.story_id)
        .where(
            alerts.c.subscription_id == subscription_id,
            alerts.c.state == AlertState.SENT,
            alerts.c.story_id.is_not(None),
            alerts.c.created_at >= since,
        )
        .order_by(alerts.c.id.desc())
        .limit(most)
    )
    return list(rows.scalars())


async def reports_of_stories(conn: AsyncConnection, chat_id: int, story_ids: Collection[int]) -> dict[int, list[Entry]]:
    """Return the reports of stories that a chat may see, by the stories' ids."""
    rows = await conn.execute(
        select(*ENTRY_COLUMNS, entries.c.story_id)
        .join(feeds, feeds.c.id == entries.c.feed_id)
        .where(entries.c.story_id.in_(story_ids), sees_feed(chat_id))
        .order_by(entries.c.id)
    )
    found: dict[int, list[Entry]] = {}
    for row in rows:
        found.setdefault(row.story_id, []).append(entry_of(row))
    return found


async def count_merged(conn: AsyncConnection, story: Story) -> int:
    """Count the stories of a story's event that turned out to be another: their reports are that one's now."""
    has_reports = select(entries.c.id).where(entries.c.story_id == stories.c.id).exists()
    query = select(func.count()).where(stories.c.id.in_((story.id, *story.linked_ids)), ~has_reports)
    return (await conn.execute(query)).scalar_one()
