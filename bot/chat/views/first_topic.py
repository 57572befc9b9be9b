# pure
"""The first topic of a chat: its last stories as alerts, and the question where the chat is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.chat.verbs import TimeZoneVerb
from bot.chat.views.times import moment_text
from bot.model import Alert, AlertKind, AlertState, ChatSettings, Priority
from bot.telegram.alert_message import compose_alert
from bot.telegram.page import BUTTON_CHARS, Button, cut, in_columns, page_of
from bot.telegram.story_lines import Voice
from bot.text.plain import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.model import Story, Subscription
    from bot.telegram.callback_data import MakeData
    from bot.telegram.page import Page, Renderer


def first_stories_page(
    render: Renderer, stories: Sequence[Story], subscription: Subscription, settings: ChatSettings
) -> Page:
    """The last stories of a topic, the newest first, each as its alert would have looked when it came."""
    if not stories:
        return page_of([render("first-none")])
    lines: list[str] = [render("first-stories", count=len(stories))]
    buttons = []
    for story in stories:
        alert = shown_alert(story, subscription, settings, story.published_at)
        message = compose_alert(story, alert, Voice(render.texts, settings), story.published_at, menu=False)
        lines += ["", message.html]
        name = plain(story.outlets[0]) if story.outlets else ""
        buttons += [
            replace(button, text=cut(f"{button.text}: {name}", BUTTON_CHARS) if name else button.text)
            for row in message.rows
            for button in row
        ]
    return page_of(lines, in_columns(buttons))


def shown_alert(story: Story, subscription: Subscription, settings: ChatSettings, at: datetime) -> Alert:
    """The alert of a story that a chat reads as it subscribes, in place of the one that would ring."""
    return Alert(
        id=0,
        chat_id=subscription.chat_id,
        thread_id=subscription.thread_id,
        story_id=story.id,
        kind=AlertKind.NEW,
        label=subscription.name,
        state=AlertState.SHOWN,
        priority=Priority.BREAKING if story.breaking else Priority.ALERT,
        silent=subscription.silent,
        length=subscription.length or settings.length,
        due_at=at,
        expires_at=at,
        created_at=at,
        subscription_id=subscription.id,
    )


def where_page(render: Renderer, now: datetime, data: MakeData, *, cities: Mapping[str, str], can_type: bool) -> Page:
    """The question where the chat is, with the likeliest cities and what the clocks show there.

    Args:
        render: In the chat's language.
        now: This moment.
        data: What makes the data of a button.
        cities: The zones, each with the city that stands for it.
        can_type: Whether the next message may be the answer.
    """
    buttons = [
        Button(f"{name} \u00b7 {moment_text(now, now, ChatSettings(time_zone=zone))}", data(TimeZoneVerb.TAKE, zone))
        for zone, name in cities.items()
    ]
    rows = [
        *in_columns(buttons),
        (
            render.button("button-city", data(TimeZoneVerb.OPEN, "ask", "where")),
            render.button("button-skip", data(TimeZoneVerb.SKIP)),
        ),
    ]
    return page_of([render("where-ask" if can_type else "where-ask-group")], rows)
