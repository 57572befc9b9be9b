"""Every refusal of Telegram's that Newsbell has to live with, caused by a real call of python-telegram-bot."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import HTTPXRequest

from bot.demo.sandbox import Limits, Sandbox, SandboxChat

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT_KINDS = "can't parse entities: "
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)


def keyboard(**button: Any) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton("Read", **button)]])


# What is wrong with a text: the text, the parse mode, and what Telegram says.
TEXTS: list[tuple[str, dict[str, Any], str]] = [
    ("", {}, "message text is empty"),
    (" \n ", {}, "message text is empty"),
    ("<b></b>", {"parse_mode": "HTML"}, "message text is empty"),
    ("x" * 4097, {}, "message is too long"),
    ("🔔" * 2049, {}, "message is too long"),
    ("x" * 40000, {}, "text is too long"),
    ("<b>x", {"parse_mode": "HTML"}, TEXT_KINDS + 'Can\'t find end tag corresponding to start tag "b"'),
    ("é<foo>x", {"parse_mode": "HTML"}, TEXT_KINDS + 'Unsupported start tag "foo" at byte offset 2'),
    ("é</b>", {"parse_mode": "HTML"}, TEXT_KINDS + "Unexpected end tag at byte offset 2"),
    (
        "<b>x</i>",
        {"parse_mode": "HTML"},
        TEXT_KINDS + 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"',
    ),
    ("a <b", {"parse_mode": "HTML"}, TEXT_KINDS + "Unclosed start tag at byte offset 2"),
    ("x", {"parse_mode": "wiki"}, "unsupported parse_mode"),
    ("x", {"reply_to_message_id": 999}, "message to be replied not found"),
    ("x", {"message_thread_id": 7}, "message thread not found"),
    ("x", {"reply_markup": keyboard(callback_data="é" * 33)}, "BUTTON_DATA_INVALID"),
    (
        "x",
        {"reply_markup": keyboard(url="http://nohost")},
        "inline keyboard button URL 'http://nohost' is invalid: Wrong HTTP URL",
    ),
    (
        "x",
        {"reply_markup": InlineKeyboardMarkup([[InlineKeyboardButton("x")]])},
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    (
        "x",
        {"reply_markup": InlineKeyboardMarkup([[InlineKeyboardButton("x", callback_data="y")]] * 101)},
        "reply markup is too long",
    ),
]


@pytest.mark.parametrize(("text", "more", "said"), TEXTS)
async def test_a_text_that_telegram_would_not_take_is_not_taken(
    sandbox: Sandbox, bot: Bot, text: str, more: dict[str, Any], said: str
) -> None:
    chat = sandbox.private_chat()
    with pytest.raises(BadRequest) as caught:
        await bot.send_message(chat.id, text, **more)
    assert caught.value.message.lower() == said.lower()
    assert sandbox.accepted == []


async def test_the_longest_text_is_counted_after_the_markup_is_gone(sandbox: Sandbox, bot: Bot) -> None:
    chat = sandbox.private_chat()
    message = await bot.send_message(chat.id, "<b>" + "🔔" * 2048 + "</b>", parse_mode="HTML")
    assert message.text == "🔔" * 2048
    assert message.entities[0].length == 4096


def blocked(sandbox: Sandbox) -> SandboxChat:
    chat = sandbox.private_chat()
    sandbox.block(chat)
    return chat


def deactivated(sandbox: Sandbox) -> SandboxChat:
    chat = sandbox.private_chat()
    sandbox.deactivate(chat)
    return chat


def another_bot(sandbox: Sandbox) -> SandboxChat:
    chat = sandbox.private_chat()
    sandbox.state.world.users[chat.id].is_bot = True
    return chat


def closed_forum(sandbox: Sandbox) -> SandboxChat:
    admin = sandbox.add_user()
    chat = sandbox.supergroup(forum=True, admins=[admin])
    sandbox.close_topic(chat, 1, admin)
    return chat


def deleted_group(sandbox: Sandbox) -> SandboxChat:
    chat = sandbox.group()
    sandbox.delete_group(chat)
    return chat


# Who cannot be written to, and what Telegram says.
CHATS: list[tuple[Callable[[Sandbox], SandboxChat], type[TelegramError], str]] = [
    (blocked, Forbidden, "Forbidden: bot was blocked by the user"),
    (deactivated, Forbidden, "Forbidden: user is deactivated"),
    (lambda s: s.private_chat(met=False), Forbidden, "Forbidden: bot can't initiate conversation with a user"),
    (another_bot, Forbidden, "Forbidden: the bot can't send messages to the bot"),
    (lambda s: s.group(bot="kicked"), Forbidden, "Forbidden: bot was kicked from the group chat"),
    (lambda s: s.supergroup(bot="kicked"), Forbidden, "Forbidden: bot was kicked from the supergroup chat"),
    (lambda s: s.channel(bot="kicked"), Forbidden, "Forbidden: bot was kicked from the channel chat"),
    (lambda s: s.group(bot="left"), Forbidden, "Forbidden: bot is not a member of the group chat"),
    (lambda s: s.supergroup(bot="left"), Forbidden, "Forbidden: bot is not a member of the supergroup chat"),
    (lambda s: s.channel(bot="left"), Forbidden, "Forbidden: bot is not a member of the channel chat"),
    (deleted_group, Forbidden, "Forbidden: the group chat was deleted"),
    (lambda _: SandboxChat(77, "private"), BadRequest, "Chat not found"),
    (lambda _: SandboxChat(-77, "group"), BadRequest, "Chat not found"),
    (closed_forum, BadRequest, "Topic_closed"),
    (
        lambda s: s.supergroup(bot="restricted", rights={"can_send_messages": False}),
        BadRequest,
        "Not enough rights to send text messages to the chat",
    ),
    (
        lambda s: s.channel(rights={"can_post_messages": False}),
        BadRequest,
        "Not enough rights to send text messages to the chat",
    ),
    (lambda s: s.channel(bot="member"), BadRequest, "Need administrator rights in the channel chat"),
]


@pytest.mark.parametrize(("make", "kind", "said"), CHATS)
async def test_a_chat_that_cannot_be_written_to_says_why(
    sandbox: Sandbox, bot: Bot, make: Callable[[Sandbox], SandboxChat], kind: type[TelegramError], said: str
) -> None:
    chat = make(sandbox)
    with pytest.raises(kind) as caught:
        await bot.send_message(chat.id, "x")
    assert caught.value.message == said
    assert sandbox.accepted == []


async def test_a_group_that_became_a_supergroup_says_where_it_is_now(sandbox: Sandbox, bot: Bot) -> None:
    old = sandbox.group(members=[sandbox.add_user()])
    new = sandbox.upgrade(old)
    with pytest.raises(ChatMigrated) as caught:
        await bot.send_message(old.id, "x")
    assert caught.value.new_chat_id == new.id
    assert (await bot.send_message(new.id, "x")).chat.id == new.id


async def test_an_edit_must_find_its_message_and_change_it(sandbox: Sandbox, bot: Bot) -> None:
    chat = sandbox.private_chat()
    sent = await bot.send_message(chat.id, "<b>x</b>", parse_mode="HTML", reply_markup=keyboard(callback_data="a"))
    theirs = sandbox.say(chat, text="hello")["message"]["message_id"]
    with pytest.raises(BadRequest, match=r"(?i)^message can't be edited$"):
        await bot.edit_message_text("y", chat.id, theirs)
    with pytest.raises(BadRequest, match=r"(?i)^message to edit not found$"):
        await bot.edit_message_text("y", chat.id, 999)
    with pytest.raises(BadRequest) as caught:
        await sent.edit_text("<b>x</b>", parse_mode="HTML", reply_markup=keyboard(callback_data="a"))
    assert caught.value.message.lower() == NOT_MODIFIED
    with pytest.raises(BadRequest, match=r"(?i)^message is not modified"):
        await sent.edit_reply_markup(keyboard(callback_data="a"))
    with pytest.raises(BadRequest, match=r"(?i)^message to delete not found$"):
        await bot.delete_message(chat.id, 999)
    sandbox.delete(sandbox.replies(chat)[0])
    with pytest.raises(BadRequest, match=r"(?i)^message to edit not found$"):
        await sent.edit_text("y")


async def test_somebody_elses_message_in_a_group_cannot_be_deleted(sandbox: Sandbox, bot: Bot) -> None:
    ann = sandbox.add_user()
    group = sandbox.group(members=[ann])
    theirs = sandbox.say(group, ann, "/start")["message"]["message_id"]
    with pytest.raises(BadRequest, match=r"(?i)^message can't be deleted$"):
        await bot.delete_message(group.id, theirs)
    sandbox.set_bot(group, ann, "administrator", can_delete_messages=True)
    assert await bot.delete_message(group.id, theirs)


async def test_a_tap_can_be_answered_until_it_is_too_old(sandbox: Sandbox, bot: Bot) -> None:
    chat = sandbox.private_chat()
    await bot.send_message(chat.id, "x", reply_markup=keyboard(callback_data="a"))
    query = sandbox.tap(sandbox.replies(chat)[0], "Read")["callback_query"]["id"]
    assert await bot.answer_callback_query(query, "done", show_alert=True)
    assert [(answer.text, answer.show_alert) for answer in sandbox.answers] == [("done", True)]
    with pytest.raises(BadRequest, match=r"(?i)^MESSAGE_TOO_LONG$"):
        await bot.answer_callback_query(query, "x" * 201)
    sandbox.expire_queries()
    for old in (query, "123"):
        with pytest.raises(BadRequest, match=r"(?i)^query is too old and response timeout expired or query ID is inv"):
            await bot.answer_callback_query(old)


# A fault on the way, what python-telegram-bot makes of it, and whether the message arrived all the same.
FAULTS: list[tuple[str, type[TelegramError], str, int]] = [
    ("flood", RetryAfter, "Flood control exceeded. Retry in 0:00:03", 0),
    ("server-error", NetworkError, "Internal Server Error: restart", 0),
    ("server-error-after", NetworkError, "Internal Server Error", 1),
    ("bad-gateway", NetworkError, "Bad Gateway", 0),
    ("unauthorized", InvalidToken, "Unauthorized", 0),
    ("blocked", Forbidden, "Forbidden: bot was blocked by the user", 0),
    ("timeout-before", TimedOut, "Timed out", 0),
    ("timeout-after", TimedOut, "Timed out", 1),
    ("reset-before", NetworkError, "httpx.ReadError", 0),
    ("reset-after", NetworkError, "httpx.ReadError", 1),
]


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: case[0])
async def test_a_fault_strikes_once_and_before_or_after_the_message_is_taken(
    sandbox: Sandbox, bot: Bot, case: tuple[str, type[TelegramError], str, int]
) -> None:
    fault, kind, said, arrived = case
    chat = sandbox.private_chat()
    sandbox.faults.next("sendMessage", fault)
    with pytest.raises(kind) as caught:
        await bot.send_message(chat.id, "x", read_timeout=0.2)
    assert said in caught.value.message
    assert type(caught.value) is kind
    assert len(sandbox.accepted) == arrived
    await bot.send_message(chat.id, "y")
    assert len(sandbox.accepted) == arrived + 1


async def test_too_much_in_a_second_is_told_to_wait(sandbox: Sandbox, bot: Bot) -> None:
    sandbox.set_limits(Limits(per_chat=1, retry_after=7))
    chat = sandbox.private_chat()
    await bot.send_message(chat.id, "x")
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(chat.id, "y")
    assert caught.value.retry_after == timedelta(seconds=7)
    await bot.send_message(sandbox.private_chat().id, "z")
    assert sandbox.state.flood.refused == {"overall": 0, "chat": 1, "group": 0}


@pytest.mark.parametrize("token", ["1:wrong", "nonsense"])
async def test_a_wrong_token_is_not_let_in(sandbox: Sandbox, token: str) -> None:
    async with HTTPXRequest() as request:
        with pytest.raises(InvalidToken):
            await Bot(token, base_url=sandbox.base_url, request=request).get_me()


async def test_a_method_that_telegram_does_not_have_is_not_found(sandbox: Sandbox, bot: Bot) -> None:
    with pytest.raises((InvalidToken, EndPointNotFound)):
        await bot.do_api_request("ringTheBell")
    assert sandbox.state.calls["ringthebell"] == 0


async def test_a_webhook_excludes_get_updates(bot: Bot) -> None:
    with pytest.raises(BadRequest, match=r"(?i)^bad webhook: An HTTPS URL must be provided"):
        await bot.set_webhook("http://example.org")
    await bot.set_webhook("https://example.org/hook")
    assert (await bot.get_webhook_info()).url == "https://example.org/hook"
    with pytest.raises(Conflict) as caught:
        await bot.get_updates()
    assert caught.value.message == (
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    )
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_other_arguments_are_checked_too(sandbox: Sandbox) -> None:
    chat = sandbox.private_chat()
    cases: list[tuple[str, dict[str, Any], str]] = [
        ("sendMessage", {"text": "x"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": chat.id, "text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup"),
        ("sendMessage", {"chat_id": chat.id, "text": "x", "reply_markup": "[1]"}, "object expected as reply markup"),
        ("sendMessage", {"chat_id": chat.id, "text": "x", "reply_parameters": "[1]"}, "object expected as reply para"),
        ("sendMessage", {"chat_id": chat.id, "text": "x", "link_preview_options": "[1]"}, "object expected as link pr"),
        ("sendChatAction", {"chat_id": chat.id, "action": "fly"}, "wrong parameter action in request"),
        ("sendDocument", {"chat_id": chat.id}, "there is no document in the request"),
        ("sendDocument", {"chat_id": chat.id, "document": "file99"}, "wrong file identifier/HTTP URL specified"),
        ("sendDocument", {"chat_id": chat.id, "caption": "x" * 1025}, "message caption is too long"),
        ("getFile", {}, "file_id not specified"),
        ("getFile", {"file_id": "file99"}, "invalid file_id"),
        ("getChatMember", {"chat_id": chat.id}, "invalid user_id specified"),
        ("getChatMember", {"chat_id": chat.id, "user_id": 99}, "user not found"),
        ("getChatAdministrators", {"chat_id": chat.id}, "there are no administrators in the private chat"),
        ("leaveChat", {"chat_id": chat.id}, "chat member status can't be changed in private chats"),
        ("getUpdates", {"allowed_updates": "{}"}, ""),
        ("getUpdates", {"allowed_updates": '"message"'}, "expected an Array of allowed updates"),
        ("setMyCommands", {"commands": "{"}, "can't parse commands JSON object"),
        ("setMyCommands", {"commands": '{"a": 1}'}, "expected an Array of BotCommand"),
        ("setMyCommands", {"commands": '[{"command": "A", "description": "x"}]'}, "BOT_COMMAND_INVALID"),
        ("setMyCommands", {"commands": '[{"command": "a", "description": ""}]'}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ("setMyCommands", {"commands": '[{"command": "a", "description": "x"}]', "scope": '{"type": "moon"}'}, "can't"),
        ("setMyCommands", {"scope": '{"type": "chat"}'}, "can't parse BotCommandScope: Empty chat_id specified"),
        ("setMyCommands", {"scope": '{"type": "chat", "chat_id": 77}'}, "chat not found"),
        ("setMyCommands", {"scope": "[1]"}, "can't parse BotCommandScope: BotCommandScope must be an Object"),
        ("setMyCommands", {"language_code": "english"}, "invalid language code specified"),
        ("setMyShortDescription", {"short_description": "x" * 121}, "SHORT_DESCRIPTION_TOO_LONG"),
    ]
    async with aiohttp.ClientSession() as session:
        for method, arguments, said in cases:
            async with session.post(f"{sandbox.base_url}{sandbox.token}/{method}", json=arguments) as response:
                answer = await response.json()
            assert response.status == (400 if said else 200), method
            assert answer.get("description", "").startswith(f"Bad Request: {said}" if said else ""), method


async def test_a_preview_is_kept_as_it_was_chosen(sandbox: Sandbox, bot: Bot) -> None:
    chat = sandbox.private_chat()
    await bot.send_message(chat.id, "x", link_preview_options=LinkPreviewOptions(is_disabled=True))
    await bot.send_message(chat.id, "y", disable_web_page_preview=True)
    assert [message.preview for message in sandbox.replies(chat)] == [{"is_disabled": True}] * 2


@pytest.mark.parametrize(
    "url", ["/photo.jpg", "ftp://a.example/1", "https://localhost/1", "https://[", "http://a.b/ 1"]
)
async def test_the_address_of_a_preview_has_to_be_one(sandbox: Sandbox, bot: Bot, url: str) -> None:
    chat = sandbox.private_chat()
    with pytest.raises(BadRequest, match=r"(?i)webpage_url_invalid"):
        await bot.send_message(chat.id, "x", link_preview_options=LinkPreviewOptions(url=url))
    sent = await bot.send_message(chat.id, "x", link_preview_options=LinkPreviewOptions(url="https://a.example/1"))
    with pytest.raises(BadRequest, match=r"(?i)webpage_url_invalid"):
        await sent.edit_text("y", link_preview_options=LinkPreviewOptions(url=url))
    await sent.edit_text("y", link_preview_options=LinkPreviewOptions(url=url, is_disabled=True))
