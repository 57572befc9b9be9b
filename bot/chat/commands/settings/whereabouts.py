"""The answers to "Where are you?", which comes with the first topic: a place, or to skip it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.chat.commands.settings.settings_page import view_of
from bot.chat.commands.settings.time_zone import choose_zone, located
from bot.chat.commands.subscribe import is_offered, offer_typed
from bot.chat.framework.command import Rights
from bot.chat.framework.router import Router
from bot.chat.parsing.places import find_zones
from bot.chat.verbs import Question, TimeZoneVerb
from bot.chat.views.settings import zones_page
from bot.telegram.page import Page

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext


router = Router()


@router.answer(Question.WHERE, rights=Rights.ADMINS)
async def answer_where(request: RequestContext) -> None:
    """A place, typed or shared. Whoever goes on to something else has left the question, and is heard."""
    await request.forget_prompt()
    if request.location is not None:
        await located(request)
        return
    name = request.argument[:100]
    if await is_offered(request):
        await offer_typed(request)
        return
    meant = await asyncio.to_thread(find_zones, name, request.chat.settings.language, request.now)
    if len(meant.places) == 1 and meant.is_certain:
        await choose_zone(request, meant.places[0][0])
    elif meant.places:
        await request.reply(zones_page(view_of(request), meant.places, unknown="" if meant.is_certain else name))
    else:
        await offer_typed(request)


@router.tap(TimeZoneVerb.SKIP, rights=Rights.ADMINS)
async def skip_where(request: RequestContext) -> None:
    """[Skip]: the clock stays as it is."""
    await request.forget_prompt()
    await request.show(Page(request.render("where-skipped", zone=request.chat.settings.time_zone)))
