"""A round polls what is due and saves it; what one feed does costs no other."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from aiohttp import web
from sqlalchemy import select

from bot.feeds.poll import Polled, Poller
from bot.model import EntryState, FeedState, Origin
from bot.pipeline import poll_round as polling
from bot.pipeline.bell import Bell
from bot.pipeline.network_watch import NetworkWatch
from bot.pipeline.poll import PollStep
from bot.pipeline.poll_round import InHand, poll_round
from bot.pipeline.read_round import read_round
from bot.pipeline.rounds import RoundsHere
from bot.runtime import opened_runtime
from bot.settings import Settings
from bot.storage.queries.entries import add_entries, entries_to_file, entries_unread
from bot.storage.queries.feeds import add_feed, claim_feeds, feeds_due, load_feed, load_feeds
from bot.storage.tables import entries
from bot.subscriptions.interests import Interests
from bot.web.article import Article
from tests.feeds.documents import MALFORMED, rss, rss_item
from tests.storage.queries.test_entries import make_entry
from tests.web.site import Site, settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from bot.model import Entry
    from bot.storage.database import Database
    from bot.workers import Workers

START = datetime(2026, 3, 27, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@dataclass
class Clock:
    now: datetime = START

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Rounds:
    """A database, a poller and a clock."""

    database: Database
    poller: Poller
    clock: Clock = field(default_factory=Clock)
    polled: list[Polled] = field(default_factory=list)
    saved: asyncio.Event = field(default_factory=asyncio.Event)
    merged: list[tuple[int, int]] = field(default_factory=list)
    network: NetworkWatch = field(default_factory=NetworkWatch)
    in_hand: InHand = field(default_factory=InHand)

    def on_polled(self, polled: Polled) -> None:
        self.polled.append(polled)
        self.saved.set()

    async def add(self, *urls: str) -> list[int]:
        async with self.database.write() as conn:
            return [(await add_feed(conn, url, self.clock(), name="Example")).id for url in urls]

    async def run(
        self,
        after: timedelta = timedelta(0),
        *,
        everything: bool = False,
        wanted: Callable[[Entry], bool] | None = None,
    ) -> list[tuple[str, str]]:
        """Poll after a time; what came to whom."""
        self.clock.now += after
        self.polled.clear()
        await poll_round(
            self.database,
            self.poller,
            clock=self.clock,
            everything=everything,
            wanted=wanted or (lambda _: True),
            on_polled=self.on_polled,
            on_merged=lambda old, there: self.merged.append((old, there)),
            network=self.network,
            in_hand=self.in_hand,
        )
        return sorted((polled.feed.url, polled.outcome) for polled in self.polled)

    async def ringing(self) -> list[str]:
        """The titles of the entries that may ring and wait."""
        async with self.database.read() as conn:
            rows = await conn.execute(select(entries.c.title).where(entries.c.notifies).order_by(entries.c.id))
            return list(rows.scalars())


@pytest.fixture
async def rounds(sqlite: Database, workers: Workers) -> AsyncIterator[Rounds]:
    async with Poller(settings(parse_seconds=5), workers, jitter=lambda: 0.0) as poller:
        yield Rounds(sqlite, poller)


async def test_what_is_due_is_polled_and_what_came_is_saved(site: Site, rounds: Rounds) -> None:
    one = site.says("/1", rss(rss_item(1, when=START - MINUTE), rss_item(2, when=START - 2 * MINUTE)))
    two = site.says("/2", MALFORMED)
    gone, broken = site.says("/3", status=410), site.says("/4", status=500)
    await rounds.add(one, two, gone, broken)
    assert await rounds.run() == [(one, "new"), (two, "new"), (gone, "gone"), (broken, "failed")]
    assert await rounds.ringing() == ["Headline 1"]
    async with rounds.database.read() as conn:
        states = {feed.url: feed.state for feed in await load_feeds(conn)}
        assert await feeds_due(conn, START, 10) == []
    assert states == {
        one: FeedState.ACTIVE,
        two: FeedState.ACTIVE,
        gone: FeedState.RETIRED,
        broken: FeedState.FAILING,
    }
    assert await rounds.run() == []
    assert [outcome for _, outcome in await rounds.run(everything=True)] == ["unchanged", "unchanged", "failed"]


async def test_the_earliest_report_is_filed_first_and_only_what_is_wanted_is_read(site: Site, rounds: Rounds) -> None:
    items = [rss_item(number, when=START - number * MINUTE) for number in range(3)]
    await rounds.add(site.says("/1", rss(rss_item(99))))
    await rounds.run()
    site.says("/1", rss(*items, "<item><title>Nowhere</title></item>", rss_item(99)))
    await rounds.run(MINUTE * 600, wanted=lambda entry: entry.title != "Headline 1")
    async with rounds.database.read() as conn:
        unread = [entry.title for entry in await entries_unread(conn, 10)]
        ready = [entry.title for entry in await entries_to_file(conn, 10) if entry.notifies]
    assert unread == ["Headline 0", "Headline 2"]
    assert ready == ["Headline 1", "Nowhere"]


@pytest.mark.parametrize(
    "flap",
    [
        lambda n: rss_item(1, text=f"Read {n} times."),
        lambda n: rss_item(1).replace("tag:news.example,1", f"session-{n}"),
        lambda n: rss_item(1, when=START + n * MINUTE),
        lambda n: rss_item(1, when=START + n * MINUTE, text=f"v{n}").replace("tag:news.example,1", f"session-{n}"),
    ],
    ids=["text", "guid", "date", "all"],
)
async def test_an_entry_that_flaps_rings_once(site: Site, rounds: Rounds, flap: Callable[[int], str]) -> None:
    await rounds.add(site.says("/1", rss(rss_item(99))))
    await rounds.run()
    for number in range(4):
        site.says("/1", rss(flap(number), rss_item(99)))
        await rounds.run(MINUTE * 800)
    assert await rounds.ringing() == ["Headline 1"]


async def test_a_feed_that_hangs_holds_up_no_other_round(site: Site, rounds: Rounds) -> None:
    release, asked = asyncio.Event(), asyncio.Event()

    async def hang(_: web.Request) -> web.StreamResponse:
        asked.set()
        await release.wait()
        return web.Response(body=rss(rss_item(1)))

    slow, quick = site.does("/slow", hang), site.says("/quick", rss(rss_item(2)))
    (slow_id,) = await rounds.add(slow)
    first = asyncio.create_task(rounds.run())
    await asked.wait()
    await rounds.add(quick)
    assert await rounds.run() == [(quick, "new")]
    release.set()
    await first
    async with rounds.database.read() as conn:
        feed = await load_feed(conn, slow_id)
    assert feed is not None
    assert feed.last_good_at == START


async def test_no_more_feeds_are_claimed_while_enough_are_in_hand(
    site: Site, rounds: Rounds, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Thousands of feeds that are due at once would be claimed long before their turn, and be due again by then."""
    monkeypatch.setattr(polling, "MOST_IN_HAND", 2)
    release, asked = asyncio.Event(), asyncio.Event()

    async def hang(_: web.Request) -> web.StreamResponse:
        asked.set()
        await release.wait()
        return web.Response(status=500)

    slow, slower, quick = site.does("/slow", hang), site.does("/slower", hang), site.says("/quick", rss(rss_item(2)))
    await rounds.add(slow, slower)
    first = asyncio.create_task(rounds.run())
    await asked.wait()
    await rounds.add(quick)
    assert await rounds.run() == []
    release.set()
    assert (quick, "new") in await first
    assert rounds.in_hand.count == 0


