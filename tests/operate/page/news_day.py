"""A database with a day of news in it, hostile texts and all, for the status page to show."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert

from bot.model import AlertState, EntryState, FeedState, Origin
from bot.problems import FeedProblem, FeedReason
from bot.storage.queries.stories import save_new_stories
from bot.storage.tables import alerts, entries, feeds, subscriptions, topics
from tests.alerts.builders import make_story, save_chats

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.storage.database import Database

NOW = datetime(2026, 3, 10, 14, 20, tzinfo=UTC)
HOSTILE = "<script>document.title = 'owned'</script><img src=x onerror=\"document.title='owned'\">\u202egnp.exe"
SECRET = "s3cr3tt0k3n"
SECRET_URL = f"https://user:{SECRET}@private.example/feed?token={SECRET}&lang=en"
_DAY = timedelta(days=1)
_REASONS = (
    FeedReason(FeedProblem.NO_ANSWER),
    FeedReason(FeedProblem.NOTHING_THERE),
    FeedReason.of(FeedProblem.UNKNOWN_HOST, host="gazette.example"),
    FeedReason(FeedProblem.CERTIFICATE_EXPIRED),
)
_OUTLETS = (
    "Meridian Wire",
    "The Harbour Post",
    "Northgate Tribune",
    "Capital Ledger",
    "Radio Lagune",
    "Kurier am Abend",
)
_HEADLINES = (
    ("Iran and world powers resume nuclear talks in Vienna", "Delegations from Iran and six powers met on Tuesday."),
    ("EU agrees on new sanctions against Russia over Ukraine", "Ministers agreed on sanctions that hit oil exports."),
    ("Magnitude 7.2 earthquake strikes southern Peru", "The earthquake shook buildings from Arequipa to the border."),
    ("Central bank holds its rate and warns of slow growth", "The bank left its main rate unchanged for a third time."),
    ("Storm closes the airport of Lisbon", "Winds of 140 kilometres an hour tore down power lines."),
    ("Parliament passes the budget after a night of votes", "The budget passed with a majority of four votes."),
)
_TOPICS = (
    ("Iran talks", "iran (talks OR negotiations OR nuclear)"),
    ("Ukraine sanctions", "ukraine sanctions"),
    ("Earthquakes", "earthquake OR quake"),
    ("Central banks", '"central bank" OR rate'),
)


async def fill(
    database: Database,
    *,
    feeds_count: int = 60,
    stories_count: int = 30,
    alerts_count: int = 1500,
    hostile: bool = True,
) -> None:
    """Fill an empty database with a day that ends at ``NOW``; its pictures are taken without what is hostile."""
    random = Random(7)
    async with database.write() as conn:
        await _save_feeds(conn, feeds_count, random, hostile=hostile)
        await _save_topics(conn)
        await _save_stories(conn, stories_count, hostile=hostile)
        await _save_alerts(conn, stories_count, alerts_count, random)


async def _save_feeds(conn: AsyncConnection, count: int, random: Random, *, hostile: bool) -> None:
    rows: list[dict[str, Any]] = []
    for number in range(1, count + 1):
        fails = number % 12 == 0
        since = NOW - timedelta(minutes=random.randrange(1, 3000))
        rows.append(
            {
                "id": number,
                "url": f"https://{number}.news.example/feeds/all.xml",
                "name": f"{_OUTLETS[number % len(_OUTLETS)]} {number}",
                "outlet": _OUTLETS[number % len(_OUTLETS)],
                "origin": Origin.CHAT if number % 10 == 0 else Origin.CONFIG,
                "state": FeedState.FAILING if fails else FeedState.ACTIVE,
                "reason": _REASONS[number % len(_REASONS)] if fails else None,
                "failures": 7 * fails,
                "failing_since": since if fails else None,
                "last_good_at": since if fails else NOW - timedelta(minutes=number % 30),
                "last_polled_at": NOW - timedelta(minutes=number % 30),
                "next_poll_at": NOW + timedelta(minutes=number % 50 + 1),
                "entries_a_week": random.randrange(1, 900),
                "created_at": NOW - _DAY,
            }
        )
    if hostile:
        rows[0] |= {"name": HOSTILE, "state": FeedState.FAILING, "reason": _REASONS[0], "failing_since": NOW - _DAY}
        rows[1] |= {"url": SECRET_URL, "name": SECRET_URL, "origin": Origin.CHAT, "state": FeedState.FAILING}
    rows[2] |= {"state": FeedState.RETIRED, "reason": FeedReason(FeedProblem.GONE)}
    await conn.execute(insert(feeds), rows)


async def _save_topics(conn: AsyncConnection) -> None:
    await save_chats(conn, range(1, 41))
    await save_chats(conn, [41], state="suspended")
    rows = [
        {"id": number, "name": name, "query": query, "created_at": NOW, "chat_id": None}
        for number, (name, query) in enumerate(_TOPICS, start=1)
    ]
    own = {"id": 9, "name": "somebody's own", "query": "what somebody wrote", "created_at": NOW, "chat_id": 3}
    await conn.execute(insert(topics), [*rows, own])
    subscribed = [(chat, topic) for chat in range(1, 41) for topic in range(1, 5) if chat % topic == 0]
    await conn.execute(
        insert(subscriptions),
        [
            {"id": number, "chat_id": chat, "topic_id": topic, "name": "n", "created_at": NOW}
            for number, (chat, topic) in enumerate([*subscribed, (3, 9)], start=1)
        ],
    )


async def _save_stories(conn: AsyncConnection, count: int, *, hostile: bool) -> None:
    made = []
    for number in range(1, count + 1):
        title, lead = _HEADLINES[number % len(_HEADLINES)]
        opened = NOW - _DAY / (count + 1) * (count - number)
        story = make_story(
            number,
            title=title,
            url=f"https://news.example/{number}",
            lead=lead,
            summary=f"{lead}\nMore was to follow in the evening.",
            outlets=_OUTLETS[: number % len(_OUTLETS) + 1],
            opened_at=opened,
            published_at=opened,
        )
        made.append(story)
    await save_new_stories(conn, [*made, *(_odd_stories(count) if hostile else ())])
    await conn.execute(
        insert(entries),
        [
            {
                "feed_id": 5,
                "guid": str(story.id),
                "url": story.url,
                "title": story.title,
                "blurb": story.lead,
                "outlet": story.outlets[0],
                "language": "en",
                "seen_at": story.opened_at,
                "state": EntryState.FILED,
                "story_id": story.id,
            }
            for story in made
        ],
    )


def _odd_stories(count: int) -> list[Any]:
    at = {"opened_at": NOW, "published_at": NOW}
    return [
        make_story(count + 1, title=HOSTILE, url="javascript:alert(1)", summary=HOSTILE, outlets=(HOSTILE,), **at),
        make_story(count + 2, title="A story with a key", url=SECRET_URL, **at),
        make_story(count + 3, title="What a private feed told", private_feed_id=2, **at),
    ]


async def _save_alerts(conn: AsyncConnection, stories_count: int, count: int, random: Random) -> None:
    rows: list[dict[str, Any]] = []
    for number in range(count):
        hour = min(random.betavariate(3, 1.6), 0.999)
        sent = NOW - _DAY + _DAY * hour
        rows.append(
            {
                "chat_id": number % 40 + 1,
                "story_id": None,
                "subscription_id": number % 60 + 1,
                "kind": "new",
                "priority": 2,
                "state": AlertState.SENT,
                "due_at": sent,
                "expires_at": sent + _DAY,
                "created_at": sent,
                "sent_at": sent,
                "message_id": number,
                "lag_seconds": random.lognormvariate(3.6, 0.7),
            }
        )
    for number in range(min(stories_count, count)):
        rows[number]["story_id"] = number + 1
    waiting = {"state": AlertState.PENDING, "sent_at": None, "message_id": None, "lag_seconds": None, "story_id": None}
    rows += [rows[-1] | waiting | {"due_at": NOW - timedelta(seconds=12)} for _ in range(3)]
    await conn.execute(insert(alerts), rows)
