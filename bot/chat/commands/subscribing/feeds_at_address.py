"""The feeds at an address of a feed or a site: found, subscribed to where there is no choice, else offered."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.chat.commands.subscribing.confirmation import confirm, confirmed_page, subscribed_line
from bot.chat.framework.command import Rights
from bot.chat.framework.context import StaleRequestError
from bot.chat.framework.refusals import limit_line, read_query
from bot.chat.framework.router import Router
from bot.chat.framework.search import begin_search
from bot.chat.verbs import HelpVerb, SubscribeVerb
from bot.errors import FeedError
from bot.i18n.problem_texts import feed_problem
from bot.storage.queries.feeds import load_feed_by_url
from bot.subscriptions.errors import LimitReached
from bot.telegram.page import Page, code, name_button, page_of
from bot.web.urls import shown_url

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.chat.framework.context import RequestContext
    from bot.chat.framework.services import DiscoveredFeed
    from bot.subscriptions.subscriber import Subscribed
    from bot.telegram.page import Button, Html
    from bot.topics.query import Query


router = Router()


@dataclass(frozen=True, slots=True)
class _KnownAddress:
    """A feed that needs no looking for: it is polled already."""

    url: str
    title: str


async def subscribe_addresses(request: RequestContext, urls: Sequence[str], text: str = "") -> None:
    """Subscribe to the feeds behind addresses, or to what a query finds in them, as soon as they are found."""
    query = read_query(request, text) if text else None
    await begin_search(request, lambda: _found_page(request, urls, query), count=len(urls))


async def _found_page(request: RequestContext, urls: Sequence[str], query: Query | None) -> Page:
    """The feeds of all addresses that have answered in time, subscribed to where there is no choice."""
    outcomes = await request.services.searches.within([_discover(request, url) for url in urls])
    first = outcomes[0]
    if len(urls) == 1 and not isinstance(first, FeedError) and len(first) == 1:
        return await _kept_page(request, first[0], query)
    lines: list[str] = []
    offered: list[DiscoveredFeed] = []
    for url, found in zip(urls, outcomes, strict=True):
        if isinstance(found, FeedError):
            lines.append(
                request.render("feed-failed", url=shown_url(url), reason=feed_problem(request.render, found.reason))
            )
        elif len(found) == 1:
            lines.append(await _kept_line(request, found[0], query))
        else:
            lines.append(request.render("feeds-several", url=shown_url(url), count=len(found)))
            offered += found
            lines += [shown_address(request, feed.url) for feed in found]
    # The filter stands behind the addresses, from where the button takes both.
    words = (len(offered),) if query is not None else ()
    rows = [
        [name_button(feed.title or shown_url(feed.url), request.data(SubscribeVerb.TAKE_FEED, number, *words))]
        for number, feed in enumerate(offered)
    ]
    if offered and query is not None:
        lines.append(request.render("card-filter", query=code(str(query))))
    return page_of(lines, [*rows, *([[cancel_button(request)]] if rows else [])])


async def _kept_page(request: RequestContext, feed: DiscoveredFeed, query: Query | None) -> Page:
    try:
        return confirmed_page(request, await _subscribe_feed(request, feed.url, feed.title, query))
    except LimitReached as limit:
        return Page(limit_line(request.render, limit))


async def _subscribe_feed(request: RequestContext, url: str, title: str, query: Query | None = None) -> Subscribed:
    return await request.services.subscriptions.subscribe_feed(
        request.chat.id, request.thread_id, url, title, request.now, query=query
    )


async def _discover(request: RequestContext, url: str) -> Sequence[DiscoveredFeed]:
    async with request.services.database.read() as conn:
        known = await load_feed_by_url(conn, url)
    if known is not None:
        return (_KnownAddress(known.url, known.name),)
    return await request.services.discover(url)


async def _kept_line(request: RequestContext, feed: DiscoveredFeed, query: Query | None) -> Html:
    try:
        return subscribed_line(request, await _subscribe_feed(request, feed.url, feed.title, query))
    except LimitReached as limit:
        return limit_line(request.render, limit)


@router.tap(SubscribeVerb.TAKE_FEED, rights=Rights.ADMINS)
async def subscribe_found(request: RequestContext) -> None:
    """One of several feeds that a site has, by the filter that stands in the message."""
    query = read_query(request, request.copied(request.number(1))) if len(request.arguments) > 1 else None
    url = _whole(request, request.number(0))
    await confirm(request, await _subscribe_feed(request, url, request.tapped(), query))


@router.tap(SubscribeVerb.TAKE_ALL, rights=Rights.ADMINS)
async def subscribe_all(request: RequestContext) -> None:
    """The addresses that were typed without a command."""
    count = 0
    with suppress(StaleRequestError):
        while request.copied(count):
            count += 1
    if not count:
        raise StaleRequestError
    await subscribe_addresses(request, [_whole(request, index) for index in range(count)])


def shown_address(request: RequestContext, url: str) -> Html:
    """An address to be copied, masked if it has credentials; ``_whole`` reads it again."""
    return code(request.services.addresses.show(request.place.chat_id, url))


def _whole(request: RequestContext, index: int) -> str:
    """The address that stands to be copied in the message; a masked one that is forgotten is out of date."""
    if whole := request.services.addresses.whole(request.place.chat_id, request.copied(index)):
        return whole
    raise StaleRequestError


def cancel_button(request: RequestContext) -> Button:
    """The way out of an offer."""
    return request.render.button("button-cancel", request.data(HelpVerb.CANCEL))
