"""Queries that read the outbox. ``deliveries`` has those that write it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Integer, bindparam, func, literal_column, select, union_all

from bot.model import Alert, AlertKind, AlertState, ChatKind, ChatState, HoldReason, Length, Priority
from bot.storage.queries.chat_settings import SETTINGS_COLUMNS, settings_of
from bot.storage.queries.privacy.visibility import load_seen_stories
from bot.storage.tables import alerts, chats, closed_threads

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import CompoundSelect, Row, Select
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import ChatSettings, Story

CHAT_COLUMNS = (
    chats.c.kind.label("chat_kind"),
    chats.c.paused_until.label("chat_paused_until"),
    chats.c.suspended_at.label("chat_suspended_at"),
    *SETTINGS_COLUMNS,
)
"""The chat's columns that sending needs; selected last, see ``settings_of``."""


_OF_THREAD = (closed_threads.c.chat_id == alerts.c.chat_id) & (closed_threads.c.thread_id == alerts.c.thread_id)
_OWED = (
    select(
        alerts,
        closed_threads.c.closed_at.label("thread_closed_at"),
        closed_threads.c.retry_at.label("thread_retry_at"),
        *CHAT_COLUMNS,
    )
    .join_from(alerts, chats, chats.c.id == alerts.c.chat_id)
    .outerjoin(closed_threads, _OF_THREAD)
)
# SQLite uses a partial index only where its condition stands in the query.
_PENDING = alerts.c.state == literal_column(f"'{AlertState.PENDING}'")
_QUEUED = (alerts.c.chat_id, alerts.c.priority, alerts.c.due_at)
_LOOKED_AT = 600
_ENUMS = {"kind": AlertKind, "state": AlertState, "priority": Priority, "length": Length, "held_for": HoldReason}
_PLANNED = tuple(
    name
    for name in Alert._fields
    if name not in {"id", "attempts", "uncertain", "message_id", "error"}  # come with delivery
)


