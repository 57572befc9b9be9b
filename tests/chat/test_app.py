from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING

import pytest

from bot.chat.app import make_dispatcher
from bot.chat.commands.operator.broadcast import continue_broadcast
from bot.chat.framework.command import Rights
from bot.chat.framework.dispatcher import Dispatcher
from bot.chat.framework.menu import publish_menu
from bot.chat.framework.router import Router
from bot.chat.verbs import Question
from bot.i18n import LANGUAGES, LOCALES
from bot.model import ChatState
from bot.settings import ChatSettingsSection
from bot.storage.queries.chats import chats_active, load_chat
from bot.storage.queries.facts import load_fact, save_fact
from bot.storage.queries.subscriptions import subscriptions_of
from bot.telegram.callback_data import Verb
from tests.chat.script import Theatre
from tests.chat.stage import NOW, joined, open_stage
from tests.chat.stage import OWNER as OPERATOR

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.chat.framework.context import RequestContext
    from bot.demo.sandbox import Sandbox
    from bot.storage.database import Database

COMMANDS = make_dispatcher().commands


@pytest.fixture
async def theatre(sandbox: Sandbox, sqlite: Database) -> AsyncIterator[Theatre]:
    async with open_stage(sandbox, sqlite) as stage:
        yield await Theatre.open(stage)


async def test_the_menu_is_published_in_each_language_and_scope_once(theatre: Theatre) -> None:
    stage = theatre.stage
    services = stage.app.bot_data
    assert await publish_menu(stage.app.bot, services, COMMANDS)
    assert not await publish_menu(stage.app.bot, services, COMMANDS)
    menus = stage.sandbox.state.commands
    assert menus["all_private_chats", "de"][0]["description"] == "Themen wählen"
    assert {language for _, language in menus} == {"" if code == "en" else code for code in LANGUAGES}


