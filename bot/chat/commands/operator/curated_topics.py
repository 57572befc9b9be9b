"""/addtopic and /removetopic: the topics that everybody is offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.framework.command import Rights
from bot.chat.framework.context import RequestRefusedError, StaleRequestError
from bot.chat.framework.refusals import read_query
from bot.chat.framework.router import Router
from bot.chat.verbs import OperatorTopicsVerb
from bot.storage.queries.topics import topics_curated
from bot.subscriptions.errors import NameTaken
from bot.subscriptions.names import topic_named
from bot.telegram.page import Page, code, name_button, page_of
from bot.text.plain import plain

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext


router = Router()


@router.command("addtopic", rights=Rights.OPERATOR)
async def addtopic(request: RequestContext) -> None:
    """/addtopic NAME = QUERY: a topic for everybody."""
    name, _, text = request.argument.partition("=")
    if not plain(name) or not plain(text):
        raise RequestRefusedError(Page(request.render("addtopic-how")))
    query = read_query(request, text.strip())
    try:
        topic = await request.services.curated.add_topic(name, query, request.now)
    except NameTaken as error:
        raise RequestRefusedError(Page(request.render("addtopic-there", name=plain(name)))) from error
    await request.reply(page_of([request.render("addtopic-done", name=topic.name), code(topic.query)]))


@router.command("removetopic", rights=Rights.OPERATOR)
async def removetopic(request: RequestContext) -> None:
    """/removetopic NAME; without a name, buttons."""
    async with request.services.database.read() as conn:
        offered = await topics_curated(conn)
    topic = topic_named(request.argument, offered)
    if topic is None:
        rows = [
            [name_button(f"\u2716 {one.name}", request.data(OperatorTopicsVerb.REMOVE, one.id))] for one in offered[:50]
        ]
        await request.reply(page_of([request.render("removetopic-which")], rows))
        return
    kept = await request.services.curated.remove_topic(topic.id, request.now)
    await request.reply(page_of([request.render("removetopic-done", name=topic.name, count=kept)]))


@router.tap(OperatorTopicsVerb.REMOVE, rights=Rights.OPERATOR)
async def tap_removetopic(request: RequestContext) -> None:
    """One of the buttons of /removetopic."""
    async with request.services.database.read() as conn:
        offered = {topic.id: topic.name for topic in await topics_curated(conn)}
    if request.number(0) not in offered:
        raise StaleRequestError
    request.argument = offered[request.number(0)]
    await removetopic(request)
