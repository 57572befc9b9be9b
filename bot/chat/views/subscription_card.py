# pure
"""A subscription's card, and the choices behind its buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.verbs import CardVerb, ListVerb
from bot.chat.views.news_languages import text_of_card
from bot.chat.views.paging import turn_pages
from bot.chat.views.query_words import query_text, without_text
from bot.chat.views.subscription_list import SubscriptionList, pace_text
from bot.chat.views.times import moment_text
from bot.i18n.problem_texts import feed_problem
from bot.model import Length, Pace
from bot.telegram.page import Button, code, name_button, page_of
from bot.topics.news_languages import asked_of
from bot.web.urls import shown_url

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.model import Subscription, Topic
    from bot.telegram.callback_data import MakeData
    from bot.telegram.page import Html, Page, Renderer


_UNMARKED = "\u25ab\ufe0f"


def card_page(render: Renderer, subscription_list: SubscriptionList, one: Subscription, data: MakeData) -> Page:
    """Everything about a subscription, and what can be changed."""
    topic, feed = subscription_list.topics.get(one.topic_id or 0), subscription_list.feeds.get(one.feed_id or 0)
    lines = [render("card-title", name=one.name)]
    if topic is not None and feed is None:
        lines += _topic_lines(render, subscription_list, topic)
    if feed is not None:
        lines.append(render("card-feed", url=code(shown_url(feed.url))))
        if topic is not None:
            lines.append(render("card-filter", query=query_text(render, topic.query)))
        if feed.failing_since is not None:
            since = moment_text(feed.failing_since, subscription_list.now, subscription_list.settings)
            lines.append(render("card-failing", since=since, reason=feed_problem(render, feed.reason)))
    lines.append(render("card-pace", pace=pace_text(render, one, subscription_list.settings)))
    lines.append(render("card-sound-off" if one.silent else "card-sound-on"))
    lines.append(
        render("card-length", length=render.label(f"length-{one.length or subscription_list.settings.length}"))
    )
    lines.append(render("card-photo-on" if one.photo else "card-photo-off"))
    asked = asked_of(subscription_list.topics, one.topic_id)
    lines.append(render("card-news", languages=text_of_card(render, one, subscription_list.settings, asked)))
    if one.only_outlets:
        lines.append(render("card-only", outlets=", ".join(one.only_outlets)))
    if one.never_outlets:
        lines.append(render("card-never", outlets=", ".join(one.never_outlets)))
    paused = subscription_list.is_paused(one)
    if paused and one.paused_until is not None:
        lines.append(
            render(
                "card-paused", until=moment_text(one.paused_until, subscription_list.now, subscription_list.settings)
            )
        )
    rows = [
        [
            render.button("button-pace", data(CardVerb.PACE, one.id)),
            render.button("button-length", data(CardVerb.LENGTH, one.id)),
        ],
        [
            render.button("button-sound-on" if one.silent else "button-silent", data(CardVerb.SILENCE, one.id)),
            render.button("button-photo-off" if one.photo else "button-photo-on", data(CardVerb.PHOTO, one.id)),
        ],
        [
            render.button("button-news", data(CardVerb.NEWS_LANGUAGES, one.id)),
            render.button("button-resume", data(CardVerb.PAUSE, one.id, 0))
            if paused
            else render.button("button-pause", data(CardVerb.PAUSE, one.id)),
        ],
        [
            render.button("button-rename", data(CardVerb.RENAME, one.id)),
            render.button("button-share", data(CardVerb.SHARE, one.id)),
        ],
        [
            render.button("button-remove", data(CardVerb.REMOVE, one.id)),
            render.button("button-list", data(ListVerb.TURN, 0)),
        ],
    ]
    if feed is not None:
        change = render.button("button-filter-change" if topic else "button-filter", data(CardVerb.FILTER, one.id))
        off = render.button("button-filter-off", data(CardVerb.FILTER, one.id, "off"))
        rows.insert(0, [change, off] if topic else [change])
    elif topic is not None:
        rows.insert(
            0,
            [
                render.button("button-query", data(CardVerb.QUERY, one.id)),
                render.button("button-outlets", data(CardVerb.OUTLETS, one.id)),
            ],
        )
    return page_of(lines, rows)


def _topic_lines(render: Renderer, subscription_list: SubscriptionList, topic: Topic) -> Iterator[Html]:
    """Say in words what belongs to a topic: a curated one by its own sentence, and what the chat leaves out of it."""
    about = subscription_list.about.get(topic.id)
    is_own = topic.chat_id is not None and topic.base_id is None
    said = about or query_text(render, topic.query)
    yield render("card-own" if is_own else "card-curated", query=said)
    without = without_text(render, topic, subscription_list.topics) if about else ""
    if without:
        yield render("card-without", words=without)


def pace_page(render: Renderer, one: Subscription, data: MakeData) -> Page:
    """The choice of a pace."""
    choices = [(f"pace-{pace}", data(CardVerb.PACE, one.id, pace), one.pace is pace) for pace in Pace]
    return _choice(render, "pace-ask", one, choices, data)


def length_page(render: Renderer, one: Subscription, data: MakeData) -> Page:
    """The choice of a length."""
    choices = [(f"length-{length}", data(CardVerb.LENGTH, one.id, length), one.length is length) for length in Length]
    choices.append(("length-chat", data(CardVerb.LENGTH, one.id, "chat"), one.length is None))
    return _choice(render, "length-ask", one, choices, data)


def pause_page(render: Renderer, one: Subscription, data: MakeData) -> Page:
    """For how long to be silent about it."""
    choices = [(f"pause-{days}", data(CardVerb.PAUSE, one.id, days), False) for days in (1, 3, 7, 30)]
    return _choice(render, "pause-ask-one", one, choices, data)


def remove_page(render: Renderer, one: Subscription, data: MakeData) -> Page:
    """The question before it is removed."""
    rows = [
        [
            render.button("button-remove-yes", data(CardVerb.REMOVE, one.id, 1)),
            render.button("button-no", data(CardVerb.OPEN, one.id)),
        ]
    ]
    return page_of([render("remove-ask", name=one.name)], rows)


def outlets_page(
    render: Renderer,
    one: Subscription,
    outlets: Sequence[tuple[int, str]],
    data: MakeData,
    *,
    mode: str,
    number: int,
) -> Page:
    """The outlets that alone, or that never, are wanted: a tap turns one on or off.

    Args:
        render: In the chat's language.
        one: The subscription.
        outlets: The id of a feed of each outlet, and the outlet's name.
        mode: ``o`` for only, ``n`` for never.
        number: The page, from 0.
        data: What makes the data of a button.
    """
    size = 14
    pages = max(-(-len(outlets) // size), 1)
    number = min(max(number, 0), pages - 1)
    chosen = one.only_outlets if mode == "o" else one.never_outlets
    mark = "\u2705" if mode == "o" else "\U0001f6ab"
    buttons = [
        name_button(
            f"{mark if name in chosen else _UNMARKED} {name}", data(CardVerb.OUTLETS, one.id, mode, number, feed_id)
        )
        for feed_id, name in outlets[number * size : (number + 1) * size]
    ]
    other = "n" if mode == "o" else "o"
    rows: list[tuple[Button, ...]] = [tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2)]
    rows.append(turn_pages(number, pages, lambda to: data(CardVerb.OUTLETS, one.id, mode, to)))
    rows.append(
        (
            render.button(f"button-outlets-{other}", data(CardVerb.OUTLETS, one.id, other)),
            render.button("button-back", data(CardVerb.OPEN, one.id)),
        )
    )
    return page_of([render(f"outlets-{mode}", name=one.name)], rows)


def _choice(
    render: Renderer, title: str, one: Subscription, choices: Sequence[tuple[str, str, bool]], data: MakeData
) -> Page:
    buttons = [Button(("\u2713 " if chosen else "") + render.label(name), what) for name, what, chosen in choices]
    rows = [tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2)]
    return page_of(
        [render(title, name=one.name)], [*rows, (render.button("button-back", data(CardVerb.OPEN, one.id)),)]
    )
