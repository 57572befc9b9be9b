"""Edits that say "also": an alert that was delivered names the outlets that have joined its story since.

An edit makes no sound and may be lost without harm, so it waits behind everything that does. At most one a minute for
a message, and none after six hours (both are settings).
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.alerts.channel import Accepted, Draft, StoryContent
from bot.alerts.retry import Cause
from bot.log import logger
from bot.model import ChatKind, Priority
from bot.storage.database_errors import is_refusal
from bot.storage.queries.chat_lifecycle import suspend_chat
from bot.storage.queries.outbox.alerts import edits_due
from bot.storage.queries.outbox.deliveries import drop_edit, postpone_edit, save_edit

if TYPE_CHECKING:
    from bot.alerts.delivery_context import DeliveryContext
    from bot.alerts.retry import Failure
    from bot.storage.queries.outbox.alerts import Owed

log = logger(__name__)

_AT_ONCE = 32
_NOT_EDITED = "edit_broken"
_AGAIN = timedelta(minutes=1)


class Editor:
    """Makes the edits that are owed."""

    def __init__(self, context: DeliveryContext) -> None:
        self._context = context

    async def edit_due(self) -> int:
        """Make the next edits that are due, and return their number."""
        now, isolation = self._context.clock(), self._context.isolation
        resting = isolation.resting(_NOT_EDITED, now)
        async with self._context.database.read() as conn:
            due = await edits_due(conn, now, _AT_ONCE + len(resting))
        due = [owed for owed in due if owed.alert.id not in resting]
        async with asyncio.TaskGroup() as group:
            for owed in due:
                group.create_task(self._edit_alone(owed), name=f"edit alert {owed.alert.id}")
        return len(due)

    async def _edit_alone(self, owed: Owed) -> None:
        try:
            await self._edit(owed)
        except Exception as error:
            if is_refusal(error):
                raise
            self._context.isolation.failed(_NOT_EDITED, owed.alert.id, error, self._context.clock())
        else:
            self._context.isolation.succeeded(_NOT_EDITED, owed.alert.id)

    async def _edit(self, owed: Owed) -> None:
        alert, story, seen = owed.alert, owed.story, owed.edit_due_at
        if (
            story is None
            or seen is None
            or alert.message_id is None
            or alert.digest_id is not None
            or owed.shown_outlets >= len(story.outlets)
        ):
            async with self._context.database.write() as conn:
                await drop_edit(conn, alert.id)
            return
        draft = Draft(
            StoryContent(story, alert),
            alert.chat_id,
            owed.settings,
            at=owed.sent_at or self._context.clock(),
            priority=Priority.SILENT,
            previews=owed.settings.link_previews,
            menu=owed.chat_kind is not ChatKind.CHANNEL,
            photo=alert.photo,
        )
        outcome = await self._context.channel.edit(draft, alert.message_id)
        if draft.photo and not isinstance(outcome, Accepted) and outcome.cause in {Cause.PHOTO, Cause.OURS}:
            log.warning("edited_otherwise", alert=alert.id, reason=outcome.text)
            outcome = await self._context.channel.edit(replace(draft, photo=""), alert.message_id)
        if not isinstance(outcome, Accepted):
            await self._give_up(owed, outcome)
            return
        now = self._context.clock()
        again_at = now + timedelta(seconds=self._context.settings.edit_seconds)
        async with self._context.database.write() as conn:
            await save_edit(conn, alert.id, len(story.outlets), now, seen=seen, again_at=again_at)

    async def _give_up(self, owed: Owed, failure: Failure) -> None:
        alert, now = owed.alert, self._context.clock()
        log.info("edit_failed", alert=alert.id, reason=failure.text)
        async with self._context.database.write() as conn:
            if failure.cause in {Cause.NOT_SENT, Cause.UNCERTAIN, Cause.FLOOD}:
                await postpone_edit(conn, alert.id, now + _AGAIN + timedelta(seconds=failure.retry_after))
                return
            await drop_edit(conn, alert.id)
            if failure.cause is Cause.GONE:
                await suspend_chat(conn, alert.chat_id, failure.text, now)
