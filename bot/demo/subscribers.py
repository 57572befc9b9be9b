"""The people of the sample day: they subscribe by talking to the bot, as anybody would."""

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


@dataclass(frozen=True, slots=True)
class Player:
    """A person with a chat, and what they have subscribed to, as they typed it."""

    chat: SandboxChat
    name: str
    wishes: tuple[str, ...]


def wishes_of(chat: ExpectedChat, server: DayServer) -> tuple[str, ...]:
    """What the person types after /sub: topics by name, queries as they are, feeds by their address."""
    addresses = {outlet.id: f"{server.site(outlet)}feed.xml" for outlet in server.day.outlets}
    return (*chat.topics, *(query for _, query in chat.queries), *(addresses[feed] for feed in chat.feeds))


async def gather_cast(
    sandbox: Sandbox,
    database: Database,
    server: DayServer,
    chats: Iterable[ExpectedChat],
    *,
    patience_seconds: float = 20,
) -> list[Player]:
    """Everybody says /start and subscribes, and has the bot's answer to each within so many seconds.

    Raises:
        NewsbellError: The bot did not do what it was asked for.
    """
    players = [Player(sandbox.private_chat(first_name=chat.user), chat.user, wishes_of(chat, server)) for chat in chats]
    await asyncio.gather(*(_subscribe(sandbox, database, player, patience_seconds) for player in players))
    return players


async def _subscribe(sandbox: Sandbox, database: Database, player: Player, patience_seconds: float) -> None:
    asked = "/start"
    try:
        async with asyncio.timeout(patience_seconds):
            sandbox.say(player.chat, text=asked)
            await sandbox.wait_for(lambda: sandbox.replies(player.chat), None)
            for count, wish in enumerate(player.wishes, start=1):
                asked, answered = f"/sub {wish}", len(sandbox.replies(player.chat))
                sandbox.say(player.chat, text=asked)
                await _until_subscribed(sandbox, database, player.chat, count)
                # mypy cannot infer a lambda with a default, which binds the number of this turn
                await sandbox.wait_for(lambda n=answered: len(sandbox.replies(player.chat)) > n, None)  # type: ignore[misc]
    except TimeoutError:
        message = f"{player.name} typed {asked} and had no answer within {patience_seconds:g} s. Is this machine busy?"
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
