"""Filing reports of feeds that chats have added for themselves: what they tell concerns nobody else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import insert, select, update

from bot.model import AlertState, EntryState, FeedState, Origin
from bot.runtime import opened_runtime
from bot.settings import AlertSettings, ChatSettingsSection, Settings
from bot.storage.queries.archive.filed import filed_among
from bot.storage.queries.feeds import move_feed
from bot.storage.queries.outbox.alerts import alerts_due, edits_due
from bot.storage.queries.outbox.deliveries import AcceptedAlert, save_accepted
from bot.storage.queries.privacy.refiled_stories import end_refiling
from bot.storage.queries.stories import save_new_stories
from bot.storage.tables import alerts, chats, entries, feeds, stories, subscriptions, topics
from bot.subscriptions.changes import Changes
from bot.subscriptions.curated import CuratedService
from bot.subscriptions.service import SubscriptionService
from tests.alerts.builders import make_alert, make_story
from tests.storage.rows import save_alerts

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.runtime import Runtime
    from bot.storage.database import Database

NOW = datetime.now(UTC)
ANA, BOB, EVE = 5, 6, 7
PUBLIC, HERS, HERS_TOO, BOBS = 1, 2, 3, 4
TALKS = "Iran nuclear talks resume in Vienna after a long pause"
SAME = "Iran nuclear talks resume in Vienna after a long pause, diplomats say"
HEARD = "Iran \u00b7 Feed 2"
AGAIN = "After a long pause Iran nuclear talks resume in Vienna"


@pytest.fixture
async def runtime(database: Database, database_url: str) -> AsyncIterator[Runtime]:
    """One feed is everybody's, two are Ana's and one is Bob's; Ana, Bob and Eve want "iran talks"."""
    async with database.write() as conn:
        for feed_id, origin in ((PUBLIC, "config"), (HERS, "chat"), (HERS_TOO, "chat"), (BOBS, "chat")):
            name = f"Feed {feed_id}"
            configured = f"https://feed{feed_id}.example/" if origin == "config" else None
            await conn.execute(
                insert(feeds).values(
                    url=f"https://feed{feed_id}.example/", configured_url=configured, origin=origin,
                    name=name, outlet=name, next_poll_at=NOW, created_at=NOW, filed_private=origin == "chat",
                )
            )  # fmt: skip
        await conn.execute(insert(topics).values(id=1, name="Iran", query="iran talks", created_at=NOW))
        for chat in (ANA, BOB, EVE):
            await conn.execute(insert(chats).values(id=chat, kind="private", created_at=NOW, seen_at=NOW))
            await conn.execute(insert(subscriptions).values(chat_id=chat, topic_id=1, name="Iran", created_at=NOW))
        for chat, feed_id in ((ANA, HERS), (ANA, HERS_TOO), (BOB, BOBS)):
            wanted = {"chat_id": chat, "feed_id": feed_id, "name": f"Feed {feed_id}", "created_at": NOW}
            await conn.execute(insert(subscriptions).values(wanted))
    settings = Settings(database_url=database_url, alerts=AlertSettings(breaking_outlets=3))
    async with opened_runtime(settings, database) as runtime:
        async with database.write() as conn:  # nothing is configured
            await conn.execute(update(feeds).where(feeds.c.id == PUBLIC).values(origin="config", state="active"))
        await runtime.file.restore()
        yield runtime


async def arrive(runtime: Runtime, feed_id: int, title: str, **values: Any) -> None:
    """An entry comes in and is filed."""
    await come_in(runtime, feed_id, title, **values)
    await runtime.file.file()


async def come_in(runtime: Runtime, feed_id: int, title: str, **values: Any) -> None:
    row = {
        "feed_id": feed_id,
        "guid": f"{title}",
        "url": f"https://feed{feed_id}.example/{abs(hash(title))}?token=t0ken{feed_id}",
        "title": title,
        "blurb": f"Feed {feed_id} says that the talks about the agreement will go on for at least another week.",
        "outlet": f"Feed {feed_id}",
        "language": "en",
        "seen_at": NOW,
        "published_at": NOW - timedelta(minutes=5),
        "state": EntryState.READ,
        "notifies": True,
        **values,
    }
    async with runtime.database.write() as conn:
        await conn.execute(insert(entries).values(row))


