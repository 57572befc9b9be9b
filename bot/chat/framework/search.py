"""Looking for feeds without holding up anybody: the chat is told, and sees the result in the place of that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.error import TelegramError

from bot.chat.framework.context import RequestRefusedError
from bot.log import logger
from bot.telegram.page import Page

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.chat.framework.context import RequestContext

log = logger(__name__)


async def begin_search(request: RequestContext, find: Callable[[], Awaitable[Page]], *, count: int = 1) -> None:
    """Say that it takes a moment, and put what is found in the place of that once it is there.

    Args:
        request: To be answered.
        find: Makes the page of the result, within the deadline of ``Searches``.
        count: The number of addresses that are looked at.

    Raises:
        RequestRefusedError: The chat has as many searches on their way as it may.
    """
    searches, chat_id = request.services.searches, request.chat.id
    if not searches.has_room(chat_id):
        raise RequestRefusedError(Page(request.render("feeds-busy")))
    shown = await _show(request, Page(request.render("feeds-looking", count=count)))
    task = request.application.create_task(_search(request, shown, find), name=f"look for feeds of {chat_id}")
    searches.add(chat_id, task)


async def _show(request: RequestContext, page: Page) -> int:
    """Show a page in the place of the one that was tapped, else as a new one; the message's id."""
    if request.query is None or request.message is None:
        return (await request.reply(page)).message_id
    await request.edit(request.message.message_id, page)
    return request.message.message_id


async def _search(request: RequestContext, message_id: int, find: Callable[[], Awaitable[Page]]) -> None:
    try:
        await request.edit(message_id, await _result(request, find))
    except TelegramError as error:
        log.info("search_not_answered", chat=request.chat.id, reason=error)


async def _result(request: RequestContext, find: Callable[[], Awaitable[Page]]) -> Page:
    try:
        return await find()
    except RequestRefusedError as refused:
        return refused.page
    except Exception:
        log.exception("search_failed", chat=request.chat.id)
        return Page(request.render("failed"))
