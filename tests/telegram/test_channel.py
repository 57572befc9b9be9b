"""Telegram as a channel: drafts of every kind in, what people see and what it came to out."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from telegram.ext import ExtBot

from bot.alerts.channel import (
    Accepted,
    Channel,
    Content,
    DigestContent,
    Draft,
    ForumClosedContent,
    ListContent,
    StoryContent,
    ThreadClosedContent,
)
from bot.alerts.retry import Cause, Failure
from bot.demo.sandbox import Sandbox
from bot.i18n import Texts
from bot.model import ChatSettings, HoldReason, Priority
from bot.telegram.channel import TelegramChannel
from bot.telegram.rate_limiter import Pacer
from tests.alerts.builders import FAST, NOON, make_alert, make_story
from tests.sandbox import DirectRequest

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

PAIR = tuple((make_story(number), make_alert(number, held_for=HoldReason.PACE)) for number in (1, 2))


@asynccontextmanager
async def channel_to(sandbox: Sandbox) -> AsyncIterator[Channel]:
    pacer = Pacer(FAST)
    request = DirectRequest(sandbox)
    async with ExtBot(sandbox.token, base_url=sandbox.base_url, rate_limiter=pacer, request=request) as bot:
        yield TelegramChannel(bot, pacer, Texts)


def draft_of(content: Content, chat_id: int, language: str = "en") -> Draft:
    return Draft(content, chat_id, ChatSettings(language=language), NOON, Priority.ALERT)


@pytest.mark.parametrize(
    ("content", "first_line"),
    [
        (StoryContent(*PAIR[0]), "Iran and the United States resume nuclear talks in Vienna"),
        (ListContent(PAIR), "2 stories"),
        (DigestContent(PAIR, more=1), "Your digest: 2 stories"),
        (ForumClosedContent("<Iran>", "Club & co"), "No forum topic in Club & co is open for “<Iran>”."),
        (ThreadClosedContent("<Iran>"), "The forum topic for “<Iran>” is closed"),
    ],
)
async def test_a_draft_of_every_kind_is_worded_and_accepted(content: Content, first_line: str) -> None:
    async with Sandbox() as sandbox, channel_to(sandbox) as channel:
        chat = sandbox.private_chat()
        outcome = await channel.send(draft_of(content, chat.id))
        (message,) = sandbox.replies(chat)
        assert outcome == Accepted(message.id)
        assert message.text.startswith(first_line)


async def test_a_turn_sends_once_it_has_come_and_a_plain_draft_has_no_buttons() -> None:
    async with Sandbox() as sandbox, channel_to(sandbox) as channel:
        chat = sandbox.private_chat()
        draft = replace(draft_of(StoryContent(*PAIR[0]), chat.id), plain=True, silent=True)
        async with channel.turn(chat.id, Priority.ALERT) as turn:
            assert channel.ready_in(chat.id) == float("inf")
            outcome = await turn.send(draft)
        assert isinstance(outcome, Accepted)
        (message,) = sandbox.replies(chat)
        assert (message.silent, message.buttons) == (True, [])
        assert message.text.endswith("https://example.org/iran-talks")


async def test_a_photo_is_a_large_preview_above_the_same_text() -> None:
    async with Sandbox() as sandbox, channel_to(sandbox) as channel:
        chat = sandbox.private_chat()
        draft = draft_of(StoryContent(*PAIR[0]), chat.id)
        for photo in ("", "https://img.example/talks.jpg?w=1200&h=675", "talks.jpg", "http://intranet/talks.jpg"):
            assert isinstance(await channel.send(replace(draft, photo=photo)), Accepted)
        plain, photographed, *others = sandbox.replies(chat)
        assert (photographed.text, photographed.entities) == (plain.text, plain.entities)
        assert photographed.preview == {
            "url": "https://img.example/talks.jpg?w=1200&h=675",
            "prefer_large_media": True,
            "show_above_text": True,
        }
        assert [message.preview for message in (plain, *others)] == [{"is_disabled": True}] * 3


async def test_an_edit_says_more_and_the_same_again_is_no_failure() -> None:
    async with Sandbox() as sandbox, channel_to(sandbox) as channel:
        chat = sandbox.private_chat()
        sent = await channel.send(draft_of(StoryContent(*PAIR[0]), chat.id))
        assert isinstance(sent, Accepted)
        more = draft_of(StoryContent(make_story(outlets=("Reuters", "BBC")), make_alert(1)), chat.id)
        assert await channel.edit(more, sent.message_id) == sent
        assert "Reuters +1" in sandbox.replies(chat)[0].text
        assert await channel.edit(more, sent.message_id) == sent
        gone = await channel.edit(more, 999_999)
        assert isinstance(gone, Failure)
        assert gone.cause is Cause.NO_MESSAGE


async def test_a_refusal_is_a_failure_with_its_cause() -> None:
    async with Sandbox() as sandbox, channel_to(sandbox) as channel:
        chat = sandbox.private_chat()
        sandbox.block(chat)
        outcome = await channel.send(draft_of(StoryContent(*PAIR[0]), chat.id))
        assert isinstance(outcome, Failure)
        assert outcome.cause is Cause.GONE
