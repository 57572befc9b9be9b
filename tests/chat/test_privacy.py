"""What one chat has added stays with it: another one tries everything, and sees nothing of it."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, update

from bot.i18n import LANGUAGES, Texts
from bot.model import Entry, EntryState, Origin
from bot.pipeline.bell import Bell
from bot.pipeline.file import FileStep
from bot.settings import Settings
from bot.storage.queries.entries import add_entries
from bot.storage.queries.feeds import add_feed, load_feed_by_url
from bot.storage.tables import alerts, chats, feeds
from bot.workers import Workers
from tests.chat.script import Theatre
from tests.chat.stage import NOW, FoundFeed, open_stage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.demo.sandbox import Sandbox, SandboxChat
    from bot.storage.database import Database

SECRET = "https://ana:pa55word@hers.example/feed?token=t0ken&page=2"
MASKED = "https://...@hers.example/feed?token=...&page=2"
TALKS = "Iran talks resume in Zanzibar"
MARKS = ("zanzibar", "t0ken", "pa55word", "hers", "gazette", "\u062e\u0627\u0635")


@pytest.fixture
async def theatre(sandbox: Sandbox, database: Database) -> AsyncIterator[Theatre]:
    """Ana has added a feed whose address holds a token; Ana and Bob watch for Iran. The feed has told of it twice."""
    async with open_stage(sandbox, database) as stage, Workers() as workers:
        theatre = await Theatre.open(stage)
        stage.web.sites[SECRET] = (FoundFeed(SECRET, "Her Gazette"),)
        ana, bob = theatre.places["ana"], theatre.places["bob"]
        await stage.say(ana, f"/sub {SECRET}")
        for who in (ana, bob):
            await stage.say(who, "/sub iran")
        file = FileStep(
            database=database,
            settings=Settings(admin_ids=()),
            workers=workers,
            interests=stage.interests,
            clock=lambda: stage.now,
            arrived=Bell(),
            due=Bell(),
        )
        await file.restore()
        public = await add_feed_of_all(database)
        async with database.read() as conn:
            hers = await load_feed_by_url(conn, SECRET)
        assert hers is not None
        assert hers.name == "Her Gazette"
        told = [
            (hers.id, TALKS, "Her Gazette"),
            (public, "Iran and Oman agree on a common market for gas", "Paper"),
            (hers.id, "Iran and Oman agree on a common gas market, Zanzibar hears", "Her Gazette"),
        ]
        for number, (feed_id, title, outlet) in enumerate(told):
            async with database.write() as conn:
                await add_entries(conn, [(entry_of(feed_id, title, outlet, number), EntryState.READ)])
            await file.file()
        yield theatre


async def add_feed_of_all(database: Database) -> int:
    async with database.write() as conn:
        return (await add_feed(conn, "https://paper.example/feed", NOW, name="Paper", origin=Origin.ADMIN)).id


def entry_of(feed_id: int, title: str, outlet: str, number: int) -> Entry:
    at = NOW - timedelta(minutes=5 - number)
    url = f"https://site{feed_id}.example/{number}" + ("?token=t0ken" if outlet != "Paper" else "")
    blurb = f"{title}, which {outlet} was the first to tell."
    return Entry(feed_id, str(number), url, title, blurb, at, at, outlet=outlet, language="en")


def seen_in(theatre: Theatre, chat: SandboxChat) -> str:
    """All that a chat was ever sent: texts, links, buttons and files."""
    world = theatre.stage.sandbox.state.world
    messages = [one for one in world.chats[chat.id].messages.values() if one.from_bot]
    files = [one.document.content.decode() for one in messages if one.document is not None]
    shown = [json.dumps(one.to_json(reply=False), ensure_ascii=False) for one in messages]
    buttons = [button.text + str(button.url) for one in messages for row in one.buttons for button in row]
    return "\n".join(
        [*shown, *buttons, *files, *(answer.text for answer in theatre.stage.sandbox.state.answers)]
    ).casefold()


EVERYTHING = (
    "/start",
    "/privacy",
    "/topics",
    "/list",
    "/latest",
    "/latest iran",
    "/latest Iran talks",
    "/search iran",
    "/search oman",
    "/search title:iran",
    "/search source:gazette OR iran",
    "/search market OR talks OR iran OR agree",
    "/preview iran",
    "/preview oman OR market",
    "iran OR oman",
    "/sub oman market",
    "/sub iran talks resume",
    "/settings",
    "/export",
    "/why",
    "/feeds",
    "/stats",
    "/removefeed Her Gazette",
    "/start t_1",
)


async def test_another_chat_finds_nothing_by_any_command(theatre: Theatre) -> None:
    stage, bob = theatre.stage, theatre.places["bob"]
    for command in EVERYTHING:
        await stage.say(bob, command)
        for button in stage.buttons():
            await stage.say(bob, command)
            if button in stage.buttons():
                await stage.tap(button)
    said = "her gazette"  # his own words come back to him
    seen = seen_in(theatre, bob).replace(said, "").replace("source:gazette", "").replace("from gazette", "")
    assert "common market for gas" in seen
    assert [mark for mark in MARKS if mark in seen.replace("others", "")] == []
    assert "(+1)" not in seen


async def test_no_outlet_menu_of_another_chat_names_it_and_the_own_does(theatre: Theatre) -> None:
    for who, names in (("ana", True), ("bob", False)):
        await theatre.stage.say(theatre.places[who], "/list")
        number = "2" if who == "ana" else "1"
        await theatre.stage.tap(number)
        shown = await theatre.stage.tap("Outlets")
        assert "Paper" in shown
        assert ("Her Gazette" in shown) is names


async def test_only_the_chat_that_has_it_is_alerted_and_why_tells_it_alone(theatre: Theatre) -> None:
    stage, ana, bob = theatre.stage, theatre.places["ana"], theatre.places["bob"]
    async with stage.database.read() as conn:
        planned = (await conn.execute(select(alerts.c.id, alerts.c.chat_id, alerts.c.story_id))).all()
    common = [row for row in planned if row.story_id == max(one.story_id for one in planned)]
    assert sorted(row.chat_id for row in planned) == sorted([ana.id, ana.id, bob.id])
    async with stage.database.write() as conn:
        await conn.execute(update(alerts).values(state="sent", message_id=alerts.c.id + 500, sent_at=NOW))
    answers = {}
    for who in (ana, bob):
        asked = await stage.say(who, "/latest")
        assert asked
        ((alert_id,),) = [(row.id,) for row in common if row.chat_id == who.id]
        assert stage.last is not None
        answers[who.id] = "\n".join(
            one.text for one in await stage.hear(stage.sandbox.press(stage.last, f"aw:{alert_id}"))
        )
    assert "zanzibar" in answers[ana.id].casefold()
    assert "zanzibar" not in answers[bob.id].casefold()


async def test_an_address_with_a_token_is_masked_everywhere_but_in_the_own_export(theatre: Theatre) -> None:
    stage, ana, owner = theatre.stage, theatre.places["ana"], theatre.places["owner"]
    await stage.say(ana, "/list")
    assert MASKED in await stage.tap("1")
    assert "so I won’t share it" in await stage.tap("Share")
    assert "https://" not in (stage.last.text if stage.last else "")
    for text in (SECRET, f"/sub {SECRET}x", f"/unsub {SECRET}x"):
        await stage.say(ana, text)
    for text in ("/feeds", f"/addfeed {SECRET}x"):
        await stage.say(owner, text)
        for button in [one for one in stage.buttons() if "Gazette" in one]:
            assert MASKED in await stage.tap(button)
            assert "Private" in (stage.last.text if stage.last else "")
    for place in (ana, owner):
        assert [mark for mark in ("t0ken", "pa55word") if mark in seen_in(theatre, place)] == []
    await stage.say(ana, "/export")
    assert SECRET in seen_in(theatre, ana)


async def test_a_groups_export_is_masked_and_says_so(theatre: Theatre) -> None:
    stage, club, ana = theatre.stage, theatre.places["club"], theatre.people["ana"]
    await stage.say(club, f"/sub {SECRET}", ana)
    shown = await stage.say(club, "/export", ana)
    assert "are masked in these files" in shown
    seen = seen_in(theatre, club)
    assert MASKED in seen
    assert "t0ken" not in seen


async def test_addresses_that_stand_masked_in_a_message_can_be_taken_by_its_buttons(theatre: Theatre) -> None:
    stage, ana = theatre.stage, theatre.places["ana"]
    both = [f"https://two.example/{name}?key=k3y{name}" for name in ("all", "all2")]
    same = [f"https://same.example/?key=k3y{name}" for name in ("1", "2")]
    stage.web.sites |= {
        "https://two.example/": tuple(FoundFeed(url, f"Found {number}") for number, url in enumerate((*both, *same), 1))
    }
    shown = await stage.say(ana, "/sub https://two.example/")
    assert "k3y" not in shown
    assert "same.example/?key=... (2)" in shown
    message = stage.last
    await stage.tap("Found 2", message=message)
    await stage.say(ana, "/sub https://two.example/")
    await stage.tap("Found 4")
    async with stage.database.read() as conn:
        urls = set((await conn.execute(select(feeds.c.url))).scalars())
    assert {both[1], same[1]} <= urls
    assert not {both[0], same[0]} & urls


async def test_after_a_restart_a_masked_address_is_out_of_date(theatre: Theatre) -> None:
    stage, ana = theatre.stage, theatre.places["ana"]
    await stage.say(ana, "https://new.example/?key=k3y")
    assert stage.app.bot_data.addresses.whole(ana.id, "https://new.example/?key=...") == "https://new.example/?key=k3y"
    stage.app.bot_data.addresses._whole.clear()
    assert "no longer there" in await stage.tap("Subscribe")


async def test_the_operator_makes_a_feed_everybodys_by_two_taps_and_back_by_one(theatre: Theatre) -> None:
    stage, owner = theatre.stage, theatre.places["owner"]
    await stage.say(owner, "/feeds")
    await stage.tap("Her Gazette")
    assert "Open Her Gazette to everyone" in await stage.tap("Open to everyone")
    assert "Private" not in await stage.tap("Yes, open to everyone")
    assert "Private" in await stage.tap("Its own chats only")
    async with stage.database.write() as conn:
        await conn.execute(chats.delete().where(chats.c.id == theatre.places["ana"].id))
    await stage.tap("Open to everyone")
    await stage.tap("Yes, open to everyone")
    assert "No chat has added this feed" in await stage.tap("Its own chats only")


@pytest.mark.parametrize("language", LANGUAGES)
def test_privacy_says_so_in_every_language(language: str) -> None:
    said = Texts(language)("privacy", days=30)
    assert said.count("/export") == 2
    assert len([line for line in said.splitlines() if line]) == 9
