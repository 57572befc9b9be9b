"""The way of one story through the bot: fetched from where, joined by which words, wanted by whom, sent when.

Everything is read from the bot's own database and from the journal of its Telegram, after the fact.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from bot.demo.watch import ALERT_MENU, name_of
from bot.errors import QueryError
from bot.storage.queries.entries import ENTRY_COLUMNS, entry_of
from bot.storage.queries.stories import load_story
from bot.storage.tables import alerts, entries, feeds, stories, topics
from bot.stories.standfirst import source_of
from bot.topics.evaluate import explain
from bot.topics.query import parse_query
from bot.topics.reading import document_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from sqlalchemy import Row
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.demo.sandbox.world import JournalLine
    from bot.demo.show import Show
    from bot.model import Entry, Story

_MOST_STORIES = 100
_MOST_WORDS = 8
_ARTICLE_CHARS = 6000
_HELD_FOR = {
    "pace": "waits for the digest that its subscription asks for",
    "quiet": "waits for the end of the quiet hours",
    "cap": "waits: the chat has had its fill for this hour",
    "pause": "waits while the chat pauses",
    "late": "waits for a digest, because it is late",
}


async def story_list(show: Show) -> list[dict[str, Any]]:
    """The stories so far, the newest first; those that a new feed had already are left out."""
    if show.database is None:
        return []
    owed = select(func.count()).where(alerts.c.story_id == stories.c.id).scalar_subquery()
    told = select(func.count()).where(entries.c.story_id == stories.c.id, entries.c.notifies).scalar_subquery()
    query = (
        select(stories.c.id, stories.c.title, stories.c.outlets, stories.c.published_at, owed.label("alerts"))
        .where(told > 0)
        .order_by(stories.c.id.desc())
        .limit(_MOST_STORIES)
    )
    async with show.database.read() as conn:
        rows = (await conn.execute(query)).all()
    return [
        {
            "id": row.id,
            "title": row.title,
            "outlets": list(row.outlets),
            "date": _millis(row.published_at),
            "alerts": row.alerts,
        }
        for row in rows
    ]


async def story_way(show: Show, story_id: int) -> dict[str, Any] | None:
    """All that happened to a story; None if there is none."""
    if show.database is None:
        return None
    async with show.database.read() as conn:
        story = await load_story(conn, story_id)
        if story is None:
            return None
        follows = await load_story(conn, story.follows_id) if story.follows_id else None
        reports = await _load_reports(conn, story_id)
        wanted = (await conn.execute(select(topics.c.name, topics.c.query, topics.c.chat_id))).all()
        owed = (await conn.execute(select(alerts).where(alerts.c.story_id == story_id).order_by(alerts.c.id))).all()
    told = [entry for entry, _ in reports]
    return {
        "id": story.id,
        "title": story.title,
        "language": story.language,
        "follows": follows and {"id": follows.id, "title": follows.title},
        "breaking": story.breaking,
        "reports": [_report(entry, row, first=place == 0) for place, (entry, row) in enumerate(reports)],
        "topics": _topics(show, wanted, told),
        "article": _article(story, told),
        "alerts": [_alert(show, row) for row in owed],
    }


def _millis(moment: datetime | None) -> float | None:
    return moment.timestamp() * 1000 if moment else None


async def _load_reports(conn: AsyncConnection, story_id: int) -> list[tuple[Entry, Any]]:
    more = (feeds.c.url.label("feed_url"), feeds.c.name.label("feed_name"), entries.c.joined_by)
    query = (
        select(*ENTRY_COLUMNS, *more)
        .join(feeds, feeds.c.id == entries.c.feed_id)
        .where(entries.c.story_id == story_id)
        .order_by(entries.c.id)
    )
    return [(entry_of(row), row) for row in await conn.execute(query)]


def _report(entry: Entry, row: Any, *, first: bool) -> dict[str, Any]:
    return {
        "outlet": entry.outlet,
        "title": entry.title,
        "url": entry.url,
        "feed": row.feed_url,
        "published": _millis(entry.published_at),
        "seen": _millis(entry.seen_at),
        "read": len(entry.text),
        "joined": "" if first else row.joined_by,
        "first": first,
    }


def _topics(show: Show, wanted: Iterable[Row[str, str, int | None]], reports: Sequence[Entry]) -> list[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for topic in wanted:
        if topic.name in found:
            continue
        words = _words(topic.query, reports)
        if words:
            owner = name_of(show.sandbox, topic.chat_id) if topic.chat_id in show.sandbox.state.world.chats else ""
            found[topic.name] = {"name": topic.name, "owner": owner, "words": words}
    return list(found.values())


def _words(query: str, reports: Sequence[Entry]) -> list[dict[str, str]]:
    """Return the words by which a query takes the first report that it fits, and where they stand."""
    try:
        parsed = parse_query(query)
    except QueryError:
        return []
    for report in reports:
        if hits := explain(parsed, document_of(report)):
            seen: dict[str, str] = {}
            for hit in hits:
                seen.setdefault(hit.matched_text, str(hit.field))
            words = list(seen.items())[:_MOST_WORDS]
            return [{"word": word, "field": field, "outlet": report.outlet} for word, field in words]
    return []


def _article(story: Story, reports: Sequence[Entry]) -> dict[str, Any] | None:
    """Return the article that the summary is from, in pieces: the chosen sentences, and what stands between them."""
    chosen = [one for one in story.summary.splitlines() if one]
    texts = {entry.id: _flat(_summarised(entry)) for entry in reports}
    source = max(reports, key=lambda entry: sum(one in texts[entry.id] for one in chosen), default=None)
    if source is None or not source.body:
        return None
    lines = _summarised(source)[:_ARTICLE_CHARS].splitlines()
    paragraphs = [_flat(line) for line in lines if line.strip()]
    return {
        "outlet": source.outlet,
        "read": bool(source.text),
        "paragraphs": [_marked(paragraph, chosen) for paragraph in paragraphs],
    }


def _summarised(entry: Entry) -> str:
    """The text that a summary of an entry may be of: its article behind the standfirst."""
    source = source_of(entry)
    return f"{source.standfirst}\n{source.text}" if source.standfirst not in source.text else source.text


def _flat(text: str) -> str:
    return " ".join(text.split())


def _marked(paragraph: str, chosen: Sequence[str]) -> list[dict[str, Any]]:
    if not chosen:
        return [{"text": paragraph, "chosen": False}]
    pieces = re.split("(" + "|".join(map(re.escape, chosen)) + ")", paragraph)
    return [{"text": piece, "chosen": piece in chosen} for piece in pieces if piece]


def _alert(show: Show, row: Row[Any]) -> dict[str, Any]:
    known = row.chat_id in show.sandbox.state.world.chats
    data = f"{ALERT_MENU}{row.id}"
    journal = [line for line in show.sandbox.state.journal if _is_about(line, row, data)]
    return {
        "chat": row.chat_id,
        "who": name_of(show.sandbox, row.chat_id) if known else str(row.chat_id),
        "label": row.label,
        "kind": row.kind,
        "state": row.state,
        "silent": row.silent,
        "planned": _millis(row.created_at),
        "due": _millis(row.due_at),
        "sent": _millis(row.sent_at),
        "message": row.message_id,
        "why": _HELD_FOR.get(row.held_for, "") if row.state == "held" else row.error,
        "calls": [_call(line) for line in journal[-12:]],
    }


def _is_about(line: JournalLine, row: Row[Any], data: str) -> bool:
    if line.chat_id != row.chat_id:
        return False
    is_message = row.message_id is not None and line.message_id == row.message_id
    return is_message or any(key == data or key.startswith(f"{data}:") for key in line.keys)


def _call(line: JournalLine) -> dict[str, Any]:
    return {
        "date": line.time * 1000,
        "method": line.method,
        "status": line.status,
        "description": line.description,
        "retry_after": line.retry_after,
        "message": line.message_id,
    }
