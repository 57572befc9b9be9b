from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import update

from bot.chat.notices import free_disk, send_notices
from bot.model import Alert, AlertKind, AlertState, Length, Priority
from bot.problems import FeedProblem, FeedReason
from bot.storage.queries.feeds import add_feed
from bot.storage.tables import feeds
from tests.chat.script import Theatre
from tests.chat.stage import NOW, FoundFeed, open_stage
from tests.storage.rows import save_alerts

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.demo.sandbox import Sandbox, SandboxChat
    from bot.storage.database import Database


@pytest.fixture
async def theatre(sandbox: Sandbox, sqlite: Database) -> AsyncIterator[Theatre]:
    async with open_stage(sandbox, sqlite) as stage:
        yield await Theatre.open(stage)


SHUT_OUT = FeedReason.of(FeedProblem.SHUT_OUT, status="403")

GONE = FeedReason.of(FeedProblem.GONE, status="410")


async def break_feed(theatre: Theatre, url: str, **values: object) -> None:
    broken = {"state": "failing", "failures": 9, "failing_since": NOW - timedelta(days=2), "reason": SHUT_OUT}
    async with theatre.stage.database.write() as conn:
        await conn.execute(update(feeds).where(feeds.c.url == url).values(broken | values))


def told(theatre: Theatre, chat: SandboxChat) -> list[str]:
    return [line.text for line in theatre.stage.sandbox.state.accepted if line.chat_id == chat.id]


async def give(theatre: Theatre) -> None:
    before = len(theatre.stage.sandbox.state.accepted)
    await send_notices(theatre.stage.app)
    lines = theatre.stage.sandbox.state.accepted[before:]
    if lines:
        theatre.stage.last = theatre.stage.sandbox.state.world.chats[lines[-1].chat_id].messages[lines[-1].message_id]


async def test_who_subscribes_to_a_feed_is_told_once_that_it_fails_and_once_that_it_is_back(theatre: Theatre) -> None:
    ana = theatre.places["ana"]
    await theatre.stage.say(ana, "/sub https://a.example/feed")
    await break_feed(theatre, "https://a.example/feed")
    await give(theatre)
    await give(theatre)
    assert [text for text in told(theatre, ana) if "failing" in text] == [
        "⚠️ A News has been failing for hours: the site doesn’t let this bot in (403). I’ll keep trying."
    ]
    theatre.stage.now += timedelta(minutes=1)
    good = {"state": "active", "failures": 0, "failing_since": None, "reason": None, "last_good_at": theatre.stage.now}
    await break_feed(theatre, "https://a.example/feed", **good)
    await give(theatre)
    await give(theatre)
    assert told(theatre, ana)[-1] == "✅ A News is back."
    assert told(theatre, ana).count("✅ A News is back.") == 1


@pytest.mark.parametrize(
    ("failures", "hours", "is_told"), [(6, 6, True), (5, 9, False), (6, 5.9, False), (60, 5, False)]
)
async def test_six_failures_in_six_hours_are_told(
    theatre: Theatre, failures: int, hours: float, *, is_told: bool
) -> None:
    ana, owner = theatre.places["ana"], theatre.places["owner"]
    await theatre.stage.say(owner, "/start")
    await theatre.stage.say(ana, "/sub https://a.example/feed")
    since = theatre.stage.now - timedelta(hours=hours)
    await break_feed(theatre, "https://a.example/feed", failures=failures, failing_since=since)
    before = len(theatre.stage.sandbox.state.accepted)
    for _ in range(2):
        await give(theatre)
    lines = [line for line in theatre.stage.sandbox.state.accepted[before:] if "A News" in line.text]
    assert [(line.chat_id, line.silent) for line in lines] == ([(ana.id, True), (owner.id, True)] if is_told else [])


async def test_a_feed_that_has_moved_is_offered_at_once(theatre: Theatre) -> None:
    ana = theatre.places["ana"]
    await theatre.stage.say(ana, "/sub https://a.example/feed")
    moved = {"failures": 3, "failing_since": theatre.stage.now, "offered_url": "https://a.example/new"}
    await break_feed(theatre, "https://a.example/feed", **moved)
    await give(theatre)
    assert told(theatre, ana)[-1] == (
        "⚠️ A News is failing: the site doesn’t let this bot in (403). I’ll keep trying.\n"
        "It may have moved to https://a.example/new"
    )
    assert theatre.stage.buttons() == ["🔄 Try now", "➡️ Use the new address", "🗑 Remove"]


async def test_the_new_address_of_a_failing_feed_can_be_looked_for(theatre: Theatre) -> None:
    stage, ana, owner = theatre.stage, theatre.places["ana"], theatre.places["owner"]
    await stage.say(owner, "/start")
    await stage.say(ana, "/sub https://a.example/feed")
    await break_feed(theatre, "https://a.example/feed")
    await give(theatre)
    world = stage.sandbox.state.world
    notices = {
        line.chat_id: world.chats[line.chat_id].messages[line.message_id]
        for line in stage.sandbox.state.accepted
        if "A News has been failing" in line.text
    }
    assert set(notices) == {ana.id, owner.id}
    for chat in (ana, owner):
        stage.last = notices[chat.id]
        assert set(stage.buttons()) == {"🔄 Try now", "🔎 Find the new address", "🗑 Remove"}
        assert "I couldn’t find a new address" in await stage.tap("Find the new address", message=notices[chat.id])
    stage.web.sites["https://a.example/"] = (
        FoundFeed("https://a.example/feed", "A News"),
        FoundFeed("https://a.example/new", "A News"),
    )
    for chat in (owner, ana):
        async with stage.database.write() as conn:
            await conn.execute(update(feeds).values(offered_url=""))
        seen = await stage.tap("Find the new address", message=notices[chat.id])
        assert "It may have moved to https://a.example/new" in seen
        assert "[➡️ Use the new address]" in seen
    assert "You’re subscribed to A News" in await stage.tap("Use the new address", message=notices[ana.id])


