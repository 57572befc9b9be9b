"""Whatever a server does, asking it ends in a value, in time, and within the limits."""

from __future__ import annotations

import asyncio
import gzip
import ssl
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from aiohttp import web

from bot.problems import FeedProblem, FeedReason
from bot.web.client import Fetched, Fetcher, FetchFailed, NotModified, user_agent
from tests.web.bombs import BOMBS, LIMIT
from tests.web.site import Site, settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable


async def test_a_feed_is_fetched(site: Site, fetcher: Fetcher) -> None:
    headers = {"ETag": '"1"', "Last-Modified": "yesterday", "Content-Type": "text/xml", "Cache-Control": "max-age=9"}
    url = site.says("/rss", b"<rss/>", headers=headers)
    answer = await fetcher.fetch_feed(url)
    assert isinstance(answer, Fetched)
    assert replace(answer, headers=None) == Fetched(url, b"<rss/>", "text/xml", '"1"', "yesterday", "")
    assert dict(answer.headers or {})["cache-control"] == "max-age=9"


async def test_we_say_who_we_are_what_we_take_and_what_we_know(site: Site) -> None:
    url = site.says("/rss", b"<rss/>")
    async with Fetcher(settings(contact="ops@example.org").fetch) as fetcher:
        await fetcher.fetch_feed(url, etag='"1"', last_modified="yesterday")
        await fetcher.fetch_page(url)
    feed, page = (request.headers for request in site.asked)
    assert feed["User-Agent"] == "Newsbell/0.1 (feed reader; ops@example.org)"
    assert (feed["If-None-Match"], feed["If-Modified-Since"]) == ('"1"', "yesterday")
    assert feed["Accept"].startswith("application/rss+xml")
    assert feed["Accept-Encoding"] == "gzip, deflate, br, zstd"
    assert page["Accept"].startswith("text/html")
    assert "If-None-Match" not in page
    assert "Cookie" not in page


def test_a_contact_that_would_break_the_header_is_left_out() -> None:
    assert user_agent("a\r\nX: y") == user_agent("") == "Newsbell/0.1 (feed reader)"


async def test_not_modified_may_bring_new_validators(site: Site, fetcher: Fetcher) -> None:
    url = site.says("/rss", status=304, headers={"ETag": '"2"', "Expires": "tomorrow"})
    answer = await fetcher.fetch_feed(url, etag='"1"')
    assert isinstance(answer, NotModified)
    assert (answer.etag, dict(answer.headers or {})["expires"]) == ('"2"', "tomorrow")
    assert await fetcher.fetch_page(url) == FetchFailed(FeedReason(FeedProblem.UNASKED_NOT_MODIFIED), 304)


async def test_a_cookie_is_given_back_until_the_fetch_is_over(site: Site, fetcher: Fetcher) -> None:
    """Some servers redirect to the same address, or by another, until the cookie that they set comes back."""

    async def bounce(request: web.Request) -> web.StreamResponse:
        if request.cookies.get("visitor") == "1":
            return web.Response(body=b"<rss/>")
        location = request.query.get("via", "/self")
        return web.Response(status=302, headers={"Location": location, "Set-Cookie": "visitor=1; Path=/"})

    site.says("/check", status=307, headers={"Location": "/self?via=/check"})
    for url in (site.does("/self", bounce), site.url("/self?via=/check")):
        for _ in range(2):
            answer = await fetcher.fetch_feed(url)
            assert isinstance(answer, Fetched)
            assert answer.body == b"<rss/>"
    assert ["visitor" in request.cookies for request in site.asked] == [False, True] * 2 + [False, True, True] * 2


@pytest.mark.parametrize(
    ("cookie", "target", "sent"),
    [
        ("a=1", "/next", "a=1"),
        ('a="x y"; HttpOnly', "/next", 'a="x y"'),
        ("a=1; Path=/elsewhere", "/next", None),
        ("a=1; Secure", "/next", None),
        ("a=1; Max-Age=0", "/next", None),
        ("a=1", "http://localhost:{port}/next", None),  # another host
        ("a=" + "x" * 9000, "/next", None),
    ],
)
async def test_a_cookie_goes_where_it_belongs(
    site: Site, fetcher: Fetcher, cookie: str, target: str, sent: str | None
) -> None:
    site.says("/next", b"<rss/>")
    headers = {"Location": target.format(port=site.port), "Set-Cookie": cookie}
    await fetcher.fetch_feed(site.says("/rss", status=302, headers=headers))
    assert site.asked[1].headers.get("Cookie") == sent


@pytest.mark.parametrize("named", ["UTF-8", "none", "aws-chunked", "", " , ", "GZIP, aws-chunked", "binary", "gzip"])
async def test_a_content_encoding_that_is_none_is_passed_over(site: Site, fetcher: Fetcher, named: str) -> None:
    body = b"<rss>" + b"news " * 100
    packed = gzip.compress(body) if named.startswith("GZIP") else body
    answer = await fetcher.fetch_feed(site.says("/rss", packed, headers={"Content-Encoding": named}))
    assert isinstance(answer, Fetched)
    assert answer.body == body


