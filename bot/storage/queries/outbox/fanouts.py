"""Queries about fan-outs: storing planned alerts, and the progress of planning for a large audience."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ARRAY,
    JSON,
    BigInteger,
    Text,
    bindparam,
    case,
    cast,
    delete,
    func,
    insert,
    or_,
    select,
    true,
    update,
)

from bot.model import AlertKind, AlertState, HoldReason, Priority
from bot.storage.queries.outbox.alerts import row_of
from bot.storage.queries.outbox.recipients import Audience, chats_with_feed, chunk_end
from bot.storage.tables import alerts, chats, fanouts
from bot.storage.upsert import insert_if_new

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import datetime, timedelta

    from sqlalchemy import ColumnElement, Executable
    from sqlalchemy.ext.asyncio import AsyncConnection
    from sqlalchemy.types import TypeEngine

    from bot.model import Alert, Story


class FanoutKind(StrEnum):
    """The purpose of a walk through an audience: new alerts, or edits of alerts that name the outlets of a story."""

    PLAN = "plan"
    EDIT = "also"


@dataclass(frozen=True, slots=True)
class Fanout:
    """A story's walk through its audience that is not over: every chat up to ``after`` is done."""

    id: int
    story_id: int
    kind: FanoutKind
    audience: Audience
    after: int | None


async def save_planned(conn: AsyncConnection, planned: Sequence[Alert], why: Mapping[int, Sequence[Any]]) -> None:
    """Insert planned alerts of one story; one that exists (the same place, story and kind) stays as it is.

    Those that have an id wait already: they tell another story of the event from now on.

    Args:
        conn: To be committed.
        planned: New alerts.
        why: For each subscription's id, the words that matched.
    """
    alike: defaultdict[tuple[Any, ...], list[Alert]] = defaultdict(list)
    await _retell(conn, [alert for alert in planned if alert.id])
    for alert in planned:
        if alert.id:
            continue
        shared = (alert.kind, alert.state, alert.held_for, alert.priority, alert.length, alert.silent, alert.photo)
        alike[*shared, alert.due_at, alert.expires_at].append(alert)
    for group in alike.values():
        await _insert_alike(conn, group, why)


async def _retell(conn: AsyncConnection, waiting: Sequence[Alert]) -> None:
    by_photo: defaultdict[str, list[int]] = defaultdict(list)
    for alert in waiting:
        by_photo[alert.photo].append(alert.id)
    for photo, ids in by_photo.items():
        await conn.execute(
            update(alerts)
            .where(alerts.c.id.in_(ids), alerts.c.state.in_(_WAITING))
            .values(story_id=waiting[0].story_id, photo=photo)
        )


# What may differ from one alert of a story to the next, and its type.
_EACH: dict[str, TypeEngine[Any]] = {
    "chat_id": BigInteger(),
    "thread_id": BigInteger(),
    "subscription_id": BigInteger(),
    "reply_to": BigInteger(),
    "digest_id": BigInteger(),
    "label": Text(),
    "matched": Text(),
}
_ROWS = "rows_"
_WAITING = (AlertState.PENDING, AlertState.HELD)


async def _insert_alike(conn: AsyncConnection, group: Sequence[Alert], why: Mapping[int, Sequence[Any]]) -> None:
    """Insert alerts that differ in ``_EACH`` alone, as one statement: a fourth of the time of a row at a time.

    Values that all of them share are sent once: mostly all but the chat and the subscription.
    """
    words = {which: json.dumps(list(found)) for which, found in why.items()}
    columns: dict[str, list[Any]] = {
        "chat_id": [one.chat_id for one in group],
        "thread_id": [one.thread_id for one in group],
        "subscription_id": [one.subscription_id for one in group],
        "reply_to": [one.reply_to for one in group],
        "digest_id": [one.digest_id for one in group],
        "label": [one.label for one in group],
        "matched": [words.get(one.subscription_id or 0, "[]") for one in group],
    }
    each = {name: column for name, column in columns.items() if name == "chat_id" or len(set(column)) > 1}
    same = row_of(group[0]) | {"matched": json.loads(columns["matched"][0])}
    values = {f"{name}_": value for name, value in same.items() if name not in each}
    names = tuple(each), tuple(name for name in same if name not in each)
    if conn.dialect.name == "postgresql":
        await conn.execute(_insert_arrays(*names), values | {f"{name}_": column for name, column in each.items()})
    else:
        rows = json.dumps(list(zip(*each.values(), strict=True)))
        await conn.execute(_insert_json(*names), values | {_ROWS: rows})