async def test_who_was_not_told_that_a_feed_fails_is_not_told_that_it_is_back(theatre: Theatre) -> None:
    stage, ana, owner = theatre.stage, theatre.places["ana"], theatre.places["owner"]
    await stage.say(owner, "/sub https://a.example/feed")
    await break_feed(theatre, "https://a.example/feed")
    await give(theatre)
    stage.now += timedelta(minutes=1)
    await stage.say(ana, "/sub https://a.example/feed")
    good = {"state": "active", "failures": 0, "failing_since": None, "reason": None, "last_good_at": stage.now}
    await break_feed(theatre, "https://a.example/feed", **good)
    await give(theatre)
    assert told(theatre, owner)[-1] == "✅ A News is back."
    assert [text for text in told(theatre, ana) if "back" in text] == []


async def test_many_feeds_that_fail_at_once_are_one_notice_to_the_operator(theatre: Theatre) -> None:
    stage, owner = theatre.stage, theatre.places["owner"]
    await stage.say(owner, "/start")
    async with stage.database.write() as conn:
        for number in range(4):
            await add_feed(conn, f"https://{number}.example/feed", NOW, name=f"Paper {number}")
    failing = {"failures": 6, "failing_since": stage.now - timedelta(hours=6)}
    for number in range(4):
        await break_feed(theatre, f"https://{number}.example/feed", **failing)
    await give(theatre)
    lines = [text for text in told(theatre, owner) if "Paper" in text]
    assert [text.count("has been failing for hours") for text in lines] == [4]


async def test_a_failing_feed_can_be_tried_moved_or_removed_from_its_notice(theatre: Theatre) -> None:
    stage, ana = theatre.stage, theatre.places["ana"]
    await stage.say(ana, "/sub https://a.example/feed")
    await stage.tap("Tune")
    await stage.tap("Sound off")
    await break_feed(theatre, "https://a.example/feed", offered_url="https://a.example/new")
    await give(theatre)
    notice = stage.last
    assert notice is not None
    assert "https://a.example/new" in notice.text
    assert "I’m trying it now" in await stage.tap("Try now", message=notice)
    assert "You’re subscribed to A News" in await stage.tap("new address", message=notice)
    card = await stage.tap("Tune")
    assert "Feed: https://a.example/new" in card
    assert "Sound: off" in card
    # The subscription is the same one: a notice from before the move is still about it.
    assert "no longer there" in (await stage.hear(stage.sandbox.press(notice, "nm:1")))[-1].text
    await stage.hear(stage.sandbox.press(notice, "cd:1:1"))
    for data in ("cd:1", "nr:1", "nm:1"):
        assert "no longer there" in (await stage.hear(stage.sandbox.press(notice, data)))[-1].text


async def test_the_thread_that_asked_for_a_feed_is_told(theatre: Theatre) -> None:
    stage, forum = theatre.stage, theatre.places["forum"]
    await stage.say(forum, "/sub https://a.example/feed", theatre.people["ana"], thread=theatre.threads["news"])
    await break_feed(theatre, "https://a.example/feed", state="retired", reason=GONE)
    await give(theatre)
    line = stage.sandbox.state.accepted[-1]
    assert (line.chat_id, line.thread_id, line.silent) == (forum.id, theatre.threads["news"], True)
    assert "is gone" in line.text


async def test_the_operator_is_told_of_each_need_once_a_day(theatre: Theatre) -> None:
    stage, owner = theatre.stage, theatre.places["owner"]
    await stage.say(owner, "/sub Grain")
    await break_feed(theatre, "https://bbc.example/feed")
    alert = Alert(
        id=0, chat_id=owner.id, thread_id=0, story_id=1, kind=AlertKind.NEW, label="Grain", state=AlertState.PENDING,
        priority=Priority.ALERT, silent=False, length=Length.SHORT, due_at=NOW - timedelta(minutes=30),
        expires_at=NOW + timedelta(hours=9), created_at=NOW,
    )  # fmt: skip
    async with stage.database.write() as conn:
        await save_alerts(conn, [alert])
    await give(theatre)
    await give(theatre)
    needs = [text for text in told(theatre, owner) if text.startswith("⚠️") and "for hours" not in text]
    assert needs[0].startswith("⚠️ 1 feed has been failing for more than a day:\n• BBC")
    assert needs[1].startswith("⚠️ The queue is 30 minutes behind. Alerts waiting: 1.")
    assert len([text for text in needs if "disk" not in text]) == 2
    stage.now += timedelta(days=1, minutes=1)
    await give(theatre)
    assert len([text for text in told(theatre, owner) if "feed has been failing" in text]) == 2


async def test_an_operator_who_never_wrote_is_not_written_to(theatre: Theatre) -> None:
    await break_feed(theatre, "https://bbc.example/feed")
    await give(theatre)
    assert theatre.stage.sandbox.state.accepted == []


def test_a_disk_is_looked_at_only_where_there_is_one() -> None:
    assert free_disk("postgresql+asyncpg://somewhere/x") is None
    assert free_disk("sqlite+aiosqlite:///:memory:") is None
    assert free_disk("sqlite+aiosqlite:////no/such/folder/x.db") is None
