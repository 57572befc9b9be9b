"""Entries that are filed in one commit come to the same as if each was filed in its own."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select, update

from bot.model import EntryState
from bot.runtime import opened_runtime
from bot.settings import AlertSettings, Settings
from bot.storage.tables import alerts, chats, entries, feeds, stories, subscriptions, topics

if TYPE_CHECKING:
    from bot.runtime import Runtime
    from bot.storage.database import Database

NOW = datetime.now(UTC)
MINUTE = timedelta(minutes=1)
TEXT = "Negotiators from Iran and six powers met on Monday to revive the nuclear agreement of the last decade."
MERGED = "merged"  # the state of an alert that is never sent: one by one there is none of these where stories merge
# Feed, headline, language: stories of one, two and three outlets, wanted and not, some of a private feed, one that is
# retold in another language, and twice two that turn out to be one: of two batches, and of one.
FIRST = (
    (1, "Iran nuclear talks resume in Vienna", "en"),
    (2, "Iran nuclear talks resume in Vienna", "en"),
    (1, "Grain ship reaches the harbour of Odesa", "en"),
    (9, "Iran nuclear talks resume in Vienna", "en"),
    (9, "Iran and six powers sign the Vienna accord on enrichment", "en"),
    (2, "Zorbville earthquake kills dozens in northern Chile", "en"),
    (3, "Central bank holds its rate at four percent", "en"),
    (2, "Strong earthquake hits Zorbville in northern Chile", "en"),
)
THEN = (
    (3, "Iran nuclear talks resume in Vienna", "en"),
    (4, "Iran nuclear talks resume in Vienna", "en"),
    (2, "Grain ship reaches the harbour of Odesa", "en"),
    (3, "Dozens die in Zorbville earthquake, northern Chile", "en"),
    (4, "Zorbville earthquake in northern Chile: dozens die", "en"),
    (9, "Grain ship reaches the harbour of Odesa", "en"),
    (4, "Iran talks in Vienna end without a deal", "en"),
    (5, "Iran talks in Vienna end without a deal", "en"),
    (5, "Erdbeben in Zorbville, Chile: Dutzende Tote", "de"),
    (5, "Central bank holds its rate at four percent", "en"),
    (1, "Quibblefort landslide kills dozens in southern Peru", "en"),
    (1, "Big landslide hits Quibblefort in southern Peru", "en"),
    (2, "Dozens die in Quibblefort landslide, southern Peru", "en"),
    (3, "Dozens die in Quibblefort landslide in Peru", "en"),
)


async def subscribe(database: Database) -> None:
    async with database.write() as conn:
        for number in (1, 2, 3, 4, 5, 9):
            values = {"url": f"http://{number}/", "name": "N", "outlet": f"Outlet {number}", "next_poll_at": NOW}
            private = {"origin": "chat", "filed_private": True} if number == 9 else {}
            await conn.execute(insert(feeds).values(id=number, created_at=NOW, **values, **private))
        for number, query in enumerate(("iran talks", "chile OR peru", "grain"), start=1):
            await conn.execute(insert(topics).values(id=number, name=query, query=query, created_at=NOW))
        for number in (5, 6):
            await conn.execute(insert(chats).values(id=number, kind="private", created_at=NOW, seen_at=NOW))
        for chat_id, topic_id, feed_id in ((5, 1, None), (6, 1, None), (5, 2, None), (6, None, 9), (5, None, 3)):
            wish = {"chat_id": chat_id, "topic_id": topic_id, "feed_id": feed_id, "name": "Wish", "created_at": NOW}
            await conn.execute(insert(subscriptions).values(**wish))


async def arrive(runtime: Runtime, reports: Any, first: int) -> None:
    rows = [
        {
            "id": number,
            "feed_id": feed_id,
            "guid": str(number),
            "url": f"https://news{feed_id}.example/{number}",
            "title": title,
            "blurb": "",
            "text": TEXT if "Iran" in title else "",
            "outlet": f"Outlet {feed_id}",
            "language": language,
            "seen_at": NOW,
            "published_at": NOW - 30 * MINUTE + number * MINUTE,
            "state": EntryState.READ,
            "notifies": True,
        }
        for number, (feed_id, title, language) in enumerate(reports, start=first)
    ]
    async with runtime.database.write() as conn:
        await conn.execute(insert(entries), rows)


async def filed(database: Database, settings: Settings, at_once: int) -> list[list[tuple[Any, ...]]]:
    """File the stream in portions, and return all that came of it; ids of stories are counted from 0."""
    async with database.write() as conn:
        for table in (alerts, entries, stories):
            await conn.execute(delete(table))
    async with opened_runtime(settings, database, clock=lambda: NOW) as runtime:
        await runtime.file.restore()
        for reports, first in ((FIRST, 1), (THEN, len(FIRST) + 1)):
            for start in range(0, len(reports), at_once):
                await arrive(runtime, reports[start : start + at_once], first + start)
                await runtime.file.file()
            if first == 1:
                async with database.write() as conn:  # of some of these stories people have been told
                    sent = {"state": "sent", "sent_at": NOW - 5 * MINUTE, "shown_outlets": 1}
                    await conn.execute(update(alerts).where(alerts.c.chat_id == 5).values(**sent))
    async with database.read() as conn:
        told = [story.id for story in await conn.execute(select(stories.c.id).order_by(stories.c.id))]
        numbers = {story_id: number for number, story_id in enumerate(told)}

        async def rows_of(table: Any, order: Any) -> list[tuple[Any, ...]]:
            columns = [column for column in table.c if (table, column.key) not in ((alerts, "id"), (stories, "id"))]
            named = [
                zip([column.key for column in columns], row, strict=True)
                for row in await conn.execute(select(*columns).order_by(*order))
            ]
            return [tuple(_counted(name, value, numbers) for name, value in one) for one in named]

        return [
            await rows_of(stories, (stories.c.id,)),
            [
                row
                for row in await rows_of(alerts, (alerts.c.story_id, alerts.c.chat_id, alerts.c.kind))
                if MERGED not in row
            ],
            await rows_of(entries, (entries.c.id,)),
        ]


def _counted(name: str, value: Any, numbers: dict[int, int]) -> Any:
    if name == "linked_ids":
        return sorted(numbers[one] for one in value or ())
    is_story = name in {"story_id", "follows_id"} and value is not None
    return numbers[value] if is_story else value


def story_of(row: tuple[Any, ...]) -> int:
    """The story of an entry, as ``filed`` counts them."""
    return int(row[[column.key for column in entries.c].index("story_id")])


async def test_a_batch_comes_to_what_its_entries_do_one_by_one(database: Database, database_url: str) -> None:
    await subscribe(database)
    settings = Settings(database_url=database_url, alerts=AlertSettings(breaking_outlets=3))
    alone = await filed(database, settings, 1)
    assert len(alone[1]) > 4
    merged = set(range(len(alone[0]))) - {story_of(row) for row in alone[2]}
    assert len(merged) == 2
    assert await filed(database, settings, 100) == alone
    assert await filed(database, settings, 3) == alone
