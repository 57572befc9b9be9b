# pure
"""The list of subscriptions, to read and to remove from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.chat.parsing.times_of_day import clock_text
from bot.chat.verbs import CardVerb, ListVerb, UnsubscribeVerb
from bot.chat.views.paging import turn_pages
from bot.chat.views.query_words import query_words
from bot.chat.views.times import moment_text, weekday_name
from bot.i18n.problem_texts import feed_problem
from bot.model import Pace
from bot.telegram.page import Button, Html, name_button, page_of
from bot.text.plain import shorten

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.model import ChatSettings, Feed, Subscription, Topic
    from bot.telegram.callback_data import MakeData
    from bot.telegram.page import Page, Renderer


PAGE_SIZE = 10


_FILTER_CHARS = 80
_FILTERED = "\U0001f50e"
_PAUSED, _SILENT = "\u23f8", "\U0001f515"


@dataclass(frozen=True, slots=True)
class SubscriptionList:
    """All subscriptions of a chat, with what they are for, as they are at one moment."""

    subscriptions: tuple[Subscription, ...]
    topics: dict[int, Topic]
    feeds: dict[int, Feed]
    settings: ChatSettings
    now: datetime
    about: Mapping[int, str] = field(default_factory=dict)
    """The sentences of curated topics about themselves, by their ids."""
    paused_until: datetime | None = None
    """The end of the chat's own pause."""

    def pages(self) -> int:
        """The number of pages of a list of them."""
        return max(-(-len(self.subscriptions) // PAGE_SIZE), 1)

    def page(self, number: int) -> list[tuple[int, Subscription]]:
        """The subscriptions of a page, numbered from 1 over all pages."""
        start = number * PAGE_SIZE
        return list(enumerate(self.subscriptions, 1))[start : start + PAGE_SIZE]

    def is_paused(self, subscription: Subscription) -> bool:
        """True while a subscription pauses."""
        return subscription.paused_until is not None and subscription.paused_until > self.now


def list_page(
    render: Renderer, subscription_list: SubscriptionList, number: int, data: MakeData, *, thread_id: int
) -> Page:
    """The numbered list; a tap on a number opens the card."""
    number = min(max(number, 0), subscription_list.pages() - 1)
    lines = [render("list-title", count=len(subscription_list.subscriptions)), ""]
    if subscription_list.paused_until is not None and subscription_list.paused_until > subscription_list.now:
        lines.insert(1, render("settings-paused", until=_moment(subscription_list.paused_until, subscription_list)))
    for index, one in subscription_list.page(number):
        lines.append(f"{index}. {_line(render, subscription_list, one, thread_id)}")
    lines += ["", render("list-hint")]
    buttons = [Button(str(index), data(CardVerb.OPEN, one.id)) for index, one in subscription_list.page(number)]
    rows = [tuple(buttons[start : start + 5]) for start in range(0, len(buttons), 5)]
    rows.append(turn_pages(number, subscription_list.pages(), lambda to: data(ListVerb.TURN, to)))
    return page_of(lines, rows)


def _line(render: Renderer, subscription_list: SubscriptionList, one: Subscription, thread_id: int) -> str:
    marks = [pace_text(render, one, subscription_list.settings)]
    if one.silent:
        marks.append(_SILENT)
    if subscription_list.is_paused(one) and one.paused_until is not None:
        marks.append(f"{_PAUSED} {render.label('card-paused', until=_moment(one.paused_until, subscription_list))}")
    feed, topic = subscription_list.feeds.get(one.feed_id or 0), subscription_list.topics.get(one.topic_id or 0)
    if feed is not None and topic is not None:
        words = shorten(query_words(render, topic.query), _FILTER_CHARS)
        marks.insert(0, f"{_FILTERED} {render.escaped(words)}")
    if feed is not None and feed.failing_since is not None:
        reason = feed_problem(render, feed.reason)
        marks.append(render("card-failing", since=_moment(feed.failing_since, subscription_list), reason=reason))
    if one.thread_id != thread_id:
        marks.append(render("list-elsewhere"))
    return render("list-line", name=one.name, marks=Html(" \u00b7 ".join(marks)))


def _moment(moment: datetime, subscription_list: SubscriptionList) -> str:
    return moment_text(moment, subscription_list.now, subscription_list.settings)


def pace_text(render: Renderer, one: Subscription, settings: ChatSettings) -> str:
    """The pace of a subscription: ``daily 08:00``."""
    at = clock_text(settings.digest_at if one.digest_at is None else one.digest_at)
    weekday = settings.digest_weekday if one.digest_weekday is None else one.digest_weekday
    match one.pace:
        case Pace.DAILY:
            return render.label("pace-daily-at", time=at)
        case Pace.WEEKLY:
            return render.label("pace-weekly-at", time=at, day=weekday_name(weekday, render.texts.language))
        case _:
            return render.label(f"pace-{one.pace}")


def unsub_page(render: Renderer, subscription_list: SubscriptionList, number: int, data: MakeData) -> Page:
    """Buttons to remove subscriptions with, and everything at once."""
    number = min(max(number, 0), subscription_list.pages() - 1)
    rows: list[tuple[Button, ...]] = [
        (name_button(f"\u2716 {one.name}", data(UnsubscribeVerb.REMOVE, one.id, number)),)
        for _, one in subscription_list.page(number)
    ]
    rows.append(turn_pages(number, subscription_list.pages(), lambda to: data(UnsubscribeVerb.TURN, to)))
    rows.append(
        (
            render.button("button-everything", data(UnsubscribeVerb.REMOVE_ALL)),
            render.button("button-done", data(ListVerb.TURN, 0)),
        )
    )
    return page_of([render("unsub-ask")], rows)
