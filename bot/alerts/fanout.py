"""From a story to the alerts of its audience, whatever its size.

A small audience is planned in the commit that files the story. Of a large one that commit holds the first chats and a
note how far it has come; the rest follows in commits of their own, a few milliseconds each, so that nobody's command
waits behind a hundred thousand alerts. A crash in between repeats at most a part, and unique keys undo the repetition.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy.exc import IntegrityError

from bot.alerts.plan import Rules, plan_story
from bot.alerts.sleep import load_sleep
from bot.isolation import Isolation
from bot.storage.database_errors import is_refusal
from bot.storage.queries.outbox.fanouts import (
    Fanout,
    FanoutKind,
    advance_fanout,
    mark_beside,
    mark_joined,
    next_fanout,
    save_fanout,
    save_planned,
)
from bot.storage.queries.outbox.recipients import Audience, load_recipients
from bot.storage.queries.stories import load_story
from bot.storage.queries.topics import queries_asking_language
from bot.topics.news_languages import languages_asked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Alert, Recipient, Story
    from bot.settings import AlertSettings
    from bot.storage.database import Database

_NOT_PLANNED = "fanout_failed"
CHUNK = 1000
"""The number of subscriptions that one commit plans: about 40 ms, a quarter of it with SQLite's one writer."""
PARTS = 10
"""The most commits that one call makes: stopping does not wait for a whole audience."""
WRITERS = 2
"""The number of them that are made at a time: PostgreSQL writes them side by side, SQLite one after the other."""
_TOPICS_A_WALK = 2000  # a database takes a bounded number of parameters


async def plan_and_save(
    conn: AsyncConnection,
    story: Story,
    *,
    topic_ids: Sequence[int],
    feed_ids: Sequence[int],
    joined: bool,
    now: datetime,
    rules: AlertSettings,
    why: Mapping[int, Sequence[Any]] | None = None,
    private_feed_id: int | None = None,
) -> int:
    """Plan and insert the alerts that a report brings, within the commit that files it.

    Args:
        conn: The transaction that files the entry.
        story: As it stands with this report.
        topic_ids: The topics that the report belongs to.
        feed_ids: The feeds it came from.
        joined: Whether the story had been told of before: those who know it are owed an edit.
        now: This moment.
        rules: The operator's settings.
        why: For each topic the words that matched, as JSON, for /why.
        private_feed_id: The feed it came from, if that is private: it concerns the chats alone that have it.

    Returns:
        How many alerts are planned so far; of a large audience the rest follows by ``continue_fanout``.
    """
    planned = 0
    for start in range(0, max(len(topic_ids), 1), _TOPICS_A_WALK):
        part = tuple(topic_ids[start : start + _TOPICS_A_WALK])
        # The feeds belong to every part: a filtered one is matched by its topic and its feed. Who has a feed as a
        # whole is told with the first part, and has been told by the next.
        audience = Audience(part, tuple(feed_ids), _part_of(why or {}, part), private_feed_id)
        if not part and not audience.feed_ids:
            continue
        first = await _plan_part(conn, story, audience, now, rules, after=None)
        await save_planned(conn, first.alerts, first.why)
        planned += len(first.alerts)
        if first.last is not None:
            await save_fanout(conn, story.id, FanoutKind.PLAN, audience, after=first.last, now=now)
    if story.linked_ids:
        await tell_beside(conn, story, story.linked_ids, now, rules, only_feed=private_feed_id)
    if joined and private_feed_id != story.private_feed_id:
        await tell_beside(conn, story, [story.id], now, rules, only_feed=private_feed_id)
    elif joined:
        after = await _join_chunk(conn, story, now, rules, None)
        if after is not None:
            await save_fanout(conn, story.id, FanoutKind.EDIT, Audience(), after=after, now=now)
    return planned


async def tell_beside(
    conn: AsyncConnection,
    story: Story,
    story_ids: Sequence[int],
    now: datetime,
    rules: AlertSettings,
    *,
    only_feed: int | None,
) -> None:
    """Let chats that were alerted of these stories see what another report has made of the event.

    Args:
        conn: The transaction that files the report.
        story: The one that it was filed in, as these chats see it.
        story_ids: The stories that they were alerted of: this one, or those that are linked with it.
        now: This moment.
        rules: The operator's settings.
        only_feed: A private feed: the chats alone that have it.
    """
    await mark_beside(
        conn,
        story,
        story_ids,
        now,
        only_feed=only_feed,
        edit_gap=timedelta(seconds=rules.edit_seconds),
        edit_until=timedelta(hours=rules.edit_hours),
        expires_after=timedelta(hours=rules.expires_hours),
    )


