"""/timezone: by a city, a country, a shared location, an offset, or the name of a zone."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.chat.commands.settings.settings_page import settings_row, view_of
from bot.chat.framework.command import Rights
from bot.chat.framework.context import RequestRefusedError, StaleRequestError
from bot.chat.framework.router import Input, Router
from bot.chat.parsing.places import find_zones, is_zone, similar_zones, zone_at
from bot.chat.verbs import Question, SettingsVerb, TimeZoneVerb
from bot.chat.views import settings as options
from bot.chat.views.times import moment_text
from bot.telegram.page import Page, page_of

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext


router = Router()


@router.command("timezone", rights=Rights.ADMINS)
@router.answer(Question.TIME_ZONE, rights=Rights.ADMINS)
async def timezone(request: RequestContext) -> None:
    """/timezone Vienna."""
    if request.location is not None:
        await located(request)
        return
    if not request.argument:
        await request.reply(options.zone_page(view_of(request)))
        return
    # The cities take a second to load when they are first needed: not while others wait.
    name = request.argument[:100]
    meant = await asyncio.to_thread(find_zones, name, request.chat.settings.language, request.now)
    if not meant.places or not meant.is_certain:
        likely = meant.places or tuple(await asyncio.to_thread(similar_zones, name))
        unknown = Page(request.render("zone-unknown", name=name))
        raise RequestRefusedError(options.zones_page(view_of(request), likely, unknown=name) if likely else unknown)
    if request.prompt is not None:
        await request.forget_prompt()
    if len(meant.places) > 1:
        await request.reply(options.zones_page(view_of(request), meant.places))
    else:
        await choose_zone(request, meant.places[0][0])


@router.tap(TimeZoneVerb.OPEN, rights=Rights.ADMINS)
async def tap_zone(request: RequestContext) -> None:
    """The time zone, from the settings."""
    if request.arguments[:1] == ("ask",):
        back = (TimeZoneVerb.SKIP,) if request.arguments[1:] == ("where",) else (SettingsVerb.OPEN,)
        await request.ask(Question.TIME_ZONE, Page(request.render("zone-type")), back=back)
    else:
        await request.show(options.zone_page(view_of(request)))


@router.tap(TimeZoneVerb.TAKE, rights=Rights.ADMINS)
async def tap_zone_name(request: RequestContext) -> None:
    """One of several places of a name, or one that was meant by it."""
    if not is_zone(request.word(0)):
        raise StaleRequestError
    await request.forget_prompt()
    await choose_zone(request, request.word(0))


@router.other(Input.LOCATION, rights=Rights.ADMINS)
async def located(request: RequestContext) -> None:
    """A shared location: the time zone of the nearest city."""
    if request.location is None:
        return
    zone = await asyncio.to_thread(zone_at, request.location.latitude, request.location.longitude)
    if request.prompt is not None:
        await request.forget_prompt()
    await choose_zone(request, zone)


async def choose_zone(request: RequestContext, zone: str) -> None:
    """Go by the clock of a zone, and say so."""
    await request.services.preferences.choose_time_zone(request.chat.id, zone)
    request.chat = replace(request.chat, settings=replace(request.chat.settings, time_zone=zone))
    time = moment_text(request.now, request.now, request.chat.settings)
    await request.show(page_of([request.render("zone-done", zone=zone, time=time)], [settings_row(request)]))
