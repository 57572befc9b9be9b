"""The window of stories is read in portions, and a standby that has read it before has only to follow."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, insert, text, update

from bot.model import EntryState
from bot.pipeline.story_window import StoryWindow, prefetching
from bot.storage.queries.lineage import merge_stories
from bot.storage.queries.stories import save_new_stories
from bot.storage.tables import entries, feeds, stories
from bot.stories.grouping.report import Report
from tests.alerts.builders import make_story

if TYPE_CHECKING:
    from bot.storage.database import Database
    from bot.stories.grouping.scopes import ScopedIndex

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SPAN = timedelta(hours=72)
TITLES = {
    1: "Iran nuclear talks resume in Vienna after a pause",
    2: "Zorbville earthquake kills dozens in northern Chile",
    3: "Grain ship reaches the harbour of Odesa",
    4: "Central bank holds its rate for a third time",
}


def make_window(database: Database) -> StoryWindow:
    return StoryWindow(database, SPAN, lambda: NOW)


async def file(database: Database, *story_ids: int, feed_id: int = 1, age: float = 1) -> None:
    """File an entry into each of some stories, new ones if they are."""
    seen_at = NOW - timedelta(hours=age)
    async with database.write() as conn:
        for story_id in story_ids:
            if (await conn.execute(stories.select().where(stories.c.id == story_id))).first() is None:
                await save_new_stories(conn, [make_story(story_id, title=TITLES[story_id], opened_at=seen_at)])
            await conn.execute(
                insert(entries).values(
                    feed_id=feed_id,
                    guid=f"{story_id} {age}",
                    url=f"https://news.example/{story_id}/{age}",
                    title=TITLES[story_id],
                    outlet="One",
                    language="en",
                    seen_at=seen_at,
                    state=EntryState.FILED,
                    story_id=story_id,
                )
            )


@pytest.fixture(autouse=True)
async def _feeds(database: Database) -> None:
    row = {"name": "One", "outlet": "One", "next_poll_at": NOW, "created_at": NOW}
    async with database.write() as conn:
        await conn.execute(insert(feeds), [row | {"id": one, "url": f"http://{one}/"} for one in (1, 2)])


def story_of(index: ScopedIndex, title: str) -> int:
    """The story that a report with a headline joins; 0 for none."""
    placed = index.place(Report(0, title, "", "", "Two", NOW, "en"), None).placed
    return placed.story_id or 0


async def test_others_have_their_turns_while_a_window_is_read(database: Database) -> None:
    for age in range(1, 60):
        await file(database, 1, age=age)
    loading, turns = asyncio.create_task(make_window(database).load()), 0
    while not loading.done():
        turns += 1
        await asyncio.sleep(0)
    assert len(await loading) == 59
    assert turns > 59 // 20


async def test_what_is_older_than_the_window_is_not_read(database: Database) -> None:
    await file(database, 1, age=73)
    await file(database, 2, age=71)
    index = await make_window(database).load()
    assert [story_of(index, TITLES[one]) for one in (1, 2)] == [0, 2]


async def test_a_standby_follows_what_is_filed(database: Database) -> None:
    window = make_window(database)
    await window.prefetch()
    await file(database, 1, 2)
    await window.prefetch()
    await file(database, 3)
    await file(database, 1, age=2)
    index = await window.load()
    assert len(index) == 4
    assert [story_of(index, TITLES[one]) for one in (1, 2, 3, 4)] == [1, 2, 3, 0]


async def test_a_standby_prefetches_while_it_waits_and_goes_on_after_an_error(database: Database) -> None:
    await file(database, 1)
    window = make_window(database)
    async with database.write() as conn:
        await conn.execute(text("ALTER TABLE entries RENAME TO entries_away"))
    async with prefetching(window, every=0.01):
        await asyncio.sleep(0.05)
        async with database.write() as conn:
            await conn.execute(text("ALTER TABLE entries_away RENAME TO entries"))
        while not window.is_prefetched:  # noqa: ASYNC110 - nobody is told when it is
            await asyncio.sleep(0.01)
    await file(database, 2)
    index = await window.load()
    assert [story_of(index, TITLES[number]) for number in (1, 2)] == [1, 2]


async def test_a_standby_reads_nothing_twice(database: Database) -> None:
    window = make_window(database)
    await file(database, 1)
    await window.prefetch()
    async with database.write() as conn:
        await conn.execute(update(entries).values(title="Never read"))
    index = await window.load()
    assert story_of(index, TITLES[1]) == 1
    assert story_of(await window.load(), TITLES[1]) == 0  # what is loaded is another's to keep


async def test_a_standby_follows_stories_that_become_one(database: Database) -> None:
    window = make_window(database)
    await file(database, 1, 2)
    await window.prefetch()
    async with database.write() as conn:
        await merge_stories(conn, make_story(1), make_story(2))
    index = await window.load()
    assert [story_of(index, TITLES[one]) for one in (1, 2)] == [1, 1]


@pytest.mark.parametrize("parted", [True, False])
async def test_a_standby_reads_anew_what_was_filed_anew(database: Database, parted: bool) -> None:
    window = make_window(database)
    await file(database, 1)
    await file(database, 1, feed_id=2, age=2)
    await window.prefetch()
    async with database.write() as conn:
        if parted:
            await save_new_stories(conn, [make_story(9, title=TITLES[1], private_feed_id=2)])
            await conn.execute(update(entries).where(entries.c.feed_id == 2).values(story_id=9))
        else:
            await conn.execute(update(stories).values(private_feed_id=2))
    index = await window.load()
    assert (len(index.public), len(index.private)) == ((1, 1) if parted else (0, 2))


async def test_what_was_filed_anew_by_this_process_is_read_anew(database: Database) -> None:
    window = make_window(database)
    await file(database, 1)
    await window.prefetch()
    async with database.write() as conn:
        await conn.execute(delete(entries))
    window.forget()
    assert len(await window.load()) == 0


async def test_entries_are_added_that_were_stored_after_all(database: Database) -> None:
    window = make_window(database)
    index = await window.load()
    await file(database, 1, 2)
    await window.add(index, [2, 77])
    assert [story_of(index, TITLES[one]) for one in (1, 2)] == [0, 2]


async def test_what_was_learned_of_words_outlives_a_restart(database: Database) -> None:
    window = make_window(database)
    index = await window.load()
    await file(database, 1)
    await file(database, 1, age=2)
    await window.add(index, [1, 2])
    index.forget(NOW)
    await window.save_learned(index)
    assert (await window.load()).public.learned() == index.public.learned() != {}
