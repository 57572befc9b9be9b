"""The card of a subscription: how soon, how long, from which outlets, under which name."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from bot.chat.commands.subscription_list import load_subscription_list
from bot.chat.framework.command import Rights
from bot.chat.framework.context import RequestRefusedError, StaleRequestError
from bot.chat.framework.refusals import read_query
from bot.chat.framework.router import Router
from bot.chat.parsing.share_link import share_payload
from bot.chat.verbs import CardVerb, ListVerb, Question
from bot.chat.views.query_words import query_name
from bot.chat.views.subscription_card import card_page, length_page, outlets_page, pace_page, pause_page, remove_page
from bot.model import Length, Pace
from bot.storage.queries.feeds import load_feed, load_feeds_seen
from bot.storage.queries.topics import load_topic
from bot.telegram.page import Page, code, link, page_of
from bot.text.plain import plain
from bot.web.urls import has_credentials

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext
    from bot.model import Subscription, Topic


router = Router()


@router.tap(CardVerb.OPEN)
async def card(request: RequestContext) -> None:
    """The card of a subscription."""
    one = await request.subscription()
    await show_card(request, one)


async def show_card(request: RequestContext, changed: Subscription) -> None:
    """Show the card of a subscription as it is now."""
    await request.show(card_page(request.render, await load_subscription_list(request), changed, request.data))


@router.tap(CardVerb.PACE, rights=Rights.ADMINS)
async def pace(request: RequestContext) -> None:
    """Show the choice of a pace, or take the one that was tapped."""
    one = await request.subscription()
    if len(request.arguments) == 1:
        await request.show(pace_page(request.render, one, request.data))
    elif request.word(1) in set(Pace):
        chosen = Pace(request.word(1))
        await show_card(request, await request.services.subscriptions.set_pace(request.chat.id, one.id, chosen))
    else:
        raise StaleRequestError


@router.tap(CardVerb.LENGTH, rights=Rights.ADMINS)
async def length(request: RequestContext) -> None:
    """Show the choice of a length, or take the one that was tapped."""
    one = await request.subscription()
    if len(request.arguments) == 1:
        await request.show(length_page(request.render, one, request.data))
    elif request.word(1) in {*Length, "chat"}:
        chosen = None if request.word(1) == "chat" else Length(request.word(1))
        await show_card(request, await request.services.subscriptions.set_length(request.chat.id, one.id, chosen))
    else:
        raise StaleRequestError


@router.tap(CardVerb.SILENCE, rights=Rights.ADMINS)
async def silence(request: RequestContext) -> None:
    """With or without a sound."""
    changed = await request.services.subscriptions.toggle_sound(request.chat.id, request.number(0))
    await show_card(request, changed)


@router.tap(CardVerb.PHOTO, rights=Rights.ADMINS)
async def photo(request: RequestContext) -> None:
    """With or without a photo of the story."""
    changed = await request.services.subscriptions.toggle_photo(request.chat.id, request.number(0))
    await show_card(request, changed)


@router.tap(CardVerb.PAUSE, rights=Rights.ADMINS)
async def pause_one(request: RequestContext) -> None:
    """Be silent about it for some days: the choice, and what was chosen; 0 ends it."""
    one = await request.subscription()
    if len(request.arguments) == 1:
        await request.show(pause_page(request.render, one, request.data))
        return
    days = request.number(1)
    if not 0 <= days <= 366:  # noqa: PLR2004 - a year
        raise StaleRequestError
    if days:
        until = request.now + timedelta(days=days)
        await show_card(request, await request.services.subscriptions.pause(request.chat.id, one.id, until))
        return
    resumed = await request.services.subscriptions.resume(request.chat.id, one.id, request.now)
    request.services.wake()
    await show_card(request, resumed)


@router.tap(CardVerb.OUTLETS, rights=Rights.ADMINS)
async def outlets(request: RequestContext) -> None:
    """Only these outlets, or never these."""
    one = await request.subscription()
    mode = request.word(1) if len(request.arguments) > 1 else "o"
    number = request.number(2) if len(request.arguments) > 2 else 0  # noqa: PLR2004 - id, mode, page, outlet
    if mode not in {"o", "n"}:
        raise StaleRequestError
    async with request.services.database.read() as conn:
        names = {feed.outlet: feed.id for feed in reversed(await load_feeds_seen(conn, request.chat.id)) if feed.outlet}
    known = sorted(((feed_id, name) for name, feed_id in names.items()), key=lambda pair: pair[1].casefold())
    if len(request.arguments) > 3:  # noqa: PLR2004 - id, mode, page, outlet
        feed_id = request.number(3)
        name = next((name for there, name in known if there == feed_id), None)
        if name is None:
            raise StaleRequestError
        one = await request.services.subscriptions.toggle_outlet(request.chat.id, one.id, name, only=mode == "o")
    await request.show(outlets_page(request.render, one, known, request.data, mode=mode, number=number))


@router.tap(CardVerb.RENAME, rights=Rights.ADMINS)
async def rename(request: RequestContext) -> None:
    """Ask for another name."""
    one = await request.subscription()
    page = page_of([request.render("rename-ask", name=one.name)])
    await request.ask(Question.NAME, page, back=(CardVerb.OPEN, one.id), subscription=one.id)


@router.answer(Question.NAME, rights=Rights.ADMINS)
async def renamed(request: RequestContext) -> None:
    """The other name."""
    one = await _asked_about(request)
    if not plain(request.argument):
        raise RequestRefusedError(Page(request.render("rename-ask", name=one.name)))
    await request.forget_prompt()
    await show_card(request, await request.services.subscriptions.rename(request.chat.id, one.id, request.argument))


@router.tap(CardVerb.QUERY, rights=Rights.ADMINS)
async def requery(request: RequestContext) -> None:
    """Ask for another query."""
    one = await request.subscription()
    topic = await _topic(request, one)
    page = page_of([request.render("query-change", query=code(topic.query))])
    await request.ask(Question.QUERY, page, back=(CardVerb.OPEN, one.id), subscription=one.id)


@router.answer(Question.QUERY, rights=Rights.ADMINS)
async def requeried(request: RequestContext) -> None:
    """The other query. Of a curated topic the chat gets a copy, which is its own from then on."""
    one = await _asked_about(request)
    query = read_query(request, request.argument)
    changed = await request.services.subscriptions.change_query(
        request.chat.id, one.id, query, request.now, naming=partial(query_name, request.render)
    )
    await request.forget_prompt()
    await show_card(request, changed)


@router.tap(CardVerb.FILTER, rights=Rights.ADMINS)
async def refilter(request: RequestContext) -> None:
    """Ask by what words a feed is to be filtered, or take its filter away."""
    one = await request.subscription()
    if one.feed_id is None:
        raise StaleRequestError
    if request.arguments[1:] == ("off",):
        await show_card(
            request,
            await request.services.subscriptions.filter_feed(request.chat.id, one.id, None, request.now),
        )
        return
    async with request.services.database.read() as conn:
        topic = await load_topic(conn, one.topic_id or 0)
    asked = (
        request.render("filter-ask", name=one.name)
        if topic is None
        else request.render("query-change", query=code(topic.query))
    )
    await request.ask(Question.FILTER, page_of([asked]), back=(CardVerb.OPEN, one.id), subscription=one.id)


@router.answer(Question.FILTER, rights=Rights.ADMINS)
async def refiltered(request: RequestContext) -> None:
    """The words by which it is filtered."""
    one = await _asked_about(request)
    query = read_query(request, request.argument)
    changed = await request.services.subscriptions.filter_feed(request.chat.id, one.id, query, request.now)
    await request.forget_prompt()
    await show_card(request, changed)


async def _asked_about(request: RequestContext) -> Subscription:
    request.arguments = (str(request.prompt.data.get("subscription", "")),) if request.prompt else ()
    try:
        return await request.subscription()
    except StaleRequestError:
        await request.forget_prompt()
        raise


async def _topic(request: RequestContext, one: Subscription) -> Topic:
    async with request.services.database.read() as conn:
        topic = await load_topic(conn, one.topic_id or 0)
    if topic is None:
        raise StaleRequestError
    return topic


@router.tap(CardVerb.SHARE)
async def share(request: RequestContext) -> None:
    """A link that opens the bot with the same topic."""
    one = await request.subscription()
    async with request.services.database.read() as conn:
        topic = await load_topic(conn, one.topic_id or 0)
        feed = await load_feed(conn, one.feed_id or 0)
    if topic is not None and feed is None:
        address = f"https://t.me/{request.bot.username}?start={share_payload(topic, request.services.settings.token)}"
        await request.reply(page_of([request.render("share-topic", name=one.name), link(address, address)]))
    elif feed is not None and has_credentials(feed.url):
        await request.reply(page_of([request.render("share-secret", name=one.name)]))
    elif feed is not None:
        words = f" {topic.query}" if topic is not None else ""
        await request.reply(page_of([request.render("share-feed", name=one.name), code(f"/sub {feed.url}{words}")]))
    else:
        raise StaleRequestError


@router.tap(CardVerb.REMOVE, rights=Rights.ADMINS)
async def remove(request: RequestContext) -> None:
    """Remove it, after a second tap."""
    one = await request.subscription()
    if len(request.arguments) == 1:
        await request.show(remove_page(request.render, one, request.data))
        return
    await request.services.subscriptions.unsubscribe(request.chat.id, [one.id])
    await request.show(
        page_of(
            [request.render("unsub-done", name=one.name)],
            [[request.render.button("button-list", request.data(ListVerb.TURN, 0))]],
        )
    )
