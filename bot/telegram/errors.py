"""Telegram's refusals as failures that ``alerts.retry`` decides on: the one place that reads their texts.

``BadRequest`` and ``TimedOut`` are subclasses of ``NetworkError``, so they stand before it.
"""

from __future__ import annotations

import warnings
from datetime import timedelta
from typing import TYPE_CHECKING

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    RetryAfter,
)

from bot.alerts.retry import Cause, Failure
from bot.telegram.transport import NOT_SENT

if TYPE_CHECKING:
    from telegram.error import TelegramError

# What a 400 means, by a part of its text in lower case; the first that fits counts. The texts are those of
# tdlib/telegram-bot-api 10.0 (Client.cpp) and td.
_BAD_REQUESTS: tuple[tuple[str, Cause], ...] = (
    ("message is not modified", Cause.SAME),
    ("message to edit not found", Cause.NO_MESSAGE),
    ("message can't be edited", Cause.NO_MESSAGE),
    ("no text in the message to edit", Cause.NO_MESSAGE),  # it is a file with a caption
    ("message_id_invalid", Cause.NO_MESSAGE),
    ("message thread not found", Cause.THREAD),
    ("webpage_", Cause.PHOTO),  # ..._URL_INVALID, ..._NOT_FOUND, ..._CURL_FAILED, ..._MEDIA_EMPTY
    ("web page content", Cause.PHOTO),  # wrong type of the web page content
    ("http url", Cause.PHOTO),  # failed to get HTTP URL content, wrong file identifier/HTTP URL specified
    ("topic_closed", Cause.THREAD),
    ("topic_deleted", Cause.THREAD),
    ("chat not found", Cause.GONE),
    ("user not found", Cause.GONE),
    ("not enough rights", Cause.RIGHT),
    ("have no rights", Cause.RIGHT),
    ("need administrator rights", Cause.RIGHT),
    ("chat_write_forbidden", Cause.RIGHT),
    ("chat_restricted", Cause.RIGHT),
    ("chat_admin_required", Cause.RIGHT),
    ("user_is_blocked", Cause.GONE),
    ("user_is_deactivated", Cause.GONE),
    ("input_user_deactivated", Cause.GONE),
    ("peer_id_invalid", Cause.GONE),
    ("channel_private", Cause.GONE),
    ("group chat was upgraded", Cause.GONE),  # with the new id it is a migration and does not come here
    ("group chat was deactivated", Cause.GONE),
)


def failure_of(error: TelegramError) -> Failure:
    """Read an exception for what it means to the message that was to be sent."""
    text = error.message
    match error:
        case RetryAfter():
            return Failure(Cause.FLOOD, text, retry_after=seconds_of(error))
        case ChatMigrated():
            return Failure(Cause.MIGRATED, text, new_chat_id=error.new_chat_id)
        case Forbidden():
            return Failure(Cause.GONE, text)
        case InvalidToken():
            return Failure(Cause.TOKEN, text)
        case BadRequest():
            return Failure(read_bad_request(text), text)
        case Conflict():
            return Failure(Cause.NOT_SENT, text)
        case _:
            not_sent = isinstance(error.__cause__, NOT_SENT)
            return Failure(Cause.NOT_SENT if not_sent else Cause.UNCERTAIN, text)


def seconds_of(error: RetryAfter) -> float:
    """The seconds to wait. They come as a number or a timedelta, as PTB_TIMEDELTA says; the number warns."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        value = error.retry_after
    return value.total_seconds() if isinstance(value, timedelta) else float(value)


def read_bad_request(text: str) -> Cause:
    """The cause that a 400 of that text names; our own mistake if the text is not known."""
    lower = text.lower()
    return next((cause for part, cause in _BAD_REQUESTS if part in lower), Cause.OURS)