async def test_cookies_are_never_kept(site: Site, fetcher: Fetcher) -> None:
    url = site.says("/rss", b"<rss/>", headers={"Set-Cookie": "spy=1; Path=/"})
    await fetcher.fetch_feed(url)
    await fetcher.fetch_feed(url)
    assert "Cookie" not in site.asked[1].headers


async def test_redirects_are_followed_and_only_a_chain_of_permanent_ones_moves(site: Site, fetcher: Fetcher) -> None:
    site.says("/4", b"<rss/>")
    site.says("/3", status=301, headers={"Location": "4"})
    site.says("/2", status=307, headers={"Location": "/3"})
    url = site.says("/1", status=308, headers={"Location": "/2"})
    answer = await fetcher.fetch_feed(url)
    assert isinstance(answer, Fetched)
    assert (answer.url, answer.moved_to) == (site.url("/4"), site.url("/2"))


async def test_redirects_end(site: Site, fetcher: Fetcher) -> None:
    url = site.says("/loop", status=302, headers={"Location": "/loop"})
    assert await fetcher.fetch_feed(url) == FetchFailed(FeedReason.of(FeedProblem.TOO_MANY_REDIRECTS, times=5))
    assert len(site.asked) == 6


async def test_a_redirect_to_nowhere_is_a_failure(site: Site, fetcher: Fetcher) -> None:
    answer = await fetcher.fetch_feed(site.says("/rss", status=302))
    assert isinstance(answer, FetchFailed)
    assert answer.reason == FeedReason.of(FeedProblem.OTHER_STATUS, status="302")


@pytest.mark.parametrize("declared", [True, False])
async def test_a_body_that_is_too_large_is_not_read(site: Site, declared: bool) -> None:
    sent = 0

    async def answer(request: web.Request) -> web.StreamResponse:
        nonlocal sent
        response = web.StreamResponse()
        if declared:
            response.content_length = 50_000_000
        await response.prepare(request)
        with suppress(ConnectionError):
            for _ in range(500):
                await response.write(bytes(100_000))
                sent += 100_000
        return response

    async with Fetcher(settings(max_feed_mb=1).fetch) as fetcher:
        failed = await fetcher.fetch_feed(site.does("/rss", answer))
    assert isinstance(failed, FetchFailed)
    assert failed.reason == FeedReason.of(FeedProblem.TOO_LARGE, mb=1)
    assert sent < 20_000_000


async def test_a_bomb_is_stopped(site: Site) -> None:
    url = site.says("/rss", gzip.compress(bytes(30_000_000)), headers={"Content-Encoding": "gzip"})
    async with Fetcher(settings(max_feed_mb=1, max_page_mb=2).fetch) as fetcher:
        assert await fetcher.fetch_feed(url) == FetchFailed(FeedReason.of(FeedProblem.TOO_LARGE, mb=1))
        assert await fetcher.fetch_page(url) == FetchFailed(FeedReason.of(FeedProblem.TOO_LARGE, mb=2))


@pytest.mark.parametrize("name", BOMBS)
async def test_no_bomb_holds_up_the_loop(site: Site, name: str) -> None:
    """Between two turns of the loop its thread works 100 ms at most; the rest is done beside it."""
    encoding, body = BOMBS[name]
    url = site.says("/rss", body, headers={"Content-Encoding": encoding.removeprefix("raw ")})
    async with Fetcher(settings(max_feed_mb=LIMIT / 1e6, timeout_seconds=60).fetch) as fetcher:
        asking = asyncio.ensure_future(fetcher.fetch_feed(url))
        worked, longest = time.thread_time(), 0.0  # CPU time: others may use the machine
        while not asking.done():
            await asyncio.sleep(0)
            now = time.thread_time()
            worked, longest = now, max(longest, now - worked)
    answer = await asking
    assert longest < 0.1
    if isinstance(answer, Fetched):
        assert len(answer.body) <= LIMIT
    else:
        assert isinstance(answer, FetchFailed)
        assert answer.reason.problem in {FeedProblem.TOO_LARGE, FeedProblem.BROKEN_COMPRESSION}


async def ask(talk: Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]], **limits: object) -> str:
    """Ask a server that speaks bytes; the code of the failure, with its arguments."""
    talks: set[asyncio.Task[None] | None] = set()

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        talks.add(asyncio.current_task())
        try:
            with suppress(ConnectionError, asyncio.IncompleteReadError):
                await reader.readuntil(b"\r\n\r\n")
                await talk(reader, writer)
        finally:
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with Fetcher(settings(**limits).fetch) as fetcher:
        failed = await fetcher.fetch_feed(f"http://127.0.0.1:{port}/rss")
    server.close()
    for running in talks:
        if running is not None:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running
    assert isinstance(failed, FetchFailed)
    return str(failed.reason)


