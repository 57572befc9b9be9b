"""/quiet: the hours in which nothing rings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.chat.commands.settings.settings_page import (
    back_to_settings,
    choose,
    minute_of_day,
    settings_row,
    view_of,
)
from bot.chat.framework.command import Rights
from bot.chat.framework.context import RequestRefusedError
from bot.chat.framework.router import Router
from bot.chat.parsing.off_words import is_off
from bot.chat.parsing.times_of_day import read_quiet
from bot.chat.verbs import Question, QuietHoursVerb, SettingsVerb, TimeZoneVerb
from bot.chat.views import settings as options
from bot.telegram.page import Page, page_of

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext


router = Router()


@router.command("quiet", rights=Rights.ADMINS)
@router.answer(Question.QUIET_HOURS, rights=Rights.ADMINS)
async def quiet(request: RequestContext) -> None:
    """/quiet 22:30-7, /quiet off."""
    if request.prompt is None and not request.argument:
        await request.reply(options.quiet_page(view_of(request)))
        return
    if is_off(request.argument):
        await _quiet_done(request, None)
    elif (hours := read_quiet(request.argument)) is not None:
        await _quiet_done(request, hours)
    else:
        raise RequestRefusedError(Page(request.render("quiet-unreadable")))
    if request.prompt is not None:
        await request.forget_prompt()


async def _quiet_done(request: RequestContext, hours: tuple[int, int] | None) -> None:
    start, end = hours or (None, None)
    await choose(request, replace(request.chat.settings, quiet_from=start, quiet_to=end))
    name = "quiet-done" if hours else "quiet-off"
    lines = [
        request.render(
            name, hours=options.quiet_text(request.render, request.chat), zone=request.chat.settings.time_zone
        )
    ]
    await request.reply(
        page_of(
            lines, [[request.render.button("button-zone", request.data(TimeZoneVerb.OPEN)), *settings_row(request)]]
        )
    )


@router.tap(QuietHoursVerb.CHOOSE, rights=Rights.ADMINS)
async def tap_quiet(request: RequestContext) -> None:
    """The quiet hours, by tapping."""
    if not request.arguments:
        await request.show(options.quiet_page(view_of(request)))
    elif request.word(0) == "ask":
        await request.ask(Question.QUIET_HOURS, Page(request.render("quiet-type")), back=(SettingsVerb.OPEN,))
    elif request.word(0) == "off":
        await choose(request, replace(request.chat.settings, quiet_from=None, quiet_to=None))
        await back_to_settings(request)
    else:
        start, end = minute_of_day(request, 0), minute_of_day(request, 1)
        await choose(request, replace(request.chat.settings, quiet_from=start, quiet_to=end))
        await back_to_settings(request)
