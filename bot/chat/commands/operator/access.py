"""/allow and /ban."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.framework.command import Rights
from bot.chat.framework.context import RequestRefusedError
from bot.chat.framework.router import Router
from bot.storage.queries.chat_lifecycle import suspend_chat
from bot.storage.queries.permits import save_permit
from bot.telegram.callback_data import number
from bot.telegram.page import Page
from bot.text.plain import plain

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext


router = Router()


@router.command("allow", rights=Rights.OPERATOR)
async def allow(request: RequestContext) -> None:
    """/allow NUMBER: a person or group may use the bot."""
    await _permit(request, allowed=True)


@router.command("ban", rights=Rights.OPERATOR)
async def ban(request: RequestContext) -> None:
    """/ban NUMBER: a person or group is not answered, and gets nothing."""
    await _permit(request, allowed=False)


async def _permit(request: RequestContext, *, allowed: bool) -> None:
    who = number(plain(request.argument))
    if not who:
        raise RequestRefusedError(Page(request.render("allow-how" if allowed else "ban-how")))
    if not allowed and who in request.services.settings.admin_ids:
        raise RequestRefusedError(Page(request.render("ban-owner")))
    async with request.services.database.write() as conn:
        await save_permit(conn, who, request.now, allowed=allowed)
        if not allowed:
            await suspend_chat(conn, who, "banned by the operator", request.now, tries=False)
    await request.reply(Page(request.render("allow-done" if allowed else "ban-done", id=str(who))))
