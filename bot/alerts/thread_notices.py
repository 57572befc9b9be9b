"""The notices about threads that take no alerts: an admin hears of each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.alerts.channel import Accepted, Draft, ForumClosedContent, ThreadClosedContent
from bot.log import logger
from bot.model import Priority
from bot.storage.queries.chats import load_chat
from bot.storage.queries.closed_threads import close_thread, open_threads
from bot.storage.queries.facts import drop_facts, fact_time, save_fact
from bot.storage.queries.outbox.digests import keep_for_thread

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.alerts.delivery_context import DeliveryContext
    from bot.model import Alert, ChatSettings

log = logger(__name__)


class ThreadNotices:
    """Charges a closed thread to itself alone, and tells those who can open it."""

    def __init__(self, context: DeliveryContext) -> None:
        self._context = context

    async def close_thread(self, refused: Sequence[Alert], settings: ChatSettings, now: datetime) -> None:
        """Keep what a thread has refused, and General too, until it is open; an admin is told in private."""
        alert = refused[0]
        async with self._context.database.write() as conn:
            is_new = await close_thread(conn, alert.chat_id, alert.thread_id, now)
            await keep_for_thread(conn, refused, now)
            chat = await load_chat(conn, alert.chat_id)
        if is_new and chat is not None:
            await self._tell_an_admin(alert, ForumClosedContent(alert.label, chat.title), settings)

    async def _tell_an_admin(self, alert: Alert, content: ForumClosedContent, settings: ChatSettings) -> None:
        """Tell the first one who can be written to."""
        for admin in await self._context.channel.admins(alert.chat_id):
            draft = Draft(content, admin, settings, at=self._context.clock(), priority=Priority.SILENT)
            if isinstance(await self._context.channel.send(draft), Accepted):
                return
        log.warning("thread_notice_failed", chat=alert.chat_id, reason="no admin can be written to")

    async def tell_in_general(self, alert: Alert, settings: ChatSettings) -> None:
        """Say in the general thread, once, that another thread does not take its alerts."""
        now, fact = self._context.clock(), closed_fact(alert.chat_id, alert.thread_id)
        async with self._context.database.write() as conn:
            if await fact_time(conn, fact) is not None:
                return
            await save_fact(conn, fact, None, now)
        notice = Draft(ThreadClosedContent(alert.label), alert.chat_id, settings, at=now, priority=Priority.SILENT)
        outcome = await self._context.channel.send(notice)
        if not isinstance(outcome, Accepted):
            log.warning("thread_notice_failed", chat=alert.chat_id, reason=outcome.text)


def closed_fact(chat_id: int, thread_id: int | str) -> str:
    """The name of the fact that a thread's closing was told of."""
    return f"thread closed {chat_id} {thread_id}"


async def forget_closed(conn: AsyncConnection, chat_id: int, now: datetime) -> None:
    """Take it that every thread of a chat may be open again, as one of them is; what they were owed comes now."""
    await open_threads(conn, chat_id, now)
    await drop_facts(conn, closed_fact(chat_id, ""))
