from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bot.model import Chat, ChatKind, ChatSettings, ChatState, Length, Subscription
from bot.storage.queries.chat_lifecycle import suspend_chat
from bot.storage.queries.chats import (
    chats_active,
    choose_language,
    delete_chat,
    load_chat,
    pause_chat,
    save_chat,
    save_chat_settings,
)
from bot.storage.queries.permits import load_permit, save_permit
from bot.storage.queries.prompts import Prompt, drop_prompt, forget_prompts, load_prompt, save_prompt
from bot.storage.queries.subscriptions import subscribe, subscriptions_of
from bot.storage.queries.topics import add_topic
from bot.storage.tables import chats, prompts, subscriptions, topics

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.storage.database import Database

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


async def ana(conn: AsyncConnection, language: str = "en", title: str = "Ana") -> Chat:
    return await save_chat(conn, 7, kind=ChatKind.PRIVATE, title=title, language=language, now=NOW)


async def own_topic(conn: AsyncConnection, chat_id: int) -> Subscription:
    topic = await add_topic(conn, "Grain", "grain", NOW, chat_id=chat_id)
    recipient = Subscription(id=0, chat_id=chat_id, thread_id=0, name="Grain", topic_id=topic.id)
    return (await subscribe(conn, recipient, NOW))[0]


async def test_a_private_chat_speaks_the_language_of_its_person(database: Database) -> None:
    async with database.write() as conn:
        assert await ana(conn) == Chat(id=7, kind=ChatKind.PRIVATE, title="Ana")
        again = await ana(conn, "de", "Anna")
        assert (again.settings.language, again.title) == ("de", "Anna")
        assert await load_chat(conn, 7) == again
        assert await load_chat(conn, 8) is None


async def test_a_chosen_language_stays(database: Database) -> None:
    async with database.write() as conn:
        await ana(conn)
        await choose_language(conn, 7, "fr")
        assert (await ana(conn, "de")).settings.language == "fr"


async def test_a_group_keeps_the_language_of_who_called_first(database: Database) -> None:
    async with database.write() as conn:
        for language in ("ru", "en"):
            group = await save_chat(conn, -5, kind=ChatKind.GROUP, title="G", language=language, now=NOW)
        assert group.settings.language == "ru"


async def test_a_suspended_chat_is_back_as_it_was_when_it_speaks(database: Database) -> None:
    async with database.write() as conn:
        await ana(conn)
        subscription = await own_topic(conn, 7)
        await suspend_chat(conn, 7, "bot was blocked", NOW)
        suspended = await load_chat(conn, 7)
        assert suspended is not None
        assert (suspended.state, suspended.suspended_reason, suspended.suspended_at) == (
            ChatState.SUSPENDED,
            "bot was blocked",
            NOW,
        )
        assert await chats_active(conn) == []
        assert (await ana(conn)).state is ChatState.ACTIVE
        assert await chats_active(conn) == [7]
        assert await subscriptions_of(conn, 7) == [subscription]


async def test_what_a_chat_has_chosen_comes_back(database: Database) -> None:
    chosen = ChatSettings(
        time_zone="Europe/Vienna",
        quiet_from=1350,
        quiet_to=420,
        hourly_cap=5,
        breaking_passes=False,
        length=Length.LONG,
        link_previews=True,
        digest_at=450,
        digest_weekday=4,
    )
    async with database.write() as conn:
        chat = await ana(conn)
        await save_chat_settings(conn, 7, chosen)
        await pause_chat(conn, 7, LATER)
        assert await load_chat(conn, 7) == replace(chat, settings=chosen, paused_until=LATER)


async def test_a_forgotten_chat_leaves_nothing(database: Database) -> None:
    async with database.write() as conn:
        await ana(conn)
        await own_topic(conn, 7)
        await save_prompt(conn, Prompt(7, 7, "sub", {}, LATER))
        await delete_chat(conn, 7)
        for table in (chats, subscriptions, topics, prompts):
            assert (await conn.execute(select(func.count()).select_from(table))).scalar_one() == 0


async def test_a_question_waits_for_its_person_until_it_expires(database: Database) -> None:
    asked = Prompt(7, 70, "sub", {"query": "grain"}, LATER)
    async with database.write() as conn:
        await ana(conn)
        await save_prompt(conn, Prompt(7, 70, "rename", {}, LATER))
        await save_prompt(conn, asked)
        assert await load_prompt(conn, 7, 70, NOW) == asked
        assert await load_prompt(conn, 7, 71, NOW) is None
        assert await load_prompt(conn, 7, 70, LATER) is None
        assert (await drop_prompt(conn, 7, 70), await drop_prompt(conn, 7, 70)) == (True, False)
        await save_prompt(conn, asked)
        assert (await forget_prompts(conn, NOW), await forget_prompts(conn, LATER)) == (0, 1)


async def test_the_operators_word_on_a_person(database: Database) -> None:
    async with database.write() as conn:
        assert await load_permit(conn, 9) is None
        await save_permit(conn, 9, NOW, allowed=True)
        await save_permit(conn, 9, NOW, allowed=False)
        assert await load_permit(conn, 9) is False
