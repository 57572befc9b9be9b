from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from bot.model import Entry, EntryState
from bot.storage.queries.entries import (
    add_entries,
    count_quiet,
    entries_to_file,
    entries_unread,
    file_quiet,
    has_unfiled,
    save_articles,
    save_filed,
    twin,
)
from bot.storage.queries.feeds import add_feed
from bot.storage.queries.stories import load_story, save_new_stories
from bot.storage.tables import entries
from tests.storage.queries.test_stories import make_story
from tests.storage.rows import load_entry

if TYPE_CHECKING:
    from bot.storage.database import Database

NOW = datetime(2026, 3, 27, 12, 0, tzinfo=UTC)


def make_entry(number: int, feed_id: int = 1, **changes: object) -> Entry:
    entry = Entry(
        feed_id=feed_id,
        guid=f"guid {number}",
        url=f"https://news.example/{number}",
        title=f"Headline {number}",
        blurb=f"Blurb {number}",
        published_at=NOW - timedelta(hours=1),
        seen_at=NOW,
        outlet="Example",
        language="en",
    )
    return replace(entry, **changes)  # type: ignore[arg-type] # the tests name fields of Entry


@pytest.fixture
async def feed_id(database: Database) -> int:
    async with database.write() as conn:
        return (await add_feed(conn, "https://news.example/rss", NOW, name="Example")).id


async def add(database: Database, *fresh: tuple[Entry, EntryState]) -> int:
    """Add entries; how many there are then."""
    async with database.write() as conn:
        await add_entries(conn, fresh)
        return int((await conn.execute(select(func.count()).select_from(entries))).scalar_one())


async def test_an_entry_comes_back_as_it_was(database: Database, feed_id: int) -> None:
    entry = make_entry(1, feed_id, notifies=False, text="text", published_at=None)
    await add(database, (entry, EntryState.READ))
    async with database.read() as conn:
        loaded = await load_entry(conn, 1)
        assert await load_entry(conn, 2) is None
    assert loaded == replace(entry, id=1)


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        ({}, 1),
        ({"title": "Corrected headline", "url": "https://news.example/other", "blurb": "text that flaps"}, 1),
        ({"guid": "a guid that changes at every fetch"}, 1),
        ({"guid": "another", "url": "https://new-host.example/1/", "title": "HEADLINE 1"}, 1),
        ({"guid": "another", "published_at": NOW}, 1),
        ({"guid": "another", "title": "Another headline"}, 2),
        ({"guid": "another", "url": "https://news.example/another"}, 2),
    ],
)
async def test_an_entry_is_one_by_its_guid_or_by_what_it_says(
    database: Database, feed_id: int, changes: dict[str, object], count: int
) -> None:
    entry = make_entry(1, feed_id)
    assert await add(database, (entry, EntryState.FILED)) == 1
    changed = replace(entry, **changes)  # type: ignore[arg-type] # fields of Entry
    assert await add(database, (changed, EntryState.UNREAD)) == count
    async with database.read() as conn:
        first = await load_entry(conn, 1)
        unread = await entries_unread(conn, 10)
    assert first == replace(entry, id=1)
    assert len(unread) == count - 1


async def test_two_feeds_may_have_the_same_entry(database: Database, feed_id: int) -> None:
    async with database.write() as conn:
        other = (await add_feed(conn, "https://other.example/rss", NOW)).id
    assert await add(database, (make_entry(1, feed_id), EntryState.READ), (make_entry(1, other), EntryState.READ)) == 2


async def test_nothing_to_add_is_nothing(database: Database) -> None:
    assert await add(database) == 0


def test_entries_without_a_title_are_told_apart_by_their_blurbs() -> None:
    one, two = make_entry(1, title="", url="", blurb="One."), make_entry(2, title="", url="", blurb="Two.")
    assert twin(one) != twin(two)
    assert twin(one) == twin(replace(one, guid="other"))
    assert -(2**63) <= twin(one) < 2**63


async def test_an_entry_waits_for_its_article_then_for_filing_and_then_for_nothing(
    database: Database, feed_id: int
) -> None:
    await add(
        database,
        (make_entry(1, feed_id), EntryState.UNREAD),
        (make_entry(2, feed_id), EntryState.READ),
        (make_entry(3, feed_id), EntryState.FILED),
    )
    async with database.write() as conn:
        assert [entry.guid for entry in await entries_unread(conn, 10)] == ["guid 1"]
        assert [(entry.guid, entry.notifies) for entry in await entries_to_file(conn, 10)] == [("guid 2", True)]
        await save_articles(conn, [(1, "The article.", "de", "https://img.example/page.jpg", "")])
        assert await entries_unread(conn, 10) == []
        assert await has_unfiled(conn)
        first, second = await entries_to_file(conn, 10)
        assert (first.text, first.language) == ("The article.", "de")
        assert (first.image, second.image) == ("https://img.example/page.jpg", "")
        assert [entry.id for entry in await entries_to_file(conn, 1)] == [1]
        await save_new_stories(conn, [make_story(1)])
        await save_filed(conn, [(first.id, 1), (second.id, 1)])
        assert await entries_to_file(conn, 10) == []
        assert not await has_unfiled(conn)
        stories = (await conn.execute(select(entries.c.story_id).order_by(entries.c.id))).scalars().all()
    assert stories == [1, 1, None]


