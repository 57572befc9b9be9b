"""Beginning and ending subscriptions: the database and what the pipeline listens for change together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.chat.framework.context import Refused
from bot.chat.verbs import HelpVerb
from bot.chat.views.problems import query_problem
from bot.errors import QueryError
from bot.model import Subscription
from bot.storage.queries.chat_lifecycle import drop_unsent
from bot.storage.queries.feeds import add_feed
from bot.storage.queries.subscriptions import is_feed_wanted, release_feed, subscribe, subscriptions_of, unsubscribe
from bot.storage.queries.topics import add_topic, is_topic_wanted, load_topics
from bot.telegram.page import Page, code, page_of
from bot.text.plain import plain, shorten
from bot.topics.query import parse_query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.chat.framework.context import RequestContext
    from bot.chat.framework.services import Services
    from bot.model import Topic
    from bot.settings import ChatSettingsSection
    from bot.topics.query import Query

NAME_CHARS = 60
NEARLY = 3  # so many places left are worth a word


@dataclass(frozen=True, slots=True)
class Kept:
    """A subscription, whether it is new, and how many more of its kind fit where that is nearly none."""

    subscription: Subscription
    is_new: bool
    room: int | None = None


def name_of(text: str) -> str:
    """A query or title as the name of a subscription."""
    return shorten(plain(text), NAME_CHARS) or "\u2026"


def room_left(existing: Sequence[Subscription], rules: ChatSettingsSection, *, for_feed: bool) -> int:
    """How many more topics or feeds a chat may have."""
    most = rules.most_feeds if for_feed else rules.most_topics
    return most - sum((one.feed_id is not None) == for_feed for one in existing)


async def keep_topic(request: RequestContext, topic: Topic) -> Kept:
    """Subscribe the chat to a curated topic.

    Raises:
        Refused: The chat has all that it may have.
    """
    async with request.services.database.write() as conn:
        kept = await _keep(request, conn, topic.name, topic_id=topic.id)
    request.services.interests.want_topic(topic.id, parse_query(topic.query))
    return kept


async def keep_query(request: RequestContext, query: Query, name: str) -> Kept:
    """Subscribe the chat to a query of its own; the same query again is the same subscription.

    Raises:
        Refused: The chat has all that it may have.
    """
    text = str(query)
    async with request.services.database.write() as conn:
        topic = await _own_topic(conn, request, text) or await add_topic(
            conn, name, text, request.now, chat_id=request.chat.id
        )
        kept = await _keep(request, conn, name, topic_id=topic.id)
    request.services.interests.want_topic(topic.id, query)
    return kept


async def _own_topic(conn: AsyncConnection, request: RequestContext, query: str) -> Topic | None:
    ids = [one.topic_id for one in await subscriptions_of(conn, request.chat.id) if one.topic_id is not None]
    topics = (await load_topics(conn, ids)).values()
    return next((topic for topic in topics if topic.chat_id == request.chat.id and topic.query == query), None)


async def keep_feed(request: RequestContext, url: str, title: str = "") -> Kept:
    """Subscribe the chat to a feed.

    Raises:
        Refused: The chat has all that it may have.
    """
    async with request.services.database.write() as conn:
        feed = await add_feed(conn, url, request.now, name=name_of(title) if plain(title) else "")
        kept = await _keep(request, conn, name_of(feed.name or title or url), feed_id=feed.id)
    request.services.interests.want_feed(feed.id)
    return kept


async def _keep(
    request: RequestContext,
    conn: AsyncConnection,
    name: str,
    *,
    topic_id: int | None = None,
    feed_id: int | None = None,
) -> Kept:
    existing = await subscriptions_of(conn, request.chat.id)
    room = room_left(existing, request.services.settings.chat, for_feed=feed_id is not None)
    same = [
        one for one in existing if (one.thread_id, one.topic_id, one.feed_id) == (request.thread_id, topic_id, feed_id)
    ]
    if same:
        return Kept(same[0], is_new=False)
    if room <= 0:
        most = (
            request.services.settings.chat.most_feeds
            if feed_id is not None
            else request.services.settings.chat.most_topics
        )
        raise Refused(Page(request.render("limit-feeds" if feed_id is not None else "limit-topics", count=most)))
    wish = Subscription(0, request.chat.id, request.thread_id, name_of(name), topic_id=topic_id, feed_id=feed_id)
    subscription, is_new = await subscribe(conn, wish, request.now)
    return Kept(subscription, is_new, room - 1 if room - 1 <= NEARLY else None)


async def leave(services: Services, subscriptions: Sequence[Subscription]) -> None:
    """End subscriptions; what was about to be sent for them is not sent any more."""
    async with services.database.write() as conn:
        for subscription in subscriptions:
            await unsubscribe(conn, subscription.id)
        for chat_id in {one.chat_id for one in subscriptions}:
            await drop_unsent(conn, chat_id)
        topics = {one.topic_id for one in subscriptions if one.topic_id is not None}
        feeds = {one.feed_id for one in subscriptions if one.feed_id is not None}
        unwanted_topics = [topic for topic in topics if not await is_topic_wanted(conn, topic)]
        unwanted_feeds = [feed for feed in feeds if not await is_feed_wanted(conn, feed)]
        for feed in unwanted_feeds:
            await release_feed(conn, feed)
    for topic in unwanted_topics:
        services.interests.drop_topic(topic)
    for feed in unwanted_feeds:
        services.interests.drop_feed(feed)


def read_query(request: RequestContext, text: str) -> Query:
    """The query that somebody typed.

    Raises:
        Refused: It cannot be read; the page points at where.
    """
    try:
        return parse_query(text)
    except QueryError as error:
        raise Refused(query_error(request, text, error)) from error


def query_error(request: RequestContext, text: str, error: QueryError) -> Page:
    """What is wrong with a query, with the place marked."""
    at = max(error.position - 1, 0)
    start = max(at - 30, 0)
    marked = f"{text[start:at]}\u25b6{text[at : at + 30]}"
    lines = [
        request.render("query-unreadable"),
        code(marked),
        request.render("query-detail", detail=query_problem(request.render, str(error))),
    ]
    return page_of(lines, [[request.render.button("button-query-help", request.data(HelpVerb.HELP, "query"))]])
