"""/reload: the configuration is read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.framework.command import Rights
from bot.chat.framework.router import Router
from bot.chat.views.reload_outcome import reload_page

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext


router = Router()


@router.command("reload", rights=Rights.OPERATOR)
async def reload(request: RequestContext) -> None:
    """Feeds, topics and limits as the files say by now; a file with a mistake changes nothing."""
    await request.reply(reload_page(request.render, await request.services.reload()))
