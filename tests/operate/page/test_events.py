"""Server-sent events: what has changed, once, to everybody who has the page open."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

from aiohttp import ClientSession, web
from sqlalchemy import update

from bot.model import FeedState
from bot.operate.http.status_server import StatusServer
from bot.operate.page.content import Content
from bot.operate.page.events import Events, event
from bot.operate.presence import Presence, Role
from bot.operate.readiness.observe import Observer
from bot.status_address import StatusAddress
from bot.storage.tables import feeds
from tests.operate.asking import until_listening
from tests.operate.page.news_day import NOW, fill

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from aiohttp import StreamReader

    from bot.storage.database import Database


@asynccontextmanager
async def streaming(database: Database, moments: list[object]) -> AsyncIterator[ClientSession]:
    presence = Presence(Role.LEADER, NOW)
    observer = Observer(database, presence, lambda: moments[-1], timedelta(minutes=10))  # type: ignore[arg-type, return-value]
    server = StatusServer(StatusAddress("127.0.0.1", 0), None)
    server.add([web.get("/events", Events(Content(observer), server.closing, every_seconds=0.01).stream)])
    async with server.listening(), ClientSession(await until_listening(server)) as session:
        yield session


async def next_event(stream: StreamReader) -> tuple[str, str]:
    """The next event's name and data; comments are passed over."""
    while True:
        block = (await stream.readuntil(b"\n\n")).decode()
        if block.startswith("event: "):
            name, *lines = block.strip().split("\n")
            return name.removeprefix("event: "), "\n".join(line.removeprefix("data: ") for line in lines)


async def test_a_page_is_told_how_it_is_and_then_what_changes(database: Database) -> None:
    await fill(database)
    moments: list[object] = [NOW]
    async with asyncio.timeout(30), streaming(database, moments) as session, session.get("/events") as answer:
        assert answer.content_type == "text/event-stream"
        first = dict([await next_event(answer.content), await next_event(answer.content)])
        assert "7 of 59 feeds fail" in first["verdict"]
        assert "<svg" in first["overview"]
        async with database.write() as conn:
            await conn.execute(update(feeds).values(state=FeedState.ACTIVE))
        moments.append(NOW + timedelta(seconds=10))
        second = dict([await next_event(answer.content), await next_event(answer.content)])
        assert "all 60 feeds answer" in second["verdict"]
        assert "<dd>60<small> of 60</small></dd>" in second["overview"]


async def test_not_everybody_in_the_world_is_kept_up_to_date(sqlite: Database) -> None:
    async with streaming(sqlite, [NOW]) as session:
        opened = [await session.get("/events") for _ in range(20)]
        async with session.get("/events") as answer:
            assert answer.status == 503
        opened.pop().close()
        async with asyncio.timeout(30):
            while True:
                async with session.get("/events") as answer:
                    if answer.status == 200:
                        break
        for one in opened:
            one.close()


def test_each_line_of_an_event_is_a_line_of_its_data() -> None:
    assert event("verdict", "a\n\nb\r\nc") == "event: verdict\ndata: a\ndata: \ndata: b\ndata: c\n\n"