async def test_a_stop_begins_nothing_more_and_leaves_what_waits_for_its_turn(
    site: Site, sqlite: Database, workers: Workers
) -> None:
    """Of 3 feeds of one host the first is being asked: it is awaited, and the others are due at the next start."""
    release, asked = asyncio.Event(), asyncio.Event()

    async def hang(_: web.Request) -> web.StreamResponse:
        asked.set()
        await release.wait()
        return web.Response(body=rss(rss_item(1)))

    async with Poller(settings(at_once=1), workers, jitter=lambda: 0.0) as poller:
        rounds, stop = Rounds(sqlite, poller), asyncio.Event()
        await rounds.add(*(site.does(f"/{name}", hang) for name in "abc"))
        here = RoundsHere(
            database=sqlite,
            poller=poller,
            reader=Shelf({}),
            interests=Interests(),
            clock=rounds.clock,
            arrived=Bell(),
            to_read=Bell(),
        )
        step = PollStep(database=sqlite, rounds=here, clock=rounds.clock, to_read=Bell())
        running = asyncio.create_task(step.run(stop))
        await asked.wait()
        stop.set()
        release.set()
        async with asyncio.timeout(10):
            await running
    async with sqlite.read() as conn:
        assert [feed.last_good_at for feed in await load_feeds(conn)].count(START) == 1
        assert len(await feeds_due(conn, START, 10)) == 2


async def test_what_is_quick_is_saved_before_what_is_slow_in_the_same_round(site: Site, rounds: Rounds) -> None:
    release = asyncio.Event()

    async def hang(_: web.Request) -> web.StreamResponse:
        await release.wait()
        return web.Response(status=500)

    await rounds.add(site.does("/slow", hang), site.says("/quick", rss(rss_item(2, when=START))))
    running = asyncio.create_task(rounds.run())
    await rounds.saved.wait()
    assert await rounds.ringing() == ["Headline 2"]
    release.set()
    assert len(await running) == 2


