"""A chat's choices for everything it receives: each change is one commit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.storage.queries.chats import choose_language, pause_chat, save_chat_settings
from bot.storage.queries.outbox.digests import release_paused
from bot.storage.queries.subscriptions import save_subscription, subscriptions_of

if TYPE_CHECKING:
    from datetime import datetime

    from bot.model import ChatSettings, Pace, Subscription
    from bot.storage.database import Database


class PreferencesService:
    """The settings of all chats."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def save(self, chat_id: int, settings: ChatSettings) -> None:
        """Take over a chat's settings, but for its language."""
        async with self._database.write() as conn:
            await save_chat_settings(conn, chat_id, settings)

    async def choose_language(self, chat_id: int, language: str) -> None:
        """Speak this language to a chat."""
        async with self._database.write() as conn:
            await choose_language(conn, chat_id, language)

    async def set_digest(self, chat_id: int, settings: ChatSettings, pace: Pace) -> int:
        """Take over a chat's settings and tell of all that it has at one pace, at the chat's own time.

        Returns:
            How many subscriptions it has.
        """
        async with self._database.write() as conn:
            await save_chat_settings(conn, chat_id, settings)
            mine = await subscriptions_of(conn, chat_id)
            for one in mine:
                await save_subscription(conn, one._replace(pace=pace, digest_at=None, digest_weekday=None))
        return len(mine)

    async def pause(self, chat_id: int, until: datetime) -> None:
        """Hold a chat's alerts until a moment."""
        async with self._database.write() as conn:
            await pause_chat(conn, chat_id, until)

    async def resume(self, chat_id: int, now: datetime) -> list[Subscription]:
        """End a chat's pause; what was missed becomes due.

        Returns:
            The subscriptions that are paused by themselves and stay so.
        """
        async with self._database.write() as conn:
            await pause_chat(conn, chat_id, None)
            await release_paused(conn, chat_id, now)
            mine = await subscriptions_of(conn, chat_id)
        return [one for one in mine if one.paused_until is not None and one.paused_until > now]
