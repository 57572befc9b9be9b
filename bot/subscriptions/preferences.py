"""A chat's choices for everything it receives: each change is one commit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.storage.queries.chats import (
    begin_introduction,
    choose_language,
    choose_time_zone,
    pause_chat,
    save_chat_settings,
)
from bot.storage.queries.outbox.digests import release_paused
from bot.storage.queries.outbox.fanouts import save_planned
from bot.storage.queries.subscriptions import save_subscription, subscriptions_of
from bot.storage.queries.topics import load_topics
from bot.subscriptions.names import is_name_of, localized

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.model import Alert, ChatSettings, Pace, Subscription
    from bot.settings import Settings
    from bot.storage.database import Database


class PreferencesService:
    """The settings of all chats."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self._settings = settings

    async def save(self, chat_id: int, settings: ChatSettings) -> None:
        """Take over a chat's settings, but for its language."""
        async with self._database.write() as conn:
            await save_chat_settings(conn, chat_id, settings)

    async def choose_language(self, chat_id: int, language: str) -> None:
        """Speak this language to a chat, of curated topics too: names that the chat gave to them stay."""
        async with self._database.write() as conn:
            await choose_language(conn, chat_id, language)
            mine = await subscriptions_of(conn, chat_id)
            topics = await load_topics(conn, [one.topic_id for one in mine if one.topic_id is not None])
            for one in mine:
                topic = topics.get(one.topic_id or 0)
                if topic is not None and is_name_of(one.name, topic, self._settings.curated):
                    name = localized(topic, self._settings.curated, language).name
                    await save_subscription(conn, one._replace(name=name))

    async def choose_time_zone(self, chat_id: int, time_zone: str) -> None:
        """Go by the clock of a zone that a chat has chosen."""
        async with self._database.write() as conn:
            await choose_time_zone(conn, chat_id, time_zone)

    async def begin_introduction(self, chat_id: int) -> bool:
        """Note that a chat is shown its first topic; return False if it was before."""
        async with self._database.write() as conn:
            return await begin_introduction(conn, chat_id)

    async def note_shown(self, shown: Sequence[Alert]) -> None:
        """Keep alerts of stories that a chat has just read from ringing."""
        async with self._database.write() as conn:
            for alert in shown:
                await save_planned(conn, [alert], {})

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
