"""/help, /privacy, /cancel, and commands that do not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.commands.settings.settings_page import settings
from bot.chat.commands.settings.whereabouts import skip_where
from bot.chat.commands.subscription_card import card
from bot.chat.commands.topics import topics
from bot.chat.framework.command import Rights
from bot.chat.framework.menu import offered
from bot.chat.framework.router import Input, Router
from bot.chat.parsing.nearest import nearest_name
from bot.chat.verbs import CardVerb, HelpVerb, SettingsVerb, SubscribeVerb, TimeZoneVerb, TopicsVerb
from bot.telegram.callback_data import callback_data
from bot.telegram.page import Page, page_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.chat.framework.context import RequestContext


router = Router()


@router.command("help", bare=("help",))
@router.tap(HelpVerb.HELP)
async def show_help(request: RequestContext) -> None:
    """The commands on one screen; /help query explains the query language."""
    about = request.argument.casefold() or "".join(request.arguments)
    await request.show(_query_help(request) if about in {"query", "queries"} else _help(request))


def _help(request: RequestContext) -> Page:
    lines = [
        request.render("help-intro"),
        "",
        *_lines(request, [one.name for one in request.commands if one.everyday]),
        "",
        request.render("help-more"),
    ]
    if request.is_owner and request.is_private:
        lines += ["", *_lines(request, offered(request.commands, Rights.OPERATOR))]
    return page_of(lines, [[request.render.button("button-query-help", callback_data(HelpVerb.HELP, "query"))]])


def _lines(request: RequestContext, names: Iterable[str]) -> list[str]:
    return [f"/{name} \u2013 {request.render('command-' + name)}" for name in names]


def _query_help(request: RequestContext) -> Page:
    row = [
        request.render.button("button-own-topic", request.data(SubscribeVerb.ASK)),
        request.render.button("button-help", callback_data(HelpVerb.HELP)),
    ]
    return page_of([request.render("help-query")], [row])


@router.command("privacy", everyday=True)
async def privacy(request: RequestContext) -> None:
    """All that is stored, in plain words."""
    await request.reply(page_of([request.render("privacy", days=request.services.settings.operate.alert_days)]))


@router.command("cancel")
@router.tap(HelpVerb.CANCEL)
async def cancel(request: RequestContext) -> None:
    """End an open question. A tap leads back to where it was asked, and leaves no question that is none any more."""
    was_asked = await request.forget_prompt()
    match request.arguments:
        case (CardVerb.OPEN, number):
            request.arguments = (number,)
            await card(request)
        case (SettingsVerb.OPEN,):
            await settings(request)
        case (TimeZoneVerb.SKIP,):
            await skip_where(request)
        case (TopicsVerb.TOGGLE,):
            await topics(request)
        case _:
            is_over = was_asked or request.query is not None
            await request.show(Page(request.render("cancelled" if is_over else "nothing-to-cancel")))


@router.other(Input.UNKNOWN_COMMAND)
async def unknown_command(request: RequestContext) -> None:
    """A command that does not exist: name the one that was probably meant."""
    known = [name for one in request.commands if one.rights is not Rights.OPERATOR for name in one.names]
    meant = nearest_name(request.argument, known)
    name = "unknown-command" if meant is None else "unknown-command-nearest"
    await request.reply(Page(request.render(name, command=f"/{meant}")))
