"""[Fewer like this] under an alert: a word of the story becomes a -word of the topic's query, and can be taken back."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.chat.commands.alert_menu import load_sent
from bot.chat.framework.command import Rights
from bot.chat.framework.context import RequestRefusedError, StaleRequestError
from bot.chat.framework.router import Router
from bot.errors import QueryError
from bot.storage.queries.outbox.sent_alerts import alerts_told_since, reports_of_stories
from bot.storage.queries.subscriptions import load_subscription
from bot.storage.queries.topics import load_topic
from bot.subscriptions.errors import QueryFull
from bot.telegram.callback_data import AlertVerb
from bot.telegram.page import Page, in_columns, name_button
from bot.text.plain import words
from bot.topics.archive import preview
from bot.topics.query import parse_query
from bot.topics.reading import Reading, document_of
from bot.topics.tellings import Wish
from bot.topics.words_apart import words_apart

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.chat.framework.context import RequestContext
    from bot.model import Entry, Story, Subscription, Topic
    from bot.storage.queries.outbox.sent_alerts import SentAlert
    from bot.telegram.page import Button
    from bot.topics.query import Query
    from bot.topics.words_apart import Told, WordApart

router = Router()

MOST_WORDS = 6
WEEK = timedelta(days=7)
_MOST_ALERTS = 100
_COMPARED = 30  # with so many stories of the topic, beside those that alerts have told of


@router.tap(AlertVerb.FEWER, rights=Rights.ADMINS)
async def fewer(request: RequestContext) -> None:
    """The words to choose from; with one behind the id it is left out, and with a 0 behind that it comes again."""
    sent, story = await load_sent(request)
    subscription, topic = await _own_query(request, sent)
    if len(request.arguments) == 1:
        await _offer(request, sent, story, subscription, topic)
        return
    word, number = request.word(1), sent.alert.id
    changed = request.services.subscriptions
    if len(request.arguments) > 2:  # noqa: PLR2004 - id, word, 0
        await changed.include_word(request.chat.id, subscription.id, word, request.now)
        await request.toast(request.render.label("alert-fewer-undone", word=word, name=subscription.name))
        await _offer(request, sent, story, *await _own_query(request, sent))
        return
    if word not in words(f"{story.title} {story.summary or story.lead}"):
        raise StaleRequestError
    try:
        await changed.exclude_word(request.chat.id, subscription.id, word, request.now)
    except QueryFull as error:
        raise RequestRefusedError(Page(request.render("alert-fewer-full"))) from error
    await request.toast(request.render.label("alert-fewer-done", word=word, name=subscription.name), alert=True)
    undo = request.render.button("alert-fewer-undo", request.data(AlertVerb.FEWER, number, word, 0), word=word)
    await request.edit_rows([(undo,), (_back(request, sent),)])


async def _offer(
    request: RequestContext, sent: SentAlert, story: Story, subscription: Subscription, topic: Topic
) -> None:
    counted, alerts = await _count(request, story, subscription, topic)
    if not counted:
        await request.toast(request.render.label("alert-fewer-none"), alert=True)
    elif len(request.arguments) == 1:
        await request.toast(request.render.label("alert-fewer-ask"))
    buttons = [_word_button(request, sent, one, alerts) for one in counted]
    await request.edit_rows([*in_columns(buttons), (_back(request, sent),)])


def _word_button(request: RequestContext, sent: SentAlert, one: WordApart, alerts: int) -> Button:
    data = request.data(AlertVerb.FEWER, sent.alert.id, one.word)
    if not alerts:
        return name_button(one.word, data)
    return request.render.button("alert-fewer-word", data, word=one.word, stopped=one.stopped, alerts=alerts)


def _back(request: RequestContext, sent: SentAlert) -> Button:
    return request.render.button("button-back", request.data(AlertVerb.MENU, sent.alert.id))


async def _own_query(request: RequestContext, sent: SentAlert) -> tuple[Subscription, Topic]:
    async with request.services.database.read() as conn:
        subscription = await load_subscription(conn, sent.alert.subscription_id or 0)
        topic = await load_topic(conn, subscription.topic_id or 0) if subscription else None
    if subscription is None or subscription.chat_id != request.chat.id:
        raise StaleRequestError
    if topic is None:
        raise RequestRefusedError(Page(request.render("alert-fewer-feed")))
    return subscription, topic


async def _count(
    request: RequestContext, story: Story, subscription: Subscription, topic: Topic
) -> tuple[list[WordApart], int]:
    """The words to choose from, and the number of alerts of the last week that each was tried on."""
    try:
        query = parse_query(topic.query)
    except QueryError as error:
        raise StaleRequestError from error
    since = request.now - WEEK
    async with request.services.database.read() as conn:
        alerted = await alerts_told_since(conn, subscription.id, since, _MOST_ALERTS)
    compared = await preview(request.services.database, request.chat, Wish(query), request.now, shown=_COMPARED)
    wanted = {story.id, *alerted, *(one.id for one in compared.newest)}
    async with request.services.database.read() as conn:
        reports = await reports_of_stories(conn, request.chat.id, wanted)
    # Hundreds of articles are cut into words, for which nobody else is to wait.
    chosen = await asyncio.to_thread(_choose, story, query, topic.name, reports, alerted)
    return chosen, len(alerted)


def _choose(
    story: Story, query: Query, name: str, reports: dict[int, list[Entry]], alerted: Collection[int]
) -> list[WordApart]:
    told: dict[int, Told] = {
        number: tuple(Reading(document_of(one)) for one in entries) for number, entries in reports.items()
    }
    return words_apart(story, query, name=name, told=told, alerted=tuple(alerted), most=MOST_WORDS)
