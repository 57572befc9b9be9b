"""Edits that say "also": an alert that was told names the outlets that have joined its story since.

An edit rings nobody and may be lost without harm, so it waits behind everything that rings. At most one a minute for
a message, and none after six hours (both are settings).
"""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.alerts.retry import Cause
from bot.alerts.send import ask, markup_of
from bot.model import Priority
from bot.storage.queries.chat_lifecycle import suspend_chat
from bot.storage.queries.outbox.alerts import edits_due
from bot.storage.queries.outbox.deliveries import drop_edit, postpone_edit, save_edit
from bot.telegram.alert_message import compose_alert
from bot.telegram.errors import failure_of
from bot.telegram.story_lines import Voice

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from telegram.ext import ExtBot

    from bot.alerts.retry import Failure
    from bot.settings import AlertSettings
    from bot.storage.database import Database
    from bot.storage.queries.outbox.alerts import Owed
    from bot.telegram.rate_limiter import Pacer
    from bot.telegram.story_lines import Translate

log = logging.getLogger(__name__)

_AT_ONCE = 32
_AGAIN = timedelta(minutes=1)


class Editor:
    """Makes the edits that are owed."""

    def __init__(
        self,
        *,
        database: Database,
        bot: ExtBot[Any],
        pacer: Pacer,
        texts_for: Callable[[str], Translate],
        settings: AlertSettings,
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._bot = bot
        self._pacer = pacer
        self._texts_for = texts_for
        self._settings = settings
        self._clock = clock

    async def edit_due(self) -> int:
        """Make the next edits that are due; how many were."""
        async with self._database.read() as conn:
            due = await edits_due(conn, self._clock(), _AT_ONCE)
        async with asyncio.TaskGroup() as group:
            for owed in due:
                group.create_task(self._edit(owed), name=f"edit alert {owed.alert.id}")
        return len(due)

    async def _edit(self, owed: Owed) -> None:
        alert, story, seen = owed.alert, owed.story, owed.edit_due_at
        is_stale = story is None or seen is None or alert.digest_id is not None
        if is_stale or story is None or seen is None or owed.shown_outlets >= len(story.outlets):
            async with self._database.write() as conn:
                await drop_edit(conn, alert.id)
            return
        voice = Voice(self._texts_for(owed.settings.language), owed.settings)
        message = compose_alert(story, alert, voice, owed.sent_at or self._clock())
        try:
            await ask(
                self._bot,
                "editmessagetext",
                Priority.SILENT,
                text=message.html,
                chat_id=alert.chat_id,
                message_id=alert.message_id,
                parse_mode=ParseMode.HTML,
                link_preview_options={"is_disabled": not owed.settings.link_previews},
                reply_markup=markup_of(message.rows),
            )
        except TelegramError as error:
            failure = failure_of(error)
            if failure.cause is not Cause.SAME:
                await self._give_up(owed, failure)
                return
        now = self._clock()
        again_at = now + timedelta(seconds=self._settings.edit_seconds)
        async with self._database.write() as conn:
            await save_edit(conn, alert.id, len(story.outlets), now, seen=seen, again_at=again_at)

    async def _give_up(self, owed: Owed, failure: Failure) -> None:
        alert, now = owed.alert, self._clock()
        log.info("edit_failed alert=%d reason=%s", alert.id, failure.text)
        async with self._database.write() as conn:
            if failure.cause in {Cause.NOT_SENT, Cause.UNCERTAIN, Cause.FLOOD}:
                await postpone_edit(conn, alert.id, now + _AGAIN + timedelta(seconds=failure.retry_after))
                return
            await drop_edit(conn, alert.id)
            if failure.cause is Cause.GONE:
                await suspend_chat(conn, alert.chat_id, failure.text, now)