async def test_an_operator_who_has_not_written_yet_costs_one_refusal_and_gets_the_menu_later(
    sandbox: Sandbox, sqlite: Database, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_stage(sandbox, sqlite) as stage:
        assert await publish_menu(stage.app.bot, stage.app.bot_data, COMMANDS)
        refused = [record for record in caplog.records if "menu_refused" in str(record.msg)]
        assert len(refused) == 1
        assert ("all_private_chats", "fa") in stage.sandbox.state.commands
        assert await publish_menu(stage.app.bot, stage.app.bot_data, COMMANDS)


@pytest.mark.parametrize(
    ("scope", "rights"),
    [
        ("default", {Rights.ANYONE}),
        ("all_group_chats", {Rights.ANYONE}),
        ("all_private_chats", {Rights.ANYONE, Rights.ADMINS}),
        ("all_chat_administrators", {Rights.ANYONE, Rights.ADMINS}),
        (f"chat:{OPERATOR}", set(Rights)),
    ],
)
async def test_each_menu_has_the_commands_that_its_readers_may_use_and_no_other(
    theatre: Theatre, scope: str, rights: set[Rights]
) -> None:
    stage = theatre.stage
    await publish_menu(stage.app.bot, stage.app.bot_data, COMMANDS)
    for language in ("", "de"):
        shown = [one["command"] for one in stage.sandbox.state.commands[scope, language]]
        assert len(shown) == len(set(shown))
        assert set(shown) == {command.name for command in COMMANDS if command.rights in rights}


async def test_help_has_the_everyday_commands_and_for_the_operator_all_of_theirs(theatre: Theatre) -> None:
    stage = theatre.stage
    everyday = {command.name for command in COMMANDS if command.everyday}
    operators = {command.name for command in COMMANDS if command.rights is Rights.OPERATOR}
    assert everyday
    assert not everyday & operators
    assert _listed(await stage.say(theatre.places["ana"], "/help")) == everyday
    assert _listed(await stage.say(theatre.places["owner"], "/help")) == everyday | operators


def _listed(text: str) -> set[str]:
    return set(re.findall(r"^/(\w+) \u2013", text, re.MULTILINE))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_is_in_the_catalogues_and_no_other(language: str) -> None:
    found = {
        name.removeprefix("command-")
        for path in (LOCALES / language).glob("*.ftl")
        for name in re.findall(r"^(command-[\w-]+) =", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert found == {command.name for command in COMMANDS}


def test_the_buttons_that_hang_in_peoples_chats_have_a_handler() -> None:
    """These have been sent: none may be renamed, and each finds its handler for as long as somebody may tap it."""
    sent = (
        "h x t tp own ts k ks kc f fa u ls c cp cl cs cz co cr cq ch cd ux up ua s l g gl gt gz gq gc gb gd gw gn gp "
        "z zr a am aw as ao af au ex fg nr nf nm ow op of or oz on ox ot ob"
    )
    assert set(sent.split()) <= make_dispatcher().verbs


def test_every_verb_and_question_has_a_handler_and_nothing_else_has() -> None:
    enumerations = Verb.__subclasses__()
    verbs = [verb for enumeration in enumerations for verb in enumeration]
    assert len(set(verbs)) == len(verbs)
    dispatcher = make_dispatcher()
    assert dispatcher.verbs == set(verbs)
    assert dispatcher.questions == set(Question)


def test_nothing_has_two_handlers() -> None:
    router = Router()

    async def handler(_: RequestContext) -> None:
        """Do nothing."""

    router.command("one", "two")(handler)
    with pytest.raises(ValueError, match="'two' has two handlers"):
        router.command("two")(handler)
    with pytest.raises(ValueError, match="'one' has two handlers"):
        Dispatcher(router, router)


async def test_a_group_that_takes_the_bot_in_is_greeted(theatre: Theatre) -> None:
    stage, club = theatre.stage, theatre.places["club"]
    club.bot.status = "left"
    seen = await stage.hear(stage.sandbox.add_bot(club, theatre.people["ana"]))
    assert "alert this group" in seen[0].text
    async with stage.database.read() as conn:
        assert await load_chat(conn, club.id) is not None


async def test_a_chat_that_blocks_the_bot_is_suspended_and_comes_back_as_it_was(theatre: Theatre) -> None:
    stage, ana = theatre.stage, theatre.places["ana"]
    await stage.say(ana, "/sub Grain")
    await stage.hear(stage.sandbox.block(ana))
    async with stage.database.read() as conn:
        blocked = await load_chat(conn, ana.id)
    assert blocked is not None
    assert blocked.state is ChatState.SUSPENDED
    await stage.hear(stage.sandbox.unblock(ana))
    assert "1. Grain" in await stage.say(ana, "/list")
    async with stage.database.read() as conn:
        assert await chats_active(conn) == [ana.id]


async def test_a_group_that_becomes_a_supergroup_keeps_what_it_has(theatre: Theatre) -> None:
    stage, family = theatre.stage, theatre.places["family"]
    await stage.say(family, "/sub Grain", theatre.people["ana"])
    new = stage.sandbox.upgrade(family, theatre.people["ana"])
    for update in list(stage.sandbox.state.updates.pending)[-2:]:
        await stage.hear(update)
    assert "1. Grain" in await stage.say(new, "/list", theatre.people["ana"])


async def test_a_chat_has_only_so_many_topics_and_is_told_before(sandbox: Sandbox, sqlite: Database) -> None:
    async with open_stage(sandbox, sqlite, chat=ChatSettingsSection(most_topics=2, most_feeds=1)) as stage:
        theatre = await Theatre.open(stage)
        ana = theatre.places["ana"]
        assert "room for 1 more here" in await stage.say(ana, "/sub Grain")
        assert "no room for more here" in await stage.say(ana, "/sub Iran talks")
        assert "the limit of 2 topics here" in await stage.say(ana, "/sub Ukraine sanctions")
        assert "reached the limit" in await stage.say(ana, "/sub volcano")
        await stage.say(ana, "volcano")
        assert "reached the limit" in await stage.tap("Keep")
        await stage.say(ana, "/topics")
        assert "reached the limit" in await stage.tap("Ukraine")
        await stage.say(ana, "/sub https://a.example/feed")
        assert "the limit of 1 feed here" in await stage.say(ana, "/sub https://bbc.example/feed")
        file = b'{"newsbell": 1, "subscriptions": [{"name": "x", "query": "x"}]}'
        seen = await stage.hear(stage.sandbox.send_file(ana, None, "x.json", file))
        assert "Failed: 1" in seen[0].text
        await stage.say(ana, "/unsub Grain")
        assert "You’re subscribed to" in await stage.say(ana, "/sub Ukraine sanctions")


async def test_an_invite_only_bot_serves_the_invited(sandbox: Sandbox, sqlite: Database) -> None:
    async with open_stage(sandbox, sqlite, chat=ChatSettingsSection(invite_only=True)) as stage:
        theatre = await Theatre.open(stage)
        ana, owner = theatre.places["ana"], theatre.places["owner"]
        assert f"your ID: {ana.id}" in await stage.say(ana, "/start")
        async with stage.database.read() as conn:
            assert await load_chat(conn, ana.id) is None
        assert "can now use the bot" in await stage.say(owner, f"/allow {ana.id}")
        assert "I watch the news" in await stage.say(ana, "/start")
        club = theatre.places["club"]
        assert "by invitation" in await stage.say(club, "/start", theatre.people["zoe"])
        await stage.say(owner, f"/allow {club.id}")
        assert "alert this group" in await stage.say(club, "/start", theatre.people["zoe"])


async def test_a_subscription_is_in_the_pipelines_ear_at_once_and_out_of_it_again(theatre: Theatre) -> None:
    stage, ana = theatre.stage, theatre.places["ana"]
    await stage.say(ana, "/sub Grain")
    await stage.say(ana, "/sub https://a.example/feed")
    index = stage.interests._topics
    assert len(index) == 1
    assert len(stage.interests._feeds) == 1
    await stage.say(ana, "/unsub Grain")
    await stage.say(ana, "/unsub A News")
    assert len(index) == 0
    assert stage.interests._feeds == set()


async def test_a_command_that_is_edited_is_answered_and_other_edits_are_not(theatre: Theatre) -> None:
    stage = theatre.stage
    ana = stage.sandbox.private_chat(first_name="Ana")
    await stage.say(ana, "/qiuet 23-7")
    said = next(message for message in reversed(ana.messages.values()) if message.text == "/qiuet 23-7")
    assert "23:00–07:00" in joined(await stage.hear(stage.sandbox.edit(said, "/quiet 23-7")))
    assert await stage.hear(stage.sandbox.edit(said, "quiet, please")) == []


async def test_resuming_wakes_the_delivery(theatre: Theatre) -> None:
    stage, ana = theatre.stage, theatre.places["ana"]
    await stage.say(ana, "/pause 3d")
    await stage.say(ana, "/resume")
    assert stage.woken == 1


async def test_a_huge_file_changes_nothing(theatre: Theatre) -> None:
    stage, ana = theatre.stage, theatre.places["ana"]
    seen = await stage.hear(stage.sandbox.send_file(ana, None, "x.opml", b"<opml/>", size=50_000_000))
    assert "too large: the limit is 1,000 KB. Nothing was changed" in seen[0].text
    seen = await stage.hear(stage.sandbox.send_file(ana, None, "x.opml", b"<opml/>" * 200_000, size=10))
    assert "too large" in seen[0].text


async def test_a_link_to_somebody_elses_topic_needs_its_seal(theatre: Theatre) -> None:
    stage, ana, ben = theatre.stage, theatre.places["ana"], theatre.places["bob"]
    await stage.say(ana, "/sub volcano")
    await stage.tap("Keep")
    await stage.tap("Tune")
    shared = await stage.tap("Share")
    payload = shared.rpartition("start=")[2].split()[0]
    assert "no longer exists" in await stage.say(ben, f"/start {payload.rpartition('_')[0]}")
    assert "volcano" in await stage.say(ben, f"/start {payload}")
    assert "You’re subscribed to volcano" in await stage.tap("Subscribe")
    async with stage.database.read() as conn:
        [mine], [theirs] = await subscriptions_of(conn, ana.id), await subscriptions_of(conn, ben.id)
    assert mine.topic_id != theirs.topic_id


async def until(theatre: Theatre, words: str) -> None:
    """Until the bot has said something."""
    state = theatre.stage.sandbox.state
    async with asyncio.timeout(20):
        while not any(words in line.text for line in state.accepted):
            await state.until_changed()


async def test_a_broadcast_goes_to_every_chat_once_and_suspends_who_is_gone(theatre: Theatre) -> None:
    stage, owner = theatre.stage, theatre.places["owner"]
    for name in ("ana", "ben", "leila"):
        await stage.say(theatre.places[name], "/list")
    await stage.say(owner, "/broadcast <b>Hello</b> everybody")
    theatre.people["ben"].blocked = True
    assert "on its way" in await stage.tap("Send to 4 chats")
    await until(theatre, "Broadcast finished. Sent: 3, failed: 1.")
    got = [line.chat_id for line in stage.sandbox.state.accepted if line.text == "<b>Hello</b> everybody"]
    assert sorted(got) == sorted([theatre.places[name].id for name in ("ana", "leila", "owner")] + [owner.id])
    async with stage.database.read() as conn:
        ben = await load_chat(conn, theatre.places["ben"].id)
        assert ben is not None
        assert ben.state is ChatState.SUSPENDED
        assert await load_fact(conn, "broadcast") is None


async def test_a_broadcast_goes_on_where_a_restart_cut_it_off(theatre: Theatre) -> None:
    stage = theatre.stage
    for name in ("ana", "ben", "leila"):
        await stage.say(theatre.places[name], "/list")
    ana, ben, leila = (theatre.places[name].id for name in ("ana", "ben", "leila"))
    async with stage.database.write() as conn:
        progress = {"html": "Hi", "by": OPERATOR, "after": ana, "sent": 1, "failed": 0}
        await save_fact(conn, "broadcast", progress, NOW)
    continue_broadcast(stage.app)
    await until(theatre, "Sent: 3, failed: 0")
    assert [line.chat_id for line in stage.sandbox.state.accepted if line.text == "Hi"] == [ben, leila]


async def test_an_error_is_apologised_for_and_the_next_message_is_answered(
    theatre: Theatre, caplog: pytest.LogCaptureFixture
) -> None:
    stage, ana = theatre.stage, theatre.places["ana"]
    stage.web.sites["https://x.example"] = None  # type: ignore[assignment]  # what no discoverer gives
    assert "Something went wrong on my end" in await stage.say(ana, "/sub https://x.example")
    assert "search_failed" in caplog.text
    assert "What I store" in await stage.say(ana, "/privacy")


async def test_telegram_in_trouble_is_no_error_of_ours(theatre: Theatre, caplog: pytest.LogCaptureFixture) -> None:
    stage, ana = theatre.stage, theatre.places["ana"]
    stage.sandbox.state.faults.next("sendMessage", "server-error")
    assert await stage.say(ana, "/privacy") == ""
    assert "update_failed" not in caplog.text


async def test_a_new_chat_goes_by_the_operators_clock_until_it_says_where_it_is(
    sandbox: Sandbox, sqlite: Database
) -> None:
    async with open_stage(sandbox, sqlite, chat=ChatSettingsSection(default_timezone="Asia/Tehran")) as stage:
        ben = sandbox.private_chat(sandbox.add_user("Ben", language_code="de"))
        assert "Zeitzone: Asia/Tehran" in await stage.say(ben, "/settings")
        seen = await stage.say(ben, "/sub Grain")
        assert seen.index("[Tehran · 15:30]") < seen.index("[Berlin · 13:00]")
        assert "Asia/Tehran" in await stage.tap("Überspringen")
