"""Answers that strict parsers refuse, over real connections: read as a browser reads them, within the limits."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

import pytest

from bot.web.client import Fetched, Fetcher, FetchFailed
from tests.web.site import settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

BODY = b"<rss><channel/></rss>"
OK = b"HTTP/1.1 200 OK\r\n"
CHUNKS = b"%x\r\n" % len(BODY) + BODY + b"\r\n0\r\n\r\n"


@asynccontextmanager
async def server(*pieces: bytes, keeps: bool = False) -> AsyncIterator[str]:
    """A server that answers every request with these pieces; its address."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            while await reader.readuntil(b"\r\n\r\n"):
                for piece in pieces:
                    writer.write(piece.replace(b"LEN", b"%d" % len(BODY)).replace(b"BODY", BODY))
                    await writer.drain()
                    await asyncio.sleep(0)
                if not keeps:
                    break
        writer.close()

    listening = await asyncio.start_server(answer, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/rss"
    finally:
        listening.close()


ODD = {
    "a policy of 32 KB": OK + b"Content-Security-Policy: " + b"x" * 32_000 + b"\r\nContent-Length: LEN\r\n\r\nBODY",
    "200 cookies": OK + b"Set-Cookie: a=b\r\n" * 200 + b"Content-Length: LEN\r\n\r\nBODY",
    "a line that is no header": OK + b"Warning in line 3\r\nContent-Length: LEN\r\n\r\nBODY",
    "a space before the colon": OK + b"Content-Type : text/xml\r\nContent-Length : LEN\r\n\r\nBODY",
    "a name with spaces": OK + b"X Powered By: PHP\r\nContent-Length: LEN\r\n\r\nBODY",
    "no name": OK + b": PHP\r\nContent-Length: LEN\r\n\r\nBODY",
    "two equal lengths": OK + b"Content-Length: LEN\r\nContent-Length: LEN\r\n\r\nBODY",
    "two equal lengths in a line": OK + b"Content-Length: LEN, LEN\r\n\r\nBODY",
    "a length beside chunks": OK + b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n" + CHUNKS,
    "a length that is no number": OK + b"Content-Length: many\r\n\r\nBODY",
    "no reason": b"HTTP/1.1 200\r\nContent-Length: LEN\r\n\r\nBODY",
    "bare LF": b"HTTP/1.1 200 OK\nContent-Length: LEN\n\nBODY",
    "LF and CRLF": b"HTTP/1.1 200 OK\nContent-Length: LEN\r\n\nBODY",
    "NUL in a header": OK + b"X: a\0b\r\nContent-Length: LEN\r\n\r\nBODY",
    "CR in a header": OK + b"X: a\rb\r\nContent-Length: LEN\r\n\r\nBODY",
    "Latin-1 in a header": OK + b"X: caf\xe9\r\nContent-Length: LEN\r\n\r\nBODY",
    "a folded header": OK + b"X: a\r\n b\r\nContent-Length: LEN\r\n\r\nBODY",
    "two status lines": OK + OK + b"Content-Length: LEN\r\n\r\nBODY",
    "a later version": b"HTTP/2 200 \r\nContent-Length: LEN\r\n\r\nBODY",
    "a radio station's": b"ICY 200 OK\r\n\r\nBODY",
    "empty lines first": b"\r\n\r\n" + OK + b"Content-Length: LEN\r\n\r\nBODY",
    "100 and 103 first": b"HTTP/1.1 100 \r\n\r\nHTTP/1.1 103 Hints\r\nLink: x\r\n\r\n" + OK + b"\r\nBODY",
}


@pytest.mark.parametrize("name", ODD)
async def test_an_odd_answer_is_read(name: str) -> None:
    async with server(ODD[name]) as url, Fetcher(settings().fetch) as fetcher:
        answer = await fetcher.fetch_feed(url)
    assert isinstance(answer, Fetched)
    assert answer.body == BODY


@pytest.mark.parametrize("name", ["a space before the colon", "bare LF", "100 and 103 first", "a length beside chunks"])
async def test_it_may_come_byte_by_byte(name: str) -> None:
    whole = ODD[name].replace(b"LEN", b"%d" % len(BODY)).replace(b"BODY", BODY)
    async with server(*(whole[at : at + 1] for at in range(len(whole)))) as url, Fetcher(settings().fetch) as fetcher:
        answer = await fetcher.fetch_feed(url)
    assert isinstance(answer, Fetched)
    assert answer.body == BODY


@pytest.mark.parametrize("name", ["two equal lengths", "bare LF", "a space before the colon"])
async def test_a_kept_connection_serves_again(name: str) -> None:
    async with server(ODD[name], keeps=True) as url, Fetcher(settings().fetch) as fetcher:
        for _ in range(3):
            answer = await fetcher.fetch_feed(url)
            assert isinstance(answer, Fetched)
            assert answer.body == BODY


REFUSED = {
    "a head without end": (OK + b"X: " + b"x" * 300_000, "no-http"),
    "a head of 300 KB": (OK + (b"X: " + b"x" * 3000 + b"\r\n") * 100 + b"\r\nBODY", "no-http"),
    "a line of 100 KB": (OK + b"X: " + b"x" * 100_000 + b"\r\n\r\nBODY", "no-http"),
    "5,000 lines": (OK + b"X: y\r\n" * 5000 + b"\r\nBODY", "no-http"),
    "two lengths that differ": (OK + b"Content-Length: LEN\r\nContent-Length: 7\r\n\r\nBODY", "no-http"),
    "no number for a status": (b"HTTP/1.1 OK 200\r\n\r\nBODY", "no-http"),
    "another protocol": (b"220 mail.example ESMTP\r\n", "no-http"),
    "half a head": (OK + b"Content-Type: text/xml\r\n", "hangs-up"),
}


@pytest.mark.parametrize("name", REFUSED)
async def test_what_no_browser_reads_is_refused(name: str) -> None:
    said, reason = REFUSED[name]
    async with server(said) as url, Fetcher(settings().fetch) as fetcher:
        answer = await fetcher.fetch_feed(url)
    assert isinstance(answer, FetchFailed)
    assert str(answer.reason) == reason
