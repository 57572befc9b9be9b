"""The sandbox as a process of its own, and its controls."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
from typing import TYPE_CHECKING

import aiohttp
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, NetworkError, RetryAfter

from bot.demo.sandbox.__main__ import main
from tests.sandbox import RemoteSandbox, hear, make_builder, start_remote

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.demo.sandbox import Sandbox


@pytest.fixture
async def remote(sandbox: Sandbox) -> AsyncIterator[RemoteSandbox]:
    async with aiohttp.ClientSession() as session:
        yield RemoteSandbox(sandbox.url, session, sandbox.token)


async def test_another_process_serves_and_logs_what_it_took(tmp_path: Path) -> None:
    log = tmp_path / "accepted.jsonl"
    async with start_remote("--seed", "3", "--limits", log=log) as remote:
        async with Bot(remote.token, base_url=f"{remote.url}/bot") as bot:
            chat = await remote.do("private_chat", first_name="Ann")
            await bot.send_message(chat["id"], "one")
        lines = [json.loads(line) for line in log.read_text().splitlines()]
        assert lines == await remote.look("accepted")
        assert [(line["chat_id"], line["text"], line["method"]) for line in lines] == [
            (chat["id"], "one", "sendMessage")
        ]


async def test_it_says_where_it_listens_and_ends_when_asked_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--auto-chats", "--latency-ms", "0", "1", "--accepted-log", str(tmp_path / "log")]
    server = asyncio.create_task(main(options))
    url = ""
    while not url:
        await asyncio.sleep(0)
        url = capsys.readouterr().out.strip()
    async with Bot("4242:sandbox", base_url=f"{url}/bot") as bot:
        await bot.send_message(7, "x")
    os.kill(os.getpid(), signal.SIGTERM)
    await server
    assert len((tmp_path / "log").read_text().splitlines()) == 1


async def test_the_controls_do_what_the_functions_do(sandbox: Sandbox, remote: RemoteSandbox, bot: Bot) -> None:
    chat = await remote.do("private_chat", first_name="Ann")
    update = await remote.do("say", chat=chat["id"], text="/start")
    assert update["message"]["text"] == "/start"
    assert [heard.update_id for heard in await bot.get_updates()] == [update["update_id"]]
    button = InlineKeyboardButton("More", callback_data="m")
    message = await bot.send_message(chat["id"], "x", reply_markup=InlineKeyboardMarkup([[button]]))
    query = await remote.do("tap", chat=chat["id"], message=message.message_id, button="More")
    assert query["callback_query"]["data"] == "m"
    await bot.answer_callback_query(query["callback_query"]["id"], "fine")
    await message.edit_text("y")
    state = await remote.look()
    assert (state["accepted"], state["edits"], state["answers"][0]["text"]) == (1, 1, "fine")
    assert [line["text"] for line in await remote.look("edits")] == ["y"]
    assert await remote.look("accepted", after=1) == []
    assert [shown["text"] for shown in await remote.do("replies", chat=chat["id"])] == ["y"]
    assert sandbox.replies(chat["id"])[0].edits == 1


async def test_limits_and_faults_can_be_set_from_outside(remote: RemoteSandbox, bot: Bot) -> None:
    chat = await remote.do("private_chat")
    await remote.do("faults", method="sendMessage", next=["flood"])
    await remote.do("limits", per_chat=1)
    with pytest.raises(RetryAfter):
        await bot.send_message(chat["id"], "x")
    await bot.send_message(chat["id"], "y")
    with pytest.raises(RetryAfter):
        await bot.send_message(chat["id"], "z")
    await remote.do("faults", rates={"server-error": 1.0})
    assert (await remote.look())["refused"]["chat"] == 1
    assert (await remote.look())["faults"] == {"flood": 1}


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("fly", {}, "there is no fly"),
        ("say", {"chat": 99, "text": "x"}, "say: KeyError"),
        ("say", {"nonsense": 1}, "say: TypeError"),
        ("tap", {"chat": 99, "message": 1, "button": "x"}, "tap: KeyError"),
        ("faults", {"next": ["earthquake"]}, "there is no fault 'earthquake'"),
    ],
)
async def test_a_wrong_control_says_so(
    remote: RemoteSandbox, name: str, arguments: dict[str, object], said: str
) -> None:
    with pytest.raises(AssertionError, match=re.escape(said)):
        await remote.do(name, **arguments)


async def test_files_need_the_token_and_must_be_there(sandbox: Sandbox) -> None:
    async with aiohttp.ClientSession() as session:
        for token, status in (("1:x", 401), (sandbox.token, 404)):
            async with session.get(f"{sandbox.base_file_url}{token}/documents/none") as response:
                assert response.status == status


async def test_a_bot_without_sockets_meets_the_same_sandbox(sandbox: Sandbox) -> None:
    chat = sandbox.private_chat()
    app = make_builder(sandbox, direct=True).build()
    async with app:
        await hear(app, sandbox.say(chat, text="nobody handles this"))
        await hear(app, {})
        await app.bot.send_document(chat.id, b"[]", filename="all.json")
        file = await app.bot.get_file(sandbox.send_file(chat, None, "x", b"yz")["message"]["document"]["file_id"])
        assert await file.download_as_bytearray() == b"yz"
        with pytest.raises(BadRequest, match=r"(?i)^chat not found$"):
            await app.bot.send_message(99, "x")
    assert [line.method for line in sandbox.accepted] == ["sendDocument"]


async def test_the_journal_tells_what_was_asked_for_and_answered(
    sandbox: Sandbox, bot: Bot, remote: RemoteSandbox
) -> None:
    chat = sandbox.private_chat(first_name="Ann")
    keys = InlineKeyboardMarkup(
        [[InlineKeyboardButton("More", callback_data="m:1"), InlineKeyboardButton("x", url="http://a.b")]]
    )
    sent = await bot.send_message(chat.id, "Hello", reply_markup=keys)
    sandbox.faults.next("sendMessage", "flood", "reset-after")
    with pytest.raises(RetryAfter):
        await bot.send_message(chat.id, "Hello")
    with pytest.raises(NetworkError):
        await bot.send_message(chat.id, "Hello")
    with pytest.raises(BadRequest):
        await bot.send_message(99, "Hello", api_kwargs={"reply_markup": '{"inline_keyboard": 5}'})
    lines = [line for line in await remote.look("journal") if line["method"] == "sendMessage"]
    told = [(line["status"], line["retry_after"], line["chat_id"], line["message_id"], line["keys"]) for line in lines]
    assert told == [
        (200, 0, chat.id, sent.message_id, ["m:1"]),
        (429, 3, chat.id, 0, []),
        (0, 0, chat.id, 0, []),
        (400, 0, 99, 0, []),
    ]
    assert lines[2]["description"] == "reset"
