"""A story from its beginning, asked for by command and by button."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bot.storage.tables import timelines
from tests.chat.script import Theatre
from tests.chat.stage import open_stage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.demo.sandbox import Sandbox
    from bot.storage.database import Database


@pytest.fixture
async def theatre(database: Database, sandbox: Sandbox) -> AsyncIterator[Theatre]:
    async with open_stage(sandbox, database) as stage:
        theatre = await Theatre.open(stage)
        await stage.say(theatre.places["ana"], "/sub iran talks")
        theatre.here = theatre.places["ana"]
        await theatre._do("alert Iran talks")
        yield theatre


async def kept(theatre: Theatre) -> list[tuple[int, int, int]]:
    columns = timelines.c.chat_id, timelines.c.about_chat_id, timelines.c.message_id
    async with theatre.stage.database.read() as conn:
        return [(row[0], row[1], row[2]) for row in await conn.execute(select(*columns).order_by(timelines.c.id))]


async def test_the_button_and_the_command_tell_it_in_a_message_that_grows(theatre: Theatre) -> None:
    stage, ana = theatre.stage, theatre.places["ana"]
    alert = stage.last
    await stage.tap("⋯")
    seen = await stage.tap("Whole story")
    assert "🧵 " in seen
    assert "Reports: 1 · Outlets: 1" in seen
    first = stage.last
    assert first is not None
    assert first is not alert
    assert alert is not None
    seen = await stage.say(ana, "/story", reply_to=alert)
    assert "I’ll update this message as the story develops." in seen
    assert stage.last is not None
    assert await kept(theatre) == [(ana.id, ana.id, first.id), (ana.id, ana.id, stage.last.id)]


async def test_a_command_that_answers_nothing_says_how(theatre: Theatre) -> None:
    stage, ana = theatre.stage, theatre.places["ana"]
    assert "Reply to an alert with /story" in await stage.say(ana, "/story")
    await stage.say(ana, "/help")
    assert "I don’t remember sending that alert" in await stage.say(ana, "/story", reply_to=stage.last)
    assert await kept(theatre) == []


async def test_in_a_group_others_are_answered_in_private(theatre: Theatre) -> None:
    stage, club, bob = theatre.stage, theatre.places["club"], theatre.people["bob"]
    await stage.say(club, "/sub iran talks", theatre.people["ana"])
    theatre.here = club
    await theatre._do("alert Iran talks")
    alert = stage.last
    await stage.tap("⋯", bob)
    await stage.tap("Whole story", bob)
    assert await kept(theatre) == []
    assert "private chat" in await stage.say(club, "/story", bob, reply_to=alert)
    assert await kept(theatre) == []
