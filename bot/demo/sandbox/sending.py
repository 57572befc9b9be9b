"""sendMessage, sendDocument, the edits and deleteMessage."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from bot.demo.sandbox.keyboards import read_markup
from bot.demo.sandbox.markup import add_seen, parse_html, parse_plain, utf16_len
from bot.demo.sandbox.refusal import bad_request
from bot.demo.sandbox.world import ADMINS, GENERAL_THREAD, SandboxChat, SandboxMessage, Thread

if TYPE_CHECKING:
    from bot.demo.sandbox.params import Params
    from bot.demo.sandbox.state import State
    from bot.demo.sandbox.world import SandboxFile

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_SOURCE_BYTES = 1 << 15


def read_text(params: Params, name: str) -> tuple[str, list[dict[str, Any]]]:
    """The text that people will see and its entities, as far as they can be judged before the chat is known.

    Raises:
        Refusal: when the markup cannot be read.
    """
    source = params.text(name)
    if len(source.encode("utf-8", "surrogatepass")) > MAX_SOURCE_BYTES:
        raise bad_request("text is too long")
    mode = params.text("parse_mode").lower()
    if mode in {"", "none"}:
        text, _ = parse_plain(source)
        return text, add_seen(text, json.loads(params.text("entities") or "[]"))
    if mode != "html":
        # MarkdownV2 and Markdown exist at Telegram; nothing here speaks them, and a silent guess would hide a bug.
        raise bad_request("unsupported parse_mode")
    text, entities = parse_html(source)
    return text, add_seen(text, entities)


def _check_length(text: str) -> None:
    if not text:
        raise bad_request("message text is empty")
    if utf16_len(text) > MAX_TEXT:
        raise bad_request("message is too long")


def _thread(chat: SandboxChat, params: Params) -> int:
    wanted = params.number("message_thread_id")
    if not chat.forum:
        if wanted and chat.kind == "private":
            raise bad_request("message thread not found")
        return 0
    if wanted == GENERAL_THREAD or (wanted and wanted not in chat.threads):
        raise bad_request("message thread not found")
    thread = chat.threads.get(wanted or GENERAL_THREAD, Thread(GENERAL_THREAD, "General"))
    if thread.closed and not (chat.bot.status in ADMINS and chat.bot.rights.get("can_manage_topics")):
        raise bad_request("TOPIC_CLOSED")
    return wanted


def _reply_to(chat: SandboxChat, params: Params) -> int:
    wanted = params.json("reply_parameters", "can't parse reply parameters JSON object")
    if wanted is None:
        wanted = {"message_id": params.number("reply_to_message_id")}
    if not isinstance(wanted, dict):
        raise bad_request("object expected as reply parameters")
    message_id = int(wanted.get("message_id", 0))
    if not message_id:
        return 0
    answered = chat.messages.get(message_id)
    if answered is not None and not answered.deleted:
        return message_id
    if wanted.get("allow_sending_without_reply") or params.yes("allow_sending_without_reply"):
        return 0
    raise bad_request("message to be replied not found")


def _check_rights(chat: SandboxChat, what: str, right: str) -> None:
    bot = chat.bot
    if chat.user is not None or bot.status == "creator":
        return
    if chat.kind == "channel":
        if bot.status not in ADMINS:
            raise bad_request("need administrator rights in the channel chat")
        allowed = bot.rights.get("can_post_messages", False)
    else:
        allowed = bot.status in ADMINS or bot.rights.get(right, True)
    if not allowed:
        raise bad_request(f"not enough rights to send {what} to the chat")


async def send_message(state: State, params: Params) -> dict[str, Any]:
    """A text for a chat."""
    if not params.text("text"):
        raise bad_request("message text is empty")
    text, entities = read_text(params, "text")
    markup = read_markup(params.text("reply_markup"))
    chat = state.chat(params, write=True)
    reply_to = _reply_to(chat, params)
    thread_id = _thread(chat, params)
    _check_rights(chat, "text messages", "can_send_messages")
    _check_length(text)
    return _send(
        state,
        params,
        "sendMessage",
        chat=chat,
        text=text,
        entities=entities,
        source=params.text("text"),
        markup=markup,
        thread_id=thread_id,
        reply_to=reply_to,
        preview=_preview(params),
    )


def _send(state: State, params: Params, method: str, *, chat: SandboxChat, **content: Any) -> dict[str, Any]:
    message = SandboxMessage(
        chat,
        state.world.new_message_id(chat),
        int(state.clock()),
        sender=state.world.bot,
        silent=params.yes("disable_notification"),
        **content,
    )
    state.world.put(message)
    state.record(message, method)
    return message.to_json()


def _preview(params: Params) -> dict[str, Any]:
    if params.yes("disable_web_page_preview"):
        return {"is_disabled": True}
    options = params.json("link_preview_options", "can't parse link preview options JSON object") or {}
    if not isinstance(options, dict):
        raise bad_request("object expected as link preview options")
    if not options.get("is_disabled") and not _is_address(str(options.get("url", ""))):
        raise bad_request("WEBPAGE_URL_INVALID")
    return options


def _is_address(url: str) -> bool:
    """Return False for what Telegram takes for no address to preview; nothing is none, and this machine's are fine."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    return not url or (parts.scheme in {"http", "https"} and "." in host and not any(map(str.isspace, url)))


