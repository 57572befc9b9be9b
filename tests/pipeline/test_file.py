"""Filing, with a real database and real workers: what it does when something is wrong."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import insert, select, update

from bot.errors import DatabaseAwayError
from bot.model import EntryState
from bot.pipeline.bell import Bell
from bot.pipeline.file import FileStep
from bot.runtime import opened_runtime
from bot.settings import AlertSettings, Settings
from bot.storage.database import Database
from bot.storage.queries.privacy.visibility import load_seen_stories
from bot.storage.tables import alerts, chats, entries, feeds, stories, subscriptions, topics
from bot.subscriptions.interests import Interests
from bot.topics.query import parse_query

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

    from bot.runtime import Runtime
    from bot.topics.reading import Reading

NOW = datetime.now(UTC)
TEXT = (
    "Negotiators from Iran and six powers met on Monday to revive the nuclear agreement of the last decade.\n"
    "Diplomats said that the talks would go on for at least another week in the Austrian capital, Vienna."
)


@pytest.fixture
async def runtime(database: Database, database_url: str) -> AsyncIterator[Runtime]:
    """A house on an empty database with one feed, and one chat that wants "iran talks"."""
    async with database.write() as conn:
        await conn.execute(
            insert(feeds).values(id=1, url="http://x/", name="One", outlet="One", next_poll_at=NOW, created_at=NOW)
        )
        await conn.execute(insert(topics).values(id=1, name="Iran", query="iran talks", created_at=NOW))
        await conn.execute(insert(chats).values(id=5, kind="private", created_at=NOW, seen_at=NOW))
        await conn.execute(insert(subscriptions).values(chat_id=5, topic_id=1, name="Iran", created_at=NOW))
    settings = Settings(database_url=database_url, alerts=AlertSettings(breaking_outlets=2))
    async with opened_runtime(settings, database) as runtime:
        await runtime.file.restore()
        runtime.interests.want_topic(1, parse_query("iran talks"))
        yield runtime


async def arrive(runtime: Runtime, *titles: str, **values: Any) -> None:
    rows = [
        {
            "feed_id": 1,
            "guid": f"{title}-{values.get('outlet', '')}",
            "url": f"https://news.example/{abs(hash((title, values.get('outlet'))))}",
            "title": title,
            "blurb": "",
            "text": TEXT,
            "outlet": "One",
            "language": "en",
            "seen_at": NOW,
            "published_at": NOW - timedelta(minutes=5),
            "state": EntryState.READ,
            "notifies": True,
            **values,
        }
        for title in titles
    ]
    async with runtime.database.write() as conn:
        await conn.execute(insert(entries), rows)


async def rows_of(runtime: Runtime, *columns: Any) -> list[tuple[Any, ...]]:
    async with runtime.database.read() as conn:
        return [tuple(row) for row in await conn.execute(select(*columns).order_by(columns[0].table.c.id))]


async def test_a_story_is_summarised_and_its_alert_planned(runtime: Runtime) -> None:
    due = runtime.due.branch()
    await arrive(runtime, "Iran nuclear talks resume in Vienna")
    assert await runtime.file.file() == 1
    ((summary, long_summary),) = await rows_of(runtime, stories.c.summary, stories.c.long_summary)
    assert summary
    assert all(line in TEXT for line in summary.splitlines() + long_summary.splitlines())
    assert await rows_of(runtime, alerts.c.chat_id, alerts.c.kind, alerts.c.state) == [(5, "new", "pending")]
    async with asyncio.timeout(1):
        await due.wait(60)
    assert await runtime.file.file() == 0


async def test_another_outlet_joins_makes_it_breaking_and_rings_nobody_again(runtime: Runtime) -> None:
    await arrive(runtime, "Iran nuclear talks resume in Vienna")
    await runtime.file.file()
    await arrive(runtime, "Iran nuclear talks resume in Vienna", outlet="Two")
    await runtime.file.file()
    ((outlets, breaking_at),) = await rows_of(runtime, stories.c.outlets, stories.c.breaking_at)
    assert outlets == ["One", "Two"]
    assert breaking_at is not None
    assert len(await rows_of(runtime, alerts.c.id)) == 1


async def test_after_a_restart_a_story_is_still_known(runtime: Runtime) -> None:
    await arrive(runtime, "Iran nuclear talks resume in Vienna")
    await runtime.file.file()
    await runtime.file.save_word_counts()
    await runtime.file.restore()
    await arrive(runtime, "Iran nuclear talks resume in Vienna", outlet="Two")
    await runtime.file.file()
    assert len(await rows_of(runtime, stories.c.id)) == 1


async def test_what_does_not_ring_is_filed_and_rings_nobody(runtime: Runtime) -> None:
    await arrive(runtime, "Iran nuclear talks resume in Vienna", notifies=False)
    assert await runtime.file.file() == 1
    assert len(await rows_of(runtime, stories.c.id)) == 1
    assert await rows_of(runtime, alerts.c.id) == []


async def test_a_flood_of_the_past_is_filed_without_being_judged(runtime: Runtime) -> None:
    await arrive(runtime, *(f"Old news {number}" for number in range(2001)), notifies=False, text="")
    await arrive(runtime, "Iran nuclear talks resume in Vienna")
    assert await runtime.file.file() == 2002
    assert len(await rows_of(runtime, stories.c.id)) == 1
    assert len(await rows_of(runtime, alerts.c.id)) == 1


async def test_a_flood_that_comes_while_others_are_filed_is_not_judged_either(
    runtime: Runtime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Thousands of new feeds bring their past for minutes, in which there is always something to file."""
    commit = runtime.file._commit

    async def commit_and_let_more_come(*filed: Any) -> int:
        if not await rows_of(runtime, stories.c.id):
            await arrive(runtime, *(f"Old news {number}" for number in range(2001)), notifies=False, text="")
        return await commit(*filed)

    monkeypatch.setattr(runtime.file, "_commit", commit_and_let_more_come)
    await arrive(runtime, "Iran nuclear talks resume in Vienna")
    assert await runtime.file.file() == 2002
    assert len(await rows_of(runtime, stories.c.id)) == 1