async def test_the_image_that_the_feed_gives_stays(database: Database, feed_id: int) -> None:
    of_feed = replace(make_entry(1, feed_id), image="https://img.example/feed.jpg")
    await add(database, (of_feed, EntryState.UNREAD))
    async with database.write() as conn:
        await save_articles(conn, [(1, "The article.", "de", "https://img.example/page.jpg", "")])
        assert [entry.image for entry in await entries_to_file(conn, 10)] == ["https://img.example/feed.jpg"]


@pytest.mark.parametrize(("described", "kept"), [("", "Of the feed."), ("Of the page.", "Of the page.")])
async def test_the_blurb_that_the_feed_gives_stays_unless_there_is_another(
    database: Database, feed_id: int, described: str, kept: str
) -> None:
    await add(database, (replace(make_entry(1, feed_id), blurb="Of the feed."), EntryState.UNREAD))
    async with database.write() as conn:
        await save_articles(conn, [(1, "The article.", "de", "", described)])
        assert [entry.blurb for entry in await entries_to_file(conn, 10)] == [kept]


async def test_what_may_ring_is_filed_first_and_what_may_not_can_be_filed_unjudged(
    database: Database, feed_id: int
) -> None:
    await add(
        database,
        (make_entry(1, feed_id, notifies=False), EntryState.READ),
        (make_entry(2, feed_id, notifies=False), EntryState.READ),
        (make_entry(3, feed_id), EntryState.READ),
    )
    async with database.write() as conn:
        assert [(entry.id, entry.notifies) for entry in await entries_to_file(conn, 10)] == [
            (3, True),
            (1, False),
            (2, False),
        ]
        assert await count_quiet(conn) == 2
        assert [await file_quiet(conn, 1) for _ in range(3)] == [1, 1, 0]
        assert [entry.id for entry in await entries_to_file(conn, 10)] == [3]


async def test_what_was_published_first_is_filed_first_though_its_article_takes_longer(database: Database) -> None:
    async with database.write() as conn:
        feed = await add_feed(conn, "https://news.example/rss", NOW)
        first, second = (
            Entry(
                feed_id=feed.id,
                guid=f"g{minute}",
                url=f"https://news.example/{minute}",
                title=f"Report {minute}",
                blurb="",
                published_at=NOW - timedelta(minutes=minute),
                seen_at=NOW,
                outlet="One",
            )
            for minute in (9, 5)
        )
        await add_entries(conn, [(first, EntryState.UNREAD), (second, EntryState.READ)])
        assert await entries_to_file(conn, 10, waits_since=NOW - timedelta(seconds=5)) == []
        late = await entries_to_file(conn, 10, waits_since=NOW)
        assert [entry.title for entry in late] == ["Report 5"]


REVISED = {"title": "Two hurt in blast, police say", "blurb": "More is known.", "url": "https://news.example/1?v=2"}


@pytest.mark.parametrize(
    ("stored", "fresh", "title"),
    [
        ({"identity": 5}, {"identity": 5, "guid": "guid 1#2", **REVISED}, REVISED["title"]),
        ({"identity": 5}, {"identity": 5, **REVISED}, REVISED["title"]),
        ({"identity": None}, {"identity": 5, **REVISED, "url": "https://news.example/1"}, REVISED["title"]),
        ({"identity": 5}, {"identity": 6, **REVISED}, "Headline 1"),  # a guid that is used for another page
        ({"identity": 5}, {"identity": 5, "guid": "guid 1#2", "title": ""}, "Headline 1"),
    ],
)
async def test_a_revised_entry_is_no_new_one_and_its_story_takes_its_headline(
    database: Database, feed_id: int, stored: dict[str, object], fresh: dict[str, object], title: str
) -> None:
    await add(database, (make_entry(1, feed_id, **stored), EntryState.READ))
    async with database.write() as conn:
        await save_new_stories(conn, [make_story(1, title="Headline 1"), make_story(2, title="Headline 1")])
        await save_filed(conn, [(1, 1)])
    assert await add(database, (make_entry(1, feed_id, **fresh), EntryState.READ)) == 1
    async with database.read() as conn:
        entry, story, other = await load_entry(conn, 1), await load_story(conn, 1), await load_story(conn, 2)
    assert entry is not None
    assert story is not None
    assert other is not None
    assert (entry.title, entry.guid, story.title, other.title) == (title, "guid 1", title, "Headline 1")


async def test_a_story_keeps_the_headline_of_the_outlet_that_opened_it(database: Database, feed_id: int) -> None:
    await add(database, (make_entry(1, feed_id, identity=5), EntryState.READ))
    async with database.write() as conn:
        await save_new_stories(conn, [make_story(1, title="As another outlet has it")])
        await save_filed(conn, [(1, 1)])
    await add(database, (make_entry(1, feed_id, identity=5, title="Corrected"), EntryState.READ))
    async with database.read() as conn:
        story = await load_story(conn, 1)
    assert story is not None
    assert story.title == "As another outlet has it"


async def test_two_feeds_may_have_entries_of_one_identity(database: Database, feed_id: int) -> None:
    async with database.write() as conn:
        other = (await add_feed(conn, "https://other.example/rss", NOW)).id
    await add(database, (make_entry(1, feed_id, identity=5), EntryState.READ))
    assert await add(database, (make_entry(1, other, identity=5, title="Another"), EntryState.READ)) == 2
    async with database.read() as conn:
        entry = await load_entry(conn, 1)
    assert entry is not None
    assert entry.title == "Headline 1"
