"""What a chat has chosen for everything it receives."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.model import Chat, ChatSettings, Pace
from bot.storage.queries.chats import load_chat
from tests.subscriptions.desk import ANA, NOW

if TYPE_CHECKING:
    from tests.subscriptions.desk import Desk


async def ana(desk: Desk) -> Chat:
    async with desk.database.read() as conn:
        chat = await load_chat(conn, ANA)
    assert chat is not None
    return chat


async def test_settings_are_kept_and_the_language_is_a_choice_of_its_own(desk: Desk) -> None:
    await desk.preferences.choose_language(ANA, "de")
    await desk.preferences.save(ANA, ChatSettings(language="fr", hourly_cap=3))
    assert (await ana(desk)).settings == ChatSettings(language="de", hourly_cap=3)


async def test_a_digest_is_for_all_that_the_chat_has(desk: Desk) -> None:
    assert await desk.preferences.set_digest(ANA, ChatSettings(digest_at=60), Pace.WEEKLY) == 3
    assert (await ana(desk)).settings.digest_at == 60
    assert {one.pace for one in await desk.of(ANA)} == {Pace.WEEKLY}


async def test_a_pause_ends_and_those_of_single_subscriptions_go_on(desk: Desk) -> None:
    later = NOW + timedelta(days=1)
    await desk.preferences.pause(ANA, later)
    assert (await ana(desk)).paused_until == later
    paused = await desk.subscriptions.pause(ANA, 2, later)
    assert await desk.preferences.resume(ANA, NOW) == [paused]
    assert (await ana(desk)).paused_until is None
