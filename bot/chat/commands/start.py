"""The first steps: /start with the topics to tap, /topics, /help, /privacy, /cancel, and commands that do not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.commands.listing import card
from bot.chat.commands.preferences import settings
from bot.chat.commands.subscribe import offer_shared
from bot.chat.framework.command import Rights
from bot.chat.framework.context import Gone
from bot.chat.framework.menu import offered
from bot.chat.framework.router import Input, Router
from bot.chat.parsing.share_link import read_payload
from bot.chat.parsing.typed import nearest
from bot.chat.verbs import CardVerb, HelpVerb, SettingsVerb, SubscribeVerb, TopicsVerb
from bot.chat.views.topic_buttons import topic_rows
from bot.model import ChatKind
from bot.storage.queries.subscriptions import subscriptions_of
from bot.storage.queries.topics import load_topic, topics_curated
from bot.subscriptions.service import keep_topic, leave
from bot.telegram.callback_data import callback_data
from bot.telegram.page import Page, page_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.chat.framework.context import RequestContext
    from bot.telegram.page import Button

router = Router()

router = Router()

HELP_COMMANDS = (
    "sub",
    "list",
    "unsub",
    "preview",
    "latest",
    "search",
    "topics",
    "settings",
    "pause",
    "export",
    "privacy",
)


@router.command("start", bare=("start",))
async def start(request: RequestContext) -> None:
    """Two sentences and the topics; with a shared topic's link, that topic and one button."""
    shared = read_payload(request.argument, request.services.settings.token)
    if shared is not None:
        topic_id, is_sealed = shared
        async with request.services.database.read() as conn:
            topic = await load_topic(conn, topic_id)
        if topic is not None and (topic.chat_id is None or is_sealed):
            await offer_shared(request, topic)
            return
        await request.reply(Page(request.render("share-gone")))
    if request.is_remote:  # who runs a channel from here knows the bot
        await topics(request)
        return
    rows = await _rows(request, 0)
    if request.is_private:
        group = f"https://t.me/{request.bot.username}?startgroup=start"
        rows.append(
            (
                request.render.button("button-help", callback_data(HelpVerb.HELP)),
                request.render.button("button-add-group", "", group),
            )
        )
    name = "start-private" if request.chat.kind is ChatKind.PRIVATE else "start-group"
    await request.reply(page_of([request.render(name)], rows))


@router.command("topics", everyday=True)
async def topics(request: RequestContext) -> None:
    """The curated topics."""
    rows = await _rows(request, 0)
    name = "topics-title" if len(rows) > 1 else "topics-none"
    await request.show(page_of([request.render(name)], rows))


@router.tap(TopicsVerb.TOGGLE, rights=Rights.ADMINS)
async def toggle_topic(request: RequestContext) -> None:
    """A tap on a topic: on or off."""
    topic_id, page = request.number(0), request.number(1)
    async with request.services.database.read() as conn:
        offered = {topic.id: topic for topic in await topics_curated(conn)}
        mine = await subscriptions_of(conn, request.chat.id)
    if topic_id not in offered:
        raise Gone
    topic = offered[topic_id]
    here = [one for one in mine if one.topic_id == topic_id and one.thread_id == request.thread_id]
    if here:
        await leave(request.services, here)
        await request.toast(request.render.label("topic-off", name=topic.name))
    else:
        await keep_topic(request, topic)
        await request.toast(request.render.label("topic-on", name=topic.name))
    await request.edit_rows(await _rows(request, page))


@router.tap(TopicsVerb.TURN)
async def turn_topics(request: RequestContext) -> None:
    """Another page of topics."""
    await request.edit_rows(await _rows(request, request.number(0)))


async def _rows(request: RequestContext, page: int) -> list[tuple[Button, ...]]:
    async with request.services.database.read() as conn:
        offered = await topics_curated(conn)
        mine = await subscriptions_of(conn, request.chat.id)
    on = {one.topic_id for one in mine if one.topic_id is not None and one.thread_id == request.thread_id}
    return topic_rows(request.render, offered, on, page, request.data)


@router.command("help", bare=("help",))
@router.tap(HelpVerb.HELP)
async def help_(request: RequestContext) -> None:
    """What there is, in one screen; /help query explains the query language."""
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
    """What is stored, in plain words."""
    await request.reply(page_of([request.render("privacy", days=request.services.settings.operate.keep_days)]))


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
        case (TopicsVerb.TOGGLE,):
            await topics(request)
        case _:
            is_over = was_asked or request.query is not None
            await request.show(Page(request.render("cancelled" if is_over else "nothing-to-cancel")))


@router.other(Input.UNKNOWN_COMMAND)
async def unknown_command(request: RequestContext) -> None:
    """A command that does not exist: name the one that was probably meant."""
    known = [name for one in request.commands if one.rights is not Rights.OPERATOR for name in one.names]
    meant = nearest(request.argument, known)
    name = "unknown-command" if meant is None else "unknown-command-nearest"
    await request.reply(Page(request.render(name, command=f"/{meant}")))
