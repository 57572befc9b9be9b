"""/sub: a curated topic, a query, or the addresses of feeds or sites; and the same typed without a command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.commands.subscribing.confirmation import confirm
from bot.chat.commands.subscribing.feeds_at_address import cancel_button, shown_address, subscribe_addresses
from bot.chat.commands.topics import in_language_of, said_of
from bot.chat.framework.command import Rights
from bot.chat.framework.context import RequestRefusedError, StaleRequestError
from bot.chat.framework.refusals import read_query
from bot.chat.framework.router import Input, Router
from bot.chat.parsing.share_link import read_payload
from bot.chat.parsing.subscription_request import Addresses, Curated, Words, read_request
from bot.chat.verbs import CardVerb, HelpVerb, Question, SubscribeVerb, TopicsVerb
from bot.chat.views.query_words import query_name, query_text
from bot.chat.views.stories import preview_lines
from bot.model import Origin
from bot.storage.queries.feeds import load_feed, load_feed_by_url
from bot.storage.queries.subscriptions import subscriptions_of
from bot.storage.queries.topics import load_topic, topics_curated
from bot.subscriptions.names import name_of
from bot.subscriptions.subscriber import Subscribed
from bot.telegram.callback_data import callback_data
from bot.telegram.page import Page, code, page_of
from bot.text.plain import words
from bot.topics.archive import preview as preview_query
from bot.topics.news_languages import ALL
from bot.topics.query import loosen
from bot.topics.tellings import Wish, languages_of_query
from bot.web.urls import shown_url

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext
    from bot.model import Topic


router = Router()


QUERY_CHARS = 1000


@router.command("sub", "subscribe", "add", rights=Rights.ADMINS, everyday=True)
@router.answer(Question.SUBSCRIBE, rights=Rights.ADMINS)
async def sub(request: RequestContext) -> None:
    """Subscribe to what stands behind the command; without anything there, ask."""
    async with request.services.database.read() as conn:
        offered = await topics_curated(conn)
    curated = [*in_language_of(request, offered), *offered]
    match read_request(request.argument, curated):
        case None:
            await ask_what(request)
            return
        case Curated(topic):
            await confirm(request, await _subscribe_topic(request, topic))
        case Addresses(urls, words):
            await subscribe_addresses(request, urls, words)
        case Words(text):
            await _sub_query(request, text)
    if request.prompt is not None:
        await request.forget_prompt()


async def _subscribe_topic(request: RequestContext, topic: Topic) -> Subscribed:
    return await request.services.subscriptions.subscribe_topic(request.chat.id, request.thread_id, topic, request.now)


async def _subscribe_query(request: RequestContext, text: str) -> Subscribed:
    query = read_query(request, text)
    return await request.services.subscriptions.subscribe_query(
        request.chat.id, request.thread_id, query, name_of(query_name(request.render, text)), request.now
    )


async def ask_what(request: RequestContext) -> None:
    """Ask what to subscribe to; who came here by a tap gets back to the topics."""
    page = page_of(
        [request.render("sub-ask")],
        [[request.render.button("button-query-help", callback_data(HelpVerb.HELP, "query"))]],
    )
    await request.ask(Question.SUBSCRIBE, page, back=(TopicsVerb.TOGGLE,) if request.query is not None else None)


@router.tap(SubscribeVerb.ASK, rights=Rights.ADMINS)
async def own_topic(request: RequestContext) -> None:
    """My own topic: ask for it."""
    await ask_what(request)


async def is_offered(request: RequestContext) -> bool:
    """True if a text names a curated topic or addresses: it is a wish, whatever was asked."""
    async with request.services.database.read() as conn:
        offered = await topics_curated(conn)
    curated = [*in_language_of(request, offered), *offered]
    return isinstance(read_request(request.argument, curated, shared=True), Addresses | Curated)


@router.other(Input.TEXT, rights=Rights.ADMINS)
async def offer_typed(request: RequestContext) -> None:
    """Something typed in a private chat without a command: offer to subscribe to it."""
    async with request.services.database.read() as conn:
        offered = await topics_curated(conn)
    curated = [*in_language_of(request, offered), *offered]
    match read_request(request.argument, curated, shared=True):
        case Curated(topic):
            await offer_topic(request, topic)
        case Addresses(urls):
            rows = [
                [request.render.button("button-sub-these", request.data(SubscribeVerb.TAKE_ALL), count=len(urls))],
                [cancel_button(request)],
            ]
            await request.reply(
                page_of(
                    [request.render("sub-these", count=len(urls)), *(shown_address(request, url) for url in urls)], rows
                )
            )
        case Words(text) if words(text):
            await show_preview(request, text)
        case _:  # nothing, or nothing but signs and faces
            await request.reply(Page(request.render("said-nothing")))


async def offer_topic(request: RequestContext, topic: Topic) -> None:
    """A curated topic with one button."""
    await request.reply(
        page_of(
            [request.render("share-offer", name=topic.name), said_of(request, topic)],
            [
                [request.render.button("button-subscribe", request.data(SubscribeVerb.TAKE_TOPIC, topic.id))],
                [cancel_button(request)],
            ],
        )
    )


async def offer_shared(request: RequestContext, topic: Topic, payload: str) -> None:
    """A topic whose link was followed, with one button: a curated one as it is, a chat's own one as a copy."""
    if topic.chat_id is None:
        await offer_topic(request, topic)
        return
    await request.reply(
        page_of(
            [request.render("share-offer", name=topic.name), query_text(request.render, topic.query)],
            [
                [request.render.button("button-subscribe", request.data(SubscribeVerb.TAKE_SHARED, payload))],
                [cancel_button(request)],
            ],
        )
    )


