"""The methods of the Bot API that the sandbox knows, by name."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from bot.demo.sandbox import sending
from bot.demo.sandbox.polling import MAX_LIMIT, Webhook
from bot.demo.sandbox.refusal import bad_request
from bot.demo.sandbox.webhooks import read_webhook
from bot.demo.sandbox.world import ADMINS, Answer, User

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.demo.sandbox.params import Params
    from bot.demo.sandbox.state import State

MAX_DOWNLOAD_BYTES = 20 << 20
MAX_COMMANDS = 100
MAX_DESCRIPTION = 256
MAX_ANSWER = 200


async def get_me(state: State, _params: Params) -> dict[str, Any]:
    """Describe the bot itself."""
    return {
        **state.world.bot.to_json(),
        "can_join_groups": True,
        "can_read_all_group_messages": not state.privacy,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


async def get_updates(state: State, params: Params) -> list[dict[str, Any]]:
    """Return the updates since the last call; see polling."""
    allowed = None
    if "allowed_updates" in params.texts:
        kinds = params.json("allowed_updates", "can't parse allowed updates list JSON object") or []
        if not isinstance(kinds, list):
            raise bad_request("Expected an Array of allowed updates")
        allowed = frozenset(str(kind) for kind in kinds)
    limit, seconds = params.number("limit", MAX_LIMIT), params.number("timeout")
    return await state.updates.get(params.number("offset"), limit, seconds, allowed)


async def set_webhook(state: State, params: Params) -> bool:
    """Let updates be posted to an address from now on; see webhooks."""
    webhook = read_webhook(params, is_local=state.is_local)
    if params.yes("drop_pending_updates"):
        state.updates.pending.clear()
    state.updates.set_webhook(webhook)
    return True


async def delete_webhook(state: State, params: Params) -> bool:
    """Back to getUpdates."""
    if params.yes("drop_pending_updates"):
        state.updates.pending.clear()
    state.updates.set_webhook(None)
    return True


async def get_webhook_info(state: State, _params: Params) -> dict[str, Any]:
    """The webhook, how it has gone, and how much waits."""
    pending = len(state.updates.pending)
    return (state.updates.webhook or Webhook("")).to_json(pending)


async def answer_callback_query(state: State, params: Params) -> bool:
    """The end of the little clock on a button, with or without words."""
    query = state.queries.get(params.text("callback_query_id"))
    if query is None or query.expired or state.clock() - query.asked_at > state.query_seconds:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if len(params.text("text")) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    state.answers.append(
        Answer(
            query_id=params.text("callback_query_id"),
            chat_id=query.chat_id,
            text=params.text("text"),
            show_alert=params.yes("show_alert"),
            url=params.text("url"),
        )
    )
    return True


def _scope_key(state: State, params: Params) -> str:
    scope = params.json("scope", "can't parse BotCommandScope JSON object") or {"type": "default"}
    wrong = "can't parse BotCommandScope: "
    if not isinstance(scope, dict):
        raise bad_request(f"{wrong}BotCommandScope must be an Object")
    kind = scope.get("type")
    if kind in {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}:
        return str(kind)
    if kind not in {"chat", "chat_administrators", "chat_member"}:
        raise bad_request(f"{wrong}Unsupported type specified")
    chat_id = scope.get("chat_id")
    if not chat_id:
        raise bad_request(f"{wrong}Empty chat_id specified")
    known = state.world.chat_named(chat_id) if str(chat_id).startswith("@") else state.world.chats.get(int(chat_id))
    if known is None:
        raise bad_request("chat not found")
    return scope_key(str(kind), known.id, scope.get("user_id"))


def scope_key(kind: str, chat_id: int | None = None, user_id: int | None = None) -> str:
    """One name for a scope of commands: ``default``, ``chat:5``, ``chat_member:5:7``."""
    return ":".join(str(part) for part in (kind, chat_id, user_id) if part)


async def set_my_commands(state: State, params: Params) -> bool:
    """The list behind the menu button, for a scope and a language."""
    commands = params.json("commands", "can't parse commands JSON object") or []
    if not isinstance(commands, list):
        raise bad_request("Expected an Array of BotCommand")
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command.get("command", "").removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command.get("description", "").strip()) <= MAX_DESCRIPTION:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    state.commands[_scope_key(state, params), _language(params)] = [
        {"command": one["command"].removeprefix("/"), "description": one["description"]} for one in commands
    ]
    return True


async def get_my_commands(state: State, params: Params) -> list[dict[str, str]]:
    """The list as it was set for exactly this scope and language."""
    return state.commands.get((_scope_key(state, params), _language(params)), [])


async def delete_my_commands(state: State, params: Params) -> bool:
    """Back to the wider scope's list."""
    state.commands.pop((_scope_key(state, params), _language(params)), None)
    return True


