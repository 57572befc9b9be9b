"""The pages as the server sends them, on both databases: what is in them, and what must never be."""

from __future__ import annotations

import html
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from pydantic import SecretStr
from sqlalchemy import select, update

from bot.model import FeedState
from bot.operate.presence import Presence, Role
from bot.settings import Settings
from bot.status_address import StatusAddress
from bot.storage.tables import feeds
from tests.operate.asking import asked
from tests.operate.page.news_day import HOSTILE, NOW, SECRET, fill

if TYPE_CHECKING:
    import aiohttp

    from bot.storage.database import Database

TOKEN = "correct horse battery"
PAGES = ("/", "/feeds", "/feeds?state=failing", "/feeds?page=2", "/stories", "/stories?page=3", "/topics")
MOST_BYTES = 100_000
HTML = {"Accept": "text/html"}


async def get(session: aiohttp.ClientSession, path: str) -> str:
    async with session.get(path) as answer:
        assert answer.status == 200, await answer.text()
        assert answer.content_type == "text/html"
        return await answer.text()


@pytest.mark.parametrize("path", PAGES)
async def test_whatever_feeds_say_is_text_and_no_secret_is_shown(database: Database, path: str) -> None:
    await fill(database)
    async with asked(database, lambda: NOW) as session:
        text = await get(session, path)
    assert "<script>document" not in text
    assert "<img src=x" not in text
    assert "\u202e" not in text
    assert "javascript:" not in text
    assert SECRET not in text
    assert "what somebody wrote" not in text
    assert "What a private feed told" not in text


@pytest.mark.parametrize("path", PAGES)
async def test_no_page_is_heavy_with_ten_thousand_feeds(sqlite: Database, path: str) -> None:
    await fill(sqlite, feeds_count=10_000, stories_count=300, alerts_count=5000)
    async with asked(sqlite, lambda: NOW) as session:
        text = await get(session, path)
        together = len(text.encode())
        for name in ("page.css", "page.js", "icon.svg"):
            async with session.get(f"/static/{name}") as answer:
                together += len(await answer.read())
    assert together < MOST_BYTES


async def test_the_first_page_says_how_the_bot_is(database: Database) -> None:
    await fill(database)
    async with asked(database, lambda: NOW) as session:
        text = await get(session, "/")
    assert "<strong>Newsbell is well.</strong>" in text
    assert "7 of 59 feeds fail: " in html.unescape(text)
    assert "<dd>1,500</dd>" in text
    assert "<dd>36 s</dd>" in text
    assert text.count("<svg") == 2
    assert "leader (this one)" in text


async def test_a_bot_without_anything_is_well_too(database: Database) -> None:
    async with asked(database, lambda: NOW) as session:
        text = await get(session, "/")
    assert "it has no feeds yet, and no alert was due in the last day." in text


async def test_a_standby_says_that_it_stands_by(database: Database) -> None:
    async with asked(database, lambda: NOW, presence=Presence(Role.STANDBY, NOW)) as session:
        assert "it stands by, and takes over when the leader ends." in await get(session, "/")


async def test_the_sentence_of_a_bot_that_is_well(database: Database) -> None:
    await fill(database)
    async with database.write() as conn:
        await conn.execute(update(feeds).values(state=FeedState.ACTIVE))
    async with asked(database, lambda: NOW) as session:
        text = html.unescape(await get(session, "/"))
    assert "all 60 feeds answer, and half of the day's 1,500 alerts arrived within 36 s." in text


@pytest.mark.parametrize(
    ("path", "count", "shown"),
    [
        ("/feeds", "60 feeds, page 1 of 2", "private"),
        ("/feeds?page=2", "60 feeds, page 2 of 2", "Before"),
        ("/feeds?page=99", "60 feeds, page 2 of 2", "Before"),
        ("/feeds?page=-1&state=nonsense", "60 feeds, page 1 of 2", "After"),
        ("/feeds?q=HARBOUR", "9 feeds found", "Harbour Post 7"),
        ("/feeds?q=7.news.example", "6 feeds found", "https://17.news.example/feeds/all.xml"),
        ("/feeds?state=retired", "1 feed found", "it’s gone for good"),
        ("/feeds?q=%25", "0 feeds found", "Search"),
        ("/feeds?q=_", "0 feeds found", "Search"),
        ("/feeds?q=%5C", "0 feeds found", "Search"),
        ("/feeds?q=%3Cscript%3E", "1 feed found", html.escape("<script>document.title")),
    ],
)
async def test_feeds_are_found(database: Database, path: str, count: str, shown: str) -> None:
    await fill(database)
    async with asked(database, lambda: NOW) as session:
        text = await get(session, path)
    assert f">{count}<" in text
    assert shown in text


async def test_feeds_that_fail_come_first_with_their_reason(database: Database) -> None:
    await fill(database)
    async with asked(database, lambda: NOW) as session:
        text = await get(session, "/feeds")
    assert text.index("the server doesn’t answer") < text.index('class="state active"')
    assert "https://...@private.example/feed?token=...&amp;lang=en" in text


