"""/pause and /resume."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.chat.commands.settings.settings_page import view_of
from bot.chat.framework.command import Rights
from bot.chat.framework.context import StaleRequestError
from bot.chat.framework.router import Router
from bot.chat.parsing.durations import read_duration
from bot.chat.verbs import CardVerb, PauseVerb
from bot.chat.views import settings as options
from bot.chat.views.times import moment_text
from bot.telegram.page import Page, name_button, page_of

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext


router = Router()


MOST_PAUSING = 10


@router.command("pause", rights=Rights.ADMINS, everyday=True)
async def pause(request: RequestContext) -> None:
    """/pause 3d."""
    if not request.argument:
        await request.reply(options.pause_page(view_of(request)))
        return
    length = read_duration(request.argument)
    if length is None:
        await request.reply(Page(request.render("pause-unreadable")))
    else:
        await _pause_for(request, length)


@router.tap(PauseVerb.PAUSE, rights=Rights.ADMINS)
async def tap_pause(request: RequestContext) -> None:
    """A pause of so many days."""
    days = request.number(0)
    if not 1 <= days <= 365:  # noqa: PLR2004 - a year
        raise StaleRequestError
    await _pause_for(request, timedelta(days=days))


async def _pause_for(request: RequestContext, length: timedelta) -> None:
    until = request.now + length
    await request.services.preferences.pause(request.chat.id, until)
    text = request.render("pause-done", until=moment_text(until, request.now, request.chat.settings))
    await request.show(page_of([text], [[request.render.button("button-resume", request.data(PauseVerb.RESUME))]]))


@router.command("resume", rights=Rights.ADMINS)
@router.tap(PauseVerb.RESUME, rights=Rights.ADMINS)
async def resume(request: RequestContext) -> None:
    """/resume: what was missed is one digest, not a flood."""
    was_paused = request.chat.paused_until is not None and request.chat.paused_until > request.now
    pausing = await request.services.preferences.resume(request.chat.id, request.now)
    request.services.wake()
    lines: list[str] = [request.render("resume-done" if was_paused else "resume-not-paused")]
    if pausing:
        lines.append(request.render("resume-others"))
    rows = [
        [name_button(f"\u25b6\ufe0f {one.name}", request.data(CardVerb.PAUSE, one.id, 0))]
        for one in pausing[:MOST_PAUSING]
    ]
    await request.show(page_of(lines, rows))
