"""/feeds, /addfeed and /removefeed: the feeds that are polled, with their health."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.framework.command import Rights
from bot.chat.framework.context import RequestRefusedError, StaleRequestError
from bot.chat.framework.router import Router
from bot.chat.framework.search import begin_search
from bot.chat.parsing.subscription_request import read_address
from bot.chat.verbs import OperatorFeedsVerb
from bot.chat.views.feed_care import MARKS, care_rows, offered_lines, privacy_rows
from bot.chat.views.paging import turn_pages
from bot.chat.views.times import moment_text
from bot.errors import FeedError
from bot.i18n.problem_texts import feed_problem
from bot.model import Origin
from bot.storage.queries.feeds import find_feed, load_feed, offer_url, retry_feed
from bot.storage.queries.status.feed_list import list_feeds
from bot.telegram.page import Page, code, name_button, page_of
from bot.text.plain import plain
from bot.web.urls import shown_url

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.chat.framework.context import RequestContext
    from bot.chat.framework.services import DiscoveredFeed
    from bot.model import Feed
    from bot.storage.queries.status.feed_list import ListedFeed


router = Router()


PAGE_SIZE = 8


@router.command("feeds", rights=Rights.OPERATOR)
async def feeds(request: RequestContext) -> None:
    """All feeds with their health, those that fail first."""
    await _show_feeds(request, 0)


@router.tap(OperatorFeedsVerb.TURN, rights=Rights.OPERATOR)
async def turn_feeds(request: RequestContext) -> None:
    """Another page of them."""
    await _show_feeds(request, request.number(0))


async def _show_feeds(request: RequestContext, page: int) -> None:
    page = max(page, 0)
    async with request.services.database.read() as conn:
        count, shown = await list_feeds(conn, offset=page * PAGE_SIZE, limit=PAGE_SIZE)
        pages = max(-(-count // PAGE_SIZE), 1)
        if page >= pages:  # feeds have gone since the button was made
            page = pages - 1
            count, shown = await list_feeds(conn, offset=page * PAGE_SIZE, limit=PAGE_SIZE)
    lines: list[str] = [request.render("feeds-title", count=count, page=page + 1, pages=pages)]
    for feed in shown:
        reason = f": {_why(request, feed)}" if feed.reason else ""
        lines.append(f"{_mark(feed)} {request.render.escaped(feed.name or shown_url(feed.url))}{reason}")
    rows = [
        [
            name_button(
                f"{_mark(feed)} {feed.name or shown_url(feed.url)}", request.data(OperatorFeedsVerb.OPEN, feed.id)
            )
        ]
        for feed in shown
    ]
    await request.show(
        page_of(lines, [*rows, turn_pages(page, pages, lambda to: request.data(OperatorFeedsVerb.TURN, to))])
    )


def _mark(feed: Feed | ListedFeed) -> str:
    return f"{MARKS[feed.state]}\U0001f512" if feed.origin is Origin.CHAT else MARKS[feed.state]


@router.tap(OperatorFeedsVerb.OPEN, rights=Rights.OPERATOR)
async def feed_card(request: RequestContext) -> None:
    """One feed: its health, retry, a new address, remove."""
    await request.show(_feed_page(request, await _feed(request)))


async def _feed(request: RequestContext) -> Feed:
    async with request.services.database.read() as conn:
        found = await load_feed(conn, request.number(0))
    if found is None:
        raise StaleRequestError
    return found


def _feed_page(request: RequestContext, feed: Feed) -> Page:
    def when(moment: datetime | None) -> str:
        return moment_text(moment, request.now, request.chat.settings) if moment else "\u2013"

    lines = [
        request.render("card-title", name=feed.name or shown_url(feed.url)),
        code(shown_url(feed.url)),
        f"{MARKS[feed.state]} {request.render('feed-state-' + feed.state)} {_why(request, feed)}",
        request.render(
            "feed-polls", last=when(feed.last_polled_at), good=when(feed.last_good_at), next=when(feed.next_poll_at)
        ),
    ]
    if feed.origin is Origin.CHAT:
        lines.insert(2, request.render("feed-private"))
    all_feeds = request.render.button("button-all-feeds", request.data(OperatorFeedsVerb.TURN, 0))
    return page_of(
        [*lines, *offered_lines(request.render, feed)],
        [*care_rows(request.render, feed), *privacy_rows(request.render, feed), [all_feeds]],
    )


def _why(request: RequestContext, feed: Feed | ListedFeed) -> str:
    return feed_problem(request.render, feed.reason) if feed.reason else ""


@router.tap(OperatorFeedsVerb.RETRY, rights=Rights.OPERATOR)
async def retry(request: RequestContext) -> None:
    """Poll a feed at the next tick."""
    feed = await _feed(request)
    async with request.services.database.write() as conn:
        await retry_feed(conn, feed.id, request.now)
    await request.toast(request.render.label("feed-retried"))
    await request.show(_feed_page(request, await _feed(request)))


@router.tap(OperatorFeedsVerb.FIND, rights=Rights.OPERATOR)
async def find(request: RequestContext) -> None:
    """Look for a feed's new address on its site."""
    feed = await _feed(request)
    await begin_search(request, lambda: _page_with_new_url(request, feed))


