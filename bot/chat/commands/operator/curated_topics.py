"""/addtopic and /removetopic: the topics that everybody is offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.framework.command import Rights
from bot.chat.framework.context import Gone, Refused
from bot.chat.framework.router import Router
from bot.chat.parsing.subscription_request import topic_named
from bot.chat.verbs import OperatorTopicsVerb
from bot.model import Origin
from bot.storage.queries.topics import add_topic, count_subscribers, offer_again, remove_curated, topics_curated
from bot.subscriptions.service import name_of, read_query
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
        raise Refused(Page(request.render("addtopic-how")))
    query = read_query(request, text.strip())
    async with request.services.database.write() as conn:
        if topic_named(name, await topics_curated(conn)) is not None:
            raise Refused(Page(request.render("addtopic-there", name=plain(name))))
        topic = await offer_again(conn, name_of(name), str(query))
        topic = topic or await add_topic(conn, name_of(name), str(query), request.now, origin=Origin.ADMIN)
    await request.reply(page_of([request.render("addtopic-done", name=topic.name), code(topic.query)]))


@router.command("removetopic", rights=Rights.OPERATOR)
async def removetopic(request: RequestContext) -> None:
    """/removetopic NAME; without a name, buttons."""
    async with request.services.database.write() as conn:
        offered = await topics_curated(conn)
        topic = topic_named(request.argument, offered)
        if topic is not None:
            await remove_curated(conn, topic.id, request.now)
            kept = await count_subscribers(conn, topic.id)
    if topic is None:
        rows = [
            [name_button(f"\u2716 {one.name}", request.data(OperatorTopicsVerb.REMOVE, one.id))] for one in offered[:50]
        ]
        await request.reply(page_of([request.render("removetopic-which")], rows))
        return
    await request.reply(page_of([request.render("removetopic-done", name=topic.name, count=kept)]))


@router.tap(OperatorTopicsVerb.REMOVE, rights=Rights.OPERATOR)
async def tap_removetopic(request: RequestContext) -> None:
    """One of the buttons of /removetopic."""
    async with request.services.database.read() as conn:
        offered = {topic.id: topic.name for topic in await topics_curated(conn)}
    if request.number(0) not in offered:
        raise Gone
    request.argument = offered[request.number(0)]
    await removetopic(request)
