"""Messages that tell a story's timeline grow with it: edited as reports come in, at most once a minute each."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.alerts.channel import Accepted, Draft, TimelineContent
from bot.alerts.retry import Cause
from bot.alerts.timeline import arrange
from bot.log import logger
from bot.model import Priority
from bot.storage.database_errors import is_refusal
from bot.storage.queries.outbox.timelines import (
    drop_timeline,
    load_family,
    load_reports,
    postpone_timeline,
    save_grown,
    timelines_due,
)
from bot.storage.queries.stories import load_stories

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.alerts.delivery_context import DeliveryContext
    from bot.alerts.retry import Failure
    from bot.alerts.timeline import Timeline
    from bot.model import ChatSettings
    from bot.storage.queries.outbox.timelines import GrowingTimeline

log = logger(__name__)

_AT_ONCE = 16
_NOT_GROWN = "timeline_broken"
_AGAIN = timedelta(minutes=1)


async def load_timeline(conn: AsyncConnection, story_id: int, chat_id: int, settings: ChatSettings) -> Timeline:
    """Return the timeline of a story as a chat may see it."""
    stories = await load_stories(conn, await load_family(conn, [story_id]))
    reports = await load_reports(conn, stories, chat_id)
    return arrange(stories, reports, settings)


class TimelineEditor:
    """Makes the edits that are owed."""

    def __init__(self, context: DeliveryContext) -> None:
        self._context = context

    async def edit_due(self) -> int:
        """Make the next edits that are due, and return their number."""
        now, isolation = self._context.clock(), self._context.isolation
        resting = isolation.resting(_NOT_GROWN, now)
        async with self._context.database.read() as conn:
            due = await timelines_due(conn, now, _AT_ONCE, but=resting)
        for one in due:
            try:
                await self._edit(one)
            except Exception as error:
                if is_refusal(error):
                    raise
                isolation.failed(_NOT_GROWN, one.id, error, now)
            else:
                isolation.succeeded(_NOT_GROWN, one.id)
        return len(due)

    async def _edit(self, one: GrowingTimeline) -> None:
        async with self._context.database.read() as conn:
            timeline = await load_timeline(conn, one.story_id, one.about_chat_id, one.settings)
        now = self._context.clock()
        draft = Draft(TimelineContent(timeline), one.chat_id, one.settings, at=now, priority=Priority.SILENT)
        outcome = await self._context.channel.edit(draft, one.message_id)
        if not isinstance(outcome, Accepted):
            await self._give_up(one, outcome)
            return
        async with self._context.database.write() as conn:
            await save_grown(conn, one, now)

    async def _give_up(self, one: GrowingTimeline, failure: Failure) -> None:
        log.info("timeline_not_edited", chat=one.chat_id, reason=failure.text)
        now = self._context.clock()
        async with self._context.database.write() as conn:
            if failure.cause in {Cause.NOT_SENT, Cause.UNCERTAIN, Cause.FLOOD}:
                await postpone_timeline(conn, one.id, now + _AGAIN + timedelta(seconds=failure.retry_after))
            else:
                await drop_timeline(conn, one.id)
