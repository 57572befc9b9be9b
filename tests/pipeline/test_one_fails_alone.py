"""One of three fails in a way that nobody foresaw: the others are served, the process lives, and it is tried again."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import insert, select

from bot.feeds.poll import Polled, Poller
from bot.isolation import Isolation
from bot.model import EntryState, FeedState
from bot.pipeline.bell import Bell
from bot.pipeline.file import FileStep
from bot.pipeline.poll import PollStep
from bot.pipeline.poll_round import poll_round
from bot.pipeline.read_round import NOT_READ, read_round
from bot.pipeline.rounds import RoundsHere
from bot.settings import Settings
from bot.storage.queries.entries import add_entries, entries_unread
from bot.storage.queries.feeds import add_feed, load_feed
from bot.storage.tables import alerts, chats, entries, feeds, stories, subscriptions, topics
from bot.subscriptions.interests import Interests
from bot.topics.query import parse_query
from bot.web.article import Article
from bot.web.host_limiter import NoTurnError
from tests.feeds.documents import rss, rss_item
from tests.pipeline.test_poll_round import MINUTE, START, Clock
from tests.poison import poisoned
from tests.storage.queries.test_entries import make_entry
from tests.web.site import Site, settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.model import Entry, Feed
    from bot.storage.database import Database
    from bot.workers import Workers

pytestmark = pytest.mark.filterwarnings("error::pytest.PytestUnhandledThreadExceptionWarning")


class BrokenPoller(Poller):
    """Has a bug that one feed meets, in its turn or in its poll."""

    bad_id, in_turn = 0, False

    @asynccontextmanager
    async def turn(self, feed: Feed) -> AsyncIterator[bool]:
        if self.in_turn and feed.id == self.bad_id:
            raise KeyError(feed.id)
        async with super().turn(feed) as keep_alive:
            yield keep_alive

    async def poll(self, feed: Feed, now: datetime, *, keep_alive: bool = False) -> Polled:
        polled = await super().poll(feed, now, keep_alive=keep_alive)
        if feed.id == self.bad_id:
            raise ZeroDivisionError
        return polled


async def feed_ids(database: Database, site: Site) -> list[int]:
    urls = [site.says(f"/{n}", rss(rss_item(n, when=START - MINUTE))) for n in (1, 2, 3)]
    async with database.write() as conn:
        return [(await add_feed(conn, url, START, name="Example")).id for url in urls]


async def states_of(database: Database, ids: list[int]) -> list[tuple[FeedState, int, timedelta]]:
    async with database.read() as conn:
        found = [await load_feed(conn, which) for which in ids]
    return [(feed.state, feed.failures, (feed.next_poll_at or START) - START) for feed in found if feed]


async def titles_of(database: Database) -> list[str]:
    async with database.read() as conn:
        return list((await conn.execute(select(entries.c.title).order_by(entries.c.title))).scalars())


@pytest.mark.parametrize("in_turn", [False, True])
async def test_a_poll_that_raises_is_a_failure_of_its_feed_and_asked_again_less_and_less(
    database: Database, workers: Workers, site: Site, caplog: pytest.LogCaptureFixture, *, in_turn: bool
) -> None:
    ids, clock, isolation = await feed_ids(database, site), Clock(), Isolation()
    async with BrokenPoller(settings(parse_seconds=20), workers, jitter=lambda: 0.0) as poller:
        poller.bad_id, poller.in_turn = ids[1], in_turn
        assert await poll_round(database, poller, clock=clock, isolation=isolation) == 3
        first = await states_of(database, ids)
        await poll_round(database, poller, clock=clock, isolation=isolation, everything=True)
        second = await states_of(database, ids)
    assert await titles_of(database) == ["Headline 1", "Headline 3"]
    assert [state for state, _, _ in first] == [FeedState.ACTIVE, FeedState.FAILING, FeedState.ACTIVE]
    assert [failures for _, failures, _ in second] == [0, 2, 0]
    assert second[1][2] == 2 * first[1][2]
    assert isolation.counts == {"poll_failed": 2}
    assert ["exc_info" in record.msg for record in caplog.records if record.levelname == "ERROR"] == [True, False]


async def test_a_poll_that_cannot_be_saved_is_fetched_again_and_the_others_are_saved(
    database: Database, workers: Workers, site: Site
) -> None:
    ids, clock, isolation = await feed_ids(database, site), Clock(), Isolation()
    async with Poller(settings(parse_seconds=20), workers, jitter=lambda: 0.0) as poller:
        async with poisoned(database, "INSERT", "entries", "NEW.title = 'Headline 2'"):
            await poll_round(database, poller, clock=clock, isolation=isolation)
        states = [state for state, _, _ in await states_of(database, ids)]
        assert states == [FeedState.ACTIVE, FeedState.FAILING, FeedState.ACTIVE]
        assert await titles_of(database) == ["Headline 1", "Headline 3"]
        clock.now += timedelta(days=1)
        await poll_round(database, poller, clock=clock, isolation=isolation)
    assert await titles_of(database) == ["Headline 1", "Headline 2", "Headline 3"]
    assert isolation.counts == {"poll_not_saved": 1}


async def test_a_feed_whose_row_cannot_be_written_holds_up_no_other(
    database: Database, workers: Workers, site: Site
) -> None:
    ids, isolation = await feed_ids(database, site), Isolation()
    async with (
        Poller(settings(parse_seconds=20), workers, jitter=lambda: 0.0) as poller,
        poisoned(database, "UPDATE", "feeds", f"NEW.id = {ids[1]} AND NEW.last_polled_at IS NOT NULL"),
    ):
        await poll_round(database, poller, clock=Clock(), isolation=isolation)
    states = [state for state, _, _ in await states_of(database, ids)]
    assert states == [FeedState.ACTIVE, FeedState.ACTIVE, FeedState.ACTIVE]
    assert (await states_of(database, ids))[1][2] == timedelta(minutes=10)  # its claim
    assert await titles_of(database) == ["Headline 1", "Headline 3"]


class Shelf:
    """Has an article for every address but the bad one."""

    def __init__(self, bad: str = "") -> None:
        self.bad = bad
        self.busy: set[int] = set()

    async def read(self, url: str, language_hint: str = "") -> Article:
        if url == self.bad:
            raise ZeroDivisionError
        return Article("Poison" if url.endswith("2") else "Text", None, language_hint)

    def let_go(self) -> None:
        """Nothing waits here."""


async def unread(database: Database) -> list[int]:
    async with database.read() as conn:
        return sorted(entry.id for entry in await entries_unread(conn, 10))


async def with_unread(database: Database) -> None:
    async with database.write() as conn:
        await conn.execute(
            insert(feeds).values(id=1, url="http://x/", name="", outlet="", next_poll_at=START, created_at=START)
        )
        await add_entries(conn, [(make_entry(number, 1), EntryState.UNREAD) for number in (1, 2, 3)])


async def test_an_article_that_is_let_go_stays_unread_and_has_not_failed(database: Database) -> None:
    class Closing(Shelf):
        async def read(self, url: str, language_hint: str = "") -> Article:
            del url, language_hint
            raise NoTurnError

    await with_unread(database)
    isolation, shelf = Isolation(), Closing()
    for _ in range(4):
        await read_round(database, shelf, Clock(), isolation)
    assert await unread(database) == [1, 2, 3]
    assert not shelf.busy
    assert not isolation.resting(NOT_READ, START)


async def test_an_article_that_raises_is_read_again_and_given_up_after_three_times(database: Database) -> None:
    await with_unread(database)
    clock, isolation, shelf = Clock(), Isolation(), Shelf("https://news.example/2")
    assert await read_round(database, shelf, clock, isolation) == 3
    assert await unread(database) == [2]
    assert await read_round(database, shelf, clock, isolation) == 0  # it rests
    for _ in range(2):
        clock.now += timedelta(hours=1)
        assert await read_round(database, shelf, clock, isolation) == 1
    assert await unread(database) == []
    assert shelf.busy == set()


async def test_an_article_that_cannot_be_saved_holds_up_no_other(database: Database) -> None:
    await with_unread(database)
    clock, isolation = Clock(), Isolation()
    async with poisoned(database, "UPDATE", "entries", "NEW.id = 2"):
        for _ in range(4):
            await read_round(database, Shelf(), clock, isolation)
            clock.now += timedelta(hours=1)
        assert await unread(database) == [2]
    await read_round(database, Shelf(), clock, isolation)
    assert await unread(database) == []


NOW = datetime.now(UTC)
HEADLINES = ("Iran talks resume in Vienna", "Poison is found in a Danish river", "Strike halts trains in Portugal")


class BrokenInterests(Interests):
    """Has a bug that one entry meets after it was judged."""

    def feeds_of(self, entry: Entry) -> list[int]:
        if "Poison" in entry.title:
            raise ZeroDivisionError
        return list(super().feeds_of(entry))


async def filing(database: Database, workers: Workers, clock: Clock, interests: Interests) -> FileStep:
    async with database.write() as conn:
        await conn.execute(
            insert(feeds).values(id=1, url="http://x/", name="", outlet="", next_poll_at=NOW, created_at=NOW)
        )
        await conn.execute(insert(topics).values(id=1, name="T", query="iran OR poison OR strike", created_at=NOW))
        await conn.execute(insert(chats).values(id=5, kind="private", created_at=NOW, seen_at=NOW))
        await conn.execute(insert(subscriptions).values(chat_id=5, topic_id=1, name="T", created_at=NOW))
        made = [replace(make_entry(n, 1), title=title, seen_at=NOW) for n, title in enumerate(HEADLINES, start=1)]
        await add_entries(conn, [(replace(entry, notifies=True), EntryState.READ) for entry in made])
    interests.want_topic(1, parse_query("iran OR poison OR strike"))
    step = FileStep(
        database=database,
        settings=Settings(),
        workers=workers,
        interests=interests,
        clock=clock,
        arrived=Bell(),
        due=Bell(),
    )
    await step.restore()
    return step


async def filed(database: Database) -> list[tuple[str, bool]]:
    """The titles of the entries that are filed, and whether in a story."""
    query = select(entries.c.title, entries.c.story_id).where(entries.c.state == EntryState.FILED)
    async with database.read() as conn:
        return [(title, story is not None) for title, story in await conn.execute(query.order_by(entries.c.id))]


async def told(database: Database) -> list[str]:
    query = select(stories.c.title).join(alerts, alerts.c.story_id == stories.c.id).order_by(stories.c.title)
    async with database.read() as conn:
        return list((await conn.execute(query)).scalars())


POISONS = {
    "the story": ("INSERT", "stories", "NEW.title LIKE 'Poison%'"),
    "the entry": ("UPDATE", "entries", "NEW.title LIKE 'Poison%' AND NEW.story_id IS NOT NULL"),
}


@pytest.mark.parametrize("where", ["the story", "the entry", "a bug"])
async def test_an_entry_that_cannot_be_filed_is_tried_three_times_and_set_aside(
    database: Database, workers: Workers, where: str, caplog: pytest.LogCaptureFixture
) -> None:
    clock = Clock(NOW)
    step = await filing(database, workers, clock, BrokenInterests() if where == "a bug" else Interests())
    poison = POISONS.get(where, ("INSERT", "stories", "NEW.id < 0"))
    async with poisoned(database, *poison):
        assert await step.file() == 2
        assert await filed(database) == [(HEADLINES[0], True), (HEADLINES[2], True)]
        assert await told(database) == [HEADLINES[0], HEADLINES[2]]
        assert await step.file() == 0  # it rests
        for _ in range(2):
            clock.now += timedelta(hours=1)
            assert await step.file() == 0
        assert await filed(database) == [(HEADLINES[0], True), (HEADLINES[1], False), (HEADLINES[2], True)]
    assert await told(database) == [HEADLINES[0], HEADLINES[2]]
    assert caplog.text.count("entry_set_aside") == 1
    clock.now += timedelta(hours=1)
    assert await step.file() == 0


async def test_an_entry_whose_trouble_passes_is_filed_with_its_alerts(database: Database, workers: Workers) -> None:
    clock = Clock(NOW)
    step = await filing(database, workers, clock, Interests())
    async with poisoned(database, "INSERT", "stories", "NEW.title LIKE 'Poison%'"):
        assert await step.file() == 2
    clock.now += timedelta(hours=1)
    assert await step.file() == 1
    assert await told(database) == sorted(HEADLINES)


async def test_what_cannot_even_be_set_aside_holds_up_no_other(database: Database, workers: Workers) -> None:
    clock = Clock(NOW)
    step = await filing(database, workers, clock, Interests())
    async with poisoned(database, "UPDATE", "entries", "NEW.title LIKE 'Poison%'"):
        for _ in range(4):
            await step.file()
            clock.now += timedelta(hours=1)
    assert await told(database) == [HEADLINES[0], HEADLINES[2]]


async def test_the_steps_go_on_when_a_round_as_a_whole_raises(
    sqlite: Database, workers: Workers, caplog: pytest.LogCaptureFixture
) -> None:
    class Loud:
        """A clock that raises until it is quiet, and then says that everything has gone on."""

        raised, quiet = 0, asyncio.Event()

        def __call__(self) -> datetime:
            self.raised += 1
            if self.raised < 4:
                raise ZeroDivisionError
            self.quiet.set()
            return NOW

    clock, stop = Loud(), asyncio.Event()
    step = await filing(sqlite, workers, Clock(NOW), Interests())
    async with Poller(settings(), workers) as poller, asyncio.TaskGroup() as group:
        rounds = RoundsHere(
            database=sqlite,
            poller=poller,
            reader=Shelf(),
            interests=Interests(),
            clock=clock,
            arrived=Bell(),
            to_read=Bell(),
        )
        polling = PollStep(database=sqlite, rounds=rounds, clock=clock, to_read=Bell())
        group.create_task(polling.run(stop))
        group.create_task(step.run(stop))
        await clock.quiet.wait()
        stop.set()
    assert "work_failed" in caplog.text