async def told(runtime: Runtime) -> list[tuple[int, str, str]]:
    """Which alerts there are to send or sent: chat, headline and topic each."""
    query = (
        select(alerts.c.chat_id, stories.c.title, alerts.c.label)
        .join(stories, stories.c.id == alerts.c.story_id)
        .where(alerts.c.state != AlertState.MERGED, alerts.c.state != AlertState.EXPIRED)
        .order_by(alerts.c.chat_id, alerts.c.id)
    )
    async with runtime.database.read() as conn:
        return [tuple(row) for row in await conn.execute(query)]


async def shared(runtime: Runtime) -> list[tuple[Any, ...]]:
    """What is everybody's, as it is stored."""
    columns = (
        stories.c.title,
        stories.c.url,
        stories.c.outlets,
        stories.c.summary,
        stories.c.lead,
        stories.c.breaking_at,
    )
    async with runtime.database.read() as conn:
        found = await conn.execute(select(*columns).where(stories.c.private_feed_id.is_(None)).order_by(stories.c.id))
        return [tuple(row) for row in found]


async def found_by(runtime: Runtime, chat_id: int) -> list[str]:
    async with runtime.database.read() as conn:
        every = list((await conn.execute(select(entries.c.id))).scalars())
        found = await filed_among(conn, chat_id, every, NOW - timedelta(days=1))
    return sorted(one.entry.title for one in found)


async def outlets_for(runtime: Runtime, chat_id: int) -> list[tuple[str, ...]]:
    async with runtime.database.read() as conn:
        due = await alerts_due(conn, [chat_id], NOW + timedelta(days=1), 10)
    return [one.story.outlets for one in due if one.story is not None]


async def accept_all(runtime: Runtime) -> None:
    """Telegram takes every alert that is due."""
    async with runtime.database.write() as conn:
        for chat in (ANA, BOB, EVE):
            for one in await alerts_due(conn, [chat], NOW + timedelta(days=1), 10):
                shown = len(one.story.outlets) if one.story else 0
                accepted = AcceptedAlert(one.alert.id, 100 + one.alert.id, NOW, 1.0, shown)
                await save_accepted(conn, [accepted])


async def edits_for(runtime: Runtime) -> dict[int, tuple[str, ...]]:
    """Who is owed an edit that shows more than before, and which outlets it shows."""
    async with runtime.database.read() as conn:
        due = await edits_due(conn, NOW + timedelta(days=1), 100)
    return {
        one.alert.chat_id: one.story.outlets
        for one in due
        if one.story is not None and len(one.story.outlets) > one.shown_outlets
    }


async def test_only_those_who_have_a_private_feed_hear_of_it(runtime: Runtime) -> None:
    await arrive(runtime, HERS, TALKS)
    assert await told(runtime) == [(ANA, TALKS, "Iran \u00b7 Feed 2")]
    assert await shared(runtime) == []
    assert (await found_by(runtime, ANA), await found_by(runtime, BOB)) == ([TALKS], [])


async def test_what_is_everybodys_is_the_same_with_private_feeds_as_without(runtime: Runtime) -> None:
    await arrive(runtime, HERS, SAME)
    await arrive(runtime, PUBLIC, TALKS)
    await arrive(runtime, HERS_TOO, AGAIN)
    await arrive(runtime, BOBS, SAME)
    ((title, url, outlets, summary, lead, breaking_at),) = await shared(runtime)
    assert (title, outlets, breaking_at) == (TALKS, ["Feed 1"], None)
    assert "feed1.example" in url
    assert "Feed 1" in lead
    assert "Feed 1" in summary
    assert [one for one in await told(runtime) if one[0] == EVE] == [(EVE, TALKS, "Iran")]


