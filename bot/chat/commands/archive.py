"""/search and /latest: stories in pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.commands.topics import in_language_of
from bot.chat.framework.context import StaleRequestError
from bot.chat.framework.refusals import read_query
from bot.chat.framework.router import Router
from bot.chat.verbs import ArchiveVerb, Question, SubscribeVerb
from bot.chat.views.news_languages import left_out_lines
from bot.chat.views.paging import turn_pages
from bot.chat.views.stories import story_lines
from bot.errors import QueryError
from bot.storage.queries.subscriptions import subscriptions_of
from bot.storage.queries.topics import load_topics, topics_curated
from bot.subscriptions.names import topic_named
from bot.telegram.page import Page, code, page_of
from bot.text.plain import plain
from bot.topics.archive import search as look_through
from bot.topics.news_languages import asked_of, heard_languages, news_languages
from bot.topics.query import parse_query
from bot.topics.tellings import Wish, Wishes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.chat.framework.context import RequestContext
    from bot.model import ChatSettings, Subscription, Topic
    from bot.telegram.page import Button
    from bot.topics.query import Query


router = Router()


PAGE_SIZE = 8


MOST_PAGES = 50


@router.command("search", everyday=True)
@router.answer(Question.SEARCH)
async def search(request: RequestContext) -> None:
    """/search QUERY: the archive."""
    if not request.argument:
        await request.ask(Question.SEARCH, Page(request.render("search-ask")))
        return
    query = read_query(request, request.argument)
    await request.reply(await _search_page(request, query, 0))
    if request.prompt is not None:
        await request.forget_prompt()


@router.tap(ArchiveVerb.TURN_SEARCH)
async def turn_search(request: RequestContext) -> None:
    """Another page of a search; the query stands in the message."""
    await request.show(await _search_page(request, read_query(request, request.copied()), _page(request)))


async def _search_page(request: RequestContext, query: Query, page: int) -> Page:
    keep_days = request.services.settings.operate.keep_days
    wishes = Wishes(request.chat.settings, [Wish(query)])
    found = await look_through(
        request.services.database, request.chat.id, wishes, request.now, days=keep_days, page=page, size=PAGE_SIZE
    )
    days = max(1, (request.now - found.since).days)
    title = request.render("search-title" if found.stories else "search-none", query=code(str(query)), days=days)
    lines = [title, *story_lines(request.render, found.stories, request.now, request.chat.settings)]
    keep = [request.render.button("button-subscribe", request.data(SubscribeVerb.KEEP))]
    return page_of(lines, [_ways(request, page, ArchiveVerb.TURN_SEARCH, more=found.more), keep])


@router.command("latest", everyday=True)
async def latest(request: RequestContext) -> None:
    """/latest: the newest stories of the chat's topics; of one topic; without any, of all."""
    if not request.argument:
        await request.reply(await _latest_page(request, 0))
        return
    topic = await _named(request)
    query = parse_query(topic.query) if topic is not None else read_query(request, request.argument)
    await request.reply(await _search_page(request, query, 0))


@router.tap(ArchiveVerb.TURN_LATEST)
async def turn_latest(request: RequestContext) -> None:
    """Another page of the newest stories."""
    await request.show(await _latest_page(request, _page(request)))


async def _named(request: RequestContext) -> Topic | None:
    async with request.services.database.read() as conn:
        mine = await subscriptions_of(conn, request.chat.id)
        whole = [one for one in mine if one.feed_id is None]  # the words of a filtered feed are no topic by themselves
        topics = await load_topics(conn, [one.topic_id for one in whole if one.topic_id is not None])
        offered = await topics_curated(conn)
    curated = [*in_language_of(request, offered), *offered]
    for one in whole:
        if one.topic_id in topics and plain(one.name).casefold() == plain(request.argument).casefold():
            return topics[one.topic_id]
    return topic_named(request.argument, [*topics.values(), *curated])


async def _latest_page(request: RequestContext, page: int) -> Page:
    async with request.services.database.read() as conn:
        mine = await subscriptions_of(conn, request.chat.id)
        topics = await load_topics(conn, [one.topic_id for one in mine if one.topic_id is not None])
    found = await look_through(
        request.services.database,
        request.chat.id,
        _wishes(request.chat.settings, mine, topics),
        request.now,
        days=request.services.settings.operate.keep_days,
        page=page,
        size=PAGE_SIZE,
    )
    title = "latest-none" if not found.stories else "latest-mine" if mine else "latest-all"
    lines = [
        request.render(title),
        *story_lines(request.render, found.stories, request.now, request.chat.settings),
        *left_out_lines(request.render, found.left_out),
    ]
    return page_of(lines, [_ways(request, page, ArchiveVerb.TURN_LATEST, more=found.more)])


def _wishes(settings: ChatSettings, mine: Sequence[Subscription], topics: Mapping[int, Topic]) -> Wishes:
    """The wishes of a chat: everything in its languages, if it has subscribed to nothing."""
    if not mine:
        return Wishes(settings, languages=news_languages(settings))
    queries = []
    feeds: dict[int, tuple[str, ...]] = {}
    for one in mine:
        languages = heard_languages(one, settings, asked_of(topics, one.topic_id))
        topic = topics.get(one.topic_id or 0)
        if topic is None and one.feed_id is not None:
            feeds[one.feed_id] = languages
        if topic is not None and (query := _readable(topic)) is not None:
            queries.append(Wish(query, languages, one.feed_id))
    return Wishes(settings, queries, feeds)


def _readable(topic: Topic) -> Query | None:
    try:
        return parse_query(topic.query)
    except QueryError:
        return None


def _page(request: RequestContext) -> int:
    page = request.number(0)
    if not 0 <= page < MOST_PAGES:
        raise StaleRequestError
    return page


def _ways(request: RequestContext, page: int, verb: ArchiveVerb, *, more: bool) -> tuple[Button, ...]:
    pages = page + 2 if more and page + 1 < MOST_PAGES else page + 1
    return turn_pages(page, pages, lambda to: request.data(verb, to))
