"""Looking for feeds holds up nobody, has a deadline, and says what it has come to."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from aiohttp import web

from bot.chat.framework.searches import Searches
from bot.feeds.discover import Discoverer
from bot.storage.queries.subscriptions import subscriptions_of
from tests.chat.script import Theatre
from tests.chat.stage import NOW, open_stage
from tests.feeds.documents import rss, rss_item
from tests.sandbox import hear
from tests.web.site import settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.demo.sandbox import Sandbox
    from bot.storage.database import Database
    from bot.web.client import Fetcher
    from bot.workers import Workers
    from tests.web.site import Site


@dataclass
class Slow:
    """A stage whose web answers when the gate opens."""

    theatre: Theatre
    site: Site
    searches: Searches
    gate: asyncio.Event = field(default_factory=asyncio.Event)

    def urls(self, count: int) -> str:
        """Addresses that hang."""
        return " ".join(self.site.does(f"/{number}", self._answer) for number in range(count))

    async def _answer(self, _: web.Request) -> web.StreamResponse:
        await self.gate.wait()
        return web.Response(body=rss(rss_item(1)), content_type="application/rss+xml")


@pytest.fixture
async def slow(
    sandbox: Sandbox, sqlite: Database, site: Site, fetcher: Fetcher, workers: Workers
) -> AsyncIterator[Slow]:
    searches = Searches()
    discover = Discoverer(fetcher, workers, settings(parse_seconds=5).fetch).discover
    async with open_stage(sandbox, sqlite, discover=discover, searches=searches) as stage:
        made = Slow(await Theatre.open(stage), site, searches)
        stage.patient = False
        yield made
        made.gate.set()
        await stage.found()


async def test_ten_slow_addresses_and_a_flood_hold_up_nobody(slow: Slow) -> None:
    stage, ana, bob = slow.theatre.stage, slow.theatre.places["ana"], slow.theatre.places["bob"]
    assert "Looking for the feeds" in await stage.say(ana, "/sub " + slow.urls(10))
    shown = stage.last
    async with asyncio.TaskGroup() as group:
        for _ in range(70):
            stage.now = NOW
            group.create_task(hear(stage.app, stage.sandbox.say(ana, None, "/list")))
        assert "What I store" in await stage.say(bob, "/privacy")
        assert "1 is banned" in await stage.say(slow.theatre.places["owner"], "/ban 1")
    assert shown is not None
    assert "Looking for the feeds" in shown.text
    assert len(slow.searches.running) == 1
    slow.gate.set()
    await stage.found()
    assert shown.text.count("Example News") == 10
    async with stage.database.read() as conn:
        assert len(await subscriptions_of(conn, ana.id)) == 10


async def test_what_has_not_answered_by_the_deadline_is_said_to_be_slow(slow: Slow) -> None:
    stage, ana = slow.theatre.stage, slow.theatre.places["ana"]
    slow.searches.seconds = 0
    seen = await stage.say(ana, "/sub " + slow.urls(2))
    await stage.found()
    assert stage.last is not None
    assert "Looking" in seen
    assert stage.last.text.count("the server didn’t answer within 0 s") == 2


async def test_a_chat_looks_for_a_few_things_at_once(slow: Slow) -> None:
    stage, ana, bob = slow.theatre.stage, slow.theatre.places["ana"], slow.theatre.places["bob"]
    for number in range(slow.searches.most):
        assert "Looking" in await stage.say(ana, f"/sub {slow.urls(number + 1)}")
    assert "I’m still looking" in await stage.say(ana, f"/sub {slow.urls(1)}")
    assert "Looking" in await stage.say(bob, f"/sub {slow.urls(1)}")
    slow.gate.set()
    await stage.found()
    assert "Looking" in await stage.say(ana, f"/sub {slow.urls(1)}")


async def test_who_has_left_for_good_is_not_subscribed_to_what_was_looked_for(slow: Slow) -> None:
    stage, ana = slow.theatre.stage, slow.theatre.places["ana"]
    await stage.say(ana, f"/sub {slow.urls(1)}")
    [task] = slow.searches.running
    await stage.say(ana, "/forget")
    await stage.tap("Yes")
    slow.gate.set()
    await asyncio.gather(task, return_exceptions=True)
    assert task.cancelled()
    assert slow.searches.running == []


async def test_an_answer_that_telegram_refuses_is_no_error(slow: Slow, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    stage, ana = slow.theatre.stage, slow.theatre.places["ana"]
    await stage.say(ana, f"/sub {slow.urls(1)}")
    stage.sandbox.state.faults.next("editMessageText", "blocked")
    slow.gate.set()
    await stage.found()
    assert "search_not_answered" in caplog.text
    assert "search_failed" not in caplog.text