async def continue_fanout(
    database: Database, rules: AlertSettings, now: datetime, isolation: Isolation | None = None
) -> bool:
    """Plan the next parts of a large audience, each in a commit of its own; whether there may be more to do.

    While parts are being written, the next one is planned. A part that is written is recorded after those before it.
    """
    isolation = isolation or Isolation()
    async with database.read() as conn:
        fanout = await next_fanout(conn, isolation.resting(_NOT_PLANNED, now))
    if fanout is None:
        return False
    try:
        await _continue(database, fanout, now, rules)
    except Exception as error:
        if is_refusal(error):
            raise
        isolation.failed(_NOT_PLANNED, fanout.id, error, now, story=fanout.story_id)
    else:
        isolation.succeeded(_NOT_PLANNED, fanout.id)
    return True


async def _continue(database: Database, fanout: Fanout, now: datetime, rules: AlertSettings) -> None:
    async with database.read() as conn:
        story = await load_story(conn, fanout.story_id)
    if story is not None and fanout.kind is FanoutKind.PLAN:
        if fanout.audience.private_feed_id is not None:
            story = story.seen_with({fanout.audience.private_feed_id})
        refused = await _plan_parts(database, fanout, story, now, rules)
        # Where somebody has left meanwhile, the second time goes well.
        refused = refused and await _plan_parts(database, fanout, story, now, rules)
        if refused is not None:
            raise refused
        return
    async with database.write() as conn:
        after = await _join_chunk(conn, story, now, rules, fanout.after) if story else None
        await advance_fanout(conn, fanout.id, after)


async def _plan_parts(
    database: Database, fanout: Fanout, story: Story, now: datetime, rules: AlertSettings
) -> IntegrityError | None:
    """Plan some parts; the error of the database if it took none of them."""

    async def plan(after: int | None) -> _AudiencePart:
        async with database.read() as conn:
            return await _plan_part(conn, story, fanout.audience, now, rules, after=after)

    async def save(part: _AudiencePart, before: asyncio.Task[bool] | None) -> bool:
        try:
            async with database.write() as conn:
                await save_planned(conn, part.alerts, part.why)
                if before is not None and not await before:
                    await conn.rollback()
                    return False
                await advance_fanout(conn, fanout.id, part.last)
        except IntegrityError as error:
            refused.append(error)
            return False  # somebody has left since the part was planned: it is planned anew, without them
        return True

    refused: list[IntegrityError] = []
    saves: list[asyncio.Task[bool]] = []
    try:
        after = fanout.after
        for number in range(PARTS):
            part = await plan(after)
            if number >= WRITERS and not await saves[-WRITERS]:
                break
            saves.append(asyncio.create_task(save(part, saves[-1] if saves else None), name="save planned alerts"))
            after = part.last
            if after is None:
                break
    finally:
        ended = await asyncio.gather(*saves, return_exceptions=True)
    _raise_first(ended)
    return refused[0] if refused and not any(ended) else None


def _raise_first(ended: Sequence[bool | BaseException]) -> None:
    for error in ended:
        if isinstance(error, BaseException):
            raise error


@dataclass(frozen=True, slots=True)
class _AudiencePart:
    """Alerts of an audience's next chats, the words that matched, and up to which chat this goes: None: to the end."""

    alerts: Sequence[Alert]
    why: Mapping[int, Sequence[Any]]
    last: int | None


async def _plan_part(
    conn: AsyncConnection, story: Story, audience: Audience, now: datetime, rules: AlertSettings, *, after: int | None
) -> _AudiencePart:
    recipients, last = await load_recipients(conn, story, audience, now, after=after, limit=CHUNK)
    if queries := await queries_asking_language(conn, audience.topic_ids):
        recipients = [_asking(recipient, queries) for recipient in recipients]
    sleep = await load_sleep(conn, rules, now)
    alerts = plan_story(story, recipients, now, Rules(timedelta(hours=rules.expires_hours), sleep))
    why = audience.why or {}
    words = (
        {recipient.subscription.id: why.get(recipient.subscription.topic_id or 0, ()) for recipient in recipients}
        if why
        else {}
    )
    return _AudiencePart(alerts, words, last)


def _asking(recipient: Recipient, queries: Mapping[int, str]) -> Recipient:
    query = queries.get(recipient.subscription.topic_id or 0)
    return recipient if query is None else recipient._replace(asked=languages_asked(query))


async def _join_chunk(
    conn: AsyncConnection, story: Story, now: datetime, rules: AlertSettings, after: int | None
) -> int | None:
    return await mark_joined(
        conn,
        story,
        now,
        after=after,
        limit=CHUNK,
        edit_gap=timedelta(seconds=rules.edit_seconds),
        edit_until=timedelta(hours=rules.edit_hours),
        expires_after=timedelta(hours=rules.expires_hours),
    )


def _part_of(why: Mapping[int, Sequence[Any]], topic_ids: Sequence[int]) -> Mapping[int, Sequence[Any]]:
    return {topic: why[topic] for topic in topic_ids if topic in why}
