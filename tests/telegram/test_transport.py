"""The transport under python-telegram-bot: files, failures, and proxies, with real connections."""

from __future__ import annotations

import asyncio
import base64
from contextlib import asynccontextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from telegram.error import NetworkError, TimedOut
from telegram.ext import ExtBot
from telegram.request import RequestData

from bot.alerts.retry import Cause
from bot.demo.sandbox import Sandbox
from bot.telegram.errors import failure_of
from bot.telegram.transport import Transport
from tests.web.proxies import SocksProxy

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

LOGIN = f"Proxy-Authorization: Basic {base64.b64encode(b'user:p@ss').decode()}"
PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@asynccontextmanager
async def carried(base_url: str, **options: Any) -> AsyncIterator[ExtBot[Any]]:
    transport = Transport(**options)
    await transport.initialize()
    try:
        yield ExtBot("4242:sandbox", base_url=base_url, request=transport, get_updates_request=transport)
    finally:
        await transport.shutdown()


@asynccontextmanager
async def server(answer: Callable[[asyncio.StreamReader, asyncio.StreamWriter], Any]) -> AsyncIterator[str]:
    """A server that does with each connection as it is told; the address of its Bot API."""
    listening = await asyncio.start_server(answer, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/bot"
    finally:
        listening.close()


async def never(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Take the connection, read nothing, answer nothing, until the other end has gone."""
    try:
        await asyncio.sleep(5)
    finally:
        writer.close()


async def test_files_go_there_and_come_back_whole() -> None:
    content = bytes(range(256)) * 100
    async with Sandbox() as sandbox, carried(sandbox.base_url) as bot:
        chat = sandbox.private_chat()
        message = await bot.send_document(chat.id, BytesIO(content), filename="héllo.bin", caption="Für Ünal & Co <3")
        assert message.document is not None
        assert message.document.file_name == "héllo.bin"
        assert message.caption == "Für Ünal & Co <3"
        file = await bot.get_file(message.document.file_id)
        path = (
            sandbox.base_url.replace("/bot", "/file/bot") + sandbox.token + "/" + str(file.file_path).rpartition("/")[2]
        )
        assert bytes(await bot.request.retrieve(path)) == content


async def test_what_is_written_arrives_as_it_is() -> None:
    async with Sandbox() as sandbox, carried(sandbox.base_url) as bot:
        chat = sandbox.private_chat()
        text = 'a "b" \\ & + % ☃ 𝔘 \n{"x": 1}'
        await bot.send_message(chat.id, text)
        assert sandbox.accepted[-1].text == text


async def test_it_can_be_opened_again_and_is_needed_open() -> None:
    async with Sandbox() as sandbox:
        transport = Transport()
        bot = ExtBot(sandbox.token, base_url=sandbox.base_url, request=transport)
        with pytest.raises(NetworkError, match="not initialized"):
            await bot.get_me()
        for _ in range(2):
            await transport.initialize()
            await transport.initialize()
            assert (await bot.get_me()).is_bot
            await transport.shutdown()
            await transport.shutdown()
    assert transport.read_timeout == 5


async def test_no_answer_leaves_it_uncertain() -> None:
    async with server(never) as address, carried(address, read_timeout=0.1) as bot:
        with pytest.raises(TimedOut) as caught:
            await bot.send_message(5, "hello")
    assert failure_of(caught.value).cause is Cause.UNCERTAIN


async def test_a_connection_that_breaks_leaves_it_uncertain_and_names_no_token() -> None:
    async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readline()
        writer.close()

    async with server(hang_up) as address, carried(address) as bot:
        with pytest.raises(NetworkError) as caught:
            await bot.send_message(5, "hello")
    assert failure_of(caught.value).cause is Cause.UNCERTAIN
    assert caught.value.message.startswith("ServerDisconnectedError: ")
    assert "4242" not in caught.value.message


async def test_no_place_among_the_connections_is_certainly_not_sent() -> None:
    async with server(never) as address, carried(address, connections=1) as bot:
        first = asyncio.ensure_future(bot.send_message(5, "one", read_timeout=1))
        await asyncio.sleep(0.05)
        with pytest.raises(TimedOut) as caught:
            await bot.send_message(5, "two", pool_timeout=0.05, connect_timeout=0.05)
        assert failure_of(caught.value).cause is Cause.NOT_SENT
        with pytest.raises(TimedOut):
            await first


async def test_who_may_not_send_asks_nobody_and_has_certainly_not_sent() -> None:
    async with Sandbox() as sandbox, carried(sandbox.base_url, may_send=lambda: False) as bot:
        with pytest.raises(NetworkError) as caught:
            await bot.send_message(sandbox.private_chat().id, "hello")
        assert sandbox.accepted == []
    assert failure_of(caught.value).cause is Cause.NOT_SENT


async def test_who_may_not_send_leaves_what_people_write_with_telegram() -> None:
    async with Sandbox() as sandbox, carried(sandbox.base_url, may_send=lambda: False) as bot:
        sandbox.say(sandbox.private_chat(), text="/start")
        with pytest.raises(TimedOut):
            await bot.get_updates()
        async with carried(sandbox.base_url) as other:
            assert [update.update_id for update in await other.get_updates()] != []


async def test_who_may_no_longer_send_when_the_connection_is_there_sends_nothing() -> None:
    """As a process that was frozen between the claim and the request, and wakes when another one leads."""
    answers = iter([True, False])
    async with Sandbox() as sandbox, carried(sandbox.base_url, may_send=lambda: next(answers)) as bot:
        with pytest.raises(NetworkError) as caught:
            await bot.send_message(sandbox.private_chat().id, "hello")
        assert sandbox.accepted == []
    assert failure_of(caught.value).cause is Cause.NOT_SENT
    assert next(answers, None) is None


async def test_who_stops_taking_a_file_is_not_waited_for_for_ever() -> None:
    async with server(never) as address, carried(address) as bot:
        with pytest.raises(TimedOut) as caught:
            await bot.send_document(
                5,
                BytesIO(bytes(20_000_000)),
                write_timeout=0.2,
                read_timeout=0.1,
                pool_timeout=0.1,
                connect_timeout=0.1,
            )
    assert failure_of(caught.value).cause is Cause.UNCERTAIN


async def test_as_long_as_it_takes() -> None:
    async with Sandbox() as sandbox, carried(sandbox.base_url) as bot:
        chat = sandbox.private_chat()
        await bot.send_document(chat.id, b"x", read_timeout=None, write_timeout=None, pool_timeout=None)
        assert len(sandbox.accepted) == 1


class Proxy:
    """An HTTP proxy that answers itself, and remembers how it was asked."""

    def __init__(self, status: str = "200 OK") -> None:
        self.asked: list[str] = []
        self._status = status

    async def __call__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        self.asked.append(head)
        body = b'{"ok": true, "result": true}'
        writer.write(f"HTTP/1.1 {self._status}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
        await writer.drain()
        writer.close()


async def test_a_proxy_of_the_environment_is_asked_with_its_login(monkeypatch: pytest.MonkeyPatch) -> None:
    proxy = Proxy()
    async with server(proxy) as address, carried("http://telegram.test/bot") as bot:
        monkeypatch.setenv("HTTP_PROXY", address.replace("http://", "user:p%40ss@").removesuffix("/bot"))
        await bot.log_out()
    assert proxy.asked[0].startswith("POST http://telegram.test/bot4242:sandbox/logOut ")
    assert LOGIN in proxy.asked[0].splitlines()


async def test_a_proxy_that_refuses_to_connect_has_certainly_not_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    proxy = Proxy("403 Forbidden")
    async with server(proxy) as address, carried("https://telegram.test/bot") as bot:
        monkeypatch.setenv("ALL_PROXY", address.replace("http://", "http://user:p%40ss@").removesuffix("/bot"))
        with pytest.raises(NetworkError) as caught:
            await bot.log_out()
    assert proxy.asked[0].startswith("CONNECT telegram.test:443 ")
    assert LOGIN in proxy.asked[0].splitlines()
    assert failure_of(caught.value).cause is Cause.NOT_SENT
    assert caught.value.message == "ClientHttpProxyError: Forbidden"


async def test_a_server_that_needs_no_proxy_is_asked_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    async with Sandbox() as sandbox, carried(sandbox.base_url) as bot:
        assert (await bot.get_me()).is_bot


async def test_a_proxy_that_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "ftp://127.0.0.1:1080")
    async with carried("https://telegram.test/bot") as bot:
        with pytest.raises(NetworkError, match=r"is ftp://; http://, https:// or socks5:// can be used") as caught:
            await bot.log_out()
    assert failure_of(caught.value).cause is Cause.NOT_SENT


async def test_telegram_is_reached_through_a_socks_proxy_which_looks_up_its_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with Sandbox() as sandbox, SocksProxy({"telegram.test": "127.0.0.1"}, login=("user", "p@ss")) as proxy:
        monkeypatch.setenv("ALL_PROXY", f"socks5://user:p%40ss@127.0.0.1:{proxy.port}")
        port = int(sandbox.base_url.split(":")[2].split("/")[0])
        async with carried(f"http://telegram.test:{port}/bot") as bot:
            assert (await bot.get_me()).is_bot
            message = await bot.send_message(sandbox.private_chat().id, "hello")
    assert message.text == "hello"
    assert proxy.asked == [("telegram.test", port)]


async def test_a_socks_proxy_that_refuses_has_certainly_not_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    async with SocksProxy({}) as proxy, carried("https://telegram.test/bot") as bot:
        monkeypatch.setenv("HTTPS_PROXY", f"socks5://127.0.0.1:{proxy.port}")
        with pytest.raises(NetworkError) as caught:
            await bot.log_out()
    assert failure_of(caught.value).cause is Cause.NOT_SENT
    assert "4242" not in caught.value.message


@pytest.mark.parametrize(
    ("error", "cause"),
    [
        (aiohttp.ConnectionTimeoutError(), Cause.NOT_SENT),
        (aiohttp.SocketTimeoutError(), Cause.UNCERTAIN),
        (TimeoutError(), Cause.UNCERTAIN),
    ],
)
async def test_what_runs_out_of_time_says_whether_it_was_sent(
    error: Exception, cause: Cause, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    transport = Transport()
    await transport.initialize()
    monkeypatch.setattr(aiohttp.ClientSession, "request", fail)
    with pytest.raises(TimedOut) as caught:
        await transport.do_request("http://127.0.0.1/bot", "POST", RequestData([]))
    assert failure_of(caught.value).cause is cause
    await transport.shutdown()


@pytest.mark.parametrize("bad", ["\\u0000", "\\ud800", "\\udfff", "\\ud800\\u0000\\udfff"])
def test_the_texts_of_an_update_are_valid(bad: str) -> None:
    payload = f'{{"result": [{{"message": {{"text": "a{bad}b", "{bad}": 1}}}}]}}'.encode()
    assert Transport.parse_json_payload(payload) == {"result": [{"message": {"text": "ab", "": 1}}]}


def test_a_pair_of_surrogates_is_a_character_as_telegram_spells_it() -> None:
    assert Transport.parse_json_payload(b'{"text": "\\ud83d\\ude00"}') == {"text": "\U0001f600"}
