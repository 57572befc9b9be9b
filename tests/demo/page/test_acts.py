"""What people do on the page, as the bot hears of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.demo.page.acts import clock, edit, location, say, standing, tap
from bot.demo.page.chat_json import Linked, chat_shown

if TYPE_CHECKING:
    from telegram import Bot

    from bot.demo.show import Show


async def test_a_message_is_said_by_whoever_the_chat_belongs_to(show: Show) -> None:
    cast = show.cast
    await say(show, chat=cast.leila.id, text="سلام")
    await say(show, chat=cast.group.id, text="/help", thread=cast.threads["Iran"])
    await say(show, chat=cast.channel.id, text="news")
    await say(show, chat=cast.you.id, text="   ")
    said = [
        (one["sender"], one["text"])
        for chat in (cast.leila.id, cast.group.id, cast.channel.id)
        for one in told(show, chat)
    ]
    assert said == [("Leila", "سلام"), ("You", "/help"), ("Vienna Wire", "news")]
    assert show.sandbox.messages(cast.you) == []


def told(show: Show, chat_id: int) -> list[dict[str, Any]]:
    shown = chat_shown(show, show.sandbox.state.world.chats[chat_id], Linked())
    return [one for one in shown["messages"] if not one["service"]]


async def test_a_tap_is_answered_by_its_number(show: Show, bot: Bot) -> None:
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("Keep", callback_data="k")]])
    sent = await bot.send_message(show.cast.you.id, "Keep it?", reply_markup=keys)
    answer = await tap(show, chat=show.cast.you.id, message=sent.message_id, data="k")
    *_, update = await bot.get_updates(allowed_updates=["callback_query"])
    assert update.callback_query is not None
    assert (update.callback_query.id, update.callback_query.data) == (answer["query"], "k")
    await bot.answer_callback_query(answer["query"], "Kept.")
    assert [one.text for one in show.sandbox.answers] == ["Kept."]


async def test_a_message_of_ones_own_is_changed(show: Show, bot: Bot) -> None:
    await bot.get_updates(allowed_updates=["message", "edited_message"])
    await say(show, chat=show.cast.you.id, text="/sub Iron")
    await edit(show, chat=show.cast.you.id, message=show.sandbox.messages(show.cast.you)[0].id, text="/sub Iran")
    updates = await bot.get_updates()
    assert [one.edited_message.text for one in updates if one.edited_message] == ["/sub Iran"]


async def test_a_place_is_shared(show: Show, bot: Bot) -> None:
    await location(show, chat=show.cast.you.id, latitude=48.21, longitude=16.37)
    *_, update = await bot.get_updates()
    assert update.message is not None
    assert update.message.location is not None
    assert (update.message.location.latitude, update.message.location.longitude) == (48.21, 16.37)


async def test_the_bot_is_blocked_and_taken_back(show: Show) -> None:
    cast = show.cast
    await standing(show, chat=cast.you.id, what="block")
    blocked = [cast.you.blocked]
    await standing(show, chat=cast.you.id, what="unblock")
    assert [*blocked, cast.you.blocked] == [True, False]
    assert [one.text for one in show.sandbox.messages(cast.you)] == ["/start"]
    await standing(show, chat=cast.channel.id, what="remove")
    assert cast.channel.bot.status == "kicked"
    await standing(show, chat=cast.channel.id, what="add")
    assert (cast.channel.bot.status, cast.channel.bot.rights) == ("administrator", {"can_post_messages": True})
    thread = cast.threads["Iran"]
    await standing(show, chat=cast.group.id, what="close", thread=thread)
    closed = [cast.group.threads[thread].closed]
    await standing(show, chat=cast.group.id, what="reopen", thread=thread)
    assert [*closed, cast.group.threads[thread].closed] == [True, False]
    with pytest.raises(ValueError, match="remove"):
        await standing(show, chat=cast.you.id, what="remove")


async def test_the_clock_is_turned(show: Show) -> None:
    player = show.player
    assert player is not None
    await clock(show, do="play", speed=60)
    assert player.speed == 60
    await clock(show, do="play", speed=0)
    before, upcoming = player.now, player.next_story_at
    assert upcoming is not None
    await clock(show, do="next")
    assert before < player.now == upcoming
    for do, speed in (("play", 7.0), ("stop", 1.0)):
        with pytest.raises(ValueError, match=do):
            await clock(show, do=do, speed=speed)
    show.is_ready = False
    with pytest.raises(ValueError, match="no clock"):
        await clock(show, do="next")


async def test_time_passes_when_somebody_acts_although_the_clock_stands(show: Show) -> None:
    player = show.player
    assert player is not None
    before = player.now
    await say(show, chat=show.cast.you.id, text="/start")
    assert (player.now - before).total_seconds() == 3
    player.play(60)
    before = player.now
    await say(show, chat=show.cast.you.id, text="/help")
    assert (player.now - before).total_seconds() < 60 * 30