@dataclass(frozen=True, slots=True)
class Owed:
    """An alert with all that it takes to send it.

    A digest has no story of its own: ``members`` are the stories in it, and ``more`` is the number of those that had
    no room. ``chat_on_trial`` means that its chat has refused the last one; ``closed_at`` that its thread has, which is
    tried again at ``retry_at``, or not any more.
    """

    alert: Alert
    story: Story | None
    settings: ChatSettings
    chat_kind: ChatKind
    paused_until: datetime | None
    shown_outlets: int = 0
    edit_due_at: datetime | None = None
    sent_at: datetime | None = None
    members: tuple[tuple[Story, Alert], ...] = ()
    more: int = 0
    chat_on_trial: bool = False
    closed_at: datetime | None = None
    retry_at: datetime | None = None

    def is_shut_out(self, now: datetime) -> bool:
        """True while its thread is closed and not to be tried."""
        return self.closed_at is not None and (self.retry_at is None or self.retry_at > now)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A chat with alerts that are due: its most urgent priority, and the moment since which the oldest waits."""

    chat_id: int
    priority: Priority
    since: datetime


def alert_of(row: Row[Any]) -> Alert:
    """Return the record of a row of the table."""
    named = {name: getattr(row, name) for name in Alert._fields}
    return Alert(**(named | {name: enum(named[name]) for name, enum in _ENUMS.items()}))


async def chats_waiting(conn: AsyncConnection, now: datetime, limit: int) -> list[Waiting]:
    """Return the chats with due alerts that may be sent to, the most urgent first, then the one that waits longest."""
    # The head of each priority is enough, unless a few chats fill it.
    given = {"now": now, "most": limit}
    rows = (await conn.execute(_AMONG_HEADS, given)).all()
    if rows and rows[0].looked_at >= _LOOKED_AT and (len(rows) < limit or not rows[-1].active):
        rows = (await conn.execute(_AMONG_ALL, given)).all()
    return [Waiting(row.chat_id, Priority(row.priority), row.since) for row in rows if row.active]


def _waiting_among(queued: Select[Any] | CompoundSelect[Any]) -> Select[Any]:
    """The chats of some due alerts, with the number of those; chats that may not be sent to come last."""
    one = queued.subquery()
    priority, since = func.min(one.c.priority).label("priority"), func.min(one.c.due_at).label("since")
    looked_at = func.sum(func.count()).over().label("looked_at")
    each = select(one.c.chat_id, priority, since, looked_at).group_by(one.c.chat_id).subquery()
    active = (chats.c.state == ChatState.ACTIVE).label("active")
    query = select(each, active).join(chats, chats.c.id == each.c.chat_id)
    ordered = query.order_by(active.desc(), each.c.priority, each.c.since, each.c.chat_id)
    return ordered.limit(bindparam("most", type_=Integer))


def _heads() -> CompoundSelect[Any]:
    heads = (
        select(*_QUEUED)
        .where(_PENDING, alerts.c.priority == int(priority), _IS_DUE)
        .order_by(alerts.c.due_at)
        .limit(_LOOKED_AT)
        .subquery()
        for priority in Priority
    )
    return union_all(*(select(head) for head in heads))


def _due() -> Select[Any]:
    urgency = (alerts.c.priority, alerts.c.due_at, alerts.c.id)
    place = func.row_number().over(partition_by=alerts.c.chat_id, order_by=urgency)
    of_chats = alerts.c.chat_id.in_(bindparam("chat_ids", expanding=True))
    ranked = select(alerts.c.id, place.label("place")).where(_PENDING, _IS_DUE, of_chats).subquery()
    return (
        _OWED.join(ranked, ranked.c.id == alerts.c.id)
        .where(ranked.c.place <= bindparam("each"))
        .order_by(alerts.c.chat_id, ranked.c.place)
    )


# Built once: put together anew each time, these cost more CPU than SQLite takes for them.
_IS_DUE = alerts.c.due_at <= bindparam("now")
_AMONG_HEADS = _waiting_among(_heads())
_AMONG_ALL = _waiting_among(select(*_QUEUED).where(_PENDING, _IS_DUE))
_DUE = _due()


async def alerts_due(conn: AsyncConnection, chat_ids: Iterable[int], now: datetime, each: int) -> list[Owed]:
    """Return the due alerts of some chats, at most ``each`` of one chat, the most urgent first."""
    return await _owed(conn, _DUE, {"chat_ids": list(chat_ids), "now": now, "each": each})


async def edits_due(conn: AsyncConnection, now: datetime, limit: int) -> list[Owed]:
    """Return the alerts to edit by now: other outlets have reported their story since they were sent."""
    return await _owed(
        conn,
        _OWED.where(
            alerts.c.edit_due_at <= now,
            # Nearly all alerts are sent: as an expression the state is no reason for SQLite to look through them.
            alerts.c.state.concat("") == AlertState.SENT,
            alerts.c.message_id.is_not(None),
            chats.c.state == ChatState.ACTIVE,
        )
        .order_by(alerts.c.edit_due_at)
        .limit(limit),
    )


async def _owed(conn: AsyncConnection, query: Select[Any], given: Mapping[str, Any] | None = None) -> list[Owed]:
    rows = (await conn.execute(query, given)).all()
    digests = [row.id for row in rows if row.kind == AlertKind.DIGEST]
    members, more = await _members_of(conn, digests) if digests else ({}, {})
    stories = await load_seen_stories(conn, [(row.chat_id, row.story_id) for row in rows if row.story_id is not None])
    return [
        _owed_of(row, stories.get((row.chat_id, row.story_id)), members.get(row.id, ()), more.get(row.id, 0))
        for row in rows
    ]


def _owed_of(row: Row[Any], story: Story | None, members: tuple[tuple[Story, Alert], ...], more: int) -> Owed:
    return Owed(
        alert=alert_of(row),
        story=story,
        settings=settings_of(row),
        chat_kind=ChatKind(row.chat_kind),
        paused_until=row.chat_paused_until,
        shown_outlets=row.shown_outlets,
        edit_due_at=row.edit_due_at,
        sent_at=row.sent_at,
        members=members,
        more=more,
        chat_on_trial=row.chat_suspended_at is not None,
        closed_at=row.thread_closed_at,
        retry_at=row.thread_retry_at,
    )


async def _members_of(
    conn: AsyncConnection, digest_ids: Sequence[int]
) -> tuple[dict[int, tuple[tuple[Story, Alert], ...]], dict[int, int]]:
    """Return the stories in digests, by topic in the order of first appearance, and the number of those left out."""
    query = select(alerts).where(alerts.c.digest_id.in_(digest_ids), alerts.c.kind != AlertKind.DIGEST)
    rows = (await conn.execute(query.order_by(alerts.c.created_at, alerts.c.id))).all()
    stories = await load_seen_stories(conn, [(row.chat_id, row.story_id) for row in rows])
    found: dict[int, dict[str, list[tuple[Story, Alert]]]] = {}
    more = Counter(row.digest_id for row in rows if row.state == AlertState.EXPIRED)
    for row in rows:
        story = stories.get((row.chat_id, row.story_id))
        if story is not None and row.state != AlertState.EXPIRED:
            by_topic = found.setdefault(row.digest_id, {})
            by_topic.setdefault(row.label, []).append((story, alert_of(row)))
    members = {digest: tuple(pair for pairs in topics.values() for pair in pairs) for digest, topics in found.items()}
    return members, more


async def next_due(conn: AsyncConnection) -> datetime | None:
    """Return the moment at which the next pending alert is due; None if none is pending."""
    query = select(alerts.c.due_at).where(alerts.c.state == AlertState.PENDING).order_by(alerts.c.due_at).limit(1)
    return (await conn.execute(query)).scalar_one_or_none()


async def message_about(conn: AsyncConnection, chat_id: int, thread_id: int, story_id: int) -> int | None:
    """Return the message about a story in a chat and thread; None if there is none, or its number is not known."""
    place = (alerts.c.story_id == story_id, alerts.c.chat_id == chat_id, alerts.c.thread_id == thread_id)
    told = alerts.alias()  # what an alert was merged in
    message = func.max(func.coalesce(alerts.c.message_id, told.c.message_id))
    both = alerts.outerjoin(told, (alerts.c.state == AlertState.MERGED) & (told.c.id == alerts.c.digest_id))
    found: int | None = (await conn.execute(select(message).select_from(both).where(*place))).scalar_one()
    return found


def row_of(alert: Alert) -> dict[str, Any]:
    """Return the values of a new row."""
    return {name: getattr(alert, name) for name in _PLANNED} | {"priority": int(alert.priority)}