# Built once: a statement that is put together anew costs as much as a hundred of its rows.
@cache
def _insert_arrays(each: tuple[str, ...], same: tuple[str, ...]) -> Executable:
    arrays = [bindparam(f"{name}_", type_=ARRAY(_EACH[name])) for name in each]
    rows = func.unnest(*arrays).table_valued(*each).render_derived()
    columns = [cast(rows.c[name], JSON) if name == "matched" else rows.c[name] for name in each]
    source = select(*columns, *_shared(same)).select_from(rows)
    return insert_if_new("postgresql", alerts).from_select([*each, *same], source)


@cache
def _insert_json(each: tuple[str, ...], same: tuple[str, ...]) -> Executable:
    rows = func.json_each(bindparam(_ROWS, type_=Text())).table_valued("value")
    columns = [func.json_extract(rows.c.value, f"$[{place}]") for place in range(len(each))]
    # SQLite takes ON CONFLICT after a SELECT only if that has a WHERE.
    source = select(*columns, *_shared(same)).select_from(rows).where(true())
    return insert_if_new("sqlite", alerts).from_select([*each, *same], source)


def _shared(names: Iterable[str]) -> list[ColumnElement[Any]]:
    return [bindparam(f"{name}_", type_=alerts.c[name].type).label(name) for name in names]


async def save_fanout(
    conn: AsyncConnection, story_id: int, kind: FanoutKind, audience: Audience, *, after: int, now: datetime
) -> None:
    """Store the progress of a story's walk through its audience."""
    await conn.execute(
        insert(fanouts).values(
            story_id=story_id,
            kind=kind,
            topic_ids=list(audience.topic_ids),
            feed_ids=list(audience.feed_ids),
            matched={str(topic): list(words) for topic, words in (audience.why or {}).items()},
            private_feed_id=audience.private_feed_id,
            after_chat_id=after,
            created_at=now,
        )
    )


async def next_fanout(conn: AsyncConnection, but: Collection[int] = ()) -> Fanout | None:
    """Return the oldest walk that is not over, and is none of some; None if all are."""
    query = select(fanouts).where(fanouts.c.id.not_in(list(but))).order_by(fanouts.c.id).limit(1)
    row = (await conn.execute(query)).one_or_none()
    if row is None:
        return None
    why = {int(topic): words for topic, words in row.matched.items()}
    audience = Audience(tuple(row.topic_ids), tuple(row.feed_ids), why, row.private_feed_id)
    return Fanout(row.id, row.story_id, FanoutKind(row.kind), audience, row.after_chat_id)


async def advance_fanout(conn: AsyncConnection, fanout_id: int, after: int | None) -> None:
    """Store the chat that a walk has come to; None is its end."""
    if after is None:
        await conn.execute(delete(fanouts).where(fanouts.c.id == fanout_id))
    else:
        await conn.execute(update(fanouts).where(fanouts.c.id == fanout_id).values(after_chat_id=after))


