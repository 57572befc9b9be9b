"""What is shown page by page: searches, the latest, many topics, many feeds; and previews of a full week."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import update

from bot.chat.commands.archive import MOST_PAGES
from bot.model import Alert, AlertKind, AlertState, Chat, ChatKind, Length, Priority
from bot.problems import FeedProblem, FeedReason
from bot.settings import TopicConfig
from bot.storage.queries.feeds import add_feed
from bot.storage.queries.topics import sync_topics
from bot.storage.tables import alerts, feeds, stories
from bot.topics.archive import preview
from bot.topics.query import parse_query
from bot.topics.tellings import Wish
from tests.chat.script import Theatre
from tests.chat.stage import NOW, file_stories, open_stage
from tests.storage.rows import save_alerts

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.demo.sandbox import Sandbox
    from bot.storage.database import Database
    from tests.chat.stage import Stage

WEEK = [("BBC", f"Grain harvest number {number}", 1 + number * 0.5) for number in range(330)]


@pytest.fixture
async def stage(sandbox: Sandbox, sqlite: Database) -> AsyncIterator[Stage]:
    async with open_stage(sandbox, sqlite) as stage:
        yield stage


async def test_a_search_turns_its_pages_there_and_back(stage: Stage) -> None:
    await file_stories(stage.database, WEEK[:20])
    ana = stage.sandbox.private_chat(first_name="Ana")
    assert "number 0\n" in await stage.say(ana, "/search grain")
    assert stage.buttons() == ["▶", "✅ Subscribe"]
    assert "number 8\n" in await stage.tap("▶")
    assert stage.buttons()[:2] == ["◀", "▶"]
    assert "number 19\n" in await stage.tap("▶")
    assert stage.buttons()[:1] == ["◀"]
    assert "number 8\n" in await stage.tap("◀")
    assert stage.last is not None
    for data in (f"s:{MOST_PAGES}", "s:-1", "s:", "s:x"):
        assert "no longer there" in (await stage.hear(stage.sandbox.press(stage.last, data)))[0].text


async def test_the_latest_turn_their_pages(stage: Stage) -> None:
    await file_stories(stage.database, WEEK[:10])
    ana = stage.sandbox.private_chat(first_name="Ana")
    assert "number 0\n" in await stage.say(ana, "/latest")
    assert "number 9\n" in await stage.tap("▶")


async def test_a_preview_of_a_full_week_says_how_many_a_day_or_a_week(stage: Stage) -> None:
    await file_stories(stage.database, WEEK)
    looked = await preview(stage.database, Chat(1, ChatKind.PRIVATE), Wish(parse_query("grain")), NOW)
    assert looked.span >= timedelta(days=6, hours=12)
    assert [story.title for story in looked.newest] == [f"Grain harvest number {number}" for number in range(3)]
    ana = stage.sandbox.private_chat(first_name="Ana")
    assert "About 48 alerts a day." in await stage.say(ana, "/preview grain")
    assert "About 1 alert a week." in await stage.say(ana, '/preview "number 5"')
    assert "Nothing in the last 7 days" in await stage.say(ana, "/preview volcano")


async def test_an_empty_archive_has_nothing_to_show(stage: Stage) -> None:
    ana = stage.sandbox.private_chat(first_name="Ana")
    assert "I’ve only just started reading" in await stage.say(ana, "/latest")
    assert "Nothing in the last day" in await stage.say(ana, "/preview grain")


async def test_many_topics_have_pages_and_a_toggle_keeps_its_page(stage: Stage) -> None:
    async with stage.database.write() as conn:
        await sync_topics(conn, [TopicConfig(name=f"Topic {n:02}", query=f"t{n}") for n in range(45)], NOW)
    ana = stage.sandbox.private_chat(first_name="Ana")
    await stage.say(ana, "/topics")
    assert "▫️ Topic 19" in stage.buttons()
    assert "▫️ Topic 20" not in stage.buttons()
    await stage.tap("▶")
    await stage.tap("Topic 20")
    assert "✅ Topic 20" in stage.buttons()
    await stage.tap("▶")
    assert stage.buttons() == [*[f"▫️ Topic {n}" for n in range(40, 45)], "◀", "✏️ My own topic"]


async def test_without_topics_there_is_still_ones_own(stage: Stage) -> None:
    async with stage.database.write() as conn:
        await sync_topics(conn, [], NOW)
    ana = stage.sandbox.private_chat(first_name="Ana")
    assert "There are no ready-made topics here" in await stage.say(ana, "/topics")
    assert stage.buttons() == ["✏️ My own topic"]


async def test_many_feeds_have_pages_and_those_that_fail_stand_first(stage: Stage) -> None:
    theatre = await Theatre.open(stage)
    async with stage.database.write() as conn:
        for number in range(10):
            await add_feed(conn, f"https://{number}.example/feed", NOW, name=f"Feed {number}")
        await conn.execute(
            update(feeds)
            .where(feeds.c.url == "https://9.example/feed")
            .values(
                state="failing",
                reason=FeedReason.of(FeedProblem.NOTHING_THERE, status="404"),
                failing_since=NOW,
                offered_url="https://9.example/b",
            )
        )
    owner = theatre.places["owner"]
    shown = await stage.say(owner, "/feeds")
    assert shown.splitlines()[1] == "🔴🔒 Feed 9: there’s nothing at this address any more (404)"
    assert "Feed 7" in await stage.tap("▶")
    await stage.tap("◀")
    assert "It may have moved to https://9.example/b" in await stage.tap("Feed 9")
    assert (
        "https://9.example/b\n🔒 Private: only chats that have added it get its stories.\n🟢 working"
        in await stage.tap("new address")
    )
    assert stage.last is not None
    assert "no longer there" in (await stage.hear(stage.sandbox.press(stage.last, "on:13")))[0].text
    assert "no longer there" in (await stage.hear(stage.sandbox.press(stage.last, "of:99")))[0].text


async def test_why_explains_the_stories_of_a_digest(stage: Stage) -> None:
    theatre = await Theatre.open(stage)
    ana = theatre.places["ana"]
    await stage.say(ana, "/sub grain OR iran OR sanctions")
    digest = await stage.app.bot.send_message(ana.id, "A digest")
    at = stage.now
    async with stage.database.write() as conn:
        base = Alert(
            id=0, chat_id=ana.id, thread_id=0, story_id=None, kind=AlertKind.DIGEST, label="", state=AlertState.SENT,
            priority=Priority.DIGEST, silent=True, length=Length.SHORT, due_at=at, expires_at=at, created_at=at,
        )  # fmt: skip
        await save_alerts(conn, [base])
        await conn.execute(update(alerts).values(message_id=digest.message_id))
        await conn.execute(update(stories).where(stories.c.id == 1).values(outlets=["Al Jazeera", "BBC"]))
        values = {
            "chat_id": ana.id, "kind": "new", "state": "sent", "priority": 2, "due_at": at, "expires_at": at,
            "created_at": at, "digest_id": 1, "subscription_id": 1, "label": "x",
        }  # fmt: skip
        for number in range(1, 6):
            await conn.execute(alerts.insert().values({**values, "story_id": number}))
        await conn.execute(alerts.insert().values({**values, "story_id": 1, "kind": "update"}))
    shown = await stage.say(ana, "/why", reply_to=digest.message_id)
    assert "Sanctions over Ukraine widened" in shown
    assert "“Sanctions” in the headline (Reuters)" in shown
    assert "And 1 more story in that message." in shown