@router.tap(SubscribeVerb.TAKE_SHARED, rights=Rights.ADMINS)
async def subscribe_shared(request: RequestContext) -> None:
    """The one button of a shared topic: the chat gets a copy of it. The link's seal comes back with the tap."""
    topic = await load_shared(request, request.word(0))
    if topic is None:
        raise RequestRefusedError(Page(request.render("share-gone")))
    if topic.chat_id is None:
        await confirm(request, await _subscribe_topic(request, topic))
        return
    query = read_query(request, topic.query)
    taken = await request.services.subscriptions.subscribe_query(
        request.chat.id, request.thread_id, query, name_of(topic.name), request.now
    )
    await confirm(request, taken)


async def load_shared(request: RequestContext, payload: str) -> Topic | None:
    """The topic that a link names; None if it is gone, or if it is a chat's own and the link's seal is wrong."""
    number, is_sealed = read_payload(payload, request.services.settings.token) or (0, False)
    async with request.services.database.read() as conn:
        topic = await load_topic(conn, number)
    return topic if topic is not None and (topic.chat_id is None or is_sealed) else None


@router.tap(SubscribeVerb.TAKE_TOPIC, rights=Rights.ADMINS)
async def subscribe_topic(request: RequestContext) -> None:
    """The one button of an offered topic."""
    async with request.services.database.read() as conn:
        offered = {topic.id: topic for topic in in_language_of(request, await topics_curated(conn))}
    if request.number(0) not in offered:
        raise StaleRequestError
    await confirm(request, await _subscribe_topic(request, offered[request.number(0)]))


async def show_preview(request: RequestContext, text: str, *, only_look: bool = False) -> None:
    """Show a query's past matches, with a button to keep it."""
    lines = await _preview_lines(request, text)
    keep = request.render.button("button-subscribe" if only_look else "button-keep", request.data(SubscribeVerb.KEEP))
    change = request.render.button("button-change", request.data(SubscribeVerb.CHANGE))
    await request.reply(page_of(lines, [[keep, change], [cancel_button(request)]]))


async def _sub_query(request: RequestContext, text: str) -> None:
    """A query behind the command: who asks so plainly has it at once, sees what it would have brought, and can undo."""
    lines = await _preview_lines(request, text)
    subscribed = await _subscribe_query(request, text)
    if not subscribed.is_new:
        await confirm(request, subscribed)
        return
    number = subscribed.subscription.id
    keep = request.render.button("button-keep", request.data(SubscribeVerb.KEEP_SAVED, number))
    change = request.render.button("button-change", request.data(CardVerb.QUERY, number))
    cancel = request.render.button("button-cancel", request.data(SubscribeVerb.UNDO, number))
    await request.reply(page_of(lines, [[keep, change], [cancel]]))


