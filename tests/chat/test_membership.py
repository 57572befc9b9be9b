"""The bot's own standing in a chat: what it may again, it does again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import insert, select, update

from bot.model import ChatState
from bot.storage.queries.chat_lifecycle import suspend_chat
from bot.storage.queries.chats import load_chat
from bot.storage.queries.permits import save_permit
from bot.storage.tables import chats, closed_threads
from tests.chat.script import Theatre
from tests.chat.stage import NOW, open_stage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.demo.sandbox import Sandbox, SandboxChat
    from bot.model import Chat
    from bot.storage.database import Database


@pytest.fixture
async def theatre(sandbox: Sandbox, sqlite: Database) -> AsyncIterator[Theatre]:
    async with open_stage(sandbox, sqlite) as stage:
        yield await Theatre.open(stage)


async def known(theatre: Theatre, place: SandboxChat) -> Chat:
    async with theatre.stage.database.read() as conn:
        found = await load_chat(conn, place.id)
    assert found is not None
    return found


async def suspend(theatre: Theatre, place: SandboxChat) -> None:
    async with theatre.stage.database.write() as conn:
        await suspend_chat(conn, place.id, "not enough rights", NOW)


async def closed(theatre: Theatre) -> list[int]:
    async with theatre.stage.database.read() as conn:
        return list((await conn.execute(select(closed_threads.c.thread_id))).scalars())


async def close(theatre: Theatre, place: SandboxChat, *threads: int) -> None:
    async with theatre.stage.database.write() as conn:
        rows = [{"chat_id": place.id, "thread_id": thread, "closed_at": NOW, "retry_at": None} for thread in threads]
        await conn.execute(insert(closed_threads), rows)


async def test_a_group_in_which_the_bot_may_write_again_gets_its_alerts_again(theatre: Theatre) -> None:
    stage, club, ana = theatre.stage, theatre.places["club"], theatre.people["ana"]
    await stage.say(club, "/sub Grain", ana)
    await stage.hear(stage.sandbox.set_bot(club, ana, "restricted", can_send_messages=False))
    await suspend(theatre, club)
    await stage.hear(stage.sandbox.set_bot(club, ana, "restricted", can_send_messages=False, can_pin_messages=True))
    assert (await known(theatre, club)).state is ChatState.SUSPENDED
    woken = stage.woken
    await stage.hear(stage.sandbox.set_bot(club, ana, "member"))
    back = await known(theatre, club)
    assert (back.state, back.suspended_reason, back.suspended_at) == (ChatState.ACTIVE, "", None)
    assert stage.woken == woken + 1


async def test_a_channel_in_which_the_bot_may_post_again_gets_its_alerts_again(theatre: Theatre) -> None:
    stage, daily, ana = theatre.stage, theatre.places["daily"], theatre.people["ana"]
    await stage.say(theatre.places["ana"], "/sub @daily_news Grain")
    await stage.hear(stage.sandbox.set_bot(daily, ana, "administrator", can_post_messages=False))
    await suspend(theatre, daily)
    await stage.hear(stage.sandbox.set_bot(daily, ana, "administrator", can_post_messages=True))
    assert (await known(theatre, daily)).state is ChatState.ACTIVE


async def test_a_banned_chat_does_not_come_back_by_a_right(theatre: Theatre) -> None:
    stage, club, ana = theatre.stage, theatre.places["club"], theatre.people["ana"]
    await stage.say(club, "/sub Grain", ana)
    async with stage.database.write() as conn:
        await save_permit(conn, club.id, NOW, allowed=False)
    await suspend(theatre, club)
    await stage.hear(stage.sandbox.set_bot(club, ana, "restricted", can_send_messages=False))
    await stage.hear(stage.sandbox.set_bot(club, ana, "member"))
    assert (await known(theatre, club)).state is ChatState.SUSPENDED


async def test_who_blocks_the_bot_is_not_tried_and_is_back_when_it_is_wanted_again(theatre: Theatre) -> None:
    stage, ana = theatre.stage, theatre.people["ana"]
    await stage.say(theatre.places["ana"], "/sub Grain")
    await stage.hear(stage.sandbox.block(ana))
    assert (await known(theatre, theatre.places["ana"])).state is ChatState.SUSPENDED
    async with stage.database.read() as conn:
        where = chats.c.id == ana.id
        assert (await conn.execute(select(chats.c.retry_at).where(where))).scalar_one() is None
    woken = stage.woken
    await stage.hear(stage.sandbox.unblock(ana))
    assert (await known(theatre, theatre.places["ana"])).state is ChatState.ACTIVE
    assert stage.woken == woken + 1


@pytest.mark.parametrize("opened", [1, 0])
async def test_a_thread_that_is_opened_again_is_tried_at_once(theatre: Theatre, opened: int) -> None:
    stage, forum, ana = theatre.stage, theatre.places["forum"], theatre.people["ana"]
    news = theatre.threads["news"]
    await stage.say(forum, "/sub Grain", ana, thread=news)
    for thread in (1, news):
        await stage.hear(stage.sandbox.close_topic(forum, thread, ana))
    await close(theatre, forum, news)
    await stage.hear(stage.sandbox.reopen_topic(forum, opened or news, ana))
    assert await closed(theatre) == []
    assert stage.woken == 1


async def test_who_makes_the_bot_an_admin_may_have_opened_its_closed_threads(theatre: Theatre) -> None:
    stage, forum, ana = theatre.stage, theatre.places["forum"], theatre.people["ana"]
    await stage.say(forum, "/sub Grain", ana, thread=theatre.threads["news"])
    await close(theatre, forum, 0, theatre.threads["news"])
    await stage.hear(stage.sandbox.set_bot(forum, ana, "administrator", can_manage_topics=True))
    assert await closed(theatre) == []


async def test_a_chat_on_trial_that_speaks_is_back_for_good(theatre: Theatre) -> None:
    stage, ana = theatre.stage, theatre.places["ana"]
    await stage.say(ana, "/sub Grain")
    await suspend(theatre, ana)
    async with stage.database.write() as conn:
        await conn.execute(update(chats).values(state=ChatState.ACTIVE, retry_at=None))
    await stage.say(ana, "/list")
    assert (await known(theatre, ana)).suspended_at is None