async def test_a_page_of_a_search_leads_to_the_next_one(database: Database) -> None:
    await fill(database)
    async with asked(database, lambda: NOW) as session:
        text = html.unescape(await get(session, "/feeds?q=news.example&state=active"))
    assert 'href="/feeds?q=news.example&state=active&page=2"' in text


async def test_stories_tell_their_topics_and_why(database: Database) -> None:
    await fill(database)
    async with asked(database, lambda: NOW) as session:
        text = await get(session, "/stories")
        again = await get(session, "/stories")
    assert "<strong><bdi>Iran talks</bdi></strong>: " in text
    assert '<bdi class="word">Iran</bdi> <small>(title)</small>' in text
    assert 'href="https://news.example/30"' in text
    assert HOSTILE.partition("<img")[0] in html.unescape(text)
    assert again == text


async def test_topics_have_their_subscribers(database: Database) -> None:
    await fill(database)
    async with asked(database, lambda: NOW) as session:
        text = "".join((await get(session, "/topics")).split())
    assert "<td>40</td><td>750</td>" in text
    assert "Topicsofchats" in text


async def test_a_feed_is_polled_now(database: Database) -> None:
    await fill(database)
    async with asked(database, lambda: NOW) as session:
        async with session.post("/feeds/12/poll", data={"back": "/feeds?q=x"}, allow_redirects=False) as answer:
            assert (answer.status, answer.headers["Location"]) == (303, "/feeds?q=x")
        async with session.get("/feeds/12/row") as answer:
            row = await answer.text()
    async with database.read() as conn:
        due, state = (await conn.execute(select(feeds.c.next_poll_at, feeds.c.state).where(feeds.c.id == 12))).one()
    assert (due, state) == (NOW, FeedState.ACTIVE)
    assert '<td data-name="next poll">now</td>' in row


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "/feedsevil", "", "/feeds\r\nX: y"])
async def test_the_way_back_stays_here(sqlite: Database, back: str) -> None:
    async with (
        asked(sqlite, lambda: NOW) as session,
        session.post("/feeds/1/poll", data={"back": back}, allow_redirects=False) as answer,
    ):
        assert (answer.status, answer.headers["Location"]) == (303, "/feeds")


async def test_another_site_polls_nothing(sqlite: Database) -> None:
    await fill(sqlite)
    async with asked(sqlite, lambda: NOW) as session:
        headers = {"Origin": "https://evil.example"}
        async with session.post("/feeds/12/poll", headers=headers) as answer:
            assert answer.status == 403
    async with sqlite.read() as conn:
        assert (await conn.execute(select(feeds.c.state).where(feeds.c.id == 12))).scalar_one() == FeedState.FAILING


@pytest.mark.parametrize("path", ["/feeds/999/row", "/feeds/x/row", "/static/nothing.js", "/static/..%2Froutes.py"])
async def test_there_is_nothing_else(sqlite: Database, path: str) -> None:
    async with asked(sqlite, lambda: NOW) as session, session.get(path) as answer:
        assert answer.status == 404


async def test_whoever_has_the_token_signs_in(sqlite: Database) -> None:
    settings = Settings(status_address=StatusAddress("0.0.0.0", 0), status_token=SecretStr(TOKEN))
    async with asked(sqlite, lambda: NOW, settings=settings) as session:
        async with session.get("/topics", headers=HTML) as answer:
            assert answer.status == 401
            assert 'action="/login"' in await answer.text()
        async with session.get("/topics") as answer:
            assert (answer.status, await answer.text()) == (401, "Ask with the token.\n")
        async with session.post("/login", data={"token": "a guess"}) as answer:
            assert answer.status == 401
            assert "That is not the token." in await answer.text()
        async with session.post("/login", data={"token": TOKEN}, allow_redirects=False) as answer:
            assert (answer.status, answer.headers["Location"]) == (303, "/")
            cookie = answer.cookies["newsbell_status"].value
        async with session.get("/topics", headers={"Cookie": f"newsbell_status={cookie}"}) as answer:
            assert answer.status == 200


async def test_without_a_token_others_are_told_what_the_operator_has_to_do(sqlite: Database) -> None:
    settings = Settings(status_address=StatusAddress("0.0.0.0", 0))
    async with asked(sqlite, lambda: NOW, settings=settings) as session:
        async with session.get("/", headers=HTML) as answer:
            assert answer.status == 401
            assert "STATUS_TOKEN is not set" in await answer.text()
        async with session.post("/login", data={"token": ""}) as answer:
            assert answer.status == 401


async def test_what_is_late_is_said(database: Database) -> None:
    await fill(database)
    later = NOW + timedelta(hours=3)
    async with asked(database, lambda: later, presence=Presence(Role.LEADER, NOW)) as session:
        text = await get(session, "/")
    assert "<strong>Newsbell is not well.</strong>" in text
    assert "3 alerts wait to be sent, the oldest for 3 hours." in text