@router.tap(SubscribeVerb.KEEP_SAVED, rights=Rights.ADMINS)
async def keep_saved(request: RequestContext) -> None:
    """[Keep] under a query that the chat has already."""
    await confirm(request, Subscribed(await request.subscription(), is_new=True))


async def _preview_lines(request: RequestContext, text: str, feed_id: int | None = None) -> list[str]:
    if len(text) > QUERY_CHARS:
        raise RequestRefusedError(Page(request.render("query-long", count=QUERY_CHARS)))
    query = read_query(request, text)
    languages = languages_of_query(query, request.chat.settings) if feed_id is None else ALL
    wish = Wish(query, languages, feed_id)
    found = await preview_query(request.services.database, request.chat, wish, request.now)
    lines = [
        request.render("preview-title", query=code(str(query))),  # as it was understood
        *preview_lines(request.render, found, request.now, request.chat.settings),
    ]
    looser = None if found.newest else loosen(query)
    if looser is not None:
        lines.append(request.render("preview-all-words", query=code(str(looser))))
    return lines


@router.command("preview", "test", everyday=True)
@router.answer(Question.PREVIEW)
async def preview(request: RequestContext) -> None:
    """/preview: the same without saving."""
    if not request.argument:
        await request.ask(
            Question.PREVIEW,
            page_of(
                [request.render("preview-ask")],
                [[request.render.button("button-query-help", callback_data(HelpVerb.HELP, "query"))]],
            ),
        )
        return
    match read_request(request.argument, ()):
        case Addresses((url,), text) if text:
            await _preview_filtered(request, url, text)
        case _:
            await show_preview(request, request.argument, only_look=True)
    if request.prompt is not None:
        await request.forget_prompt()


async def _preview_filtered(request: RequestContext, url: str, text: str) -> None:
    """Show what a query would have found in a feed that is read already."""
    read_query(request, text)
    async with request.services.database.read() as conn:
        feed = await load_feed_by_url(conn, url)
        mine = {one.feed_id for one in await subscriptions_of(conn, request.chat.id)}
    if feed is None or (feed.origin is Origin.CHAT and feed.id not in mine):  # of others' feeds nobody hears
        raise RequestRefusedError(Page(request.render("preview-no-feed")))
    lines = [request.render("card-feed", url=code(shown_url(url))), *await _preview_lines(request, text, feed.id)]
    keep = request.render.button("button-subscribe", request.data(SubscribeVerb.KEEP, feed.id))
    await request.reply(page_of(lines, [[keep], [cancel_button(request)]]))


@router.tap(SubscribeVerb.KEEP, rights=Rights.ADMINS)
async def keep(request: RequestContext) -> None:
    """[Keep]: subscribe to the query that stands in the message, or to what it finds in a feed."""
    if request.arguments:
        await _keep_filtered(request)
        return
    await confirm(request, await _subscribe_query(request, request.copied()))


async def _keep_filtered(request: RequestContext) -> None:
    async with request.services.database.read() as conn:
        feed = await load_feed(conn, request.number(0))
        mine = {one.feed_id for one in await subscriptions_of(conn, request.chat.id)}
    if feed is None or (feed.origin is Origin.CHAT and feed.id not in mine):
        raise StaleRequestError
    query = read_query(request, request.copied(1))
    subscribed = await request.services.subscriptions.subscribe_feed(
        request.chat.id, request.thread_id, feed.url, feed.name, request.now, query=query
    )
    await confirm(request, subscribed)


@router.tap(SubscribeVerb.CHANGE, rights=Rights.ADMINS)
async def change(request: RequestContext) -> None:
    """[Change]: ask for the query anew, with the old one to copy."""
    await request.ask(Question.SUBSCRIBE, page_of([request.render("query-change", query=code(request.copied()))]))


@router.tap(SubscribeVerb.UNDO, rights=Rights.ADMINS)
async def undo(request: RequestContext) -> None:
    """Take back a subscription that was just made."""
    one = await request.subscription()
    await request.services.subscriptions.unsubscribe(request.chat.id, [one.id])
    await request.show(page_of([request.render("unsub-done", name=one.name)]))
