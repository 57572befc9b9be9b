"""Queries about fan-outs: planned alerts on their way into the outbox, and how far a large audience is planned."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Text,
    case,
    cast,
    delete,
    func,
    insert,
    literal,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from bot.model import AlertKind, AlertState, Priority
from bot.storage.alerts import row_of
from bot.storage.tables import alerts, chats, fanouts
from bot.storage.wishes import Audience, chunk_end

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime, timedelta

    from sqlalchemy import ColumnElement
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Alert, Story


@dataclass(frozen=True, slots=True)
class Fanout:
    """A story's walk through its audience that is not over: every chat up to ``after`` is done."""

    id: int
    story_id: int
    kind: str
    audience: Audience
    after: int | None


async def save_planned(conn: AsyncConnection, planned: Sequence[Alert], why: Mapping[int, Sequence[Any]]) -> None:
    """Insert planned alerts; what is there already (the same place, story and kind) stays as it is.

    Args:
        conn: To be committed.
        planned: New alerts.
        why: For each subscription's id, the words that matched.
    """
    alike: defaultdict[tuple[Any, ...], list[Alert]] = defaultdict(list)
    for alert in planned:
        manner = (alert.kind, alert.state, alert.held_for, alert.priority, alert.length, alert.silent)
        alike[*manner, alert.due_at, alert.expires_at].append(alert)
    for group in alike.values():
        await _insert_alike(conn, group, why)


# What differs from one alert of a story to the next, and its type.
_EACH = {
    "chat_id": BigInteger,
    "thread_id": BigInteger,
    "subscription_id": BigInteger,
    "reply_to": BigInteger,
    "label": Text,
    "matched": JSON,
}


async def _insert_alike(conn: AsyncConnection, group: Sequence[Alert], why: Mapping[int, Sequence[Any]]) -> None:
    """Insert alerts that differ in ``_EACH`` alone, as one statement: a fourth of the time of a row at a time."""
    is_postgres = conn.dialect.name == "postgresql"
    rows = json.dumps(
        [
            (
                one.chat_id,
                one.thread_id,
                one.subscription_id,
                one.reply_to,
                one.label,
                why.get(one.subscription_id or 0, ()),
            )
            for one in group
        ]
    )
    if is_postgres:
        each = func.json_array_elements(cast(literal(rows, Text), JSON)).table_valued("value")
        columns: list[ColumnElement[Any]] = [
            cast(each.c.value.op("->>")(place), kind) for place, kind in enumerate(_EACH.values())
        ]
    else:
        each = func.json_each(rows).table_valued("value")
        columns = [func.json_extract(each.c.value, f"$[{place}]") for place in range(len(_EACH))]
    same = {name: value for name, value in row_of(group[0]).items() if name not in _EACH}
    shared = [literal(value, alerts.c[name].type).label(name) for name, value in same.items()]
    # SQLite takes ON CONFLICT after a SELECT only if that has a WHERE.
    source = select(*columns, *shared).select_from(each).where(true())
    new = (postgresql if is_postgres else sqlite).insert(alerts).from_select([*_EACH, *same], source)
    await conn.execute(new.on_conflict_do_nothing())


async def save_fanout(
    conn: AsyncConnection, story_id: int, kind: str, audience: Audience, *, after: int, now: datetime
) -> None:
    """Remember how far a story's walk through its audience has come."""
    await conn.execute(
        insert(fanouts).values(
            story_id=story_id,
            kind=kind,
            topic_ids=list(audience.topic_ids),
            feed_ids=list(audience.feed_ids),
            matched={str(topic): list(words) for topic, words in (audience.why or {}).items()},
            after_chat_id=after,
            created_at=now,
        )
    )


async def next_fanout(conn: AsyncConnection) -> Fanout | None:
    """The oldest walk that is not over; None if all are."""
    row = (await conn.execute(select(fanouts).order_by(fanouts.c.id).limit(1))).one_or_none()
    if row is None:
        return None
    why = {int(topic): words for topic, words in row.matched.items()}
    audience = Audience(tuple(row.topic_ids), tuple(row.feed_ids), why)
    return Fanout(row.id, row.story_id, row.kind, audience, row.after_chat_id)


async def advance_fanout(conn: AsyncConnection, fanout_id: int, after: int | None) -> None:
    """A walk has come to a chat; None: to its end."""
    if after is None:
        await conn.execute(delete(fanouts).where(fanouts.c.id == fanout_id))
    else:
        await conn.execute(update(fanouts).where(fanouts.c.id == fanout_id).values(after_chat_id=after))


async def mark_joined(
    conn: AsyncConnection,
    story: Story,
    now: datetime,
    *,
    after: int | None,
    limit: int,
    edit_gap: timedelta,
    edit_until: timedelta,
    expires_after: timedelta,
) -> int | None:
    """Another outlet has joined a story: the next chats that were told of it are owed an edit, and, if it is breaking
    news by now, the alert that their quiet hours or cap hold back. Up to which chat; None if there are no more.
    """  # noqa: D205 - one promise, two halves
    conditions = [alerts.c.story_id == story.id]
    if after is not None:
        conditions.append(alerts.c.chat_id > after)
    last = await chunk_end(conn, alerts.c.chat_id, conditions, limit)
    if last is not None:
        conditions.append(alerts.c.chat_id <= last)
    edited = func.coalesce(alerts.c.edited_at, alerts.c.sent_at)
    await conn.execute(
        update(alerts)
        .where(
            *conditions,
            alerts.c.digest_id.is_(None),
            alerts.c.shown_outlets < len(story.outlets),
            or_(
                alerts.c.state == AlertState.SENDING,
                (alerts.c.state == AlertState.SENT) & (alerts.c.sent_at > now - edit_until),
            ),
        )
        .values(
            edit_due_at=case(
                (alerts.c.edit_due_at > now, alerts.c.edit_due_at),
                (edited <= now - edit_gap, now),
                else_=now + edit_gap,
            )
        )
    )
    if story.breaking:
        await _promote(conn, conditions, now, expires_after)
    return last


async def _promote(
    conn: AsyncConnection, conditions: Sequence[ColumnElement[bool]], now: datetime, expires_after: timedelta
) -> None:
    first_told = (*conditions, alerts.c.kind == AlertKind.NEW)
    await conn.execute(
        update(alerts).where(*first_told, alerts.c.state == AlertState.PENDING).values(priority=int(Priority.BREAKING))
    )
    willing = select(chats.c.id).where(chats.c.id == alerts.c.chat_id, chats.c.breaking_passes).exists()
    await conn.execute(
        update(alerts)
        .where(
            *first_told,
            alerts.c.state == AlertState.HELD,
            alerts.c.held_for.in_(("quiet", "cap")),
            alerts.c.digest_id.is_(None),
            willing,
        )
        .values(
            state=AlertState.PENDING,
            priority=int(Priority.BREAKING),
            held_for="",
            due_at=now,
            expires_at=now + expires_after,
        )
    )
