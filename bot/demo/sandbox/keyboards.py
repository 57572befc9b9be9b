"""Inline keyboards under messages, checked button by button as Telegram checks them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from bot.demo.sandbox.refusal import bad_request

MAX_BUTTONS = 100
MAX_DATA_BYTES = 64
_ACTIONS = (
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat",
    "login_url",
    "web_app",
    "copy_text",
)


@dataclass(frozen=True, slots=True)
class SandboxButton:
    """A button under a message: it opens ``url``, or sends ``data`` back to the bot."""

    text: str
    data: str = ""
    url: str = ""


def read_markup(source: str) -> dict[str, Any] | None:
    """The ``reply_markup`` of a call as it is kept with the message; None for none.

    Raises:
        Refusal: for anything that Telegram would not take.
    """
    if not source:
        return None
    try:
        markup = json.loads(source)
    except ValueError:
        raise bad_request("can't parse reply keyboard markup JSON object") from None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" not in markup:
        return markup or None
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    for row in rows:
        for button in row:
            _check_button(button)
    if sum(map(len, rows)) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    rows = [row for row in rows if row]
    return {"inline_keyboard": rows} if rows else None


def _check_button(button: Any) -> None:
    if not isinstance(button, dict):
        raise _complaint("InlineKeyboardButton must be an Object")
    if not isinstance(button.get("text"), str):
        raise _complaint('Can\'t find field "text"')
    if url := button.get("url"):
        _check_url(str(url))
    elif data := button.get("callback_data"):
        if len(str(data).encode()) > MAX_DATA_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
    elif not any(action in button for action in _ACTIONS):
        raise _complaint("Text buttons are unallowed in the inline keyboard")
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")


def _check_url(url: str) -> None:
    parts = urlsplit(url if "://" in url else f"http://{url}")
    if parts.scheme == "tg":
        return
    wrong = f"inline keyboard button URL '{url}' is invalid: "
    if parts.scheme not in {"http", "https", "ton"}:
        raise bad_request(f"{wrong}Unsupported URL protocol")
    host = parts.hostname or ""
    if not host or any(space in url for space in " \n\t"):
        raise bad_request(f"{wrong}Wrong HTTP URL")
    if "." not in host and host != "localhost":
        raise bad_request(f"{wrong}Wrong HTTP URL")


def _complaint(reason: str) -> Exception:
    return bad_request(f"can't parse inline keyboard button: {reason}")


def buttons_of(markup: dict[str, Any] | None) -> list[list[SandboxButton]]:
    """The rows of an inline keyboard; none of another markup."""
    rows = (markup or {}).get("inline_keyboard", [])
    return [
        [SandboxButton(button["text"], button.get("callback_data", ""), button.get("url", "")) for button in row]
        for row in rows
    ]


def data_of(source: str) -> tuple[str, ...]:
    """The data of all buttons of a ``reply_markup`` that may be anything."""
    try:
        rows = json.loads(source)["inline_keyboard"]
        return tuple(str(button["callback_data"]) for row in rows for button in row if "callback_data" in button)
    except (ValueError, TypeError, KeyError):
        return ()
