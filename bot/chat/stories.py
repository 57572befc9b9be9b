"""Stories in lists: what a preview shows, the pages of /search and /latest."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.chat.archive import search as look_through
from bot.chat.ask import Gone
from bot.chat.keeping import read_query
from bot.chat.offers import turn_pages
from bot.chat.page import Html, Page, code, link, page_of
from bot.chat.times import moment_text
from bot.chat.typed import topic_named
from bot.errors import QueryError
from bot.plaintext import plain, shorten
from bot.storage.subscriptions import subscriptions_of
from bot.storage.topics import load_topics, topics_curated
from bot.topics.query import parse_query

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.chat.archive import Preview
    from bot.chat.ask import Ask
    from bot.chat.page import Button, Say
    from bot.model import ChatSettings, Story, Topic
    from bot.topics.query import Query

PAGE_SIZE = 8
MOST_PAGES = 50
TITLE_CHARS = 160
_FULL_WEEK = timedelta(days=6, hours=12)


def story_lines(say: Say, stories: Sequence[Story], now: datetime, settings: ChatSettings) -> list[str]:
    """Two lines for each story: the headline with its link, and who told it when."""
    lines: list[str] = []
    for story in stories:
        title = shorten(plain(story.title or story.lead), TITLE_CHARS) or story.url[:TITLE_CHARS]
        first = say.isolated(plain(story.outlets[0])) if story.outlets else ""
        others = f" (+{len(story.outlets) - 1})" if len(story.outlets) > 1 else ""
        told = say("story-told", outlets=f"{first}{others}", time=moment_text(story.published_at, now, settings))
        lines += [f"\u2022 {link(say.isolated(title), story.url)}", f"   {told}"]
    return lines


def preview_lines(say: Say, looked: Preview, now: datetime, settings: ChatSettings) -> list[str]:
    """What a query would have brought: how often, and the newest few."""
    if not looked.newest:
        return [say("preview-none", days=max(round(looked.span / timedelta(days=1)), 1))]
    rate = _rate(say, looked)
    return [rate, say("preview-last", count=len(looked.newest)), *story_lines(say, looked.newest, now, settings)]


def _rate(say: Say, looked: Preview) -> Html:
    if looked.span < _FULL_WEEK and looked.a_day < 1:
        return say("preview-few", count=max(round(looked.a_day * (looked.span / timedelta(days=1))), 1))
    if looked.a_day >= 1:
        return say("preview-a-day", count=round(looked.a_day))
    return say("preview-a-week", count=max(round(looked.a_day * 7), 1))


async def search(ask: Ask) -> None:
    """/search QUERY: the archive."""
    if not ask.argument:
        await ask.ask("search", Page(ask.say("search-ask")))
        return
    query = read_query(ask, ask.argument)
    await ask.reply(await _search_page(ask, query, 0))
    if ask.prompt is not None:
        await ask.forget_prompt()


async def turn_search(ask: Ask) -> None:
    """Another page of a search; the query stands in the message."""
    await ask.show(await _search_page(ask, read_query(ask, ask.copied()), _page(ask)))


async def _search_page(ask: Ask, query: Query, page: int) -> Page:
    days = ask.services.settings.operate.keep_days
    found = await look_through(ask.services.database, [query], ask.now, days=days, page=page, size=PAGE_SIZE)
    title = ask.say("search-title" if found.stories else "search-none", query=code(str(query)), days=days)
    lines = [title, *story_lines(ask.say, found.stories, ask.now, ask.chat.settings)]
    keep = [ask.say.button("button-subscribe", ask.data("k"))]
    return page_of(lines, [_ways(ask, page, "s", more=found.more), keep])


async def latest(ask: Ask) -> None:
    """/latest: the newest stories of the chat's topics; of one topic; without any, of all."""
    if not ask.argument:
        await ask.reply(await _latest_page(ask, 0))
        return
    topic = await _named(ask)
    query = parse_query(topic.query) if topic is not None else read_query(ask, ask.argument)
    await ask.reply(await _search_page(ask, query, 0))


async def turn_latest(ask: Ask) -> None:
    """Another page of the newest stories."""
    await ask.show(await _latest_page(ask, _page(ask)))


async def _named(ask: Ask) -> Topic | None:
    async with ask.services.database.read() as conn:
        mine = await subscriptions_of(conn, ask.chat.id)
        topics = await load_topics(conn, [one.topic_id for one in mine if one.topic_id is not None])
        curated = await topics_curated(conn)
    for one in mine:
        if one.topic_id in topics and plain(one.name).casefold() == plain(ask.argument).casefold():
            return topics[one.topic_id]
    return topic_named(ask.argument, [*topics.values(), *curated])


async def _latest_page(ask: Ask, page: int) -> Page:
    async with ask.services.database.read() as conn:
        mine = await subscriptions_of(conn, ask.chat.id)
        topics = await load_topics(conn, [one.topic_id for one in mine if one.topic_id is not None])
    queries = [query for topic in topics.values() if (query := _readable(topic)) is not None]
    feeds = {one.feed_id for one in mine if one.feed_id is not None}
    found = await look_through(
        ask.services.database,
        queries if mine else None,
        ask.now,
        days=ask.services.settings.operate.keep_days,
        page=page,
        size=PAGE_SIZE,
        feeds=feeds,
    )
    title = "latest-none" if not found.stories else "latest-mine" if mine else "latest-all"
    lines = [ask.say(title), *story_lines(ask.say, found.stories, ask.now, ask.chat.settings)]
    return page_of(lines, [_ways(ask, page, "l", more=found.more)])


def _readable(topic: Topic) -> Query | None:
    try:
        return parse_query(topic.query)
    except QueryError:
        return None


def _page(ask: Ask) -> int:
    page = ask.number(0)
    if not 0 <= page < MOST_PAGES:
        raise Gone
    return page


def _ways(ask: Ask, page: int, verb: str, *, more: bool) -> tuple[Button, ...]:
    pages = page + 2 if more and page + 1 < MOST_PAGES else page + 1
    return turn_pages(page, pages, lambda to: ask.data(verb, to))
