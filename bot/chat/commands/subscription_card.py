"""The card of a subscription: how soon, how long, from which outlets, under which name."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.chat.commands.subscription_list import load_subscription_list
from bot.chat.framework.command import Rights
from bot.chat.framework.context import Gone, Refused
from bot.chat.framework.router import Router
from bot.chat.parsing.share_link import share_payload
from bot.chat.verbs import CardVerb, ListVerb, Question
from bot.chat.views.subscription_card import card_page, length_page, outlets_page, pace_page, pause_page, remove_page
from bot.model import Length, Pace
from bot.storage.queries.feeds import load_feed, load_feeds
from bot.storage.queries.outbox.digests import release_paused
from bot.storage.queries.subscriptions import save_subscription
from bot.storage.queries.topics import add_topic, change_topic, is_topic_wanted, load_topic
from bot.subscriptions.service import leave, name_of, read_query
from bot.telegram.page import Page, code, link, page_of
from bot.text.plain import plain

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext
    from bot.model import Subscription, Topic


router = Router()


@router.tap(CardVerb.OPEN)
async def card(request: RequestContext) -> None:
    """The card of a subscription."""
    one = await request.subscription()
    await request.show(card_page(request.render, await load_subscription_list(request), one, request.data))


async def _save(request: RequestContext, changed: Subscription) -> None:
    async with request.services.database.write() as conn:
        await save_subscription(conn, changed)
    await request.show(card_page(request.render, await load_subscription_list(request), changed, request.data))


@router.tap(CardVerb.PACE, rights=Rights.ADMINS)
async def pace(request: RequestContext) -> None:
    """How soon to hear of it: the choice, and what was chosen."""
    one = await request.subscription()
    if len(request.arguments) == 1:
        await request.show(pace_page(request.render, one, request.data))
    elif request.word(1) in set(Pace):
        await _save(request, one._replace(pace=Pace(request.word(1)), digest_at=None, digest_weekday=None))
    else:
        raise Gone


@router.tap(CardVerb.LENGTH, rights=Rights.ADMINS)
async def length(request: RequestContext) -> None:
    """How much to tell: the choice, and what was chosen."""
    one = await request.subscription()
    if len(request.arguments) == 1:
        await request.show(length_page(request.render, one, request.data))
    elif request.word(1) in {*Length, "chat"}:
        await _save(request, one._replace(length=None if request.word(1) == "chat" else Length(request.word(1))))
    else:
        raise Gone


@router.tap(CardVerb.SILENCE, rights=Rights.ADMINS)
async def silence(request: RequestContext) -> None:
    """With or without a sound."""
    one = await request.subscription()
    await _save(request, one._replace(silent=not one.silent))


@router.tap(CardVerb.PAUSE, rights=Rights.ADMINS)
async def pause_one(request: RequestContext) -> None:
    """Be silent about it for some days: the choice, and what was chosen; 0 ends it."""
    one = await request.subscription()
    if len(request.arguments) == 1:
        await request.show(pause_page(request.render, one, request.data))
        return
    days = request.number(1)
    if not 0 <= days <= 366:  # noqa: PLR2004 - a year
        raise Gone
    if days:
        await _save(request, one._replace(paused_until=request.now + timedelta(days=days)))
        return
    await _save(request, one._replace(paused_until=None))
    async with request.services.database.write() as conn:
        await release_paused(conn, request.chat.id, request.now)
    request.services.wake()


@router.tap(CardVerb.OUTLETS, rights=Rights.ADMINS)
async def outlets(request: RequestContext) -> None:
    """Only these outlets, or never these."""
    one = await request.subscription()
    mode = request.word(1) if len(request.arguments) > 1 else "o"
    number = request.number(2) if len(request.arguments) > 2 else 0  # noqa: PLR2004 - id, mode, page, outlet
    if mode not in {"o", "n"}:
        raise Gone
    async with request.services.database.read() as conn:
        names = {feed.outlet: feed.id for feed in reversed(await load_feeds(conn)) if feed.outlet}
    known = sorted(((feed_id, name) for name, feed_id in names.items()), key=lambda pair: pair[1].casefold())
    if len(request.arguments) > 3:  # noqa: PLR2004 - id, mode, page, outlet
        feed_id = request.number(3)
        name = next((name for there, name in known if there == feed_id), None)
        if name is None:
            raise Gone
        one = _toggled(one, mode, name)
        async with request.services.database.write() as conn:
            await save_subscription(conn, one)
    await request.show(outlets_page(request.render, one, known, request.data, mode=mode, number=number))


def _toggled(one: Subscription, mode: str, name: str) -> Subscription:
    chosen = one.only_outlets if mode == "o" else one.never_outlets
    changed = tuple(other for other in chosen if other != name) if name in chosen else (*chosen, name)
    return one._replace(only_outlets=changed) if mode == "o" else one._replace(never_outlets=changed)


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
        raise Refused(Page(request.render("rename-ask", name=one.name)))
    await request.forget_prompt()
    await _save(request, one._replace(name=name_of(request.argument)))


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
    topic = await _topic(request, one)
    query = read_query(request, request.argument)
    text = str(query)
    name = name_of(text) if one.name == name_of(topic.query) else one.name
    async with request.services.database.write() as conn:
        if topic.chat_id == request.chat.id:
            await change_topic(conn, topic.id, name=name, query=text)
            changed = one._replace(name=name)
        else:
            own = await add_topic(conn, name, text, request.now, chat_id=request.chat.id)
            changed = one._replace(name=name, topic_id=own.id)
        await save_subscription(conn, changed)
        still_wanted = await is_topic_wanted(conn, topic.id)
    if not still_wanted:
        request.services.interests.drop_topic(topic.id)
    if changed.topic_id is not None:
        request.services.interests.want_topic(changed.topic_id, query)
    await request.forget_prompt()
    await request.show(card_page(request.render, await load_subscription_list(request), changed, request.data))


async def _asked_about(request: RequestContext) -> Subscription:
    request.arguments = (str(request.prompt.data.get("subscription", "")),) if request.prompt else ()
    try:
        return await request.subscription()
    except Gone:
        await request.forget_prompt()
        raise


async def _topic(request: RequestContext, one: Subscription) -> Topic:
    async with request.services.database.read() as conn:
        topic = await load_topic(conn, one.topic_id or 0)
    if topic is None:
        raise Gone
    return topic


@router.tap(CardVerb.SHARE)
async def share(request: RequestContext) -> None:
    """A link that opens the bot with the same topic."""
    one = await request.subscription()
    async with request.services.database.read() as conn:
        topic = await load_topic(conn, one.topic_id or 0)
        feed = await load_feed(conn, one.feed_id or 0)
    if topic is not None:
        address = f"https://t.me/{request.bot.username}?start={share_payload(topic, request.services.settings.token)}"
        await request.reply(page_of([request.render("share-topic", name=one.name), link(address, address)]))
    elif feed is not None:
        await request.reply(page_of([request.render("share-feed", name=one.name), code(f"/sub {feed.url}")]))
    else:
        raise Gone


@router.tap(CardVerb.REMOVE, rights=Rights.ADMINS)
async def remove(request: RequestContext) -> None:
    """Remove it, after a second tap."""
    one = await request.subscription()
    if len(request.arguments) == 1:
        await request.show(remove_page(request.render, one, request.data))
        return
    await leave(request.services, [one])
    await request.show(
        page_of(
            [request.render("unsub-done", name=one.name)],
            [[request.render.button("button-list", request.data(ListVerb.TURN, 0))]],
        )
    )
