"""Who may ask, what every answer says to browsers, and what becomes of an address that is taken."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import aiohttp
import pytest
from aiohttp import web
from pydantic import SecretStr

from bot.operate.http.guard import COOKIE
from bot.operate.http.status_server import StatusServer
from bot.status_address import StatusAddress
from tests.operate.asking import until_listening

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

TOKEN = "correct horse battery"
LOOPBACK, EVERYWHERE = StatusAddress("127.0.0.1", 0), StatusAddress("0.0.0.0", 0)


async def _hello(_request: web.Request) -> web.Response:
    return web.Response(text="hello")


async def _break(_request: web.Request) -> web.Response:
    raise ZeroDivisionError


def make_server(address: StatusAddress = LOOPBACK, token: str = "") -> StatusServer:
    server = StatusServer(address, SecretStr(token) if token else None)
    server.add([web.get("/", _hello), web.post("/", _hello), web.get("/broken", _break)])
    server.add([web.get("/open", _hello), web.post("/hook/{name}", _hello)], is_open=True)
    return server


@asynccontextmanager
async def served(address: StatusAddress = LOOPBACK, token: str = "") -> AsyncIterator[aiohttp.ClientSession]:
    server = make_server(address, token)
    async with server.listening(), aiohttp.ClientSession(await until_listening(server)) as session:
        yield session


async def status(session: aiohttp.ClientSession, path: str = "/", method: str = "GET", **headers: str) -> int:
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    async with session.request(method, path, headers=sent) as answer:
        return answer.status


async def test_on_this_machine_nobody_needs_a_token() -> None:
    async with served() as session:
        assert await status(session) == 200
        assert await status(session, "/nothing") == 404


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8081", "127.0.0.1.evil.example", "[", "192.168.0.1"])
async def test_a_name_that_leads_here_from_elsewhere_is_no_name_of_this_machine(host: str) -> None:
    async with served() as session:
        assert await status(session, Host=host) == 401
        assert await status(session, "/nothing", Host=host) == 401
        assert await status(session, "/open", Host=host) == 200


@pytest.mark.parametrize("host", ["localhost", "localhost:8081", "127.0.0.1:1", "[::1]:8081", "LOCALHOST"])
async def test_names_of_this_machine(host: str) -> None:
    async with served() as session:
        assert await status(session, Host=host) == 200


async def test_where_others_can_ask_there_has_to_be_a_token() -> None:
    async with served(EVERYWHERE) as session:
        assert await status(session) == 401
        assert await status(session, Authorization="Bearer ") == 401
        assert await status(session, Cookie=f"{COOKIE}=") == 401
        assert await status(session, "/open") == 200
        assert await status(session, "/hook/telegram", "POST", Origin="https://elsewhere.example") == 200


@pytest.mark.parametrize("address", [LOOPBACK, EVERYWHERE])
async def test_a_token_lets_in(address: StatusAddress) -> None:
    async with served(address, TOKEN) as session:
        assert await status(session) == 401
        assert await status(session, Authorization=f"Bearer {TOKEN}") == 200
        assert await status(session, Authorization=f"bearer {TOKEN}") == 200
        for wrong in (f"Bearer {TOKEN}x", f"Basic {TOKEN}", TOKEN, f"Bearer {TOKEN[:-1]}", "Bearer \xe9"):
            assert await status(session, Authorization=wrong) == 401
        assert await status(session, Cookie=f"{COOKIE}={TOKEN}") == 401


async def test_a_cookie_lets_in_until_the_token_changes() -> None:
    server = make_server(EVERYWHERE, TOKEN)

    async def let_in(request: web.Request) -> web.Response:
        response = web.Response()
        server.guard.give_cookie(request, response)
        return response

    server.add([web.get("/enter", let_in)], is_open=True)
    async with server.listening():
        base = await until_listening(server)
        async with aiohttp.ClientSession(base) as session, session.get("/enter") as answer:
            cookie = answer.cookies[COOKIE]
        assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Strict", "/")
        assert TOKEN not in cookie.value
        async with aiohttp.ClientSession(base) as session:
            assert await status(session, Cookie=f"{COOKIE}={cookie.value}") == 200
    async with served(EVERYWHERE, TOKEN + "!") as session:
        assert await status(session, Cookie=f"{COOKIE}={cookie.value}") == 401


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, 200),
        ({"Sec_Fetch_Site": "same-origin"}, 200),
        ({"Sec_Fetch_Site": "none"}, 200),
        ({"Sec_Fetch_Site": "cross-site"}, 403),
        ({"Sec_Fetch_Site": "same-site"}, 403),
        ({"Origin": "http://127.0.0.1:8081", "Host": "127.0.0.1:8081"}, 200),
        ({"Origin": "http://127.0.0.1:8080", "Host": "127.0.0.1:8081"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
async def test_no_other_page_changes_anything(headers: dict[str, str], expected: int) -> None:
    async with served() as session:
        assert await status(session, method="POST", **headers) == expected
        assert await status(session, method="GET", **headers) == 200


async def test_every_answer_tells_browsers_to_trust_nothing_from_elsewhere() -> None:
    async with served() as session:
        for path in ("/", "/open", "/nothing", "/broken"):
            async with session.get(path) as answer:
                policy = answer.headers["Content-Security-Policy"]
                assert "default-src 'none'" in policy
                assert "unsafe" not in policy
                assert answer.headers["X-Content-Type-Options"] == "nosniff"
                assert answer.headers["Cache-Control"] == "no-store"


async def test_a_mistake_is_one_answer_and_no_traceback() -> None:
    async with served() as session, session.get("/broken") as answer:
        assert answer.status == 500
        assert await answer.text() == "The page could not be made; the log says why.\n"


async def test_who_comes_second_answers_when_the_first_has_gone() -> None:
    first = make_server()
    async with first.listening():
        await until_listening(first)
        second = make_server(first.address._replace(port=first.port))
        listening = second.listening(retry_seconds=0.01)
        await listening.__aenter__()
        await asyncio.sleep(0)
        assert second.port == 0
    base = await until_listening(second)
    async with aiohttp.ClientSession(base) as session:
        assert await status(session) == 200
    await listening.__aexit__(None, None, None)


async def test_an_answer_that_goes_on_ends_with_the_server() -> None:
    server = make_server()

    async def go_on(_request: web.Request) -> web.Response:
        await server.closing.wait()
        return web.Response(text="the end")

    server.add([web.get("/on", go_on)])
    async with aiohttp.ClientSession() as session:
        async with server.listening():
            base = await until_listening(server)
            asking = asyncio.create_task(_text(session, f"{base}/on"))
            async with session.get(f"{base}/"):
                pass
        assert await asking == "the end"


async def _text(session: aiohttp.ClientSession, url: str) -> str:
    async with session.get(url) as answer:
        return await answer.text()
