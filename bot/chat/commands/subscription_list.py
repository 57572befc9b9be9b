"""/list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.framework.router import Router
from bot.chat.verbs import ListVerb, SubscribeVerb, TopicsVerb
from bot.chat.views.subscription_list import SubscriptionList, list_page
from bot.storage.queries.feeds import load_feeds_of
from bot.storage.queries.subscriptions import subscriptions_of
from bot.storage.queries.topics import load_topics
from bot.subscriptions.names import about
from bot.telegram.callback_data import AlertVerb
from bot.telegram.page import Page, page_of

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext


router = Router()


async def load_subscription_list(request: RequestContext) -> SubscriptionList:
    """All that the chat has."""
    async with request.services.database.read() as conn:
        mine = await subscriptions_of(conn, request.chat.id)
        topics = await load_topics(conn, [one.topic_id for one in mine if one.topic_id is not None])
        bases = await load_topics(conn, [topic.base_id for topic in topics.values() if topic.base_id is not None])
        feeds = await load_feeds_of(conn, [one.feed_id for one in mine if one.feed_id is not None])
    curated, language = request.services.settings.curated, request.render.texts.language
    said = {topic.id: about(topic, curated, language) for topic in topics.values()}
    return SubscriptionList(
        tuple(mine),
        bases | topics,
        feeds,
        request.chat.settings,
        request.now,
        said,
        paused_until=request.chat.paused_until,
    )


@router.command("list", "rss", everyday=True, bare=("list",))
async def list_subscriptions(request: RequestContext) -> None:
    """/list."""
    await _show_list(request, 0)


@router.tap(ListVerb.TURN)
async def turn_list(request: RequestContext) -> None:
    """Another page of the list, or back to it from a card."""
    await _show_list(request, request.number(0))


async def _show_list(request: RequestContext, number: int) -> None:
    subscription_list = await load_subscription_list(request)
    if not subscription_list.subscriptions:
        await request.show(empty_page(request))
        return
    page = list_page(request.render, subscription_list, number, request.data, thread_id=request.thread_id)
    if request.is_remote:
        page = page.under([request.render.button("button-recent", request.data(AlertVerb.RECENT))])
    await request.show(page)


def empty_page(request: RequestContext) -> Page:
    """Nothing is subscribed to yet: the ways to begin."""
    rows = [
        [
            request.render.button("button-topics", request.data(TopicsVerb.TURN, 0)),
            request.render.button("button-own-topic", request.data(SubscribeVerb.ASK)),
        ]
    ]
    return page_of([request.render("list-empty")], rows)
