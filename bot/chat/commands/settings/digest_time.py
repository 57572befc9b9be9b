"""/digest: when digests come."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.chat.commands.settings.settings_page import choose, minute_of_day, settings_row, view_of
from bot.chat.framework.command import Rights
from bot.chat.framework.router import Router
from bot.chat.parsing.digests import read_digest
from bot.chat.parsing.times_of_day import clock_text
from bot.chat.verbs import DigestVerb
from bot.chat.views import settings as options
from bot.chat.views.times import weekday_name
from bot.model import Pace
from bot.telegram.page import Page, page_of

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext


router = Router()


@router.tap(DigestVerb.TIME, rights=Rights.ADMINS)
async def tap_digest(request: RequestContext) -> None:
    """The time of day of digests."""
    if not request.arguments:
        await request.show(options.digest_page(view_of(request)))
        return
    await choose(request, replace(request.chat.settings, digest_at=minute_of_day(request, 0)))
    await request.show(options.digest_page(view_of(request)))


@router.tap(DigestVerb.WEEKDAY, rights=Rights.ADMINS)
async def tap_weekday(request: RequestContext) -> None:
    """The day of the weekly digest."""
    await choose(request, replace(request.chat.settings, digest_weekday=request.number(0) % 7))
    await request.show(options.digest_page(view_of(request)))


@router.command("digest", rights=Rights.ADMINS)
async def digest(request: RequestContext) -> None:
    """/digest daily 8:00: the time, and that pace for every subscription there is."""
    if not request.argument:
        await request.reply(options.digest_page(view_of(request)))
        return
    days = [weekday_name(day, request.chat.settings.language) for day in range(7)]
    choice = read_digest(request.argument, days)
    if choice is None:
        await request.reply(Page(request.render("digest-unreadable")))
        return
    chosen = request.chat.settings
    if choice.at is not None:
        chosen = replace(chosen, digest_at=choice.at)
    if choice.weekday is not None:
        chosen = replace(chosen, digest_weekday=choice.weekday)
    count = await request.services.preferences.set_digest(request.chat.id, chosen, choice.pace)
    request.chat = replace(request.chat, settings=chosen)
    at, day = clock_text(chosen.digest_at), weekday_name(chosen.digest_weekday, request.render.texts.language)
    lines = [request.render(f"digest-done-{choice.pace}", count=count, time=at, day=day)]
    if not count:
        lines = [request.render("settings-digest", time=at, day=day), request.render("list-empty")]
    if choice.pace is not Pace.INSTANT:
        lines.append(request.render("digest-zone", zone=chosen.time_zone))
    await request.reply(page_of(lines, [settings_row(request)]))
