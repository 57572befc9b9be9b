"""/topics: the curated topics, on and off by a tap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.commands.subscribing.introduction import introduce
from bot.chat.framework.command import Rights
from bot.chat.framework.context import StaleRequestError
from bot.chat.framework.router import Router
from bot.chat.verbs import TopicsVerb
from bot.chat.views.query_words import query_text
from bot.chat.views.topic_buttons import topic_rows
from bot.storage.queries.subscriptions import subscriptions_of
from bot.storage.queries.topics import load_topics, topics_curated
from bot.subscriptions.names import about, localized
from bot.telegram.page import page_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.chat.framework.context import RequestContext
    from bot.model import Subscription, Topic
    from bot.telegram.page import Button, Html


router = Router()


@router.command("topics", everyday=True)
async def topics(request: RequestContext) -> None:
    """The curated topics."""
    rows = await load_topic_rows(request, 0)
    name = "topics-title" if len(rows) > 1 else "topics-none"
    await request.show(page_of([request.render(name)], rows))


@router.tap(TopicsVerb.TOGGLE, rights=Rights.ADMINS)
async def toggle_topic(request: RequestContext) -> None:
    """A tap on a topic: on or off."""
    topic_id, page = request.number(0), request.number(1)
    async with request.services.database.read() as conn:
        offered = {topic.id: topic for topic in in_language_of(request, await topics_curated(conn))}
        mine = await subscriptions_of(conn, request.chat.id)
        bases = await _bases_of(conn, mine)
    if topic_id not in offered:
        raise StaleRequestError
    topic = offered[topic_id]
    here = [one for one in mine if bases.get(one.topic_id or 0) == topic_id and one.thread_id == request.thread_id]
    if here:
        await request.services.subscriptions.unsubscribe(request.chat.id, [one.id for one in here])
        await request.toast(request.render.label("topic-off", name=topic.name))
    else:
        subscribed = await request.services.subscriptions.subscribe_topic(
            request.chat.id, request.thread_id, topic, request.now
        )
        await request.toast(request.render.label("topic-on", name=topic.name))
    await request.edit_rows(await load_topic_rows(request, page))
    if not here:
        await introduce(request, subscribed.subscription)


@router.tap(TopicsVerb.TURN)
async def turn_topics(request: RequestContext) -> None:
    """Another page of topics."""
    await request.edit_rows(await load_topic_rows(request, request.number(0)))


def in_language_of(request: RequestContext, topics: Iterable[Topic]) -> list[Topic]:
    """Curated topics under their names in the language of the chat."""
    return [localized(one, request.services.settings.curated, request.render.texts.language) for one in topics]


def said_of(request: RequestContext, topic: Topic) -> Html:
    """Return the sentence of a curated topic about itself, or its query in words."""
    said = about(topic, request.services.settings.curated, request.render.texts.language)
    return request.render.escaped(said) if said else query_text(request.render, topic.query)


async def load_topic_rows(request: RequestContext, page: int) -> list[tuple[Button, ...]]:
    """The keyboard of a page of topics, as the chat has them now."""
    async with request.services.database.read() as conn:
        offered = in_language_of(request, await topics_curated(conn))
        mine = await subscriptions_of(conn, request.chat.id)
        bases = await _bases_of(conn, mine)
    on = {bases[one.topic_id] for one in mine if one.topic_id in bases and one.thread_id == request.thread_id}
    return topic_rows(request.render, offered, on, page, request.data)


async def _bases_of(conn: AsyncConnection, mine: Iterable[Subscription]) -> dict[int, int]:
    """Return the topics of some subscriptions: each stands for itself, or for the curated one that it nearly is."""
    found = await load_topics(conn, [one.topic_id for one in mine if one.topic_id is not None])
    return {topic.id: topic.base_id or topic.id for topic in found.values()}
