"""A subscriber's buttons for a feed that fails: try it now, look for its new address, or take that."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.chat.framework.command import Rights
from bot.chat.framework.context import StaleRequestError
from bot.chat.framework.router import Router
from bot.chat.framework.search import begin_search
from bot.chat.verbs import CardVerb, FailingFeedVerb
from bot.chat.views.failing_feed import failing_page
from bot.storage.queries.feeds import load_feed, offer_url, retry_feed
from bot.telegram.page import page_of

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext
    from bot.model import Feed, Subscription
    from bot.telegram.page import Page


router = Router()


async def _mine(request: RequestContext) -> tuple[Subscription, Feed]:
    one = await request.subscription()
    async with request.services.database.read() as conn:
        feed = await load_feed(conn, one.feed_id or 0)
    if feed is None:
        raise StaleRequestError
    return one, feed


@router.tap(FailingFeedVerb.RETRY, rights=Rights.ADMINS)
async def retry(request: RequestContext) -> None:
    """Poll it at the next tick."""
    _, feed = await _mine(request)
    async with request.services.database.write() as conn:
        await retry_feed(conn, feed.id, request.now)
    await request.toast(request.render.label("feed-retried"))


@router.tap(FailingFeedVerb.FIND, rights=Rights.ADMINS)
async def find(request: RequestContext) -> None:
    """Look for its new address on its site."""
    one, feed = await _mine(request)
    if feed.offered_url:
        await request.show(failing_page(request.render, feed, one.id))
    else:
        await begin_search(request, lambda: _found_page(request, feed, one.id))


async def _found_page(request: RequestContext, feed: Feed, subscription_id: int) -> Page:
    url = await request.services.searches.new_url(request.services.discover, feed)
    if not url:
        page = failing_page(request.render, feed, subscription_id)
        return page_of([page.html, request.render("find-nothing")], page.rows)
    async with request.services.database.write() as conn:
        await offer_url(conn, feed.id, url)
    return failing_page(request.render, replace(feed, offered_url=url), subscription_id)


@router.tap(FailingFeedVerb.MOVE, rights=Rights.ADMINS)
async def move(request: RequestContext) -> None:
    """Take the new address, for this chat: the subscription keeps its name and settings."""
    moved = await request.services.subscriptions.move_feed(request.chat.id, request.number(0), request.now)
    tune = request.render.button("button-tune", request.data(CardVerb.OPEN, moved.id))
    await request.show(page_of([request.render("sub-done", name=moved.name)], [[tune]]))
