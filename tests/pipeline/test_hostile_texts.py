"""Bytes and characters that no database takes: they cost nobody anything, wherever a feed puts them."""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from bot.feeds.poll import Poller
from bot.model import FeedState
from bot.storage.queries.feeds import load_feeds
from bot.storage.tables import entries, feeds
from bot.valid_text import is_valid
from tests.feeds.documents import rss, rss_item
from tests.pipeline.test_poll_round import START, Rounds
from tests.web.site import Site, settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

    from bot.storage.database import Database
    from bot.workers import Workers

BAD = ("\0", "\ud800", "\udfff", "\udce9", "\ud83d\0\ude00")
NAMES = ("ETag", "Last-Modified", "Content-Encoding", "Content-Type", "Cache-Control", "Expires", "Age", "Date", "Link")
BYTES = (b"\xe9", b'"caf\xe9"', b"W/\xe9\xff", b"\xc2\xb2", b"\xed\xa0\x80")


@pytest.fixture
async def rounds(database: Database, workers: Workers) -> AsyncIterator[Rounds]:
    async with Poller(settings(parse_seconds=20), workers, jitter=lambda: 0.0) as poller:
        yield Rounds(database, poller)


@asynccontextmanager
async def raw_server(answers: Mapping[str, bytes]) -> AsyncIterator[str]:
    """A server that answers each path with the bytes given; its address."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        request = await reader.readuntil(b"\r\n\r\n")
        writer.write(answers[request.split(b" ", 2)[1].decode()])
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


def answer_with(name: str, value: bytes, status: bytes = b"200 OK") -> bytes:
    body = rss(rss_item(1, when=START))
    head = b"HTTP/1.1 " + status + b"\r\n" + name.encode() + b": " + value + b"\r\n"
    return head + b"Content-Length: %d\r\n\r\n" % len(body) + body


async def texts_of(database: Database) -> list[str]:
    async with database.read() as conn:
        rows = [*await conn.execute(select(feeds)), *await conn.execute(select(entries))]
    return [value for row in rows for value in row if isinstance(value, str)]


async def test_no_byte_in_any_header_costs_the_feed(rounds: Rounds) -> None:
    answers = {f"/{name}{n}": answer_with(name, value) for name in NAMES for n, value in enumerate(BYTES)}
    async with raw_server(answers) as address:
        await rounds.add(*(address + path for path in answers))
        assert {outcome for _, outcome in await rounds.run()} == {"new"}
        assert {outcome for _, outcome in await rounds.run(everything=True)} == {"unchanged"}
    assert all(map(is_valid, await texts_of(rounds.database)))


async def test_a_validator_that_cannot_be_sent_back_is_not_kept(rounds: Rounds) -> None:
    async with raw_server({"/": answer_with("ETag", b'"caf\xe9"')}) as address:
        await rounds.add(address + "/")
        await rounds.run()
    async with rounds.database.read() as conn:
        assert [feed.etag for feed in await load_feeds(conn)] == [""]


async def test_a_location_with_a_byte_that_is_no_utf_8_leads_where_browsers_go(rounds: Rounds) -> None:
    answers = {
        "/old": answer_with("Location", b"/caf\xe9?q=a%20b", b"301 Moved Permanently"),
        "/caf%E9?q=a%20b": answer_with("Vary", b"*"),
    }
    async with raw_server(answers) as address:
        await rounds.add(address + "/old")
        assert await rounds.run() == [(address + "/old", "new")]
    async with rounds.database.read() as conn:
        assert [feed.moved_to for feed in await load_feeds(conn)] == [address + "/caf%E9?q=a%20b"]


def poisoned_json_feed(seed: int) -> str:
    """A JSON Feed with bad characters somewhere in each of its texts, as escapes."""
    random = Random(seed)

    def bad(text: str) -> str:
        at = random.randrange(len(text) + 1)
        return text[:at] + random.choice(BAD) + text[at:]

    item: dict[str, Any] = {
        "id": bad(f"tag:{seed}"),
        "url": bad(f"https://news.example/{seed}"),
        "title": bad("Iran talks resume"),
        "content_text": bad("In Vienna."),
        "date_published": bad("2026-03-27T12:00:00Z"),
        "language": bad("en"),
    }
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": bad("News"),
        "home_page_url": bad("https://news.example/"),
        "language": bad("en"),
        "items": [item, {bad("id"): bad("x")}],
    }
    return json.dumps(feed)


def poisoned_rss(reference: str) -> str:
    item = f"<item><title>A{reference}b</title><link>https://news.example/{reference}</link><guid>{reference}1</guid></item>"
    return f"<rss version='2.0'><channel><title>N{reference}</title><link>https://n.example/{reference}</link>{item}</channel></rss>"


async def test_no_character_in_any_text_of_a_feed_is_stored_that_cannot_be(site: Site, rounds: Rounds) -> None:
    urls = [site.says(f"/{seed}", poisoned_json_feed(seed)) for seed in range(40)]
    references = ("&#0;", "&#x0;", "&#55296;", "&#xD800;", "&#xDFFF;", "&amp;#xD800;", "&amp;#0;")
    urls += [site.says(f"/rss{n}", poisoned_rss(reference)) for n, reference in enumerate(references)]
    await rounds.add(*urls)
    assert {outcome for _, outcome in await rounds.run()} == {"new"}
    async with rounds.database.read() as conn:
        assert {feed.state for feed in await load_feeds(conn)} == {FeedState.ACTIVE}
        titles = set((await conn.execute(select(entries.c.title))).scalars())
    assert "Iran talks resume" in titles
    assert all(map(is_valid, await texts_of(rounds.database)))
