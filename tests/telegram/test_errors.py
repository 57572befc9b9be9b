"""The table of refusals: what Telegram says, and which cause it names."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, NetworkError, TimedOut

from bot.alerts.retry import Cause
from bot.telegram.errors import failure_of, read_bad_request


def raised(error: NetworkError, cause: BaseException) -> NetworkError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "cause"),
    [
        (Forbidden("bot was blocked by the user"), Cause.GONE),
        (ChatMigrated(-1007), Cause.MIGRATED),
        (InvalidToken("Unauthorized"), Cause.TOKEN),
        (BadRequest("Message is not modified: the same"), Cause.SAME),
        (Conflict("terminated by other getUpdates request"), Cause.NOT_SENT),
        (TimedOut(), Cause.UNCERTAIN),
        (NetworkError("Bad Gateway"), Cause.UNCERTAIN),
        (raised(TimedOut(), aiohttp.ConnectionTimeoutError()), Cause.NOT_SENT),
        (raised(TimedOut(), aiohttp.SocketTimeoutError()), Cause.UNCERTAIN),
        (raised(NetworkError("no"), aiohttp.ServerDisconnectedError()), Cause.UNCERTAIN),
    ],
)
def test_an_exception_is_read_for_what_it_means(error: Any, cause: Cause) -> None:
    assert failure_of(error).cause is cause


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Message is not modified: specified new message content and reply markup are exactly the same", Cause.SAME),
        ("Message to edit not found", Cause.NO_MESSAGE),
        ("Message can't be edited", Cause.NO_MESSAGE),
        ("There is no text in the message to edit", Cause.NO_MESSAGE),
        ("Message thread not found", Cause.THREAD),
        ("WEBPAGE_URL_INVALID", Cause.PHOTO),
        ("WEBPAGE_CURL_FAILED", Cause.PHOTO),
        ("WEBPAGE_MEDIA_EMPTY", Cause.PHOTO),
        ("WEBPAGE_NOT_FOUND", Cause.PHOTO),
        ("Wrong type of the web page content", Cause.PHOTO),
        ("Failed to get HTTP URL content", Cause.PHOTO),
        ("TOPIC_CLOSED", Cause.THREAD),
        ("TOPIC_DELETED", Cause.THREAD),
        ("Chat not found", Cause.GONE),
        ("Private chat not found", Cause.GONE),
        ("User not found", Cause.GONE),
        ("Not enough rights to send text messages to the chat", Cause.RIGHT),
        ("Need administrator rights in the channel chat", Cause.RIGHT),
        ("CHAT_WRITE_FORBIDDEN", Cause.RIGHT),
        ("PEER_ID_INVALID", Cause.GONE),
        ("Group chat was upgraded to a supergroup chat", Cause.GONE),
        ('Can\'t parse entities: unsupported start tag "foo" at byte offset 4', Cause.OURS),
        ("Message is too long", Cause.OURS),
        ("BUTTON_DATA_INVALID", Cause.OURS),
        ("something that nobody has seen before", Cause.OURS),
    ],
)
def test_a_bad_request_is_read_by_its_text(text: str, cause: Cause) -> None:
    assert read_bad_request(text) is cause