async def test_a_summary_for_all_is_not_made_of_a_private_article(runtime: Runtime) -> None:
    async with runtime.database.write() as conn:
        await conn.execute(subscriptions.delete().where(subscriptions.c.topic_id == 1))
    runtime.interests.drop_topic(1)
    await arrive(runtime, PUBLIC, TALKS)
    await arrive(runtime, HERS, SAME, text="A secret source says that nobody else may read this sentence. " * 3)
    ((*_, summary, _, _),) = await shared(runtime)
    assert "Feed 1" in summary
    assert await told(runtime) == [(ANA, TALKS, "Feed 2")]


@pytest.mark.parametrize("order", [(PUBLIC, HERS), (HERS, PUBLIC), (HERS, HERS_TOO), (HERS, HERS_TOO, PUBLIC)])
async def test_who_has_both_hears_of_an_event_once_and_of_all_who_tell_it(
    runtime: Runtime, order: tuple[int, ...]
) -> None:
    for feed_id, title in zip(order, (TALKS, SAME, AGAIN), strict=False):
        await arrive(runtime, feed_id, title)
    assert [one[:2] for one in await told(runtime) if one[0] == ANA] == [(ANA, TALKS)]
    assert [sorted(outlets) for outlets in await outlets_for(runtime, ANA)] == [
        [f"Feed {one}" for one in sorted(order)]
    ]
    assert await outlets_for(runtime, EVE) == ([("Feed 1",)] if PUBLIC in order else [])


async def test_a_message_is_edited_for_those_alone_who_may_see_what_is_new(runtime: Runtime) -> None:
    await arrive(runtime, PUBLIC, TALKS)
    await accept_all(runtime)
    await arrive(runtime, HERS, SAME)
    assert await edits_for(runtime) == {ANA: ("Feed 1", "Feed 2")}


async def test_a_message_about_a_private_story_names_the_others_too(runtime: Runtime) -> None:
    await arrive(runtime, HERS, TALKS)
    await accept_all(runtime)
    await arrive(runtime, PUBLIC, SAME)
    assert await edits_for(runtime) == {ANA: ("Feed 2", "Feed 1")}


async def test_breaking_news_are_counted_with_private_outlets_for_those_who_have_them(runtime: Runtime) -> None:
    async with runtime.database.write() as conn:  # in Ana's quiet hours
        await conn.execute(update(chats).values(quiet_from=0, quiet_to=24 * 60 - 1))
    await arrive(runtime, PUBLIC, TALKS)
    await arrive(runtime, PUBLIC, SAME, outlet="Another")
    await arrive(runtime, HERS, AGAIN)
    async with runtime.database.read() as conn:
        rows = (await conn.execute(select(alerts.c.chat_id, alerts.c.state).order_by(alerts.c.chat_id))).all()
        breaking = (await conn.execute(select(stories.c.breaking_at))).scalars().all()
    assert [tuple(row) for row in rows] == [(ANA, "pending"), (BOB, "held"), (EVE, "held")]
    assert breaking == [None]


async def test_an_update_of_a_story_that_was_told_by_another_answers_its_message(runtime: Runtime) -> None:
    await arrive(runtime, HERS, "Earthquake in northern Chile: 56 killed")
    async with runtime.database.write() as conn:
        await conn.execute(update(topics).values(query="chile"))
    await runtime.file.restore()
    await accept_all(runtime)
    await arrive(runtime, PUBLIC, "Earthquake in northern Chile: 56 people killed")
    await arrive(runtime, PUBLIC, "Earthquake in northern Chile: 72 killed", outlet="Third")
    async with runtime.database.read() as conn:
        query = select(alerts.c.kind, alerts.c.state).where(alerts.c.chat_id == ANA).order_by(alerts.c.id)
        rows = [tuple(row) for row in await conn.execute(query)]
    assert rows == [("new", "sent"), ("new", "merged"), ("update", "pending")]


