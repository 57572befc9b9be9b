"""The buttons of an alert: [\u22ef] opens more, why, mutes and unsubscribe. And /why as a reply.

In a group, who is no admin is answered in private, so that no tap rings for the others. A channel's alerts have no such
buttons; its admins find them in their own chat with the bot (``recent_alerts``).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.chat.framework.command import Rights
from bot.chat.framework.context import RequestRefusedError, StaleRequestError
from bot.chat.framework.router import Router
from bot.chat.parsing.share_link import alert_payload
from bot.chat.views.alert_reasons import reason_lines
from bot.chat.views.news_languages import left_out_lines
from bot.errors import QueryError
from bot.model import Length
from bot.storage.queries.feeds import load_feed
from bot.storage.queries.outbox.sent_alerts import (
    count_merged,
    lengthen_alert,
    load_sent_alert,
    reports_seen,
    sent_alerts_in_message,
)
from bot.storage.queries.privacy.visibility import load_seen_stories
from bot.storage.queries.stories import joined_by
from bot.storage.queries.subscriptions import load_subscription
from bot.storage.queries.topics import load_topic
from bot.subscriptions.names import about
from bot.telegram.alert_message import compose_alert
from bot.telegram.callback_data import AlertVerb
from bot.telegram.page import Html, Page, in_columns, link, page_of
from bot.telegram.story_lines import Voice
from bot.topics.archive import preview
from bot.topics.news_languages import heard_languages, languages_asked
from bot.topics.query import parse_query
from bot.topics.tellings import Wish

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.chat.framework.context import RequestContext
    from bot.model import Alert, Story, Subscription, Topic
    from bot.storage.queries.outbox.sent_alerts import SentAlert
    from bot.telegram.page import Button

router = Router()

MOST_EXPLAINED = 5


async def load_sent(request: RequestContext) -> tuple[SentAlert, Story]:
    """The alert whose id is the first of a button's arguments, and its story.

    Raises:
        StaleRequestError: The chat has none of that id.
    """
    async with request.services.database.read() as conn:
        sent = await load_sent_alert(conn, request.number(0))
        if sent is None or sent.alert.chat_id != request.chat.id or sent.alert.story_id is None:
            raise StaleRequestError
        story = await _load_story(conn, sent.alert)
    if story is None:
        raise StaleRequestError
    return sent, story


async def _load_story(conn: AsyncConnection, alert: Alert) -> Story | None:
    """The story of an alert, as its chat sees it."""
    key = (alert.chat_id, alert.story_id or 0)
    return (await load_seen_stories(conn, [key])).get(key)


def _compose(request: RequestContext, sent: SentAlert, story: Story) -> tuple[Html, list[tuple[Button, ...]]]:
    voice = Voice(request.render.texts, request.chat.settings)
    is_below = not request.is_remote and sent.alert.chat_id == request.chat.id
    message = compose_alert(story, sent.alert, voice, sent.sent_at or request.now, menu=is_below)
    return Html(message.html), list(message.rows)


def _closed_rows(request: RequestContext, sent: SentAlert, story: Story) -> list[tuple[Button, ...]]:
    """The buttons under an alert while nobody uses its menu; away from the channel itself the menu is always open."""
    _, closed = _compose(request, sent, story)
    return _menu_rows(request, sent, story, closed) if request.is_remote else closed


def opened_page(request: RequestContext, sent: SentAlert, story: Story) -> Page:
    """The alert with its menu, away from the chat that got it."""
    html, closed = _compose(request, sent, story)
    return Page(html, tuple(_menu_rows(request, sent, story, closed)))


@router.tap(AlertVerb.MENU)
async def menu(request: RequestContext) -> None:
    """[\u22ef]: the menu in the place of the buttons; with 0 behind the id, the buttons again."""
    sent, story = await load_sent(request)
    _, closed = _compose(request, sent, story)
    is_closing = len(request.arguments) > 1 and not request.is_remote
    await request.edit_rows(closed if is_closing else _menu_rows(request, sent, story, closed))


def _menu_rows(
    request: RequestContext, sent: SentAlert, story: Story, closed: Sequence[Sequence[Button]]
) -> list[tuple[Button, ...]]:
    render, number = request.render, sent.alert.id
    back = (AlertVerb.RECENT,) if request.is_remote else (AlertVerb.MENU, number, 0)
    tell = [button for button in closed[0] if button.url] if closed else []
    if sent.alert.length is not Length.LONG:
        tell.append(render.button("alert-more", request.data(AlertVerb.MORE, number)))
    tell.append(render.button("alert-why", request.data(AlertVerb.WHY, number)))
    change = [
        render.button("alert-story", request.data(AlertVerb.STORY, number)),
        render.button("alert-fewer", request.data(AlertVerb.FEWER, number)),
        render.button("alert-mute-story", request.data(AlertVerb.MUTE_STORY, number)),
    ]
    if story.outlets:
        mute_outlet = request.data(AlertVerb.MUTE_OUTLET, number)
        change.append(render.button("alert-mute-outlet", mute_outlet, name=story.outlets[0]))
    leave = [
        render.button("alert-unsub", request.data(AlertVerb.UNSUBSCRIBE, number)),
        render.button("button-back", request.data(*back)),
    ]
    return [tuple(tell), *in_columns(change), tuple(leave)]


@router.tap(AlertVerb.MORE)
async def more(request: RequestContext) -> None:
    """The long summary and all outlets, edited in; later edits of the alert keep it long."""
    sent, story = await load_sent(request)
    longer = replace(sent, alert=sent.alert._replace(length=Length.LONG))
    if request.is_remote:
        await request.show(opened_page(request, longer, story))
        return
    if not await request.is_heard():
        await answer_in_private(request, sent)
        return
    async with request.services.database.write() as conn:
        await lengthen_alert(conn, sent.alert.id)
    html, rows = _compose(request, longer, story)
    await request.show(Page(html, tuple(rows)))
    if story.long_summary in {"", story.summary}:
        await request.toast(request.render.label("alert-no-more"))


@router.tap(AlertVerb.WHY)
async def why(request: RequestContext) -> None:
    """Why this came: the words, the field, the feed, and what was merged."""
    sent, story = await load_sent(request)
    if await request.is_heard():
        await request.answer_below(page_of(await _reasons(request, sent, story)))
    else:
        await answer_in_private(request, sent)


async def answer_in_private(request: RequestContext, sent: SentAlert) -> None:
    """Lead one member of a group who tapped to where the others hear nothing."""
    await request.lead_to_private(alert_payload(sent.alert.id, request.user_id, request.services.settings.token))


async def point_to_private(request: RequestContext, sent: SentAlert) -> None:
    """Say, without a sound, where one member of a group is answered: the others did not ask."""
    payload = alert_payload(sent.alert.id, request.user_id, request.services.settings.token)
    button = request.render.button("alert-why", "", request.private_address(payload))
    await request.reply(page_of([request.render("why-private")], [[button]]), silent=True)


async def show_to_reader(request: RequestContext, alert_id: int) -> None:
    """More of a group's alert, and why it came, to one of its members in private.

    Raises:
        StaleRequestError: It is gone.
    """
    async with request.services.database.read() as conn:
        sent = await load_sent_alert(conn, alert_id)
        story = await _load_story(conn, sent.alert) if sent else None
    if sent is None or story is None:
        raise StaleRequestError
    html, rows = _compose(request, replace(sent, alert=sent.alert._replace(length=Length.LONG)), story)
    await request.reply(page_of([html, "", *(await _reasons(request, sent, story))[1:]], rows))


async def load_answered(request: RequestContext, asked: str) -> list[SentAlert]:
    """The alerts in the message that a command answers.

    Raises:
        RequestRefusedError: It answers none, which the message ``asked`` asks for; or one of something else.
    """
    answered = request.message.reply_to_message if request.message else None
    if answered is None:
        raise RequestRefusedError(Page(request.render(asked)))
    async with request.services.database.read() as conn:
        sent = await sent_alerts_in_message(conn, request.chat.id, answered.message_id)
    if not sent:
        raise RequestRefusedError(Page(request.render("why-unknown")))
    return sent


@router.command("why")
async def why_replied(request: RequestContext) -> None:
    """/why as a reply to an alert."""
    sent = await load_answered(request, "why-reply")
    if not await request.is_heard():
        await point_to_private(request, sent[0])
        return
    lines: list[str] = []
    for one in sent[:MOST_EXPLAINED]:
        async with request.services.database.read() as conn:
            story = await _load_story(conn, one.alert)
        if story is not None:
            lines += ["", *(await _reasons(request, one, story))]
    if not lines:
        raise RequestRefusedError(Page(request.render("why-unknown")))
    if len(sent) > MOST_EXPLAINED:
        lines += ["", request.render("why-others", count=len(sent) - MOST_EXPLAINED)]
    await request.reply(page_of(lines[1:]))


async def _reasons(request: RequestContext, sent: SentAlert, story: Story) -> list[str]:
    async with request.services.database.read() as conn:
        reports = await reports_seen(conn, story, request.chat.id)
        words = await joined_by(conn, [report.id for report, _ in reports])
        merged = await count_merged(conn, story)
        subscription = await load_subscription(conn, sent.alert.subscription_id or 0)
        topic = await load_topic(conn, subscription.topic_id or 0) if subscription else None
        feed = await load_feed(conn, subscription.feed_id or 0) if subscription else None
    lines: list[str] = [Html(f"<b>{link(story.title, story.url)}</b>")]
    names = {report.id: name for report, name in reports}
    told = [report for report, _ in reports]
    lines += reason_lines(
        request.render,
        told,
        names,
        label=sent.alert.label,
        topic=topic,
        feed=feed,
        about=about(topic, request.services.settings.curated, request.render.texts.language) if topic else "",
        joined_by=words,
        stories=1 + merged,
    )
    if subscription is not None and topic is not None and feed is None:
        lines += await _left_out(request, subscription, topic)
    return lines


async def _left_out(request: RequestContext, subscription: Subscription, topic: Topic) -> list[str]:
    """The line about stories of the topic in the last week that were told in no language which rings."""
    try:
        query = parse_query(topic.query)
    except QueryError:
        return []
    languages = heard_languages(subscription, request.chat.settings, languages_asked(topic.query))
    found = await preview(request.services.database, request.chat, Wish(query, languages), request.now, shown=0)
    return left_out_lines(request.render, found.left_out, "why-left-out")


@router.tap(AlertVerb.MUTE_STORY, rights=Rights.ADMINS)
async def mute_this_story(request: RequestContext) -> None:
    """Nothing more of this story."""
    sent, story = await load_sent(request)
    await request.services.subscriptions.mute_story(request.chat.id, story.id, request.now)
    await request.toast(request.render.label("alert-story-muted"))
    await _close(request, sent, story)


@router.tap(AlertVerb.MUTE_OUTLET, rights=Rights.ADMINS)
async def mute_this_outlet(request: RequestContext) -> None:
    """Nothing that only this outlet tells, for a day."""
    sent, story = await load_sent(request)
    if not story.outlets:
        raise StaleRequestError
    await request.services.subscriptions.mute_outlet(request.chat.id, story.outlets[0], request.now)
    await request.toast(request.render.label("alert-outlet-muted", name=story.outlets[0]))
    await _close(request, sent, story)


async def _close(request: RequestContext, sent: SentAlert, story: Story) -> None:
    await request.edit_rows(_closed_rows(request, sent, story))


@router.tap(AlertVerb.UNSUBSCRIBE, rights=Rights.ADMINS)
async def unsubscribe(request: RequestContext) -> None:
    """Leave the topic or feed that brought this, after a second tap."""
    sent, story = await load_sent(request)
    async with request.services.database.read() as conn:
        subscription = await load_subscription(conn, sent.alert.subscription_id or 0)
    if subscription is None or subscription.chat_id != request.chat.id:
        raise StaleRequestError
    if len(request.arguments) == 1:
        yes = request.render.button(
            "alert-unsub-yes", request.data(AlertVerb.UNSUBSCRIBE, sent.alert.id, 1), name=subscription.name
        )
        await request.edit_rows(
            [(yes,), (request.render.button("button-no", request.data(AlertVerb.MENU, sent.alert.id, 0)),)]
        )
        return
    await request.services.subscriptions.unsubscribe(request.chat.id, [subscription.id])
    await request.toast(request.render.label("unsub-done-short", name=subscription.name), alert=True)
    await _close(request, sent, story)
