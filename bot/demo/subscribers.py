"""The users of the sample day: they subscribe by writing to the bot, as anybody would."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.errors import NewsbellError
from bot.storage.queries.subscriptions import count_subscriptions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.demo.day import DayServer, ExpectedChat
    from bot.demo.sandbox import Sandbox, SandboxChat
    from bot.storage.database import Database

_LOOK_SECONDS = 0.2
_HOME = "UTC"  # the day's own clock


@dataclass(frozen=True, slots=True)
class DemoUser:
    """A user with a private chat, and their subscriptions as they typed them."""

    chat: SandboxChat
    name: str
    subscriptions: tuple[str, ...]


def _typed_subscriptions(chat: ExpectedChat, server: DayServer) -> tuple[str, ...]:
    """Return the texts that a user types after /sub: topics by name, queries as they are, feeds by their address."""
    addresses = {outlet.id: f"{server.site(outlet)}feed.xml" for outlet in server.day.outlets}
    return (*chat.topics, *(query for _, query in chat.queries), *(addresses[feed] for feed in chat.feeds))


async def subscribe_users(
    sandbox: Sandbox,
    database: Database,
    server: DayServer,
    chats: Iterable[ExpectedChat],
    *,
    patience_seconds: float = 20,
) -> list[DemoUser]:
    """Let every user send /start and subscribe, and have the bot's answer to each within so many seconds.

    Raises:
        NewsbellError: The bot did not answer.
    """
    users = [
        DemoUser(
            sandbox.private_chat(first_name=chat.user, language_code=chat.language),
            chat.user,
            _typed_subscriptions(chat, server),
        )
        for chat in chats
    ]
    await asyncio.gather(*(_subscribe(sandbox, database, user, patience_seconds) for user in users))
    return users


async def _subscribe(sandbox: Sandbox, database: Database, user: DemoUser, patience_seconds: float) -> None:
    typed = ""
    try:
        async with asyncio.timeout(patience_seconds):
            for replies, typed in enumerate(("/start", f"/timezone {_HOME}")):  # who says where they are is not asked
                sandbox.say(user.chat, text=typed)
                await sandbox.wait_for(lambda n=replies: len(sandbox.replies(user.chat)) > n, None)  # type: ignore[misc]
            for count, subscription in enumerate(user.subscriptions, start=1):
                typed, answered = f"/sub {subscription}", len(sandbox.replies(user.chat))
                sandbox.say(user.chat, text=typed)
                await _until_subscribed(sandbox, database, user.chat, count)
                # mypy cannot infer a lambda with a default, which binds the number of this turn
                await sandbox.wait_for(lambda n=answered: len(sandbox.replies(user.chat)) > n, None)  # type: ignore[misc]
    except TimeoutError:
        message = f"{user.name} typed {typed} and had no answer within {patience_seconds:g} s. Is this machine busy?"
        raise NewsbellError(message) from None


async def _until_subscribed(sandbox: Sandbox, database: Database, chat: SandboxChat, count: int) -> None:
    said = 0

    def has_said_more() -> bool:
        return len(sandbox.accepted) + len(sandbox.edits) > said

    while True:
        said = len(sandbox.accepted) + len(sandbox.edits)
        async with database.read() as conn:
            if await count_subscriptions(conn, chat.id) >= count:
                return
        with suppress(TimeoutError):
            await sandbox.wait_for(has_said_more, _LOOK_SECONDS)