async def test_a_server_that_sends_a_byte_now_and_then_is_left() -> None:
    async def talk(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            writer.write(b"x")
            await writer.drain()
            await asyncio.sleep(0.01)

    assert await ask(talk, timeout_seconds=0.3) == 'no-answer-in-time {"seconds":0.3}'


async def test_a_server_that_says_nothing_is_left() -> None:
    async def talk(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        await reader.read()

    assert await ask(talk, timeout_seconds=0.2) == 'no-answer-in-time {"seconds":0.2}'


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (b"", "hangs-up"),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "no-http"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", "breaks-off"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000 + b"\r\n\r\n", "no-http"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 5000 + b"\r\n", "no-http"),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip, gzip\r\n\r\n", "compressed-twice"),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot gzip", "broken-compression"),
        (
            b"HTTP/1.1 200 OK\r\nContent-Encoding: compress\r\n\r\nx",
            'unknown-compression {"encoding":"compress"}',
        ),
        (b"HTTP/1.1 999 Whatever\r\nContent-Length: 0\r\n\r\n", 'other-status {"status":"999"}'),
        (b"HTTP/1.1 302 Found\r\nLocation: http://[\r\nContent-Length: 0\r\n\r\n", "not-an-address"),
        (b"HTTP/1.1 302 Found\r\nLocation: http://a..b/\r\nContent-Length: 0\r\n\r\n", "not-an-address"),
    ],
)
async def test_what_is_no_proper_answer_has_a_reason(said: bytes, reason: str) -> None:
    async def talk(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(said)
        await writer.drain()

    assert await ask(talk) == reason


async def test_where_nothing_listens_says_so(fetcher: Fetcher) -> None:
    server = await asyncio.start_server(lambda _, __: None, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    server.close()
    await server.wait_closed()
    answer = await fetcher.fetch_feed(f"http://127.0.0.1:{port}/rss")
    assert answer == FetchFailed(FeedReason(FeedProblem.NOTHING_LISTENS))


async def test_a_name_that_is_none_says_so(fetcher: Fetcher) -> None:
    answer = await fetcher.fetch_feed("http://no-such-host.invalid/rss")
    assert isinstance(answer, FetchFailed)
    # Without a network nobody can be asked whether there is such a name.
    assert answer.reason.problem in {FeedProblem.UNKNOWN_HOST, FeedProblem.NO_ANSWER}


async def test_a_closed_client_opens_again(site: Site, fetcher: Fetcher) -> None:
    url = site.says("/rss", b"<rss/>")
    await fetcher.fetch_feed(url)
    await fetcher.close()
    assert isinstance(await fetcher.fetch_feed(url), Fetched)


async def test_a_connection_is_kept_only_when_more_is_asked_of_the_host(site: Site, fetcher: Fetcher) -> None:
    url = site.says("/rss", b"<rss/>")
    for keep_alive in (True, True, False, True):
        await fetcher.fetch_feed(url, keep_alive=keep_alive)
    transports = [id(request.protocol) for request in site.asked]
    assert transports[0] == transports[1] == transports[2] != transports[3]


# Certificates, self-signed, made with openssl for these tests: one expired on 3 May 2020, one is for another host, and
# one is good until 2099 where it is trusted.

CERTIFICATES = Path(__file__).parent / "certificates"


@pytest.fixture
async def serve_tls() -> AsyncIterator[Callable[[Path], Awaitable[int]]]:
    """Serve an empty feed with a certificate; the port."""
    runners: list[web.ServerRunner] = []

    async def serve(path: Path) -> int:
        async def answer(_: web.BaseRequest) -> web.StreamResponse:
            return web.Response(body=b"<rss/>")

        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(path)
        runner = web.ServerRunner(web.Server(answer), shutdown_timeout=0.1)
        await runner.setup()
        runners.append(runner)
        await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=context).start()
        return int(runner.addresses[0][1])

    yield serve
    for runner in runners:
        await runner.cleanup()


@pytest.mark.parametrize(
    ("name", "trusted", "reason"),
    [
        ("expired", True, 'certificate-expired-on {"expired":"2020-05-03"}'),
        ("elsewhere", True, "certificate-of-another"),
        ("good", False, "certificate-unvouched"),
        ("good", True, ""),
    ],
)
async def test_a_certificate_that_cannot_be_trusted_says_why(
    serve_tls: Callable[[Path], Awaitable[int]], name: str, trusted: bool, reason: str
) -> None:
    path = CERTIFICATES / f"{name}.pem"
    port = await serve_tls(path)
    trust = ssl.create_default_context(cafile=str(path) if trusted else None)
    async with Fetcher(settings().fetch, tls=trust) as fetcher:
        answer = await fetcher.fetch_feed(f"https://127.0.0.1:{port}/rss")
    assert (str(answer.reason) if isinstance(answer, FetchFailed) else "") == reason


async def test_a_server_that_does_not_encrypt_says_so(site: Site, fetcher: Fetcher) -> None:
    answer = await fetcher.fetch_feed(site.url("/rss").replace("http:", "https:"))
    assert answer == FetchFailed(FeedReason(FeedProblem.BROKEN_ENCRYPTION))