def _language(params: Params) -> str:
    language = params.text("language_code")
    if language and not re.fullmatch("[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    return language


def _profile(name: str, limit: int) -> tuple[Callable[..., Awaitable[bool]], Callable[..., Awaitable[dict[str, str]]]]:
    """Make setMyName and getMyName, and the descriptions likewise."""

    async def set_text(state: State, params: Params) -> bool:
        if len(params.text(name)) > limit:
            raise bad_request(f"{name.upper()}_TOO_LONG")
        state.profile[name, _language(params)] = params.text(name)
        return True

    async def get_text(state: State, params: Params) -> dict[str, str]:
        return {name: state.profile.get((name, _language(params)), "")}

    return set_text, get_text


async def get_chat(state: State, params: Params) -> dict[str, Any]:
    """A chat, with what the short form leaves out."""
    chat = state.chat(params)
    return {
        **chat.to_json(),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(
            ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
        ),
    }


async def get_chat_member(state: State, params: Params) -> dict[str, Any]:
    """Return a user's part in a chat."""
    chat = state.chat(params)
    user = state.world.users.get(params.number("user_id"))
    if user is None:
        raise bad_request("invalid user_id specified" if not params.number("user_id") else "user not found")
    if chat.kind == "channel" and chat.bot.status not in ADMINS:
        raise bad_request("member list is inaccessible")
    member = state.member(chat, user.id)
    if member is None:
        return {"user": user.to_json(), "status": "left"}
    return state.member_json(user, member)


async def get_chat_administrators(state: State, params: Params) -> list[dict[str, Any]]:
    """Return the administrators of a chat, our bot among them; other bots are left out."""
    chat = state.chat(params)
    if chat.user is not None:
        raise bad_request("there are no administrators in the private chat")
    pairs: list[tuple[User, Any]] = [(state.world.users[user_id], member) for user_id, member in chat.members.items()]
    pairs.append((state.world.bot, chat.bot))
    return [state.member_json(user, member) for user, member in pairs if member.status in ADMINS]


async def get_chat_member_count(state: State, params: Params) -> int:
    """Count the members of a chat, our bot included."""
    chat = state.chat(params)
    return 2 if chat.user is not None else len(chat.members) + 1


async def leave_chat(state: State, params: Params) -> bool:
    """The bot goes."""
    chat = state.chat(params, write=True)
    if chat.user is not None:
        raise bad_request("chat member status can't be changed in private chats")
    chat.bot.status = "left"
    return True


async def get_file(state: State, params: Params) -> dict[str, Any]:
    """Where a file can be fetched."""
    if not params.text("file_id"):
        raise bad_request("file_id not specified")
    document = state.world.files.get(params.text("file_id"))
    if document is None:
        raise bad_request("invalid file_id")
    if document.size > MAX_DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    shown = document.to_json()
    return {name: shown[name] for name in ("file_id", "file_unique_id", "file_size")} | {
        "file_path": f"documents/{document.file_id}"
    }


async def log_out(_state: State, _params: Params) -> bool:
    """Leave this server, or close the bot on it: nothing to do here."""
    return True


async def set_chat_menu_button(_state: State, params: Params) -> bool:
    """Checked as JSON, and not shown."""
    params.json("menu_button", "can't parse menu button JSON object")
    return True


_name = _profile("name", 64)
_description = _profile("description", 512)
_short = _profile("short_description", 120)

_TABLE: dict[str, Callable[[State, Params], Awaitable[Any]]] = {
    "getMe": get_me,
    "logOut": log_out,
    "close": log_out,
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "sendMessage": sending.send_message,
    "sendDocument": sending.send_document,
    "sendChatAction": sending.send_chat_action,
    "editMessageText": sending.edit_message_text,
    "editMessageCaption": sending.edit_message_caption,
    "editMessageReplyMarkup": sending.edit_message_reply_markup,
    "deleteMessage": sending.delete_message,
    "answerCallbackQuery": answer_callback_query,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": _name[0],
    "getMyName": _name[1],
    "setMyDescription": _description[0],
    "getMyDescription": _description[1],
    "setMyShortDescription": _short[0],
    "getMyShortDescription": _short[1],
    "setChatMenuButton": set_chat_menu_button,
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
    "getFile": get_file,
}
# The Bot API does not mind capitals.
METHODS = {name.lower(): method for name, method in _TABLE.items()}
NAMES = {name.lower(): name for name in _TABLE}
# What the flood limits count: new messages and edits.
SENDS = frozenset({"sendmessage", "senddocument"})
EDITS = frozenset({"editmessagetext", "editmessagecaption", "editmessagereplymarkup"})


def scope_name(scope: str) -> str:
    """A scope as the control interface takes it: the key itself, or Telegram's JSON."""
    if not scope.startswith("{"):
        return scope
    read = json.loads(scope)
    return scope_key(read["type"], read.get("chat_id"), read.get("user_id"))
