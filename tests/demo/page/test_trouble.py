"""Trouble on purpose, and what is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import aiohttp
import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter

from bot.demo.page.trouble import FLOODS, Trouble, trouble_shown

if TYPE_CHECKING:
    from telegram import Bot

    from bot.demo.show import Show


async def test_too_many_requests_are_refused_for_a_while_and_told(show: Show, bot: Bot) -> None:
    trouble, chat = Trouble(show), show.cast.you.id
    await trouble.make("flood", on=True)
    for _ in range(FLOODS):
        with pytest.raises(RetryAfter):
            await bot.send_message(chat, "x")
    await bot.send_message(chat, "x")
    told = await trouble_shown(trouble)
    lines = [line["text"] for line in told["lines"]]
    assert lines[0] == "Telegram will answer the next 3 messages with 429, retry after 5 s."
    assert lines[1:] == ["sendMessage to You: 429 Too Many Requests: retry after 5"] * FLOODS + [
        "sendMessage to You: taken"
    ]


async def test_telegram_goes_down_and_comes_back(show: Show, bot: Bot) -> None:
    trouble = Trouble(show)
    await trouble.make("down", on=True)
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await bot.get_me()
    assert (await trouble_shown(trouble))["down"] is True
    await trouble.make("down", on=False)
    assert (await bot.get_me()).first_name == "Newsbell"
    assert (await trouble_shown(trouble))["down"] is False


async def test_a_feed_fails_until_it_is_mended(show: Show) -> None:
    trouble, player = Trouble(show), show.player
    assert player is not None
    address = f"{player.server.site(player.day.outlets[0])}feed.xml"
    async with aiohttp.ClientSession() as session:
        for is_on, status in ((True, 503), (False, 200)):
            await trouble.make("feed", on=is_on)
            async with session.get(address) as response:
                assert response.status == status
            assert (await trouble_shown(trouble))["feed"] is is_on


async def test_a_person_blocks_the_bot_quietly_and_takes_it_back(show: Show, bot: Bot) -> None:
    trouble, chat = Trouble(show), show.cast.you.id
    await trouble.make("block", on=True)
    with pytest.raises(Forbidden, match="blocked by the user"):
        await bot.send_message(chat, "x")
    assert (await trouble_shown(trouble))["blocked"] is True
    await trouble.make("block", on=False)
    assert (await trouble_shown(trouble))["blocked"] is False
    assert show.sandbox.messages(chat)[-1].text == "/start"


async def test_trouble_brings_the_next_story_and_lets_the_clock_run(show: Show) -> None:
    player = show.player
    assert player is not None
    upcoming = player.next_story_at
    assert upcoming is not None
    await Trouble(show).make("flood", on=True)
    assert player.speed == 1
    assert player.now >= upcoming


async def test_nothing_is_told_before_anything_is_broken(show: Show, bot: Bot) -> None:
    with pytest.raises(BadRequest):
        await bot.send_message(99, "x")
    trouble = Trouble(show)
    told = await trouble_shown(trouble)
    assert (told["lines"], told["failing"], told["lost"], told["doubled"]) == ([], [], 0, 0)
    with pytest.raises(LookupError):
        await trouble.make("flood the house", on=True)


async def test_a_day_that_is_begun_again_has_nothing_broken(show: Show) -> None:
    trouble = Trouble(show)
    await trouble.make("down", on=True)
    show.performances += 1
    told = await trouble_shown(trouble)
    assert (told["down"], told["lines"]) == (False, [])
