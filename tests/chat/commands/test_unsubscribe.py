"""What a chat has left is not sent to it any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.model import AlertState
from bot.storage.queries.stories import save_new_stories
from bot.storage.queries.subscriptions import subscriptions_of
from tests.alerts.builders import make_alert, make_story, rows_of
from tests.chat.script import Theatre
from tests.chat.stage import open_stage
from tests.storage.rows import save_alerts

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.demo.sandbox import Sandbox
    from bot.storage.database import Database


@pytest.fixture
async def theatre(sandbox: Sandbox, sqlite: Database) -> AsyncIterator[Theatre]:
    async with open_stage(sandbox, sqlite) as stage:
        yield await Theatre.open(stage)


async def test_what_was_about_to_be_sent_for_a_subscription_ends_with_it(theatre: Theatre) -> None:
    stage, ana = theatre.stage, theatre.places["ana"]
    for words in ("/sub Grain", "/sub Oil"):
        await stage.say(ana, words)
    async with stage.database.write() as conn:
        await save_new_stories(conn, [make_story(number) for number in range(101, 107)])
        wishes = await subscriptions_of(conn, ana.id)
        alert = make_alert(0, chat_id=ana.id)
        await save_alerts(
            conn,
            [
                alert._replace(subscription_id=wish.id, label=wish.name, story_id=story, state=state)
                for wish, first in zip(wishes, (101, 104), strict=True)
                for story, state in enumerate((AlertState.PENDING, AlertState.HELD, AlertState.SENT), first)
            ],
        )
    await stage.say(ana, "/unsub")
    await stage.tap("Grain")
    assert await rows_of(stage.database, "label", "state") == [
        ("Grain", "shown"),
        ("Grain", "expired"),
        ("Grain", "expired"),
        ("Grain", "sent"),
        ("Oil", "pending"),
        ("Oil", "held"),
        ("Oil", "sent"),
    ]
