"""/forget: everything of a chat is gone for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.commands.subscription_list import load_subscription_list
from bot.chat.framework.command import Rights
from bot.chat.framework.router import Router
from bot.chat.verbs import BackupVerb, ForgetVerb, HelpVerb
from bot.telegram.page import page_of

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext


router = Router()


@router.command("forget", rights=Rights.ADMINS)
async def forget(request: RequestContext) -> None:
    """Ask whether everything is to go."""
    subscription_list = await load_subscription_list(request)
    rows = [
        [request.render.button("button-forget-yes", request.data(ForgetVerb.FORGET))],
        [
            request.render.button("button-export", request.data(BackupVerb.EXPORT)),
            request.render.button("button-no", request.data(HelpVerb.CANCEL)),
        ],
    ]
    await request.reply(page_of([request.render("forget-ask", count=len(subscription_list.subscriptions))], rows))


@router.tap(ForgetVerb.FORGET, rights=Rights.ADMINS)
async def forget_everything(request: RequestContext) -> None:
    """The second tap: gone."""
    request.services.searches.cancel(request.chat.id)
    await request.services.subscriptions.forget_chat(request.chat.id)
    await request.show(page_of([request.render("forget-done")]))