async def send_document(state: State, params: Params) -> dict[str, Any]:
    """A file for a chat."""
    caption, entities = read_text(params, "caption")
    if utf16_len(caption) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    markup = read_markup(params.text("reply_markup"))
    chat = state.chat(params, write=True)
    reply_to = _reply_to(chat, params)
    thread_id = _thread(chat, params)
    _check_rights(chat, "documents", "can_send_documents")
    return _send(
        state,
        params,
        "sendDocument",
        chat=chat,
        text=caption,
        entities=entities,
        source=params.text("caption"),
        markup=markup,
        thread_id=thread_id,
        reply_to=reply_to,
        document=_document(state, params),
    )


def _document(state: State, params: Params) -> SandboxFile:
    given = params.text("document")
    upload = params.files.get(given.removeprefix("attach://") if given else "document")
    if upload is not None:
        if not upload.content:
            raise bad_request("file must be non-empty")
        return state.world.add_document(upload.name, upload.mime, upload.content)
    if given in state.world.files:
        return state.world.files[given]
    if given:
        raise bad_request("wrong file identifier/HTTP URL specified")
    raise bad_request("there is no document in the request")


def _edited(state: State, params: Params) -> SandboxMessage:
    chat = state.chat(params)
    if chat.user is not None:
        state.chat(params, write=True)
    message = state.message(chat, params.number("message_id"), "message to edit")
    if not message.from_bot:
        raise bad_request("message can't be edited")
    return message


def _change(state: State, message: SandboxMessage, method: str, **new: Any) -> dict[str, Any]:
    if all(getattr(message, name) == value for name, value in new.items()):
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same as a current "
            "content and reply markup of the message"
        )
    message.rewritten = message.rewritten or new.get("text", message.text) != message.text
    for name, value in new.items():
        setattr(message, name, value)
    message.edited_at = int(state.clock())
    message.edits += 1
    state.record(message, method)
    return message.to_json()


async def edit_message_text(state: State, params: Params) -> dict[str, Any]:
    """Another text, and with it another keyboard or none."""
    if not params.text("text"):
        raise bad_request("message text is empty")
    text, entities = read_text(params, "text")
    markup = read_markup(params.text("reply_markup"))
    message = _edited(state, params)
    if message.document is not None:
        raise bad_request("there is no text in the message to edit")
    _check_length(text)
    message.source = params.text("text")
    return _change(
        state, message, "editMessageText", text=text, entities=entities, markup=markup, preview=_preview(params)
    )


async def edit_message_reply_markup(state: State, params: Params) -> dict[str, Any]:
    """Another keyboard, or none."""
    markup = read_markup(params.text("reply_markup"))
    return _change(state, _edited(state, params), "editMessageReplyMarkup", markup=markup)


async def edit_message_caption(state: State, params: Params) -> dict[str, Any]:
    """Another text under a file."""
    text, entities = read_text(params, "caption")
    if utf16_len(text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    markup = read_markup(params.text("reply_markup"))
    message = _edited(state, params)
    if message.document is None:
        raise bad_request("there is no caption in the message to edit")
    return _change(state, message, "editMessageCaption", text=text, entities=entities, markup=markup)


async def delete_message(state: State, params: Params) -> bool:
    """Take a message away: the bot's own anywhere, another's in a private chat or where the bot may."""
    chat = state.chat(params, write=True)
    message = state.message(chat, params.number("message_id"), "message to delete")
    may = chat.user is not None or chat.bot.rights.get("can_delete_messages", False)
    if not message.from_bot and not may:
        raise bad_request("message can't be deleted")
    message.deleted = True
    return True


async def send_chat_action(state: State, params: Params) -> bool:
    """``typing`` and its like: checked, and not shown."""
    action = params.text("action")
    if action not in {"typing", "upload_document", "upload_photo", "find_location", "choose_sticker"}:
        raise bad_request("wrong parameter action in request")
    _thread(state.chat(params, write=True), params)
    return True