async def test_feeds_that_hang_do_not_take_the_places_of_the_others(
    site: Site, sqlite: Database, workers: Workers
) -> None:
    release = asyncio.Event()

    async def hang(_: web.Request) -> web.StreamResponse:
        await release.wait()
        return web.Response(status=500)

    hanging = [site.does(f"/hangs{number}", hang) for number in range(6)]
    quick = [site.says(f"/quick{number}", rss(rss_item(number, when=START))) for number in range(6)]
    async with Poller(settings(at_once=2, timeout_seconds=60, patience_seconds=0.05), workers) as poller:
        rounds = Rounds(sqlite, poller)
        await rounds.add(*hanging, *quick)
        running = asyncio.create_task(rounds.run())
        while len(rounds.polled) < len(quick):
            rounds.saved.clear()
            await rounds.saved.wait()
        assert sorted(polled.feed.url for polled in rounds.polled) == quick
        release.set()
        assert len(await running) == len(hanging) + len(quick)


async def test_a_feed_that_has_moved_is_at_its_new_address(site: Site, rounds: Rounds) -> None:
    new = site.says("/new", rss(rss_item(1)))
    old = site.says("/old", status=301, headers={"Location": "/new"})
    (feed_id,) = await rounds.add(old)
    for _ in range(3):
        await rounds.run(MINUTE * 800)
    async with rounds.database.read() as conn:
        feed = await load_feed(conn, feed_id)
    assert feed is not None
    assert feed.url == new


async def test_a_feed_that_moves_onto_another_is_said_to_have_become_one_with_it(site: Site, rounds: Rounds) -> None:
    new = site.says("/new", rss(rss_item(1)))
    old = site.says("/old", status=301, headers={"Location": "/new"})
    old_id, new_id = await rounds.add(old, new)
    for _ in range(3):
        await rounds.run(MINUTE * 800)
    assert rounds.merged == [(old_id, new_id)]


async def test_no_address_with_a_password_is_logged(
    site: Site, rounds: Rounds, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG", logger="bot")
    await rounds.add(site.url("/404").replace("//", "//user:secret@"))
    await rounds.run()
    (line,) = (dict(record.msg) for record in caplog.records if "feed_failed" in record.getMessage())  # type: ignore[arg-type] # structlog's
    assert line["reason"] == 'nothing-there {"status":"404"}'
    assert "secret" not in caplog.text


@dataclass
class Shelf:
    """Reads articles from a shelf."""

    articles: dict[str, str]
    busy: set[int] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    all_asked: asyncio.Event = field(default_factory=asyncio.Event)

    async def read(self, url: str, language_hint: str = "") -> Article:
        self.asked.append(url)
        if len(self.asked) == 2:
            self.all_asked.set()
        await self.gate.wait()
        said = "Le conseil de la ville a fermé son plus vieux pont lundi matin."
        return Article(self.articles.get(url, ""), None, language_hint and "fr", description=said)

    def let_go(self) -> None:
        """Nothing waits here."""


async def test_articles_are_read_and_saved_and_two_rounds_read_none_twice(rounds: Rounds) -> None:
    (feed_id,) = await rounds.add("https://news.example/rss")
    async with rounds.database.write() as conn:
        await add_entries(conn, [(make_entry(number, feed_id), EntryState.UNREAD) for number in (1, 2)])
    shelf = Shelf({"https://news.example/1": "Le plus vieux pont de la ville, lundi matin."})
    async with asyncio.TaskGroup() as group:
        first = group.create_task(read_round(rounds.database, shelf, rounds.clock))
        await shelf.all_asked.wait()
        assert await read_round(rounds.database, shelf, rounds.clock) == 0
        shelf.gate.set()
    assert first.result() == 2
    assert sorted(shelf.asked) == ["https://news.example/1", "https://news.example/2"]
    async with rounds.database.read() as conn:
        first_read, second_read = await entries_to_file(conn, 10)
    assert (first_read.text, first_read.language) == ("Le plus vieux pont de la ville, lundi matin.", "fr")
    assert first_read.blurb == "Le conseil de la ville a fermé son plus vieux pont lundi matin."
    assert (second_read.text, second_read.language, second_read.blurb) == ("", "fr", "Blurb 2")
    assert shelf.busy == set()


async def test_what_was_being_polled_when_a_leader_died_is_due_for_the_next_one(sqlite: Database) -> None:
    now = datetime.now(UTC)
    async with sqlite.write() as conn:
        feed = await add_feed(conn, "https://a.example/feed", now, name="A", origin=Origin.CHAT)
        assert len(await claim_feeds(conn, now, timedelta(hours=1), 10)) == 1
    async with opened_runtime(Settings(), sqlite), sqlite.read() as conn:
        assert [one.id for one in await feeds_due(conn, datetime.now(UTC), 10)] == [feed.id]
