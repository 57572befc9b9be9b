"""News languages as people choose them, and what they are told of the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, update

from bot.storage.queries.subscriptions import subscriptions_of
from bot.storage.tables import chats, entries, stories
from tests.chat.stage import file_stories, open_stage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.demo.sandbox import Sandbox
    from bot.storage.database import Database
    from tests.chat.stage import Stage


@pytest.fixture
async def stage(database: Database, sandbox: Sandbox) -> AsyncIterator[Stage]:
    """Five stories, of which two are told in German and one in Russian."""
    async with open_stage(sandbox, database) as stage:
        told = await file_stories(database)
        async with database.write() as conn:
            for language, title in (("de", "Iran talks end"), ("de", "Grain prices"), ("ru", "Iranian negotiators")):
                story = next(one for one in told if one.title.startswith(title))
                await conn.execute(update(stories).where(stories.c.id == story.id).values(language=language))
                await conn.execute(update(entries).where(entries.c.story_id == story.id).values(language=language))
        yield stage


async def chosen(stage: Stage, chat_id: int) -> str:
    async with stage.database.read() as conn:
        languages: str = (await conn.execute(select(chats.c.news_languages).where(chats.c.id == chat_id))).scalar_one()
    return languages


async def test_the_first_message_asks_with_the_numbers_of_the_week(stage: Stage) -> None:
    ana = stage.sandbox.private_chat(first_name="Ana")
    seen = await stage.say(ana, "/start")
    assert "News in English, time zone UTC." in seen
    assert "Last week’s stories: German 2, English 2, Russian 1." in seen
    assert {"🗣 News languages", "🕒 Time zone"} <= set(stage.buttons())
    seen = await stage.tap("News languages")
    assert "Last week’s stories: German 2, English 2, Russian 1." in seen
    assert stage.buttons() == ["✓ English · 2", "German · 2", "Russian · 1", "All languages", "◀ Back"]
    await stage.tap("German")
    assert stage.buttons()[:2] == ["✓ English · 2", "✓ German · 2"]
    await stage.tap("✓ English")
    assert await chosen(stage, ana.id) == "de"
    await stage.tap("All languages")
    assert "✓ All languages" in stage.buttons()
    assert "News languages: all languages" in await stage.tap("Back")


async def test_who_reads_a_language_that_the_bot_does_not_speak_hears_news_in_it(stage: Stage) -> None:
    ida = stage.sandbox.private_chat(first_name="Ida", language_code="it")
    assert "News in Italian, English" in await stage.say(ida, "/start")
    ben = stage.sandbox.private_chat(first_name="Ben", language_code="de")
    assert "Nachrichten auf: Deutsch, Englisch" in await stage.say(ben, "/start")


async def test_a_choice_that_nobody_offered_is_refused(stage: Stage) -> None:
    ana = stage.sandbox.private_chat(first_name="Ana")
    await stage.say(ana, "/settings")
    assert stage.last is not None
    for data in ("gi:DE", "gi:deutsch", "gi:*", "gi:1", "gi:"):
        assert "no longer there" in (await stage.hear(stage.sandbox.press(stage.last, data)))[0].text
    assert await chosen(stage, ana.id) == ""


async def test_a_subscription_chooses_for_itself_on_its_card(stage: Stage) -> None:
    ana = stage.sandbox.private_chat(first_name="Ana")
    await stage.say(ana, "/sub iran lang:ru")
    await stage.tap("Keep")
    assert "News languages: English, Russian" in await stage.tap("Tune")
    assert "Which languages do you want Iran, in Russian in?" in await stage.tap("News languages")
    await stage.tap("German")
    async with stage.database.read() as conn:
        (one,) = await subscriptions_of(conn, ana.id)
    assert one.news_languages == ("en", "de")
    await stage.tap("All languages")
    assert "News languages: English, Russian" in await stage.tap("chat default")


async def test_what_is_left_out_is_said(stage: Stage) -> None:
    ana = stage.sandbox.private_chat(first_name="Ana")
    seen = await stage.say(ana, "/preview iran")
    assert "Iran agrees to new talks in Vienna" in seen
    assert "Iran talks end without a deal" not in seen
    assert "Left out, only in other languages: German 1, Russian 1." in seen
    seen = await stage.say(ana, "/preview lang:de iran")
    assert "Iran talks end without a deal" in seen
    assert "Left out" not in seen
    seen = await stage.say(ana, "/latest")
    assert "Sanctions over Ukraine widened" in seen
    assert "Left out, only in other languages: German 2, Russian 1." in seen
    await stage.say(ana, "/sub iran")
    await stage.say(ana, "/sub grain lang:de")
    seen = await stage.say(ana, "/latest")
    assert "Grain prices fall" in seen
    assert "Left out, only in other languages: German 1, Russian 1." in seen
    assert "Iran talks end without a deal" in await stage.say(ana, "/search iran")  # who looks for it finds it


async def test_of_an_event_the_telling_is_shown_that_is_read_best(stage: Stage) -> None:
    async with stage.database.write() as conn:
        await conn.execute(update(stories).where(stories.c.id == 5).values(linked_ids=[3], title="In English"))
        await conn.execute(update(stories).where(stories.c.id == 3).values(linked_ids=[5], title="Auf Deutsch"))
    ben = stage.sandbox.private_chat(first_name="Ben", language_code="de")
    seen = await stage.say(ben, "/latest")
    assert "Auf Deutsch" in seen
    assert "In English" not in seen
    ana = stage.sandbox.private_chat(first_name="Ana")
    seen = await stage.say(ana, "/latest")
    assert "In English" in seen
    assert "Auf Deutsch" not in seen
    assert "German 1, Russian 1" in seen


async def test_an_export_takes_them_along(stage: Stage) -> None:
    ana = stage.sandbox.private_chat(first_name="Ana")
    await stage.say(ana, "/settings")
    await stage.tap("News languages")
    await stage.tap("German")
    await stage.say(ana, "/sub iran")
    await stage.tap("Keep")
    await stage.tap("Tune")
    await stage.tap("News languages")
    await stage.tap("Russian")
    await stage.say(ana, "/export")
    assert stage.last is not None
    assert stage.last.document is not None
    ben = stage.sandbox.private_chat(first_name="Ben")
    await stage.hear(stage.sandbox.send_file(ben, None, "plan.json", stage.last.document.content))
    assert await chosen(stage, ben.id) == "en de"
    async with stage.database.read() as conn:
        (one,) = await subscriptions_of(conn, ben.id)
    assert one.news_languages == ("en", "de", "ru")
