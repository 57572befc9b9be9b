from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import update

from bot.chat.notices import free_disk, give_notices
from bot.model import Alert, AlertKind, AlertState, Length, Priority
from bot.storage.alerts import save_alerts
from bot.storage.tables import feeds
from tests.chat.script import Theatre
from tests.chat.stage import NOW, open_stage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.demo.sandbox import Chat, Sandbox
    from bot.storage.database import Database


@pytest.fixture
async def theatre(sandbox: Sandbox, sqlite: Database) -> AsyncIterator[Theatre]:
    async with open_stage(sandbox, sqlite) as stage:
        yield await Theatre.open(stage)


async def break_feed(theatre: Theatre, url: str, **values: object) -> None:
    broken = {"state": "failing", "failures": 9, "failing_since": NOW - timedelta(days=2), "reason": "answers 403: no"}
    async with theatre.stage.database.write() as conn:
        await conn.execute(update(feeds).where(feeds.c.url == url).values(broken | values))


def told(theatre: Theatre, chat: Chat) -> list[str]:
    return [line.text for line in theatre.stage.sandbox.state.accepted if line.chat_id == chat.id]


async def give(theatre: Theatre) -> None:
    before = len(theatre.stage.sandbox.state.accepted)
    await give_notices(theatre.stage.app)
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
        "⚠️ A News has been failing for hours: answers 403: no. I go on trying."
    ]
    theatre.stage.now += timedelta(minutes=1)
    good = {"state": "active", "failures": 0, "failing_since": None, "reason": "", "last_good_at": theatre.stage.now}
    await break_feed(theatre, "https://a.example/feed", **good)
    await give(theatre)
    await give(theatre)
    assert told(theatre, ana)[-1] == "✅ A News is back."
    assert told(theatre, ana).count("✅ A News is back.") == 1


async def test_a_failing_feed_can_be_tried_moved_or_removed_from_its_notice(theatre: Theatre) -> None:
    stage, ana = theatre.stage, theatre.places["ana"]
    await stage.say(ana, "/sub https://a.example/feed")
    await stage.tap("Tune")
    await stage.tap("Silent")
    await break_feed(theatre, "https://a.example/feed", offered_url="https://a.example/new")
    await give(theatre)
    notice = stage.last
    assert notice is not None
    assert "https://a.example/new" in notice.text
    assert "I am trying it now" in await stage.tap("Try now", message=notice)
    assert "You will hear of A News" in await stage.tap("new address", message=notice)
    card = await stage.tap("Tune")
    assert "Feed: https://a.example/new" in card
    assert "Sound: off" in card
    for data in ("cd:1", "nr:1", "nm:1"):
        assert "no longer there" in (await stage.hear(stage.sandbox.press(notice, data)))[-1].text


async def test_the_thread_that_asked_for_a_feed_is_told(theatre: Theatre) -> None:
    stage, forum = theatre.stage, theatre.places["forum"]
    await stage.say(forum, "/sub https://a.example/feed", theatre.people["ana"], thread=theatre.threads["news"])
    await break_feed(theatre, "https://a.example/feed", state="retired", reason="answers 410: it is gone for good")
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
    needs = [text for text in told(theatre, owner) if text.startswith("⚠️")]
    assert needs[0].startswith("⚠️ 1 feed has been failing for more than a day:\n• BBC")
    assert needs[1].startswith("⚠️ The queue is 30 minutes late; 1 alerts wait.")
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
