"""Who is let in: floods are judged before anything is waited for, and belong to who speaks."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.chat.script import Theatre
from tests.chat.stage import NOW, open_stage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.demo.sandbox import Sandbox, SandboxChat, User
    from bot.storage.database import Database

TOO_FAST = "That was a bit fast. I’ll answer again in a minute."


@pytest.fixture
async def theatre(sandbox: Sandbox, sqlite: Database) -> AsyncIterator[Theatre]:
    async with open_stage(sandbox, sqlite) as stage:
        yield await Theatre.open(stage)


async def flood(theatre: Theatre, chat: SandboxChat, user: User, text: str = "/privacy", times: int = 35) -> list[str]:
    """The answers to messages that all come at one moment."""
    answers = []
    for _ in range(times):
        theatre.stage.now = NOW
        answers.append(await theatre.stage.say(chat, text, user))
    return answers


async def test_typing_floods_are_answered_once(theatre: Theatre) -> None:
    stage, ana = theatre.stage, theatre.places["ana"]
    answers = await flood(theatre, ana, theatre.people["ana"])
    assert [text for text in answers[30:] if text] == [TOO_FAST]
    stage.now += timedelta(minutes=1)
    assert "What I store" in await stage.say(ana, "/privacy")


async def test_tapping_floods_are_answered_once_by_a_notice(theatre: Theatre) -> None:
    stage = theatre.stage
    await stage.say(theatre.places["ana"], "/list")
    assert stage.last is not None
    for _ in range(95):
        stage.now = NOW
        await stage.hear(stage.sandbox.press(stage.last, "no such button"))
    answers = [answer.text for answer in stage.sandbox.answers if answer.text]
    assert answers.count(TOO_FAST) == 1
    assert answers[-1] == TOO_FAST
    assert len(answers) == 91


async def test_a_flood_in_a_thread_is_answered_there(theatre: Theatre) -> None:
    forum, thread = theatre.places["forum"], theatre.threads["news"]
    for _ in range(31):
        theatre.stage.now = NOW
        await theatre.stage.say(forum, "/privacy", theatre.people["bob"], thread=thread)
    last = theatre.stage.last
    assert last is not None
    assert (last.text, last.thread_id) == (TOO_FAST, thread)


async def test_the_flood_of_one_anonymous_admin_is_that_of_his_group_alone(theatre: Theatre) -> None:
    sandbox, zoe = theatre.stage.sandbox, theatre.people["zoe"]
    yoga = sandbox.supergroup("Yoga", anonymous=[zoe])
    answers = await flood(theatre, theatre.places["club"], zoe, times=32)
    assert answers[-2:] == [TOO_FAST, ""]
    assert "What I store" in await theatre.stage.say(yoga, "/privacy", zoe)


async def test_who_talks_to_others_in_a_group_is_not_counted(theatre: Theatre) -> None:
    sandbox, bob = theatre.stage.sandbox, theatre.people["bob"]
    sandbox.state.privacy = False  # the bot hears everything
    club = theatre.places["club"]
    for text in ("good morning", "/roll@dice_bot", "/unheard_of", ""):
        assert set(await flood(theatre, club, bob, text)) == {""}
    assert "What I store" in await theatre.stage.say(club, "/privacy", bob)
    assert "What I store" in await theatre.stage.say(club, f"/privacy@{sandbox.bot.username}", bob)


async def test_a_banned_person_is_not_even_warned(theatre: Theatre) -> None:
    stage, ana = theatre.stage, theatre.places["ana"]
    await stage.say(ana, "/sub Grain")
    shown = stage.showing("Tune")
    await stage.say(theatre.places["owner"], f"/ban {ana.id}")
    assert set(await flood(theatre, ana, theatre.people["ana"])) == {""}
    answered = len(stage.sandbox.answers)
    for _ in range(95):
        stage.now = NOW
        assert await stage.tap("Tune", message=shown) == ""
    assert len(stage.sandbox.answers) == answered


async def test_banning_a_group_silences_its_anonymous_admins_and_no_others(theatre: Theatre) -> None:
    stage, zoe = theatre.stage, theatre.people["zoe"]
    club, yoga = theatre.places["club"], stage.sandbox.supergroup("Yoga", anonymous=[zoe])
    await stage.say(theatre.places["owner"], f"/ban {club.id}")
    assert await stage.say(club, "/privacy", zoe) == ""
    assert "What I store" in await stage.say(yoga, "/privacy", zoe)
