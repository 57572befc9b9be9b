"""With its first topic a chat sees how alerts will look, and is asked where it is: once, and never again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.chat.parsing.likely_zones import likely_zones
from bot.chat.verbs import Question
from bot.chat.views.first_topic import first_stories_page, shown_alert, where_page
from bot.errors import QueryError
from bot.storage.queries.chats import load_introduced
from bot.storage.queries.topics import load_topic
from bot.topics.archive import search
from bot.topics.news_languages import heard_languages, languages_asked
from bot.topics.query import parse_query
from bot.topics.tellings import Wish, Wishes

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext
    from bot.model import Alert, Story, Subscription, Topic
    from bot.telegram.page import Page

SHOWN = 2


async def introduce(request: RequestContext, subscription: Subscription) -> None:
    """Tell in messages of its own what belongs to a chat's first topic."""
    first = await load_first_stories(request, subscription)
    if first is not None:
        await request.reply(first.page)
        await first.note_shown(request)
        await ask_where(request)


@dataclass(frozen=True, slots=True)
class FirstStories:
    """The last stories of a chat's first topic, as a page and as the alerts that need not ring any more."""

    page: Page
    alerts: tuple[Alert, ...]

    async def note_shown(self, request: RequestContext) -> None:
        """Let no alert ring for these stories: the chat has read them. Another chat, as a channel, has not."""
        if self.alerts and not request.is_remote:
            await request.services.preferences.note_shown(self.alerts)


async def load_first_stories(request: RequestContext, subscription: Subscription) -> FirstStories | None:
    """The last stories of a chat's first topic; None if it is not the first one."""
    if subscription.topic_id is None or subscription.feed_id is not None:
        return None
    async with request.services.database.read() as conn:
        introduced, _ = await load_introduced(conn, request.chat.id)
        topic = await load_topic(conn, subscription.topic_id)
    if introduced or topic is None or not await request.services.preferences.begin_introduction(request.chat.id):
        return None
    stories = [await request.services.summarise(story) for story in await _newest(request, subscription, topic)]
    settings = request.chat.settings
    return FirstStories(
        first_stories_page(request.render, stories, subscription, settings),
        tuple(shown_alert(story, subscription, settings, request.now) for story in stories),
    )


async def _newest(request: RequestContext, subscription: Subscription, topic: Topic) -> list[Story]:
    try:
        query = parse_query(topic.query)
    except QueryError:
        return []
    settings = request.chat.settings
    wish = Wish(query, heard_languages(subscription, settings, languages_asked(topic.query)))
    found = await search(
        request.services.database,
        request.chat.id,
        Wishes(settings, [wish]),
        request.now,
        days=request.services.settings.operate.keep_days,
        page=0,
        size=SHOWN,
    )
    return list(found.stories)


async def ask_where(request: RequestContext) -> None:
    """Ask whose clock the chat goes by, unless that is known. Of another chat, as of a channel, it is its admin's."""
    async with request.services.database.read() as conn:
        _, is_known = await load_introduced(conn, request.chat.id)
    if is_known or request.is_remote:
        return
    page = where_page(
        request.render,
        request.now,
        request.data,
        cities=likely_zones(request.render.texts.language, request.services.settings.chat.default_timezone),
        can_type=request.is_private,
    )
    if request.is_private:  # a group's answers must be replies: there it is buttons alone
        await request.expect(Question.WHERE)
    await request.reply(page)