async def test_two_chats_with_the_same_feed_share_its_stories(runtime: Runtime) -> None:
    async with runtime.database.write() as conn:
        await conn.execute(insert(subscriptions).values(chat_id=BOB, feed_id=HERS, name="Mine", created_at=NOW))
    await arrive(runtime, HERS, TALKS)
    assert [one[0] for one in await told(runtime)] == [ANA, BOB]
    assert (await found_by(runtime, BOB), await found_by(runtime, EVE)) == ([TALKS], [])


async def test_who_leaves_a_feed_sees_no_more_of_it_and_hears_of_the_event_from_others(runtime: Runtime) -> None:
    service = SubscriptionService(Changes(runtime.database, runtime.interests), ChatSettingsSection())
    async with runtime.database.write() as conn:
        await conn.execute(update(chats).values(quiet_from=0, quiet_to=24 * 60 - 1))
    await arrive(runtime, HERS, TALKS)
    await arrive(runtime, PUBLIC, SAME)
    assert [one[:2] for one in await told(runtime) if one[0] == ANA] == [(ANA, TALKS)]
    async with runtime.database.read() as conn:
        mine = select(subscriptions.c.id).where(subscriptions.c.feed_id == HERS)
        ids = list((await conn.execute(mine)).scalars())
    await service.unsubscribe(ANA, ids)
    assert [one[:2] for one in await told(runtime) if one[0] == ANA] == [(ANA, SAME)]
    assert await found_by(runtime, ANA) == [SAME]


async def test_the_operator_makes_a_feed_everybodys_and_private_again(runtime: Runtime) -> None:
    curated = CuratedService(Changes(runtime.database, runtime.interests))
    await arrive(runtime, HERS, TALKS)
    await curated.share_feed(HERS)
    await runtime.file.file()
    assert (await found_by(runtime, EVE), len(await shared(runtime))) == ([TALKS], 1)
    await arrive(runtime, PUBLIC, SAME)
    ((title, _, outlets, *_),) = await shared(runtime)
    assert (title, outlets) == (TALKS, ["Feed 2", "Feed 1"])
    await curated.unshare_feed(HERS)
    await runtime.file.file()
    ((title, url, outlets, summary, lead, _),) = await shared(runtime)
    assert (title, outlets, summary) == (SAME, ["Feed 1"], "")
    assert "t0ken2" not in url
    assert "Feed 2" not in lead
    assert (await found_by(runtime, EVE), await found_by(runtime, ANA)) == ([SAME], [TALKS, SAME])
    await arrive(runtime, HERS, AGAIN)
    assert len([one for one in await told(runtime) if one[0] == ANA]) == 1


async def test_a_feed_that_nobody_has_stays_everybodys(runtime: Runtime) -> None:
    curated = CuratedService(Changes(runtime.database, runtime.interests))
    feed = await curated.add_feed("https://new.example/", "New", NOW)
    for feed_id in (feed.id, PUBLIC):
        await curated.unshare_feed(feed_id)
    async with runtime.database.read() as conn:
        origins = {row.id: row.origin for row in await conn.execute(select(feeds.c.id, feeds.c.origin))}
    assert (origins[feed.id], origins[PUBLIC]) == (Origin.ADMIN, Origin.CONFIG)


async def test_a_chats_feed_that_the_operator_adds_is_everybodys(runtime: Runtime) -> None:
    curated = CuratedService(Changes(runtime.database, runtime.interests))
    await arrive(runtime, HERS, TALKS)
    await curated.add_feed("https://feed2.example/", "Hers", NOW)
    await runtime.file.file()
    assert await found_by(runtime, EVE) == [TALKS]