async def test_no_batch_is_begun_once_filing_is_to_stop(runtime: Runtime, monkeypatch: pytest.MonkeyPatch) -> None:
    stop, commit = asyncio.Event(), runtime.file._commit

    async def commit_and_stop(*filed: Any) -> int:
        stop.set()
        return await commit(*filed)

    monkeypatch.setattr(runtime.file, "_commit", commit_and_stop)
    await arrive(runtime, *(f"News number {number}" for number in range(250)), text="")
    assert await runtime.file.file(stop) == 200
    assert await runtime.file.file() == 50


async def test_the_first_entry_is_filed_at_once_and_those_that_follow_it_together(
    runtime: Runtime, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop, first, commit = asyncio.Event(), asyncio.Event(), runtime.file._commit
    sizes: list[int] = []

    async def noted(filings: Any, *rest: Any) -> int:
        sizes.append(len(filings))
        first.set()
        if sum(sizes) == 4:
            stop.set()
        return await commit(filings, *rest)

    monkeypatch.setattr(runtime.file, "_commit", noted)
    await arrive(runtime, "The first of four")
    running = asyncio.create_task(runtime.file.run(stop))
    await first.wait()
    for title in ("The second", "The third", "The last"):
        await arrive(runtime, title)
        runtime.file._arrived.ring()
    async with asyncio.timeout(20):
        await running
    assert sizes[0] == 1
    assert sum(sizes) == 4
    assert len(sizes) < 4


class Watched(Interests):
    """Interests that note how often others had their turn before each entry was judged."""

    def __init__(self) -> None:
        super().__init__()
        self.turns = 0
        self.noted: list[int] = []

    async def take_turns(self) -> None:
        while True:
            self.turns += 1
            await asyncio.sleep(0)

    def topics_of(self, reading: Reading) -> list[int]:
        self.noted.append(self.turns)
        return super().topics_of(reading)


async def test_others_have_their_turn_between_two_entries(runtime: Runtime) -> None:
    watched = Watched()
    step = FileStep(
        database=runtime.database, settings=Settings(), workers=runtime.workers, interests=watched,
        clock=lambda: NOW, arrived=Bell(), due=Bell(),
    )  # fmt: skip
    await step.restore()
    await arrive(runtime, *(f"Town number {number} elects a mayor" for number in range(20)))
    turns = asyncio.create_task(watched.take_turns())
    assert await step.file() == 20
    turns.cancel()
    assert len(set(watched.noted)) == 20


async def test_one_entry_that_cannot_be_judged_does_not_hold_up_the_others(
    runtime: Runtime, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    topics_of = runtime.interests.topics_of

    def confused(reading: Reading) -> list[int]:
        if reading.document.title == "Poison":
            raise RecursionError(reading.document.title)
        return topics_of(reading)

    monkeypatch.setattr(runtime.interests, "topics_of", confused)
    await arrive(runtime, "Poison", "Iran nuclear talks resume in Vienna")
    assert await runtime.file.file() == 2
    assert len(await rows_of(runtime, alerts.c.id)) == 1
    assert "judging_failed" in caplog.text


async def test_a_failed_commit_leaves_the_entries_waiting_and_the_memory_right(
    runtime: Runtime, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: Any, **__: Any) -> int:
        raise OSError(28, "No space left on device")

    await arrive(runtime, "Iran nuclear talks resume in Vienna")
    with monkeypatch.context() as broken:
        broken.setattr("bot.pipeline.announce.plan_and_save", full)
        with pytest.raises(DatabaseAwayError, match="No space"):
            await runtime.file.file()
    assert await rows_of(runtime, stories.c.id) == []
    assert await runtime.file.file() == 1
    assert len(await rows_of(runtime, alerts.c.id)) == 1


class Doubtful(Database):
    """A database that is away as soon as a commit is made, so that nobody knows whether it was."""

    def __init__(self, engine: AsyncEngine) -> None:
        super().__init__(engine, "doubtful")
        self.breaks = False

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        async with super().write() as conn:
            yield conn
        if self.breaks:
            self.breaks = False
            raise ConnectionResetError


async def test_a_commit_that_was_made_although_it_seemed_to_fail_is_remembered(
    runtime: Runtime, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    doubtful = Doubtful(database.engine)
    runtime.file._database = doubtful
    await arrive(runtime, "Iran nuclear talks resume in Vienna", "Grain ship reaches the harbour of Odesa")
    doubtful.breaks = True
    with pytest.raises(ConnectionResetError):
        await runtime.file.file()
    assert len(await rows_of(runtime, stories.c.id)) == 2
    caplog.clear()
    await arrive(runtime, "Iran nuclear talks resume in Vienna", "Central bank holds its rate", outlet="Two")
    assert await runtime.file.file() == 2
    assert await rows_of(runtime, entries.c.story_id) == [(1,), (2,), (1,), (3,)]
    assert not [record for record in caplog.records if "restored" in str(record.msg)]  # nothing was read anew


ONE, OTHER = "Zorbville earthquake kills dozens in northern Chile", "Dozens die in Zorbville earthquake, northern Chile"
BOTH = "Zorbville earthquake in northern Chile: dozens die"


async def told_as_two(runtime: Runtime) -> None:
    """Two stories of one event, of which one was told to chat 5."""
    async with runtime.database.write() as conn:
        await conn.execute(insert(topics).values(id=2, name="Chile", query="chile", created_at=NOW))
        await conn.execute(insert(subscriptions).values(chat_id=5, topic_id=2, name="Chile", created_at=NOW))
    await arrive(runtime, ONE, outlet="Two", text="")
    await arrive(runtime, ONE.replace("northern ", ""), outlet="Three", text="")
    await runtime.file.file()
    runtime.interests.want_topic(2, parse_query("chile"))
    runtime.file._index = type(runtime.file._index)()  # filed by an index that knew no better
    await arrive(runtime, OTHER, outlet="Four", text="")
    await runtime.file.file()
    await runtime.file.restore()
    runtime.interests.want_topic(2, parse_query("chile"))


async def test_two_stories_that_turn_out_to_be_one_ring_nobody_again(runtime: Runtime) -> None:
    await told_as_two(runtime)
    assert await rows_of(runtime, alerts.c.story_id, alerts.c.state) == [(2, "pending")]
    await arrive(runtime, BOTH, outlet="Five", text="")
    await runtime.file.file()
    assert await rows_of(runtime, stories.c.linked_ids) == [([2],), ([1],)]
    told = await rows_of(runtime, alerts.c.story_id, alerts.c.state)
    assert [one for one in told if one[1] != "merged"] == [(2, "pending")]
    assert set(await rows_of(runtime, entries.c.story_id)) == {(1,)}
    words = await rows_of(runtime, entries.c.joined_by)
    assert [{"zorbville", "earthquake"} <= set(one.split()) for (one,) in words] == [False, True, False, True]
    await arrive(runtime, BOTH, outlet="Six", text="")
    await runtime.file.file()
    assert len(await rows_of(runtime, stories.c.id)) == 2
    told = await rows_of(runtime, alerts.c.story_id, alerts.c.state)
    assert [one for one in told if one[1] != "merged"] == [(2, "pending")]


async def test_an_event_that_another_language_retells_rings_nobody_again(runtime: Runtime) -> None:
    runtime.interests.want_topic(1, parse_query("szombathely"))
    await arrive(runtime, "Train derails near Szombathely, 17 hurt", outlet="Two", text="")
    await runtime.file.file()
    await runtime.file.restore()
    runtime.interests.want_topic(1, parse_query("szombathely"))
    await arrive(runtime, "Zug entgleist bei Szombathely, 17 Verletzte", outlet="Drei", text="", language="de")
    await runtime.file.file()
    assert await rows_of(runtime, stories.c.language, stories.c.linked_ids) == [("en", [2]), ("de", [1])]
    told = await rows_of(runtime, alerts.c.story_id, alerts.c.state)
    assert [one for one in told if one[1] != "merged"] == [(1, "pending")]
    await runtime.file.restore()
    await arrive(runtime, "Zug nahe Szombathely entgleist: 17 Verletzte", outlet="Vier", text="", language="de")
    await runtime.file.file()
    assert len(await rows_of(runtime, stories.c.id)) == 2


EVENT = {"en": "Train derails near Szombathely, 17 hurt", "de": "Zug entgleist bei Szombathely, 17 Verletzte"}


async def tell(runtime: Runtime, language: str, **values: Any) -> None:
    """One report of one event, filed."""
    runtime.interests.want_topic(1, parse_query("szombathely"))
    await arrive(runtime, EVENT[language], outlet=f"Outlet {language}", text="", language=language, **values)
    await runtime.file.file()


async def hear(runtime: Runtime, *languages: str, **values: Any) -> None:
    """What chat 5 hears."""
    async with runtime.database.write() as conn:
        await conn.execute(update(chats).values(news_languages=" ".join(languages), **values))


async def test_a_story_rings_once_a_report_in_a_language_of_the_chat_joins(runtime: Runtime) -> None:
    await hear(runtime, "en")
    await tell(runtime, "de")
    assert await rows_of(runtime, alerts.c.id) == []
    await tell(runtime, "en")
    assert await rows_of(runtime, alerts.c.story_id, alerts.c.state) == [(2, "pending")]
    async with runtime.database.read() as conn:
        seen = (await load_seen_stories(conn, [(5, 2)]))[5, 2]
    assert seen.title == EVENT["en"]
    assert seen.outlets == ("Outlet en", "Outlet de (de)")


async def test_who_has_subscribed_to_a_feed_hears_it_in_its_language(runtime: Runtime) -> None:
    await hear(runtime, "en")
    async with runtime.database.write() as conn:
        await conn.execute(insert(subscriptions).values(chat_id=5, feed_id=1, name="One", created_at=NOW))
    runtime.interests.want_feed(1)
    await tell(runtime, "de")
    assert await rows_of(runtime, alerts.c.label) == [("One",)]


async def test_a_language_that_a_query_asks_for_is_heard(runtime: Runtime) -> None:
    await hear(runtime, "en")
    async with runtime.database.write() as conn:
        await conn.execute(update(topics).values(query="szombathely (lang:de OR vienna)"))
    await tell(runtime, "de")
    assert await rows_of(runtime, alerts.c.state) == [("pending",)]


@pytest.mark.parametrize("waits", [{}, {"quiet_from": 0, "quiet_to": 1439}])
async def test_an_alert_that_waits_is_told_in_the_best_language(runtime: Runtime, waits: dict[str, int]) -> None:
    await hear(runtime, language="de", **waits)
    await tell(runtime, "en")
    await tell(runtime, "de")
    assert await rows_of(runtime, alerts.c.story_id) == [(2,)]
    await arrive(runtime, f"{EVENT['en']} badly", outlet="Another", text="", language="en")
    await runtime.file.file()
    states = await rows_of(runtime, alerts.c.story_id, alerts.c.state)
    assert [story for story, state in states if state != "merged"] == [2]


async def test_an_alert_that_was_sent_stays_as_it_is(runtime: Runtime) -> None:
    await hear(runtime, language="de")
    await tell(runtime, "en")
    async with runtime.database.write() as conn:
        await conn.execute(update(alerts).values(state="sent", attempts=1, message_id=9, sent_at=NOW))
    await tell(runtime, "de")
    assert await rows_of(runtime, alerts.c.story_id, alerts.c.state) == [(1, "sent"), (2, "merged")]


async def test_a_text_tells_its_language_better_than_its_feed_does(runtime: Runtime) -> None:
    german = "Der Zug ist am Montag bei der Stadt entgleist, und die Feuerwehr hat alle aus den Wagen geholt. " * 3
    await arrive(runtime, "Zug entgleist", text=german)
    await arrive(runtime, "Regen in Polen", text="", outlet="Two")
    await runtime.file.file()
    assert await rows_of(runtime, stories.c.language) == [("de",), ("en",)]
