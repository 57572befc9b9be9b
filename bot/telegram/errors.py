"""What python-telegram-bot raises, as failures that ``retry`` can decide on: the one place that knows its exceptions.

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

from bot.alerts.retry import Cause, Failure, read_bad_request
from bot.telegram.transport import NOT_SENT

if TYPE_CHECKING:
    from telegram.error import TelegramError


def failure_of(error: TelegramError) -> Failure:
    """What an exception means for the message that was to be sent."""
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
    """How long Telegram wants us to wait. It is a number or a timedelta, as PTB_TIMEDELTA says; the number warns."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        value = error.retry_after
    return value.total_seconds() if isinstance(value, timedelta) else float(value)