async def stories_told(conn: AsyncConnection, ids: Collection[int]) -> set[int]:
    """Return those of at most a few hundred stories of which a chat is or will be alerted."""
    told = select(alerts.c.story_id).where(alerts.c.story_id.in_(ids))
    being_told = select(fanouts.c.story_id).where(fanouts.c.story_id.in_(ids))
    return set((await conn.execute(told.union(being_told))).scalars()) if ids else set()


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
    """Owe the next chats of a story's alerts an edit, after another outlet has joined the story.

    If it is breaking news by now, alerts that quiet hours or the hourly cap hold back become pending.

    Returns:
        The chat up to which this was done; None if there are no more.
    """
    conditions = [alerts.c.story_id == story.id]
    if story.private_feed_id is not None:  # who has left the feed hears nothing more of it
        conditions.append(alerts.c.chat_id.in_(chats_with_feed(story.private_feed_id)))
    if after is not None:
        conditions.append(alerts.c.chat_id > after)
    last = await chunk_end(conn, alerts.c.chat_id, conditions, limit)
    if last is not None:
        conditions.append(alerts.c.chat_id <= last)
    # A chat that has private feeds may see some of their outlets, too.
    shows_less = alerts.c.shown_outlets < len(story.outlets) + len(story.private_outlets)
    await _owe_edits(conn, [*conditions, shows_less], now, edit_gap=edit_gap, edit_until=edit_until)
    if story.breaking:
        await _promote(conn, conditions, now, expires_after)
    return last


async def mark_beside(
    conn: AsyncConnection,
    story: Story,
    story_ids: Sequence[int],
    now: datetime,
    *,
    only_feed: int | None,
    edit_gap: timedelta,
    edit_until: timedelta,
    expires_after: timedelta,
) -> None:
    """Owe an edit to the alerts of some stories, of all chats or of those that have a feed, as ``mark_joined`` does.

    They may turn out to show all there is to show: how much that is depends on the chat.
    """
    conditions: list[ColumnElement[bool]] = [alerts.c.story_id.in_(story_ids)]
    if only_feed is not None:
        conditions.append(alerts.c.chat_id.in_(chats_with_feed(only_feed)))
    await _owe_edits(conn, conditions, now, edit_gap=edit_gap, edit_until=edit_until)
    if story.breaking:
        await _promote(conn, conditions, now, expires_after)


async def _owe_edits(
    conn: AsyncConnection,
    conditions: Sequence[ColumnElement[bool]],
    now: datetime,
    *,
    edit_gap: timedelta,
    edit_until: timedelta,
) -> None:
    edited = func.coalesce(alerts.c.edited_at, alerts.c.sent_at)
    due = case(
        (alerts.c.edit_due_at > now, alerts.c.edit_due_at), (edited <= now - edit_gap, now), else_=now + edit_gap
    )
    recent = (alerts.c.state == AlertState.SENT) & (alerts.c.sent_at > now - edit_until)
    await conn.execute(
        update(alerts)
        .where(
            *conditions,
            alerts.c.digest_id.is_(None),
            or_(alerts.c.state == AlertState.SENDING, recent),
        )
        .values(edit_due_at=due)
    )


async def _promote(
    conn: AsyncConnection, conditions: Sequence[ColumnElement[bool]], now: datetime, expires_after: timedelta
) -> None:
    first_alerts = (*conditions, alerts.c.kind == AlertKind.NEW)
    await conn.execute(
        update(alerts)
        .where(*first_alerts, alerts.c.state == AlertState.PENDING)
        .values(priority=int(Priority.BREAKING))
    )
    willing = select(chats.c.id).where(chats.c.id == alerts.c.chat_id, chats.c.breaking_passes).exists()
    await conn.execute(
        update(alerts)
        .where(
            *first_alerts,
            alerts.c.state == AlertState.HELD,
            alerts.c.held_for.in_((HoldReason.QUIET, HoldReason.CAP)),
            alerts.c.digest_id.is_(None),
            willing,
        )
        .values(
            state=AlertState.PENDING,
            priority=int(Priority.BREAKING),
            held_for=HoldReason.NONE,
            due_at=now,
            expires_at=now + expires_after,
        )
    )