async def test_what_is_stored_becomes_private_without_a_lost_alert_or_a_second_one(runtime: Runtime) -> None:
    """Before, all feeds were one: Ana, Bob and Eve had heard of one story that four feeds told."""
    async with runtime.database.write() as conn:
        await conn.execute(update(feeds).values(filed_private=False))
        await conn.execute(update(chats).where(chats.c.id == BOB).values(quiet_from=0, quiet_to=24 * 60 - 1))
    async with runtime.database.write() as conn:
        await conn.execute(update(feeds).values(origin="config"))
    for feed_id, title in ((HERS, TALKS), (HERS_TOO, SAME), (BOBS, AGAIN)):
        await arrive(runtime, feed_id, title)
    await arrive(runtime, HERS, "Grain prices fall after a record harvest in Ukraine")
    await arrive(runtime, PUBLIC, "Grain prices in Ukraine fall after a record harvest", outlet="Feed 1")
    before = await told(runtime)
    async with runtime.database.write() as conn:
        await conn.execute(update(feeds).where(feeds.c.id != PUBLIC).values(origin="chat"))
    await runtime.file.restore()
    after = await told(runtime)
    grain = "Grain prices in Ukraine fall after a record harvest"
    assert before[:2] == [(ANA, TALKS, HEARD), (ANA, "Grain prices fall after a record harvest in Ukraine", "Feed 2")]
    # What is everybody's is told in the words of a feed that is.
    assert after[:2] == [(ANA, TALKS, HEARD), (ANA, grain, "Feed 2")]
    assert [one for one in after if one[0] == BOB] == [(BOB, AGAIN, "Iran")]
    assert [one for one in after if one[0] == EVE] == []
    assert [(title, outlets) for title, _, outlets, *_ in await shared(runtime)] == [(grain, ["Feed 1"])]
    assert (await found_by(runtime, EVE), await found_by(runtime, BOB)) == (
        [grain],
        [AGAIN, grain],
    )
    for feed_id in (HERS_TOO, HERS, BOBS):
        await arrive(runtime, feed_id, f"{SAME} on Monday", outlet="Late")
    assert await told(runtime) == after


async def test_what_was_left_out_for_a_story_that_a_chat_may_no_longer_see_is_told(runtime: Runtime) -> None:
    async with runtime.database.write() as conn:
        await conn.execute(update(feeds).where(feeds.c.id == HERS).values(filed_private=False))
        await save_new_stories(
            conn, [make_story(1, private_feed_id=HERS, linked_ids=(2,)), make_story(2, title="Told by all")]
        )
        wish = (await conn.execute(select(subscriptions.c.id).where(subscriptions.c.chat_id == EVE))).scalar_one()
        waits = make_alert(1, chat_id=EVE, story_id=1, label="Iran", subscription_id=wish, state=AlertState.PENDING)
        left_out = waits._replace(id=2, story_id=2, state=AlertState.MERGED, digest_id=1)
        await save_alerts(conn, [waits, left_out])
        await end_refiling(conn)
    assert await told(runtime) == [(EVE, "Told by all", "Iran")]


async def test_a_private_feed_that_moves_onto_another_takes_its_subscribers_along_and_not_what_it_told(
    runtime: Runtime,
) -> None:
    await arrive(runtime, HERS, TALKS)
    await come_in(runtime, HERS, "Grain prices fall after a record harvest in Ukraine")
    async with runtime.database.write() as conn:
        assert await move_feed(conn, HERS, "https://feed4.example/") == BOBS
    runtime.interests.merge_feed(HERS, BOBS)
    await runtime.file.file()
    grain = "Grain prices fall after a record harvest in Ukraine"
    assert (await found_by(runtime, BOB), await found_by(runtime, ANA)) == ([grain], [grain])
    await arrive(runtime, BOBS, TALKS)
    assert [one[:2] for one in await told(runtime)] == [(ANA, TALKS), (ANA, grain), (BOB, grain), (BOB, TALKS)]
    async with runtime.database.read() as conn:
        state = (await conn.execute(select(feeds.c.state).where(feeds.c.id == HERS))).scalar_one()
    assert state == FeedState.RETIRED


async def test_an_operators_feed_that_moves_onto_a_chats_makes_it_everybodys(runtime: Runtime) -> None:
    await arrive(runtime, HERS, TALKS)
    async with runtime.database.write() as conn:
        assert await move_feed(conn, PUBLIC, "https://feed2.example/") == HERS
    runtime.interests.merge_feed(PUBLIC, HERS)
    await runtime.file.file()
    assert await found_by(runtime, EVE) == [TALKS]