async def _page_with_new_url(request: RequestContext, feed: Feed) -> Page:
    url = await request.services.searches.new_url(request.services.discover, feed)
    if not url:
        page = _feed_page(request, feed)
        return page_of([page.html, request.render("find-nothing")], page.rows)
    async with request.services.database.write() as conn:
        await offer_url(conn, feed.id, url)
    return _feed_page(request, await _feed(request))


@router.tap(OperatorFeedsVerb.MOVE, rights=Rights.OPERATOR)
async def move(request: RequestContext) -> None:
    """Take the new address that was found for a failing feed."""
    there = await request.services.curated.move_feed(request.number(0), request.now)
    request.arguments = (str(there),)
    await request.show(_feed_page(request, await _feed(request)))


@router.tap(OperatorFeedsVerb.REMOVE, rights=Rights.OPERATOR)
async def remove_feed(request: RequestContext) -> None:
    """Stop polling a feed, after a second tap."""
    feed = await _feed(request)
    if len(request.arguments) == 1:
        yes = request.render.button("button-remove-yes", request.data(OperatorFeedsVerb.REMOVE, feed.id, 1))
        no = request.render.button("button-no", request.data(OperatorFeedsVerb.OPEN, feed.id))
        await request.show(page_of([request.render("remove-ask", name=feed.name or shown_url(feed.url))], [[yes, no]]))
        return
    await request.services.curated.remove_feed(feed.id)
    await request.show(_feed_page(request, await _feed(request)))


@router.tap(OperatorFeedsVerb.SHARE, rights=Rights.OPERATOR)
async def share(request: RequestContext) -> None:
    """Make a chat's feed everybody's, after a second tap: what it has told becomes so, too."""
    feed = await _feed(request)
    if len(request.arguments) == 1:
        yes = request.render.button("button-feed-share-yes", request.data(OperatorFeedsVerb.SHARE, feed.id, 1))
        no = request.render.button("button-no", request.data(OperatorFeedsVerb.OPEN, feed.id))
        name = feed.name or shown_url(feed.url)
        await request.show(page_of([request.render("feed-share-ask", name=name)], [[yes, no]]))
        return
    await request.services.curated.share_feed(feed.id)
    await request.show(_feed_page(request, await _feed(request)))


@router.tap(OperatorFeedsVerb.UNSHARE, rights=Rights.OPERATOR)
async def unshare(request: RequestContext) -> None:
    """Leave a feed to the chats that have it."""
    feed = await _feed(request)
    await request.services.curated.unshare_feed(feed.id)
    left = await _feed(request)
    if left.origin is not Origin.CHAT:
        await request.toast(request.render.label("feed-unshare-nobody"), alert=True)
    await request.show(_feed_page(request, left))


@router.command("addfeed", rights=Rights.OPERATOR)
async def addfeed(request: RequestContext) -> None:
    """/addfeed ADDRESS [NAME]: a feed for everybody."""
    address, _, name = request.argument.partition(" ")
    if not read_address(address):
        raise RequestRefusedError(Page(request.render("addfeed-how")))
    await begin_search(request, lambda: _added_page(request, address, name))


async def _added_page(request: RequestContext, address: str, name: str) -> Page:
    """The feed of an address, added; or why not, or those that there are to choose from."""
    [found] = await request.services.searches.within([_look_at(request, address)])
    if isinstance(found, FeedError):
        return Page(
            request.render("feed-failed", url=shown_url(address), reason=feed_problem(request.render, found.reason))
        )
    if len(found) > 1:
        lines: list[str] = [request.render("feeds-several", url=shown_url(address), count=len(found))]
        lines += [code(f"/addfeed {shown_url(feed.url)}") + f" {request.render.escaped(feed.title)}" for feed in found]
        return page_of(lines)
    title = name or found[0].title or shown_url(address)
    feed = await request.services.curated.add_feed(found[0].url, title, request.now)
    request.arguments = (str(feed.id),)
    return _feed_page(request, await _feed(request))


async def _look_at(request: RequestContext, address: str) -> Sequence[DiscoveredFeed]:
    return await request.services.discover(address)


@router.command("removefeed", rights=Rights.OPERATOR)
async def removefeed(request: RequestContext) -> None:
    """/removefeed NAME or ADDRESS."""
    async with request.services.database.read() as conn:
        feed_id = await find_feed(conn, plain(request.argument)) if request.argument else None
    if feed_id is None:
        await _show_feeds(request, 0)
        return
    request.arguments = (str(feed_id),)
    await remove_feed(request)
